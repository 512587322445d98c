import { author, limitOf, reason } from '../../model/field.ts';
import {
  extraction,
  MAX_DENIED,
  MAX_PARTED,
  MAX_TOPICS,
  statementFacts,
} from '../../model/statement.ts';
import { builder, type InputFields } from '../builder.ts';
import { SpeechAct, StatementKind } from '../enums.ts';

// The inputs that describe a statement, for the mutations of statements and articles.

export const QuotationInput = builder.inputType('QuotationInput', {
  description:
    "Exact words of the article's text. They are normalised to Unicode NFC, like the text; " +
    'nothing else is changed, so apostrophes, quotation marks and no-break spaces must match.',
  fields: (t) => ({
    exact: t.string({ required: true, description: 'The exact words.' }),
    prefix: t.string({
      description: 'Text directly before the words, to select one of several places.',
    }),
    suffix: t.string({
      description: 'Text directly after the words, to select one of several places.',
    }),
  }),
});

const ExtractionInput = builder.inputType('ExtractionInput', {
  description: 'The extractor that proposed the statement; omit if a person did.',
  fields: (t) => ({
    extractor: t.string({
      description: `Name of the extractor; at most ${limitOf(extraction.shape.extractor)}.`,
    }),
    version: t.string({ required: true, description: 'Version of the extractor.' }),
    confidence: t.float({ required: true, description: 'Confidence of the extractor, 0–1.' }),
    rule: t.string({
      description: `Rule of the extractor that decided; at most ${limitOf(extraction.shape.rule)}.`,
    }),
    speakerName: t.string({
      description:
        'Name of the proposed speaker if the register does not have it: `speakerName` of the ' +
        `proposal; at most ${limitOf(extraction.shape.speakerName)}.`,
    }),
  }),
});

const OCCASION = 'Place or occasion, for example `press conference`';

/** The fields that a statement is read with, and those of the inputs that have the same text. */
export const FACTS = {
  cue: 'Reporting verb or phrase; null if there is none.',
  act: 'Speech act: what the speaker did by making the statement.',
  translatedFrom: 'Language that the printed words were translated from; null if unknown.',
  occasion: `${OCCASION}; null if unknown.`,
} as const;

const DESCRIPTIONS = {
  ...FACTS,
  kind: "How much of the content is in the speaker's own words; must agree with `verbatim`.",
  speaker: 'Speaker; null if the text does not identify one.',
  source: 'Speaker as named in the article; null if implicit.',
  content: 'Reported content: at least one quotation, in any order.',
  verbatim: "The speaker's own words within the content, without the enclosing quotation marks.",
  isNegated:
    'Whether the reporting verb is negated: « n’a pas confirmé que … », « ne juge pas … ».',
  saidOn: 'Date it was said, as precisely as known: `2022`, `2022-01` or `2022-01-14`.',
  occasion: `${OCCASION}; at most ${limitOf(statementFacts.shape.occasion)}.`,
  topics: `Topics, main topic first; at most ${MAX_TOPICS}.`,
  denies:
    `Statements that the speaker denies having made, by this one; at most ${MAX_DENIED}, all by ` +
    'the same speaker.',
  partedFrom:
    'Statements that report another utterance, although they are similar, as a person decided; at ' +
    `most ${MAX_PARTED}. It holds in both directions, and grouping never joins them again.`,
  gloss: `One sentence in English, in the register's own words; at most ${limitOf(statementFacts.shape.gloss)}.`,
  utterance:
    'Utterance that it reports. If null, the statement is grouped automatically: with matching ' +
    'reports, or in a new utterance.',
} as const;

/** The fields of a new statement. */
export function newStatementFields(t: InputFields) {
  return {
    kind: t.field({ type: StatementKind, required: true, description: DESCRIPTIONS.kind }),
    act: t.field({ type: SpeechAct, required: true, description: DESCRIPTIONS.act }),
    content: t.field({
      type: [QuotationInput],
      required: true,
      description: DESCRIPTIONS.content,
    }),
    isNegated: t.boolean({
      required: true,
      defaultValue: false,
      description: DESCRIPTIONS.isNegated,
    }),
    ...optionalFields(t),
    extraction: t.field({
      type: ExtractionInput,
      description: 'The extractor that proposed it; null if a person recorded it.',
    }),
  };
}

export const IngestedStatementInput = builder.inputType('IngestedStatementInput', {
  description: 'One of several statements to record in the same article.',
  fields: (t) => ({
    ...newStatementFields(t),
    within: t.field({
      type: 'NonNegativeInt',
      description:
        'Index in the same list of the statement that reports this one, starting at 0; null if ' +
        'none does.',
    }),
  }),
});

export const REASON = {
  required: true,
  description: `Reason, in one sentence, shown publicly; at most ${limitOf(reason)}.`,
} as const;

export const EXPECTED_VERSION =
  '`version` of the statement when it was read. If it has changed since, the result is a ' +
  '`StaleVersionError`.';

export const BY_DEFAULT = `the name of the API key by default. At most ${limitOf(author)}.`;

/** The fields of every change of a statement: expected version, reason and author. */
export function changeFields(t: InputFields, does: string) {
  return {
    ...expectedFields(t, does),
    reason: t.string(REASON),
  };
}

/** The statement to change, the version that was read, and the author. */
export function expectedFields(t: InputFields, does: string) {
  return {
    id: t.id({ required: true, description: 'Id of the statement.' }),
    expectedVersion: t.int({ required: true, description: EXPECTED_VERSION }),
    correctedBy: t.string({ description: `Name of the person who ${does}; ${BY_DEFAULT}` }),
  };
}

/** The fields that a correction can change. */
export function patchFields(t: InputFields) {
  return {
    kind: t.field({ type: StatementKind, description: DESCRIPTIONS.kind }),
    act: t.field({ type: SpeechAct, description: DESCRIPTIONS.act }),
    content: t.field({ type: [QuotationInput], description: DESCRIPTIONS.content }),
    isNegated: t.boolean({ description: DESCRIPTIONS.isNegated }),
    ...optionalFields(t),
  };
}

function optionalFields(t: InputFields) {
  return {
    speaker: t.id({ description: DESCRIPTIONS.speaker }),
    source: t.field({ type: QuotationInput, description: DESCRIPTIONS.source }),
    cue: t.field({ type: QuotationInput, description: DESCRIPTIONS.cue }),
    verbatim: t.field({ type: [QuotationInput], description: DESCRIPTIONS.verbatim }),
    translatedFrom: t.field({ type: 'LanguageTag', description: DESCRIPTIONS.translatedFrom }),
    saidOn: t.string({ description: DESCRIPTIONS.saidOn }),
    occasion: t.string({ description: DESCRIPTIONS.occasion }),
    topics: t.idList({ description: DESCRIPTIONS.topics }),
    denies: t.idList({ description: DESCRIPTIONS.denies }),
    partedFrom: t.idList({ description: DESCRIPTIONS.partedFrom }),
    gloss: t.string({ description: DESCRIPTIONS.gloss }),
    utterance: t.id({ description: DESCRIPTIONS.utterance }),
  };
}
