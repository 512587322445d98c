import { kindsOfHead, OUTLET_NOUNS } from '../../data/speakers.ts';
import { HONORIFICS, PREPOSITIONS, THE_ANY } from '../../data/words.ts';
import type { NounPhrase } from '../../grammar/noun-phrase.ts';
import type { NounPhrases } from '../../grammar/noun-phrases.ts';
import type { Token } from '../../text/tokens.ts';
import { dashes, type Paragraph } from './role.ts';

export const MAX_LABEL = 16;

/** « Anne Vidal. Je pars. » is a label only where others stand beside it. */
export function withoutWeak(
  labels: readonly (Label | undefined)[],
): readonly (Label | undefined)[] {
  const weak = labels.filter((label) => label?.isWeak);
  return weak.length >= 2 ? labels : labels.map((label) => (label?.isWeak ? undefined : label));
}

/** Without words that are nobody's last name in the text: « Question : ». */
export function withoutWords(
  labels: readonly (Label | undefined)[],
  paragraphs: readonly Paragraph[],
): readonly (Label | undefined)[] {
  if (labels.every((label) => !label?.isWord)) return labels;
  const lastNames = new Set<string>();
  for (const paragraph of paragraphs)
    for (const [at, { isCapital, kind, lower }] of paragraph.entries())
      if (isCapital && kind === 'word' && at > 1 && paragraph[at - 1]?.isCapital)
        lastNames.add(lower);
  return labels.map((label) =>
    label?.isWord && !lastNames.has(label.phrase.tokens[0]?.lower ?? '') ? undefined : label,
  );
}

export interface Label {
  readonly phrase: NounPhrase;
  readonly from: number;
  /** « O. S. » */
  readonly initials: string | undefined;
  /** Whether only a full stop ends it. */
  readonly isWeak?: boolean;
  /** A word of the dictionary, which is a name only if the text has it as one: « Mauve : ». */
  readonly isWord?: boolean;
}

/** « Anne Vidal : », « Mme Vidal (majorité). – », « M. le ministre. – », « A. V. : » */
export function readLabel(printed: Paragraph, phrases: NounPhrases): Label | undefined {
  // « – Anne Vidal : »
  const dash = dashes(printed);
  const label = readUndashed(printed.slice(dash), phrases);
  return label && { ...label, from: label.from + dash };
}

function readUndashed(paragraph: Paragraph, phrases: NounPhrases): Label | undefined {
  const first = paragraph[0];
  if (!first?.isCapital || paragraph.length < 3) return undefined;
  const end = findLabelEnd(paragraph);
  if (end === undefined) return undefined;
  const own = paragraph.slice(0, end.to);
  const initials = readInitials(own);
  const isHonorific = HONORIFICS.has(first.lower) && own.length > 1;
  const after = own[1]?.text === '.' ? 2 : 1;
  const read = phrases.read(own, 0);
  const title = isHonorific && !own[after]?.isCapital ? phrases.read(own, after) : undefined;
  const whole = title && { ...title, start: first.start, tokens: own.slice(0, title.to) };
  const phrase = whole ?? read ?? (initials ? phrases.read([{ ...first }], 0) : undefined);
  if (initials !== undefined) return { phrase: asPhrase(own), from: end.from, initials };
  const words = own.filter(({ kind }) => kind === 'word');
  // « LE PHARE DE CRIEL. – », « GAÉTAN LOURMEL. – »
  const isShouted = words.length > 1 && own.every(({ text }) => !/\p{Ll}/u.test(text));
  if (isShouted && !end.isDash)
    return { phrase: asPhrase(own), from: end.from, initials: undefined };
  if (!phrase && own.length === 1 && !end.isWeak)
    return { phrase: asPhrase(own), from: end.from, initials: undefined, isWord: true };
  if (!phrase || phrase.pronoun !== undefined) return undefined;
  if (end.isDash && kindsOfHead(phrase.head ?? '').some((kind) => kind !== 'PERSON'))
    return undefined;
  const rest = own.slice(phrase.to);
  // « Une voix à droite. – », « M. Vial, rapporteur. – »
  const isPlaced =
    paragraph[end.to]?.text === '.' && PREPOSITIONS.has(rest[0]?.lower ?? '') && rest.length < 6;
  const isRest = rest.length === 0 || rest[0]?.text === ',' || rest[0]?.text === '(' || isPlaced;
  if (!isRest) return undefined;
  const isPerson = phrase.name.length > 0 || kindsOfHead(phrase.head ?? '').length > 0;
  if (end.isWeak) {
    const isName = rest.length === 0 && (phrase.name.length > 1 || isOutlet(phrase));
    return isName ? { phrase, from: end.from, initials, isWeak: true } : undefined;
  }
  return isPerson ? { phrase, from: end.from, initials } : undefined;
}

