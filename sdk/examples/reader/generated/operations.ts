/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { IsoDate, LanguageTag, UrlString } from '@dixit/sdk';
import { TypedDocumentString } from '@dixit/sdk';
/** What the stored text of an article is. */
export type ArticleTextKind =
  /** The outlet's own text. */
  | 'FULL'
  /** A report of the article, written for the register in its own words. */
  | 'SUMMARY'
  /** Stored, so that statements have their place, but not served. */
  | 'WITHHELD'
  | '%future added value';

/** How a partial date meets a range. */
export type DateMatch =
  /** It can be in the range: `2022-01` overlaps 10 to 20 January. */
  | 'OVERLAPS'
  /** It is in the range, whichever of its days it is. */
  | 'WITHIN'
  | '%future added value';

/** A range of days, both included; an open end does not limit. */
export type DateRange = {
  /** The first day. */
  readonly from?: string | null | undefined;
  /** How dates known to the month or year meet the range. */
  readonly match?: DateMatch | null | undefined;
  /** The last day. */
  readonly to?: string | null | undefined;
};

/** The direction of an order. Rows without the value come last in both. */
export type OrderDirection =
  /** Smallest, earliest or first of the alphabet first. */
  | 'ASC'
  /** Largest, latest or last of the alphabet first. */
  | 'DESC'
  | '%future added value';

/** How a statement came into the register. */
export type ProvenanceMethod =
  /** Written by a person. */
  | 'CURATED'
  /** Proposed by the extractor, with its version and confidence. */
  | 'EXTRACTED'
  | '%future added value';

/** What a speaker is. */
export type SpeakerKind =
  /** A source that the article does not name. */
  | 'ANONYMOUS'
  /** Several speakers who are reported as one. */
  | 'COLLECTIVE'
  /** A text that is reported to say something: a treaty, a letter. */
  | 'DOCUMENT'
  /** An organisation, ministry, company or alliance. */
  | 'INSTITUTION'
  /** A human being. */
  | 'PERSON'
  /** A state, also under the name of its capital. */
  | 'STATE'
  | '%future added value';

/** What the speaker did by saying it. */
export type SpeechAct =
  /** Blamed somebody for something. */
  | 'ACCUSE'
  /** Put a question. */
  | 'ASK'
  /** Said that something is so. */
  | 'ASSERT'
  /** Asked somebody to do something; recommended, required or forbade it. */
  | 'DEMAND'
  /** Said that something is not so. */
  | 'DENY'
  /** None of these: proposed, thanked, regretted, … */
  | 'OTHER'
  /** Undertook to do something. */
  | 'PROMISE'
  /** Declined to do or to accept something. */
  | 'REFUSE'
  /** Announced harm, on a condition or without one. */
  | 'THREATEN'
  /** Pointed to a danger or a limit. */
  | 'WARN'
  | '%future added value';

/** Which statements. An absent or null field does not filter, an empty list matches nothing, an unknown id is an error. All fields hold together; within a list any one does. */
export type StatementFilter = {
  /** What the speaker did by saying it. */
  readonly acts?: ReadonlyArray<SpeechAct> | null | undefined;
  /** Printed in one of these articles. */
  readonly articles?: ReadonlyArray<string> | null | undefined;
  /** Whether the article denies the act. */
  readonly isNegated?: boolean | null | undefined;
  /** How much of it is verbatim. */
  readonly kinds?: ReadonlyArray<StatementKind> | null | undefined;
  /** How it came into the register. */
  readonly methods?: ReadonlyArray<ProvenanceMethod> | null | undefined;
  /** Leaves out extracted statements of a lower confidence, 0 to 1. Curated ones, which have none, stay. */
  readonly minConfidence?: number | null | undefined;
  /** Published by one of these outlets. */
  readonly outlets?: ReadonlyArray<string> | null | undefined;
  /** When the article was published. */
  readonly publishedOn?: DateRange | null | undefined;
  /** When it was said. */
  readonly saidOn?: DateRange | null | undefined;
  /** With these words in its content, in its gloss, in the title of its article, in the name of its speaker, or in the paragraph around it. Words hold together; "words in quotes" stand side by side; -word is not there; `or` between alternatives. Case, accents, elisions (l’, d’, qu’) and endings do not count. At most 500 characters; without a word to look for (signs, emoji) it matches nothing. */
  readonly search?: string | null | undefined;
  /** The kind of the speaker. */
  readonly speakerKinds?: ReadonlyArray<SpeakerKind> | null | undefined;
  /** Said by one of these, also through a collective they are members of. */
  readonly speakers?: ReadonlyArray<string> | null | undefined;
  /** Where it stands in its life. Null: any, also withdrawn and redacted ones. */
  readonly status?: ReadonlyArray<StatementStatus> | null | undefined;
  /** About one of these topics. */
  readonly topics?: ReadonlyArray<string> | null | undefined;
  /** Reported within this statement (nested attribution). */
  readonly within?: string | null | undefined;
};

