import type { OutletFixture } from '../generated/fixtures.ts';
import { nextId } from './next-id.ts';
import { withoutUndefined } from './without-undefined.ts';

/**
 * Builds an outlet; by default it has a generated name.
 *
 * @example
 * const outlet = buildOutlet({ name: 'Le Courrier du Nord', country: 'FR' });
 */
export function buildOutlet(
  given: Partial<OutletFixture> = {},
): OutletFixture & { readonly slug: string; readonly name: string } {
  const id = given.id ?? nextId('outlet');
  const defaults = { slug: id, name: `Outlet ${id}` };
  return { ...defaults, ...withoutUndefined(given), __typename: 'Outlet', id };
}
