import type { UtteranceFixture } from '../generated/fixtures.ts';
import { nextId } from './next-id.ts';
import { withoutUndefined } from './without-undefined.ts';

/**
 * Builds an utterance. Pass it to several statements to make them its reports.
 *
 * @example
 * const utterance = buildUtterance({ saidOn: buildPartialDate('2022-01-14') });
 * const reports = [buildStatement({ utterance }), buildStatement({ utterance })];
 */
export function buildUtterance(given: Partial<UtteranceFixture> = {}): UtteranceFixture {
  const id = given.id ?? nextId('utterance');
  return { variants: [], ...withoutUndefined(given), __typename: 'Utterance', id };
}
