import type { StemOf } from '../model/words/search-document.ts';
import { type Reader, sql } from './sql.ts';

/** Stems words with Postgres's French stemmer, in one SQL statement. */
export async function readStems(reader: Reader, forms: Iterable<string>): Promise<StemOf> {
  const unique = [...new Set(forms)];
  if (unique.length === 0) return (form) => form;
  const rows = await reader.query<{ readonly form: string; readonly stem: string }>(
    sql`/* readStems */
      select form, (ts_lexize('french_words', form))[1] as stem from unnest(${unique}::text[]) form`,
  );
  const stems = new Map(rows.map(({ form, stem }) => [form, stem]));
  return (form) => stems.get(form) ?? form;
}
