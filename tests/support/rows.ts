import { createHash, randomUUID } from 'node:crypto';
import type { PrismaClient } from '../../prisma/generated/client/client.ts';
import { parsePartialDate } from '../../server/model/partial-date.ts';
import { foldName } from '../../server/model/words/fold-name.ts';

/** A statement of a made-up article: its text is one sentence, all of it reported. */
export interface TestStatement {
  readonly saidOn?: string | null;
  readonly speakerId?: bigint;
  readonly utteranceId?: bigint;
  readonly kind?: 'DIRECT' | 'INDIRECT';
  readonly sentence?: string;
  /** The extractor's confidence; without it the statement is curated. */
  readonly confidence?: number;
}

// On a busy machine a transaction may take longer than Prisma allows by default.
const PATIENT = { maxWait: 60_000, timeout: 60_000 };

let serial = 0;

/** Makes an article with statements, straight in the database, and answers with their ids. */
export async function createTestArticle(
  prisma: PrismaClient,
  {
    publishedOn = '2024-03-01',
    outletId,
    statements = [{}],
  }: { publishedOn?: string; outletId?: bigint; statements?: readonly TestStatement[] } = {},
) {
  serial += 1;
  const sentences = statements.map(
    ({ sentence }, index) => sentence ?? `Le pont rouvrira, phrase ${index} du texte ${serial}.`,
  );
  const text = sentences.join('\n');
  const { earliest, latest } = parsePartialDate(publishedOn);
  return await prisma.$transaction(async (tx) => {
    const article = await tx.article.create({
      data: {
        key: randomUUID(),
        slug: `article-${serial}`,
        outletId: outletId ?? null,
        language: 'fr',
        publishedOn,
        publishedEarliest: earliest,
        publishedLatest: latest,
        title: `Article ${serial}`,
        textKind: 'FULL',
        text,
        textSha256: createHash('sha256').update(text).digest('hex'),
        wordCount: 1,
      },
    });
    const ids: bigint[] = [];
    let start = 0;
    for (const [index, statement] of statements.entries()) {
      const exact = sentences[index] ?? '';
      const span = { start, end: start + exact.length, exact };
      start = span.end + 1;
      ids.push(await createStatement(tx, article.id, statement, span));
    }
    return { articleId: article.id, key: article.key, slug: article.slug, statementIds: ids };
  }, PATIENT);
}

type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

async function createStatement(
  tx: Transaction,
  articleId: bigint,
  { saidOn, speakerId, utteranceId, kind = 'INDIRECT', confidence }: TestStatement,
  span: { start: number; end: number; exact: string },
): Promise<bigint> {
  const said = saidOn ? parsePartialDate(saidOn) : undefined;
  const dates = said && {
    saidOn: said.edtf,
    saidEarliest: said.earliest,
    saidLatest: said.latest,
  };
  const utterance =
    utteranceId ??
    (await tx.utterance.create({ data: { key: randomUUID(), reportCount: 1, ...dates } })).id;
  const verbatim = kind === 'DIRECT' ? [{ role: 'VERBATIM' as const, position: 0, ...span }] : [];
  const { id } = await tx.statement.create({
    data: {
      key: randomUUID(),
      articleId,
      speakerId: speakerId ?? null,
      utteranceId: utterance,
      kind,
      act: 'ASSERT',
      isNegated: false,
      start: span.start,
      // The database copies the article's own.
      publishedEarliest: new Date(0),
      publishedLatest: new Date(0),
      method: confidence === undefined ? 'CURATED' : 'EXTRACTED',
      extractorVersion: confidence === undefined ? null : 'test-1',
      confidence: confidence ?? null,
      recordedBy: 'test',
      ...dates,
      segments: { create: [{ role: 'CONTENT', position: 0, ...span }, ...verbatim] },
    },
  });
  await tx.utterance.update({ where: { id: utterance }, data: { firstReportId: id } });
  return id;
}

/** Makes a speaker who is found by name. */
export async function createTestSpeaker(prisma: Pick<PrismaClient, 'speaker'>, name: string) {
  serial += 1;
  return await prisma.speaker.create({
    data: {
      key: randomUUID(),
      slug: `speaker-${serial}`,
      name,
      kind: 'PERSON',
      folded: foldName(name),
      names: { create: [{ position: 0, use: 'NAME', name, folded: foldName(name) }] },
    },
  });
}
