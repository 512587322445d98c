import type { SpeechAct } from '../../../prisma/generated/client/enums.ts';
import { VERBS_OF_SAYING } from '../data/verbs.ts';
import { PREPOSITIONS, SELF } from '../data/words.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import { skipConnectives } from '../grammar/subjects.ts';
import type { Span } from '../text/span.ts';
import { type Analyser, emit, isSpeakerLike } from './analyser.ts';
import { type Clause, isPunctuation, toContent } from './report.ts';

/** « Les Onze « saluent un geste » »: the verb is between the marks. */
export function readIsland(clause: Clause, analyser: Analyser): void {
  const { tokens, to } = clause;
  if (clause.isInQuotation || clause.outer) return;
  const at = tokens.findIndex(
    (token, index) => index > clause.from && index < to && token.quotation !== undefined,
  );
  const quotation = tokens[at]?.quotation;
  if (!quotation) return;
  const first = actOfFirstWord(quotation.parts[0], analyser);
  if (!first) return;
  const isRelative = tokens[at - 1]?.lower === 'qui';
  // « …, précise la préfecture, qui « invite à la prudence » »
  if (clause.shared && !isRelative) return;
  if (isRelative) {
    const source = analyser.subjects.antecedent(tokens, 0, at - 1);
    if (source && isSpeakerLike(source)) emitIsland(clause, at, source, first, analyser);
    return;
  }
  const end = isPunctuation(tokens[at - 1]) ? at - 1 : at;
  let start = skipConnectives(tokens, clause.from, end);
  while (start < end && PREPOSITIONS.has(tokens[start]?.lower ?? '')) start += 1;
  const comma = tokens.findIndex(({ text }, index) => index > start && index < end && text === ',');
  // « Depuis trois mois, le gouvernement « accompagne » » mocks a word.
  const isPlaced =
    comma !== -1 &&
    PREPOSITIONS.has(tokens[clause.from]?.lower ?? '') &&
    analyser.text.slice(quotation.start, quotation.end).split(/\s+/u).length > 4;
  const source = analyser.subjects.at(tokens, isPlaced && comma + 1 < end ? comma + 1 : start, end);
  if (!source || !isSpeakerLike(source)) return;
  const between = tokens.slice(source.to, end);
  if (between.some(({ kind, text, lower }) => kind !== 'mark' && text !== ',' && !SELF.has(lower)))
    return;
  emitIsland(clause, at, source, first, analyser);
}

/** With the islands that « et » adds: « « condamnent les faits » et « demandent une enquête » ». */
function emitIsland(
  clause: Clause,
  at: number,
  source: NounPhrase,
  act: SpeechAct,
  analyser: Analyser,
): void {
  const { tokens, to } = clause;
  let end = at + 1;
  while (end + 1 < to && /^(?:,|et)$/u.test(tokens[end]?.lower ?? '') && tokens[end + 1]?.quotation)
    end += 2;
  const content = toContent(tokens, at, end);
  emit(clause, { rule: 'island', content, source, around: [], act, doubt: 0.9 }, analyser);
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
