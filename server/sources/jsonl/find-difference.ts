import { findDifferences, type Json } from '../../model/canonical.ts';
import type { ArticleGroup } from './article-lines.ts';
import type { LineGroup } from './check-group.ts';
import type { StatementLine } from './lines.ts';
import type { Refusal } from './parse-line.ts';

/** In what an article differs from the one that the register has; undefined when in nothing. */
export function findDifference(group: LineGroup, there: ArticleGroup): Refusal | undefined {
  const { article, statements } = group;
  const refuse = (fields: readonly string[], one: { raw: LineGroup['article']['raw'] }) => ({
    raw: one.raw,
    reason: `${fields.join(', ')}: the register has it already, and otherwise. It was left as it is.`,
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
