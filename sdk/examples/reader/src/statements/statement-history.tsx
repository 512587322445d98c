import type { StatementPageQuery } from '../../generated/operations.ts';
import { formatInstant } from '../language/format-instant.ts';
import { useLanguage } from '../language/language.tsx';
import { wordFor } from '../language/word-for.ts';

type Statement = NonNullable<StatementPageQuery['statement']>;

/** What was corrected, why, by whom and when; nothing where nothing was. */
export function StatementHistory({ history }: Pick<Statement, 'history'>) {
  const { messages, language } = useLanguage();
  const words = messages.statement;
  if (history.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <ol class="history">
        {history.map(({ kind, version, reason, correctedBy, correctedAt, replaced }) => (
          <li key={version}>
            <p>
              <strong>{wordFor(words.corrections, kind)}</strong>{' '}
              {words.correctedBy(correctedBy, formatInstant(correctedAt, language))} (
              {words.version(version)})
            </p>
            <p>{reason}</p>
            <details>
              <summary>{words.replaced}</summary>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard scrolls it */}
              <pre class="citation" tabIndex={0}>
                {JSON.stringify(replaced, null, 2)}
              </pre>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
