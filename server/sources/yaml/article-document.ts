import { hasOuterMarks } from '../../model/placement/quotation.ts';
import { declaredUtterance, toCorpusFacts } from '../../model/statement.ts';
import { nameUtterance } from '../../register/utterances/utterances.ts';
import type { ArticleGroup } from '../jsonl/article-lines.ts';
import type { StatementLine } from '../jsonl/lines.ts';
import { chooseQuotations } from './choose-quotations.ts';

/** The ids that the corpus format knows things by, by their public keys. */
export interface Slugs {
  readonly outlets: ReadonlyMap<string, string>;
  readonly topics: ReadonlyMap<string, string>;
  /** Of a merged speaker: of the one it was merged into. */
  readonly speakers: ReadonlyMap<string, string>;
}

export interface ArticleDocument {
  readonly id: string;
  readonly statements: readonly object[];
  readonly [field: string]: unknown;
}

/** An article in the corpus format, and why some of its statements are not in it. */
export interface ProjectedArticle {
  readonly document: ArticleDocument;
  readonly leftOut: readonly string[];
}

/** Undefined: the corpus format holds no such article, since it does not stand or has no text. */
export function projectArticle(
  { article, statements }: ArticleGroup,
  slugs: Slugs,
): ProjectedArticle | undefined {
  const { text } = article;
  if (article.status !== 'CURRENT' || text === null || text.trim() === '') return undefined;
  const leftOut = countLeftOut(statements).map((count) => `article ${article.slug}: ${count}`);
  const documents = new Map<string, object>();
  const curated = new Map(
    statements.filter(isCurated).map((statement) => [statement.key, statement]),
  );
  const isWhole = (statement: StatementLine): boolean => {
    if (statement.within === null) return true;
    const outer = curated.get(statement.within);
    return outer !== undefined && isWhole(outer);
  };
  for (const statement of curated.values()) {
    const id = idOf(statement);
    const reason = `statement ${id} of article ${article.slug}`;
    const quotations = chooseQuotations(text, statement);
    if (!isWhole(statement)) leftOut.push(`${reason}: what it is within is left out`);
    else if (!quotations || statement.verbatim.some(({ exact }) => hasOuterMarks(exact))) {
      leftOut.push(`${reason}: the format cannot say its quotations`);
    } else {
      const outer = statement.within === null ? undefined : curated.get(statement.within);
      const utterance = utteranceOf(article.slug, statement);
      documents.set(id, {
        ...toDocument(statement, slugs),
        ...quotations,
        utterance,
        within: outer ? idOf(outer) : null,
      });
    }
  }
  const { outlet, slug, url, language, publishedOn, title, headline, textKind } = article;
  const document = {
    id: slug,
    url,
    outlet: outlet === null ? null : (slugs.outlets.get(outlet) ?? null),
    ...{ language, publishedOn, title, headline, textKind, text },
    statements: [...documents.values()],
  };
  return { document, leftOut };
}

function isCurated({ method, status }: StatementLine): boolean {
  return method === 'CURATED' && (status === 'CURRENT' || status === 'CORRECTED');
}

// By number: there may be many more of them than of articles.
function countLeftOut(statements: readonly StatementLine[]): string[] {
  const others = Map.groupBy(
    statements.filter((statement) => !isCurated(statement)),
    ({ status }) =>
      status === 'WITHDRAWN' || status === 'REDACTED' ? status.toLowerCase() : 'extracted',
  );
  return [...others].map(([what, { length }]) => `statements left out as ${what}: ${length}`);
}

/** What the API recorded has no id of a corpus: its key serves. */
function idOf({ slug, key }: StatementLine): string {
  return slug ?? key;
}

function toDocument(statement: StatementLine, { speakers, topics }: Slugs) {
  const { kind, act, negated, ...facts } = toCorpusFacts(statement);
  const { speaker } = statement;
  return {
    id: idOf(statement),
    kind,
    speaker: speaker === null ? null : (speakers.get(speaker) ?? null),
    ...{ source: null, cue: null, content: [], verbatim: [] },
    ...{ act, negated, translatedFrom: null, saidOn: null, occasion: null },
    topics: statement.topics.map((key) => topics.get(key)),
    ...facts,
  };
}

// What was found to be one utterance is found again; what was declared is said.
function utteranceOf(article: string, statement: StatementLine): string | null {
  const { key, declared } = statement.ownUtterance ?? statement.utterance;
  if (declared !== null)
    return declaredUtterance.safeParse(declared).success ? declared : `u-${key}`;
  const isAlone =
    statement.slug === null || key === nameUtterance(article, statement.slug, null).key;
  return isAlone ? null : `u-${key}`;
}
