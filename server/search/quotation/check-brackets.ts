import {
  agreesWith,
  isDeterminer,
  isTime,
  MONTHS,
  plainForms,
  WEEKDAYS,
} from '../../model/french/closed-classes.ts';
import { foldWord } from '../../model/words/fold.ts';
import type { Lexicon } from '../../model/words/french-lexicon.ts';
import { isTitle } from '../../model/words/titles.ts';
import { isWord, plainWordsIn, tokenise, wordsOfInsertion } from '../../model/words/tokens.ts';
import { wordSet } from '../../model/words/word-set.ts';
import type { Reader } from '../../read/sql.ts';
import { namedInBrackets } from './gaps/insertions.ts';
import type { Piece, Quotation } from './quotation.ts';
import { readSources, readTexts } from './read-candidates.ts';
import type { Finding } from './verdicts.ts';

type Bracketed = Finding & { readonly articleId: bigint; readonly statementId: bigint | null };

/**
 * Adds the caution WORDS_INSERTED where brackets name something that the article does not, or somebody
 * whom the pronoun need not stand for: « [des retraites] » may not be the reform that was meant. A
 * withheld text and a summary tell nothing.
 */
export async function checkBrackets<Match extends Bracketed>(
  reader: Reader,
  { quotation, lexicon }: { readonly quotation: Quotation; readonly lexicon: Lexicon },
  matches: readonly Match[],
): Promise<readonly Match[]> {
  const pieces = quotation.pieces ?? [];
  const words = namedInBrackets(pieces, lexicon);
  const elided = matches.filter(({ diff }) => diff.some(({ kind }) => kind === 'INSERTED'));
  if (words.length === 0 || elided.length === 0) return matches;
  const names = words.map(({ forms }) => forms.plain);
  const persons = words.filter(({ forms }) => /^\p{Lu}/u.test(forms.cased));
  const rows = await readTexts(reader, [...new Set(elided.map(({ articleId }) => articleId))]);
  const texts = new Map(
    rows.flatMap(({ id, text, isSummary }) =>
      !isSummary && hasAll(text, names) ? [[id, text] as const] : [],
    ),
  );
  const ids = elided.flatMap(({ statementId }) => statementId ?? []);
  const speakers = await readSources(reader, ids);
  const isKnown = ({ articleId, statementId, found }: Match) => {
    const text = texts.get(articleId);
    if (text === undefined || hasOtherDate(text, names)) return false;
    const sources = speakers.find(({ id }) => id === statementId)?.sources ?? [];
    return pieces.every((piece, index) => {
      const [last, next] = [found[index - 1]?.end, found[index]?.start];
      const to = next ?? last ?? 0;
      const replaced = text.slice(last ?? Math.max(0, to - NEAR_PRONOUN), to);
      const reference = referenceOf(piece, pieces[index - 1], replaced);
      const at = last ?? to - (/\S+\s*$/u.exec(replaced)?.[0].length ?? 0);
      const named = piece.insertions
        .flatMap(wordsOfInsertion)
        .filter((word) => persons.some(({ forms }) => forms.cased === word.forms.cased))
        .map(({ forms }) => forms.plain);
      return (
        (named.length === 0 || isNamedNear(text, at, named, sources)) &&
        (reference === null || !hasRival(text, reference, at, sources, lexicon))
      );
    });
  };
  return matches.map((match) =>
    elided.includes(match) && !isKnown(match)
      ? { ...match, cautions: [...new Set([...match.cautions, 'WORDS_INSERTED' as const])] }
      : match,
  );
}

function hasAll(text: string, names: readonly string[]): boolean {
  const words = plainWordsIn(tokenise(text)).flatMap((word) => word.split('-'));
  return names
    .flatMap((name) => name.split('-'))
    .every((name) => words.some((word) => isRelated(word, name)));
}

/** « Valdorie » and « valdorien »: the stem is enough. */
function isRelated(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length) - 2;
  return one === other || (length >= 4 && one.slice(0, length) === other.slice(0, length));
}

/**
 * Whether the words where a reader looks for what a pronoun at an offset stands for have a name, and no
 * other one: those before it in the quotation, and the sentence before, or « … », dit-elle de Luc Odran.
 */
