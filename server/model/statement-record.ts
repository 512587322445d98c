import { type Json, toHash } from './canonical.ts';
import {
  type Placement,
  type StatementFacts,
  type TextSegment,
  toCorpusFacts,
} from './statement.ts';

/** A statement with the ids of the corpus format in the place of references. */
export interface NamedStatement extends StatementFacts, Placement {
  readonly speaker: string | null;
  readonly topics: readonly string[];
  readonly utterance: string | null;
  readonly within: string | null;
}

/**
 * A statement in the words of the corpus format, with places. A correction keeps it as `replaced`,
 * and the three-way sync compares it.
 */
export type StatementRecord = Readonly<Record<string, Json>> &
  Placement &
  Omit<NamedStatement, keyof StatementFacts>;

export function toStatementRecord(statement: NamedStatement): StatementRecord {
  const { speaker, topics, utterance, within, source, cue, content, verbatim } = statement;
  const segment = ({ start, end, exact }: TextSegment) => ({ start, end, exact });
  return {
    ...toCorpusFacts(statement),
    ...{ speaker, topics, utterance, within },
    source: source && segment(source),
    cue: cue && segment(cue),
    content: content.map(segment),
    verbatim: verbatim.map(segment),
  };
}

/**
 * The hash of a statement, by the words of its quotations and which occurrence they are, not by bare
 * offsets: a word corrected elsewhere in the text changes no statement.
 *
 * @param speaker Hashed in the place of the record's own.
 */
export function hashStatement(
  record: StatementRecord,
  text: string | null,
  speaker = record.speaker,
): string {
  const [first] = record.content;
  const origin = first?.start ?? 0;
  const relative = (segment: TextSegment) => ({ exact: segment.exact, at: segment.start - origin });
  return toHash({
    ...record,
    speaker,
    occurrence: first && text !== null ? countBefore(text, first) : 0,
    source: record.source && relative(record.source),
    cue: record.cue && relative(record.cue),
    content: record.content.map(relative),
    verbatim: record.verbatim.map(relative),
  });
}

function countBefore(text: string, { start, exact }: TextSegment): number {
  let count = 0;
  for (let at = text.indexOf(exact); at !== -1 && at < start; at = text.indexOf(exact, at + 1)) {
    count += 1;
  }
  return count;
}
