import type { z } from 'zod';
import type { Database } from '../../database/client.ts';
import {
  ARTICLE,
  CORRECTION,
  OUTLET,
  SPEAKER,
  STATEMENT,
  type Table,
  TOPIC,
  toColumn,
} from '../../model/columns.ts';
import { type Placement, type StatementSegment, toPlacement } from '../../model/statement.ts';
import { type Reader, raw, readerOn, type Sql, sql } from '../../read/sql.ts';
import type { RegisterType } from '../../register/registers.ts';
import { type Line, SHAPES } from './lines.ts';

/** The numbers of what an export has written so far. */
export interface ExportCounts {
  articles: number;
  statements: number;
}

/** A row of the register as a line. */
export interface LineRow<T> {
  readonly id: bigint;
  readonly line: T;
}

/**
 * Reads a consistent snapshot of the register while others write, in one transaction on a separate
 * connection. It can take hours, so the time limit of a request does not apply.
 */
export async function* inSnapshot<T>(
  { pool }: Pick<Database, 'pool'>,
  read: (reader: Reader) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const client = await pool.connect();
  let isSound = false;
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('/* inSnapshot */ set local statement_timeout = 0');
    yield* read(readerOn(client));
    await client.query('commit');
    isSound = true;
  } finally {
    // A connection with an open transaction must not return to the pool.
    client.release(!isSound);
  }
}

/** Up to `limit` rows with an id after `after`. */
export interface Batch {
  readonly after: bigint;
  readonly limit: number | null;
}

const ROWS = 1_000;

/** All rows of a table as lines, read in keyset batches so that memory is bounded. */
export async function* inBatches<T>(
  read: (batch: Batch) => Promise<readonly LineRow<T>[]>,
): AsyncGenerator<T> {
  let after = 0n;
  for (;;) {
    const rows = await read({ after, limit: ROWS });
    for (const { line } of rows) yield line;
    const last = rows.at(-1);
    if (!last || rows.length < ROWS) return;
    after = last.id;
  }
}

const BATCH_BYTES = 4_000_000;
const STATEMENT_BYTES = 1_000;

/** Row ids of articles in the order of recording, in batches of bounded size. */
export async function* articleBatches(reader: Reader): AsyncGenerator<readonly bigint[]> {
  let ids: bigint[] = [];
  let bytes = 0;
  for await (const article of inBatches((batch) => readArticleSizes(reader, batch))) {
    ids.push(article.id);
    bytes += article.bytes + article.statements * STATEMENT_BYTES;
    if (bytes < BATCH_BYTES) continue;
    yield ids;
    ids = [];
    bytes = 0;
  }
  if (ids.length > 0) yield ids;
}

// Postgres knows the size of a long text without reading it.
async function readArticleSizes(reader: Reader, { after, limit }: Batch) {
  const rows = await reader.query<{ id: bigint; bytes: number; statements: number }>(
    sql`/* readArticleSizes */
    select a.id, coalesce(octet_length(a.text), 0) as bytes,
           (select count(*)::int from statement s where s.article_id = a.id) as statements
      from article a
     where a.id > ${after}::bigint
     order by a.id limit ${limit}::int`,
  );
  return rows.map((line) => ({ id: line.id, line }));
}

