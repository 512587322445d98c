import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ClientBase } from 'pg';
import type { Database } from '../../server/database/client.ts';
import {
  ARTICLE,
  CORRECTION,
  OUTLET,
  SEGMENT,
  SPEAKER,
  STATEMENT,
  STATEMENT_TOPIC,
  type Table,
  TOPIC,
  toColumn,
} from '../../server/model/columns.ts';
import { parsePartialDate } from '../../server/model/partial-date.ts';
import { toSegmentRows } from '../../server/model/placement/segment-rows.ts';
import { foldName } from '../../server/model/words/fold-name.ts';
import { type DocumentPart, toSearchDocument } from '../../server/model/words/search-document.ts';
import { readStems } from '../../server/read/stems.ts';
import { deriveArticle, deriveStatement, formsOf } from '../../server/register/derived.ts';
import type {
  ArticleLine,
  Line,
  SpeakerLine,
  StatementLine,
} from '../../server/sources/jsonl/lines.ts';
import { generateRegister, type RegisterSize } from './generated-register.ts';

// Fills an empty register with the generated one by plain COPY, without triggers and with indexes
// built at the end. The rows are those of an import whose changes have expired
// (load-register.test.ts compares them), derived by the same functions.

const fields = (table: Table) => Object.keys(table.columns);

/** The columns that are written, by their names in code. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  outlet: ['id', ...fields(OUTLET)],
  topic: ['id', ...fields(TOPIC)],
  speaker: ['id', ...fields(SPEAKER)],
  speaker_name: ['speakerId', 'position', 'use', 'language', 'name', 'folded'],
  speaker_role: [
    ...['speakerId', 'position', 'title', 'ofId'],
    ...['fromDate', 'fromEarliest', 'fromLatest', 'toDate', 'toEarliest', 'toLatest'],
  ],
  speaker_member: ['collectiveId', 'memberId', 'position'],
  article: ['id', ...fields(ARTICLE), 'publishedEarliest', 'publishedLatest'],
  article_search: ['articleId', 'document'],
  article_words: ['articleId', 'runs'],
  utterance: [
    ...['id', 'key', 'declared', 'speakerId', 'saidOn', 'saidEarliest', 'saidLatest'],
    ...['firstReportId', 'reportCount', 'outletCount', 'foundCount'],
  ],
  statement: [
    ...fields(STATEMENT),
    ...['saidEarliest', 'saidLatest', 'publishedEarliest', 'publishedLatest', 'outletId'],
  ],
  statement_topic: fields(STATEMENT_TOPIC),
  segment: fields(SEGMENT),
  correction: fields(CORRECTION),
  statement_search: ['statementId', 'document'],
  statement_words: ['statementId', 'runs', 'pairs'],
};

type Row = Readonly<Record<string, unknown>>;

export interface LoadOptions {
  readonly database: Pick<Database, 'pool' | 'prisma'>;
  /** A folder that Postgres can read. */
  readonly exchange: string;
  readonly size: RegisterSize;
  /** Told how far it is. */
  readonly say?: (line: string) => void;
}

/** Articles at once. */
const BATCH = 250;

export async function loadGeneratedRegister(options: LoadOptions): Promise<void> {
  const { database, exchange, size, say } = options;
  const client = await database.pool.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query('set statement_timeout = 0');
    const buildIndexes = await dropIndexes(client);
    const rows = createRows(database);
    // While Postgres copies a batch, the next one is derived.
    let copied = Promise.resolve();
    let articles = 0;
    const flush = async () => {
      await copied;
      if (articles % (10 * BATCH) === 0) say?.(`${articles} articles`);
      copied = copyRows({ client, exchange }, await rows.take());
      copied.catch(() => {});
    };
    for (const line of generateRegister(size)) {
      if (line.type === 'article') {
        if (articles % BATCH === 0) await flush();
        articles += 1;
      }
      rows.add(line);
    }
    await flush();
    await copied;
    say?.(`${articles} articles; building the indexes …`);
    await buildIndexes();
    say?.('Gathering statistics …');
    await finish(client);
  } finally {
    client.release(true);
  }
}

