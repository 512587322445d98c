import { clientError } from '../../client-error.ts';
import type { Database } from '../../database/client.ts';
import type { NodeType } from '../../model/global-id.ts';
import { resolveId, resolveIds } from '../../read/resolve-ids.ts';
import type { Conditions } from '../../search/search-page.ts';
import { builder } from '../builder.ts';
import {
  ProvenanceMethod,
  SpeakerKind,
  SpeechAct,
  StatementKind,
  StatementStatus,
} from '../enums.ts';
import { DateRange, dateCondition } from '../partial-date.ts';
import { parseSearchArgument, SEARCH_SYNTAX } from '../search-argument.ts';

/** The statements that lists show when the client says nothing else. */
export const STANDING = ['CURRENT', 'CORRECTED'] as const;

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

export type StatementFilterInput = typeof StatementFilter.$inferInput;

/**
 * Prisma's condition for a filter, and its search, which Prisma cannot express.
 *
 * @throws UNKNOWN_ID, INVALID_ID, INVALID_ARGUMENT, each naming the argument.
 */
export async function statementConditions(
  database: Database,
  filter: StatementFilterInput | null | undefined,
): Promise<Conditions> {
  const where = await statementWhere(database, filter);
  return { where, search: await parseSearchArgument(database, filter?.search, 'filter.search') };
}

async function statementWhere(
  database: Database,
  filter: StatementFilterInput | null | undefined,
): Promise<object> {
  if (!filter) return { status: { in: [...STANDING] } };
  const ids = (type: NodeType, list: readonly string[], field: string) =>
    resolveIds(database, type, list, ['filter', field]);
  const conditions: (object | null | undefined)[] = [
    filter.speakers && { speakerId: { in: await withCollectives(database, filter.speakers) } },
    filter.speakerKinds && { speaker: { kind: { in: filter.speakerKinds } } },
    filter.articles && { articleId: { in: await ids('Article', filter.articles, 'articles') } },
    filter.outlets && { outletId: { in: await ids('Outlet', filter.outlets, 'outlets') } },
    filter.topics && {
      topics: { some: { topicId: { in: await ids('Topic', filter.topics, 'topics') } } },
    },
    filter.kinds && { kind: { in: filter.kinds } },
    filter.acts && { act: { in: filter.acts } },
    filter.isNegated != null ? { isNegated: filter.isNegated } : undefined,
    dateCondition(filter.saidOn, 'said', 'filter.saidOn'),
    dateCondition(filter.publishedOn, 'published', 'filter.publishedOn'),
    filter.methods && { method: { in: filter.methods } },
    confidenceCondition(filter.minConfidence),
    filter.within != null
      ? {
          withinId: {
            in: await resolveId(database, 'Statement', filter.within, ['filter', 'within']),
          },
        }
      : undefined,
    filter.status && { status: { in: filter.status } },
  ];
  return { AND: conditions.filter((condition) => condition != null) };
}

function confidenceCondition(minimum: number | null | undefined): object | undefined {
  if (minimum == null) return undefined;
  if (minimum < 0 || minimum > 1) {
    const argument = 'filter.minConfidence';
    throw clientError('INVALID_ARGUMENT', `\`${argument}\` must be from 0 to 1.`, { argument });
  }
  return { OR: [{ confidence: { gte: minimum } }, { method: 'CURATED' }] };
}

async function withCollectives(database: Database, speakers: readonly string[]): Promise<bigint[]> {
  const ids = await resolveIds(database, 'Speaker', speakers, ['filter', 'speakers']);
  if (ids.length === 0) return [];
  const { rows } = await database.pool.query<{ id: string }>(
    `/* speakersAndTheirCollectives */
     with recursive reach (id) as (
       select unnest($1::bigint[])
       union
       select m.collective_id from speaker_member m join reach r on m.member_id = r.id
     )
     select id from reach`,
    [ids.map(String)],
  );
  return rows.map((row) => BigInt(row.id));
}
