import type { LineGroup } from './check-group.ts';
import type { StatementLine } from './lines.ts';
import type { Refusal } from './parse-line.ts';
import type { Stored } from './read-stored.ts';
import type { References } from './references.ts';

/** Why an article that the register does not have cannot come in; undefined when it can. */
export function findObstacle(
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
    if (one && isOtherwiseNamed(one, stored)) {
      return `${field}.declared: the register knows this utterance by another name.`;
    }
  }
  return undefined;
}

function isOtherwiseNamed(
  { key, declared }: StatementLine['utterance'],
  stored: Pick<Stored, 'utterances' | 'declared'>,
): boolean {
  const isSame = !stored.utterances.has(key) || stored.utterances.get(key) === declared;
  const holder = declared === null ? undefined : stored.declared.get(declared);
  return !isSame || (holder !== undefined && holder !== key);
}
