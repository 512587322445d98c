import { wordSet } from '../../model/words/word-set.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { findVerbGroups } from '../grammar/verb-groups.ts';
import { contains, type Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { type Analyser, emit, isSpeakerLike } from './analyser.ts';
import { findAnnounced, readAnnounced, readColon } from './colons.ts';
import { readFrame } from './frames.ts';
import { readImpersonal } from './impersonal.ts';
import { readIncise, readReading } from './incises.ts';
import { type Clause, type Report, toContent, trimRange } from './report.ts';
import { readVerbs } from './verbs.ts';

/** Finds the reports of a clause, and of the clauses that they report. */
export function analyseClause(clause: Clause, analyser: Analyser): void {
  if (!canReport(clause)) return;
  if (readRelay(clause, analyser) || readRetold(clause, analyser)) return;
  if (readRelativeFrame(clause, analyser)) return;
  if (readFrames(clause, analyser)) return;
  if (readDocument(clause, analyser)) return;
  const after = readIncises(clause, analyser);
  if (after) {
    // « …, dit X, avant d'éclater de rire : « … » »
    if (after.to > after.from) readRest({ ...after, previous: after.shared }, analyser);
    return;
  }
  if (readImpersonal(clause, analyser)) return;
  if (readColon(clause, analyser)) return;
  readRest(clause, analyser);
}

/** What verbs report, and what a colon announces if no verb reports it. */
function readRest(clause: Clause, analyser: Analyser): void {
  const announced = findAnnounced(clause, analyser);
  if (announced === undefined) {
    readVerbs(clause, analyser);
    return;
  }
  let isReported = false;
  const emitted = (report: Report) => {
    isReported ||= report.content.some((span) => contains(span, announced.words));
    return analyser.emit(report);
  };
  readVerbs(clause, { ...analyser, emit: emitted });
  if (!isReported) readAnnounced(clause, announced.at, analyser);
}

/** Whether anything in a clause can report; most of what is reported has nothing. */
function canReport({ tokens, groups, from, to }: Clause): boolean {
  if (groups.some((group) => group.from >= from && group.from < to)) return true;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at] as Token;
    if (token.quotation || token.text === ':' || REPORTING.has(token.lower)) return true;
  }
  return false;
}

/** A word of each construction that reports without a verb of saying. */
const REPORTING = wordSet(`
  cité citée cités citées selon pour après suivant croire entendre écouter yeux dires dire avis
  aveu sens vue termes dixit source sources il on
`);

/** Analyses a sentence or the words of a speaker. */
export function createClause(
  tokens: readonly Token[],
  given: Pick<Clause, 'sentence' | 'isInQuotation'> & Partial<Pick<Clause, 'outer' | 'inside'>>,
  { morphology }: Grammar,
): Clause {
  return {
    outer: undefined,
    inside: undefined,
    ...given,
    tokens,
    from: 0,
    to: tokens.length,
    groups: findVerbGroups(tokens, morphology),
    shared: undefined,
    previous: undefined,
  };
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

/** « « … », a dit X, rapporte la radio »: the last incise reports the rest. */
function readRetold(clause: Clause, analyser: Analyser): boolean {
  const { tokens, groups, from, to } = clause;
  const last = groups.findLast(
    ({ form, inverted, from: start, to: end, isPlanned }) =>
      form === 'FINITE' && inverted === undefined && !isPlanned && start > from && end <= to,
  );
  if (!last || tokens[last.from - 1]?.text !== ',' || !RETELLING.has(last.verb.lemma)) return false;
  const source = analyser.subjects.after(tokens, last.to, to);
  const [, end] = trimRange(tokens, from, to);
  if (!source || source.to < end || !isSpeakerLike(source)) return false;
  const before = { ...clause, to: last.from - 1 };
  if (!readIncise(before, analyser)) return false;
  const content = wholeRange(tokens, from, before.to);
  const outer = emit(clause, { rule: 'relay', content, source, group: last, around: [] }, analyser);
  analyseClause({ ...before, outer }, analyser);
  return true;
}

const RETELLING = wordSet(`
  rapporter indiquer préciser relater signaler révéler noter citer relayer affirmer assurer croire
`);

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
  const { cue, source, around, rest } = frame;
  if (rest) analyseClause({ ...clause, from: rest[0], to: rest[1] }, analyser);
  const parts = frame.parts.map(([from, to]) => [afterHeading(clause, from, to), to] as const);
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

/** « Fermeture du lycée : « Une erreur », pour X »: what stands before the colon is not said. */
function afterHeading({ tokens, groups }: Clause, from: number, to: number): number {
  const colon = tokens.findIndex(({ text }, at) => at >= from && at < to && text === ':');
  const isHeading = !groups.some((group) => group.from >= from && group.from < colon);
  const [, end] = trimRange(tokens, from, to);
  return colon !== -1 && isHeading && end === colon + 2 && tokens[colon + 1]?.quotation
    ? colon + 1
    : from;
}

/** « …, pour qui « … » », « …, selon lequel … » */
function readRelativeFrame(clause: Clause, analyser: Analyser): boolean {
  const { tokens, from, to } = clause;
  for (let at = from + 2; at < to - 2; at += 1) {
    if (tokens[at - 1]?.text !== ',') continue;
    if (!RELATIVE_FRAME.test(`${tokens[at]?.lower} ${tokens[at + 1]?.lower}`)) continue;
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
