import type { Lexicon } from './french-lexicon.ts';

const ACCENTED: Readonly<Record<string, string>> = {
  ...{ a: 'âà', c: 'ç', e: 'éèê', i: 'îï', o: 'ô', u: 'û' },
};

const MAX_ACCENTS = 3;
const MAX_TRIED = 1_500;
const MAX_FOUND = 3;

/**
 * The French words that a word may be if its accents were left out; itself, if it is French as it is
 * or if there are none. People often search without accents.
 *
 * @example withAccents('repond', lexicon) // ['répond']
 */
export function withAccents(word: string, lexicon: Lexicon): readonly string[] {
  if (!/^[a-z]{3,24}$/u.test(word)) return [word];
  const known = remembered.get(lexicon) ?? new Map<string, readonly string[]>();
  const found = known.get(word) ?? findAccents(word, lexicon);
  if (known.size >= MAX_REMEMBERED) known.clear();
  remembered.set(lexicon, known.set(word, found));
  return found;
}

// A search asks for each of its words several times, and an unknown one takes hundreds of look-ups.
const MAX_REMEMBERED = 1_000;
const remembered = new WeakMap<Lexicon, Map<string, readonly string[]>>();

function findAccents(word: string, lexicon: Lexicon): readonly string[] {
  if (lexicon.has(word)) return [word];
  const found: string[] = [];
  let tried = 0;
  // Breadth first, because few accents are likelier than many.
  let current: readonly (readonly [form: string, from: number])[] = [[word, 0]];
  for (let accents = 1; accents <= MAX_ACCENTS && found.length === 0; accents += 1) {
    const next: (readonly [string, number])[] = [];
    for (const [form, from] of current) {
      for (let at = from; at < form.length; at += 1) {
        for (const letter of ACCENTED[form.charAt(at)] ?? '') {
          const accented = form.slice(0, at) + letter + form.slice(at + 1);
          tried += 1;
          if (tried > MAX_TRIED) return found.length > 0 ? found : [word];
          if (found.length < MAX_FOUND && lexicon.has(accented)) found.push(accented);
          next.push([accented, at + 1]);
        }
      }
    }
    current = next;
  }
  return found.length > 0 ? found : [word];
}
