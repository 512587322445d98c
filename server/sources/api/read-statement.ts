import { z } from 'zod';
import type { Transaction } from '../../database/client.ts';
import { decodeId } from '../../model/key.ts';
import { placeQuotations } from '../../model/placement/place-quotations.ts';
import {
  type Quotation,
  type QuotationField,
  quotedWords,
  surroundings,
  verbatimWords,
} from '../../model/placement/quotation.ts';
import { createFaultExplainer } from '../../model/placement/quotation-problems.ts';
import {
  type Extraction,
  extraction,
  MAX_SEGMENTS,
  mapParts,
  type Parts,
  type Placement,
  STATEMENT_FACTS,
  type StatementFacts,
  statementFacts,
  type TextSegment,
} from '../../model/statement.ts';
import {
  type Fault,
  findDenialFaults,
  findFaults,
  findPartingFaults,
  findTopicFaults,
  findWithinFault,
} from '../../model/statement-contradictions.ts';
import {
  isGone,
  isProposal,
  readEnclosing,
  type StoredArticle,
} from '../../register/stored-article.ts';
import { type Input, type Reference, type ReferencedRows, toReferences } from './input.ts';

/** Fields that may be absent or null. */
export type Optional<T> = { readonly [Field in keyof T]?: T[Field] | null | undefined };
type RequiredFacts = 'kind' | 'act' | 'isNegated';

/** Words of the article's text, verbatim, with the text around them. */
type QuotationInput = { readonly exact: string } & Optional<Pick<Quotation, 'prefix' | 'suffix'>>;

/** A statement in the inputs of the API. Ids are global ids. */
export interface StatementInput
  extends Readonly<Pick<StatementFacts, RequiredFacts>>,
    Optional<Omit<StatementFacts, RequiredFacts>>,
    Optional<Pick<Parts<QuotationInput>, 'source' | 'cue' | 'verbatim'>> {
  readonly content: readonly QuotationInput[];
  readonly speaker?: string | null | undefined;
  readonly topics?: readonly string[] | null | undefined;
  /** The statements that the speaker denies having made. */
  readonly denies?: readonly string[] | null | undefined;
  /** The statements that report another utterance, as a person decided. */
  readonly partedFrom?: readonly string[] | null | undefined;
  /** The utterance that it reports. If null, the register finds it or creates one. */
  readonly utterance?: string | null | undefined;
  /** The extractor that proposed it; null if a person did. */
  readonly extraction?: ExtractionInput | null | undefined;
}

type ExtractionInput = Readonly<Pick<Extraction, 'version' | 'confidence'>> &
  Optional<Pick<Extraction, 'extractor' | 'rule' | 'speakerName'>>;

export interface InputContext {
  readonly place: ReturnType<typeof createPlacer>;
  readonly rows: ReferencedRows;
  /** The speakers of the statements that it denies, by public key. */
  readonly speakers: ReadonlyMap<string, bigint | null>;
  /** Publication date of the article; undefined if it is invalid. */
  readonly publishedOn: string | undefined;
  /** The statement to correct: absent fields keep its values. Undefined for a new statement. */
  readonly stored?: StoredContent;
}

interface StoredContent extends StatementFacts, Placement, Links {
  readonly key: string;
}

/** What a statement refers to: row ids, and public keys of statements. */
interface Links {
  readonly speakerId: bigint | null;
  readonly topicIds: readonly bigint[];
  readonly denies: readonly string[];
  readonly partedFrom: readonly string[];
}

const REFERENCES = {
  speaker: 'Speaker',
  topics: 'Topic',
  denies: 'Statement',
  partedFrom: 'Statement',
  utterance: 'Utterance',
} as const;
type ReferenceField = keyof typeof REFERENCES;

/** The ids in a statement's input. */
export function referencesOf(
  given: Pick<StatementInput, ReferenceField>,
  input: Input,
): readonly Reference[] {
  return (Object.keys(REFERENCES) as ReferenceField[]).flatMap((field) => {
    const ids = given[field];
    const at = input.at(field);
    return typeof ids === 'string'
      ? toReferences(REFERENCES[field], ids, at)
      : (ids ?? []).flatMap((id, index) => toReferences(REFERENCES[field], id, at.at(index)));
  });
}

