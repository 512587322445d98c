import type { SpeechAct } from '../../../prisma/generated/client/enums.ts';
import { isNominalCue, kindsOfHead } from '../data/speakers.ts';
import { VERBS_OF_SAYING } from '../data/verbs.ts';
import { CLITICS, DETERMINERS, isAdverb, PREPOSITIONS } from '../data/words.ts';
import type { NounPhrase } from '../grammar/noun-phrases.ts';
import { type Subjects, skipConnectives } from '../grammar/subjects.ts';
import { findVerbGroups, type VerbGroup } from '../grammar/verb-groups.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { findStance } from './announcements.ts';
import { type Complement, type Grammar, readComplement } from './complements.ts';
import { possessorOf, readFrame } from './frames.ts';
import { readIncise, readReading } from './incises.ts';
import {
  type Clause,
  isPunctuation,
  type Report,
  type Rule,
  toContent,
  trimRange,
} from './report.ts';

export interface Analyser extends Grammar {
  readonly text: string;
  readonly subjects: Subjects;
  /** Receives each report; later reports may refer to it. */
  emit(report: Report): Report;
}

/** Finds the reports of a clause, and of the clauses that they report. */
export function analyseClause(clause: Clause, analyser: Analyser): void {
  if (clause.to - clause.from < 1) return;
  if (readRelay(clause, analyser)) return;
  if (readRelativeFrame(clause, analyser)) return;
  if (readFrames(clause, analyser)) return;
  if (readDocument(clause, analyser)) return;
  const after = readIncises(clause, analyser);
  if (after) {
    if (after.to > after.from) readVerbs(after, analyser);
    return;
  }
  if (readColon(clause, analyser)) return;
  readVerbs(clause, analyser);
}

/** Analyses a sentence or the words of a speaker. */
export function createClause(
  tokens: readonly Token[],
  given: Pick<Clause, 'outer' | 'sentence' | 'isInQuotation' | 'inside'>,
  { morphology }: Grammar,
): Clause {
  return {
    ...given,
    tokens,
    from: 0,
    to: tokens.length,
    groups: findVerbGroups(tokens, morphology),
    shared: undefined,
    previous: undefined,
  };
}

interface Draft {
  readonly rule: Rule;
  readonly content: readonly Span[];
  readonly cue?: Span | undefined;
  readonly source?: NounPhrase | undefined;
  readonly group?: VerbGroup | undefined;
  readonly act?: SpeechAct | undefined;
  readonly sameSpeakerAs?: Report | undefined;
  readonly around: readonly Token[];
  readonly doubt?: number;
}

function emit(clause: Clause, draft: Draft, analyser: Analyser): Report {
  const { group, around } = draft;
  const isNegated =
    group?.isNegated === true && group.verb.lemma !== 'cacher' && group.verb.lemma !== 'dissimuler';
  return analyser.emit({
    rule: draft.rule,
    content: draft.content,
    cue: draft.cue ?? group?.cue,
    source: draft.source,
    speaker: undefined,
    verb: group?.verb,
    act: draft.act,
    isNegated,
    outer: clause.outer,
    sameSpeakerAs: draft.sameSpeakerAs,
    inside: clause.inside,
    around,
    sentence: clause.sentence,
    doubt: draft.doubt ?? 1,
  });
}

/** « …, a dit X, cité par l'agence »: the agency reports the rest. */
function readRelay(clause: Clause, analyser: Analyser): boolean {
  const { tokens, from, to } = clause;
  for (let at = from; at < to - 2; at += 1) {
    if (
      tokens[at + 1]?.lower !== 'par' ||
      !/^citée?s?$/u.test(tokens[at]?.lower ?? '') ||
      tokens[at - 1]?.text !== ','
    )
      continue;
    const source = analyser.subjects.at(tokens, at + 2, to);
    if (!source) return false;
    const before = { ...clause, to: at - 1 };
    if (findReports(before, analyser) === 0) return false;
    const cue = { start: (tokens[at] as Token).start, end: (tokens[at + 1] as Token).end };
    const content = wholeRange(tokens, from, at - 1);
    const relay = emit(
      clause,
      { rule: 'relay', content, cue, source, act: 'ASSERT', around: [] },
      analyser,
    );
    analyseClause({ ...before, outer: relay }, analyser);
    return true;
  }
  return false;
}

