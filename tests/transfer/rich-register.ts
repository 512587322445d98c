import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Database } from '../../server/database/client.ts';
import { changeRegister } from '../../server/register/change.ts';
import { reviewProposals } from '../../server/register/revise.ts';
import { readStoredArticle } from '../../server/register/stored-article.ts';
import { refreshUtterances } from '../../server/register/utterances/utterances.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { createCorpusFolder, DENIAL, denialOf, PORT } from '../corpus/corpus-folder.ts';
import { createEmptyDatabase } from '../support/database.ts';
import { createTestArticle } from '../support/rows.ts';

const TESTS = fileURLToPath(new URL('..', import.meta.url));

/** Fills a register with objects of all kinds: both corpora, a trail, tombstones and merges. */
export async function fillRegister({ prisma }: Pick<Database, 'prisma'>): Promise<void> {
  await loadCorpus({ prisma }, { folder: path.join(TESTS, '../seeds') });
  await loadCorpus({ prisma }, { folder: path.join(TESTS, 'fixtures/eval') });
  const denies = '[2024-03-port#s1, 2024-09-absent#s1]';
  const sample = createCorpusFolder({
    [DENIAL]: denialOf(denies),
    [PROPOSED]: proposals,
    [RELAYED]: relayed,
  });
  await loadCorpus({ prisma }, { folder: sample.folder });
  sample.edit(PORT, 'act: PROMISE', 'act: ASSERT');
  await loadCorpus({ prisma }, { folder: sample.folder });
  await addStrangeWords(prisma);
  await takeBack(prisma);
  await review(prisma);
  await regroup(prisma);
}

const PROPOSED = 'articles/2024-05-projet.yaml';
const proposal = (id: string, content: string) => `  - id: ${id}
    kind: INDIRECT
    speaker: odile-sarrant
    content: [${content}]
    act: ASSERT
    proposal: { extractor: test-fr, version: '0.1', confidence: 0.3, rule: que-clause }
`;
const proposals = `id: 2024-05-projet
language: fr
publishedOn: 2024-05
title: Projet
textKind: FULL
text: Odile Sarrant dit que le pont tiendra, que le quai suivra et que la mer montera.
statements:
${proposal('s1', 'le pont tiendra')}${proposal('s2', 'le quai suivra')}${proposal('s3', 'la mer montera')}`;

const RELAYED = 'articles/2024-07-relais.yaml';
const relayedBy = (id: string, source: string, content: string) => `  - id: ${id}
    kind: DIRECT
    speaker: null
    source: ${source}
    content: [${content}]
    verbatim: [${content}]
    act: ASSERT
    within: s1
`;
// The later of two relayed statements is recorded first.
const relayed = `id: 2024-07-relais
language: fr
publishedOn: 2024-07
title: Relais
textKind: FULL
text: Odile Sarrant raconte que pour Luc le quai est « fendu » et que pour Zoé le mur est « droit ».
statements:
  - id: s1
    kind: INDIRECT
    speaker: odile-sarrant
    source: Odile Sarrant
    cue: raconte
    content: [pour Luc le quai est « fendu » et que pour Zoé le mur est « droit »]
    act: ASSERT
${relayedBy('s2', 'Zoé', 'droit')}${relayedBy('s3', 'Luc', 'fendu')}`;

/** Of three proposals, one is rejected and one accepted. */
async function review(prisma: Client): Promise<void> {
  await changeRegister({ prisma }, async (change) => {
    const article = await readStoredArticle(change.tx, { slug: '2024-05-projet' });
    if (!article) throw new Error('The sample has an article with proposals.');
    const [, rejected, accepted] = article.statements;
    if (!rejected || !accepted) throw new Error('It has three proposals.');
    const signature = { reason: 'Revu.', by: 'Inès Vautrin' };
    await reviewProposals(change, article, [rejected], { ...signature, kind: 'REJECTED' });
    await reviewProposals(change, article, [accepted], { ...signature, kind: 'ACCEPTED' });
  });
}

type Client = Pick<Database, 'prisma'>['prisma'];

