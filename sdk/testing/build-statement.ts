import type { StatementFixture } from '../generated/fixtures.ts';
import { buildArticle } from './build-article.ts';
import { buildSegment } from './build-segment.ts';
import { buildSpeaker } from './build-speaker.ts';
import { buildUtterance } from './build-utterance.ts';
import { nextId } from './next-id.ts';
import { withoutUndefined } from './without-undefined.ts';

const GAP = ' […] ';

/**
 * Builds a complete statement: by default with a new speaker, an article that consists of its
 * words, and its own utterance. By default its `kind` is `DIRECT`, and all of its words are
 * verbatim; give a `MIXED` statement its `verbatim` segments.
 *
 * @throws {RangeError} if the text of the given article does not contain the words
 * @example
 * const statement = buildStatement({
 *   speaker: buildSpeaker({ name: 'Ada Quill' }),
 *   text: 'Nous ne céderons pas.',
 *   act: 'REFUSE',
 * });
 */
export function buildStatement(given: Partial<StatementFixture> = {}): StatementFixture & {
  readonly text: string;
} {
  const id = given.id ?? nextId('statement');
  const words = given.content?.map(({ exact = '' }) => exact) ?? [given.text ?? `Words of ${id}.`];
  const text = given.text ?? words.join(GAP);
  const article = given.article ?? buildArticle({ text: words.join(GAP) });
  const content = given.content ?? text.split(GAP).map((exact) => buildSegment(article, exact));
  const speaker = given.speaker === undefined ? buildSpeaker() : given.speaker;
  const { kind = 'DIRECT', saidOn = null } = given;
  const defaults = {
    speaker,
    kind,
    act: 'ASSERT',
    isNegated: false,
    verbatim: kind === 'DIRECT' ? content : [],
    topics: [],
    status: 'CURRENT',
    version: 1,
    history: [],
    utterance: given.utterance ?? buildUtterance({ speaker, saidOn }),
    provenance: {
      __typename: 'Provenance',
      method: 'CURATED',
      recordedBy: 'a test',
      recordedAt: '2022-01-14T12:00:00.000Z',
    },
  } as const;
  const own = { __typename: 'Statement', id, text, article, content, saidOn } as const;
  return { ...defaults, ...withoutUndefined(given), ...own };
}
