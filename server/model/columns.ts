import type { StatementFacts } from './statement.ts';

/**
 * The columns of a table that writers set, by their names in code, with their SQL types. The column
 * has the same name in snake case.
 */
export interface Table {
  readonly name: string;
  readonly columns: Readonly<Record<string, string>>;
  /** Columns that are computed from them, as SQL over the row `r`: the days of a partial date. */
  readonly derived?: Readonly<Record<string, string>>;
}

/** The column of a field. @example toColumn('isNegated') // 'is_negated' */
export function toColumn(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const FACT_TYPES: Readonly<Record<keyof StatementFacts, string>> = {
  kind: 'statement_kind',
  act: 'speech_act',
  isNegated: 'boolean',
  saidOn: 'text',
  occasion: 'text',
  gloss: 'text',
  translatedFrom: 'text',
};

const corpus = { corpus: 'text', corpusHash: 'text' };

export const OUTLET = {
  name: 'outlet',
  columns: {
    key: 'uuid',
    slug: 'text',
    name: 'text',
    domain: 'text',
    country: 'text',
    stateOwned: 'boolean',
    folded: 'text',
    ...corpus,
  },
} as const satisfies Table;

export const TOPIC = {
  name: 'topic',
  columns: { key: 'uuid', slug: 'text', labelFr: 'text', labelEn: 'text', ...corpus },
} as const satisfies Table;

export const SPEAKER = {
  name: 'speaker',
  columns: {
    key: 'uuid',
    slug: 'text',
    name: 'text',
    kind: 'speaker_kind',
    wikidataId: 'text',
    folded: 'text',
    ...corpus,
  },
} as const satisfies Table;

export const ARTICLE = {
  name: 'article',
  columns: {
    key: 'uuid',
    slug: 'text',
    url: 'text',
    outletId: 'bigint',
    language: 'text',
    publishedOn: 'text',
    title: 'text',
    headline: 'text',
    textKind: 'article_text_kind',
    text: 'text',
    textSha256: 'text',
    wordCount: 'int',
    status: 'article_status',
    recordedAt: 'timestamptz',
    ...corpus,
  },
  derived: {
    published_earliest: 'edtf_earliest(r."publishedOn")',
    published_latest: 'edtf_latest(r."publishedOn")',
  },
} as const satisfies Table;

export const STATEMENT = {
  name: 'statement',
  columns: {
    id: 'bigint',
    key: 'uuid',
    slug: 'text',
    articleId: 'bigint',
    speakerId: 'bigint',
    ...FACT_TYPES,
    withinId: 'bigint',
    utteranceId: 'bigint',
    ownUtteranceId: 'bigint',
    start: 'int',
    status: 'statement_status',
    version: 'int',
    method: 'provenance_method',
    recordedBy: 'text',
    recordedAt: 'timestamptz',
    extractor: 'text',
    extractorVersion: 'text',
    confidence: 'float8',
    extractionRule: 'text',
    extractionSpeaker: 'text',
    corpusHash: 'text',
  },
  derived: {
    said_earliest: 'edtf_earliest(r."saidOn")',
    said_latest: 'edtf_latest(r."saidOn")',
  },
} as const satisfies Table;

export const SEGMENT = {
  name: 'segment',
  columns: {
    statementId: 'bigint',
    role: 'segment_role',
    position: 'smallint',
    start: 'int',
    end: 'int',
    exact: 'text',
  },
} as const satisfies Table;

export const STATEMENT_TOPIC = {
  name: 'statement_topic',
  columns: { statementId: 'bigint', topicId: 'bigint', position: 'smallint' },
} as const satisfies Table;

export const STATEMENT_DENIAL = {
  name: 'statement_denial',
  columns: { statementId: 'bigint', deniedKey: 'uuid', position: 'smallint' },
} as const satisfies Table;

export const STATEMENT_PARTING = {
  name: 'statement_parting',
  columns: { statementId: 'bigint', partedKey: 'uuid', position: 'smallint' },
} as const satisfies Table;

export const CORRECTION = {
  name: 'correction',
  columns: {
    statementId: 'bigint',
    version: 'int',
    kind: 'correction_kind',
    reason: 'text',
    correctedBy: 'text',
    correctedAt: 'timestamptz',
    replaced: 'jsonb',
  },
} as const satisfies Table;

export const REDACTION = {
  name: 'redaction',
  columns: { articleId: 'bigint', reason: 'text', redactedBy: 'text', redactedAt: 'timestamptz' },
} as const satisfies Table;

export const REDACTED_STATEMENT = {
  name: 'redacted_statement',
  columns: { statementId: 'bigint', redactionId: 'bigint', isDependent: 'boolean' },
} as const satisfies Table;

export const UTTERANCE = {
  name: 'utterance',
  columns: { firstReportId: 'bigint', mergedIntoId: 'bigint' },
} as const satisfies Table;
