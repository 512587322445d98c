import { CLITICS } from '../../model/french/closed-classes.ts';
import { kindsOfHead } from '../data/speakers.ts';
import { isAdverb, NE, PREPOSITIONS } from '../data/words.ts';
import { isVerbAt } from '../grammar/morphology.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import type { VerbGroup } from '../grammar/verb-groups.ts';
import { endsAsSentence } from '../text/quotations.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { type Analyser, canReport, emit, findOnlySpeaker, isSpeakerLike } from './analyser.ts';
import { findStance } from './announcements.ts';
import { isPresenting } from './lone-quotations.ts';
import { emitAnnounced, readNominalCue } from './nominal-cues.ts';
import { type Clause, findIndex, isPunctuation, toContent, trimRange } from './report.ts';

/** « X : « … » », « « … » : X », « Réaction de X : « … » » */
export function readColon(clause: Clause, analyser: Analyser): boolean {
  const { tokens, from, to } = clause;
  if (readPresented(clause, analyser)) return true;
  const colon = findIndex(clause, from, ({ text }) => text === ':');
  if (colon <= from || colon >= to - 1) return false;
  const [start, end] = trimRange(tokens, colon + 1, to);
  const isQuotationLast = tokens
    .slice(start, end)
    .every(({ quotation, lower }) => quotation || lower === ',' || lower === 'et');
  const [first, firstEnd] = trimRange(tokens, from, colon);
  const isQuotationFirst = firstEnd - first === 1 && tokens[first]?.quotation !== undefined;
  if (!isQuotationFirst && readNominalCue(clause, [first, firstEnd], [start, end], analyser))
    return true;
  if (!isQuotationLast && readStance(clause, [first, firstEnd], [start, end], analyser))
    return true;
  if (isQuotationLast) {
    const source = analyser.subjects.at(tokens, first, firstEnd);
    const label = source && withApposition(clause, source, firstEnd, analyser);
    if (!source || !label) return false;
    if (source.pronoun !== undefined || !isSpeakerLike(source)) return false;
    // « Tout est parti d'un mot d'Anne Vidal »
    const isNoun = label.determiner !== 'tout' && kindsOfHead(label.head ?? '').length > 0;
    const isLabel = label.name.length > 0 || isNoun;
    const who = isLabel ? label : findOnlySpeaker(tokens, [first, firstEnd], analyser);
    const content = toContent(tokens, start, end);
    emit(clause, { rule: 'headline', content, source: who ?? label, around: [] }, analyser);
    return true;
  }
  if (!isQuotationFirst) return false;
  const source = findOnlySpeaker(tokens, [start, end], analyser);
  if (!source) return false;
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

function emitAnyVerb(
  clause: Clause,
  [from, to]: readonly [number, number],
  quotation: number,
  analyser: Analyser,
): boolean {
  const { tokens } = clause;
  for (let at = from; at < to; at += 1) {
    const verb = readAnyGroup(tokens, at, to, analyser);
    if (!verb) continue;
    let start = at;
    while (
      start > from &&
      (CLITICS.has(tokens[start - 1]?.lower ?? '') || NE.has(tokens[start - 1]?.lower ?? ''))
    )
      start -= 1;
    const group = { ...ANY_VERB, from: start, to: verb } as VerbGroup;
    const source = analyser.subjects.before(tokens, from, group);
    if (!source || source === 'shared' || !isSpeakerLike(source) || source.pronoun === 'on')
      continue;
    if (!canReport(clause, group, source)) return false;
    const isReflexive = /^(?:se|s')$/u.test(tokens[at - 1]?.lower ?? '');
    const first = tokens[isReflexive ? at - 1 : at] as Token;
    const cue = { start: first.start, end: (tokens[verb - 1] as Token).end };
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

/** The spoken quotation that a colon announces at the end of a clause, and its first words. */
export function findAnnounced(
  { tokens, from, to }: Clause,
  { morphology, text }: Analyser,
): { readonly at: number; readonly words: Span } | undefined {
  let at = to - 1;
  while (at > from && isPunctuation(tokens[at])) at -= 1;
  const quotation = tokens[at]?.quotation;
  let colon = at - 1;
  while (tokens[colon]?.kind === 'break') colon -= 1;
  const [words] = quotation?.parts ?? [];
  if (!words || !quotation || colon <= from || tokens[colon]?.text !== ':') return undefined;
  const isWhole = endsAsSentence(text, quotation);
  const sample = text.slice(words.start, Math.min(words.end, words.start + 120));
  const hasVerb = (sample.toLowerCase().match(/[\p{L}]+/gu) ?? []).some((word) =>
    morphology.isFinite(word),
  );
  return isWhole || (hasVerb && /^\p{Lu}/u.test(sample)) ? { at, words } : undefined;
}

/**
 * « Son avocate s'avance vers les micros : « … » », « Puis, vers le box : « … » »: what stands
 * before the colon has no verb of saying, but somebody is acting; if nobody is, it is who spoke
 * last.
 */
export function readAnnounced(clause: Clause, quotation: number, analyser: Analyser): void {
  const { tokens, from, previous } = clause;
  let colon = quotation - 1;
  while (tokens[colon]?.text !== ':') colon -= 1;
  if (emitAnyVerb(clause, [from, colon], quotation, analyser)) return;
  if (clause.isInQuotation || clause.outer || NO_SPEECH.test(tokens[colon - 1]?.lower ?? ''))
    return;
  const content = toContent(tokens, quotation, quotation + 1);
  const around = tokens.slice(from, colon);
  // « Même tonalité chez Ali Ziani, cordonnier : « … » », « À la sortie, Anne Vidal : « … » »
  const source = findOnlySpeaker(tokens, [from, colon], analyser);
  const speaker = source ? { source } : { sameSpeakerAs: previous };
  emit(clause, { rule: 'colon', content, ...speaker, around, doubt: 0.7 }, analyser);
}

/** « « … » : voilà ce qu'a dit X », « « … », telle est la devise de X », « « … », X l'a répété » */
function readPresented(clause: Clause, analyser: Analyser): boolean {
  const { tokens, from, to } = clause;
  const { quotation } = tokens[from] as Token;
  if (!quotation || clause.outer || !/^[,:–—]$/u.test(tokens[from + 1]?.text ?? '')) return false;
  const start = from + 2;
  const isPresented = isPresenting(tokens, start);
  const isTaken = clause.groups.some(
    ({ hasObject, to: end, from: at }) =>
      hasObject && at > start && (end >= to || tokens[end]?.kind !== 'mark' || end + 1 >= to),
  );
  if (!isPresented && !isTaken) return false;
  const source = findOnlySpeaker(tokens, [start, to], analyser);
  if (!source) return false;
  const content = toContent(tokens, from, start - 1);
  const around = tokens.slice(start, to);
  emit(clause, { rule: 'colon', content, source, around, doubt: 0.8 }, analyser);
  return true;
}

const ANY_VERB = {
  form: 'FINITE',
  inverted: undefined,
  isFirstOrSecond: false,
  tense: 'PRESENT',
} as const;

/** Index after a finite verb, with its participle; undefined if none begins here. */
function readAnyGroup(
  tokens: readonly Token[],
  at: number,
  to: number,
  { morphology }: Analyser,
): number | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.isCapital || !isVerbAt(tokens, at, morphology))
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

// « Traduction : « Personne au champ. » »
const NO_SPEECH = /^(?:traduction|titre|sous-titre|intitulé|intitulée|légende|programme|affiche)$/u;
