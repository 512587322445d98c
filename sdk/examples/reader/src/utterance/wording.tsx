import type { UtterancePageQuery } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { formatPartialDate } from '../language/partial-date.ts';
import { wordFor } from '../language/word-for.ts';
import { Link } from '../routing/link.tsx';
import { articlePath, statementPath } from '../routing/routes.ts';
import { ActLabel } from '../statements/act-label.tsx';
import { QuotedWords } from '../statements/quoted-words.tsx';
import { Difference } from '../ui/difference.tsx';

type Utterance = Extract<UtterancePageQuery['node'], { readonly __typename: 'Utterance' }>;

export type Variant = Utterance['variants'][number];

interface WordingProps {
  readonly variant: Variant;
  /** Starts at 1; wording 1 is the one the others are compared with. */
  readonly number: number;
  readonly firstReport: string;
  readonly showsDifference: boolean;
}

/** One wording of an utterance, and the articles that contain it. */
export function Wording({ variant, number, firstReport, showsDifference }: WordingProps) {
  const { messages, language } = useLanguage();
  const words = messages.utterance;
  const [first] = variant.statements;
  if (!first) return null;
  const names = { ADDED: words.added, MISSING: words.missing };
  const isReference = number === 1;
  return (
    <article class="card wording">
      <h3 class="kicker">{isReference ? words.reference : words.wording(number)}</h3>
      <blockquote class="wording-text" lang={first.article.language}>
        <QuotedWords content={first.content} verbatim={first.verbatim} />
      </blockquote>
      {!isReference && showsDifference && (
        <div class="match-diff">
          <p class="quiet">{words.difference}</p>
          <p class="difference" lang={first.article.language}>
            <Difference pieces={variant.diff} names={names} />
          </p>
        </div>
      )}
      <ul class="wording-reports">
        {variant.statements.map((statement) => (
          <li key={statement.id}>
            <p>
              <strong>{statement.article.outlet?.name ?? messages.article.unknownOutlet}</strong>,{' '}
              <time>{formatPartialDate(statement.article.publishedOn.edtf, language)}</time>{' '}
              {statement.id === firstReport && <span class="badge badge-first">{words.first}</span>}
            </p>
            <p>
              <Link
                href={articlePath(statement.article.slug, statement.id)}
                lang={statement.article.language}
              >
                {statement.article.title}
              </Link>
            </p>
            <p class="row">
              <ActLabel act={statement.act} isNegated={statement.isNegated} />
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
