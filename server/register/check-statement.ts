import type { Placement } from '../model/corpus.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { InputPath } from './errors.ts';
import type { createPlacer } from './place-input.ts';
import type { Problems } from './problems.ts';
import type { Reference, ReferencedRows } from './references.ts';
import type { ExtractionInput, StatementInput } from './statement-input.ts';

/** What a statement says, checked: every id is a row, every quotation has its place. */
export interface StatementBody extends Placement, StatementFacts {
  readonly kind: StatementInput['kind'];
  readonly act: StatementInput['act'];
  readonly isNegated: boolean;
  readonly speakerId: bigint | null;
  readonly topicIds: readonly bigint[];
}

/** A new statement that can be written. */
export interface CheckedStatement extends StatementBody {
  readonly utteranceId: bigint | null;
  readonly extraction: ExtractionInput | null;
}

/** What is said of a statement besides the quoted parts and the ids. */
export interface StatementFacts {
  readonly saidOn: PartialDate | null;
  readonly occasion: string | null;
  readonly gloss: string | null;
  readonly translatedFrom: string | null;
}

const MAX_TOPICS = 20;
const MAX_OCCASION = 500;
const MAX_GLOSS = 2_000;
const MAX_VERSION = 100;

/** The ids that a statement refers to, with their places in the input. */
export function referencesOf(
  { speaker, topics, utterance }: Pick<StatementInput, 'speaker' | 'topics' | 'utterance'>,
  path: InputPath,
): Reference[] {
  return [
    ...(speaker == null ? [] : [toReference('Speaker', speaker, [...path, 'speaker'])]),
    ...(topics ?? []).map((id, index) =>
      toReference('Topic', id, [...path, 'topics', String(index)]),
    ),
    ...(utterance == null ? [] : [toReference('Utterance', utterance, [...path, 'utterance'])]),
  ];
}

function toReference(type: Reference['type'], id: string, path: InputPath): Reference {
  return { type, id, path };
}

export interface CheckContext {
  readonly place: ReturnType<typeof createPlacer>;
  readonly rows: ReferencedRows;
  readonly problems: Problems;
}

/** The statement, or undefined with what is wrong among the problems. */
export function checkStatement(
  input: StatementInput,
  path: InputPath,
  { place, rows, problems }: CheckContext,
): CheckedStatement | undefined {
  const { kind, act, isNegated, speaker, utterance, extraction } = input;
  const before = problems.count;
  const facts = checkFacts(input, path, problems);
  const topicIds = checkTopics(input.topics ?? [], path, rows, problems);
  const placement = place(
    {
      kind,
      source: input.source ?? null,
      cue: input.cue ?? null,
      content: input.content,
      verbatim: input.verbatim ?? [],
    },
    path,
  );
  const proposed = extraction ? checkExtraction(extraction, path, problems) : null;
  if (!placement || problems.count > before) return undefined;
  return {
    ...placement,
    ...facts,
    kind,
    act,
    isNegated,
    speakerId: speaker == null ? null : (rows('Speaker', speaker) ?? null),
    topicIds,
    utteranceId: utterance == null ? null : (rows('Utterance', utterance) ?? null),
    extraction: proposed,
  };
}

export function checkFacts(
  input: Pick<StatementInput, 'saidOn' | 'occasion' | 'gloss' | 'translatedFrom'>,
  path: InputPath,
  problems: Problems,
): StatementFacts {
  const { saidOn, occasion, gloss, translatedFrom = null } = input;
  return {
    saidOn: saidOn == null ? null : (problems.date(saidOn, [...path, 'saidOn']) ?? null),
    occasion: problems.optionalText(occasion, [...path, 'occasion'], MAX_OCCASION),
    gloss: problems.optionalText(gloss, [...path, 'gloss'], MAX_GLOSS),
    translatedFrom,
  };
}

/** The rows of the topics; each is named once. */
export function checkTopics(
  topics: readonly string[],
  path: InputPath,
  rows: ReferencedRows,
  problems: Problems,
): readonly bigint[] {
  const ids = topics.map((id) => rows('Topic', id));
  ids.forEach((id, index) => {
    if (id === undefined || ids.indexOf(id) === index) return;
    const at = [...path, 'topics', String(index)];
    problems.add({ code: 'INVALID_INPUT', message: 'The topic is named twice.', path: at });
  });
  if (ids.length > MAX_TOPICS) {
    const message = `A statement has at most ${MAX_TOPICS} topics: keep the main ones.`;
    problems.add({ code: 'INVALID_INPUT', message, path: [...path, 'topics'] });
  }
  return ids.filter((id) => id !== undefined);
}

function checkExtraction(
  { version, confidence }: ExtractionInput,
  path: InputPath,
  problems: Problems,
): ExtractionInput {
  const at = [...path, 'extraction'];
  if (!(confidence >= 0 && confidence <= 1)) {
    const message = 'A confidence is a number from 0 to 1.';
    problems.add({ code: 'INVALID_INPUT', message, path: [...at, 'confidence'] });
  }
  return { confidence, version: problems.text(version, [...at, 'version'], MAX_VERSION) };
}
