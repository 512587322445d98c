import type { ArticleTextKind } from '../../prisma/generated/client/enums.ts';
import { type Sql, sql } from './sql.ts';

/** The statuses of statements that stand: what lists show when the client says nothing else. */
export const STANDING = ['CURRENT', 'CORRECTED'] as const;

/** Whether the statement `row` stands. */
export function isStanding(row: Sql): Sql {
  return sql`${row}.status in ('CURRENT', 'CORRECTED')`;
}

/**
 * What of an article's text may influence an answer: all of it, or nothing where it is withheld.
 * Of a withheld text only the segments of its statements are public. Whatever shows, searches or
 * compares a text asks here: one answer that depends on a hidden word lets a vocabulary find it.
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
