import type { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Transaction } from '../../database/client.ts';
import { type Json, toHash } from '../../model/canonical.ts';
import { corpusKey } from '../../model/key.ts';
import type { Change } from '../../register/change.ts';
import {
  insertEntries,
  REGISTERS,
  type RegisterFacts,
  type RegisterType,
  updateEntries,
} from '../../register/registers.ts';
import { adoptRows } from '../../register/rows.ts';
import type { Corpus, CorpusOutlet, CorpusSpeaker, CorpusTopic } from './corpus.ts';
import { type OpenReport, reportPlan } from './load-report.ts';
import {
  type Origin,
  type Plan,
  pick,
  planEntries,
  planEntry,
  type Side,
} from './three-way-sync.ts';

/** The rows that the ids of a corpus name. */
export interface RegisterIds {
  outlet(id: string): bigint;
  topic(id: string): bigint;
  /** A merged speaker resolves to the one it was merged into, here and in `speakerSlug`. */
  speaker(id: string): bigint;
  speakerSlug(id: string): string;
  /** The ids of the speakers merged into this one, which earlier loads may have written. */
  formerSlugs(slug: string): readonly string[];
}

/** Loads outlets, topics and speakers. */
export async function loadRegisters(
  change: Change,
  corpus: Corpus,
  report: OpenReport,
): Promise<RegisterIds> {
  const merged = await readMerged(change.tx);
  await loadOutlets(change, corpus, report);
  await loadTopics(change, corpus, report);
  await loadSpeakers(change, corpus, report, merged.speakerSlug);
  return { ...merged, ...(await readIds(change.tx, corpus)) };
}

async function loadOutlets(change: Change, { outlets }: Corpus, report: OpenReport) {
  const rows = await change.tx.outlet.findMany({ where: ownOr(outlets, report) });
  const plans = planRegister(outlets, rows, report, toOutletRecord, toOutletRecord);
  await writeRegister(change, report, 'outlet', plans, toOutletRecord);
}

async function loadTopics(change: Change, { topics }: Corpus, report: OpenReport) {
  const rows = await change.tx.topic.findMany({ where: ownOr(topics, report) });
  const toRecord = ({ label }: CorpusTopic) => ({ ...label });
  const toStored = ({ labelFr, labelEn }: (typeof rows)[number]) => ({ fr: labelFr, en: labelEn });
  const plans = planRegister(topics, rows, report, toRecord, toStored);
  const toFacts = ({ label }: CorpusTopic) => ({ labelFr: label.fr, labelEn: label.en });
  await writeRegister(change, report, 'topic', plans, toFacts);
}

async function loadSpeakers(
  change: Change,
  { speakers }: Corpus,
  report: OpenReport,
  speakerSlug: (id: string) => string,
) {
  const where = ownOr(speakers, report);
  const rows = await change.tx.speaker.findMany({ where, include: speakerInclude });
  const plans = planRegister(
    speakers,
    rows,
    report,
    (speaker) => toSpeakerRecord(speaker, speakerSlug),
    toStoredSpeakerRecord,
    (speaker) => toSpeakerRecord(speaker),
  );
  const keyOf = await readSpeakerKeys(change.tx, speakers);
  await writeRegister(change, report, 'speaker', plans, (one) => toSpeakerFacts(one, keyOf));
}

function ownOr(entries: readonly { readonly id: string }[], { corpus }: OpenReport) {
  return { OR: [{ slug: { in: entries.map(({ id }) => id) } }, { corpus }] };
}

interface StoredEntry extends Origin {
  readonly id: bigint;
  readonly key: string;
  readonly slug: string;
}

type RegisterRecord = Readonly<Record<string, Json>>;

/**
 * @param toFormerRecord The record before speakers that it refers to were merged.
 */
export function planRegister<Entry extends { readonly id: string }, Row extends StoredEntry>(
  entries: readonly Entry[],
  rows: readonly Row[],
  { corpus }: Pick<OpenReport, 'corpus'>,
  toRecord: (entry: Entry) => RegisterRecord,
  toStoredRecord: (row: Row) => RegisterRecord,
  toFormerRecord?: (entry: Entry) => RegisterRecord,
): readonly Plan<Entry, Row>[] {
  const toSide = (record: RegisterRecord): Side => ({ record, hash: toHash(record) });
  return planEntries<Entry, Row>(
    entries,
    rows,
    (entry, row) => {
      const file = toSide(toRecord(entry));
      if (!row) return { action: 'add', entry, hash: file.hash };
      const former = toFormerRecord ? [toHash(toFormerRecord(entry))] : [];
      const stored = toSide(toStoredRecord(row));
      return planEntry(entry, row, { file: { ...file, former }, stored, origin: row, corpus });
    },
    (row) => (row.corpus === corpus ? { action: 'missing', row } : undefined),
  );
}

