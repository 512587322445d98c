import type { ApiKeyScope } from '../../prisma/generated/client/enums.ts';

// Each includes those before it.
const ORDER: readonly ApiKeyScope[] = ['READ', 'WRITE', 'ADMIN'];

/** Whether a key with these scopes may do what needs one: ADMIN includes WRITE, WRITE READ. */
export function includesScope(scopes: readonly ApiKeyScope[], needed: ApiKeyScope): boolean {
  return scopes.some((scope) => ORDER.indexOf(scope) >= ORDER.indexOf(needed));
}
