/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { IsoDate, IsoDateTime, JsonValue, LanguageTag, UrlString } from '@dixit/sdk';
import { TypedDocumentString } from '@dixit/sdk';
/** Lifecycle status of an article. */
export type ArticleStatus =
  /** Part of the register. */
  | 'CURRENT'
  /** All its words were permanently removed for legal reasons; see `redactions`. Lists omit it. */
  | 'REDACTED'
  /** Withdrawn from the register. Its id still resolves; lists omit it. */
  | 'WITHDRAWN'
  | '%future added value';

/** Kind of the stored text of an article. */
export type ArticleTextKind =
  /** The outlet's own text. */
  | 'FULL'
  /** A summary of the article, in the register's own words. */
  | 'SUMMARY'
  /** Text that is stored only to locate statements. It is not served, searched or compared outside the segments of its statements. `wordCount` and `textSha256` describe the whole text. */
  | 'WITHHELD'
  | '%future added value';

/** Kind of a correction. */
export type CorrectionKind =
  /** The statement was changed. */
  | 'CORRECTED'
  /** The words were permanently removed. */
  | 'REDACTED'
  /** The statement was restored after a withdrawal. */
  | 'RESTORED'
  /** The statement was withdrawn. */
  | 'WITHDRAWN'
  | '%future added value';

/** How a partial date matches a range. */
export type DateMatch =
  /** The date may be in the range: `2022-01` matches 10–20 January 2022. */
  | 'OVERLAPS'
  /** The date is certainly in the range: all of its possible days are. */
  | 'WITHIN'
  | '%future added value';

/** Range of days, both ends included. A missing end leaves the range open. */
export type DateRange = {
  /** First day. */
  readonly from?: string | null | undefined;
  /** How dates known only to the month or year match the range. */
  readonly match?: DateMatch | null | undefined;
  /** Last day. */
  readonly to?: string | null | undefined;
};

/** Sort direction. Items without a value come last in both directions. */
export type OrderDirection =
  /** Ascending: smallest, earliest or alphabetically first value first. */
  | 'ASC'
  /** Descending: largest, latest or alphabetically last value first. */
  | 'DESC'
  | '%future added value';

/** How a statement was recorded. */
export type ProvenanceMethod =
  /** Recorded by a person. */
  | 'CURATED'
  /** Proposed by the extractor, with its version and confidence. */
  | 'EXTRACTED'
  | '%future added value';

/** Reason why the words found may be misleading without their context. */
export type QuotationCaution =
  /** The article negates the act; see `isNegated`. */
  | 'ACT_NEGATED'
  /** The sentence, or the beginning of the next one, has a condition, a restriction or a contrast that the quotation leaves out (« si … », « mais », « sauf », « à condition … »). */
  | 'CONDITION_OR_CONTRAST_CUT'
  /** The words left out at a marked gap contain a negation. */
  | 'NEGATION_LEFT_OUT'
  /** The sentence has a negation directly before or after the words, or a denial before them (« il est faux que … »). */
  | 'NEGATION_NEARBY'
  /** The sentence ends with a question mark that the quotation leaves out. */
  | 'QUESTION_CUT_OFF'
  /** The words are the register's own, in a summary of an article that it does not print. Occurs in `NOT_FOUND` matches only. */
  | 'REGISTER_WORDS'
  /** Another speaker relays the words: the statement is part of a statement of somebody else, or the words found include such a statement. */
  | 'RELAYED_WORDS'
  /** The article does not identify the speaker. */
  | 'SPEAKER_UNKNOWN'
  /** Said by a collective that the speaker is a member of. */
  | 'THROUGH_COLLECTIVE'
  | '%future added value';

/** Kind of a speaker. */
export type SpeakerKind =
  /** A source that the article does not name. */
  | 'ANONYMOUS'
  /** Several speakers reported as one. */
  | 'COLLECTIVE'
  /** A text that is reported to say something, such as a treaty or a letter. */
  | 'DOCUMENT'
  /** An organisation, ministry, company or alliance. */
  | 'INSTITUTION'
  /** A person. */
  | 'PERSON'
  /** A state, even if the article refers to it by its capital. */
  | 'STATE'
  | '%future added value';

