import { useState } from 'preact/hooks';
import { useLanguage } from '../language/language.tsx';
import { CopyButton } from '../ui/copy-button.tsx';

const STYLES = ['APA', 'BIBTEX', 'CSL_JSON', 'MARKDOWN'] as const;

type Style = (typeof STYLES)[number];

interface CitationPanelProps {
  readonly citations: Readonly<Record<Style, string>>;
}

/** A citation to copy, in a choice of styles. */
export function CitationPanel({ citations }: CitationPanelProps) {
  const { messages } = useLanguage();
  const words = messages.statement;
  const [style, setStyle] = useState<Style>('APA');
  const citation = citations[style];
  return (
    <section class="panel" aria-labelledby="cite">
      <h2 id="cite">{words.cite}</h2>
      <fieldset class="row no-print">
        <legend class="visually-hidden">{words.citationStyle}</legend>
        {STYLES.map((name) => (
          <button
            key={name}
            type="button"
            class="button button-small"
            aria-pressed={name === style}
            onClick={() => setStyle(name)}
          >
            {words.styles[name]}
          </button>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: focusable so that the keyboard can scroll it */}
      <pre class={`citation citation-${style}`} tabIndex={0}>
        {citation}
      </pre>
      <CopyButton text={citation} what={words.styles[style]} />
    </section>
  );
}
