import { alignedTokens, alignWords } from '../../search/quotation/align-words.ts';
import type { Token } from '../../search/quotation/tokens.ts';
import { changesNegation } from './changes-negation.ts';
import { areOccasionsApart, isVague } from './compatible.ts';
import { likenessOf } from './likeness.ts';
import type { Report } from './report.ts';

const MIN_TERMS = 3;
const MIN_SHINGLES = 3;
const NEAR_EQUAL = 0.6;
const MIN_TERMS_IF_VAGUE = 6;

/** How much of the verbatim words is nearly equal; 0 if too little is, or a negation differs. */
export function measureWords(one: Report, other: Report): number {
  const likeness = containment(one.verbatimShingles, other.verbatimShingles);
  const shorter = Math.min(one.verbatimShingles.size, other.verbatimShingles.size);
  const { shared } = likenessOf(one.said, other.said);
  if (likeness < NEAR_EQUAL || shorter < MIN_SHINGLES || shared < MIN_TERMS) return 0;
  if ((isVague(one, other) || areOccasionsApart(one, other)) && shared < MIN_TERMS_IF_VAGUE)
    return 0;
  return reversesNegation(one, other) ? 0 : likeness;
}

// Only the words of the shorter one count: the other may print more around an excerpt.
function reversesNegation(one: Report, other: Report): boolean {
  const [short, long] = isShorter(one, other) ? [one, other] : [other, one];
  return short.verbatim.some((tokens) => {
    const asked = alignedTokens(tokens);
    const best = long.verbatim
      .map((row) => {
        const printed = alignedTokens(row);
        return { printed, alignment: alignWords(asked, printed, { isWithin: true }) };
      })
      .reduce((least, next) => (next.alignment.edits < least.alignment.edits ? next : least));
    return isShared(asked, best.alignment.edits) && changesNegation(best.alignment, best.printed);
  });
}

// Of two equally long ones it is always the same one, so that the measure is symmetric.
function isShorter(one: Report, other: Report): boolean {
  const difference = one.verbatimShingles.size - other.verbatimShingles.size;
  return difference < 0 || (difference === 0 && one.key < other.key);
}

const isShared = (asked: readonly Token[], edits: number) => edits * 2 <= asked.length;

/**
 * The share of the smaller set that is in the other (A. Broder, "On the resemblance and containment
 * of documents", 1997): 1 for an excerpt of any length; 0 if one set is empty.
 */
function containment<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const smaller = Math.min(one.size, other.size);
  return smaller === 0 ? 0 : one.intersection(other).size / smaller;
}
