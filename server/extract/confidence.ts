import type { Rule } from './rules/report.ts';

// How far each rule is trusted, by how often it was right on annotated sets that were new to that
// version. How often the proposals above a confidence are right is measured by `npm run evaluate`
// and published in `scores.json`.
const CONTENT: Readonly<Record<Rule, number>> = {
  incise: 0.95,
  'incise-inside-quotation': 0.9,
  'quotation-complement': 0.9,
  colon: 0.9,
  headline: 0.85,
  signature: 0.85,
  'that-clause': 0.91,
  frame: 0.9,
  infinitive: 0.88,
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
    isNested,
  }: { doubt: number; speaker: number; isBalanced: boolean; isNested: boolean },
): number {
  const value = CONTENT[rule] * doubt * speaker * (isBalanced ? 1 : 0.8) * (isNested ? 0.85 : 1);
  return Math.round(value * 100) / 100;
}