function isNamedNear(
  text: string,
  at: number,
  named: readonly string[],
  sources: readonly string[],
): boolean {
  if (hasAllExactly(text.slice(nearFrom(text, at), at), named)) {
    return !isContested(text, at, named, sources);
  }
  if (sources.some((source) => hasAllExactly(source, named))) return false;
  return hasAllExactly(objectOfSpeech(text, at), named) || isOnlyOne(text, at, named, sources);
}

/**
 * Whether the narrator has introduced a person before, nobody else but the speaker has a full name, and the
 * quotation has no other person before the pronoun.
 */
function isOnlyOne(
  text: string,
  at: number,
  named: readonly string[],
  sources: readonly string[],
): boolean {
  const start = quotationFrom(text, at);
  const before = text.slice(0, start);
  const own = sources.flatMap((source) => source.match(WORD) ?? []);
  const known = new Set([...named, ...own.map((word) => foldWord(word).plain)]);
  const isKnown = (name: string) =>
    (name.match(WORD) ?? []).some((word) => known.has(foldWord(word).plain));
  const [narrated = ''] = /^[^»”]*/u.exec(before) ?? [];
  return (
    hasAllExactly(narrated, named) &&
    !plainWordsIn(tokenise(text.slice(start, at))).some(isPersonal) &&
    Array.from(before.matchAll(NAME), ([name]) => name).every(isKnown)
  );
}

function hasAllExactly(text: string, named: readonly string[]): boolean {
  const words = (text.match(WORD) ?? []).map((word) => foldWord(word).plain);
  return named.every((name) => words.includes(name));
}

/**
 * Where the sentence before a quotation begins. Where that is another quotation with its speaker, « … », dit
 * Luc Odran, where the quotation itself does.
 */
function nearFrom(text: string, at: number): number {
  const start = quotationFrom(text, at);
  const before = text.slice(0, start).trimEnd();
  const from = Math.max(
    ...SENTENCE_ENDS.map((end) => before.lastIndexOf(end, before.length - 2)),
    0,
  );
  return /[»”]/u.test(text.slice(from, start)) ? start : from;
}

/** Where the quotation begins that goes on at an offset, or the first part of « … », dit-elle, « … ». */
function quotationFrom(text: string, at: number): number {
  const marks = ['«', '“', '"'].map((mark) => text.lastIndexOf(mark, at));
  const start = marks.find((mark) => mark !== -1) ?? at;
  const earlier = /«[^«»]*»[^«».!?\n]*,$/u.exec(text.slice(0, start).trimEnd());
  return earlier ? quotationFrom(text, earlier.index) : start;
}

