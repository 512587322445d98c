import type { Transaction } from '../database/client.ts';
import { foldName } from '../model/words/words.ts';
import type { FindRepeats } from './plan-redaction.ts';

const MAX_LENGTH = 80;

/**
 * A slug in the style of the corpora, made of the date, if it is known, and the title. It is empty
 * if both are.
 *
 * @example toSlug('2024-03-13', 'Le pont de pierre rouvrira') // '2024-03-13-le-pont-de-pierre-rouvrira'
 */
export function toSlug(publishedOn: string | null, title: string): string {
  const words = foldName(title).match(/[a-z0-9]+/g) ?? [];
  let slug = publishedOn ?? '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > MAX_LENGTH) break;
    slug = longer;
  }
  return slug;
}

/** The slug; if it is taken, with the first free number added: `-2`, `-3`, … */
export function toFreeSlug(slug: string, taken: ReadonlySet<string>): string {
  let free = slug;
  for (let number = 2; taken.has(free); number += 1) free = `${slug}-${number}`;
  return free;
}

/** The slug; if an article has it, with the first free number added. */
export async function findFreeSlug(tx: Transaction, slug: string): Promise<string> {
  const taken = await tx.article.findMany({
    where: { slug: { startsWith: slug } },
    select: { slug: true },
  });
  return toFreeSlug(slug, new Set(taken.map((one) => one.slug)));
}

interface NamedArticle {
  readonly slug: string;
  readonly title: string;
  readonly publishedOn: string;
  readonly corpus: string | null;
}

/**
 * The slug of an article after a redaction. A new one is made from the title if the slug repeats
 * the removed words. For an article without a corpus, also if the title changes. (The slug of an
 * article of a corpus is its id there. Loads find it by its key, which is derived from that id.)
 */
export async function toRedactedSlug(
  tx: Transaction,
  { slug, title: former, publishedOn, corpus }: NamedArticle,
  title: string,
  find: FindRepeats,
): Promise<string> {
  const repeats = (corpus === null && title !== former) || find(slug).length > 0;
  return repeats ? await findFreeSlug(tx, toSlug(publishedOn, title)) : slug;
}
