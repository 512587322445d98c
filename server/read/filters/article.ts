import type { ArticleStatus, ArticleTextKind } from '../../../prisma/generated/client/enums.ts';
import { compileSearch } from '../compile-search.ts';
import { oneOf, type SearchConditions, withSearch } from '../conditions.ts';
import { resolveIds } from '../find-ids.ts';
import { type Reader, raw, sql } from '../sql.ts';
import { isActive } from '../visibility.ts';
import { type DateRange, inRange } from './date.ts';

/** A filter of articles. The schema describes its fields. */
export interface ArticleFilter {
  readonly search?: string | null | undefined;
  readonly outlets?: readonly string[] | null | undefined;
  readonly speakers?: readonly string[] | null | undefined;
  readonly topics?: readonly string[] | null | undefined;
  readonly languages?: readonly string[] | null | undefined;
  readonly textKinds?: readonly ArticleTextKind[] | null | undefined;
  readonly publishedOn?: DateRange | null | undefined;
  readonly status?: readonly ArticleStatus[] | null | undefined;
}

/** The conditions of a filter. @throws UNKNOWN_ID, INVALID_ID, INVALID_ARGUMENT */
export async function articleConditions(
  reader: Reader,
  given: ArticleFilter | null | undefined,
): Promise<SearchConditions> {
  const filter: ArticleFilter = given ?? { status: ['CURRENT'] };
  const { outlets, speakers, topics, languages, textKinds, publishedOn, status } = filter;
  const publishers = await resolveIds(reader, 'Outlet', outlets, ['filter', 'outlets']);
  const saidBy = await resolveIds(reader, 'Speaker', speakers, ['filter', 'speakers']);
  const about = await resolveIds(reader, 'Topic', topics, ['filter', 'topics']);
  const search = await compileSearch(reader, filter.search, 'Article');
  return withSearch(search, 'article', [
    oneOf('outlet_id', 'bigint', publishers),
    saidBy &&
      ((row) => sql`exists (
          select from statement s
           where s.article_id = ${row}.id and ${isActive(raw('s'))}
             and s.speaker_id = any(${saidBy}::bigint[]))`),
    about &&
      ((row) => sql`exists (
          select from statement s join statement_topic t on t.statement_id = s.id
           where s.article_id = ${row}.id and ${isActive(raw('s'))}
             and t.topic_id = any(${about}::bigint[]))`),
    oneOf('language', 'text', languages),
    oneOf('text_kind', 'article_text_kind', textKinds),
    inRange(publishedOn, 'published', 'filter.publishedOn'),
    oneOf('status', 'article_status', status),
  ]);
}
