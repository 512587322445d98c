import path from 'node:path';
import type { Database, Transaction } from '../../database/client.ts';
import { ExpectedError } from '../../expected-error.ts';
import type { ProgressLog } from '../../logger.ts';
import { corpusKey } from '../../model/key.ts';
import { type Change, changeRegister } from '../../register/change.ts';
import { readSpeakersOf } from '../../register/stored-article.ts';
import type { Corpus, CorpusArticle } from './corpus.ts';
import { loadArticle, withdrawMissing } from './load-article.ts';
import { loadRegisters } from './load-registers.ts';
import { createReport, describeReport, type LoadReport } from './load-report.ts';
import { CorpusError } from './problem.ts';
import { readCorpus } from './read-corpus.ts';

export interface LoadOptions {
  readonly folder: string;
  /** The result of `readCorpus` for the folder, if it was read already. */
  readonly checked?: Corpus;
  /**
   * Name of the corpus. A load changes only what was loaded under the same name. If given, `prune`
   * may withdraw more than half of the corpus.
   *
   * @default the folder's name
   */
  readonly corpus?: string;
  /** Withdraw what the folder no longer has, instead of reporting it. @default false */
  readonly prune?: boolean;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Stops the load between two articles. */
  readonly signal?: AbortSignal | undefined;
}

export interface LoadProgress {
  readonly done: number;
  readonly total: number;
  /** Id of the article that was loaded last. */
  readonly article: string;
}

/**
 * Loads a corpus folder into the register. The whole folder is checked first. Then each article is
 * loaded in a transaction of its own, so that an interrupted load leaves whole articles and can be
 * repeated. A load changes only what an earlier load wrote and nobody has corrected since; the
 * report names the rest.
 *
 * @throws {CorpusError} if the folder has a problem. Nothing was loaded.
 * @throws {ExpectedError} if `prune` would withdraw most of the corpus. Nothing was changed.
 */
export async function loadCorpus(
  database: Pick<Database, 'prisma'>,
  options: LoadOptions,
): Promise<LoadReport> {
  const { folder, prune = false, onProgress, signal } = options;
  const corpus = options.checked ?? (await readCorpus(folder));
  const report = createReport(options.corpus ?? path.basename(path.resolve(folder)));
  const inChange = async <T>(work: (change: Change) => Promise<T>): Promise<T> => {
    signal?.throwIfAborted();
    return (await changeRegister(database, work)).value;
  };

  const present = corpus.articles.map(({ id }) => id);
  const ids = await inChange(async (change) => {
    if (prune && options.corpus === undefined) {
      checkPrune(
        report.corpus,
        await findLoadedArticles(change.tx, report.corpus, present),
        present,
      );
    }
    return await loadRegisters(change, corpus, report);
  });
  const total = corpus.articles.length;
  let done = 0;
  const loadAll = async (articles: readonly CorpusArticle[], isLastTry: boolean) => {
    const postponed: CorpusArticle[] = [];
    for (const article of articles) {
      const options = { report, prune, ids, isLastTry };
      if (await inChange((change) => loadArticle(change, article, options))) {
        done += 1;
        onProgress?.({ done, total, article: article.id });
      } else postponed.push(article);
    }
    return postponed;
  };
  await loadAll(await loadAll(corpus.articles, false), true);
  report.doubts.push(...(await inChange(({ tx }) => findDenialDoubts(tx, corpus.articles))));
  const inFolder = new Set(present);
  for (const id of await inChange(({ tx }) => findLoadedArticles(tx, report.corpus, present))) {
    if (inFolder.has(id)) continue;
    if (prune) await inChange((change) => withdrawMissing(change, id, { report, ids }));
    else report.missing.push({ type: 'article', id });
  }
  return report;
}

/** Denials that are not shown: the statement is missing, or has another speaker in the register. */
async function findDenialDoubts(
  tx: Transaction,
  articles: readonly CorpusArticle[],
): Promise<readonly string[]> {
  const denials = articles.flatMap((article) =>
    article.statements.flatMap(({ id, denies, deniedNames }) =>
      denies.map((denied, index) => ({
        key: corpusKey('Statement', article.id, id),
        denied,
        doubt: `${article.id}/${id}: denies: "${deniedNames[index]}"`,
      })),
    ),
  );
  const keys = denials.flatMap(({ key, denied }) => [key, denied]);
  const speakers = await readSpeakersOf(tx, keys);
  return denials.flatMap(({ key, denied, doubt }) => {
    if (!speakers.has(denied)) {
      return [`${doubt} is not in the register; it is linked when it is added`];
    }
    const isShown = speakers.get(key) != null && speakers.get(key) === speakers.get(denied);
    return isShown ? [] : [`${doubt} is by another speaker in the register; it is not linked`];
  });
}

/**
 * The articles of the corpus that are not withdrawn, by their slugs. One in `present` has its id
 * there, which a redaction may have removed from its slug.
 */
async function findLoadedArticles(
  tx: Transaction,
  corpus: string,
  present: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx.article.findMany({
    where: { corpus, status: 'CURRENT' },
    orderBy: { slug: 'asc' },
    select: { slug: true, key: true },
  });
  const ids = new Map(present.map((id) => [corpusKey('Article', id), id]));
  return rows.map(({ slug, key }) => ids.get(key) ?? slug);
}

const SHOWN = 10;

/**
 * Two folders can have the same name, and the name decides which articles are withdrawn. To
 * withdraw most of a corpus, the corpus must therefore be named explicitly.
 *
 * @throws {ExpectedError} if more than half of the loaded articles are not in the folder.
 */
export function checkPrune(
  corpus: string,
  loaded: readonly string[],
  present: readonly string[],
): void {
  const inFolder = new Set(present);
  const missing = loaded.filter((id) => !inFolder.has(id));
  if (missing.length * 2 <= loaded.length) return;
  const articles = loaded.length === 1 ? 'the one article' : `the ${loaded.length} articles`;
  const more = missing.length > SHOWN ? ` and ${missing.length - SHOWN} more` : '';
  const none =
    missing.length === loaded.length
      ? 'The register has no article of this folder under this name. '
      : '';
  throw new ExpectedError(
    `--prune would withdraw ${missing.length} of ${articles} of the corpus "${corpus}", ` +
      `so nothing was changed: ${missing.slice(0, SHOWN).join(', ')}${more}.\n${none}` +
      `If this folder is another corpus, load it under its own name: --corpus <name>. ` +
      `If it is this one, confirm it: --corpus ${corpus}`,
  );
}

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
  'DIXIT_SEEDS names the folder that is loaded at start. Set it to a corpus folder, which holds ' +
  'articles/ and the registers, or to none: DIXIT_SEEDS=none.';

/** A folder that comes from the variable is corrected there, so the suggestion names it. */
function nameVariable(error: CorpusError, folder: string): CorpusError {
  const problems = error.problems.map((problem) =>
    problem.file === folder ? { ...problem, suggestion: SUGGESTION } : problem,
  );
  return new CorpusError(folder, problems, { cause: error });
}
