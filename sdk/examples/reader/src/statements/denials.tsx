import type { StatementItemFragment } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { StatementCard } from './statement-card.tsx';

interface DeniedNoticeProps {
  readonly statement: Pick<StatementItemFragment, 'speaker'> & {
    readonly deniedBy: readonly unknown[];
  };
}

/** A notice that the speaker denies having made the statement. */
export function DeniedNotice({ statement: { speaker, deniedBy } }: DeniedNoticeProps) {
  const { messages } = useLanguage();
  if (deniedBy.length === 0 || !speaker) return null;
  return <p class="caution">{messages.statement.deniedBy(speaker.name)}</p>;
}

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
