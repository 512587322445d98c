import { useEffect, useState } from 'preact/hooks';
import { SpeakerNamesDocument } from '../../generated/operations.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useLanguage } from '../language/language.tsx';

interface SpeakerFieldProps {
  readonly name: string;
  readonly onName: (name: string) => void;
}

const PAUSE_MS = 200;

/** A text field for a name, with suggestions from the register. */
export function SpeakerField({ name, onName }: SpeakerFieldProps) {
  const { messages, language } = useLanguage();
  const words = messages.check;
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(name.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [name]);
  const { data, previous } = useAnswer(
    SpeakerNamesDocument,
    search.length > 1 ? { search, language } : undefined,
  );
  const names = (data ?? previous)?.speakers.edges ?? [];
  return (
    <p class="field">
      <label for="speaker">{words.speaker}</label>
      <input
        id="speaker"
        type="text"
        list="speaker-names"
        autocomplete="off"
        maxLength={200}
        value={name}
        placeholder={words.anybody}
        aria-describedby="speaker-hint"
        onInput={(event) => onName(event.currentTarget.value)}
      />
      <datalist id="speaker-names">
        {names.map(({ node: { id, name } }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <span id="speaker-hint" class="quiet">
        {words.speakerHint}
      </span>
    </p>
  );
}
