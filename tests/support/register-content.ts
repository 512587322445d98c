import { createHash } from 'node:crypto';
import type { Database } from '../../server/database/client.ts';
import { exportJsonl } from '../../server/sources/jsonl/export-jsonl.ts';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const TIME = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/**
 * A hash of everything in a register but its times, its random keys, and the order in which articles
 * were recorded. The same writes give the same hash.
 */
export async function hashContent(database: Pick<Database, 'pool'>): Promise<string> {
  const articles = new Map<string, string[]>();
  for await (const line of exportJsonl(database)) {
    const { type, key, slug, article } = JSON.parse(line) as Record<string, string>;
    if (type === 'article') articles.set(key ?? '', [`${slug}`, line]);
    else articles.get(article ?? '')?.push(line.replace(/"order":\d+/g, ''));
  }
  const known = new Map<string, number>();
  const number = (key: string) => {
    if (!known.has(key)) known.set(key, known.size);
    return `#${known.get(key)}`;
  };
  const texts = [...articles.values()].map((lines) => lines.join('')).sort();
  const text = texts.join('').replace(TIME, 'T').replace(UUID, number);
  return createHash('sha256').update(text).digest('hex');
}
