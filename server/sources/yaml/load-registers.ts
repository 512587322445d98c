import type { Transaction } from '../../database/client.ts';
import { type Json, toHash } from '../../model/canonical.ts';
import { corpusKey } from '../../model/key.ts';
import { readerOf } from '../../read/sql.ts';
import type { Change } from '../../register/change.ts';
import {
  insertEntries,
  REGISTERS,
  type RegisterFacts,
  type RegisterType,
  updateEntries,
} from '../../register/registers.ts';
import { adoptRows } from '../../register/rows.ts';
import type { Line } from '../jsonl/lines.ts';
import { readRegisterLines } from '../jsonl/stored-lines.ts';
import {
  type Corpus,
  type CorpusSpeaker,
  toOutletEntry,
  toSpeakerEntry,
  toTopicEntry,
} from './corpus.ts';
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
  const { outlets, topics, speakers } = corpus;
  const stored = <Type extends RegisterType>(type: Type, entries: readonly Named[]) =>
    readStored(change.tx, type, entries, report);
  await loadRegister(change, report, 'outlet', outlets, await stored('outlet', outlets), {
    toRecord: withoutId,
    toStoredRecord: (row) => withoutId(toOutletEntry(row)),
    toFacts: (outlet) => outlet,
  });
  await loadRegister(change, report, 'topic', topics, await stored('topic', topics), {
    toRecord: ({ label }) => label,
    toStoredRecord: (row) => toTopicEntry(row).label,
    toFacts: ({ label }) => ({ labelFr: label.fr, labelEn: label.en }),
  });
  const rows = await stored('speaker', speakers);
  const known = await readKnownSpeakers(change.tx, speakers, rows);
  await loadRegister(change, report, 'speaker', speakers, rows, {
    toRecord: (speaker) => toSpeakerRecord(speaker, known.speakerSlug),
    toStoredRecord: (row) => withoutId(toSpeakerEntry(row, known.slugs)),
    toFormerRecord: (speaker) => toSpeakerRecord(speaker),
    toFacts: (speaker) => toSpeakerFacts(speaker, known.keyOf),
  });
  return { ...known, ...(await readIds(change.tx, corpus)) };
}

interface Named {
  readonly id: string;
}

/** The entries that the register has of these, and the others that the corpus loaded. */
async function readStored<Type extends RegisterType>(
  tx: Transaction,
  type: Type,
  entries: readonly Named[],
  { corpus }: OpenReport,
) {
  const named = { keys: [], slugs: entries.map(({ id }) => id), corpus };
  const rows = await readRegisterLines(readerOf(tx), type, named);
  return rows.map(({ id, line }) => ({ ...line, id }));
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
export function planRegister<Entry extends Named, Row extends StoredEntry>(
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

interface Conversion<Type extends RegisterType, Entry, Row> {
  readonly toRecord: (entry: Entry) => RegisterRecord;
  readonly toStoredRecord: (row: Row) => RegisterRecord;
  readonly toFormerRecord?: (entry: Entry) => RegisterRecord;
  readonly toFacts: (entry: Entry) => RegisterFacts[Type];
}

async function loadRegister<
  Type extends RegisterType,
  Entry extends Named,
  Row extends StoredEntry,
>(
  change: Change,
  report: OpenReport,
  type: Type,
  entries: readonly Entry[],
  rows: readonly Row[],
  { toRecord, toStoredRecord, toFormerRecord, toFacts }: Conversion<Type, Entry, Row>,
): Promise<void> {
  const plans = planRegister(entries, rows, report, toRecord, toStoredRecord, toFormerRecord);
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

function withoutId<Entry extends Named>({ id, ...record }: Entry) {
  return record;
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

function toSpeakerFacts(speaker: CorpusSpeaker, keyOf: (id: string) => string) {
  const { name, kind, wikidataId, names, aliases } = speaker;
  return {
    name,
    kind,
    wikidataId,
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

/** The speakers that entries or rows refer to, and all that were merged. */
async function readKnownSpeakers(
  tx: Transaction,
  entries: readonly CorpusSpeaker[],
  rows: readonly Pick<Line<'speaker'>, 'key' | 'members' | 'roles'>[],
) {
  const named = ({ members, roles }: Pick<CorpusSpeaker, 'members' | 'roles'>) => [
    ...members,
    ...roles.flatMap(({ of }) => of ?? []),
  ];
  const known = await tx.speaker.findMany({
    where: {
      OR: [
        { slug: { in: [...new Set(entries.flatMap(named))] } },
        { key: { in: [...new Set(rows.flatMap((row) => [row.key, ...named(row)]))] } },
        { mergedIntoId: { not: null } },
      ],
    },
    select: { slug: true, key: true, mergedInto: { select: { slug: true, key: true } } },
  });
  const bySlug = new Map(known.map((one) => [one.slug, one]));
  const merged = known.filter(({ mergedInto }) => mergedInto);
  const former = Map.groupBy(merged, ({ mergedInto }) => mergedInto?.slug);
  return {
    slugs: new Map(known.map(({ key, slug }) => [key, slug])),
    /** The key of a speaker, or of the one it was merged into. */
    keyOf(id: string) {
      const one = bySlug.get(id);
      return (one?.mergedInto ?? one)?.key ?? corpusKey('Speaker', id);
    },
    speakerSlug: (id: string) => bySlug.get(id)?.mergedInto?.slug ?? id,
    formerSlugs: (slug: string) => former.get(slug)?.map((one) => one.slug) ?? [],
  };
}

async function readIds(tx: Transaction, { outlets, topics, speakers }: Corpus) {
  const where = (entries: readonly Named[]) => ({
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
