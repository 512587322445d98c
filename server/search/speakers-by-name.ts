import type { SpeakerKind } from '../../prisma/generated/client/enums.ts';
import { isTitle } from '../model/words/titles.ts';
import type { Condition } from '../read/conditions.ts';
import { type Connection, type Edge, readSections, toConnection } from '../read/connection.ts';
import type { Cursor } from '../read/cursor.ts';
import { type PagePlan, planPage } from '../read/keyset.ts';
import type { ListRequest } from '../read/page.ts';
import { readRows, type SpeakerRow, selectRows } from '../read/rows.ts';
import { join, type Reader, raw, sql } from '../read/sql.ts';
import { type CandidateRole, matchName, type NameQuery, readNameQuery } from './name-similarity.ts';

/** Maximum number of results of a search. */
export const MAX_SPEAKERS_FOUND = 1_000;

/** A search for speakers. */
export interface NameSearch {
  readonly search: string;
  /** The day on which roles that the search names are held; any day if there is none. */
  readonly on: Date | null | undefined;
}

/** An edge with the match, which is absent without a search. */
export interface FoundSpeakerEdge extends Edge<SpeakerRow> {
  readonly found?: FoundSpeaker | undefined;
}

/** Reads a page of the speakers that a search names. */
export async function readSpeakersByName(
  reader: Reader,
  { search, on }: NameSearch,
  { page, order, conditions, needs = [] }: ListRequest<'Speaker'>,
): Promise<Connection<SpeakerRow>> {
  const plan = planPage(page, order);
  const found = await findSpeakersByName(reader, search, conditions.where, on);
  const count = async () => new Map([[null, { value: found.length, isExact: true }]]);
  const rows =
    order.name === 'RANK'
      ? await readRanked(reader, plan, found, needs)
      : await readSections(plan, ({ where, orderBy }, take) =>
          selectRows<'Speaker', SpeakerRow>(
            reader,
            'Speaker',
            [...needs, order.column],
            ({ columns, joins }) => sql`/* readSpeakersByName */
              select ${columns} from speaker r ${joins}
               where r.id = any(${found.map(({ id }) => id)}::bigint[]) and ${where}
               order by ${orderBy} limit ${take}`,
          ),
        );
  const connection = toConnection(plan, rows, { count }, null);
  const matches = new Map(found.map((one) => [one.id, one]));
  const edges = connection.edges.map(
    (edge): FoundSpeakerEdge => Object.assign(edge, { found: matches.get(edge.node.id) }),
  );
  return { ...connection, edges };
}

async function readRanked(
  reader: Reader,
  { after, before, backward, limit, order }: PagePlan,
  found: readonly FoundSpeaker[],
  needs: readonly string[],
): Promise<SpeakerRow[]> {
  const sign = order.direction === 'DESC' ? -1 : 1;
  const compare = (speaker: FoundSpeaker, { value, id }: Cursor) =>
    sign * (speaker.rank - Number(value) || Number(speaker.id - id));
  const between = found.filter(
    (speaker) =>
      (!after || compare(speaker, after) > 0) && (!before || compare(speaker, before) < 0),
  );
  const isTurned = (order.direction === 'DESC') === backward;
  const page = (isTurned ? between.toReversed() : between).slice(0, limit + 1);
  const rows = await readRows(
    reader,
    'Speaker',
    page.map(({ id }) => id),
    needs,
  );
  return page.flatMap(({ id, rank }) => {
    const row = rows.get(id);
    return row ? [{ ...row, rank }] : [];
  });
}

interface FoundSpeaker {
  readonly id: bigint;
  /** The similarity in millionths, so that cursors compare exactly. */
  readonly rank: number;
  readonly matchedName: string;
}

// Results less similar than this, or than this share of the best one, are left out.
const LEAST_SIMILARITY = 0.5;
const LEAST_SHARE = 0.6;

