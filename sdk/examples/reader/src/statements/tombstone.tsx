import type { StatementStatus } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';

/** What became of a statement that does not stand as it was recorded. */
export function Tombstone({ status }: { readonly status: StatementStatus }) {
  const { messages } = useLanguage();
  const words = messages.statement;
  if (status === 'CORRECTED') return <p class="badge">{words.statuses.CORRECTED}</p>;
  if (status !== 'WITHDRAWN' && status !== 'REDACTED') return null;
  const isGone = status === 'WITHDRAWN';
  return (
    <div class="tombstone">
      <strong>{isGone ? words.statuses.WITHDRAWN : words.statuses.REDACTED}</strong>
      <p>{isGone ? words.withdrawnHint : words.redactedHint}</p>
    </div>
  );
}
