import type { Prisma } from '../../../prisma/generated/client/client.ts';
import type { CorpusArticle } from '../../model/corpus.ts';
import { hashText } from '../../model/hash-text.ts';
import { corpusKey } from '../../model/key.ts';
import { createSegmentMover } from '../../model/placement/move-segment.ts';
import { countWords } from '../../model/words/count-words.ts';
import type { Transaction } from '../../register/loader-transaction.ts';
import type { StoredArticle } from '../../register/stored-article.ts';
import type { ArticleTask } from './article-task.ts';
import type { ArticlePlan } from './plan-article.ts';
import type { RegisterIds } from './register-ids.ts';
import { writeStatements } from './write-statements.ts';
import type { WrittenArticle } from './written-article.ts';

/** Carries a plan out. */
export async function writeArticle(tx: Transaction, task: ArticleTask): Promise<WrittenArticle> {
  const { article, stored, plan, corpus, ids } = task;
  const facts = toFacts(article, plan, ids);
  if (!stored) {
    const row = await tx.article.create({
      data: { ...facts, key: corpusKey('Article', article.id), slug: article.id, corpus },
    });
    return await writeStatements(tx, row, task);
  }
  if (plan.changesText) {
    // The text does not change under segments: they are taken away and placed anew.
    const placed = { statementId: { in: stored.statements.map(({ id }) => id) } };
    await tx.segment.deleteMany({ where: placed });
  }
  if (plan.action === 'update' || plan.action === 'adopt' || plan.isRestored) {
    const data = plan.action === 'keep' ? { corpusHash: plan.hash } : facts;
    await tx.article.update({ where: { id: stored.id }, data: { ...data, status: 'CURRENT' } });
  }
  if (plan.changesText) await moveSegments(tx, article, stored, plan);
  const written = await writeStatements(tx, { ...stored, ...toDates(article) }, task);
  if (plan.action !== 'update' && !plan.isRestored) return written;
  const all = stored.statements.map((row) => row.utteranceId);
  return { ...written, utterances: [...written.utterances, ...all] };
}

function toFacts(article: CorpusArticle, plan: ArticlePlan, ids: RegisterIds) {
  const { url, language, title, headline, textKind, text } = article;
  return {
    url,
    language,
    title,
    headline,
    textKind,
    text,
    outletId: article.outlet === null ? null : ids.outlet(article.outlet),
    publishedOn: article.publishedOn.edtf,
    ...toDates(article),
    textSha256: hashText(text),
    wordCount: countWords(text),
    corpusHash: plan.hash,
  } satisfies Partial<Prisma.ArticleUncheckedCreateInput>;
}

function toDates({ publishedOn }: CorpusArticle) {
  return { publishedEarliest: publishedOn.earliest, publishedLatest: publishedOn.latest };
}

async function moveSegments(
  tx: Transaction,
  article: CorpusArticle,
  stored: StoredArticle,
  { moved }: ArticlePlan,
): Promise<void> {
  const move = createSegmentMover(stored.text ?? '', article.text);
  const rows = moved.flatMap(({ segments }) =>
    segments.map((segment) => ({ ...segment, ...move(segment) })),
  );
  await tx.segment.createMany({ data: rows });
  for (const { id } of moved) {
    const first = rows.find((row) => row.statementId === id && row.role === 'CONTENT');
    if (first) await tx.statement.update({ where: { id }, data: { start: first.start } });
  }
}
