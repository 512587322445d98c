import type { Transaction } from '../../database/client.ts';
import { ACTIVE_STATUSES } from '../../read/visibility.ts';
import type { Change } from '../../register/change.ts';
import {
  GoneError,
  type InputPath,
  invalidInput,
  StaleVersionError,
  unknownId,
} from '../../register/errors.ts';
import {
  contentOf,
  isSameStatement,
  reviewProposals,
  reviseStatements,
  type StatementContent,
  toCorrection,
  withdrawStatements,
} from '../../register/revise.ts';
import {
  isGone,
  readSpeakersOf,
  readStoredArticle,
  type StoredArticle,
  type StoredStatement,
} from '../../register/stored-article.ts';
import { aloneKey, ensureUtterances } from '../../register/utterances/utterances.ts';
import {
  Input,
  type ReferencedRows,
  readKey,
  readSignature,
  resolveReferences,
  toReferences,
} from './input.ts';
import {
  checkEnclosing,
  createPlacer,
  keysOf,
  type Optional,
  readStatement,
  referencesOf,
  type StatementInput,
} from './read-statement.ts';

/** A statement to change, by its global id, and the version that the caller has read. */
export interface ExpectedStatement {
  readonly id: string;
  readonly expectedVersion: number;
}

/**
 * Reads a statement and locks it with its article, of which no other statements are read.
 *
 * @throws {InvalidInputError} if the id does not exist.
 * @throws {GoneError} if it was withdrawn or redacted.
 * @throws {StaleVersionError} if it has a different version.
 */
export async function expectStatement(
  tx: Transaction,
  { id, expectedVersion }: ExpectedStatement,
  path: InputPath = ['input'],
): Promise<{ readonly article: StoredArticle; readonly row: StoredStatement }> {
  const key = readKey('Statement', id, [...path, 'id']);
  const found = await tx.statement.findUnique({ where: { key }, select: { articleId: true } });
  const article = found && (await readStoredArticle(tx, { id: found.articleId }, { key }));
  const row = article?.statements[0];
  if (!article || !row) throw unknownId('Statement', [...path, 'id']);
  if (isGone(row)) {
    throw new GoneError('statement', row.status, [...path, 'id']);
  }
  if (row.version !== expectedVersion) {
    throw new StaleVersionError(row.version, [...path, 'expectedVersion']);
  }
  return { article, row };
}

/** The changes of a correction. An absent field is unchanged, a null field is cleared. */
export interface CorrectionInput
  extends ExpectedStatement,
    Optional<Omit<StatementInput, 'extraction'>> {
  readonly within?: string | null | undefined;
  readonly reason: string;
  readonly correctedBy: string;
}

/**
 * Corrects a statement, keeps the replaced version in its trail, and returns its row id. Later
 * loads do not undo the correction, because an unchanged file is not a change. A proposal is thereby
 * accepted.
 *
 * @throws {WritingError}
 */
export async function correctStatement(change: Change, given: CorrectionInput): Promise<bigint> {
  const { tx } = change;
  const { article, row } = await expectStatement(tx, given);
  const { text } = article;
  if (text === null) throw new GoneError('article', 'REDACTED', ['input', 'id']);
  const input = new Input();
  const rows = await resolveReferences(tx, [
    ...referencesOf(given, input),
    ...toReferences('Statement', given.within, input.at('within')),
  ]);
  const stored = { ...contentOf(row), key: row.key };
  const denies = given.denies === undefined ? stored.denies : keysOf(given.denies ?? []);
  const isContested = given.denies !== undefined || given.speaker !== undefined;
  const content = readStatement(given, input, {
    place: createPlacer(text),
    rows,
    speakers: await readSpeakersOf(tx, isContested ? denies : []),
    publishedOn: article.publishedOn,
    stored,
  });
  const outer = rows('Statement', given.within);
  if (outer !== undefined) await checkEnclosing(tx, article, outer, input.at('within'), row);
  else if (given.within === undefined) await checkReviewed(tx, row, input.at('within'));
  if (content && content.speakerId !== row.speakerId) await checkDenied(tx, row, input);
  const { reason, correctedBy: by } = given;
  const signature = readSignature({ reason, by }, 'correctedBy', input);
  input.throwIfAny();
  if (!content) return input.fail();
  const next: StatementContent = {
    ...content,
    withinId: given.within === undefined ? row.withinId : (outer ?? null),
    ...(await toUtterance(tx, given.utterance, article, row, rows)),
  };
  if (isSameStatement(row, next)) {
    const message = 'The statement already has these values. There is nothing to correct.';
    input.fault('NOTHING_CHANGED', message);
    input.fail();
  }
  await reviseStatements(change, article, [toCorrection(row, next, signature)]);
  return row.id;
}

