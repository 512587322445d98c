import { referencesOf, type StatementBody } from './check-statement.ts';
import { TakenBackError } from './errors.ts';
import { findWithin } from './find-within.ts';
import { toFormerFacts } from './former-facts.ts';
import { toStatementColumns, writeParts } from './insert-statements.ts';
import { hasSamePlaces, isSameStatement } from './is-same-statement.ts';
import type { Transaction } from './loader-transaction.ts';
import { patchStatement, type StatementPatch } from './patch-statement.ts';
import { MAX_NAME, MAX_REASON, Problems } from './problems.ts';
import { type KeyOf, type ReferencedRows, resolveReferences } from './references.ts';
import type { StoredArticle, StoredStatement } from './stored-article.ts';
import { type ReadStatement, takeStatement } from './take-statement.ts';
import { groupUtterances } from './utterances/group-utterances.ts';
import { aloneKey, ensureUtterances, refreshUtterances } from './utterances/utterances.ts';
import { writeCorrection } from './write-correction.ts';
import type { Written } from './written.ts';

export interface CorrectionInput extends ReadStatement, StatementPatch {
  readonly reason: string;
  readonly correctedBy: string;
}

/**
 * Changes what a statement says, and keeps in its trail what it said. No load undoes it: a file
 * that has not changed since is not read as a change.
 *
 * @throws {WritingError}
 */
export async function correctStatement(
  tx: Transaction,
  input: CorrectionInput,
  { keyOf }: { readonly keyOf: KeyOf },
): Promise<Written> {
  const { article, row } = await takeStatement(tx, input);
  if (article.text === null) throw new TakenBackError('article', 'REDACTED', ['input', 'id']);
  const problems = new Problems();
  const reason = problems.text(input.reason, ['input', 'reason'], MAX_REASON);
  const correctedBy = problems.text(input.correctedBy, ['input', 'correctedBy'], MAX_NAME);
  const within = { path: ['input', 'within'], problems };
  const references = referencesOf(input, ['input']);
  const outer =
    input.within == null
      ? []
      : [{ type: 'Statement' as const, id: input.within, path: within.path }];
  const rows = await resolveReferences(tx, [...references, ...outer], keyOf, problems);
  const patched = patchStatement(input, row, article.text, rows, problems);
  const outerId = input.within == null ? undefined : rows('Statement', input.within);
  const withinId = outerId === undefined ? null : findWithin(article, outerId, row, within);
  problems.throwIfAny();
  if (!patched) return problems.fail();

  const place = {
    withinId: input.within === undefined ? row.withinId : withinId,
    ...(await toUtterance(tx, input.utterance, article, row, rows)),
  };
  if (isSameStatement(row, patched) && isSamePlace(row, place)) {
    const message = 'The statement says all of this already: there is nothing to correct.';
    problems.add({ code: 'NOTHING_CHANGED', message, path: ['input'] });
    problems.fail();
  }
  await writeCorrection(tx, { article, row, kind: 'CORRECTED', reason, correctedBy });
  await writeStatement(tx, row, patched, place);
  const regrouped = await groupUtterances(tx, [row.id]);
  await refreshUtterances(tx, [row.utteranceId, place.utteranceId, ...regrouped]);
  const former = toFormerFacts(row);
  return { id: row.id, changes: [{ statementId: row.id, change: 'CORRECTED', former }] };
}

type Place = Pick<StoredStatement, 'withinId' | 'utteranceId' | 'ownUtteranceId'>;

function isSamePlace(row: Place, place: Place): boolean {
  return (
    row.withinId === place.withinId &&
    row.utteranceId === place.utteranceId &&
    row.ownUtteranceId === place.ownUtteranceId
  );
}

/** Absent: as it is. Null: its own, unless it is found to report another. */
async function toUtterance(
  tx: Transaction,
  utterance: string | null | undefined,
  article: StoredArticle,
  row: StoredStatement,
  rows: ReferencedRows,
) {
  const { utteranceId, ownUtteranceId } = row;
  if (utterance === undefined) return { utteranceId, ownUtteranceId };
  if (utterance !== null) {
    return { utteranceId: rows('Utterance', utterance) ?? utteranceId, ownUtteranceId: null };
  }
  const key = aloneKey(article, row);
  if (row.utterance.key === key || row.ownUtterance?.key === key) {
    return { utteranceId, ownUtteranceId };
  }
  const alone = await ensureUtterances(tx, [{ key, declared: null }]);
  return { utteranceId: alone.get(key) ?? utteranceId, ownUtteranceId: null };
}

async function writeStatement(
  tx: Transaction,
  row: StoredStatement,
  patched: StatementBody,
  place: Place,
): Promise<void> {
  await tx.statement.update({
    where: { id: row.id },
    data: {
      ...toStatementColumns(patched),
      ...place,
      status: 'CORRECTED',
      version: row.version + 1,
    },
  });
  const mine = { where: { statementId: row.id } };
  // Segments that stay are not touched: the search index is made anew for those that are.
  if (!hasSamePlaces(row, patched)) await tx.segment.deleteMany(mine);
  await tx.statementTopic.deleteMany(mine);
  const segments = hasSamePlaces(row, patched) ? NO_SEGMENTS : {};
  await writeParts(tx, [{ ...patched, ...segments, id: row.id }]);
}

const NO_SEGMENTS = { source: null, cue: null, content: [], verbatim: [] };
