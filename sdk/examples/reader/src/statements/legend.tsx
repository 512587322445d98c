import { useLanguage } from '../language/language.tsx';

interface LegendProps {
  /** Whether it is about marks in the text of an article, where more is marked. */
  readonly isInText?: boolean;
  /** Whether statements that stand within others are marked too. */
  readonly hasNested?: boolean;
  /** Whether words that were searched for are marked too. */
  readonly hasFound?: boolean;
}

/** What the marks in quoted words mean. */
export function Legend({ isInText = false, hasNested = false, hasFound = false }: LegendProps) {
  const { messages } = useLanguage();
  const words = messages.statement;
  return (
    <p class="legend">
      <span class="verbatim">{words.legendVerbatim}</span>
      <span class={isInText ? 'content' : 'reported'}>{words.legendReported}</span>
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
