import type { NounPhrase } from '../../grammar/noun-phrase.ts';
import type { NounPhrases } from '../../grammar/noun-phrases.ts';
import { readLabel } from './labels.ts';
import { answer, dashes, isSignature, type Paragraph, type Role, TEXT } from './role.ts';

interface Letter {
  readonly isAnswer: boolean;
  readonly from: number;
}

/** « Q : », « R. – », « Réponse : » */
export function readLetter(paragraph: Paragraph): Letter | undefined {
  const [first, second, third] = paragraph;
  const isQuestion = /^(?:q|question)$/u.test(first?.lower ?? '');
  const isAnswer = /^(?:r|réponse)$/u.test(first?.lower ?? '');
  if (!isQuestion && !isAnswer) return undefined;
  if (second?.text === '.' && /^[:–—-]$/u.test(third?.text ?? '')) return { isAnswer, from: 3 };
  return /^[:.–—-]$/u.test(second?.text ?? '') ? { isAnswer, from: 2 } : undefined;
}

export function byLetters(
  letters: readonly (Letter | undefined)[],
  paragraphs: readonly Paragraph[],
  speaker: NounPhrase | undefined,
  phrases: NounPhrases,
): Role[] {
  let isAnswering = false;
  const hasAnswers = letters.some((letter) => letter?.isAnswer);
  return letters.map((letter, index) => {
    if (letter) isAnswering = letter.isAnswer;
    if (letter && !letter.isAnswer) return { kind: 'question', from: letter.from };
    if (letter) return answer(letter.from, { speaker });
    const paragraph = paragraphs[index] ?? [];
    // « Q. » without « R. »: what follows the question answers it.
    if (!hasAnswers && letters[index - 1]?.isAnswer === false) {
      isAnswering = true;
      const label = readLabel(paragraph, phrases);
      return answer(label?.from ?? dashes(paragraph), { label: label?.phrase, speaker });
    }
    if (isSignature(paragraph)) isAnswering = false;
    return isAnswering ? answer(0, { speaker, isContinued: true }) : TEXT;
  });
}
