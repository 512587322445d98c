import type { InputPath } from './errors.ts';
import type { Problems } from './problems.ts';

/** Reports a `within` that leads to no statement of the list, or back to where it began. */
export function checkWithinIndexes(
  statements: readonly { readonly within?: number | null | undefined }[],
  pathAt: (index: number) => InputPath,
  problems: Problems,
): void {
  statements.forEach(({ within }, index) => {
    if (within == null) return;
    const path = [...pathAt(index), 'within'];
    if (within >= statements.length) {
      const message = 'There is no statement with this index: the first of the list has 0.';
      problems.add({ code: 'INVALID_INPUT', message, path });
    } else if (isInCircle(index, statements)) {
      const message = 'The statement would be within itself.';
      problems.add({ code: 'CONTRADICTION', message, path });
    }
  });
}

function isInCircle(
  index: number,
  statements: readonly { readonly within?: number | null | undefined }[],
): boolean {
  const seen = new Set<number>();
  let at = statements[index]?.within;
  while (at != null && at !== index && !seen.has(at)) {
    seen.add(at);
    at = statements[at]?.within;
  }
  return at === index;
}
