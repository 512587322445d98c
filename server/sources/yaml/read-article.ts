import { isScalar, type Node } from 'yaml';
import { ARTICLE_FACTS, type ArticleFacts, articleFacts } from '../../model/article.ts';
import { slug } from '../../model/field.ts';
import { corpusKey } from '../../model/key.ts';
import { placeQuotations } from '../../model/placement/place-quotations.ts';
import {
  type Quotation,
  type QuotationField,
  quotedWords,
  type ReportFault,
  surroundings,
  verbatimWords,
} from '../../model/placement/quotation.ts';
import { createFaultExplainer, shorten } from '../../model/placement/quotation-problems.ts';
import { speakerName } from '../../model/registers.ts';
import {
  CORPUS_NAMES,
  declaredUtterance,
  type Extraction,
  extraction,
  type Parts,
  STATEMENT_FACTS,
  type StatementFacts,
  statementFacts,
  statementName,
} from '../../model/statement.ts';
import {
  type Fault,
  findDenialFaults,
  findFaults,
  findPartingFaults,
  findTopicFaults,
  findWithinFault,
} from '../../model/statement-contradictions.ts';
import type { CorpusArticle, CorpusStatement } from './corpus.ts';
import { didYouMean, Fields, readScalar } from './fields.ts';
import type { YamlFile } from './parse-yaml.ts';
import type { Reporter } from './problem.ts';
import { checkId, checkUnique, type IdSet } from './read-registers.ts';

const ARTICLE_KEYS = ['id', 'outlet', ...ARTICLE_FACTS, 'statements'];

/** The ids of the registers. A register that could not be read is undefined and has any id. */
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
  /** Undefined if the article has a problem. */
  readonly value: CorpusArticle | undefined;
  /** Call it with the speakers of all statements of the folder, by public key. */
  checkDenials(speakers: ReadonlyMap<string, string | null>): void;
}

/** Reads one article with its statements. A field that may be null may be absent. */
export function readArticle(
  file: YamlFile,
  known: KnownIds,
  reporter: Reporter,
): ArticleEntry | undefined {
  if (file.root === null) {
    const suggestion = 'Write the article, or remove the file.';
    reporter.report({ message: 'the file is empty', suggestion });
    return undefined;
  }
  const before = reporter.count();
  const fields = new Fields(file, file.root, ARTICLE_KEYS, reporter);
  const id = fields.required('id', slug);
  const facts = Object.fromEntries(
    ARTICLE_FACTS.map((fact) => [fact, fields.value(fact, articleFacts.shape[fact])]),
  ) as Partial<ArticleFacts>;
  const outlet = fields.optional('outlet', slug) ?? null;
  if (outlet !== null) checkId(fields, 'outlet', outlet, known.outlets, 'outlets.yaml');
  const { text, publishedOn } = facts;
  const explain = createFaultExplainer(text ?? '');
  const context = { ...known, file, reporter, article: id ?? '', text, publishedOn, explain };
  const entries = fields
    .nodes('statements')
    .map((node) => readStatement(node, context))
    .filter((entry) => entry !== undefined);
  checkStatementIds(entries);
  const statements = entries.flatMap(({ value }) => value ?? []);
  const isSound = id !== undefined && reporter.count() === before;
  return {
    id,
    idLine: fields.lineOf('id'),
    url: facts.url ?? null,
    urlLine: fields.lineOf('url'),
    value: isSound ? { ...(facts as ArticleFacts), id, outlet, statements } : undefined,
    checkDenials: (speakers) => checkDenials(id ?? '', entries, speakers),
  };
}

/** Reports ids that two statements share, unknown ids of other statements, and cycles. */
function checkStatementIds(entries: readonly StatementEntry[]): void {
  const suggestion = 'Give the newer one an id that the file has not used before.';
  checkUnique(entries, suggestion, 'of the statement on line');
  const enclosing = new Map(entries.map(({ id, within }) => [id, within]));
  for (const { fields, names } of entries) {
    for (const field of ['denies', 'partedFrom'] as const) {
      for (const name of names[field]) {
        if (name.includes('#') || enclosing.has(name)) continue;
        const other = 'Name one of another file by its article: article#statement.';
        const message = `there is no statement "${name}" in this file`;
        fields.fault(field, message, didYouMean(name, enclosing.keys(), other));
      }
    }
  }
  const proposed = new Set(entries.flatMap(({ id, isProposed }) => (isProposed ? [id] : [])));
  for (const { id, within, fields } of entries) {
    const fault = findWithinFault(id, enclosing, proposed);
    const report = (message: string, suggestion: string) =>
      fields.fault('within', message, suggestion);
    if (fault === 'unknown' && within !== null) {
      const other = 'Write the id of a statement of the same file, or null.';
      const message = `there is no statement "${within}" in this file`;
      report(message, didYouMean(within, enclosing.keys(), other));
    } else if (fault === 'circular') {
      report(`"${id}" would be within itself`, 'Write within: null for the outermost statement.');
    } else if (fault === 'proposal') {
      const suggestion = 'Accept both: delete the key « proposal » there, too.';
      report(`"${within}" is a proposal, but this statement is not`, suggestion);
    }
  }
}

