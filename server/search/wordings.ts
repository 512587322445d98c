import { joinedText, type Span } from '../model/references/quoted-statement.ts';
import { plainOf, splitWords } from '../model/words/words.ts';

/** One wording, as first printed, and the statements that have it. */
export interface Wording {
  readonly text: string;
  readonly ids: readonly bigint[];
}

/**
 * The different wordings of statements, in the order given. Case, accents, kinds of quotation
 * mark and punctuation make no difference; words do.
 *
 * @example « Une ligne rouge » and “une ligne rouge” are one wording.
 */
export function groupWordings(
  statements: readonly { readonly id: bigint; readonly content: readonly Span[] }[],
): Wording[] {
  const groups = Map.groupBy(statements, ({ content }) => wordsOf(joinedText(content)));
  return [...groups.values()].map((group) => ({
    text: joinedText(group[0]?.content ?? []),
    ids: group.map(({ id }) => id),
  }));
}

function wordsOf(text: string): string {
  return splitWords(text).map(plainOf).join(' ');
}
