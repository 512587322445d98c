import type { Transaction } from '../../database/client.ts';
import { findDifferences, type Json } from '../../model/canonical.ts';
import type { NodeType } from '../../model/key.ts';
import { findDenialFaults, findPartingFaults } from '../../model/statement-contradictions.ts';
import { findIds } from '../../read/find-ids.ts';
import { readerOf } from '../../read/sql.ts';
import { readSpeakersOf } from '../../register/stored-article.ts';
import { firstReason, type LineGroup } from './check-group.ts';
import { refuseGroup } from './collect.ts';
import type { Line } from './lines.ts';
import type { Progress } from './progress.ts';
import { existsDifferently, type Refusal } from './read-lines.ts';
import { type ArticleGroup, readArticleGroups } from './stored-lines.ts';

/** What an import knows from the beginning: its reserved row ids, and how many it needs. */
export interface Reserved {
  readonly progress: Pick<Progress, 'statementBase' | 'utteranceBase' | 'isDone'>;
  readonly header: Pick<Line<'register'>, 'statements' | 'utterances'>;
}

/** The row ids of what articles and statements refer to, by public key. */
export interface RowIds {
  readonly outlets: ReadonlyMap<string, bigint>;
  readonly topics: ReadonlyMap<string, bigint>;
  readonly speakers: ReadonlyMap<string, bigint>;
}

export interface GroupPlan {
  readonly ids: RowIds;
  readonly added: readonly LineGroup[];
  readonly refused: readonly Refusal[];
  readonly unchanged: number;
}

/** Plans each article: one that exists is skipped if it is equal, and refused if it differs. */
export async function planGroups(
  tx: Transaction,
  groups: readonly LineGroup[],
  reserved: Reserved,
): Promise<GroupPlan> {
  const stored = await readStored(tx, groups, reserved);
  const added: LineGroup[] = [];
  const refused: Refusal[] = [];
  let unchanged = 0;
  for (const group of groups) {
    const there = stored.groups.get(group.article.line.key);
    const refusal = there ? findDifference(group, there) : findObstacle(group, stored, reserved);
    if (refusal) refused.push(...refuseGroup(group, refusal));
    else if (there) unchanged += 1;
    else added.push(group);
  }
  return { ids: stored.ids, added, refused, unchanged };
}

/** The difference from the stored article; undefined if they are equal. */
function findDifference(group: LineGroup, there: ArticleGroup): Refusal | undefined {
  const { article, statements } = group;
  const refuse = (fields: readonly string[], one: { raw: LineGroup['article']['raw'] }) => ({
    raw: one.raw,
    reason: existsDifferently(fields),
  });
  const fields = findDifferences(comparable(article.line), comparable(there.article));
  if (fields.length > 0) return refuse(fields, article);
  const stored = new Map(there.statements.map((one) => [one.key, one]));
  for (const one of statements) {
    const match = stored.get(one.line.key);
    if (!match) return refuse(['key'], one);
    const differences = findDifferences(comparable(one.line), comparable(match));
    if (differences.length > 0) return refuse(differences, one);
  }
  return undefined;
}

/**
 * Without what differs between registers: when and in which order an object was recorded, and
 * the groups of reports.
 */
function comparable(line: ArticleGroup['article'] | Line<'statement'>): Record<string, Json> {
  const { recordedAt, ...facts } = line;
  if (facts.type === 'article') return facts;
  const { order, utterance, ownUtterance, links, ...rest } = facts;
  const { key, declared } = ownUtterance ?? utterance;
  return { ...rest, utterance: { key, declared } };
}

/** The reason why a new article cannot be added; undefined if it can. */
function findObstacle(
  { article, statements }: LineGroup,
  stored: StoredBatch,
  reserved: Reserved,
): Refusal | undefined {
  const { slug, url, outlet } = article.line;
  const refuse = (reason: string): Refusal => ({ raw: article.raw, reason });
  if (stored.slugs.has(slug))
    return refuse('slug: another article of the register already has it.');
  if (url !== null && stored.urls.has(url)) {
    return refuse('url: another article of the register already has it.');
  }
  if (outlet !== null && !stored.ids.outlets.has(outlet)) {
    return refuse('outlet: is neither in the register nor on an earlier line.');
  }
  for (const { raw, line } of statements) {
    const reason = findStatementObstacle(line, stored, reserved) ?? findLinkFault(line, stored);
    if (reason !== undefined) return { raw, reason };
  }
  return undefined;
}

function findStatementObstacle(
  { key, order, speaker, topics, utterance, ownUtterance }: Line<'statement'>,
  stored: StoredBatch,
  { progress, header }: Reserved,
): string | undefined {
  if (stored.statementKeys.has(key)) return 'key: another article of the register already has it.';
  if (order > header.statements) return 'order: is greater than the number of statements.';
  if (stored.statementIds.has(progress.statementBase + BigInt(order))) {
    return 'order: another statement of the file already has it.';
  }
  if (speaker !== null && !stored.ids.speakers.has(speaker)) {
    return 'speaker: is neither in the register nor on an earlier line.';
  }
  if (topics.some((topic) => !stored.ids.topics.has(topic))) {
    return 'topics: a topic is neither in the register nor on an earlier line.';
  }
  const fields = { utterance, ownUtterance };
  for (const [field, one] of Object.entries(fields)) {
    if (one && one.order > header.utterances) {
      return `${field}.order: is greater than the number of utterances.`;
    }
    if (one && isNamedDifferently(one, stored)) {
      return `${field}.declared: the register has this utterance under another name.`;
    }
  }
  return undefined;
}

