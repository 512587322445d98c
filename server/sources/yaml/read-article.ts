import { ARTICLE_FACTS, type ArticleFacts, articleFacts } from '../../model/article.ts';
import { slug } from '../../model/field.ts';
import { createQuotationFaults } from '../../model/placement/quotation-problems.ts';
import { findWithinFault } from '../../model/statement-rules.ts';
import { nearestName } from '../../model/words/nearest-name.ts';
import { type IdSet, unknownId } from './check-registers.ts';
import type { CorpusArticle } from './corpus.ts';
import { Fields } from './fields.ts';
import type { YamlFile } from './parse-yaml.ts';
import type { Reporter } from './problem.ts';
import { readStatement, type StatementEntry } from './read-statement.ts';

const KEYS = ['id', 'outlet', ...ARTICLE_FACTS, 'statements'];

/** The ids that the registers have; undefined: one that could not be read. */
export interface KnownIds {
  readonly outlets: IdSet | undefined;
  readonly speakers: IdSet | undefined;
  readonly topics: IdSet | undefined;
}

export interface ArticleEntry {
  readonly id: string | undefined;
  readonly idLine: number;
  readonly url: string | null;
  readonly urlLine: number;
  /** Undefined: something in it is wrong. */
  readonly value: CorpusArticle | undefined;
}

/** Reads one article with its statements. What may be null may be absent. */
export function readArticle(
  file: YamlFile,
  known: KnownIds,
  reporter: Reporter,
): ArticleEntry | undefined {
  if (file.root === null) {
    const suggestion = 'Write the article, or remove it.';
    reporter.report({ message: 'the file is empty', suggestion });
    return undefined;
  }
  const before = reporter.count();
  const fields = new Fields(file, file.root, KEYS, reporter);
  const id = fields.required('id', slug);
  const facts = Object.fromEntries(
    ARTICLE_FACTS.map((fact) => [fact, fields.value(fact, articleFacts.shape[fact])]),
  ) as Partial<ArticleFacts>;
  const outlet = fields.optional('outlet', slug) ?? null;
  if (outlet !== null && known.outlets && !known.outlets.has(outlet)) {
    const fault = unknownId(outlet, known.outlets.keys(), 'outlets.yaml');
    reporter.report({ line: fields.lineOf('outlet'), field: 'outlet', ...fault });
  }
  const { text, publishedOn } = facts;
  const faults = createQuotationFaults(text ?? '');
  const context = { ...known, file, reporter, text, publishedOn, faults };
  const entries = fields
    .nodes('statements')
    .map((node) => readStatement(node, context))
    .filter((entry) => entry !== undefined);
  checkStatementIds(entries, reporter);
  const statements = entries.flatMap(({ value }) => value ?? []);
  const isSound = id !== undefined && reporter.count() === before;
  return {
    id,
    idLine: fields.lineOf('id'),
    url: facts.url ?? null,
    urlLine: fields.lineOf('url'),
    value: isSound ? { ...(facts as ArticleFacts), id, outlet, statements } : undefined,
  };
}

/** Reports ids that two statements share, `within` that leads nowhere, and circles of it. */
function checkStatementIds(entries: readonly StatementEntry[], reporter: Reporter): void {
  const lines = new Map<string, number>();
  for (const { id, line } of entries) {
    const earlier = lines.get(id);
    if (earlier === undefined) lines.set(id, line);
    else {
      reporter.inStatement(id).report({
        line,
        field: 'id',
        message: `"${id}" is already the statement on line ${earlier}`,
        suggestion: 'Give the newer one an id that the file has never had.',
      });
    }
  }
  const enclosing = new Map(entries.map(({ id, within }) => [id, within]));
  for (const { id, within, withinLine } of entries) {
    const fault = findWithinFault(id, enclosing);
    const report = (message: string, suggestion: string) =>
      reporter.inStatement(id).report({ line: withinLine, field: 'within', message, suggestion });
    if (fault === 'unknown' && within !== null) {
      const near = nearestName(within, enclosing.keys());
      const meant = near ? `Did you mean "${near}"? ` : '';
      const suggestion = `${meant}Write the id of a statement of the same file, or null.`;
      report(`there is no statement "${within}" in this file`, suggestion);
    } else if (fault === 'circular') {
      report(`"${id}" is, by way of within, inside itself`, 'The outermost has within: null.');
    }
  }
}
