import { foldWord } from '../model/words/fold.ts';
import { loadFrenchLexicon } from '../model/words/french-lexicon.ts';
import type { Stems } from '../model/words/search-document.ts';
import { type Reader, sql } from './sql.ts';

interface StemRow {
  readonly form: string;
  readonly french: string | null;
  readonly english: string | null;
}

/**
 * Stems words with Postgres's stemmers, in one SQL statement, and with the infinitives of irregular
 * verbs, which the French stemmer does not know: « tiendra » has the stem of « tenir » too.
 */
export async function readStems(reader: Reader, forms: Iterable<string>): Promise<Stems> {
  const verbsOf = await readVerbs(forms);
  const unique = new Set([...verbsOf].flatMap(([form, verbs]) => [form, ...verbs]));
  const rows =
    unique.size === 0
      ? []
      : await reader.query<StemRow>(sql`/* readStems */
          select form, (ts_lexize('french_words', form))[1] as french,
                 (ts_lexize('english_stem', form))[1] as english
            from unnest(${[...unique]}::text[]) form`);
  const stems = new Map(rows.map((row) => [row.form, row]));
  const stemOf = (form: string) => stems.get(form)?.french ?? form;
  return {
    french: stemOf,
    verbs: (form) => (verbsOf.get(form) ?? []).map(stemOf),
    english: (form) => stems.get(form)?.english ?? undefined,
  };
}

/** The infinitives of each form, without accents. */
async function readVerbs(forms: Iterable<string>): Promise<Map<string, readonly string[]>> {
  const { fullVerbsOf } = await loadFrenchLexicon();
  const verbs = new Map<string, readonly string[]>();
  for (const form of forms) {
    if (!verbs.has(form))
      verbs.set(
        form,
        fullVerbsOf(form).map((verb) => foldWord(verb).plain),
      );
  }
  return verbs;
}
