import { useLanguage } from '../language/language.tsx';

/** What the marks of an article mean. */
export function Legend({ isInText = false }: { readonly isInText?: boolean }) {
  const { messages } = useLanguage();
  const words = messages.statement;
  return (
    <p class="legend">
      <span class="verbatim">{words.legendVerbatim}</span>
      <span class={isInText ? 'content' : 'reported'}>{words.legendReported}</span>
      {isInText && (
        <>
          <span class="source">{words.legendSource}</span>
          <span class="cue">{words.legendCue}</span>
        </>
      )}
    </p>
  );
}
