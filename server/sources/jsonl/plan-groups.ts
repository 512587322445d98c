import { findDifferences, type Json } from '../../model/canonical.ts';
import type { Transaction } from '../../register/transaction.ts';
import type { LineGroup } from './check-group.ts';
import type { HeaderLine, StatementLine } from './lines.ts';
import type { Progress } from './progress.ts';
import { existsDifferently, type Refusal } from './read-lines.ts';
import { linesWithin, raw, sql } from './snapshot.ts';
import { type ArticleGroup, readArticleGroups } from './stored-lines.ts';

/** What an import needs to resolve the references in its lines. */
export interface References {
  readonly outlets: KnownKeys;
  readonly topics: KnownKeys;
  readonly speakers: KnownKeys;
  readonly progress: Pick<Progress, 'statementBase' | 'utteranceBase' | 'isDone'>;
  readonly header: Pick<HeaderLine, 'statements' | 'utterances'>;
}

export interface GroupPlan {
  readonly added: readonly LineGroup[];
  readonly refused: readonly { readonly group: LineGroup; readonly refusal: Refusal }[];
  readonly unchanged: number;
}

/** Plans each article: one that exists is skipped if it is equal, and refused if it differs. */
export async function planGroups(
  tx: Transaction,
  groups: readonly LineGroup[],
  references: References,
): Promise<GroupPlan> {
  const stored = await readStored(tx, groups, references);
  const added: LineGroup[] = [];
  const refused: { group: LineGroup; refusal: Refusal }[] = [];
  let unchanged = 0;
  for (const group of groups) {
    const there = stored.groups.get(group.article.line.key);
    const refusal = there ? findDifference(group, there) : findObstacle(group, stored, references);
    if (refusal) refused.push({ group, refusal });
    else if (there) unchanged += 1;
    else added.push(group);
  }
  return { added, refused, unchanged };
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
function comparable(line: ArticleGroup['article'] | StatementLine): Record<string, Json> {
  const { recordedAt, ...facts } = line;
  if (facts.type === 'article') return facts;
  const { order, utterance, ownUtterance, links, ...rest } = facts;
  const { key, declared } = ownUtterance ?? utterance;
  return { ...rest, utterance: { key, declared } };
}

/** The reason why a new article cannot be added; undefined if it can. */
function findObstacle(
  { article, statements }: LineGroup,
  stored: Stored,
  references: References,
): Refusal | undefined {
  const { slug, url, outlet } = article.line;
  const refuse = (reason: string): Refusal => ({ raw: article.raw, reason });
  if (stored.slugs.has(slug)) return refuse('slug: another article of the register has it.');
  if (url !== null && stored.urls.has(url)) {
    return refuse('url: another article of the register has it.');
  }
  if (outlet !== null && references.outlets.idOf(outlet) === undefined) {
    return refuse('outlet: is neither in the register nor in the lines before.');
  }
  for (const { raw, line } of statements) {
    const reason = findStatementObstacle(line, stored, references);
    if (reason !== undefined) return { raw, reason };
  }
  return undefined;
}

function findStatementObstacle(
  { key, order, speaker, topics, utterance, ownUtterance }: StatementLine,
  stored: Stored,
  { speakers, topics: knownTopics, progress, header }: References,
): string | undefined {
  if (stored.statementKeys.has(key)) return 'key: another article of the register has it.';
  if (order > header.statements) return 'order: is more than the number of statements.';
  if (stored.statementIds.has(progress.statementBase + BigInt(order))) {
    return 'order: another statement of the file has it.';
  }
  if (speaker !== null && speakers.idOf(speaker) === undefined) {
    return 'speaker: is neither in the register nor in the lines before.';
  }
  if (topics.some((topic) => knownTopics.idOf(topic) === undefined)) {
    return 'topics: one is neither in the register nor in the lines before.';
  }
  const fields = { utterance, ownUtterance };
  for (const [field, one] of Object.entries(fields)) {
    if (one && one.order > header.utterances) {
      return `${field}.order: is more than the number of utterances.`;
    }
    if (one && isNamedDifferently(one, stored)) {
      return `${field}.declared: the register has this utterance under another name.`;
    }
  }
  return undefined;
}

function isNamedDifferently(
  { key, declared }: StatementLine['utterance'],
  stored: Pick<Stored, 'utterances' | 'declared'>,
): boolean {
  const isSame = !stored.utterances.has(key) || stored.utterances.get(key) === declared;
  const holder = declared === null ? undefined : stored.declared.get(declared);
  return !isSame || (holder !== undefined && holder !== key);
}

/** What the register already has of a batch, by public key, and what conflicts with it. */
interface Stored {
  readonly groups: ReadonlyMap<string, ArticleGroup>;
  readonly slugs: ReadonlySet<string>;
  readonly urls: ReadonlySet<string>;
  readonly statementKeys: ReadonlySet<string>;
  readonly statementIds: ReadonlySet<bigint>;
  readonly utterances: ReadonlyMap<string, string | null>;
  readonly declared: ReadonlyMap<string, string>;
}

/** Also looks up what the batch refers to. */
async function readStored(
  tx: Transaction,
  groups: readonly LineGroup[],
  { outlets, topics, speakers, progress }: References,
): Promise<Stored> {
  const articles = groups.map(({ article }) => article.line);
  const statements = groups.flatMap((group) => group.statements.map(({ line }) => line));
  await outlets.look(
    tx,
    articles.map(({ outlet }) => outlet),
  );
  await topics.look(
    tx,
    statements.flatMap((one) => one.topics),
  );
  await speakers.look(
    tx,
    statements.map(({ speaker }) => speaker),
  );
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
  const ids = taken.filter(({ key }) => keys.has(key)).map(({ id }) => Number(id));
  const there = ids.length > 0 ? await readArticleGroups(linesWithin(tx), ids) : [];
  const takenStatements = await findTakenStatements(
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
  return {
    groups: new Map(there.map((one) => [one.article.key, one])),
    slugs: new Set(taken.map(({ slug }) => slug)),
    urls: new Set(taken.flatMap(({ url }) => url ?? [])),
    statementKeys: new Set(takenStatements.map(({ key }) => key)),
    statementIds: new Set(takenStatements.map(({ id }) => id)),
    utterances: new Map(utterances.map(({ key, declared }) => [key, declared])),
    declared: new Map(
      utterances.flatMap(({ key, declared }) => (declared === null ? [] : [[declared, key]])),
    ),
  };
}

// A list is one parameter, whatever its length.
async function findTakenStatements(
  tx: Transaction,
  keys: readonly string[],
  ids: readonly bigint[],
) {
  return await tx.$queryRaw<{ id: bigint; key: string }[]>`/* findTakenStatements */
    select id, key::text from statement
     where key = any(${keys}::uuid[]) or id = any(${ids}::bigint[])`;
}

async function findUtterances(
  tx: Transaction,
  keys: readonly string[],
  declared: readonly string[],
) {
  return await tx.$queryRaw<{ key: string; declared: string | null }[]>`/* findUtterances */
    select key::text, declared from utterance
     where key = any(${keys}::uuid[]) or declared = any(${declared}::text[])`;
}

function utterancesOf({ utterance, ownUtterance }: StatementLine) {
  return ownUtterance ? [utterance, ownUtterance] : [utterance];
}

/** The row ids of outlets, topics or speakers, by public key. */
export interface KnownKeys {
  /** Looks up the keys that are not known yet. */
  look(tx: Transaction, keys: readonly (string | null)[]): Promise<void>;
  /** Undefined if the register does not have it. */
  idOf(key: string): bigint | undefined;
}

type Table = 'outlet' | 'topic' | 'speaker';

export function createKnownKeys(table: Table): KnownKeys {
  const ids = new Map<string, bigint>();
  return {
    async look(tx, keys) {
      const wanted = [...new Set(keys)].filter((key) => key !== null && !ids.has(key));
      if (wanted.length === 0) return;
      for (const { key, id } of await findIds(tx, table, wanted)) ids.set(key, id);
    },
    idOf: (key) => ids.get(key),
  };
}

async function findIds(tx: Transaction, table: Table, keys: readonly (string | null)[]) {
  return await tx.$queryRaw<{ id: bigint; key: string }[]>(sql`/* findIds */
    select id, key::text from ${raw(table)} where key = any(${keys}::uuid[])`);
}
