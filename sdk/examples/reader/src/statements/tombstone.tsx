import type { StatementStatus } from '../../generated/operations.ts';
import { formatInstant } from '../language/format-instant.ts';
import { useLanguage } from '../language/language.tsx';
import { formatCorrector } from './format-corrector.ts';

interface TombstoneProps {
  readonly status: StatementStatus;
  /** Latest correction, if known. */
  readonly last?: Correction | undefined;
}

interface Correction {
  readonly reason: string;
  readonly correctedBy: string;
  readonly correctedAt: string;
}

/** The status of a statement that was corrected, withdrawn or redacted. */
export function Tombstone({ status, last }: TombstoneProps) {
  const { messages, language } = useLanguage();
  const words = messages.statement;
  if (status === 'CORRECTED') return <p class="badge">{words.statuses.CORRECTED}</p>;
  if (status !== 'WITHDRAWN' && status !== 'REDACTED') return null;
  const isGone = status === 'WITHDRAWN';
  return (
    <div class="tombstone">
      <strong>{isGone ? words.statuses.WITHDRAWN : words.statuses.REDACTED}</strong>{' '}
      {last && (
        <span class="quiet">
          {formatCorrector(last.correctedBy, formatInstant(last.correctedAt, language), words)}
        </span>
      )}
      {last && <p>{last.reason}</p>}
      <p class="quiet">{isGone ? words.withdrawnHint : words.redactedHint}</p>
    </div>
  );
}
