import { readNumberWord } from '../../model/words/number-words.ts';
import { hasCondition } from './conditions.ts';
import { isDenial, isNegation } from './negation.ts';
import { partsOf } from './numbers-in.ts';
import type { PrintedSegment } from './printed-statement.ts';
import { isSentenceEnd, type Token } from './tokens.ts';
import type { Caution, Range } from './verdicts.ts';

const NEAR_WORDS = 8;

/** Cautions about the rest of the sentences from which the found words were taken. */
export function cautionsAround(
  segments: readonly PrintedSegment[],
  found: readonly Range[],
): Caution[] {
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return [];
  const tokens = segments.flatMap((segment) => segment.tokens);
  const before = restOfSentence(tokens.filter(({ end }) => end <= first.start).reverse());
  const after = tokens.filter(({ start }) => start >= last.end);
  const rest = restOfSentence(after);
  const isAsked = found.some((range) =>
    segments.some((segment) => cutsOffQuestion(segment.tokens, range)),
  );
  return [
    ...([before, rest].some(hasNegationNearby) || hasDenialNearby(before)
      ? (['NEGATION_NEARBY'] as const)
      : []),
    ...(isAsked ? (['QUESTION_CUT_OFF'] as const) : []),
    ...(isReported(before) ? (['RELAYED_WORDS'] as const) : []),
    ...([before.toReversed(), rest, nextWords(after)].some(hasCondition) ||
    cutsQuantity(
      tokens.filter(({ start, end }) => start >= last.start && end <= last.end),
      rest,
    )
      ? (['CONDITION_OR_CONTRAST_CUT'] as const)
      : []),
  ];
}

function restOfSentence(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(isSentenceEnd);
  return end === -1 ? tokens : tokens.slice(0, end);
}

/** The first words of the next sentence: « Nous partons. Mais pas demain. » */
function nextWords(after: readonly Token[]): readonly Token[] {
  const end = after.findIndex(isSentenceEnd);
  return end === -1
    ? []
    : after
        .slice(end)
        .filter(({ kind }) => kind === 'WORD')
        .slice(0, 2);
}

function hasNegationNearby(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === 'WORD').slice(0, NEAR_WORDS);
  return words.some(({ key }) => isNegation(key));
}

/** Whether the sentence continues a quantity: « cinq malades | sur cent », « dix ans | et six mois ». */
function cutsQuantity(found: readonly Token[], rest: readonly Token[]): boolean {
  const isNumber = (token: Token | undefined) =>
    token !== undefined && partsOf(token).some((part) => readNumberWord(part)?.kind === 'VALUE');
  const [joint, next] = rest.filter(({ kind }) => kind === 'WORD');
  const last = found.filter(({ kind }) => kind === 'WORD').slice(-2);
  return (joint?.key === 'sur' || joint?.key === 'et') && isNumber(next) && last.some(isNumber);
}

// « Il est faux de dire que … »: the excerpt is what is denied.
function hasDenialNearby(before: readonly Token[]): boolean {
  const words = before.filter(({ kind }) => kind === 'WORD').slice(0, NEAR_WORDS);
  return words.some(({ forms }) => isDenial(forms.plain));
}

// « Nos adversaires disent que … »: the excerpt is what others say. `before` is reversed.
function isReported(before: readonly Token[]): boolean {
  const words = before.filter(({ kind }) => kind === 'WORD').map(({ forms }) => forms.plain);
  const verb = words.slice(0, NEAR_WORDS).findIndex((word) => REPORTING.has(word));
  if (verb === -1) return false;
  const hasQue = words.slice(0, verb).some((word) => word === 'que' || word === "qu'");
  return hasQue && !OWN_VOICE.has(words[verb + 1] ?? '');
}

const REPORTING: ReadonlySet<string> = new Set(
  (
    'dit disent disait disaient raconte racontent affirme affirment assure assurent soutient ' +
    'soutiennent croit croient croyait pense pensent repete repetent declare declarent jure ' +
    'jurent imagine imaginent accusent accuse estime estiment ecrit ecrivent annonce annoncent'
  ).split(' '),
);
// « Je pense que … », « comme j'ai dit que … »
const OWN_VOICE: ReadonlySet<string> = new Set(['je', "j'", 'ai', 'avons']);

/** Whether the sentence continues after the words and is a question. */
function cutsOffQuestion(tokens: readonly Token[], { start, end }: Range): boolean {
  const last = tokens.findLast((token) => token.start >= start && token.end <= end);
  if (!last || isSentenceEnd(last)) return false;
  return tokens.find((token) => token.start >= end && isSentenceEnd(token))?.key === '?';
}
