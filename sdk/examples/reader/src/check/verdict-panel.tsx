import { useEffect, useRef } from 'preact/hooks';
import type { CheckQuotationQuery, SpeakerNameFragment } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { formatPartialDate } from '../language/partial-date.ts';
import { Link } from '../routing/link.tsx';
import { searchPath } from '../search/search-state.ts';
import { SpeakerLink } from '../statements/speaker-link.tsx';
import { changedWords } from './changed-words.ts';
import { isUnidentified, MatchCard } from './match-card.tsx';
import { isYes, onlyInserts, toneOf } from './tone-of.ts';

interface VerdictPanelProps {
  readonly answer: CheckQuotationQuery['verifyQuotation'];
  readonly text: string;
  /** The supposed speaker; undefined for any speaker. */
  readonly speaker: SpeakerNameFragment | undefined;
  /** A supposed speaker whom the register may not know. */
  readonly unknownName: string | undefined;
}

/** The verdict in plain words, its matches, and what was searched. */
export function VerdictPanel({ answer, text, speaker, unknownName }: VerdictPanelProps) {
  const { messages, language } = useLanguage();
  const words = messages.check;
  const { verdict, matches, searched } = answer;
  const isNobody = matches.length > 0 && matches.every(isUnidentified);
  const isInserted = verdict === 'ELIDED' && onlyInserts(matches[0]?.diff ?? []);
  const shown = isNobody ? 'UNIDENTIFIED' : isInserted ? 'INSERTED' : verdict;
  const known = shown in words.verdicts ? (shown as keyof typeof words.verdicts) : 'other';
  const isNear = verdict === 'NOT_FOUND' && matches.length > 0;
  const [best] = matches;
  const isChanged = isNear || verdict === 'ALTERED';
  const changed = isChanged ? changedWords(best?.diff ?? []) : undefined;
  const isOurs = isNear && best?.cautions.includes('REGISTER_WORDS');
  // Out of its sentence, a true quotation can mislead.
  const isCautious = isYes(verdict) && Boolean(best?.cautions.length);
  const heading = useRef<HTMLHeadingElement>(null);
  // For each new verdict.
  useEffect(() => heading.current?.focus({ preventScroll: false }), [answer]);
  const dateOf = ({ edtf }: { readonly edtf: string }) => formatPartialDate(edtf, language);
  return (
    <section class="verdict-section" aria-labelledby="verdict">
      <div class={`verdict verdict-${isCautious ? 'mind' : toneOf(verdict)}`}>
        <h2 id="verdict" ref={heading} tabIndex={-1}>
          {words.verdicts[known]}
        </h2>
        <blockquote class="checked" lang="fr">
          «&nbsp;{text}&nbsp;»
        </blockquote>
        {speaker && (
          <p>
            {words.supposed} <SpeakerLink speaker={speaker} />
          </p>
        )}
        {unknownName && (
          <p>
            {words.supposed} {unknownName}
          </p>
        )}
        <p>{words.explanations[isOurs ? 'OURS' : isNear ? 'NEAR' : known]}</p>
        {isCautious && <p class="caution">{words.cautious}</p>}
        {changed && <p class="caution">{words.changed(changed.printed, changed.asked)}</p>}
        {verdict === 'NOT_FOUND' && (
          <p class="no-print">
            <Link class="button" href={searchPath({ text })}>
              {words.searchWords}
            </Link>
          </p>
        )}
      </div>
      {matches.length > 0 && (
        <>
          <h2>{isNear ? words.closest : words.matches(matches.length)}</h2>
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
          <>, {words.searchedDates(dateOf(searched.publishedFrom), dateOf(searched.publishedTo))}</>
        )}{' '}
        ({words.revision(searched.revision)}).
      </p>
    </section>
  );
}
