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

const SHOWN = 20;

/** What a load did, in lines for people: the summary, and what somebody should look at. */
export function describeReport(report: LoadReport): { summary: string[]; warnings: string[] } {
  const summary = (['articles', 'statements', 'speakers', 'outlets', 'topics'] as const).map(
    (type) => describeTally(type, report[type]),
  );
  const conflicts = contentFirst(report.conflicts).map(({ type, id, fields, reason }) => {
    const where = fields.length > 0 ? ` (${fields.join(', ')})` : '';
    return `Not loaded: ${type} ${id}${where}: ${reason}.`;
  });
  const gone = contentFirst(report.gone)
    .filter(isContent)
    .map(({ type, id }) => `Gone from the files: ${type} ${id}. It stays; --prune withdraws it.`);
  const doubts = report.doubts.map((doubt) => `Doubtful: ${doubt}`);
  return {
    summary,
    warnings: [...shorten(conflicts), ...shorten(doubts), ...shorten(gone), ...countGone(report)],
  };
}

/** Whether an article or a statement of the files did not come into the register. */
export function lacksContent({ conflicts }: LoadReport): boolean {
  return conflicts.some(isContent);
}

function isContent({ type }: { readonly type: CorpusType }): boolean {
  return type === 'article' || type === 'statement';
}

// A long list is cut: what the corpus is there for comes before its registers.
const ORDER: readonly CorpusType[] = ['article', 'statement', 'speaker', 'outlet', 'topic'];

function contentFirst<T extends { readonly type: CorpusType }>(entries: readonly T[]): T[] {
  return entries.toSorted((one, other) => ORDER.indexOf(one.type) - ORDER.indexOf(other.type));
}

/** Entries of the registers in one line: they are kept in any case. */
function countGone({ gone }: { readonly gone: readonly Gone[] }): string[] {
  const counts = ORDER.flatMap((type) => {
    const count = gone.filter((one) => one.type === type && !isContent(one)).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? type : `${type}s`}`];
  });
  return counts.length === 0 ? [] : [`Gone from the files, and kept: ${counts.join(', ')}.`];
}

const WORDS: Readonly<Record<keyof Tally, string>> = {
  added: 'added',
  changed: 'changed',
  restored: 'restored',
  withdrawn: 'withdrawn',
  corrected: 'corrected in the register and left so',
  unchanged: 'unchanged',
};

function describeTally(type: string, tally: Tally): string {
  const counts = Object.entries(WORDS).map(([key, word]) => ({
    word,
    count: tally[key as keyof Tally],
  }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const parts = counts
    .filter(({ count }) => count > 0)
    .map(({ count, word }) => `${count} ${word}`);
  const noun = total === 1 ? type.slice(0, -1) : type;
  return parts.length === 0 ? `no ${type}` : `${total} ${noun}: ${parts.join(', ')}`;
}

function shorten(lines: readonly string[]): string[] {
  const hidden = lines.length - SHOWN;
  return hidden > 0 ? [...lines.slice(0, SHOWN), `… and ${hidden} more like this.`] : [...lines];
}
