import type { SpeakerKind } from '../../../prisma/generated/client/enums.ts';
import { wordSet } from '../../model/words/word-set.ts';
import { isFirstName, kindsOfHead } from '../data/speakers.ts';
import { HIS_OR_THEIR, HONORIFICS, THE_ANY } from '../data/words.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import { isOriginWord } from './epithets.ts';
import { foldWords, joinTitle } from './speaker-index.ts';

export function kindOfNamed(phrase: NounPhrase): SpeakerKind | undefined {
  if (phrase.tokens.some(({ lower, isCapital }) => isCapital && HONORIFICS.has(lower)))
    return 'PERSON';
  // « la Brennavie », « l'Alliance »: a person's name has no article.
  // « l'éditeur, Gilles Monestier »
  const isApposed = phrase.name.length > 1 && phrase.tokens.some(({ text }) => text === ',');
  // « le transporteur Yannick Morvalec »
  const isFirst = phrase.name.length > 1 && isFirstName(phrase.name[0]?.lower ?? '');
  if ((isApposed || isFirst) && PEOPLE_TOO.test(phrase.head ?? '')) return 'PERSON';
  const hasArticle = THE_ANY.has(phrase.determiner ?? '') && phrase.name.length === 1;
  if (phrase.head === undefined) return isAcronym(phrase) || hasArticle ? 'INSTITUTION' : undefined;
  const kinds = kindsOfHead(phrase.head);
  if (kinds.includes('PERSON')) return 'PERSON';
  if (kinds.includes('DOCUMENT')) return 'DOCUMENT';
  // « les ministres Alain Rey et Claude Mony »: the first of them
  if (kindsOfHead(phrase.head.replace(/s$/u, '')).includes('PERSON') && phrase.name.length > 1)
    return 'PERSON';
  if (kinds.includes('COLLECTIVE') && phrase.isPlural) return 'COLLECTIVE';
  if (kinds.includes('INSTITUTION')) return 'INSTITUTION';
  // « sa camarade Léonie »
  if (HIS_OR_THEIR.has(phrase.determiner ?? '') && kinds.length === 0) return undefined;
  return phrase.determiner === undefined || phrase.name.length > 1 ? undefined : 'INSTITUTION';
}

// Bodies, unless a person's name follows.
const PEOPLE_TOO =
  /^(?:éditeur|fabricant|exploitant|distributeur|assureur|bailleur|transporteur|constructeur|industriel|opérateur)$/u;

function isAcronym({ name }: NounPhrase): boolean {
  return name.length === 1 && /^\p{Lu}{2,}$/u.test(name[0]?.text ?? '');
}

export function isNameOnlyWithHead(phrase: NounPhrase): boolean {
  return phrase.tokens[0]?.isCapital === true && phrase.determiner === undefined;
}

export function isBareSource({ determiner, head }: NounPhrase): boolean {
  return determiner === undefined && head !== undefined && /^sources?$/u.test(head);
}

/** « le prévenu », « l'entreprise »: anybody, or anything, can be called so. */
export function isGeneric({ tokens, determiner }: NounPhrase): boolean {
  const own = determiner === undefined ? tokens : tokens.slice(1);
  return own.length === 1 && own[0]?.isCapital !== true;
}

/** The name without « M. », « Mme », « Me ». */
export function nameOf({ name, tokens }: NounPhrase): string {
  // « le Danois Lars Holm »
  const isOrigin = name.length > 2 && tokens[1] === name[0] && isOriginWord(name[0]?.lower ?? '');
  const own = name.slice(isOrigin ? 1 : 0).filter(({ lower }) => !HONORIFICS.has(lower));
  return joinTokens(own.length > 0 ? own : name);
}

export function textOf({ tokens }: NounPhrase): string {
  return joinTokens(tokens);
}

export function withoutDeterminer(phrase: NounPhrase): string {
  const { determiner } = phrase;
  const isPublished = PUBLISHED.test(phrase.tokens.at(-1)?.lower ?? '');
  const tokens = isPublished ? phrase.tokens.slice(0, -1) : phrase.tokens;
  return joinTokens(
    determiner === undefined || determiner === "d'autres" ? tokens : tokens.slice(1),
  );
}

/** « Secours des îles » in « l'ONG Secours des îles » */
export function afterBodyNoun({ tokens }: NounPhrase): string | undefined {
  const noun = tokens.findIndex(({ lower }) => kindsOfHead(lower).includes('INSTITUTION'));
  const rest = tokens.slice(noun + 1);
  return noun >= 0 && noun < 2 && rest[0]?.isCapital ? joinTokens(rest) : undefined;
}

// « un rapport de l'Institut publié jeudi »
const PUBLISHED =
  /^(?:publié|rendu|diffusé|consulté|remis|paru|daté|adressé|transmis|dévoilé|révélé|obtenu|présenté)e?s?$/u;

function joinTokens(
  tokens: readonly { readonly text: string; readonly start: number; readonly end: number }[],
): string {
  return tokens
    .map(({ text, start }, index) => {
      const before = tokens[index - 1];
      return before === undefined || before.end === start ? text : ` ${text}`;
    })
    .join('');
}

/** The folded words that say what somebody is: head first, without articles and names. */
export function describe(phrase: NounPhrase): readonly string[] {
  if (phrase !== lastPhrase) {
    lastWords = readDescription(phrase);
    lastPhrase = phrase;
  }
  return lastWords;
}

// Several rules ask in a row about one phrase.
let lastPhrase: NounPhrase | undefined;
let lastWords: readonly string[] = [];

function readDescription(phrase: NounPhrase): readonly string[] {
  const folded = phrase.tokens
    .filter((token) => token.kind === 'word' && !phrase.name.includes(token))
    .flatMap(({ text }) => foldWords(text))
    .filter((word) => !NO_TITLES.has(word));
  const head = phrase.head === undefined ? undefined : foldWords(phrase.head)[0];
  return joinTitle(
    head === undefined || !folded.includes(head)
      ? folded
      : [head, ...folded.filter((word) => word !== head)],
  );
}

const NO_TITLES = wordSet(`
  m mme mmes mm mlle me mes mgr dr pr ce cet cette ces son sa ses leur leurs il elle
`);

export function splitPair(phrase: NounPhrase): readonly string[] {
  const at = phrase.tokens.findIndex(({ lower }) => lower === 'et');
  const parts = [phrase.tokens.slice(0, at), phrase.tokens.slice(at + 1)];
  return parts.map((part) => {
    const names = part.filter(
      ({ isCapital, lower }) => isCapital && !HONORIFICS.has(lower) && lower !== "l'",
    );
    return names.length > 0
      ? joinTokens(names)
      : joinTokens(part).replace(/^(?:le|la|l'|les) ?/iu, '');
  });
}
