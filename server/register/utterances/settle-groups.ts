import type { Transaction } from '../transaction.ts';
import type { GroupedMember } from './report-links.ts';

/** Puts statements under their utterances; answers with how many moved. */
export async function settleGroups(
  tx: Transaction,
  members: readonly GroupedMember[],
  utteranceOf: ReadonlyMap<bigint, bigint>,
): Promise<number> {
  const moved = members
    .map((member) => ({ ...member, target: utteranceOf.get(member.id) ?? member.own.id }))
    .filter(({ utteranceId, target }) => utteranceId !== target);
  if (moved.length > 0) await moveReports(tx, moved);
  return moved.length;
}

async function moveReports(
  tx: Transaction,
  moved: readonly (GroupedMember & { readonly target: bigint })[],
): Promise<void> {
  const ids = moved.map(({ id }) => id);
  const targets = moved.map(({ target }) => target);
  const owns = moved.map(({ own }) => own.id);
  await tx.$executeRaw`/* moveReports */
    update statement s
       set utterance_id = m.target, own_utterance_id = nullif(m.own, m.target)
      from unnest(${ids}::bigint[], ${targets}::bigint[], ${owns}::bigint[]) m (id, target, own)
     where s.id = m.id`;
}
