import type { SpeakerNameFragment } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../routing/link.tsx';
import { speakerPath } from '../routing/routes.ts';

interface SpeakerLinkProps {
  readonly speaker: SpeakerNameFragment | null;
  /** The speaker as printed, shown if the speaker is not identified. */
  readonly source?: string | undefined;
  /** Language of the source. */
  readonly lang?: string | undefined;
}

/** A link to the speaker, or the article's name for an unidentified speaker. */
export function SpeakerLink({ speaker, source, lang }: SpeakerLinkProps) {
  const { messages } = useLanguage();
  if (speaker) {
    return (
      <Link class="speaker-name" href={speakerPath(speaker.slug)}>
        {speaker.name}
      </Link>
    );
  }
  return (
    <span class="speaker-name speaker-unknown">
      {source ? <q lang={lang}>{source}</q> : messages.statement.unknownSpeaker}
    </span>
  );
}
