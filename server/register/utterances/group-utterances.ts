import type { Transaction } from '../../database/client.ts';
import { clusterReports } from './cluster-reports.ts';
import { measureReports } from './measure-reports.ts';
import { toReport } from './report.ts';
import {
  dropLinks,
  findCandidatePairs,
  type GroupedMember,
  readLinked,
  readLinks,
  readReportFacts,
  storeLinks,
} from './report-links.ts';

/**
 * Regroups statements that were written, and the statements linked to them. `changeRegister` calls
 * it after the rows and segments are written. Returns the ids of the utterances to refresh.
 *
 * A writer that declares which utterance a statement reports sets `utteranceId` to it and
 * `ownUtteranceId` to null. All other writers leave both unchanged.
 *
 * The number of SQL statements does not depend on the number of given statements. The result
 * depends only on the current statements, not on the order in which they were added.
 */
export async function groupUtterances(
  tx: Transaction,
  statementIds: readonly bigint[],
): Promise<readonly bigint[]> {
  return (await regroup(tx, statementIds)).utterances;
}

/** Like `groupUtterances`, but also returns how many statements moved to another utterance. */
export async function regroup(
  tx: Transaction,
  statementIds: readonly bigint[],
): Promise<{ readonly utterances: readonly bigint[]; readonly moved: number }> {
  if (statementIds.length === 0) return { utterances: [], moved: 0 };
  const neighbours = await dropLinks(tx, statementIds);
  await linkReports(tx, statementIds);
  const members = await readLinked(tx, [...statementIds, ...neighbours]);
  const standing = members.filter(({ stands }) => stands);
  const links = await readLinks(
    tx,
    standing.map(({ id }) => id),
  );
  const utteranceOf = clusterReports(standing, links);
  const moved = await storeGroups(tx, members, utteranceOf);
  const utterances = members.flatMap(({ id, utteranceId, own }) => [
    utteranceId,
    utteranceOf.get(id) ?? utteranceId,
    own.id,
  ]);
  return { utterances: [...new Set(utterances)], moved };
}

async function linkReports(tx: Transaction, statementIds: readonly bigint[]): Promise<void> {
  const pairs = await findCandidatePairs(tx, statementIds);
  if (pairs.length === 0) return;
  const ids = new Set(pairs.flatMap(({ one, other }) => [one, other]));
  const facts = await readReportFacts(tx, [...ids]);
  const reports = new Map(facts.map((one) => [one.id, toReport(one)]));
  const links = pairs.flatMap(({ one, other }) => {
    const [left, right] = [reports.get(one), reports.get(other)];
    const similarity = left && right ? measureReports(left, right) : 0;
    return similarity > 0 ? [{ one, other, similarity }] : [];
  });
  await storeLinks(tx, links);
}

/** Stores the assigned utterances. Returns how many statements moved to another one. */
async function storeGroups(
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
