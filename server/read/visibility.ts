import type { ArticleTextKind, StatementStatus } from '../../prisma/generated/client/enums.ts';
import type { NodeType } from '../model/key.ts';
import type { Condition } from './conditions.ts';
import { type Reader, raw, type Sql, sql } from './sql.ts';

/** The statuses of statements that are neither withdrawn nor redacted: the default of lists. */
export const ACTIVE_STATUSES = ['CURRENT', 'CORRECTED'] as const;

/** Whether the statuses are those of the default. */
export function areActive(statuses: readonly StatementStatus[]): boolean {
  return (
    statuses.length === ACTIVE_STATUSES.length &&
    ACTIVE_STATUSES.every((one) => statuses.includes(one))
  );
}

/** Whether the statement `row` is neither withdrawn nor redacted. */
export function isActive(row: Sql): Sql {
  return sql`${row}.status in ('CURRENT', 'CORRECTED')`;
}

/**
 * Whether a caller may see a row of this type; undefined: every caller may see all of them.
 * Proposals, and utterances that only proposals report, are shown to callers who may write.
 */
export function isVisible(
  { seesProposals }: Pick<Reader, 'seesProposals'>,
  type: NodeType,
): Condition | undefined {
  if (seesProposals) return undefined;
  if (type === 'Statement') return isReviewed;
  if (type !== 'Utterance') return undefined;
  return (row) => sql`exists (select from statement first
    where first.id = ${row}.first_report_id and ${isReviewed(raw('first'))})`;
}

/** `isVisible` for rows `r`, as SQL that is true if every caller may see them. */
export function ifVisible(reader: Pick<Reader, 'seesProposals'>, type: NodeType): Sql {
  return isVisible(reader, type)?.(raw('r')) ?? sql`true`;
}

/** Whether the statement `row` is no proposal, or an accepted one. */
export function isReviewed(row: Sql): Sql {
  return sql`${row}.status not in ('PROPOSED', 'REJECTED')`;
}

/**
 * The part of an article's text that may influence a response: all of it, or nothing if it is
 * withheld. Of a withheld text, only the segments of its statements are public. All code that
 * shows, searches or compares a text must use this function: with a single response that depends on
 * hidden words, a client could find them by trying a vocabulary.
 */
export function servedText(article: {
  readonly text: string | null;
  readonly textKind: ArticleTextKind;
}): string | null {
  return article.textKind === 'WITHHELD' ? null : article.text;
}

/** Whether the text of an article `a` is withheld, as SQL. */
export const IS_WITHHELD = `a.text_kind = 'WITHHELD'`;

/** `servedText` of an article `a`, as SQL. */
export const SERVED_TEXT = `case when not (${IS_WITHHELD}) then a.text end`;
