import { OUTLET, SPEAKER, type Table, TOPIC } from '../../model/columns.ts';
import { corpusKey } from '../../model/key.ts';
import type { Change } from '../../register/change.ts';
import {
  insertOutlets,
  insertSpeakers,
  insertTopics,
  type Replaced,
  type SpeakerRow,
  updateOutlets,
  updateSpeakers,
  updateTopics,
} from '../../register/registers.ts';
import { adoptRows } from '../../register/rows.ts';
import type { Transaction } from '../../register/transaction.ts';
import type { Corpus, CorpusSpeaker } from './corpus.ts';
import type { OpenReport } from './load-report.ts';
import {
  type PlannedEntry,
  planRegister,
  type RegisterPlan,
  speakerInclude,
  toOutletRecord,
  toSpeakerRecord,
  toStoredSpeakerRecord,
} from './plan-register.ts';
import { readMerged } from './register-ids.ts';

/** Loads outlets, topics and speakers. */
export async function loadRegisters(
  change: Change,
  corpus: Corpus,
  report: OpenReport,
): Promise<void> {
  await loadOutlets(change, corpus, report);
  await loadTopics(change, corpus, report);
  await loadSpeakers(change, corpus, report);
}

async function loadOutlets(change: Change, { outlets }: Corpus, report: OpenReport) {
  const { tx } = change;
  const rows = await tx.outlet.findMany({ where: ownOr(outlets, report) });
  const stored = rows.map((row) => ({ ...row, record: toOutletRecord(row) }));
  const plan = planRegister('outlet', outlets, toOutletRecord, stored, report);
  await writePlan(change, plan, {
    table: OUTLET,
    insert: (added) =>
      insertOutlets(
        tx,
        added.map((one) => ({ ...one.entry, ...owned('Outlet', one, report) })),
      ),
    update: (changed) =>
      updateOutlets(
        tx,
        changed.map((one) => ({ ...toOutletRecord(one.entry), ...replaced(one) })),
      ),
  });
}

async function loadTopics(change: Change, { topics }: Corpus, report: OpenReport) {
  const { tx } = change;
  const rows = await tx.topic.findMany({ where: ownOr(topics, report) });
  const stored = rows.map((row) => ({ ...row, record: { fr: row.labelFr, en: row.labelEn } }));
  const plan = planRegister('topic', topics, ({ label }) => ({ ...label }), stored, report);
  const labels = ({ entry }: PlannedEntry<(typeof topics)[number]>) => ({
    labelFr: entry.label.fr,
    labelEn: entry.label.en,
  });
  await writePlan(change, plan, {
    table: TOPIC,
    insert: (added) =>
      insertTopics(
        tx,
        added.map((one) => ({ ...labels(one), ...owned('Topic', one, report) })),
      ),
    update: (changed) =>
      updateTopics(
        tx,
        changed.map((one) => ({ ...labels(one), ...replaced(one) })),
      ),
  });
}

async function loadSpeakers(change: Change, { speakers }: Corpus, report: OpenReport) {
  const { tx } = change;
  const rows = await tx.speaker.findMany({
    where: ownOr(speakers, report),
    include: speakerInclude,
  });
  const stored = rows.map((row) => ({ ...row, record: toStoredSpeakerRecord(row) }));
  const merged = await readMerged(tx);
  const targets = new Map(
    [...merged].flatMap(([target, sources]) => sources.map(({ slug }) => [slug, target])),
  );
  const plan = planRegister(
    'speaker',
    speakers,
    (speaker) => toSpeakerRecord(speaker, (id) => targets.get(id) ?? id),
    stored,
    report,
    (speaker) => toSpeakerRecord(speaker),
  );
  const keyOf = await readSpeakerKeys(tx, [...plan.added, ...plan.changed]);
  await writePlan(change, plan, {
    table: SPEAKER,
    insert: (added) =>
      insertSpeakers(
        tx,
        added.map((one) => ({ ...toParts(one.entry, keyOf), ...owned('Speaker', one, report) })),
      ),
    update: (changed) =>
      updateSpeakers(
        change,
        changed.map((one) => ({ ...toParts(one.entry, keyOf), ...replaced(one) })),
      ),
  });
}

function ownOr(entries: readonly { readonly id: string }[], { corpus }: OpenReport) {
  return { OR: [{ slug: { in: entries.map(({ id }) => id) } }, { corpus }] };
}

interface Writers<T> {
  readonly table: Table;
  readonly insert: (added: RegisterPlan<T>['added']) => Promise<void>;
  readonly update: (changed: RegisterPlan<T>['changed']) => Promise<void>;
}

async function writePlan<T>(
  change: Change,
  { added, changed, adopted }: RegisterPlan<T>,
  { table, insert, update }: Writers<T>,
): Promise<void> {
  await insert(added);
  await update(changed);
  await adoptRows(change.tx, table, adopted);
  if (added.length + changed.length > 0) change.touch();
}

function owned(
  type: 'Outlet' | 'Topic' | 'Speaker',
  { entry, hash }: PlannedEntry<{ readonly id: string }>,
  { corpus }: OpenReport,
) {
  return { key: corpusKey(type, entry.id), slug: entry.id, corpus, corpusHash: hash };
}

function replaced({ id, key, hash }: RegisterPlan<unknown>['changed'][number]) {
  return { id, key, corpusHash: hash };
}

function toParts(
  speaker: CorpusSpeaker,
  keyOf: (id: string) => string,
): Omit<Replaced<SpeakerRow>, 'id' | 'key' | 'corpusHash'> {
  const { name, kind, wikidataId, names, aliases } = speaker;
  return {
    ...{ name, kind, wikidataId },
    names: [
      { use: 'NAME', language: null, name },
      ...Object.entries(names).map(([language, translation]) => ({
        use: 'TRANSLATION' as const,
        language,
        name: translation,
      })),
      ...aliases.map((alias) => ({ use: 'ALIAS' as const, language: null, name: alias })),
    ],
    roles: speaker.roles.map((role) => ({ ...role, of: role.of === null ? null : keyOf(role.of) })),
    members: [...new Set(speaker.members.map(keyOf))],
  };
}

/** The keys of the speakers that entries refer to; of a merged one, that of the remaining one. */
async function readSpeakerKeys(
  tx: Transaction,
  planned: readonly PlannedEntry<CorpusSpeaker>[],
): Promise<(id: string) => string> {
  const wanted = planned.flatMap(({ entry }) => [
    ...entry.members,
    ...entry.roles.flatMap(({ of }) => of ?? []),
  ]);
  const rows = await tx.speaker.findMany({
    where: { slug: { in: [...new Set(wanted)] } },
    select: { slug: true, key: true, mergedInto: { select: { key: true } } },
  });
  const keys = new Map(rows.map(({ slug, key, mergedInto }) => [slug, mergedInto?.key ?? key]));
  return (id) => keys.get(id) ?? corpusKey('Speaker', id);
}