/** Speech act: what the speaker did by making the statement. */
export type SpeechAct =
  /** Blamed someone for something. */
  | 'ACCUSE'
  /** Asked a question. */
  | 'ASK'
  /** Said that something is the case. */
  | 'ASSERT'
  /** Asked, advised, required or forbade someone to do something. */
  | 'DEMAND'
  /** Said that something is not the case. */
  | 'DENY'
  /** Any other act: proposed, thanked, regretted, … */
  | 'OTHER'
  /** Committed to doing something. */
  | 'PROMISE'
  /** Declined to do or accept something. */
  | 'REFUSE'
  /** Announced harm, conditionally or unconditionally. */
  | 'THREATEN'
  /** Pointed out a danger or a limit. */
  | 'WARN'
  | '%future added value';

/** Kind of change of a statement. */
export type StatementChangeKind =
  /** It was corrected, or restored after a withdrawal; see `history`. Also sent when its speaker was merged into another, which is then its `speaker`. Changes to its article, to names, to members and to the grouping into utterances are not sent. */
  | 'CORRECTED'
  /** It was recorded. */
  | 'RECORDED'
  /** Its words were permanently removed. Its id still resolves. */
  | 'REDACTED'
  /** It was withdrawn. Its id still resolves. */
  | 'WITHDRAWN'
  | '%future added value';

/** Filter for statements. Absent and null fields do not filter; an empty list matches nothing; an unknown id is an error. All fields must match; within a list, any value may match. */
export type StatementFilter = {
  /** With one of these speech acts. */
  readonly acts?: ReadonlyArray<SpeechAct> | null | undefined;
  /** Printed in one of these articles. */
  readonly articles?: ReadonlyArray<string> | null | undefined;
  /** Whether the article negates the act. */
  readonly isNegated?: boolean | null | undefined;
  /** Of one of these kinds. */
  readonly kinds?: ReadonlyArray<StatementKind> | null | undefined;
  /** Recorded in one of these ways. */
  readonly methods?: ReadonlyArray<ProvenanceMethod> | null | undefined;
  /** Minimum confidence of extracted statements, 0–1. Curated statements always match. */
  readonly minConfidence?: number | null | undefined;
  /** Published by one of these outlets. */
  readonly outlets?: ReadonlyArray<string> | null | undefined;
  /** Publication date of the article. */
  readonly publishedOn?: DateRange | null | undefined;
  /** Date it was said. */
  readonly saidOn?: DateRange | null | undefined;
  /** Full-text search in the content, the gloss, the title of the article, the name of the speaker and the surrounding paragraph, unless the text is withheld. Words excluded with `-word` may still occur in that paragraph. All words must match; `"words in quotes"` match an exact phrase; `-word` excludes a word; `or` separates alternatives. Case, accents, elisions (l’, d’, qu’) and inflections are ignored. Common words (« de », « pas », « nous ») count only in quotes: a search with only common words, symbols or emoji matches nothing. At most 500 characters. */
  readonly search?: string | null | undefined;
  /** By a speaker of one of these kinds. */
  readonly speakerKinds?: ReadonlyArray<SpeakerKind> | null | undefined;
  /** Said by one of these speakers, or by a collective that they are members of. */
  readonly speakers?: ReadonlyArray<string> | null | undefined;
  /** Lifecycle status; null for any status, including withdrawn and redacted. */
  readonly status?: ReadonlyArray<StatementStatus> | null | undefined;
  /** About one of these topics. */
  readonly topics?: ReadonlyArray<string> | null | undefined;
  /** Reported within this statement (nested attribution). */
  readonly within?: string | null | undefined;
};

/** How much of a statement's content is in the speaker's own words. */
export type StatementKind =
  /** All of it. */
  | 'DIRECT'
  /** None of it. */
  | 'INDIRECT'
  /** Part of it; see `verbatim`. */
  | 'MIXED'
  | '%future added value';

/** Sort order of statements. */
export type StatementOrder = {
  /** Sort direction. */
  readonly direction: OrderDirection;
  /** Field to sort by. */
  readonly field: StatementOrderField;
};

