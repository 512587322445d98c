import { clientError } from '../client-error.ts';
import type { Search } from '../read/compile-search.ts';
import { allOf, type Condition } from '../read/conditions.ts';
import { type Cursor, encodeCursor, orderNameOf, type SortValue } from '../read/cursor.ts';
import { type Page, planPage } from '../read/keyset.ts';
import type { Order } from '../read/order.ts';
import { type Reader, sql } from '../read/sql.ts';
import {
  type FoundMatches,
  isRankedByDocument,
  type Match,
  type MatchRequest,
  walkMatches,
} from './page-matches.ts';
import { RANKED_LIMIT } from './ranking-effort.ts';
import { rankSaid, type SaidMatches } from './said-matches.ts';

// Too many matches to rank come newest first instead. Cursors contain this order, so that it
// does not change between pages if rows are added or removed.
export const BROAD: Order = {
  name: 'RANK_OF_MANY',
  column: 'publishedEarliest',
  type: 'date',
  direction: 'DESC',
};

/**
 * The order of a list that begins with the ranked matches in contents (`rankSaid`). The others follow,
 * newest first: their values are negative. Cursors contain the bound, so that statements that are
 * recorded between pages do not change which matches are ranked.
 */
const orderAbove = (bound: bigint): Order => ({
  name: `${RANK_ABOVE}${bound}`,
  column: 'rank',
  type: 'int',
  direction: 'DESC',
});

const RANK_ABOVE = 'RANK_OF_SAID_ABOVE_';

/**
 * A page of a list that begins with the ranked matches in contents. Undefined if the list has another
 * order.
 *
 * @throws INVALID_CURSOR
 */
export async function findSaid(
  reader: Reader,
  { page, ...request }: MatchRequest & { readonly page: Page },
): Promise<FoundMatches | undefined> {
  if (!isRankedByDocument(request) || request.order.direction !== 'DESC') return undefined;
  const cursor = page.after ?? page.before;
  const bound = cursor === undefined ? undefined : boundIn(cursor);
  if (cursor !== undefined && bound === undefined) return undefined;
  const { sections, backward, limit } = planPage(page, orderAbove(bound ?? 0n));
  const [section] = sections;
  const take = limit + 1;
  const said = section && (await rankSaid(reader, request, section, { take, above: bound }));
  if (!said || (said.count > RANKED_LIMIT && cursor === undefined)) return undefined;
  if (said.count > RANKED_LIMIT) throw tooLong(page);
  const others = () => readOthers(reader, { ...request, page }, said);
  const first = backward ? await others() : said.matches;
  const rest = first.length >= take ? [] : backward ? said.matches : await others();
  return {
    plan: planPage(page, orderAbove(said.above)),
    matches: [...first, ...rest].slice(0, take),
  };
}

/** The bound in a cursor of such a list. */
function boundIn(cursor: string): bigint | undefined {
  const bound = orderNameOf(cursor)?.split(RANK_ABOVE)[1];
  return bound !== undefined && /^\d{1,18}$/.test(bound) ? BigInt(bound) : undefined;
}

/** The rows of a page that are not among the ranked matches, newest first. */
async function readOthers(
  reader: Reader,
  { page, ...request }: MatchRequest & { readonly page: Page },
  said: SaidMatches,
): Promise<readonly Match[]> {
  const { after, before, limit } = planPage(page, orderAbove(said.above));
  if (before && !isOther(before)) return [];
  const { size, backward } = page;
  const limits = { after: after && toBroad(after), before: before && toBroad(before) };
  const { sections } = planPage({ size, backward, ...limits }, BROAD);
  const [section] = sections;
  const { conditions } = request;
  const others = allOf([conditions.others, isNotRanked(conditions.search, said)]);
  const list = { ...request, conditions: { ...conditions, others }, order: BROAD };
  const matches = section ? await walkMatches(reader, list, section, limit + 1) : [];
  return matches.map((match) => ({ ...match, value: toValue(match.value) }));
}

function isNotRanked({ all, pairs }: Search, { above, hasPaired }: SaidMatches): Condition {
  return (row) => sql`not (${row}.id > ${above}
      and ts_filter(d.document, '{a}') @@ (select ${all}::tsquery))
    and not (${hasPaired} and exists (
      select from statement_words w where w.statement_id = ${row}.id and w.pairs @> ${pairs}::int[]))`;
}

// The last day of the register has the value -1.
const END = Date.parse('9999-12-31');
const DAY_MS = 86_400_000;
const DAYS = Math.round((END - Date.parse('0001-01-01')) / DAY_MS);

function isOther({ value }: Cursor): boolean {
  return Number(value) < 0;
}

function toValue(day: SortValue): number {
  return Math.round((Date.parse(String(day)) - END) / DAY_MS) - 1;
}

/** The same position in the order by date; undefined for a position among the ranked matches. */
function toBroad(cursor: Cursor): string | undefined {
  if (!isOther(cursor)) return undefined;
  const days = Math.max(Number(cursor.value) + 1, -DAYS);
  const day = new Date(END + days * DAY_MS).toISOString().slice(0, 10);
  return encodeCursor(BROAD, { value: day, id: cursor.id });
}

/** A ranked list can grow between its pages. */
export function tooLong({ after }: Page) {
  return clientError(
    'INVALID_CURSOR',
    'The list has become too long to be sorted by rank. Start again without a cursor.',
    { argument: after === undefined ? 'before' : 'after' },
  );
}
