import path from 'node:path';
import type { Database } from '../../database/client.ts';
import { type Change, changeRegister } from '../../register/change.ts';
import type { Corpus, CorpusArticle } from './corpus.ts';
import { loadArticle } from './load-article.ts';
import { loadRegisters } from './load-registers.ts';
import { createReport, type LoadReport } from './load-report.ts';
import { checkPrune, findStandingArticles, withdrawGone } from './prune.ts';
import { readCorpus } from './read-corpus.ts';
import { readRegisterIds } from './register-ids.ts';

export interface LoadOptions {
  readonly folder: string;
  /** What `readCorpus` read from the folder, where that was done already. */
  readonly checked?: Corpus;
  /**
   * Which of the register's rows are this corpus's own: those loaded under the same name. Given,
   * it also allows `prune` to withdraw more than half of them.
   *
   * @default the folder's name
   */
  readonly corpus?: string;
  /** Withdraw what the folder no longer has, instead of reporting it. @default false */
  readonly prune?: boolean;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Stops between two articles. */
  readonly signal?: AbortSignal | undefined;
}

export interface LoadProgress {
  readonly done: number;
  readonly total: number;
  /** Id of the article just done. */
  readonly article: string;
}

/**
 * Loads a corpus folder into the register. The whole folder is checked first; then each article is
 * loaded in one transaction, so that a load that is killed leaves whole articles and can be
 * repeated. Only what an earlier load wrote and nobody has corrected since is changed; the rest is
 * in the report.
 *
 * @throws {CorpusError} when something in the folder is wrong; nothing was loaded then.
 * @throws {ExpectedError} when `prune` would withdraw most of the corpus; nothing was changed then.
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
      checkPrune(report.corpus, await findStandingArticles(change.tx, report.corpus), present);
    }
    await loadRegisters(change, corpus, report);
    return await readRegisterIds(change.tx, corpus);
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
  const inFolder = new Set(present);
  for (const id of await inChange(({ tx }) => findStandingArticles(tx, report.corpus))) {
    if (inFolder.has(id)) continue;
    if (prune) await inChange((change) => withdrawGone(change, id, report, ids.formerSlugs));
    else report.gone.push({ type: 'article', id });
  }
  return report;
}
