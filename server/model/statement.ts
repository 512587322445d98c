import { z } from 'zod';
import { SpeechAct, StatementKind } from '../../prisma/generated/client/enums.ts';
import { type Json, toHash } from './canonical.ts';
import { languageTag, oneOf, partialDate, share, slug, text } from './field.ts';

/** The most topics, and the most items of `content` and of `verbatim`, that a statement has. */
export const MAX_TOPICS = 20;
export const MAX_SEGMENTS = 50;

/**
 * What is said of a statement in plain values, besides the words it quotes and what it refers to.
 * A field that is added here is read by every door, written by the register, compared by the
 * three-way sync and part of both exports.
 */
export const statementFacts = z.object({
  kind: oneOf(StatementKind),
  act: oneOf(SpeechAct),
  isNegated: z.boolean('is neither true nor false: write one of them'),
  saidOn: partialDate.nullable(),
  occasion: text(500).nullable(),
  gloss: text(2_000).nullable(),
  translatedFrom: languageTag.nullable(),
});

export type StatementFacts = z.infer<typeof statementFacts>;

export const STATEMENT_FACTS = Object.keys(
  statementFacts.shape,
) as readonly (keyof StatementFacts)[];

/** The names that the corpus format gives to fields, where they differ. */
export const CORPUS_NAMES: Partial<Record<keyof StatementFacts, string>> = { isNegated: 'negated' };

/** The facts of something that holds them among other things. */
export function pickFacts(from: StatementFacts): StatementFacts {
  return Object.fromEntries(STATEMENT_FACTS.map((name) => [name, from[name]])) as StatementFacts;
}

/** The facts under the names of the corpus format. */
export function toCorpusFacts(from: StatementFacts) {
  return Object.fromEntries(
    STATEMENT_FACTS.map((name) => [CORPUS_NAMES[name] ?? name, from[name]]),
  );
}

/** Names an utterance that several statements declare. */
export const declaredUtterance = slug;

/** What proposed a statement, where a person did not. */
export const extraction = z.object({ version: text(100), confidence: share });

export type Extraction = z.infer<typeof extraction>;

/** Where the quoted parts of a statement stand in the text. */
export interface Placement {
  readonly source: TextSegment | null;
  readonly cue: TextSegment | null;
  /** In text order, at least one. */
  readonly content: readonly TextSegment[];
  /** In text order, each inside one of `content`. */
  readonly verbatim: readonly TextSegment[];
}

/** `exact` is the text from `start` to `end`, in UTF-16 code units. */
export type TextSegment = {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
};

/** A statement with the ids of the corpus format in the place of references. */
export interface NamedStatement extends StatementFacts, Placement {
  readonly speaker: string | null;
  readonly topics: readonly string[];
  readonly utterance: string | null;
  readonly within: string | null;
}

/**
 * A statement in the words of the corpus format, with places. A correction keeps it as `replaced`,
 * and the three-way sync compares it.
 */
export type StatementRecord = Readonly<Record<string, Json>> &
  Placement &
  Omit<NamedStatement, keyof StatementFacts>;

export function toStatementRecord(statement: NamedStatement): StatementRecord {
  const { speaker, topics, utterance, within, source, cue, content, verbatim } = statement;
  const segment = ({ start, end, exact }: TextSegment) => ({ start, end, exact });
  return {
    ...toCorpusFacts(statement),
    ...{ speaker, topics, utterance, within },
    source: source && segment(source),
    cue: cue && segment(cue),
    content: content.map(segment),
    verbatim: verbatim.map(segment),
  };
}

/**
 * The hash of a statement, by the words of its quotations and which occurrence they are, not by bare
 * offsets: a word corrected elsewhere in the text changes no statement.
 *
 * @param speaker Hashed in the place of the record's own.
 */
export function hashStatement(
  record: StatementRecord,
  text: string | null,
  speaker = record.speaker,
): string {
  const [first] = record.content;
  const origin = first?.start ?? 0;
  const relative = (segment: TextSegment) => ({ exact: segment.exact, at: segment.start - origin });
  return toHash({
    ...record,
    speaker,
    occurrence: first && text !== null ? countBefore(text, first) : 0,
    source: record.source && relative(record.source),
    cue: record.cue && relative(record.cue),
    content: record.content.map(relative),
    verbatim: record.verbatim.map(relative),
  });
}

function countBefore(text: string, { start, exact }: TextSegment): number {
  let count = 0;
  for (let at = text.indexOf(exact); at !== -1 && at < start; at = text.indexOf(exact, at + 1)) {
    count += 1;
  }
  return count;
}
