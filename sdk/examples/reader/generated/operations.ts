/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { IsoDate, IsoDateTime, JsonValue, LanguageTag, UrlString } from '@dixit/sdk';
import { TypedDocumentString } from '@dixit/sdk';
/** Whether an article stands. */
export type ArticleStatus =
  /** It is part of the register. */
  | 'CURRENT'
  /** All its words were removed for good, for the law; `redactions` says why, and lists leave it out. */
  | 'REDACTED'
  /** It was taken out; its id still answers, lists leave it out. */
  | 'WITHDRAWN'
  | '%future added value';

/** What the stored text of an article is. */
export type ArticleTextKind =
  /** The outlet's own text. */
  | 'FULL'
  /** A report of the article, written for the register in its own words. */
  | 'SUMMARY'
  /** Stored, so that statements have their place, but not served. */
  | 'WITHHELD'
  | '%future added value';

/** What a correction did. */
export type CorrectionKind =
  /** The statement was changed. */
  | 'CORRECTED'
  /** The words were removed for good. */
  | 'REDACTED'
  /** The statement had been taken back and was put back. */
  | 'RESTORED'
  /** The statement was taken back. */
  | 'WITHDRAWN'
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

/** What turns, or may turn, the sense of the words that were found. */
export type QuotationCaution =
  /** The article denies that it was said: see `isNegated`. */
  | 'ACT_NEGATED'
  /** What a marked gap leaves out denies something. */
  | 'NEGATION_LEFT_OUT'
  /** The sentence denies something right before or after them. */
  | 'NEGATION_NEARBY'
  /** The sentence goes on to a question mark that the words leave out. */
  | 'QUESTION_CUT_OFF'
  /** The article does not let one say who the speaker is. */
  | 'SPEAKER_UNKNOWN'
  /** A collective said it that the speaker is a member of. */
  | 'THROUGH_COLLECTIVE'
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

/** What became of a statement. */
export type StatementChangeKind =
  /** Something about it was corrected, or it stands again after it was withdrawn; `history` says what and why. Or its speaker was merged into another, who is served now; then `mergedInto` of the former one tells why. A change of its article, of names, of members or of which statements report one utterance is none of the statement. */
  | 'CORRECTED'
  /** It came into the register. */
  | 'RECORDED'
  /** Its words were removed for good. Its id still answers. */
  | 'REDACTED'
  /** It was taken back. Its id still answers. */
  | 'WITHDRAWN'
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
  /** With these words in its content, in its gloss, in the title of its article, in the name of its speaker, or in the paragraph around it; -word does not look at that paragraph. Words hold together; "words in quotes" stand side by side; -word is not there; `or` between alternatives. Case, accents, elisions (l’, d’, qu’) and endings do not count. At most 500 characters; without a word to look for (signs, emoji) it matches nothing. */
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

/** The date that a timeline counts. */
export type TimelineDate =
  /** When the article was published; always known. */
  | 'PUBLISHED_ON'
  /** When it was said; unknown for many statements. */
  | 'SAID_ON'
  | '%future added value';

/** The length of the periods of a timeline. */
export type TimelinePeriod =
  /** Days. */
  | 'DAY'
  /** Calendar months. */
  | 'MONTH'
  /** Weeks from Monday to Sunday (ISO 8601). */
  | 'WEEK'
  | '%future added value';

/** What a period of a timeline is. */
export type TimelineUnit =
  /** A day. */
  | 'DAY'
  /** A month: one asked for, or dates of which no more is known. */
  | 'MONTH'
  /** No period: statements whose date is not known. */
  | 'UNKNOWN'
  /** A week from Monday to Sunday. */
  | 'WEEK'
  /** A year: dates of which no more is known. */
  | 'YEAR'
  | '%future added value';

