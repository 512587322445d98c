import type { IdSet } from './check-registers.ts';
import type { Reporter } from './reporter.ts';

const SHOWN = 5;

/**
 * Stands for a register whose file is not there: it has every id, and reports once, at the end,
 * which were asked for.
 */
export interface MissingRegister extends IdSet {
  check(name: string, reporter: Reporter): void;
}

export function createMissingRegister(): MissingRegister {
  const asked = new Map<string, number>();
  return {
    has(id) {
      asked.set(id, (asked.get(id) ?? 0) + 1);
      return true;
    },
    keys: () => [],
    check(name, reporter) {
      if (asked.size === 0) return;
      const total = [...asked.values()].reduce((sum, count) => sum + count, 0);
      const places = total === 1 ? 'one place' : `${total} places`;
      const ids = asked.size === 1 ? 'one id' : `${asked.size} ids`;
      const shown = [...asked.keys()].slice(0, SHOWN).join(', ');
      const more = asked.size > SHOWN ? ', …' : '';
      reporter.report({
        message: `the file is missing, and articles/ refers to ${ids} of it in ${places}`,
        suggestion: `Write ${name} beside articles/, with an entry for each: ${shown}${more}.`,
      });
    },
  };
}
