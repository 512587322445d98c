import type { ComponentChildren } from 'preact';
import type { StatementPageQuery } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../routing/link.tsx';
import { articlePath, utterancePath } from '../routing/routes.ts';
import { After, Before, isFull } from './around.tsx';
import { Attribution } from './attribution.tsx';
import { Gloss } from './gloss.tsx';
import { Legend } from './legend.tsx';
import { QuotedWords } from './quoted-words.tsx';
import { StatedWords } from './stated-words.tsx';
import { Tombstone } from './tombstone.tsx';

type Statement = NonNullable<StatementPageQuery['statement']>;

interface StatementMainProps {
  readonly statement: Statement;
  readonly heading: (children: ComponentChildren) => ComponentChildren;
}

// Number of context words requested in operations/statement.graphql.
const WORDS_AROUND = 35;

/** The words of a statement in their context, with links to read more. */
export function StatementMain({ statement, heading }: StatementMainProps) {
  const { messages } = useLanguage();
  const words = messages.statement;
  const { article, utterance, content, before, after, status, history } = statement;
  const isSummary = article.textKind === 'SUMMARY';
  const isWithdrawn = status === 'WITHDRAWN';
  return (
    <section class={isWithdrawn ? 'card statement-main withdrawn' : 'card statement-main'}>
      <p class="kicker">{words.title}</p>
      <Attribution statement={statement} lang={article.language} heading={heading} />
      <Tombstone status={status} last={history.at(-1)} />
      {content.length > 0 && (
        <>
          <StatedWords article={article}>
            <p class="statement-words">
              <Before text={before} isCut={(content[0]?.start ?? 0) > before.length} />
              <QuotedWords {...statement} />
              <After text={after} isCut={isFull(after, WORDS_AROUND)} />
            </p>
          </StatedWords>
          <Gloss gloss={statement.gloss} isLabelled />
          {!isWithdrawn && <Legend statements={[statement]} articles={[article]} />}
        </>
      )}
      <p class="row no-print">
        <Link class="button button-main" href={articlePath(article.slug, statement.id)}>
          {isSummary ? words.inSummary : words.inArticle}
        </Link>
        {utterance.reportCount > 1 && (
          <Link class="button" href={utterancePath(utterance.id)}>
            {words.compare(utterance)}
          </Link>
        )}
      </p>
    </section>
  );
}
