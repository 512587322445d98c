import { createExtractor } from '../../server/extract/extractor.ts';
import type { ProposedStatement } from '../../server/extract/statement.ts';
import { loadFrenchLexicon } from '../../server/model/words/french-lexicon.ts';
import type { EvaluationSet } from './read-set.ts';
import { type Pair, pair, type Report, score } from './score.ts';

export type Half = 'known' | 'held-out';

export interface Measurement {
  readonly texts: number;
  readonly pairs: readonly Pair[];
  readonly report: Report;
}

/** Extracts the texts of a set, or of one half of it, and scores the proposals. */
export async function measure(
  { items, speakers, heldOut }: EvaluationSet,
  {
    half,
    withRegister = true,
  }: { readonly half?: Half | undefined; readonly withRegister?: boolean } = {},
): Promise<Measurement> {
  const extract = createExtractor(await loadFrenchLexicon(), withRegister ? speakers : []);
  const chosen = items.filter(
    ({ id }) => half === undefined || heldOut.has(id) === (half === 'held-out'),
  );
  const pairs = chosen.flatMap((item) => {
    const { statements } = extract(item.text, { publishedOn: item.publishedOn });
    for (const statement of statements) checkAnchors(item.text, statement);
    return pair({ item, proposed: statements });
  });
  return { texts: chosen.length, pairs, report: score(pairs, speakers) };
}

/** Every place must be exact, in every statement. */
function checkAnchors(text: string, { source, cue, content, verbatim }: ProposedStatement): void {
  for (const segment of [source, cue, ...content, ...verbatim]) {
    if (segment && text.slice(segment.start, segment.end) !== segment.exact) {
      throw new Error(`Not anchored: ${segment.exact}`);
    }
  }
}
