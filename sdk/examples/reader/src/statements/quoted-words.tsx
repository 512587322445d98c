import { Redactable } from './redactable.tsx';
import { cutRuns, type Span } from './runs.ts';

interface Segment extends Span {
  readonly exact: string;
}

interface QuotedWordsProps {
  readonly content: readonly Segment[];
  readonly verbatim: readonly Span[];
  /** Words of other speakers, which this one relays. */
  readonly relayed?: readonly Span[];
  readonly highlights?: readonly Span[];
}

/** The content of a statement, with the speaker's own words distinguished from the article's. */
export function QuotedWords({
  content,
  verbatim,
  relayed = [],
  highlights = [],
}: QuotedWordsProps) {
  return content.map((segment, index) => (
    <span key={segment.start}>
      {index > 0 && <span class="gap"> […] </span>}
      {cutRuns(segment.exact, segment.start, { verbatim, relayed, highlights }).map((run) => {
        const [manner = 'reported'] = (['relayed', 'verbatim'] as const).filter((layer) =>
          run.layers.includes(layer),
        );
        const words = <Redactable text={run.text} />;
        return (
          <span key={run.start} class={manner}>
            {run.layers.includes('highlights') ? <mark>{words}</mark> : words}
          </span>
        );
      })}
    </span>
  ));
}