function asPhrase(tokens: Paragraph): NounPhrase {
  const first = tokens[0] as Token;
  const last = tokens.at(-1) as Token;
  return {
    from: 0,
    to: tokens.length,
    start: first.start,
    end: last.end,
    tokens,
    pronoun: undefined,
    head: undefined,
    determiner: undefined,
    name: tokens,
    gender: undefined,
    isPlural: false,
  };
}

/** Where a label ends, and the words begin: after « : » or « . – ». */
function findLabelEnd(
  paragraph: Paragraph,
): { to: number; from: number; isDash?: boolean; isWeak?: boolean } | undefined {
  for (let at = 1; at < Math.min(paragraph.length - 1, MAX_LABEL); at += 1) {
    const token = paragraph[at] as Token;
    if (token.kind === 'word') continue;
    if (token.quotation || /^[!?;…»]$/u.test(token.text)) return undefined;
    const next = paragraph[at + 1]?.text ?? '';
    if (token.text === ':') {
      if (paragraph[at + 1]?.quotation && paragraph.length === at + 2) return undefined;
      return { to: at, from: /^[–—-]$/u.test(next) ? at + 2 : at + 1 };
    }
    if (token.text === '.' && /^[–—-]$/u.test(next)) return { to: at, from: at + 2 };
    const isAfterInitial = token.text === '.' && isInitial(paragraph[at - 1]);
    const isAlone = !isInitial(paragraph[at - 3]);
    if (isAfterInitial && isPartOfName(paragraph[at + 1], isAlone)) continue;
    // « M. Jean Tissot. Madame la présidente, … »
    const isAbbreviated = at === 1 && HONORIFICS.has(paragraph[0]?.lower ?? '');
    if (token.text === '.' && !isAbbreviated) {
      const isSpeaker = HONORIFICS.has(paragraph[0]?.lower ?? '') && !isInitial(paragraph[at - 1]);
      return { to: at, from: at + 1, isWeak: !isSpeaker };
    }
    if (/^[–—]$/u.test(token.text)) return { to: at, from: at + 1, isDash: true };
  }
  return undefined;
}

function isInitial(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.isCapital && token.text.length === 1;
}

/** « A. V. : », « A. Vidal – »; « A. V. Non. » ends after the initials. */
function isPartOfName(token: Token | undefined, isAlone: boolean): boolean {
  if (isInitial(token) || (isAlone && token?.isCapital)) return true;
  return token?.kind === 'mark' && /^[:–—-]$/u.test(token.text);
}

function readInitials(own: Paragraph): string | undefined {
  const letters = own.filter(({ kind }) => kind === 'word');
  const isInitials =
    letters.length >= 2 &&
    letters.length <= 3 &&
    letters.every(({ text, isCapital }) => isCapital && text.length === 1);
  const marks = own.filter(({ kind }) => kind !== 'word');
  if (isInitials && marks.every(({ text }) => text === '.' || text === '-'))
    return letters.map(({ text }) => text).join('');
  const only = own[0];
  return own.length === 1 && only && /^\p{Lu}{2,3}$/u.test(only.text) ? only.text : undefined;
}

export function keyOfPhrase({ name, tokens }: NounPhrase): string {
  const words = (name.length > 0 ? name : tokens).filter(({ kind }) => kind === 'word');
  return words.at(-1)?.lower ?? '';
}

export function initialsOf({ name }: NounPhrase): string {
  return name
    .filter(({ lower }) => !HONORIFICS.has(lower))
    .map(({ text }) => text.charAt(0))
    .join('');
}

export function isOutlet({ head, name, tokens }: NounPhrase): boolean {
  // « Le Phare de Criel : … ? »: no person has an article.
  const hasArticle = tokens.length > 1 && THE_ANY.has(tokens[0]?.lower ?? '');
  if (hasArticle && tokens.slice(1).every(({ lower }) => !kindsOfHead(lower).includes('PERSON')))
    return true;
  return [head ?? '', name[0]?.lower ?? '', tokens[1]?.lower ?? ''].some((word) =>
    OUTLET_NOUNS.has(word),
  );
}