/** Fields that statements can be sorted by. Ties are broken by the order of recording. */
export type StatementOrderField =
  /** Date it was said or, if unknown, publication date of the article, by its earliest possible day. */
  | 'DATED_ON'
  /** Position in the text, for the statements of one article. */
  | 'POSITION'
  /** Publication date of the article, by its earliest possible day. */
  | 'PUBLISHED_ON'
  /** Relevance to the search; requires `search`, and is the default with it. If more than 10,000 match, the most recent come first instead. */
  | 'RANK'
  /** Time at which it was recorded. */
  | 'RECORDED_AT'
  /** Date it was said, by its earliest possible day; unknown dates come last. */
  | 'SAID_ON'
  | '%future added value';

/** Lifecycle status of a statement. */
export type StatementStatus =
  /** Corrected at least once; `history` has the replaced versions. */
  | 'CORRECTED'
  /** As first recorded. */
  | 'CURRENT'
  /** Its words were permanently removed for legal reasons; a tombstone remains. */
  | 'REDACTED'
  /** Withdrawn. Its id still resolves; lists omit it. */
  | 'WITHDRAWN'
  | '%future added value';

/** Date that a timeline uses. */
export type TimelineDate =
  /** Date it was said or, if unknown, publication date of the article; always known. */
  | 'DATED_ON'
  /** Publication date of the article; always known. */
  | 'PUBLISHED_ON'
  /** Date it was said; unknown for many statements. */
  | 'SAID_ON'
  | '%future added value';

/** Length of the periods of a timeline. */
export type TimelinePeriod =
  /** Day. */
  | 'DAY'
  /** Calendar month. */
  | 'MONTH'
  /** Week from Monday to Sunday (ISO 8601). */
  | 'WEEK'
  | '%future added value';

/** Unit of a period of a timeline. */
export type TimelineUnit =
  /** Day. */
  | 'DAY'
  /** Month, as requested or because the dates are known only to the month. */
  | 'MONTH'
  /** No period: the date of the statements is unknown. Only with `SAID_ON`. */
  | 'UNKNOWN'
  /** Week from Monday to Sunday (ISO 8601). */
  | 'WEEK'
  /** Year, because the dates are known only to the year. */
  | 'YEAR'
  | '%future added value';

/** How the reports of an utterance were grouped. */
export type UtteranceGrouping =
  /** It has at most one report. */
  | 'ALONE'
  /** Each report was assigned when it was recorded. */
  | 'DECLARED'
  /** At least one report was assigned by automatic comparison: same speaker, compatible dates, different articles, and either nearly equal verbatim words (containment of three-word shingles, Broder 1997) or similar content (containment and resemblance of word stems, with no difference in numbers, negations or opposites). The comparison is conservative: it prefers missing a report to grouping an unrelated one. */
  | 'FOUND'
  | '%future added value';

/** Verdict on a quotation. From best to worst: `VERBATIM`, `EXCERPT`, `ELIDED`, `VARIANT`, `REPORTED_ONLY`, `OTHER_SPEAKER`, `ALTERED`, `NOT_FOUND`. The comparison ignores quotation marks, case, ligatures, the kind of apostrophes, dashes and spaces, words divided at the end of a line, inclusive endings (« étudiant·e·s »), and full stops, commas and dashes at both ends. Words, accents and all other punctuation count. Words that a statement quotes from another speaker are judged by the statement of that speaker, see `Statement.reported`. Of a text that the register summarised (`SUMMARY`), only verbatim words are evidence. */
export type Verdict =
  /** These are not the words: the text aligns with the verbatim words of a statement, with gaps as marked, but more than the spelling differs. At least three content words are equal, and at most one third of them, or one, is changed, added or missing. `diff` shows what was changed. Applies to the speaker asked about only, collectives included; of other speakers, such words are `NOT_FOUND`, with the `wording` `ALTERED`. */
  | 'ALTERED'
  /** The text marks gaps (« (…) », « […] » or « ... ») or insertions (« [mot] »), and its pieces of at least three words occur in order in the verbatim words of one statement. `diff` shows what was left out and inserted. Does not apply if an insertion or a gap changes what a negation, a condition or a restriction governs. */
  | 'ELIDED'
  /** The text is a continuous run of at least four words within a verbatim segment, and does not split a number. Read `before` and `after` for the context that was cut off. */
  | 'EXCERPT'
  /** No other verdict applies. The matches are the most similar statements. */
  | 'NOT_FOUND'
  /** A better verdict applies, but to a different speaker than the one asked about, or to an unidentified one. Statements of a collective also count for its members, but not the reverse. */
  | 'OTHER_SPEAKER'
  /** The words are the article's, not the speaker's: a whole content segment, all content segments with gaps between them, or at least four consecutive words of one, or of the article outside its statements unless its text is withheld. */
  | 'REPORTED_ONLY'
  /** The text aligns with the verbatim words of a statement, or a continuous run of them, with at most 1 word edit per 6 words of the longer text, and every edit is one of spelling: an accent left out, an abbreviation, an agreement that another word requires, the spelling of a number, a misspelling that is no French word, or a small word that means nothing (« ça » for « cela »). A number counts as one word; hyphens do not count, nor do accents if the text has none. `diff` shows the edits. */
  | 'VARIANT'
  /** The text is a whole verbatim segment of a statement. */
  | 'VERBATIM'
  | '%future added value';

