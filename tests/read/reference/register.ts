import type { PrismaClient } from '../../../prisma/generated/client/client.ts';
import type { TimelineDate } from '../../../sdk/generated/operations.ts';
import { daysOf, firstDate } from './dates.ts';
import { fail, inOrder } from './lists.ts';

// The whole register, read with plain Prisma, and values derived from its rows.

export type Tables = Awaited<ReturnType<typeof readTables>>;
export type Statement = Tables['statements'][number];
export type Article = Tables['articles'][number];
export type Speaker = Tables['speakers'][number];
export type Outlet = Tables['outlets'][number];
export type Topic = Tables['topics'][number];
export type Utterance = Tables['utterances'][number];

async function readTables(prisma: PrismaClient) {
  const orderBy = { id: 'asc' } as const;
  const byPosition = { orderBy: { position: 'asc' } } as const;
  const [statements, articles, speakers, outlets, topics, utterances, revision] = await Promise.all(
    [
      prisma.statement.findMany({
        orderBy,
        include: {
          article: true,
          speaker: true,
          segments: { orderBy: { start: 'asc' } },
          topics: byPosition,
          denials: byPosition,
          corrections: { orderBy: { version: 'asc' } },
          redaction: true,
        },
      }),
      prisma.article.findMany({ orderBy, include: { redactions: { orderBy } } }),
      prisma.speaker.findMany({
        orderBy,
        include: { names: byPosition, roles: byPosition, members: byPosition, merge: true },
      }),
      prisma.outlet.findMany({ orderBy }),
      prisma.topic.findMany({ orderBy: { slug: 'asc' } }),
      prisma.utterance.findMany({ orderBy }),
      prisma.corpusRevision.findFirstOrThrow(),
    ],
  );
  // Proposals do not exist for callers who may not write, nor do utterances that only they report.
  const reviewed = statements.filter(
    ({ status }) => status !== 'PROPOSED' && status !== 'REJECTED',
  );
  const reported = new Set(reviewed.map(({ utteranceId }) => utteranceId));
  const hidden = new Set(
    statements.map(({ utteranceId }) => utteranceId).filter((id) => !reported.has(id)),
  );
  return {
    articles,
    speakers,
    outlets,
    topics,
    revision,
    statements: reviewed,
    utterances: utterances.filter(({ id }) => !hidden.has(id)),
  };
}

export type Register = Awaited<ReturnType<typeof readRegister>>;

/** The current register. */
export async function readRegister(prisma: PrismaClient) {
  const tables = await readTables(prisma);
  const { statements, speakers, topics } = tables;
  const standing = statements.filter(isActive);
  const reportsOf = Map.groupBy(statements, ({ utteranceId }) => utteranceId);

  /**
   * The facts on which the reports of an utterance agree. Withdrawn reports are used only if there
   * are no others.
   */
  function factsOf(row: Utterance) {
    const all = reportsOf.get(row.id) ?? [];
    const reports = all.filter((one) => isActive(one) && one.article.status === 'CURRENT');
    const speaking = (reports.length > 0 ? reports : all).toSorted(inOrder(publishedOf, 'ASC'));
    const dates = speaking.flatMap(({ saidOn }) => saidOn ?? []);
    const [speakerId = null, ...others] = new Set(speaking.flatMap((one) => one.speakerId ?? []));
    return {
      reports,
      // The most precise date, if all others contain it.
      said: dates.find((date) => dates.every((other) => date.startsWith(other))) ?? null,
      dated: firstDate(speaking.map(({ saidOn, article }) => saidOn ?? article.publishedOn)),
      speakerId: others.length > 0 ? null : speakerId,
      // Without reports, its former first report.
      first: speaking[0] ?? byId(statements, row.firstReportId ?? 0n),
    };
  }

  function topicsOf(row: Statement): Topic[] {
    return row.topics.map(({ topicId }) => byId(topics, topicId));
  }

  function collectivesOf(speakerId: bigint): Speaker[] {
    return speakers.filter(
      ({ members, mergedIntoId }) =>
        mergedIntoId === null && members.some(({ memberId }) => memberId === speakerId),
    );
  }

  /** The speaker, and the collectives through which they speak. */
  function voicesOf(speakerId: bigint): Set<bigint> {
    const voices = new Set([speakerId]);
    for (const id of voices) for (const collective of collectivesOf(id)) voices.add(collective.id);
    return voices;
  }

  return { ...tables, standing, reportsOf, factsOf, topicsOf, collectivesOf, voicesOf };
}

export const isActive = ({ status }: Statement) => status === 'CURRENT' || status === 'CORRECTED';
export const publishedOf = ({ article }: Statement) => daysOf(article.publishedOn).earliest;
export const datedOf = ({ saidOn, article }: Statement) =>
  daysOf(saidOn ?? article.publishedOn).earliest;

export function dateOn(on: TimelineDate) {
  return ({ saidOn, article: { publishedOn } }: Statement): string | null => {
    if (on === 'PUBLISHED_ON') return publishedOn;
    return on === 'SAID_ON' ? saidOn : (saidOn ?? publishedOn);
  };
}

export function byId<Row extends { readonly id: bigint }>(rows: readonly Row[], id: bigint): Row {
  return rows.find((row) => row.id === id) ?? fail(`row ${id}`);
}

export function isOneOf<Value>(list: readonly Value[] | null | undefined, value: unknown): boolean {
  return list == null || list.includes(value as Value);
}
