import { isGenericSource } from '../model/generic-source.ts';
import type { Placement, TextSegment } from '../model/statement.ts';
import { foldName } from '../model/words/fold-name.ts';
import type { Transaction } from './transaction.ts';

/** A statement that was written, as far as it can be doubtful. */
export interface Doubtful extends Placement {
  readonly key: string;
  /** Its id in the corpus; null: it has none. */
  readonly slug: string | null;
  readonly speakerId: bigint | null;
  /** Of its article; null: redacted. */
  readonly text: string | null;
}

/** Something that is allowed and looks wrong, to be reported to its author. */
export interface Doubt {
  /** Of the statement, in the list that was written together. */
  readonly index: number;
  /** The statement's id in the corpus, else its key. */
  readonly statement: string;
  readonly field: 'source' | 'cue';
  readonly code: DoubtCode;
  /** A sentence that names what contradicts what. */
  readonly message: string;
}

export type DoubtCode = 'NAMES_OTHER_SPEAKER' | 'OTHER_PARAGRAPH';

/** What is doubtful about statements, in one SQL statement however many they are. */
export async function findDoubts(
  tx: Transaction,
  statements: readonly Doubtful[],
): Promise<readonly Doubt[]> {
  const named = statements.flatMap(({ source, speakerId }, index) =>
    source === null || speakerId === null || isGenericSource(source.exact)
      ? []
      : [{ index, exact: source.exact, speakerId }],
  );
  const nameOf = (index: number) => statements[index]?.slug ?? statements[index]?.key ?? '';
  const others = named.length === 0 ? [] : await findOtherBearers(tx, named);
  const byIndex = new Map(others.map((one) => [one.index, one]));
  const misnamed = named.flatMap(({ index, exact }): Doubt[] => {
    const other = byIndex.get(index);
    if (!other) return [];
    const message =
      `« ${exact} » is a name of the speaker ${other.bearer}, but the statement is attributed ` +
      `to ${other.speaker}.`;
    const statement = nameOf(index);
    return [{ index, statement, field: 'source', code: 'NAMES_OTHER_SPEAKER', message }];
  });
  return [...misnamed, ...statements.flatMap(findOtherParagraphs)];
}

function findOtherParagraphs(doubtful: Doubtful, index: number): Doubt[] {
  const { text, content, slug, key } = doubtful;
  if (text === null) return [];
  const paragraphOf = ({ start }: TextSegment) => text.lastIndexOf('\n', start);
  const paragraphs = new Set(
    content.flatMap((one) => [paragraphOf(one), text.lastIndexOf('\n', one.end - 1)]),
  );
  return (['source', 'cue'] as const).flatMap((field): Doubt[] => {
    const segment = doubtful[field];
    if (!segment || paragraphs.has(paragraphOf(segment))) return [];
    const message =
      `« ${segment.exact} » stands in another paragraph than the content ` +
      `« ${content[0]?.exact.slice(0, 40).toWellFormed()}… ».`;
    return [{ index, statement: slug ?? key, field, code: 'OTHER_PARAGRAPH', message }];
  });
}

interface Named {
  readonly index: number;
  readonly exact: string;
  readonly speakerId: bigint;
}

// A name that the speaker has too, or that of a collective or a member of theirs, says nothing.
async function findOtherBearers(tx: Transaction, named: readonly Named[]) {
  const json = JSON.stringify(
    named.map(({ index, exact, speakerId }) => ({
      ...{ index, folded: foldName(exact) },
      speaker: String(speakerId),
    })),
  );
  return await tx.$queryRaw<
    { index: number; bearer: string; speaker: string }[]
  >`/* findOtherBearers */
    select distinct on (r.index) r.index, b.slug as bearer, s.slug as speaker
      from json_to_recordset(${json}::json) as r(index int, folded text, speaker bigint)
      join speaker s on s.id = r.speaker
      join speaker_name n on n.folded = r.folded
      join speaker b on b.id = n.speaker_id
     where coalesce(b.merged_into_id, b.id) <> coalesce(s.merged_into_id, s.id)
       and not exists (
           select from speaker_name o join speaker p on p.id = o.speaker_id
            where o.folded = r.folded
              and coalesce(p.merged_into_id, p.id) = coalesce(s.merged_into_id, s.id))
       and not exists (
           select from speaker_member m
            where (m.collective_id, m.member_id) in ((b.id, s.id), (s.id, b.id)))
     order by r.index, b.id`;
}
