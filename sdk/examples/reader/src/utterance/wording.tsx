import type { UtterancePageQuery } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { formatPartialDate } from '../language/partial-date.ts';
import { Link } from '../routing/link.tsx';
import { articlePath, statementPath } from '../routing/routes.ts';
import { ActLabel } from '../statements/act-label.tsx';
import { QuotedWords } from '../statements/quoted-words.tsx';
import { Difference, DifferenceLegend } from '../ui/difference.tsx';

type Utterance = Extract<UtterancePageQuery['node'], { readonly __typename: 'Utterance' }>;

export type Variant = Utterance['variants'][number];

interface WordingProps {
  readonly variant: Variant;
  /** Whether it is the one that the others are compared with. */
  readonly isReference: boolean;
  readonly firstReport: string;
  readonly showsDifference: boolean;
}

/** One wording of an utterance, and the articles that print it. */
export function Wording({ variant, isReference, firstReport, showsDifference }: WordingProps) {
  const { messages, language } = useLanguage();
  const words = messages.utterance;
  const [first] = variant.statements;
  if (!first) return null;
  const names = { ADDED: words.added, MISSING: words.missing };
  return (
    <article class="card wording">
      {isReference && <p class="quiet">{words.reference}</p>}
      <blockquote class="wording-text" lang={first.article.language}>
        <QuotedWords content={first.content} verbatim={first.verbatim} />
      </blockquote>
      {!isReference && showsDifference && (
        <div class="match-diff">
          <p class="quiet">{words.difference}</p>
          <p class="difference" lang={first.article.language}>
            <Difference pieces={variant.diff} names={names} />
          </p>
          <DifferenceLegend pieces={variant.diff} names={names} />
        </div>
      )}
      <ul class="wording-reports">
        {variant.statements.map((statement) => (
          <li key={statement.id}>
            {statement.id === firstReport && (
              <strong class="badge badge-first">{words.first}</strong>
            )}{' '}
            <time>{formatPartialDate(statement.article.publishedOn.edtf, language)}</time>,{' '}
            {statement.article.outlet?.name ?? messages.article.unknownOutlet} –{' '}
            <Link
              href={articlePath(statement.article.slug, statement.id)}
              lang={statement.article.language}
            >
              {statement.article.title}
            </Link>{' '}
            · <ActLabel act={statement.act} /> ·{' '}
            <Link href={statementPath(statement.id)}>{messages.statement.details}</Link>
          </li>
        ))}
      </ul>
    </article>
  );
}
