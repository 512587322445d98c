import { encodeId } from '../../server/model/key.ts';
import { encodeCursor } from '../../server/read/cursor.ts';
import { orderOf } from '../../server/read/order.ts';
import type { Samples } from './samples.ts';

/** Variables of a document, or the body of a request to the floor. */
export type Variables = Readonly<Record<string, unknown>>;

/** One request, in the form for each server. */
export interface Question {
  /** For Dixit and the floor. */
  readonly dixit: Variables;
  readonly postgraphile?: Variables;
  /** Values in PostGraphile's cursor: the sort values of the row before the page. */
  readonly after?: readonly string[];
}

export interface Operation {
  readonly name: string;
  readonly dixit: string;
  readonly postgraphile?: string;
  /** Path of the floor's hand-written endpoint. */
  readonly floor?: string;
  /** Field of PostGraphile's response that contains Dixit's root data. */
  readonly under?: string;
  /** Distinct requests, shuffled deterministically. */
  readonly questions: (samples: Samples) => readonly Question[];
  /** Whether it is included in the geometric means. */
  readonly isCore?: boolean;
  /** Whether it is also measured with the ETag of its answer. */
  readonly isConditional?: boolean;
}

const NEWEST = orderOf('Statement', { field: 'PUBLISHED_ON', direction: 'DESC' });
const BY_NAME = orderOf('Speaker', { field: 'NAME', direction: 'ASC' });

function afterStatement({ day, id }: { readonly day: string; readonly id: string }) {
  return { dixit: encodeCursor(NEWEST, { value: day, id: BigInt(id) }), values: [day, id] };
}

// The same fields in both schemas.
const STATEMENT = 'id text kind act isNegated version saidOn { edtf }';
const SPEAKER = 'id name kind';
const ARTICLE = 'id slug title url publishedOn { edtf }';
const PAGE = 'pageInfo { hasNextPage endCursor }';
const toPeer = (fields: string) => fields.replace(/\bid\b/g, 'id: key').replaceAll(' { edtf }', '');
const [PEER_STATEMENT, PEER_SPEAKER, PEER_ARTICLE] = [STATEMENT, SPEAKER, ARTICLE].map(toPeer);
const PEER_NEWEST =
  'condition: { status: CURRENT }, orderBy: [PUBLISHED_EARLIEST_DESC, ROW_ID_DESC]';

const searchFor = (name: string, words: (samples: Samples) => readonly string[]): Operation => ({
  name: `search, ${name}`,
  dixit: `query ($search: String) {
    statements(first: 20, filter: { search: $search }) {
      edges { rank highlights { exact } node { ${STATEMENT} } } ${PAGE}
    }
  }`,
  questions: (samples) => words(samples).map((search) => ({ dixit: { search } })),
});

