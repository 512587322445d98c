import type { GraphQLResolveInfo } from 'graphql';
import { type PageArgs, toPage } from '../../policy/page.ts';
import { orderOf } from '../../read/order.ts';
import { STANDING } from '../../read/visibility.ts';
import {
  readStatementPage,
  type ScopedConnection,
  type StatementParent,
} from '../../search/statement-page.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import {
  ProvenanceMethod,
  SpeakerKind,
  SpeechAct,
  StatementKind,
  StatementStatus,
} from '../enums.ts';
import { orderInput } from '../order-input.ts';
import { DateRange } from '../partial-date.ts';
import { BEST_FIRST, checkSearch, RANK_ORDER, SEARCH_SYNTAX } from '../search-argument.ts';

// The lists of statements: what they filter and sort by.

export const StatementFilter = builder.inputType('StatementFilter', {
  description:
    'Which statements. An absent or null field does not filter, an empty list matches nothing, ' +
    'an unknown id is an error. All fields hold together; within a list any one does.',
  fields: (t) => ({
    search: t.string({
      description:
        'With these words in its content, in its gloss, in the title of its article, in the name ' +
        `of its speaker, or in the paragraph around it; -word does not look at that paragraph. ${SEARCH_SYNTAX}`,
    }),
    speakers: t.idList({
      description: 'Said by one of these, also through a collective they are members of.',
    }),
    speakerKinds: t.field({ type: [SpeakerKind], description: 'The kind of the speaker.' }),
    articles: t.idList({ description: 'Printed in one of these articles.' }),
    outlets: t.idList({ description: 'Published by one of these outlets.' }),
    topics: t.idList({ description: 'About one of these topics.' }),
    kinds: t.field({ type: [StatementKind], description: 'How much of it is verbatim.' }),
    acts: t.field({ type: [SpeechAct], description: 'What the speaker did by saying it.' }),
    isNegated: t.boolean({ description: 'Whether the article denies the act.' }),
    saidOn: t.field({ type: DateRange, description: 'When it was said.' }),
    publishedOn: t.field({ type: DateRange, description: 'When the article was published.' }),
    methods: t.field({ type: [ProvenanceMethod], description: 'How it came into the register.' }),
    minConfidence: t.float({
      description:
        'Leaves out extracted statements of a lower confidence, 0 to 1. Curated ones, which ' +
        'have none, stay.',
    }),
    within: t.id({ description: 'Reported within this statement (nested attribution).' }),
    status: t.field({
      type: [StatementStatus],
      defaultValue: [...STANDING],
      description: 'Where it stands in its life. Null: any, also withdrawn and redacted ones.',
    }),
  }),
});

const StatementOrderField = builder.enumType('StatementOrderField', {
  description: 'What statements are sorted by; ties are broken by the order of recording.',
  values: {
    RANK: { description: RANK_ORDER },
    PUBLISHED_ON: { description: 'The first day the article can have been published on.' },
    SAID_ON: { description: 'The first day it can have been said on; unknown days come last.' },
    RECORDED_AT: { description: 'When it came into the register.' },
    POSITION: { description: 'The place in the text; meant for the statements of one article.' },
  } as const,
});

export const StatementOrder = orderInput('StatementOrder', 'statements', StatementOrderField);

export const NEWEST_FIRST = { field: 'PUBLISHED_ON', direction: 'DESC' } as const;
export const FIRST_REPORT_FIRST = { field: 'PUBLISHED_ON', direction: 'ASC' } as const;
export const IN_TEXT_ORDER = { field: 'POSITION', direction: 'ASC' } as const;

interface StatementArgs extends PageArgs {
  readonly filter?: typeof StatementFilter.$inferInput | null | undefined;
  readonly orderBy?: typeof StatementOrder.$inferInput | null | undefined;
}

/** A page of statements, of the whole register or of a parent; by rank under a search. */
export function readStatements(
  { filter, orderBy, ...args }: StatementArgs,
  defaultOrder: typeof StatementOrder.$inferInput,
  context: Context,
  info: GraphQLResolveInfo,
  parent?: StatementParent,
): Promise<ScopedConnection> {
  checkSearch(filter?.search, orderBy);
  const order = orderOf(
    'statement',
    orderBy ?? (filter?.search == null ? defaultOrder : BEST_FIRST),
  );
  return readStatementPage({ page: toPage(args), filter, order, parent, context, info });
}
