import type { SpeakerNameFragment } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../routing/link.tsx';
import { speakerPath } from '../routing/routes.ts';

interface SpeakerLinkProps {
  readonly speaker: SpeakerNameFragment | null;
  /** The speaker as printed, shown where the register cannot say who it is. */
  readonly source?: string | undefined;
  /** What those printed words are written in. */
  readonly lang?: string | undefined;
}

/** The speaker's name; what the article calls a speaker whom nobody could identify. */
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
