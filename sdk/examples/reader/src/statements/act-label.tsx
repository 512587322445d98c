import type { SpeechAct } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { wordFor } from '../language/word-for.ts';

/** What the speaker did by saying it, as a verb. */
export function ActLabel({ act }: { readonly act: SpeechAct }) {
  const { messages } = useLanguage();
  return <span class={`act act-${act}`}>{wordFor(messages.statement.acts, act)}</span>;
}
