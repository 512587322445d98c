import type { Database } from '../../database/client.ts';
import { readArticleGroups } from './article-lines.ts';
import { articleBatches, inBatches } from './batches.ts';
import { createExportCounts } from './export-counts.ts';
import { FORMAT, type HeaderLine, type Line, VERSION } from './lines.ts';
import { type Places, readStatementPlaces, readUtterancePlaces } from './places.ts';
import { readOutletLines, readSpeakerLines, readTopicLines } from './register-lines.ts';
import { inSnapshot, type ReadLines, sql } from './snapshot.ts';
import { readFormer, readMerges, readUnreportedUtterances } from './utterance-lines.ts';
import { writeLine } from './write-line.ts';

/**
 * The whole register as it is at one moment, in JSON Lines (see lines.ts), a line at a time and in
 * bounded memory. Equal registers give equal bytes. What was written is counted in `counts`.
 */
export async function* exportJsonl(
  database: Pick<Database, 'pool'>,
  counts = createExportCounts(),
): AsyncGenerator<string> {
  for await (const line of inSnapshot(database, readRegister)) {
    if (line.type === 'article') counts.articles += 1;
    if (line.type === 'statement') counts.statements += 1;
    yield writeLine(line);
  }
}

async function* readRegister(lines: ReadLines): AsyncGenerator<Line> {
  const places = {
    statements: await readStatementPlaces(lines),
    utterances: await readUtterancePlaces(lines),
  };
  yield await readHeader(lines, places);
  yield* withoutId(inBatches((batch) => readOutletLines(lines, null, batch)));
  yield* withoutId(inBatches((batch) => readTopicLines(lines, null, batch)));
  yield* withoutId(inBatches((batch) => readSpeakerLines(lines, null, batch)));
  for await (const ids of articleBatches(lines)) {
    for (const { article, statements } of await readArticleGroups(lines, ids, places)) {
      yield article;
      yield* statements;
    }
  }
  for await (const one of inBatches((batch) => readUnreportedUtterances(lines, batch))) {
    const { id, ...utterance } = one;
    yield { ...utterance, order: places.utterances.placeOf(id) };
  }
  yield* withoutId(inBatches((batch) => readMerges(lines, batch)));
  yield* withoutId(inBatches((batch) => readFormer(lines, batch)));
  yield { type: 'end' };
}

async function* withoutId<T extends Line>(
  rows: AsyncIterable<T & { readonly id: number }>,
): AsyncGenerator<Line> {
  for await (const { id, ...line } of rows) yield line as unknown as T;
}

type Counts = Pick<HeaderLine, 'outlets' | 'topics' | 'speakers' | 'articles'>;

async function readHeader(
  lines: ReadLines,
  { statements, utterances }: { statements: Places; utterances: Places },
): Promise<HeaderLine> {
  const [counts = { outlets: 0, topics: 0, speakers: 0, articles: 0 }] = await lines<Counts>(
    sql`/* readCounts */
      select json_build_object('outlets', (select count(*) from outlet),
        'topics', (select count(*) from topic), 'speakers', (select count(*) from speaker),
        'articles', (select count(*) from article))::text as line`,
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
