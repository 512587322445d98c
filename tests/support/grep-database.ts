import { hashRuns, hashWhole } from '../../server/model/words/search-document.ts';
import { plainOf, splitWords } from '../../server/model/words/words.ts';
import { execute } from './sql.ts';

/** The tables with a row that contains one of these texts in any column, as `table: text`. */
export async function grepDatabase(url: string, needles: readonly RegExp[]): Promise<string[]> {
  const tables = await execute<{ name: string }>(
    url,
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  if (tables.length < 15) throw new Error('Where are the tables?');
  const rows = await execute<{ name: string; row: string }>(
    url,
    tables
      .map(({ name }) => `select '${name}' as name, t::text as row from "${name}" t`)
      .join(' union all '),
  );
  return rows.flatMap(({ name, row }) => {
    const match = needles.map((needle) => needle.exec(row)?.[0]).find((text) => text);
    return match === undefined ? [] : [`${name}: ${match}`];
  });
}

/** All hashes of runs of these words in the indexes. */
export function hashesOf(text: string): RegExp[] {
  const words = splitWords(text).map(plainOf);
  const hashes = [hashWhole(words), ...[2, 3, 4].flatMap((size) => hashRuns(words, size))];
  return hashes.map((hash) => new RegExp(`(?<![\\d-])${hash}(?!\\d)`));
}
