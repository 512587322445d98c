import { type Doubt, findDoubts } from '../../register/doubts.ts';
import {
  insertArticles,
  insertCorrections,
  insertRedactions,
  insertStatements,
} from '../../register/insert.ts';
import type { Transaction } from '../../register/transaction.ts';
import { insertLinks } from '../../register/utterances/report-links.ts';
import { ensureUtterances, nameFirstReports } from '../../register/utterances/utterances.ts';
import type { LineGroup } from './check-group.ts';
import type { StatementLine } from './lines.ts';
import { utterancesOf } from './read-stored.ts';
import type { References } from './references.ts';

/** What was added, to be reported to the change once the database has accepted it. */
export interface Added {
  readonly doubts: readonly Doubt[];
  readonly articles: readonly bigint[];
  /** The statements that stand. */
  readonly standing: readonly bigint[];
  readonly utterances: readonly bigint[];
}

/** Adds articles that the register does not have, with all that belongs to them. */
export async function writeGroups(
  tx: Transaction,
  groups: readonly LineGroup[],
  references: References,
): Promise<Added> {
  const { outlets, topics, speakers, progress } = references;
  const idOf = (known: References['outlets'], key: string | null) =>
    key === null ? null : (known.idOf(key) ?? null);
  const articles = groups.map(({ article: { line } }) => line);
  const ids = await insertArticles(
    tx,
    articles.map(({ sha256: textSha256, outlet, ...line }) => ({
      ...line,
      ...{ textSha256, outletId: idOf(outlets, outlet) },
    })),
  );
  const articleIds = new Map(articles.map(({ key }, index) => [key, ids[index] ?? 0n]));
  const lines = groups.flatMap(({ statements }) => statements.map(({ line }) => line));
  const utterances = await ensureUtterances(tx, newUtterances(lines, references));
  const utteranceId = (one: StatementLine['utterance']) => utterances.get(one.key) ?? 0n;
  const rowIds = new Map(
    lines.map(({ key, order }) => [key, progress.statementBase + BigInt(order)]),
  );
  const statements = lines.map((line) => {
    const { article, speaker, topics: keys, within, utterance, ownUtterance, ...rest } = line;
    return {
      ...rest,
      id: rowIds.get(line.key) ?? 0n,
      articleId: articleIds.get(article) ?? 0n,
      speakerId: idOf(speakers, speaker),
      topicIds: keys.flatMap((key) => idOf(topics, key) ?? []),
      withinId: within === null ? null : (rowIds.get(within) ?? null),
      utteranceId: utteranceId(utterance),
      ownUtteranceId: ownUtterance && utteranceId(ownUtterance),
    };
  });
  await insertStatements(tx, statements);
  await insertCorrections(
    tx,
    statements.flatMap(({ id: statementId, history }) =>
      history.map((one) => ({ ...one, statementId })),
    ),
  );
  await insertRedactions(
    tx,
    articles.flatMap(({ key, redactions }) =>
      redactions.map((one) => ({ ...one, articleId: articleIds.get(key) ?? 0n })),
    ),
  );
  await insertLinks(
    tx,
    statements.flatMap(({ id, links }) => links.map((one) => ({ ...one, id }))),
  );
  const found = statements.filter(({ ownUtteranceId }) => ownUtteranceId !== null);
  await nameFirstReports(
    tx,
    found.map(({ id }) => id),
  );
  const standing = statements.filter(
    ({ status }) => status === 'CURRENT' || status === 'CORRECTED',
  );
  const texts = new Map(articles.map(({ key, text }) => [key, text]));
  const doubts = await findDoubts(
    tx,
    statements.map((one, index) => ({
      ...one,
      // Lines are found by keys: slugs are those of an article.
      slug: null,
      text: texts.get(lines[index]?.article ?? '') ?? null,
    })),
  );
  return {
    doubts,
    articles: ids,
    standing: standing.map(({ id }) => id),
    utterances: [...utterances.values()],
  };
}

function newUtterances(lines: readonly StatementLine[], { progress }: References) {
  const byKey = new Map(lines.flatMap(utterancesOf).map((one) => [one.key, one]));
  return [...byKey.values()].map(({ key, order, declared }) => ({
    ...{ key, declared },
    id: progress.utteranceBase + BigInt(order),
  }));
}
