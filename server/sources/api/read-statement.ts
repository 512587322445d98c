import {
  type Extraction,
  extraction,
  type Placement,
  STATEMENT_FACTS,
  type StatementFacts,
  statementFacts,
} from '../../model/statement.ts';
import { findFaults, findTopicFaults, findWithinFault } from '../../model/statement-rules.ts';
import type { InputPath } from '../../register/errors.ts';
import { isTakenBack, type StoredArticle } from '../../register/stored-article.ts';
import type { Place, QuotationInput } from './place-input.ts';
import type { Problems, Reference, ReferencedRows } from './problems.ts';

/** Fields that may be absent or null. */
export type Optional<T> = { readonly [Field in keyof T]?: T[Field] | null | undefined };
type RequiredFacts = 'kind' | 'act' | 'isNegated';

/** A statement in the inputs of the API. Ids are global ids. */
export interface StatementInput
  extends Readonly<Pick<StatementFacts, RequiredFacts>>,
    Optional<Omit<StatementFacts, RequiredFacts>> {
  readonly source?: QuotationInput | null | undefined;
  readonly cue?: QuotationInput | null | undefined;
  readonly content: readonly QuotationInput[];
  readonly verbatim?: readonly QuotationInput[] | null | undefined;
  readonly speaker?: string | null | undefined;
  readonly topics?: readonly string[] | null | undefined;
  /** The utterance that it reports. If null, the register finds it or creates one. */
  readonly utterance?: string | null | undefined;
  /** The extractor that proposed it; null if a person did. */
  readonly extraction?: Readonly<Extraction> | null | undefined;
}

export interface InputContext {
  readonly place: Place;
  readonly rows: ReferencedRows;
  readonly problems: Problems;
  /** Publication date of the article; undefined if it is invalid. */
  readonly publishedOn: string | undefined;
}

/** The ids in a statement's input, with their paths. */
export function referencesOf(
  { speaker, topics, utterance }: Pick<StatementInput, 'speaker' | 'topics' | 'utterance'>,
  path: InputPath,
): Reference[] {
  return [
    ...toReferences('Speaker', speaker, [...path, 'speaker']),
    ...(topics ?? []).flatMap((id, index) =>
      toReferences('Topic', id, [...path, 'topics', String(index)]),
    ),
    ...toReferences('Utterance', utterance, [...path, 'utterance']),
  ];
}

/** The reference to an id that may be null, as a list. */
export function toReferences(
  type: Reference['type'],
  id: string | null | undefined,
  path: InputPath,
): Reference[] {
  return id == null ? [] : [{ type, id, path }];
}

/** The statement; undefined if it is invalid, with the reasons in `problems`. */
export function readStatement(input: StatementInput, path: InputPath, context: InputContext) {
  const { place, rows, problems, publishedOn } = context;
  const before = problems.count;
  const facts = readFacts(input, path, problems);
  const topicIds = readTopics(input.topics ?? [], path, rows, problems);
  const { source = null, cue = null, content, verbatim } = input;
  const placement = place({ source, cue, content, verbatim: verbatim ?? [] }, path);
  const proposed = readExtraction(input, path, problems);
  if (facts && placement) {
    reportFaults({ ...facts, ...placement }, publishedOn, path, problems);
  }
  if (!facts || !placement || problems.count > before) return undefined;
  return {
    ...facts,
    ...placement,
    topicIds,
    speakerId: input.speaker == null ? null : (rows('Speaker', input.speaker) ?? null),
    utterance: input.utterance == null ? null : (rows('Utterance', input.utterance) ?? null),
    extraction: proposed,
  };
}

/** The plain values. An absent value is read as null. */
export function readFacts(
  input: { readonly [Fact in keyof StatementFacts]?: unknown },
  path: InputPath,
  problems: Problems,
): StatementFacts | undefined {
  const before = problems.count;
  const values = STATEMENT_FACTS.map((fact) => {
    const value = problems.read(statementFacts.shape[fact], input[fact] ?? null, [...path, fact]);
    return [fact, value];
  });
  return problems.count === before ? (Object.fromEntries(values) as StatementFacts) : undefined;
}

/** Reports fields that contradict each other. */
export function reportFaults(
  statement: StatementFacts & Placement,
  publishedOn: string | undefined,
  path: InputPath,
  problems: Problems,
): void {
  for (const { field, message, suggestion } of findFaults(statement, { publishedOn })) {
    const at = [...path, field];
    problems.add({ code: 'CONTRADICTION', message: `This ${message}. ${suggestion}`, path: at });
  }
}

/** The row ids of the topics. Duplicates are reported. */
export function readTopics(
  topics: readonly string[],
  path: InputPath,
  rows: ReferencedRows,
  problems: Problems,
): readonly bigint[] {
  const ids = topics.map((id) => rows('Topic', id));
  // Unknown ids have been reported already.
  const distinct = ids.map((id, index) => id ?? `unknown ${index}`);
  for (const { index, message, suggestion } of findTopicFaults(distinct)) {
    const at = [...path, 'topics', ...(index === undefined ? [] : [String(index)])];
    problems.add({ code: 'INVALID_INPUT', message: `This ${message}. ${suggestion}`, path: at });
  }
  return ids.filter((id) => id !== undefined);
}

/**
 * Reports an enclosing statement of another article, one that was withdrawn or redacted, and one
 * that is within `row` itself.
 */
export function checkEnclosing(
  { statements }: Pick<StoredArticle, 'statements'>,
  outerId: bigint,
  problems: Problems,
  row?: { readonly id: bigint },
): void {
  const path = ['input', 'within'];
  const outer = statements.find(({ id }) => id === outerId);
  if (!outer) {
    const message =
      'This statement is in another article. `within` must name a statement of the same article.';
    problems.add({ code: 'CONTRADICTION', message, path });
  } else if (isTakenBack(outer)) {
    const message = `This statement was ${outer.status.toLowerCase()} and cannot report another one.`;
    problems.add({ code: 'TAKEN_BACK', message, path });
  }
  if (!row) return;
  const enclosing = new Map(statements.map(({ id, withinId }) => [id, withinId]));
  const fault = findWithinFault(row.id, enclosing.set(row.id, outerId));
  if (fault === 'circular') reportCircle(path, problems);
}

/** Reports a statement that is enclosed by itself. */
export function reportCircle(path: InputPath, problems: Problems): void {
  problems.add({ code: 'CONTRADICTION', message: 'The statement would be within itself.', path });
}

function readExtraction(
  { extraction: given }: StatementInput,
  path: InputPath,
  problems: Problems,
): Extraction | null {
  if (!given) return null;
  const at = [...path, 'extraction'];
  const { version, confidence } = extraction.shape;
  return {
    version: problems.read(version, given.version, [...at, 'version']) ?? '',
    confidence: problems.read(confidence, given.confidence, [...at, 'confidence']) ?? 0,
  };
}
