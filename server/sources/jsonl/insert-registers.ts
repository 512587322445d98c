import { foldName } from '../../model/words/fold-name.ts';
import type { Transaction } from '../../register/loader-transaction.ts';
import type { OutletLine, SpeakerLine, TopicLine } from './lines.ts';

// In the order of the lists, which is that of recording.

export async function insertOutlets(tx: Transaction, rows: readonly OutletLine[]) {
  if (rows.length === 0) return;
  const json = JSON.stringify(
    rows.map((row, place) => ({ ...row, place, folded: foldName(row.name) })),
  );
  await tx.$executeRaw`/* insertOutlets */
    insert into outlet (key, slug, name, domain, country, state_owned, folded, corpus, corpus_hash)
    select key, slug, name, domain, country, "stateOwned", folded, corpus, "corpusHash"
      from json_to_recordset(${json}::json) as r(place int, key uuid, slug text, name text,
           domain text, country text, "stateOwned" boolean, folded text, corpus text,
           "corpusHash" text)
     order by place`;
}

export async function insertTopics(tx: Transaction, rows: readonly TopicLine[]) {
  if (rows.length === 0) return;
  const json = JSON.stringify(rows.map((row, place) => ({ ...row, place })));
  await tx.$executeRaw`/* insertTopics */
    insert into topic (key, slug, label_fr, label_en, corpus, corpus_hash)
    select key, slug, "labelFr", "labelEn", corpus, "corpusHash"
      from json_to_recordset(${json}::json) as r(place int, key uuid, slug text, "labelFr" text,
           "labelEn" text, corpus text, "corpusHash" text)
     order by place`;
}

export async function insertSpeakers(tx: Transaction, rows: readonly SpeakerLine[]) {
  if (rows.length === 0) return;
  const json = JSON.stringify(
    rows.map((row, place) => ({ ...row, place, folded: foldName(row.name) })),
  );
  await tx.$executeRaw`/* insertSpeakers */
    insert into speaker (key, slug, name, kind, wikidata_id, folded, corpus, corpus_hash)
    select key, slug, name, kind, "wikidataId", folded, corpus, "corpusHash"
      from json_to_recordset(${json}::json) as r(place int, key uuid, slug text, name text,
           kind speaker_kind, "wikidataId" text, folded text, corpus text, "corpusHash" text)
     order by place`;
  await mergeSpeakers(tx, rows);
  await insertMerges(tx, rows);
  await insertNames(tx, rows);
  await insertRoles(tx, rows);
  await insertMembers(tx, rows);
}

async function mergeSpeakers(tx: Transaction, rows: readonly SpeakerLine[]) {
  const json = JSON.stringify(rows.filter(({ mergedInto }) => mergedInto !== null));
  await tx.$executeRaw`/* mergeSpeakers */
    update speaker s set merged_into_id = t.id
      from json_to_recordset(${json}::json) as r(key uuid, "mergedInto" uuid)
      join speaker t on t.key = r."mergedInto"
     where s.key = r.key`;
}

async function insertMerges(tx: Transaction, rows: readonly SpeakerLine[]) {
  const json = JSON.stringify(rows.flatMap(({ key, merge }) => (merge ? [{ key, ...merge }] : [])));
  await tx.$executeRaw`/* insertMerges */
    insert into speaker_merge (speaker_id, reason, merged_by, merged_at)
    select s.id, reason, "mergedBy", "mergedAt"
      from json_to_recordset(${json}::json) as r(key uuid, reason text, "mergedBy" text,
           "mergedAt" timestamptz)
      join speaker s on s.key = r.key`;
}

async function insertNames(tx: Transaction, rows: readonly SpeakerLine[]) {
  const json = JSON.stringify(
    rows.flatMap(({ key, names }) =>
      names.map((one, position) => ({ ...one, key, position, folded: foldName(one.name) })),
    ),
  );
  await tx.$executeRaw`/* insertNames */
    insert into speaker_name (speaker_id, position, use, language, name, folded)
    select s.id, position, use, language, r.name, r.folded
      from json_to_recordset(${json}::json) as r(key uuid, position smallint,
           use speaker_name_use, language text, name text, folded text)
      join speaker s on s.key = r.key`;
}

async function insertRoles(tx: Transaction, rows: readonly SpeakerLine[]) {
  const json = JSON.stringify(
    rows.flatMap(({ key, roles }) => roles.map((one, position) => ({ ...one, key, position }))),
  );
  await tx.$executeRaw`/* insertRoles */
    insert into speaker_role (speaker_id, position, title, of_id, from_date, from_earliest,
           from_latest, to_date, to_earliest, to_latest)
    select s.id, position, title, o.id, "from", edtf_earliest("from"), edtf_latest("from"),
           "to", edtf_earliest("to"), edtf_latest("to")
      from json_to_recordset(${json}::json) as r(key uuid, position smallint, title text, "of" uuid,
           "from" text, "to" text)
      join speaker s on s.key = r.key
      left join speaker o on o.key = r."of"`;
}

async function insertMembers(tx: Transaction, rows: readonly SpeakerLine[]) {
  const json = JSON.stringify(
    rows.flatMap(({ key, members }) =>
      members.map((member, position) => ({ key, member, position })),
    ),
  );
  await tx.$executeRaw`/* insertMembers */
    insert into speaker_member (collective_id, member_id, position)
    select s.id, m.id, position
      from json_to_recordset(${json}::json) as r(key uuid, member uuid, position smallint)
      join speaker s on s.key = r.key
      join speaker m on m.key = r.member`;
}
