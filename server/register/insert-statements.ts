import { randomUUIDv7 } from 'node:crypto';
import type { CheckedStatement, StatementBody } from './check-statement.ts';
import type { Transaction } from './loader-transaction.ts';
import { takeStatementIds } from './take-statement-ids.ts';
import { groupUtterances } from './utterances/group-utterances.ts';
import { aloneKey, ensureUtterances, refreshUtterances } from './utterances/utterances.ts';
import { toSegmentRows } from './write-statement-parts.ts';

/** A statement to be written, and the one of the article that reports it. */
export interface InsertedStatement extends CheckedStatement {
  /** Of a statement of the same list, its index; of one that is there, its id. */
  readonly within: { readonly index: number } | { readonly id: bigint } | null;
}

interface ArticleRow {
  readonly id: bigint;
  readonly slug: string;
  readonly publishedEarliest: Date;
  readonly publishedLatest: Date;
}

/**
 * Writes statements of one article with their parts, and finds the utterances they report. The
 * number of SQL statements does not depend on how many they are.
 */
export async function insertStatements(
  tx: Transaction,
  article: ArticleRow,
  statements: readonly InsertedStatement[],
  recordedBy: string,
): Promise<readonly bigint[]> {
  const ids = await takeStatementIds(tx, statements.length);
  const keyed = statements.map((statement, index) => {
    const key = randomUUIDv7();
    const alone = aloneKey(article, { slug: null, key });
    return { ...statement, id: ids[index] ?? 0n, key, alone };
  });
  const alone = keyed.filter(({ utteranceId }) => utteranceId === null);
  const own = await ensureUtterances(
    tx,
    alone.map((one) => ({ key: one.alone, declared: null })),
  );
  const rows = keyed.map((one) => ({
    ...toStatementColumns(one),
    id: one.id,
    key: one.key,
    articleId: article.id,
    withinId:
      one.within === null
        ? null
        : 'id' in one.within
          ? one.within.id
          : (ids[one.within.index] ?? null),
    utteranceId: one.utteranceId ?? own.get(one.alone) ?? 0n,
    publishedEarliest: article.publishedEarliest,
    publishedLatest: article.publishedLatest,
    ...toProvenance(one, recordedBy),
  }));
  await tx.statement.createMany({ data: outermostFirst(rows) });
  await writeParts(tx, keyed);
  const grouped = await groupUtterances(tx, ids);
  await refreshUtterances(tx, [...rows.map(({ utteranceId }) => utteranceId), ...grouped]);
  return ids;
}

/** The columns that say what a statement says. */
export function toStatementColumns(statement: StatementBody) {
  const { kind, act, isNegated, speakerId, saidOn, occasion, gloss, translatedFrom } = statement;
  return {
    kind,
    act,
    isNegated,
    speakerId,
    occasion,
    gloss,
    translatedFrom,
    saidOn: saidOn?.edtf ?? null,
    saidEarliest: saidOn?.earliest ?? null,
    saidLatest: saidOn?.latest ?? null,
    start: statement.content[0]?.start ?? 0,
  };
}

export async function writeParts(
  tx: Transaction,
  statements: readonly (StatementBody & { readonly id: bigint })[],
): Promise<void> {
  const segments = statements.flatMap((one) => toSegmentRows(one.id, one));
  await tx.segment.createMany({ data: segments });
  const topics = statements.flatMap(({ id, topicIds }) =>
    topicIds.map((topicId, position) => ({ statementId: id, topicId, position })),
  );
  if (topics.length > 0) await tx.statementTopic.createMany({ data: topics });
}

function toProvenance({ extraction }: CheckedStatement, recordedBy: string) {
  return {
    method: extraction ? ('EXTRACTED' as const) : ('CURATED' as const),
    recordedBy,
    extractorVersion: extraction?.version ?? null,
    confidence: extraction?.confidence ?? null,
  };
}

/** The enclosing statement first: the database looks for it when the inner one comes. */
function outermostFirst<Row extends { readonly id: bigint; readonly withinId: bigint | null }>(
  rows: readonly Row[],
): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const sorted = new Set<Row>();
  const place = (row: Row) => {
    const outer = row.withinId === null ? undefined : byId.get(row.withinId);
    if (outer && !sorted.has(outer)) place(outer);
    sorted.add(row);
  };
  for (const row of rows) place(row);
  return [...sorted];
}
