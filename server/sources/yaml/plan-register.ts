import type { Prisma } from '../../../prisma/generated/client/client.ts';
import { findDifferences, type Json, toHash } from '../../model/canonical.ts';
import { compareThreeWays } from './compare-three-ways.ts';
import type { CorpusOutlet, CorpusSpeaker } from './corpus.ts';
import type { CorpusType, OpenReport } from './load-report.ts';

/** A row of a register as it stands in the database. */
export interface StoredEntry {
  readonly id: bigint;
  readonly key: string;
  readonly slug: string;
  readonly corpus: string | null;
  readonly corpusHash: string | null;
  readonly record: RegisterRecord;
}

export interface PlannedEntry<T> {
  readonly entry: T;
  readonly hash: string;
}

type StoredId = Pick<StoredEntry, 'id' | 'key'>;

export interface RegisterPlan<T> {
  readonly added: readonly PlannedEntry<T>[];
  readonly changed: readonly (PlannedEntry<T> & StoredId)[];
  /** Rows to be known as the file's; what they say does not change. */
  readonly adopted: readonly (PlannedEntry<T> & StoredId)[];
}

/** Decides entry by entry, and writes into the report what is decided. */
export function planRegister<T extends { readonly id: string }>(
  type: Exclude<CorpusType, 'article' | 'statement'>,
  entries: readonly T[],
  toRecord: (entry: T) => RegisterRecord,
  stored: readonly StoredEntry[],
  report: OpenReport,
  /** The record as it was before speakers that it refers to were merged. */
  toFormerRecord = toRecord,
): RegisterPlan<T> {
  const bySlug = new Map(stored.map((row) => [row.slug, row]));
  const plan = { added: [], changed: [], adopted: [] } as {
    added: PlannedEntry<T>[];
    changed: (PlannedEntry<T> & StoredId)[];
    adopted: (PlannedEntry<T> & StoredId)[];
  };
  const tally = report[`${type}s`];
  for (const entry of entries) {
    const record = toRecord(entry);
    const hash = toHash(record);
    const row = bySlug.get(entry.id);
    bySlug.delete(entry.id);
    if (!row) {
      plan.added.push({ entry, hash });
      tally.added += 1;
      continue;
    }
    const isOurs = row.corpus === report.corpus;
    const base = isOurs ? row.corpusHash : null;
    const storedHash = toHash(row.record);
    const isMerged = storedHash !== hash && base === toHash(toFormerRecord(entry));
    const verdict = compareThreeWays({
      base: isMerged ? hash : base,
      stored: storedHash,
      file: hash,
    });
    if (verdict === 'update') plan.changed.push({ entry, hash, id: row.id, key: row.key });
    if (verdict === 'adopt') plan.adopted.push({ entry, hash, id: row.id, key: row.key });
    if (verdict === 'update') tally.changed += 1;
    else if (verdict === 'keep') tally.corrected += 1;
    else if (verdict === 'conflict') {
      const fields = findDifferences(record, row.record);
      report.conflicts.push({
        type,
        id: entry.id,
        fields,
        reason: whyConflict(report.corpus, row),
      });
    } else tally.unchanged += 1;
  }
  for (const row of bySlug.values()) {
    if (row.corpus === report.corpus) report.gone.push({ type, id: row.slug });
  }
  return plan;
}

/** Why what the file says is not written over what the register has. */
export function whyConflict(corpus: string, stored: { readonly corpus: string | null }): string {
  if (stored.corpus === corpus) return 'corrected in the register, and changed in the file since';
  const owner = stored.corpus === null ? 'the API' : `the corpus "${stored.corpus}"`;
  return (
    `${owner} recorded it first, and says something else. ` +
    'Change it there, or give this one another `id`'
  );
}

// Entries of the registers in the words of the corpus format, from a file and from the database.

export type RegisterRecord = Readonly<Record<string, Json>>;

export function toOutletRecord({ name, domain, country, stateOwned }: Omit<CorpusOutlet, 'id'>) {
  return { name, domain, country, stateOwned } satisfies RegisterRecord;
}

/** `toSlug` leads from a merged speaker to the one it was merged into. */
export function toSpeakerRecord(
  speaker: CorpusSpeaker,
  toSlug: (id: string) => string = (id) => id,
) {
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

export const speakerInclude = {
  names: { orderBy: { position: 'asc' } },
  members: { orderBy: { position: 'asc' }, include: { member: { select: { slug: true } } } },
  roles: { orderBy: { position: 'asc' }, include: { of: { select: { slug: true } } } },
} satisfies Prisma.SpeakerInclude;

export type StoredSpeaker = Prisma.SpeakerGetPayload<{ include: typeof speakerInclude }>;

export function toStoredSpeakerRecord(speaker: StoredSpeaker) {
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
