import type { ArticleFixture } from '../generated/fixtures.ts';
import { buildOutlet } from './build-outlet.ts';
import { buildPartialDate } from './build-partial-date.ts';
import { nextId } from './next-id.ts';
import { withoutUndefined } from './without-undefined.ts';

/**
 * Builds an article: by default in French, published on 14 January 2022 by a new outlet. Without a
 * `text`, its text is withheld.
 *
 * @example
 * const article = buildArticle({ text: 'Ada Quill a dit : « Non. »', publishedOn: buildPartialDate('2022-03') });
 */
export function buildArticle(given: Partial<ArticleFixture> = {}): ArticleFixture & {
  readonly slug: string;
  readonly title: string;
} {
  const id = given.id ?? nextId('article');
  const { text = null } = given;
  const defaults = {
    slug: id,
    title: `Article ${id}`,
    outlet: given.outlet === undefined ? buildOutlet() : given.outlet,
    language: 'fr',
    publishedOn: buildPartialDate('2022-01-14'),
    recordedAt: '2022-01-14T12:00:00.000Z',
    status: 'CURRENT',
    textKind: text === null ? 'WITHHELD' : 'FULL',
    textSha256: '0'.repeat(64),
    wordCount: text?.match(/\p{L}+/gu)?.length ?? 0,
  } as const;
  return { ...defaults, ...withoutUndefined(given), __typename: 'Article', id, text };
}
