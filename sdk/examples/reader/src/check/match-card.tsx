import type { CheckQuotationQuery } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { wordFor } from '../language/word-for.ts';
import { Link } from '../routing/link.tsx';
import { articlePath, statementPath } from '../routing/routes.ts';
import { After, Before, isFull } from '../statements/around.tsx';
import { Attribution } from '../statements/attribution.tsx';
import { ArticleTitle, Origin } from '../statements/origin.tsx';
import { StatedWords } from '../statements/stated-words.tsx';
import { Difference, DifferenceLegend } from '../ui/difference.tsx';
import { onlyInserts, toneOf } from './tone-of.ts';

type Match = CheckQuotationQuery['verifyQuotation']['matches'][number];

// Number of context words that the register returns.
const WORDS_AROUND = 15;

/** Whether the words may be anybody's, also the supposed speaker's. */
export function isUnidentified({ verdict, statement }: Match): boolean {
  return verdict === 'OTHER_SPEAKER' && statement !== null && statement.speaker === null;
}

/** A match of a quotation: the words found, their context, and the differences. */
export function MatchCard({ match }: { readonly match: Match }) {
  const { messages, language } = useLanguage();
  const words = messages.check;
  const { statement, article, diff, verdict, wording, cautions, found } = match;
  const differs = diff.some(({ kind }) => kind !== 'EQUAL');
  const share = match.similarity.toLocaleString(language, {
    style: 'percent',
    maximumFractionDigits: 0,
  });
  return (
    <article class="card match">
      {statement ? (
        <Attribution statement={statement} lang={article.language} />
      ) : (
        <h3>
          {words.outside} <ArticleTitle article={article} />
        </h3>
      )}
      <p class="row">
        {/* For a closest statement the verdict says nothing about the statement itself. */}
        {verdict !== 'NOT_FOUND' && (
          <span class={`badge tone-${toneOf(verdict)}`}>
            {wordFor(words.names, isUnidentified(match) ? 'UNIDENTIFIED' : verdict)}
          </span>
        )}
        {wording !== verdict && <span class="badge">{wordFor(words.names, wording)}</span>}
        <span class="quiet">
          {words.similarity(share)}
          {match.wordEdits > 0 && `, ${words.edits(match.wordEdits)}`}
        </span>
      </p>
      {cautions.map((caution) => (
        <p key={caution} class="caution">
          {caution in words.cautions ? wordFor(words.cautions, caution) : words.cautions.other}
        </p>
      ))}
      {found.length > 0 && (
        <StatedWords article={article} class="match-words">
          <Before text={match.before} isCut={(found[0]?.start ?? 0) > match.before.length} />
          {found.map(({ start, exact }, index) => (
            <span key={start}>
              {index > 0 && (onlyInserts(diff) ? ' ' : <span class="gap"> […] </span>)}
              <mark>{exact}</mark>
            </span>
          ))}
          <After text={match.after} isCut={isFull(match.after, WORDS_AROUND)} />
        </StatedWords>
      )}
      {differs && (
        <div class="match-diff">
          <p class="quiet">{words.difference}</p>
          <p class="wording-text" lang={article.language}>
            <Difference pieces={diff} names={words.legend} />
          </p>
          <DifferenceLegend pieces={diff} names={words.legend} />
        </div>
      )}
      <p class="card-foot">
        <span class="card-origin">
          <Origin article={article} />
        </span>
        <span class="card-links">
          <Link href={articlePath(article.slug, statement?.id)}>
            {article.textKind === 'SUMMARY'
              ? messages.statement.inSummary
              : messages.statement.inArticle}
          </Link>
          {statement && (
            <Link href={statementPath(statement.id)}>{messages.statement.details}</Link>
          )}
        </span>
      </p>
    </article>
  );
}
