import type { ComponentChildren } from 'preact';
import type { StatementPartsFragment } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { wordFor } from '../language/word-for.ts';
import { Link } from '../routing/link.tsx';
import { statementPath } from '../routing/routes.ts';
import { ActLabel } from './act-label.tsx';
import { SpeakerLink } from './speaker-link.tsx';

interface AttributionProps {
  readonly statement: StatementPartsFragment;
  /** Language of the article, and so of the speaker's name as printed. */
  readonly lang: string;
  /** Renders the heading; by default an `h3`. */
  readonly heading?: (children: ComponentChildren) => ComponentChildren;
}

const asThird = (children: ComponentChildren) => <h3 class="attribution-head">{children}</h3>;

/** The speaker, the speech act, and whether the words are quoted or reported, negated or denied. */
export function Attribution({ statement, lang, heading = asThird }: AttributionProps) {
  const { messages } = useLanguage();
  const words = messages.statement;
  const { kind, provenance, isNegated, speaker, source } = statement;
  return (
    <div class="attribution">
      <div class="attribution-line">
        {heading(
          <>
            <SpeakerLink speaker={speaker} source={source?.exact} lang={lang} />{' '}
            <ActLabel statement={statement} lang={lang} />
          </>,
        )}
        <span class={`badge kind-${kind}`}>{wordFor(words.kinds, kind)}</span>
        {provenance.method === 'EXTRACTED' && (
          <span class="badge badge-caution">{words.extractedPlain}</span>
        )}
      </div>
      {isNegated && <p class="caution">{words.negated}</p>}
      <DeniedNotice statement={statement} />
    </div>
  );
}

interface DeniedNoticeProps {
  readonly statement: Pick<StatementPartsFragment, 'speaker' | 'deniedBy'>;
}

/** A notice that the speaker denies having made the statement, with a link to the denial. */
export function DeniedNotice({ statement: { speaker, deniedBy } }: DeniedNoticeProps) {
  const { messages } = useLanguage();
  const [denial] = deniedBy;
  if (!denial || !speaker) return null;
  return (
    <p class="caution">
      <Link href={statementPath(denial.id)}>{messages.statement.deniedBy(speaker.name)}</Link>
    </p>
  );
}
