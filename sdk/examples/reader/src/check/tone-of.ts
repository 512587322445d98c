import type { Verdict } from '../../generated/operations.ts';

/**
 * The colour of a verdict. An unknown verdict must not look like a yes, nor NOT_FOUND like a no.
 */
export function toneOf(verdict: Verdict): 'good' | 'mind' | 'bad' | 'none' {
  switch (verdict) {
    case 'VERBATIM':
    case 'EXCERPT':
      return 'good';
    case 'ELIDED':
    case 'VARIANT':
      return 'mind';
    case 'NOT_FOUND':
      return 'none';
    case 'REPORTED_ONLY':
    case 'OTHER_SPEAKER':
    case 'ALTERED':
      return 'bad';
    default:
      return 'mind';
  }
}

/** Whether a quotation adds words in brackets, and cuts none. */
export function onlyInserts(diff: readonly { readonly kind: string }[]): boolean {
  return (
    diff.some(({ kind }) => kind === 'INSERTED') && !diff.some(({ kind }) => kind === 'LEFT_OUT')
  );
}

/** Whether a verdict says that these are the words. */
export function isYes(verdict: Verdict): boolean {
  return ['VERBATIM', 'EXCERPT', 'ELIDED', 'VARIANT'].includes(verdict);
}
