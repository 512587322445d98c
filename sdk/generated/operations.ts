/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { IsoDate, LanguageTag, Sha256, UrlString } from '../src/scalars.ts';
import { TypedDocumentString } from '../src/document.ts';
export type ArticleFilter = {
  readonly outlets?: ReadonlyArray<string> | null | undefined;
  readonly publishedOn?: DateRange | null | undefined;
};

export type ArticleOrder = {
  readonly direction?: OrderDirection;
  readonly field: ArticleOrderField;
};

export type ArticleOrderField =
  | 'PUBLISHED_ON'
  | 'RECORDED_AT'
  | '%future added value';

export type ArticleTextKind =
  | 'FULL'
  | 'SUMMARY'
  | 'WITHHELD'
  | '%future added value';

export type CitationStyle =
  | 'APA'
  | 'BIBTEX'
  | 'CSL_JSON'
  | 'MARKDOWN'
  | '%future added value';

export type DatePrecision =
  | 'DAY'
  | 'MONTH'
  | 'YEAR'
  | '%future added value';

export type DateRange = {
  readonly from?: IsoDate | null | undefined;
  readonly match?: DateRangeMatch;
  readonly to?: IsoDate | null | undefined;
};

export type DateRangeMatch =
  | 'OVERLAPS'
  | 'WITHIN'
  | '%future added value';

export type OrderDirection =
  | 'ASC'
  | 'DESC'
  | '%future added value';

export type OutletFilter = {
  readonly countries?: ReadonlyArray<string> | null | undefined;
};

export type ProvenanceMethod =
  | 'CURATED'
  | 'EXTRACTED'
  | '%future added value';

export type SpeakerFilter = {
  readonly kinds?: ReadonlyArray<SpeakerKind> | null | undefined;
};

export type SpeakerKind =
  | 'ANONYMOUS'
  | 'COLLECTIVE'
  | 'DOCUMENT'
  | 'INSTITUTION'
  | 'PERSON'
  | 'STATE'
  | '%future added value';

export type SpeechAct =
  | 'ACCUSE'
  | 'ASK'
  | 'ASSERT'
  | 'DEMAND'
  | 'DENY'
  | 'OTHER'
  | 'PROMISE'
  | 'REFUSE'
  | 'THREATEN'
  | 'WARN'
  | '%future added value';

export type StatementFilter = {
  readonly acts?: ReadonlyArray<SpeechAct> | null | undefined;
  readonly articles?: ReadonlyArray<string> | null | undefined;
  readonly isNegated?: boolean | null | undefined;
  readonly kinds?: ReadonlyArray<StatementKind> | null | undefined;
  readonly methods?: ReadonlyArray<ProvenanceMethod> | null | undefined;
  readonly minConfidence?: number | null | undefined;
  readonly outlets?: ReadonlyArray<string> | null | undefined;
  readonly publishedOn?: DateRange | null | undefined;
  readonly saidOn?: DateRange | null | undefined;
  readonly speakerKinds?: ReadonlyArray<SpeakerKind> | null | undefined;
  readonly speakers?: ReadonlyArray<string> | null | undefined;
  readonly status?: ReadonlyArray<StatementStatus> | null | undefined;
  readonly topics?: ReadonlyArray<string> | null | undefined;
  readonly within?: string | null | undefined;
};

export type StatementKind =
  | 'DIRECT'
  | 'INDIRECT'
  | 'MIXED'
  | '%future added value';

export type StatementOrder = {
  readonly direction?: OrderDirection;
  readonly field: StatementOrderField;
};

export type StatementOrderField =
  | 'PUBLISHED_ON'
  | 'RECORDED_AT'
  | 'SAID_ON'
  | 'TEXT_POSITION'
  | '%future added value';

export type StatementStatus =
  | 'CORRECTED'
  | 'CURRENT'
  | 'REDACTED'
  | 'WITHDRAWN'
  | '%future added value';

export type UtteranceFilter = {
  readonly speakers?: ReadonlyArray<string> | null | undefined;
};

export type ArticleQueryVariables = Exact<{
  id?: string | null | undefined;
  slug?: string | null | undefined;
  url?: UrlString | null | undefined;
}>;


export type ArticleQuery = { readonly article: (
    { readonly text: string | null, readonly textSha256: Sha256 }
    & ArticleFieldsFragment
  ) | null };

