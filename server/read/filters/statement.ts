import type {
  ProvenanceMethod,
  SpeakerKind,
  SpeechAct,
  StatementKind,
  StatementStatus,
} from '../../../prisma/generated/client/enums.ts';
import { clientError } from '../../client-error.ts';
import type { Database } from '../../database/client.ts';
import type { NodeType } from '../../model/global-id.ts';
import { compileSearch } from '../compile-search.ts';
import { resolveId, resolveIds } from '../find-ids.ts';
import type { Conditions } from '../matches.ts';
import { STANDING } from '../visibility.ts';
import { type DateRange, dateCondition } from './date.ts';

/** Which statements; the fields are described in the schema. */
export interface StatementFilter {
  readonly search?: string | null | undefined;
  readonly speakers?: readonly string[] | null | undefined;
  readonly speakerKinds?: readonly SpeakerKind[] | null | undefined;
  readonly articles?: readonly string[] | null | undefined;
  readonly outlets?: readonly string[] | null | undefined;
  readonly topics?: readonly string[] | null | undefined;
  readonly kinds?: readonly StatementKind[] | null | undefined;
  readonly acts?: readonly SpeechAct[] | null | undefined;
  readonly isNegated?: boolean | null | undefined;
  readonly saidOn?: DateRange | null | undefined;
  readonly publishedOn?: DateRange | null | undefined;
  readonly methods?: readonly ProvenanceMethod[] | null | undefined;
  readonly minConfidence?: number | null | undefined;
  readonly within?: string | null | undefined;
  readonly status?: readonly StatementStatus[] | null | undefined;
}

/**
 * The conditions of a filter.
 *
 * @throws UNKNOWN_ID, INVALID_ID, INVALID_ARGUMENT, each naming the argument.
 */
export async function statementConditions(
  database: Database,
  filter: StatementFilter | null | undefined,
): Promise<Conditions> {
  return {
    where: await statementWhere(database, filter ?? { status: STANDING }),
    search: await compileSearch(database, filter?.search),
  };
}

async function statementWhere(database: Database, filter: StatementFilter): Promise<object> {
  const { speakers, articles, outlets, topics, within } = filter;
  const ids = async (type: NodeType, list: readonly string[], field: string) => ({
    in: await resolveIds(database, type, list, ['filter', field]),
  });
  const conditions: (object | null | undefined)[] = [
    speakers && { speakerId: { in: await withCollectives(database, speakers) } },
    filter.speakerKinds && { speaker: { kind: { in: filter.speakerKinds } } },
    articles && { articleId: await ids('Article', articles, 'articles') },
    outlets && { outletId: await ids('Outlet', outlets, 'outlets') },
    topics && { topics: { some: { topicId: await ids('Topic', topics, 'topics') } } },
    filter.kinds && { kind: { in: filter.kinds } },
    filter.acts && { act: { in: filter.acts } },
    filter.isNegated != null ? { isNegated: filter.isNegated } : undefined,
    dateCondition(filter.saidOn, 'said', 'filter.saidOn'),
    dateCondition(filter.publishedOn, 'published', 'filter.publishedOn'),
    filter.methods && { method: { in: filter.methods } },
    confidenceCondition(filter.minConfidence),
    within != null
      ? { withinId: { in: await resolveId(database, 'Statement', within, ['filter', 'within']) } }
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
