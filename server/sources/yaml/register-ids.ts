import type { Transaction } from '../../register/transaction.ts';
import type { Corpus } from './corpus.ts';

/** The rows that the ids of a corpus stand for. */
export interface RegisterIds {
  outlet(id: string): bigint;
  topic(id: string): bigint;
  speaker(id: string): bigint;
  /** The id as the register says it: of a merged speaker, the one it was merged into. */
  speakerSlug(id: string): string;
  /** The ids of speakers that were merged into this one: what earlier loads may have called it. */
  formerSlugs(slug: string): readonly string[];
}

export async function readRegisterIds(tx: Transaction, corpus: Corpus): Promise<RegisterIds> {
  const where = (entries: readonly { readonly id: string }[]) => ({
    slug: { in: entries.map(({ id }) => id) },
  });
  const select = { id: true, slug: true };
  const outlets = toMap(await tx.outlet.findMany({ where: where(corpus.outlets), select }));
  const topics = toMap(await tx.topic.findMany({ where: where(corpus.topics), select }));
  const speakers = await tx.speaker.findMany({
    where: where(corpus.speakers),
    select: { ...select, mergedInto: { select } },
  });
  const merged = speakers.map(({ slug, mergedInto, ...self }) => ({
    slug,
    target: mergedInto ?? { id: self.id, slug },
  }));
  const former = await readMerged(tx);
  const targets = new Map(merged.map(({ slug, target }) => [slug, target]));
  return {
    outlet: (id) => named(outlets, id),
    topic: (id) => named(topics, id),
    speaker: (id) => named(targets, id).id,
    speakerSlug: (id) => named(targets, id).slug,
    formerSlugs: (slug) => former.get(slug)?.map((one) => one.slug) ?? [],
  };
}

/** The merged speakers, by the id of what they were merged into. */
export async function readMerged(tx: Transaction) {
  const rows = await tx.speaker.findMany({
    where: { mergedIntoId: { not: null } },
    select: { slug: true, mergedInto: { select: { slug: true } } },
  });
  return Map.groupBy(rows, ({ mergedInto }) => mergedInto?.slug ?? '');
}

function toMap(rows: readonly { slug: string; id: bigint }[]): ReadonlyMap<string, bigint> {
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

function named<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id);
  if (found === undefined)
    throw new Error(`a checked corpus refers to "${id}", which is not there`);
  return found;
}
