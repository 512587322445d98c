import { findDifferences, type Json } from '../../model/canonical.ts';
import type { Transaction } from '../../register/transaction.ts';
import type { ArticleGroup } from './article-lines.ts';
import type { LineGroup } from './check-group.ts';
import type { StatementLine } from './lines.ts';
import { existsDifferently, type Refusal } from './parse-line.ts';
import { readStored, type Stored } from './read-stored.ts';
import type { References } from './references.ts';

export interface GroupPlan {
  readonly added: readonly LineGroup[];
  readonly refused: readonly { readonly group: LineGroup; readonly refusal: Refusal }[];
  readonly unchanged: number;
}

/** Decides about each article: what exists and is equal is skipped, what differs is refused. */
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

/** How an article differs from the stored one; undefined if it does not. */
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
 * Without what a register says of itself: when and in which order it recorded something, and what
 * it found to report one utterance.
 */
function comparable(line: ArticleGroup['article'] | StatementLine): Record<string, Json> {
  const { recordedAt, ...facts } = line;
  if (facts.type === 'article') return facts;
  const { order, utterance, ownUtterance, links, ...rest } = facts;
  const { key, declared } = ownUtterance ?? utterance;
  return { ...rest, utterance: { key, declared } };
}

/** Why a new article cannot be added; undefined if it can. */
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
    return 'topics: one of them is neither in the register nor in the lines before.';
  }
  const fields = { utterance, ownUtterance };
  for (const [field, one] of Object.entries(fields)) {
    if (one && one.order > header.utterances) {
      return `${field}.order: is more than the number of utterances.`;
    }
    if (one && isNamedDifferently(one, stored)) {
      return `${field}.declared: the register knows this utterance by another name.`;
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
