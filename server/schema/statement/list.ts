import type { Selection } from '../../executor/field.ts';
import { type PageArgs, toPage } from '../../policy/page.ts';
import type { Connection } from '../../read/connection.ts';
import { orderOf } from '../../read/order.ts';
import type { StatementRow } from '../../read/rows.ts';
import { ACTIVE_STATUSES } from '../../read/visibility.ts';
import { readStatementPages, type StatementParents } from '../../search/statement-page.ts';
import type { Context } from '../context.ts';
import {
  ProvenanceMethod,
  SpeakerKind,
  SpeechAct,
  StatementKind,
  StatementStatus,
} from '../enums.ts';
import {
  BEST_FIRST,
  BY_RECORDING,
  checkSearch,
  filterInput,
  listArgs,
  orderInput,
  RANK_ORDER,
  SEARCH_SYNTAX,
} from '../list-arguments.ts';
import { idsOf, pageNeeds, StatementConnection, selectsCursors } from '../nodes.ts';
import { DateRange } from '../partial-date.ts';

// The filters and orders of statement lists.

export const StatementFilter = filterInput('Statement', (t) => ({
  search: t.string({
    description:
      'Full-text search in the content, the gloss, the title of the article, the name of the ' +
      'speaker and the surrounding paragraph, unless the text is withheld. Also finds whole ' +
      'aliases and translated names of speakers, titles of roles held on the date, and labels of ' +
      'topics. Words excluded with ' +
      `\`-word\` may still occur in that paragraph. ${SEARCH_SYNTAX}`,
  }),
  speakers: t.idList({
    description: 'Said by one of these speakers, or by a collective that they are members of.',
  }),
  speakerKinds: t.field({
    type: [SpeakerKind],
    description: 'By a speaker of one of these kinds.',
  }),
  articles: t.idList({ description: 'Printed in one of these articles.' }),
  outlets: t.idList({ description: 'Published by one of these outlets.' }),
  topics: t.idList({ description: 'About one of these topics.' }),
  kinds: t.field({ type: [StatementKind], description: 'Of one of these kinds.' }),
  acts: t.field({
    type: [SpeechAct],
    description: 'With one of these speech acts.',
  }),
  isNegated: t.boolean({ description: 'Whether the reporting verb is negated.' }),
  saidOn: t.field({ type: DateRange, description: 'Date it was said.' }),
  datedOn: t.field({
    type: DateRange,
    description: 'Date it was said or, if unknown, publication date of the article.',
  }),
  publishedOn: t.field({ type: DateRange, description: 'Publication date of the article.' }),
  methods: t.field({ type: [ProvenanceMethod], description: 'Recorded in one of these ways.' }),
  minConfidence: t.float({
    description:
      'Minimum confidence of extracted statements, 0–1. Curated statements always match.',
  }),
  within: t.id({ description: 'Reported within this statement (nested attribution).' }),
  status: t.field({
    type: [StatementStatus],
    defaultValue: [...ACTIVE_STATUSES],
    description: 'Lifecycle status; null for any status, including withdrawn and redacted.',
  }),
}));

export const StatementOrder = orderInput(
  'Statement',
  {
    RANK:
      `${RANK_ORDER} In a large register, a search without further filters ranks some hundreds of ` +
      'matches: those with all words in their own content that were recorded last, or with the words ' +
      'side by side. The other matches follow, most recent first.',
    PUBLISHED_ON: 'Publication date of the article, by its earliest possible day.',
    SAID_ON: 'Date it was said, by its earliest possible day; unknown dates come last.',
    DATED_ON:
      'Date it was said or, if unknown, publication date of the article, by its earliest ' +
      'possible day.',
    RECORDED_AT: 'Time at which it was recorded.',
    POSITION: 'Position in the text, for the statements of one article.',
  },
  BY_RECORDING,
);

export const NEWEST_FIRST = { field: 'PUBLISHED_ON', direction: 'DESC' } as const;
export const FIRST_REPORT_FIRST = { field: 'PUBLISHED_ON', direction: 'ASC' } as const;
export const IN_TEXT_ORDER = { field: 'POSITION', direction: 'ASC' } as const;

interface StatementArgs extends PageArgs {
  readonly filter?: typeof StatementFilter.$inferInput | null | undefined;
  readonly orderBy?: typeof StatementOrder.$inferInput | null | undefined;
}

/**
 * Reads a page of statements of the whole register or of each parent, by default by rank in a
 * search.
 */
export async function readStatements(
  { filter, orderBy, ...args }: StatementArgs,
  defaultOrder: typeof StatementOrder.$inferInput,
  { reader }: Context,
  selection: Selection,
  parents?: StatementParents,
): Promise<Connection<StatementRow>[]> {
  checkSearch(filter?.search, orderBy);
  const order = orderOf(
    'Statement',
    orderBy ?? (filter?.search == null ? defaultOrder : BEST_FIRST),
  );
  return await readStatementPages(reader, {
    page: toPage(args),
    filter,
    order,
    parents,
    needs: pageNeeds(selection, 'Statement'),
    hasCursors: selectsCursors(selection),
  });
}

/** A field with the statements of each object, in this order by default. */
export function statementsOf(
  column: StatementParents['column'],
  order: typeof StatementOrder.$inferInput,
) {
  return {
    type: StatementConnection,
    args: listArgs(
      StatementFilter,
      StatementOrder,
      `Sort order; \`${order.field}\` \`${order.direction}\` by default.`,
    ),
    resolve: (
      parents: readonly { readonly id: bigint }[],
      args: StatementArgs,
      context: Context,
      selection: Selection,
    ) => readStatements(args, order, context, selection, { column, ids: idsOf(parents) }),
  };
}
