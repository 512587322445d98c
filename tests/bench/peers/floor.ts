import { createServer, type IncomingMessage } from 'node:http';
import { Pool } from 'pg';

// A lower bound for the cost: plain node:http and hand-written prepared statements.

const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });

type Row = Readonly<Record<string, unknown>>;

interface Body {
  readonly id?: string;
  readonly after?: string | null;
  readonly speaker?: string;
  readonly speakers?: readonly string[];
  readonly topic?: string;
}

const TEXT = `(select string_agg(g.exact, ' […] ' order by g.position) from segment g
   where g.statement_id = s.id and g.role = 'CONTENT') as text`;
const STATEMENT = `s.id as "rowId", s.key, s.kind, s.act, s.is_negated as "isNegated", s.version,
  s.said_on as "saidOn", s.published_earliest::text as day, ${TEXT}`;
const SPEAKER = 'p.key as p_key, p.name as p_name, p.kind as p_kind';
const ARTICLE = `a.key as a_key, a.slug as a_slug, a.title as a_title, a.url as a_url,
  a.published_on as a_published`;
const STANDS = `s.status in ('CURRENT', 'CORRECTED')`;
const AFTER = '(s.published_earliest, s.id) < ($1::date, $2::bigint)';
const NEWEST = 'order by s.published_earliest desc, s.id desc limit 21';
const LAST = ['9999-12-31', '0'];

async function query(name: string, text: string, values: readonly unknown[]): Promise<Row[]> {
  const { rows } = await pool.query<Row>({ name, text, values: [...values] });
  return rows;
}

const ANSWERS: Readonly<Record<string, (body: Body) => Promise<object> | object>> = {
  '/typename': () => ({ __typename: 'Query' }),

  async '/page'({ after }) {
    const rows = await query(
      'page',
      `select ${STATEMENT}, ${SPEAKER}, ${ARTICLE}
         from statement s join article a on a.id = s.article_id
         left join speaker p on p.id = s.speaker_id
        where ${STANDS} and ${AFTER} ${NEWEST}`,
      cursorOf(after),
    );
    const nodes = rows
      .slice(0, 20)
      .map((row) => ({ ...statement(row), speaker: speaker(row), article: article(row) }));
    return { statements: { nodes, pageInfo: pageInfo(rows, 20, 'PUBLISHED_ON DESC') } };
  },

  async '/article'({ id }) {
    const key = keyOf(id);
    const [[head], rows] = await Promise.all([
      query(
        'article',
        `select ${ARTICLE}, a.headline, a.text_kind as "textKind", a.word_count as "wordCount"
           from article a where a.key = $1`,
        [key],
      ),
      query(
        'article statements',
        `select ${STATEMENT}, ${SPEAKER}
           from statement s left join speaker p on p.id = s.speaker_id
          where s.article_id = (select id from article where key = $1) and ${STANDS}
          order by s.start, s.id limit 20`,
        [key],
      ),
    ]);
    if (!head) return { article: null };
    const { headline, textKind, wordCount } = head;
    const nodes = rows.map((row) => ({ ...statement(row), speaker: speaker(row) }));
    return { article: { ...article(head), headline, textKind, wordCount, statements: { nodes } } };
  },

  async '/speakers'({ after }) {
    const [folded = '', id = '0'] = after == null ? [] : decode(after).slice(1);
    const speakers = await query(
      'speakers',
      `select p.id as "rowId", p.folded, ${SPEAKER} from speaker p
        where p.merged_into_id is null and (p.folded, p.id) > ($1, $2)
        order by p.folded, p.id limit 11`,
      [folded, id],
    );
    const shown = speakers.slice(0, 10);
    const rows = await query(
      'speakers statements',
      `select s.*, ${ARTICLE}
         from unnest($1::bigint[]) with ordinality as p (id, place)
         cross join lateral (
           select s.article_id, s.speaker_id, ${STATEMENT} from statement s
            where s.speaker_id = p.id and ${STANDS}
            order by s.published_earliest desc, s.id desc limit 5) s
         join article a on a.id = s.article_id
        order by p.place, s.day desc, s."rowId" desc`,
      [shown.map(({ rowId }) => rowId)],
    );
    const bySpeaker = Map.groupBy(rows, (row) => row['speaker_id']);
    const nodes = shown.map((row) => ({
      ...speaker(row),
      statements: {
        nodes: (bySpeaker.get(row['rowId']) ?? []).map((one) => ({
          ...statement(one),
          article: article(one),
        })),
      },
    }));
    return { speakers: { nodes, pageInfo: pageInfo(speakers, 10, 'NAME ASC') } };
  },

  async '/by-speaker'({ speaker, after }) {
    const rows = await query(
      'by speaker',
      `select ${STATEMENT}, ${ARTICLE}
         from statement s join article a on a.id = s.article_id
        where s.speaker_id = (select id from speaker where key = $3) and ${STANDS} and ${AFTER}
        ${NEWEST}`,
      [...cursorOf(after), keyOf(speaker)],
    );
    return statementPage(rows);
  },

  async '/by-topic'({ topic, after }) {
    const rows = await query(
      'by topic',
      `select ${STATEMENT}, ${ARTICLE}
         from statement_topic st join statement s on s.id = st.statement_id
         join article a on a.id = s.article_id
        where st.topic_id = (select id from topic where key = $3) and ${STANDS}
          and (st.published_earliest, st.statement_id) < ($1::date, $2::bigint)
        order by st.published_earliest desc, st.statement_id desc limit 21`,
      [...cursorOf(after), keyOf(topic)],
    );
    return statementPage(rows);
  },

  async '/facets'({ speakers = [] }) {
    const keys = [speakers.map(keyOf)];
    const [rows, counts] = await Promise.all([
      query(
        'facets page',
        `select ${STATEMENT} from statement s
          where s.speaker_id in (select id from speaker where key = any($1::uuid[])) and ${STANDS}
          order by s.published_earliest desc, s.id desc limit 20`,
        keys,
      ),
      query(
        'facets',
        `with matched as materialized (
           select s.id, s.kind, s.act from statement s
            where s.speaker_id in (select id from speaker where key = any($1::uuid[])) and ${STANDS}
         )
         select 'total' as facet, null as value, count(*)::int, null as key, null as label from matched
         union all select 'kinds', kind::text, count(*)::int, null, null from matched group by kind
         union all select 'acts', act::text, count(*)::int, null, null from matched group by act
         union all (select 'topics', t.id::text, count(*)::int, t.key::text, t.label_fr
           from matched m join statement_topic st on st.statement_id = m.id
           join topic t on t.id = st.topic_id group by t.id order by 3 desc, t.id limit 10)`,
        keys,
      ),
    ]);
    const facet = (name: string) =>
      counts
        .filter((row) => row['facet'] === name)
        .sort((one, other) => Number(other['count']) - Number(one['count']) || byValue(one, other));
    return {
      statements: {
        totalCount: facet('total')[0]?.['count'],
        nodes: rows.map(statement),
        facets: {
          topics: facet('topics').map(({ count, key, label }) => ({
            count,
            value: { id: encode(`Topic:${key}`), label },
          })),
          kinds: facet('kinds').map(({ count, value }) => ({ count, value })),
          acts: facet('acts').map(({ count, value }) => ({ count, value })),
        },
      },
    };
  },
};