/** The content of a statement; undefined if it is invalid, with the reasons among the problems. */
export function readStatement(
  given: Optional<Omit<StatementInput, 'utterance' | 'extraction'>>,
  input: Input,
  { place, rows, speakers, publishedOn, stored }: InputContext,
) {
  const before = input.count;
  const facts = readFacts(given, input, stored);
  const placement = readPlacement(given, input, place, stored);
  const links = readLinks(given, input, rows, stored);
  if (given.denies !== undefined || given.speaker !== undefined) {
    const denial = { id: stored?.key ?? null, speaker: links.speakerId, denies: links.denies };
    reportListFaults(
      findDenialFaults(denial, (key) => speakers.get(key ?? '')),
      input,
    );
  }
  if (facts && placement) reportFaults({ ...facts, ...placement }, publishedOn, input);
  if (!facts || !placement || input.count > before) return undefined;
  return { ...facts, ...placement, ...links };
}

/** A new statement, with its utterance and its extraction. */
export function readNewStatement(given: StatementInput, input: Input, context: InputContext) {
  const before = input.count;
  const content = readStatement(given, input, context);
  const proposed = given.extraction && input.at('extraction').object(extraction, given.extraction);
  if (!content || input.count > before) return undefined;
  const utterance = context.rows('Utterance', given.utterance) ?? null;
  return { ...content, utterance, extraction: (proposed ?? null) as Extraction | null };
}

/** The plain values. An absent value is the stored one, or null. */
function readFacts(
  given: { readonly [Fact in keyof StatementFacts]?: unknown },
  input: Input,
  stored: StatementFacts | undefined,
): StatementFacts | undefined {
  const before = input.count;
  const values = STATEMENT_FACTS.map((fact) => {
    const isRequired = !(statementFacts.shape[fact] instanceof z.ZodNullable);
    const isCleared = stored && given[fact] === null && isRequired;
    if (isCleared) refuseClearing(input.at(fact));
    return [fact, isCleared || given[fact] === undefined ? stored?.[fact] : given[fact]];
  });
  const facts = input.object(statementFacts, Object.fromEntries(values));
  return input.count === before ? (facts as StatementFacts) : undefined;
}

function refuseClearing(at: Input): void {
  at.fault('INVALID_INPUT', 'This field cannot be null. Omit it to leave it unchanged.');
}

const QUOTED = ['kind', 'source', 'cue', 'content', 'verbatim'] as const;

/** The places of the words. A part that is absent keeps its place. */
function readPlacement(
  given: Optional<Pick<StatementInput, (typeof QUOTED)[number]>>,
  input: Input,
  place: InputContext['place'],
  stored: Placement | undefined,
): Placement | undefined {
  const { source, cue, content, verbatim } = given;
  if (stored && content === null) refuseClearing(input.at('content'));
  if (stored && QUOTED.every((field) => given[field] === undefined)) {
    return mapParts(stored, (segment) => segment);
  }
  return place(
    {
      source: (source === undefined ? stored?.source : source) ?? null,
      cue: (cue === undefined ? stored?.cue : cue) ?? null,
      content: content ?? stored?.content ?? [],
      verbatim: (verbatim === undefined ? stored?.verbatim : verbatim) ?? [],
    },
    input,
  );
}

/** What it refers to. Unknown ids have been reported already. */
function readLinks(
  { speaker, topics, denies, partedFrom }: Optional<Pick<StatementInput, ReferenceField>>,
  input: Input,
  rows: ReferencedRows,
  stored: StoredContent | undefined,
): Links {
  const topicIds = topics?.map((id) => rows('Topic', id)) ?? [];
  const distinct = topicIds.map((id, index) => id ?? `unknown ${index}`);
  reportListFaults(findTopicFaults(distinct), input);
  const parted = keysOf(partedFrom ?? []);
  reportListFaults(findPartingFaults({ id: stored?.key ?? null, partedFrom: parted }), input);
  const read = {
    speakerId: rows('Speaker', speaker) ?? null,
    topicIds: topicIds.filter((id) => id !== undefined),
    denies: keysOf(denies ?? []),
    partedFrom: parted,
  };
  if (!stored) return read;
  return {
    speakerId: speaker === undefined ? stored.speakerId : read.speakerId,
    topicIds: topics === undefined ? stored.topicIds : read.topicIds,
    denies: denies === undefined ? stored.denies : read.denies,
    partedFrom: partedFrom === undefined ? stored.partedFrom : read.partedFrom,
  };
}

/** Reports fields that contradict each other. */
function reportFaults(
  statement: StatementFacts & Placement,
  publishedOn: string | undefined,
  input: Input,
): void {
  for (const fault of findFaults(statement, { publishedOn })) {
    input.at(fault.field).refuse('CONTRADICTION', fault);
  }
}

/** Reports faults of items of a list. */
export function reportListFaults(faults: readonly Fault[], input: Input): void {
  for (const { field, index, isOtherSpeaker, ...fault } of faults) {
    const at = input.at(field, ...(index === undefined ? [] : [index]));
    at.refuse(isOtherSpeaker ? 'DENIES_OTHER_SPEAKER' : 'INVALID_INPUT', fault);
  }
}

