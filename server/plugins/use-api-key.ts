import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type ApiKeyFacts, type CheckedApiKey, checkApiKey } from '../access/check-api-key.ts';
import { readIdempotencyKey } from '../access/idempotency-key.ts';
import { clientError } from '../client-error.ts';
import type { Database } from '../database/client.ts';
import type { RequestFacts } from '../schema/context.ts';

const FAULTS: Readonly<Record<Exclude<CheckedApiKey['state'], 'VALID'>, string>> = {
  UNKNOWN: 'The API key is not one of this register. Send `Authorization: Bearer dixit_…`.',
  EXPIRED: 'The API key has expired. Ask the operator for a new one.',
  REVOKED: 'The API key was revoked. Ask the operator for a new one.',
};

const facts = new WeakMap<Request, Pick<RequestFacts, 'apiKey' | 'idempotencyKey'>>();

/**
 * Says who asks: no key reads as everybody may, and one that is none is refused, queries included.
 * Nobody who believes to have signed in is answered as if nobody had.
 */
export function useApiKey(database: Database): Plugin<RequestFacts> {
  return {
    async onParams({ request, setResult }) {
      const { headers } = request;
      try {
        const idempotencyKey = findIdempotencyKey(headers.get('idempotency-key'));
        facts.set(request, {
          apiKey: await findApiKey(database, headers.get('authorization')),
          idempotencyKey,
        });
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        setResult({ errors: [error] });
      }
    },
    onContextBuilding({ context, extendContext }) {
      extendContext(facts.get(context.request) ?? { apiKey: null, idempotencyKey: null });
    },
  };
}

async function findApiKey({ pool }: Database, header: string | null): Promise<ApiKeyFacts | null> {
  if (header === null) return null;
  const token = /^Bearer +(\S+)$/i.exec(header.trim())?.[1] ?? '';
  const checked = await checkApiKey(pool, token);
  if (checked.state === 'VALID') return checked.key;
  throw clientError('UNAUTHENTICATED', FAULTS[checked.state]);
}

function findIdempotencyKey(header: string | null): string | null {
  if (header === null) return null;
  const key = readIdempotencyKey(header);
  if (key !== undefined) return key;
  throw clientError(
    'INVALID_IDEMPOTENCY_KEY',
    '`Idempotency-Key` takes 1 to 255 visible ASCII characters, such as a UUID.',
  );
}
