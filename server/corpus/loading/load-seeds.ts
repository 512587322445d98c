import path from 'node:path';
import type { Database } from '../../database/client.ts';
import type { ProgressLog } from '../../logger.ts';
import { describeReport } from './describe-report.ts';
import { loadCorpus } from './load-corpus.ts';

/** Loads the corpus that the server starts with, and tells the log what changed. */
export async function loadSeeds(
  database: Pick<Database, 'prisma'>,
  folder: string,
  { logger, signal }: { logger: ProgressLog; signal?: AbortSignal },
): Promise<void> {
  const report = await loadCorpus(database, { folder, signal });
  const { summary, warnings } = describeReport(report);
  logger.info(`Loaded ${path.basename(folder)}: ${summary.join('; ')}.`);
  for (const warning of warnings) logger.warn(warning);
}
