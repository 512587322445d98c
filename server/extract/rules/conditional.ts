import type { Grammar } from '../grammar/grammar.ts';
import type { Clause } from './report.ts';

// Conditionals that say what should be, might be or would be polite, not what somebody reports
// (Haillet 2002; Kronning 2005).
const OTHER_VERBS = new Set(
  'devoir pouvoir falloir vouloir aimer souhaiter préférer savoir suffire valoir convenir'.split(
    ' ',
  ),
);

const SPEAKING = new Set(['je', "j'", 'nous', 'vous', 'tu', 'on']);
const SUPPOSED = new Set(['sinon', 'faute', 'imaginons', 'supposons']);

/** Index of the verb in the conditional by which a sentence borrows what it asserts. */
export function findBorrowedConditional(
  { tokens, from, to }: Clause,
  { morphology }: Grammar,
): number | undefined {
  if (tokens[to - 1]?.text === '?') return undefined;
  let found: number | undefined;
  for (let at = from; at < to; at += 1) {
    const { lower, kind, isInverted } = tokens[at] ?? {
      lower: '',
      kind: 'mark',
      isInverted: false,
    };
    if (isHypothesis(lower, tokens[at + 1]?.lower ?? '')) return undefined;
    if (SPEAKING.has(lower) && !isInverted) return undefined;
    const isSupposed = found === undefined && SUPPOSED.has(lower);
    // « Sans elle, le refuge aurait fermé. »
    if (isSupposed || (lower === 'sans' && at === from)) return undefined;
    if (kind !== 'word' || found !== undefined) continue;
    const reading = morphology.readings(lower).find(({ tense }) => tense === 'CONDITIONAL');
    if (!reading || reading.isFirstOrSecond || morphology.isNominal(lower)) continue;
    if (OTHER_VERBS.has(reading.lemma)) return undefined;
    if (tokens[at + 1]?.isInverted) return undefined;
    // « L'éteindre reviendrait à le perdre. »
    if (morphology.isInfinitive(tokens[at - 1]?.lower ?? '')) return undefined;
    const before = tokens.slice(from, at);
    if (before.some((token) => token.lower === 'que' || token.lower === "qu'")) return undefined;
    found = at;
  }
  return found;
}

function isHypothesis(word: string, next: string): boolean {
  return word === 'si' || (word === "s'" && /^ils?$/u.test(next)) || word === 'quand bien';
}
