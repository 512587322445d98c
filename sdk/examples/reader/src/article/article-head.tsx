import type { ArticlePageQuery } from '../../generated/operations.ts';
import { formatInstant } from '../language/format-instant.ts';
import { useLanguage } from '../language/language.tsx';
import { formatPartialDate } from '../language/partial-date.ts';
import { SpeakerLink } from '../statements/speaker-link.tsx';
import { PageTitle } from '../ui/page-title.tsx';

type Article = NonNullable<ArticlePageQuery['article']>;

/** What an article is called, where and when it was published, and whose words the text is. */
export function ArticleHead({ article }: { readonly article: Article }) {
  const { messages, language } = useLanguage();
  const words = messages.article;
  const { title, headline, outlet, publishedOn, textKind, url, speakers } = article;
  return (
    <header class="article-head">
      <p class="quiet">
        {outlet?.name ?? words.unknownOutlet} ·{' '}
        <time>{formatPartialDate(publishedOn.edtf, language)}</time> ·{' '}
        {words.words(article.wordCount)}
      </p>
      <PageTitle text={title} lang={article.language} />
      {headline && (
        <p>
          {words.headline} <q lang={article.language}>{headline}</q>
        </p>
      )}
      {article.redactions.map(({ reason, redactedBy, redactedAt }) => (
        <div key={redactedAt} class="tombstone">
          <strong>{messages.statement.statuses.REDACTED}</strong>{' '}
          <span class="quiet">
            {messages.statement.correctedBy(redactedBy, formatInstant(redactedAt, language))}
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
      <p class="row">
        <span class="quiet">{words.speakers}</span>
        {speakers.map(({ speaker, statementCount }) => (
          <span key={speaker.id} class="chip">
            <SpeakerLink speaker={speaker} /> <span class="chip-count">{statementCount}</span>
          </span>
        ))}
      </p>
      {url && (
        <p>
          <a href={url} rel="external noreferrer">
            {messages.statement.originalArticle}
          </a>
        </p>
      )}
    </header>
  );
}
