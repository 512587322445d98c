import { WelcomeDocument } from '../../generated/operations.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useLanguage } from '../language/language.tsx';
import { formatPartialDate } from '../language/partial-date.ts';
import { Link } from '../routing/link.tsx';

const EXAMPLES = ['« ligne rouge »', 'élargissement', 'garanties de sécurité -Otan', 'sanctions'];
const QUOTATION = 'une autre ligne rouge';

/** An introduction to the register, with examples, shown before the first search. */
export function Welcome() {
  const { messages, language } = useLanguage();
  const words = messages.search;
  const { data } = useAnswer(WelcomeDocument, {});
  const corpus = data?.corpus;
  const dateOf = ({ edtf }: { readonly edtf: string }) => formatPartialDate(edtf, language);
  return (
    <div class="welcome">
      <p class="intro">{words.intro}</p>
      <p class="counts" aria-live="polite">
        {corpus && (
          <>
            <strong>{words.counts.statements(corpus.statementCount)}</strong> ·{' '}
            {words.counts.speakers(corpus.speakerCount)} ·{' '}
            {words.counts.articles(corpus.articleCount)} ·{' '}
            {words.counts.outlets(corpus.outletCount)}
            {corpus.publishedFrom && corpus.publishedTo && (
              <> · {words.between(dateOf(corpus.publishedFrom), dateOf(corpus.publishedTo))}</>
            )}
          </>
        )}
      </p>
      <p class="row">
        <span class="quiet">{words.examples}</span>
        {EXAMPLES.map((example) => (
          <Link key={example} class="chip" lang="fr" href={`/?q=${encodeURIComponent(example)}`}>
            {example}
          </Link>
        ))}
      </p>
      <p class="row">
        <span class="quiet">{words.orCheck}</span>
        <Link class="chip" lang="fr" href={`/check?text=${encodeURIComponent(QUOTATION)}`}>
          «&nbsp;{QUOTATION}&nbsp;»
        </Link>
      </p>
    </div>
  );
}