/** Number of reports in a clause, without emitting them. */
function findReports(clause: Clause, analyser: Analyser): number {
  let count = 0;
  analyseClause(clause, {
    ...analyser,
    emit: (report) => {
      count += 1;
      return report;
    },
  });
  return count;
}

function wholeRange(tokens: readonly Token[], from: number, to: number): readonly Span[] {
  const [start, end] = trimRange(tokens, from, to);
  const first = tokens[start];
  const last = tokens[end - 1];
  return first && last ? [{ start: first.start, end: last.end }] : [];
}

/** « Selon X, … », « …, d'après X », « …, selon X, … » */
function readFrames(clause: Clause, analyser: Analyser): boolean {
  const frame = readFrame(clause, analyser);
  if (!frame) return false;
  const { cue, source, parts, around } = frame;
  const content = parts.flatMap(([from, to]) => toContent(clause.tokens, from, to));
  if (content.length === 0) return false;
  const report = emit(
    clause,
    { rule: 'frame', content, cue, source, act: 'ASSERT', around, doubt: frame.doubt },
    analyser,
  );
  for (const [from, to] of parts)
    analyseClause({ ...clause, from, to, outer: report, shared: undefined }, analyser);
  return true;
}

/** « …, pour qui « … » », « …, selon lequel … » */
function readRelativeFrame(clause: Clause, analyser: Analyser): boolean {
  const { tokens, from, to } = clause;
  for (let at = from + 2; at < to - 2; at += 1) {
    if (!RELATIVE_FRAME.test(`${tokens[at]?.lower} ${tokens[at + 1]?.lower}`)) continue;
    if (tokens[at - 1]?.text !== ',') continue;
    const source = analyser.subjects.antecedent(tokens, from, at);
    if (!source || !isSpeakerLike(source)) return false;
    analyseClause({ ...clause, to: at - 1 }, analyser);
    const { start, end } = tokens[at] as Token;
    const cue = { start, end };
    const content = toContent(tokens, at + 2, to);
    if (content.length === 0) return true;
    const outer = emit(
      clause,
      { rule: 'frame', content, cue, source, act: 'ASSERT', around: [], doubt: 0.85 },
      analyser,
    );
    analyseClause({ ...clause, from: at + 2, outer, shared: undefined }, analyser);
    return true;
  }
  return false;
}

const RELATIVE_FRAME = /^(?:pour qui|selon (?:qui|lequel|laquelle|lesquels|lesquelles))$/u;

/** « « … », peut-on lire dans le rapport » */
function readDocument(clause: Clause, analyser: Analyser): boolean {
  const found = readReading(clause, analyser);
  if (!found) return false;
  const { cue, source, parts } = found;
  const content = parts.flatMap(([from, to]) => toContent(clause.tokens, from, to));
  if (content.length === 0) return false;
  emit(clause, { rule: 'incise', content, cue, source, act: 'ASSERT', around: [] }, analyser);
  return true;
}

/** « …, a dit X, … »; returns what follows it. */
function readIncises(clause: Clause, analyser: Analyser): Clause | undefined {
  const incise = readIncise(clause, analyser);
  if (!incise) return undefined;
  const { group, source, parts, tail } = incise;
  const { tokens } = clause;
  const content = parts.flatMap(([from, to]) => toContent(tokens, from, to));
  if (content.length === 0) return undefined;
  const around = tokens.slice(group.from, tail);
  const report = emit(clause, { rule: 'incise', content, source, group, around }, analyser);
  for (const [from, to] of parts) {
    analyseClause({ ...clause, from, to, outer: report, shared: undefined }, analyser);
  }
  return { ...clause, from: tail, shared: report };
}

