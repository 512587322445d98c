import type { Prisma } from '../../../prisma/generated/client/client.ts';
import type { CorpusSpeaker } from '../../model/corpus.ts';
import { corpusKey } from '../../model/key.ts';
import { foldName } from '../../model/words/fold-name.ts';
import type { Transaction } from '../../register/loader-transaction.ts';
import type { OpenReport } from './load-report.ts';
import { type PlannedEntry, planRegister } from './plan-register.ts';
import { readMerged } from './register-ids.ts';
import { speakerInclude, toSpeakerRecord, toStoredSpeakerRecord } from './register-records.ts';

/** Loads the speakers with names, roles and members; answers whether anything changed. */
export async function loadSpeakers(
  tx: Transaction,
  speakers: readonly CorpusSpeaker[],
  report: OpenReport,
): Promise<boolean> {
  const slugs = speakers.map(({ id }) => id);
  await lockSpeakers(tx, slugs);
  const rows = await tx.speaker.findMany({
    where: { OR: [{ slug: { in: slugs } }, { corpus: report.corpus }] },
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
  const added = plan.added.map((one) => ({
    ...toRow(one),
    key: corpusKey('Speaker', one.entry.id),
    slug: one.entry.id,
    corpus: report.corpus,
  }));
  if (added.length > 0) await tx.speaker.createMany({ data: added });
  for (const one of [...plan.changed, ...plan.adopted]) {
    await tx.speaker.update({ where: { id: one.id }, data: toRow(one) });
  }
  await replaceParts(tx, plan.added, plan.changed);
  return added.length + plan.changed.length > 0;
}

async function lockSpeakers(tx: Transaction, slugs: readonly string[]): Promise<void> {
  await tx.$queryRaw`/* lockSpeakers */
    select id from speaker where slug = any(${slugs}::text[]) order by id for update`;
}

function toRow({ entry, hash }: PlannedEntry<CorpusSpeaker>) {
  const { name, kind, wikidata: wikidataId } = entry;
  return { name, kind, wikidataId, folded: foldName(name), corpusHash: hash };
}

async function replaceParts(
  tx: Transaction,
  added: readonly PlannedEntry<CorpusSpeaker>[],
  changed: readonly (PlannedEntry<CorpusSpeaker> & { readonly id: bigint })[],
): Promise<void> {
  const entries = [...added, ...changed].map(({ entry }) => entry);
  if (entries.length === 0) return;
  if (changed.length > 0) {
    const ids = changed.map(({ id }) => id);
    await tx.speakerName.deleteMany({ where: { speakerId: { in: ids } } });
    await tx.speakerRole.deleteMany({ where: { speakerId: { in: ids } } });
    await tx.speakerMember.deleteMany({ where: { collectiveId: { in: ids } } });
  }
  const { ownIdOf, idOf } = await readSpeakerIds(tx, [
    ...entries.flatMap(({ id, members, roles }) => [id, ...members, ...roles.map(({ of }) => of)]),
  ]);
  await tx.speakerName.createMany({
    data: entries.flatMap((one) => toNames(one, ownIdOf(one.id))),
  });
  await tx.speakerRole.createMany({
    data: entries.flatMap((one) => toRoles(one, ownIdOf(one.id), idOf)),
  });
  await tx.speakerMember.createMany({
    data: entries.flatMap(({ id, members }) =>
      [...new Set(members.map(idOf))].map((memberId, position) => ({
        collectiveId: ownIdOf(id),
        memberId,
        position,
      })),
    ),
  });
}

function toNames(
  { name, names, aliases }: CorpusSpeaker,
  speakerId: bigint,
): Prisma.SpeakerNameCreateManyInput[] {
  const all = [
    { use: 'NAME' as const, language: null, name },
    ...Object.entries(names).map(([language, translation]) => ({
      use: 'TRANSLATION' as const,
      language,
      name: translation,
    })),
    ...aliases.map((alias) => ({ use: 'ALIAS' as const, language: null, name: alias })),
  ];
  return all.map((one, position) => ({ ...one, speakerId, position, folded: foldName(one.name) }));
}

function toRoles(
  { roles }: CorpusSpeaker,
  speakerId: bigint,
  idOf: (slug: string) => bigint,
): Prisma.SpeakerRoleCreateManyInput[] {
  return roles.map(({ title, of, from, to }, position) => ({
    speakerId,
    position,
    title,
    ofId: of === null ? null : idOf(of),
    fromDate: from?.edtf ?? null,
    fromEarliest: from?.earliest ?? null,
    fromLatest: from?.latest ?? null,
    toDate: to?.edtf ?? null,
    toEarliest: to?.earliest ?? null,
    toLatest: to?.latest ?? null,
  }));
}

async function readSpeakerIds(
  tx: Transaction,
  slugs: readonly (string | null)[],
): Promise<{
  readonly ownIdOf: (slug: string) => bigint;
  /** Of a merged speaker, the one it was merged into. */
  readonly idOf: (slug: string) => bigint;
}> {
  const wanted = [...new Set(slugs)].filter((slug) => slug !== null);
  const rows = await tx.speaker.findMany({
    where: { slug: { in: wanted } },
    select: { id: true, slug: true, mergedIntoId: true },
  });
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  const find = (slug: string) => {
    const row = bySlug.get(slug);
    if (row === undefined) throw new Error(`a checked corpus refers to no speaker "${slug}"`);
    return row;
  };
  return {
    ownIdOf: (slug) => find(slug).id,
    idOf: (slug) => find(slug).mergedIntoId ?? find(slug).id,
  };
}
