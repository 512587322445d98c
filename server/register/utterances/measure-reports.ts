import {
  areActsCompatible,
  areCompatible,
  areOccasionsApart,
  isRefusal,
  isVague,
} from './compatible.ts';
import { areDifferent } from './differences.ts';
import { type Likeness, likenessOf, NOTHING, reaches, shareAnchor } from './likeness.ts';
import { measureWords } from './measure-words.ts';
import { isSameLanguage, type Report } from './report.ts';

/**
 * How likely two statements report one utterance, from 0 (not grouped) to 1. The measure is
 * symmetric and uses only the two statements, so that groups do not depend on the rest of the
 * register. The facts must be compatible, one of these must hold, and nothing may contradict it:
 *
 * - Near-equal words: containment of the three-word shingles (Broder 1997) of the verbatim words,
 *   if no edit of the alignment changes a negation.
 * - Similar content, similar glosses, or both less so: containment and resemblance of the families
 *   of their words.
 *
 * The bounds are tuned with precision before recall, on the known half of
 * tests/fixtures/utterance-set. tests/corpus/grouping-set.test.ts measures the results.
 */
export function measureReports(left: Report, right: Report): number {
  // In one order, so that the measure is symmetric.
  const [one, other] = left.key < right.key ? [left, right] : [right, left];
  if (!areCompatible(one, other)) return 0;
  const content = isSameLanguage(one, other) ? likenessOf(one.content, other.content) : NOTHING;
  const gloss = one.gloss && other.gloss ? likenessOf(one.gloss, other.gloss) : null;
  const similarity =
    measureWords(one, other) ||
    (isVague(one, other) || areOccasionsApart(one, other)
      ? 0
      : Math.max(measureContent(one, other, content), measureGloss(one, other, content, gloss)));
  if (similarity === 0) return 0;
  return areDifferent(one, other, content, gloss) ? 0 : similarity;
}

/** The more words two wordings share, the less of each need be the same. */
const BOUNDS: readonly Likeness[] = [
  { shared: 6, contained: 0.45, resembling: 0.22 },
  { shared: 4.5, contained: 0.55, resembling: 0.3 },
  { shared: 4, contained: 0.6, resembling: 0.4 },
  { shared: 3, contained: 0.7, resembling: 0.4 },
  { shared: 2, contained: 0.9, resembling: 0.9 },
];
/** If not much is known of the language. */
const SAME: Likeness = { shared: 5, contained: 0.9, resembling: 0.8 };
/** If they share a name or a number. */
const ANCHORED: readonly Likeness[] = [
  { shared: 4, contained: 0.5, resembling: 0.22 },
  { shared: 3, contained: 0.65, resembling: 0.4 },
];
/** If both print the same quotation. */
const QUOTED: Likeness = { shared: 3, contained: 0.5, resembling: 0.25 };
/** If the speech acts differ. */
const UNLIKE_ACTS: Likeness = { shared: 5, contained: 0.7, resembling: 0.5 };
/** If both have a gloss. */
const GLOSSED: Likeness = { shared: 3, contained: 0.6, resembling: 0.35 };
/** Of content and gloss on average. */
const BOTH: Likeness = { shared: 3, contained: 0.45, resembling: 0.24 };

function measureContent(one: Report, other: Report, likeness: Likeness): number {
  const allowed = boundsFor(one, other);
  if (!allowed.some((bounds) => reaches(likeness, bounds))) return 0;
  return (likeness.contained + likeness.resembling) / 2;
}

function boundsFor(one: Report, other: Report): readonly Likeness[] {
  if (one.content.language.name === 'other') return [SAME];
  if (!areActsCompatible(one, other)) {
    return isRefusal(one.act) || isRefusal(other.act) ? [] : [UNLIKE_ACTS];
  }
  return [
    ...BOUNDS,
    ...(quotesTheSame(one, other) ? [QUOTED] : []),
    ...(shareAnchor(one.content, other.content) ? ANCHORED : []),
  ];
}

function measureGloss(
  one: Report,
  other: Report,
  content: Likeness,
  gloss: Likeness | null,
): number {
  if (!gloss || !areActsCompatible(one, other)) return 0;
  const both = {
    shared: (content.shared + gloss.shared) / 2,
    contained: (content.contained + gloss.contained) / 2,
    resembling: (content.resembling + gloss.resembling) / 2,
  };
  if ([...BOUNDS, GLOSSED].some((bounds) => reaches(gloss, bounds)))
    return (gloss.contained + gloss.resembling) / 2;
  return reaches(both, BOTH) ? (both.contained + both.resembling) / 2 : 0;
}

/** Whether one prints a verbatim segment of the other that has at least two words. */
function quotesTheSame(one: Report, other: Report): boolean {
  const prints = (segments: Report['verbatimWords'], { words }: Report) => {
    const text = ` ${words.join(' ')} `;
    return segments.some(
      (segment) => segment.length >= 2 && text.includes(` ${segment.join(' ')} `),
    );
  };
  return prints(one.verbatimWords, other) || prints(other.verbatimWords, one);
}
