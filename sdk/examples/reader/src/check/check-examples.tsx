import { useLanguage } from '../language/language.tsx';
import { Link } from '../routing/link.tsx';
import { checkPath } from './check-state.ts';

// An exact quotation, one with a word added, and one with a changed meaning.
const EXAMPLES = [
  'une autre ligne rouge',
  'sur le territoire de nos chers voisins',
  'une dernière ligne rouge',
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
