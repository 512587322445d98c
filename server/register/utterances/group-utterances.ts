import type { Transaction } from '../transaction.ts';
import { clusterReports } from './cluster-reports.ts';
import { findCandidatePairs, readReportFacts } from './find-candidates.ts';
import { measureReports } from './measure-reports.ts';
import { toReport } from './report.ts';
import { dropLinks, readLinked, readLinks, storeLinks } from './report-links.ts';
import { settleGroups } from './settle-groups.ts';

/**
 * Finds what these statements are reports of, and groups anew all that depended on it. To be
 * called in every transaction that adds, corrects, restores, withdraws or redacts statements, or
 * changes their article's date or status or merges their speaker: after the rows and segments are
 * written, with the ids of all such statements, and before `refreshUtterances`, to which the ids
 * that it answers with are given besides. Such transactions take turns (`inLoaderTransaction`).
 *
 * A writer that says which utterance a statement reports sets `utteranceId` to that and
 * `ownUtteranceId` to null; anybody else leaves both alone.
 *
 * The number of SQL statements does not depend on how many statements are given, and the outcome
 * depends on the standing statements alone, not on the order in which they came.
 */
export async function groupUtterances(
  tx: Transaction,
  statementIds: readonly bigint[],
): Promise<readonly bigint[]> {
  return (await regroup(tx, statementIds)).utterances;
}

/** `groupUtterances`, which also says how many statements came under another utterance. */
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
  const moved = await settleGroups(tx, members, utteranceOf);
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