/** The rows of lines, until they are taken. */
function createRows(database: Pick<Database, 'prisma'>) {
  const ids = new Map<string, bigint>();
  const idOf = (key: string | null) => (key === null ? null : (ids.get(key) ?? null));
  const counts = new Map<string, bigint>();
  const number = (key: string, table: string) => {
    const id = (counts.get(table) ?? 0n) + 1n;
    counts.set(table, id);
    ids.set(key, id);
    return id;
  };
  let rows = new Map<string, Row[]>();
  const add = (table: string, row: Row) => {
    const list = rows.get(table);
    if (list) list.push(row);
    else rows.set(table, [row]);
  };
  const speakers: SpeakerLine[] = [];
  const names = new Map<bigint, string>();
  let article: (ArticleLine & { readonly id: bigint; readonly text: string }) | undefined;
  let derivedArticles: ReturnType<typeof deriveArticle>[] = [];
  let derivedStatements: ReturnType<typeof deriveStatement>[] = [];
  const stemOf = createStems(database);

  const addSpeaker = (line: SpeakerLine) => {
    const id = number(line.key, 'speaker');
    names.set(id, line.name);
    speakers.push(line);
    add('speaker', { ...line, id, folded: foldName(line.name) });
    line.names.forEach((one, position) => {
      add('speaker_name', { ...one, speakerId: id, position, folded: foldName(one.name) });
    });
  };
  // They refer to one another: once all are known.
  const addSpeakerParts = () => {
    for (const { key, roles, members } of speakers.splice(0)) {
      roles.forEach(({ title, of, from, to }, position) => {
        const held = { ...daysOf('from', from, 'Date'), ...daysOf('to', to, 'Date') };
        add('speaker_role', { speakerId: idOf(key), position, title, ofId: idOf(of), ...held });
      });
      members.forEach((member, position) => {
        add('speaker_member', { collectiveId: idOf(key), memberId: idOf(member), position });
      });
    }
  };
  const addArticle = (line: ArticleLine) => {
    const id = number(line.key, 'article');
    article = { ...line, id, text: line.text ?? '' };
    add('article', {
      ...line,
      id,
      outletId: idOf(line.outlet),
      textSha256: line.sha256,
      ...daysOf('published', line.publishedOn),
    });
    derivedArticles.push(deriveArticle({ ...line, id }));
  };
  const addStatement = (line: StatementLine) => {
    if (article?.key !== line.article) throw new Error('A statement follows its article.');
    const id = BigInt(line.order);
    const speakerId = idOf(line.speaker);
    const outletId = idOf(article.outlet);
    const said = daysOf('said', line.saidOn);
    add('statement', {
      ...line,
      ...{ id, articleId: article.id, speakerId, outletId, utteranceId: line.utterance.order },
      ...said,
      ...daysOf('published', article.publishedOn),
    });
    // Each statement is the only report of its utterance.
    const stands = line.status === 'CURRENT' ? 1 : 0;
    add('utterance', {
      ...{ ...line.utterance, id: line.utterance.order, speakerId, ...said },
      ...{ firstReportId: id, reportCount: stands, outletCount: stands, foundCount: 0 },
    });
    for (const row of toSegmentRows(line)) add('segment', { ...row, statementId: id });
    line.topics.forEach((topic, position) => {
      add('statement_topic', { statementId: id, topicId: idOf(topic), position });
    });
    for (const one of line.history) add('correction', { ...one, statementId: id });
    const speaker = speakerId === null ? null : (names.get(speakerId) ?? null);
    const verbatim = line.verbatim.map(({ exact }) => exact);
    const source = { ...line, id, articleId: article.id, speaker, verbatim };
    derivedStatements.push(deriveStatement(source, article));
  };

  return {
    add(line: Line) {
      if (line.type === 'outlet') {
        const id = number(line.key, 'outlet');
        add('outlet', { ...line, id, folded: foldName(line.name) });
      } else if (line.type === 'topic') add('topic', { ...line, id: number(line.key, 'topic') });
      else if (line.type === 'speaker') addSpeaker(line);
      else if (line.type === 'article') addArticle(line);
      else if (line.type === 'statement') addStatement(line);
    },
    async take(): Promise<ReadonlyMap<string, readonly Row[]>> {
      addSpeakerParts();
      const derived = [...derivedArticles, ...derivedStatements];
      await stemOf.learn(derived.flatMap(({ parts }) => parts));
      for (const { id: articleId, parts, runs } of derivedArticles) {
        add('article_search', { articleId, document: toSearchDocument(parts, stemOf.find) });
        add('article_words', { articleId, runs });
      }
      for (const { id: statementId, parts, runs, pairs } of derivedStatements) {
        add('statement_search', { statementId, document: toSearchDocument(parts, stemOf.find) });
        add('statement_words', { statementId, runs, pairs });
      }
      derivedArticles = [];
      derivedStatements = [];
      const taken = rows;
      rows = new Map();
      return taken;
    },
  };
}

