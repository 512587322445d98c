import { ExpectedError } from '../../expected-error.ts';

/** One thing that a corpus folder has wrong, for the person who writes it. */
export interface Problem {
  /** Relative to the folder; empty: the folder itself. */
  readonly file: string;
  readonly line?: number;
  /** Id of the statement. */
  readonly statement?: string;
  readonly field?: string;
  readonly message: string;
  /** What to do. */
  readonly suggestion?: string;
}

const SHOWN = 50;

/** A corpus folder that cannot be loaded, with everything that is wrong in it. */
export class CorpusError extends ExpectedError {
  override readonly name = 'CorpusError';
  readonly problems: readonly Problem[];

  constructor(folder: string, problems: readonly Problem[], options?: ErrorOptions) {
    super(describe(folder, problems), options);
    this.problems = problems;
  }
}

/** @example 'articles/x.yaml:42 statement s3: speaker: there is no "lavrof".' and what to do. */
export function formatProblem(problem: Problem): string {
  const { file, line, statement, field, message, suggestion } = problem;
  const place = [line === undefined ? file : `${file}:${line}`];
  if (statement !== undefined) place.push(`statement ${statement}`);
  const head = place.join(' ');
  const parts = [head, field, message].filter((part) => part !== undefined && part !== '');
  return suggestion ? `${parts.join(': ')}\n    → ${suggestion}` : parts.join(': ');
}

function describe(folder: string, problems: readonly Problem[]): string {
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  const hidden = problems.length - SHOWN;
  const more = hidden > 0 ? `\n… and ${hidden} more, shown once these are fixed.` : '';
  const list = problems.slice(0, SHOWN).map(formatProblem).join('\n');
  return `The corpus in ${folder} has ${count}; nothing was loaded.\n${list}${more}`;
}

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
