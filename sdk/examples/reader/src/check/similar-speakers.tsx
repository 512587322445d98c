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

/** From this similarity on, a name is probably meant; the API documents it. */
const HIT = 0.75;

/**
 * The speakers of the register that an unknown name probably means or, if there are none, those with
 * a somewhat similar name, which are said to be uncertain; nothing if there are none either.
 */
export function SimilarSpeakers({ name, text }: SimilarSpeakersProps) {
  const { messages, language } = useLanguage();
  const { data } = useAnswer(SpeakerNamesDocument, { search: name, language });
  const words = messages.check;
  const edges = data?.speakers.edges ?? [];
  const hits = edges.filter(({ similarity }) => (similarity ?? 0) >= HIT);
  const found = (hits.length > 0 ? hits : edges).slice(0, SHOWN);
  if (found.length === 0) return null;
  return (
    <p class="similar-speakers" role="status">
      {words.noSuchSpeaker(name)} {hits.length > 0 ? words.didYouMean : words.otherNames}{' '}
      {found.map(({ matchedName, node: { id, slug, name: similar } }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link href={checkPath({ text, speaker: slug })}>{similar}</Link>
          {matchedName !== null && !similar.includes(matchedName) && ` (${matchedName})`}
        </span>
      ))}
      {hits.length > 0 ? words.endOfQuestion : '.'}
    </p>
  );
}
