import { joinedText, type Span } from '../model/references/quoted-statement.ts';
import { plainOf, splitWords } from '../model/words/words.ts';
import { type StatementRow, selectRows } from '../read/rows.ts';
import { type Reader, raw, sql } from '../read/sql.ts';
import { segmentsOf } from '../read/statement-parts.ts';
import { isActive } from '../read/visibility.ts';

/** A wording of an utterance, and the statements that print it. */
export interface Variant {
  readonly text: string;
  /** The wording that was printed first. */
  readonly first: string;
  readonly ids: readonly [bigint, ...bigint[]];
  readonly outletCount: number;
}

/** One wording, as first printed, and the statements that have it. */
export interface Wording {
  readonly text: string;
  readonly ids: readonly bigint[];
}

/**
 * The distinct wordings of statements, in the given order. Case, accents, quotation marks and
 * punctuation are ignored.
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

/** The wordings of utterances, by utterance, with one SQL statement. */
export async function readVariants(
  reader: Reader,
  utterances: readonly bigint[],
): Promise<ReadonlyMap<bigint, readonly Variant[]>> {
  const statements = await selectRows<'Statement', StatementRow>(
    reader,
    'Statement',
    ['utteranceId', 'outletId', 'segments'],
    ({ columns, joins }) => sql`/* readReports */
      select ${columns} from statement r ${joins}
       where r.utterance_id = any(${utterances}::bigint[]) and ${isActive(raw('r'))}
       order by r.published_earliest, r.id`,
  );
  const byUtterance = Map.groupBy(statements, ({ utteranceId }) => utteranceId);
  return new Map(
    Array.from(byUtterance, ([id, reports]) => [
      id,
      toVariants(reports.map((report) => ({ ...report, content: segmentsOf(report, 'CONTENT') }))),
    ]),
  );
}

interface Worded {
  readonly id: bigint;
  readonly outletId: bigint | null;
  readonly content: readonly Span[];
}

function toVariants(statements: readonly Worded[]): Variant[] {
  const outletOf = new Map(statements.map(({ id, outletId }) => [id, outletId]));
  const wordings = groupWordings(statements);
  return wordings.flatMap(({ text, ids: [firstId, ...others] }) => {
    if (firstId === undefined) return [];
    const outlets = [firstId, ...others].flatMap((id) => outletOf.get(id) ?? []);
    return {
      text,
      first: wordings[0]?.text ?? text,
      ids: [firstId, ...others],
      outletCount: new Set(outlets).size,
    };
  });
}
