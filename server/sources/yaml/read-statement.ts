import type { Node } from 'yaml';
import { SpeechAct, StatementKind } from '../../../prisma/generated/client/enums.ts';
import type { CorpusStatement } from '../../model/corpus.ts';
import { parsePartialDate } from '../../model/partial-date.ts';
import { findKindFault } from '../../model/placement/kind-fault.ts';
import { placeQuotations, type Quotations } from '../../model/placement/place-quotations.ts';
import type { QuotationFaults, QuotationField } from '../../model/placement/quotation.ts';
import { hasOuterMarks } from '../../model/placement/quotation-marks.ts';
import { isId, isLanguage, isOneOf, isText } from '../../model/rules.ts';
import { type IdSet, unknownId } from './check-registers.ts';
import { Fields } from './fields.ts';
import type { YamlFile } from './parse-yaml.ts';
import { readQuotation } from './quotation.ts';
import type { Reporter } from './reporter.ts';

const KEYS = [
  'id',
  'kind',
  'speaker',
  'source',
  'cue',
  'content',
  'verbatim',
  'act',
  'negated',
  'translatedFrom',
  'saidOn',
  'occasion',
  'topics',
  'gloss',
  'utterance',
  'within',
];

/** What statements refer to and stand in. */
export interface StatementContext {
  readonly file: YamlFile;
  readonly reporter: Reporter;
  /** Undefined: the article's text could not be read. */
  readonly text: string | undefined;
  readonly faults: (reporter: Reporter) => QuotationFaults;
  /** Undefined: the register could not be read, so no id of it is wrong. */
  readonly speakers: IdSet | undefined;
  readonly topics: IdSet | undefined;
}

export interface StatementEntry {
  readonly id: string;
  readonly line: number;
  readonly withinLine: number;
  readonly within: string | null;
  readonly value: CorpusStatement | undefined;
}

/** Reads one statement and places its quotations; what is absent is null, empty or not negated. */
export function readStatement(node: Node, context: StatementContext): StatementEntry | undefined {
  const id = new Fields(context.file, node, 'any', silent).optional('id', isId);
  const reporter = id ? context.reporter.inStatement(id) : context.reporter;
  const before = reporter.count();
  const fields = new Fields(context.file, node, KEYS, reporter);
  fields.required('id', isId);
  const kind = fields.required('kind', isOneOf(StatementKind));
  const act = fields.required('act', isOneOf(SpeechAct));
  const facts = {
    speaker: fields.optional('speaker', isId) ?? null,
    negated: fields.boolean('negated') ?? false,
    translatedFrom: fields.optional('translatedFrom', isLanguage) ?? null,
    saidOn: fields.optional('saidOn', parsePartialDate) ?? null,
    occasion: fields.optional('occasion', isText) ?? null,
    topics: fields.list('topics', isId).map(({ value }) => value),
    gloss: fields.optional('gloss', isText) ?? null,
    utterance: fields.optional('utterance', isId) ?? null,
    within: fields.optional('within', isId) ?? null,
  };
  checkIds(fields, facts, context, reporter);
  const quotations = readQuotations(fields, context.file, reporter);
  const placement =
    context.text === undefined
      ? undefined
      : placeQuotations(context.text, quotations, context.faults(reporter));
  const fault = kind && placement && findKindFault(kind, placement);
  if (fault) reporter.report({ line: fields.lineOf('kind'), field: 'kind', ...fault });
  if (!id) return undefined;
  const isSound = kind && act && placement && reporter.count() === before;
  return {
    id,
    line: fields.lineOf('id'),
    withinLine: fields.lineOf('within'),
    within: facts.within,
    value: isSound ? { id, kind, act, ...facts, ...placement } : undefined,
  };
}

const silent: Reporter = { report() {}, inStatement: () => silent, count: () => 0 };

function readQuotations(fields: Fields, file: YamlFile, reporter: Reporter): Quotations {
  const read = (nodes: readonly Node[], field: QuotationField) =>
    nodes.flatMap((node) => readQuotation(file, node, field, reporter) ?? []);
  const one = (field: 'source' | 'cue') => {
    const node = fields.node(field);
    return node ? (read([node], field)[0] ?? null) : null;
  };
  const content = read(fields.nodes('content'), 'content');
  if (fields.nodes('content').length === 0) {
    reporter.report({
      line: fields.lineOf('content'),
      field: 'content',
      message: 'a statement has a content',
      suggestion: 'Quote the reported words: « content: » and below it « - exact: … ».',
    });
  }
  const verbatim = read(fields.nodes('verbatim'), 'verbatim');
  for (const { exact, line } of verbatim) {
    if (!hasOuterMarks(exact)) continue;
    reporter.report({
      line,
      field: 'verbatim',
      message: `${exact} begins or ends with a quotation mark`,
      suggestion: 'Leave the marks around the words out: they are not what the speaker said.',
    });
  }
  return { source: one('source'), cue: one('cue'), content, verbatim };
}

function checkIds(
  fields: Fields,
  { speaker, topics }: { speaker: string | null; topics: readonly string[] },
  context: StatementContext,
  reporter: Reporter,
): void {
  if (speaker !== null && context.speakers && !context.speakers.has(speaker)) {
    const fault = unknownId(speaker, context.speakers.keys(), 'speakers.yaml');
    reporter.report({ line: fields.lineOf('speaker'), field: 'speaker', ...fault });
  }
  const line = fields.lineOf('topics');
  for (const topic of new Set(topics)) {
    if (!context.topics || context.topics.has(topic)) continue;
    const fault = unknownId(topic, context.topics.keys(), 'topics.yaml');
    reporter.report({ line, field: 'topics', ...fault });
  }
  if (new Set(topics).size < topics.length) {
    const suggestion = 'Keep one of them.';
    reporter.report({ line, field: 'topics', message: 'names a topic twice', suggestion });
  }
}
