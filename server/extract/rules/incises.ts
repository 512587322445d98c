import { kindsOfHead } from '../data/speakers.ts';
import { DETERMINERS, isAdverb, PREPOSITIONS, SELF } from '../data/words.ts';
import { skipTimes } from '../grammar/adverbials.ts';
import type { SentenceGrammar } from '../grammar/grammar.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import { skipConnectives } from '../grammar/subjects.ts';
import { PLAIN_GROUP, type VerbGroup } from '../grammar/verb-groups.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { type Clause, trimRange } from './report.ts';

/** « …, a dit X, … »: a verb of saying with its subject after it. */
export interface Incise {
  readonly group: VerbGroup;
  readonly source: NounPhrase;
  /** What is reported, before and after it; indexes of tokens. */
  readonly parts: readonly (readonly [from: number, to: number])[];
  /** Where the rest of the sentence begins that is not reported. */
  readonly tail: number;
}

/** « …, peut-on lire dans le rapport », « …, lit-on dans le jugement »: the document says it. */
export function readReading(
  { tokens, from, to }: Clause,
  { subjects, phrases, morphology }: SentenceGrammar,
): (Pick<Incise, 'source' | 'parts'> & { readonly cue: Span }) | undefined {
  for (let at = from + 1; at < to; at += 1) {
    const before = tokens[at - 1];
    if (!before?.quotation && before?.text !== ',') continue;
    const words = tokens.slice(at, at + 3).map(({ lower }) => lower);
    const isCan = /^(?:peut|pouvait|pourra)$/u.test(words[0] ?? '') && words[2] === 'lire';
    const isRead = /^(?:lit|lisait)$/u.test(words[0] ?? '');
    // « est-il précisé dans la note »
    const isWritten =
      words[0] === 'est' &&
      words[1] === 'il' &&
      morphology.readings(words[2] ?? '').some(({ tense }) => tense === 'PAST_PARTICIPLE');
    const isOn = /^(?:-?t-)?-?on$/u.test(words[1] ?? '');
    if (!isWritten && !((isCan || isRead) && isOn)) continue;
    const end = at + (isRead ? 2 : 3);
    for (let link = end; link < Math.min(to, end + 6); link += 1) {
      if (!/^(?:dans|sur|de|du|au|à|en)$/u.test(tokens[link]?.lower ?? '')) continue;
      const read = subjects.at(tokens, link + 1, to) ?? phrases.read(tokens, link + 1, to);
      if (!read) continue;
      const cue = { start: (tokens[at] as Token).start, end: (tokens[end - 1] as Token).end };
      return { cue, source: read, parts: [trimRange(tokens, from, at)] };
    }
  }
  return undefined;
}

export function readIncise(clause: Clause, tools: SentenceGrammar): Incise | undefined {
  for (const group of clause.groups) {
    if (group.from <= clause.from || group.to > clause.to) continue;
    const found = readGroup(clause, group, tools);
    if (found) return found;
  }
  for (const group of findOtherVerbs(clause, tools)) {
    const found = readGroup(clause, group, tools);
    if (found) return found;
  }
  return undefined;
}

