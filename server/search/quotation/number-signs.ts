/** A sign that belongs to the number after it. */
export interface NumberSign {
  /** The same for all dashes that mean « minus ». */
  readonly sign: string;
  /** Its UTF-16 offset in the text. */
  readonly start: number;
}

/**
 * The sign directly before a number at an offset: « -3 », « ± 5 », « ≤ 2 ». Null for a dash that can be
 * anything else: a range or a score (« 5 -10 », « 3-1 »), one that begins a line (« – 3 sièges »), or one
 * that sets words off (« le parti – 3 élus – »), unless the number can only be a value: « de - 3 », « - 3 % ».
 *
 * @example signBefore('il fait −3', 9) // { sign: '−', start: 8 }
 */
export function signBefore(text: string, at: number): NumberSign | null {
  const [found, printed = '', space = ''] = SIGN.exec(text.slice(Math.max(0, at - 6), at)) ?? [];
  if (found === undefined) return null;
  const mark = printed.includes('/') ? '±' : (SPELLED[printed] ?? printed);
  const start = at - found.length;
  const before = text.slice(Math.max(0, start - 12), start);
  if (COMPARISONS.has(mark)) return { sign: mark, start };
  if (AFTER_NUMBER.test(before)) return null;
  if (mark === '+') return { sign: mark, start };
  if (DIALOGUE.has(mark) && BEGINS_LINE.test(before)) return null;
  if (GLUED.test(before)) return { sign: '\u2212', start };
  const isMinus =
    mark === '\u2212' || space === ''
      ? BEFORE_MINUS.test(before)
      : AFTER_PREPOSITION.test(before) || (IN_LINE.test(before) && HAS_UNIT.test(text.slice(at)));
  return isMinus ? { sign: '\u2212', start } : null;
}

const SIGN =
  /(\+\s?\/\s?[-\u2212]|[<>]=|[±∓<>≤≥≦≧⩽⩾≠≪≫~≈∼+＋⁺]|[-\u2010-\u2015\u2212\u207b\u02d7\u2796\ufe63\uff0d]+)\)?([\s\p{Cf}]*)$/u;
const SPELLED: Readonly<Record<string, string>> = { '<=': '≤', '>=': '≥', '＋': '+', '⁺': '+' };
const COMPARISONS = new Set('±∓<>≤≥≦≧⩽⩾≠≪≫~≈∼');
const DIALOGUE = new Set('—―');
const BEGINS_LINE = /(?:^|\n)\s*$/u;
const AFTER_NUMBER = /\p{N}\s*$/u;
const BEFORE_MINUS = /(?:^|[\s\p{Cf}([«“"‹‘:;,=])$/u;
// « à-8 °C »
const GLUED = /(?<!\p{L})(?:à|de)$/iu;
const AFTER_PREPOSITION = /(?<!\p{L})(?:à|de|d['’]|par|contre|entre|vers|soit|sur)\s$/iu;
const IN_LINE = /[\p{L})][^\S\n]+$/u;
const HAS_UNIT = /^[\d.,]+\s?(?:[%‰°€$£]|degrés?\b|points?\b)/u;
