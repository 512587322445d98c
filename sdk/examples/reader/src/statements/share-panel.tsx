import type { JsonValue } from '@dixit/sdk';
import { useLanguage } from '../language/language.tsx';
import { CopyButton } from '../ui/copy-button.tsx';

interface SharePanelProps {
  readonly deepLink: string | null;
  readonly url: string | null;
  readonly jsonLd: JsonValue;
}

/** The links of a statement, here and at its outlet, and its linked data. */
export function SharePanel({ deepLink, url, jsonLd }: SharePanelProps) {
  const { messages } = useLanguage();
  const words = messages.statement;
  const here = `${location.origin}${location.pathname}`;
  const there = deepLink ?? url;
  const text = JSON.stringify(jsonLd, null, 2);
  return (
    <section class="panel" aria-labelledby="share">
      <h2 id="share">{words.permalink}</h2>
      <p class="permalink">
        <code>{here}</code> <CopyButton text={here} what={words.permalink} />
      </p>
      {there && (
        <p>
          <a href={there} rel="external noreferrer">
            {deepLink ? words.deepLink : words.originalArticle}
          </a>
        </p>
      )}
      <details class="no-print">
        <summary>{words.jsonLd}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: focusable so that the keyboard can scroll it */}
        <pre class="citation" tabIndex={0}>
          {text}
        </pre>
        <CopyButton text={text} what={words.jsonLd} />
      </details>
    </section>
  );
}
