import type { StatementItemFragment } from '../../generated/operations.ts';
import { StatementCard } from './statement-card.tsx';

interface DenialsProps {
  readonly title: string;
  readonly statements: readonly StatementItemFragment[];
}

/** The statements that deny a statement, or that it denies. */
export function Denials({ title, statements }: DenialsProps) {
  if (statements.length === 0) return null;
  return (
    <section class="nested">
      <h2>{title}</h2>
      <ul class="cards">
        {statements.map((statement) => (
          <li key={statement.id}>
            <StatementCard statement={statement} />
          </li>
        ))}
      </ul>
    </section>
  );
}