/** The stems met so far: most words have come before. */
function createStems({ prisma }: Pick<Database, 'prisma'>) {
  const stems = new Map<string, string>();
  return {
    find: (form: string) => stems.get(form) ?? form,
    async learn(parts: readonly DocumentPart[]) {
      const unknown = [...new Set(formsOf(parts))].filter((form) => !stems.has(form));
      const stemOf = await readStems(prisma, unknown);
      for (const form of unknown) stems.set(form, stemOf(form));
    },
  };
}

/** The days of a partial date, for the columns `…Earliest` and `…Latest`, and the date itself. */
function daysOf(name: string, edtf: string | null, suffix = 'On'): Row {
  if (edtf === null) return {};
  const { earliest, latest } = parsePartialDate(edtf);
  const [from, to] = [earliest, latest].map((day) => day.toISOString().slice(0, 10));
  return { [`${name}${suffix}`]: edtf, [`${name}Earliest`]: from, [`${name}Latest`]: to };
}

async function copyRows(
  { client, exchange }: { readonly client: ClientBase; readonly exchange: string },
  tables: ReadonlyMap<string, readonly Row[]>,
): Promise<void> {
  const file = path.join(exchange, 'rows');
  for (const [table, rows] of tables) {
    const columns = COLUMNS[table] ?? [];
    const lines = rows.map((row) => columns.map((name) => toText(row[name])).join('\t'));
    await writeFile(file, `${lines.join('\n')}\n`);
    const names = columns.map((name) => `"${toColumn(name)}"`).join(', ');
    await client.query(`copy ${table} (${names}) from '${file}'`);
  }
  await rm(file, { force: true });
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

/** A value in the text format of COPY. */
function toText(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (Array.isArray(value)) return `{${value.join(',')}}`;
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** Drops what is no constraint's; the function returned builds it again. */
async function dropIndexes(client: ClientBase): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `
    select c.relname as name, pg_get_indexdef(i.indexrelid) as definition
      from pg_index i
      join pg_class c on c.oid = i.indexrelid
      join pg_class t on t.oid = i.indrelid
     where c.relnamespace = 'public'::regnamespace and t.relname = any($1)
       and not exists (select from pg_constraint where conindid = i.indexrelid)`,
    [Object.keys(COLUMNS)],
  );
  for (const { name } of rows) await client.query(`drop index "${name}"`);
  return async () => {
    await client.query(`set maintenance_work_mem = '512MB'`);
    for (const { definition } of rows) await client.query(definition);
  };
}

/** What an import leaves besides: sequences that go on, a revision, and statistics. */
async function finish(client: ClientBase): Promise<void> {
  for (const table of ['outlet', 'topic', 'speaker', 'article', 'statement', 'utterance']) {
    await client.query(
      `select setval(pg_get_serial_sequence('${table}', 'id'), max(id)) from ${table}`,
    );
  }
  await client.query('update corpus_revision set revision = 1, changes_kept_from = 2');
  await client.query('vacuum (analyze, freeze)');
}