/** Reports denials of statements by other speakers. */
function checkDenials(
  article: string,
  entries: readonly StatementEntry[],
  speakers: ReadonlyMap<string, string | null>,
): void {
  for (const { id, fields, value } of entries) {
    if (!value) continue;
    const { speaker, denies, deniedNames } = value;
    const denial = { id: corpusKey('Statement', article, id), speaker, denies };
    const faults = findDenialFaults(denial, (key) => speakers.get(key));
    reportFaults(fields, faults, deniedNames);
  }
}

/** Reports faults. `names` are the items of the field, as the file has them. */
function reportFaults(
  fields: Fields,
  faults: readonly Fault[],
  names: readonly string[] = [],
): void {
  for (const { field, index, message, suggestion } of faults) {
    const name = names[index ?? -1];
    fields.fault(field, name === undefined ? message : `"${name}" ${message}`, suggestion);
  }
}

const nameOf = (fact: keyof StatementFacts) => CORPUS_NAMES[fact] ?? fact;
const QUOTED = ['source', 'cue', 'content', 'verbatim'] as const;
const REFERENCES = ['speaker', 'topics', 'utterance', 'within', 'denies', 'partedFrom'];
const STATEMENT_KEYS = [
  ...['id', ...QUOTED, ...STATEMENT_FACTS.map(nameOf), ...REFERENCES],
  ...['speakerName', 'proposal'],
];

/** What a statement refers to, and the article that it is in. */
interface StatementContext extends Pick<KnownIds, 'speakers' | 'topics'> {
  readonly file: YamlFile;
  readonly reporter: Reporter;
  /** Id of the article; empty if it is invalid. */
  readonly article: string;
  /** Text of the article; undefined if it is invalid, as is `publishedOn`. */
  readonly text: string | undefined;
  readonly publishedOn: string | undefined;
  readonly explain: ReturnType<typeof createFaultExplainer>;
}

interface StatementEntry {
  readonly id: string;
  readonly fields: Fields;
  readonly within: string | null;
  /** The names of other statements, by field. */
  readonly names: Readonly<Record<'denies' | 'partedFrom', readonly string[]>>;
  readonly isProposed: boolean;
  readonly value: CorpusStatement | undefined;
}

/** Reads one statement and locates its quotations. */
function readStatement(node: Node, context: StatementContext): StatementEntry | undefined {
  const { text } = context;
  const id = new Fields(context.file, node, 'any', silent).optional('id', slug);
  const reporter = id ? context.reporter.inStatement(id) : context.reporter;
  const before = reporter.count();
  const fields = new Fields(context.file, node, STATEMENT_KEYS, reporter);
  fields.required('id', slug);
  const facts = readFacts(fields);
  const deniedNames = fields.list('denies', statementName);
  const partedNames = fields.list('partedFrom', statementName);
  const references = {
    speaker: fields.optional('speaker', slug) ?? null,
    topics: fields.list('topics', slug),
    utterance: fields.optional('utterance', declaredUtterance) ?? null,
    within: fields.optional('within', slug) ?? null,
    denies: deniedNames.map((name) => toStatementKey(name, context.article)),
    deniedNames,
    partedFrom: partedNames.map((name) => toStatementKey(name, context.article)),
  };
  reportFaults(fields, findPartingFaults({ id, partedFrom: partedNames }), partedNames);
  checkIds(fields, references, context);
  const proposal = readProposal(fields, context.file, reporter);
  const beforeQuotations = reporter.count();
  const { quotations, lines } = readQuotations(fields, context.file, reporter);
  const areReadable = reporter.count() === beforeQuotations;
  const report: ReportFault = (fault, quotation, places) => {
    const { exact, field } = quotation;
    const { message, suggestion } = context.explain(fault, quotation, places);
    const line = lines.get(quotation) ?? fields.lineOf(field);
    reporter.report({ line, field, message: `« ${shorten(exact)} » ${message}`, suggestion });
  };
  const placement = text === undefined ? undefined : placeQuotations(text, quotations, report);
  if (facts && placement && areReadable) {
    reportFaults(fields, findFaults({ ...facts, ...placement }, context));
  }
  if (!id) return undefined;
  const isSound = facts && placement && reporter.count() === before;
  return {
    id,
    fields,
    within: references.within,
    names: { denies: deniedNames, partedFrom: partedNames },
    isProposed: proposal !== null,
    value:
      isSound && proposal !== undefined
        ? { id, ...facts, ...references, ...placement, proposal }
        : undefined,
  };
}

