import { wordSet } from '../../model/words/word-set.ts';
import { THAT } from '../data/words.ts';
import type { Grammar } from '../grammar/grammar.ts';
import type { Clause } from './report.ts';

// Conditionals that say what should be, might be or would be polite, not what somebody reports
// (Haillet 2002; Kronning 2005).
const OTHER_VERBS = wordSet(`
  devoir pouvoir falloir vouloir aimer souhaiter préférer savoir suffire valoir convenir
`);

const SPEAKING = wordSet("je j' nous vous tu on");
const SUPPOSED = wordSet('sinon faute imaginons supposons');

/** Whether a sentence has a verb in the conditional by which it borrows what it asserts. */
export function hasBorrowedConditional(
  { tokens, from, to }: Clause,
  { morphology }: Grammar,
): boolean {
  if (tokens[to - 1]?.text === '?') return false;
  let found = false;
  for (let at = from; at < to; at += 1) {
    const { lower, kind, isInverted } = tokens[at] ?? {
      lower: '',
      kind: 'mark',
      isInverted: false,
    };
    if (isHypothesis(lower, tokens[at + 1]?.lower ?? '')) return false;
    if (SPEAKING.has(lower) && !isInverted) return false;
    const isSupposed = !found && SUPPOSED.has(lower);
    // « Sans elle, le refuge aurait fermé. »
    if (isSupposed || (lower === 'sans' && at === from)) return false;
    if (kind !== 'word' || found) continue;
    const reading = morphology.readings(lower).find(({ tense }) => tense === 'CONDITIONAL');
    if (!reading || reading.isFirstOrSecond || morphology.isNominal(lower)) continue;
    if (OTHER_VERBS.has(reading.lemma)) return false;
    if (tokens[at + 1]?.isInverted) return false;
    // « L'éteindre reviendrait à le perdre. »
    if (morphology.isInfinitive(tokens[at - 1]?.lower ?? '')) return false;
    if (tokens.slice(from, at).some((token) => THAT.has(token.lower))) return false;
    found = true;
  }
  return found;
}

function isHypothesis(word: string, next: string): boolean {
  return (
    word === 'si' ||
    (word === "s'" && /^ils?$/u.test(next)) ||
    // « quand bien même »
    (word === 'quand' && next === 'bien')
  );
}
