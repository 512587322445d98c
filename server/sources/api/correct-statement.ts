import type { Transaction } from '../../database/client.ts';
import { type Placement, pickFacts, STATEMENT_FACTS, toPlacement } from '../../model/statement.ts';
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
  reviseStatements,
  type StatementContent,
  toCorrection,
  withdrawStatements,
} from '../../register/revise.ts';
import {
  isGone,
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
  readFacts,
  readPartings,
  readSpeakersOf,
  readTopics,
  referencesOf,
  reportDenials,
  reportFaults,
  type StatementInput,
} from './read-statement.ts';

/** A statement to change, by its global id, and the version that the caller has read. */
export interface ExpectedStatement {
  readonly id: string;
  readonly expectedVersion: number;
}

/**
 * Reads a statement and locks it with its article.
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
  const article = found && (await readStoredArticle(tx, { id: found.articleId }));
  const row = article?.statements.find((one) => one.key === key);
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

const REQUIRED = ['kind', 'act', 'isNegated', 'content'] as const;
const QUOTED = ['kind', 'source', 'cue', 'content', 'verbatim'] as const;

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
  const content = readContent(given, row, { ...article, text }, rows, input);
  const outer = rows('Statement', given.within);
  if (outer !== undefined) checkEnclosing(article, outer, input.at('within'), row);
  else if (given.within === undefined) checkReviewed(article, row, input.at('within'));
  if (content) await checkDenials(tx, given, row, content, input);
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
export function checkReviewed(article: StoredArticle, row: StoredStatement, at: Input): void {
  if (row.status === 'PROPOSED' && row.withinId !== null) {
    checkEnclosing(article, row.withinId, at);
  }
}

/** The statement with the changes; undefined if it is invalid, with the reasons among the problems. */
function readContent(
  given: CorrectionInput,
  row: StoredStatement,
  article: StoredArticle & { readonly text: string },
  rows: ReferencedRows,
  input: Input,
) {
  const before = input.count;
  const stored = contentOf(row);
  const cleared = REQUIRED.filter((field) => given[field] === null);
  for (const field of cleared) {
    const message = 'This field cannot be null. Omit it to leave it unchanged.';
    input.at(field).fault('INVALID_INPUT', message);
  }
  const changed = STATEMENT_FACTS.filter((fact) => given[fact] !== undefined);
  const values = Object.fromEntries(changed.map((fact) => [fact, given[fact] ?? null]));
  const kept = Object.fromEntries(cleared.map((field) => [field, row[field as 'kind']]));
  const facts = readFacts({ ...pickFacts(stored), ...values, ...kept }, input);
  const placement = patchPlacement(given, row, article.text, input);
  const topicIds =
    given.topics === undefined ? stored.topicIds : readTopics(given.topics ?? [], input, rows);
  if (facts && placement) reportFaults({ ...facts, ...placement }, article.publishedOn, input);
  if (!facts || !placement || input.count > before) return undefined;
  const speakerId =
    given.speaker === undefined ? stored.speakerId : (rows('Speaker', given.speaker) ?? null);
  const denies = given.denies === undefined ? stored.denies : keysOf(given.denies ?? []);
  const partedFrom =
    given.partedFrom === undefined
      ? stored.partedFrom
      : readPartings(row.key, keysOf(given.partedFrom ?? []), input);
  if (input.count > before) return undefined;
  return { ...facts, ...placement, topicIds, speakerId, denies, partedFrom };
}

/** Reports denials in either direction between statements of different speakers. */
async function checkDenials(
  tx: Transaction,
  given: CorrectionInput,
  row: StoredStatement,
  { speakerId, denies }: Pick<StatementContent, 'speakerId' | 'denies'>,
  input: Input,
): Promise<void> {
  if (given.denies !== undefined || given.speaker !== undefined) {
    const speakerOf = await readSpeakersOf(tx, denies);
    reportDenials({ key: row.key, speakerId, denies }, speakerOf, input);
  }
  if (speakerId === row.speakerId) return;
  const denial = await tx.statementDenial.findFirst({
    where: { deniedKey: row.key, statement: { status: { in: [...ACTIVE_STATUSES] } } },
  });
  if (!denial) return;
  const message =
    'Another statement of the speaker denies this one. Correct its `denies` or its speaker first.';
  input.at('speaker').fault('DENIES_OTHER_SPEAKER', message);
}

// A part that is absent keeps its position.
function patchPlacement(
  given: CorrectionInput,
  row: StoredStatement,
  text: string,
  input: Input,
): Placement | undefined {
  const stored = toPlacement(row.segments);
  if (QUOTED.every((field) => given[field] === undefined)) return stored;
  const { source, cue, content, verbatim } = given;
  return createPlacer(text)(
    {
      source: source === undefined ? stored.source : source,
      cue: cue === undefined ? stored.cue : cue,
      content: content ?? stored.content,
      verbatim: verbatim === undefined ? stored.verbatim : (verbatim ?? []),
    },
    input,
  );
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
