import { MONTHS, WEEKDAYS } from '../../model/french/closed-classes.ts';
import { DETERMINERS, isAdverb, isTimeWord, PREPOSITIONS } from '../data/words.ts';
import type { Token } from '../text/tokens.ts';
import type { NounPhrases } from './noun-phrases.ts';

/**
 * Skips adverbs and expressions of time: « mardi soir », « il y a deux jours », « l'an dernier ».
 */
export function skipTimes(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const next = skipTime(tokens, at, limit);
    if (next === at) return at;
    at = next;
  }
  return at;
}

function skipTime(tokens: readonly Token[], at: number, limit: number): number {
  const lower = tokens[at]?.lower ?? '';
  const second = tokens[at + 1]?.lower ?? '';
  const third = tokens[at + 2]?.lower ?? '';
  if (lower === 'il' && second === 'y' && third === 'a')
    return skipWhile(tokens, at + 3, Math.min(limit, at + 6), isTimePart);
  if (lower === 'il' && third === 'a') return at;
  if (lower === 'de' && second === 'longue' && third === 'date') return at + 3;
  const later = skipLater(tokens, at);
  if (later > at) return later;
  // « a requis jeudi trois ans de prison »
  if (WEEKDAYS.has(lower)) {
    const part = skipWhile(tokens, at + 1, limit, ({ lower: word }) => DAY_PART.test(word));
    const isDate = tokens[part]?.kind === 'number' && MONTHS.has(tokens[part + 1]?.lower ?? '');
    return isDate ? skipWhile(tokens, part, limit, isTimePart) : part;
  }
  if (isTimeWord(lower)) return skipWhile(tokens, at + 1, limit, isTimePart);
  // « toute la journée »
  if (/^toute?$/u.test(lower) && /^l[ae']$/u.test(second) && isTimeWord(third)) return at + 3;
  const isDetermined = /^(?:ce|cet|cette|le|la|l'|en|dès|depuis|au|à)$/u.test(lower);
  if (
    isDetermined &&
    (isTimeWord(second) || (tokens[at + 1]?.kind === 'number' && MONTHS.has(third)))
  ) {
    return skipWhile(tokens, at + 2, limit, isTimePart);
  }
  if (/^(?:en|dès)$/u.test(lower) && tokens[at + 1]?.kind === 'number') return at + 2;
  if (
    /^(?:depuis|pendant|durant)$/u.test(lower) &&
    tokens[at + 1] &&
    isTimePart(tokens[at + 1] as Token)
  ) {
    return skipWhile(tokens, at + 2, limit, isTimePart);
  }
  if (isAdverb(lower) && lower !== 'tout' && lower !== 'même') return at + 1;
  return at;
}

/** « quelques minutes plus tard », « un peu après », « peu avant minuit », « une heure avant » */
function skipLater(tokens: readonly Token[], from: number): number {
  const lower = (at: number) => tokens[at]?.lower ?? '';
  let at = from;
  if (/^(?:une?|quelques|deux|trois|plusieurs)$/u.test(lower(at)) || tokens[at]?.kind === 'number')
    at += 1;
  if (!/^(?:peu|secondes?|minutes?|heures?|instants?|jours?|semaines?|mois|ans)$/u.test(lower(at)))
    return from;
  if (lower(at + 1) === 'plus' && /^(?:tard|tôt)$/u.test(lower(at + 2))) return at + 3;
  if (!/^(?:après|avant|auparavant)$/u.test(lower(at + 1))) return from;
  return isTimeWord(lower(at + 2)) ? at + 3 : at + 2;
}

const DAY_PART = /^(?:dernier|prochain|passé|matin|midi|après-midi|soir)$/u;

function isTimePart({ lower, kind }: Token): boolean {
  return (
    isTimeWord(lower) ||
    kind === 'number' ||
    /^(?:dernier|dernière|derniers|dernières|prochain|passé|passée|deux|trois|quatre|cinq|six|dix|vingt|trente|plusieurs|quelques|longtemps|un|une|ans|jours|mois|semaines|heures|années)$/u.test(
      lower,
    )
  );
}

function skipWhile(
  tokens: readonly Token[],
  from: number,
  limit: number,
  isPart: (token: Token) => boolean,
): number {
  let at = from;
  while (at < limit && tokens[at] && isPart(tokens[at] as Token)) at += 1;
  return at;
}

/** Skips a preposition with its noun phrase: « à la télévision », « lors d'un entretien ». */
export function skipPrepositional(
  tokens: readonly Token[],
  from: number,
  limit: number,
  phrases: NounPhrases,
): number {
  let at = from;
  if (tokens[at]?.text === ',') at += 1;
  const first = tokens[at]?.lower ?? '';
  // « des arguments que … » is an object.
  if (!PREPOSITIONS.has(first) || first === 'des' || first === 'du') return from;
  while (at < limit && PREPOSITIONS.has(tokens[at]?.lower ?? '')) at += 1;
  const phrase = phrases.read(tokens, at, limit);
  if (phrase) at = phrase.to;
  else {
    // « à la presse », « au Parlement », « en anglais »
    while (at < limit && DETERMINERS.has(tokens[at]?.lower ?? '')) at += 1;
    const noun = tokens[at];
    if (noun?.kind !== 'word' && noun?.kind !== 'number') return from;
    at += 1;
  }
  if (tokens[from]?.text === ',') return tokens[at]?.text === ',' ? at + 1 : from;
  return at;
}
