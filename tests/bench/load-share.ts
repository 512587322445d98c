import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { ClientBase } from 'pg';
import { type Database, openDatabase } from '../../server/database/client.ts';
import {
  ARTICLE,
  CORRECTION,
  OUTLET,
  SEGMENT,
  SPEAKER,
  STATEMENT,
  STATEMENT_DENIAL,
  STATEMENT_TOPIC,
  type Table,
  TOPIC,
  toColumn,
} from '../../server/model/columns.ts';
import { parsePartialDate } from '../../server/model/partial-date.ts';
import { toSegmentRows } from '../../server/model/statement.ts';
import { nameKey, soundOfName } from '../../server/model/words/name-words.ts';
import {
  type DocumentPart,
  formsOf,
  type Stems,
  toSearchDocument,
} from '../../server/model/words/search-document.ts';
import { foldName } from '../../server/model/words/words.ts';
import { createReader } from '../../server/read/sql.ts';
import { readStems } from '../../server/read/stems.ts';
import { servedText } from '../../server/read/visibility.ts';
import { deriveArticle, deriveStatement, hashRemarks } from '../../server/register/derived.ts';
import { wordsOfAddress } from '../../server/register/plan-redaction.ts';
import type { Line } from '../../server/sources/jsonl/lines.ts';
import { type FullSize, generateArticle, generateRegisters } from './generated-register.ts';

// A worker of loadGeneratedRegister. The workers take batches of articles in turn; the first one also
// writes outlets, topics and speakers.

export interface Share {
  readonly url: string;
  readonly size: FullSize;
  /** A folder that Postgres can read. */
  readonly exchange: string;
  readonly worker: number;
  readonly workers: number;
  /** Articles per batch. */
  readonly batch: number;
}

const fields = (table: Table) => Object.keys(table.columns);

