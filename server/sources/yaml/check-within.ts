import { nearestName } from '../../model/words/nearest-name.ts';
import type { StatementEntry } from './read-statement.ts';
import type { Reporter } from './reporter.ts';

/** Reports ids that two statements share, `within` that leads nowhere, and circles of it. */
export function checkWithin(entries: readonly StatementEntry[], reporter: Reporter): void {
  const byId = new Map<string, StatementEntry>();
  for (const entry of entries) {
    const earlier = byId.get(entry.id);
    if (!earlier) byId.set(entry.id, entry);
    else {
      reporter.inStatement(entry.id).report({
        line: entry.line,
        field: 'id',
        message: `"${entry.id}" is already the statement on line ${earlier.line}`,
        suggestion: 'Give the newer one an id that the file has never had.',
      });
    }
  }
  for (const { id, within, withinLine } of entries) {
    if (within === null) continue;
    const report = (message: string, suggestion: string) =>
      reporter.inStatement(id).report({ line: withinLine, field: 'within', message, suggestion });
    if (!byId.has(within)) {
      const near = nearestName(within, byId.keys());
      const meant = near ? `Did you mean "${near}"? ` : '';
      const suggestion = `${meant}Write the id of a statement of the same file, or null.`;
      report(`there is no statement "${within}" in this file`, suggestion);
    } else if (isInCircle(id, byId)) {
      report(`"${id}" is, by way of within, inside itself`, 'The outermost has within: null.');
    }
  }
}

function isInCircle(id: string, byId: ReadonlyMap<string, StatementEntry>): boolean {
  const seen = new Set<string>();
  let at = byId.get(id)?.within ?? null;
  while (at !== null && at !== id && !seen.has(at)) {
    seen.add(at);
    at = byId.get(at)?.within ?? null;
  }
  return at === id;
}
