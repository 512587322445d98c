import type { SpeakerFixture } from '../generated/fixtures.ts';
import { nextId } from './next-id.ts';
import { withoutUndefined } from './without-undefined.ts';

/**
 * Builds a speaker; by default a person with a generated name.
 *
 * @example
 * const speaker = buildSpeaker({ name: 'Ada Quill', aliases: ['A. Quill'] });
 */
export function buildSpeaker(
  given: Partial<SpeakerFixture> = {},
): SpeakerFixture & { readonly slug: string; readonly name: string } {
  const id = given.id ?? nextId('speaker');
  const defaults = { slug: id, name: `Speaker ${id}`, kind: 'PERSON', aliases: [] } as const;
  return { ...defaults, ...withoutUndefined(given), __typename: 'Speaker', id };
}
