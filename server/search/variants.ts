import { joinedText } from '../model/references/quoted-statement.ts';
import type { TextSegment } from '../model/statement.ts';
import { plainOf, splitWords } from '../model/words/words.ts';
import { type StatementRow, selectRows } from '../read/rows.ts';
import { type Reader, raw, sql } from '../read/sql.ts';
import { segmentsOf } from '../read/statement-parts.ts';
import { isActive } from '../read/visibility.ts';

/** A wording of an utterance, and the statements that print it. */
export interface Variant extends Wording {
  /** The wording that was printed first, of those with words to compare. */
  readonly first: Wording;
  readonly ids: readonly [bigint, ...bigint[]];
  readonly outletCount: number;
}

/** One wording, as first printed, and the statements that have it. */
export interface Wording {
  /** The content or, of a summary that the register wrote, its verbatim words. */
  readonly text: string;
  readonly verbatim: string;
  readonly isSummary: boolean;
  readonly ids: readonly bigint[];
}

interface Worded {
  readonly id: bigint;
  readonly content: readonly TextSegment[];
  readonly verbatim: readonly TextSegment[];
  /** Whether the content is in the register's words. */
  readonly isSummary: boolean;
}

/**
 * The distinct wordings of statements, in the given order. Case, accents, quotation marks and
 * punctuation are ignored.
 *
 * @example « Une ligne rouge » and “une ligne rouge” are one wording.
 */
export function groupWordings(statements: readonly Worded[]): Wording[] {
  const wordings = statements.map(({ id, content, verbatim, isSummary }) => ({
    id,
    isSummary,
    text: joinedText(isSummary ? verbatim : content),
    verbatim: joinedText(verbatim),
  }));
  const groups = Map.groupBy(wordings, ({ isSummary, text }) => `${isSummary} ${wordsOf(text)}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first, ids: group.map(({ id }) => id) }] : [];
  });
}

/**
 * What is compared of a wording and the first one: as far as one of them is a summary, only verbatim
 * words. Null if one has none.
 */
export function comparedTexts({ first, ...variant }: Variant): readonly [string, string] | null {
  const isVerbatim = variant.isSummary || first.isSummary;
  const [one, other] = [first, variant].map(({ text, verbatim }) => (isVerbatim ? verbatim : text));
  return one && other ? [one, other] : null;
}

function wordsOf(text: string): string {
  return splitWords(text).map(plainOf).join(' ');
}

/** The wordings of utterances, by utterance, with one SQL statement. */
export async function readVariants(
  reader: Reader,
  utterances: readonly bigint[],
): Promise<ReadonlyMap<bigint, readonly Variant[]>> {
  const statements = await selectRows<'Statement', StatementRow>(
    reader,
    'Statement',
    ['utteranceId', 'outletId', 'segments', 'article.textKind'],
    ({ columns, joins }) => sql`/* readVariants */
      select ${columns} from statement r ${joins}
       where r.utterance_id = any(${utterances}::bigint[]) and ${isActive(raw('r'))}
       order by r.published_earliest, r.id`,
  );
  const byUtterance = Map.groupBy(statements, ({ utteranceId }) => utteranceId);
  return new Map(
    Array.from(byUtterance, ([id, reports]) => [
      id,
      toVariants(
        reports.map((report) => ({
          id: report.id,
          outletId: report.outletId,
          content: segmentsOf(report, 'CONTENT'),
          verbatim: segmentsOf(report, 'VERBATIM'),
          isSummary: report.article.textKind === 'SUMMARY',
        })),
      ),
    ]),
  );
}

function toVariants(statements: readonly (Worded & { outletId: bigint | null })[]): Variant[] {
  const outletOf = new Map(statements.map(({ id, outletId }) => [id, outletId]));
  const wordings = groupWordings(statements);
  const first = wordings.find(({ text }) => text !== '') ?? wordings[0];
  return wordings.flatMap((wording) => {
    const [firstId, ...others] = wording.ids;
    if (firstId === undefined || !first) return [];
    const outlets = wording.ids.flatMap((id) => outletOf.get(id) ?? []);
    return { ...wording, first, ids: [firstId, ...others], outletCount: new Set(outlets).size };
  });
}
