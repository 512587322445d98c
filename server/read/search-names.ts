import { looksCommon } from '../model/words/common-words.ts';
import { soundOfName } from '../model/words/name-words.ts';
import { countEdits } from '../model/words/nearest-name.ts';
import type { Spelling } from '../model/words/spelling.ts';
import { isTitle } from '../model/words/titles.ts';
import { foldName, plainOf, splitWords } from '../model/words/words.ts';
import { type Reader, sql } from './sql.ts';

/** Maximum number of names, roles and labels that a search looks up. */
const MAX_NAMED = 1_000;

/** A speaker or a topic that words of a search name. */
export interface Named {
  readonly type: 'Speaker' | 'Topic';
  readonly id: bigint;
  /** The indexes of the terms that its name contains. */
  readonly terms: ReadonlySet<number>;
  /** Whether documents contain the name. */
  readonly isIndexed: boolean;
}

/** A speaker in a role whose title is searched. */
export interface Held {
  readonly speakerId: bigint;
  readonly from: string | null;
  readonly to: string | null;
  readonly terms: ReadonlySet<number>;
  /** Whether the whole title is searched. */
  readonly isWhole: boolean;
}

interface NameRow {
  readonly type: 'NAME' | 'ALIAS' | 'ROLE' | 'TOPIC';
  readonly id: bigint;
  readonly labels: readonly string[];
  /** NAME, ALIAS: of a person. */
  readonly isPerson: boolean;
  /** NAME: the main name of a speaker who is not merged. */
  readonly isMain: boolean;
  /** ROLE: names of what the role is held in. */
  readonly of: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
}

/** The names, titles and labels that contain any of the forms of words, by id. */
export async function readNamed(
  reader: Reader,
  forms: readonly string[],
): Promise<readonly NameRow[]> {
  if (forms.length === 0) return [];
  return await reader.query<NameRow>(sql`/* readNamed */
    (select case n.use when 'ALIAS' then 'ALIAS' else 'NAME' end as type,
            coalesce(p.merged_into_id, p.id) as id, array[n.folded] as labels,
            p.kind = 'PERSON' as "isPerson", n.use = 'NAME' and p.merged_into_id is null as "isMain",
            '{}'::text[] as "of", null::date as "from", null::date as "to"
       from speaker_name n join speaker p on p.id = n.speaker_id
      where string_to_array(n.folded, ' ') && ${forms}::text[] limit ${MAX_NAMED})
    union all
    (select 'ROLE', r.speaker_id, array[r.title], false, false,
            array(select folded from speaker_name where speaker_id = r.of_id),
            r.from_earliest, r.to_latest
       from speaker_role r
      where title_words(r.title) && ${forms}::text[] limit ${MAX_NAMED})
    union all
    (select 'TOPIC', t.id, array[t.label_fr, t.label_en], false, false, '{}', null, null
       from topic t
      where title_words(t.label_fr || ' ' || t.label_en) && ${forms}::text[] limit ${MAX_NAMED})`);
}

/** The places of words in the terms of a search, by the forms of the words. */
export type WordPlaces = ReadonlyMap<string, readonly WordPlace[]>;

export interface WordPlace {
  /** The index of the term. */
  readonly term: number;
  /** Lists of words of which any stands for the whole term. */
  readonly list: readonly unknown[];
  readonly word: unknown;
  /** The folded phrase that a name must contain. Undefined: its words may stand anywhere. */
  readonly phrase: string | undefined;
}

/**
 * What terms name.
 *
 * - A name, an alias or the label of a topic counts as a whole. A person's name also counts with the
 *   surname.
 * - A role counts with the first word of its title: « ministre », but not « transports ».
 * - An alias that is only a title, « le ministre », counts as a role, because roles have dates.
 */