export type ArticleStatementsQueryVariables = Exact<{
  id?: string | null | undefined;
  slug?: string | null | undefined;
  url?: UrlString | null | undefined;
  filter?: StatementFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ArticleStatementsQuery = { readonly article: { readonly statements: { readonly nodes: ReadonlyArray<StatementFieldsFragment>, readonly pageInfo: PageFieldsFragment } } | null };

export type ArticlesQueryVariables = Exact<{
  filter?: ArticleFilter | null | undefined;
  orderBy?: ArticleOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ArticlesQuery = { readonly articles: { readonly nodes: ReadonlyArray<ArticleFieldsFragment>, readonly pageInfo: PageFieldsFragment } };

export type PartialDateFieldsFragment = { readonly edtf: string, readonly precision: DatePrecision, readonly earliest: IsoDate, readonly latest: IsoDate };

export type SegmentFieldsFragment = { readonly start: number, readonly end: number, readonly exact: string };

export type PageFieldsFragment = { readonly hasNextPage: boolean, readonly endCursor: string | null, readonly hasPreviousPage: boolean, readonly startCursor: string | null };

export type OutletFieldsFragment = { readonly id: string, readonly slug: string, readonly name: string, readonly domain: string | null, readonly country: string | null, readonly stateOwned: boolean | null };

export type TopicFieldsFragment = { readonly id: string, readonly slug: string, readonly label: string };

export type SpeakerFieldsFragment = { readonly id: string, readonly slug: string, readonly name: string, readonly kind: SpeakerKind, readonly wikidataId: string | null };

export type ArticleFieldsFragment = { readonly id: string, readonly slug: string, readonly url: UrlString | null, readonly title: string, readonly headline: string | null, readonly language: LanguageTag, readonly textKind: ArticleTextKind, readonly wordCount: number, readonly publishedOn: PartialDateFieldsFragment, readonly outlet: OutletFieldsFragment | null };

export type StatementFieldsFragment = { readonly id: string, readonly text: string, readonly kind: StatementKind, readonly act: SpeechAct, readonly isNegated: boolean, readonly occasion: string | null, readonly gloss: string | null, readonly translatedFrom: LanguageTag | null, readonly status: StatementStatus, readonly version: number, readonly speaker: SpeakerFieldsFragment | null, readonly source: SegmentFieldsFragment | null, readonly cue: SegmentFieldsFragment | null, readonly content: ReadonlyArray<SegmentFieldsFragment>, readonly verbatim: ReadonlyArray<SegmentFieldsFragment>, readonly saidOn: PartialDateFieldsFragment | null, readonly topics: ReadonlyArray<TopicFieldsFragment>, readonly provenance: { readonly method: ProvenanceMethod, readonly confidence: number | null } };

export type StatementWithArticleFragment = (
  { readonly deepLink: UrlString | null, readonly article: ArticleFieldsFragment }
  & StatementFieldsFragment
);

export type UtteranceFieldsFragment = { readonly id: string, readonly outletCount: number, readonly speaker: SpeakerFieldsFragment | null, readonly saidOn: PartialDateFieldsFragment | null, readonly firstReport: StatementWithArticleFragment };

export type NodeQueryVariables = Exact<{
  id: string;
}>;


export type NodeQuery = { readonly node:
    | { readonly __typename: 'Article', readonly id: string }
    | { readonly __typename: 'Outlet', readonly id: string }
    | { readonly __typename: 'Speaker', readonly id: string }
    | { readonly __typename: 'Statement', readonly id: string }
    | { readonly __typename: 'Topic', readonly id: string }
    | { readonly __typename: 'Utterance', readonly id: string }
   | null };

export type StatementNodesQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;


export type StatementNodesQuery = { readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Article', readonly id: string }
    | { readonly __typename: 'Outlet', readonly id: string }
    | { readonly __typename: 'Speaker', readonly id: string }
    | (
      { readonly __typename: 'Statement', readonly id: string }
      & StatementWithArticleFragment
    )
    | { readonly __typename: 'Topic', readonly id: string }
    | { readonly __typename: 'Utterance', readonly id: string }
   | null> };

export type ArticleNodesQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;


export type ArticleNodesQuery = { readonly nodes: ReadonlyArray<
    | (
      { readonly __typename: 'Article', readonly id: string }
      & ArticleFieldsFragment
    )
    | { readonly __typename: 'Outlet', readonly id: string }
    | { readonly __typename: 'Speaker', readonly id: string }
    | { readonly __typename: 'Statement', readonly id: string }
    | { readonly __typename: 'Topic', readonly id: string }
    | { readonly __typename: 'Utterance', readonly id: string }
   | null> };

export type SpeakerNodesQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;


export type SpeakerNodesQuery = { readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Article', readonly id: string }
    | { readonly __typename: 'Outlet', readonly id: string }
    | (
      { readonly __typename: 'Speaker', readonly id: string }
      & SpeakerFieldsFragment
    )
    | { readonly __typename: 'Statement', readonly id: string }
    | { readonly __typename: 'Topic', readonly id: string }
    | { readonly __typename: 'Utterance', readonly id: string }
   | null> };

export type CorpusQueryVariables = Exact<{ [key: string]: never; }>;


export type CorpusQuery = { readonly corpus: { readonly revision: number } };

export type TopicsQueryVariables = Exact<{ [key: string]: never; }>;


export type TopicsQuery = { readonly topics: ReadonlyArray<TopicFieldsFragment> };

export type OutletsQueryVariables = Exact<{
  filter?: OutletFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type OutletsQuery = { readonly outlets: { readonly nodes: ReadonlyArray<OutletFieldsFragment>, readonly pageInfo: PageFieldsFragment } };

export type SpeakerQueryVariables = Exact<{
  id?: string | null | undefined;
  slug?: string | null | undefined;
  name?: string | null | undefined;
}>;


export type SpeakerQuery = { readonly speaker: (
    { readonly aliases: ReadonlyArray<string>, readonly roles: ReadonlyArray<{ readonly title: string, readonly of: SpeakerFieldsFragment | null, readonly from: PartialDateFieldsFragment | null, readonly to: PartialDateFieldsFragment | null }>, readonly members: ReadonlyArray<SpeakerFieldsFragment>, readonly memberOf: ReadonlyArray<SpeakerFieldsFragment> }
    & SpeakerFieldsFragment
  ) | null };

export type SpeakersQueryVariables = Exact<{
  filter?: SpeakerFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type SpeakersQuery = { readonly speakers: { readonly nodes: ReadonlyArray<SpeakerFieldsFragment>, readonly pageInfo: PageFieldsFragment } };

export type StatementsQueryVariables = Exact<{
  filter?: StatementFilter | null | undefined;
  orderBy?: StatementOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type StatementsQuery = { readonly statements: { readonly nodes: ReadonlyArray<StatementWithArticleFragment>, readonly pageInfo: PageFieldsFragment } };

export type StatementsCountQueryVariables = Exact<{
  filter?: StatementFilter | null | undefined;
}>;


export type StatementsCountQuery = { readonly statements: { readonly totalCount: number, readonly totalCountIsExact: boolean } };

export type StatementQueryVariables = Exact<{
  id: string;
}>;


export type StatementQuery = { readonly statement: (
    { readonly utterance: { readonly id: string, readonly outletCount: number }, readonly within: StatementFieldsFragment | null, readonly reported: ReadonlyArray<StatementFieldsFragment> }
    & StatementWithArticleFragment
  ) | null };

export type StatementCitationQueryVariables = Exact<{
  id: string;
  style: CitationStyle;
}>;


export type StatementCitationQuery = { readonly statement: { readonly citation: string } | null };

export type UtterancesQueryVariables = Exact<{
  filter?: UtteranceFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type UtterancesQuery = { readonly utterances: { readonly nodes: ReadonlyArray<UtteranceFieldsFragment>, readonly pageInfo: PageFieldsFragment } };

export type UtteranceReportsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type UtteranceReportsQuery = { readonly utterance:
    | (
      { readonly reports: { readonly nodes: ReadonlyArray<StatementWithArticleFragment>, readonly pageInfo: PageFieldsFragment } }
      & UtteranceFieldsFragment
    )
    | Record<PropertyKey, never>
   | null };

/**
 * One article with its text; by exactly one of id, slug and url.
 */
export const ArticleDocument: TypedDocumentString<ArticleQuery, ArticleQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Article($id:ID$slug:String$url:URL){article(id:$id slug:$slug url:$url){...ArticleFields text textSha256}}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment OutletFields on Outlet{id slug name domain country stateOwned}",
  );

/**
 * One page of the statements of an article, in the order of its text; by exactly one of id, slug and
 * url.
 */
export const ArticleStatementsDocument: TypedDocumentString<ArticleStatementsQuery, ArticleStatementsQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query ArticleStatements($id:ID$slug:String$url:URL$filter:StatementFilter$first:Int$after:String$last:Int$before:String){article(id:$id slug:$slug url:$url){statements(filter:$filter first:$first after:$after last:$last before:$before){nodes{...StatementFields}pageInfo{...PageFields}}}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment SegmentFields on Segment{start end exact}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment TopicFields on Topic{id slug label}fragment PageFields on PageInfo{hasNextPage endCursor hasPreviousPage startCursor}",
  );

/**
 * One page of articles, without their texts. `iterateArticles` walks all of them.
 */
export const ArticlesDocument: TypedDocumentString<ArticlesQuery, ArticlesQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Articles($filter:ArticleFilter$orderBy:ArticleOrder$first:Int$after:String$last:Int$before:String){articles(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){nodes{...ArticleFields}pageInfo{...PageFields}}}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment OutletFields on Outlet{id slug name domain country stateOwned}fragment PageFields on PageInfo{hasNextPage endCursor hasPreviousPage startCursor}",
  );

/**
 * What an id stands for: its `__typename`; null when nothing has that id.
 */
export const NodeDocument: TypedDocumentString<NodeQuery, NodeQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Node($id:ID!){node(id:$id){__typename id}}",
  );

/**
 * Statements by their ids, in that order; null where nothing has the id.
 */
export const StatementNodesDocument: TypedDocumentString<StatementNodesQuery, StatementNodesQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query StatementNodes($ids:[ID!]!){nodes(ids:$ids){__typename id ...on Statement{...StatementWithArticle}}}fragment StatementWithArticle on Statement{...StatementFields deepLink article{...ArticleFields}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment SegmentFields on Segment{start end exact}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment TopicFields on Topic{id slug label}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment OutletFields on Outlet{id slug name domain country stateOwned}",
  );

/**
 * Articles by their ids, in that order; null where nothing has the id.
 */
export const ArticleNodesDocument: TypedDocumentString<ArticleNodesQuery, ArticleNodesQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query ArticleNodes($ids:[ID!]!){nodes(ids:$ids){__typename id ...on Article{...ArticleFields}}}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment OutletFields on Outlet{id slug name domain country stateOwned}",
  );

/**
 * Speakers by their ids, in that order; null where nothing has the id.
 */
export const SpeakerNodesDocument: TypedDocumentString<SpeakerNodesQuery, SpeakerNodesQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query SpeakerNodes($ids:[ID!]!){nodes(ids:$ids){__typename id ...on Speaker{...SpeakerFields}}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}",
  );

/**
 * What the register holds, and its revision.
 */
export const CorpusDocument: TypedDocumentString<CorpusQuery, CorpusQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Corpus{corpus{revision}}",
  );

