import { useEffect, useRef, useState } from 'preact/hooks';
import { useLanguage } from '../language/language.tsx';

interface SearchBoxProps {
  /** Search text in the URL. */
  readonly text: string;
  readonly onSearch: (text: string) => void;
}

/** The search field. The key `/` moves the focus to it. */
export function SearchBox({ text, onSearch }: SearchBoxProps) {
  const { messages } = useLanguage();
  const words = messages.search;
  const [draft, setDraft] = useState(text);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setDraft(text), [text]);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const isElsewhere = !(event.target as Element).closest?.('input, textarea, select');
      if (event.key !== '/' || !isElsewhere || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener('keydown', focus);
    return () => removeEventListener('keydown', focus);
  }, []);
  return (
    <search>
      <form
        class="search-box"
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(draft);
        }}
      >
        <label class="visually-hidden" for="search">
          {words.label}
        </label>
        <input
          ref={input}
          id="search"
          type="search"
          value={draft}
          maxLength={500}
          placeholder={words.placeholder}
          autocomplete="off"
          aria-describedby="search-hint"
          onInput={(event) => setDraft(event.currentTarget.value)}
        />
        <button type="submit" class="button button-main">
          {words.submit}
        </button>
        <p id="search-hint" class="quiet hints">
          {words.statementsLanguage && <span>{words.statementsLanguage}</span>}
          {words.hints.map((hint) => (
            <Hint key={hint[0]} hint={hint} />
          ))}
          <span class="needs-keyboard">
            <Hint hint={words.hintKey} />
          </span>
        </p>
      </form>
    </search>
  );
}

function Hint({ hint: [sign, meaning] }: { readonly hint: readonly [string, string] }) {
  return (
    <span>
      <kbd>{sign}</kbd> {meaning}
    </span>
  );
}
