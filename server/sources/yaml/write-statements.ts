import { corpusKey } from '../../model/key.ts';
import type { Transaction } from '../../register/loader-transaction.ts';
import type { StoredStatement } from '../../register/stored-article.ts';
import { takeStatementIds } from '../../register/take-statement-ids.ts';
import {
  ensureUtterances,
  nameUtterance,
  type UtteranceName,
} from '../../register/utterances/utterances.ts';
import { replaceStatementParts } from '../../register/write-statement-parts.ts';
import type { ArticleTask } from './article-task.ts';
import { CORRECTED_BY, type StatementPlan } from './plan-statement.ts';
import type { RegisterIds } from './register-ids.ts';
import { writeCorrections } from './write-corrections.ts';
import { toChange, type WrittenArticle } from './written-article.ts';

interface ArticleRow {
  readonly id: bigint;
  readonly publishedEarliest: Date;
  readonly publishedLatest: Date;
}

type Written = Extract<StatementPlan, { action: 'add' | 'rewrite' }> & {
  readonly id: bigint;
  readonly utterance: UtteranceName;
};

/** Writes the statements of one article. */
export async function writeStatements(
  tx: Transaction,
  articleRow: ArticleRow,
  { article, stored, plan, ids }: ArticleTask,
): Promise<WrittenArticle> {
  const added = plan.statements.filter((one) => one.action === 'add');
  const rewritten = plan.statements.filter((one) => one.action === 'rewrite');
  const newIds = await takeStatementIds(tx, added.length);
  const toWritten = (one: (typeof added | typeof rewritten)[number], id: bigint): Written => ({
    ...one,
    id,
    utterance: nameUtterance(article.id, one.statement.id, one.statement.utterance),
  });
  const written = [
    ...added.map((one, index) => toWritten(one, newIds[index] ?? 0n)),
    ...rewritten.map((one) => toWritten(one, one.row.id)),
  ];
  const utterances = await ensureUtterances(
    tx,
    written.map(({ utterance }) => utterance),
  );
  const idOf = new Map(stored?.statements.map((row) => [row.slug, row.id]));
  for (const one of written) idOf.set(one.statement.id, one.id);
  const refer = { ids, utterances, idOf };

  await loosen(tx, rewritten);
  const inserted = sortByWithin(written.filter(({ action }) => action === 'add'));
  await tx.statement.createMany({
    data: inserted.map((one) => ({
      ...toRow(one, refer),
      id: one.id,
      key: corpusKey('Statement', article.id, one.statement.id),
      slug: one.statement.id,
      articleId: articleRow.id,
      publishedEarliest: articleRow.publishedEarliest,
      publishedLatest: articleRow.publishedLatest,
      method: 'CURATED' as const,
      recordedBy: CORRECTED_BY,
    })),
  });
  for (const one of written) {
    if (one.action === 'add') continue;
    const data = { ...toRow(one, refer), ...toNextVersion(one) };
    await tx.statement.update({ where: { id: one.id }, data });
  }
  await replaceStatementParts(tx, written, plan.changesText, ids);
  await writeCorrections(tx, plan.statements);
  const left = plan.statements.flatMap((one) =>
    one.action === 'rewrite' || one.action === 'withdraw' ? [one.row.utteranceId] : [],
  );
  const joined = written.flatMap(({ utterance }) => utterances.get(utterance.key) ?? []);
  const withdrawn = plan.statements.filter((one) => one.action === 'withdraw');
  const changed = [...written, ...withdrawn.map((one) => ({ ...one, id: one.row.id }))];
  const changes = changed.flatMap((one) => toChange(one, one.id) ?? []);
  return { utterances: [...left, ...joined], changes };
}

interface References {
  readonly ids: RegisterIds;
  readonly utterances: ReadonlyMap<string, bigint>;
  readonly idOf: ReadonlyMap<string | null, bigint>;
}

function toRow({ statement, hash, utterance }: Written, { ids, utterances, idOf }: References) {
  const { speaker, saidOn, within, content } = statement;
  return {
    kind: statement.kind,
    act: statement.act,
    isNegated: statement.negated,
    speakerId: speaker === null ? null : ids.speaker(speaker),
    saidOn: saidOn?.edtf ?? null,
    saidEarliest: saidOn?.earliest ?? null,
    saidLatest: saidOn?.latest ?? null,
    occasion: statement.occasion,
    gloss: statement.gloss,
    translatedFrom: statement.translatedFrom,
    withinId: within === null ? null : (idOf.get(within) ?? null),
    utteranceId: utterances.get(utterance.key) ?? 0n,
    ownUtteranceId: null,
    start: content[0]?.start ?? 0,
    corpusHash: hash,
  };
}

function toNextVersion({ row, hash, correction }: Extract<Written, { action: 'rewrite' }>) {
  if (correction === null) return {};
  const wasCorrected = row.corrections.some(({ kind }) => kind === 'CORRECTED');
  const isCorrected = wasCorrected || row.corpusHash !== hash;
  return { version: row.version + 1, status: isCorrected ? 'CORRECTED' : 'CURRENT' } as const;
}

// Undone first: while rows change one by one, old and new `within` could make a circle.
async function loosen(
  tx: Transaction,
  rewritten: readonly { row: StoredStatement }[],
): Promise<void> {
  const nested = rewritten.filter(({ row }) => row.withinId !== null).map(({ row }) => row.id);
  if (nested.length === 0) return;
  await tx.statement.updateMany({ where: { id: { in: nested } }, data: { withinId: null } });
}

/** The enclosing statement first: the database looks for it when the inner one comes. */
function sortByWithin(written: readonly Written[]): readonly Written[] {
  const bySlug = new Map(written.map((one) => [one.statement.id, one]));
  const sorted = new Set<Written>();
  const place = (one: Written) => {
    const outer = one.statement.within === null ? undefined : bySlug.get(one.statement.within);
    if (outer && !sorted.has(outer)) place(outer);
    sorted.add(one);
  };
  for (const one of written) place(one);
  return [...sorted];
}
