import type { StatementPartsFragment } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../routing/link.tsx';
import { statementPath } from '../routing/routes.ts';
import { Attribution } from './attribution.tsx';
import { QuotedWords } from './quoted-words.tsx';
import { StatedWords, type WordsOrigin } from './stated-words.tsx';

interface NestedStatementsProps {
  readonly title: string;
  readonly statements: readonly StatementPartsFragment[];
  readonly article: WordsOrigin;
}

/** The statements nested in a statement, or the one that encloses it. */
export function NestedStatements({ title, statements, article }: NestedStatementsProps) {
  const { messages } = useLanguage();
  if (statements.length === 0) return null;
  return (
    <section class="nested">
      <h2>{title}</h2>
      <ul class="cards">
        {statements.map((statement) => (
          <li key={statement.id} class="card">
            <Attribution statement={statement} lang={article.language} />
            <StatedWords article={article}>
              <QuotedWords {...statement} />
            </StatedWords>
            <p class="card-foot no-print">
              <Link href={statementPath(statement.id)}>{messages.statement.details}</Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
