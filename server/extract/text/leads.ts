import { MONTHS } from '../../model/french/closed-classes.ts';
import { wordSet } from '../../model/words/word-set.ts';
import type { Token } from './tokens.ts';

const MAX_DATELINE = 20;

/**
 * Index of the first token after what news print before a paragraph: the time in a live blog
 * (« 10 h 17. »), or place and date of a dispatch (« GENÈVE, 3 mai (Agence) – »).
 */
export function skipLead(tokens: readonly Token[]): number {
  return skipTimeOfDay(tokens) ?? skipDateline(tokens) ?? 0;
}

function skipTimeOfDay(tokens: readonly Token[]): number | undefined {
  const [first] = tokens;
  if (first?.kind !== 'number' && !/^\d{1,2}h\d{0,2}$/u.test(first?.lower ?? '')) return undefined;
  const isWhole = /^\d{1,2}(?:h|:)\d{0,2}$/u.test(first?.text ?? '');
  let at = 1;
  if (!isWhole) {
    if (tokens[at]?.lower !== 'h' && tokens[at]?.lower !== 'heures') return undefined;
    at += 1;
    if (tokens[at]?.kind === 'number') at += 1;
  }
  if (tokens[at]?.kind === 'mark' && /^[.:–—|-]$/u.test(tokens[at]?.text ?? '')) at += 1;
  const next = tokens[at];
  return next && (next.isCapital || next.kind === 'quotation' || at > 2) ? at : undefined;
}

/** In capitals, or with a date or an agency in brackets, before a dash. */
function skipDateline(tokens: readonly Token[]): number | undefined {
  const dash = tokens.findIndex(
    ({ kind, text }, at) => at > 0 && at < MAX_DATELINE && kind === 'mark' && /^[–—-]$/u.test(text),
  );
  const lead = dash === -1 ? [] : tokens.slice(0, dash);
  const isLead = lead.every(
    ({ kind, isCapital, lower, text }) =>
      isCapital ||
      kind === 'number' ||
      MONTHS.has(lower) ||
      /^[(),./]$/u.test(text) ||
      /^(?:de|du|la|le|l'|en)$/u.test(lower),
  );
  const isDated =
    lead.some(({ lower }) => MONTHS.has(lower)) ||
    lead.at(-1)?.text === ')' ||
    /^\p{Lu}{3,}/u.test(lead[0]?.text ?? '');
  return lead.length > 0 && isLead && isDated ? dash + 1 : undefined;
}

const NOISE = wordSet("publicité partager commenter s'abonner abonnez-vous newsletter copyright");

/**
 * Whether a paragraph is what pages print around an article: an address, an advertisement, links,
 * or the lead that is cut by dots and dated (« … promis de donner une... 13.01.2022, Agence »).
 */
export function isNoise(tokens: readonly Token[]): boolean {
  const [first, second] = tokens;
  if (!first) return true;
  if (tokens.length === 1 && /^(?:https?:|www\.)/u.test(first.text)) return true;
  if (NOISE.has(first.lower) && tokens.length < 12) return true;
  if (first.lower === 'lire' && (second?.lower === 'aussi' || second?.lower === 'également'))
    return true;
  if (first.lower === 'à' && second?.lower === 'lire') return true;
  const cut = tokens.findIndex(({ text }) => text === '...' || text === '…');
  return cut !== -1 && /^\d{1,2}[./]\d{1,2}[./]\d{4}$/u.test(tokens[cut + 1]?.text ?? '');
}
