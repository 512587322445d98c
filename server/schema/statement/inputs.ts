import type { InputFieldBuilder } from '@pothos/core';
import { type BuilderTypes, builder } from '../builder.ts';
import { SpeechAct, StatementKind } from '../enums.ts';

// What mutations take as a statement; the mutations are in statement-writing.ts and
// article-writing.ts.

export const QuotationInput = builder.inputType('QuotationInput', {
  description:
    "Words of the article's text, to the letter. Put into NFC, like the text; nothing else is " +
    'changed: mind apostrophes, quotation marks and no-break spaces.',
  fields: (t) => ({
    exact: t.string({ required: true, description: 'The words.' }),
    prefix: t.string({
      description: 'What stands right before them; tells which of several places is meant.',
    }),
    suffix: t.string({ description: 'What stands right after them.' }),
  }),
});

const ExtractionInput = builder.inputType('ExtractionInput', {
  description: 'What proposed the statement, were it not a person.',
  fields: (t) => ({
    version: t.string({ required: true, description: "The extractor's version." }),
    confidence: t.float({ required: true, description: 'How sure it is, 0 to 1.' }),
  }),
});

type Fields = InputFieldBuilder<BuilderTypes, 'InputObject'>;

const DESCRIPTIONS = {
  kind: "How much of the content is the speaker's own words; `verbatim` must agree.",
  speaker: 'Who said it; null when the text does not let one say.',
  source: 'The speaker as the article names them; null when implicit.',
  cue: 'The reporting verb or locution; null when there is none.',
  content: 'The reported matter: at least one item, in any order.',
  verbatim: "The speaker's own words within the content, without the quotation marks around them.",
  act: 'What the speaker did by saying it.',
  isNegated: 'Whether the article denies the act: « il n’a pas confirmé que … ».',
  translatedFrom: 'The language that the printed words render; null when that is not known.',
  saidOn: 'When it was said, as far as is known: `2022`, `2022-01` or `2022-01-14`.',
  occasion: 'Where or on what occasion; up to 500 characters.',
  topics: 'What it is about, the main topic first; at most 20.',
  gloss: "One English sentence in the register's words; up to 2,000 characters.",
  utterance:
    'The event of speaking that it reports. Null: it is found where it can be, else its own.',
} as const;

/** What a new statement is given with. */
export function newStatementFields(t: Fields) {
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
      description: 'Given when an extractor proposed it; null when a person wrote it.',
    }),
  };
}

export const BY_DEFAULT = 'by default the name of the API key. Up to 200 characters.';

/** What every change of a statement says: which one it read, why, and who changes it. */
export function changeFields(t: Fields, does: string) {
  return {
    id: t.id({ required: true, description: 'The statement.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The `version` it was read with: another one, and nothing is changed.',
    }),
    reason: t.string({
      required: true,
      description: 'Why, in a sentence that everybody may read; up to 2,000 characters.',
    }),
    correctedBy: t.string({ description: `Who ${does}; ${BY_DEFAULT}` }),
  };
}

/** What a correction may change. */
export function patchFields(t: Fields) {
  return {
    kind: t.field({ type: StatementKind, description: DESCRIPTIONS.kind }),
    act: t.field({ type: SpeechAct, description: DESCRIPTIONS.act }),
    content: t.field({ type: [QuotationInput], description: DESCRIPTIONS.content }),
    isNegated: t.boolean({ description: DESCRIPTIONS.isNegated }),
    ...optionalFields(t),
  };
}

function optionalFields(t: Fields) {
  return {
    speaker: t.id({ description: DESCRIPTIONS.speaker }),
    source: t.field({ type: QuotationInput, description: DESCRIPTIONS.source }),
    cue: t.field({ type: QuotationInput, description: DESCRIPTIONS.cue }),
    verbatim: t.field({ type: [QuotationInput], description: DESCRIPTIONS.verbatim }),
    translatedFrom: t.field({ type: 'LanguageTag', description: DESCRIPTIONS.translatedFrom }),
    saidOn: t.string({ description: DESCRIPTIONS.saidOn }),
    occasion: t.string({ description: DESCRIPTIONS.occasion }),
    topics: t.idList({ description: DESCRIPTIONS.topics }),
    gloss: t.string({ description: DESCRIPTIONS.gloss }),
    utterance: t.id({ description: DESCRIPTIONS.utterance }),
  };
}
