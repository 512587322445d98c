import { type Reader, raw, sql } from './sql.ts';
import { isStanding } from './visibility.ts';

/** How often one thing occurs among the statements of another. */
export interface RelatedCount {
  readonly id: bigint;
  readonly count: number;
}

interface Counted extends RelatedCount {
  readonly parent: bigint;
}

const STATEMENT = raw('s');

/** Who speaks in articles and how often, most statements first. */
export async function countSpeakers(
  reader: Reader,
  articles: readonly bigint[],
): Promise<ReadonlyMap<bigint, readonly RelatedCount[]>> {
  const rows = await reader.query<Counted>(sql`/* countSpeakers */
    select s.article_id as parent, s.speaker_id as id, count(*)::int as count
      from statement s
     where s.article_id = any(${articles}::bigint[]) and s.speaker_id is not null
       and ${isStanding(STATEMENT)}
     group by s.article_id, s.speaker_id
     order by count desc, min(s.start)`);
  return Map.groupBy(rows, ({ parent }) => parent);
}

/** What speakers speak about and how often, most frequent first. */
export async function countTopics(
  reader: Reader,
  speakers: readonly bigint[],
): Promise<ReadonlyMap<bigint, readonly RelatedCount[]>> {
  const rows = await reader.query<Counted>(sql`/* countTopics */
    select s.speaker_id as parent, t.topic_id as id, count(*)::int as count
      from statement s
      join statement_topic t on t.statement_id = s.id
      join topic on topic.id = t.topic_id
     where s.speaker_id = any(${speakers}::bigint[]) and ${isStanding(STATEMENT)}
     group by s.speaker_id, t.topic_id, topic.slug
     order by count desc, topic.slug`);
  return Map.groupBy(rows, ({ parent }) => parent);
}
