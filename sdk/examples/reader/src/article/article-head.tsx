import type { ArticlePageQuery } from '../../generated/operations.ts';
import { formatInstant } from '../language/format-instant.ts';
import { useLanguage } from '../language/language.tsx';
import { formatPartialDate } from '../language/partial-date.ts';
import { formatCorrector } from '../statements/format-corrector.ts';
import { SpeakerLink } from '../statements/speaker-link.tsx';
import { PageTitle } from '../ui/page-title.tsx';

type Article = NonNullable<ArticlePageQuery['article']>;

/** The title, origin and speakers of an article, and notices about its text. */
export function ArticleHead({ article }: { readonly article: Article }) {
  const { messages, language } = useLanguage();
  const words = messages.article;
  const { title, headline, outlet, publishedOn, textKind, url, speakers } = article;
  return (
    <header class="article-head">
      <p class="quiet">
        <bdi>
          {textKind === 'SUMMARY'
            ? words.summaryAfter(outlet?.name)
            : (outlet?.name ?? words.unknownOutlet)}
        </bdi>{' '}
        · <time>{formatPartialDate(publishedOn.edtf, language)}</time> ·{' '}
        {words.words(article.wordCount)}
      </p>
      <PageTitle text={title} lang={article.language} />
      {headline !== title && (
        <p class={headline ? undefined : 'quiet'}>
          {headline ? words.headline : words.titleIsOurs}{' '}
          {headline && <q lang={article.language}>{headline}</q>}
        </p>
      )}
      {article.redactions.map(({ reason, redactedBy, redactedAt }) => (
        <div key={redactedAt} class="tombstone">
          <strong>{messages.statement.statuses.REDACTED}</strong>{' '}
          <span class="quiet">
            {formatCorrector(redactedBy, formatInstant(redactedAt, language), messages.statement)}
          </span>
          <p>{reason}</p>
        </div>
      ))}
      {article.status === 'WITHDRAWN' && <p class="tombstone">{words.withdrawn}</p>}
      {textKind === 'SUMMARY' && <p class="notice">{words.summary}</p>}
      {textKind === 'WITHHELD' && <p class="notice">{words.withheld}</p>}
      {textKind !== 'WITHHELD' && article.text === null && article.redactions.length === 0 && (
        <p class="notice">{words.noText}</p>
      )}
      {speakers.length > 0 && (
        <div class="article-speakers">
          <p id="speakers" class="quiet">
            {words.speakers}
          </p>
          <ul aria-labelledby="speakers">
            {speakers.map(({ speaker, statementCount }) => (
              <li key={speaker.id}>
                <SpeakerLink speaker={speaker} />
                {'\u00a0'}
                <span class="chip-count">{statementCount.toLocaleString(language)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {url ? (
        <p>
          <a href={url} rel="external noreferrer">
            {messages.statement.originalArticle}
          </a>
        </p>
      ) : (
        <p class="quiet">{words.unknownAddress}</p>
      )}
    </header>
  );
}
