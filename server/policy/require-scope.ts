import type { ApiKeyScope } from '../../prisma/generated/client/enums.ts';
import { type ApiKeyFacts, includesScope } from '../access/check-api-key.ts';
import { clientError } from '../client-error.ts';

/** Whether the caller has an API key with this scope. */
export function hasScope(
  { apiKey }: { readonly apiKey: ApiKeyFacts | null },
  scope: ApiKeyScope,
): boolean {
  return apiKey !== null && includesScope(apiKey.scopes, scope);
}

/**
 * The API key of a caller with this scope.
 *
 * @throws UNAUTHENTICATED without a key, FORBIDDEN if the key lacks the scope
 */
export function requireScope(
  { apiKey }: { readonly apiKey: ApiKeyFacts | null },
  scope: ApiKeyScope,
): ApiKeyFacts {
  if (!apiKey) {
    throw clientError(
      'UNAUTHENTICATED',
      'Mutations require an API key: send `Authorization: Bearer dixit_…`. The operator creates ' +
        'keys with `npm run keys`.',
    );
  }
  if (hasScope({ apiKey }, scope)) return apiKey;
  throw clientError('FORBIDDEN', `This mutation requires an API key with the scope ${scope}.`, {
    scope,
  });
}
