import { createWriteStream } from 'node:fs';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { createDixit, SpeakerDocument, TopicsDocument } from '@dixit/sdk';

// Writes a speaker's statements on a topic as CSV (RFC 4180, UTF-8), to standard output or a file:
//   node statements-csv.ts http://127.0.0.1:4000/graphql 'Sergey Lavrov' red-lines [lavrov.csv]

const [, , url, name, topicSlug, file] = process.argv;
if (!url || !name || !topicSlug) {
  throw new Error('Usage: node statements-csv.ts <url> <speaker> <topic slug> [file]');
}

const dixit = createDixit({ url });
const { speaker } = await dixit.request(SpeakerDocument, { name });
if (!speaker) throw new Error('No speaker has this name');
const { topics } = await dixit.request(TopicsDocument);
const topic = topics.find(({ slug }) => slug === topicSlug);
if (!topic) {
  const slugs = topics.map(({ slug }) => slug).join(', ');
  throw new Error(`No topic has this slug. Available topics: ${slugs}`);
}

const statements = dixit.statements({
  filter: { speakers: [speaker.id], topics: [topic.id] },
  orderBy: { field: 'PUBLISHED_ON', direction: 'ASC' },
});

async function* rows() {
  yield toRow([
    'published',
    'said',
    'outlet',
    'textKind',
    'act',
    'kind',
    'statement',
    'article',
    'id',
  ]);
  for await (const { article, saidOn, act, kind, text, deepLink, id } of statements) {
    const { publishedOn, outlet, textKind, url } = article;
    const link = deepLink ?? url;
    // In a SUMMARY, the statement is in the register's words, not in the outlet's.
    const printed = [publishedOn.edtf, saidOn?.edtf, outlet?.name, textKind];
    yield toRow([...printed, act, kind, text, link, id]);
  }
}

// Every cell is quoted, because statements contain commas, quotation marks and line breaks.
function toRow(cells: readonly (string | null | undefined)[]): string {
  return `${cells.map((cell) => `"${(cell ?? '').replaceAll('"', '""')}"`).join(',')}\r\n`;
}

try {
  // Rows are fetched as they are written, so that a long list does not fill the memory.
  await pipeline(rows, file ? createWriteStream(file) : process.stdout);
} catch (error) {
  // The reader closed the pipe, as in `… | head`.
  if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
}