/** Side of a comparison that has the words. A verified text is compared with the printed words; a wording of an utterance with the wording published first. */
export type WordDifferenceKind =
  /** Only in the verified text, or only in this wording. */
  | 'ADDED'
  /** On both sides; `text` is as printed, or as in the first wording. */
  | 'EQUAL'
  /** In brackets in the verified text. */
  | 'INSERTED'
  /** Only in the printed words, where the verified text marks a gap. */
  | 'LEFT_OUT'
  /** Only in the printed words, or only in the first wording. « […] » marks a break between segments. */
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
  speakerName?: string | null | undefined;
  language: LanguageTag;
}>;


export type CheckQuotationQuery = { readonly verifyQuotation: { readonly verdict: Verdict, readonly matches: ReadonlyArray<{ readonly verdict: Verdict, readonly wording: Verdict, readonly similarity: number, readonly wordEdits: number, readonly cautions: ReadonlyArray<QuotationCaution>, readonly before: string, readonly after: string, readonly found: ReadonlyArray<SpanFragment>, readonly diff: ReadonlyArray<{ readonly kind: WordDifferenceKind, readonly text: string }>, readonly statement: StatementItemFragment | null, readonly article: ArticleNameFragment }>, readonly searched: { readonly revision: number, readonly statementCount: number, readonly articleCount: number, readonly publishedFrom: IsoDate | null, readonly publishedTo: IsoDate | null } }, readonly corpus: { readonly changesCursor: string } };

export type SpeakerNamesQueryVariables = Exact<{
  search: string;
  language: LanguageTag;
}>;


export type SpeakerNamesQuery = { readonly speakers: { readonly nodes: ReadonlyArray<SpeakerNameFragment> } };

export type SpeakerNamedQueryVariables = Exact<{
  name: string;
  language: LanguageTag;
}>;


export type SpeakerNamedQuery = { readonly speaker: SpeakerNameFragment | null };

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


export type FacetsQuery = { readonly speakers: { readonly facets: { readonly isExact: boolean, readonly speakers: ReadonlyArray<{ readonly count: number, readonly value: { readonly id: string, readonly name: string } }> } }, readonly outlets: { readonly facets: { readonly isExact: boolean, readonly outlets: ReadonlyArray<{ readonly count: number, readonly value: { readonly id: string, readonly name: string } }> } }, readonly topics: { readonly facets: { readonly isExact: boolean, readonly topics: ReadonlyArray<{ readonly count: number, readonly value: { readonly id: string, readonly label: string } }> } }, readonly kinds: { readonly facets: { readonly isExact: boolean, readonly kinds: ReadonlyArray<{ readonly count: number, readonly value: StatementKind }> } }, readonly acts: { readonly facets: { readonly isExact: boolean, readonly acts: ReadonlyArray<{ readonly count: number, readonly value: SpeechAct }> } } };

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