export const OPERATIONS: readonly Operation[] = [
  {
    name: 'page of 20',
    isCore: true,
    isConditional: true,
    dixit: `query ($after: String) {
      statements(first: 20, after: $after) {
        nodes { ${STATEMENT} speaker { ${SPEAKER} } article { ${ARTICLE} } } ${PAGE}
      }
    }`,
    postgraphile: `query ($after: Cursor) {
      statements: allStatements(first: 20, after: $after, ${PEER_NEWEST}) {
        nodes {
          ${PEER_STATEMENT}
          speaker: speakerBySpeakerId { ${PEER_SPEAKER} }
          article: articleByArticleId { ${PEER_ARTICLE} }
        }
        ${PAGE}
      }
    }`,
    floor: '/page',
    questions: ({ statements }) =>
      statements.map((row) => {
        const after = afterStatement(row);
        return { dixit: { after: after.dixit }, postgraphile: {}, after: after.values };
      }),
  },
  {
    name: 'article with its statements',
    isCore: true,
    dixit: `query ($id: ID!) {
      article(id: $id) {
        ${ARTICLE} headline textKind wordCount
        statements(first: 20) { nodes { ${STATEMENT} speaker { ${SPEAKER} } } }
      }
    }`,
    postgraphile: `query ($id: BigInt!) {
      article: articleByRowId(rowId: $id) {
        ${PEER_ARTICLE} headline textKind wordCount
        statements: statementsByArticleId(
          first: 20, condition: { status: CURRENT }, orderBy: [START_ASC, ROW_ID_ASC]
        ) {
          nodes { ${PEER_STATEMENT} speaker: speakerBySpeakerId { ${PEER_SPEAKER} } }
        }
      }
    }`,
    floor: '/article',
    questions: ({ articles }) =>
      articles.map(({ id, key }) => ({
        dixit: { id: encodeId('Article', key) },
        postgraphile: { id },
      })),
  },
  {
    name: '10 speakers × 5 statements × article',
    isCore: true,
    dixit: `query ($after: String) {
      speakers(first: 10, after: $after) {
        nodes {
          ${SPEAKER}
          statements(first: 5) { nodes { ${STATEMENT} article { ${ARTICLE} } } }
        }
        ${PAGE}
      }
    }`,
    postgraphile: `query ($after: Cursor) {
      speakers: allSpeakers(
        first: 10, after: $after, condition: { mergedIntoId: null }, orderBy: [FOLDED_ASC, ROW_ID_ASC]
      ) {
        nodes {
          ${PEER_SPEAKER}
          statements: statementsBySpeakerId(first: 5, ${PEER_NEWEST}) {
            nodes { ${PEER_STATEMENT} article: articleByArticleId { ${PEER_ARTICLE} } }
          }
        }
        ${PAGE}
      }
    }`,
    floor: '/speakers',
    questions: ({ speakers }) =>
      speakers.map(({ id, folded }) => ({
        dixit: { after: encodeCursor(BY_NAME, { value: folded, id: BigInt(id) }) },
        postgraphile: {},
        after: [folded, id],
      })),
  },
  {
    name: 'deep page by speaker',
    isCore: true,
    dixit: `query ($speaker: ID!, $after: String) {
      statements(first: 20, after: $after, filter: { speakers: [$speaker] }) {
        nodes { ${STATEMENT} article { ${ARTICLE} } } ${PAGE}
      }
    }`,
    postgraphile: `query ($speaker: BigInt!, $after: Cursor) {
      statements: allStatements(
        first: 20, after: $after, condition: { speakerId: $speaker, status: CURRENT }
        orderBy: [PUBLISHED_EARLIEST_DESC, ROW_ID_DESC]
      ) {
        nodes { ${PEER_STATEMENT} article: articleByArticleId { ${PEER_ARTICLE} } } ${PAGE}
      }
    }`,
    floor: '/by-speaker',
    questions: ({ statements, frequentSpeakers }) =>
      statements
        .filter(({ speakerId }) => frequentSpeakers.has(speakerId))
        .map((row) => {
          const after = afterStatement(row);
          return {
            dixit: { speaker: encodeId('Speaker', row.speaker), after: after.dixit },
            postgraphile: { speaker: row.speakerId },
            after: after.values,
          };
        }),
  },
  {
    name: 'deep page by topic',
    isCore: true,
    dixit: `query ($topic: ID!, $after: String) {
      statements(first: 20, after: $after, filter: { topics: [$topic] }) {
        nodes { ${STATEMENT} article { ${ARTICLE} } } ${PAGE}
      }
    }`,
    postgraphile: `query ($topic: BigInt!, $after: Cursor) {
      topic: topicByRowId(rowId: $topic) {
        statements(first: 20, after: $after, orderBy: [PUBLISHED_EARLIEST_DESC, ROW_ID_DESC]) {
          nodes { ${PEER_STATEMENT} article: articleByArticleId { ${PEER_ARTICLE} } } ${PAGE}
        }
      }
    }`,
    under: 'topic',
    floor: '/by-topic',
    questions: ({ statements }) =>
      statements.map((row) => {
        const after = afterStatement(row);
        return {
          dixit: { topic: encodeId('Topic', row.topic), after: after.dixit },
          postgraphile: { topic: row.topicId },
          after: after.values,
        };
      }),
  },
  searchFor('rare word', ({ words }) => words.rare),
  searchFor('middling word', ({ words }) => words.middling),
  searchFor('frequent word', ({ words }) => words.frequent),
  searchFor('two words', ({ words }) => words.pairs),
  {
    name: 'page, count and facets',
    dixit: `query ($speakers: [ID!]) {
      statements(first: 20, filter: { speakers: $speakers }) {
        totalCount
        nodes { ${STATEMENT} }
        facets {
          topics(first: 10) { count value { id label } }
          kinds(first: 10) { count value }
          acts(first: 10) { count value }
        }
      }
    }`,
    floor: '/facets',
    questions: ({ speakerPairs }) =>
      speakerPairs.map((pair) => ({
        dixit: { speakers: pair.map((key) => encodeId('Speaker', key)) },
      })),
  },
  {
    name: 'verifyQuotation',
    dixit: `query ($text: String!) {
      verifyQuotation(text: $text) {
        verdict
        matches { verdict similarity wordEdits found { exact } statement { id } article { id title } }
      }
    }`,
    questions: ({ quotations }) => quotations.map((text) => ({ dixit: { text } })),
  },
  {
    name: '{ __typename }',
    dixit: '{ __typename }',
    postgraphile: '{ __typename }',
    floor: '/typename',
    questions: () => [{ dixit: {}, postgraphile: {} }],
  },
];

/** A response normalised for comparison: ids, dates and cursors differ between servers. */
export function normalise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalise);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  if (entries.length === 1 && 'edtf' in value) return value.edtf;
  return Object.fromEntries(
    entries.map(([name, inner]) => {
      if (name === 'endCursor') return [name, typeof inner];
      if (name !== 'id') return [name, normalise(inner)];
      return [name, /[^-]{30}/.test(inner) ? toKey(inner) : inner];
    }),
  );
}

function toKey(id: string): string {
  return Buffer.from(id, 'base64url').toString().replace(/^\w+:/, '');
}