/**
 * All topics.
 */
export const TopicsDocument: TypedDocumentString<TopicsQuery, TopicsQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Topics{topics{...TopicFields}}fragment TopicFields on Topic{id slug label}",
  );

/**
 * One page of outlets. `iterateOutlets` walks all of them.
 */
export const OutletsDocument: TypedDocumentString<OutletsQuery, OutletsQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Outlets($filter:OutletFilter$first:Int$after:String$last:Int$before:String){outlets(filter:$filter first:$first after:$after last:$last before:$before){nodes{...OutletFields}pageInfo{...PageFields}}}fragment OutletFields on Outlet{id slug name domain country stateOwned}fragment PageFields on PageInfo{hasNextPage endCursor hasPreviousPage startCursor}",
  );

/**
 * One speaker with roles and memberships; by exactly one of id, slug and name (or alias).
 */
export const SpeakerDocument: TypedDocumentString<SpeakerQuery, SpeakerQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Speaker($id:ID$slug:String$name:String){speaker(id:$id slug:$slug name:$name){...SpeakerFields aliases roles{title of{...SpeakerFields}from{...PartialDateFields}to{...PartialDateFields}}members{...SpeakerFields}memberOf{...SpeakerFields}}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment PartialDateFields on PartialDate{edtf precision earliest latest}",
  );

