import { SpeakerNamesDocument } from '../../generated/operations.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../routing/link.tsx';
import { checkPath } from './check-state.ts';

interface SimilarSpeakersProps {
  /** A name that the register does not have. */
  readonly name: string;
  /** The quotation to check with another speaker. */
  readonly text: string;
}

const SHOWN = 3;

/** The speakers of the register that an unknown name may mean; nothing if there are none. */
export function SimilarSpeakers({ name, text }: SimilarSpeakersProps) {
  const { messages, language } = useLanguage();
  const { data } = useAnswer(SpeakerNamesDocument, { search: name, language });
  const found = data?.speakers.nodes.slice(0, SHOWN) ?? [];
  if (found.length === 0) return null;
  return (
    <p class="similar-speakers" role="status">
      {messages.check.noSuchSpeaker(name)}{' '}
      {found.map(({ id, slug, name: similar }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link href={checkPath({ text, speaker: slug })}>{similar}</Link>
        </span>
      ))}
      {messages.check.endOfQuestion}
    </p>
  );
}
