import DataLoader from 'dataloader';
import { perRequest } from './per-field.ts';
import type { ReadContext } from './rows.ts';
import { servedText } from './visibility.ts';

export interface ArticleText {
  /** As stored; empty when it was redacted. */
  readonly text: string;
  /** What of it may be shown around statements: all, or nothing when it is withheld. */
  readonly served: string;
}

/** One SQL statement for all articles of a request. */
export async function articleText(articleId: bigint, context: ReadContext): Promise<ArticleText> {
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
          const row = byId.get(id);
          return { text: row?.text ?? '', served: (row && servedText(row)) ?? '' };
        });
      }),
  );
  return await texts.load(articleId);
}
