import { z } from 'zod';
import { SpeechAct, StatementKind } from '../../prisma/generated/client/enums.ts';
import { type Json, toHash } from './canonical.ts';
import { field, languageTag, oneOf, partialDate, share, slug, text } from './field.ts';
import { speakerName } from './registers.ts';

/** Maximum number of topics, of denied statements, and of items in `content` and in `verbatim`. */
export const MAX_TOPICS = 20;
export const MAX_DENIED = 20;
export const MAX_PARTED = 200;
export const MAX_SEGMENTS = 50;

/**
 * The plain values of a statement: everything except quoted words and references. Every door reads
 * a field that is added here, the register writes it, the three-way sync compares it, and both
 * exports contain it.
 */
export const statementFacts = z.object({
  kind: oneOf(StatementKind),
  act: oneOf(SpeechAct),
  isNegated: z.boolean('is not true or false: write true or false'),
  saidOn: partialDate.nullable(),
  occasion: text(500).nullable(),
  gloss: text(2_000).nullable(),
  translatedFrom: languageTag.nullable(),
});

export type StatementFacts = z.infer<typeof statementFacts>;

export const STATEMENT_FACTS = Object.keys(
  statementFacts.shape,
) as readonly (keyof StatementFacts)[];

/** Names of fields in the corpus format that differ from those in code. */
export const CORPUS_NAMES: Partial<Record<keyof StatementFacts, string>> = { isNegated: 'negated' };

/** Only the facts of an object with more properties. */
export function pickFacts(from: StatementFacts): StatementFacts {
  return Object.fromEntries(STATEMENT_FACTS.map((name) => [name, from[name]])) as StatementFacts;
}

/** The facts, with the names of the corpus format. */
export function toCorpusFacts(from: StatementFacts) {
  return Object.fromEntries(
    STATEMENT_FACTS.map((name) => [CORPUS_NAMES[name] ?? name, from[name]]),
  );
}

/** The key of an utterance that several statements declare. */
export const declaredUtterance = slug;

/**
 * A statement's name in the corpus format: its id, after the id of its article and a number sign if
 * it is in another file.
 */
export const statementName = field((value) => {
  if (value.split('#').length <= 2 && value.split('#').every((id) => slug.safeParse(id).success)) {
    return value;
  }
  throw new RangeError(
    'is not the name of a statement: write the id of its article, #, and its id, such as ' +
      '« 2024-03-13-pont#s1 », or only its id if it is in the same file',
  );
});

/** The proposal that a statement began as. */
export const extraction = z.object({
  /** Name of the extractor; null if only its version is known. */
  extractor: text(100).nullable(),
  version: text(100),
  confidence: share,
  /** The rule of the extractor that decided, for example `que-clause`. */
  rule: text(200).nullable(),
  /** Name of the proposed speaker, if the register did not have it. */
  speakerName: speakerName.nullable(),
});

export type Extraction = z.infer<typeof extraction>;

/** The quoted parts of a statement: as places, as quotations, … */
export interface Parts<Part> {
  readonly source: Part | null;
  readonly cue: Part | null;
  /** At least one. */
  readonly content: readonly Part[];
  readonly verbatim: readonly Part[];
}

export function mapParts<Part, Other>(
  { source, cue, content, verbatim }: Parts<Part>,
  convert: (part: Part) => Other,
): Parts<Other> {
  return {
    source: source && convert(source),
    cue: cue && convert(cue),
    content: content.map((part) => convert(part)),
    verbatim: verbatim.map((part) => convert(part)),
  };
}

/** Where the parts are, in text order. Each of `verbatim` is inside one of `content`. */
export type Placement = Parts<TextSegment>;

/** `exact` is the text from `start` to `end`. Offsets are UTF-16 code units. */
export type TextSegment = {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
};

/** A statement whose references are ids of the corpus format. */
export interface NamedStatement extends StatementFacts, Placement {
  readonly speaker: string | null;
  readonly topics: readonly string[];
  readonly utterance: string | null;
  readonly within: string | null;
  /** The public keys of the statements that the speaker denies having made. */
  readonly denies: readonly string[];
  /** The public keys of the statements that report another utterance, as a person decided. */
  readonly partedFrom: readonly string[];
}

/**
 * A statement with the field names of the corpus format, and with places. Corrections store it as
 * `replaced`, and the three-way sync compares it.
 */
export type StatementRecord = Readonly<Record<string, Json>> &
  Placement &
  Omit<NamedStatement, keyof StatementFacts>;

export function toStatementRecord(statement: NamedStatement): StatementRecord {
  const { speaker, topics, utterance, within, denies, partedFrom } = statement;
  return {
    ...toCorpusFacts(statement),
    speaker,
    topics,
    utterance,
    within,
    denies,
    partedFrom,
    ...mapParts(statement, ({ start, end, exact }) => ({ start, end, exact })),
  };
}

/**
 * The hash of a statement. It uses the words of the quotations and the number of their occurrence
 * instead of offsets, so that a correction elsewhere in the text does not change it.
 *
 * @param speaker Hashed instead of the record's speaker.
 */
export function hashStatement(
  record: StatementRecord,
  text: string | null,
  speaker = record.speaker,
): string {
  const [first] = record.content;
  const origin = first?.start ?? 0;
  return toHash({
    ...record,
    speaker,
    occurrence: first && text !== null ? countBefore(text, first) : 0,
    ...mapParts(record, ({ exact, start }) => ({ exact, at: start - origin })),
  });
}

function countBefore(text: string, { start, exact }: TextSegment): number {
  let count = 0;
  for (let at = text.indexOf(exact); at !== -1 && at < start; at = text.indexOf(exact, at + 1)) {
    count += 1;
  }
  return count;
}

/** Whether the parts have the same places. */
export function isSamePlacement(one: Placement, other: Placement): boolean {
  const placesOf = (parts: Placement) =>
    JSON.stringify(mapParts(parts, ({ start, end }) => [start, end]));
  return placesOf(one) === placesOf(other);
}

/** A segment of a statement. */
export interface StatementSegment extends TextSegment {
  readonly role: 'SOURCE' | 'CUE' | 'CONTENT' | 'VERBATIM';
}

/** A segment as a row: with its position among the segments of its role. */
export interface SegmentRow extends StatementSegment {
  readonly position: number;
}

/** The rows of a statement's quoted parts. */
export function toSegmentRows({ source, cue, content, verbatim }: Placement): SegmentRow[] {
  const rows = (role: SegmentRow['role'], segments: readonly TextSegment[]) =>
    segments.map(({ start, end, exact }, position) => ({ role, position, start, end, exact }));
  return [
    ...rows('SOURCE', source ? [source] : []),
    ...rows('CUE', cue ? [cue] : []),
    ...rows('CONTENT', content),
    ...rows('VERBATIM', verbatim),
  ];
}

/** The quoted parts of a statement, from rows that are sorted by position. */
export function toPlacement(rows: readonly StatementSegment[]): Placement {
  const parts = (wanted: SegmentRow['role']) =>
    rows
      .filter(({ role }) => role === wanted)
      .map(({ start, end, exact }) => ({ start, end, exact }));
  return {
    source: parts('SOURCE')[0] ?? null,
    cue: parts('CUE')[0] ?? null,
    content: parts('CONTENT'),
    verbatim: parts('VERBATIM'),
  };
}
