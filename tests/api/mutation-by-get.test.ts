import { createSchema, createYoga } from 'graphql-yoga';
import { expect, test } from 'vitest';
import { useETags } from '../../server/plugins/use-etags.ts';
import { useTrustedDocuments } from '../../server/plugins/use-trusted-documents.ts';

// A separate schema with a mutation.
let written = 0;
const yoga = createYoga({
  schema: createSchema({
    typeDefs: 'type Query { a: Int } type Mutation { write: Int }',
    resolvers: {
      Mutation: {
        write: () => {
          written += 1;
          return written;
        },
      },
    },
  }),
  plugins: [
    useTrustedDocuments({ known: new Map([['abc', 'mutation Write { write }']]) }),
    useETags(0),
  ],
  extraParamNames: ['documentId'],
  logging: false,
});

test.each(['documentId=sha256:abc', 'query=mutation%20W%7Bwrite%7D'])(
  'a mutation by GET is refused: %s',
  async (parameters) => {
    const response = await yoga.fetch(`http://dixit.test/graphql?${parameters}`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(response.headers.get('etag')).toBeNull();
    expect(written).toBe(0);
  },
);

test('by POST, a hash works like the text, and the response is not cached', async () => {
  const response = await yoga.fetch('http://dixit.test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ documentId: 'sha256:abc' }),
  });
  expect(await response.json()).toEqual({ data: { write: 1 } });
  expect(response.headers.get('etag')).toBeNull();
});
