import type { FormerLine, MergeLine, UtteranceLine } from './lines.ts';
import type { Batch } from './register-lines.ts';
import { type ReadLines, sql } from './snapshot.ts';

type Stored<T> = T & { readonly id: number };

/** Utterances that no statement reports any more: no statement's line tells of them. */
export async function readUnreportedUtterances(lines: ReadLines, { after, limit }: Batch) {
  return await lines<Stored<Omit<UtteranceLine, 'order'>>>(sql`/* readUnreportedUtterances */
    select json_build_object('id', u.id, 'type', 'utterance', 'key', u.key,
             'declared', u.declared, 'firstReport', f.key)::text as line
      from utterance u left join statement f on f.id = u.first_report_id
     where u.id > ${after}::bigint
       and not exists (select from statement s where s.utterance_id = u.id)
     order by u.id limit ${limit}::int`);
}

export async function readMerges(lines: ReadLines, { after, limit }: Batch) {
  return await lines<Stored<MergeLine>>(sql`/* readMerges */
    select json_build_object('id', u.id, 'type', 'merge', 'utterance', u.key,
                             'into', t.key)::text as line
      from utterance u join utterance t on t.id = u.merged_into_id
     where u.id > ${after}::bigint
     order by u.id limit ${limit}::int`);
}

export async function readFormer(lines: ReadLines, { after, limit }: Batch) {
  return await lines<Stored<FormerLine>>(sql`/* readFormer */
    select json_build_object('id', u.id, 'type', 'former', 'utterance', u.key,
             'statements', (
               select json_agg(s.key order by s.id)
                 from former_report f join statement s on s.id = f.statement_id
                where f.utterance_id = u.id))::text as line
      from utterance u
     where u.id > ${after}::bigint
       and exists (select from former_report f where f.utterance_id = u.id)
     order by u.id limit ${limit}::int`);
}
