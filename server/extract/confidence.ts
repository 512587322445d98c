import type { Rule } from './rules/report.ts';

// The share of proposals of each rule that were right on the known half of the evaluation set and
// on texts of other authors, smoothed. `npm run evaluate` prints what they are now.
const CONTENT: Readonly<Record<Rule, number>> = {
  incise: 0.95,
  'incise-inside-quotation': 0.9,
  'quotation-complement': 0.9,
  colon: 0.9,
  headline: 0.85,
  'that-clause': 0.87,
  frame: 0.87,
  infinitive: 0.82,
  question: 0.85,
  'noun-complement': 0.7,
  attribute: 0.75,
  island: 0.75,
  relay: 0.85,
  list: 0.85,
  conditional: 0.6,
  interview: 0.85,
  dialogue: 0.75,
  'continued-quotation': 0.55,
};

/** How likely a proposal is right, from how content and speaker were found. */
export function confidenceOf(
  rule: Rule,
  {
    doubt,
    speaker,
    isBalanced,
    depth,
  }: { doubt: number; speaker: number; isBalanced: boolean; depth: number },
): number {
  const value = CONTENT[rule] * doubt * speaker * (isBalanced ? 1 : 0.8) * (depth > 0 ? 0.85 : 1);
  return Math.round(value * 100) / 100;
}
