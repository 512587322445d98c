import { foldName } from '../model/words/fold-name.ts';

const LONGEST = 80;

/**
 * An id as a corpus would give it, of the date and the title.
 *
 * @example toSlug('2024-03-13', 'Le pont de pierre rouvrira') // '2024-03-13-le-pont-de-pierre-rouvrira'
 */
export function toSlug(publishedOn: string, title: string): string {
  const words = foldName(title).match(/[a-z0-9]+/g) ?? [];
  let slug = publishedOn;
  for (const word of words) {
    if (slug.length + 1 + word.length > LONGEST) break;
    slug = `${slug}-${word}`;
  }
  return slug;
}

/** The slug, or with the first number that nobody has: `-2`, `-3`, …. */
export function toFreeSlug(slug: string, taken: ReadonlySet<string>): string {
  let free = slug;
  for (let number = 2; taken.has(free); number += 1) free = `${slug}-${number}`;
  return free;
}
