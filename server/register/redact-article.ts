import { hashText } from '../model/hash-text.ts';
import { buryStatements, settleUtterances } from './bury-statements.ts';
import { TakenBackError } from './errors.ts';
import { findExcerpts, hideRanges } from './hide-words.ts';
import type { Transaction } from './loader-transaction.ts';
import { Problems } from './problems.ts';
import { toRedactedSlug } from './redacted-slug.ts';
import { scrubReasons } from './scrub-reasons.ts';
import { checkSignature, type Signature } from './signature.ts';
import { readStoredWords } from './stored-words.ts';
import { unknownId } from './take-statement.ts';
import type { Written } from './written.ts';

export interface ArticleRedaction extends Signature {
  readonly key: string;
  /** What the register calls the tombstone; null: its title, without excerpts of the text. */
  readonly title: string | null;
  /** Whether its address stays, so that one knows what was redacted. */
  readonly keepUrl: boolean;
}

/**
 * Removes an article's words for good: text, headline, and those of all its statements.
 *
 * @throws {WritingError}
 */
export async function redactArticle(
  tx: Transaction,
  { key, keepUrl, ...redaction }: ArticleRedaction,
): Promise<Written> {
  const problems = new Problems();
  const title = problems.optionalText(redaction.title, ['input', 'title'], MAX_TITLE);
  problems.throwIfAny();
  const signature = checkSignature(redaction);
  const found = await tx.article.findUnique({ where: { key }, select: { id: true } });
  const article = found && (await readStoredWords(tx, found.id));
  if (!article) throw unknownId('Article', ['input', 'article']);
  if (article.status === 'REDACTED') {
    throw new TakenBackError('article', article.status, ['input', 'article']);
  }
  const asked = article.statements.filter(({ status }) => status !== 'REDACTED');
  const changes = await buryStatements(tx, { article, asked, along: [], signature });
  await tx.segment.deleteMany({ where: { statement: { articleId: article.id } } });
  const passages = [article.text ?? '', article.headline ?? ''];
  await scrubReasons(tx, article, passages);
  const remaining = title ?? hideRanges(article.title, findExcerpts(article.title, passages));
  await tx.article.update({
    where: { id: article.id },
    data: {
      status: 'REDACTED',
      textKind: 'WITHHELD',
      text: null,
      headline: null,
      title: remaining,
      slug: await toRedactedSlug(tx, article, remaining, passages),
      // Of nothing: one of the words would let whoever guesses them be sure.
      textSha256: hashText(''),
      wordCount: 0,
      ...(!keepUrl && { url: null }),
    },
  });
  await settleUtterances(tx, asked);
  return { id: article.id, changes };
}

const MAX_TITLE = 1_000;
