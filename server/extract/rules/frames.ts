import { phraseList, wordSet } from '../../model/words/word-set.ts';
import { kindsOfHead, NOT_SOURCES } from '../data/speakers.ts';
import { THAT, THEY } from '../data/words.ts';
import { skipTimes } from '../grammar/adverbials.ts';
import type { Grammar, SentenceGrammar } from '../grammar/grammar.ts';
import { isVerbAt } from '../grammar/morphology.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import { skipConnectives } from '../grammar/subjects.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { type Clause, findIndex } from './report.ts';

/** « selon X » and what it frames. */
export interface Frame {
  readonly cue: Span;
  readonly source: NounPhrase | undefined;
  /** Indexes of tokens. */
  readonly parts: readonly (readonly [from: number, to: number])[];
  /** A clause before it that it does not frame. */
  readonly rest?: readonly [from: number, to: number];
  readonly around: readonly Token[];
  readonly doubt: number;
}

// Locutions that make a phrase the source of a clause (Charolles 1987; Danlos, Sagot and Stern
// 2010). The last word may be fused with an article: « aux yeux du ».
const LOCUTIONS = phraseList(`
  selon les mots de, selon les termes de, selon les dires de, selon les propos de,
  selon la formule de, d' après les dires de, pour reprendre les mots de, selon, d' après, suivant,
  à en croire, à entendre, aux yeux de, aux dires de, au dire de, de l' avis de, de l' aveu de,
  au sens de, aux termes de, du point de vue de, dixit, pour
`).map((words) => words.split(' '));
const FUSED = wordSet("du des d' de");

interface Locution {
  readonly to: number;
  readonly name: string;
}

/** The frame of a clause, if one begins, ends or interrupts it. */
export function readFrame(clause: Clause, grammar: SentenceGrammar): Frame | undefined {
  const { tokens, from, to } = clause;
  const start = skipConnectives(tokens, from, to);
  const first = /^(?:toujours|notamment|encore)$/u.test(tokens[start]?.lower ?? '')
    ? start + 1
    : start;
  return (
    readWholePhrase(tokens, start, to) ??
    readAsSaid(clause, start, grammar) ??
    readSourceWithoutArticle(tokens, start, to, grammar) ??
    readAt(clause, first, grammar) ??
    readLater(clause, first + 1, grammar)
  );
}

