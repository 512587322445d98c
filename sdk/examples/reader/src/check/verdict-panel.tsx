import { useEffect, useRef } from 'preact/hooks';
import type { CheckQuotationQuery } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { formatPartialDate } from '../language/partial-date.ts';
import { MatchCard } from './match-card.tsx';
import { toneOf } from './tone-of.ts';

interface VerdictPanelProps {
  readonly answer: CheckQuotationQuery['verifyQuotation'];
  readonly text: string;
}

/** The verdict in plain words, what it rests on, and what was searched. */
export function VerdictPanel({ answer, text }: VerdictPanelProps) {
  const { messages, language } = useLanguage();
  const words = messages.check;
  const { verdict, matches, searched } = answer;
  const known = verdict in words.verdicts ? (verdict as keyof typeof words.verdicts) : 'other';
  const heading = useRef<HTMLHeadingElement>(null);
  // At each new answer.
  useEffect(() => heading.current?.focus({ preventScroll: false }), [answer]);
  const day = (date: string) => formatPartialDate(date, language);
  return (
    <section class="verdict-section" aria-labelledby="verdict">
      <div class={`verdict verdict-${toneOf(verdict)}`}>
        <h2 id="verdict" ref={heading} tabIndex={-1}>
          {words.verdicts[known]}
        </h2>
        <blockquote class="checked" lang="fr">
          « {text} »
        </blockquote>
        <p>{words.explanations[known]}</p>
      </div>
      {matches.length > 0 && (
        <>
          <h3>{verdict === 'NOT_FOUND' ? words.closest : words.matches(matches.length)}</h3>
          <ol class="cards">
            {matches.map((match) => (
              <li key={`${match.statement?.id ?? match.article.id} ${match.found[0]?.start}`}>
                <MatchCard match={match} />
              </li>
            ))}
          </ol>
        </>
      )}
      <p class="quiet">
        {words.searched(searched.statementCount, searched.articleCount)}
        {searched.publishedFrom && searched.publishedTo && (
          <>, {words.searchedDates(day(searched.publishedFrom), day(searched.publishedTo))}</>
        )}{' '}
        ({words.revision(searched.revision)}).
      </p>
    </section>
  );
}
