import type { ArticleNameFragment } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { formatPartialDate } from '../language/partial-date.ts';

interface OriginProps {
  readonly article: ArticleNameFragment;
}

/** Where and when an article was published; of a summary, that its outlet did not write it. */
export function Origin({ article }: OriginProps) {
  const { messages, language } = useLanguage();
  const words = messages.article;
  const outlet = article.outlet?.name;
  return (
    <>
      <bdi>
        {article.textKind === 'SUMMARY' ? words.after(outlet) : (outlet ?? words.unknownOutlet)}
      </bdi>
      {', '}
      <time>{formatPartialDate(article.publishedOn.edtf, language)}</time>
    </>
  );
}

/** The headline of an article as printed, or the register's title, marked as such. */
export function ArticleTitle({ article }: OriginProps) {
  const words = useLanguage().messages.article;
  const { headline, title, language } = article;
  if (headline) return <cite lang={language}>{headline}</cite>;
  return (
    <>
      {words.titleByRegister} <span lang={language}>{title}</span>
    </>
  );
}
