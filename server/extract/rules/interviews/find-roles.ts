import type { NounPhrase } from '../../grammar/noun-phrase.ts';
import type { NounPhrases } from '../../grammar/noun-phrases.ts';
import { byInlineQuestions } from './inline-questions.ts';
import {
  findAddressed,
  findImplied,
  findInterviewee,
  firstPerson,
  isInterview,
  peopleIn,
} from './interviewee.ts';
import { keyOfPhrase, readLabel, withoutWeak, withoutWords } from './labels.ts';
import { byLetters, readLetter } from './letters.ts';
import {
  answer,
  dashes,
  endsInQuestion,
  HEADER_PARAGRAPHS,
  isQuestion,
  isSignature,
  type Paragraph,
  QUESTION,
  type Role,
  TEXT,
  takesTurns,
} from './role.ts';
import { byLabels, isTranscript } from './transcripts.ts';

/** The roles of all paragraphs; most articles have only text. */
export function findRoles(
  paragraphs: readonly Paragraph[],
  phrases: NounPhrases,
  text: string,
): readonly Role[] {
  const letters = paragraphs.map(readLetter);
  const asks = letters.filter((letter) => letter?.isAnswer === false).length;
  if (asks > 0 && (asks > 1 || letters.some((letter) => letter?.isAnswer))) {
    const first = letters.findIndex((letter) => letter !== undefined);
    const header = paragraphs.slice(0, first);
    const speaker = findInterviewee(paragraphs, phrases) ?? firstPerson(header, phrases);
    return byLetters(letters, paragraphs, speaker, phrases);
  }
  const named = byNameLines(paragraphs, phrases);
  if (named) return named;
  const printedLabels = paragraphs.map((paragraph) => readLabel(paragraph, phrases));
  const labels = withoutWords(withoutWeak(printedLabels), paragraphs);
  if (isTranscript(labels, paragraphs.length)) {
    const first = labels.findIndex((label) => label !== undefined);
    const header = paragraphs.slice(0, Math.min(first, HEADER_PARAGRAPHS));
    const speaker = findInterviewee(paragraphs, phrases) ?? findAddressed(paragraphs, phrases);
    return byLabels(labels, paragraphs, speaker, peopleIn(header, phrases));
  }
  if (!paragraphs.some(canTakeTurns)) return paragraphs.map(() => TEXT);
  const interviewee = findInterviewee(paragraphs, phrases);
  const inline = byInlineQuestions(paragraphs, interviewee, phrases);
  if (inline) return inline;
  const isImplied = !interviewee && isInterview(paragraphs, text);
  const speaker = interviewee ?? (isImplied ? findImplied(paragraphs, phrases) : undefined);
  // « Quand ? Demain, répond X. »: a story asks, too, and says who answers.
  if (speaker || (isImplied && !firstPerson(paragraphs, phrases)))
    return alternating(paragraphs, speaker, phrases);
  return paragraphs.map((paragraph, index) =>
    isTurn(paragraph, paragraphs, index) ? { kind: 'turn', from: 1 } : TEXT,
  );
}

const MIN_NAME_LINES = 3;

/** « Anne Vidal » on a line of its own, and below it what she says. */
function byNameLines(
  paragraphs: readonly Paragraph[],
  phrases: NounPhrases,
): readonly Role[] | undefined {
  const names = paragraphs.map((paragraph) => {
    const isShort = paragraph.length >= 2 && paragraph.length <= 4;
    const isName =
      isShort && paragraph.every(({ isCapital, kind }) => isCapital && kind === 'word');
    const phrase = isName ? phrases.read(paragraph, 0) : undefined;
    return phrase?.to === paragraph.length && phrase.name.length > 1 ? phrase : undefined;
  });
  const found = names.flatMap((phrase) => (phrase ? [keyOfPhrase(phrase)] : []));
  if (found.length < MIN_NAME_LINES || new Set(found).size === found.length) return undefined;
  let speaker: NounPhrase | undefined;
  let isContinued = false;
  return paragraphs.map((paragraph, index) => {
    if (names[index] || isSignature(paragraph)) {
      speaker = names[index];
      isContinued = false;
      return TEXT;
    }
    if (endsInQuestion(paragraph) && isContinued) speaker = undefined;
    if (!speaker) return endsInQuestion(paragraph) ? QUESTION : TEXT;
    const said = answer(dashes(paragraph), { label: speaker, isContinued });
    isContinued = true;
    return said;
  });
}

/** Whether a paragraph asks something, or begins with a dash. */
function canTakeTurns(paragraph: Paragraph): boolean {
  return dashes(paragraph) === 1 || paragraph.some(({ text }) => text === '?');
}

/** Question and answer take turns. */
function alternating(
  paragraphs: readonly Paragraph[],
  speaker: NounPhrase | undefined,
  phrases: NounPhrases,
): Role[] {
  const dashed = paragraphs.filter((paragraph) => dashes(paragraph) === 1).length;
  if (dashed >= 4 && dashed * 10 >= paragraphs.length * 6) return byTurns(paragraphs, speaker);
  const first = paragraphs.findIndex(endsInQuestion);
  if (first === -1) return paragraphs.map(() => TEXT);
  let isAnswering = false;
  let isNext = false;
  const isStrict = takesTurns(paragraphs, first);
  return paragraphs.map((paragraph, index) => {
    if (isSignature(paragraph)) {
      isAnswering = false;
      return TEXT;
    }
    const canAsk = paragraph.length < 120;
    const isTurn = isStrict && index >= first && (index - first) % 2 === 0;
    if (canAsk && (isTurn || isQuestion(paragraph)) && !isNext) {
      isAnswering = true;
      isNext = true;
      return QUESTION;
    }
    if (!isAnswering) return TEXT;
    const isContinued = !isNext;
    isNext = false;
    const label = readLabel(paragraph, phrases);
    if (label && speaker && keyOfPhrase(label.phrase) === keyOfPhrase(speaker))
      return answer(label.from, { label: label.phrase, speaker, isContinued });
    return answer(dashes(paragraph), { speaker, isContinued });
  });
}

/** All paragraphs begin with dashes and take turns: those ask that have more questions. */
function byTurns(paragraphs: readonly Paragraph[], speaker: NounPhrase | undefined): Role[] {
  const turns = paragraphs.filter((paragraph) => dashes(paragraph) === 1);
  const questions = (from: number) =>
    turns.filter((turn, at) => at % 2 === from && endsInQuestion(turn)).length;
  let isAsked = questions(0) >= questions(1);
  return paragraphs.map((paragraph) => {
    if (dashes(paragraph) === 0) return TEXT;
    const isQuestion = isAsked;
    isAsked = !isAsked;
    return isQuestion ? QUESTION : answer(1, { speaker });
  });
}

/** « – Vous signez ? »: a turn of a dialogue, unless it is an item of a list. */
function isTurn(paragraph: Paragraph, paragraphs: readonly Paragraph[], index: number): boolean {
  const isDash = (tokens: Paragraph | undefined) =>
    tokens?.[0]?.kind === 'mark' && /^[–—-]$/u.test(tokens[0].text);
  if (!isDash(paragraph) || paragraph.length < 2) return false;
  if (paragraph.some(({ kind }) => kind === 'break')) return false;
  // What somebody does can stand between two turns.
  const isNeighbour = [-2, -1, 1, 2].some((step) => isDash(paragraphs[index + step]));
  const last = paragraph.at(-1)?.text ?? '';
  return isNeighbour && /^(?:[.!?…]|\.\.\.)$/u.test(last);
}
