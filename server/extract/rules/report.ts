import type { SpeechAct } from '../../../prisma/generated/client/enums.ts';
import type { VerbOfSaying } from '../data/verbs.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import type { VerbGroup } from '../grammar/verb-groups.ts';
import type { Quotation } from '../text/quotations.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';

/** The construction that says that something is said. */
export type Rule =
  | 'incise'
  | 'incise-inside-quotation'
  | 'that-clause'
  | 'infinitive'
  | 'noun-complement'
  | 'attribute'
  | 'question'
  | 'quotation-complement'
  | 'frame'
  | 'colon'
  | 'headline'
  | 'signature'
  | 'island'
  | 'relay'
  | 'list'
  | 'conditional'
  | 'interview'
  | 'dialogue'
  | 'continued-quotation';

/** One attribution as a rule found it, before its speaker is known. */
export interface Report {
  readonly rule: Rule;
  readonly content: readonly Span[];
  readonly cue: Span | undefined;
  readonly source: NounPhrase | undefined;
  /** Who speaks, where it is printed elsewhere: in the header of an interview. */
  readonly speaker: NounPhrase | undefined;
  readonly verb: VerbOfSaying | undefined;
  readonly act: SpeechAct | undefined;
  readonly isNegated: boolean;
  readonly outer: Report | undefined;
  /** Another report by the same speaker, where nothing else says who speaks. */
  readonly sameSpeakerAs: Report | undefined;
  /** The quotation whose words report; undefined if it is the article. */
  readonly inside: Quotation | undefined;
  /** Tokens of the clause that reports, where a date can be printed. */
  readonly around: readonly Token[];
  /** Number of the sentence in the article. */
  readonly sentence: number;
  /** What makes the report less sure: 0 to 1, to be multiplied. */
  readonly doubt: number;
}

/** A part of a sentence that is analysed on its own. `from` and `to` are indexes of tokens. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly groups: readonly VerbGroup[];
  readonly outer: Report | undefined;
  readonly sentence: number;
  /** Whether it is in the words of a speaker. */
  readonly isInQuotation: boolean;
  readonly inside: Quotation | undefined;
  /** The speaker of what has no subject of its own: « …, avant de préciser que … » */
  readonly shared: Report | undefined;
  /** The report before this sentence, for « Puis : « … » ». */
  readonly previous: Report | undefined;
}

const FINAL = /^(?:[.,;:!?…–—]|\.\.\.)$/u;

/** The first and the last index without punctuation at the ends. */
export function trimRange(
  tokens: readonly Token[],
  from: number,
  to: number,
): [from: number, to: number] {
  let start = from;
  let end = to;
  while (start < end && isPunctuation(tokens[start])) start += 1;
  while (end > start && isPunctuation(tokens[end - 1])) end -= 1;
  return [start, end];
}

export function isPunctuation(token: Token | undefined): boolean {
  return token?.kind === 'break' || (token?.kind === 'mark' && FINAL.test(token.text));
}

/** The places of reported words: a quotation without its marks, anything else as it is. */
export function toContent(tokens: readonly Token[], from: number, to: number): readonly Span[] {
  const [start, end] = trimRange(tokens, from, to);
  const first = tokens[start];
  const last = tokens[end - 1];
  if (!first || !last || start >= end) return [];
  if (end - start === 1 && first.quotation) return first.quotation.parts;
  const range = tokens.slice(start, end);
  const onlyQuotations = range.every(
    ({ kind, text }) => kind === 'quotation' || text === ',' || text === 'et',
  );
  if (onlyQuotations) return range.flatMap(({ quotation }) => quotation?.parts ?? []);
  return [{ start: first.start, end: last.end }];
}

export function quotationsIn(
  tokens: readonly Token[],
  from: number,
  to: number,
): readonly Quotation[] {
  return tokens.slice(from, to).flatMap(({ quotation }) => quotation ?? []);
}

/** Index of the first token at or after `from` that satisfies; `to` if none does. */
export function findIndex(
  { tokens, to }: Pick<Clause, 'tokens' | 'to'>,
  from: number,
  satisfies: (token: Token, index: number) => boolean,
): number {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token && satisfies(token, at)) return at;
  }
  return to;
}
