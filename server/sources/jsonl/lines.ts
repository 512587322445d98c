import { z } from 'zod';
import {
  ArticleStatus,
  CorrectionKind,
  ProvenanceMethod,
  SpeakerNameUse,
  StatementStatus,
} from '../../../prisma/generated/client/enums.ts';
import { articleFacts } from '../../model/article.ts';
import { author, languageTag, oneOf, reason, slug, text } from '../../model/field.ts';
import {
  outletFacts,
  roleFacts,
  speakerFacts,
  speakerName,
  topicLabel,
} from '../../model/registers.ts';
import { declaredUtterance, extraction, statementFacts } from '../../model/statement.ts';

/*
 * The JSON Lines of a register, version 1: UTF-8, one object per line, lossless. The types of lines
 * have this order, and the lines of a type have the order in which the register recorded them:
 *
 *   register    once, first: format, version, and the number of lines of each type
 *   outlet, topic, speaker
 *   article     followed by its `statement` lines, whose number it states
 *   utterance   without reports; all others are in the lines of their statements
 *   merge       an utterance, and the one into which its reports were regrouped
 *   former      an utterance, and statements that once reported it and now report another one
 *   end         once, last
 *
 * Objects refer to each other by their public keys (UUID), from which the ids of the API are made.
 * Dates are EDTF level 0, times RFC 3339 in UTC with milliseconds, positions UTF-16 code units.
 * `order` is the place among all statements (or utterances) in the order of recording, from 1
 * without gaps; it breaks ties in the register's lists. Tombstones are lines like all others: a
 * redacted statement has no segments. Derived data (folded names, days of dates, an utterance's
 * speaker and counts, search documents), API keys and the change log are not in the file.
 *
 * A line has all fields of its type, also if they are null, and no other fields.
 */

export const FORMAT = 'dixit-register';
export const VERSION = 1;

/** The longest line that is written or read. */
export const MAX_LINE_BYTES = 32 * 1024 * 1024;

// In the notation of Postgres.
const key = z
  .string()
  .regex(
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    'is not a public key: write a lower-case UUID',
  );
const count = z.int().min(0);
const time = z.iso.datetime({ precision: 3, error: 'is not a time like 2024-03-01T12:00:00.000Z' });
const hash = z.string().nullable();

const { saidOn, occasion, kind, act, isNegated, ...moreFacts } = statementFacts.shape;
const { text: body, url, ...articleHead } = articleFacts.shape;

/** The corpus that loaded it, and the hash of what that load wrote; null if no corpus did. */
const bookkeeping = { corpus: text(500).nullable(), corpusHash: hash };

const segment = z.strictObject({ start: count, end: count, exact: z.string().min(1) });

const utterance = z.strictObject({
  key,
  order: z.int().min(1),
  declared: declaredUtterance.nullable(),
});

/** The shape of each type of line. */
export const SHAPES = {
  register: z.strictObject({
    type: z.literal('register'),
    format: z.literal(FORMAT),
    version: z.literal(VERSION),
    outlets: count,
    topics: count,
    speakers: count,
    articles: count,
    statements: count,
    utterances: count,
  }),
  outlet: z.strictObject({
    type: z.literal('outlet'),
    key,
    slug,
    ...outletFacts.shape,
    ...bookkeeping,
  }),
  topic: z.strictObject({
    type: z.literal('topic'),
    key,
    slug,
    labelFr: topicLabel,
    labelEn: topicLabel,
    ...bookkeeping,
  }),
  speaker: z.strictObject({
    type: z.literal('speaker'),
    key,
    slug,
    ...speakerFacts.shape,
    /** All names by which it is found, including its own. */
    names: z.array(
      z.strictObject({
        use: oneOf(SpeakerNameUse),
        language: languageTag.nullable(),
        name: speakerName,
      }),
    ),
    roles: z.array(z.strictObject({ ...roleFacts.shape, of: key.nullable() })),
    members: z.array(key),
    mergedInto: key.nullable(),
    /** Who merged it, and why; null if unknown. */
    merge: z.strictObject({ reason, mergedBy: author, mergedAt: time }).nullable(),
    ...bookkeeping,
  }),
  article: z.strictObject({
    type: z.literal('article'),
    key,
    slug,
    url,
    outlet: key.nullable(),
    ...articleHead,
    /** Null if the words were redacted. */
    text: body.nullable(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256: 64 hexadecimal digits'),
    wordCount: count,
    status: oneOf(ArticleStatus),
    recordedAt: time,
    ...bookkeeping,
    /** Its redactions, with the statements that were redacted, also as a consequence. */
    redactions: z.array(
      z.strictObject({
        reason,
        redactedBy: author,
        redactedAt: time,
        statements: z.array(z.strictObject({ statement: key, isDependent: z.boolean() })),
      }),
    ),
    /** The number of following lines that are its statements. */
    statements: count,
  }),
  statement: z.strictObject({
    type: z.literal('statement'),
    key,
    order: z.int().min(1),
    slug: slug.nullable(),
    article: key,
    speaker: key.nullable(),
    kind,
    act,
    isNegated,
    source: segment.nullable(),
    cue: segment.nullable(),
    content: z.array(segment).readonly(),
    verbatim: z.array(segment).readonly(),
    /** Start of the content, also after a redaction. */
    start: count,
    saidOn,
    occasion,
    topics: z.array(key),
    /** Statements that the speaker denies having made; they can be missing. */
    denies: z.array(key),
    /** Statements that report another utterance, as a person decided; they can be missing. */
    partedFrom: z.array(key),
    ...moreFacts,
    within: key.nullable(),
    utterance,
    /** The utterance that it reported before grouping found `utterance`; null if that is its own. */
    ownUtterance: utterance.nullable(),
    /** Earlier statements that report the same utterance. */
    links: z.array(z.strictObject({ statement: key, similarity: z.number().gt(0).max(1) })),
    status: oneOf(StatementStatus),
    version: z.int().min(1),
    method: oneOf(ProvenanceMethod),
    recordedBy: author,
    recordedAt: time,
    /** The proposal that it began as; null if a person wrote it. */
    extractor: extraction.shape.extractor,
    extractorVersion: extraction.shape.version.nullable(),
    confidence: extraction.shape.confidence.nullable(),
    extractionRule: extraction.shape.rule,
    extractionSpeaker: extraction.shape.speakerName,
    corpusHash: hash,
    history: z.array(
      z.strictObject({
        /** The replaced version. */
        version: z.int().min(1),
        kind: oneOf(CorrectionKind),
        reason,
        correctedBy: author,
        correctedAt: time,
        replaced: z.json(),
      }),
    ),
  }),
  utterance: z.strictObject({
    type: z.literal('utterance'),
    key,
    order: z.int().min(1),
    declared: declaredUtterance.nullable(),
    /** The statement that was once its first report. */
    firstReport: key.nullable(),
  }),
  merge: z.strictObject({ type: z.literal('merge'), utterance: key, into: key }),
  /** An utterance without reports resolves to the one that most of these statements report now. */
  former: z.strictObject({
    type: z.literal('former'),
    utterance: key,
    statements: z.array(key).min(1),
  }),
  /** The last line. A file without it was cut off. */
  end: z.strictObject({ type: z.literal('end') }),
} as const;

type Lines = { readonly [Type in keyof typeof SHAPES]: z.infer<(typeof SHAPES)[Type]> };
export type LineType = keyof Lines;

/** A line of one of these types. */
export type Line<Type extends LineType = LineType> = Lines[Type];
