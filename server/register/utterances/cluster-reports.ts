import { areCompatible } from './compatible.ts';
import { type Member, ReportGroup } from './report-group.ts';

export interface Link {
  readonly one: bigint;
  readonly other: bigint;
  readonly similarity: number;
}

/**
 * Assigns an utterance to each statement, by id. Statements are joined along links, the most
 * similar first, unless two statements of the joined group contradict each other (constrained
 * single linkage). A statement that joins no group keeps its own utterance.
 *
 * - Statements that share an own utterance, because a corpus or a writer declared it, stay
 *   together.
 * - Two declared utterances are never joined. If a group has links to several of them, the
 *   statements with those links are not grouped.
 * - The utterance of a group is the declared one, or the one with the smallest key, so that the
 *   result does not depend on the order of loading.
 */
export function clusterReports(
  members: readonly Member[],
  links: readonly Link[],
): ReadonlyMap<bigint, bigint> {
  const byId = new Map(members.map((member) => [member.id, member]));
  const valid = links.filter(({ one, other }) => byId.has(one) && byId.has(other));
  const sorted = sortLinks(valid, byId);
  const declared = Map.groupBy(
    members.filter(({ own }) => own.declared !== null),
    ({ own }) => own.id,
  );
  const assigned = new Map(members.map(({ id, own }) => [id, own.id]));
  const loose = members.filter(({ own }) => own.declared === null);
  const targets = findTargets(valid, byId);
  const targetsOf = ({ id }: Member) => targets.get(id) ?? NO_TARGETS;

  const groups = joinAll(loose, sorted);
  const ambiguous = new Set(
    groups.flatMap((group) => {
      const linked = group.filter((one) => targetsOf(one).size > 0);
      const all = new Set(linked.flatMap((one) => [...targetsOf(one)]));
      return all.size < 2 ? [] : withSameOwn(linked, group).map(({ id }) => id);
    }),
  );
  const unambiguous = loose.filter(({ id }) => !ambiguous.has(id));
  for (const group of joinAll(unambiguous, sorted)) {
    const [target] = group.flatMap((one) => [...targetsOf(one)]);
    if (target === undefined) {
      assign(assigned, group, smallest(group));
      continue;
    }
    const joined = joinDeclared(group, declared.get(target) ?? [], sorted);
    for (const { id } of withSameOwn(joined, group)) assigned.set(id, target);
    const rest = group.filter(({ id }) => assigned.get(id) !== target);
    for (const left of joinAll(rest, sorted)) assign(assigned, left, smallest(left));
  }
  return assigned;
}

function sortLinks(links: readonly Link[], byId: ReadonlyMap<bigint, Member>): readonly Link[] {
  const inOrder = [...byId.values()].toSorted((one, other) => (one.key < other.key ? -1 : 1));
  const places = new Map(inOrder.map(({ id }, place) => [id, place]));
  const placesOf = ({ one, other }: Link) => {
    const [left, right] = [places.get(one) ?? 0, places.get(other) ?? 0];
    return left < right ? { first: left, second: right } : { first: right, second: left };
  };
  return links
    .map((link) => ({ link, ...placesOf(link) }))
    .sort(
      (a, b) => b.link.similarity - a.link.similarity || a.first - b.first || a.second - b.second,
    )
    .map(({ link }) => link);
}

function joinAll(members: readonly Member[], links: readonly Link[]): (readonly Member[])[] {
  const groupOf = new Map<bigint, ReportGroup>();
  for (const sharing of Map.groupBy(members, ({ own }) => own.id).values()) {
    const group = new ReportGroup(sharing);
    for (const { id } of sharing) groupOf.set(id, group);
  }
  for (const { one, other } of links) {
    const [left, right] = [groupOf.get(one), groupOf.get(other)];
    if (!left || !right || left === right || !left.mayJoin(right)) continue;
    const isLarger = left.members.length >= right.members.length;
    const [large, small] = isLarger ? [left, right] : [right, left];
    large.add(small.members);
    for (const { id } of small.members) groupOf.set(id, large);
  }
  return [...new Set(groupOf.values())].map((group) => group.members);
}

/** The chosen statements, with all of the group that share an own utterance with them. */
function withSameOwn(chosen: readonly Member[], group: readonly Member[]): readonly Member[] {
  const owns = new Set(chosen.map(({ own }) => own.id));
  return group.filter(({ own }) => owns.has(own.id));
}

/** The statements of a group that join a declared utterance, the most similar first. */
function joinDeclared(
  group: readonly Member[],
  reports: readonly Member[],
  links: readonly Link[],
): readonly Member[] {
  const inside = new Map(reports.map((report) => [report.id, report]));
  const waiting = new Map(group.map((member) => [member.id, member]));
  const joined: Member[] = [];
  for (let next = true; next; ) {
    next = false;
    for (const { one, other } of links) {
      const candidate = inside.has(one) ? waiting.get(other) : waiting.get(one);
      if (!candidate || !(inside.has(one) || inside.has(other))) continue;
      waiting.delete(candidate.id);
      next = true;
      if (![...inside.values()].every((report) => areMembersCompatible(report, candidate))) {
        continue;
      }
      inside.set(candidate.id, candidate);
      joined.push(candidate);
    }
  }
  return joined;
}

const NO_TARGETS: ReadonlySet<bigint> = new Set();

/** For each statement, the declared utterances whose reports it is linked to. */
function findTargets(
  links: readonly Link[],
  byId: ReadonlyMap<bigint, Member>,
): ReadonlyMap<bigint, ReadonlySet<bigint>> {
  const targets = new Map<bigint, Set<bigint>>();
  const add = (id: bigint, neighbour: bigint) => {
    const own = byId.get(neighbour)?.own;
    if (!own || own.declared === null) return;
    targets.set(id, (targets.get(id) ?? new Set()).add(own.id));
  };
  for (const { one, other } of links) {
    add(one, other);
    add(other, one);
  }
  return targets;
}

function areMembersCompatible(one: Member, other: Member): boolean {
  if (one.own.id === other.own.id) return true;
  return !isApart(one, other) && !isApart(other, one) && areCompatible(one, other);
}

function isApart({ apart }: Member, { key }: Member): boolean {
  return apart.includes(key);
}

function smallest(group: readonly Member[]): bigint {
  return group.reduce((least, next) => (next.own.key < least.own.key ? next : least)).own.id;
}

function assign(assigned: Map<bigint, bigint>, group: readonly Member[], target: bigint): void {
  for (const { id } of group) assigned.set(id, target);
}
