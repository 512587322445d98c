import type { Client } from 'pg';
import { COMMON_WORDS, WORDS } from './generated-register.ts';

/** Values for the variables, shuffled in the same way each time. */
export interface Samples {
  readonly statements: readonly StatementSample[];
  readonly articles: readonly { readonly id: string; readonly key: string }[];
  readonly speakers: readonly { readonly id: string; readonly folded: string }[];
  /** Ids of speakers with at least 50 statements who are not members of a collective. */
  readonly frequentSpeakers: ReadonlySet<string>;
  /** Pairs of keys of speakers with 20 to 1,000 statements each. */
  readonly speakerPairs: readonly (readonly string[])[];
  readonly quotations: readonly string[];
  readonly words: Readonly<Record<'rare' | 'middling' | 'frequent' | 'pairs', readonly string[]>>;
}

interface StatementSample {
  readonly id: string;
  readonly day: string;
  readonly speakerId: string;
  readonly speaker: string;
  readonly topicId: string;
  readonly topic: string;
  readonly verbatim: string | null;
}

const MOST = 60_000;

export async function takeSamples(client: Client): Promise<Samples> {
  const read = async <Row extends object>(sql: string) => (await client.query<Row>(sql)).rows;
  const statements = await read<StatementSample>(`
    select s.id, s.published_earliest::text as day, s.speaker_id as "speakerId",
           p.key as speaker, t.id as "topicId", t.key as topic, v.exact as verbatim
      from (select * from statement where status = 'CURRENT'
             order by hashint8(id), id limit ${MOST}) s
      join speaker p on p.id = s.speaker_id
      join statement_topic st on st.statement_id = s.id and st.position = 0
      join topic t on t.id = st.topic_id
      left join segment v on v.statement_id = s.id and v.role = 'VERBATIM'
     order by hashint8(s.id), s.id`);
  const articles = await read<Samples['articles'][number]>(
    `select id, key from article order by hashint8(id), id limit ${MOST}`,
  );
  const speakers = await read<Samples['speakers'][number]>(
    'select id, folded from speaker order by hashint8(id), id',
  );
  const counted = await read<{ id: string; key: string; count: number }>(`
    select s.speaker_id as id, p.key, count(*)::int as count
      from statement s join speaker p on p.id = s.speaker_id
     where s.status = 'CURRENT'
       and not exists (select from speaker_member m where m.member_id = s.speaker_id)
     group by s.speaker_id, p.key having count(*) >= 20
     order by hashint8(s.speaker_id)`);
  const middling = counted.filter(({ count }) => count <= 1_000).map(({ key }) => key);
  return {
    statements,
    articles,
    speakers,
    frequentSpeakers: new Set(counted.filter(({ count }) => count >= 50).map(({ id }) => id)),
    speakerPairs: pairsOf(middling).slice(0, MOST),
    quotations: statements.flatMap(({ verbatim }, index) =>
      verbatim === null ? [] : toQuotation(verbatim, index),
    ),
    words: {
      rare: wordsOfRank(8_000, 12_000),
      middling: wordsOfRank(400, 2_400),
      frequent: wordsOfRank(0, 300),
      pairs: pairsOf(wordsOfRank(0, 150)).map((pair) => pair.join(' ')),
    },
  };
}

/** The words unchanged, the first six, or all with one replaced. */
function toQuotation(verbatim: string, index: number): string {
  const words = verbatim.split(' ');
  if (index % 3 === 1) return words.slice(0, 6).join(' ');
  if (index % 3 === 2) words[7] = 'octroi';
  return words.join(' ');
}

/** All ordered pairs of a list, neighbours last. */
function pairsOf(list: readonly string[]): string[][] {
  return list
    .flatMap((_, apart) =>
      list.map((one, index) => [one, list[(index + apart) % list.length] ?? one]),
    )
    .filter(([one, other]) => one !== other)
    .reverse();
}

function wordsOfRank(from: number, to: number): string[] {
  const words = WORDS.slice(COMMON_WORDS + from, COMMON_WORDS + to);
  // The step shares no factor with the length, so that each word comes once.
  return words.map((_, index) => words[(index * 7919) % words.length] ?? '');
}