/**
 * One page of speakers. `iterateSpeakers` walks all of them.
 */
export const SpeakersDocument: TypedDocumentString<SpeakersQuery, SpeakersQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Speakers($filter:SpeakerFilter$first:Int$after:String$last:Int$before:String){speakers(filter:$filter first:$first after:$after last:$last before:$before){nodes{...SpeakerFields}pageInfo{...PageFields}}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment PageFields on PageInfo{hasNextPage endCursor hasPreviousPage startCursor}",
  );

/**
 * One page of statements with their articles; by default the latest published first. `iterateStatements`
 * walks all of them.
 */
export const StatementsDocument: TypedDocumentString<StatementsQuery, StatementsQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Statements($filter:StatementFilter$orderBy:StatementOrder$first:Int$after:String$last:Int$before:String){statements(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){nodes{...StatementWithArticle}pageInfo{...PageFields}}}fragment StatementWithArticle on Statement{...StatementFields deepLink article{...ArticleFields}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment SegmentFields on Segment{start end exact}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment TopicFields on Topic{id slug label}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment OutletFields on Outlet{id slug name domain country stateOwned}fragment PageFields on PageInfo{hasNextPage endCursor hasPreviousPage startCursor}",
  );

/**
 * How many statements a filter leaves.
 */
