import type { SpeechAct } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { wordFor } from '../language/word-for.ts';

interface ActLabelProps {
  readonly statement: {
    readonly act: SpeechAct;
    readonly isNegated: boolean;
    readonly cue: { readonly exact: string } | null;
  };
  /** Language of the article, and so of the cue. */
  readonly lang: string;
}

/**
 * The speech act, as a verb. Of a negated verb, the words of the article: a negated act of our own
 * would say that nothing was said.
 */
export function ActLabel({ statement, lang }: ActLabelProps) {
  const words = useLanguage().messages.statement;
  const { act, isNegated, cue } = statement;
  return (
    <span class={`act act-${act}`}>
      {!isNegated && wordFor(words.acts, act)}
      {isNegated && (cue ? <q lang={lang}>{cue.exact}</q> : words.negatedVerb)}
    </span>
  );
}
