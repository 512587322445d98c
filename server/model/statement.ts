import { z } from 'zod';
import { SpeechAct, StatementKind } from '../../prisma/generated/client/enums.ts';
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
