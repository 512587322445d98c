import { randomUUIDv7 } from 'node:crypto';
import type { ArticleTextKind } from '../../prisma/generated/client/enums.ts';
import { hashText } from '../model/hash-text.ts';
import type { PartialDate } from '../model/partial-date.ts';
import { isId, isUrl } from '../model/rules.ts';
import { countWords } from '../model/words/count-words.ts';
import { toSlug } from './article-slug.ts';
import { checkStatement, referencesOf } from './check-statement.ts';
import { checkWithinIndexes } from './check-within-indexes.ts';
import { ConflictError, type InputPath } from './errors.ts';
import { findFreeSlug } from './free-slug.ts';
import { insertStatements } from './insert-statements.ts';
import type { Transaction } from './loader-transaction.ts';
import { createPlacer } from './place-input.ts';
import { MAX_NAME, Problems } from './problems.ts';
import { type KeyOf, resolveReferences } from './references.ts';
import type { StatementInput } from './statement-input.ts';
import type { Written } from './written.ts';

/** An article with its statements, as somebody gives it. */
export interface IngestInput {
  readonly slug?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  readonly language: string;
  readonly publishedOn: string;
  readonly title: string;
  readonly headline?: string | null | undefined;
  readonly textKind: ArticleTextKind;
  readonly text: string;
  readonly statements: readonly IngestedStatement[];
}

export interface IngestedStatement extends StatementInput {
  /** The index of the statement of the list that reports this one. */
  readonly within?: number | null | undefined;
}

export interface IngestOptions {
  readonly keyOf: KeyOf;
  readonly recordedBy: string;
}

const MAX_STATEMENTS = 200;
const MAX_TITLE = 500;
const MAX_URL = 2_000;

/**
 * Adds an article with all its statements, or nothing.
 *
 * @throws {WritingError} with everything that is wrong.
 */
export async function ingestArticle(
  tx: Transaction,
  input: IngestInput,
  options: IngestOptions,
): Promise<Written> {
  const problems = new Problems();
  const recordedBy = problems.text(options.recordedBy, ['input', 'recordedBy'], MAX_NAME);
  const article = checkArticle(input, problems);
  const paths = input.statements.map((_, index) => ['input', 'statements', String(index)]);
  const pathAt = (index: number): InputPath => paths[index] ?? [];
  if (paths.length > MAX_STATEMENTS) {
    const message = `At most ${MAX_STATEMENTS} statements at once: record the others afterwards.`;
    problems.add({ code: 'INVALID_INPUT', message, path: ['input', 'statements'] });
  }
  const outlet =
    input.outlet == null
      ? []
      : [{ type: 'Outlet' as const, id: input.outlet, path: ['input', 'outlet'] }];
  const references = input.statements.flatMap((one, index) => referencesOf(one, pathAt(index)));
  const rows = await resolveReferences(tx, [...outlet, ...references], options.keyOf, problems);
  const context = { place: createPlacer(article.text, problems), rows, problems };
  checkWithinIndexes(input.statements, pathAt, problems);
  const checked = input.statements.slice(0, MAX_STATEMENTS).map((one, index) => {
    const statement = checkStatement(one, pathAt(index), context);
    return statement && { ...statement, within: one.within == null ? null : { index: one.within } };
  });
  problems.throwIfAny();

  const slug = await takeSlug(tx, input, article);
  const { publishedOn, ...facts } = article;
  if (!publishedOn) return problems.fail();
  const row = await tx.article.create({
    data: {
      ...facts,
      key: randomUUIDv7(),
      slug,
      outletId: input.outlet == null ? null : (rows('Outlet', input.outlet) ?? null),
      publishedOn: publishedOn.edtf,
      publishedEarliest: publishedOn.earliest,
      publishedLatest: publishedOn.latest,
      textSha256: hashText(article.text),
      wordCount: countWords(article.text),
    },
  });
  const statements = checked.filter((one) => one !== undefined);
  const ids = await insertStatements(tx, row, statements, recordedBy);
  const change = 'RECORDED' as const;
  const changes = ids.map((statementId) => ({ statementId, change, former: null }));
  return { id: row.id, changes };
}

interface CheckedArticle {
  readonly url: string | null;
  readonly language: string;
  readonly publishedOn: PartialDate | undefined;
  readonly title: string;
  readonly headline: string | null;
  readonly textKind: ArticleTextKind;
  readonly text: string;
}

function checkArticle(input: IngestInput, problems: Problems): CheckedArticle {
  const { url, headline, slug } = input;
  if (slug != null) problems.parsed(slug, ['input', 'slug'], refused(isId));
  if (url != null) {
    const given = problems.text(url, ['input', 'url'], MAX_URL);
    if (given !== '') problems.parsed(given, ['input', 'url'], refused(isUrl));
  }
  return {
    url: url ?? null,
    language: input.language,
    publishedOn: problems.date(input.publishedOn, ['input', 'publishedOn']),
    title: problems.text(input.title, ['input', 'title'], MAX_TITLE),
    headline: problems.optionalText(headline, ['input', 'headline'], MAX_TITLE),
    textKind: input.textKind,
    text: problems.text(input.text, ['input', 'text']),
  };
}

// The rules of the corpus format complete a sentence that begins with the value.
function refused(rule: (value: string) => string) {
  return (value: string): string => {
    try {
      return rule(value);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new RangeError(`This ${error.message}.`, { cause: error });
    }
  };
}

/** @throws {ConflictError} when the slug or the address given is another article's. */
async function takeSlug(
  tx: Transaction,
  { slug, publishedOn }: IngestInput,
  { url, title }: CheckedArticle,
): Promise<string> {
  const select = { id: true } as const;
  const sameUrl = url && (await tx.article.findUnique({ where: { url }, select }));
  if (sameUrl) throw new ConflictError('url', sameUrl.id);
  if (slug != null) {
    const sameSlug = await tx.article.findUnique({ where: { slug }, select });
    if (sameSlug) throw new ConflictError('slug', sameSlug.id);
    return slug;
  }
  return await findFreeSlug(tx, toSlug(publishedOn, title));
}
