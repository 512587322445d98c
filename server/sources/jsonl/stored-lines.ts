import { statementFactsSql } from '../../model/columns.ts';
import { type SegmentRow, toPlacement } from '../../model/placement/segment-rows.ts';
import type { Placement } from '../../model/statement.ts';
import type { ArticleLine, OutletLine, SpeakerLine, StatementLine, TopicLine } from './lines.ts';
import { type Batch, type ReadLines, raw, sql, TIME } from './snapshot.ts';

// Outlets, topics and speakers as lines: those with one of `keys`, or a batch of all if it is null.

type Stored<T> = T & { readonly id: number };

export async function readOutletLines(lines: ReadLines, keys: readonly string[] | null, b: Batch) {
  return await lines<Stored<OutletLine>>(sql`/* readOutletLines */
    select json_build_object('id', id, 'type', 'outlet', 'key', key, 'slug', slug, 'name', name,
             'domain', domain, 'country', country, 'stateOwned', state_owned,
             'corpus', corpus, 'corpusHash', corpus_hash)::text as line
      from outlet
     where id > ${b.after}::bigint and (${keys}::uuid[] is null or key = any(${keys}::uuid[]))
     order by id limit ${b.limit}::int`);
}

export async function readTopicLines(lines: ReadLines, keys: readonly string[] | null, b: Batch) {
  return await lines<Stored<TopicLine>>(sql`/* readTopicLines */
    select json_build_object('id', id, 'type', 'topic', 'key', key, 'slug', slug,
             'labelFr', label_fr, 'labelEn', label_en,
             'corpus', corpus, 'corpusHash', corpus_hash)::text as line
      from topic
     where id > ${b.after}::bigint and (${keys}::uuid[] is null or key = any(${keys}::uuid[]))
     order by id limit ${b.limit}::int`);
}

export async function readSpeakerLines(lines: ReadLines, keys: readonly string[] | null, b: Batch) {
  return await lines<Stored<SpeakerLine>>(sql`/* readSpeakerLines */
    select json_build_object('id', s.id, 'type', 'speaker', 'key', s.key, 'slug', s.slug,
             'name', s.name, 'kind', s.kind, 'wikidataId', s.wikidata_id,
             'names', coalesce((
                select json_agg(json_build_object('use', n.use, 'language', n.language,
                                                  'name', n.name) order by n.position)
                  from speaker_name n where n.speaker_id = s.id), '[]'),
             'roles', coalesce((
                select json_agg(json_build_object('title', r.title, 'of', o.key,
                                  'from', r.from_date, 'to', r.to_date) order by r.position)
                  from speaker_role r left join speaker o on o.id = r.of_id
                 where r.speaker_id = s.id), '[]'),
             'members', coalesce((
                select json_agg(p.key order by m.position, m.member_id)
                  from speaker_member m join speaker p on p.id = m.member_id
                 where m.collective_id = s.id), '[]'),
             'mergedInto', (select t.key from speaker t where t.id = s.merged_into_id),
             'merge', (
                select json_build_object('reason', g.reason, 'mergedBy', g.merged_by,
                         'mergedAt', to_char(g.merged_at at time zone 'UTC', ${TIME}))
                  from speaker_merge g where g.speaker_id = s.id),
             'corpus', s.corpus, 'corpusHash', s.corpus_hash)::text as line
      from speaker s
     where s.id > ${b.after}::bigint and (${keys}::uuid[] is null or s.key = any(${keys}::uuid[]))
     order by s.id limit ${b.limit}::int`);
}

/** An article with its statements, in the order of recording. */
export interface ArticleGroup {
  readonly article: ArticleLine;
  readonly statements: readonly StatementLine[];
}

type StoredArticle = Omit<ArticleLine, 'statements'> & { readonly id: number };

interface StoredUtterance {
  readonly id: number;
  readonly key: string;
  readonly declared: string | null;
}

type StoredStatement = Omit<
  StatementLine,
  'order' | 'utterance' | 'ownUtterance' | keyof Placement
> & {
  readonly id: number;
  readonly articleId: number;
  readonly utterance: StoredUtterance;
  readonly ownUtterance: StoredUtterance | null;
  readonly segments: readonly Omit<SegmentRow, 'position'>[];
};

export interface ReadPlaces {
  readonly statements: Pick<Places, 'placeOf'>;
  readonly utterances: Pick<Places, 'placeOf'>;
}

// For callers that do not use the order of recording.
const WITHOUT_PLACES: ReadPlaces = {
  statements: { placeOf: () => 1 },
  utterances: { placeOf: () => 1 },
};

/** The articles with these row ids, in the order of recording. */
export async function readArticleGroups(
  lines: ReadLines,
  ids: readonly number[],
  places = WITHOUT_PLACES,
): Promise<readonly ArticleGroup[]> {
  const articles = await readArticles(lines, ids);
  const statements = Map.groupBy(await readStatements(lines, ids), (one) => one.articleId);
  return articles.map(({ id, ...facts }) => {
    const own = statements.get(id) ?? [];
    return {
      article: { ...facts, statements: own.length },
      statements: own.map((one) => toStatementLine(one, places)),
    };
  });
}

