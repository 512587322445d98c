import type { Transaction } from '../../database/client.ts';
import { type ArticleFacts, articleFacts } from '../../model/article.ts';
import { author, slug as slugField } from '../../model/field.ts';
import { findWithinFault } from '../../model/statement-contradictions.ts';
import { findFreeSlug, toSlug } from '../../register/article-slug.ts';
import type { Change } from '../../register/change.ts';
import { ConflictError, GoneError } from '../../register/errors.ts';
import { expectId } from '../../register/expect-id.ts';
import {
  ingestArticle as addArticle,
  type NewStatement,
  recordStatements,
} from '../../register/record-statements.ts';
import { readSpeakersOf, readStoredArticle } from '../../register/stored-article.ts';
import { Input, type ReferencedRows, resolveReferences, toReferences } from './input.ts';
import {
  checkEnclosing,
  createPlacer,
  keysOf,
  readNewStatement,
  referencesOf,
  reportCircle,
  type StatementInput,
} from './read-statement.ts';

/** An article with its statements, in the input of the API. */
export interface IngestInput extends Readonly<Partial<Record<keyof ArticleFacts, unknown>>> {
  readonly slug?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  readonly statements: readonly IngestedStatement[];
  readonly recordedBy: string;
}

export interface IngestedStatement extends StatementInput {
  /** The index in the list of the statement that reports this one. */
  readonly within?: number | null | undefined;
}

/** Maximum number of statements or proposals in one mutation. */
export const MAX_STATEMENTS = 200;

/**
 * Adds an article with all its statements, or nothing. Returns the article's row id.
 *
 * @throws {WritingError} with all problems of the input.
 */
export async function ingestArticle(change: Change, given: IngestInput): Promise<bigint> {
  const input = new Input();
  const recordedBy = input.at('recordedBy').read(author, given.recordedBy) ?? '';
  const article = input.object(articleFacts, given);
  const slug = given.slug == null ? null : input.at('slug').read(slugField, given.slug);
  const places = placesOf(given.statements, input.at('statements'));
  const rows = await resolveReferences(change.tx, [
    ...toReferences('Outlet', given.outlet, input.at('outlet')),
    ...places.flatMap(({ one, at }) => referencesOf(one, at)),
  ]);
  const statements = await readStatements(change.tx, places, { ...article, rows, recordedBy });
  input.throwIfAny();
  const whole = article as ArticleFacts;
  return await addArticle(change, {
    ...whole,
    slug: await findSlug(change.tx, slug ?? null, whole),
    outletId: rows('Outlet', given.outlet) ?? null,
    corpus: null,
    corpusHash: null,
    statements,
  });
}

/** A statement in a list of an input, and its place there. */
interface Place {
  readonly one: IngestedStatement;
  readonly at: Input;
}

function placesOf(statements: readonly IngestedStatement[], at: Input): readonly Place[] {
  if (statements.length > MAX_STATEMENTS) {
    const message = `This has more than ${MAX_STATEMENTS} statements. Record the others afterwards.`;
    at.fault('INVALID_INPUT', message);
  }
  return statements.slice(0, MAX_STATEMENTS).map((one, index) => ({ one, at: at.at(index) }));
}

/** The statements of a list that are valid. The reasons against the others are among the problems. */
async function readStatements(
  tx: Transaction,
  places: readonly Place[],
  context: {
    readonly text?: string | undefined;
    readonly publishedOn?: string | undefined;
    readonly rows: ReferencedRows;
    readonly recordedBy: string;
    readonly isProposed?: boolean;
  },
): Promise<readonly NewStatement[]> {
  const { text = '', publishedOn, rows, recordedBy, isProposed = false } = context;
  checkWithin(places);
  const denied = places.flatMap(({ one }) => keysOf(one.denies ?? []));
  const speakers = await readSpeakersOf(tx, denied);
  const known = { place: createPlacer(text), rows, speakers, publishedOn };
  return places.flatMap(({ one, at }) => {
    const statement = readNewStatement(one, at, known);
    if (!statement) return [];
    const within = one.within == null ? null : { index: one.within };
    return [{ ...statement, slug: null, within, recordedBy, isProposed, corpusHash: null }];
  });
}

