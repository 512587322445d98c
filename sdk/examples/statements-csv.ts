import { createWriteStream } from 'node:fs';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { createDixit, SpeakerDocument, TopicsDocument } from '@dixit/sdk';

// A speaker's statements on a topic as CSV (RFC 4180, UTF-8), to the screen or into a file:
//   node statements-csv.ts http://127.0.0.1:4000/graphql 'Sergey Lavrov' red-lines [lavrov.csv]

const [, , url, name, topicSlug, file] = process.argv;
if (!url || !name || !topicSlug) {
  throw new Error('Say the address of the register, a speaker, and the slug of a topic');
}

const dixit = createDixit({ url });
const { speaker } = await dixit.request(SpeakerDocument, { name });
if (!speaker) throw new Error('The register does not know this name');
const { topics } = await dixit.request(TopicsDocument);
const topic = topics.find(({ slug }) => slug === topicSlug);
if (!topic) throw new Error(`Topics are: ${topics.map(({ slug }) => slug).join(', ')}`);

const statements = dixit.statements({
  filter: { speakers: [speaker.id], topics: [topic.id] },
  orderBy: { field: 'PUBLISHED_ON', direction: 'ASC' },
});

async function* rows() {
  yield toRow(['published', 'said', 'outlet', 'act', 'kind', 'statement', 'article', 'id']);
  for await (const { article, saidOn, act, kind, text, deepLink, id } of statements) {
    const { publishedOn, outlet, url } = article;
    const link = deepLink ?? url;
    yield toRow([publishedOn.edtf, saidOn?.edtf, outlet?.name, act, kind, text, link, id]);
  }
}

// Every cell in quotes: words have commas, quotation marks and line breaks of their own.
function toRow(cells: readonly (string | null | undefined)[]): string {
  return `${cells.map((cell) => `"${(cell ?? '').replaceAll('"', '""')}"`).join(',')}\r\n`;
}

try {
  // A row is fetched when there is room for it: a long list needs no memory.
  await pipeline(rows, file ? createWriteStream(file) : process.stdout);
} catch (error) {
  // Whoever read the screen has seen enough: `… | head`.
  if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
}