async function writeRegister<Type extends RegisterType, Entry extends { readonly id: string }>(
  change: Change,
  report: OpenReport,
  type: Type,
  plans: readonly Plan<Entry, StoredEntry>[],
  toFacts: (entry: Entry) => RegisterFacts[Type],
): Promise<void> {
  for (const plan of plans) {
    const id = 'entry' in plan ? plan.entry.id : plan.row.slug;
    reportPlan(report, { type, id }, plan.action, plan.action === 'conflict' ? plan : null);
  }
  const { corpus } = report;
  const { table, node } = REGISTERS[type];
  const added = pick(plans, 'add').map(({ entry, hash: corpusHash }) => {
    const key = corpusKey(node, entry.id);
    return { ...toFacts(entry), key, slug: entry.id, corpus, corpusHash };
  });
  const changed = pick(plans, 'update').map(({ entry, row: { id, key }, hash: corpusHash }) => {
    return { ...toFacts(entry), id, key, corpusHash };
  });
  await insertEntries(change.tx, type, added);
  await updateEntries(change, type, changed);
  const adopted = pick(plans, 'adopt').map(({ row, hash }) => ({ id: row.id, hash }));
  await adoptRows(change.tx, table, adopted);
  if (added.length + changed.length > 0) change.touch();
}

function toOutletRecord({ name, domain, country, stateOwned }: Omit<CorpusOutlet, 'id'>) {
  return { name, domain, country, stateOwned } satisfies RegisterRecord;
}

/** @param toSlug Resolves a merged speaker to the one it was merged into. */
function toSpeakerRecord(speaker: CorpusSpeaker, toSlug = (id: string) => id) {
  const { name, kind, names, aliases, wikidataId: wikidata } = speaker;
  const members = [...new Set(speaker.members.map(toSlug))];
  const roles = speaker.roles.map(({ title, of, from, to }) => ({
    title,
    of: of === null ? null : toSlug(of),
    from,
    to,
  }));
  return { name, kind, names, aliases, wikidata, members, roles } satisfies RegisterRecord;
}

const speakerInclude = {
  names: { orderBy: { position: 'asc' } },
  members: { orderBy: { position: 'asc' }, include: { member: { select: { slug: true } } } },
  roles: { orderBy: { position: 'asc' }, include: { of: { select: { slug: true } } } },
} satisfies Prisma.SpeakerInclude;

function toStoredSpeakerRecord(
  speaker: Prisma.SpeakerGetPayload<{ include: typeof speakerInclude }>,
) {
  const { name, kind, names, wikidataId: wikidata } = speaker;
  const translations = names.filter(({ use }) => use === 'TRANSLATION');
  return {
    name,
    kind,
    wikidata,
    names: Object.fromEntries(translations.map((one) => [one.language ?? '', one.name])),
    aliases: names.filter(({ use }) => use === 'ALIAS').map((alias) => alias.name),
    members: speaker.members.map(({ member }) => member.slug),
    roles: speaker.roles.map(({ title, of, fromDate, toDate }) => ({
      title,
      of: of?.slug ?? null,
      from: fromDate,
      to: toDate,
    })),
  } satisfies RegisterRecord;
}

function toSpeakerFacts(speaker: CorpusSpeaker, keyOf: (id: string) => string) {
  const { name, kind, wikidataId, names, aliases } = speaker;
  return {
    ...{ name, kind, wikidataId },
    names: [
      { use: 'NAME' as const, language: null, name },
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

/** The keys of the speakers that others refer to; for a merged one, that of the remaining one. */
async function readSpeakerKeys(
  tx: Transaction,
  speakers: readonly CorpusSpeaker[],
): Promise<(id: string) => string> {
  const wanted = speakers.flatMap(({ members, roles }) => [
    ...members,
    ...roles.flatMap(({ of }) => of ?? []),
  ]);
  const rows = await tx.speaker.findMany({
    where: { slug: { in: [...new Set(wanted)] } },
    select: { slug: true, key: true, mergedInto: { select: { key: true } } },
  });
  const keys = new Map(rows.map(({ slug, key, mergedInto }) => [slug, mergedInto?.key ?? key]));
  return (id) => keys.get(id) ?? corpusKey('Speaker', id);
}

async function readMerged(
  tx: Transaction,
): Promise<Pick<RegisterIds, 'speakerSlug' | 'formerSlugs'>> {
  const rows = await tx.speaker.findMany({
    where: { mergedIntoId: { not: null } },
    select: { slug: true, mergedInto: { select: { slug: true } } },
  });
  const targets = new Map(rows.map(({ slug, mergedInto }) => [slug, mergedInto?.slug ?? slug]));
  const former = Map.groupBy(targets.keys(), (slug) => targets.get(slug));
  return {
    speakerSlug: (id) => targets.get(id) ?? id,
    formerSlugs: (slug) => former.get(slug) ?? [],
  };
}

async function readIds(tx: Transaction, { outlets, topics, speakers }: Corpus) {
  const where = (entries: readonly { readonly id: string }[]) => ({
    slug: { in: entries.map(({ id }) => id) },
  });
  const select = { id: true, slug: true };
  return {
    outlet: toLookUp(await tx.outlet.findMany({ where: where(outlets), select })),
    topic: toLookUp(await tx.topic.findMany({ where: where(topics), select })),
    speaker: toLookUp(
      await tx.speaker.findMany({
        where: where(speakers),
        select: { ...select, mergedIntoId: true },
      }),
    ),
  };
}

function toLookUp(
  rows: readonly { slug: string; id: bigint; mergedIntoId?: bigint | null }[],
): (slug: string) => bigint {
  const ids = new Map(rows.map(({ slug, id, mergedIntoId }) => [slug, mergedIntoId ?? id]));
  return (slug) => {
    const id = ids.get(slug);
    if (id !== undefined) return id;
    throw new Error(`a checked corpus refers to "${slug}", which the register does not have`);
  };
}
