import { expect, test } from 'vitest';
import { execute } from '../support/sql.ts';
import { useEmptyDatabases } from './rich-register.ts';

// Columns that an export leaves out on purpose. All others are in server/sources/jsonl/lines.ts.
// Add a new column there or here.
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  // Derived.
  outlet: ['id', 'folded'],
  topic: ['id'],
  speaker: ['id', 'folded'],
  speaker_name: ['position', 'folded', 'sound'],
  speaker_role: ['position', 'sound', 'from_earliest', 'from_latest', 'to_earliest', 'to_latest'],
  speaker_member: ['position'],
  article: ['id', 'published_earliest', 'published_latest'],
  statement: [
    'id',
    'said_earliest',
    'said_latest',
    'published_earliest',
    'published_latest',
    'outlet_id',
    'dated_earliest',
  ],
  segment: ['position'],
  statement_topic: ['position', 'published_earliest', 'dated_earliest'],
  statement_denial: ['position'],
  statement_parting: ['position'],
  utterance: [
    'id',
    'speaker_id',
    'said_on',
    'said_earliest',
    'said_latest',
    'dated_earliest',
    'report_count',
    'outlet_count',
    'found_count',
  ],
  redaction: ['id'],
};

const TABLES: Readonly<Record<string, number>> = {
  outlet: 8,
  topic: 6,
  speaker: 8,
  speaker_name: 4,
  speaker_role: 5,
  speaker_member: 2,
  speaker_merge: 4,
  article: 16,
  statement: 26,
  segment: 5,
  statement_topic: 2,
  statement_denial: 2,
  statement_parting: 2,
  utterance: 4,
  former_report: 2,
  correction: 7,
  redaction: 4,
  redacted_statement: 3,
  report_link: 3,
};

// Search documents and the bookkeeping of one installation.
const OTHERS = [
  '_prisma_migrations',
  'api_key',
  'article_remarks',
  'article_search',
  'article_words',
  'client_points',
  'corpus_revision',
  'revision_key',
  'import_progress',
  'mutation_outcome',
  'statement_change',
  'statement_search',
  'statement_words',
];

test('every column of the register is exported or listed here', async () => {
  const [url = ''] = await useEmptyDatabases(1);
  const rows = await execute<{ table: string; columns: string[] }>(
    url,
    `select table_name::text as table, array_agg(column_name::text) as columns
       from information_schema.columns where table_schema = 'public' group by table_name`,
  );
  const counts = Object.fromEntries(
    rows.map(({ table, columns }) => {
      const kept = columns.filter((column) => !LEFT_OUT[table]?.includes(column));
      return [table, kept.length];
    }),
  );
  const known = new Set([...Object.keys(TABLES), ...OTHERS]);
  expect(Object.keys(counts).filter((table) => !known.has(table))).toEqual([]);
  expect(counts).toMatchObject(TABLES);
});