function timeOf(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** Arguments of `json_build_object`: the columns of the row `alias` that a line has as fields. */
function membersOf({ columns }: Table, { shape }: z.ZodObject, alias: string): Sql {
  const members = Object.keys(columns)
    .filter((field) => field in shape)
    .map((field) => {
      const column = `${alias}.${toColumn(field)}`;
      return `'${field}', ${field.endsWith('At') ? timeOf(column) : column}`;
    });
  return raw(members.join(', '));
}

const SPEAKER_PARTS = sql`,
             'names', coalesce((
                select json_agg(json_build_object('use', n.use, 'language', n.language,
                                                  'name', n.name) order by n.position)
                  from speaker_name n where n.speaker_id = r.id), '[]'),
             'roles', coalesce((
                select json_agg(json_build_object('title', x.title, 'of', o.key,
                                  'from', x.from_date, 'to', x.to_date) order by x.position)
                  from speaker_role x left join speaker o on o.id = x.of_id
                 where x.speaker_id = r.id), '[]'),
             'members', coalesce((
                select json_agg(p.key order by m.position, m.member_id)
                  from speaker_member m join speaker p on p.id = m.member_id
                 where m.collective_id = r.id), '[]'),
             'mergedInto', (select t.key from speaker t where t.id = r.merged_into_id),
             'merge', (
                select json_build_object('reason', g.reason, 'mergedBy', g.merged_by,
                         'mergedAt', ${raw(timeOf('g.merged_at'))})
                  from speaker_merge g where g.speaker_id = r.id)`;

const ENTRIES: Readonly<Record<RegisterType, Sql>> = {
  outlet: membersOf(OUTLET, SHAPES.outlet, 'r'),
  topic: membersOf(TOPIC, SHAPES.topic, 'r'),
  speaker: sql`${membersOf(SPEAKER, SHAPES.speaker, 'r')}${SPEAKER_PARTS}`,
};

/** Those that have one of the keys or one of the slugs, or are of the corpus. */
interface Named {
  readonly keys: readonly string[] | null;
  readonly slugs: readonly string[] | null;
  readonly corpus: string | null;
}

/** The lines of a register, in the order of recording. */
export async function readRegisterLines<Type extends RegisterType>(
  reader: Reader,
  type: Type,
  { after = 0n, limit = null, keys = null, slugs = null, corpus = null }: Partial<Batch & Named>,
): Promise<readonly LineRow<Line<Type>>[]> {
  return await reader.query(sql`/* readRegisterLines */
    select r.id, json_build_object('type', ${type}::text, ${ENTRIES[type]}) as line
      from ${raw(type)} r
     where r.id > ${after}::bigint
       and (${keys}::uuid[] is null or r.key = any(${keys}::uuid[]) or r.slug = any(${slugs}::text[])
            or r.corpus = ${corpus}::text)
     order by r.id limit ${limit}::int`);
}

/** The names of statements in the corpus format, by public key. */
export async function readStatementNames(
  reader: Reader,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await reader.query<{ readonly key: string; readonly name: string }>(
    sql`/* readStatementNames */
    select s.key::text, a.slug || '#' || coalesce(s.slug, s.key::text) as name
      from statement s join article a on a.id = s.article_id
     where s.key = any(${keys}::uuid[])`,
  );
  return new Map(rows.map(({ key, name }) => [key, name]));
}

/** Those of these utterances that a writer assigned to several statements. */
export async function readSharedUtterances(
  reader: Reader,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await reader.query<{ readonly key: string }>(
    sql`/* readSharedUtterances */
    select u.key::text
      from utterance u
     where u.key = any(${keys}::uuid[])
       and 1 < (select count(*) from (
                  select from statement where utterance_id = u.id and own_utterance_id is null
                   union all
                  select from statement where own_utterance_id = u.id) r)`,
  );
  return new Set(rows.map(({ key }) => key));
}

/** An article with its statements, in the order of recording. */
export interface ArticleGroup {
  readonly article: Line<'article'>;
  readonly statements: readonly Line<'statement'>[];
}

interface ReportedUtterance {
  readonly id: number;
  readonly key: string;
  readonly declared: string | null;
}

type StatementFactsOfLine = Omit<
  Line<'statement'>,
  'order' | 'utterance' | 'ownUtterance' | keyof Placement
> & {
  readonly utterance: ReportedUtterance;
  readonly ownUtterance: ReportedUtterance | null;
  readonly segments: readonly StatementSegment[];
};

/** The places of row ids in the order of recording, from 1 without gaps. */
interface Places {
  placeOf(id: number): number;
}

export interface ReadPlaces {
  readonly statements: Places;
  readonly utterances: Places;
}

// For callers that do not use the order of recording.
const WITHOUT_PLACES: ReadPlaces = {
  statements: { placeOf: () => 1 },
  utterances: { placeOf: () => 1 },
};

/** The articles with these row ids, in the order of recording. */
export async function readArticleGroups(
  reader: Reader,
  ids: readonly bigint[],
  places = WITHOUT_PLACES,
): Promise<readonly ArticleGroup[]> {
  const articles = await readArticleLines(reader, ids);
  const statements = Map.groupBy(await readStatementLines(reader, ids), (one) => one.articleId);
  return articles.map(({ id, line }) => {
    const own = statements.get(id) ?? [];
    return {
      article: { ...line, statements: own.length },
      statements: own.map((one) => toStatementLine(one, places)),
    };
  });
}

function toStatementLine(
  { id, line: { segments, utterance, ownUtterance, ...facts } }: LineRow<StatementFactsOfLine>,
  places: ReadPlaces,
): Line<'statement'> {
  return {
    ...facts,
    ...toPlacement(segments),
    order: places.statements.placeOf(Number(id)),
    utterance: toUtterance(utterance, places),
    ownUtterance: ownUtterance && toUtterance(ownUtterance, places),
  };
}

function toUtterance({ id, key, declared }: ReportedUtterance, { utterances }: ReadPlaces) {
  return { key, order: utterances.placeOf(id), declared };
}

const ARTICLE_MEMBERS = membersOf(ARTICLE, SHAPES.article, 'a');
const STATEMENT_MEMBERS = membersOf(STATEMENT, SHAPES.statement, 's');
const HISTORY_MEMBERS = membersOf(CORRECTION, SHAPES.statement.shape.history.element, 'c');

async function readArticleLines(reader: Reader, ids: readonly bigint[]) {
  type ArticleRow = LineRow<Omit<Line<'article'>, 'statements'>>;
  return await reader.query<ArticleRow>(sql`/* readArticleLines */
    select a.id, json_build_object('type', 'article', ${ARTICLE_MEMBERS},
             'outlet', o.key, 'sha256', a.text_sha256,
             'redactions', coalesce((
                select json_agg(json_build_object('reason', r.reason, 'redactedBy', r.redacted_by,
                         'redactedAt', ${raw(timeOf('r.redacted_at'))},
                         'statements', coalesce((
                            select json_agg(json_build_object('statement', s.key,
                                     'isDependent', d.is_dependent) order by s.id)
                              from redacted_statement d join statement s on s.id = d.statement_id
                             where d.redaction_id = r.id), '[]')) order by r.id)
                  from redaction r where r.article_id = a.id), '[]')) as line
      from article a left join outlet o on o.id = a.outlet_id
     where a.id = any(${ids}::bigint[])
     order by a.id`);
}

async function readStatementLines(reader: Reader, ids: readonly bigint[]) {
  type Row = LineRow<StatementFactsOfLine> & { readonly articleId: bigint };
  return await reader.query<Row>(sql`/* readStatementLines */
    select s.id, s.article_id as "articleId", json_build_object('type', 'statement',
             ${STATEMENT_MEMBERS}, 'article', a.key, 'speaker', p.key,
             'segments', coalesce((
                select json_agg(json_build_object('role', g.role, 'start', g.start, 'end', g."end",
                                                  'exact', g.exact) order by g.position)
                  from segment g where g.statement_id = s.id), '[]'),
             'topics', coalesce((
                select json_agg(t.key order by st.position, t.id)
                  from statement_topic st join topic t on t.id = st.topic_id
                 where st.statement_id = s.id), '[]'),
             'denies', coalesce((
                select json_agg(x.denied_key order by x.position)
                  from statement_denial x where x.statement_id = s.id), '[]'),
             'partedFrom', coalesce((
                select json_agg(x.parted_key order by x.position)
                  from statement_parting x where x.statement_id = s.id), '[]'),
             'within', w.key,
             'utterance', json_build_object('id', u.id, 'key', u.key, 'declared', u.declared),
             'ownUtterance', case when o.id is not null then
                json_build_object('id', o.id, 'key', o.key, 'declared', o.declared) end,
             'links', coalesce((
                select json_agg(json_build_object('statement', x.key, 'similarity', l.similarity)
                                order by x.article_id, x.id)
                  from (select other_id as id, similarity from report_link where one_id = s.id
                        union all
                        select one_id, similarity from report_link where other_id = s.id) l
                  join statement x on x.id = l.id
                 where (x.article_id, x.id) < (s.article_id, s.id)), '[]'),
             'history', coalesce((
                select json_agg(json_build_object(${HISTORY_MEMBERS}) order by c.version)
                  from correction c where c.statement_id = s.id), '[]')) as line
      from statement s
      join article a on a.id = s.article_id
      join utterance u on u.id = s.utterance_id
      left join utterance o on o.id = s.own_utterance_id
      left join speaker p on p.id = s.speaker_id
      left join statement w on w.id = s.within_id
     where s.article_id = any(${ids}::bigint[])
     order by s.article_id, s.id`);
}
