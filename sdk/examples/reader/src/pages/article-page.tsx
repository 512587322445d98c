import { useMemo } from 'preact/hooks';
import { ArticleHead } from '../article/article-head.tsx';
import { ArticleText } from '../article/article-text.tsx';
import { ChosenStatement } from '../article/chosen-statement.tsx';
import { StatementList } from '../article/statement-list.tsx';
import { toTree } from '../article/statement-tree.ts';
import { useArticle } from '../article/use-article.ts';
import { useLanguage } from '../language/language.tsx';
import { ChangesBanner } from '../live/changes-banner.tsx';
import { usePlace } from '../routing/place.ts';
import { Legend } from '../statements/legend.tsx';
import { useJsonLd } from '../statements/use-json-ld.ts';
import { Pending } from '../ui/pending.tsx';
import { useIsWide } from '../ui/use-is-wide.ts';
import { NowherePage } from './nowhere-page.tsx';

/** An article with its statements marked in the text; the address can select one. */
export function ArticlePage({ slug }: { readonly slug: string }) {
  const { messages, language } = useLanguage();
  const words = messages.article;
  const { fragment, path } = usePlace();
  const isWide = useIsWide();
  const { asked, statements, isCut } = useArticle(slug, language);
  const numbers = useMemo(
    () => new Map(statements.map(({ id }, index) => [id, index + 1])),
    [statements],
  );
  const article = asked.data?.article;
  useJsonLd(article?.jsonLd);
  if (!asked.data) return <Pending asked={asked} title={words.title} />;
  if (!article) return <NowherePage isUnknown />;
  const chosen = isWide ? undefined : statements.find(({ id }) => id === fragment);
  const isSummary = article.textKind === 'SUMMARY';
  const marks = {
    numbers,
    selected: fragment || undefined,
    lang: article.language,
    isSummary,
  };
  return (
    <article class="article-page">
      <ChangesBanner after={asked.data.corpus.changesCursor} filter={{ articles: [article.id] }} />
      <ArticleHead article={article} />
      <div class={article.text === null ? 'article-body article-alone' : 'article-body'}>
        {article.text !== null && (
          <section aria-label={words.text}>
            <Legend
              isInText
              statements={statements}
              articles={[article]}
              hasNested={statements.some(({ within }) => within !== null)}
            />
            <ArticleText text={article.text} statements={statements} {...marks} />
            {chosen && <ChosenStatement statement={chosen} path={path} {...marks} />}
          </section>
        )}
        <section class="article-statements" aria-labelledby="statements">
          <h2 id="statements">{words.statements(article.statements.totalCount)}</h2>
          <StatementList branches={toTree(statements)} {...marks} />
          {isCut && <p class="notice">{words.more}</p>}
        </section>
      </div>
    </article>
  );
}
