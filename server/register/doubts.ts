import type { Transaction } from '../database/client.ts';
import { encodeId } from '../model/key.ts';
import { shorten } from '../model/placement/quotation-problems.ts';
import type { Placement, TextSegment } from '../model/statement.ts';
import { nameKey } from '../model/words/name-words.ts';
import { isTitle } from '../model/words/titles.ts';
import { foldName } from '../model/words/words.ts';
import { raw, type Sql, sql } from '../read/sql.ts';
import { isActive } from '../read/visibility.ts';

/** The parts of a written statement that are checked. */
export interface Doubtful extends Placement {
  readonly id: bigint;
  readonly key: string;
  /** Id in the corpus; null: it has none. */
  readonly slug: string | null;
  readonly speakerId: bigint | null;
  /** The article's text; null: redacted. */
  readonly text: string | null;
}

/** Something that is allowed but looks wrong. It is reported to the author as a warning. */
export interface Doubt {
  /** Index of the statement in the list that was written. */
  readonly index: number;
  /** The statement's id in the corpus, or its key. */
  readonly statement: string;
  readonly field: 'source' | 'cue' | 'content';
  readonly code: DoubtCode;
  /** A sentence that names both sides of the contradiction, or the other statement. */
  readonly message: string;
}

export type DoubtCode = 'ALREADY_RECORDED' | 'NAMES_OTHER_SPEAKER' | 'OTHER_PARAGRAPH';

/** Checks statements with two SQL statements, regardless of their number. */
export async function findDoubts(
  tx: Transaction,
  statements: readonly Doubtful[],
): Promise<readonly Doubt[]> {
  const named = statements.flatMap(({ source, speakerId }, index) =>
    source === null || speakerId === null || isGenericSource(source.exact)
      ? []
      : [{ index, exact: source.exact, speakerId }],
  );
  const others = named.length === 0 ? [] : await findOtherBearers(tx, named);
  const misnamed = others.flatMap(({ index, bearer, speaker }): Doubt[] => {
    const one = statements[index];
    if (!one?.source) return [];
    const message =
      `« ${one.source.exact} » is a name of the speaker ${bearer}, but the statement is ` +
      `attributed to ${speaker}.`;
    const statement = one.slug ?? one.key;
    return [{ index, statement, field: 'source', code: 'NAMES_OTHER_SPEAKER', message }];
  });
  const repeated = await findRepeated(tx, statements);
  return [...misnamed, ...statements.flatMap(findOtherParagraphs), ...repeated];
}

async function findRepeated(
  tx: Transaction,
  statements: readonly Doubtful[],
): Promise<readonly Doubt[]> {
  const earlier = new Map(
    (
      await findSame(
        tx,
        statements.map(({ id }) => id),
      )
    ).map((one) => [one.id, one]),
  );
  return statements.flatMap(({ id, slug, key }, index): Doubt[] => {
    const same = earlier.get(id);
    if (!same) return [];
    // Statements of a corpus are known by their ids there.
    const name = (slug === null ? null : same.slug) ?? encodeId('Statement', same.key);
    const message =
      `The statement ${name} of this article has the same words, speaker and speech act. ` +
      'If it is the same, withdraw one of them.';
    return [{ index, statement: slug ?? key, field: 'content', code: 'ALREADY_RECORDED', message }];
  });
}

interface SameStatement {
  readonly id: bigint;
  readonly key: string;
  readonly slug: string | null;
}

/** For those of these statements that repeat another of their article: the first such one. */
async function findSame(tx: Transaction, ids: readonly bigint[]): Promise<SameStatement[]> {
  return await tx.$queryRaw<SameStatement[]>(sql`/* findSame */
    with said as (
      select s.id, s.article_id, s.start, s.speaker_id, s.act, s.is_negated,
             ${contentOf(raw('s'))} as content
        from statement s
       where (s.article_id, s.start) in
             (select article_id, start from statement where id = any(${ids}::bigint[]))
         and ${stands(raw('s'))}
    ), repeated as (
      select id, min(id) over same as first,
             min(id) filter (where id <> all(${ids}::bigint[])) over same as earlier
        from said
      window same as (partition by article_id, start, speaker_id, act, is_negated, content)
    )
    select r.id, o.key::text as key, o.slug
      from repeated r
      join statement o on o.id = case when r.first < r.id then r.first else r.earlier end
     where r.id = any(${ids}::bigint[])
     order by r.id`);
}

function stands(row: Sql): Sql {
  return sql`(${isActive(row)} or ${row}.status = 'PROPOSED')`;
}

function contentOf(statement: Sql): Sql {
  return sql`array(select int4range(g.start, g."end") from segment g
                    where g.statement_id = ${statement}.id and g.role = 'CONTENT'
                    order by g.position)`;
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
      `« ${segment.exact} » is in a different paragraph from the content ` +
      `« ${shorten(content[0]?.exact ?? '', 40)} ».`;
    return [{ index, statement: slug ?? key, field, code: 'OTHER_PARAGRAPH', message }];
  });
}

interface Named {
  readonly index: number;
  readonly exact: string;
  readonly speakerId: bigint;
}

// No contradiction: names that the speaker also has, and names of its collectives and members.
async function findOtherBearers(tx: Transaction, named: readonly Named[]) {
  const json = JSON.stringify(
    named.map(({ index, exact, speakerId }) => ({
      index,
      folded: nameKey(exact),
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

const PRONOUNS = new Set([
  ...'il elle ils elles on lui eux celui-ci celle-ci ceux-ci celles-ci je nous'.split(' '),
  ...['ce dernier', 'cette derniere', 'ces derniers', 'ces dernieres'],
  ...["l'interesse", "l'interessee", 'le premier', 'la premiere', 'le second', 'la seconde'],
  ...'he she they it him her them'.split(' '),
]);

const DETERMINERS = /^(?:le |la |les |l'|un |une |des |ce |cet |cette |ces |son |sa |ses |the |a )/;

/**
 * Whether a source is a pronoun or a title that many people share (« elle », « le ministre »,
 * « la porte-parole du ministère »), which does not identify a speaker.
 */
function isGenericSource(source: string): boolean {
  const folded = foldName(source);
  if (PRONOUNS.has(folded)) return true;
  const words = folded.replace(DETERMINERS, '').split(' ');
  const [first = ''] = words;
  // « le président Varn » contains a name.
  const hasName = /(?:^|[\s'’-])\p{Lu}/u.test(source.replace(/^\p{Lu}/u, ''));
  return isTitle(first) && !hasName;
}
