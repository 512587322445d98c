import { foldWord } from '../../model/words/fold.ts';
import { isNegation } from '../../search/quotation/negation.ts';

/**
 * The content words, without function words and truncated to their first five letters. Truncation
 * works as well as a stemmer for French (McNamee, Nicholas and Mayfield, "Addressing morphological
 * variation in alphabetic languages", 2009), and its results never change.
 */
export function contentStems(words: readonly string[]): ReadonlySet<string> {
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
