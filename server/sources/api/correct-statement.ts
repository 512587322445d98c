import type { Transaction } from '../../database/client.ts';
import { type Placement, pickFacts, STATEMENT_FACTS, toPlacement } from '../../model/statement.ts';
import type { Change } from '../../register/change.ts';
import { TakenBackError } from '../../register/errors.ts';
import {
  isSameStatement,
  reviseStatements,
  type StatementContent,
  withdrawStatements,
} from '../../register/revise.ts';
import {
  type ExpectedStatement,
  expectStatement,
  type StoredArticle,
  type StoredStatement,
} from '../../register/stored-article.ts';
import { aloneKey, ensureUtterances } from '../../register/utterances/utterances.ts';
import { createPlacer } from './place-input.ts';
import { Problems, type ReferencedRows, readSignature, resolveReferences } from './problems.ts';
import {
  checkEnclosing,
  type Optional,
  readFacts,
  readTopics,
  referencesOf,
  reportFaults,
  type StatementInput,
  toReferences,
} from './read-statement.ts';

/** The changes of a correction. An absent field is unchanged, a null field is cleared. */
export interface CorrectionInput
  extends ExpectedStatement,
    Optional<Omit<StatementInput, 'extraction'>> {
  readonly within?: string | null | undefined;
  readonly reason: string;
  readonly correctedBy: string;
}

const PATH = ['input'];
const REQUIRED = ['kind', 'act', 'isNegated', 'content'] as const;
const QUOTED = ['kind', 'source', 'cue', 'content', 'verbatim'] as const;

/**
 * Corrects a statement, keeps the replaced version in its trail, and returns its row id. Later
 * loads do not undo the correction, because an unchanged file is not a change.
 *
 * @throws {WritingError}
 */
export async function correctStatement(change: Change, input: CorrectionInput): Promise<bigint> {
  const { tx } = change;
  const { article, row } = await expectStatement(tx, input);
  const { text } = article;
  if (text === null) throw new TakenBackError('article', 'REDACTED', ['input', 'id']);
  const problems = new Problems();
  const references = [
    ...referencesOf(input, PATH),
    ...toReferences('Statement', input.within, [...PATH, 'within']),
  ];
  const rows = await resolveReferences(tx, references, problems);
  const content = readContent(input, row, { ...article, text }, rows, problems);
  const outer = input.within == null ? undefined : rows('Statement', input.within);
  if (outer !== undefined) checkEnclosing(article, outer, problems, row);
  const signature = readSignature(
    { reason: input.reason, by: input.correctedBy },
    'correctedBy',
    problems,
  );
  if (!content) return problems.fail();
  const next: StatementContent = {
    ...content,
    withinId: input.within === undefined ? row.withinId : (outer ?? null),
    ...(await toUtterance(tx, input.utterance, article, row, rows)),
  };
  if (isSameStatement(row, next)) {
    const message = 'The statement already has these values. There is nothing to correct.';
    problems.add({ code: 'NOTHING_CHANGED', message, path: PATH });
    problems.fail();
  }
  const correction = { kind: 'CORRECTED', ...signature } as const;
  const { corpusHash } = row;
  await reviseStatements(change, article, [
    { row, next, correction, status: 'CORRECTED', corpusHash },
  ]);
  return row.id;
}

/** The statement with the changes; undefined if it is invalid, with the reasons in `problems`. */
function readContent(
  input: CorrectionInput,
  row: StoredStatement,
  article: StoredArticle & { readonly text: string },
  rows: ReferencedRows,
  problems: Problems,
) {
  const before = problems.count;
  const cleared = REQUIRED.filter((field) => input[field] === null);
  for (const field of cleared) {
    const message = 'This field cannot be null. Omit it to leave it unchanged.';
    problems.add({ code: 'INVALID_INPUT', message, path: [...PATH, field] });
  }
  const given = STATEMENT_FACTS.filter((fact) => input[fact] !== undefined);
  const values = Object.fromEntries(given.map((fact) => [fact, input[fact] ?? null]));
  const kept = Object.fromEntries(cleared.map((field) => [field, row[field as 'kind']]));
  const facts = readFacts({ ...pickFacts(row), ...values, ...kept }, PATH, problems);
  const placement = patchPlacement(input, row, article.text, problems);
  const { speaker, topics } = input;
  const topicIds =
    topics === undefined
      ? row.topics.map(({ topicId }) => topicId)
      : readTopics(topics ?? [], PATH, rows, problems);
  if (facts && placement) {
    reportFaults({ ...facts, ...placement }, article.publishedOn, PATH, problems);
  }
  if (!facts || !placement || problems.count > before) return undefined;
  const speakerId =
    speaker === undefined
      ? row.speakerId
      : speaker === null
        ? null
        : (rows('Speaker', speaker) ?? null);
  return { ...facts, ...placement, topicIds, speakerId };
}

// A part that is absent keeps its position.
function patchPlacement(
  input: CorrectionInput,
  row: StoredStatement,
  text: string,
  problems: Problems,
): Placement | undefined {
  const stored = toPlacement(row.segments);
  if (QUOTED.every((field) => input[field] === undefined)) return stored;
  const { source, cue, content, verbatim } = input;
  return createPlacer(text, problems)(
    {
      source: source === undefined ? stored.source : source,
      cue: cue === undefined ? stored.cue : cue,
      content: content ?? stored.content,
      verbatim: verbatim === undefined ? stored.verbatim : (verbatim ?? []),
    },
    PATH,
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
  await withdrawStatements(change, article, [row], signature);
  return row.id;
}
