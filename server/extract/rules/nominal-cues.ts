import { isNominalCue } from '../data/speakers.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import { skipConnectives } from '../grammar/subjects.ts';
import type { Token } from '../text/tokens.ts';
import { type Analyser, type Draft, emit, isSpeakerLike } from './analyser.ts';
import { possessorOf } from './frames.ts';
import { type Clause, toContent } from './report.ts';

/**
 * « Réaction de Berlin : », « Même constat chez le maire : », « Son regret : », « Autre grief : ».
 * Without a name or a possessive, who spoke before speaks again.
 */
export function readNominalCue(
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

/**
 * Index of the preposition between a nominal cue and its speaker, after adjectives; `to` if none
 * is.
 */
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

/**
 * A noun whose article is fused with a preposition: « club de Montbrac » in
 * « du club de Montbrac ».
 */
function readBare(
  tokens: readonly Token[],
  from: number,
  to: number,
  { phrases }: Analyser,
): NounPhrase | undefined {
  const [phrase, next] = [phrases.read(tokens, from - 1, to), tokens[from]];
  return (
    phrase &&
    next && {
      ...phrase,
      from,
      start: next.start,
      tokens: phrase.tokens.slice(1),
      determiner: undefined,
    }
  );
}

/** Emits what a colon announces, and reads what is reported in it. */
export function emitAnnounced(
  clause: Clause,
  draft: Omit<Draft, 'rule' | 'content'>,
  [from, to]: readonly [number, number],
  analyser: Analyser,
): boolean {
  const content = toContent(clause.tokens, from, to);
  if (content.length === 0) return false;
  const outer = emit(clause, { ...draft, rule: 'colon', content }, analyser);
  analyser.analyse({ ...clause, from, to, outer, shared: undefined }, analyser);
  return true;
}
