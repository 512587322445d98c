import { NEGATIVE_ADVERBS } from '../../model/french/closed-classes.ts';
import { VERBS_OF_SAYING, type VerbOfSaying, verbOfSaying } from '../data/verbs.ts';
import { isAdverb } from '../data/words.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import { PLAIN_GROUP, type VerbGroup } from '../grammar/verb-groups.ts';
import type { Token } from '../text/tokens.ts';
import { type Analyser, emit, isSpeakerLike } from './analyser.ts';
import { type Complement, readComplement } from './complements.ts';
import { type Clause, findIndex } from './report.ts';

/** A verb of saying whose subject is not who speaks. `from` and `to` are indexes of tokens. */
interface Impersonal {
  readonly verb: VerbOfSaying;
  readonly from: number;
  readonly to: number;
  readonly isNegated: boolean;
}

const READ = verbOfSaying('lire', 'ASSERT', ['QUE', 'ISLAND']);

/**
 * « Il a été rappelé par X que … », « Dans sa lettre, on peut lire : « … » »: a passive, or a
 * reader.
 */
export function readImpersonal(clause: Clause, analyser: Analyser): boolean {
  const found = findPassive(clause, analyser) ?? findReader(clause);
  if (!found) return false;
  const { tokens } = clause;
  const first = tokens[found.from] as Token;
  const last = tokens[found.to - 1] as Token;
  const group: VerbGroup = {
    ...PLAIN_GROUP,
    ...found,
    cue: { start: first.start, end: last.end },
  };
  const complement = readComplement(clause, group, analyser);
  if (!complement || !isSaid(complement)) return false;
  const source = findSource(clause, found, complement, analyser);
  const around = tokens.slice(clause.from, complement.from);
  const { rule, content, from, to } = complement;
  const doubt = source ? 0.9 : 0.7;
  const outer = emit(clause, { rule, content, source, group, around, doubt }, analyser);
  analyser.analyse({ ...clause, from, to, outer, shared: undefined }, analyser);
  return true;
}

function isSaid({ rule }: Complement): boolean {
  return rule === 'that-clause' || rule === 'colon' || rule === 'quotation-complement';
}

/** « il est précisé », « il a été rappelé », « il n'est pas précisé » */
function findPassive(
  { tokens, from, to }: Clause,
  { morphology }: Analyser,
): Impersonal | undefined {
  const il = findIndex({ tokens, to }, from, ({ lower }) => lower === 'il');
  let at = il + 1;
  if (/^(?:ne|n'|y|leur|lui|nous|m')$/u.test(tokens[at]?.lower ?? '')) at += 1;
  const start = at;
  if (/^(?:a|avait|aurait)$/u.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'été')
    at += 2;
  else if (/^(?:est|était|fut)$/u.test(tokens[at]?.lower ?? '')) at += 1;
  else return undefined;
  let isNegated = false;
  while (isAdverb(tokens[at]?.lower ?? '')) {
    isNegated ||= NEGATIVE_ADVERBS.has(tokens[at]?.lower ?? '');
    at += 1;
  }
  const reading = morphology
    .readings(tokens[at]?.lower ?? '')
    .find(({ tense, isPlural }) => tense === 'PAST_PARTICIPLE' && !isPlural);
  const verb = reading && VERBS_OF_SAYING.get(reading.lemma);
  if (!verb?.takes.has('QUE') || at >= to) return undefined;
  return { verb, from: start, to: at + 1, isNegated };
}

/** « on peut lire », « on y lit », « l'on pouvait lire » */
function findReader({ tokens, from, to }: Clause): Impersonal | undefined {
  for (let at = from; at < to - 1; at += 1) {
    if (tokens[at]?.lower !== 'on') continue;
    let next = at + 1;
    if (tokens[next]?.lower === 'y') next += 1;
    const start = next;
    if (/^(?:lit|lisait)$/u.test(tokens[next]?.lower ?? ''))
      return { verb: READ, from: start, to: next + 1, isNegated: false };
    if (!/^(?:peut|pouvait|pourra)$/u.test(tokens[next]?.lower ?? '')) continue;
    next += tokens[next + 1]?.lower === 'y' ? 2 : 1;
    if (tokens[next]?.lower === 'lire')
      return { verb: READ, from: start, to: next + 1, isNegated: false };
  }
  return undefined;
}

/** The agent, or the document in which it stands. */
function findSource(
  { tokens, from }: Clause,
  found: Impersonal,
  complement: Complement,
  { subjects, phrases }: Analyser,
): NounPhrase | undefined {
  const read = (at: number) =>
    subjects.at(tokens, at + 1, complement.from) ?? phrases.read(tokens, at, complement.from);
  for (let at = found.to; at < complement.from; at += 1) {
    if (!/^(?:par|dans|sur|à|au|aux|du)$/u.test(tokens[at]?.lower ?? '')) continue;
    const phrase = read(at);
    if (phrase && isSpeakerLike(phrase)) return phrase;
  }
  for (let at = from; at < found.from; at += 1) {
    if (!/^(?:dans|sur|par)$/u.test(tokens[at]?.lower ?? '')) continue;
    const phrase = subjects.at(tokens, at + 1, found.from);
    if (phrase && isSpeakerLike(phrase)) return phrase;
  }
  return undefined;
}
