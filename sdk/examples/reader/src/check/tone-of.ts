import type { Verdict } from '../../generated/operations.ts';

/** How a verdict looks. What is not known yet must not look like a yes. */
export function toneOf(verdict: Verdict): 'good' | 'mind' | 'bad' {
  switch (verdict) {
    case 'VERBATIM':
    case 'EXCERPT':
      return 'good';
    case 'ELIDED':
    case 'VARIANT':
      return 'mind';
    case 'NOT_FOUND':
    case 'REPORTED_ONLY':
    case 'OTHER_SPEAKER':
      return 'bad';
    default:
      return 'mind';
  }
}
