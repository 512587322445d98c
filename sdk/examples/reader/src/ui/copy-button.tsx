import { useEffect, useState } from 'preact/hooks';
import { useLanguage } from '../language/language.tsx';

interface CopyButtonProps {
  readonly text: string;
  /** What it is, since a page has several such buttons. */
  readonly what: string;
}

/** Puts a text on the clipboard, and says whether that worked. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const { messages } = useLanguage();
  const words = messages.statement;
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  // Another text is not copied yet
  useEffect(() => setOutcome(undefined), [text]);
  const copy = async () => {
    try {
      // Not there at all on a page that came over plain HTTP from another host.
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
