import type { Corpus, CorpusOutlet, CorpusTopic } from '../../model/corpus.ts';
import { corpusKey } from '../../model/key.ts';
import { foldName } from '../../model/words/fold-name.ts';
import type { Transaction } from '../../register/loader-transaction.ts';
import type { OpenReport } from './load-report.ts';
import { loadSpeakers } from './load-speakers.ts';
import { type PlannedEntry, planRegister } from './plan-register.ts';
import { toOutletRecord, toTopicRecord } from './register-records.ts';

/** Loads outlets, topics and speakers; answers whether anything changed. */
export async function loadRegisters(
  tx: Transaction,
  corpus: Corpus,
  report: OpenReport,
): Promise<boolean> {
  const outlets = await loadOutlets(tx, corpus.outlets, report);
  const topics = await loadTopics(tx, corpus.topics, report);
  const speakers = await loadSpeakers(tx, corpus.speakers, report);
  return outlets || topics || speakers;
}

async function loadOutlets(
  tx: Transaction,
  outlets: readonly CorpusOutlet[],
  report: OpenReport,
): Promise<boolean> {
  const slugs = outlets.map(({ id }) => id);
  await lockOutlets(tx, slugs);
  const rows = await tx.outlet.findMany({
    where: { OR: [{ slug: { in: slugs } }, { corpus: report.corpus }] },
  });
  const stored = rows.map((row) => ({ ...row, record: toOutletRecord(row) }));
  const plan = planRegister('outlet', outlets, toOutletRecord, stored, report);
  const toRow = ({ entry, hash }: PlannedEntry<CorpusOutlet>) => ({
    ...toOutletRecord(entry),
    folded: foldName(entry.name),
    corpusHash: hash,
  });
  const added = plan.added.map((one) => ({
    ...toRow(one),
    key: corpusKey('Outlet', one.entry.id),
    slug: one.entry.id,
    corpus: report.corpus,
  }));
  if (added.length > 0) await tx.outlet.createMany({ data: added });
  for (const one of [...plan.changed, ...plan.adopted]) {
    await tx.outlet.update({ where: { id: one.id }, data: toRow(one) });
  }
  return added.length + plan.changed.length > 0;
}

async function lockOutlets(tx: Transaction, slugs: readonly string[]): Promise<void> {
  await tx.$queryRaw`/* lockOutlets */
    select id from outlet where slug = any(${slugs}::text[]) order by id for update`;
}

async function loadTopics(
  tx: Transaction,
  topics: readonly CorpusTopic[],
  report: OpenReport,
): Promise<boolean> {
  const slugs = topics.map(({ id }) => id);
  await lockTopics(tx, slugs);
  const rows = await tx.topic.findMany({
    where: { OR: [{ slug: { in: slugs } }, { corpus: report.corpus }] },
  });
  const stored = rows.map((row) => ({ ...row, record: { fr: row.labelFr, en: row.labelEn } }));
  const plan = planRegister('topic', topics, toTopicRecord, stored, report);
  const toRow = ({ entry, hash }: PlannedEntry<CorpusTopic>) => ({
    labelFr: entry.label.fr,
    labelEn: entry.label.en,
    corpusHash: hash,
  });
  const added = plan.added.map((one) => ({
    ...toRow(one),
    key: corpusKey('Topic', one.entry.id),
    slug: one.entry.id,
    corpus: report.corpus,
  }));
  if (added.length > 0) await tx.topic.createMany({ data: added });
  for (const one of [...plan.changed, ...plan.adopted]) {
    await tx.topic.update({ where: { id: one.id }, data: toRow(one) });
  }
  return added.length + plan.changed.length > 0;
}

async function lockTopics(tx: Transaction, slugs: readonly string[]): Promise<void> {
  await tx.$queryRaw`/* lockTopics */
    select id from topic where slug = any(${slugs}::text[]) order by id for update`;
}
