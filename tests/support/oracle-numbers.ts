// Finds numbers in words by brute force: every number below ten thousand is spelled out and looked
// up, longest first. Independent of server/search/quotation.

const SMALL = (
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize ' +
  'dix_sept dix_huit dix_neuf'
).split(' ');
const TENS = ' dix vingt trente quarante cinquante soixante soixante quatre_vingt quatre_vingt';

/** A number below ten thousand in French words, separated by single spaces, without hyphens. */
export function spell(number: number): string {
  if (number >= 1000) {
    const thousands = Math.floor(number / 1000);
    return `${thousands > 1 ? `${spell(thousands)} ` : ''}mille ${spellRest(number % 1000)}`.trim();
  }
  if (number >= 100) {
    const hundreds = Math.floor(number / 100);
    return `${hundreds > 1 ? `${spell(hundreds)} ` : ''}cent ${spellRest(number % 100)}`.trim();
  }
  if (number < 20) return (SMALL[number] ?? '').replaceAll('_', ' ');
  const ten = Math.floor(number / 10);
  const rest = (number % 10) + (ten === 7 || ten === 9 ? 10 : 0);
  const and = (rest === 1 || (rest === 11 && ten === 7)) && ten < 8 ? 'et ' : '';
  return `${TENS.split(' ')[ten]} ${and}${spellRest(rest)}`.replaceAll('_', ' ').trim();
}

const spellRest = (number: number) => (number === 0 ? '' : spell(number));

const SPELLED = new Map(Array.from({ length: 10_000 }, (_one, number) => [spell(number), number]));
const LONGEST = 9;

const OTHERS = new Set(
  (
    'million millions milliard milliards millier milliers dizaine dizaines douzaine quinzaine ' +
    'vingtaine trentaine centaine centaines tiers quart quarts demi demie moitié double triple ' +
    'premier premiers première premières second seconde deuxième troisième quatrième cinquième ' +
    'ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi'
  ).split(' '),
);

const known = new Map<string, boolean>();

/** Whether a word is a number, or can be a part of one. */
export function isNumberWord(word: string): boolean {
  const isNumber =
    known.get(word) ??
    (/\d|^(?:et|une?|virgule)$/u.test(word) ||
      word.split('-').some((part) => numbersOf([part]) !== ''));
  known.set(word, isNumber);
  return isNumber;
}

/** The numbers in the words, in order. */
export function numbersOf(words: readonly string[]): string {
  const parts = words.flatMap((word) => word.replace(/^\[|\]$/gu, '').split('-'));
  const plain = parts.map((part) => part.replace(/^une$/u, 'un').replace(/^(cent|vingt)s$/u, '$1'));
  const said: string[] = [];
  let end = -1;
  for (let at = 0; at < plain.length; at += 1) {
    const [number, length] = numberFrom(plain, at, end === at);
    if (length === 0) continue;
    said.push(number);
    at += length - 1;
    end = at + 1;
  }
  return said.join(' ');
}

function numberFrom(
  parts: readonly string[],
  at: number,
  isAfterNumber: boolean,
): readonly [number: string, length: number] {
  const part = parts[at] ?? '';
  if (/\d/u.test(part)) {
    let length = 1;
    while (/^\d{3}$/u.test(parts[at + length] ?? '')) length += 1;
    return [parts.slice(at, at + length).join(''), length];
  }
  for (let length = LONGEST; length > 0; length -= 1) {
    const number = SPELLED.get(parts.slice(at, at + length).join(' '));
    if (number === undefined || at + length > parts.length) continue;
    const isArticle = number === 1 && !isAfterNumber && !isNumber(parts[at + 1] ?? '');
    return isArticle ? ['', 0] : [String(number), length];
  }
  return OTHERS.has(part) ? [part, 1] : ['', 0];
}

const isNumber = (part: string) => part !== 'un' && (SPELLED.has(part) || OTHERS.has(part));

/** Whether a range of words cuts a number in half. */
export function cutsNumberApart(words: readonly string[], from: number, to: number): boolean {
  const stretches = [words.slice(0, from), words.slice(from, to), words.slice(to)];
  const apart = stretches.map(numbersOf).filter((numbers) => numbers !== '');
  return apart.join(' ') !== numbersOf(words);
}
