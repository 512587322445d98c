import type { Transaction } from '../../register/loader-transaction.ts';
import { refreshUtterances } from '../../register/utterances/utterances.ts';
import type { LineGroup } from './check-group.ts';
import {
  insertArticles,
  insertCorrections,
  insertLinks,
  insertRedactions,
  insertSegments,
  insertStatements,
  insertStatementTopics,
  insertUtterances,
  nameFirstReports,
} from './insert-rows.ts';
import type { StatementLine } from './lines.ts';
import { utterancesOf } from './read-stored.ts';
import type { References } from './references.ts';

/** Writes articles that the register does not have, with all that belongs to them. */
export async function writeGroups(
  tx: Transaction,
  groups: readonly LineGroup[],
  references: References,
): Promise<void> {
  if (groups.length === 0) return;
  const { outlets, topics, speakers, progress } = references;
  const articles = await insertArticles(
    tx,
    groups.map(({ article: { line } }) => ({ ...line, outletId: rowId(outlets, line.outlet) })),
  );
  const articleIds = new Map(articles.map(({ key, id }) => [key, id]));
  const statements = groups.flatMap((group) => group.statements.map(({ line }) => line));
  const utteranceIds = await writeUtterances(tx, statements, references);
  const idOf = (order: number) => String(progress.statementBase + BigInt(order));
  const idOfKey = new Map(statements.map(({ key, order }) => [key, idOf(order)]));
  await insertStatements(
    tx,
    groups
      .flatMap((group) => sortByWithin(group.statements.map(({ line }) => line)))
      .map((line) => ({
        ...line,
        id: idOf(line.order),
        articleId: String(articleIds.get(line.article)),
        speakerId: rowId(speakers, line.speaker),
        withinId: line.within === null ? null : (idOfKey.get(line.within) ?? null),
        utteranceId: String(utteranceIds.get(line.utterance.key)),
        ownUtteranceId: line.ownUtterance && String(utteranceIds.get(line.ownUtterance.key)),
      })),
  );
  await insertSegments(
    tx,
    statements.flatMap((line) => toSegments(line, idOf(line.order))),
  );
  await insertStatementTopics(
    tx,
    statements.flatMap(({ order, topics: keys }) =>
      keys.map((key, position) => ({
        statementId: idOf(order),
        topicId: rowId(topics, key),
        position,
      })),
    ),
  );
  await insertCorrections(
    tx,
    statements.flatMap(({ order, history }) =>
      history.map((one) => ({ ...one, statementId: idOf(order) })),
    ),
  );
  await insertRedactions(
    tx,
    groups.flatMap(({ article: { line } }) =>
      line.redactions.map((one) => ({ ...one, articleId: String(articleIds.get(line.key)) })),
    ),
  );
  await insertLinks(
    tx,
    statements.flatMap(({ order, links }) => links.map((one) => ({ ...one, id: idOf(order) }))),
  );
  await nameFirstReports(
    tx,
    statements.flatMap(({ order, ownUtterance }) => (ownUtterance ? [idOf(order)] : [])),
  );
  await refreshUtterances(tx, [...utteranceIds.values()]);
}

function rowId(known: References['outlets'], key: string | null): string | null {
  return key === null ? null : String(known.idOf(key));
}

async function writeUtterances(
  tx: Transaction,
  statements: readonly StatementLine[],
  { progress }: References,
): Promise<ReadonlyMap<string, bigint>> {
  const utterances = new Map(statements.flatMap(utterancesOf).map((one) => [one.key, one]));
  return await insertUtterances(
    tx,
    [...utterances.values()].map(({ key, order, declared }) => ({
      id: String(progress.utteranceBase + BigInt(order)),
      key,
      declared,
      firstReport: null,
    })),
  );
}

function toSegments({ source, cue, content, verbatim }: StatementLine, statementId: string) {
  const rows = (role: string, segments: readonly { start: number; end: number; exact: string }[]) =>
    segments.map((segment, position) => ({ statementId, role, position, ...segment }));
  return [
    ...rows('SOURCE', source ? [source] : []),
    ...rows('CUE', cue ? [cue] : []),
    ...rows('CONTENT', content),
    ...rows('VERBATIM', verbatim),
  ];
}

/** The enclosing statement first: the database looks for it when the inner one comes. */
function sortByWithin(statements: readonly StatementLine[]): readonly StatementLine[] {
  const byKey = new Map(statements.map((one) => [one.key, one]));
  const sorted = new Set<StatementLine>();
  for (const statement of statements) {
    const chain: StatementLine[] = [];
    for (
      let at: StatementLine | undefined = statement;
      at && !sorted.has(at);
      at = at.within === null ? undefined : byKey.get(at.within)
    ) {
      chain.push(at);
    }
    for (const one of chain.toReversed()) sorted.add(one);
  }
  return [...sorted];
}