export function findNamed(
  rows: readonly NameRow[],
  places: WordPlaces,
): { readonly named: readonly Named[]; readonly held: readonly Held[] } {
  const { byWord, titles, wordsOf, folded: foldedOf } = indexOf(rows);
  const touched = new Set(Array.from(places.keys()).flatMap((form) => byWord.get(form) ?? []));
  const termsIn = (names: readonly string[]) => {
    const found = names.flatMap((name) => {
      const folded = ` ${foldedOf(name)} `;
      const here = wordsOf(name).flatMap((word) => places.get(word) ?? []);
      return here.filter(({ phrase = '' }) => folded.includes(phrase && ` ${phrase} `));
    });
    const named = new Set(found.map(({ word }) => word));
    return new Set(
      found.flatMap(({ term, list }) => (list.every((word) => named.has(word)) ? [term] : [])),
    );
  };
  const isWhole = (words: readonly string[]) => words.every((word) => places.has(word));
  const wanted = rows.filter((row) => touched.has(row));
  const held = wanted.flatMap(({ type, id, labels, of, from, to }): Held[] => {
    const title = labels.flatMap(wordsOf);
    if (type !== 'ROLE' || !title[0] || !places.has(title[0])) return [];
    const terms = termsIn([...labels, ...of]);
    return [{ speakerId: id, from, to, terms, isWhole: isWhole(title) }];
  });
  const isOnlyTitle = (id: bigint, words: readonly string[]) => {
    const known = new Set(titles.get(id)?.flatMap(({ labels }) => labels.flatMap(wordsOf)));
    return words.every((word) => isTitle(word) || known.has(word));
  };
  const named = wanted.flatMap(({ type, id, labels, isPerson, isMain }) =>
    labels.flatMap((label): Named[] => {
      const words = wordsOf(label);
      const terms = termsIn([label]);
      if (type === 'ROLE' || terms.size === 0) return [];
      const isSurname = isPerson && places.has(words.at(-1) ?? '');
      if (!isWhole(words) && !isSurname) return [];
      if (type === 'ALIAS' && isOnlyTitle(id, words)) return [];
      return [{ type: type === 'TOPIC' ? 'Topic' : 'Speaker', id, terms, isIndexed: isMain }];
    }),
  );
  return { named, held };
}

interface NameIndex {
  readonly byWord: ReadonlyMap<string, readonly NameRow[]>;
  /** The roles of each speaker. */
  readonly titles: ReadonlyMap<bigint, readonly NameRow[]>;
  folded(name: string): string;
  wordsOf(name: string): readonly string[];
}

const indexes = new WeakMap<readonly NameRow[], NameIndex>();

/** The rows by their words. Each alternative of a search looks for names in the same rows. */
function indexOf(rows: readonly NameRow[]): NameIndex {
  const known = indexes.get(rows);
  if (known) return known;
  const names = new Map<string, { readonly folded: string; readonly words: readonly string[] }>();
  const read = (name: string) => {
    const found = names.get(name) ?? readName(name);
    names.set(name, found);
    return found;
  };
  const entries = rows.flatMap((row) =>
    row.labels.flatMap((label) => read(label).words.map((word) => ({ word, row }))),
  );
  const byWord = Map.groupBy(entries, ({ word }) => word);
  const index: NameIndex = {
    byWord: new Map(Array.from(byWord, ([word, found]) => [word, found.map(({ row }) => row)])),
    titles: Map.groupBy(
      rows.filter(({ type }) => type === 'ROLE'),
      ({ id }) => id,
    ),
    folded: (name) => read(name).folded,
    wordsOf: (name) => read(name).words,
  };
  indexes.set(rows, index);
  return index;
}

/** The words of a name that are not common; all, if there are only common ones. */
function readName(name: string) {
  const folded = foldName(name);
  const words = folded.split(' ');
  const telling = words.filter((word) => !looksCommon({ exact: word, cased: word, plain: word }));
  return { folded, words: telling.length > 0 ? telling : words };
}

/** The words of names that sound like a word, with at most one wrong letter in four. */
export async function readSimilarWords(reader: Reader, plain: string): Promise<Spelling[]> {
  const sound = soundOfName(plain);
  if (sound === '') return [];
  const rows = await reader.query<{ readonly name: string }>(sql`/* readSimilarWords */
    select distinct n.name
      from similar_names(${[sound]}::text[], ${MAX_SIMILAR}) s
      join speaker_name n on n.speaker_id = s.speaker_id`);
  const words = new Map(
    rows.flatMap(({ name }) => splitWords(name).map((word) => [plainOf(word), word.cased])),
  );
  return Array.from(words).flatMap(([other, word]) => {
    const edits = countEdits(sound, soundOfName(other));
    const isSimilar = other !== plain && edits <= Math.max(1, Math.floor(plain.length / 4));
    return isSimilar ? [{ word, cost: edits + 0.25 }] : [];
  });
}

const MAX_SIMILAR = 20;
