import { type Connection, toConnection } from './connection.ts';
import { type Page, planPage } from './keyset.ts';
import { once } from './once.ts';
import { orderOf } from './order.ts';
import { type ArticleRow, selectRows } from './rows.ts';
import { type Reader, raw, sql } from './sql.ts';
import { isActive } from './visibility.ts';

const STATEMENT = raw('s');

/**
 * Reads a page of the articles with statements of each speaker, newest first, in one SQL statement.
 * The connections are in the order of the speakers.
 */
export async function readSpeakerArticles(
  reader: Reader,
  speakers: readonly bigint[],
  page: Page,
  needs: readonly string[],
): Promise<Connection<ArticleRow>[]> {
  const order = orderOf('Article', { field: 'PUBLISHED_ON', direction: 'DESC' });
  const plan = planPage(page, order);
  const ids = [...new Set(speakers)];
  const [section] = plan.sections;
  const rows = section
    ? await selectRows<'Article', ArticleRow & { readonly parentId: bigint }>(
        reader,
        'Article',
        [...needs, order.column],
        ({ columns, joins }) => sql`/* readSpeakerArticles */
          select r.* from unnest(${ids}::bigint[]) p (id)
           cross join lateral (
                 select p.id as "parentId", ${columns} from article r ${joins}
                  where r.status = 'CURRENT' and ${section.where}
                    and r.id in (select s.article_id from statement s
                                  where s.speaker_id = p.id and ${isActive(STATEMENT)})
                  order by ${section.orderBy} limit ${plan.limit + 1}) r`,
      )
    : [];
  const byParent = Map.groupBy(rows, ({ parentId }) => parentId);
  const source = { count: once(() => countArticles(reader, ids)) };
  return speakers.map((id) => toConnection(plan, byParent.get(id) ?? [], source, id));
}

async function countArticles(reader: Reader, speakers: readonly bigint[]) {
  const rows = await reader.query<{ readonly speaker: bigint; readonly value: number }>(
    sql`/* countSpeakerArticles */
      select s.speaker_id as speaker, count(distinct s.article_id)::int as value
        from statement s join article a on a.id = s.article_id and a.status = 'CURRENT'
       where s.speaker_id = any(${speakers}::bigint[]) and ${isActive(STATEMENT)}
       group by s.speaker_id`,
  );
  return new Map(rows.map(({ speaker, value }) => [speaker, { value, isExact: true }]));
}
