import { createHash } from 'node:crypto';

// What the programs of this folder are given, and the documents that they send.

export const url = process.env.DIXIT_URL;
export const authorization = { authorization: `Bearer ${process.env.DIXIT_KEY}` };

/** An article with statements, whose text contains `PRINTED`. */
export const article = process.env.DIXIT_ARTICLE;
export const PRINTED = 'Le pont rouvrira lundi';

export const STATEMENTS = `query Statements($first: Int!, $after: String) {
  statements(first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { cursor node { id text speaker { id name } } }
  }
}`;

export const SPEAKER_OF = `query SpeakerOf($id: ID!) {
  node(id: $id) { __typename id ... on Statement { text } }
}`;

export const CURSOR = 'query Cursor { corpus { changesCursor } }';

export const RECORD = `mutation Record($input: RecordStatementInput!) {
  recordStatement(input: $input) {
    __typename
    ... on Statement { id text version }
    ... on InvalidInputError { message problems { code path message } }
    ... on Error { message }
  }
}`;

export const CHANGED = `subscription Changed($after: String) {
  statementChanged(after: $after) { change cursor matches statement { id text } }
}`;

export const recordInput = (exact = PRINTED) => ({
  article,
  kind: 'DIRECT',
  act: 'PROMISE',
  content: [{ exact }],
  verbatim: [{ exact }],
});

export const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** The first value of an async iterable, which is closed after it. */
export async function first(values) {
  for await (const value of values) return value;
  throw new Error('The subscription ended without an event');
}
