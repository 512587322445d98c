import { wordSet } from '../model/words/word-set.ts';

// Frequent words; few belong to several languages.
const FREQUENT: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: wordSet(`
    le la les des une un de du en est on a dans pour que qui sur avec pas plus par ce il elle au aux
    ne sont été cette ces mais nous vous ont sa son et à se leur était c'est l d qu j n s c oui non si
  `),
  en: wordSet(`
    the of and to in is that for it was on are with as his they at be this from have or by not but
    what were when she he has had said will an
  `),
  de: wordSet(`
    der die das und ist nicht ein eine zu den mit von auf für im dem sich des auch werden sagte hat
    wird
  `),
  es: wordSet(`
    el los las que y en del se por con no una su para es al lo como más pero sus le ha dijo este
  `),
  it: wordSet(`
    il di che e la per un in è non sono una del della con si ha da gli anche lo ma più detto
  `),
};
/** The languages that a frequent word belongs to. */
const LANGUAGES = new Map<string, string[]>();
for (const [language, words] of Object.entries(FREQUENT))
  for (const word of words) LANGUAGES.set(word, [...(LANGUAGES.get(word) ?? []), language]);
const NO_LETTERS = /\P{L}+/u;
const MAX_WORDS = 200;

/** Whether a text is in French, by its most frequent words. Short texts need few. */
export function isFrench(text: string): boolean {
  const counts = new Map<string, number>();
  let total = 0;
  for (const word of text.slice(0, 5_000).toLowerCase().split(NO_LETTERS, MAX_WORDS)) {
    if (word !== '') total += 1;
    for (const language of LANGUAGES.get(word) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const french = counts.get('fr') ?? 0;
  const other = Math.max(
    0,
    ...[...counts].filter(([language]) => language !== 'fr').map(([, count]) => count),
  );
  return french >= other && (total < 12 || french / total > 0.08);
}
