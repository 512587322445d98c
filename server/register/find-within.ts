import type { InputPath } from './errors.ts';
import type { Problems } from './problems.ts';
import type { StoredArticle, StoredStatement } from './stored-article.ts';
import { isTakenBack } from './stored-article.ts';

/**
 * The statement of the article that is to report another one, when it can: it is in the same
 * article, stands, and is not itself reported by way of that other one.
 */
export function findWithin(
  { statements }: Pick<StoredArticle, 'statements'>,
  id: bigint,
  inner: StoredStatement | null,
  { path, problems }: { readonly path: InputPath; readonly problems: Problems },
): bigint {
  const byId = new Map(statements.map((row) => [row.id, row]));
  const outer = byId.get(id);
  const contradict = (message: string) => problems.add({ code: 'CONTRADICTION', message, path });
  if (!outer) {
    contradict('This statement is in another article: `within` names one of the same.');
  } else if (isTakenBack(outer)) {
    const message = `This statement was ${outer.status.toLowerCase()}: it reports nothing any more.`;
    problems.add({ code: 'TAKEN_BACK', message, path });
  }
  const seen = new Set<bigint>();
  for (
    let at: bigint | null = id;
    at !== null && !seen.has(at);
    at = byId.get(at)?.withinId ?? null
  ) {
    seen.add(at);
  }
  if (inner && seen.has(inner.id)) contradict('The statement would be within itself.');
  return id;
}
