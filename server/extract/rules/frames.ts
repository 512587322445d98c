import { kindsOfHead, NOT_SOURCES } from '../data/speakers.ts';
import { skipTimes } from '../grammar/adverbials.ts';
import type { NounPhrase } from '../grammar/noun-phrases.ts';
import type { Subjects } from '../grammar/subjects.ts';
import { skipConnectives } from '../grammar/subjects.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import type { Grammar } from './complements.ts';
import type { Clause } from './report.ts';

/** « selon X » and what it frames. */
export interface Frame {
  readonly cue: Span;
  readonly source: NounPhrase | undefined;
  /** Indexes of tokens. */
  readonly parts: readonly (readonly [from: number, to: number])[];
  readonly around: readonly Token[];
  readonly doubt: number;
}

// Locutions that make a phrase the source of a clause (Charolles 1987; Danlos, Sagot and Stern
// 2010). The last word may be fused with an article: « aux yeux du ».
const LOCUTIONS: readonly (readonly string[])[] = [
  ['selon'],
  ["d'", 'après'],
  ['suivant'],
  ['à', 'en', 'croire'],
  ['à', 'entendre'],
  ['aux', 'yeux', 'de'],
  ['aux', 'dires', 'de'],
  ['au', 'dire', 'de'],
  ['de', "l'", 'avis', 'de'],
  ['de', "l'", 'aveu', 'de'],
  ['au', 'sens', 'de'],
  ['du', 'point', 'de', 'vue', 'de'],
  ['dixit'],
  ['pour'],
];
const FUSED = new Set(['du', 'des', "d'", 'de']);

