import type { StatementPageQuery } from '../../generated/operations.ts';
import { formatInstant } from '../language/format-instant.ts';
import { useLanguage } from '../language/language.tsx';
import { wordFor } from '../language/word-for.ts';
import { changedFacts, type Facts, onlyTexts, readReplaced } from './corrected-facts.ts';
import { CorrectedFactsList } from './corrected-facts-list.tsx';
import { formatCorrector } from './format-corrector.ts';

type Statement = NonNullable<StatementPageQuery['statement']>;

/** The corrections of a statement: what changed, why, by whom and when. */
export function StatementHistory({ statement }: { readonly statement: Statement }) {
  const { messages, language } = useLanguage();
  const words = messages.statement;
  const { history, article } = statement;
  if (history.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <ol class="history">
        {history.map(({ kind, version, reason, correctedBy, correctedAt, replaced }, index) => {
          const was = readReplaced(replaced);
          const next = history[index + 1];
          const is = next ? readReplaced(next.replaced) : currentFacts(statement);
          return (
            <li key={version}>
              <p>
                <strong>{wordFor(words.corrections, kind)}</strong>{' '}
                {formatCorrector(correctedBy, formatInstant(correctedAt, language), words)} (
                {words.versionReplaced(version)})
              </p>
              <p>{reason}</p>
              {was && is && (
                <CorrectedFactsList facts={changedFacts(was, is)} lang={article.language} />
              )}
              {was && (
                <details class="no-print">
                  <summary>{words.versionWas(version)}</summary>
                  {/* biome-ignore lint/a11y/noNoninteractiveTabindex: focusable so that the keyboard can scroll it */}
                  <pre class="citation" tabIndex={0}>
                    {JSON.stringify(replaced, null, 2)}
                  </pre>
                </details>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function currentFacts(statement: Statement): Facts {
  const { isNegated, speaker, source, cue, saidOn } = statement;
  return onlyTexts({
    ...statement,
    negated: isNegated ? 'true' : undefined,
    speaker: speaker?.slug,
    source: source?.exact,
    cue: cue?.exact,
    saidOn: saidOn?.edtf,
  });
}
