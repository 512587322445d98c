import { useLanguage } from '../language/language.tsx';
import { Link } from '../routing/link.tsx';
import { checkPath } from './check-state.ts';

// A true one, one with a word changed, and one that turns the sense around.
const EXAMPLES = [
  'une autre ligne rouge',
  'sur le territoire de nos chers voisins',
  'une dernière ligne rouge',
];

/** Quotations to try, for who has none at hand. */
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
