import { chmodSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Database } from '../../server/database/client.ts';
import { importJsonl } from '../../server/sources/jsonl/import-jsonl.ts';
import { useTestDatabase } from '../support/database.ts';
import { useFolder } from '../transfer/opened.ts';
import { writeGeneratedRegister } from './generated-register.ts';
import { loadGeneratedRegister } from './load-register.ts';

const SIZE = { count: 403, outlets: 7, topics: 9, speakers: 210 };

// Tables with the progress of the import, and with changes until they expire.
const OF_THE_IMPORT = ['import_progress', 'statement_change', 'corpus_revision', 'revision_key'];

test('a loaded register equals an imported one, in all rows and indexes', async () => {
  const [loaded, imported] = [await useTestDatabase(), await useTestDatabase()];
  const folder = useFolder();
  // Postgres may run as another user, who needs access to the folder.
  chmodSync(folder, 0o755);
  await loadGeneratedRegister({
    url: loaded.url,
    exchange: folder,
    size: SIZE,
    batch: 9,
    workers: 2,
  });
  const file = path.join(folder, 'register.jsonl');
  await writeGeneratedRegister(file, SIZE);
  expect(await importJsonl(imported, { file })).toMatchObject({ refused: 0, addedArticles: 41 });
  const found = await readTables(loaded);
  expect(found).toEqual(await readTables(imported));
  const filled = Object.entries(found).filter(([, rows]) => rows.length > 0);
  expect(filled.map(([table]) => table)).toMatchInlineSnapshot(`
    [
      "indexes",
      "article",
      "article_remarks",
      "article_search",
      "article_words",
      "correction",
      "outlet",
      "segment",
      "speaker",
      "speaker_member",
      "speaker_name",
      "speaker_role",
      "statement",
      "statement_search",
      "statement_topic",
      "statement_words",
      "topic",
      "utterance",
    ]
  `);
});

/** All rows as text, and the definitions of the indexes. */
async function readTables({ pool }: Pick<Database, 'pool'>) {
  const { rows: tables } = await pool.query<{ name: string }>(
    `
    select tablename as name from pg_tables
     where schemaname = 'public' and tablename <> all($1) order by 1`,
    [[...OF_THE_IMPORT, '_prisma_migrations']],
  );
  const { rows: indexes } = await pool.query(
    `select indexdef from pg_indexes where schemaname = 'public' order by indexname`,
  );
  const found: Record<string, readonly unknown[]> = { indexes };
  for (const { name } of tables) {
    const { rows } = await pool.query(`select t::text as row from "${name}" t order by 1`);
    found[name] = rows;
  }
  return found;
}
