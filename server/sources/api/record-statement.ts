import { author } from '../../model/field.ts';
import type { Change } from '../../register/change.ts';
import { TakenBackError } from '../../register/errors.ts';
import { recordStatements } from '../../register/record-statements.ts';
import { readStoredArticle } from '../../register/stored-article.ts';
import { createPlacer } from './place-input.ts';
import { Problems, resolveReferences } from './problems.ts';
import {
  checkEnclosing,
  readStatement,
  referencesOf,
  type StatementInput,
  toReferences,
} from './read-statement.ts';

/** A statement to record in an existing article. */
export interface RecordInput extends StatementInput {
  readonly article: string;
  /** The statement of the same article that reports it. */
  readonly within?: string | null | undefined;
}

export interface RecordOptions {
  readonly recordedBy: string;
}

/**
 * Adds a statement to an article, and returns its row id.
 *
 * @throws {WritingError}
 */
export async function recordStatement(
  change: Change,
  input: RecordInput,
  options: RecordOptions,
): Promise<bigint> {
  const path = ['input'];
  const problems = new Problems();
  const recordedBy = problems.read(author, options.recordedBy, ['input', 'recordedBy']) ?? '';
  const references = [
    ...toReferences('Article', input.article, ['input', 'article']),
    ...referencesOf(input, path),
    ...toReferences('Statement', input.within, ['input', 'within']),
  ];
  const rows = await resolveReferences(change.tx, references, problems);
  const article = await readArticle(change, rows('Article', input.article));
  // Without the article there is no text in which to locate the quotations.
  if (!article) return problems.fail();
  const { publishedOn } = article;
  const place = createPlacer(article.text, problems);
  const statement = readStatement(input, path, { place, rows, problems, publishedOn });
  const withinId = input.within == null ? undefined : rows('Statement', input.within);
  if (withinId !== undefined) checkEnclosing(article, withinId, problems);
  problems.throwIfAny();
  if (!statement) return problems.fail();
  const within = withinId === undefined ? null : { id: withinId };
  const recorded = { ...statement, slug: null, within, recordedBy, corpusHash: null };
  const [id = 0n] = await recordStatements(change, article, [recorded]);
  return id;
}

async function readArticle({ tx }: Change, id: bigint | undefined) {
  const article = id === undefined ? null : await readStoredArticle(tx, { id });
  if (!article) return undefined;
  const { text, status } = article;
  if (status === 'WITHDRAWN') throw new TakenBackError('article', status, ['input', 'article']);
  if (text === null) throw new TakenBackError('article', 'REDACTED', ['input', 'article']);
  return { ...article, text };
}
