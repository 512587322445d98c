import type { GraphQLError } from 'graphql';
import { createGraphQLError, type Plugin } from 'graphql-yoga';
import { MALFORMED_POINTS } from '../policy/prices.ts';
import { type DocumentPolicy, isAccepted, textOfDocument } from '../policy/trusted-documents.ts';
import type { ServerContext } from '../schema/context.ts';

/**
 * Lets clients send `documentId=sha256:…` instead of the text of a known document (GraphQL over
 * HTTP, persisted documents). With GET, the request is a short URL, which browsers and proxies can
 * cache. Other documents are sent as text, unless the server accepts only known ones. A request whose
 * document is not accepted costs points.
 */
export function useTrustedDocuments(policy: DocumentPolicy): Plugin {
  return {
    onParams({ request, params, setParams, context }) {
      const refuse = (error: GraphQLError) => {
        (context as ServerContext).visit.charge(MALFORMED_POINTS);
        throw error;
      };
      // Parameters that are not an object are rejected later.
      if (typeof params !== 'object' || params === null) return;
      const { documentId: given, ...rest } = params as typeof params & { documentId?: unknown };
      const id =
        given ?? (request.method === 'GET' ? parameterOf(request.url, 'documentId') : undefined);
      if (params.query != null) {
        if (typeof params.query !== 'string' || isAccepted(params.query, policy)) return;
        return refuse(notTrusted());
      }
      if (id == null && params.extensions?.['persistedQuery']) return refuse(notSupported());
      if (id == null) return;
      const query = textOfDocument({ documentId: id }, policy);
      if (query === undefined) return refuse(unknownDocument());
      setParams({ ...rest, query });
    },
  };
}

function parameterOf(url: string, name: string): string | null {
  return new URL(url, 'http://localhost').searchParams.get(name);
}

// After this error, clients of automatic persisted queries send texts instead of hashes.
function notSupported() {
  return createGraphQLError('PersistedQueryNotSupported', {
    extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED', http: { status: 200 } },
  });
}

function notTrusted() {
  return createGraphQLError(
    'This server accepts only documents that it knows. Send one of those of the SDK, by its id or text.',
    { extensions: { code: 'DOCUMENT_NOT_TRUSTED', http: { status: 403 } } },
  );
}

function unknownDocument() {
  return createGraphQLError(
    'The server does not know a document with this id. Send its text in `query`.',
    // The code that clients of automatic persisted queries expect.
    { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', http: { status: 404 } } },
  );
}