/** How much of a statement's content is the speaker's own words. */
export type StatementKind =
  /** All of it, from end to end. */
  | 'DIRECT'
  /** None of it. */
  | 'INDIRECT'
  /** Some of it; `verbatim` says which words. */
  | 'MIXED'
  | '%future added value';

/** An order of statements. */
export type StatementOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: StatementOrderField;
};

/** What statements are sorted by; ties are broken by the order of recording. */
export type StatementOrderField =
  /** The place in the text; meant for the statements of one article. */
  | 'POSITION'
  /** The first day the article can have been published on. */
  | 'PUBLISHED_ON'
  /** How well it meets the search; only with one, and then the default. Where more than 10,000 match, the newest come first instead. */
  | 'RANK'
  /** When it came into the register. */
  | 'RECORDED_AT'
  /** The first day it can have been said on; unknown days come last. */
  | 'SAID_ON'
  | '%future added value';

/** Where a statement stands in its life. */
export type StatementStatus =
  /** Corrected at least once; `history` keeps what was replaced. */
  | 'CORRECTED'
  /** As first recorded. */
  | 'CURRENT'
  /** Its words were removed for good, for the law; a tombstone is left. */
  | 'REDACTED'
  /** Taken back; its id still answers, lists leave it out. */
  | 'WITHDRAWN'
  | '%future added value';

export type DatedFragment = { readonly edtf: string };

export type SpanFragment = { readonly start: number, readonly end: number, readonly exact: string };

export type SpeakerNameFragment = { readonly id: string, readonly slug: string, readonly kind: SpeakerKind, readonly name: string };

export type ArticleNameFragment = { readonly id: string, readonly slug: string, readonly title: string, readonly language: LanguageTag, readonly textKind: ArticleTextKind, readonly url: UrlString | null, readonly publishedOn: DatedFragment, readonly outlet: { readonly id: string, readonly name: string } | null };

export type StatementPartsFragment = { readonly id: string, readonly text: string, readonly kind: StatementKind, readonly act: SpeechAct, readonly isNegated: boolean, readonly status: StatementStatus, readonly translatedFrom: LanguageTag | null, readonly occasion: string | null, readonly gloss: string | null, readonly speaker: SpeakerNameFragment | null, readonly source: SpanFragment | null, readonly cue: SpanFragment | null, readonly content: ReadonlyArray<SpanFragment>, readonly verbatim: ReadonlyArray<SpanFragment>, readonly saidOn: DatedFragment | null, readonly provenance: { readonly method: ProvenanceMethod, readonly confidence: number | null } };

export type StatementItemFragment = (
  { readonly article: ArticleNameFragment, readonly utterance: { readonly id: string, readonly reportCount: number } }
  & StatementPartsFragment
);

export type FoundQueryVariables = Exact<{
  filter?: StatementFilter | null | undefined;
  orderBy?: StatementOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  language: LanguageTag;
}>;


