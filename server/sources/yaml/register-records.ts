import type { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Json } from '../../model/canonical.ts';
import type { CorpusOutlet, CorpusSpeaker } from './corpus.ts';

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
