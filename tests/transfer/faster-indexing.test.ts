import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { execute } from '../support/sql.ts';
import { openTestClient } from './opened.ts';
import { fillRegister, useEmptyDatabases } from './rich-register.ts';

const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

/** The function as the migration defined it, in the place of the one that is there. */
function earlier(migration: string, name: string): string {
  const sql = readFileSync(path.join(MIGRATIONS, migration, 'migration.sql'), 'utf8');
  const body = `CREATE FUNCTION ${name}\\([^]*?\\n(?:RETURN[^]*?;|END \\$\\$;|\\$\\$;?)\\n`;
  const [found] = new RegExp(body).exec(sql) ?? [];
  if (found === undefined) throw new Error(`${migration} defines no ${name}.`);
  return found.replace('CREATE', 'CREATE OR REPLACE');
}

const TABLES = ['article_search', 'statement_search', 'statement_words', 'article_words'] as const;

test('index documents are those that the functions before made', { timeout: 120_000 }, async () => {
  const [url = ''] = await useEmptyDatabases(1);
  await fillRegister(openTestClient(url));
  for (const table of TABLES) {
    await execute(url, `create table ${table}_now as select * from ${table}`);
    await execute(url, `delete from ${table}`);
  }
  await execute(url, earlier('20261122000010_search', 'search_text'));
  await execute(url, earlier('20261122000020_verbatim_index', 'quotation_words'));
  await execute(url, earlier('20261122000010_search', 'index_statements'));
  await execute(url, earlier('20261122000020_verbatim_index', 'quotation_runs'));
  await execute(url, earlier('20261122000020_verbatim_index', 'index_statement_words'));
  await execute(
    url,
    `select index_statements(array(select id from statement)),
            index_statement_words(array(select id from statement)),
            index_articles(array(select id from article))`,
  );
  await execute(
    url,
    `insert into article_words select id, quotation_runs(text, 4) from article
      where text is not null`,
  );
  for (const table of TABLES) {
    const [row] = await execute<{ differing: number; rows: number }>(
      url,
      `select (select count(*)::int from ((select * from ${table} except select * from ${table}_now)
                union all (select * from ${table}_now except select * from ${table})) d) as differing,
              (select count(*)::int from ${table}) as rows`,
    );
    expect(row?.rows).toBeGreaterThan(15);
    expect([table, row?.differing]).toEqual([table, 0]);
  }
});

test('every character comes to the same words as before', { timeout: 120_000 }, async () => {
  const [url = ''] = await useEmptyDatabases(1);
  const before = (migration: string, name: string) =>
    execute(url, earlier(migration, name).replace(` ${name}(`, ` before_${name}(`));
  await before('20261122000010_search', 'search_text');
  await before('20261122000020_verbatim_index', 'quotation_words');
  // In strings of 64 neighbours; not the halves of surrogate pairs, which are no characters.
  const rows = await execute(
    url,
    `with sample as (
       select string_agg('Ab' || chr(code) || 'cD', '' order by code) as body
         from generate_series(1, 1114111) as code
        where code not between 55296 and 57343 group by code / 64)
     select count(*)::int as samples,
            count(*) filter (where search_text(body) <> before_search_text(body))::int as texts,
            count(*) filter (where quotation_words(body) <> before_quotation_words(body))::int as words
       from sample`,
  );
  expect(rows).toEqual([{ samples: 17_376, texts: 0, words: 0 }]);
});
