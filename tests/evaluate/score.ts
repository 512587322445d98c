import { type KnownSpeaker, speakerKey } from '../../server/extract/speakers/speaker-index.ts';
import { HIGH_CONFIDENCE, type ProposedStatement } from '../../server/extract/statement.ts';
import type { TextSegment } from '../../server/model/statement.ts';
import type { Annotated, Item } from './read-set.ts';

/** Precision, recall and F1 of what was found. */
export interface Rate {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly found: number;
  readonly proposed: number;
  readonly annotated: number;
}

/** How often matched statements agree in a field; `answered` is the share with a value. */
export interface Accuracy {
  readonly accuracy: number;
  readonly answered: number;
  readonly count: number;
}

export interface Scores {
  readonly statements: number;
  readonly contentExact: Rate;
  /** Symmetric overlap: shared characters by the characters of both. */
  readonly contentOverlap50: Rate;
  readonly contentOverlap80: Rate;
  /** Content at 0.8, with kind and speaker right. */
  readonly endToEnd: Rate;
  /** Of statements matched at 0.5. */
  readonly cue: Accuracy;
  readonly source: Accuracy;
  readonly speaker: Accuracy;
  readonly kind: Accuracy;
  readonly act: Accuracy;
}

/** Precision of the proposals at and above a confidence. */
export interface CurvePoint {
  readonly confidence: number;
  readonly share: number;
  readonly precision: number;
  readonly proposals: number;
}

export interface Pair {
  readonly item: string;
  readonly annotated: Annotated | undefined;
  readonly proposed: ProposedStatement | undefined;
  readonly overlap: number;
}

export interface Answer {
  readonly item: Item;
  readonly proposed: readonly ProposedStatement[];
}

const KINDS = ['DIRECT', 'MIXED', 'INDIRECT'] as const;

/** Pairs annotated and proposed statements, those that overlap most first. */
export function pair({ item, proposed }: Answer): Pair[] {
  const options = item.statements
    .flatMap((annotated) =>
      proposed.map((each) => ({
        annotated,
        proposed: each,
        overlap: overlapOf(annotated.content, each.content),
        tie: likeness(annotated, each),
      })),
    )
    .filter(({ overlap }) => overlap >= 0.5)
    .toSorted((one, other) => other.overlap + other.tie - (one.overlap + one.tie));
  const taken = new Set<unknown>();
  const pairs: Pair[] = [];
  for (const { annotated, proposed: each, overlap } of options) {
    if (taken.has(annotated) || taken.has(each)) continue;
    taken.add(annotated).add(each);
    pairs.push({ item: item.id, annotated, proposed: each, overlap });
  }
  const alone = { item: item.id, overlap: 0 };
  const misses = item.statements.filter((each) => !taken.has(each));
  const extra = proposed.filter((each) => !taken.has(each));
  return [
    ...pairs,
    ...misses.map((annotated) => ({ ...alone, annotated, proposed: undefined })),
    ...extra.map((each) => ({ ...alone, annotated: undefined, proposed: each })),
  ];
}

// Which of two equal contents is meant: what encloses, or what is enclosed.
function likeness(annotated: Annotated, proposed: ProposedStatement): number {
  const isSameDepth = (annotated.within === null) === (proposed.within === null);
  const isSameCue = annotated.cue?.start === proposed.cue?.start;
  return Number(isSameDepth) * 0.02 + Number(isSameCue) * 0.04;
}

/** The shared characters of two lists of spans, by those of either. */
export function overlapOf(one: readonly TextSegment[], other: readonly TextSegment[]): number {
  const shared = one.reduce(
    (sum, span) =>
      sum +
      other.reduce(
        (own, each) =>
          own + Math.max(0, Math.min(span.end, each.end) - Math.max(span.start, each.start)),
        0,
      ),
    0,
  );
  const length = (spans: readonly TextSegment[]) =>
    spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return shared / (length(one) + length(other) - shared);
}

