import { kindsOfHead } from '../../data/speakers.ts';
import type { NounPhrase } from '../../grammar/noun-phrase.ts';
import type { NounPhrases } from '../../grammar/noun-phrases.ts';
import { isOutlet, MAX_LABEL } from './labels.ts';
import {
  asksBriefly,
  dashes,
  endsInQuestion,
  HEADER_PARAGRAPHS,
  isSignature,
  type Paragraph,
  takesTurns,
} from './role.ts';

const HEADER = /^(?:entretien|interview|questions?|rencontre|conversation|tête-à-tête)$/iu;

/** « Entretien avec X », « Trois questions à X », « X. Propos recueillis par Y » */
export function findInterviewee(
  paragraphs: readonly Paragraph[],
  phrases: NounPhrases,
): NounPhrase | undefined {
  const header = paragraphs
    .slice(0, HEADER_PARAGRAPHS)
    .filter((paragraph) => paragraph.length < 80);
  for (const paragraph of header) {
    const at = paragraph.findIndex(({ text }) => HEADER.test(text));
    if (at === -1) continue;
    for (let next = at + 1; next < Math.min(paragraph.length, at + 8); next += 1) {
      if (!/^(?:avec|à|au|de|du|d')$/u.test(paragraph[next]?.lower ?? '')) continue;
      const phrase = readPerson(paragraph, next + 1, phrases);
      if (phrase) return phrase;
    }
  }
  const isCalledSo =
    header.some((paragraph) => HEADER.test(paragraph[0]?.text ?? '') || isGuest(paragraph)) ||
    [...header, ...paragraphs.slice(-2)].some((paragraph) =>
      paragraph.some(({ lower }, at) => isCollected(lower, paragraph[at + 1]?.lower)),
    );
  if (!isCalledSo) return undefined;
  return firstPerson(header, phrases) ?? findInSignature(paragraphs, phrases);
}

/** « Propos recueillis par Y », « Recueilli par Y » */
function isCollected(word: string, next: string | undefined): boolean {
  return (word === 'propos' && next === 'recueillis') || (word === 'recueilli' && next === 'par');
}

/** « L'invitée de la rédaction est X », « Mon invité ce matin : X » */
function isGuest(paragraph: Paragraph): boolean {
  return paragraph.slice(0, 3).some(({ lower }) => /^invitée?$/u.test(lower));
}

/** « Propos recueillis par Y auprès de X » */
function findInSignature(
  paragraphs: readonly Paragraph[],
  phrases: NounPhrases,
): NounPhrase | undefined {
  const signature = paragraphs.slice(-2).find(isSignature);
  const at = signature?.findIndex(({ lower }) => lower === 'auprès') ?? -1;
  return signature && at !== -1 ? readPerson(signature, at + 2, phrases) : undefined;
}

/** Whether paragraphs ask « vous » and others answer, in the first person or after dashes. */
export function isInterview(paragraphs: readonly Paragraph[], text: string): boolean {
  const asked = askedIn(paragraphs);
  const [first] = asked;
  if (first === undefined || first > HEADER_PARAGRAPHS || asked.length < 2) return false;
  // A dialogue within a story is not an interview.
  const hasDashes = asked.some((at) => dashes(paragraphs[at] ?? []) === 1);
  if (hasDashes && asked.length * 10 < (paragraphs.length - first) * 3) return false;
  const isAddressed = asked.some((at) => paragraphs[at]?.some(({ lower }) => YOU.test(lower)));
  const answers = asked.flatMap((at) => (asked.includes(at + 1) ? [] : [paragraphs[at + 1] ?? []]));
  const isDashed = answers.length > 1 && answers.every((answer) => dashes(answer) === 1);
  const isTaking = takesTurns(paragraphs, first) || areTurns(paragraphs.slice(first));
  const isAnswered = answers
    .flat()
    .some(({ lower, quotation, start, end }) =>
      quotation ? isAddressed && MYSELF.test(text.slice(start, end)) : ME.test(lower),
    );
  return isTaking ? isAddressed || isAnswered || isDashed : isAnswered && (isAddressed || isDashed);
}

function askedIn(paragraphs: readonly Paragraph[]): readonly number[] {
  return paragraphs.flatMap((paragraph, index) => (asksBriefly(paragraph) ? [index] : []));
}

/** Who is interviewed without being called so: whom a question or the header names. */
export function findImplied(
  paragraphs: readonly Paragraph[],
  phrases: NounPhrases,
): NounPhrase | undefined {
  const header = paragraphs.slice(0, askedIn(paragraphs)[0]);
  return (
    findAddressed(paragraphs, phrases) ??
    firstPerson(header, phrases) ??
    firstTitle(header, phrases)
  );
}

/** « Le président de la fédération s'explique » */
function firstTitle(header: readonly Paragraph[], phrases: NounPhrases): NounPhrase | undefined {
  for (const paragraph of header)
    for (const at of paragraph.keys()) {
      const phrase = phrases.readAt(paragraph, at);
      const isPerson = kindsOfHead(phrase?.head ?? '').includes('PERSON');
      if (phrase?.determiner !== undefined && isPerson && !phrase.isPlural) return phrase;
    }
  return undefined;
}

const YOU = /^(?:vous|votre|vos|tu|ton|ta|tes)$/u;
const ME = /^(?:je|j'|nous|mon|ma|mes|notre|nos)$/u;

/** Dashes before question and answer in turn, up to the end. */
function areTurns(paragraphs: readonly Paragraph[]): boolean {
  return (
    paragraphs.length >= 4 &&
    paragraphs.every(
      (paragraph, at) => dashes(paragraph) === 1 && endsInQuestion(paragraph) === (at % 2 === 0),
    )
  );
}

const MYSELF = /(?:^|[^\p{L}])(?:je|j|nous|mon|ma|mes|notre|nos)(?:[^\p{L}]|$)/iu;

/** « Docteur Vidal, comment … ? »: whom a question addresses by name. */
export function findAddressed(
  paragraphs: readonly Paragraph[],
  phrases: NounPhrases,
): NounPhrase | undefined {
  for (const paragraph of paragraphs.slice(0, HEADER_PARAGRAPHS * 2)) {
    if (!endsInQuestion(paragraph)) continue;
    for (let at = 1; at < Math.min(paragraph.length, MAX_LABEL); at += 1) {
      if (paragraph[at - 1]?.kind !== 'mark') continue;
      const phrase = phrases.readAt(paragraph, at);
      if (phrase && phrase.name.length > 0 && paragraph[phrase.to]?.text === ',') return phrase;
    }
  }
  return undefined;
}

export function firstPerson(
  header: readonly Paragraph[],
  phrases: NounPhrases,
): NounPhrase | undefined {
  for (const paragraph of header) {
    for (let at = 0; at < paragraph.length; at += 1) {
      if (paragraph[at - 1]?.lower === 'par') continue;
      const phrase = readPerson(paragraph, at, phrases);
      const isName = phrase?.name.some(({ text }) => text.length > 1) ?? false;
      if (phrase && isName && phrase.name.length > 1 && !isOutlet(phrase)) return phrase;
    }
  }
  return undefined;
}

/** Everybody whom some paragraphs name. */
export function peopleIn(paragraphs: readonly Paragraph[], phrases: NounPhrases): NounPhrase[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.flatMap((_, at) => {
      const phrase = readPerson(paragraph, at, phrases);
      return phrase && phrase.name.length > 1 ? [phrase] : [];
    }),
  );
}

function readPerson(tokens: Paragraph, at: number, phrases: NounPhrases): NounPhrase | undefined {
  const phrase = phrases.readAt(tokens, at);
  if (!phrase) return undefined;
  if (phrase.name.length > 0) return phrase;
  // « le climatologue, Paul Renaud »
  const after = tokens[phrase.to]?.text === ',' ? phrases.read(tokens, phrase.to + 1) : undefined;
  return after && after.name.length > 1 ? after : undefined;
}
