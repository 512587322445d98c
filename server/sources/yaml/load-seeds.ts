import path from 'node:path';
import type { Database } from '../../database/client.ts';
import type { ProgressLog } from '../../logger.ts';
import { loadCorpus } from './load-corpus.ts';
import { describeReport } from './load-report.ts';
import { CorpusError } from './problem.ts';
import { readCorpus } from './read-corpus.ts';

/** Loads the corpus that the server starts with, and logs what changed. */
export async function loadSeeds(
  database: Pick<Database, 'prisma'>,
  folder: string,
  { logger, signal }: { logger: ProgressLog; signal?: AbortSignal },
): Promise<void> {
  const checked = await readCorpus(folder).catch((error: unknown) => {
    throw error instanceof CorpusError ? nameVariable(error, folder) : error;
  });
  const report = await loadCorpus(database, { folder, checked, signal });
  const { summary, warnings } = describeReport(report);
  logger.info(`Loaded ${path.basename(folder)}: ${summary.join('; ')}.`);
  for (const warning of warnings) logger.warn(warning);
}

const SUGGESTION =
  'DIXIT_SEEDS says which folder is loaded at start: give it a corpus folder, one that holds ' +
  'articles/ and the registers, or DIXIT_SEEDS=none.';

/** The folder comes from a variable, so the suggestion names the variable. */
function nameVariable(error: CorpusError, folder: string): CorpusError {
  const problems = error.problems.map((problem) =>
    problem.file === folder ? { ...problem, suggestion: SUGGESTION } : problem,
  );
  return new CorpusError(folder, problems, { cause: error });
}
