import DataLoader from 'dataloader';
import { prefixOf, suffixOf } from '../../model/references/context-words.ts';
import { perRequest } from '../../read/per-field.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';

/** A span of an article's text, with the article to find its surroundings in. */
export interface SegmentShape {
  readonly articleId: bigint;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

export const Segment = builder.objectRef<SegmentShape>('Segment').implement({
  description:
    "An uninterrupted span of an article's text: `text.slice(start, end) === exact`, always. " +
    'Offsets count UTF-16 code units, as JavaScript does; `webAnnotation` has code points.',
  fields: (t) => ({
    start: t.expose('start', {
      type: 'NonNegativeInt',
      description: 'Offset of its first UTF-16 code unit.',
    }),
    end: t.expose('end', {
      type: 'NonNegativeInt',
      description: 'Offset right after its last UTF-16 code unit.',
    }),
    exact: t.exposeString('exact', { description: 'The words, to the letter.' }),
    prefix: t.string({
      description: 'Up to 32 UTF-16 code units right before it; empty when they are withheld.',
      resolve: async ({ articleId, start }, _args, context) =>
        prefixOf((await articleText(articleId, context)).served, start),
    }),
    suffix: t.string({
      description: 'Up to 32 UTF-16 code units right after it; empty when they are withheld.',
      resolve: async ({ articleId, end }, _args, context) =>
        suffixOf((await articleText(articleId, context)).served, end),
    }),
  }),
});

export interface ArticleText {
  /** As stored; empty when it was redacted. */
  readonly text: string;
  /** What of it may be shown around statements: all, or nothing when it is withheld. */
  readonly served: string;
}

/** One SQL statement for all articles of a request. */
export async function articleText(articleId: bigint, context: Context): Promise<ArticleText> {
  const texts = perRequest(
    context,
    'articleTexts',
    () =>
      new DataLoader<bigint, ArticleText>(async (ids) => {
        const rows = await context.database.prisma.article.findMany({
          where: { id: { in: [...ids] } },
          select: { id: true, text: true, textKind: true },
        });
        const byId = new Map(rows.map((row) => [row.id, row]));
        return ids.map((id) => {
          const { text, textKind } = byId.get(id) ?? {};
          return { text: text ?? '', served: textKind === 'WITHHELD' ? '' : (text ?? '') };
        });
      }),
  );
  return await texts.load(articleId);
}
