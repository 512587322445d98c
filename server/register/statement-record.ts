import type { SpeechAct, StatementKind } from '../../prisma/generated/client/enums.ts';
import { toHash } from '../model/canonical.ts';
import type { CorpusStatement, TextSegment } from '../model/corpus.ts';

/**
 * A statement in the words of the corpus format, with places. What a correction keeps as
 * `replaced` is this, and what a load compares is made of it.
 */
export type StatementRecord = {
  readonly kind: StatementKind;
  readonly speaker: string | null;
  readonly act: SpeechAct;
  readonly negated: boolean;
  readonly translatedFrom: string | null;
  readonly saidOn: string | null;
  readonly occasion: string | null;
  readonly topics: readonly string[];
  readonly gloss: string | null;
  readonly utterance: string | null;
  readonly within: string | null;
  readonly source: SegmentRecord | null;
  readonly cue: SegmentRecord | null;
  readonly content: readonly SegmentRecord[];
  readonly verbatim: readonly SegmentRecord[];
};

export type SegmentRecord = {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
};

export function toStatementRecord(
  statement: CorpusStatement,
  toSpeaker: (id: string) => string,
): StatementRecord {
  const { source, cue } = statement;
  return {
    kind: statement.kind,
    speaker: statement.speaker === null ? null : toSpeaker(statement.speaker),
    act: statement.act,
    negated: statement.negated,
    translatedFrom: statement.translatedFrom,
    saidOn: statement.saidOn?.edtf ?? null,
    occasion: statement.occasion,
    topics: statement.topics,
    gloss: statement.gloss,
    utterance: statement.utterance,
    within: statement.within,
    source: source && toSegmentRecord(source),
    cue: cue && toSegmentRecord(cue),
    content: statement.content.map(toSegmentRecord),
    verbatim: statement.verbatim.map(toSegmentRecord),
  };
}

function toSegmentRecord({ start, end, exact }: TextSegment): SegmentRecord {
  return { start, end, exact };
}

/**
 * The hash of a statement, by what its quotations say and which occurrence they are, not by bare
 * offsets: a word mended elsewhere in the text changes no statement.
 */
export function hashStatement(record: StatementRecord, text: string | null): string {
  const [first] = record.content;
  const origin = first?.start ?? 0;
  const relative = (segment: SegmentRecord) => ({
    exact: segment.exact,
    at: segment.start - origin,
  });
  return toHash({
    ...record,
    occurrence: first && text !== null ? countBefore(text, first) : 0,
    source: record.source && relative(record.source),
    cue: record.cue && relative(record.cue),
    content: record.content.map(relative),
    verbatim: record.verbatim.map(relative),
  });
}

function countBefore(text: string, { start, exact }: SegmentRecord): number {
  let count = 0;
  for (let at = text.indexOf(exact); at !== -1 && at < start; at = text.indexOf(exact, at + 1)) {
    count += 1;
  }
  return count;
}
