import { articleFacts } from '../../model/article.ts';
import type { Change } from '../../register/change.ts';
import { invalidInput } from '../../register/errors.ts';
import { redactArticle, redactStatements } from '../../register/redact.ts';
import { Input, readKey, readSignature } from './input.ts';

/** What to redact: either statements of one article, or a whole article. */
export interface RedactionInput {
  readonly statements?:
    | readonly { readonly id: string; readonly expectedVersion?: number | null | undefined }[]
    | null
    | undefined;
  readonly article?: string | null | undefined;
  readonly title?: string | null | undefined;
  /** @default true */
  readonly keepUrl?: boolean | null | undefined;
  /** @default true with `statements`, false with `article` */
  readonly elsewhere?: boolean | null | undefined;
  readonly reason: string;
  readonly by: string;
}

/** Permanently removes words, and returns the row id of their article. @throws {WritingError} */
export async function redact(change: Change, input: RedactionInput): Promise<bigint> {
  const { statements, article } = input;
  const keepUrl = input.keepUrl ?? true;
  const elsewhere = input.elsewhere ?? article == null;
  if ((statements == null) === (article == null)) {
    throw invalidInput('Give either `statements` or `article`.', ['input']);
  }
  const at = new Input();
  const title =
    input.title == null ? null : at.at('title').read(articleFacts.shape.title, input.title);
  const signature = readSignature(input, 'by', at);
  if (article != null) {
    const key = readKey('Article', article, ['input', 'article']);
    return await redactArticle(change, {
      key,
      title: title ?? null,
      keepUrl,
      elsewhere,
      ...signature,
    });
  }
  if (title !== null) throw invalidInput('Give `title` only with `article`.', ['input', 'title']);
  const targets = (statements ?? []).map(({ id, expectedVersion = null }, index) => ({
    key: readKey('Statement', id, ['input', 'statements', String(index), 'id']),
    expectedVersion,
  }));
  return await redactStatements(change, { statements: targets, keepUrl, elsewhere, ...signature });
}
