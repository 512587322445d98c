import { isCommonWord } from './common-words.ts';
import { plainOf, splitWords, type Word } from './words.ts';

/** Expressions that mean the same, or nearly the same. */
export interface SynonymGroup {
  /** Whether a search for one finds the others too. If not, they are only suggested. */
  readonly isSame: boolean;
  readonly members: readonly Expression[];
}

export interface Expression {
  readonly text: string;
  /** Its words without common ones at its ends. */
  readonly words: readonly Word[];
  /** The words that are compared, without common ones and accents. */
  readonly key: readonly string[];
}

/** Where an expression of a group occurs in a list of terms, and the other expressions. */
export interface SynonymMatch {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly isSame: boolean;
  readonly others: readonly Expression[];
}

/** A line that is not a group. */
export interface SynonymProblem {
  readonly line: number;
  readonly message: string;
}

/**
 * Reads a list of synonyms: one group per line, with `=` between expressions that mean the same and
 * `~` between those that mean nearly the same. Empty lines and lines that begin with `#` are ignored.
 *
 * @example parseSynonyms('Otan = NATO\ngrève ~ débrayage ~ arrêt de travail')
 */
export function parseSynonyms(text: string): {
  readonly groups: readonly SynonymGroup[];
  readonly problems: readonly SynonymProblem[];
} {
  const groups: SynonymGroup[] = [];
  const problems: SynonymProblem[] = [];
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (/^\s*(?:#|$)/u.test(line)) continue;
    const isSame = line.includes('=');
    const members = line.split(/[=~]/u).map(toExpression);
    const isMixed = isSame && line.includes('~');
    if (isMixed || members.length < 2 || members.some(({ words }) => words.length === 0)) {
      const message = 'Write at least two expressions, all separated by `=` or all by `~`.';
      problems.push({ line: index + 1, message });
    } else {
      groups.push({ isSame, members });
    }
  }
  return { groups, problems };
}

/**
 * Finds the expressions of groups in consecutive terms.
 *
 * @param terms The forms of the words of each term; an empty list matches nothing.
 */
export function findSynonyms(
  terms: readonly (readonly ReadonlySet<string>[])[],
  groups: readonly SynonymGroup[],
): SynonymMatch[] {
  return terms.flatMap((_, from) =>
    groups.flatMap(({ isSame, members }) =>
      members.flatMap((member): SynonymMatch[] => {
        const to = endOfMatch(terms, from, member);
        if (to === undefined) return [];
        return [{ from, to, isSame, others: members.filter((one) => one !== member) }];
      }),
    ),
  );
}

function endOfMatch(
  terms: readonly (readonly ReadonlySet<string>[])[],
  from: number,
  { key }: Expression,
): number | undefined {
  let place = 0;
  for (let to = from; to < terms.length && place < key.length; to += 1) {
    const words = terms[to] ?? [];
    const isEqual = words.every((forms, index) => forms.has(key[place + index] ?? ''));
    if (words.length === 0 || !isEqual) return undefined;
    place += words.length;
    if (place === key.length) return to + 1;
  }
  return undefined;
}

/** An expression as a list of synonyms has it. */
export function toExpression(printed: string): Expression {
  const words = splitWords(printed);
  const from = words.findIndex((word) => !isCommonWord(word));
  const to = words.findLastIndex((word) => !isCommonWord(word));
  const kept = from === -1 ? words : words.slice(from, to + 1);
  const telling = kept.filter((word) => !isCommonWord(word));
  return { text: printed.trim(), words: kept, key: telling.map(plainOf) };
}
