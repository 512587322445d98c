import type { LoadReport, Tally } from './load-report.ts';

const SHOWN = 20;

/** What a load did, in lines for people: the summary, and what somebody should look at. */
export function describeReport(report: LoadReport): { summary: string[]; warnings: string[] } {
  const summary = (['articles', 'statements', 'speakers', 'outlets', 'topics'] as const).map(
    (type) => describeTally(type, report[type]),
  );
  const conflicts = report.conflicts.map(({ type, id, fields, reason }) => {
    const where = fields.length > 0 ? ` (${fields.join(', ')})` : '';
    return `Not loaded: ${type} ${id}${where}: ${reason}.`;
  });
  const gone = report.gone.map(({ type, id }) => {
    const isKept = type === 'article' || type === 'statement';
    const hint = isKept ? 'It stays; --prune withdraws it.' : 'It stays.';
    return `Gone from the files: ${type} ${id}. ${hint}`;
  });
  return { summary, warnings: [...shorten(conflicts), ...shorten(gone)] };
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
