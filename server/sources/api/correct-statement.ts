import { toPlacement } from '../../model/placement/segment-rows.ts';
import { type Placement, pickFacts, STATEMENT_FACTS } from '../../model/statement.ts';
import { findWithinFault } from '../../model/statement-rules.ts';
import type { Change } from '../../register/change.ts';
import { TakenBackError } from '../../register/errors.ts';
import { isSameStatement, reviseStatements, type StatementContent } from '../../register/revise.ts';
import type { StoredArticle, StoredStatement } from '../../register/stored-article.ts';
import { type ExpectedStatement, expectStatement } from '../../register/stored-article.ts';
import type { Transaction } from '../../register/transaction.ts';
import { aloneKey, ensureUtterances } from '../../register/utterances/utterances.ts';
import { createPlacer } from './place-input.ts';
import { Problems, readSignature } from './problems.ts';
import {
  readFacts,
  readTopics,
  referencesOf,
  reportFaults,
  toReferences,
} from './read-statement.ts';
import { checkEnclosing } from './record-statement.ts';
import { type ReferencedRows, resolveReferences } from './references.ts';
import type { StatementInput } from './statement-input.ts';

type Patch<T> = { readonly [Field in keyof T]?: T[Field] | null | undefined };

/** What a correction changes: absent stays as it is, null is cleared. */
export interface CorrectionInput
  extends ExpectedStatement,
    Patch<Omit<StatementInput, 'extraction'>> {
  readonly within?: string | null | undefined;
  readonly reason: string;
  readonly correctedBy: string;
}

const PATH = ['input'];
const REQUIRED = ['kind', 'act', 'isNegated', 'content'] as const;
const QUOTED = ['kind', 'source', 'cue', 'content', 'verbatim'] as const;

/**
 * Changes what a statement says, and keeps in its trail what it said; answers with its id. No load
 * undoes it: a file that has not changed since is not read as a change.
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
  if (outer !== undefined) checkWithin(article, outer, row, problems);
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
    const message = 'The statement says all of this already: there is nothing to correct.';
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

/** The statement with the patch, or undefined with what is wrong among the problems. */
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
    const message = 'This cannot be cleared: leave it out, and it stays as it is.';
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

// A part that is not given keeps its place.
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

function checkWithin(
  article: StoredArticle,
  outer: bigint,
  row: StoredStatement,
  problems: Problems,
): void {
  checkEnclosing(article, outer, problems);
  const enclosing = new Map(article.statements.map(({ id, withinId }) => [id, withinId]));
  if (findWithinFault(row.id, enclosing.set(row.id, outer)) !== 'circular') return;
  const message = 'The statement would be within itself.';
  problems.add({ code: 'CONTRADICTION', message, path: [...PATH, 'within'] });
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
