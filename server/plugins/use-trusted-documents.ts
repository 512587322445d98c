import { createGraphQLError, type Plugin } from 'graphql-yoga';
import { type TrustedDocuments, textOfDocument } from '../policy/trusted-documents.ts';

/**
 * Lets clients send `documentId=sha256:…` instead of the text of a known document (GraphQL over
 * HTTP, persisted documents). With GET, the request is a short URL, which browsers and proxies can
 * cache. Other documents are still sent as text.
 */
export function useTrustedDocuments(documents: TrustedDocuments): Plugin {
  return {
    onParams({ request, params, setParams }) {
      // Parameters that are not an object are rejected later.
      if (typeof params !== 'object' || params === null) return;
      const { documentId: given, ...rest } = params as typeof params & { documentId?: unknown };
      const id =
        given ?? (request.method === 'GET' ? parameterOf(request.url, 'documentId') : undefined);
      if (params.query != null) return;
      if (id == null && params.extensions?.['persistedQuery']) throw notSupported();
      if (id == null) return;
      const query = textOfDocument({ documentId: id }, documents);
      if (query === undefined) throw unknownDocument();
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

function unknownDocument() {
  return createGraphQLError(
    'The server does not know a document with this id. Send its text in `query`.',
    // The code that clients of automatic persisted queries expect.
    { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', http: { status: 404 } } },
  );
}
