import DataLoader from 'dataloader';
import type { Database } from '../database/client.ts';
import { perRequest } from './per-field.ts';
import type { ReadContext } from './rows.ts';

export interface SpeakerCount {
  readonly speakerId: bigint;
  readonly statementCount: number;
}

export interface TopicCount {
  readonly topicId: bigint;
  readonly count: number;
}

/** Who speaks in an article and how often; one SQL statement for all articles of a request. */
export function speakersOfArticle(
  articleId: bigint,
  context: ReadContext,
): Promise<SpeakerCount[]> {
  const loader = perRequest(context, 'speakersOfArticle', () =>
    countLoader(
      context.database,
      `/* countSpeakersOfArticles */
       select article_id as parent, speaker_id as counted, count(*)::int as count
         from statement
        where article_id = any($1::bigint[]) and speaker_id is not null
          and status in ('CURRENT', 'CORRECTED')
        group by article_id, speaker_id
        order by count desc, min(start)`,
      (row) => ({ speakerId: BigInt(row.counted), statementCount: row.count }),
    ),
  );
  return loader.load(articleId);
}

/** What a speaker speaks about and how often; one SQL statement for all speakers of a request. */
export function topicsOfSpeaker(speakerId: bigint, context: ReadContext): Promise<TopicCount[]> {
  const loader = perRequest(context, 'topicsOfSpeaker', () =>
    countLoader(
      context.database,
      `/* countTopicsOfSpeakers */
       select s.speaker_id as parent, t.topic_id as counted, count(*)::int as count
         from statement s
         join statement_topic t on t.statement_id = s.id
         join topic on topic.id = t.topic_id
        where s.speaker_id = any($1::bigint[]) and s.status in ('CURRENT', 'CORRECTED')
        group by s.speaker_id, t.topic_id, topic.slug
        order by count desc, topic.slug`,
      (row) => ({ topicId: BigInt(row.counted), count: row.count }),
    ),
  );
  return loader.load(speakerId);
}

interface CountRow {
  readonly parent: string;
  readonly counted: string;
  readonly count: number;
}

function countLoader<T>({ pool }: Database, sql: string, toCount: (row: CountRow) => T) {
  return new DataLoader<bigint, T[]>(async (ids) => {
    const { rows } = await pool.query<CountRow>(sql, [ids.map(String)]);
    const counts = new Map<string, T[]>(ids.map((id) => [String(id), []]));
    for (const row of rows) counts.get(row.parent)?.push(toCount(row));
    return ids.map((id) => counts.get(String(id)) ?? []);
  });
}
