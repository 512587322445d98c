import type { Database } from '../database/client.ts';
import { countRows } from './count.ts';
import { IS_STANDING } from './visibility.ts';

// The register as a whole.

const COUNTED = {
  articles: ['article', { status: 'CURRENT' }],
  statements: ['statement', IS_STANDING],
  speakers: ['speaker', { mergedIntoId: null }],
  outlets: ['outlet', {}],
  topics: ['topic', {}],
  utterances: ['utterance', { reportCount: { gte: 1 } }],
  // A quotation is looked for in articles that stand alone.
  searchedStatements: ['statement', { ...IS_STANDING, article: { status: 'CURRENT' } }],
} as const;

/** How many there are: exact up to 10,000 and an estimate above. */
export async function countAll(database: Database, what: keyof typeof COUNTED): Promise<number> {
  const [model, where] = COUNTED[what];
  return (await countRows(database, model, where)).value;
}

/** The revision that is committed. */
export async function readRevision({ prisma }: Database): Promise<number> {
  const { revision } = await prisma.corpusRevision.findUniqueOrThrow({ where: { id: 1 } });
  return Number(revision);
}

/** The first day that an article that stands can have been published on; null without any. */
export async function firstPublishedOn({ prisma }: Database): Promise<Date | null> {
  const where = { status: 'CURRENT' } as const;
  const { _min } = await prisma.article.aggregate({ where, _min: { publishedEarliest: true } });
  return _min.publishedEarliest;
}

/** The last day that an article that stands can have been published on; null without any. */
export async function lastPublishedOn({ prisma }: Database): Promise<Date | null> {
  const where = { status: 'CURRENT' } as const;
  const { _max } = await prisma.article.aggregate({ where, _max: { publishedLatest: true } });
  return _max.publishedLatest;
}