/** Reports a `within` that is not an index of the list, and statements within themselves. */
function checkWithin(places: readonly Place[]): void {
  const enclosing = new Map(places.map(({ one }, index) => [index, one.within ?? null]));
  for (const [index, { at }] of places.entries()) {
    const fault = findWithinFault(index, enclosing);
    const within = at.at('within');
    if (fault === 'circular') reportCircle(within);
    else if (fault === 'unknown') {
      within.fault('INVALID_INPUT', 'No statement has this index. Indexes start at 0.');
    }
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

/** A statement to record in an existing article. */
export interface RecordInput extends StatementInput {
  readonly article: string;
  /** The statement of the same article that reports it. */
  readonly within?: string | null | undefined;
  readonly recordedBy: string;
}

/**
 * Adds a statement to an article, and returns its row id.
 *
 * @throws {WritingError}
 */
export async function recordStatement(change: Change, given: RecordInput): Promise<bigint> {
  const input = new Input();
  const recordedBy = input.at('recordedBy').read(author, given.recordedBy) ?? '';
  const rows = await resolveReferences(change.tx, [
    ...toReferences('Article', given.article, input.at('article')),
    ...referencesOf(given, input),
    ...toReferences('Statement', given.within, input.at('within')),
  ]);
  const article = await findArticle(change, rows('Article', given.article));
  // Without the article there is no text in which to locate the quotations.
  if (!article) return input.fail();
  const { publishedOn } = article;
  const place = createPlacer(article.text);
  const speakers = await readSpeakersOf(change.tx, keysOf(given.denies ?? []));
  const statement = readNewStatement(given, input, { place, rows, speakers, publishedOn });
  const withinId = rows('Statement', given.within);
  if (withinId !== undefined) {
    await checkEnclosing(change.tx, article, withinId, input.at('within'));
  }
  input.throwIfAny();
  if (!statement) return input.fail();
  const within = withinId === undefined ? null : { id: withinId };
  const recorded = {
    ...statement,
    slug: null,
    within,
    recordedBy,
    isProposed: false,
    corpusHash: null,
  };
  const [id] = await recordStatements(change, article, [recorded]);
  return expectId(id, 'a new statement');
}

/** Statements that an extractor proposes, each with its extraction. */
export interface ProposalsInput {
  readonly article: string;
  readonly proposals: readonly IngestedStatement[];
  readonly recordedBy: string;
}

/**
 * Adds proposals to an article, all or none, and returns the article's row id.
 *
 * @throws {WritingError} with all problems of the input.
 */
export async function recordProposals(change: Change, given: ProposalsInput): Promise<bigint> {
  const input = new Input();
  const recordedBy = input.at('recordedBy').read(author, given.recordedBy) ?? '';
  const places = placesOf(given.proposals, input.at('proposals'));
  for (const { one, at } of places) {
    if (one.extraction) continue;
    const message = 'A proposal needs the extractor that made it. Give its version and confidence.';
    at.at('extraction').fault('INVALID_INPUT', message);
  }
  const rows = await resolveReferences(change.tx, [
    ...toReferences('Article', given.article, input.at('article')),
    ...places.flatMap(({ one, at }) => referencesOf(one, at)),
  ]);
  const article = await findArticle(change, rows('Article', given.article));
  if (!article) return input.fail();
  const { text, publishedOn } = article;
  const context = { text, publishedOn, rows, recordedBy, isProposed: true };
  const proposals = await readStatements(change.tx, places, context);
  input.throwIfAny();
  await recordStatements(change, article, proposals);
  return article.id;
}

/** The article, without its statements. */
async function findArticle({ tx }: Change, id: bigint | undefined) {
  const none = { id: { in: [] } };
  const article = id === undefined ? null : await readStoredArticle(tx, { id }, none);
  if (!article) return undefined;
  const { text, status } = article;
  if (status === 'WITHDRAWN') throw new GoneError('article', status, ['input', 'article']);
  if (text === null) throw new GoneError('article', 'REDACTED', ['input', 'article']);
  return { ...article, text };
}
