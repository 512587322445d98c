import { useLanguage } from '../language/language.tsx';

interface LegendProps {
  /** Whether it explains the marks in the text of an article, which has more of them. */
  readonly isInText?: boolean;
  /** Whether nested statements are marked. */
  readonly hasNested?: boolean;
  /** Whether search terms are marked. */
  readonly hasFound?: boolean;
}

/** The meaning of the marks in quoted words. */
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
