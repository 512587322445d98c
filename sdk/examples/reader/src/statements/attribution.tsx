import type { StatementPartsFragment } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { wordFor } from '../language/word-for.ts';
import { ActLabel } from './act-label.tsx';
import { SpeakerLink } from './speaker-link.tsx';

interface AttributionProps {
  readonly statement: StatementPartsFragment;
}

/** Who did what by saying it, and how much of it is their own words. */
export function Attribution({ statement }: AttributionProps) {
  const { messages } = useLanguage();
  const words = messages.statement;
  const { kind, provenance, isNegated } = statement;
  return (
    <div class="attribution">
      <p class="attribution-line">
        <SpeakerLink speaker={statement.speaker} source={statement.source?.exact} />{' '}
        <ActLabel act={statement.act} />{' '}
        <span class={`badge kind-${kind}`}>{wordFor(words.kinds, kind)}</span>
        {provenance.method === 'EXTRACTED' && (
          <span class="badge badge-caution">{words.extractedPlain}</span>
        )}
      </p>
      {isNegated && <p class="caution">{words.negated}</p>}
    </div>
  );
}
