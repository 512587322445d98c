import type { Transaction } from '../../database/client.ts';
import { ARTICLE_FACTS, type ArticleFacts, articleFacts } from '../../model/article.ts';
import { author, slug as slugField } from '../../model/field.ts';
import { findWithinFault } from '../../model/statement-rules.ts';
import { findFreeSlug, toSlug } from '../../register/article-slug.ts';
import type { Change } from '../../register/change.ts';
import { ConflictError, type InputPath } from '../../register/errors.ts';
import { ingestArticle as addArticle } from '../../register/record-statements.ts';
import { createPlacer } from './place-input.ts';
import { Problems, resolveReferences } from './problems.ts';
import {
  readStatement,
  referencesOf,
  reportCircle,
  type StatementInput,
  toReferences,
} from './read-statement.ts';

/** An article with its statements, in the input of the API. */
export interface IngestInput extends Readonly<Partial<Record<keyof ArticleFacts, unknown>>> {
  readonly slug?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  readonly statements: readonly IngestedStatement[];
}

export interface IngestedStatement extends StatementInput {
  /** The index in the list of the statement that reports this one. */
  readonly within?: number | null | undefined;
}

export interface IngestOptions {
  readonly recordedBy: string;
}

const MAX_STATEMENTS = 200;

/**
 * Adds an article with all its statements, or nothing. Returns the article's row id.
 *
 * @throws {WritingError} with all problems of the input.
 */
export async function ingestArticle(
  change: Change,
  input: IngestInput,
  options: IngestOptions,
): Promise<bigint> {
  const problems = new Problems();
  const recordedBy = problems.read(author, options.recordedBy, ['input', 'recordedBy']) ?? '';
  const article = readArticle(input, problems);
  const slug = input.slug == null ? null : problems.read(slugField, input.slug, ['input', 'slug']);
  const paths = input.statements.map((_, index) => ['input', 'statements', String(index)]);
  const pathAt = (index: number): InputPath => paths[index] ?? [];
  if (paths.length > MAX_STATEMENTS) {
    const message = `This has more than ${MAX_STATEMENTS} statements. Record the others afterwards.`;
    problems.add({ code: 'INVALID_INPUT', message, path: ['input', 'statements'] });
  }
  const references = input.statements.flatMap((one, index) => referencesOf(one, pathAt(index)));
  const rows = await resolveReferences(
    change.tx,
    [...toReferences('Outlet', input.outlet, ['input', 'outlet']), ...references],
    problems,
  );
  checkWithin(input.statements, pathAt, problems);
  const place = createPlacer(article.text ?? '', problems);
  const context = { place, rows, problems, publishedOn: article.publishedOn };
  const statements = input.statements.slice(0, MAX_STATEMENTS).flatMap((one, index) => {
    const statement = readStatement(one, pathAt(index), context);
    if (!statement) return [];
    const within = one.within == null ? null : { index: one.within };
    return [{ ...statement, slug: null, within, recordedBy, corpusHash: null }];
  });
  problems.throwIfAny();
  const whole = article as ArticleFacts;
  return await addArticle(change, {
    ...whole,
    slug: await findSlug(change.tx, slug ?? null, whole),
    outletId: input.outlet == null ? null : (rows('Outlet', input.outlet) ?? null),
    ...{ corpus: null, corpusHash: null, statements },
  });
}

function readArticle(input: IngestInput, problems: Problems): Partial<ArticleFacts> {
  return Object.fromEntries(
    ARTICLE_FACTS.map((fact) => [
      fact,
      problems.read(articleFacts.shape[fact], input[fact] ?? null, ['input', fact]),
    ]),
  );
}

/** Reports a `within` that is not an index of the list, and statements within themselves. */
function checkWithin(
  statements: readonly IngestedStatement[],
  pathAt: (index: number) => InputPath,
  problems: Problems,
): void {
  const enclosing = new Map(statements.map(({ within }, index) => [index, within ?? null]));
  for (const index of enclosing.keys()) {
    const path = [...pathAt(index), 'within'];
    const fault = findWithinFault(index, enclosing);
    if (fault === 'unknown') {
      const message = 'No statement has this index. Indexes start at 0.';
      problems.add({ code: 'INVALID_INPUT', message, path });
    } else if (fault === 'circular') reportCircle(path, problems);
  }
}

/** @throws {ConflictError} if another article has the slug or the URL. */
async function findSlug(
  tx: Transaction,
  slug: string | null,
  { url, publishedOn, title }: ArticleFacts,
): Promise<string> {
  const select = { id: true } as const;
  const sameUrl = url && (await tx.article.findUnique({ where: { url }, select }));
  if (sameUrl) throw new ConflictError('url', sameUrl.id);
  if (slug === null) return await findFreeSlug(tx, toSlug(publishedOn, title));
  const sameSlug = await tx.article.findUnique({ where: { slug }, select });
  if (sameSlug) throw new ConflictError('slug', sameSlug.id);
  return slug;
}
