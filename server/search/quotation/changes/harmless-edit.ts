import { partsOf } from '../../../model/french/numbers.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import { isOne, readNumberWord } from '../../../model/words/number-words.ts';
import { hasAccents, isSentenceEnd, type Token } from '../../../model/words/tokens.ts';
import { type Alignment, BREAK_KEY, type Step } from './align-words.ts';
import { isDisguised, isSameWordMisspelled, scriptsOf } from './same-word.ts';
import { isOptional } from './small-words.ts';

/** What an alignment left aside. All lists include punctuation, except `row`. */
interface Surroundings {
  readonly asked: readonly Token[];
  /** The words that were aligned. */
  readonly row: readonly Token[];
  /** Of the whole statement, with the words between its verbatim segments. */
  readonly content: readonly Token[];
}

/**
 * The steps of an alignment that are more than spelling: not a respelled word, nor a small word that
 * means nothing. What is left out at a gap is more. Numbers are compared by `changesNumber`.
 */
export function harmfulSteps(
  { steps }: Alignment,
  around: Surroundings,
  lexicon: Lexicon,
): readonly Step[] {
  const { row } = around;
  const accented = hasAccents(around.asked);
  const losesOne = steps.filter(losesAccent).length === 1;
  const numbers = numberTokens(steps);
  const scripts = new Set(steps.flatMap(({ printed }) => [...scriptsOf(printed?.key ?? '')]));
  const isHarmless = (step: Step, index: number) => {
    const { asked, printed, kind } = step;
    if (kind === 'EQUAL') return true;
    // « … » that is printed as well.
    if (kind !== 'EDIT') return printed === null && asked?.kind === 'MARK';
    if (asked?.key.split(' ').some((word) => isDisguised(word, scripts))) return false;
    const isNumber = [asked, printed].every((token) => token === null || numbers.has(token));
    // « les premiers » are not « les premières ».
    const isGender = asked && printed && lexicon.isAgreement(asked.key, printed.key);
    if (isNumber && !isGender) return true;
    if (asked && printed) {
      const previous = row[row.indexOf(printed) - 1] ?? null;
      const neighbours = {
        previous,
        hasAccents: accented,
        losesOne,
        ...unchangedBeside(steps, index, numbers),
      };
      return isSameWordMisspelled(asked, printed, neighbours, lexicon);
    }
    if (printed?.key === BREAK_KEY) return isSpeechClause(steps, index, around);
    return isLeftOut(steps, index);
  };
  return steps.filter((step, index) => !isHarmless(step, index));
}

function losesAccent({ kind, asked, printed }: Step): boolean {
  return kind === 'EDIT' && printed !== null && asked?.key === printed.forms.plain;
}

/** Up to three words before, and one after. Accents and spellings of a number do not matter. */
function unchangedBeside(steps: readonly Step[], index: number, numbers: ReadonlySet<Token>) {
  const isUnchanged = ({ kind, asked, printed }: Step) =>
    kind === 'EQUAL' ||
    (kind === 'EDIT' && asked !== null && asked.forms.plain === printed?.forms.plain) ||
    (printed !== null && numbers.has(printed) && (!asked || numbers.has(asked)));
  const near = steps.slice(Math.max(0, index - 3), index);
  const from = near.findLastIndex((step) => !isUnchanged(step)) + 1;
  const next = steps[index + 1];
  return {
    before: near.slice(from).flatMap(({ printed }) => printed ?? []),
    next: next && isUnchanged(next) ? next.printed : null,
    later: steps[index + 2]?.printed ?? null,
  };
}

/**
 * Whether the words between two segments interrupt what is said: « Nous irons », a-t-il dit, «
 * jusqu'au bout ». Words that are not set off by punctuation belong to the sentence: « la paix »
 * plutôt que « la guerre ». Where the clause ends a sentence, the quotation must do so too.
 */
function isSpeechClause(
  steps: readonly Step[],
  index: number,
  { asked, content }: Surroundings,
): boolean {
  const [before, after] = [steps[index - 1], steps[index + 1]];
  const between = tokensBetween(content, before?.printed, after?.printed);
  if (between.every(({ kind }) => kind === 'MARK')) return true;
  const isSetOff = [between[0], between.at(-1)].every((token) => token?.kind === 'MARK');
  return (
    isSetOff &&
    (!between.some(isSentenceEnd) ||
      tokensBetween(asked, before?.asked, after?.asked).some(isSentenceEnd))
  );
}

function tokensBetween(
  tokens: readonly Token[],
  before: Token | null | undefined,
  after: Token | null | undefined,
): readonly Token[] {
  if (!before || !after) return [];
  return tokens.filter(({ start, end }) => start >= before.end && end <= after.start);
}

/** Whether a word that only one side has means nothing. */
function isLeftOut(steps: readonly Step[], index: number): boolean {
  const { asked, printed } = steps[index] ?? {};
  const token = asked ?? printed;
  if (!token) return true;
  const next = steps[index + 1];
  // « d'ici à 2027 » and « d'ici 2027 »
  const before = steps.slice(Math.max(0, index - 2), index).map(({ printed }) => printed?.key);
  if (token.key === 'à' && before.join('') === "d'ici") return next?.kind === 'EQUAL';
  return (
    token.kind === 'WORD' && isOptional(token.forms.plain, next?.printed?.key ?? next?.asked?.key)
  );
}

/**
 * The tokens of both sides that are numbers or, next to one, « un », « et » and « virgule »: « vingt et un ».
 * Elsewhere these are words like any other.
 */
export function numberTokens(steps: readonly Step[]): ReadonlySet<Token> {
  const sides = [
    steps.flatMap(({ asked }) => asked ?? []),
    steps.flatMap((step) => step.printed ?? []),
  ];
  return new Set(
    sides.flatMap((tokens) =>
      runsOf(tokens, isNumberPart)
        .filter((run) => run.some(isNumber))
        .flat(),
    ),
  );
}

function runsOf(tokens: readonly Token[], isPart: (token: Token) => boolean): Token[][] {
  const runs: Token[][] = [[]];
  for (const token of tokens) {
    if (isPart(token)) runs.at(-1)?.push(token);
    else runs.push([]);
  }
  return runs;
}

function isNumber(token: Token): boolean {
  return partsOf(token).some((part) => readNumberWord(part) !== null);
}

function isNumberPart(token: Token): boolean {
  return partsOf(token).every(
    (part) => readNumberWord(part) !== null || isOne(part) || /^(?:et|virgule)$/u.test(part),
  );
}
