import { useEffect, useState } from 'preact/hooks';
import { useLanguage } from '../language/language.tsx';
import { type CheckState, MAX_QUOTATION_LENGTH } from './check-state.ts';
import { findSpeaker } from './find-speaker.ts';
import { SpeakerField } from './speaker-field.tsx';

interface CheckFormProps {
  readonly state: CheckState;
  /** Name of the speaker in the URL, once loaded, or the unknown name. */
  readonly speakerName: string;
  readonly onCheck: (state: CheckState) => void;
}

type Problem = 'empty' | 'tooLong' | undefined;

/** The form for the words to check and their supposed speaker. */
export function CheckForm({ state, speakerName, onCheck }: CheckFormProps) {
  const { messages, language } = useLanguage();
  const words = messages.check;
  const [text, setText] = useState(state.text);
  const [name, setName] = useState(speakerName);
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => setText(state.text), [state.text]);
  useEffect(() => setName(speakerName), [speakerName]);

  async function submit() {
    const fault =
      text.trim() === '' ? 'empty' : text.length > MAX_QUOTATION_LENGTH ? 'tooLong' : undefined;
    setProblem(fault);
    if (fault) return;
    if (name.trim() === '') return onCheck({ text, speaker: undefined });
    if (name === speakerName) return onCheck({ ...state, text });
    // A name that several speakers share is an error; the check itself reports it.
    const speaker = await findSpeaker(name.trim(), language).catch(() => undefined);
    if (!speaker) return onCheck({ text, speaker: undefined, name: name.trim() });
    setName(speaker.name);
    onCheck({ text, speaker: speaker.slug });
  }

  const textProblem = problem && words[problem];
  return (
    <form
      class="check-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p class="field">
        <label for="quotation">{words.text}</label>
        <textarea
          id="quotation"
          lang="fr"
          rows={3}
          value={text}
          aria-invalid={textProblem !== undefined}
          aria-describedby="quotation-problem"
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <span id="quotation-problem" class="field-error" aria-live="polite">
          {textProblem}
        </span>
      </p>
      <div class="check-who">
        <SpeakerField name={name} onName={setName} />
        <button type="submit" class="button button-main">
          {words.submit}
        </button>
      </div>
    </form>
  );
}
