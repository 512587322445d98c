import type { SpeakerNameUse } from '../../prisma/generated/client/enums.ts';
import type { Transaction } from '../database/client.ts';
import { OUTLET, SPEAKER, TOPIC } from '../model/columns.ts';
import type { OutletFacts, RoleFacts, SpeakerFacts } from '../model/registers.ts';
import { foldName } from '../model/words/words.ts';
import type { Change } from './change.ts';
import { insertRows, updateRows } from './rows.ts';

// The only INSERTs and UPDATEs of outlets, topics and speakers. New rows are inserted in the order
// of the list; rows with an `id` replace stored rows.

interface Owned {
  readonly key: string;
  readonly slug: string;
  /** The corpus that it comes from, and the hash of its record there; null: another source. */
  readonly corpus: string | null;
  readonly corpusHash: string | null;
}

export interface OutletRow extends Owned, OutletFacts {}

export interface TopicRow extends Owned {
  readonly labelFr: string;
  readonly labelEn: string;
}

export interface SpeakerRow extends Owned, SpeakerFacts {
  /** All names by which the speaker is found, the main name first. */
  readonly names: readonly {
    readonly use: SpeakerNameUse;
    readonly language: string | null;
    readonly name: string;
  }[];
  /** `of` and members are keys. */
  readonly roles: readonly (RoleFacts & { readonly of: string | null })[];
  readonly members: readonly string[];
}

export type Replaced<T> = Omit<T, 'key' | 'slug' | 'corpus'> & {
  readonly id: bigint;
  readonly key: string;
};

export async function insertOutlets(tx: Transaction, rows: readonly OutletRow[]): Promise<void> {
  await insertRows(tx, OUTLET, rows.map(withFolded));
}

export async function updateOutlets(
  tx: Transaction,
  rows: readonly Replaced<OutletRow>[],
): Promise<void> {
  await updateRows(tx, OUTLET, rows.map(withFolded));
}

export async function insertTopics(tx: Transaction, rows: readonly TopicRow[]): Promise<void> {
  await insertRows(tx, TOPIC, rows);
}

export async function updateTopics(
  tx: Transaction,
  rows: readonly Replaced<TopicRow>[],
): Promise<void> {
  await updateRows(tx, TOPIC, rows);
}

export async function insertSpeakers(tx: Transaction, rows: readonly SpeakerRow[]): Promise<void> {
  await insertRows(tx, SPEAKER, rows.map(withFolded));
  await insertParts(tx, rows);
}

export async function updateSpeakers(
  change: Change,
  rows: readonly Replaced<SpeakerRow>[],
): Promise<void> {
  if (rows.length === 0) return;
  const { tx } = change;
  await updateRows(tx, SPEAKER, rows.map(withFolded));
  const ids = rows.map(({ id }) => id);
  await tx.speakerName.deleteMany({ where: { speakerId: { in: ids } } });
  await tx.speakerRole.deleteMany({ where: { speakerId: { in: ids } } });
  await tx.speakerMember.deleteMany({ where: { collectiveId: { in: ids } } });
  await insertParts(tx, rows);
  change.renamed(ids);
}

function withFolded<T extends { readonly name: string }>(row: T) {
  return { ...row, folded: foldName(row.name) };
}

type Parts = Pick<SpeakerRow, 'key' | 'names' | 'roles' | 'members'>;

async function insertParts(tx: Transaction, rows: readonly Parts[]): Promise<void> {
  if (rows.length === 0) return;
  await insertNames(tx, rows);
  await insertRoles(tx, rows);
  await insertMembers(tx, rows);
}

async function insertNames(tx: Transaction, rows: readonly Parts[]): Promise<void> {
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

async function insertRoles(tx: Transaction, rows: readonly Parts[]): Promise<void> {
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

async function insertMembers(tx: Transaction, rows: readonly Parts[]): Promise<void> {
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
