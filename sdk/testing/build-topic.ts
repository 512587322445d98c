import type { TopicFixture } from '../generated/fixtures.ts';
import { nextId } from './next-id.ts';
import { withoutUndefined } from './without-undefined.ts';

/**
 * Builds a topic; by default it has a generated label.
 *
 * @example
 * const topic = buildTopic({ label: 'Traité des détroits' });
 */
export function buildTopic(
  given: Partial<TopicFixture> = {},
): TopicFixture & { readonly slug: string; readonly label: string } {
  const id = given.id ?? nextId('topic');
  const defaults = { slug: id, label: `Topic ${id}` };
  return { ...defaults, ...withoutUndefined(given), __typename: 'Topic', id };
}