/** The columns to write, by their names in code. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  outlet: ['id', ...fields(OUTLET)],
  topic: ['id', ...fields(TOPIC)],
  speaker: ['id', ...fields(SPEAKER)],
  speaker_name: ['speakerId', 'position', 'use', 'language', 'name', 'folded', 'sound'],
  speaker_role: [
    'speakerId',
    'position',
    'title',
    'sound',
    'ofId',
    'fromDate',
    'fromEarliest',
    'fromLatest',
    'toDate',
    'toEarliest',
    'toLatest',
  ],
  speaker_member: ['collectiveId', 'memberId', 'position'],
  article: ['id', ...fields(ARTICLE), 'publishedEarliest', 'publishedLatest'],
  article_search: ['articleId', 'document'],
  article_words: ['articleId', 'runs'],
  article_remarks: ['articleId', 'runs'],
  utterance: [
    'id',
    'key',
    'declared',
    'speakerId',
    'saidOn',
    'saidEarliest',
    'saidLatest',
    'datedEarliest',
    'firstReportId',
    'reportCount',
    'outletCount',
    'foundCount',
  ],
  statement: [
    ...fields(STATEMENT),
    'saidEarliest',
    'saidLatest',
    'publishedEarliest',
    'publishedLatest',
    'outletId',
  ],
  statement_topic: [...fields(STATEMENT_TOPIC), 'publishedEarliest', 'datedEarliest'],
  statement_denial: fields(STATEMENT_DENIAL),
  segment: fields(SEGMENT),
  correction: fields(CORRECTION),
  statement_search: ['statementId', 'document'],
  statement_words: ['statementId', 'runs', 'pairs'],
};

type Row = Readonly<Record<string, unknown>>;

type LoadedArticle = Parameters<typeof deriveArticle>[0] & Line<'article'>;

// Escapes for the text format of COPY.
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

await loadShare(workerData as Share);

async function loadShare({ url, size, exchange, worker, workers, batch }: Share): Promise<void> {
  const database = openDatabase({ url, poolSize: 2, statementTimeoutMs: 600_000 });
  const client = await database.pool.connect();
  try {
    await client.query('set session_replication_role = replica');
    const file = path.join(exchange, `rows-${worker}`);
    const rows = createRows(database);
    for (const line of generateRegisters(size)) rows.addRegister(line);
    const registers = await rows.take();
    if (worker === 0) await copyRows(client, file, registers);
    // While Postgres copies a batch, the next one is derived.
    let copied = Promise.resolve();
    for (let from = worker * batch; from < size.articles; from += workers * batch) {
      for (let n = from; n < Math.min(from + batch, size.articles); n += 1) {
        const { article, statements } = generateArticle(n, size);
        rows.addArticle(article, BigInt(n + 1), statements);
      }
      const taken = await rows.take();
      await copied;
      copied = copyRows(client, file, taken);
      copied.catch(() => {});
      parentPort?.postMessage(from);
    }
    await copied;
  } finally {
    client.release(true);
    await database.close();
  }
}

/** Collects the rows of lines until they are taken. */
function createRows(database: Database) {
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
  const speakers: Line<'speaker'>[] = [];
  const names = new Map<bigint, string>();
  let derivedArticles: ReturnType<typeof deriveArticle>[] = [];
  let derivedStatements: ReturnType<typeof deriveStatement>[] = [];
  const stems = createStems(database);

  const addSpeaker = (line: Line<'speaker'>) => {
    const id = number(line.key, 'speaker');
    names.set(id, line.name);
    speakers.push(line);
    add('speaker', { ...line, id, folded: foldName(line.name) });
    line.names.forEach((one, position) => {
      const derived = { folded: nameKey(one.name), sound: soundOfName(one.name) };
      add('speaker_name', { ...one, speakerId: id, position, ...derived });
    });
  };
  // Speakers refer to each other, so this waits until all have ids.
  const addSpeakerParts = () => {
    for (const { key, roles, members } of speakers.splice(0)) {
      roles.forEach(({ title, of, from, to }, position) => {
        const held = { ...daysOf('from', from, 'Date'), ...daysOf('to', to, 'Date') };
        const sound = soundOfName(title);
        add('speaker_role', {
          speakerId: idOf(key),
          position,
          title,
          sound,
          ofId: idOf(of),
          ...held,
        });
      });
      members.forEach((member, position) => {
        add('speaker_member', { collectiveId: idOf(key), memberId: idOf(member), position });
      });
    }
  };
  const addArticle = (
    line: Line<'article'>,
    id: bigint,
    statements: readonly Line<'statement'>[],
  ) => {
    add('article', {
      ...line,
      id,
      outletId: idOf(line.outlet),
      textSha256: line.sha256,
      ...daysOf('published', line.publishedOn),
    });
    const isWithheld = line.textKind === 'WITHHELD';
    const standing = statements.filter(({ status }) => isWithheld && status === 'CURRENT');
    const content = standing.flatMap((one) => one.content);
    const article = { ...line, id, text: servedText(line), isWithheld, content };
    derivedArticles.push(deriveArticle(article));
    add('article_remarks', { articleId: id, runs: hashRemarks(remarksOf(line, statements)) });
    for (const one of statements) addStatement(one, article);
  };
  const addStatement = (line: Line<'statement'>, article: LoadedArticle) => {
    const id = BigInt(line.order);
    const speakerId = idOf(line.speaker);
    const outletId = idOf(article.outlet);
    const said = daysOf('said', line.saidOn);
    const published = daysOf('published', article.publishedOn);
    const datedEarliest = said['saidEarliest'] ?? published['publishedEarliest'];
    add('statement', {
      ...line,
      id,
      articleId: article.id,
      speakerId,
      outletId,
      utteranceId: line.utterance.order,
      ...said,
      ...published,
    });
    // Each statement is the only report of its utterance.
    const stands = line.status === 'CURRENT' ? 1 : 0;
    add('utterance', {
      ...line.utterance,
      id: line.utterance.order,
      speakerId,
      ...said,
      datedEarliest,
      firstReportId: id,
      reportCount: stands,
      outletCount: stands,
      foundCount: 0,
    });
    for (const row of toSegmentRows(line)) add('segment', { ...row, statementId: id });
    line.topics.forEach((topic, position) => {
      const days = { ...published, datedEarliest };
      add('statement_topic', { statementId: id, topicId: idOf(topic), position, ...days });
    });
    for (const one of line.history) add('correction', { ...one, statementId: id });
    const speaker = speakerId === null ? null : (names.get(speakerId) ?? null);
    const verbatim = line.verbatim.map(({ exact }) => exact);
    const topicIds = line.topics.flatMap((topic) => idOf(topic) ?? []);
    const referred = { articleId: article.id, speaker, speakerId, topicIds };
    const source = { ...line, ...referred, id, verbatim };
    derivedStatements.push(deriveStatement(source, article));
  };

  return {
    addRegister(line: Line) {
      if (line.type === 'outlet') {
        add('outlet', { ...line, id: number(line.key, 'outlet'), folded: foldName(line.name) });
      } else if (line.type === 'topic') add('topic', { ...line, id: number(line.key, 'topic') });
      else if (line.type === 'speaker') addSpeaker(line);
    },
    addArticle,
    async take(): Promise<ReadonlyMap<string, readonly Row[]>> {
      addSpeakerParts();
      const derived = [...derivedArticles, ...derivedStatements];
      await stems.learn(derived.flatMap(({ parts }) => parts));
      for (const { id: articleId, parts, runs } of derivedArticles) {
        add('article_search', { articleId, document: toSearchDocument(parts, stems.known) });
        add('article_words', { articleId, runs });
      }
      for (const { id: statementId, parts, references, runs, pairs } of derivedStatements) {
        const document = toSearchDocument(parts, stems.known, references);
        add('statement_search', { statementId, document });
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

/** What is stored about an article besides the text that it prints. */
function remarksOf(
  { slug, url, title, headline, textKind, text }: Line<'article'>,
  statements: readonly Line<'statement'>[],
): readonly string[] {
  const trails = statements.flatMap(({ history }) =>
    history.flatMap(({ reason, correctedBy, replaced }) => [
      reason,
      correctedBy,
      ...stringsIn(replaced),
    ]),
  );
  return [
    slug,
    title,
    headline,
    textKind === 'WITHHELD' ? text : null,
    ...statements.flatMap(({ gloss, occasion, recordedBy }) => [gloss, occasion, recordedBy]),
    ...trails,
    wordsOfAddress(url ?? ''),
  ].filter((part) => part !== null);
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(stringsIn);
}

/** Cache of the stems of all words so far, because most words occur many times. */
function createStems(database: Database) {
  const forms = new Map<
    string,
    { readonly french: string; readonly verbs: readonly string[]; readonly english?: string }
  >();
  return {
    known: {
      french: (form: string) => forms.get(form)?.french ?? form,
      verbs: (form: string) => forms.get(form)?.verbs ?? [],
      english: (form: string) => forms.get(form)?.english,
    } satisfies Stems,
    async learn(parts: readonly DocumentPart[]) {
      const unknown = new Set<string>();
      for (const form of formsOf(parts)) if (!forms.has(form)) unknown.add(form);
      const { french, verbs, english } = await readStems(createReader(database), unknown);
      for (const form of unknown) {
        const word = english(form);
        const stems = { french: french(form), verbs: verbs(form) };
        forms.set(form, word === undefined ? stems : { ...stems, english: word });
      }
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
  client: ClientBase,
  file: string,
  tables: ReadonlyMap<string, readonly Row[]>,
): Promise<void> {
  for (const [table, rows] of tables) {
    const columns = COLUMNS[table] ?? [];
    const lines = rows.map((row) => columns.map((name) => toText(row[name])).join('\t'));
    await writeFile(file, `${lines.join('\n')}\n`);
    const names = columns.map((name) => `"${toColumn(name)}"`).join(', ');
    await client.query(`copy ${table} (${names}) from '${file}'`);
  }
  await rm(file, { force: true });
}

/** A value in the text format of COPY. */
function toText(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (Array.isArray(value)) return `{${value.join(',')}}`;
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign);
}
