import { readFileSync } from 'node:fs';
import type { Database } from '../database/client.ts';
import { ExpectedError } from '../expected-error.ts';
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

/**
 * Reads and checks an operator's list of synonyms.
 *
 * @throws {ExpectedError} with all lines that are wrong.
 */
export function readSynonyms(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ExpectedError(
      `The synonyms cannot be read from ${file}. Check DIXIT_SYNONYMS, or leave it empty.`,
      { cause },
    );
  }
  const { problems } = parseSynonyms(text);
  if (problems.length === 0) return text;
  const lines = problems.map(({ line, message }) => `  ${file}:${line}: ${message}`);
  throw new ExpectedError(`The synonyms are not valid:\n${lines.join('\n')}`);
}
