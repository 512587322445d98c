import type { Database } from '../../database/client.ts';
import { ExpectedError } from '../../expected-error.ts';
import { type Json, toCanonicalJson } from '../../model/canonical.ts';
import { type Reader, raw, sql } from '../../read/sql.ts';
import { FORMAT, type Line, MAX_LINE_BYTES, SHAPES, VERSION } from './lines.ts';
import {
  articleBatches,
  type Batch,
  type ExportCounts,
  inBatches,
  inSnapshot,
  type LineRow,
  readArticleGroups,
  readRegisterLines,
} from './stored-lines.ts';

/**
 * The whole register at one moment as JSON Lines (see lines.ts), one line at a time and in bounded
 * memory. Equal registers give equal bytes. Counts in `counts` what was written.
 */
export async function* exportJsonl(
  database: Pick<Database, 'pool'>,
  counts: ExportCounts = { articles: 0, statements: 0 },
): AsyncGenerator<string> {
  for await (const line of inSnapshot(database, readRegister)) {
    if (line.type === 'article') counts.articles += 1;
    if (line.type === 'statement') counts.statements += 1;
    yield writeLine(line);
  }
}

async function* readRegister(reader: Reader): AsyncGenerator<Line> {
  const places = {
    statements: await readPlaces(reader, 'statement'),
    utterances: await readPlaces(reader, 'utterance'),
  };
  yield await readHeader(reader, places);
  for (const type of ['outlet', 'topic', 'speaker'] as const) {
    yield* inBatches<Line>((batch) => readRegisterLines(reader, type, batch));
  }
  for await (const ids of articleBatches(reader)) {
    for (const { article, statements } of await readArticleGroups(reader, ids, places)) {
      yield article;
      yield* statements;
    }
  }
  const { placeOf } = places.utterances;
  yield* inBatches(async (batch) => {
    const rows = await readUnreportedUtterances(reader, batch);
    return rows.map(({ id, line }) => ({ id, line: { ...line, order: placeOf(Number(id)) } }));
  });
  yield* inBatches((batch) => readUtteranceMerges(reader, batch));
  yield* inBatches((batch) => readFormer(reader, batch));
  yield { type: 'end' };
}

type Counts = Pick<Line<'register'>, 'outlets' | 'topics' | 'speakers' | 'articles'>;

async function readHeader(
  reader: Reader,
  { statements, utterances }: { statements: Places; utterances: Places },
): Promise<Line<'register'>> {
  const [counts = { outlets: 0, topics: 0, speakers: 0, articles: 0 }] = await reader.query<Counts>(
    sql`/* readHeader */
      select (select count(*)::int from outlet) as outlets,
             (select count(*)::int from topic) as topics,
             (select count(*)::int from speaker) as speakers,
             (select count(*)::int from article) as articles`,
  );
  return {
    type: 'register',
    format: FORMAT,
    version: VERSION,
    ...counts,
    statements: statements.count,
    utterances: utterances.count,
  };
}

/** Utterances without reports, which are not part of the line of a statement. */
async function readUnreportedUtterances(reader: Reader, { after, limit }: Batch) {
  type Unordered = LineRow<Omit<Line<'utterance'>, 'order'>>;
  return await reader.query<Unordered>(sql`/* readUnreportedUtterances */
    select u.id, json_build_object('type', 'utterance', 'key', u.key, 'declared', u.declared,
                                   'firstReport', f.key) as line
      from utterance u left join statement f on f.id = u.first_report_id
     where u.id > ${after}::bigint
       and not exists (select from statement s where s.utterance_id = u.id)
     order by u.id limit ${limit}::int`);
}

async function readUtteranceMerges(reader: Reader, { after, limit }: Batch) {
  return await reader.query<LineRow<Line<'merge'>>>(sql`/* readUtteranceMerges */
    select u.id, json_build_object('type', 'merge', 'utterance', u.key, 'into', t.key) as line
      from utterance u join utterance t on t.id = u.merged_into_id
     where u.id > ${after}::bigint
     order by u.id limit ${limit}::int`);
}

async function readFormer(reader: Reader, { after, limit }: Batch) {
  return await reader.query<LineRow<Line<'former'>>>(sql`/* readFormer */
    select u.id, json_build_object('type', 'former', 'utterance', u.key, 'statements', (
               select json_agg(s.key order by s.id)
                 from former_report f join statement s on s.id = f.statement_id
                where f.utterance_id = u.id)) as line
      from utterance u
     where u.id > ${after}::bigint
       and exists (select from former_report f where f.utterance_id = u.id)
     order by u.id limit ${limit}::int`);
}

/** The places of row ids in the order of recording, from 1 without gaps. */
interface Places {
  readonly count: number;
  placeOf(id: number): number;
}

interface Island {
  readonly first: number;
  readonly count: number;
}

async function readPlaces(reader: Reader, table: 'statement' | 'utterance'): Promise<Places> {
  return toPlaces(
    await reader.query<Island>(sql`/* readPlaces */
      select min(id)::float8 as first, count(*)::int as count
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

const KEYS = new Map(
  Object.entries(SHAPES).map(([type, shape]) => [type, Object.keys(shape.shape)]),
);

/**
 * An object as a line. Fields have the order of lines.ts, so that the type comes first, and the
 * keys of nested objects are sorted. Equal objects give equal bytes.
 */
export function writeLine(line: Line): string {
  const values: Readonly<Record<string, Json | undefined>> = line;
  const fields = (KEYS.get(line.type) ?? []).map(
    (key) => `${JSON.stringify(key)}:${toCanonicalJson(values[key] ?? null)}`,
  );
  const text = `{${fields.join(',')}}\n`;
  if (text.length * 3 > MAX_LINE_BYTES && Buffer.byteLength(text) > MAX_LINE_BYTES) {
    throw new ExpectedError(
      `The ${line.type} ${'key' in line ? line.key : ''} makes a line of more than ` +
        `${MAX_LINE_BYTES / 2 ** 20} MiB, which the format does not allow. ` +
        'Withdraw or split it, and export again.',
    );
  }
  return text;
}
