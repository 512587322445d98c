import type { SpeechAct } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { wordFor } from '../language/word-for.ts';

interface ActLabelProps {
  readonly act: SpeechAct;
  /** Whether the article negates the act; then the verb is shown negated. */
  readonly isNegated: boolean;
}

/** The speech act, as a verb. */
export function ActLabel({ act, isNegated }: ActLabelProps) {
  const { acts, deniedActs } = useLanguage().messages.statement;
  return <span class={`act act-${act}`}>{wordFor(isNegated ? deniedActs : acts, act)}</span>;
}
