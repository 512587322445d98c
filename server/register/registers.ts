import type { SpeakerNameUse } from '../../prisma/generated/client/enums.ts';
import type { Transaction } from '../database/client.ts';
import { OUTLET, SPEAKER, TOPIC } from '../model/columns.ts';
import type { OutletFacts, RoleFacts, SpeakerFacts } from '../model/registers.ts';
import { nameKey, soundOfName } from '../model/words/name-words.ts';
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

interface StoredEntry {
  readonly id: bigint;
  readonly key: string;
  readonly corpusHash: string | null;
}

interface SpeakerParts {
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

/** The facts of the registers, by type. */
export interface RegisterFacts {
  readonly outlet: OutletFacts;
  readonly topic: { readonly labelFr: string; readonly labelEn: string };
  readonly speaker: SpeakerFacts & SpeakerParts;
}

export type RegisterType = keyof RegisterFacts;

export const REGISTERS = {
  outlet: { table: OUTLET, node: 'Outlet' },
  topic: { table: TOPIC, node: 'Topic' },
  speaker: { table: SPEAKER, node: 'Speaker' },
} as const;

export async function insertEntries<Type extends RegisterType>(
  tx: Transaction,
  type: Type,
  rows: readonly (RegisterFacts[Type] & Owned)[],
): Promise<void> {
  await insertRows(tx, REGISTERS[type].table, rows.map(withFolded));
  await insertParts(tx, rows.flatMap(withParts));
}

export async function updateEntries<Type extends RegisterType>(
  change: Change,
  type: Type,
  rows: readonly (RegisterFacts[Type] & StoredEntry)[],
): Promise<void> {
  const { tx } = change;
  const speakers = rows.flatMap(withParts);
  const ids = speakers.map(({ id }) => id);
  const former = await tx.speaker.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  await updateRows(tx, REGISTERS[type].table, rows.map(withFolded));
  if (speakers.length === 0) return;
  await tx.speakerName.deleteMany({ where: { speakerId: { in: ids } } });
  await tx.speakerRole.deleteMany({ where: { speakerId: { in: ids } } });
  await tx.speakerMember.deleteMany({ where: { collectiveId: { in: ids } } });
  await insertParts(tx, speakers);
  const nameOf = new Map(former.map(({ id, name }) => [id, name]));
  const renamed = speakers.filter(({ id, names }) => names[0]?.name !== nameOf.get(id));
  change.renamed(renamed.map(({ id }) => id));
}

function withFolded<Row extends object>(row: Row): Row {
  return 'name' in row ? { ...row, folded: foldName(String(row.name)) } : row;
}

function withParts<Row extends object>(row: Row): (Row & SpeakerParts)[] {
  return hasParts(row) ? [row] : [];
}

function hasParts(row: object): row is SpeakerParts {
  return 'names' in row;
}

type Parts = SpeakerParts & Pick<Owned, 'key'>;

async function insertParts(tx: Transaction, rows: readonly Parts[]): Promise<void> {
  if (rows.length === 0) return;
  await insertNames(tx, rows);
  await insertRoles(tx, rows);
  await insertMembers(tx, rows);
}

async function insertNames(tx: Transaction, rows: readonly Parts[]): Promise<void> {
  const json = JSON.stringify(
    rows.flatMap(({ key, names }) =>
      names.map((one, position) => ({
        ...one,
        key,
        position,
        folded: nameKey(one.name),
        sound: soundOfName(one.name),
      })),
    ),
  );
  await tx.$executeRaw`/* insertNames */
    insert into speaker_name (speaker_id, position, use, language, name, folded, sound)
    select s.id, position, use, language, r.name, r.folded, r.sound
      from json_to_recordset(${json}::json) as r(key uuid, position smallint,
           use speaker_name_use, language text, name text, folded text, sound text)
      join speaker s on s.key = r.key`;
}

async function insertRoles(tx: Transaction, rows: readonly Parts[]): Promise<void> {
  const json = JSON.stringify(
    rows.flatMap(({ key, roles }) =>
      roles.map((one, position) => ({ ...one, key, position, sound: soundOfName(one.title) })),
    ),
  );
  await tx.$executeRaw`/* insertRoles */
    insert into speaker_role (speaker_id, position, title, sound, of_id, from_date, from_earliest,
           from_latest, to_date, to_earliest, to_latest)
    select s.id, position, title, sound, o.id, "from", edtf_earliest("from"), edtf_latest("from"),
           "to", edtf_earliest("to"), edtf_latest("to")
      from json_to_recordset(${json}::json) as r(key uuid, position smallint, title text, sound text, "of" uuid,
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