/** The public keys in the ids of statements. What is not an id has been reported already. */
export function keysOf(ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => decodeId(id)?.key ?? []);
}

/**
 * Reports an enclosing statement of another article, one that was withdrawn, redacted or rejected,
 * a proposal, and one that is within `row` itself.
 */
export async function checkEnclosing(
  tx: Transaction,
  article: Pick<StoredArticle, 'id'>,
  outerId: bigint,
  at: Input,
  row?: { readonly id: bigint },
): Promise<void> {
  const statements = await readEnclosing(tx, outerId);
  const [outer] = statements;
  if (outer?.articleId !== article.id) {
    const message =
      'This statement is in another article. `within` must name a statement of the same article.';
    at.fault('CONTRADICTION', message);
  } else if (isGone(outer)) {
    const status = outer.status.toLowerCase();
    at.fault('GONE', `The enclosing statement was ${status} and cannot report another one.`);
  } else if (isProposal(outer)) {
    at.fault('CONTRADICTION', 'The enclosing statement is a proposal. Accept it first.');
  }
  if (!row) return;
  const enclosing = new Map(statements.map(({ id, withinId }) => [id, withinId]));
  const fault = findWithinFault(row.id, enclosing.set(row.id, outerId));
  if (fault === 'circular') reportCircle(at);
}

/** Reports a statement that is enclosed by itself. */
export function reportCircle(at: Input): void {
  at.fault('CONTRADICTION', 'The statement would be within itself.');
}

/**
 * Locates the parts of statements in a text: quotations, and segments that keep their position. The
 * result is undefined if a part has no unambiguous position, with the reasons among the problems.
 */
export function createPlacer(text: string) {
  const explain = createFaultExplainer(text);
  return (
    { source, cue, content, verbatim }: Parts<QuotationInput | TextSegment>,
    input: Input,
  ): Placement | undefined => {
    const before = input.count;
    const places = new Map<Quotation, Input>();
    const read = (part: QuotationInput | TextSegment, field: QuotationField, at: Input) => {
      const quotation =
        'start' in part ? pinned(text, part, field) : readQuotation(part, field, at);
      if (quotation) places.set(quotation, at);
      return quotation;
    };
    const one = (field: 'source' | 'cue', part: QuotationInput | TextSegment | null) =>
      part && (read(part, field, input.at(field)) ?? null);
    const list = (
      field: 'content' | 'verbatim',
      parts: readonly (QuotationInput | TextSegment)[],
    ) => {
      const at = input.at(field);
      if (parts.length > MAX_SEGMENTS) {
        const message = `This has more than ${MAX_SEGMENTS} items. Record several statements.`;
        at.fault('INVALID_INPUT', message);
      }
      return parts
        .slice(0, MAX_SEGMENTS)
        .flatMap((part, index) => read(part, field, at.at(index)) ?? []);
    };
    if (content.length === 0) {
      const message = 'A statement needs content. Quote the reported words.';
      input.at('content').fault('INVALID_INPUT', message);
    }
    const quotations = {
      source: one('source', source),
      cue: one('cue', cue),
      content: list('content', content),
      verbatim: list('verbatim', verbatim),
    };
    const isReadable = input.count === before;
    const placement = placeQuotations(text, quotations, (fault, quotation, found) => {
      const { code, nearest, candidates, ...problem } = explain(fault, quotation, found);
      const at = places.get(quotation) ?? input;
      const more = { ...(nearest && { nearest }), ...(candidates && { candidates }) };
      (code === 'CONTRADICTION' ? at : at.at('exact')).refuse(code, problem, more);
    });
    return isReadable ? placement : undefined;
  };
}

function readQuotation(
  { exact, prefix, suffix }: QuotationInput,
  field: QuotationField,
  input: Input,
): Quotation | undefined {
  const words = input.at('exact').read(field === 'verbatim' ? verbatimWords : quotedWords, exact);
  const before = input.at('prefix').read(surroundings, prefix ?? '');
  const after = input.at('suffix').read(surroundings, suffix ?? '');
  if (words === undefined || before === undefined || after === undefined) return undefined;
  return { exact: words, prefix: before, suffix: after, field };
}

/** A segment that keeps its position, as a quotation with all the text around it. */
function pinned(
  text: string,
  { start, end, exact }: TextSegment,
  field: QuotationField,
): Quotation {
  return { exact, prefix: text.slice(0, start), suffix: text.slice(end), field };
}
