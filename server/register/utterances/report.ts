import { isDeepStrictEqual } from 'node:util';
import type { SpeechAct } from '../../../prisma/generated/client/enums.ts';
import { foldWord } from '../../model/words/fold.ts';
import { loadFrenchLexicon } from '../../model/words/french-lexicon.ts';
import { plainWordsIn, type Token, tokenise, wordsIn } from '../../model/words/tokens.ts';
import { english } from './language/english.ts';
import { createFrench } from './language/french.ts';
import { CUE_KINDS, type CueKind, type Language, otherLanguage } from './language/language.ts';
import { toWording, type Wording } from './wording.ts';

export interface ReportDates {
  readonly saidEarliest: Date | null;
  readonly saidLatest: Date | null;
  readonly publishedEarliest: Date;
  readonly publishedLatest: Date;
}

/** The stored facts and words of a statement that is compared with others. */
export interface ReportFacts extends ReportDates {
  readonly id: bigint;
  /** Public key. Unlike the id, it does not depend on the order of loading. */
  readonly key: string;
  readonly articleId: bigint;
  /** Whether it is in the first line of its article, where texts have their headline. */
  readonly isFirstLine: boolean;
  /** For a merged speaker, the one it was merged into. Null: never grouped. */
  readonly speakerId: bigint | null;
  /** Language tag of the article. */
  readonly language: string;
  readonly act: SpeechAct;
  readonly isNegated: boolean;
  readonly occasion: string | null;
  readonly verbatim: readonly string[];
  readonly content: readonly string[];
  readonly cue: string | null;
  /** The content in English, in the register's words. */
  readonly gloss: string | null;
}

/** A statement with its words prepared for the measure. */
export interface Report extends Omit<ReportFacts, 'verbatim' | 'content' | 'cue' | 'gloss'> {
  readonly verbatim: readonly (readonly Token[])[];
  readonly verbatimWords: readonly (readonly string[])[];
  readonly verbatimShingles: ReadonlySet<string>;
  readonly words: readonly string[];
  readonly content: Wording;
  readonly said: Wording;
  /** What the speaker did, by the cue; null if it does not tell. */
  readonly cueKind: CueKind | null;
  /** Whether act or cue say that something must be done. */
  readonly isDemand: boolean;
  readonly gloss: Wording | null;
  readonly occasion: string | null;
  readonly occasionKeys: ReadonlySet<string>;
}

/** Prepares statements for the measure. */
export type ReadReport = (facts: ReportFacts) => Report;

let reading: Promise<ReadReport> | undefined;

export function loadReportReader(): Promise<ReadReport> {
  reading ??= loadFrenchLexicon().then((lexicon) => {
    const french = createFrench(lexicon);
    return keepReports((facts) => toReport(facts, french));
  });
  return reading;
}

// A corpus has many articles of the same days, so that an article is compared with the same
// statements as the one before it.
const MAX_KEPT = 500;

function keepReports(prepare: ReadReport): ReadReport {
  const kept = new Map<string, { readonly facts: ReportFacts; readonly report: Report }>();
  return (facts) => {
    const known = kept.get(facts.key);
    const isKnown = known !== undefined && isDeepStrictEqual(known.facts, facts);
    const report = isKnown ? known.report : prepare(facts);
    kept.delete(facts.key);
    kept.set(facts.key, { facts, report });
    for (const oldest of kept.keys()) {
      if (kept.size <= MAX_KEPT) break;
      kept.delete(oldest);
    }
    return report;
  };
}

function toReport(facts: ReportFacts, french: Language): Report {
  const language = languageOf(facts.language, french);
  const verbatim = facts.verbatim.map((exact) => tokenise(exact));
  const content = facts.content.map((exact) => tokenise(exact));
  const cueKind = kindOfCue(toWording([tokenise(facts.cue ?? '')], language));
  return {
    ...facts,
    verbatim,
    verbatimWords: verbatim.map(wordsIn),
    verbatimShingles: shinglesOf(verbatim.map(plainWordsIn)),
    words: content.flatMap(wordsIn),
    content: withPolarity(toWording(content, language), facts.act, cueKind),
    said: toWording(verbatim, language),
    cueKind,
    isDemand: facts.act === 'DEMAND' || cueKind === 'DEMAND' || cueKind === 'ORDER',
    gloss: facts.gloss === null ? null : toWording([tokenise(facts.gloss)], english),
    occasionKeys: toWording([tokenise(facts.occasion ?? '')], english).keys,
  };
}

function languageOf(tag: string, french: Language): Language {
  if (/^fr\b/iu.test(tag)) return french;
  return /^en\b/iu.test(tag) ? english : otherLanguage;
}

// « dément que des drones aient survolé » is as negative as « aucun drone n'a survolé ».
function withPolarity(content: Wording, act: SpeechAct, cue: CueKind | null): Wording {
  const isRefused = act === 'REFUSE' || act === 'DENY' || (cue !== null && isNegativeCue(cue));
  return isRefused ? { ...content, isNegative: true, isNegated: true } : content;
}

/** Whether it says of the content that it is not so, or must not be. */
export function isNegativeCue(kind: CueKind): boolean {
  return kind === 'REFUSE' || kind === 'DENY' || kind === 'FORBID';
}

function kindOfCue({ keys, words, language }: Wording): CueKind | null {
  // Some verbs are nouns too, « conseiller », so that the dictionary does not tell their forms.
  const isForm = (verb: string) => {
    const stem = verb.slice(0, -2);
    return keys.has(verb) || (stem.length >= 5 && words.some((word) => word.startsWith(stem)));
  };
  const isOf = (kind: CueKind) => language.cues[kind]?.some((verb) => isForm(foldWord(verb).plain));
  return CUE_KINDS.find(isOf) ?? null;
}

/**
 * All runs of `SHINGLE` words of each segment; a shorter segment is one run. Runs do not cross
 * segments: the words between two segments are not the speaker's.
 */
function shinglesOf(rows: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(
    rows
      .filter((row) => row.length > 0)
      .flatMap((row) => {
        const size = Math.min(SHINGLE, row.length);
        return Array.from({ length: row.length - size + 1 }, (_, at) =>
          row.slice(at, at + size).join(' '),
        );
      }),
  );
}

const SHINGLE = 3;

/** Whether the contents of two reports can be compared. */
export function isSameLanguage({ content: one }: Report, { content: other }: Report): boolean {
  return one.language.name === other.language.name;
}