/** What the narrator says after a quotation that it is about: « … », a-t-il salué à propos de Luc Odran. */
function objectOfSpeech(text: string, at: number): string {
  const [, object = ''] =
    /^[^»”]*[»”][^«“.!?\n]*?(?<!\p{L})((?:de|d['’]|du|des|sur|pour)(?!\p{L})[^«“.!?\n]*)/u.exec(
      text.slice(at),
    ) ?? [];
  return object;
}

/**
 * Whether a pronoun at an offset of an article may stand for another person than the one named: since the
 * beginning of the sentence that names this one last, somebody else is named as well. The speaker, whose
 * own `sources` are the words that name them, is no other person.
 *
 * @example isContested('Odran a vu Luc Vale. « Il ment', 24, ['odran'], []) // true
 */
export function isContested(
  text: string,
  at: number,
  named: readonly string[],
  sources: readonly string[],
): boolean {
  const before = text.slice(0, at);
  const words = Array.from(before.matchAll(WORD), ({ 0: word, index }) => ({ word, index }));
  const last = words.findLast(({ word }) => named.includes(foldWord(word).plain));
  if (!last) return false;
  const from = Math.max(...SENTENCE_ENDS.map((end) => before.lastIndexOf(end, last.index)), 0);
  const own = new Set(
    sources.flatMap((source) => source.match(WORD) ?? []).map((word) => foldWord(word).plain),
  );
  return Array.from(before.slice(from).matchAll(NAME), ([name]) =>
    (name.match(WORD) ?? [])
      .map((word) => foldWord(word).plain)
      // « Le Premier »: a capital begins the sentence.
      .filter((word, at) => at > 0 || !isDeterminer(word)),
  ).some(
    (name) =>
      name.length > 1 &&
      !name.some((word) => named.includes(word)) &&
      !name.every((word) => own.has(word)),
  );
}

interface Reference {
  /** The nouns in brackets, in their `plain` form. */
  readonly nouns: readonly string[];
  /** The pronoun that they explain. */
  readonly pronoun: string;
}

/**
 * What brackets say that the pronoun before them, or the one of the printed words that they replace, stands
 * for; null if there is none.
 */
function referenceOf(
  { insertions }: Piece,
  before: Piece | undefined,
  replaced: string,
): Reference | null {
  const words = insertions.flatMap(wordsOfInsertion);
  const nouns = words
    .map(({ forms }) => forms.plain)
    .filter((word) => word.length > 2 && !isDeterminer(word));
  const near = [
    ...(before?.tokens.slice(-3) ?? []),
    ...tokenise(replaced).filter(isWord).slice(-1),
  ];
  const pronoun = near.findLast(({ forms }) => REFERRING.test(forms.plain));
  return pronoun && nouns.length > 0 ? { nouns, pronoun: pronoun.forms.plain } : null;
}

const SUBJECT = /^(?:ils?|elles?|lui|eux)$/u;

/** The letters of a pronoun and the space after it. */
const NEAR_PRONOUN = 12;
const REFERRING =
  /^(?:ils?|elles?|lui|l[ea]|l'|les|leur|y|eux|celui|celles?|ceux|derni(?:er|ere)s?|ce|cet|cette|ces)$/u;

const DATES: readonly ((word: string) => boolean)[] = [
  (word) => WEEKDAYS.has(word),
  (word) => PLAIN_MONTHS.has(word),
  (word) => /^(?:1[5-9]|20)\d\d$/u.test(word),
];
const PLAIN_MONTHS = plainForms(MONTHS);

/** Whether an article has another weekday, month or year than the ones in brackets. */
function hasOtherDate(text: string, names: readonly string[]): boolean {
  const isSameKind = DATES.find((isDate) => names.some(isDate));
  if (!isSameKind) return false;
  return plainWordsIn(tokenise(text)).some((word) => isSameKind(word) && !names.includes(word));
}

/**
 * Whether a pronoun at an offset of an article may stand for another noun than the one in brackets: one
 * that agrees with it is named later, as a subject or an object, « Ma fille a vendu la ferme. Il l'a [ma
 * fille] laissée à l'abandon »; or the noun is named only long after the pronoun. Within the words a subject comes before a complement, « Le fils du maire est venu, puis il [le maire] … », and of two
 * persons before an object as well: « Le maire a vu le préfet. Il [le préfet] … ».
 */
function hasRival(
  text: string,
  { nouns, pronoun }: Reference,
  at: number,
  sources: readonly string[],
  lexicon: Lexicon,
): boolean {
  const own = new Set(plainWordsIn(sources.flatMap((source) => tokenise(source))));
  const phrases = phrasesIn(text, nouns, lexicon).filter(({ noun }) => !own.has(noun));
  const isNamed = ({ noun }: Phrase) => nouns.some((one) => isRelated(one, noun));
  const start = quotationFrom(text, at);
  // The narrator's sentence before is about the speaker as well, who must be known not to be in it.
  const near = sources.some((source) => /\p{Lu}/u.test(source)) ? nearFrom(text, at) : start;
  const last = phrases.findLast((one) => one.end <= at && isNamed(one));
  if (!last) {
    const first = phrases.find(isNamed);
    return first !== undefined && first.at - at > NEAR_LETTERS;
  }
  const isLatter = /^derni/u.test(pronoun);
  return phrases.some((one) => {
    if (
      isNamed(one) ||
      !agreesWith(one.article, one.noun, pronoun) ||
      one.end >= at ||
      isTime(one.noun)
    )
      return false;
    // A person is mistaken for a person only.
    const isLater = one.at >= last.end && (isLatter || !one.isComplement) && !isName(one);
    const isTitleOfLast = isName(last) && !/\s\p{Ll}/u.test(text.slice(one.end, last.at));
    const isEarlier = one.end <= last.at && !one.isComplement && !isTitleOfLast;
    const isSubject = isEarlier && one.at >= start && last.isComplement;
    const isOther =
      isEarlier &&
      one.at >= near &&
      (SUBJECT.test(pronoun) || last.isPerson) &&
      (one.isPerson || (last.isPerson && !isName(last)));
    return (isLater && (!isName(last) || one.isTitle)) || isSubject || isOther;
  });
}

function isName({ article }: Phrase): boolean {
  return article === '';
}

/** Whether a word is a title or says how somebody is related. */
function isPersonal(word: string): boolean {
  return isTitle(word) || KIN.has(word);
}

const KIN = wordSet(
  'pere mere frere soeur fils fille mari femme epoux epouse oncle tante neveu niece cousin cousine ' +
    'voisin voisine ami amie',
);

/** Whether a noun has another ending for a woman, as « client » has, and « port » has not. */
function isAgent(noun: string, lexicon: Lexicon): boolean {
  const one = noun.replace(/s$/u, '');
  return AGENTS.some(
    ([ending, other]) =>
      one.endsWith(ending) && lexicon.isAgreement(one, one.slice(0, -ending.length) + other),
  );
}

const AGENTS = ['er ère', 'eur euse', 'eur rice', 'in ine', 'n nne', 'nt nte', 'nd nde'].flatMap(
  (pair) => {
    const [one = '', other = ''] = pair.split(' ');
    return [[one, other] as const, [other, one] as const];
  },
);

/** Within them, the narrator names somebody after the words: « … », a-t-il dit du préfet. */
const NEAR_LETTERS = 200;

/** A noun with its article, or a name that is no other word. */
interface Phrase {
  readonly at: number;
  readonly end: number;
  /** Of a name, empty. */
  readonly article: string;
  readonly noun: string;
  /** Whether a preposition is before it, other than « à » before a person. */
  readonly isComplement: boolean;
  readonly isPerson: boolean;
  /** « l'avocate Odran » */
  readonly isTitle: boolean;
}

/** `names` are read as names even if they are words as well, such as « Pierre ». */
function phrasesIn(text: string, names: readonly string[], lexicon: Lexicon): Phrase[] {
  return Array.from(text.matchAll(PHRASE)).flatMap((match) => {
    const { 0: found, 1: article = '', 2: word, 3: name = '', index } = match;
    const noun = word ?? name;
    const [{ plain: determiner }, { exact, plain }] = [foldWord(article.trim()), foldWord(noun)];
    // « le redémarrerons »
    const isNoun = lexicon.isNominal(exact);
    if (article === '' ? lexicon.has(exact) && !names.includes(plain) : !isNoun) return [];
    const end = index + found.length;
    const before = text.slice(Math.max(0, index - NEAR_PREPOSITION), index);
    const isPerson = article === '' || isPersonal(plain) || isAgent(exact, lexicon);
    const isDative = /^aux?$/u.test(determiner) || /(?<!\p{L})à\s*$/iu.test(before);
    const isComplement =
      (isDative && !isPerson) || /^(?:du|des)$/u.test(determiner) || PREPOSITION.test(before);
    const isTitle = /^\s\p{Lu}/u.test(text.slice(end, end + 2));
    return [{ at: index, end, article: determiner, noun: plain, isComplement, isPerson, isTitle }];
  });
}

const NEAR_PREPOSITION = 10;

const PHRASE =
  /(?<!\p{L})(?:([Ll]['’]|(?:[Ll]e|[Ll]a|[Ll]es|[Uu]ne?|[Dd]u|[Dd]es|[Aa]ux?|[Cc]e|[Cc]et|[Cc]ette|[Cc]es|[MTSmts](?:on|a|es)|[Nn]otre|[Nn]os|[Vv]otre|[Vv]os|[Ll]eurs?)\s)(\p{Ll}[\p{L}-]+)|(\p{Lu}[\p{L}-]+))/gu;
const PREPOSITION =
  /(?<!\p{L})(?:de|d['’]|en|dans|sur|sous|par|pour|avec|sans|contre|chez|vers|depuis|entre|devant|selon)\s*$/iu;

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;
const SENTENCE_ENDS = ['. ', '! ', '? ', '» ', '” ', '\n'];
/** First name and surname. The bound keeps a long word from being tried from each of its letters. */
const NAME =
  /\p{Lu}[\p{L}'’-]{1,60}(?:\s(?:(?:de|du|des|la|le|van|von|al)\s)?\p{Lu}[\p{L}'’-]{1,60})+/gu;
