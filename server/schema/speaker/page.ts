import type { GraphQLResolveInfo } from 'graphql';
import type { Database } from '../../database/client.ts';
import { type PageArgs, toPage } from '../../policy/page.ts';
import { type Connection, readSections, toConnection } from '../../read/connection.ts';
import type { Cursor } from '../../read/cursor.ts';
import { type PagePlan, planPage } from '../../read/keyset.ts';
import { nodeQuery, readPage } from '../../read/read-page.ts';
import { delegateOf, type Row } from '../../read/rows.ts';
import { type FoundSpeaker, findSpeakersByName } from '../../search/speakers-by-name.ts';
import type { Context } from '../context.ts';
import { BEST_FIRST, checkRankHasSearch, checkSearchLength } from '../search-argument.ts';
import { type SpeakerFilter, type SpeakerOrder, speakerOrder, speakerWhere } from './filter.ts';

interface SpeakerArgs extends PageArgs {
  readonly filter?: typeof SpeakerFilter.$inferInput | null | undefined;
  readonly orderBy?: typeof SpeakerOrder.$inferInput | null | undefined;
}

/** A page of speakers; under a search those with the likest names first. */
export async function readSpeakers(
  args: SpeakerArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Connection<Row>> {
  const { database } = context;
  const { filter, orderBy } = args;
  const page = toPage(args);
  const search = filter?.search;
  if (search == null) {
    checkRankHasSearch(orderBy, search);
    const where = () => speakerWhere(database, filter);
    return await readPage('speaker', { page, order: speakerOrder(orderBy), where, context, info });
  }
  checkSearchLength(search, 'filter.search');
  const order = speakerOrder(orderBy ?? BEST_FIRST);
  const plan = planPage(page, order);
  const query = nodeQuery(
    order.name === 'RANK' ? { ...order, column: 'id' } : order,
    context,
    info,
  );
  const found = await findSpeakersByName(database, search, await speakerWhere(database, filter));
  const ids = found.map(({ id }) => id);
  const count = async () => ({ value: found.length, isExact: true });
  if (order.name === 'RANK') {
    return toConnection(plan, await rankedRows(database, plan, found, query), count);
  }
  const rows = await readSections(plan, (section, take) =>
    delegateOf(database, 'speaker').findMany({
      ...query,
      where: { AND: [{ id: { in: ids } }, section.where] },
      orderBy: section.orderBy,
      take,
    }),
  );
  return toConnection(plan, rows, count);
}

async function rankedRows(
  database: Database,
  { after, before, backward, limit, order }: PagePlan,
  found: readonly FoundSpeaker[],
  query: object,
): Promise<Row[]> {
  const sign = order.direction === 'DESC' ? -1 : 1;
  const compare = (speaker: FoundSpeaker, { value, id }: Cursor) =>
    sign * (speaker.rank - Number(value) || Number(speaker.id - id));
  const between = found.filter(
    (speaker) =>
      (!after || compare(speaker, after) > 0) && (!before || compare(speaker, before) < 0),
  );
  const isTurned = (order.direction === 'DESC') === backward;
  const page = (isTurned ? between.toReversed() : between).slice(0, limit + 1);
  const where = { id: { in: page.map(({ id }) => id) } };
  const rows = await delegateOf(database, 'speaker').findMany({ ...query, where });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return page.flatMap(({ id, rank }) => {
    const row = byId.get(id);
    return row ? [Object.assign(row, { rank })] : [];
  });
}
