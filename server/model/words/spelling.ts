import { foldWord } from './fold.ts';
import { type Lexicon, loadFrenchLexicon } from './french-lexicon.ts';
import { countEdits } from './nearest-name.ts';

/** A word that may have been meant instead of another. */
export interface Spelling {
  /** With accents, if it is known with accents. */
  readonly word: string;
  /** How different it is: 1 for one wrong letter. */
  readonly cost: number;
}

/** Finds the French words that a misspelled word may stand for. Words are given without accents. */
export interface Speller {
  /** Known words with similar letters or a similar sound, the most similar first. */
  similarTo(plain: string): readonly Spelling[];
}

interface Known {
  readonly word: string;
  readonly plain: string;
  readonly sound: string;
}

/** Words that are shorter are not corrected: too many others are similar. */
export const MIN_CORRECTED = 4;

const MAX_SIMILAR = 20;

let loading: Promise<Speller> | undefined;

/** Prepares the speller at the first call, which takes some tenths of a second. */
export function loadSpeller(): Promise<Speller> {
  loading ??= loadFrenchLexicon().then(createSpeller);
  return loading;
}

function createSpeller(lexicon: Lexicon): Speller {
  const bySound = new Map<string, Known[]>();
  for (const word of lexicon.basicForms()) {
    const { plain } = foldWord(word);
    if (!/^[a-z-]+$/u.test(plain)) continue;
    const sound = toSound(plain);
    const list = bySound.get(sound.charAt(0));
    if (list) list.push({ word, plain, sound });
    else bySound.set(sound.charAt(0), [{ word, plain, sound }]);
  }
  return {
    similarTo(plain) {
      const sound = toSound(plain);
      return (bySound.get(sound.charAt(0)) ?? [])
        .flatMap((known) => {
          const cost = costOf({ plain, sound }, known);
          return cost === undefined ? [] : [{ word: known.word, cost }];
        })
        .sort((one, other) => one.cost - other.cost)
        .slice(0, MAX_SIMILAR);
    },
  };
}

/** Undefined: too different. */
function costOf(
  one: { readonly plain: string; readonly sound: string },
  other: Known,
): number | undefined {
  if (Math.abs(one.sound.length - other.sound.length) > 1) return undefined;
  const bySound = one.sound === other.sound ? 0 : countEdits(one.sound, other.sound);
  if (bySound > 1) return undefined;
  // The known words are singular.
  const singular = one.plain.replace(/s$/u, '');
  const byLetter = Math.min(countEdits(one.plain, other.plain), countEdits(singular, other.plain));
  const isShort = one.plain.length < 7;
  if (byLetter > (bySound === 0 ? 4 : isShort ? 1 : 2)) return undefined;
  return (byLetter + 2 * bySound) / 2;
}

/** A rough spelling of how a French word sounds. */
function toSound(plain: string): string {
  let sound = plain.replaceAll('-', '');
  for (const [letters, heard] of SOUNDS) sound = sound.replace(letters, heard);
  return sound;
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/gu, 'f'],
  [/sch|sh|ch/gu, '$'],
  [/qu|ck|q|cc(?![eiy])|c(?![eiy])/gu, 'k'],
  [/(?:sc|c)(?=[eiy])/gu, 's'],
  [/gu(?=[eiy])/gu, 'G'],
  [/ge(?=[ao])|g(?=[eiy])/gu, 'j'],
  [/G/gu, 'g'],
  [/eau|au/gu, 'o'],
  [/ai|ei|ay|ey/gu, 'e'],
  [/y/gu, 'i'],
  [/[ae][mn](?![aeiou])/gu, 'an'],
  [/h/gu, ''],
  [/[zx]/gu, 's'],
  [/w/gu, 'v'],
  [/(.)\1+/gu, '$1'],
  [/[dtspe]+$/u, ''],
];

/** Forms that differ from a word by one letter, or by two neighbours that are swapped. */
export function editsOf(plain: string): readonly string[] {
  const forms = new Set<string>();
  for (let at = 0; at <= plain.length; at += 1) {
    const [before, after] = [plain.slice(0, at), plain.slice(at)];
    if (after !== '') forms.add(before + after.slice(1));
    if (after.length > 1) forms.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
      forms.add(before + letter + after);
      if (after !== '') forms.add(before + letter + after.slice(1));
    }
  }
  forms.delete(plain);
  return [...forms].filter((form) => form.length >= MIN_CORRECTED);
}
