import type { Change } from './change.ts';
import { InvalidInputError, unknownId } from './errors.ts';
import { filteredFacts, toFormerFacts } from './former-facts.ts';
import { moveSpeakerParts } from './move-speaker-parts.ts';
import type { Signature } from './revise.ts';
import type { LoggedChange } from './revision.ts';
import type { Transaction } from './transaction.ts';

export interface SpeakerMerge extends Signature {
  readonly fromKey: string;
  readonly intoKey: string;
}

/**
 * Makes two speakers one: what `from` said, is a member of and gives roles in is `into`'s from now
 * on. `from` keeps its id, its names and what it was; roles and members that `into` lacks are
 * copied to it. Speakers merged into `from` earlier lead to `into`. Subscribers are notified about
 * the statements that stand, since another speaker is served with them. Answers with the id of `from`.
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
  const standing = moved.filter(({ status }) => status === 'CURRENT' || status === 'CORRECTED');
  change.logLast(
    readChanges(
      tx,
      standing.map(({ id }) => id),
      from,
    ),
  );
  return from;
}

/** Speakers of an import that were merged, by their keys, and why where it is known. */
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
  await linkMerged(tx, JSON.stringify(merged));
  await insertMerges(
    tx,
    JSON.stringify(merged.flatMap(({ key, merge }) => (merge ? [{ key, ...merge }] : []))),
  );
}

async function linkMerged(tx: Transaction, json: string): Promise<void> {
  await tx.$executeRaw`/* linkMerged */
    update speaker s set merged_into_id = t.id
      from json_to_recordset(${json}::json) as r(key uuid, "mergedInto" uuid)
      join speaker t on t.key = r."mergedInto"
     where s.key = r.key`;
}

async function insertMerges(tx: Transaction, json: string): Promise<void> {
  await tx.$executeRaw`/* insertMerges */
    insert into speaker_merge (speaker_id, reason, merged_by, merged_at)
    select s.id, reason, "mergedBy", "mergedAt"
      from json_to_recordset(${json}::json) as r(key uuid, reason text, "mergedBy" text,
           "mergedAt" timestamptz)
      join speaker s on s.key = r.key`;
}

const BATCH = 500;

// Read when they are logged, few at a time: the speaker is all that they have lost by then.
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

async function findSpeakers(tx: Transaction, fromKey: string, intoKey: string) {
  if (fromKey === intoKey)
    throw refuse('into', 'A speaker cannot be merged into itself: name two.');
  const from = await tx.speaker.findUnique({ where: { key: fromKey } });
  const into = await tx.speaker.findUnique({ where: { key: intoKey } });
  if (!from) throw unknownId('Speaker', ['input', 'from']);
  if (!into) throw unknownId('Speaker', ['input', 'into']);
  if (from.mergedIntoId !== null) {
    throw refuse('from', 'This speaker was merged already: merge its `mergedInto` instead.');
  }
  if (into.mergedIntoId !== null) {
    throw refuse('into', 'This speaker was merged into another: name its `mergedInto` instead.');
  }
  if (from.kind !== into.kind) {
    throw refuse('into', 'These speakers are of different kinds, so they cannot be one.');
  }
  return { from: from.id, into: into.id };
}

function refuse(field: 'from' | 'into', message: string): InvalidInputError {
  return new InvalidInputError([{ code: 'INVALID_INPUT', message, path: ['input', field] }]);
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
