import type { Problem } from './problem.ts';

/** Collects what is wrong, with the place it is wrong in. */
export interface Reporter {
  report(problem: Omit<Problem, 'file' | 'statement'>): void;
  /** The same, for one statement of the file. */
  inStatement(id: string): Reporter;
  /** How many problems there are so far, in all files. */
  count(): number;
}

/** A reporter for one file; `problems` is shared by all of them. */
export function createReporter(problems: Problem[], file: string, statement?: string): Reporter {
  const place = statement === undefined ? { file } : { file, statement };
  return {
    report(problem) {
      problems.push({ ...place, ...problem });
    },
    inStatement: (id) => createReporter(problems, file, id),
    count: () => problems.length,
  };
}
