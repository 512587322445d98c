import type { Prisma } from '../../../prisma/generated/client/client.ts';
import type { GroupedMember } from './report-links.ts';

type Transaction = Prisma.TransactionClient;

/**
 * Puts statements under their utterances, and leads the ids of those they left on; answers with
 * how many statements moved.
 */
export async function settleGroups(
  tx: Transaction,
  members: readonly GroupedMember[],
  utteranceOf: ReadonlyMap<bigint, bigint>,
): Promise<number> {
  const settled = members.map((member) => ({
    ...member,
    target: utteranceOf.get(member.id) ?? member.own.id,
  }));
  const moved = settled.filter(({ utteranceId, target }) => utteranceId !== target);
  if (moved.length > 0) await moveReports(tx, moved);
  const leads = new Map<bigint, bigint | null>();
  // Nobody is left in it who stands: its id leads to where they went.
  const occupied = new Set(settled.flatMap((one) => (one.stands ? [one.target] : [])));
  for (const { utteranceId, target, stands } of moved) {
    if (stands && !occupied.has(utteranceId)) leads.set(utteranceId, target);
  }
  for (const { own, target, stands } of settled) {
    if (stands && own.declared === null) leads.set(own.id, target === own.id ? null : target);
  }
  if (leads.size > 0) await leadOn(tx, leads);
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

// Twice over, since an older id may lead to one that now leads on.
async function leadOn(tx: Transaction, leads: ReadonlyMap<bigint, bigint | null>): Promise<void> {
  const ids = [...leads.keys()];
  const targets = [...leads.values()];
  await tx.$executeRaw`/* leadOn */
    update utterance u set merged_into_id = l.target
      from unnest(${ids}::bigint[], ${targets}::bigint[]) l (id, target)
     where (u.id = l.id or (u.merged_into_id = l.id and l.target is not null
                            and u.id <> all(${ids}::bigint[])))
       and u.merged_into_id is distinct from l.target`;
}
