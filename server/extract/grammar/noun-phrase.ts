import { wordSet } from '../../model/words/word-set.ts';
import { BEFORE_HEAD, type Gender, genderOfTitle, kindsOfHead } from '../data/speakers.ts';
import { DETERMINERS, HONORIFICS, OF_DES } from '../data/words.ts';
import type { Token } from '../text/tokens.ts';

/** A noun phrase, a name or a pronoun. `from` and `to` are indexes of tokens. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  /** In lower case; undefined for nouns and names. */
  readonly pronoun: string | undefined;
  /** The first noun, in lower case; undefined for a name without a title. */
  readonly head: string | undefined;
  readonly determiner: string | undefined;
  /** The tokens of the names in it: « Anne Vidal » in « la ministre Anne Vidal ». */
  readonly name: readonly Token[];
  readonly gender: Gender | undefined;
  readonly isPlural: boolean;
}

const INDEFINITE = wordSet(`
  un une des certains certaines plusieurs quelques deux trois quatre cinq six sept huit neuf dix
`);

export const PLURALS = wordSet(`
  les des ces ses leurs mes nos vos deux trois quatre cinq six sept huit neuf dix onze douze quinze
  vingt trente quarante cinquante cent plusieurs quelques certains certaines tous toutes aux divers
  diverses
`);

const FEMININE_DETERMINERS = wordSet('la une cette sa ma certaines toutes aucune toute');

const MASCULINE_DETERMINERS = wordSet('le un ce son du au tous aucun tout cet');

/** Nouns whose gender is not that of the person. */
const EITHER_SEX = wordSet('victime personne star vedette recrue figure personnalité');

/** Joins phrases into one: a title with the name after a comma, or two coordinated speakers. */
export function joinPhrases(
  tokens: readonly Token[],
  one: NounPhrase,
  other: NounPhrase,
): NounPhrase {
  // « l'intéressé, le groupe Ostrand »
  const isBody = kindsOfHead(other.head ?? '').every((kind) => kind === 'INSTITUTION');
  if (/^intéressée?$/u.test(one.head ?? '') || (other.head !== undefined && isBody))
    return { ...other, from: one.from, start: one.start };
  return {
    ...one,
    to: other.to,
    end: other.end,
    tokens: tokens.slice(one.from, other.to),
    name: one.name.length > 0 ? one.name : other.name,
  };
}

export function isIndefinite({ determiner, tokens }: NounPhrase): boolean {
  if (determiner === "l'") return tokens[1]?.lower === 'un' || tokens[1]?.lower === 'une';
  return determiner !== undefined && INDEFINITE.has(determiner);
}

export function isDeterminer(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.kind === 'word' &&
    DETERMINERS.has(token.lower) &&
    !/^[A-ZÉ]{2,}/u.test(token.text)
  );
}

export function isLink(token: Token | undefined): boolean {
  return token !== undefined && /^(?:de|d'|du|des|et|à|au|aux|en|le|la|l'|les)$/u.test(token.lower);
}

/** The first noun: after adjectives that come before it, or the first word that is a title. */
export function findHead(own: readonly Token[], name: readonly Token[]): string | undefined {
  const named = name[0]?.start ?? Number.POSITIVE_INFINITY;
  const nouns = own.filter(
    (token) =>
      token.kind === 'word' &&
      token.start < named &&
      !isDeterminer(token) &&
      !BEFORE_HEAD.has(token.lower) &&
      !isLink(token),
  );
  const [first] = nouns;
  if (first) return first.lower;
  const only = own.filter(({ lower, start }) => BEFORE_HEAD.has(lower) && start < named).at(-1);
  return only?.lower;
}

export function genderOf(
  own: readonly Token[],
  determiner: string | undefined,
  head: string | undefined,
  pronoun: string | undefined,
): Gender | undefined {
  if (pronoun !== undefined) {
    if (pronoun === 'il') return 'm';
    if (/^(?:elles?|celles?-.*|toutes|certaines)$/u.test(pronoun)) return 'f';
    return /^(?:ils?|lui|eux|ceux-.*|celui-.*|tous|certains)$/u.test(pronoun) ? 'm' : undefined;
  }
  const link = own.findIndex(({ lower }, at) => at > 0 && OF_DES.has(lower));
  // « le prédécesseur de Mme Vidal », « l'économiste de la banque »: not her sex, nor its gender.
  const before = link === -1 ? own : own.slice(0, link);
  const honorific = before.find(
    ({ lower, isCapital }) => isCapital && HONORIFICS.has(lower),
  )?.lower;
  if (honorific === 'mme' || honorific === 'mmes' || honorific === 'mlle' || honorific === 'madame')
    return 'f';
  if (honorific === 'm' || honorific === 'mm' || honorific === 'mgr' || honorific === 'monsieur')
    return 'm';
  if (head !== undefined && EITHER_SEX.has(head)) return undefined;
  // « son homologue » says nothing about her, « sa collègue » does.
  if (determiner !== undefined && FEMININE_DETERMINERS.has(determiner)) return 'f';
  if (determiner !== undefined && MASCULINE_DETERMINERS.has(determiner) && determiner !== 'son')
    return 'm';
  const title = head === undefined ? undefined : genderOfTitle(head);
  if (title) return title;
  // « Étienne » is not a feminine adjective.
  const words = before.filter(({ isCapital, lower }) => !isCapital || BEFORE_HEAD.has(lower));
  return genderOfWords(words.map(({ lower }) => lower));
}

/** « son homologue lusérienne », « l'ancienne présidente » */
function genderOfWords(words: readonly string[]): Gender | undefined {
  if (
    words.some((word) =>
      /^(?:ancienne|première|nouvelle|une|la)$|(?:ienne|éenne|trice)$/u.test(word),
    )
  )
    return 'f';
  if (words.some((word) => /^(?:ancien|premier|nouveau|un)$|(?:ien|éen|teur)$/u.test(word)))
    return 'm';
  return undefined;
}

export function isPlural(own: readonly Token[], pronoun: string | undefined): boolean {
  if (pronoun !== undefined) {
    return /^(?:ils|elles|ceux-.*|celles-.*|eux|nous|certain(?:e?)s|plusieurs|beaucoup|tous|toutes)$/u.test(
      pronoun,
    );
  }
  return (
    own
      .slice(0, 2)
      .some(({ lower }, index) => PLURALS.has(lower) && (index === 0 || isDeterminer(own[0]))) &&
    // « une des victimes »
    !/^(?:l'|une?)$/u.test(own[0]?.lower ?? '')
  );
}
