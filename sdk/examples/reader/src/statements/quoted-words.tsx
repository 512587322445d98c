import { Redactable } from './redactable.tsx';
import { cutRuns, type Span } from './runs.ts';

interface Segment extends Span {
  readonly exact: string;
}

interface QuotedWordsProps {
  readonly content: readonly Segment[];
  readonly verbatim: readonly Span[];
  readonly highlights?: readonly Span[];
}

/** The content of a statement, with the speaker's own words distinguished from the article's. */
export function QuotedWords({ content, verbatim, highlights = [] }: QuotedWordsProps) {
  return content.map((segment, index) => (
    <span key={segment.start}>
      {index > 0 && <span class="gap"> […] </span>}
      {cutRuns(segment.exact, segment.start, { verbatim, highlights }).map((run) => {
        const isVerbatim = run.layers.includes('verbatim');
        const words = <Redactable text={run.text} />;
        return (
          <span key={run.start} class={isVerbatim ? 'verbatim' : 'reported'}>
            {run.layers.includes('highlights') ? <mark>{words}</mark> : words}
          </span>
        );
      })}
    </span>
  ));
}