/** « « … », cingle le député », « « … », a-t-il exposé »: any verb directly after a quotation. */
function findOtherVerbs(
  { tokens, groups, from, to }: Clause,
  { morphology }: SentenceGrammar,
): readonly VerbGroup[] {
  const found: VerbGroup[] = [];
  for (let at = from + 1; at < to; at += 1) {
    const first = tokens[at] as Token;
    if (first.kind !== 'word' || first.isCapital || !isAfterAll(tokens, from, at)) continue;
    const start = /^(?:se|s')$/u.test(first.lower) ? at + 1 : at;
    const verb = morphology
      .readings(tokens[start]?.lower ?? '')
      .find(({ tense }) => tense === 'PRESENT' || tense === 'IMPERFECT');
    if (!verb || verb.isFirstOrSecond || groups.some((group) => group.from <= at && at < group.to))
      continue;
    const inverted = tokens[start + 1]?.isInverted ? start + 1 : undefined;
    const isAuxiliary = verb.lemma === 'avoir' || verb.lemma === 'être';
    const end = (inverted ?? start) + (isAuxiliary ? 2 : 1);
    const last = tokens[isAuxiliary ? end - 1 : start];
    const isPast = morphology
      .readings(last?.lower ?? '')
      .some(({ tense }) => tense === 'PAST_PARTICIPLE');
    if (!last || (isAuxiliary && !isPast)) continue;
    const isSplit = isAuxiliary && inverted !== undefined;
    found.push({
      ...PLAIN_GROUP,
      from: at,
      to: end,
      cue: { start: isSplit ? last.start : first.start, end: last.end },
      verb: { lemma: verb.lemma, act: 'ASSERT', takes: REPORTS, isWeak: false },
      tense: verb.tense,
      isPlural: verb.isPlural,
      inverted,
    });
  }
  return found;
}

/** Whether nothing but a quotation, or what it follows after a colon, stands before. */
function isAfterAll(tokens: readonly Token[], from: number, at: number): boolean {
  const last = tokens[at - 1]?.quotation ? at - 1 : at - 2;
  if (!isDirectly(tokens, at) || last < from) return false;
  return last === from || tokens[last - 1]?.kind === 'mark';
}

const REPORTS = new Set(['INCISE'] as const);

function readGroup(clause: Clause, group: VerbGroup, tools: SentenceGrammar): Incise | undefined {
  const { tokens } = clause;
  if (group.form !== 'FINITE' || group.isPlanned) return undefined;
  const opening = findOpening(clause, group);
  if (opening === undefined) return undefined;
  const source = readSubject(clause, group, opening, tools);
  if (!source) return undefined;
  if (
    !group.verb.takes.has('INCISE') &&
    !isDirectly(tokens, opening) &&
    group.inverted === undefined
  )
    return undefined;
  const before = findBefore(clause, opening);
  if (before[1] <= before[0]) return undefined;
  const end = findEnd(clause, group, source, tools);
  const after = findAfter(clause, before, end, source, group, tools);
  const parts = after ? [before, after] : [before];
  // « Il en perdra, craint-il »: fears and hopes say something only in quotation marks.
  const isQuoted = parts.some(([start, stop]) =>
    tokens.slice(start, stop).some(({ quotation }) => quotation !== undefined),
  );
  if (group.verb.isWeak && group.verb.lemma !== 'penser' && !isQuoted && !clause.isInQuotation)
    return undefined;
  return { group, source, parts, tail: after ? after[1] : end };
}

/** Index after the comma, or the quotation, that the incise follows. */
function findOpening({ tokens, from }: Clause, group: VerbGroup): number | undefined {
  const before = tokens[group.from - 1];
  if (!before || group.from - 1 < from) return undefined;
  if (before.quotation) return group.from;
  if (before.kind === 'mark' && /^(?:[,?!…–—]|\.\.\.)$/u.test(before.text)) return group.from;
  return undefined;
}

function isDirectly(tokens: readonly Token[], opening: number): boolean {
  const before = tokens[opening - 1];
  return (
    before?.quotation !== undefined ||
    (before?.text === ',' && tokens[opening - 2]?.quotation !== undefined)
  );
}

function readSubject(
  clause: Clause,
  group: VerbGroup,
  opening: number,
  tools: SentenceGrammar,
): NounPhrase | undefined {
  const { tokens, to } = clause;
  if (group.inverted !== undefined) {
    const pronoun = tokens[group.inverted];
    // « a-t-on appris auprès du greffe »: only who is told says so.
    if (group.verb.lemma === 'apprendre' && pronoun?.lower !== 'on') return undefined;
    if (pronoun && /^(?:vous|tu|je|nous|ce)$/u.test(pronoun.lower)) return undefined;
    return tools.phrases.read(tokens, group.inverted);
  }
  if (group.isFirstOrSecond || group.verb.lemma === 'apprendre') return undefined;
  const source = tools.subjects.after(tokens, group.to, to);
  if (!source || source.pronoun === 'on') return undefined;
  if (
    source.pronoun !== undefined &&
    !/^(?:celui|celle|ceux|celles|certains)/u.test(source.pronoun)
  )
    return undefined;
  // « La préfète, elle, a demandé … »
  const isAside = SELF.has(tokens[opening - 2]?.lower ?? '') && tokens[opening - 3]?.text === ',';
  if (isAside) return undefined;
  const isKnown = group.verb.takes !== REPORTS || isNamed(source);
  if (isDirectly(tokens, opening)) return isKnown && agrees(group, source) ? source : undefined;
  if (!isNamed(source) || !agrees(group, source)) return undefined;
  // « Le ministre, à Paris, annonce la fin »: the subject stands before.
  const own = tools.subjects.before(tokens, clause.from, group);
  const [start, end] = trimRange(tokens, clause.from, opening);
  const isSentence = tokens.slice(start, end).some(({ lower }) => tools.morphology.isFinite(lower));
  const isShort = end - start <= 4;
  // « son avocate, Me X, a accusé la commission de … »
  const hasName =
    own !== undefined && own !== 'shared' && own.tokens.some(({ text }) => text === ',');
  if (!isSentence && hasName) return undefined;
  // « Anne Vidal, glaciologue, publie un livre. »
  const isWhole =
    own !== undefined &&
    own !== 'shared' &&
    own.name.length > 0 &&
    source.name.length === 0 &&
    !isSentence &&
    tokens.slice(source.to, to).every(({ lower }) => !tools.morphology.isFinite(lower));
  if (isWhole) return undefined;
  if (!isSentence && own !== undefined && own !== 'shared' && own.from === start && !isShort)
    return undefined;
  return source;
}

function agrees(group: VerbGroup, source: NounPhrase): boolean {
  return group.isPlural === source.isPlural || source.head === undefined || !group.isPlural;
}

function isNamed(source: NounPhrase): boolean {
  if (source.name.length > 0 || source.pronoun !== undefined) return true;
  return source.tokens.some(
    ({ lower, isCapital }, index) => kindsOfHead(lower).length > 0 || (index > 0 && isCapital),
  );
}

/** What is reported before the incise, without « mais », « or » … */
function findBefore(
  { tokens, from, isInQuotation }: Clause,
  opening: number,
): [from: number, to: number] {
  const [start, end] = trimRange(tokens, from, opening);
  const last = tokens[end - 1];
  // « Il hausse les épaules : « … », dit-il »
  if (last?.quotation && /^[:–—|-]$/u.test(tokens[end - 2]?.text ?? '')) return [end - 1, end];
  // « « Mais enfin, s'écrie-t-elle. C'est mon champ ! » »: in quotation marks, all words are hers.
  return [isInQuotation ? start : skipConnectives(tokens, start, end), end];
}

/** Where the words of the incise end: at a comma, a quotation, or the end. */
function findEnd(
  { tokens, to }: Clause,
  group: VerbGroup,
  source: NounPhrase,
  { phrases }: SentenceGrammar,
): number {
  let at = Math.max(group.to, source.to);
  for (let count = 0; count < 40 && at < to; count += 1) {
    const token = tokens[at] as Token;
    if (token.quotation) return at;
    if (token.text === ',') return skipApposed(tokens, at, to, phrases) ?? at;
    if (token.kind === 'mark' && /^(?:[,:;.–—!?…]|\.\.\.)$/u.test(token.text)) return at;
    const next = skipTimes(tokens, at, to);
    if (next > at) {
      at = next;
      continue;
    }
    if (/^(?:et|avant|qui|puis|mais)$/u.test(token.lower)) return at;
    const phrase = PREPOSITIONS.has(token.lower) ? phrases.read(tokens, at + 1, to) : undefined;
    at = phrase ? phrase.to : at + 1;
  }
  return at;
}

/** « …, insiste Anne Vidal, sa directrice. »: what ends the sentence is who she is. */
function skipApposed(
  tokens: readonly Token[],
  comma: number,
  to: number,
  phrases: SentenceGrammar['phrases'],
): number | undefined {
  const phrase = phrases.read(tokens, comma + 1, to);
  if (!phrase || !kindsOfHead(phrase.head ?? '').includes('PERSON')) return undefined;
  const isLast = phrase.to >= to || /^[.!?]$/u.test(tokens[phrase.to]?.text ?? '');
  return isLast ? phrase.to : undefined;
}

/** What is reported after the incise. */
function findAfter(
  { tokens, to, from }: Clause,
  [start, opening]: readonly [number, number],
  end: number,
  source: NounPhrase,
  group: VerbGroup,
  { morphology }: SentenceGrammar,
): [from: number, to: number] | undefined {
  const mark = tokens[end];
  const next = mark?.quotation ? end : end + 1;
  if (!mark || next >= to) return undefined;
  const first = tokens[next] as Token;
  const isQuotation = first.quotation !== undefined;
  if (mark.quotation || (/^[,:;]$/u.test(mark.text) && isQuotation)) return [next, to];
  const isQuotedOnly = opening - start === 1 && tokens[start]?.quotation !== undefined;
  if (mark.text === ':' && !isQuotedOnly) return [next, to];
  // « …, rétorque la compagnie, qui dit … », « …, pour qui … »
  const isRelative =
    /^(?:qui|dont|où|laquelle|lequel)$/u.test(first.lower) ||
    (/^(?:pour|selon)$/u.test(first.lower) &&
      /^(?:qui|lequel|laquelle|lesquels|lesquelles)$/u.test(tokens[next + 1]?.lower ?? ''));
  if (isRelative && (group.inverted === undefined || first.lower === 'où')) return undefined;
  if (mark.text !== ',' || first.kind !== 'word') return undefined;
  const isQuotedBefore = opening - start === 1 && tokens[start]?.quotation !== undefined;
  if (isQuotedBefore) return undefined;
  if (/^(?:avant|tout|après|puis|selon|cité|citée|cités|citées)$/u.test(first.lower))
    return undefined;
  const isGerund = morphology
    .readings(first.lower)
    .some(({ tense }) => tense === 'PRESENT_PARTICIPLE');
  if (first.lower === 'en' || (isGerund && !morphology.isNominal(first.lower))) return undefined;
  // « Oui, explique Anne Vidal, glaciologue. »
  const [, last] = trimRange(tokens, next, to);
  const isTrade =
    last - next <= 2 &&
    !PREPOSITIONS.has(first.lower) &&
    !DETERMINERS.has(first.lower) &&
    !isAdverb(first.lower) &&
    morphology.isNominal(first.lower);
  if (isTrade) return undefined;
  const isShort = opening - start <= 5;
  const isSentence = tokens.slice(start, opening).some(({ lower }) => morphology.isFinite(lower));
  if (group.inverted !== undefined) return [next, to];
  if (!isShort && isSentence && from !== undefined) {
    if (first.lower === 'qui' || !isContinuation(tokens, next, source)) return undefined;
  }
  return [next, to];
}

// An apposition to the speaker has no determiner: « , directrice du site, ».
function isContinuation(tokens: readonly Token[], next: number, source: NounPhrase): boolean {
  const { lower } = tokens[next] as Token;
  if (kindsOfHead(lower).length > 0) return false;
  if (
    /^(?:élu|élue|nommé|nommée|arrivé|arrivée|interrogé|interrogée|joint|jointe|âgé|âgée|ancien|ancienne|chargé|chargée|numéro|lors|dans|à|sur|devant|depuis|pour|au|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lundi|dont|où|lui|elle)$/u.test(
      lower,
    )
  )
    return false;
  return (
    source.pronoun !== undefined ||
    /^(?:et|ni|mais|car|que|qu'|si|quand|puisque|puisqu'|parce|de|d'|comme)$/u.test(lower)
  );
}
