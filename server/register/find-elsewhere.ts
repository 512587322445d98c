import type { Transaction } from '../database/client.ts';
import { hashRuns } from '../model/words/search-document.ts';
import { deriveMissingRemarks } from './derived.ts';
import { excerptsOf, MIN_LONG_WORDS, RUN_WORDS } from './plan-redaction.ts';

/** A run of words that more other articles contain is common speech. */
const COMMON_ARTICLES = 20;

interface Elsewhere {
  /** Articles that may repeat the passages. The hashes of two runs can be equal. */
  readonly articles: readonly bigint[];
  /** Whether a run of four words is common speech. */
  readonly isCommon: (run: string) => boolean;
}

/**
 * Looks up which other articles repeat passages, in the indexes of hashed runs of words: of their
 * texts, and of what else is stored about them, withheld texts included (`readRemarks`).
 */
export async function findElsewhere(
  tx: Transaction,
  articleId: bigint,
  passages: readonly string[],
): Promise<Elsewhere> {
  // Servers of an earlier version may have recorded articles since the start.
  while ((await deriveMissingRemarks(tx)) > 0);
  const excerpts = excerptsOf(passages).map((runs) => runs.map(hashRun));
  const found = await findRuns(tx, articleId, [...new Set(excerpts.flat())]);
  const common = new Set(
    found.flatMap(({ run, articles }) => (articles.length > COMMON_ARTICLES ? [run] : [])),
  );
  const rare = found.filter(({ run }) => !common.has(run)).flatMap(({ articles }) => articles);
  const long = await findTogether(tx, articleId, longRuns(excerpts, common));
  return {
    articles: [...new Set([...rare, ...long])].toSorted((one, other) => Number(one - other)),
    isCommon: (run) => common.has(hashRun(run)),
  };
}

function hashRun(run: string): number {
  const [hash = 0] = hashRuns(run.split(' '), RUN_WORDS);
  return hash;
}

/** The runs of each eight words in a row, where all are common. Others are found by a rare run. */
function longRuns(
  excerpts: readonly (readonly number[])[],
  common: ReadonlySet<number>,
): readonly (readonly number[])[] {
  const size = MIN_LONG_WORDS - RUN_WORDS + 1;
  return excerpts.flatMap((runs) =>
    runs
      .slice(0, Math.max(0, runs.length - size + 1))
      .map((_, index) => runs.slice(index, index + size))
      .filter((window) => window.every((run) => common.has(run))),
  );
}

/** The other articles that contain each run; no more than show that it is common. */
async function findRuns(
  tx: Transaction,
  articleId: bigint,
  runs: readonly number[],
): Promise<readonly { readonly run: number; readonly articles: readonly bigint[] }[]> {
  if (runs.length === 0) return [];
  const limit = COMMON_ARTICLES + 2;
  return await withIndexes(
    tx,
    async () =>
      await tx.$queryRaw`/* findRuns */
        select run.run, array(
                 select id from (
                   (select article_id from article_words where runs @> array[run.run] limit ${limit})
                   union
                   (select article_id from article_remarks where runs @> array[run.run] limit ${limit})
                 ) f (id) where id <> ${articleId}) as articles
          from unnest(${[...runs]}::int[]) run (run)`,
  );
}

/** The other articles that contain all runs of one of the lists. */
async function findTogether(
  tx: Transaction,
  articleId: bigint,
  lists: readonly (readonly number[])[],
): Promise<readonly bigint[]> {
  if (lists.length === 0) return [];
  const arrays = lists.map((runs) => `{${runs.join(',')}}`);
  const rows = await withIndexes(
    tx,
    async () =>
      await tx.$queryRaw<{ id: bigint }[]>`/* findTogether */
        select distinct f.id from unnest(${arrays}::text[]) list (runs)
         cross join lateral (
               select article_id from article_words where runs @> list.runs::int[]
               union all
               select article_id from article_remarks where runs @> list.runs::int[]) f (id)
         where f.id <> ${articleId}`,
  );
  return rows.map(({ id }) => id);
}

// Postgres does not know how rare the runs are, and could prefer to read the whole table.
async function withIndexes<T>(tx: Transaction, read: () => Promise<T>): Promise<T> {
  await tx.$executeRaw`/* withIndexes */ select set_config('enable_seqscan', 'off', true)`;
  const found = await read();
  await tx.$executeRaw`/* withIndexes */ select set_config('enable_seqscan', 'on', true)`;
  return found;
}
