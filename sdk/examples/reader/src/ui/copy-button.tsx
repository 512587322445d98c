import { useEffect, useState } from 'preact/hooks';
import { useLanguage } from '../language/language.tsx';

interface CopyButtonProps {
  readonly text: string;
  /** Name of the text, to distinguish the copy buttons of a page. */
  readonly what: string;
}

/** Copies a text to the clipboard and reports whether that succeeded. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const { messages } = useLanguage();
  const words = messages.statement;
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  // A new text has not been copied yet.
  useEffect(() => setOutcome(undefined), [text]);
  const copy = async () => {
    try {
      // `clipboard` is undefined on a page served over plain HTTP from another host.
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  };
  return (
    <span class="copy">
      <button type="button" class="button" onClick={copy}>
        {words.copy}
        <span class="visually-hidden"> – {what}</span>
      </button>
      <span role="status" class="quiet">
        {outcome === 'copied' && `✓ ${words.copied}`}
        {outcome === 'failed' && words.copyFailed}
      </span>
    </span>
  );
}
