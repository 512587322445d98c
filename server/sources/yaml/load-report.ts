/** What a load did, and what it left alone for somebody to look at. */
export interface LoadReport {
  readonly corpus: string;
  readonly outlets: Tally;
  readonly topics: Tally;
  readonly speakers: Tally;
  readonly articles: Tally;
  readonly statements: Tally;
  readonly conflicts: readonly Conflict[];
  /** Loaded, but doubtful: `article/statement: field: why`. */
  readonly doubts: readonly string[];
  /** In the register from an earlier load, and no longer in the files. */
  readonly gone: readonly Gone[];
}

export interface Tally {
  added: number;
  changed: number;
  /** Withdrawn because the files no longer have it (`prune`). */
  withdrawn: number;
  /** Withdrawn so earlier, and back in the files. */
  restored: number;
  /** Corrected in the register since it was loaded; the correction stands. */
  corrected: number;
  unchanged: number;
}

export type CorpusType = 'outlet' | 'topic' | 'speaker' | 'article' | 'statement';

export interface Conflict {
  readonly type: CorpusType;
  /** Id in the corpus; of a statement: article id, a slash, statement id. */
  readonly id: string;
  /** Where the file differs from the register. */
  readonly fields: readonly string[];
  readonly reason: string;
}

export interface Gone {
  readonly type: CorpusType;
  readonly id: string;
}

/** A report being written. */
export interface OpenReport extends LoadReport {
  readonly conflicts: Conflict[];
  readonly doubts: string[];
  readonly gone: Gone[];
}

export function createReport(corpus: string): OpenReport {
  const nothing = { added: 0, changed: 0, withdrawn: 0, restored: 0, corrected: 0, unchanged: 0 };
  const tally = (): Tally => ({ ...nothing });
  return {
    corpus,
    outlets: tally(),
    topics: tally(),
    speakers: tally(),
    articles: tally(),
    statements: tally(),
    conflicts: [],
    doubts: [],
    gone: [],
  };
}
