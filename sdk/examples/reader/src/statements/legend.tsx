import type { ArticleNameFragment, StatementPartsFragment } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';

interface LegendProps {
  /** Whether it explains the marks in the text of an article, which has more of them. */
  readonly isInText?: boolean;
  /** Whether nested statements are marked. */
  readonly hasNested?: boolean;
  /** The shown statements. */
  readonly statements: readonly Pick<StatementPartsFragment, 'relayed'>[];
  /** Their articles: they say whose words are not marked. */
  readonly articles: readonly Pick<ArticleNameFragment, 'textKind'>[];
  /** Whether search terms are marked. */
  readonly hasFound?: boolean;
}

/** The meaning of the marks in quoted words. */
export function Legend({
  statements,
  articles,
  isInText = false,
  hasNested = false,
  hasFound = false,
}: LegendProps) {
  const { messages } = useLanguage();
  const words = messages.statement;
  const summaries = articles.filter(({ textKind }) => textKind === 'SUMMARY');
  const plain = isInText ? 'content' : 'reported';
  const hasRelayed = !isInText && statements.some(({ relayed }) => relayed.length > 0);
  return (
    <p class="legend">
      <span class="verbatim">{words.legendVerbatim}</span>
      {summaries.length < articles.length && <span class={plain}>{words.legendReported}</span>}
      {summaries.length > 0 && <span class={plain}>{words.legendSummary}</span>}
      {hasRelayed && <span class="relayed">{words.legendRelayed}</span>}
      {hasNested && <span class="content content-nested">{words.legendNested}</span>}
      {isInText && (
        <>
          <span class="source">{words.legendSource}</span>
          <span class="cue">{words.legendCue}</span>
        </>
      )}
      {hasFound && <mark>{messages.search.legendFound}</mark>}
    </p>
  );
}
