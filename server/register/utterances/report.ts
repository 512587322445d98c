import type { SpeechAct } from '../../../prisma/generated/client/enums.ts';
import { foldWord } from '../../model/words/fold.ts';
import { isNegation, isNegationHead } from '../../search/quotation/negation.ts';
import { plainWordsIn, type Token, tokenise, wordsIn } from '../../search/quotation/tokens.ts';

export interface ReportDates {
  readonly saidEarliest: Date | null;
  readonly saidLatest: Date | null;
  readonly publishedEarliest: Date;
  readonly publishedLatest: Date;
}

/** The stored facts and words of a statement that is compared with others. */
export interface ReportFacts extends ReportDates {
  readonly id: bigint;
  /** Public key. Unlike the id, it does not depend on the order of loading. */
  readonly key: string;
  readonly articleId: bigint;
  /** For a merged speaker, the one it was merged into. Null: never grouped. */
  readonly speakerId: bigint | null;
  readonly act: SpeechAct;
  readonly isNegated: boolean;
  readonly occasion: string | null;
  readonly verbatim: readonly string[];
  readonly content: readonly string[];
}

/** A statement with its words prepared for the measure. */
export interface Report extends Omit<ReportFacts, 'verbatim' | 'content'> {
  readonly verbatim: readonly (readonly Token[])[];
  readonly verbatimWords: readonly (readonly string[])[];
  readonly verbatimShingles: ReadonlySet<string>;
  readonly verbatimStems: ReadonlySet<string>;
  readonly words: readonly string[];
  readonly shingles: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly occasionStems: ReadonlySet<string>;
  readonly isNegative: boolean;
}

export function toReport(facts: ReportFacts): Report {
  const verbatim = facts.verbatim.map((exact) => tokenise(exact));
  const verbatimWords = verbatim.map(wordsIn);
  const content = facts.content.map((exact) => tokenise(exact));
  const words = content.flatMap(wordsIn);
  return {
    ...facts,
    verbatim,
    verbatimWords,
    verbatimShingles: shinglesOf(verbatim.map(plainWordsIn)),
    verbatimStems: contentStems(verbatimWords.flat()),
    words,
    shingles: shinglesOf(content.map(plainWordsIn)),
    stems: contentStems(words),
    numbers: numbersIn(words),
    occasionStems: contentStems(wordsIn(tokenise(facts.occasion ?? ''))),
    isNegative: isNegative(words),
  };
}

/**
 * All runs of `SHINGLE` words of each segment; a shorter segment is one run. Runs do not cross
 * segments: the words between two segments are not the speaker's.
 */
function shinglesOf(rows: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(
    rows
      .filter((row) => row.length > 0)
      .flatMap((row) => {
        const size = Math.min(SHINGLE, row.length);
        return Array.from({ length: row.length - size + 1 }, (_, at) =>
          row.slice(at, at + size).join(' '),
        );
      }),
  );
}

const SHINGLE = 3;

/**
 * The content words, without function words and truncated to their first five letters. Truncation
 * works as well as a stemmer for French (McNamee, Nicholas and Mayfield, "Addressing morphological
 * variation in alphabetic languages", 2009), and its results never change.
 */
function contentStems(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap(stemsOf));
}

/** The numbers among the words. If they differ, the statements differ. */
export function numbersIn(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.filter((word) => /^\d/u.test(word)));
}

/** The stems of a word and of its hyphenated parts; none for function words. */
export function stemsOf(word: string): readonly string[] {
  return word.split(/['-]/u).flatMap((part) => {
    const { plain } = foldWord(part);
    if (plain.length < 2 || isNegation(part) || FUNCTION_WORDS.has(plain)) return [];
    return [/^\d/u.test(plain) ? plain : truncate(plain)];
  });
}

// In a short word, the plural's ending is removed instead.
function truncate(word: string): string {
  const stem = word.slice(0, STEM_LENGTH);
  return stem === word && word.length > 3 ? word.replace(/[sx]$/u, '') : stem;
}

const STEM_LENGTH = 5;

