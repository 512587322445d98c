import type { OutletLine, SpeakerLine, TopicLine } from './lines.ts';
import { type Batch, type ReadLines, sql, TIME } from './snapshot.ts';

// The registers as lines. `keys` narrows to those; null: all, by batches that begin after `after`.

type Stored<T> = T & { readonly id: number };

export async function readOutletLines(lines: ReadLines, keys: readonly string[] | null, b: Batch) {
  return await lines<Stored<OutletLine>>(sql`/* readOutletLines */
    select json_build_object('id', id, 'type', 'outlet', 'key', key, 'slug', slug, 'name', name,
             'domain', domain, 'country', country, 'stateOwned', state_owned,
             'corpus', corpus, 'corpusHash', corpus_hash)::text as line
      from outlet
     where id > ${b.after}::bigint and (${keys}::uuid[] is null or key = any(${keys}::uuid[]))
     order by id limit ${b.limit}::int`);
}

export async function readTopicLines(lines: ReadLines, keys: readonly string[] | null, b: Batch) {
  return await lines<Stored<TopicLine>>(sql`/* readTopicLines */
    select json_build_object('id', id, 'type', 'topic', 'key', key, 'slug', slug,
             'labelFr', label_fr, 'labelEn', label_en,
             'corpus', corpus, 'corpusHash', corpus_hash)::text as line
      from topic
     where id > ${b.after}::bigint and (${keys}::uuid[] is null or key = any(${keys}::uuid[]))
     order by id limit ${b.limit}::int`);
}

export async function readSpeakerLines(lines: ReadLines, keys: readonly string[] | null, b: Batch) {
  return await lines<Stored<SpeakerLine>>(sql`/* readSpeakerLines */
    select json_build_object('id', s.id, 'type', 'speaker', 'key', s.key, 'slug', s.slug,
             'name', s.name, 'kind', s.kind, 'wikidataId', s.wikidata_id,
             'names', coalesce((
                select json_agg(json_build_object('use', n.use, 'language', n.language,
                                                  'name', n.name) order by n.position)
                  from speaker_name n where n.speaker_id = s.id), '[]'),
             'roles', coalesce((
                select json_agg(json_build_object('title', r.title, 'of', o.key,
                                  'from', r.from_date, 'to', r.to_date) order by r.position)
                  from speaker_role r left join speaker o on o.id = r.of_id
                 where r.speaker_id = s.id), '[]'),
             'members', coalesce((
                select json_agg(p.key order by m.position, m.member_id)
                  from speaker_member m join speaker p on p.id = m.member_id
                 where m.collective_id = s.id), '[]'),
             'mergedInto', (select t.key from speaker t where t.id = s.merged_into_id),
             'merge', (
                select json_build_object('reason', g.reason, 'mergedBy', g.merged_by,
                         'mergedAt', to_char(g.merged_at at time zone 'UTC', ${TIME}))
                  from speaker_merge g where g.speaker_id = s.id),
             'corpus', s.corpus, 'corpusHash', s.corpus_hash)::text as line
      from speaker s
     where s.id > ${b.after}::bigint and (${keys}::uuid[] is null or s.key = any(${keys}::uuid[]))
     order by s.id limit ${b.limit}::int`);
}
