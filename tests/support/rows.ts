import { createHash, randomUUID } from 'node:crypto';
import type { PrismaClient } from '../../prisma/generated/client/client.ts';
import { parsePartialDate } from '../../server/model/partial-date.ts';
import { nameKey, soundOfName } from '../../server/model/words/name-words.ts';
import { foldName } from '../../server/model/words/words.ts';
import { deriveArticleWords } from './derived-words.ts';

/** A statement of an invented article. The text is one sentence, which is also the content. */
export interface TestStatement {
  readonly saidOn?: string | null;
  readonly speakerId?: bigint;
  readonly utteranceId?: bigint;
  readonly kind?: 'DIRECT' | 'INDIRECT';
  readonly sentence?: string;
  /** The extractor's confidence. Absent for a curated statement. */
  readonly confidence?: number;
}

let serial = 0;

/** Inserts an article with statements directly, and returns their ids. */
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
    let end = -1;
    const spans = sentences.map((exact) => {
      const start = end + 1;
      end = start + exact.length;
      return { start, end, exact };
    });
    const statementIds = await createStatements(tx, article.id, earliest, statements, spans);
    await deriveArticleWords(tx, [article.id]);
    return { articleId: article.id, key: article.key, slug: article.slug, statementIds };
  });
}

type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];
type Span = Readonly<{ start: number; end: number; exact: string }>;

// Uses four SQL statements, because hundreds in sequence take minutes on a busy machine.
async function createStatements(
  tx: Transaction,
  articleId: bigint,
  publishedOn: Date,
  statements: readonly TestStatement[],
  spans: readonly Span[],
): Promise<bigint[]> {
  const made = await tx.utterance.createManyAndReturn({
    data: statements
      .filter(({ utteranceId }) => utteranceId === undefined)
      .map(({ saidOn }) => {
        const dates = datesOf(saidOn);
        const datedEarliest = dates.saidEarliest ?? publishedOn;
        return { key: randomUUID(), reportCount: 1, ...dates, datedEarliest };
      }),
    select: { id: true },
  });
  const utterances = made.values();
  const rows = await tx.statement.createManyAndReturn({
    data: statements.map(({ saidOn, speakerId, utteranceId, kind, confidence }, index) => ({
      key: randomUUID(),
      articleId,
      speakerId: speakerId ?? null,
      utteranceId: utteranceId ?? utterances.next().value?.id ?? 0n,
      kind: kind ?? 'INDIRECT',
      act: 'ASSERT',
      isNegated: false,
      start: spans[index]?.start ?? 0,
      // The database copies the article's values.
      publishedEarliest: new Date(0),
      publishedLatest: new Date(0),
      method: confidence === undefined ? 'CURATED' : 'EXTRACTED',
      extractorVersion: confidence === undefined ? null : 'test-1',
      confidence: confidence ?? null,
      recordedBy: 'test',
      ...datesOf(saidOn),
    })),
    select: { id: true, kind: true },
  });
  await tx.segment.createMany({
    data: rows.flatMap(({ id, kind }, index) => {
      const span = { statementId: id, position: 0, ...(spans[index] as Span) };
      const content = { ...span, role: 'CONTENT' as const };
      return kind === 'DIRECT' ? [content, { ...span, role: 'VERBATIM' as const }] : [content];
    }),
  });
  await tx.$executeRaw`
    update utterance u set first_report_id = reported.id
      from (select utterance_id, max(id) as id from statement
             where article_id = ${articleId} group by utterance_id) reported
     where u.id = reported.utterance_id`;
  return rows.map(({ id }) => id);
}

function datesOf(saidOn: TestStatement['saidOn']) {
  if (!saidOn) return {};
  const { edtf, earliest, latest } = parsePartialDate(saidOn);
  return { saidOn: edtf, saidEarliest: earliest, saidLatest: latest };
}

/** Inserts a speaker that can be found by name. */
export async function createTestSpeaker(prisma: Pick<PrismaClient, 'speaker'>, name: string) {
  serial += 1;
  return await prisma.speaker.create({
    data: {
      key: randomUUID(),
      slug: `speaker-${serial}`,
      name,
      kind: 'PERSON',
      folded: foldName(name),
      names: {
        create: [
          { position: 0, use: 'NAME', name, folded: nameKey(name), sound: soundOfName(name) },
        ],
      },
    },
  });
}
