import type { Conflict, Plan } from './three-way-sync.ts';

/** What a load did, and what it left unchanged for a person to decide. */
export interface LoadReport {
  readonly corpus: string;
  readonly outlets: Tally;
  readonly topics: Tally;
  readonly speakers: Tally;
  readonly articles: Tally;
  readonly statements: Tally;
  readonly conflicts: readonly ReportedConflict[];
  /** Loaded, but doubtful: `article/statement: field: reason`. */
  readonly doubts: readonly string[];
  /** Loaded earlier, and no longer in the files. */
  readonly missing: readonly ReportedEntry[];
}

export interface Tally {
  added: number;
  changed: number;
  /** Withdrawn because the files no longer have it (with `prune`). */
  withdrawn: number;
  /** Withdrawn by an earlier load, and back in the files. */
  restored: number;
  /** Corrected in the register since it was loaded. The correction is kept. */
  corrected: number;
  unchanged: number;
}

export type CorpusType = 'outlet' | 'topic' | 'speaker' | 'article' | 'statement';

export interface ReportedEntry {
  readonly type: CorpusType;
  /** Id in the corpus. For a statement: article id, slash, statement id. */
  readonly id: string;
}

export interface ReportedConflict extends ReportedEntry, Conflict {}

/** A report that is still being written. */
export interface OpenReport extends LoadReport {
  readonly conflicts: ReportedConflict[];
  readonly doubts: string[];
  readonly missing: ReportedEntry[];
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
    missing: [],
  };
}

const TALLIES: Readonly<Record<Plan<unknown, unknown>['action'], keyof Tally | null>> = {
  add: 'added',
  same: 'unchanged',
  adopt: 'unchanged',
  move: 'unchanged',
  update: 'changed',
  accept: 'changed',
  restore: 'restored',
  keep: 'corrected',
  withdraw: 'withdrawn',
  missing: null,
  conflict: null,
};

/** Counts what was done with an entry of the corpus, or reports why nothing was. */
export function reportPlan(
  report: OpenReport,
  { type, id }: ReportedEntry,
  action: Plan<unknown, unknown>['action'],
  conflict: Conflict | null,
): void {
  const tally = TALLIES[action];
  if (tally) report[`${type}s`][tally] += 1;
  if (action === 'missing') report.missing.push({ type, id });
  if (conflict) {
    const { fields, reason } = conflict;
    report.conflicts.push({ type, id, fields, reason });
  }
}

const SHOWN = 20;

/** The report in lines for people: a summary, and warnings about what a person should decide. */
export function describeReport(report: LoadReport): { summary: string[]; warnings: string[] } {
  const summary = (['articles', 'statements', 'speakers', 'outlets', 'topics'] as const).map(
    (type) => describeTally(type, report[type]),
  );
  const conflicts = contentFirst(report.conflicts).map(({ type, id, fields, reason }) => {
    const where = fields.length > 0 ? ` (${fields.join(', ')})` : '';
    return `Not loaded: ${type} ${id}${where}: ${reason}.`;
  });
  const missing = contentFirst(report.missing)
    .filter(isContent)
    .map(
      ({ type, id }) => `No longer in the files: ${type} ${id}. It is kept; --prune withdraws it.`,
    );
  const doubts = report.doubts.map((doubt) => `Possibly wrong: ${doubt}`);
  return {
    summary,
    warnings: [
      ...shorten(conflicts),
      ...shorten(doubts),
      ...shorten(missing),
      ...countMissing(report),
    ],
  };
}

/** Whether an article or a statement of the files was not loaded. */
export function lacksContent({ conflicts }: LoadReport): boolean {
  return conflicts.some(isContent);
}

function isContent({ type }: { readonly type: CorpusType }): boolean {
  return type === 'article' || type === 'statement';
}

// A long list is cut, so articles and statements come before what they refer to.
const ORDER: readonly CorpusType[] = ['article', 'statement', 'speaker', 'outlet', 'topic'];

function contentFirst<T extends { readonly type: CorpusType }>(entries: readonly T[]): T[] {
  return entries.toSorted((one, other) => ORDER.indexOf(one.type) - ORDER.indexOf(other.type));
}

/** Outlets, topics and speakers in one line, because a load never withdraws them. */
function countMissing({ missing }: { readonly missing: readonly ReportedEntry[] }): string[] {
  const counts = ORDER.flatMap((type) => {
    const count = missing.filter((one) => one.type === type && !isContent(one)).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? type : `${type}s`}`];
  });
  return counts.length === 0 ? [] : [`No longer in the files, but kept: ${counts.join(', ')}.`];
}

const WORDS: Readonly<Record<keyof Tally, string>> = {
  added: 'added',
  changed: 'changed',
  restored: 'restored',
  withdrawn: 'withdrawn',
  corrected: 'corrected in the register and left unchanged',
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