export type SpeakerTimelineQuery = { readonly speaker: { readonly timeline: ReadonlyArray<{ readonly period: string | null, readonly unit: TimelineUnit, readonly from: IsoDate | null, readonly to: IsoDate | null, readonly count: number, readonly isExact: boolean }> } | null };

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
    "query CheckQuotation($text:String!$speaker:ID$speakerName:String$language:LanguageTag!){verifyQuotation(text:$text speaker:$speaker speakerName:$speakerName){verdict matches{verdict wording similarity wordEdits cautions before after found{...Span}diff{kind text}statement{...StatementItem}article{...ArticleName}}searched{revision statementCount articleCount publishedFrom publishedTo}}corpus{changesCursor}}fragment Span on Segment{start end exact}fragment StatementItem on Statement{...StatementParts article{...ArticleName}utterance{id reportCount}}fragment StatementParts on Statement{id text kind act isNegated status translatedFrom occasion gloss speaker{...SpeakerName}source{...Span}cue{...Span}content{...Span}verbatim{...Span}saidOn{...Dated}provenance{method confidence}}fragment SpeakerName on Speaker{id slug kind name(language:$language)}fragment Dated on PartialDate{edtf}fragment ArticleName on Article{id slug title language textKind url publishedOn{...Dated}outlet{id name}}",
    {"hash":"049e3be2052601b2fb0096b183f842e05a36f6693c9da39ae5fe32833b26de80","scalars":{"verifyQuotation":{"matches":{"wordEdits":"NonNegativeInt","found":{"start":"NonNegativeInt","end":"NonNegativeInt"},"statement?":{"translatedFrom?":"LanguageTag","source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"article":{"language":"LanguageTag","url?":"URL"},"utterance":{"reportCount":"NonNegativeInt"}},"article":{"language":"LanguageTag","url?":"URL"}},"searched":{"revision":"NonNegativeInt","statementCount":"NonNegativeInt","articleCount":"NonNegativeInt","publishedFrom?":"Date","publishedTo?":"Date"}}}},
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
 * The speaker with a name or alias.
 */
export const SpeakerNamedDocument: TypedDocumentString<SpeakerNamedQuery, SpeakerNamedQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query SpeakerNamed($name:String!$language:LanguageTag!){speaker(name:$name){...SpeakerName}}fragment SpeakerName on Speaker{id slug kind name(language:$language)}",
    {"hash":"860655a456c081c2f40e2357e3e22906b5e9ea3ea7a2f2325320765019c39090"},
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
    "query Facets($speakers:StatementFilter$outlets:StatementFilter$topics:StatementFilter$kinds:StatementFilter$acts:StatementFilter$language:LanguageTag!){speakers:statements(filter:$speakers first:1){facets{isExact speakers{count value{id name(language:$language)}}}}outlets:statements(filter:$outlets first:1){facets{isExact outlets{count value{id name}}}}topics:statements(filter:$topics first:1){facets{isExact topics(first:12){count value{id label(language:$language)}}}}kinds:statements(filter:$kinds first:1){facets{isExact kinds{count value}}}acts:statements(filter:$acts first:1){facets{isExact acts{count value}}}}",
    {"hash":"8f52d6c573fc63404450c6bae3e2c6a7ef3111a6b5608b0410bbc89fc2c178dd","scalars":{"speakers":{"facets":{"speakers":{"count":"NonNegativeInt"}}},"outlets":{"facets":{"outlets":{"count":"NonNegativeInt"}}},"topics":{"facets":{"topics":{"count":"NonNegativeInt"}}},"kinds":{"facets":{"kinds":{"count":"NonNegativeInt"}}},"acts":{"facets":{"acts":{"count":"NonNegativeInt"}}}}},
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
    "query SpeakerTimeline($slug:String!$by:TimelinePeriod!$on:TimelineDate!){speaker(slug:$slug){timeline(by:$by on:$on){period unit from to count isExact}}}",
    {"hash":"8e099fbf5b8c4b6d02c9231b8f6ebb9573bdb45c13e2331df7953d0219ce22e0","scalars":{"speaker?":{"timeline":{"from?":"Date","to?":"Date","count":"NonNegativeInt"}}}},
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
