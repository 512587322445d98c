import { InvalidInputError } from './errors.ts';
import { filteredFacts, toFormerFacts } from './former-facts.ts';
import type { Transaction } from './loader-transaction.ts';
import { moveSpeakerParts } from './move-speaker-parts.ts';
import type { RecordedChange } from './raise-revision.ts';
import { checkSignature, type Signature } from './signature.ts';
import { unknownId } from './take-statement.ts';
import { groupUtterances } from './utterances/group-utterances.ts';
import { refreshUtterances } from './utterances/utterances.ts';
import type { Written } from './written.ts';

export interface SpeakerMerge extends Signature {
  readonly fromKey: string;
  readonly intoKey: string;
}

/**
 * Makes two speakers one: what `from` said, is a member of and gives roles in is `into`'s from now
 * on. `from` keeps its id, its names and what it was; roles and members that `into` lacks are
 * copied to it. Speakers merged into `from` earlier are led on. Who follows statements is told of
 * those that stand: another speaker is served with them.
 *
 * @throws {WritingError}
 */
export async function mergeSpeakers(
  tx: Transaction,
  { fromKey, intoKey, ...rest }: SpeakerMerge,
): Promise<Written> {
  const { reason, by } = checkSignature(rest);
  const { from, into } = await takeSpeakers(tx, fromKey, intoKey);
  const moved = await moveStatements(tx, from, into);
  await tx.speaker.updateMany({
    where: { OR: [{ id: from }, { mergedIntoId: from }] },
    data: { mergedIntoId: into },
  });
  await tx.speakerMerge.create({ data: { speakerId: from, reason, mergedBy: by } });
  await moveSpeakerParts(tx, from, into);
  const spoken = await tx.utterance.findMany({ where: { speakerId: from }, select: { id: true } });
  const regrouped = await groupUtterances(
    tx,
    moved.map(({ id }) => id),
  );
  await refreshUtterances(tx, [
    ...moved.map(({ utteranceId }) => utteranceId),
    ...spoken.map(({ id }) => id),
    ...regrouped,
  ]);
  const standing = moved.filter(({ status }) => status === 'CURRENT' || status === 'CORRECTED');
  const ids = standing.map(({ id }) => id);
  return { id: from, changes: readChanges(tx, ids, from) };
}

const BATCH = 500;

// Read when they are recorded, few at a time: the speaker is all that they have lost by then.
async function* readChanges(
  tx: Transaction,
  ids: readonly bigint[],
  speakerId: bigint,
): AsyncGenerator<readonly RecordedChange[]> {
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

async function takeSpeakers(tx: Transaction, fromKey: string, intoKey: string) {
  if (fromKey === intoKey) throw refuse('into', 'A speaker is not merged into itself: name two.');
  await lockPair(tx, [fromKey, intoKey]);
  const from = await tx.speaker.findUnique({ where: { key: fromKey } });
  const into = await tx.speaker.findUnique({ where: { key: intoKey } });
  if (!from) throw unknownId('Speaker', ['input', 'from']);
  if (!into) throw unknownId('Speaker', ['input', 'into']);
  if (from.mergedIntoId !== null) {
    throw refuse('from', 'This speaker was merged already: merge its `mergedInto` instead.');
  }
  if (into.mergedIntoId !== null) {
    throw refuse('into', 'This speaker was merged itself: give its `mergedInto` instead.');
  }
  if (from.kind !== into.kind) {
    throw refuse('into', 'These are speakers of different kinds, and so not the same.');
  }
  return { from: from.id, into: into.id };
}

function refuse(field: 'from' | 'into', message: string): InvalidInputError {
  return new InvalidInputError([{ code: 'INVALID_INPUT', message, path: ['input', field] }]);
}

// In the order of ids, so that two transactions never wait for each other.
async function lockPair(tx: Transaction, keys: readonly string[]): Promise<void> {
  await tx.$queryRaw`/* lockPair */
    select id from speaker where key = any(${keys}::uuid[]) order by id for update`;
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
