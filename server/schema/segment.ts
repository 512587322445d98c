import DataLoader from 'dataloader';
import type { Context } from '../context.ts';
import { prefixOf, suffixOf } from '../corpus/references/context-words.ts';
import { db } from '../database/client.ts';
import { builder } from './builder.ts';
import { perRequest } from './per-path.ts';

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
      description: 'Up to 32 UTF-16 code units right before it.',
      resolve: async ({ articleId, start }, _args, context) =>
        prefixOf(await articleText(articleId, context), start),
    }),
    suffix: t.string({
      description: 'Up to 32 UTF-16 code units right after it.',
      resolve: async ({ articleId, end }, _args, context) =>
        suffixOf(await articleText(articleId, context), end),
    }),
  }),
});

/** The stored text, also of an article whose text is withheld; empty when it was redacted. */
export async function articleText(articleId: bigint, context: Context): Promise<string> {
  const texts = perRequest(
    context,
    'articleTexts',
    () =>
      new DataLoader<bigint, string>(async (ids) => {
        const where = { id: { in: [...ids] } };
        const rows = await db().article.findMany({ where, select: { id: true, text: true } });
        const byId = new Map(rows.map((row) => [row.id, row.text ?? '']));
        return ids.map((id) => byId.get(id) ?? '');
      }),
  );
  return await texts.load(articleId);
}