/** « X : « … » », « « … » : X », « Réaction de X : « … » » */
function readColon(clause: Clause, analyser: Analyser): boolean {
  const { tokens, from, to } = clause;
  const colon = tokens.findIndex(
    (token, index) => index >= from && index < to && token.text === ':',
  );
  if (colon <= from || colon >= to - 1) return false;
  const [start, end] = trimRange(tokens, colon + 1, to);
  const isQuotationLast = end - start === 1 && tokens[start]?.quotation !== undefined;
  const [first, firstEnd] = trimRange(tokens, from, colon);
  const isQuotationFirst = firstEnd - first === 1 && tokens[first]?.quotation !== undefined;
  if (!isQuotationFirst && readNominalCue(clause, [first, firstEnd], [start, end], analyser))
    return true;
  if (!isQuotationLast && readStance(clause, [first, firstEnd], [start, end], analyser))
    return true;
  if (isQuotationLast && readShared(clause, [first, firstEnd], start, analyser)) return true;
  if (isQuotationLast) {
    const source = analyser.subjects.at(tokens, first, firstEnd);
    if (readResumed(clause, first, firstEnd, start, analyser)) return true;
    const label = source && withApposition(clause, source, firstEnd, analyser);
    if (!source || !label) return readAnyVerb(clause, first, firstEnd, start, analyser);
    if (source.pronoun !== undefined || !isSpeakerLike(source)) return false;
    emit(
      clause,
      { rule: 'headline', content: toContent(tokens, start, end), source: label, around: [] },
      analyser,
    );
    return true;
  }
  if (!isQuotationFirst) return false;
  if (readAscription(clause, [first, firstEnd], start, end, analyser)) return true;
  if (readNominalCue(clause, [start, end], [first, firstEnd], analyser)) return true;
  const source = analyser.subjects.at(tokens, start, end);
  if (!source || source.pronoun !== undefined || !isSpeakerLike(source)) return false;
  emit(
    clause,
    {
      rule: 'headline',
      content: toContent(tokens, first, firstEnd),
      source,
      around: [],
      doubt: 0.8,
    },
    analyser,
  );
  return true;
}

