import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Database } from '../database/client.ts';
import { type Connection, toConnection } from './connection.ts';
import type { Cursor } from './cursor.ts';
import { type Page, planPage } from './keyset.ts';
import { orderOf } from './order.ts';
import { perField } from './per-field.ts';
import { nodeQuery } from './read-page.ts';
import { delegateOf, type ReadContext, type Row } from './rows.ts';

/**
 * A page of the articles in which a speaker speaks, the newest first. They are related through
 * statements, which Prisma cannot page by parent: the ids come from one named SQL statement for
 * all speakers, the articles from a second.
 */
export async function readSpeakerArticles(
  speakerId: bigint,
  page: Page,
  context: ReadContext,
  info: GraphQLResolveInfo,
): Promise<Connection<Row>> {
  const order = orderOf('article', { field: 'PUBLISHED_ON', direction: 'DESC' });
  const plan = planPage(page, order);
  // Equal for all siblings, but each must make it: Pothos remembers by place what was loaded.
  const query = nodeQuery(order, context, info);
  const { pages, counts } = perField(context, info, () => {
    return {
      pages: new DataLoader<bigint, Row[]>(async (speakers) => {
        const found = await articleIds(context.database, speakers, plan);
        const ids = [...new Set([...found.values()].flat())];
        const rows = await delegateOf(context.database, 'article').findMany({
          ...query,
          where: { id: { in: ids } },
        });
        const byId = new Map(rows.map((row) => [row.id, row]));
        return speakers.map((id) => (found.get(id) ?? []).flatMap((a) => byId.get(a) ?? []));
      }),
      counts: new DataLoader<bigint, number>((speakers) =>
        countArticles(context.database, speakers),
      ),
    };
  });
  const rows = await pages.load(speakerId);
  return toConnection(plan, rows, async () => ({
    value: await counts.load(speakerId),
    isExact: true,
  }));
}

async function articleIds(
  { pool }: Database,
  speakers: readonly bigint[],
  { after, before, backward, limit }: ReturnType<typeof planPage>,
): Promise<Map<bigint, bigint[]>> {
  const direction = backward ? 'asc' : 'desc';
  const { rows } = await pool.query<{ speaker: string; article: string }>(
    `/* pageArticlesOfSpeakers ${direction} */
     select speaker.id as speaker, page.id as article
       from unnest($1::bigint[]) as speaker (id)
      cross join lateral (
            select distinct s.published_earliest as day, s.article_id as id
              from statement s join article a on a.id = s.article_id and a.status = 'CURRENT'
             where s.speaker_id = speaker.id and s.status in ('CURRENT', 'CORRECTED')
               and ($2::date is null or (s.published_earliest, s.article_id) < ($2, $3::bigint))
               and ($4::date is null or (s.published_earliest, s.article_id) > ($4, $5::bigint))
             order by day ${direction}, id ${direction}
             limit $6) page`,
    [speakers.map(String), ...bound(after), ...bound(before), limit + 1],
  );
  const found = new Map<bigint, bigint[]>(speakers.map((id) => [id, []]));
  for (const row of rows) found.get(BigInt(row.speaker))?.push(BigInt(row.article));
  return found;
}

function bound(cursor: Cursor | undefined): [string | null, string | null] {
  if (!(cursor?.value instanceof Date)) return [null, null];
  return [cursor.value.toISOString().slice(0, 10), String(cursor.id)];
}

async function countArticles({ pool }: Database, speakers: readonly bigint[]): Promise<number[]> {
  const { rows } = await pool.query<{ speaker: string; count: number }>(
    `/* countArticlesOfSpeakers */
     select s.speaker_id as speaker, count(distinct s.article_id)::int as count
       from statement s join article a on a.id = s.article_id and a.status = 'CURRENT'
      where s.speaker_id = any($1::bigint[]) and s.status in ('CURRENT', 'CORRECTED')
      group by s.speaker_id`,
    [speakers.map(String)],
  );
  const counts = new Map(rows.map((row) => [row.speaker, row.count]));
  return speakers.map((id) => counts.get(String(id)) ?? 0);
}