const FUNCTION_WORDS = new Set(
  (
    'le la les un une des du de au aux et ou mais donc or car que qui quoi dont si comme quand ' +
    'lorsque puisque lorsqu puisqu ce cet cette ces cela ceci ca celui celle ceux celles il elle ' +
    'ils elles on nous vous je tu me te se moi toi soi lui leur leurs eux mon ma mes ton ta tes ' +
    'son sa ses notre nos votre vos en dans par pour sur sous avec vers chez entre depuis pendant ' +
    'jusque jusqu des lors ainsi alors aussi encore deja tres trop tout tous toute ' +
    'toutes meme memes autre autres tel telle tels telles quel quelle quels quelles chaque ' +
    'plusieurs quelque quelques etre est es suis sommes etes sont etait etaient etions sera ' +
    'serait seraient seront serons soit soient fut fussent ete etant avoir ai as avons avez ont ' +
    'avait avaient avions aura auront aurons aurait auraient ait aient eu ayant faire fait faite ' +
    'faits font ferait fera feront peut peuvent pouvait pouvaient pourra pourrait pourraient ' +
    'pouvoir doit doivent devait devaient devra devrait devraient devoir faut faudra faudrait ' +
    'fallait va vont allait aller ira irait veut veulent voulait tant afin lequel laquelle ' +
    'lesquels lesquelles ici la-bas y ni bien cas fois'
  ).split(' '),
);

/**
 * Whether the words are negative: « ne … pas », « sans », « refuse de ». A negated refusal, such as
 * « n'exclut pas », is not negative.
 */
export function isNegative(words: readonly string[]): boolean {
  const places = words.flatMap((word, index) => (isNegationHead(word) ? [index] : []));
  const heads = new Set(places);
  const refusals = words.flatMap((word, index) => (isRefusal(word) ? [index] : []));
  const denied = refusals.filter((at) => [1, 2, 3].some((back) => heads.has(at - back)));
  if (refusals.length > denied.length) return true;
  if (heads.size > denied.length) return true;
  return heads.size === 0 && words.some((word) => BARE.has(word));
}

/** Whether a word of one list is the opposite of a word of the other. */
export function areOpposed(one: readonly string[], other: readonly string[]): boolean {
  const mine = new Set(one.flatMap(stemsOf));
  const theirs = new Set(other.flatMap(stemsOf));
  const contradicts = (from: ReadonlySet<string>, to: ReadonlySet<string>) =>
    OPPOSITES.some(
      ([left, right]) =>
        left.some((stem) => from.has(stem) && !to.has(stem)) &&
        right.some((stem) => to.has(stem) && !from.has(stem)),
    );
  return contradicts(mine, theirs) || contradicts(theirs, mine);
}

function isRefusal(word: string): boolean {
  return stemsOf(word).some((stem) => REFUSALS.has(stem));
}

const BARE = new Set(['pas', 'non', 'jamais', 'aucun', 'aucune', 'sans', 'ni', 'nul', 'nulle']);

// Stems of five letters, as of `truncate`.
const REFUSALS = new Set(['refus', 'exclu', 'rejet', 'recus', 'renon', 'ecart']);

const OPPOSITES: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ['accep', 'appro', 'souti', 'favor'],
    ['refus', 'rejet', 'combat', 'oppos', 'hosti', 'contr'],
  ],
  [
    ['ouvri', 'ouver', 'rouvr', 'rouve'],
    ['ferme', 'close', 'clore'],
  ],
  [
    ['augme', 'hauss', 'relev', 'accro'],
    ['baiss', 'redui', 'reduc', 'dimin'],
  ],
  [
    ['maint', 'conse', 'garde'],
    ['aband', 'retir', 'suppr', 'renon', 'leve', 'lever', 'levee'],
  ],
  [
    ['repre', 'pours'],
    ['suspe', 'arret', 'inter', 'rompr'],
  ],
  [['suffi'], ['insuf']],
  [['possi'], ['impos']],
  [['avant'], ['apres']],
  [['avanc'], ['repor', 'recul', 'retar']],
];
