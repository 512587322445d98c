import { useLanguage } from '../language/language.tsx';
import { formatPartialDate } from '../language/partial-date.ts';
import { wordFor } from '../language/word-for.ts';
import type { ChangedFact, FactName } from './corrected-facts.ts';

interface CorrectedFactsListProps {
  readonly facts: readonly ChangedFact[];
  /** Language of the article, and so of what is quoted from it. */
  readonly lang: string;
}

// Fields in the language of the article. The gloss and the occasion are in English.
const QUOTED: readonly FactName[] = ['text', 'source', 'cue'];
const ENGLISH: readonly FactName[] = ['gloss', 'occasion'];

/** The changes made by a correction: old and new values. */
export function CorrectedFactsList({ facts, lang }: CorrectedFactsListProps) {
  const { messages, language } = useLanguage();
  const words = messages.statement;
  if (facts.length === 0) return null;
  const show = (name: FactName, value: string | undefined) => {
    if (value === undefined) return words.nothing;
    if (name === 'act') return wordFor(words.acts, value);
    if (name === 'kind') return wordFor(words.kinds, value);
    if (name === 'negated') return words.yes;
    return name === 'saidOn' ? formatPartialDate(value, language) : value;
  };
  const langOf = (name: FactName) =>
    QUOTED.includes(name) ? lang : ENGLISH.includes(name) ? 'en' : undefined;
  return (
    <dl class="facts corrected">
      {facts.map(({ name, was, is }) => (
        <div key={name} class="fact">
          <dt>{words.fields[name]}</dt>
          <dd>
            <del lang={was && langOf(name)}>{show(name, was)}</del>{' '}
            <span aria-hidden="true">→</span>
            <span class="visually-hidden">{words.became}</span>{' '}
            <ins lang={is && langOf(name)}>{show(name, is)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
