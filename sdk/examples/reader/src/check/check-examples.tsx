import { useLanguage } from '../language/language.tsx';
import { Link } from '../routing/link.tsx';
import { checkPath } from './check-state.ts';

// An exact quotation, one with a missing accent, and one with a changed word.
const EXAMPLES = [
  'une autre ligne rouge',
  'mesures à caractere militaire et technique',
  'principales menaces à la sécurité européenne',
];

/** Example quotations to check. */
export function CheckExamples() {
  const { messages } = useLanguage();
  return (
    <p class="row no-print">
      <span class="quiet">{messages.check.examples}</span>
      {EXAMPLES.map((text) => (
        <Link key={text} class="chip" lang="fr" href={checkPath({ text, speaker: undefined })}>
          «&nbsp;{text}&nbsp;»
        </Link>
      ))}
    </p>
  );
}
