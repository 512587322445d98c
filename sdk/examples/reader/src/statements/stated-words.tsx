import type { ComponentChildren } from 'preact';
import type { ArticleNameFragment } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';

/** What words need to know about their article. */
export type WordsOrigin = Pick<ArticleNameFragment, 'language' | 'textKind' | 'outlet'>;

interface StatedWordsProps {
  readonly article: WordsOrigin;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/**
 * The words of a statement: a quotation of its article or, marked as such, a part of the summary
 * that the register wrote, which is not a quotation.
 */
export function StatedWords({ article, children, ...attributes }: StatedWordsProps) {
  const words = useLanguage().messages.article;
  if (article.textKind !== 'SUMMARY') {
    return (
      <blockquote lang={article.language} {...attributes}>
        {children}
      </blockquote>
    );
  }
  return (
    <div class="summary-words">
      <p class="summary-mark">{words.summaryAfter(article.outlet?.name)}</p>
      <div lang={article.language} {...attributes}>
        {children}
      </div>
    </div>
  );
}
