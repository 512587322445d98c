import type { NounPhrase } from '../../grammar/noun-phrase.ts';
import type { Token } from '../../text/tokens.ts';

/** What a paragraph is in an interview, in minutes or in a dialogue. */
export type Role =
  | { readonly kind: 'text' }
  /** `from` is the index of the first token after the label. */
  | { readonly kind: 'question'; readonly from: number }
  | Answer
  /** `from` is the index of the first token that is said. */
  | { readonly kind: 'turn'; readonly from: number };

export interface Answer {
  readonly kind: 'answer';
  readonly from: number;
  /** The name before the words, if one is printed. */
  readonly label: NounPhrase | undefined;
  /** Who speaks if there is no name: the one whom the header, or an earlier label, names. */
  readonly speaker: NounPhrase | undefined;
  /** Whether it continues the paragraph before. */
  readonly isContinued: boolean;
}

export type Paragraph = readonly Token[];

export const TEXT: Role = { kind: 'text' };

export const QUESTION: Role = { kind: 'question', from: 0 };

export const HEADER_PARAGRAPHS = 6;

/** An answer from a token on, of nobody known unless it is said. */
export function answer(from: number, facts: Partial<Answer> = {}): Answer {
  return {
    kind: 'answer',
    from,
    label: undefined,
    speaker: undefined,
    isContinued: false,
    ...facts,
  };
}

export function endsInQuestion(paragraph: Paragraph): boolean {
  return paragraph.at(-1)?.text === '?';
}

/** Whether it ends in a question, and is short enough to be one. */
export function asksBriefly(paragraph: Paragraph): boolean {
  return endsInQuestion(paragraph) && paragraph.length < 60;
}

export function isQuestion(paragraph: Paragraph): boolean {
  if (endsInQuestion(paragraph)) return true;
  if (paragraph.length > 45) return false;
  const words = new Set(paragraph.map(({ lower }) => lower));
  const addresses = words.has('vous') || words.has('votre') || words.has('vos');
  return addresses && !words.has('je') && !words.has("j'") && !words.has('nous');
}

/**
 * Whether each paragraph from `first` on is a question or an answer in turn, so that a question
 * needs no question mark: at least three have one, or two where nothing follows the last answer,
 * and all of these are questions' turns.
 */
export function takesTurns(paragraphs: readonly Paragraph[], first: number): boolean {
  const marked = paragraphs.flatMap((paragraph, index) =>
    index >= first && asksBriefly(paragraph) ? [index] : [],
  );
  const isWhole = (paragraphs.length - first) % 2 === 0;
  return marked.length >= (isWhole ? 2 : 3) && marked.every((index) => (index - first) % 2 === 0);
}

export function dashes(paragraph: Paragraph): number {
  return /^[–—-]$/u.test(paragraph[0]?.text ?? '') ? 1 : 0;
}

export function isSignature(paragraph: Paragraph): boolean {
  const words = paragraph.slice(0, 3).map(({ lower }) => lower);
  return (
    words.some((word) => /^recueillis?$/u.test(word)) ||
    /^\(?propos$/u.test(words[0] ?? '') ||
    (paragraph[0]?.text === '(' && paragraph.at(-1)?.text === ')')
  );
}