export type FoundQuery = { readonly statements: { readonly totalCount: number, readonly totalCountIsExact: boolean, readonly edges: ReadonlyArray<{ readonly highlights: ReadonlyArray<{ readonly start: number, readonly end: number }>, readonly node: StatementItemFragment }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type FacetsQueryVariables = Exact<{
  speakers?: StatementFilter | null | undefined;
  outlets?: StatementFilter | null | undefined;
  topics?: StatementFilter | null | undefined;
  kinds?: StatementFilter | null | undefined;
  acts?: StatementFilter | null | undefined;
  language: LanguageTag;
}>;


export type FacetsQuery = { readonly speakers: { readonly facets: { readonly speakers: ReadonlyArray<{ readonly count: number, readonly value: { readonly id: string, readonly name: string } }> } }, readonly outlets: { readonly facets: { readonly outlets: ReadonlyArray<{ readonly count: number, readonly value: { readonly id: string, readonly name: string } }> } }, readonly topics: { readonly facets: { readonly topics: ReadonlyArray<{ readonly count: number, readonly value: { readonly id: string, readonly label: string } }> } }, readonly kinds: { readonly facets: { readonly kinds: ReadonlyArray<{ readonly count: number, readonly value: StatementKind }> } }, readonly acts: { readonly facets: { readonly acts: ReadonlyArray<{ readonly count: number, readonly value: SpeechAct }> } } };

export type WelcomeQueryVariables = Exact<{ [key: string]: never; }>;


export type WelcomeQuery = { readonly corpus: { readonly statementCount: number, readonly speakerCount: number, readonly articleCount: number, readonly outletCount: number, readonly publishedFrom: IsoDate | null, readonly publishedTo: IsoDate | null } };

/**
 * One page of what a search finds, with the places it asks for.
 */
export const FoundDocument: TypedDocumentString<FoundQuery, FoundQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Found($filter:StatementFilter$orderBy:StatementOrder$first:Int$after:String$last:Int$before:String$language:LanguageTag!){statements(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){totalCount totalCountIsExact edges{highlights{start end}node{...StatementItem}}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}fragment StatementItem on Statement{...StatementParts article{...ArticleName}utterance{id reportCount}}fragment StatementParts on Statement{id text kind act isNegated status translatedFrom occasion gloss speaker{...SpeakerName}source{...Span}cue{...Span}content{...Span}verbatim{...Span}saidOn{...Dated}provenance{method confidence}}fragment SpeakerName on Speaker{id slug kind name(language:$language)}fragment Span on Segment{start end exact}fragment Dated on PartialDate{edtf}fragment ArticleName on Article{id slug title language textKind url publishedOn{...Dated}outlet{id name}}",
    {"hash":"e50635ad7928f884c7637e654e5b24de651daf1a5c2ebf1f3ae74fa87c652010","scalars":{"statements":{"totalCount":"NonNegativeInt","edges":{"highlights":{"start":"NonNegativeInt","end":"NonNegativeInt"},"node":{"translatedFrom?":"LanguageTag","source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"article":{"language":"LanguageTag","url?":"URL"},"utterance":{"reportCount":"NonNegativeInt"}}}}}},
  );

/**
 * What a search can be narrowed down to: of each facet what there is besides its own choice.
 */
export const FacetsDocument: TypedDocumentString<FacetsQuery, FacetsQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Facets($speakers:StatementFilter$outlets:StatementFilter$topics:StatementFilter$kinds:StatementFilter$acts:StatementFilter$language:LanguageTag!){speakers:statements(filter:$speakers first:1){facets{speakers{count value{id name(language:$language)}}}}outlets:statements(filter:$outlets first:1){facets{outlets{count value{id name}}}}topics:statements(filter:$topics first:1){facets{topics(first:12){count value{id label(language:$language)}}}}kinds:statements(filter:$kinds first:1){facets{kinds{count value}}}acts:statements(filter:$acts first:1){facets{acts{count value}}}}",
    {"hash":"c04d46dcff01601c20fcfafb0e0bfd0319ce012d75ac3d84551742033f78e127","scalars":{"speakers":{"facets":{"speakers":{"count":"NonNegativeInt"}}},"outlets":{"facets":{"outlets":{"count":"NonNegativeInt"}}},"topics":{"facets":{"topics":{"count":"NonNegativeInt"}}},"kinds":{"facets":{"kinds":{"count":"NonNegativeInt"}}},"acts":{"facets":{"acts":{"count":"NonNegativeInt"}}}}},
  );

/**
 * What the register holds, for a first visit.
 */
export const WelcomeDocument: TypedDocumentString<WelcomeQuery, WelcomeQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Welcome{corpus{statementCount speakerCount articleCount outletCount publishedFrom publishedTo}}",
    {"hash":"27b6efc29e6c263ae266636841646d7b2107bce7c9950767f4f44e8a92f200bb","scalars":{"corpus":{"statementCount":"NonNegativeInt","speakerCount":"NonNegativeInt","articleCount":"NonNegativeInt","outletCount":"NonNegativeInt","publishedFrom?":"Date","publishedTo?":"Date"}}},
  );
