import type { NounPhrase, NounPhrases } from '../grammar/noun-phrases.ts';
import type { Token } from '../text/tokens.ts';

/** What a paragraph is in an interview, in minutes or in a dialogue. */
export type Role =
  | { readonly kind: 'text' }
  | { readonly kind: 'question' }
  /** `from` is the index of the first token that is said. */
  | {
      readonly kind: 'answer';
      readonly from: number;
      readonly label: NounPhrase | undefined;
      readonly interviewee: NounPhrase | undefined;
    }
  | { readonly kind: 'turn'; readonly from: number };

const TEXT: Role = { kind: 'text' };
const HEADER = /\b(?:entretien|interview|questions?|rencontre|conversation|grand entretien)\b/iu;
const HEADER_PARAGRAPHS = 5;

/** The roles of all paragraphs; most articles have only text. */
export function findRoles(
  paragraphs: readonly (readonly Token[])[],
  text: string,
  phrases: NounPhrases,
): readonly Role[] {
  const interviewee = findInterviewee(paragraphs, text, phrases);
  const letters = paragraphs.map(readLetter);
  if (
    letters.filter((letter) => letter !== undefined).length >= 2 &&
    letters.some((letter) => letter?.isAnswer)
  ) {
    return byLetters(letters, interviewee);
  }
  const labels = paragraphs.map((paragraph) => readLabel(paragraph, phrases));
  const named = labels.filter((label) => label !== undefined);
  if (isTranscript(labels, paragraphs)) return byLabels(labels, paragraphs, named.length);
  if (interviewee) return alternating(paragraphs, interviewee);
  return paragraphs.map((paragraph, index) =>
    isTurn(paragraph, paragraphs, index) ? { kind: 'turn', from: 1 } : TEXT,
  );
}

