import type { CorpusArticle } from '../format/corpus.ts';
import type { ArticlePlan } from './plan-article.ts';
import type { RegisterIds } from './register-ids.ts';
import type { StoredArticle } from './stored-article.ts';

/** One article to be written as planned. */
export interface ArticleTask {
  readonly article: CorpusArticle;
  readonly stored: StoredArticle | null;
  readonly plan: ArticlePlan;
  readonly corpus: string;
  readonly ids: RegisterIds;
}
