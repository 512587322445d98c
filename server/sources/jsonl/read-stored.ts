import type { Transaction } from '../../register/transaction.ts';
import { type ArticleGroup, readArticleGroups } from './article-lines.ts';
import type { LineGroup } from './check-group.ts';
import type { StatementLine } from './lines.ts';
import type { References } from './references.ts';
import { linesWithin } from './snapshot.ts';

/** What the register has of a batch already, and what else stands in its way. */
export interface Stored {
  /** By key. */
  readonly groups: ReadonlyMap<string, ArticleGroup>;
  readonly slugs: ReadonlySet<string>;
  readonly urls: ReadonlySet<string>;
  readonly statementKeys: ReadonlySet<string>;
  readonly statementIds: ReadonlySet<bigint>;
  readonly utterances: ReadonlyMap<string, string | null>;
  readonly declared: ReadonlyMap<string, string>;
}

/** Also looks up what the batch refers to. */
export async function readStored(
  tx: Transaction,
  groups: readonly LineGroup[],
  { outlets, topics, speakers, progress }: References,
): Promise<Stored> {
  const articles = groups.map(({ article }) => article.line);
  const statements = groups.flatMap((group) => group.statements.map(({ line }) => line));
  await outlets.look(
    tx,
    articles.map(({ outlet }) => outlet),
  );
  await topics.look(
    tx,
    statements.flatMap((one) => one.topics),
  );
  await speakers.look(
    tx,
    statements.map(({ speaker }) => speaker),
  );
  const urls = articles.map(({ url }) => url).filter((url) => url !== null);
  const taken = await tx.article.findMany({
    where: {
      OR: [
        { key: { in: articles.map(({ key }) => key) } },
        { slug: { in: articles.map(({ slug }) => slug) } },
        { url: { in: urls } },
      ],
    },
    select: { id: true, key: true, slug: true, url: true },
  });
  const keys = new Set(articles.map(({ key }) => key));
  const ids = taken.filter(({ key }) => keys.has(key)).map(({ id }) => Number(id));
  const there = ids.length > 0 ? await readArticleGroups(linesWithin(tx), ids) : [];
  const takenStatements = await findTakenStatements(
    tx,
    statements.map(({ key }) => key),
    statements.map(({ order }) => progress.statementBase + BigInt(order)),
  );
  const named = statements.flatMap(utterancesOf);
  const utterances = await findUtterances(
    tx,
    named.map(({ key }) => key),
    named.flatMap(({ declared }) => declared ?? []),
  );
  return {
    groups: new Map(there.map((one) => [one.article.key, one])),
    slugs: new Set(taken.map(({ slug }) => slug)),
    urls: new Set(taken.flatMap(({ url }) => url ?? [])),
    statementKeys: new Set(takenStatements.map(({ key }) => key)),
    statementIds: new Set(takenStatements.map(({ id }) => id)),
    utterances: new Map(utterances.map(({ key, declared }) => [key, declared])),
    declared: new Map(
      utterances.flatMap(({ key, declared }) => (declared === null ? [] : [[declared, key]])),
    ),
  };
}

// Lists of any length, as parameters of one value.
async function findTakenStatements(
  tx: Transaction,
  keys: readonly string[],
  ids: readonly bigint[],
) {
  return await tx.$queryRaw<{ id: bigint; key: string }[]>`/* findTakenStatements */
    select id, key::text from statement
     where key = any(${keys}::uuid[]) or id = any(${ids}::bigint[])`;
}

async function findUtterances(
  tx: Transaction,
  keys: readonly string[],
  declared: readonly string[],
) {
  return await tx.$queryRaw<{ key: string; declared: string | null }[]>`/* findUtterances */
    select key::text, declared from utterance
     where key = any(${keys}::uuid[]) or declared = any(${declared}::text[])`;
}

/** The utterance of a statement, and its own. */
export function utterancesOf({ utterance, ownUtterance }: StatementLine) {
  return ownUtterance ? [utterance, ownUtterance] : [utterance];
}
