import type { NounPhrase } from '../../grammar/noun-phrase.ts';
import type { NounPhrases } from '../../grammar/noun-phrases.ts';
import { firstPerson } from './interviewee.ts';
import { type Label, readLabel } from './labels.ts';
import { answer, HEADER_PARAGRAPHS, type Paragraph, type Role, TEXT } from './role.ts';

/**
 * « Votre héros ? Mon grand-père. », « Que faire ? ALINE PORTAL : Attendre. »: both in one
 * paragraph.
 */
export function byInlineQuestions(
  paragraphs: readonly Paragraph[],
  interviewee: NounPhrase | undefined,
  phrases: NounPhrases,
): Role[] | undefined {
  const answers = paragraphs.map((paragraph) => readInlineAnswer(paragraph, phrases));
  const found = answers.filter((given) => given !== undefined);
  const first = answers.findIndex((given) => given !== undefined);
  const label = found.find((given) => given.label?.initials === undefined && given.label)?.label;
  const isLabelled = found.length >= 2 && found.every((given) => given.label);
  const isAddressed = found.filter((given) => given.isAddressed).length * 2 > found.length;
  const isForm =
    found.length >= 3 && found.length * 10 >= (paragraphs.length - first) * 8 && isAddressed;
  const speaker =
    label?.phrase ??
    interviewee ??
    (first <= HEADER_PARAGRAPHS ? firstPerson(paragraphs.slice(0, first), phrases) : undefined);
  if (!speaker || !(isLabelled || isForm)) return undefined;
  return answers.map((given) => (given ? answer(given.from, { speaker }) : TEXT));
}

function readInlineAnswer(
  paragraph: Paragraph,
  phrases: NounPhrases,
): { from: number; label: Label | undefined; isAddressed: boolean } | undefined {
  if (paragraph.every(({ text }) => text !== '?')) return undefined;
  const end = paragraph.findIndex(({ text, quotation }) => quotation || /^[.?!:…]$/u.test(text));
  if (paragraph[end]?.text !== '?' || end > MAX_QUESTION || end + 2 > paragraph.length)
    return undefined;
  const label = readLabel(paragraph.slice(end + 1), phrases);
  const isAddressed = paragraph
    .slice(0, end)
    .some(({ lower }) => /^(?:vous|votre|vos|tu|ton|ta|tes)$/u.test(lower));
  return { from: end + 1 + (label?.from ?? 0), label, isAddressed };
}

const MAX_QUESTION = 40;