/** Reports a proposal whose enclosing statement is also one, or was rejected or withdrawn. */
async function checkReviewed(tx: Transaction, row: StoredStatement, at: Input): Promise<void> {
  if (row.status === 'PROPOSED' && row.withinId !== null) {
    await checkEnclosing(tx, { id: row.articleId }, row.withinId, at);
  }
}

/** Reports that another statement of the former speaker denies this one. */
async function checkDenied(tx: Transaction, row: StoredStatement, input: Input): Promise<void> {
  const denial = await tx.statementDenial.findFirst({
    where: { deniedKey: row.key, statement: { status: { in: [...ACTIVE_STATUSES] } } },
  });
  if (!denial) return;
  const message =
    'Another statement of the speaker denies this one. Correct its `denies` or its speaker first.';
  input.at('speaker').fault('DENIES_OTHER_SPEAKER', message);
}

/** Absent: unchanged. Null: its own utterance, unless grouping finds another one. */
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

export interface Withdrawal extends ExpectedStatement {
  readonly reason: string;
  readonly correctedBy: string;
}

/** Withdraws a statement, and returns its row id. @throws {WritingError} */
export async function withdrawStatement(
  change: Change,
  { reason, correctedBy, ...expected }: Withdrawal,
): Promise<bigint> {
  const signature = readSignature({ reason, by: correctedBy }, 'correctedBy');
  const { article, row } = await expectStatement(change.tx, expected);
  if (row.status === 'PROPOSED') {
    throw invalidInput('This is a proposal. Reject it with `rejectProposal`.', ['input', 'id']);
  }
  await withdrawStatements(change, article, [row], signature);
  return row.id;
}

/** The decision on a proposal. */
export interface Review extends ExpectedStatement {
  readonly reason?: string | null | undefined;
  readonly correctedBy: string;
}

/** Accepts a proposal as it is, and returns its row id. @throws {WritingError} */
export async function acceptProposal(change: Change, given: Review): Promise<bigint> {
  return await review(change, { ...given, reason: given.reason ?? 'Accepted as proposed.' });
}

/** Rejects a proposal, and returns its row id. @throws {WritingError} */
export async function rejectProposal(
  change: Change,
  given: Review & { readonly reason: string },
): Promise<bigint> {
  return await review(change, given, 'REJECTED');
}

async function review(
  change: Change,
  { reason, correctedBy: by, ...expected }: Review & { readonly reason: string },
  kind: 'ACCEPTED' | 'REJECTED' = 'ACCEPTED',
): Promise<bigint> {
  const input = new Input();
  const signature = readSignature({ reason, by }, 'correctedBy', input);
  const { article, row } = await expectStatement(change.tx, expected);
  if (row.status !== 'PROPOSED') {
    input
      .at('id')
      .fault(
        'NOT_PROPOSED',
        'This statement is not a proposal, or has been reviewed. Read its `status`.',
      );
  }
  if (kind === 'ACCEPTED') await checkReviewed(change.tx, row, input.at('id'));
  input.throwIfAny();
  await reviewProposals(change, article, [row], { ...signature, kind });
  return row.id;
}