export interface Report {
  readonly overall: Scores;
  readonly kinds: Readonly<Record<string, Scores>>;
  readonly curve: readonly CurvePoint[];
  readonly high: CurvePoint;
  /** Annotated kind, then proposed kind; NONE: missed, or a false hit. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export function score(pairs: readonly Pair[], speakers: readonly KnownSpeaker[]): Report {
  const isSame = createSpeakerTest(speakers);
  const kinds = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      scoreOf(
        pairs.filter((each) => kindOf(each) === kind),
        isSame,
      ),
    ]),
  );
  const points = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9];
  return {
    overall: scoreOf(pairs, isSame),
    kinds,
    curve: points.map((confidence) => pointOf(pairs, confidence, isSame)),
    high: pointOf(pairs, HIGH_CONFIDENCE, isSame),
    confusion: confusionOf(pairs),
  };
}

// A pair counts for the kind of what was annotated; a false hit for its own.
function kindOf({ annotated, proposed }: Pair): string | undefined {
  return annotated?.kind ?? proposed?.kind;
}

type SpeakerTest = (pair: Pair) => boolean;

/** Names are compared without case, accents and articles; register ids by their names, too. */
export function createSpeakerTest(speakers: readonly KnownSpeaker[]): SpeakerTest {
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  const fold = (speaker: string | null) =>
    speaker === null ? null : speakerKey(names.get(speaker) ?? speaker);
  return ({ annotated, proposed }) =>
    annotated !== undefined &&
    proposed !== undefined &&
    fold(annotated.speaker) === fold(proposed.speaker ?? proposed.speakerName);
}

function scoreOf(pairs: readonly Pair[], isSame: SpeakerTest): Scores {
  const annotated = pairs.filter((each) => each.annotated).length;
  const proposed = pairs.filter((each) => each.proposed).length;
  const rate = (found: number): Rate => {
    const precision = found / Math.max(1, proposed);
    const recall = found / Math.max(1, annotated);
    return {
      precision,
      recall,
      f1: (2 * found) / Math.max(1, proposed + annotated),
      found,
      proposed,
      annotated,
    };
  };
  const matched = pairs.filter(({ overlap }) => overlap >= 0.5);
  const accuracy = (
    isRight: (pair: Pair) => boolean,
    isAnswered: (pair: Pair) => boolean = () => true,
  ): Accuracy => ({
    accuracy: matched.filter(isRight).length / Math.max(1, matched.length),
    answered: matched.filter(isAnswered).length / Math.max(1, matched.length),
    count: matched.length,
  });
  return {
    statements: annotated,
    contentExact: rate(matched.filter(isExact).length),
    contentOverlap50: rate(matched.length),
    contentOverlap80: rate(matched.filter(({ overlap }) => overlap >= 0.8).length),
    endToEnd: rate(matched.filter((each) => isRightEndToEnd(each, isSame)).length),
    cue: accuracy(
      ({ annotated: one, proposed: other }) => isSameSpan(one?.cue, other?.cue),
      ({ proposed: other }) => other?.cue !== null,
    ),
    source: accuracy(
      ({ annotated: one, proposed: other }) => isSameSpan(one?.source, other?.source),
      ({ proposed: other }) => other?.source !== null,
    ),
    speaker: accuracy(
      isSame,
      ({ proposed: other }) => (other?.speaker ?? other?.speakerName) !== null,
    ),
    kind: accuracy(({ annotated: one, proposed: other }) => one?.kind === other?.kind),
    act: accuracy(
      ({ annotated: one, proposed: other }) =>
        one?.act === other?.act && one?.isNegated === other?.isNegated,
    ),
  };
}

export function isRightEndToEnd(pair: Pair, isSame: SpeakerTest): boolean {
  return pair.overlap >= 0.8 && pair.annotated?.kind === pair.proposed?.kind && isSame(pair);
}

function isExact({ annotated, proposed }: Pair): boolean {
  const spans = (statement: Annotated | ProposedStatement | undefined) =>
    statement?.content.map(({ start, end }) => `${start}-${end}`).join();
  return spans(annotated) === spans(proposed);
}

function isSameSpan(
  one: TextSegment | null | undefined,
  other: TextSegment | null | undefined,
): boolean {
  return one?.start === other?.start && one?.end === other?.end;
}

function pointOf(pairs: readonly Pair[], confidence: number, isSame: SpeakerTest): CurvePoint {
  const all = pairs.filter(({ proposed }) => proposed !== undefined);
  const kept = all.filter(({ proposed }) => (proposed?.confidence ?? 0) >= confidence);
  const right = kept.filter((each) => isRightEndToEnd(each, isSame)).length;
  return {
    confidence,
    share: kept.length / Math.max(1, all.length),
    precision: right / Math.max(1, kept.length),
    proposals: kept.length,
  };
}

function confusionOf(pairs: readonly Pair[]): Record<string, Record<string, number>> {
  const names = [...KINDS, 'NONE'];
  const counts = Object.fromEntries(
    names.map((name) => [name, Object.fromEntries(names.map((other) => [other, 0]))]),
  );
  for (const { annotated, proposed } of pairs) {
    const row = counts[annotated?.kind ?? 'NONE'];
    const column = proposed?.kind ?? 'NONE';
    if (row) row[column] = (row[column] ?? 0) + 1;
  }
  return counts;
}