/** The speakers that a search names by a name or a role, most similar first. */
async function findSpeakersByName(
  reader: Reader,
  search: string,
  where: Condition,
  on: Date | null | undefined,
): Promise<readonly FoundSpeaker[]> {
  const query = readNameQuery(search.toWellFormed().replaceAll('\0', ' '));
  const candidates = query.length === 0 ? [] : await readNamedCandidates(reader, query, where, on);
  const found = candidates
    .flatMap(({ id, kind, names, roles }) => {
      const match = matchName(query, { isPerson: kind === 'PERSON', names, roles });
      if (!match || match.similarity < LEAST_SIMILARITY) return [];
      const { similarity, matchedName } = match;
      return [{ id, rank: Math.round(similarity * 1e6), matchedName }];
    })
    .toSorted((one, other) => other.rank - one.rank || Number(other.id - one.id));
  const least = (found[0]?.rank ?? 0) * LEAST_SHARE;
  return found.filter(({ rank }) => rank >= least).slice(0, MAX_SPEAKERS_FOUND);
}

interface CandidateRow {
  readonly id: bigint;
  readonly kind: SpeakerKind;
  readonly names: readonly string[];
  readonly roles: readonly CandidateRole[];
}

// Maximum number of names that are compared for all words together, and of holders of matching roles.
const MAX_NAMES = 400;
const MAX_NAMES_OF_WORD = 300;
const MAX_ROLES = 300;
// Letters of a word that are compared.
const MAX_LETTERS = 80;

/**
 * The speakers with a similar word in a name, those who hold a role in one of them, and those with
 * all words in a title, with their names and roles.
 */
async function readNamedCandidates(
  reader: Reader,
  query: NameQuery,
  where: Condition,
  on: Date | null | undefined,
): Promise<readonly CandidateRow[]> {
  const telling = query.filter(({ plain, sound }) => sound.length > 1 && !isTitle(plain));
  const sounds = (telling.length > 0 ? telling : query).map(({ sound }) => sound);
  const whole = query.map(({ sound }) => sound).join(' ');
  const compared = [...new Set([...sounds, whole])].map((sound) => sound.slice(0, MAX_LETTERS));
  const most = Math.min(MAX_NAMES_OF_WORD, Math.ceil(MAX_NAMES / compared.length));
  // The end of a title is inflected: « présidente ».
  const inTitle = join(
    query.map(
      ({ sound }) => sql`sound like ${`%${sound.slice(0, Math.max(4, sound.length - 2))}%`}`,
    ),
    ' and ',
  );
  const day = on?.toISOString().slice(0, 10) ?? null;
  return await reader.query<CandidateRow>(sql`/* readNamedCandidates */
    with named as materialized (
      select distinct speaker_id
        from similar_names(${compared}::text[], ${most})),
    candidate as (
      select speaker_id from named
      union (select speaker_id from speaker_role
              where of_id in (select speaker_id from named) limit ${MAX_ROLES})
      union (select speaker_id from speaker_role where ${inTitle} limit ${MAX_ROLES})),
    wanted as (
      select distinct coalesce(b.merged_into_id, b.id) as id
        from candidate c join speaker b on b.id = c.speaker_id)
    select r.id, r.kind, n.names, coalesce(h.roles, '[]') as roles
      from wanted w
      join speaker r on r.id = w.id
      join lateral (
           select array_agg(n.name order by b.id <> r.id, n.position) as names
             from speaker b join speaker_name n on n.speaker_id = b.id
            where b.id = r.id or b.merged_into_id = r.id) n on true
      left join lateral (
           select json_agg(json_build_object('title', o.title, 'of', coalesce(
                    (select json_agg(n.name) from speaker_name n where n.speaker_id = o.of_id), '[]'),
                    'isHeld', d.day is null or coalesce(o.from_earliest <= d.day, true)
                                               and coalesce(o.to_latest >= d.day, true))
                  order by o.position) as roles
             from speaker_role o, (select ${day}::date as day) d
            where o.speaker_id = r.id) h on true
     where ${where(raw('r'))}`);
}