/** « À l'en croire, … », « À les en croire, … » */
function readWholePhrase(tokens: readonly Token[], from: number, to: number): Frame | undefined {
  const isIt =
    tokens[from]?.lower === 'à' &&
    /^(?:l'|les|la)$/u.test(tokens[from + 1]?.lower ?? '') &&
    tokens[from + 2]?.lower === 'en' &&
    tokens[from + 3]?.lower === 'croire';
  const own = readPossessed(tokens, from, to);
  if (own) return own;
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

// « à ses yeux », « selon ses dires », « de son propre aveu »
const POSSESSED =
  /^(?:à (?:son|leur) avis|à (?:ses|leurs) yeux|à (?:ses|leurs) dires|selon (?:ses|leurs|son|leur) (?:dires|propos|mots|propres mots|termes|récit|version|calculs|estimations|analyses|projections)|de (?:son|leur) (?:propre )?aveu|de (?:son|leur) point de vue|à (?:l'|les) (?:entendre|écouter)|d' après (?:ses|leurs) (?:dires|propos|mots|calculs|estimations|analyses|projections))$/u;

/** A frame whose speaker is a possessive, before a comma. */
function readPossessed(tokens: readonly Token[], from: number, to: number): Frame | undefined {
  if (!/^(?:à|selon|de|d')$/u.test(tokens[from]?.lower ?? '')) return undefined;
  const comma = findIndex({ tokens, to }, from + 1, ({ text }) => text === ',');
  if (comma >= from + 7 || comma + 1 >= to) return undefined;
  const words = tokens.slice(from, comma);
  if (!POSSESSED.test(words.map(({ lower }) => lower).join(' '))) return undefined;
  const at = words.findIndex(({ lower }) => /^(?:son|leur|ses|leurs|l'|les)$/u.test(lower));
  return {
    cue: spanOf(tokens, from, comma),
    source: possessorOf(words[at] as Token, from + at),
    parts: [[comma + 1, to]],
    around: [],
    doubt: 0.85,
  };
}

/** « son » in « son constat », « ses » in « à ses yeux », as who speaks. */
export function possessorOf(token: Token, at: number): NounPhrase {
  return {
    from: at,
    to: at + 1,
    start: token.start,
    end: token.end,
    tokens: [token],
    pronoun: token.lower,
    head: undefined,
    determiner: undefined,
    name: [],
    gender: undefined,
    isPlural: /^(?:leurs?|les)$/u.test(token.lower),
  };
}

/** « Comme l'a rappelé X, … », « …, ainsi que le souligne X », « …, comme elle l'a dit, … » */
function readAsSaid(
  { tokens, groups, from, to }: Clause,
  first: number,
  { subjects, phrases }: SentenceGrammar,
): Frame | undefined {
  for (const group of groups) {
    if (group.from <= from || group.to > to || group.form !== 'FINITE' || group.isPlanned) continue;
    const before = tokens[group.from - 1];
    const pronoun = THEY.has(before?.lower ?? '') ? group.from - 1 : undefined;
    const link = (pronoun ?? group.from) - 1;
    const isAs =
      tokens[link]?.lower === 'comme' ||
      (tokens[link]?.lower === 'que' && tokens[link - 1]?.lower === 'ainsi');
    if (!isAs || link < from) continue;
    const start = tokens[link]?.lower === 'comme' ? link : link - 1;
    const source =
      pronoun === undefined ? subjects.after(tokens, group.to, to) : phrases.read(tokens, pronoun);
    // « comme l'a montré le match » is the outlet's own comparison.
    const isSaid =
      source &&
      source.pronoun !== 'on' &&
      (source.name.length > 0 ||
        source.pronoun !== undefined ||
        kindsOfHead(source.head ?? '').length > 0);
    if (!source || !isSaid) continue;
    const end = skipTimes(tokens, Math.max(source.to, group.to), to);
    const comma = findComma(tokens, end, to);
    const around = tokens.slice(start, comma ?? end);
    const frame = { cue: group.cue, source, around, doubt: 0.85 };
    if (start === first) {
      if (comma === undefined || comma + 1 >= to) return undefined;
      return { ...frame, parts: [[skipApposition(tokens, comma, to, source), to]] };
    }
    const isApart = tokens[start - 1]?.text === ',' || tokens[start - 1]?.quotation !== undefined;
    if (!isApart) continue;
    const after = comma === undefined ? to : skipApposition(tokens, comma, to, source);
    const parts: [number, number][] = [[first, start]];
    if (after < to) parts.push([after, to]);
    return { ...frame, parts };
  }
  return undefined;
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
    const isOfSource =
      tokens[at]?.lower === 'de' && /^sources?$/u.test(tokens[at + 1]?.lower ?? '');
    if (!isStart || !isOfSource) continue;
    const source = phrases.read(tokens, at + 1, to);
    if (!source) continue;
    const around = tokens.slice(at, source.to);
    const cue = spanOf(tokens, at, at + 1);
    const after = tokens[source.to]?.text === ',' ? source.to + 1 : source.to;
    return { cue, source, parts: [at === from ? [after, to] : [from, at]], around, doubt: 1 };
  }
  return undefined;
}

/** A frame at the beginning: « Selon X, … ». */
function readAt(clause: Clause, at: number, grammar: SentenceGrammar): Frame | undefined {
  const { tokens, to } = clause;
  const locution = readLocution(tokens, at, to);
  if (!locution) return undefined;
  const source = grammar.subjects.at(tokens, locution.to, to);
  if (!source || !isSource(locution, source)) return undefined;
  let end = skipTimes(tokens, source.to, to);
  const comma = findComma(tokens, end, to);
  if (comma === undefined) {
    if (tokens[end]?.quotation === undefined && locution.name === 'pour') return undefined;
  } else end = skipApposition(tokens, comma, to, source);
  if (end >= to) return undefined;
  if (locution.name === 'pour' && !isViewpoint(tokens, end, to, source, grammar)) return undefined;
  const doubt = locution.name === 'pour' ? 0.7 : comma === undefined ? 0.8 : 1;
  return {
    cue: spanOf(tokens, at, locution.to),
    source,
    parts: [[end, to]],
    around: tokens.slice(at, end),
    doubt,
  };
}

/**
 * Where what is framed begins: after the comma, or after what stands between it and the next one:
 * « De l'aveu de X, directrice du site, … », « Selon le rapport, consulté par Y, … ».
 */
function skipApposition(
  tokens: readonly Token[],
  comma: number,
  to: number,
  source: NounPhrase,
): number {
  const first = tokens[comma + 1]?.lower ?? '';
  const second = tokens[comma + 2]?.lower ?? '';
  const next = findComma(tokens, comma + 1, to);
  if (next === undefined || next + 1 >= to) return comma + 1;
  const isPerson = (word: string) => kindsOfHead(word).includes('PERSON');
  const isTitle =
    isPerson(first) ||
    (/^(?:ancien|ancienne|ex|jeune)$/u.test(first) && isPerson(second)) ||
    (source.name.length > 0 && /^(?:le|la|l'|un|une)$/u.test(first) && isPerson(second));
  const isName =
    source.name.length === 0 && tokens[comma + 1]?.isCapital === true && next - comma <= 4;
  return isTitle || isName || DESCRIBES.test(first) ? next + 1 : comma + 1;
}

const DESCRIBES =
  /^(?:qui|dont|que|qu'|âgée?|née?|consultée?s?|publiée?s?|rendue?s?|citée?s?|dévoilée?s?|révélée?s?|remise?s?|diffusée?s?|relayée?s?|interrogée?s?|contactée?s?|rencontrée?s?|présentée?s?|commandée?s?|réalisée?s?|menée?s?|parue?s?|datée?s?|transmise?s?|obtenue?s?|élue?s?|nommée?s?|chargée?s?|venue?s?|présente?s?|jointe?s?)$/u;

/** The first comma that is near, unless a quotation, a semicolon or a colon comes before it. */
function findComma(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let at = from; at < Math.min(to, from + 14); at += 1) {
    const token = tokens[at] as Token;
    if (token.quotation || token.text === ';' || token.text === ':') return undefined;
    if (token.text === ',') return at;
  }
  return undefined;
}

/** A frame after a comma: « …, selon X », « …, selon X, … ». */
function readLater(clause: Clause, from: number, grammar: SentenceGrammar): Frame | undefined {
  const { tokens, to } = clause;
  for (let at = from; at < to; at += 1) {
    const before = tokens[at - 1];
    const locution = readLocution(tokens, at, to);
    if (!locution || (locution.name === 'pour' && !isVerdict(clause, at, grammar))) continue;
    const isApart = before?.text === ',' || before?.quotation !== undefined || before?.text === '–';
    // « Il pleut, mais selon X, … », « Il pleut mais, selon X, … »: only what follows.
    const link = before?.text === ',' ? at - 2 : at - 1;
    const isSecond = link > clause.from && COORDINATING.test(tokens[link]?.lower ?? '');
    const source = grammar.subjects.at(tokens, locution.to, to);
    if (!source || !isSource(locution, source)) continue;
    const after = skipTimes(tokens, source.to, to);
    const isLast = after >= to || isEnd(tokens, after, to);
    if (!isApart && !isLast && !isSecond) continue;
    const isMiddle = tokens[after]?.text === ',' && !isLast;
    if (isInsideClause(clause, at)) continue;
    const around = tokens.slice(at, after);
    const cue = spanOf(tokens, at, locution.to);
    if (isSecond && !isLast) {
      const start = isMiddle ? after + 1 : after;
      const own = { around, parts: [[start, to] as const], rest: [clause.from, link] as const };
      return { cue, source, ...own, doubt: 0.9 };
    }
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

const COORDINATING = /^(?:mais|et|or|car)$/u;

/** « Une « trahison », pour l'intersyndicale. »: words in quotation marks, without a verb. */
function isVerdict({ tokens, from }: Clause, at: number, { morphology }: Grammar): boolean {
  const before = tokens.slice(from, at);
  return (
    before.at(-1)?.text === ',' &&
    before.length <= 12 &&
    before.some(({ quotation }) => quotation !== undefined) &&
    before.every(({ lower }) => !morphology.isFinite(lower))
  );
}

// « Il a dit que, selon X, … »: the frame is part of what is reported.
function isInsideClause({ tokens, groups, from }: Clause, at: number): boolean {
  const group = groups.find(
    (each) => each.from >= from && each.to <= at && each.inverted === undefined,
  );
  if (!group) return false;
  return tokens.slice(group.to, at).some(({ lower }) => THAT.has(lower));
}

function isEnd(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ text, quotation }) => text !== ',' && !quotation);
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
    if (isIt && from + words.length < to) return { to: from + words.length, name: words.join(' ') };
  }
  return undefined;
}

function isSource({ name }: Locution, source: NounPhrase): boolean {
  if (source.pronoun !== undefined)
    return /^(?:lui|elle|eux|elles|celui-ci|celle-ci|ceux-ci|certains|certaines)$/u.test(
      source.pronoun,
    );
  if (source.head !== undefined && NOT_SOURCES.has(source.head) && source.name.length === 0)
    return false;
  if (name === 'suivant' || name === 'pour' || name === 'à entendre')
    return (
      source.name.length > 0 ||
      kindsOfHead(source.head ?? '').length > 0 ||
      // « pour l'un d'eux »
      (source.tokens[0]?.lower === "l'" && /^une?$/u.test(source.tokens[1]?.lower ?? ''))
    );
  return true;
}

/** Whether « pour X, … » gives a point of view, rather than a purpose, a time or a beneficiary. */
function isViewpoint(
  tokens: readonly Token[],
  from: number,
  to: number,
  source: NounPhrase,
  { morphology }: Grammar,
): boolean {
  const rest = tokens.slice(from, to);
  if (rest[0]?.quotation) return true;
  const words = rest.map(({ lower }) => lower);
  if (rest.some(({ quotation }) => quotation !== undefined)) return true;
  const isNegated = words.some((word) => word === "n'" || word === 'ne');
  const isJudged = words.some(
    (word, index) =>
      /^(?:est|sont|reste|restent|demeure)$/u.test(word) &&
      words[index + 1] !== undefined &&
      !/é(?:e|s|es)?$/u.test(words[index + 1] ?? ''),
  );
  // « Pour l'économiste Anne Vidal, la réforme arrive trop tard »: a title and a name judge.
  const isPersonal =
    source.name.length > 1 &&
    source.head !== undefined &&
    kindsOfHead(source.head).includes('PERSON');
  const isOwnClause = (words: readonly Token[]) =>
    /^(?:le|la|l'|les|ce|cet|cette|ces)$/u.test(words[0]?.lower ?? '') &&
    words.some(({ isCapital }, at) => !isCapital && at > 1 && isVerbAt(words, at, morphology));
  return isNegated || isJudged || (isPersonal && isOwnClause(rest));
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  return { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end };
}
