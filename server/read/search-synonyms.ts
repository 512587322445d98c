import { withAccents } from '../model/words/accents.ts';
import { isCommonWord } from '../model/words/common-words.ts';
import { isPrefix } from '../model/words/derivation.ts';
import type { Lexicon } from '../model/words/french-lexicon.ts';
import { inflectionsOf } from '../model/words/inflections.ts';
import {
  findSynonyms,
  type SynonymGroup,
  type SynonymMatch,
  toExpression,
} from '../model/words/synonyms.ts';
import type { Word } from '../model/words/words.ts';
import type { SearchTerm } from './parse-search.ts';

/** The terms that a term consists of: itself, or those of its alternatives. */
export function partsOf(term: SearchTerm): readonly SearchTerm[] {
  return term.alternatives?.flat() ?? [term];
}

/** Joins terms that have synonyms with the same meaning to one term with alternatives. */
export function withSynonyms(
  group: readonly SearchTerm[],
  synonyms: readonly SynonymGroup[],
  lexicon: Lexicon,
): readonly SearchTerm[] {
  const matches = [
    ...synonymsOfTerms(group, synonyms, lexicon).filter(({ isSame }) => isSame),
    ...joinedCompounds(group, lexicon),
  ];
  const joined: SearchTerm[] = [];
  for (let at = 0; at < group.length; ) {
    const here = matches.filter(({ from }) => from === at);
    const to = Math.max(at + 1, ...here.map((match) => match.to));
    const terms = group.slice(at, to);
    const others = here.flatMap((match) => (match.to === to ? match.others : []));
    const alternatives = [
      terms,
      ...others.map(({ text, words }) => [{ text, words, isNegated: false, isQuoted: false }]),
    ];
    const [first] = terms;
    if (others.length === 0) joined.push(...terms);
    else if (first) joined.push({ ...first, words: [], alternatives });
    at = to;
  }
  return joined;
}

/** Neighbouring words that may also be written as one: « kilo octets », « cyber attaque ». */
function joinedCompounds(group: readonly SearchTerm[], lexicon: Lexicon): SynonymMatch[] {
  return group.flatMap((term, from) => {
    const next = group[from + 1];
    const [first, second] = [onlyWord(term), next && onlyWord(next)];
    if (!first || !second) return [];
    const text = first.exact + second.exact;
    const isWord = withAccents(text, lexicon).some((form) => lexicon.has(form));
    if (!isWord && !isPrefix(first.plain)) return [];
    return [{ from, to: from + 2, isSame: true, others: [toExpression(text)] }];
  });
}

function onlyWord({ words, isNegated, isQuoted }: SearchTerm): Word | undefined {
  return words.length === 1 && !isNegated && !isQuoted ? words[0] : undefined;
}

/** The synonyms of the terms of a group, except of phrases and excluded terms. */
export function synonymsOfTerms(
  group: readonly SearchTerm[],
  synonyms: readonly SynonymGroup[],
  lexicon: Lexicon,
): SynonymMatch[] {
  const forms = group.map(({ words, isNegated, isQuoted }) =>
    isNegated || isQuoted
      ? []
      : words
          .filter((word) => !isCommonWord(word))
          .map((word) => new Set(inflectionsOf(word, lexicon))),
  );
  return findSynonyms(forms, synonyms);
}