/** How the reports of an utterance came together. */
export type UtteranceGrouping =
  /** There is one report at most. */
  | 'ALONE'
  /** Whoever recorded the statements says so of each. */
  | 'DECLARED'
  /** Of one report at least a measure says so: one speaker, days that can be the same, other articles, and either near-equal verbatim words (containment of shingles of three words, Broder 1997) or close content (containment and resemblance of word stems; no number, negation or contrary between them). Made to abstain rather than to err. */
  | 'FOUND'
  | '%future added value';

/** How the register answers for a quotation, the best first. Compared without regard to quotation marks, kinds of apostrophe, dash and space, ligatures and case, nor to full stops, commas and dashes at both ends; words, accents and all other punctuation count. */
export type Verdict =
  /** It marks gaps, « (…) » « […] » « ... », or insertions, « [mot] », and its pieces of three words or more stand in order in one statement's verbatim words. `diff` shows what was left out and inserted. Not so when an insertion or a gap changes one half of a negation or of « ne … que ». */
  | 'ELIDED'
  /** It is an uninterrupted run of at least four words inside a verbatim segment, that cuts no number in half. Read `before` and `after`: they show what was cut off. */
  | 'EXCERPT'
  /** None of these. The matches are the closest statements. */
  | 'NOT_FOUND'
  /** One of the above, but not by the speaker asked about, or by one whom the register does not know. What a collective says is said by its members too, but not the reverse. */
  | 'OTHER_SPEAKER'
  /** The words are the article's, not the speaker's: a whole content segment, or at least four words in a row of one, or of the article around its statements. */
  | 'REPORTED_ONLY'
  /** A word alignment with a statement's verbatim words, or an uninterrupted run of them, leaves few edits: a word error rate of at most 1/6 over the longer text, and none of the edits adds, drops or moves a negation, the « que » of « ne … que » or a word that limits what is said (« si », « presque », « peut-être », …), changes or moves a number or a unit, exchanges two words, moves any but a few small ones (an article, « que », « donc »), or brings in letters of another alphabet. `diff` shows them. */
  | 'VARIANT'
  /** It is a whole verbatim segment of a statement. */
  | 'VERBATIM'
  | '%future added value';

/** On which side of a comparison words stand. A text asked about is compared with what is printed, a wording of an utterance with the first printed one. */
export type WordDifferenceKind =
  /** Only in the text asked about; only in this wording. */
  | 'ADDED'
  /** On both sides; the text is the printed one, or the first one. */
  | 'EQUAL'
  /** Between brackets in the text asked about. */
  | 'INSERTED'
  /** Only in the printed words, where the text marks a gap. */
  | 'LEFT_OUT'
  /** Only in the printed words; only in the first wording. « […] » is a break between segments. */
  | 'MISSING'
  | '%future added value';

export type StatementInArticleFragment = (
  { readonly within: { readonly id: string } | null, readonly utterance: { readonly id: string, readonly reportCount: number } }
  & StatementPartsFragment
);

export type ArticlePageQueryVariables = Exact<{
  slug: string;
  language: LanguageTag;
}>;


