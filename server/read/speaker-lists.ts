import type { NodeType } from '../model/key.ts';
import { tableOf } from './columns.ts';
import { type Connection, toConnection } from './connection.ts';
import type { Count } from './count.ts';
import { type Page, planPage } from './keyset.ts';
import { once } from './once.ts';
import { type Order, orderOf } from './order.ts';
import { type ArticleRow, type Rows, selectRows, type UtteranceRow } from './rows.ts';
import { type Reader, raw, type Sql, sql } from './sql.ts';
import { isActive } from './visibility.ts';

// Lists of a speaker that follow from the speaker's statements.

const STATEMENT = raw('s');

/**
 * Reads a page of the articles with statements of each speaker, newest first, in one SQL statement.
 * The connections are in the order of the speakers.
 */
export function readSpeakerArticles(
  reader: Reader,
  speakers: readonly bigint[],
  page: Page,
  needs: readonly string[],
): Promise<Connection<ArticleRow>[]> {
  return readSpeakerLists(reader, {
    type: 'Article',
    speakers,
    page,
    needs,
    order: orderOf('Article', { field: 'PUBLISHED_ON', direction: 'DESC' }),
    tables: sql``,
    where: sql`r.status = 'CURRENT'
      and r.id in (select s.article_id from statement s
                    where s.speaker_id = p.id and ${isActive(STATEMENT)})`,
  });
}

/**
 * Reads a page of the utterances with a report about a topic by each speaker, or by a collective
 * that the speaker is a member of, in time order, in one SQL statement. The connections are in the
 * order of the speakers.
 */
export function readPositions(
  reader: Reader,
  speakers: readonly bigint[],
  topic: bigint,
  page: Page,
  needs: readonly string[],
): Promise<Connection<UtteranceRow>[]> {
  return readSpeakerLists(reader, {
    type: 'Utterance',
    speakers,
    page,
    needs,
    order: orderOf('Utterance', { field: 'DATED_ON', direction: 'ASC' }),
    tables: sql`with recursive voices (speaker_id, voice_id) as (
      select id, id from unnest(${[...new Set(speakers)]}::bigint[]) p (id)
      union
      select v.speaker_id, m.collective_id
        from speaker_member m join voices v on m.member_id = v.voice_id)`,
    where: sql`r.merged_into_id is null and r.report_count >= 1
      and r.id in (select s.utterance_id
                     from voices v
                     join statement s on s.speaker_id = v.voice_id and ${isActive(STATEMENT)}
                     join statement_topic t on t.statement_id = s.id
                    where v.speaker_id = p.id and t.topic_id = ${topic}::bigint)`,
  });
}

interface ListRequest<Type extends NodeType> {
  readonly type: Type;
  readonly speakers: readonly bigint[];
  readonly page: Page;
  readonly order: Order;
  readonly needs: readonly string[];
  /** Common table expressions that the condition reads from; empty for none. */
  readonly tables: Sql;
  /** Whether a row `r` is in the list of the speaker `p`. */
  readonly where: Sql;
}

async function readSpeakerLists<Type extends NodeType>(
  reader: Reader,
  { speakers, page, order, needs, ...list }: ListRequest<Type>,
): Promise<Connection<Rows[Type]>[]> {
  const { type, tables, where } = list;
  const plan = planPage(page, order);
  const ids = [...new Set(speakers)];
  type Child = Rows[Type] & { readonly parentId: bigint };
  // The orders have no nulls, so there is at most one section.
  const [section] = plan.sections;
  const rows = section
    ? await selectRows<Type, Child>(
        reader,
        type,
        [...needs, order.column],
        ({ columns, joins }) => sql`/* readSpeakerLists */
          ${tables}
          select r.* from unnest(${ids}::bigint[]) p (id)
           cross join lateral (
                 select p.id as "parentId", ${columns} from ${tableOf(type)} r ${joins}
                  where ${where} and ${section.where}
                  order by ${section.orderBy} limit ${plan.limit + 1}) r`,
      )
    : [];
  const byParent = Map.groupBy(rows, ({ parentId }) => parentId);
  const source = { count: once(() => countSpeakerLists(reader, ids, list)) };
  return speakers.map((id) => toConnection(plan, byParent.get(id) ?? [], source, id));
}

async function countSpeakerLists(
  reader: Reader,
  speakers: readonly bigint[],
  { type, tables, where }: Pick<ListRequest<NodeType>, 'type' | 'tables' | 'where'>,
): Promise<ReadonlyMap<bigint, Count>> {
  const rows = await reader.query<{ readonly speaker: bigint; readonly value: number }>(
    sql`/* countSpeakerLists */
      ${tables}
      select p.id as speaker, c.value from unnest(${speakers}::bigint[]) p (id)
       cross join lateral (
             select count(*)::int as value from ${tableOf(type)} r where ${where}) c`,
  );
  return new Map(rows.map(({ speaker, value }) => [speaker, { value, isExact: true }]));
}