function byValue(one: Row, other: Row): number {
  const [a, b] = [String(one['value']), String(other['value'])];
  return a.length - b.length || (a < b ? -1 : 1);
}

function statementPage(rows: readonly Row[]) {
  const nodes = rows.slice(0, 20).map((row) => ({ ...statement(row), article: article(row) }));
  return { statements: { nodes, pageInfo: pageInfo(rows, 20, 'PUBLISHED_ON DESC') } };
}

function statement(row: Row) {
  const { key, text, kind, act, isNegated, version, saidOn } = row;
  return {
    id: encode(`Statement:${key}`),
    text,
    kind,
    act,
    isNegated,
    version,
    saidOn: saidOn === null ? null : { edtf: saidOn },
  };
}

function speaker({ p_key, p_name, p_kind }: Row) {
  if (p_key === null) return null;
  return { id: encode(`Speaker:${p_key}`), name: p_name, kind: p_kind };
}

function article({ a_key, a_slug, a_title, a_url, a_published }: Row) {
  const id = encode(`Article:${a_key}`);
  return { id, slug: a_slug, title: a_title, url: a_url, publishedOn: { edtf: a_published } };
}

function pageInfo(rows: readonly Row[], size: number, order: string) {
  const last = rows[Math.min(rows.length, size) - 1];
  const endCursor = last
    ? encode(JSON.stringify([order, last['day'] ?? last['folded'], last['rowId']]))
    : null;
  return { hasNextPage: rows.length > size, endCursor };
}

function cursorOf(after: string | null | undefined): readonly string[] {
  return after == null ? LAST : decode(after).slice(1);
}

function decode(cursor: string): string[] {
  return JSON.parse(Buffer.from(cursor, 'base64url').toString());
}

function encode(text: string): string {
  return Buffer.from(text).toString('base64url');
}

function keyOf(id = ''): string {
  return Buffer.from(id, 'base64url').toString().replace(/^\w+:/, '');
}

async function readBody(request: IncomingMessage): Promise<Body> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return JSON.parse(text);
}

const server = createServer(async (request, response) => {
  try {
    const body = await readBody(request);
    const data = await ANSWERS[request.url ?? '']?.(body);
    const text = JSON.stringify({ data });
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  process.stdout.write(`ready: http://127.0.0.1:${port}\n`);
});