export type ArticlePageQuery = { readonly article: (
    { readonly headline: string | null, readonly text: string | null, readonly wordCount: number, readonly status: ArticleStatus, readonly jsonLd: JsonValue, readonly redactions: ReadonlyArray<{ readonly reason: string, readonly redactedBy: string, readonly redactedAt: IsoDateTime }>, readonly speakers: ReadonlyArray<{ readonly statementCount: number, readonly speaker: SpeakerNameFragment }>, readonly statements: { readonly totalCount: number, readonly nodes: ReadonlyArray<StatementInArticleFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    & ArticleNameFragment
  ) | null, readonly corpus: { readonly changesCursor: string } };

export type MoreOfArticleQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  language: LanguageTag;
}>;


export type MoreOfArticleQuery = { readonly article: { readonly statements: { readonly nodes: ReadonlyArray<StatementInArticleFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type CheckQuotationQueryVariables = Exact<{
  text: string;
  speaker?: string | null | undefined;
  language: LanguageTag;
}>;


export type CheckQuotationQuery = { readonly verifyQuotation: { readonly verdict: Verdict, readonly matches: ReadonlyArray<{ readonly verdict: Verdict, readonly wording: Verdict, readonly similarity: number, readonly wordEdits: number, readonly cautions: ReadonlyArray<QuotationCaution>, readonly before: string, readonly after: string, readonly found: ReadonlyArray<SpanFragment>, readonly diff: ReadonlyArray<{ readonly kind: WordDifferenceKind, readonly text: string }>, readonly statement: StatementItemFragment | null, readonly article: ArticleNameFragment }>, readonly searched: { readonly revision: number, readonly statementCount: number, readonly articleCount: number, readonly publishedFrom: IsoDate | null, readonly publishedTo: IsoDate | null } }, readonly corpus: { readonly changesCursor: string } };

export type SpeakerNamesQueryVariables = Exact<{
  search: string;
  language: LanguageTag;
}>;


export type SpeakerNamesQuery = { readonly speakers: { readonly nodes: ReadonlyArray<SpeakerNameFragment> } };

export type SpeakerBySlugQueryVariables = Exact<{
  slug: string;
  language: LanguageTag;
}>;


export type SpeakerBySlugQuery = { readonly speaker: SpeakerNameFragment | null };

export type DatedFragment = { readonly edtf: string };

export type SpanFragment = { readonly start: number, readonly end: number, readonly exact: string };

export type SpeakerNameFragment = { readonly id: string, readonly slug: string, readonly kind: SpeakerKind, readonly name: string };

export type ArticleNameFragment = { readonly id: string, readonly slug: string, readonly title: string, readonly language: LanguageTag, readonly textKind: ArticleTextKind, readonly url: UrlString | null, readonly publishedOn: DatedFragment, readonly outlet: { readonly id: string, readonly name: string } | null };

export type StatementPartsFragment = { readonly id: string, readonly text: string, readonly kind: StatementKind, readonly act: SpeechAct, readonly isNegated: boolean, readonly status: StatementStatus, readonly translatedFrom: LanguageTag | null, readonly occasion: string | null, readonly gloss: string | null, readonly speaker: SpeakerNameFragment | null, readonly source: SpanFragment | null, readonly cue: SpanFragment | null, readonly content: ReadonlyArray<SpanFragment>, readonly verbatim: ReadonlyArray<SpanFragment>, readonly saidOn: DatedFragment | null, readonly provenance: { readonly method: ProvenanceMethod, readonly confidence: number | null } };

export type StatementItemFragment = (
  { readonly article: ArticleNameFragment, readonly utterance: { readonly id: string, readonly reportCount: number } }
  & StatementPartsFragment
);

export type ChangesSubscriptionVariables = Exact<{
  filter?: StatementFilter | null | undefined;
  after: string;
}>;


export type ChangesSubscription = { readonly statementChanged: { readonly cursor: string, readonly change: StatementChangeKind, readonly matches: boolean, readonly statement: { readonly id: string, readonly utterance: { readonly id: string } } } };

export type FoundQueryVariables = Exact<{
  filter?: StatementFilter | null | undefined;
  orderBy?: StatementOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  language: LanguageTag;
}>;


export type FoundQuery = { readonly statements: { readonly totalCount: number, readonly totalCountIsExact: boolean, readonly edges: ReadonlyArray<{ readonly highlights: ReadonlyArray<{ readonly start: number, readonly end: number, readonly exact: string, readonly isInContent: boolean }>, readonly node: StatementItemFragment }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly hasPreviousPage: boolean, readonly startCursor: string | null } }, readonly corpus: { readonly changesCursor: string } };

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

export type SpeakerPageQueryVariables = Exact<{
  slug: string;
  language: LanguageTag;
}>;


export type SpeakerPageQuery = { readonly speaker: (
    { readonly aliases: ReadonlyArray<string>, readonly wikidataId: string | null, readonly mergedInto: SpeakerNameFragment | null, readonly roles: ReadonlyArray<{ readonly title: string, readonly of: SpeakerNameFragment | null, readonly from: DatedFragment | null, readonly to: DatedFragment | null }>, readonly members: ReadonlyArray<SpeakerNameFragment>, readonly memberOf: ReadonlyArray<SpeakerNameFragment>, readonly topics: ReadonlyArray<{ readonly count: number, readonly topic: { readonly id: string, readonly label: string } }> }
    & SpeakerNameFragment
  ) | null, readonly corpus: { readonly changesCursor: string } };

export type SpeakerTimelineQueryVariables = Exact<{
  slug: string;
  by: TimelinePeriod;
  on: TimelineDate;
}>;


export type SpeakerTimelineQuery = { readonly speaker: { readonly timeline: ReadonlyArray<{ readonly period: string | null, readonly unit: TimelineUnit, readonly from: IsoDate | null, readonly to: IsoDate | null, readonly count: number }> } | null };

export type SpeakerStatementsQueryVariables = Exact<{
  slug: string;
  filter?: StatementFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  language: LanguageTag;
}>;


export type SpeakerStatementsQuery = { readonly speaker: { readonly statements: { readonly totalCount: number, readonly totalCountIsExact: boolean, readonly nodes: ReadonlyArray<StatementItemFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type StatementPageQueryVariables = Exact<{
  id: string;
  language: LanguageTag;
}>;


export type StatementPageQuery = { readonly statement: (
    { readonly before: string, readonly after: string, readonly deepLink: UrlString | null, readonly jsonLd: JsonValue, readonly version: number, readonly apa: string, readonly bibtex: string, readonly cslJson: string, readonly markdown: string, readonly topics: ReadonlyArray<{ readonly id: string, readonly label: string }>, readonly record: { readonly method: ProvenanceMethod, readonly recordedBy: string, readonly recordedAt: IsoDateTime, readonly confidence: number | null, readonly extractorVersion: string | null }, readonly history: ReadonlyArray<{ readonly kind: CorrectionKind, readonly version: number, readonly reason: string, readonly correctedBy: string, readonly correctedAt: IsoDateTime, readonly replaced: JsonValue }>, readonly within: StatementPartsFragment | null, readonly reported: ReadonlyArray<StatementPartsFragment> }
    & StatementItemFragment
  ) | null, readonly corpus: { readonly changesCursor: string } };

export type UtterancePageQueryVariables = Exact<{
  id: string;
  language: LanguageTag;
}>;


export type UtterancePageQuery = { readonly node:
    | { readonly __typename: 'Article' }
    | { readonly __typename: 'Outlet' }
    | { readonly __typename: 'Speaker' }
    | { readonly __typename: 'Statement' }
    | { readonly __typename: 'Topic' }
    | { readonly __typename: 'Utterance', readonly id: string, readonly outletCount: number, readonly reportCount: number, readonly grouping: UtteranceGrouping, readonly mergedInto: { readonly id: string } | null, readonly speaker: SpeakerNameFragment | null, readonly saidOn: DatedFragment | null, readonly firstReport: { readonly id: string }, readonly variants: ReadonlyArray<{ readonly text: string, readonly diff: ReadonlyArray<{ readonly kind: WordDifferenceKind, readonly text: string }>, readonly statements: ReadonlyArray<StatementItemFragment> }> }
   | null, readonly corpus: { readonly changesCursor: string } };

/**
 * One article with its text and its first statements.
 */
export const ArticlePageDocument: TypedDocumentString<ArticlePageQuery, ArticlePageQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query ArticlePage($slug:String!$language:LanguageTag!){article(slug:$slug){...ArticleName headline text wordCount status jsonLd redactions{reason redactedBy redactedAt}speakers{statementCount speaker{...SpeakerName}}statements(first:100){totalCount nodes{...StatementInArticle}pageInfo{hasNextPage endCursor}}}corpus{changesCursor}}fragment ArticleName on Article{id slug title language textKind url publishedOn{...Dated}outlet{id name}}fragment Dated on PartialDate{edtf}fragment SpeakerName on Speaker{id slug kind name(language:$language)}fragment StatementInArticle on Statement{...StatementParts within{id}utterance{id reportCount}}fragment StatementParts on Statement{id text kind act isNegated status translatedFrom occasion gloss speaker{...SpeakerName}source{...Span}cue{...Span}content{...Span}verbatim{...Span}saidOn{...Dated}provenance{method confidence}}fragment Span on Segment{start end exact}",
    {"hash":"c9ab5a9b6c9f73977b41f949cce7b2fdf5924e96fcbcadecb09b565fd845ed54","scalars":{"article?":{"language":"LanguageTag","url?":"URL","redactions":{"redactedAt":"DateTime"},"speakers":{"statementCount":"NonNegativeInt"},"statements":{"totalCount":"NonNegativeInt","nodes":{"translatedFrom?":"LanguageTag","source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"utterance":{"reportCount":"NonNegativeInt"}}}}}},
  );

/**
 * Further statements of an article.
 */
export const MoreOfArticleDocument: TypedDocumentString<MoreOfArticleQuery, MoreOfArticleQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query MoreOfArticle($slug:String!$first:Int$after:String$language:LanguageTag!){article(slug:$slug){statements(first:$first after:$after){nodes{...StatementInArticle}pageInfo{hasNextPage endCursor}}}}fragment StatementInArticle on Statement{...StatementParts within{id}utterance{id reportCount}}fragment StatementParts on Statement{id text kind act isNegated status translatedFrom occasion gloss speaker{...SpeakerName}source{...Span}cue{...Span}content{...Span}verbatim{...Span}saidOn{...Dated}provenance{method confidence}}fragment SpeakerName on Speaker{id slug kind name(language:$language)}fragment Span on Segment{start end exact}fragment Dated on PartialDate{edtf}",
    {"hash":"3a530fb97187dab398180f17bcc41c7f88239bd9787d82526c611698847ebadb","scalars":{"article?":{"statements":{"nodes":{"translatedFrom?":"LanguageTag","source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"utterance":{"reportCount":"NonNegativeInt"}}}}}},
  );

/**
 * Whether someone said these words.
 */
export const CheckQuotationDocument: TypedDocumentString<CheckQuotationQuery, CheckQuotationQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query CheckQuotation($text:String!$speaker:ID$language:LanguageTag!){verifyQuotation(text:$text speaker:$speaker){verdict matches{verdict wording similarity wordEdits cautions before after found{...Span}diff{kind text}statement{...StatementItem}article{...ArticleName}}searched{revision statementCount articleCount publishedFrom publishedTo}}corpus{changesCursor}}fragment Span on Segment{start end exact}fragment StatementItem on Statement{...StatementParts article{...ArticleName}utterance{id reportCount}}fragment StatementParts on Statement{id text kind act isNegated status translatedFrom occasion gloss speaker{...SpeakerName}source{...Span}cue{...Span}content{...Span}verbatim{...Span}saidOn{...Dated}provenance{method confidence}}fragment SpeakerName on Speaker{id slug kind name(language:$language)}fragment Dated on PartialDate{edtf}fragment ArticleName on Article{id slug title language textKind url publishedOn{...Dated}outlet{id name}}",
    {"hash":"397d9dae5f7dbb2c48b68d8f68bdd069c0409bc63c9923f26c82ac9e3585a35f","scalars":{"verifyQuotation":{"matches":{"wordEdits":"NonNegativeInt","found":{"start":"NonNegativeInt","end":"NonNegativeInt"},"statement?":{"translatedFrom?":"LanguageTag","source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"article":{"language":"LanguageTag","url?":"URL"},"utterance":{"reportCount":"NonNegativeInt"}},"article":{"language":"LanguageTag","url?":"URL"}},"searched":{"revision":"NonNegativeInt","statementCount":"NonNegativeInt","articleCount":"NonNegativeInt","publishedFrom?":"Date","publishedTo?":"Date"}}}},
  );

/**
 * Speakers with a name similar to the text typed so far.
 */
export const SpeakerNamesDocument: TypedDocumentString<SpeakerNamesQuery, SpeakerNamesQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query SpeakerNames($search:String!$language:LanguageTag!){speakers(filter:{search:$search}first:8){nodes{...SpeakerName}}}fragment SpeakerName on Speaker{id slug kind name(language:$language)}",
    {"hash":"8ce3c8f47c1951729455e26b58dc27a0e2baac199f099ff33278302856dd95f9"},
  );

/**
 * The speaker with a slug.
 */
export const SpeakerBySlugDocument: TypedDocumentString<SpeakerBySlugQuery, SpeakerBySlugQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query SpeakerBySlug($slug:String!$language:LanguageTag!){speaker(slug:$slug){...SpeakerName}}fragment SpeakerName on Speaker{id slug kind name(language:$language)}",
    {"hash":"61148cc0df65fbf69631260b86f2125073b38e8214dff76c54a954f757158594"},
  );

/**
 * Statements that changed after a response. Each page selects `corpus { changesCursor }` with its
 * data and follows the changes from there, so that none is missed.
 */
export const ChangesDocument: TypedDocumentString<ChangesSubscription, ChangesSubscriptionVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "subscription Changes($filter:StatementFilter$after:String!){statementChanged(filter:$filter after:$after){cursor change matches statement{id utterance{id}}}}",
    {},
  );

/**
 * One page of search results, with highlights.
 */
export const FoundDocument: TypedDocumentString<FoundQuery, FoundQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Found($filter:StatementFilter$orderBy:StatementOrder$first:Int$after:String$last:Int$before:String$language:LanguageTag!){statements(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){totalCount totalCountIsExact edges{highlights{start end exact isInContent}node{...StatementItem}}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}corpus{changesCursor}}fragment StatementItem on Statement{...StatementParts article{...ArticleName}utterance{id reportCount}}fragment StatementParts on Statement{id text kind act isNegated status translatedFrom occasion gloss speaker{...SpeakerName}source{...Span}cue{...Span}content{...Span}verbatim{...Span}saidOn{...Dated}provenance{method confidence}}fragment SpeakerName on Speaker{id slug kind name(language:$language)}fragment Span on Segment{start end exact}fragment Dated on PartialDate{edtf}fragment ArticleName on Article{id slug title language textKind url publishedOn{...Dated}outlet{id name}}",
    {"hash":"dbdc00f3a7cb9324b4c05d3de160f654a0e21149e054f72b29b2f38ad80a49ed","scalars":{"statements":{"totalCount":"NonNegativeInt","edges":{"highlights":{"start":"NonNegativeInt","end":"NonNegativeInt"},"node":{"translatedFrom?":"LanguageTag","source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"article":{"language":"LanguageTag","url?":"URL"},"utterance":{"reportCount":"NonNegativeInt"}}}}}},
  );

/**
 * The facet values of a search. Each facet is counted without its own filter.
 */
export const FacetsDocument: TypedDocumentString<FacetsQuery, FacetsQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Facets($speakers:StatementFilter$outlets:StatementFilter$topics:StatementFilter$kinds:StatementFilter$acts:StatementFilter$language:LanguageTag!){speakers:statements(filter:$speakers first:1){facets{speakers{count value{id name(language:$language)}}}}outlets:statements(filter:$outlets first:1){facets{outlets{count value{id name}}}}topics:statements(filter:$topics first:1){facets{topics(first:12){count value{id label(language:$language)}}}}kinds:statements(filter:$kinds first:1){facets{kinds{count value}}}acts:statements(filter:$acts first:1){facets{acts{count value}}}}",
    {"hash":"c04d46dcff01601c20fcfafb0e0bfd0319ce012d75ac3d84551742033f78e127","scalars":{"speakers":{"facets":{"speakers":{"count":"NonNegativeInt"}}},"outlets":{"facets":{"outlets":{"count":"NonNegativeInt"}}},"topics":{"facets":{"topics":{"count":"NonNegativeInt"}}},"kinds":{"facets":{"kinds":{"count":"NonNegativeInt"}}},"acts":{"facets":{"acts":{"count":"NonNegativeInt"}}}}},
  );

/**
 * The size of the register, for the welcome text.
 */
export const WelcomeDocument: TypedDocumentString<WelcomeQuery, WelcomeQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Welcome{corpus{statementCount speakerCount articleCount outletCount publishedFrom publishedTo}}",
    {"hash":"27b6efc29e6c263ae266636841646d7b2107bce7c9950767f4f44e8a92f200bb","scalars":{"corpus":{"statementCount":"NonNegativeInt","speakerCount":"NonNegativeInt","articleCount":"NonNegativeInt","outletCount":"NonNegativeInt","publishedFrom?":"Date","publishedTo?":"Date"}}},
  );

/**
 * One speaker with names, roles, memberships and topics.
 */
export const SpeakerPageDocument: TypedDocumentString<SpeakerPageQuery, SpeakerPageQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query SpeakerPage($slug:String!$language:LanguageTag!){speaker(slug:$slug){...SpeakerName aliases wikidataId mergedInto{...SpeakerName}roles{title of{...SpeakerName}from{...Dated}to{...Dated}}members{...SpeakerName}memberOf{...SpeakerName}topics{count topic{id label(language:$language)}}}corpus{changesCursor}}fragment SpeakerName on Speaker{id slug kind name(language:$language)}fragment Dated on PartialDate{edtf}",
    {"hash":"091693a910a14686d514f125e9404d782f1e1741cff120b6302998c03bb348f9","scalars":{"speaker?":{"topics":{"count":"NonNegativeInt"}}}},
  );

/**
 * The number of a speaker's statements by period.
 */
export const SpeakerTimelineDocument: TypedDocumentString<SpeakerTimelineQuery, SpeakerTimelineQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query SpeakerTimeline($slug:String!$by:TimelinePeriod!$on:TimelineDate!){speaker(slug:$slug){timeline(by:$by on:$on){period unit from to count}}}",
    {"hash":"6016e01029826adebadd9b3b853d23ff2b9f76cc145decab5c180b9d4d7dfbb8","scalars":{"speaker?":{"timeline":{"from?":"Date","to?":"Date","count":"NonNegativeInt"}}}},
  );

/**
 * One page of a speaker's statements.
 */
export const SpeakerStatementsDocument: TypedDocumentString<SpeakerStatementsQuery, SpeakerStatementsQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query SpeakerStatements($slug:String!$filter:StatementFilter$first:Int$after:String$language:LanguageTag!){speaker(slug:$slug){statements(filter:$filter first:$first after:$after){totalCount totalCountIsExact nodes{...StatementItem}pageInfo{hasNextPage endCursor}}}}fragment StatementItem on Statement{...StatementParts article{...ArticleName}utterance{id reportCount}}fragment StatementParts on Statement{id text kind act isNegated status translatedFrom occasion gloss speaker{...SpeakerName}source{...Span}cue{...Span}content{...Span}verbatim{...Span}saidOn{...Dated}provenance{method confidence}}fragment SpeakerName on Speaker{id slug kind name(language:$language)}fragment Span on Segment{start end exact}fragment Dated on PartialDate{edtf}fragment ArticleName on Article{id slug title language textKind url publishedOn{...Dated}outlet{id name}}",
    {"hash":"6e524c7570c2374c8029bf3a99f041bb3f4cdde7c09f06c07270a18e9bc76541","scalars":{"speaker?":{"statements":{"totalCount":"NonNegativeInt","nodes":{"translatedFrom?":"LanguageTag","source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"article":{"language":"LanguageTag","url?":"URL"},"utterance":{"reportCount":"NonNegativeInt"}}}}}},
  );

/**
 * One statement with everything the register knows about it.
 */
export const StatementPageDocument: TypedDocumentString<StatementPageQuery, StatementPageQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query StatementPage($id:ID!$language:LanguageTag!){statement(id:$id){...StatementItem before(words:35)after(words:35)topics{id label(language:$language)}deepLink jsonLd version record:provenance{method recordedBy recordedAt confidence extractorVersion}history{kind version reason correctedBy correctedAt replaced}within{...StatementParts}reported{...StatementParts}apa:citation(style:APA)bibtex:citation(style:BIBTEX)cslJson:citation(style:CSL_JSON)markdown:citation(style:MARKDOWN)}corpus{changesCursor}}fragment StatementItem on Statement{...StatementParts article{...ArticleName}utterance{id reportCount}}fragment StatementParts on Statement{id text kind act isNegated status translatedFrom occasion gloss speaker{...SpeakerName}source{...Span}cue{...Span}content{...Span}verbatim{...Span}saidOn{...Dated}provenance{method confidence}}fragment SpeakerName on Speaker{id slug kind name(language:$language)}fragment Span on Segment{start end exact}fragment Dated on PartialDate{edtf}fragment ArticleName on Article{id slug title language textKind url publishedOn{...Dated}outlet{id name}}",
    {"hash":"ead39aa24cf5633128ccd556ae7998389142bdc2fcbc0110847d6034429c2ffd","scalars":{"statement?":{"translatedFrom?":"LanguageTag","source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"article":{"language":"LanguageTag","url?":"URL"},"utterance":{"reportCount":"NonNegativeInt"},"deepLink?":"URL","record":{"recordedAt":"DateTime"},"history":{"correctedAt":"DateTime"},"within?":{"translatedFrom?":"LanguageTag","source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"}},"reported":{"translatedFrom?":"LanguageTag","source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"}}}}},
  );

/**
 * One utterance with its different wordings.
 */
export const UtterancePageDocument: TypedDocumentString<UtterancePageQuery, UtterancePageQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query UtterancePage($id:ID!$language:LanguageTag!){node(id:$id){__typename ...on Utterance{id outletCount reportCount grouping mergedInto{id}speaker{...SpeakerName}saidOn{...Dated}firstReport{id}variants{text diff{kind text}statements{...StatementItem}}}}corpus{changesCursor}}fragment SpeakerName on Speaker{id slug kind name(language:$language)}fragment Dated on PartialDate{edtf}fragment StatementItem on Statement{...StatementParts article{...ArticleName}utterance{id reportCount}}fragment StatementParts on Statement{id text kind act isNegated status translatedFrom occasion gloss speaker{...SpeakerName}source{...Span}cue{...Span}content{...Span}verbatim{...Span}saidOn{...Dated}provenance{method confidence}}fragment Span on Segment{start end exact}fragment ArticleName on Article{id slug title language textKind url publishedOn{...Dated}outlet{id name}}",
    {"hash":"9f5a38ca6fcbd9aafb2c41f40800733ee0ef3dae8b8070ef8460955343d7e7dc","scalars":{"node?":{"reportCount?":"NonNegativeInt","variants?":{"statements":{"translatedFrom?":"LanguageTag","source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"article":{"language":"LanguageTag","url?":"URL"},"utterance":{"reportCount":"NonNegativeInt"}}}}}},
  );
