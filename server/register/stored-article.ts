import type { Prisma } from '../../prisma/generated/client/client.ts';
import type { ArticleTextKind, SegmentRole } from '../../prisma/generated/client/enums.ts';
import type { CorpusArticle } from '../model/corpus.ts';
import { hashText } from '../model/hash-text.ts';
import type { Transaction } from './loader-transaction.ts';
import type { StatementRecord } from './statement-record.ts';
import { aloneKey } from './utterances/utterances.ts';

const include = {
  outlet: { select: { slug: true } },
  redactions: { take: 1, select: { id: true } },
  statements: {
    orderBy: { id: 'asc' },
    include: {
      speaker: { select: { slug: true } },
      within: { select: { slug: true } },
      utterance: { select: { key: true, declared: true } },
      ownUtterance: { select: { key: true, declared: true } },
      segments: { orderBy: { position: 'asc' } },
      topics: {
        orderBy: { position: 'asc' },
        select: { topicId: true, topic: { select: { slug: true } } },
      },
      corrections: {
        orderBy: { version: 'desc' },
        select: { kind: true, correctedBy: true },
      },
    },
  },
} satisfies Prisma.ArticleInclude;

export type StoredArticle = Prisma.ArticleGetPayload<{ include: typeof include }>;
export type StoredStatement = StoredArticle['statements'][number];

/** An article as the register has it, locked: nobody corrects it until the transaction ends. */
export async function readStoredArticle(
  tx: Transaction,
  slug: string,
): Promise<StoredArticle | null> {
  await lockArticle(tx, slug);
  return await tx.article.findUnique({ where: { slug }, include });
}

async function lockArticle(tx: Transaction, slug: string): Promise<void> {
  await tx.$queryRaw`/* lockArticle */
    with locked as (select id from article where slug = ${slug} for update)
    select s.id from statement s join locked a on s.article_id = a.id order by s.id for update of s`;
}

export type ArticleRecord = {
  readonly url: string | null;
  readonly outlet: string | null;
  readonly language: string;
  readonly publishedOn: string;
  readonly title: string;
  readonly headline: string | null;
  readonly textKind: ArticleTextKind;
  /** SHA-256 of the text; null: the text is gone. */
  readonly text: string | null;
};

export function toArticleRecord(article: CorpusArticle): ArticleRecord {
  const { url, outlet, language, publishedOn, title, headline, textKind, text } = article;
  const facts = { url, outlet, language, title, headline, textKind };
  return { ...facts, publishedOn: publishedOn.edtf, text: hashText(text) };
}

export function toStoredArticleRecord(article: StoredArticle): ArticleRecord {
  const { url, outlet, language, publishedOn, title, headline, textKind, text } = article;
  const facts = { url, language, publishedOn, title, headline, textKind };
  return { ...facts, outlet: outlet?.slug ?? null, text: text === null ? null : hashText(text) };
}

export function toStoredStatementRecord(
  article: { readonly slug: string },
  statement: StoredStatement,
): StatementRecord {
  // What was found is no word of the file's.
  const { key, declared } = statement.ownUtterance ?? statement.utterance;
  const alone = aloneKey(article, statement);
  const segments = (role: SegmentRole) =>
    statement.segments
      .filter((segment) => segment.role === role)
      .map(({ start, end, exact }) => ({ start, end, exact }));
  return {
    kind: statement.kind,
    speaker: statement.speaker?.slug ?? null,
    act: statement.act,
    negated: statement.isNegated,
    translatedFrom: statement.translatedFrom,
    saidOn: statement.saidOn,
    occasion: statement.occasion,
    topics: statement.topics.map(({ topic }) => topic.slug),
    gloss: statement.gloss,
    // Regrouped by hand with statements of no declared key: no key that a file can say.
    utterance: declared ?? (key === alone ? null : `utterance:${key}`),
    within: statement.within ? (statement.within.slug ?? 'statement') : null,
    source: segments('SOURCE')[0] ?? null,
    cue: segments('CUE')[0] ?? null,
    content: segments('CONTENT'),
    verbatim: segments('VERBATIM'),
  };
}

export function isTakenBack({ status }: StoredStatement): boolean {
  return status === 'WITHDRAWN' || status === 'REDACTED';
}