function toStatementLine(
  { id, articleId, segments, utterance, ownUtterance, ...facts }: StoredStatement,
  places: ReadPlaces,
): StatementLine {
  return {
    ...facts,
    ...toPlacement(segments),
    order: places.statements.placeOf(id),
    utterance: toUtterance(utterance, places),
    ownUtterance: ownUtterance && toUtterance(ownUtterance, places),
  };
}

function toUtterance({ id, key, declared }: StoredUtterance, { utterances }: ReadPlaces) {
  return { key, order: utterances.placeOf(id), declared };
}

async function readArticles(lines: ReadLines, ids: readonly number[]) {
  return await lines<StoredArticle>(sql`/* readArticles */
    select json_build_object('id', a.id, 'type', 'article', 'key', a.key, 'slug', a.slug,
             'url', a.url, 'outlet', o.key, 'language', a.language,
             'publishedOn', a.published_on, 'title', a.title, 'headline', a.headline,
             'textKind', a.text_kind, 'text', a.text, 'sha256', a.text_sha256,
             'wordCount', a.word_count, 'status', a.status,
             'recordedAt', to_char(a.recorded_at at time zone 'UTC', ${TIME}),
             'corpus', a.corpus, 'corpusHash', a.corpus_hash,
             'redactions', coalesce((
                select json_agg(json_build_object('reason', r.reason, 'redactedBy', r.redacted_by,
                         'redactedAt', to_char(r.redacted_at at time zone 'UTC', ${TIME}),
                         'statements', coalesce((
                            select json_agg(json_build_object('statement', s.key,
                                     'isDependent', d.is_dependent) order by s.id)
                              from redacted_statement d join statement s on s.id = d.statement_id
                             where d.redaction_id = r.id), '[]')) order by r.id)
                  from redaction r where r.article_id = a.id), '[]'))::text as line
      from article a left join outlet o on o.id = a.outlet_id
     where a.id = any(${ids}::bigint[])
     order by a.id`);
}

async function readStatements(lines: ReadLines, ids: readonly number[]) {
  return await lines<StoredStatement>(sql`/* readStatements */
    select json_build_object('id', s.id, 'articleId', s.article_id, 'type', 'statement',
             'key', s.key, 'slug', s.slug, 'article', a.key, 'speaker', p.key,
             ${raw(statementFactsSql)},
             'segments', coalesce((
                select json_agg(json_build_object('role', g.role, 'start', g.start, 'end', g."end",
                                                  'exact', g.exact) order by g.position)
                  from segment g where g.statement_id = s.id), '[]'),
             'start', s.start,
             'topics', coalesce((
                select json_agg(t.key order by st.position, t.id)
                  from statement_topic st join topic t on t.id = st.topic_id
                 where st.statement_id = s.id), '[]'),
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
                 where x.article_id < s.article_id), '[]'),
             'status', s.status, 'version', s.version, 'method', s.method,
             'recordedBy', s.recorded_by,
             'recordedAt', to_char(s.recorded_at at time zone 'UTC', ${TIME}),
             'extractorVersion', s.extractor_version, 'confidence', s.confidence,
             'corpusHash', s.corpus_hash,
             'history', coalesce((
                select json_agg(json_build_object('version', c.version, 'kind', c.kind,
                         'reason', c.reason, 'correctedBy', c.corrected_by,
                         'correctedAt', to_char(c.corrected_at at time zone 'UTC', ${TIME}),
                         'replaced', c.replaced) order by c.version)
                  from correction c where c.statement_id = s.id), '[]'))::text as line
      from statement s
      join article a on a.id = s.article_id
      join utterance u on u.id = s.utterance_id
      left join utterance o on o.id = s.own_utterance_id
      left join speaker p on p.id = s.speaker_id
      left join statement w on w.id = s.within_id
     where s.article_id = any(${ids}::bigint[])
     order by s.article_id, s.id`);
}

/** The places of row ids in the order of recording, from 1 without gaps. */
export interface Places {
  readonly count: number;
  placeOf(id: number): number;
}

interface Island {
  readonly first: number;
  readonly count: number;
}

export async function readPlaces(
  lines: ReadLines,
  table: 'statement' | 'utterance',
): Promise<Places> {
  return toPlaces(
    await lines<Island>(sql`/* readPlaces */
      select json_build_object('first', min(id), 'count', count(*))::text as line
        from (select id, id - row_number() over (order by id) as gap from ${raw(table)}) numbered
       group by gap order by gap`),
  );
}

// Rolled back inserts leave gaps between row ids. Only the runs between the gaps are held.
function toPlaces(islands: readonly Island[]): Places {
  const firsts = Float64Array.from(islands, ({ first }) => first);
  const before = new Float64Array(islands.length);
  let count = 0;
  islands.forEach((island, index) => {
    before[index] = count;
    count += island.count;
  });
  const placeOf = (id: number): number => {
    let low = 0;
    let high = firsts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((firsts[middle] ?? 0) <= id) low = middle;
      else high = middle - 1;
    }
    return (before[low] ?? 0) + id - (firsts[low] ?? 0) + 1;
  };
  return { count, placeOf };
}
