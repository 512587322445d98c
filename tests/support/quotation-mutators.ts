import { spell } from './oracle-numbers.ts';

/** Mulberry32: the same numbers in every run. */
export function createRandom(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  return { below, pick };
}

export type Random = ReturnType<typeof createRandom>;

const splice = (words: readonly string[], at: number, count: number, ...added: string[]) =>
  words.toSpliced(at, count, ...added).join(' ');
const VOCABULARY = 'hier bien toujours la paix vraiment européenne très leur demain ne pas'.split(
  ' ',
);
const SPELLED = Array.from({ length: 100 }, (_one, number) => spell(number));
const CONDITION = /^(?:si|presque|peut-être|moins|seulement|s['’](?=ils?$))/iu;

const isSpelled = (word: string) => word !== 'un' && SPELLED.includes(word);
const below100 = (random: Random) => 2 + random.below(98);

function placeOf(words: readonly string[], isOne: (word: string) => boolean, random: Random) {
  const places = words.flatMap((word, index) => (isOne(word) ? [index] : []));
  return places.length === 0 ? -1 : random.pick(places);
}

const HEAD = /^(ne|n['’].+)$/iu;
const HALF = /^(ne|n['’].+|pas|jamais|rien|plus|aucune?|sans|ni)$/iu;

type Mutator = (words: string[], random: Random) => string | null;

/** Mutations of a quotation's words; null if the mutation does not apply. */
export const MUTATORS: Readonly<Record<string, Mutator>> = {
  'swap two words': (words, random) => {
    if (words.length < 2) return null;
    const at = random.below(words.length - 1);
    return splice(words, at, 2, words[at + 1] ?? '', words[at] ?? '');
  },
  'swap distant words': (words, random) => {
    if (words.length < 4) return null;
    const [one, other] = [random.below(words.length), random.below(words.length)];
    return words
      .with(one, words[other] ?? '')
      .with(other, words[one] ?? '')
      .join(' ');
  },
  'drop a word': (words, random) => splice(words, random.below(words.length), 1),
  'add a word': (words, random) =>
    splice(words, random.below(words.length + 1), 0, random.pick(VOCABULARY)),
  'change a word': (words, random) =>
    splice(words, random.below(words.length), 1, random.pick(VOCABULARY)),
  'drop a ne': (words) => {
    const at = words.findIndex((word) => HEAD.test(word));
    if (at === -1) return null;
    const rest = (words[at] ?? '').replace(/^(ne|n['’])/iu, '');
    return rest ? splice(words, at, 1, rest) : splice(words, at, 1);
  },
  'drop a negation': (words) =>
    words.some((word) => HALF.test(word))
      ? words
          .map((word) => word.replace(/^n['’](?=.)/iu, ''))
          .filter((word) => !HALF.test(word))
          .join(' ')
      : null,
  'wrap a negation in brackets': (words) =>
    words.some((word) => HALF.test(word))
      ? words.map((word) => (HALF.test(word) ? `[${word}]` : word)).join(' ')
      : null,
  'insert a negation in brackets': (words, random) =>
    splice(words, random.below(words.length + 1), 0, random.pick(['[ne]', '[pas]', '[jamais]'])),
  'disguise a negation': (words, random) => {
    const disguised = [
      'p\u0430s',
      'n\u0435',
      'pas\ufe0f',
      'p\u202aas',
      'p\u0336as',
      '\uff50\uff41\uff53',
    ];
    return splice(words, random.below(words.length + 1), 0, random.pick(disguised));
  },
  'change a number': (words, random) => {
    const at = words.findIndex((word) => /\d/u.test(word));
    if (at === -1) return null;
    const number = (words[at] ?? '').replace(/\d/u, (digit) => String((Number(digit) + 1) % 10));
    return splice(words, at, 1, random.pick([number, '']));
  },
  'change a spelled number': (words, random) => {
    const at = placeOf(words, isSpelled, random);
    const changed = [String(below100(random)), spell(below100(random)), 'une dizaine de', ''];
    return at === -1 ? null : splice(words, at, 1, random.pick(changed));
  },
  'lengthen a spelled number': (words, random) => {
    const at = placeOf(words, isSpelled, random);
    const number = words[at] ?? '';
    const longer = [`vingt-${number}`, `${number} cents`, `${number} mille`, `cent ${number}`];
    return at === -1 ? null : splice(words, at, 1, random.pick([...longer, `${number} et un`]));
  },
  'write a spelled number in figures': (words, random) => {
    const at = placeOf(words, isSpelled, random);
    return at === -1 ? null : splice(words, at, 1, String(SPELLED.indexOf(words[at] ?? '')));
  },
  'spell a number': (words, random) => {
    const at = placeOf(words, (word) => /^[1-9]\d?$/u.test(word), random);
    return at === -1 ? null : splice(words, at, 1, spell(Number(words[at])));
  },
  'make a number of an article': (words, random) => {
    const at = placeOf(words, (word) => /^une?$/u.test(word), random);
    const numbers = ['deux', '2', 'un millier de', 'un tiers des', 'vingt et un'];
    return at === -1 ? null : splice(words, at, 1, random.pick(numbers));
  },
  'drop a condition': (words, random) => {
    const at = placeOf(words, (word) => CONDITION.test(word), random);
    return at === -1 ? null : splice(words, at, 1, (words[at] ?? '').replace(CONDITION, ''));
  },
  'add a condition': (words, random) => {
    const conditions = ['si', 'presque', 'peut-être', 'seulement', 'moins', "s'il"];
    return splice(words, random.below(words.length + 1), 0, random.pick(conditions));
  },
  'move a word': (words, random) => {
    const from = random.below(words.length);
    const to = from + random.pick([-3, -2, -1, 1, 2, 3]);
    if (to < 0 || to >= words.length) return null;
    return words
      .toSpliced(from, 1)
      .toSpliced(to, 0, words[from] ?? '')
      .join(' ');
  },
  'leave out a restriction': (words) => {
    const head = words.findIndex((word) => HEAD.test(word));
    const at = words.findIndex((word, index) => index > head && word === 'que');
    return head === -1 || at === -1 ? null : splice(words, at, 1);
  },
  'leave out a marked stretch': (words, random) => {
    if (words.length < 7) return null;
    const from = 2 + random.below(words.length - 5);
    return splice(words, from, 1 + random.below(words.length - from), '(…)');
  },
  'leave out a stretch unmarked': (words, random) => {
    if (words.length < 6) return null;
    return splice(words, 1 + random.below(words.length - 3), 2);
  },
  'cut out a run': (words, random) => {
    const from = random.below(words.length);
    return words.slice(from, from + 2 + random.below(8)).join(' ');
  },
};
