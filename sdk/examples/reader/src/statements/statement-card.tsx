import type { ComponentChildren } from 'preact';
import type { StatementItemFragment } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { formatPartialDate } from '../language/partial-date.ts';
import { Link } from '../routing/link.tsx';
import { articlePath, statementPath, utterancePath } from '../routing/routes.ts';
import { Attribution } from './attribution.tsx';
import { Gloss } from './gloss.tsx';
import { QuotedWords } from './quoted-words.tsx';
import type { Span } from './runs.ts';
import { Tombstone } from './tombstone.tsx';

interface StatementCardProps {
  readonly statement: StatementItemFragment;
  readonly highlights?: readonly Span[];
  readonly children?: ComponentChildren;
}

/** A statement in a list. */
export function StatementCard({ statement, highlights, children }: StatementCardProps) {
  const { messages, language } = useLanguage();
  const words = messages.statement;
  const { article, utterance, gloss, content, verbatim } = statement;
  return (
    <article class="card">
      <Attribution statement={statement} lang={article.language} />
      <Tombstone status={statement.status} />
      {content.length > 0 && (
        <blockquote lang={article.language}>
          <QuotedWords content={content} verbatim={verbatim} {...(highlights && { highlights })} />
        </blockquote>
      )}
      <Gloss gloss={gloss} />
      {children}
      <p class="card-foot">
        <span class="card-origin">
          {article.outlet?.name ?? messages.article.unknownOutlet},{' '}
          <time>{formatPartialDate(article.publishedOn.edtf, language)}</time>
        </span>
        <span class="card-links">
          <Link href={articlePath(article.slug, statement.id)}>{words.inArticle}</Link>
          {utterance.reportCount > 1 && (
            <Link href={utterancePath(utterance.id)}>{words.compare(utterance.reportCount)}</Link>
          )}
          <Link href={statementPath(statement.id)}>{words.details}</Link>
        </span>
      </p>
    </article>
  );
}
