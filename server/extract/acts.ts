import type { SpeechAct } from '../../prisma/generated/client/enums.ts';
import type { Morphology } from './grammar/morphology.ts';
import type { Report } from './rules/report.ts';

const WORDS = /[\p{L}\p{M}]+'?|[?!]/gu;
const MAX_LENGTH = 400;

/** What a speaker does by saying it: the verb says so, or else plain words do. */
export function actOf(
  report: Report,
  text: string,
  isVerbatim: boolean,
  morphology: Morphology,
): SpeechAct {
  const { verb, act, rule } = report;
  const first = report.content[0];
  const last = report.content.at(-1);
  const words =
    first && last ? text.slice(first.start, Math.min(last.end, first.start + MAX_LENGTH)) : '';
  const asks = /\?\s*$/u.test(text.slice(first?.start, last?.end).slice(-3));
  if (rule === 'question')
    return verb?.act === 'REFUSE'
      ? 'REFUSE'
      : verb?.act === 'ASK' || verb?.lemma === 'demander'
        ? 'ASK'
        : 'ASSERT';
  if (verb?.lemma === 'demander') return asks ? 'ASK' : 'DEMAND';
  if (verb && verb.act !== 'ASSERT') return verb.act === 'ASK' && !asks ? 'ASSERT' : verb.act;
  if (act && act !== 'ASSERT') return act;
  if (asks && isVerbatim) return 'ASK';
  return actOfWords(words, isVerbatim, morphology) ?? 'ASSERT';
}

function actOfWords(
  words: string,
  isVerbatim: boolean,
  morphology: Morphology,
): SpeechAct | undefined {
  const list = words.toLowerCase().replaceAll('’', "'").match(WORDS) ?? [];
  const start = list.slice(0, 4).join(' ');
  if (
    /^(?:c' est faux|c' est un mensonge|faux|non)$/u.test(list.slice(0, 3).join(' ')) ||
    /^c' est faux/u.test(start)
  )
    return 'DENY';
  if (
    /^(?:pas question|hors de question|il n' est|jamais nous|jamais je)/u.test(start) &&
    /question|jamais/u.test(start)
  )
    return 'REFUSE';
  if (
    isVerbatim &&
    list.some(
      (word, at) =>
        /^(?:promets|promettons)$/u.test(word) ||
        (word === 'promis' && list[at - 1] === 'est' && list[at - 2] === "c'"),
    )
  )
    return 'PROMISE';
  if (!isVerbatim) return undefined;
  const [first = ''] = list;
  const isImperative =
    /(?:ez|ons)$/u.test(first) &&
    first.length > 4 &&
    morphology.readings(first).some(({ tense }) => tense === 'PRESENT') &&
    list[1] !== 'nous';
  if (isImperative) return 'DEMAND';
  return firstPersonFuture(list, morphology);
}

/** « nous n'irons pas » refuses, « nous irons » promises. */
function firstPersonFuture(list: readonly string[], morphology: Morphology): SpeechAct | undefined {
  for (const [at, word] of list.entries()) {
    const isFirst = word === 'je' || word === "j'" || word === 'nous';
    if (!isFirst || at > 14) continue;
    const next = list.slice(at + 1, at + 4);
    const verb = next.find((each) =>
      morphology.readings(each).some(({ tense }) => tense === 'FUTURE' || tense === 'CONDITIONAL'),
    );
    if (verb === undefined || !/(?:rai|rons|rions)$/u.test(verb)) continue;
    const isNegated = next.includes('ne') || next.includes("n'");
    return isNegated ? 'REFUSE' : word === 'nous' ? 'PROMISE' : undefined;
  }
  return undefined;
}
