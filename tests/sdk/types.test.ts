import { type DocumentNode, print } from 'graphql';
import { expect, expectTypeOf, test } from 'vitest';
import * as sdk from '../../sdk/src/index.ts';

// tsc checks these lines. The calls reject, because no server listens at the URL.

const client = sdk.createClient({ url: 'http://127.0.0.1:9/graphql' });
const refused = (request: Promise<unknown>) => expect(request).rejects.toThrow('Could not reach');

test('variables are required only if the document needs some', async () => {
  await refused(client.request(sdk.CorpusDocument));
  await refused(client.request(sdk.CorpusDocument, {}));
  await refused(client.request(sdk.StatementsDocument));
  await refused(client.request(sdk.StatementDocument, { id: 'x' }));
  // @ts-expect-error the id is required
  await refused(client.request(sdk.StatementDocument));
  // @ts-expect-error the id is required
  await refused(client.request(sdk.StatementDocument, {}));
  // @ts-expect-error there is no such variable
  await refused(client.request(sdk.StatementsDocument, { frist: 3 }));
  // @ts-expect-error there is no such act
  await refused(client.request(sdk.StatementsDocument, { filter: { acts: ['SHOUT'] } }));
});

test('results are typed by their document', () => {
  const typed = () => client.request(sdk.CorpusDocument);
  expectTypeOf(typed).returns.resolves.toEqualTypeOf<sdk.CorpusQuery>();
  const untyped = () => client.request('{ corpus { revision } }');
  expectTypeOf(untyped).returns.resolves.toBeUnknown();
  expectTypeOf<sdk.ResultOf<typeof sdk.StatementsDocument>>().toEqualTypeOf<sdk.StatementsQuery>();
  expectTypeOf<
    sdk.VariablesOf<typeof sdk.StatementsDocument>
  >().toEqualTypeOf<sdk.StatementsQueryVariables>();
});

test('items are typed by their connection', () => {
  const statements = sdk.paginate(client, sdk.StatementsDocument, {}, (data) => data.statements);
  expectTypeOf(statements).toExtend<AsyncIterable<sdk.StatementWithArticleFragment>>();
  expectTypeOf(statements.pages()).toExtend<AsyncIterable<sdk.StatementsQuery['statements']>>();
  // @ts-expect-error a document without page variables cannot be walked
  sdk.paginate(client, sdk.StatementDocument, { id: 'x' }, () => null);
});

test('parsed documents carry their types', () => {
  // The types of `@graphql-typed-document-node/core`, which gql.tada and the client preset of
  // GraphQL Code Generator use.
  interface DocumentTypeDecoration<TResult, TVariables> {
    __apiType?: (variables: TVariables) => TResult;
  }
  interface TypedDocumentNode<TResult, TVariables>
    extends DocumentNode,
      DocumentTypeDecoration<TResult, TVariables> {}
  const Parsed = {} as TypedDocumentNode<{ readonly ok: boolean }, { readonly id: string }>;
  const ask = () => client.request(Parsed, { id: 'x' });
  expectTypeOf(ask).returns.resolves.toEqualTypeOf<{ readonly ok: boolean }>();
  // @ts-expect-error the id is required
  const bare = () => client.request(Parsed);
  const untyped = () => client.request({} as DocumentNode);
  expectTypeOf(untyped).returns.resolves.toBeUnknown();
  expectTypeOf<sdk.VariablesOf<typeof Parsed>>().toEqualTypeOf<{ readonly id: string }>();
  const options: sdk.ClientOptions = { url: '/graphql', print };
  expect([ask, bare, untyped, options]).toHaveLength(4);
});

test('documents of GraphQL Code Generator are accepted', () => {
  // The exact output of `typed-document-node` with `documentMode: 'string'`.
  interface DocumentTypeDecoration<TResult, TVariables> {
    __apiType?: (variables: TVariables) => TResult;
  }
  class TypedDocumentString<TResult, TVariables>
    extends String
    implements DocumentTypeDecoration<TResult, TVariables>
  {
    declare __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
    private value: string;
    public __meta__?: Record<string, unknown> | undefined;

    constructor(value: string, __meta__?: Record<string, unknown> | undefined) {
      super(value);
      this.value = value;
      this.__meta__ = __meta__;
    }

    override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
      return this.value;
    }
  }
  const Theirs = new TypedDocumentString<{ readonly ok: boolean }, { readonly id: string }>(
    '{ ok }',
  );
  const ask = () => client.request(Theirs, { id: 'x' });
  expectTypeOf(ask).returns.resolves.toEqualTypeOf<{ readonly ok: boolean }>();
  // @ts-expect-error the id is required
  const bare = () => client.request(Theirs);
  expect([ask, bare]).toHaveLength(2);
});

test('errors are distinguished by kind', () => {
  const describe = (error: sdk.DixitError): string | number => {
    switch (error.kind) {
      case 'network':
      case 'aborted':
      case 'pagination':
        return error.code;
      case 'timeout':
        return error.timeoutMs;
      case 'http':
        return error.status;
      case 'unexpected-content':
        return error.contentType ?? 'none';
      case 'graphql':
      case 'rate-limit':
        return error.errors.length;
    }
  };
  expect(describe(new sdk.DixitTimeoutError(5))).toBe(5);
});
