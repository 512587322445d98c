import { StatementPageDocument } from '../../generated/operations.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useLanguage } from '../language/language.tsx';
import { ChangesBanner } from '../live/changes-banner.tsx';
import { Link } from '../routing/link.tsx';
import { articlePath, utterancePath } from '../routing/routes.ts';
import { Attribution } from '../statements/attribution.tsx';
import { CitationPanel } from '../statements/citation-panel.tsx';
import { Legend } from '../statements/legend.tsx';
import { NestedStatements } from '../statements/nested-statements.tsx';
import { QuotedWords } from '../statements/quoted-words.tsx';
import { SharePanel } from '../statements/share-panel.tsx';
import { StatementFacts } from '../statements/statement-facts.tsx';
import { StatementHistory } from '../statements/statement-history.tsx';
import { Tombstone } from '../statements/tombstone.tsx';
import { useJsonLd } from '../statements/use-json-ld.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Pending } from '../ui/pending.tsx';
import { NowherePage } from './nowhere-page.tsx';

/** A statement with all that is known of it, to be cited and shared. */
export function StatementPage({ id }: { readonly id: string }) {
  const { messages, language } = useLanguage();
  const words = messages.statement;
  const asked = useAnswer(StatementPageDocument, { id, language });
  const statement = asked.data?.statement;
  useJsonLd(statement?.jsonLd);
  if (!asked.data) return <Pending asked={asked} title={words.title} />;
  if (!statement) return <NowherePage isUnknown />;

  const { article, utterance, within, content, before, after } = statement;
  const name = statement.speaker?.name ?? statement.source?.exact ?? words.unknownSpeaker;
  const citations = {
    APA: statement.apa,
    BIBTEX: statement.bibtex,
    CSL_JSON: statement.cslJson,
    MARKDOWN: statement.markdown,
  };
  return (
    <div class="statement-page">
      <ChangesBanner filter={{ articles: [article.id] }} />
      <PageTitle class="kicker" text={`${words.title} : ${name}`}>
        {words.title}
      </PageTitle>
      <section class="card statement-main">
        <Attribution statement={statement} />
        <Tombstone status={statement.status} />
        {content.length > 0 && (
          <blockquote lang={article.language}>
            <p class="statement-words">
              {before && <span class="around">{before}</span>}
              <QuotedWords content={content} verbatim={statement.verbatim} />
              {after && <span class="around">{after}</span>}
            </p>
          </blockquote>
        )}
        {statement.gloss && language === 'en' && <p class="gloss">{statement.gloss}</p>}
        <Legend />
        <p class="row">
          <Link class="button button-main" href={articlePath(article.slug, statement.id)}>
            {words.inArticle}
          </Link>
          {utterance.reportCount > 1 && (
            <Link class="button" href={utterancePath(utterance.id)}>
              {words.compare(utterance.reportCount)}
            </Link>
          )}
        </p>
      </section>
      <StatementFacts statement={statement} />
      <NestedStatements
        title={words.within}
        statements={within ? [within] : []}
        lang={article.language}
      />
      <NestedStatements
        title={words.reported}
        statements={statement.reported}
        lang={article.language}
      />
      <StatementHistory history={statement.history} />
      <CitationPanel citations={citations} />
      <SharePanel deepLink={statement.deepLink} url={article.url} jsonLd={statement.jsonLd} />
    </div>
  );
}