/** « Entretien avec X », « Trois questions à X » */
function findInterviewee(
  paragraphs: readonly (readonly Token[])[],
  _text: string,
  phrases: NounPhrases,
): NounPhrase | undefined {
  for (const paragraph of paragraphs.slice(0, HEADER_PARAGRAPHS)) {
    const at = paragraph.findIndex(({ text }) => HEADER.test(text));
    if (at === -1 || paragraph.length > 60) continue;
    for (let next = at + 1; next < Math.min(paragraph.length, at + 6); next += 1) {
      if (!/^(?:avec|à|au|de|du|d')$/u.test(paragraph[next]?.lower ?? '')) continue;
      const phrase = phrases.read(paragraph, next + 1);
      if (phrase && phrase.name.length > 0) return phrase;
    }
  }
  return undefined;
}

interface Letter {
  readonly isAnswer: boolean;
  readonly from: number;
}

/** « Q : », « R. – », « Réponse : » */
function readLetter(paragraph: readonly Token[]): Letter | undefined {
  const [first, second, third] = paragraph;
  const isQuestion = /^(?:q|question)$/u.test(first?.lower ?? '');
  const isAnswer = /^(?:r|réponse)$/u.test(first?.lower ?? '');
  if (!isQuestion && !isAnswer) return undefined;
  if (second?.text === '.' && /^[:–—-]$/u.test(third?.text ?? '')) return { isAnswer, from: 3 };
  return /^[:.–—-]$/u.test(second?.text ?? '') ? { isAnswer, from: 2 } : undefined;
}

function byLetters(
  letters: readonly (Letter | undefined)[],
  interviewee: NounPhrase | undefined,
): Role[] {
  let isAnswering = false;
  return letters.map((letter) => {
    if (letter) isAnswering = letter.isAnswer;
    if (letter && !letter.isAnswer) return { kind: 'question' };
    if (letter) return { kind: 'answer', from: letter.from, label: undefined, interviewee };
    return isAnswering ? { kind: 'answer', from: 0, label: undefined, interviewee } : TEXT;
  });
}

interface Label {
  readonly phrase: NounPhrase;
  readonly from: number;
}

/** « Anne Vidal : », « Mme Vidal (majorité). – » */
function readLabel(paragraph: readonly Token[], phrases: NounPhrases): Label | undefined {
  const phrase = phrases.read(paragraph, 0);
  if (!phrase || phrase.pronoun !== undefined || phrase.to > 10 || paragraph[0]?.isCapital !== true)
    return undefined;
  let at = phrase.to;
  while (paragraph[at]?.text === ',' && at < 14) {
    at += 1;
    while (at < 16 && paragraph[at] && !/^[,.:–—]$/u.test(paragraph[at]?.text ?? '')) at += 1;
  }
  if (paragraph[at]?.text === '(') {
    while (at < 14 && paragraph[at] && paragraph[at]?.text !== ')') at += 1;
    at += 1;
  }
  const mark = paragraph[at]?.text ?? '';
  const after = paragraph[at + 1]?.text ?? '';
  if (mark === '.' && /^[–—-]$/u.test(after)) return { phrase, from: at + 2 };
  if (mark === ':' && paragraph.length > at + 1 && paragraph[at + 1]?.kind !== 'quotation') {
    return phrase.name.length > 0 || phrase.head !== undefined
      ? { phrase, from: /^[–—-]$/u.test(after) ? at + 2 : at + 1 }
      : undefined;
  }
  return undefined;
}

/** At least two labels, one of them repeated or a person's name. */
function isTranscript(
  labels: readonly (Label | undefined)[],
  paragraphs: readonly (readonly Token[])[],
): boolean {
  const named = labels.filter((label) => label !== undefined);
  if (named.length < 2) return false;
  const people = named.filter(({ phrase }) => phrase.name.length > 0);
  return people.length >= 2 && named.length * 4 >= paragraphs.length;
}

function byLabels(
  labels: readonly (Label | undefined)[],
  paragraphs: readonly (readonly Token[])[],
  _count: number,
): Role[] {
  const keyOf = ({ phrase }: Label) => phrase.tokens.map(({ lower }) => lower).join(' ');
  const groups = Map.groupBy(
    labels.flatMap((label, index) => (label ? [{ key: keyOf(label), index }] : [])),
    ({ key }) => key,
  );
  // Who only asks is the interviewer.
  const askers = new Set(
    [...groups]
      .filter(
        ([, items]) =>
          items.length >= 2 && items.every(({ index }) => paragraphs[index]?.at(-1)?.text === '?'),
      )
      .map(([key]) => key),
  );
  let current: Label | undefined;
  return labels.map((label, index) => {
    if (label) current = askers.has(keyOf(label)) ? undefined : label;
    if (label && !current) return { kind: 'question' };
    if (label)
      return { kind: 'answer', from: label.from, label: label.phrase, interviewee: undefined };
    void index;
    return TEXT;
  });
}

/** Question and answer take turns; questions end with a question mark. */
function alternating(paragraphs: readonly (readonly Token[])[], interviewee: NounPhrase): Role[] {
  const isQuestion = (paragraph: readonly Token[]) =>
    paragraph.at(-1)?.text === '?' && paragraph.length < 120;
  if (paragraphs.filter(isQuestion).length === 0) return paragraphs.map(() => TEXT);
  let isAnswering = false;
  return paragraphs.map((paragraph) => {
    if (isQuestion(paragraph)) {
      isAnswering = true;
      return { kind: 'question' };
    }
    if (/^propos$/u.test(paragraph[0]?.lower ?? '') && paragraph[1]?.lower === 'recueillis')
      isAnswering = false;
    return isAnswering ? { kind: 'answer', from: 0, label: undefined, interviewee } : TEXT;
  });
}

/** « – Vous signez ? »: a turn of a dialogue, unless it is an item of a list. */
function isTurn(
  paragraph: readonly Token[],
  paragraphs: readonly (readonly Token[])[],
  index: number,
): boolean {
  const isDash = (tokens: readonly Token[] | undefined) =>
    tokens?.[0]?.kind === 'mark' && /^[–—-]$/u.test(tokens[0].text);
  if (!isDash(paragraph) || paragraph.length < 2) return false;
  if (paragraph.some(({ kind }) => kind === 'break')) return false;
  const isNeighbour = isDash(paragraphs[index - 1]) || isDash(paragraphs[index + 1]);
  const last = paragraph.at(-1)?.text ?? '';
  return isNeighbour && /^(?:[.!?…]|\.\.\.)$/u.test(last);
}