export const StatementsCountDocument: TypedDocumentString<StatementsCountQuery, StatementsCountQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query StatementsCount($filter:StatementFilter){statements(filter:$filter first:1){totalCount totalCountIsExact}}",
  );

/**
 * One statement by its id, with the statement it stands within and those it reports.
 */
export const StatementDocument: TypedDocumentString<StatementQuery, StatementQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Statement($id:ID!){statement(id:$id){...StatementWithArticle utterance{id outletCount}within{...StatementFields}reported{...StatementFields}}}fragment StatementWithArticle on Statement{...StatementFields deepLink article{...ArticleFields}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment SegmentFields on Segment{start end exact}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment TopicFields on Topic{id slug label}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment OutletFields on Outlet{id slug name domain country stateOwned}",
  );

/**
 * One statement as a citation, ready to be pasted.
 */
export const StatementCitationDocument: TypedDocumentString<StatementCitationQuery, StatementCitationQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query StatementCitation($id:ID!$style:CitationStyle!){statement(id:$id){citation(style:$style)}}",
  );

/**
 * One page of utterances, each with its first report. `iterateUtterances` walks all of them.
 */
export const UtterancesDocument: TypedDocumentString<UtterancesQuery, UtterancesQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Utterances($filter:UtteranceFilter$first:Int$after:String$last:Int$before:String){utterances(filter:$filter first:$first after:$after last:$last before:$before){nodes{...UtteranceFields}pageInfo{...PageFields}}}fragment UtteranceFields on Utterance{id speaker{...SpeakerFields}saidOn{...PartialDateFields}outletCount firstReport{...StatementWithArticle}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment StatementWithArticle on Statement{...StatementFields deepLink article{...ArticleFields}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SegmentFields on Segment{start end exact}fragment TopicFields on Topic{id slug label}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment OutletFields on Outlet{id slug name domain country stateOwned}fragment PageFields on PageInfo{hasNextPage endCursor hasPreviousPage startCursor}",
  );

/**
 * One utterance by its id, with one page of the statements that report it.
 */
export const UtteranceReportsDocument: TypedDocumentString<UtteranceReportsQuery, UtteranceReportsQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query UtteranceReports($id:ID!$first:Int$after:String$last:Int$before:String){utterance:node(id:$id){...on Utterance{...UtteranceFields reports(first:$first after:$after last:$last before:$before){nodes{...StatementWithArticle}pageInfo{...PageFields}}}}}fragment UtteranceFields on Utterance{id speaker{...SpeakerFields}saidOn{...PartialDateFields}outletCount firstReport{...StatementWithArticle}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment StatementWithArticle on Statement{...StatementFields deepLink article{...ArticleFields}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SegmentFields on Segment{start end exact}fragment TopicFields on Topic{id slug label}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment OutletFields on Outlet{id slug name domain country stateOwned}fragment PageFields on PageInfo{hasNextPage endCursor hasPreviousPage startCursor}",
  );
