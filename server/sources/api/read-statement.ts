import {
  type Extraction,
  extraction,
  type Placement,
  STATEMENT_FACTS,
  type StatementFacts,
  statementFacts,
} from '../../model/statement.ts';
import { findFaults, findTopicFaults } from '../../model/statement-rules.ts';
import type { InputPath } from '../../register/errors.ts';
import type { Place } from './place-input.ts';
import type { Problems } from './problems.ts';
import type { Reference, ReferencedRows } from './references.ts';
import type { StatementInput } from './statement-input.ts';

export interface InputContext {
  readonly place: Place;
  readonly rows: ReferencedRows;
  readonly problems: Problems;
  /** Of the article that prints it. */
  readonly publishedOn: string | undefined;
}

/** The ids that a statement refers to, with their places in the input. */
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

/** A reference to an id that may be null. */
export function toReferences(
  type: Reference['type'],
  id: string | null | undefined,
  path: InputPath,
): Reference[] {
  return id == null ? [] : [{ type, id, path }];
}

/** A statement, or undefined with what is wrong among the problems. */
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

/** The plain values; of those that are absent, null. */
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

/** The rows of the topics; each is named once. */
export function readTopics(
  topics: readonly string[],
  path: InputPath,
  rows: ReferencedRows,
  problems: Problems,
): readonly bigint[] {
  const ids = topics.map((id) => rows('Topic', id));
  // Those that are not known are a problem already.
  const known = ids.map((id, index) => id ?? `unknown ${index}`);
  for (const { index, message, suggestion } of findTopicFaults(known)) {
    const at = [...path, 'topics', ...(index === undefined ? [] : [String(index)])];
    problems.add({ code: 'INVALID_INPUT', message: `This ${message}. ${suggestion}`, path: at });
  }
  return ids.filter((id) => id !== undefined);
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
