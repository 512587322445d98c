import type { Transaction } from '../database/client.ts';
import type { Change } from './change.ts';
import { invalidInput, unknownId } from './errors.ts';
import type { Signature } from './revise.ts';
import { filteredFacts, type LoggedChange, toFormerFacts } from './revision.ts';
import { hasActiveStatus } from './stored-article.ts';

export interface SpeakerMerge extends Signature {
  readonly fromKey: string;
  readonly intoKey: string;
}

/**
 * Merges the speaker `from` into `into`, which takes over its statements, its memberships and the
 * roles of others in it. `from` keeps its id and its names; roles and members that `into` lacks are
 * copied to it. Speakers merged into `from` earlier now point to `into`. Subscribers are notified
 * about the current statements, because their speaker changes. Returns the id of `from`.
 *
 * @throws {WritingError}
 */
export async function mergeSpeakers(
  change: Change,
  { fromKey, intoKey, reason, by }: SpeakerMerge,
): Promise<bigint> {
  const { tx } = change;
  const { from, into } = await findSpeakers(tx, fromKey, intoKey);
  const moved = await moveStatements(tx, from, into);
  await tx.speaker.updateMany({
    where: { OR: [{ id: from }, { mergedIntoId: from }] },
    data: { mergedIntoId: into },
  });
  await tx.speakerMerge.create({ data: { speakerId: from, reason, mergedBy: by } });
  await moveSpeakerParts(tx, from, into);
  const spoken = await tx.utterance.findMany({ where: { speakerId: from }, select: { id: true } });
  change.regroup(moved);
  change.refresh(spoken.map(({ id }) => id));
  const active = moved.filter(hasActiveStatus).map(({ id }) => id);
  change.logLast(readChanges(tx, active, from));
  return from;
}

/** Restores the merges of imported speakers, named by their keys, with their reasons if known. */
export async function restoreMerges(
  tx: Transaction,
  speakers: readonly {
    readonly key: string;
    readonly mergedInto: string | null;
    readonly merge: {
      readonly reason: string;
      readonly mergedBy: string;
      readonly mergedAt: string;
    } | null;
  }[],
): Promise<void> {
  const merged = speakers.filter(({ mergedInto }) => mergedInto !== null);
  if (merged.length === 0) return;
  const json = JSON.stringify(merged.map(({ merge, ...speaker }) => ({ ...merge, ...speaker })));
  await tx.$executeRaw`/* restoreMerges */
    with given as (
      select s.id, t.id as into_id, r.reason, r."mergedBy", r."mergedAt"
        from json_to_recordset(${json}::json) as r(key uuid, "mergedInto" uuid, reason text,
             "mergedBy" text, "mergedAt" timestamptz)
        join speaker s on s.key = r.key
        join speaker t on t.key = r."mergedInto"
    ), linked as (
      update speaker s set merged_into_id = into_id from given where s.id = given.id
    )
    insert into speaker_merge (speaker_id, reason, merged_by, merged_at)
    select id, reason, "mergedBy", "mergedAt" from given where reason is not null`;
}

const BATCH = 500;

// Read in batches when they are logged. By then, only the speaker differs from before.
async function* readChanges(
  tx: Transaction,
  ids: readonly bigint[],
  speakerId: bigint,
): AsyncGenerator<readonly LoggedChange[]> {
  for (let at = 0; at < ids.length; at += BATCH) {
    const rows = await tx.statement.findMany({
      where: { id: { in: ids.slice(at, at + BATCH) } },
      orderBy: { id: 'asc' },
      select: { id: true, ...filteredFacts },
    });
    yield rows.map((row) => ({
      statementId: row.id,
      change: 'CORRECTED',
      former: toFormerFacts({ ...row, speakerId }),
    }));
  }
}

const FROM = ['input', 'from'];
const INTO = ['input', 'into'];

async function findSpeakers(tx: Transaction, fromKey: string, intoKey: string) {
  if (fromKey === intoKey) {
    throw invalidInput(
      'A speaker cannot be merged into itself. Give two different speakers.',
      INTO,
    );
  }
  const from = await tx.speaker.findUnique({ where: { key: fromKey } });
  const into = await tx.speaker.findUnique({ where: { key: intoKey } });
  if (!from) throw unknownId('Speaker', FROM);
  if (!into) throw unknownId('Speaker', INTO);
  if (from.mergedIntoId !== null) {
    throw invalidInput('This speaker is already merged. Merge its `mergedInto` instead.', FROM);
  }
  if (into.mergedIntoId !== null) {
    throw invalidInput('This speaker is merged into another. Give its `mergedInto` instead.', INTO);
  }
  if (from.kind !== into.kind) {
    throw invalidInput('Speakers of different kinds cannot be merged.', INTO);
  }
  return { from: from.id, into: into.id };
}

async function moveStatements(tx: Transaction, from: bigint, into: bigint) {
  const statements = await tx.statement.findMany({
    where: { speakerId: from },
    orderBy: { id: 'asc' },
    select: { id: true, utteranceId: true, status: true },
  });
  await tx.statement.updateMany({ where: { speakerId: from }, data: { speakerId: into } });
  return statements;
}

/** Moves references of other speakers to `from`, and copies its own roles and members. */
async function moveSpeakerParts(tx: Transaction, from: bigint, into: bigint): Promise<void> {
  await tx.speakerRole.updateMany({ where: { ofId: from }, data: { ofId: into } });
  await dropMemberships(tx, from, into);
  await tx.speakerMember.updateMany({ where: { memberId: from }, data: { memberId: into } });
  await copyMembers(tx, from, into);
  await copyRoles(tx, from, into);
}

// If both are members, one row remains. No speaker is a member of itself.
async function dropMemberships(tx: Transaction, from: bigint, into: bigint): Promise<void> {
  await tx.$executeRaw`/* dropMemberships */
    delete from speaker_member m
     where m.member_id = ${from}
       and (m.collective_id in (${from}, ${into}) or exists (
            select from speaker_member o
             where o.collective_id = m.collective_id and o.member_id = ${into}))`;
}

async function copyMembers(tx: Transaction, from: bigint, into: bigint): Promise<void> {
  await tx.$executeRaw`/* copyMembers */
    insert into speaker_member (collective_id, member_id, position)
    select ${into}, m.member_id,
           (select coalesce(max(position), -1) from speaker_member where collective_id = ${into})
           + row_number() over (order by m.position)
      from speaker_member m
     where m.collective_id = ${from} and m.member_id <> ${into}
    on conflict do nothing`;
}

async function copyRoles(tx: Transaction, from: bigint, into: bigint): Promise<void> {
  await tx.$executeRaw`/* copyRoles */
    insert into speaker_role (speaker_id, position, title, sound, of_id, from_date, from_earliest,
                              from_latest, to_date, to_earliest, to_latest)
    select ${into},
           (select coalesce(max(position), -1) from speaker_role where speaker_id = ${into})
           + row_number() over (order by r.position),
           r.title, r.sound, r.of_id, r.from_date, r.from_earliest, r.from_latest, r.to_date,
           r.to_earliest, r.to_latest
      from speaker_role r
     where r.speaker_id = ${from} and not exists (
           select from speaker_role o
            where o.speaker_id = ${into}
              and (o.title, o.of_id, o.from_date, o.to_date)
                  is not distinct from (r.title, r.of_id, r.from_date, r.to_date))`;
}
