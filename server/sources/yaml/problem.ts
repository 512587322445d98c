import { ExpectedError } from '../../expected-error.ts';

/** A problem of a corpus folder, described for the person who writes the corpus. */
export interface Problem {
  /** Path within the folder; the folder itself if the problem is there. */
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

/** A corpus folder that cannot be loaded, with all its problems. */
export class CorpusError extends ExpectedError {
  override readonly name = 'CorpusError';
  readonly problems: readonly Problem[];

  constructor(folder: string, problems: readonly Problem[], options?: ErrorOptions) {
    super(describe(folder, problems), options);
    this.problems = problems;
  }
}

/** @example 'articles/x.yaml:42 statement s3: speaker: there is no "lavrof"', then what to do. */
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

/** Collects problems and adds their place. */
export interface Reporter {
  report(problem: Omit<Problem, 'file' | 'statement'>): void;
  /** A reporter for one statement of the file. */
  inStatement(id: string): Reporter;
  /** The number of problems so far, in all files. */
  count(): number;
}

/** A reporter for one file. All reporters share `problems`. */
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
