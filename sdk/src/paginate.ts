import type { Client } from './client.ts';
import type { RequestArguments } from './client-options.ts';
import { abortedBy } from './deadline.ts';
import type { TypedDocument } from './document.ts';
import { DixitPaginationError } from './errors.ts';
import type { CancelSignal } from './platform.ts';

/**
 * The variables of a document that asks for one page of a connection.
 *
 * @example
 * const lastPages: PageVariables = { last: 50 };
 */
export interface PageVariables {
  /** Page size when walking forward. */
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  /** Page size when walking backward. */
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/**
 * One page of a connection: its nodes, and the page info of the direction it is walked in.
 *
 * @example
 * const edgesAsItems: ConnectionPage<StatementEdge> = { nodes: page.edges, pageInfo: page.pageInfo };
 */
export interface ConnectionPage<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: {
    readonly hasNextPage?: boolean;
    readonly endCursor?: string | null;
    readonly hasPreviousPage?: boolean;
    readonly startCursor?: string | null;
  };
}

/**
 * What an iteration may change about its requests.
 *
 * @example
 * const options: PaginateOptions = { signal: AbortSignal.timeout(60_000) };
 */
export interface PaginateOptions {
  /** Ends the iteration when it is aborted: the pending `next()` rejects at once. */
  readonly signal?: CancelSignal | undefined;
  /**
   * How long the request of one page may take, in milliseconds.
   *
   * @default the client's `timeoutMs`
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Whether connections inside the items may be cut short: for a list with the first three
   * statements of each article, say. Without it such an item is an error, never a short list.
   *
   * @default false
   */
  readonly allowCutNested?: boolean | undefined;
}

/**
 * A connection, item by item. Each `for await` starts again at the beginning. A page is asked for
 * when the one before it is used up, never ahead: `break` sends nothing more, and one page is all
 * that is held.
 *
 * @example
 * async function count(items: Paginator<unknown, unknown>) {
 *   let found = 0;
 *   for await (const _item of items) found += 1;
 *   return found;
 * }
 */
export interface Paginator<Node, Page> extends AsyncIterable<Node> {
  /**
   * The same walk page by page, each as `selectConnection` gave it: for `totalCount`, edges and
   * cursors to go on from.
   *
   * @example
   * for await (const page of statements.pages()) console.log(page.pageInfo.endCursor);
   */
  pages(): AsyncIterableIterator<Page>;
  /**
   * The first items as an array.
   *
   * @param options.limit how many at most. It has no default: a register grows, memory does not.
   * @throws {RangeError} for a limit that is no whole number of 0 or more
   * @example
   * const hundred = await statements.toArray({ limit: 100 });
   */
  toArray(options: { readonly limit: number }): Promise<Node[]>;
}

/**
 * Walks any connection of any document. Forward by `after` and `endCursor`; backward by `before`
 * and `startCursor` when `variables.last` is given, and then the items come in the opposite order,
 * the last one first (a page of `pages()` stays as it was served).
 *
 * @param selectConnection finds the connection in the result
 * @throws {DixitPaginationError} while iterating: `STUCK_CURSOR` where the server repeats a cursor
 * (after two requests where it repeats at once), `NO_CONNECTION` where `selectConnection` gives
 * null, `NO_PAGE_INFO` where the document does not select what the walk needs, `NESTED_PAGE_CUT`
 * where a connection inside an item has further pages (see `allowCutNested`)
 * @throws {DixitError} while iterating, whatever a request can reject with
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
    // Brent's cycle finder: a loop of any length is seen, while one cursor is remembered.
    let landmark = cursor;
    for (let count = 1, nextLandmark = 1; ; count += 1) {
      const moved = cursor === null ? {} : { [backward ? 'before' : 'after']: cursor };
      const args = [{ ...variables, ...moved }, options] as RequestArguments<Variables>;
      const page = selectConnection(await client.request(document, ...args));
      if (!page) throw failure('NO_CONNECTION', 'The result has no connection to walk');
      const next = nextCursor(page, backward);
      if (next !== null && next === landmark) {
        throw failure('STUCK_CURSOR', `The server repeats its cursors; stopped at page ${count}`);
      }
      if (!options.allowCutNested) refuseCutPages(page.nodes, 'nodes');
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
    async toArray({ limit }) {
      if (!Number.isSafeInteger(limit) || limit < 0) {
        throw new RangeError('`limit` must be a whole number of 0 or more');
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

/** The cursor to go on from, or null at the end. */
function nextCursor({ pageInfo }: ConnectionPage<unknown>, backward: boolean): string | null {
  const more = backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
  const cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
  if (more === undefined || (more && cursor === undefined)) {
    const fields = backward ? 'hasPreviousPage and startCursor' : 'hasNextPage and endCursor';
    throw failure('NO_PAGE_INFO', `The document must select pageInfo { ${fields} }`);
  }
  if (!more) return null;
  if (!cursor) throw failure('STUCK_CURSOR', 'The server promises a further page without a cursor');
  return cursor;
}

/** Throws where a connection inside has pages that were not asked for: its list would be short. */
function refuseCutPages(value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null) return;
  const { nodes, edges, pageInfo } = value as Partial<Record<string, unknown>>;
  if (Array.isArray(nodes ?? edges)) {
    const { hasNextPage, hasPreviousPage } = (pageInfo ?? {}) as Partial<Record<string, unknown>>;
    if (hasNextPage === undefined && hasPreviousPage === undefined) {
      throw failure(
        'NO_PAGE_INFO',
        `Select pageInfo { hasNextPage } at ${path}, or allowCutNested`,
      );
    }
    if (hasNextPage || hasPreviousPage) {
      const advice = 'Walk it by itself, or set allowCutNested';
      throw failure('NESTED_PAGE_CUT', `The connection at ${path} has further pages. ${advice}`);
    }
  }
  for (const [key, inner] of Object.entries(value)) refuseCutPages(inner, `${path}.${key}`);
}

function failure(code: string, message: string) {
  return new DixitPaginationError(message, { code });
}
