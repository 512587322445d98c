import type { ComponentChildren } from 'preact';
import type { StatementItemFragment } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../routing/link.tsx';
import { articlePath, statementPath, utterancePath } from '../routing/routes.ts';
import { Attribution } from './attribution.tsx';
import { Gloss } from './gloss.tsx';
import { Origin } from './origin.tsx';
import { QuotedWords } from './quoted-words.tsx';
import type { Span } from './runs.ts';
import { StatedWords } from './stated-words.tsx';
import { Tombstone } from './tombstone.tsx';

interface StatementCardProps {
  readonly statement: StatementItemFragment;
  readonly highlights?: readonly Span[];
  readonly children?: ComponentChildren;
}

/** A statement in a list. */
export function StatementCard({ statement, highlights, children }: StatementCardProps) {
  const words = useLanguage().messages.statement;
  const { article, utterance, gloss, content } = statement;
  return (
    <article class="card">
      <Attribution statement={statement} lang={article.language} />
      <Tombstone status={statement.status} />
      {content.length > 0 && (
        <StatedWords article={article}>
          <QuotedWords {...statement} {...(highlights && { highlights })} />
        </StatedWords>
      )}
      <Gloss gloss={gloss} />
      {children}
      <p class="card-foot">
        <span class="card-origin">
          <Origin article={article} />
        </span>
        <span class="card-links">
          <Link href={articlePath(article.slug, statement.id)}>
            {article.textKind === 'SUMMARY' ? words.inSummary : words.inArticle}
          </Link>
          {utterance.reportCount > 1 && (
            <Link href={utterancePath(utterance.id)}>{words.compare(utterance)}</Link>
          )}
          <Link href={statementPath(statement.id)}>{words.details}</Link>
        </span>
      </p>
    </article>
  );
}
