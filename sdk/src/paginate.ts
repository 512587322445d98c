import type { Client } from './client.ts';
import type { RequestArguments } from './client-options.ts';
import { abortedBy } from './deadline.ts';
import type { TypedDocument } from './document.ts';
import { DixitPaginationError } from './errors.ts';
import type { CancelSignal } from './platform.ts';

/** The variables of a document that requests one page of a connection. */
export interface PageVariables {
  /** Page size when paging forward. */
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  /** Page size when paging backward. */
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** One page of a connection: its nodes, and the page info for the direction of paging. */
export interface ConnectionPage<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: {
    readonly hasNextPage?: boolean;
    readonly endCursor?: string | null;
    readonly hasPreviousPage?: boolean;
    readonly startCursor?: string | null;
  };
}

/** Options of `paginate`. */
export interface PaginateOptions {
  /** Signal that ends the iteration: the pending `next()` rejects immediately. */
  readonly signal?: CancelSignal | undefined;
  /**
   * Maximum total time of the request for one page, in milliseconds.
   *
   * @default the client's `timeoutMs`
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Whether connections inside the items may be incomplete, for example to list only the first
   * three statements of each article. By default, an incomplete nested connection is an error.
   *
   * @default false
   */
  readonly allowTruncatedNested?: boolean | undefined;
}

/**
 * The items of a connection. Each `for await` starts from the beginning. A page is requested only
 * after all items of the previous page are consumed: `break` stops further requests, and only one
 * page is held in memory.
 */
export interface Paginator<Node, Page> extends AsyncIterable<Node> {
  /**
   * Iterates page by page; each page is what `selectConnection` returned. Use it for `totalCount`,
   * edges, and cursors to resume from.
   *
   * @example
   * for await (const page of statements.pages()) console.log(page.pageInfo.endCursor);
   */
  pages(): AsyncIterableIterator<Page>;
  /**
   * Returns the first items as an array.
   *
   * @param options.limit maximum number of items; required, so that memory use stays bounded as the
   * register grows
   * @throws {TypeError | RangeError} if there is no limit, or it is not a non-negative integer
   * @example
   * const hundred = await statements.toArray({ limit: 100 });
   */
  toArray(options: { readonly limit: number }): Promise<Node[]>;
}

/**
 * Iterates over any connection of any document: forward with `after` and `endCursor`, or, if
 * `variables.last` is given, backward with `before` and `startCursor`. Paging backward yields the
 * last item first; within `pages()`, each page keeps the order of the server.
 *
 * @param selectConnection returns the connection in the result
 * @throws {DixitPaginationError} while iterating: `STUCK_CURSOR` if the server repeats a cursor,
 * `NO_CONNECTION` if `selectConnection` returns null, `NO_PAGE_INFO` if the document does not
 * select the page info of the direction, `NESTED_PAGE_TRUNCATED` if a connection inside an item has
 * more pages (see `allowTruncatedNested`)
 * @throws {DixitError} while iterating, if a request fails
 * @example
 * const statements = paginate(
 *   client,
 *   ArticleStatementsDocument,
 *   { slug: '2022-01-14-moscou-ligne-rouge', first: 50 },
 *   (result) => result.article?.statements,
 * );
 * for await (const statement of statements) console.log(statement.text);
 */
export function paginate<
  Result,
  Variables extends PageVariables,
  Page extends ConnectionPage<unknown>,
>(
  client: Client,
  document: TypedDocument<Result, Variables>,
  variables: Variables,
  selectConnection: (result: Result) => Page | null | undefined,
  options: PaginateOptions = {},
): Paginator<Page['nodes'][number], Page> {
  const backward = variables.last != null && variables.first == null;

  async function* pages() {
    let cursor = (backward ? variables.before : variables.after) ?? null;
    // Brent's algorithm: detects a cycle of any length while remembering a single cursor.
    let landmark = cursor;
    for (let count = 1, nextLandmark = 1; ; count += 1) {
      const moved = cursor === null ? {} : { [backward ? 'before' : 'after']: cursor };
      const args = [{ ...variables, ...moved }, options] as RequestArguments<Variables>;
      const page = selectConnection(await client.request(document, ...args));
      if (!page) throw failure('NO_CONNECTION', '`selectConnection` returned no connection');
      const next = nextCursor(page, backward);
      if (next !== null && next === landmark) {
        throw failure('STUCK_CURSOR', `The server repeated a cursor; stopped at page ${count}`);
      }
      if (!options.allowTruncatedNested) rejectTruncated(page.nodes, 'nodes');
      yield page;
      if (next === null) return;
      cursor = next;
      if (count === nextLandmark) {
        landmark = cursor;
        nextLandmark *= 2;
      }
    }
  }

  async function* items() {
    for await (const { nodes } of pages()) {
      for (const node of backward ? [...nodes].reverse() : nodes) {
        if (options.signal?.aborted) throw abortedBy(options.signal);
        yield node;
      }
    }
  }

  return {
    [Symbol.asyncIterator]: items,
    pages,
    async toArray(options) {
      if (!options) throw new TypeError('Pass a limit, for example toArray({ limit: 100 })');
      const { limit } = options;
      if (!Number.isSafeInteger(limit) || limit < 0) {
        throw new RangeError('`limit` must be a non-negative integer');
      }
      const found: Page['nodes'][number][] = [];
      if (limit === 0) return found;
      for await (const node of items()) {
        found.push(node);
        if (found.length === limit) break;
      }
      return found;
    },
  };
}

/** The cursor of the next page, or null at the end. */
function nextCursor({ pageInfo }: ConnectionPage<unknown>, backward: boolean): string | null {
  const more = backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
  const cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
  if (more === undefined || (more && cursor === undefined)) {
    const fields = backward ? 'hasPreviousPage and startCursor' : 'hasNextPage and endCursor';
    throw failure('NO_PAGE_INFO', `The document must select pageInfo { ${fields} }`);
  }
  if (!more) return null;
  if (!cursor) throw failure('STUCK_CURSOR', 'The server announced a next page but sent no cursor');
  return cursor;
}

/** Throws if a nested connection has pages that were not fetched: its list would be incomplete. */
function rejectTruncated(value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null) return;
  const { nodes, edges, pageInfo } = value as Partial<Record<string, unknown>>;
  if (Array.isArray(nodes ?? edges)) {
    const { hasNextPage, hasPreviousPage } = (pageInfo ?? {}) as Partial<Record<string, unknown>>;
    if (hasNextPage === undefined && hasPreviousPage === undefined) {
      throw failure(
        'NO_PAGE_INFO',
        `Select pageInfo { hasNextPage } at ${path}, or set allowTruncatedNested`,
      );
    }
    if (hasNextPage || hasPreviousPage) {
      const advice = 'Paginate it separately, or set allowTruncatedNested';
      throw failure('NESTED_PAGE_TRUNCATED', `The connection at ${path} has more pages. ${advice}`);
    }
  }
  for (const [key, inner] of Object.entries(value)) rejectTruncated(inner, `${path}.${key}`);
}

function failure(code: string, message: string) {
  return new DixitPaginationError(message, { code });
}
