import type { UtterancePageQuery } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { wordFor } from '../language/word-for.ts';
import { Link } from '../routing/link.tsx';
import { articlePath, statementPath } from '../routing/routes.ts';
import { ActLabel } from '../statements/act-label.tsx';
import { DeniedNotice } from '../statements/attribution.tsx';
import { ArticleTitle, Origin } from '../statements/origin.tsx';
import { QuotedWords } from '../statements/quoted-words.tsx';
import { StatedWords } from '../statements/stated-words.tsx';
import { Difference } from '../ui/difference.tsx';

type Utterance = Extract<UtterancePageQuery['node'], { readonly __typename: 'Utterance' }>;

export type Variant = Utterance['variants'][number];

interface WordingProps {
  readonly variant: Variant;
  /** Starts at 1. */
  readonly number: number;
  /** Number of the wording that the others are compared with. */
  readonly reference: number;
  /** The report that was published before all others; undefined if the dates do not tell. */
  readonly earliest: string | undefined;
  readonly showsDifference: boolean;
}

/** One wording of an utterance, and the articles that contain it. */
export function Wording(props: WordingProps) {
  const { variant, number, reference, earliest, showsDifference } = props;
  const { messages } = useLanguage();
  const words = messages.utterance;
  const [first] = variant.statements;
  if (!first) return null;
  const names = { ADDED: words.added, MISSING: words.missing };
  const isSummary = first.article.textKind === 'SUMMARY';
  return (
    <article class="card wording">
      <h3 class="kicker">
        {number === reference ? words.reference(number) : words.wording(number)}
        {isSummary && ` ${variant.text ? words.quotedInSummary : words.notQuoted}`}
      </h3>
      {variant.text && (
        <blockquote class="wording-text" lang={first.article.language}>
          {/* Of a summary, only the speaker's own words were printed. */}
          <QuotedWords {...first} content={isSummary ? first.verbatim : first.content} />
        </blockquote>
      )}
      {number !== reference && variant.diff.length > 0 && showsDifference && (
        <div class="match-diff">
          <p class="quiet">{words.difference(reference)}</p>
          <p class="difference" lang={first.article.language}>
            <Difference pieces={variant.diff} names={names} />
          </p>
        </div>
      )}
      <ul class="wording-reports">
        {variant.statements.map((statement) => (
          <li key={statement.id}>
            <p>
              <strong>
                <Origin article={statement.article} />
              </strong>{' '}
              {statement.id === earliest && <span class="badge badge-first">{words.earliest}</span>}
            </p>
            <p>
              <Link href={articlePath(statement.article.slug, statement.id)}>
                <ArticleTitle article={statement.article} />
              </Link>
            </p>
            {isSummary && (
              <StatedWords article={statement.article}>
                <QuotedWords {...statement} />
              </StatedWords>
            )}
            <DeniedNotice statement={statement} />
            <p class="row">
              <ActLabel statement={statement} lang={statement.article.language} />
              <span class="badge">{wordFor(messages.statement.kinds, statement.kind)}</span>
              <Link class="no-print" href={statementPath(statement.id)}>
                {messages.statement.details}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </article>
  );
}