function findLinkFault(line: Line<'statement'>, { speakers }: StoredBatch): string | undefined {
  const named = { ...line, id: line.key, speaker: speakers.get(line.key) };
  const denials = findDenialFaults(named, (key) => speakers.get(key));
  return firstReason([...denials, ...findPartingFaults(named)]);
}

function isNamedDifferently(
  { key, declared }: Line<'statement'>['utterance'],
  stored: Pick<StoredBatch, 'utterances' | 'declared'>,
): boolean {
  const isSame = !stored.utterances.has(key) || stored.utterances.get(key) === declared;
  const holder = declared === null ? undefined : stored.declared.get(declared);
  return !isSame || (holder !== undefined && holder !== key);
}

/** What the register already has of a batch, by public key, and what conflicts with it. */
interface StoredBatch {
  readonly ids: RowIds;
  readonly groups: ReadonlyMap<string, ArticleGroup>;
  readonly slugs: ReadonlySet<string>;
  readonly urls: ReadonlySet<string>;
  readonly statementKeys: ReadonlySet<string>;
  readonly statementIds: ReadonlySet<bigint>;
  readonly utterances: ReadonlyMap<string, string | null>;
  readonly declared: ReadonlyMap<string, string>;
  /** The speakers of the statements of the batch, and of those that they deny. */
  readonly speakers: ReadonlyMap<string, bigint | null>;
}

async function readStored(
  tx: Transaction,
  groups: readonly LineGroup[],
  { progress }: Reserved,
): Promise<StoredBatch> {
  const articles = groups.map(({ article }) => article.line);
  const statements = groups.flatMap((group) => group.statements.map(({ line }) => line));
  const urls = articles.map(({ url }) => url).filter((url) => url !== null);
  const taken = await tx.article.findMany({
    where: {
      OR: [
        { key: { in: articles.map(({ key }) => key) } },
        { slug: { in: articles.map(({ slug }) => slug) } },
        { url: { in: urls } },
      ],
    },
    select: { id: true, key: true, slug: true, url: true },
  });
  const keys = new Set(articles.map(({ key }) => key));
  const existing = taken.filter(({ key }) => keys.has(key)).map(({ id }) => id);
  const there = existing.length > 0 ? await readArticleGroups(readerOf(tx), existing) : [];
  const takenStatements = await findStatements(
    tx,
    statements.map(({ key }) => key),
    statements.map(({ order }) => progress.statementBase + BigInt(order)),
  );
  const named = statements.flatMap(utterancesOf);
  const utterances = await findUtterances(
    tx,
    named.map(({ key }) => key),
    named.flatMap(({ declared }) => declared ?? []),
  );
  const idsOf = (type: NodeType, keys: readonly (string | null)[]) =>
    findIds(readerOf(tx), type, [...new Set(keys.filter((key) => key !== null))]);
  const outlets = articles.map(({ outlet }) => outlet);
  const topics = statements.flatMap((one) => one.topics);
  const speakers = statements.map(({ speaker }) => speaker);
  const ids = {
    outlets: await idsOf('Outlet', outlets),
    topics: await idsOf('Topic', topics),
    speakers: await idsOf('Speaker', speakers),
  };
  const denied = statements.flatMap(({ denies }) => denies);
  return {
    ids,
    groups: new Map(there.map((one) => [one.article.key, one])),
    slugs: new Set(taken.map(({ slug }) => slug)),
    urls: new Set(taken.flatMap(({ url }) => url ?? [])),
    speakers: new Map([
      ...(await readSpeakersOf(tx, denied)),
      ...statements.map((one) => [one.key, ids.speakers.get(one.speaker ?? '') ?? null] as const),
    ]),
    statementKeys: new Set(takenStatements.map(({ key }) => key)),
    statementIds: new Set(takenStatements.map(({ id }) => id)),
    utterances: new Map(utterances.map(({ key, declared }) => [key, declared])),
    declared: new Map(
      utterances.flatMap(({ key, declared }) => (declared === null ? [] : [[declared, key]])),
    ),
  };
}

/** The statements that have one of these keys or row ids. */
export async function findStatements(
  tx: Transaction,
  keys: readonly string[],
  ids: readonly bigint[] = [],
): Promise<readonly { readonly id: bigint; readonly key: string }[]> {
  if (keys.length === 0) return [];
  // A list is one parameter, whatever its length.
  return await tx.$queryRaw`/* findStatements */
    select id, key::text from statement
     where key = any(${keys}::uuid[]) or id = any(${ids}::bigint[])`;
}

export interface StoredUtterance {
  readonly id: bigint;
  readonly key: string;
  readonly declared: string | null;
  readonly mergedInto: string | null;
  readonly hasReports: boolean;
  readonly firstReport: string | null;
}

/** The utterances that have one of these keys or declared keys. */
export async function findUtterances(
  tx: Transaction,
  keys: readonly string[],
  declared: readonly string[] = [],
): Promise<readonly StoredUtterance[]> {
  if (keys.length === 0) return [];
  return await tx.$queryRaw`/* findUtterances */
    select u.id, u.key::text, u.declared, m.key::text as "mergedInto",
           exists (select from statement s where s.utterance_id = u.id) as "hasReports",
           f.key::text as "firstReport"
      from utterance u
      left join utterance m on m.id = u.merged_into_id
      left join statement f on f.id = u.first_report_id
     where u.key = any(${keys}::uuid[]) or u.declared = any(${declared}::text[])`;
}

function utterancesOf({ utterance, ownUtterance }: Line<'statement'>) {
  return ownUtterance ? [utterance, ownUtterance] : [utterance];
}