interface Locution {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** The frame of a clause, if one begins, ends or interrupts it. */
export function readFrame(
  clause: Clause,
  grammar: Grammar & { readonly subjects: Subjects },
): Frame | undefined {
  const { tokens, from, to } = clause;
  const start = skipConnectives(tokens, from, to);
  const first = /^(?:toujours|notamment|encore)$/u.test(tokens[start]?.lower ?? '')
    ? start + 1
    : start;
  return (
    readWholePhrase(tokens, start, to, grammar) ??
    readSourceWithoutArticle(tokens, start, to, grammar) ??
    readAt(clause, first, grammar) ??
    readLater(clause, first + 1, grammar)
  );
}

/** « À l'en croire, … », « À les en croire, … » */
function readWholePhrase(
  tokens: readonly Token[],
  from: number,
  to: number,
  _grammar: Grammar,
): Frame | undefined {
  const words = tokens.slice(from, from + 4).map(({ lower }) => lower);
  const isIt =
    words[0] === 'à' &&
    /^(?:l'|les|la)$/u.test(words[1] ?? '') &&
    words[2] === 'en' &&
    words[3] === 'croire';
  const comma = from + 4;
  if (!isIt || tokens[comma]?.text !== ',') return undefined;
  return {
    cue: spanOf(tokens, from, comma),
    source: undefined,
    parts: [[comma + 1, to]],
    around: [],
    doubt: 0.9,
  };
}

/** « De source diplomatique, … », also at the end. */
function readSourceWithoutArticle(
  tokens: readonly Token[],
  from: number,
  to: number,
  { phrases }: Grammar,
): Frame | undefined {
  for (let at = from; at < to - 1; at += 1) {
    const isStart =
      at === from ||
      tokens[at - 1]?.text === ',' ||
      tokens[at - 1]?.quotation ||
      tokens[at + 2]?.lower === 'sûre';
    if (
      !isStart ||
      !/^de$/u.test(tokens[at]?.lower ?? '') ||
      !/^sources?$/u.test(tokens[at + 1]?.lower ?? '')
    )
      continue;
    const source = phrases.read(tokens, at + 1, to);
    if (!source) continue;
    const around = tokens.slice(at, source.to);
    const cue = spanOf(tokens, at, at + 1);
    if (at === from) {
      const comma = tokens[source.to]?.text === ',' ? source.to + 1 : source.to;
      return { cue, source, parts: [[comma, to]], around, doubt: 1 };
    }
    return { cue, source, parts: [[from, at]], around, doubt: 1 };
  }
  return undefined;
}

/** A frame at the beginning: « Selon X, … ». */
function readAt(
  clause: Clause,
  at: number,
  grammar: Grammar & { readonly subjects: Subjects },
): Frame | undefined {
  const { tokens, to } = clause;
  const locution = readLocution(tokens, at, to);
  if (!locution) return undefined;
  const source = readSource(tokens, locution, to, grammar);
  if (!source || !isSource(locution, source)) return undefined;
  let end = skipTimes(tokens, source.to, to);
  const comma = findComma(tokens, end, to);
  if (comma === undefined) {
    if (tokens[end]?.quotation === undefined && locution.name === 'pour') return undefined;
  } else end = comma + 1;
  if (end >= to) return undefined;
  if (locution.name === 'pour' && !isViewpoint(tokens, end, to, grammar)) return undefined;
  const doubt = locution.name === 'pour' ? 0.7 : comma === undefined ? 0.8 : 1;
  return {
    cue: cueOf(tokens, locution),
    source,
    parts: [[end, to]],
    around: tokens.slice(at, end),
    doubt,
  };
}

/** The comma that ends the frame, after an apposition or a place if there is one. */
function findComma(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let at = from; at < Math.min(to, from + 14); at += 1) {
    const token = tokens[at] as Token;
    if (token.quotation || token.text === ';' || token.text === ':') return undefined;
    if (token.text === ',') return at;
  }
  return undefined;
}

/** A frame after a comma: « …, selon X », « …, selon X, … ». */
function readLater(
  clause: Clause,
  from: number,
  grammar: Grammar & { readonly subjects: Subjects },
): Frame | undefined {
  const { tokens, to } = clause;
  for (let at = from; at < to; at += 1) {
    const before = tokens[at - 1];
    const locution = readLocution(tokens, at, to);
    if (!locution || locution.name === 'pour') continue;
    const isApart = before?.text === ',' || before?.quotation !== undefined || before?.text === '–';
    const source = readSource(tokens, locution, to, grammar);
    if (!source || !isSource(locution, source)) continue;
    const after = skipTimes(tokens, source.to, to);
    const isLast = after >= to || isEnd(tokens, after, to);
    if (!isApart && !isLast) continue;
    const isMiddle = tokens[after]?.text === ',' && !isLast;
    const isReported = isInsideClause(clause, at);
    if (isReported) continue;
    const relative =
      isMiddle && /^(?:qui|que|qu'|dont|où)$/u.test(tokens[at - 2]?.lower ?? '')
        ? at - 2
        : undefined;
    if (relative !== undefined) {
      const start = antecedentStart(tokens, clause.from, relative, grammar);
      if (hasVerbBefore(clause, relative) || start === undefined) continue;
      const cue = cueOf(tokens, locution);
      return {
        cue,
        source,
        parts: [
          [start, relative],
          [after + 1, to],
        ],
        around: [],
        doubt: 0.8,
      };
    }
    const around = tokens.slice(at, after);
    const cue = cueOf(tokens, locution);
    if (!isMiddle)
      return { cue, source, parts: [[clause.from, at]], around, doubt: isApart ? 1 : 0.8 };
    const parts: [number, number][] = [
      [clause.from, at],
      [after + 1, to],
    ];
    return { cue, source, parts, around, doubt: 0.9 };
  }
  return undefined;
}

/** Where the phrase begins that a relative clause belongs to. */
function antecedentStart(
  tokens: readonly Token[],
  from: number,
  end: number,
  { phrases }: Grammar,
): number | undefined {
  for (let at = from; at < end; at += 1) {
    const phrase = phrases.canBegin(tokens, at) ? phrases.read(tokens, at, end) : undefined;
    if (phrase?.to === end) return at;
  }
  return undefined;
}

function hasVerbBefore({ groups, from }: Clause, at: number): boolean {
  return groups.some((group) => group.from >= from && group.to <= at);
}

// « Il a dit que, selon X, … »: the frame is part of what is reported.
function isInsideClause({ tokens, groups, from }: Clause, at: number): boolean {
  const group = groups.find(
    (each) => each.from >= from && each.to <= at && each.inverted === undefined,
  );
  if (!group) return false;
  return tokens.slice(group.to, at).some(({ lower }) => lower === 'que' || lower === "qu'");
}

function isEnd(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at] as Token;
    if (token.text === ',') return false;
    if (token.quotation) return false;
  }
  return true;
}