function toStatementKey(name: string, article: string): string {
  const ids = name.split('#');
  return corpusKey('Statement', ...(ids.length === 1 ? [article, name] : ids));
}

const silent: Reporter = { report() {}, inStatement: () => silent, count: () => 0 };

// Statements are not negated unless the file says so.
const corpusFacts = statementFacts.extend({
  isNegated: statementFacts.shape.isNegated.nullable(),
});

function readFacts(fields: Fields): StatementFacts | undefined {
  const facts = fields.object(corpusFacts, CORPUS_NAMES);
  return facts && { ...facts, isNegated: facts.isNegated ?? false };
}

function readQuotations(fields: Fields, file: YamlFile, reporter: Reporter) {
  const lines = new Map<Quotation, number>();
  const read = (nodes: readonly Node[], field: QuotationField) =>
    nodes.flatMap((node) => {
      const quotation = readQuotation(file, node, field, reporter);
      if (!quotation) return [];
      lines.set(quotation, file.lineOf(node));
      return [quotation];
    });
  const one = (field: 'source' | 'cue') => {
    const node = fields.node(field);
    return node ? (read([node], field)[0] ?? null) : null;
  };
  const content = fields.nodes('content');
  if (content.length === 0) {
    const suggestion = 'Quote the reported words: « content: », and below it « - exact: … ».';
    fields.fault('content', 'a statement needs content', suggestion);
  }
  const quotations: Parts<Quotation> = {
    source: one('source'),
    cue: one('cue'),
    content: read(content, 'content'),
    verbatim: read(fields.nodes('verbatim'), 'verbatim'),
  };
  return { quotations, lines };
}

/** Reads `proposal`; null: a person wrote or accepted the statement; undefined: it is invalid. */
function readProposal(
  fields: Fields,
  file: YamlFile,
  reporter: Reporter,
): Extraction | null | undefined {
  const node = fields.node('proposal');
  if (!node) return null;
  const proposal = new Fields(file, node, Object.keys(extraction.shape), reporter);
  return proposal.object(extraction);
}

function checkIds(
  fields: Fields,
  { speaker, topics }: { speaker: string | null; topics: readonly string[] },
  context: StatementContext,
): void {
  if (speaker !== null) checkId(fields, 'speaker', speaker, context.speakers, 'speakers.yaml');
  const name = fields.optional('speakerName', speakerName);
  if (name) {
    const suggestion =
      'Add an entry with this name, an id and a kind to speakers.yaml, and write its id as ' +
      '« speaker: … » here instead.';
    fields.fault('speakerName', `"${name}" is not a speaker of the register yet`, suggestion);
  }
  for (const topic of new Set(topics)) {
    checkId(fields, 'topics', topic, context.topics, 'topics.yaml');
  }
  reportFaults(fields, findTopicFaults(topics));
}

/** Reads a string or `{ exact, prefix, suffix }`. */
function readQuotation(
  file: YamlFile,
  node: Node,
  field: QuotationField,
  reporter: Reporter,
): Quotation | undefined {
  const words = field === 'verbatim' ? verbatimWords : quotedWords;
  if (isScalar(node)) {
    const exact = readScalar(file, node, { field, schema: words, reporter });
    return exact === undefined ? undefined : { exact, prefix: '', suffix: '', field };
  }
  const fields = new Fields(file, node, ['exact', 'prefix', 'suffix'], reporter);
  const exact = fields.required('exact', words);
  const prefix = fields.optional('prefix', surroundings);
  const suffix = fields.optional('suffix', surroundings);
  if (exact === undefined || prefix === undefined || suffix === undefined) return undefined;
  return { exact, prefix: prefix ?? '', suffix: suffix ?? '', field };
}
