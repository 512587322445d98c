import { readFileSync } from 'node:fs';
import type { Database } from '../database/client.ts';
import { parseSynonyms, type SynonymGroup } from '../model/words/synonyms.ts';

const SHIPPED = new URL('synonyms.txt', import.meta.url);

const known = new WeakMap<Database, readonly SynonymGroup[]>();

/** The synonyms that searches of a database use: the list in `synonyms.txt`, then the operator's. */
export function synonymsOf(database: Database): readonly SynonymGroup[] {
  const found = known.get(database);
  if (found) return found;
  const groups = [readFileSync(SHIPPED, 'utf8'), database.synonyms].flatMap(
    (text) => parseSynonyms(text).groups,
  );
  known.set(database, groups);
  return groups;
}