const FIRST_WORDS = new Set(LOCUTIONS.map(([first]) => first));

function readLocution(tokens: readonly Token[], from: number, to: number): Locution | undefined {
  if (!FIRST_WORDS.has(tokens[from]?.lower)) return undefined;
  for (const words of LOCUTIONS) {
    const isIt = words.every((word, index) => {
      const lower = tokens[from + index]?.lower ?? '';
      const isLast = index === words.length - 1 && index > 0 && word === 'de';
      return lower === word || (isLast && FUSED.has(lower));
    });
    if (isIt && from + words.length < to)
      return { from, to: from + words.length, name: words.join(' ') };
  }
  return undefined;
}

function readSource(
  tokens: readonly Token[],
  { to: from }: Locution,
  to: number,
  { phrases, subjects }: Grammar & { readonly subjects: Subjects },
): NounPhrase | undefined {
  const direct = subjects.at(tokens, from, to);
  if (direct) return direct;
  // « aux yeux du diplomate »: the article is fused.
  if (!FUSED.has(tokens[from - 1]?.lower ?? '')) return undefined;
  const whole = phrases.read(tokens, from - 1, to);
  const first = tokens[from];
  if (!whole || !first || whole.to <= from) return undefined;
  return {
    ...whole,
    from,
    start: first.start,
    tokens: whole.tokens.slice(1),
    determiner: undefined,
  };
}

function isSource({ name }: Locution, source: NounPhrase): boolean {
  if (source.pronoun !== undefined)
    return /^(?:lui|elle|eux|elles|celui-ci|celle-ci|ceux-ci|certains|certaines)$/u.test(
      source.pronoun,
    );
  if (source.head !== undefined && NOT_SOURCES.has(source.head) && source.name.length === 0)
    return false;
  if (name === 'suivant' || name === 'pour' || name === 'à entendre')
    return source.name.length > 0 || kindsOfHead(source.head ?? '').length > 0;
  return true;
}

/** Whether « pour X, … » gives a point of view, rather than a purpose, a time or a beneficiary. */
function isViewpoint(
  tokens: readonly Token[],
  from: number,
  to: number,
  { morphology }: Grammar,
): boolean {
  const rest = tokens.slice(from, to);
  if (rest[0]?.quotation) return true;
  const words = rest.map(({ lower }) => lower);
  if (rest.some(({ quotation }) => quotation !== undefined)) return true;
  if (
    /^(?:c'|ce|ça|cela|il)$/u.test(words[0] ?? '') &&
    /^(?:est|était|sera|serait|faut|faudrait|s'|n'|ne|y)$/u.test(words[1] ?? '')
  )
    return true;
  const isNegated = words.some((word) => word === "n'" || word === 'ne');
  const isModal = words.some((word) =>
    morphology.readings(word).some(({ lemma }) => lemma === 'devoir' || lemma === 'falloir'),
  );
  const isConditional = words.some((word) => morphology.isConditional(word));
  const isJudged = words.some(
    (word, index) =>
      /^(?:est|sont|reste|restent|demeure)$/u.test(word) &&
      words[index + 1] !== undefined &&
      !/é(?:e|s|es)?$/u.test(words[index + 1] ?? ''),
  );
  return isNegated || isModal || isConditional || isJudged;
}

function cueOf(tokens: readonly Token[], { from, to }: Locution): Span {
  return spanOf(tokens, from, to);
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  return { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end };
}
