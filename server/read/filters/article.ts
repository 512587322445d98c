import type { ArticleStatus, ArticleTextKind } from '../../../prisma/generated/client/enums.ts';
import type { Database } from '../../database/client.ts';
import { compileSearch } from '../compile-search.ts';
import { resolveIds } from '../find-ids.ts';
import type { Conditions } from '../matches.ts';
import { IS_STANDING } from '../visibility.ts';
import { type DateRange, dateCondition } from './date.ts';

/** Which articles; the fields are described in the schema. */
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
  database: Database,
  filter: ArticleFilter | null | undefined,
): Promise<Conditions> {
  return {
    where: await articleWhere(database, filter ?? { status: ['CURRENT'] }),
    search: await compileSearch(database, filter?.search),
  };
}

async function articleWhere(database: Database, filter: ArticleFilter): Promise<object> {
  const { outlets, speakers, topics, languages, textKinds, publishedOn, status } = filter;
  const ids = async (
    type: 'Outlet' | 'Speaker' | 'Topic',
    list: readonly string[],
    field: string,
  ) => ({ in: await resolveIds(database, type, list, ['filter', field]) });
  const having = (condition: object) => ({
    statements: { some: { ...IS_STANDING, ...condition } },
  });
  const conditions: (object | null | undefined)[] = [
    outlets && { outletId: await ids('Outlet', outlets, 'outlets') },
    speakers && having({ speakerId: await ids('Speaker', speakers, 'speakers') }),
    topics && having({ topics: { some: { topicId: await ids('Topic', topics, 'topics') } } }),
    languages && { language: { in: languages } },
    textKinds && { textKind: { in: textKinds } },
    dateCondition(publishedOn, 'published', 'filter.publishedOn'),
    status && { status: { in: status } },
  ];
  return { AND: conditions.filter((condition) => condition != null) };
}