/** « Puis, plus bas : « … » »: who spoke before goes on. */
function readResumed(
  clause: Clause,
  from: number,
  to: number,
  quotation: number,
  analyser: Analyser,
): boolean {
  const { tokens, previous } = clause;
  const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word');
  const isAdverbial =
    words.length > 0 &&
    words.length <= 4 &&
    words.every(
      ({ lower }) =>
        isAdverb(lower) || /^(?:puis|et|bas|loin|fort|autre|nouveau|de|d'|après)$/u.test(lower),
    );
  if (!previous || !isAdverbial) return false;
  const content = toContent(tokens, quotation, quotation + 1);
  emit(
    clause,
    { rule: 'colon', content, sameSpeakerAs: previous, around: [], doubt: 0.85 },
    analyser,
  );
  return true;
}

/** « M. Renaud, rapporteur : », « Le mot de la fin pour X : » has a verb or none. */
function withApposition(
  { tokens, groups }: Clause,
  source: NounPhrase,
  to: number,
  { morphology }: Analyser,
): NounPhrase | undefined {
  if (source.to === to) return source;
  const next = tokens[source.to];
  const rest = tokens.slice(source.to, to);
  const hasVerb =
    rest.some(({ lower, isCapital }) => !isCapital && morphology.isFinite(lower)) ||
    groups.some((group) => group.from >= source.to && group.to <= to && group.form === 'FINITE');
  if (hasVerb) return undefined;
  if (next?.text === ',' || next?.text === '(') return source;
  const last = tokens[to - 1];
  const isLonger =
    next !== undefined &&
    PREPOSITIONS.has(next.lower) &&
    last !== undefined &&
    rest.every(({ kind }) => kind !== 'mark');
  return isLonger && source.head !== undefined
    ? { ...source, to, end: last.end, tokens: tokens.slice(source.from, to) }
    : undefined;
}

/** « « … » : la formule est de X » */
function readAscription(
  clause: Clause,
  [first, firstEnd]: readonly [number, number],
  from: number,
  to: number,
  analyser: Analyser,
): boolean {
  const { tokens } = clause;
  const is = tokens.findIndex(
    ({ lower }, at) => at > from && at < from + 4 && (lower === 'est' || lower === 'était'),
  );
  if (is === -1 || !/^(?:de|d'|du)$/u.test(tokens[is + 1]?.lower ?? '')) return false;
  const source = analyser.subjects.at(tokens, is + 2, to);
  if (!source) return false;
  const cue = { start: (tokens[from] as Token).start, end: (tokens[is] as Token).end };
  emit(
    clause,
    { rule: 'colon', content: toContent(tokens, first, firstEnd), cue, source, around: [] },
    analyser,
  );
  return true;
}

/** « Le préfet hausse le ton : « … » »: any verb whose subject can speak, before a quotation. */
function readAnyVerb(
  clause: Clause,
  from: number,
  to: number,
  quotation: number,
  analyser: Analyser,
): boolean {
  const { tokens, groups } = clause;
  // « Interrogée sur son avenir, elle botte en touche » reports nothing before the colon.
  const isReported = groups.some(
    ({ from: start, to: end, isPlanned, form }) =>
      start >= from && end <= to && !isPlanned && form !== 'PARTICIPLE',
  );
  if (isReported || tokens.slice(from, to).some((token) => token.quotation !== undefined))
    return false;
  for (let at = from; at < to; at += 1) {
    const verb = readAnyGroup(tokens, at, to, analyser);
    if (!verb) continue;
    let start = at;
    while (
      start > from &&
      (CLITICS.has(tokens[start - 1]?.lower ?? '') ||
        /^(?:ne|n')$/u.test(tokens[start - 1]?.lower ?? ''))
    )
      start -= 1;
    const group = { ...ANY_VERB, from: start, to: verb } as VerbGroup;
    const source = analyser.subjects.before(tokens, from, group);
    if (!source || source === 'shared' || !isSpeakerLike(source) || source.pronoun === 'on')
      continue;
    if (!canReport(clause, group, source)) return false;
    const cue = { start: (tokens[at] as Token).start, end: (tokens[verb - 1] as Token).end };
    const content = toContent(tokens, quotation, quotation + 1);
    emit(
      clause,
      { rule: 'colon', content, cue, source, around: tokens.slice(from, to), doubt: 0.85 },
      analyser,
    );
    return true;
  }
  return false;
}

const ANY_VERB = {
  form: 'FINITE',
  inverted: undefined,
  isFirstOrSecond: false,
  tense: 'PRESENT',
} as const;

/** Also where the word could be a noun, if nothing before it says so: « hausse le ton ». */
function isFiniteHere(
  tokens: readonly Token[],
  at: number,
  morphology: Analyser['morphology'],
): boolean {
  const { lower } = tokens[at] as Token;
  if (morphology.isFinite(lower)) return true;
  const before = tokens[at - 1];
  if (before?.kind !== 'word' || DETERMINERS.has(before.lower) || PREPOSITIONS.has(before.lower))
    return false;
  return morphology
    .readings(lower)
    .some(({ tense, isFirstOrSecond }) => tense === 'PRESENT' && !isFirstOrSecond);
}

/** Index after a finite verb, with its participle; undefined if none begins here. */
function readAnyGroup(
  tokens: readonly Token[],
  at: number,
  to: number,
  { morphology }: Analyser,
): number | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.isCapital || !isFiniteHere(tokens, at, morphology))
    return undefined;
  let end = at + 1;
  while (end < to && isAdverb(tokens[end]?.lower ?? '')) end += 1;
  const isParticiple = morphology
    .readings(tokens[end]?.lower ?? '')
    .some(({ tense }) => tense === 'PAST_PARTICIPLE');
  const isAuxiliary = morphology
    .readings(token.lower)
    .some(({ lemma }) => lemma === 'avoir' || lemma === 'être');
  return end < to && isAuxiliary && isParticiple ? end + 1 : at + 1;
}

/** « Les experts sont formels : … », « Le maire n'en démord pas : … » */
function readStance(
  clause: Clause,
  [from, colon]: readonly [number, number],
  [start, end]: readonly [number, number],
  analyser: Analyser,
): boolean {
  const { tokens } = clause;
  const at = findStance(tokens, from, colon);
  if (at === undefined) return false;
  const group = { ...ANY_VERB, from: at, to: colon } as VerbGroup;
  const source = analyser.subjects.before(tokens, from, group);
  if (!source || source === 'shared' || !isSpeakerLike(source) || source.pronoun === 'on')
    return false;
  if (!canReport(clause, group, source)) return false;
  const cue = { start: (tokens[at] as Token).start, end: (tokens[colon - 1] as Token).end };
  const around = tokens.slice(from, colon);
  return emitAnnounced(clause, { cue, source, around, doubt: 0.85 }, [start, end], analyser);
}

/** Emits what a colon announces, and reads what is reported in it. */
function emitAnnounced(
  clause: Clause,
  draft: Omit<Draft, 'rule' | 'content'>,
  [from, to]: readonly [number, number],
  analyser: Analyser,
): boolean {
  const content = toContent(clause.tokens, from, to);
  if (content.length === 0) return false;
  const outer = emit(clause, { ...draft, rule: 'colon', content }, analyser);
  analyseClause({ ...clause, from, to, outer, shared: undefined }, analyser);
  return true;
}

/**
 * « Réaction de Berlin : », « Même constat chez le maire : », « Son regret : », « Autre grief : ».
 * Without a name or a possessive, it goes on with who spoke before.
 */
function readNominalCue(
  clause: Clause,
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
  analyser: Analyser,
): boolean {
  const { tokens } = clause;
  const isQuoted = end - start === 1 && tokens[start]?.quotation !== undefined;
  let at = skipConnectives(tokens, from, to);
  const first = tokens[at];
  const isPossessed = /^(?:son|sa|ses|leur|leurs)$/u.test(first?.lower ?? '');
  while (/^(?:la|le|l'|sa|son|ses|leur|leurs|une|un)$/u.test(tokens[at]?.lower ?? '')) at += 1;
  const isOther = /^(?:autre|autres|même|mêmes)$/u.test(tokens[at]?.lower ?? '');
  while (BEFORE_CUE.test(tokens[at]?.lower ?? '')) at += 1;
  const noun = tokens[at];
  if (!first || noun?.kind !== 'word' || !isNominalCue(noun.lower)) return false;
  let next = at + 1;
  if (tokens[next]?.lower === 'de' && tokens[next + 1]?.lower === 'cloche') next += 2;
  const link = findLink(tokens, next, to);
  const linkWords = tokens[link]?.lower === 'côté' ? 2 : 1;
  const source =
    link < to
      ? (analyser.subjects.at(tokens, link + linkWords, to) ??
        readBare(tokens, link + linkWords, to, analyser))
      : undefined;
  const around = tokens.slice(from, to);
  const last = tokens[Math.min(next, to) - 1] as Token;
  const cue = { start: isOther ? (tokens[at - 1] as Token).start : noun.start, end: last.end };
  if (link < to && source && (isQuoted || isSpeakerLike(source)))
    return emitAnnounced(clause, { cue, source, around, doubt: 0.9 }, [start, end], analyser);
  if (next < to - 2) return false;
  if (isPossessed && first) {
    const possessor = possessorOf(first, from);
    return emitAnnounced(
      clause,
      { cue, source: possessor, around, doubt: 0.85 },
      [start, end],
      analyser,
    );
  }
  if (!isOther || !clause.previous) return false;
  return emitAnnounced(clause, { cue, around, doubt: 0.8 }, [start, end], analyser);
}

const BEFORE_CUE =
  /^(?:autre|autres|même|mêmes|premier|première|principal|principale|principaux|principales|seul|seule|seuls|seules|dernier|dernière|grand|grande|vrai|vraie|simple|unique|double|triple|nouveau|nouvelle|bref|brève)$/u;

/** « Un scepticisme partagé par X : « … » », « Une thèse que défend, aussi, X : » */
function readShared(
  clause: Clause,
  [from, to]: readonly [number, number],
  quotation: number,
  analyser: Analyser,
): boolean {
  const { tokens } = clause;
  for (let at = from + 2; at < to - 1; at += 1) {
    if (tokens[at]?.lower !== 'par' || !SHARED.test(tokens[at - 1]?.lower ?? '')) continue;
    const source = analyser.subjects.at(tokens, at + 1, to);
    if (!source || !isSpeakerLike(source) || !withApposition(clause, source, to, analyser))
      return false;
    const { start } = tokens[at - 1] as Token;
    const cue = { start, end: (tokens[at] as Token).end };
    const content = toContent(tokens, quotation, quotation + 1);
    emit(clause, { rule: 'colon', content, cue, source, around: [], doubt: 0.9 }, analyser);
    return true;
  }
  return false;
}

const SHARED =
  /^(?:partagé|résumé|exprimé|formulé|défendu|confirmé|avancé|relayé|lancé|prononcé|signé|assumé|revendiqué|répété|martelé)e?s?$/u;

/** Index of the preposition between a nominal cue and its speaker, after adjectives; `to` if none is. */
function findLink(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < Math.min(to, from + 3); at += 1) {
    const { lower, kind } = tokens[at] as Token;
    if (/^(?:de|du|d'|des|chez)$/u.test(lower) || lower === 'côté') {
      const isSide = tokens[at + 1]?.lower === 'côté';
      return isSide ? at + 1 : at;
    }
    if (kind !== 'word') return to;
  }
  return to;
}

/** A noun whose article is fused with a preposition: « club de Montbrac » in « du club de Montbrac ». */
function readBare(
  tokens: readonly Token[],
  from: number,
  to: number,
  { phrases }: Analyser,
): NounPhrase | undefined {
  return (
    phrases.read(tokens, from - 1, to) && withoutFirst(phrases.read(tokens, from - 1, to), tokens)
  );
}

function withoutFirst(
  phrase: NounPhrase | undefined,
  tokens: readonly Token[],
): NounPhrase | undefined {
  const next = phrase && tokens[phrase.from + 1];
  return (
    phrase &&
    next && {
      ...phrase,
      from: phrase.from + 1,
      start: next.start,
      tokens: phrase.tokens.slice(1),
      determiner: undefined,
    }
  );
}

/** Verbs with their subject before them, from left to right. */
function readVerbs(clause: Clause, analyser: Analyser): void {
  let shared = clause.shared;
  let at = clause.from;
  let isFound = false;
  for (const group of clause.groups) {
    if (group.from < at || group.to > clause.to) continue;
    // « a confirmé la visite, rejeté un report et invité … »; not « le maire, accusé de …, »
    const isAfterComma = clause.tokens[group.from - 1]?.text === ',';
    const isListed = isFound && group.from - 1 === at;
    if (group.form === 'PARTICIPLE' && isAfterComma && !isListed) continue;
    const found = readVerb({ ...clause, shared }, group, analyser);
    if (!found) continue;
    isFound = true;
    shared = found.report;
    analyseComplement(clause, found, analyser);
    at = found.complement.to;
  }
  if (!isFound && !clause.shared) readIsland(clause, analyser);
}

interface Found {
  readonly report: Report;
  readonly complement: Complement;
}

function readVerb(clause: Clause, group: VerbGroup, analyser: Analyser): Found | undefined {
  const { tokens } = clause;
  if (group.isPlanned || group.inverted !== undefined) return undefined;
  if (isHypothetical(clause, group)) return undefined;
  if (
    group.form === 'INFINITIVE' &&
    !isReportingInfinitive(tokens, group) &&
    !narrativeSubject(clause, group, analyser) &&
    !(clause.outer && startsAt(clause, group))
  )
    return undefined;
  if (group.hasObject && group.verb.takes.size > 0 && !hasColonOrThat(clause, group))
    return undefined;
  if (group.form === 'PARTICIPLE') {
    const passive = readPassive(clause, group, analyser);
    if (passive) return passive;
  }
  const narrated = narrativeSubject(clause, group, analyser);
  const isRelative =
    tokens[group.from - 1]?.lower === 'qui' &&
    group.from - clause.from <= 2 &&
    clause.shared !== undefined;
  const isOuters =
    group.form === 'INFINITIVE' &&
    clause.outer !== undefined &&
    group.to - group.from > 1 &&
    startsAt(clause, group);
  const subject = narrated
    ? narrated
    : isRelative || isOuters
      ? 'shared'
      : analyser.subjects.before(tokens, clause.from, group);
  const shared =
    subject === 'shared'
      ? (clause.shared ?? (isOuters ? clause.outer : firstSubject(clause, group, analyser)))
      : undefined;
  const source = subject === 'shared' ? undefined : subject;
  if (subject === undefined || (subject === 'shared' && shared === undefined)) return undefined;
  if (source && !canReport(clause, group, source)) return undefined;
  if (group.form === 'PARTICIPLE' && subject !== 'shared') return undefined;
  const complement = readComplement(clause, group, analyser);
  if (!complement) return undefined;
  if (!isPlausible(clause, group, complement, source)) return undefined;
  const around = [
    ...tokens.slice(clause.from, group.from),
    ...tokens.slice(group.to, complement.from),
  ];
  const isReport = shared !== undefined && 'rule' in shared;
  const report = emit(
    clause,
    {
      rule: complement.rule,
      content: complement.content,
      source:
        source ??
        (isReport ? (isOuters ? undefined : shared.source) : (shared as NounPhrase | undefined)),
      group,
      sameSpeakerAs: isReport ? shared : undefined,
      around,
    },
    analyser,
  );
  return { report, complement };
}

function analyseComplement(
  clause: Clause,
  { report, complement }: Found,
  analyser: Analyser,
): void {
  analyseClause(
    { ...clause, from: complement.from, to: complement.to, outer: report, shared: undefined },
    analyser,
  );
}

// « s'il disait que … », « avant qu'il dise que … »
function isHypothetical({ tokens, from }: Clause, group: VerbGroup): boolean {
  for (let at = group.from - 1; at >= from; at -= 1) {
    const token = tokens[at] as Token;
    if (token.kind === 'mark' || token.quotation) return false;
    if (
      token.lower === 'si' ||
      (token.lower === "s'" && /^ils?$/u.test(tokens[at + 1]?.lower ?? ''))
    )
      return true;
  }
  return false;
}

/** « un projet jugé « pharaonique » par la présidente » */
function readPassive(clause: Clause, group: VerbGroup, analyser: Analyser): Found | undefined {
  const { tokens, to } = clause;
  const at = /^(?:de|d'|comme)$/u.test(tokens[group.to]?.lower ?? '') ? group.to + 1 : group.to;
  if (!tokens[at]?.quotation || tokens[at + 1]?.lower !== 'par') return undefined;
  const source = analyser.subjects.at(tokens, at + 2, to);
  if (!source || !isSpeakerLike(source)) return undefined;
  const content = toContent(tokens, at, at + 1);
  const rule = 'quotation-complement';
  const report = emit(clause, { rule, content, source, group, around: [], doubt: 0.9 }, analyser);
  return { report, complement: { rule, content, from: at, to: source.to } };
}

/** « Et le maire de conclure : … » */
function narrativeSubject(
  { tokens, from }: Clause,
  group: VerbGroup,
  { subjects }: Analyser,
): NounPhrase | undefined {
  const link = group.from - 1;
  const isLinked = group.form === 'INFINITIVE' && /^(?:de|d')$/u.test(tokens[link]?.lower ?? '');
  if (!isLinked || tokens[from]?.lower !== 'et' || link <= from + 1) return undefined;
  const phrase = subjects.at(tokens, from + 1, link);
  return phrase && (phrase.to === link || tokens[phrase.to]?.text === ',') ? phrase : undefined;
}

function startsAt({ from, tokens }: Clause, group: VerbGroup): boolean {
  return (
    group.from === from ||
    (group.from === from + 1 && /^(?:ne|n'|en|y|le|l')$/u.test(tokens[from]?.lower ?? ''))
  );
}

function isReportingInfinitive(tokens: readonly Token[], { from }: VerbGroup): boolean {
  const before = tokens[from - 1]?.lower ?? '';
  const second = tokens[from - 2]?.lower ?? '';
  if (before === 'pour' || before === 'après' || before === 'jusqu') return true;
  if (before === 'de' || before === "d'")
    return second === 'avant' || second === 'et' || second === 'occasion' || second === ',';
  return false;
}

// « il l'a dit », « l'ont écrit noir sur blanc : « … » »
function hasColonOrThat({ tokens, to }: Clause, group: VerbGroup): boolean {
  for (let at = group.to; at < Math.min(to, group.to + 12); at += 1) {
    const token = tokens[at] as Token;
    const isQuality = group.verb.takes.has('QUALITY') && /^(?:de|d')$/u.test(token.lower);
    if (isQuality && at === group.to) return true;
    if (token.text === ':' || token.lower === 'que' || token.lower === "qu'") return true;
    if (at === group.to && token.quotation) return true;
    if (token.kind === 'mark') break;
  }
  if (group.form === 'INFINITIVE') return group.verb.takes.has('ADDRESSEE');
  return group.verb.takes.has('ADDRESSEE') || tokens[group.from]?.lower === 'en';
}

/** The subject of the main verb, which an infinitive or a participle shares. */
function firstSubject(
  clause: Clause,
  group: VerbGroup,
  analyser: Analyser,
): NounPhrase | undefined {
  const { tokens } = clause;
  let first: NounPhrase | undefined;
  let at = skipConnectives(tokens, clause.from, group.from);
  for (let count = 0; count < 4 && at < group.from; count += 1) {
    const phrase = analyser.phrases.canBegin(tokens, at)
      ? analyser.subjects.at(tokens, at, group.from)
      : undefined;
    if (phrase && isBeforeVerb(tokens, phrase.to, analyser)) return phrase;
    first ??= phrase;
    const comma = tokens.findIndex(
      (token, index) => index >= at && index < group.from && token.text === ',',
    );
    if (comma === -1) return first;
    at = comma + 1;
  }
  return first;
}

function isBeforeVerb(tokens: readonly Token[], from: number, { morphology }: Analyser): boolean {
  let at = from;
  while (CLITICS.has(tokens[at]?.lower ?? '') || /^(?:ne|n')$/u.test(tokens[at]?.lower ?? ''))
    at += 1;
  return morphology.isFinite(tokens[at]?.lower ?? '');
}

// The outlet's own « nous », and what a speaker is saying now, report nothing.
function canReport({ isInQuotation }: Clause, group: VerbGroup, source: NounPhrase): boolean {
  const isFirst = source.pronoun !== undefined && /^(?:je|j'|nous)$/u.test(source.pronoun);
  if (source.pronoun === 'vous' || source.pronoun === 'tu') return false;
  if (!isFirst) return !group.isFirstOrSecond || source.pronoun === undefined;
  return (
    isInQuotation &&
    (group.to - group.from > 1 || group.tense === 'IMPERFECT') &&
    group.tense !== 'CONDITIONAL'
  );
}

/** Whether a verb that also means other things means saying here. */
function isPlausible(
  clause: Clause,
  group: VerbGroup,
  { rule, from, to }: Complement,
  source: NounPhrase | undefined,
): boolean {
  const { tokens } = clause;
  const hasQuotation = tokens.slice(from, to).some(({ quotation }) => quotation !== undefined);
  if (group.verb.isWeak)
    return hasQuotation && rule !== 'that-clause'
      ? true
      : group.verb.lemma === 'souhaiter' || group.verb.lemma === 'croire'
        ? false
        : hasQuotation;
  if (rule !== 'noun-complement' && rule !== 'attribute') return true;
  if (hasQuotation) return true;
  return source === undefined || source.pronoun !== undefined || isSpeakerLike(source);
}

/** Whether a phrase names somebody, or something, that can speak. */
export function isSpeakerLike(phrase: NounPhrase): boolean {
  if (phrase.pronoun !== undefined || phrase.name.length > 0) return true;
  const words = phrase.tokens.map(({ lower }) => lower);
  if (/^l'$/u.test(words[0] ?? '') && words[1] === 'un') return true;
  if (/^(?:autre|autres|premier|première|troisième|seconde?)$/u.test(words[1] ?? '')) return true;
  if (
    /^(?:dernier|dernière|derniers|dernières|second|seconde|derniere|intéressé|intéressée)$/u.test(
      words[1] ?? '',
    )
  )
    return true;
  if (phrase.tokens.some(({ isCapital }, index) => index > 0 && isCapital)) return true;
  return words.some((word) => kindsOfHead(word).length > 0);
}

/** « Les Onze « saluent un geste » »: the verb is between the marks. */
function readIsland(clause: Clause, analyser: Analyser): void {
  const { tokens, to } = clause;
  if (clause.isInQuotation || clause.outer) return;
  const at = tokens.findIndex(
    (token, index) => index > clause.from && index < to && token.quotation !== undefined,
  );
  const quotation = tokens[at]?.quotation;
  if (!quotation) return;
  const first = actOfFirstWord(quotation.parts[0], analyser);
  if (!first) return;
  const end = isPunctuation(tokens[at - 1]) ? at - 1 : at;
  let start = skipConnectives(tokens, clause.from, end);
  while (start < end && PREPOSITIONS.has(tokens[start]?.lower ?? '')) start += 1;
  const source = analyser.subjects.at(tokens, start, end);
  if (!source || !isSpeakerLike(source)) return;
  const between = tokens.slice(source.to, end);
  if (
    between.some(
      ({ kind, text, lower }) =>
        kind !== 'mark' && text !== ',' && !/^(?:lui|elle|eux|elles)$/u.test(lower),
    )
  )
    return;
  const content = toContent(tokens, at, at + 1);
  emit(clause, { rule: 'island', content, source, around: [], act: first, doubt: 0.9 }, analyser);
}

/** The act of the verb that a quotation begins with; undefined if it begins with none. */
function actOfFirstWord(
  part: Span | undefined,
  { morphology, text }: Analyser,
): SpeechAct | undefined {
  const word =
    /^[\p{L}\p{M}]+/u.exec(text.slice(part?.start, (part?.start ?? 0) + 40))?.[0].toLowerCase() ??
    '';
  const reading = morphology
    .readings(word)
    .find(({ tense }) => tense === 'PRESENT' || tense === 'IMPERFECT');
  const verb = reading && VERBS_OF_SAYING.get(reading.lemma);
  if (!reading || (!verb && !morphology.isFinite(word))) return undefined;
  return verb?.act ?? 'ASSERT';
}