async function addStrangeWords(prisma: Client): Promise<void> {
  const { statementIds } = await createTestArticle(prisma, {
    publishedOn: '2024',
    statements: [
      { sentence: '« 🧊 Глыба льда » 𝔘𝔫𝔦 \u2028 \t"\\ \u{10ffff} العربية', saidOn: '2024-02' },
      { sentence: 'Une phrase que l’extracteur a trouvée.', confidence: 0.1 + 0.2 },
    ],
  });
  const [first = 0n] = statementIds;
  // Recorded later than others, in an earlier article.
  const late = await prisma.article.findFirstOrThrow({ where: { slug: '2024-03-port' } });
  await prisma.$transaction(async (tx) => {
    const utterance = await tx.utterance.create({
      data: { key: '0198c0de-0000-7000-8000-000000000001' },
    });
    await tx.statement.create({
      data: {
        key: '0198c0de-0000-7000-8000-000000000002',
        articleId: late.id,
        utteranceId: utterance.id,
        kind: 'INDIRECT',
        act: 'OTHER',
        isNegated: true,
        start: 2,
        publishedEarliest: new Date(0),
        publishedLatest: new Date(0),
        method: 'EXTRACTED',
        extractorVersion: '0.0.1',
        extractionSpeaker: 'Ida Quai',
        confidence: 1,
        recordedBy: 'machine',
        segments: {
          create: [{ role: 'CONTENT', position: 0, start: 2, end: 9, exact: 'Le pont' }],
        },
      },
    });
    await refreshUtterances(tx, [utterance.id]);
  });
  await prisma.correction.create({
    data: {
      statementId: first,
      version: 1,
      kind: 'CORRECTED',
      reason: 'Une faute 🙈.',
      correctedBy: 'Inès Vautrin',
      correctedAt: new Date('2025-05-06T07:08:09.123Z'),
      replaced: { gloss: 'old', 10: 'ten', 9: [1.5, null, { b: 1, a: 2 }] },
    },
  });
  await prisma.statement.update({
    where: { id: first },
    data: { status: 'CORRECTED', version: 2, gloss: 'A block of ice 🧊.' },
  });
}

async function takeBack(prisma: Client): Promise<void> {
  const where = { article: { slug: '2024-03-13-pont' } };
  const statements = await prisma.statement.findMany({ where, orderBy: { id: 'asc' } });
  const [, second, third] = statements;
  await prisma.statement.update({
    where: { id: second?.id ?? 0n },
    data: { status: 'WITHDRAWN', version: 2 },
  });
  await prisma.$transaction(async (tx) => {
    const id = third?.id ?? 0n;
    await tx.segment.deleteMany({ where: { statementId: id } });
    const data = { status: 'REDACTED', version: 2, gloss: null, corpusHash: null } as const;
    await tx.statement.update({ where: { id }, data });
    await refreshUtterances(
      tx,
      statements.map(({ utteranceId }) => utteranceId),
    );
  });
  const { articleId, statementIds } = await createTestArticle(prisma, { statements: [{}, {}] });
  await prisma.$transaction(async (tx) => {
    await tx.segment.deleteMany({ where: { statementId: { in: statementIds } } });
    await tx.statement.updateMany({
      where: { id: { in: statementIds } },
      data: { status: 'REDACTED' },
    });
    const data = { text: null, textKind: 'WITHHELD', status: 'WITHDRAWN' } as const;
    await tx.article.update({ where: { id: articleId }, data });
    const asked = { reason: 'A court said so.', redactedBy: 'Inès Vautrin' };
    const redaction = await tx.redaction.create({ data: { articleId, ...asked } });
    await tx.redactedStatement.createMany({
      data: statementIds.map((id, place) => ({
        statementId: id,
        redactionId: redaction.id,
        isDependent: place > 0,
      })),
    });
  });
}

async function regroup(prisma: Client): Promise<void> {
  const speaker = async (slug: string) =>
    await prisma.speaker.findUniqueOrThrow({ where: { slug } });
  const merged = await speaker('conseil');
  const into = await speaker('odile-sarrant');
  await prisma.speaker.update({ where: { id: merged.id }, data: { mergedIntoId: into.id } });
  await prisma.speakerMerge.create({
    data: { speakerId: merged.id, reason: 'One and the same.', mergedBy: 'Inès Vautrin' },
  });
  // Statements move from their own utterances.
  await prisma.$transaction(async (tx) => {
    const [one, other] = await tx.statement.findMany({
      where: { article: { slug: '2022-01-14-lavrov-mer-azov' }, utterance: { reportCount: 1 } },
      orderBy: { id: 'asc' },
      take: 2,
    });
    if (!one || !other) throw new Error('The seeds have two statements that are alone.');
    await tx.statement.update({
      where: { id: other.id },
      data: { utteranceId: one.utteranceId },
    });
    await tx.utterance.update({
      where: { id: other.utteranceId },
      data: { mergedIntoId: one.utteranceId },
    });
    await refreshUtterances(tx, [one.utteranceId, other.utteranceId]);
  });
}

/** URLs of empty databases, which are dropped when the test ends. */
export async function useEmptyDatabases(count: number): Promise<readonly string[]> {
  const databases = await Promise.all(Array.from({ length: count }, () => createEmptyDatabase()));
  onTestFinished(async () => {
    for (const { drop } of databases) await drop();
  });
  return databases.map(({ url }) => url);
}
