import type { CorpusArticle } from '../../model/corpus.ts';
import type { StoredArticle } from '../../register/stored-article.ts';
import type { ArticlePlan } from './plan-article.ts';
import type { RegisterIds } from './register-ids.ts';

/** One article to be written as planned. */
export interface ArticleTask {
  readonly article: CorpusArticle;
  readonly stored: StoredArticle | null;
  readonly plan: ArticlePlan;
  readonly corpus: string;
  readonly ids: RegisterIds;
}
