import type { IsoDate, IsoDateTime, JsonValue, LanguageTag, Sha256, UrlString } from '../src/scalars.ts';
type ArticleOrderFieldValue = 'PUBLISHED_ON' | 'RANK' | 'RECORDED_AT';

type ArticleStatusValue = 'CURRENT' | 'REDACTED' | 'WITHDRAWN';

type ArticleTextKindValue = 'FULL' | 'SUMMARY' | 'WITHHELD';

type CitationStyleValue = 'APA' | 'BIBTEX' | 'CSL_JSON' | 'MARKDOWN';

type CorrectionKindValue = 'ACCEPTED' | 'CORRECTED' | 'REDACTED' | 'REJECTED' | 'RESTORED' | 'WITHDRAWN';

type DateMatchValue = 'OVERLAPS' | 'WITHIN';

type DatePrecisionValue = 'DAY' | 'MONTH' | 'YEAR';

type ErrorCodeValue = 'CONFLICT' | 'CONTRADICTION' | 'DENIES_OTHER_SPEAKER' | 'GONE' | 'INVALID_ID' | 'INVALID_INPUT' | 'NOTHING_CHANGED' | 'NOT_PROPOSED' | 'QUOTATION_AMBIGUOUS' | 'QUOTATION_NOT_FOUND' | 'STALE_VERSION' | 'UNKNOWN_ID';

type OrderDirectionValue = 'ASC' | 'DESC';

type OutletOrderFieldValue = 'NAME';

type ProvenanceMethodValue = 'CURATED' | 'EXTRACTED';

type QuotationCautionValue = 'ACT_NEGATED' | 'CLAUSES_JOINED' | 'CONDITION_OR_CONTRAST_CUT' | 'NEGATION_LEFT_OUT' | 'NEGATION_NEARBY' | 'QUESTION_CUT_OFF' | 'REGISTER_WORDS' | 'RELAYED_WORDS' | 'SPEAKER_UNKNOWN' | 'THROUGH_COLLECTIVE' | 'WORDS_INSERTED';

type SearchSuggestionReasonValue = 'FEWER_WORDS' | 'SPELLING' | 'SYNONYM';

type SpeakerKindValue = 'ANONYMOUS' | 'COLLECTIVE' | 'DOCUMENT' | 'INSTITUTION' | 'PERSON' | 'STATE';

type SpeakerOrderFieldValue = 'NAME' | 'RANK';

type SpeechActValue = 'ACCUSE' | 'ASK' | 'ASSERT' | 'DEMAND' | 'DENY' | 'OTHER' | 'PROMISE' | 'REFUSE' | 'THREATEN' | 'WARN';

type StatementChangeKindValue = 'CORRECTED' | 'RECORDED' | 'REDACTED' | 'WITHDRAWN';

type StatementKindValue = 'DIRECT' | 'INDIRECT' | 'MIXED';

type StatementOrderFieldValue = 'DATED_ON' | 'POSITION' | 'PUBLISHED_ON' | 'RANK' | 'RECORDED_AT' | 'SAID_ON';

type StatementStatusValue = 'CORRECTED' | 'CURRENT' | 'PROPOSED' | 'REDACTED' | 'REJECTED' | 'WITHDRAWN';

type TimelineDateValue = 'DATED_ON' | 'PUBLISHED_ON' | 'SAID_ON';

type TimelinePeriodValue = 'DAY' | 'MONTH' | 'WEEK' | 'YEAR';

type TimelineUnitValue = 'DAY' | 'MONTH' | 'UNKNOWN' | 'WEEK' | 'YEAR';

type UtteranceGroupingValue = 'ALONE' | 'DECLARED' | 'FOUND';

type UtteranceOrderFieldValue = 'DATED_ON' | 'REPORT_COUNT' | 'SAID_ON';

type VerdictValue = 'ALTERED' | 'ELIDED' | 'EXCERPT' | 'NOT_FOUND' | 'OTHER_SPEAKER' | 'REPORTED_ONLY' | 'VARIANT' | 'VERBATIM';

type WordDifferenceKindValue = 'ADDED' | 'EQUAL' | 'INSERTED' | 'LEFT_OUT' | 'MISSING';

interface AcceptProposalInputValue {
  readonly correctedBy?: string | null | undefined;
  readonly expectedVersion: number;
  readonly id: string;
  readonly reason?: string | null | undefined;
}

interface ArticleFilterValue {
  readonly languages?: readonly (LanguageTag)[] | null | undefined;
  readonly outlets?: readonly (string)[] | null | undefined;
  readonly publishedOn?: DateRangeValue | null | undefined;
  readonly search?: string | null | undefined;
  readonly speakers?: readonly (string)[] | null | undefined;
  readonly status: readonly (ArticleStatusValue)[] | null;
  readonly textKinds?: readonly (ArticleTextKindValue)[] | null | undefined;
  readonly topics?: readonly (string)[] | null | undefined;
}

interface ArticleOrderValue {
  readonly direction: OrderDirectionValue;
  readonly field: ArticleOrderFieldValue;
}

interface ConfirmUtteranceInputValue {
  readonly by?: string | null | undefined;
  readonly id: string;
  readonly reason: string;
  readonly reports: readonly (ReportInputValue)[];
}

interface CorrectStatementInputValue {
  readonly act?: SpeechActValue | null | undefined;
  readonly content?: readonly (QuotationInputValue)[] | null | undefined;
  readonly correctedBy?: string | null | undefined;
  readonly cue?: QuotationInputValue | null | undefined;
  readonly denies?: readonly (string)[] | null | undefined;
  readonly expectedVersion: number;
  readonly gloss?: string | null | undefined;
  readonly id: string;
  readonly isNegated?: boolean | null | undefined;
  readonly kind?: StatementKindValue | null | undefined;
  readonly occasion?: string | null | undefined;
  readonly partedFrom?: readonly (string)[] | null | undefined;
  readonly reason: string;
  readonly saidOn?: string | null | undefined;
  readonly source?: QuotationInputValue | null | undefined;
  readonly speaker?: string | null | undefined;
  readonly topics?: readonly (string)[] | null | undefined;
  readonly translatedFrom?: LanguageTag | null | undefined;
  readonly utterance?: string | null | undefined;
  readonly verbatim?: readonly (QuotationInputValue)[] | null | undefined;
  readonly within?: string | null | undefined;
}

interface DateRangeValue {
  readonly from?: string | null | undefined;
  readonly match: DateMatchValue | null;
  readonly to?: string | null | undefined;
}

interface ExtractionInputValue {
  readonly confidence: number;
  readonly extractor?: string | null | undefined;
  readonly rule?: string | null | undefined;
  readonly speakerName?: string | null | undefined;
  readonly version: string;
}

interface IngestArticleInputValue {
  readonly headline?: string | null | undefined;
  readonly language: LanguageTag;
  readonly outlet?: string | null | undefined;
  readonly publishedOn: string;
  readonly recordedBy?: string | null | undefined;
  readonly slug?: string | null | undefined;
  readonly statements: readonly (IngestedStatementInputValue)[];
  readonly text: string;
  readonly textKind: ArticleTextKindValue;
  readonly title: string;
  readonly url?: string | null | undefined;
}

interface IngestedStatementInputValue {
  readonly act: SpeechActValue;
  readonly content: readonly (QuotationInputValue)[];
  readonly cue?: QuotationInputValue | null | undefined;
  readonly denies?: readonly (string)[] | null | undefined;
  readonly extraction?: ExtractionInputValue | null | undefined;
  readonly gloss?: string | null | undefined;
  readonly isNegated: boolean;
  readonly kind: StatementKindValue;
  readonly occasion?: string | null | undefined;
  readonly partedFrom?: readonly (string)[] | null | undefined;
  readonly saidOn?: string | null | undefined;
  readonly source?: QuotationInputValue | null | undefined;
  readonly speaker?: string | null | undefined;
  readonly topics?: readonly (string)[] | null | undefined;
  readonly translatedFrom?: LanguageTag | null | undefined;
  readonly utterance?: string | null | undefined;
  readonly verbatim?: readonly (QuotationInputValue)[] | null | undefined;
  readonly within?: number | null | undefined;
}

interface MergeSpeakersInputValue {
  readonly by?: string | null | undefined;
  readonly from: string;
  readonly into: string;
  readonly reason: string;
}

interface OutletFilterValue {
  readonly countries?: readonly (string)[] | null | undefined;
  readonly stateOwned?: boolean | null | undefined;
}

interface OutletOrderValue {
  readonly direction: OrderDirectionValue;
  readonly field: OutletOrderFieldValue;
}

interface PartUtteranceInputValue {
  readonly by?: string | null | undefined;
  readonly id: string;
  readonly reason: string;
  readonly reports: readonly (ReportInputValue)[];
}

interface QuotationInputValue {
  readonly exact: string;
  readonly prefix?: string | null | undefined;
  readonly suffix?: string | null | undefined;
}

interface RecordProposalsInputValue {
  readonly article: string;
  readonly proposals: readonly (IngestedStatementInputValue)[];
  readonly recordedBy?: string | null | undefined;
}

interface RecordStatementInputValue {
  readonly act: SpeechActValue;
  readonly article: string;
  readonly content: readonly (QuotationInputValue)[];
  readonly cue?: QuotationInputValue | null | undefined;
  readonly denies?: readonly (string)[] | null | undefined;
  readonly extraction?: ExtractionInputValue | null | undefined;
  readonly gloss?: string | null | undefined;
  readonly isNegated: boolean;
  readonly kind: StatementKindValue;
  readonly occasion?: string | null | undefined;
  readonly partedFrom?: readonly (string)[] | null | undefined;
  readonly recordedBy?: string | null | undefined;
  readonly saidOn?: string | null | undefined;
  readonly source?: QuotationInputValue | null | undefined;
  readonly speaker?: string | null | undefined;
  readonly topics?: readonly (string)[] | null | undefined;
  readonly translatedFrom?: LanguageTag | null | undefined;
  readonly utterance?: string | null | undefined;
  readonly verbatim?: readonly (QuotationInputValue)[] | null | undefined;
  readonly within?: string | null | undefined;
}

interface RedactInputValue {
  readonly article?: string | null | undefined;
  readonly by?: string | null | undefined;
  readonly elsewhere?: boolean | null | undefined;
  readonly keepUrl: boolean | null;
  readonly reason: string;
  readonly statements?: readonly (RedactedStatementInputValue)[] | null | undefined;
  readonly title?: string | null | undefined;
}

interface RedactedStatementInputValue {
  readonly expectedVersion?: number | null | undefined;
  readonly id: string;
}

interface RejectProposalInputValue {
  readonly correctedBy?: string | null | undefined;
  readonly expectedVersion: number;
  readonly id: string;
  readonly reason: string;
}

interface ReportInputValue {
  readonly expectedVersion: number;
  readonly id: string;
}

interface SpeakerFilterValue {
  readonly kinds?: readonly (SpeakerKindValue)[] | null | undefined;
  readonly memberOf?: readonly (string)[] | null | undefined;
  readonly on?: string | null | undefined;
  readonly search?: string | null | undefined;
  readonly topics?: readonly (string)[] | null | undefined;
}

interface SpeakerOrderValue {
  readonly direction: OrderDirectionValue;
  readonly field: SpeakerOrderFieldValue;
}

interface StatementFilterValue {
  readonly acts?: readonly (SpeechActValue)[] | null | undefined;
  readonly articles?: readonly (string)[] | null | undefined;
  readonly datedOn?: DateRangeValue | null | undefined;
  readonly isNegated?: boolean | null | undefined;
  readonly kinds?: readonly (StatementKindValue)[] | null | undefined;
  readonly methods?: readonly (ProvenanceMethodValue)[] | null | undefined;
  readonly minConfidence?: number | null | undefined;
  readonly outlets?: readonly (string)[] | null | undefined;
  readonly publishedOn?: DateRangeValue | null | undefined;
  readonly saidOn?: DateRangeValue | null | undefined;
  readonly search?: string | null | undefined;
  readonly speakerKinds?: readonly (SpeakerKindValue)[] | null | undefined;
  readonly speakers?: readonly (string)[] | null | undefined;
  readonly status: readonly (StatementStatusValue)[] | null;
  readonly topics?: readonly (string)[] | null | undefined;
  readonly within?: string | null | undefined;
}

interface StatementOrderValue {
  readonly direction: OrderDirectionValue;
  readonly field: StatementOrderFieldValue;
}

interface UtteranceFilterValue {
  readonly minReports?: number | null | undefined;
  readonly saidOn?: DateRangeValue | null | undefined;
  readonly search?: string | null | undefined;
  readonly speakers?: readonly (string)[] | null | undefined;
  readonly topics?: readonly (string)[] | null | undefined;
}

interface UtteranceOrderValue {
  readonly direction: OrderDirectionValue;
  readonly field: UtteranceOrderFieldValue;
}

interface WithdrawStatementInputValue {
  readonly correctedBy?: string | null | undefined;
  readonly expectedVersion: number;
  readonly id: string;
  readonly reason: string;
}

/**
 * A published document with its stored text.
 */
export interface ArticleFixture {
  readonly __typename: 'Article';
  /**
   * Headline as printed by the outlet; null if not recorded.
   */
  readonly headline?: string | null | undefined;
  /**
   * Opaque and permanent.
   */
  readonly id: string;
  /**
   * The article as a schema.org `NewsArticle`. The text of a `SUMMARY` is its `abstract`, never its `articleBody`, and credited to the register. The register's title is a `description` if no headline was recorded.
   */
  readonly jsonLd?: JsonValue | undefined;
  /**
   * Language of the article.
   */
  readonly language?: LanguageTag | undefined;
  /**
   * Outlet that published it; null if unknown.
   */
  readonly outlet?: OutletFixture | null | undefined;
  /**
   * Publication date.
   */
  readonly publishedOn?: PartialDateFixture | undefined;
  /**
   * Time at which it was recorded.
   */
  readonly recordedAt?: IsoDateTime | undefined;
  /**
   * Redactions of the article, earliest first. In `text`, a `█` replaces each removed UTF-16 code unit.
   */
  readonly redactions?: readonly (RedactionFixture)[] | undefined;
  /**
   * Unique readable identifier, for example `2022-01-14-moscou-ligne-rouge`.
   */
  readonly slug?: string | undefined;
  /**
   * Speakers with statements in the article, most statements first.
   */
  readonly speakers?: readonly (SpeakerInArticleFixture)[] | undefined;
  /**
   * Statements in the article, by default in text order.
   */
  readonly statements?: readonly StatementFixture[] | undefined;
  /**
   * Lifecycle status.
   */
  readonly status?: ArticleStatusValue | undefined;
  /**
   * Stored text in Unicode NFC; null if it is withheld or the article was redacted.
   */
  readonly text?: string | null | undefined;
  /**
   * Kind of the stored text.
   */
  readonly textKind?: ArticleTextKindValue | undefined;
  /**
   * SHA-256 of the stored text in UTF-8, even if it is withheld; of the empty string if the article was redacted.
   */
  readonly textSha256?: Sha256 | undefined;
  /**
   * Title in the register's own words; see `headline` for the outlet's.
   */
  readonly title?: string | undefined;
  /**
   * URL of the article; null if unknown.
   */
  readonly url?: UrlString | null | undefined;
  /**
   * Number of words in the stored text. Apostrophes and hyphens within a word do not split it.
   */
  readonly wordCount?: number | undefined;
}

/**
 * An article with this slug or URL already exists.
 */
export interface ConflictErrorFixture {
  readonly __typename: 'ConflictError';
  /**
   * The existing article.
   */
  readonly article?: ArticleFixture | undefined;
  /**
   * Stable error code.
   */
  readonly code?: ErrorCodeValue | undefined;
  /**
   * Human-readable message: what is wrong, and what to do.
   */
  readonly message?: string | undefined;
  /**
   * Path in the arguments of the mutation: `input`, the field, the index in a list, and so on, for example `["input", "content", "0", "exact"]`; null if the error does not concern a single argument.
   */
  readonly path?: readonly (string)[] | null | undefined;
}

/**
 * Statistics of the whole register. Counts are exact up to 10,000 and estimates above that.
 */
export interface CorpusFixture {
  readonly __typename: 'Corpus';
  /**
   * Number of current articles.
   */
  readonly articleCount?: number | undefined;
  /**
   * Cursor for `statementChanged(after:)`, to receive every change made after this response. Changes that the response already shows may be delivered again.
   */
  readonly changesCursor?: string | undefined;
  /**
   * Extractor of the register.
   */
  readonly extractor?: ExtractorFixture | null | undefined;
  /**
   * Number of outlets.
   */
  readonly outletCount?: number | undefined;
  /**
   * Earliest publication date of the articles; null if there are none.
   */
  readonly publishedFrom?: PartialDateFixture | null | undefined;
  /**
   * Latest publication date of the articles; null if there are none.
   */
  readonly publishedTo?: PartialDateFixture | null | undefined;
  /**
   * Revision number; increases by one with every committed change, except of proposals.
   */
  readonly revision?: number | undefined;
  /**
   * Number of speakers, excluding merged ones.
   */
  readonly speakerCount?: number | undefined;
  /**
   * Number of current and corrected statements.
   */
  readonly statementCount?: number | undefined;
  /**
   * Number of topics.
   */
  readonly topicCount?: number | undefined;
  /**
   * Number of utterances with at least one report.
   */
  readonly utteranceCount?: number | undefined;
}

/**
 * One correction of a statement: what was replaced, why, by whom and when.
 */
export interface CorrectionFixture {
  readonly __typename: 'Correction';
  /**
   * Time of the correction.
   */
  readonly correctedAt?: IsoDateTime | undefined;
  /**
   * Name of the person who corrected it, or `corpus` for a changed corpus file.
   */
  readonly correctedBy?: string | undefined;
  /**
   * Kind of correction.
   */
  readonly kind?: CorrectionKindValue | undefined;
  /**
   * Reason, in one sentence.
   */
  readonly reason?: string | undefined;
  /**
   * Replaced version of the statement, in the corpus format; empty where `text` is null.
   */
  readonly replaced?: JsonValue | undefined;
  /**
   * Replaced content, joined with " […] "; null if it was redacted, or if it was a proposal and the caller lacks the scope `WRITE`.
   */
  readonly text?: string | null | undefined;
  /**
   * Number of the replaced version.
   */
  readonly version?: number | undefined;
}

/**
 * Program that proposes statements from the texts of articles.
 */
export interface ExtractorFixture {
  readonly __typename: 'Extractor';
  /**
   * Name of the extractor.
   */
  readonly name?: string | undefined;
  /**
   * How often it is right, on the half of the open evaluation set that nobody who built it has seen: for all statements and by kind, the F1 of content that overlaps by 80 % (`contentF1`) and of content, kind and speaker together (`endToEndF1`), and the share of right speakers; `highConfidence` is for the proposals that `isConfident`. `npm run evaluate` measures them.
   */
  readonly scores?: JsonValue | undefined;
  /**
   * Version of the extractor.
   */
  readonly version?: string | undefined;
}

/**
 * The statement or its article was withdrawn or redacted, or the proposal rejected.
 */
export interface GoneErrorFixture {
  readonly __typename: 'GoneError';
  /**
   * Stable error code.
   */
  readonly code?: ErrorCodeValue | undefined;
  /**
   * Human-readable message: what is wrong, and what to do.
   */
  readonly message?: string | undefined;
  /**
   * Path in the arguments of the mutation: `input`, the field, the index in a list, and so on, for example `["input", "content", "0", "exact"]`; null if the error does not concern a single argument.
   */
  readonly path?: readonly (string)[] | null | undefined;
  /**
   * `WITHDRAWN`, `REDACTED` or `REJECTED`.
   */
  readonly status?: StatementStatusValue | undefined;
}

/**
 * A word or phrase in the article's text that matches the search. Offsets count UTF-16 code units of `article.text`, as in segments.
 */
export interface HighlightFixture {
  readonly __typename: 'Highlight';
  /**
   * End offset (exclusive), in UTF-16 code units.
   */
  readonly end?: number | undefined;
  /**
   * The exact words, as plain text.
   */
  readonly exact?: string | undefined;
  /**
   * Whether the match is in the statement's content; false if in the surrounding paragraph.
   */
  readonly isInContent?: boolean | undefined;
  /**
   * Whether the match is in another speaker's own words, which the statement quotes; see `Statement.relayed`.
   */
  readonly isRelayed?: boolean | undefined;
  /**
   * Start offset, in UTF-16 code units.
   */
  readonly start?: number | undefined;
}

/**
 * A problem with the input.
 */
export interface InputProblemFixture {
  readonly __typename: 'InputProblem';
  /**
   * For words that occur several times, the first ten places; empty for other problems.
   */
  readonly candidates?: readonly (QuotationCandidateFixture)[] | undefined;
  /**
   * Stable error code.
   */
  readonly code?: ErrorCodeValue | undefined;
  /**
   * Human-readable message: what is wrong, and what to do.
   */
  readonly message?: string | undefined;
  /**
   * For words that are not in the text, the most similar passage; null if there is none.
   */
  readonly nearest?: string | null | undefined;
  /**
   * Path in the arguments of the mutation: `input`, the field, the index in a list, and so on, for example `["input", "content", "0", "exact"]`.
   */
  readonly path?: readonly (string)[] | undefined;
}

/**
 * The input is invalid. `code`, `message` and `path` are those of the first problem.
 */
export interface InvalidInputErrorFixture {
  readonly __typename: 'InvalidInputError';
  /**
   * Stable error code.
   */
  readonly code?: ErrorCodeValue | undefined;
  /**
   * Human-readable message: what is wrong, and what to do.
   */
  readonly message?: string | undefined;
  /**
   * Path in the arguments of the mutation: `input`, the field, the index in a list, and so on, for example `["input", "content", "0", "exact"]`; null if the error does not concern a single argument.
   */
  readonly path?: readonly (string)[] | null | undefined;
  /**
   * All problems, in the order of the input.
   */
  readonly problems?: readonly (InputProblemFixture)[] | undefined;
}

/**
 * A publisher of articles.
 */
export interface OutletFixture {
  readonly __typename: 'Outlet';
  /**
   * Country as an ISO 3166-1 alpha-2 code, for example `FR`; null if unknown.
   */
  readonly country?: string | null | undefined;
  /**
   * Internet domain without a scheme, for example `agence-nord.example`; null if unknown.
   */
  readonly domain?: string | null | undefined;
  /**
   * Opaque and permanent.
   */
  readonly id: string;
  /**
   * Name as the outlet writes it.
   */
  readonly name?: string | undefined;
  /**
   * Unique readable identifier, for example `agence-nord`.
   */
  readonly slug?: string | undefined;
  /**
   * Whether a state owns it; null if unknown.
   */
  readonly stateOwned?: boolean | null | undefined;
}

/**
 * Number of statements for one outlet.
 */
export interface OutletFacetFixture {
  readonly __typename: 'OutletFacet';
  /**
   * Number of statements.
   */
  readonly count?: number | undefined;
  /**
   * The outlet.
   */
  readonly value?: OutletFixture | undefined;
}

/**
 * Date known to the year, month or day (EDTF level 0).
 */
export interface PartialDateFixture {
  readonly __typename: 'PartialDate';
  /**
   * First possible day.
   */
  readonly earliest?: IsoDate | undefined;
  /**
   * EDTF form, with the known precision: `2022`, `2022-01` or `2022-01-14`.
   */
  readonly edtf?: string | undefined;
  /**
   * Last possible day.
   */
  readonly latest?: IsoDate | undefined;
  /**
   * Precision of the date.
   */
  readonly precision?: DatePrecisionValue | undefined;
}

/**
 * The proposal of an extractor that a statement began as.
 */
export interface ProposalOriginFixture {
  readonly __typename: 'ProposalOrigin';
  /**
   * Confidence of the extractor, 0–1; null if unknown.
   */
  readonly confidence?: number | null | undefined;
  /**
   * Name of the extractor; null if unknown.
   */
  readonly extractor?: string | null | undefined;
  /**
   * Version of the extractor.
   */
  readonly extractorVersion?: string | undefined;
  /**
   * Rule of the extractor that decided; null if unknown.
   */
  readonly rule?: string | null | undefined;
  /**
   * Name of the proposed speaker, whom the register did not have; null if it had, or if the text does not identify one.
   */
  readonly speakerName?: string | null | undefined;
  /**
   * The `rule` in words, as `StatementProposal.why`; null for other extractors and for rules that this one no longer has.
   */
  readonly why?: string | null | undefined;
}

/**
 * How a statement was recorded.
 */
export interface ProvenanceFixture {
  readonly __typename: 'Provenance';
  /**
   * Confidence of the extractor, 0–1; null for a curated statement.
   */
  readonly confidence?: number | null | undefined;
  /**
   * Version of the extractor; null for a curated statement.
   */
  readonly extractorVersion?: string | null | undefined;
  /**
   * Whether a person recorded it or the extractor proposed it.
   */
  readonly method?: ProvenanceMethodValue | undefined;
  /**
   * The proposal that it began as, also after a person has accepted it; null if a person wrote it.
   */
  readonly origin?: ProposalOriginFixture | null | undefined;
  /**
   * Time at which it was first recorded.
   */
  readonly recordedAt?: IsoDateTime | undefined;
  /**
   * Name of the person who recorded it, or `corpus` if it was loaded from corpus files.
   */
  readonly recordedBy?: string | undefined;
}

/**
 * One of several places where quoted words occur.
 */
export interface QuotationCandidateFixture {
  readonly __typename: 'QuotationCandidate';
  /**
   * End offset (exclusive), in UTF-16 code units.
   */
  readonly end?: number | undefined;
  /**
   * The exact words.
   */
  readonly exact?: string | undefined;
  /**
   * Text directly before the words. Give it as `prefix` to select this place.
   */
  readonly prefix?: string | undefined;
  /**
   * Start offset, in UTF-16 code units.
   */
  readonly start?: number | undefined;
  /**
   * Text directly after the words, if `prefix` is not sufficient; otherwise empty. Give both.
   */
  readonly suffix?: string | undefined;
}

/**
 * A place in the register that matches a quotation.
 */
export interface QuotationMatchFixture {
  readonly __typename: 'QuotationMatch';
  /**
   * Up to 15 words directly after the words found; for a withheld text, only words of the statement.
   */
  readonly after?: string | undefined;
  /**
   * Article that contains the words.
   */
  readonly article?: ArticleFixture | undefined;
  /**
   * Up to 15 words directly before the words found; for a withheld text, only words of the statement.
   */
  readonly before?: string | undefined;
  /**
   * Reasons why the words may be misleading without their context; often empty.
   */
  readonly cautions?: readonly (QuotationCautionValue)[] | undefined;
  /**
   * Word-by-word comparison of the printed words with the verified text.
   */
  readonly diff?: readonly (WordDifferenceFixture)[] | undefined;
  /**
   * Printed words, in text order: several segments for a quotation with gaps, none if nothing is similar. A variant can span several segments of its statement.
   */
  readonly found?: readonly (SegmentFixture)[] | undefined;
  /**
   * Similarity, 0–1: 1 − word edits ÷ words of the longer text. Printed words at a marked gap count as edits here.
   */
  readonly similarity?: number | undefined;
  /**
   * Statement that contains the words; null if they are outside any statement.
   */
  readonly statement?: StatementFixture | null | undefined;
  /**
   * Verdict for this place.
   */
  readonly verdict?: VerdictValue | undefined;
  /**
   * Number of words added, missing or changed.
   */
  readonly wordEdits?: number | undefined;
  /**
   * Verdict that the words alone deserve, regardless of the speaker.
   */
  readonly wording?: VerdictValue | undefined;
}

/**
 * Whether someone said the words, as far as the register knows.
 */
export interface QuotationVerdictFixture {
  readonly __typename: 'QuotationVerdict';
  /**
   * Matching places, best first; at most 20. For `NOT_FOUND`, at most 5 places with the most similar words.
   */
  readonly matches?: readonly (QuotationMatchFixture)[] | undefined;
  /**
   * What was searched. The register can prove that something was printed, never that it was not said.
   */
  readonly searched?: SearchedCorpusFixture | undefined;
  /**
   * Best verdict among all matches.
   */
  readonly verdict?: VerdictValue | undefined;
}

/**
 * Points that the client may use: an API key, or an address without one. Responses report them in `RateLimit-*` headers too.
 */
export interface RateLimitFixture {
  readonly __typename: 'RateLimit';
  /**
   * Points of this query.
   */
  readonly cost?: number | undefined;
  /**
   * Points per minute.
   */
  readonly limit?: number | undefined;
  /**
   * Points left until `resetAt`, after this query.
   */
  readonly remaining?: number | undefined;
  /**
   * When the client has all points again.
   */
  readonly resetAt?: IsoDateTime | undefined;
}

/**
 * A permanent removal of words from an article, for legal reasons.
 */
export interface RedactionFixture {
  readonly __typename: 'Redaction';
  /**
   * Other statements that were redacted because their words overlap the removed words.
   */
  readonly alsoRedacted?: readonly (StatementFixture)[] | undefined;
  /**
   * Reason, in one sentence, without the removed words.
   */
  readonly reason?: string | undefined;
  /**
   * Time of the redaction.
   */
  readonly redactedAt?: IsoDateTime | undefined;
  /**
   * Name of the person who made the redaction.
   */
  readonly redactedBy?: string | undefined;
  /**
   * Statements given in the request; for a whole article, all that still had words.
   */
  readonly statements?: readonly (StatementFixture)[] | undefined;
}

/**
 * An office or function that a speaker holds or held.
 */
export interface RoleFixture {
  readonly __typename: 'Role';
  /**
   * Start date; null if unknown.
   */
  readonly from?: PartialDateFixture | null | undefined;
  /**
   * State or institution in which it is held; null if not recorded.
   */
  readonly of?: SpeakerFixture | null | undefined;
  /**
   * Title as written in the corpus, for example `ministre des Affaires étrangères`.
   */
  readonly title?: string | undefined;
  /**
   * End date; null if it has not ended, or if unknown.
   */
  readonly to?: PartialDateFixture | null | undefined;
}

/**
 * Another search that finds something under the same filter.
 */
export interface SearchSuggestionFixture {
  readonly __typename: 'SearchSuggestion';
  /**
   * The search, for `StatementFilter.search`.
   */
  readonly query?: string | undefined;
  /**
   * Why it is suggested.
   */
  readonly reason?: SearchSuggestionReasonValue | undefined;
  /**
   * Number of statements that it finds in the same list, under the same filter. At most 10,000 are counted: 10,000 stands for any larger number.
   */
  readonly totalCount?: number | undefined;
}

/**
 * What was searched: all current and corrected statements, and the texts of all current articles. Counts are exact up to 10,000 and estimates above that.
 */
export interface SearchedCorpusFixture {
  readonly __typename: 'SearchedCorpus';
  /**
   * Number of articles.
   */
  readonly articleCount?: number | undefined;
  /**
   * Earliest publication date of the articles; null if there are none.
   */
  readonly publishedFrom?: PartialDateFixture | null | undefined;
  /**
   * Latest publication date of the articles; null if there are none.
   */
  readonly publishedTo?: PartialDateFixture | null | undefined;
  /**
   * Revision of the register that was searched.
   */
  readonly revision?: number | undefined;
  /**
   * Number of statements, excluding withdrawn and redacted ones.
   */
  readonly statementCount?: number | undefined;
}

/**
 * A continuous span of an article's text: `text.slice(start, end) === exact` always holds. Offsets count UTF-16 code units, as in JavaScript; `webAnnotation` counts code points.
 */
export interface SegmentFixture {
  readonly __typename: 'Segment';
  /**
   * End offset (exclusive), in UTF-16 code units.
   */
  readonly end?: number | undefined;
  /**
   * The exact words.
   */
  readonly exact?: string | undefined;
  /**
   * Up to 32 UTF-16 code units directly before it; empty if the text is withheld.
   */
  readonly prefix?: string | undefined;
  /**
   * Start offset, in UTF-16 code units.
   */
  readonly start?: number | undefined;
  /**
   * Up to 32 UTF-16 code units directly after it; empty if the text is withheld.
   */
  readonly suffix?: string | undefined;
}

/**
 * A person, institution, state, document, collective or anonymous source to which statements are attributed.
 */
export interface SpeakerFixture {
  readonly __typename: 'Speaker';
  /**
   * Other names and spellings in print, including those of speakers merged into this one.
   */
  readonly aliases?: readonly (string)[] | undefined;
  /**
   * Articles with statements by the speaker, most recently published first.
   */
  readonly articles?: readonly ArticleFixture[] | undefined;
  /**
   * Opaque and permanent.
   */
  readonly id: string;
  /**
   * Kind of speaker.
   */
  readonly kind?: SpeakerKindValue | undefined;
  /**
   * Collectives that the speaker is a member of.
   */
  readonly memberOf?: readonly (SpeakerFixture)[] | undefined;
  /**
   * Known members, if the speaker is a collective.
   */
  readonly members?: readonly (SpeakerFixture)[] | undefined;
  /**
   * Reason and author of the merge; null if the speaker was not merged.
   */
  readonly merge?: SpeakerMergeFixture | null | undefined;
  /**
   * Speaker that this one was merged into; null if it was not merged.
   */
  readonly mergedInto?: SpeakerFixture | null | undefined;
  /**
   * Name in the requested language; if there is none, in the language of the corpus.
   */
  readonly name?: string | undefined;
  /**
   * What the speaker said about a topic, in time order (`DATED_ON` `ASC`): utterances with a current report about it that names the speaker or a collective that the speaker is a member of. An utterance that several articles report is listed once. The speech act, its negation and denials are those of its reports; the first and the last item are the first and the last time it was said.
   */
  readonly positions?: readonly UtteranceFixture[] | undefined;
  /**
   * Offices that the speaker holds or held, in the order of the corpus.
   */
  readonly roles?: readonly (RoleFixture)[] | undefined;
  /**
   * Unique readable identifier, for example `serguei-lavrov`.
   */
  readonly slug?: string | undefined;
  /**
   * Statements by the speaker, by default most recently published first. To include statements made through collectives, use `StatementFilter.speakers`.
   */
  readonly statements?: readonly StatementFixture[] | undefined;
  /**
   * Number of the speaker's current and corrected statements by period. Periods without statements are omitted. Periods are ordered by first day, then from shorter to longer; the unknown date comes last.
   */
  readonly timeline?: readonly (TimelinePeriodCountFixture)[] | undefined;
  /**
   * Topics of the speaker's statements, most frequent first.
   */
  readonly topics?: readonly (TopicCountFixture)[] | undefined;
  /**
   * Wikidata item, for example `Q58217`; null if unknown, never guessed.
   */
  readonly wikidataId?: string | null | undefined;
}

/**
 * Number of statements for one speaker.
 */
export interface SpeakerFacetFixture {
  readonly __typename: 'SpeakerFacet';
  /**
   * Number of statements.
   */
  readonly count?: number | undefined;
  /**
   * The speaker.
   */
  readonly value?: SpeakerFixture | undefined;
}

/**
 * A speaker with statements in an article.
 */
export interface SpeakerInArticleFixture {
  readonly __typename: 'SpeakerInArticle';
  /**
   * The speaker.
   */
  readonly speaker?: SpeakerFixture | undefined;
  /**
   * Number of the article's current and corrected statements by this speaker.
   */
  readonly statementCount?: number | undefined;
}

/**
 * The merge of one speaker into another, which cannot be undone.
 */
export interface SpeakerMergeFixture {
  readonly __typename: 'SpeakerMerge';
  /**
   * Time of the merge.
   */
  readonly at?: IsoDateTime | undefined;
  /**
   * Name of the person who made the merge.
   */
  readonly by?: string | undefined;
  /**
   * Reason, in one sentence.
   */
  readonly reason?: string | undefined;
}

/**
 * Number of statements for one speech act.
 */
export interface SpeechActFacetFixture {
  readonly __typename: 'SpeechActFacet';
  /**
   * Number of statements.
   */
  readonly count?: number | undefined;
  /**
   * The speech act.
   */
  readonly value?: SpeechActValue | undefined;
}

/**
 * The statement was changed after it was read. Read it again before you change it.
 */
export interface StaleVersionErrorFixture {
  readonly __typename: 'StaleVersionError';
  /**
   * Stable error code.
   */
  readonly code?: ErrorCodeValue | undefined;
  /**
   * Current version of the statement.
   */
  readonly currentVersion?: number | undefined;
  /**
   * Human-readable message: what is wrong, and what to do.
   */
  readonly message?: string | undefined;
  /**
   * Path in the arguments of the mutation: `input`, the field, the index in a list, and so on, for example `["input", "content", "0", "exact"]`; null if the error does not concern a single argument.
   */
  readonly path?: readonly (string)[] | null | undefined;
}

/**
 * One attribution in one article: a source is reported by a cue to have expressed some content.
 */
export interface StatementFixture {
  readonly __typename: 'Statement';
  /**
   * Speech act: what the speaker did by making the statement.
   */
  readonly act?: SpeechActValue | undefined;
  /**
   * Words of the article directly after the content; empty if the text is withheld.
   */
  readonly after?: string | undefined;
  /**
   * Article that printed it.
   */
  readonly article?: ArticleFixture | undefined;
  /**
   * Words of the article directly before the content; empty if the text is withheld.
   */
  readonly before?: string | undefined;
  /**
   * Citation of the article that printed it. Its title is the outlet's headline or, if that was not recorded, a description in brackets. Of a summary that the register wrote, only the speaker's own words are quoted; the rest is marked as the register's.
   */
  readonly citation?: string | undefined;
  /**
   * Reported content, in text order; empty for a redacted statement.
   */
  readonly content?: readonly (SegmentFixture)[] | undefined;
  /**
   * Reporting verb or phrase; null if there is none.
   */
  readonly cue?: SegmentFixture | null | undefined;
  /**
   * URL of the article with a text fragment (`#:~:text=…`) that scrolls to these words, not to the same words earlier in the text. Null if the URL is unknown, if the stored text is not the outlet's own, or if nothing distinguishes the words from an earlier place.
   */
  readonly deepLink?: UrlString | null | undefined;
  /**
   * Current and corrected statements by which the speaker denies having made this one, in time order. A denial says that the speaker contests the report, not that it is wrong.
   */
  readonly deniedBy?: readonly (StatementFixture)[] | undefined;
  /**
   * Statements that the speaker denies having made, by this statement. They include withdrawn and redacted ones.
   */
  readonly denies?: readonly (StatementFixture)[] | undefined;
  /**
   * One sentence in the register's own words; null if there is none in the requested language.
   */
  readonly gloss?: string | null | undefined;
  /**
   * Corrections of the statement, earliest first.
   */
  readonly history?: readonly (CorrectionFixture)[] | undefined;
  /**
   * Opaque and permanent.
   */
  readonly id: string;
  /**
   * Whether the reporting verb is negated: because the act did not take place (« n’a pas confirmé que … ») or because the negation belongs to what is said (« ne juge pas … »). It does not mean that nothing was said; show `cue`, which has the verb as printed.
   */
  readonly isNegated?: boolean | undefined;
  /**
   * The statement as schema.org data: a `Quotation` of the speaker's own words, or a `Claim` if it has none or its verb is negated. Words of other speakers that it relays are parts of their own; the content of a `Claim` is the article's `text` or the register's `abstract`.
   */
  readonly jsonLd?: JsonValue | undefined;
  /**
   * How much of the content is in the speaker's own words.
   */
  readonly kind?: StatementKindValue | undefined;
  /**
   * Place or occasion, for example `press conference`; null if unknown.
   */
  readonly occasion?: string | null | undefined;
  /**
   * Statements that report another utterance, although they are similar, as a person decided. Grouping never joins them with this one. They include withdrawn and redacted ones.
   */
  readonly partedFrom?: readonly (StatementFixture)[] | undefined;
  /**
   * How it was recorded.
   */
  readonly provenance?: ProvenanceFixture | undefined;
  /**
   * Another speaker's own words within the content, which this speaker quotes: the verbatim words of statements `reported` in it, at any depth, in text order. They can be within `verbatim`, but are not the words of `speaker`.
   */
  readonly relayed?: readonly (SegmentFixture)[] | undefined;
  /**
   * Statements reported within this one, in text order.
   */
  readonly reported?: readonly (StatementFixture)[] | undefined;
  /**
   * Date it was said (not the publication date); null if the text does not give it.
   */
  readonly saidOn?: PartialDateFixture | null | undefined;
  /**
   * Speaker as named in the article; null if implicit.
   */
  readonly source?: SegmentFixture | null | undefined;
  /**
   * Speaker; null if the text does not identify one. `source` has the name as printed.
   */
  readonly speaker?: SpeakerFixture | null | undefined;
  /**
   * Lifecycle status.
   */
  readonly status?: StatementStatusValue | undefined;
  /**
   * Content segments, joined with " […] "; empty for a redacted statement.
   */
  readonly text?: string | undefined;
  /**
   * Topics, main topic first.
   */
  readonly topics?: readonly (TopicFixture)[] | undefined;
  /**
   * Language that the printed words were translated from; null if unknown.
   */
  readonly translatedFrom?: LanguageTag | null | undefined;
  /**
   * Utterance that it reports. A statement that is the only report has its own utterance.
   */
  readonly utterance?: UtteranceFixture | undefined;
  /**
   * The speaker's own words within the content, in text order. Another speaker's words that are quoted in them are `relayed`.
   */
  readonly verbatim?: readonly (SegmentFixture)[] | undefined;
  /**
   * Version number; increases by one with each correction. Pass it as `expectedVersion`.
   */
  readonly version?: number | undefined;
  /**
   * The statement as a W3C Web Annotation with text quote and text position selectors. Positions count code points. Prefix and suffix are omitted if the text is withheld. The content of a summary is a place in the summary; of the article, only the speaker's own words are quoted, without a position.
   */
  readonly webAnnotation?: JsonValue | undefined;
  /**
   * Statement that reports this one: in “X says that Y promised …”, that of X.
   */
  readonly within?: StatementFixture | null | undefined;
}

/**
 * A change of a statement.
 */
export interface StatementChangeFixture {
  readonly __typename: 'StatementChange';
  /**
   * Kind of change.
   */
  readonly change?: StatementChangeKindValue | undefined;
  /**
   * Opaque cursor. Pass it as `after` to resume after this change without losing or repeating any. It is also the `id` of the server-sent event, even if it is not selected.
   */
  readonly cursor?: string | undefined;
  /**
   * Whether `statements` with this filter lists the statement as it is now. If false, it may have been listed before the change and should be removed from such a list.
   */
  readonly matches?: boolean | undefined;
  /**
   * The statement as it is now. It may already include later changes that have not been delivered yet.
   */
  readonly statement?: StatementFixture | undefined;
}

/**
 * Values that occur among the statements, most frequent first. A statement without a value is not counted; one with two topics counts for both. Counts are exact for lists of up to 10,000 statements. For longer lists they are estimates from a sample of the register, which may omit rare values.
 */
export interface StatementFacetsFixture {
  readonly __typename: 'StatementFacets';
  /**
   * Speech acts, most frequent first.
   */
  readonly acts?: readonly (SpeechActFacetFixture)[] | undefined;
  /**
   * Whether the counts are exact. False for more than 10,000 statements: the counts are then estimates from a sample, good for frequent values and rough for rare ones, and rare values may be missing.
   */
  readonly isExact?: boolean | undefined;
  /**
   * Kinds of statements, most frequent first.
   */
  readonly kinds?: readonly (StatementKindFacetFixture)[] | undefined;
  /**
   * Outlets that printed the statements, most frequent first.
   */
  readonly outlets?: readonly (OutletFacetFixture)[] | undefined;
  /**
   * Speakers, most frequent first.
   */
  readonly speakers?: readonly (SpeakerFacetFixture)[] | undefined;
  /**
   * Topics, most frequent first.
   */
  readonly topics?: readonly (TopicFacetFixture)[] | undefined;
}

/**
 * Number of statements for one kind.
 */
export interface StatementKindFacetFixture {
  readonly __typename: 'StatementKindFacet';
  /**
   * Number of statements.
   */
  readonly count?: number | undefined;
  /**
   * The kind.
   */
  readonly value?: StatementKindValue | undefined;
}

/**
 * A statement that the extractor proposes. `recordProposals` stores it: quote its segments with `exact`, `prefix` and `suffix`.
 */
export interface StatementProposalFixture {
  readonly __typename: 'StatementProposal';
  /**
   * Speech act.
   */
  readonly act?: SpeechActValue | undefined;
  /**
   * Whether a quotation mark is missing in the text, so that where the words begin or end is supposed.
   */
  readonly areMarksRepaired?: boolean | undefined;
  /**
   * Names of the speakers whom the text can mean, likeliest first, where it does not decide; empty if it decides, or names nobody.
   */
  readonly candidates?: readonly (string)[] | undefined;
  /**
   * How likely it is that content, kind and speaker are all right, 0–1.
   */
  readonly confidence?: number | undefined;
  /**
   * Reported content, in text order.
   */
  readonly content?: readonly (SegmentFixture)[] | undefined;
  /**
   * Reporting verb or phrase; null if there is none.
   */
  readonly cue?: SegmentFixture | null | undefined;
  /**
   * Whether the confidence is at least 0.85. Review all others with care: `corpus { extractor { scores } }` says how often they are right.
   */
  readonly isConfident?: boolean | undefined;
  /**
   * Whether the reporting verb is negated.
   */
  readonly isNegated?: boolean | undefined;
  /**
   * How much of the content is in the speaker's own words.
   */
  readonly kind?: StatementKindValue | undefined;
  /**
   * Why it was proposed: the construction, and how the speaker was found, for example `incise/pronoun`.
   */
  readonly rule?: string | undefined;
  /**
   * Date it was said; null if the text does not say.
   */
  readonly saidOn?: PartialDateFixture | null | undefined;
  /**
   * Speaker as named in the text; null if implicit.
   */
  readonly source?: SegmentFixture | null | undefined;
  /**
   * Speaker; null if the text does not decide, or if the register does not have the speaker.
   */
  readonly speaker?: SpeakerFixture | null | undefined;
  /**
   * Kind of the speaker; null if the text does not decide.
   */
  readonly speakerKind?: SpeakerKindValue | null | undefined;
  /**
   * Name of a speaker whom the register does not have; null otherwise.
   */
  readonly speakerName?: string | null | undefined;
  /**
   * The speaker's own words within the content.
   */
  readonly verbatim?: readonly (SegmentFixture)[] | undefined;
  /**
   * The `rule` in words, for example “a reporting verb beside the words (« …, a dit X »); speaker: the nearest whom the pronoun fits”.
   */
  readonly why?: string | undefined;
  /**
   * Index in the list of the proposal that reports this one; null if none does.
   */
  readonly within?: number | null | undefined;
}

/**
 * What the extractor proposes for a text.
 */
export interface StatementProposalsFixture {
  readonly __typename: 'StatementProposals';
  /**
   * The extractor.
   */
  readonly extractor?: ExtractorFixture | undefined;
  /**
   * Whether the text is in French. Otherwise nothing is proposed.
   */
  readonly isSupported?: boolean | undefined;
  /**
   * The proposals, in text order.
   */
  readonly proposals?: readonly (StatementProposalFixture)[] | undefined;
}

/**
 * A period with its number of statements. A partial date counts for the smallest period that certainly contains it: in a timeline by week or day, `2022-01` counts for the month, which is listed beside its weeks or days. The counts of a timeline therefore add up to all statements. They are exact for up to 10,000 statements. For more they are estimates from a sample of the register, which may omit periods with few statements.
 */
export interface TimelinePeriodCountFixture {
  readonly __typename: 'TimelinePeriodCount';
  /**
   * Speech acts of the statements, most frequent first.
   */
  readonly acts?: readonly (SpeechActFacetFixture)[] | undefined;
  /**
   * Number of statements.
   */
  readonly count?: number | undefined;
  /**
   * First day; null if the date is unknown.
   */
  readonly from?: IsoDate | null | undefined;
  /**
   * Whether the count is exact. False for more than 10,000 statements in all: the count is then an estimate from a sample, rough for short periods, and some may be missing. This also applies to `topics` and `acts`.
   */
  readonly isExact?: boolean | undefined;
  /**
   * ISO 8601 form: `2022-01-14`, `2022-W02`, `2022-01` or `2022`; null if the date is unknown.
   */
  readonly period?: string | null | undefined;
  /**
   * Last day; null if the date is unknown.
   */
  readonly to?: IsoDate | null | undefined;
  /**
   * Topics of the statements, most frequent first. A statement with two topics counts for both.
   */
  readonly topics?: readonly (TopicFacetFixture)[] | undefined;
  /**
   * Unit of the period.
   */
  readonly unit?: TimelineUnitValue | undefined;
}

/**
 * A subject that statements are about.
 */
export interface TopicFixture {
  readonly __typename: 'Topic';
  /**
   * Opaque and permanent.
   */
  readonly id: string;
  /**
   * Name of the topic in French or English; in French for any other language.
   */
  readonly label?: string | undefined;
  /**
   * Unique readable identifier, for example `security-guarantees`.
   */
  readonly slug?: string | undefined;
}

/**
 * A topic with its number of statements.
 */
export interface TopicCountFixture {
  readonly __typename: 'TopicCount';
  /**
   * Number of current and corrected statements.
   */
  readonly count?: number | undefined;
  /**
   * The topic.
   */
  readonly topic?: TopicFixture | undefined;
}

/**
 * Number of statements for one topic.
 */
export interface TopicFacetFixture {
  readonly __typename: 'TopicFacet';
  /**
   * Number of statements.
   */
  readonly count?: number | undefined;
  /**
   * The topic.
   */
  readonly value?: TopicFixture | undefined;
}

/**
 * One event of speaking, reported by one or more statements.
 */
export interface UtteranceFixture {
  readonly __typename: 'Utterance';
  /**
   * Date of its earliest report: the date it was said or, if unknown, the publication date of the article. The date that `DATED_ON` sorts by; null if it has no reports.
   */
  readonly datedOn?: PartialDateFixture | null | undefined;
  /**
   * Report that was published first; of several on the same day, the one recorded first.
   */
  readonly firstReport?: StatementFixture | undefined;
  /**
   * How its reports were grouped.
   */
  readonly grouping?: UtteranceGroupingValue | undefined;
  /**
   * Opaque and permanent.
   */
  readonly id: string;
  /**
   * Utterance that now holds most of its former reports; withdrawn ones count only if there are no current ones. Null while it has current reports, or if only its own withdrawn reports remain.
   */
  readonly mergedInto?: UtteranceFixture | null | undefined;
  /**
   * Number of distinct outlets among the reports; reports whose outlet is unknown are not counted.
   */
  readonly outletCount?: number | undefined;
  /**
   * Number of current and corrected statements that report it.
   */
  readonly reportCount?: number | undefined;
  /**
   * Statements that report it, by default first published first.
   */
  readonly reports?: readonly StatementFixture[] | undefined;
  /**
   * Date it was said, from the most precise report; null if no report gives it or they contradict each other.
   */
  readonly saidOn?: PartialDateFixture | null | undefined;
  /**
   * How strongly the words support a grouping that was `FOUND`, 0–1: for each report that was found, its similarity to the most similar other report; of these, the lowest. It is not a probability. Null for other groupings.
   */
  readonly similarity?: number | null | undefined;
  /**
   * Speaker; null if no report identifies one, or if the reports disagree.
   */
  readonly speaker?: SpeakerFixture | null | undefined;
  /**
   * Different wordings of its reports, first published first; at most 100.
   */
  readonly variants?: readonly (VariantFixture)[] | undefined;
}

/**
 * A wording of an utterance. Differences in typography, case and accents are ignored.
 */
export interface VariantFixture {
  readonly __typename: 'Variant';
  /**
   * Word-by-word comparison with the wording published first; for that wording itself, a single `EQUAL`. Wordings of hundreds of words are compared only as a whole. If one of the two is in a summary that the register wrote, only the speaker's own words are compared; empty if one has none.
   */
  readonly diff?: readonly (WordDifferenceFixture)[] | undefined;
  /**
   * Report that printed it first.
   */
  readonly firstReport?: StatementFixture | undefined;
  /**
   * Number of distinct outlets that printed it; reports whose outlet is unknown are not counted.
   */
  readonly outletCount?: number | undefined;
  /**
   * Similarity to the wording published first, 0–1: 1 − word edits (Levenshtein) ÷ words of the longer wording. It says nothing about the meaning. Null if `diff` compares nothing.
   */
  readonly similarity?: number | null | undefined;
  /**
   * Reports with this wording, first published first.
   */
  readonly statements?: readonly (StatementFixture)[] | undefined;
  /**
   * Wording as printed by its first report. Of a summary that the register wrote, only the speaker's own words; empty if it has none.
   */
  readonly text?: string | undefined;
}

/**
 * A run of words in a comparison.
 */
export interface WordDifferenceFixture {
  readonly __typename: 'WordDifference';
  /**
   * Side of the comparison that has the words.
   */
  readonly kind?: WordDifferenceKindValue | undefined;
  /**
   * The words.
   */
  readonly text?: string | undefined;
}

/**
 * Any fixture of AcceptProposalResult.
 */
export type AcceptProposalResultFixture = GoneErrorFixture | InvalidInputErrorFixture | StaleVersionErrorFixture | StatementFixture;

/**
 * Any fixture of ConfirmUtteranceResult.
 */
export type ConfirmUtteranceResultFixture = GoneErrorFixture | InvalidInputErrorFixture | StaleVersionErrorFixture | UtteranceFixture;

/**
 * Any fixture of CorrectStatementResult.
 */
export type CorrectStatementResultFixture = GoneErrorFixture | InvalidInputErrorFixture | StaleVersionErrorFixture | StatementFixture;

/**
 * Any fixture of Error.
 */
export type ErrorFixture = ConflictErrorFixture | GoneErrorFixture | InvalidInputErrorFixture | StaleVersionErrorFixture;

/**
 * Any fixture of IngestArticleResult.
 */
export type IngestArticleResultFixture = ArticleFixture | ConflictErrorFixture | InvalidInputErrorFixture;

/**
 * Any fixture of MergeSpeakersResult.
 */
export type MergeSpeakersResultFixture = InvalidInputErrorFixture | SpeakerFixture;

/**
 * Any fixture of Node.
 */
export type NodeFixture = ArticleFixture | OutletFixture | SpeakerFixture | StatementFixture | TopicFixture | UtteranceFixture;

/**
 * Any fixture of PartUtteranceResult.
 */
export type PartUtteranceResultFixture = GoneErrorFixture | InvalidInputErrorFixture | StaleVersionErrorFixture | UtteranceFixture;

/**
 * Any fixture of RecordProposalsResult.
 */
export type RecordProposalsResultFixture = ArticleFixture | GoneErrorFixture | InvalidInputErrorFixture;

/**
 * Any fixture of RecordStatementResult.
 */
export type RecordStatementResultFixture = GoneErrorFixture | InvalidInputErrorFixture | StatementFixture;

/**
 * Any fixture of RedactResult.
 */
export type RedactResultFixture = ArticleFixture | GoneErrorFixture | InvalidInputErrorFixture | StaleVersionErrorFixture;

/**
 * Any fixture of RejectProposalResult.
 */
export type RejectProposalResultFixture = GoneErrorFixture | InvalidInputErrorFixture | StaleVersionErrorFixture | StatementFixture;

/**
 * Any fixture of WithdrawStatementResult.
 */
export type WithdrawStatementResultFixture = GoneErrorFixture | InvalidInputErrorFixture | StaleVersionErrorFixture | StatementFixture;

/**
 * Functions that resolve fields instead of the fixtures. Each receives the parent fixture (`null` for the fields of Query and Mutation) and the arguments.
 * @example
 * const resolvers: FieldResolvers = { 'Statement.citation': ({ text }, { style }) => style + text };
 */
export interface FieldResolvers {
  readonly 'Query.article'?: ((parent: null, args: { readonly id?: string | null | undefined; readonly slug?: string | null | undefined; readonly url?: string | null | undefined; }) => ArticleFixture | null) | undefined;
  readonly 'Query.articles'?: ((parent: null, args: { readonly after?: string | null | undefined; readonly before?: string | null | undefined; readonly filter?: ArticleFilterValue | null | undefined; readonly first?: number | null | undefined; readonly last?: number | null | undefined; readonly orderBy?: ArticleOrderValue | null | undefined; }) => readonly ArticleFixture[]) | undefined;
  readonly 'Query.corpus'?: ((parent: null, args: {  }) => CorpusFixture) | undefined;
  readonly 'Query.node'?: ((parent: null, args: { readonly id: string; }) => NodeFixture | null) | undefined;
  readonly 'Query.nodes'?: ((parent: null, args: { readonly ids: readonly (string)[]; }) => readonly (NodeFixture | null)[]) | undefined;
  readonly 'Query.outlets'?: ((parent: null, args: { readonly after?: string | null | undefined; readonly before?: string | null | undefined; readonly filter?: OutletFilterValue | null | undefined; readonly first?: number | null | undefined; readonly last?: number | null | undefined; readonly orderBy?: OutletOrderValue | null | undefined; }) => readonly OutletFixture[]) | undefined;
  readonly 'Query.proposeStatements'?: ((parent: null, args: { readonly publishedOn?: string | null | undefined; readonly text: string; }) => StatementProposalsFixture) | undefined;
  readonly 'Query.rateLimit'?: ((parent: null, args: {  }) => RateLimitFixture | null) | undefined;
  readonly 'Query.speaker'?: ((parent: null, args: { readonly id?: string | null | undefined; readonly name?: string | null | undefined; readonly slug?: string | null | undefined; }) => SpeakerFixture | null) | undefined;
  readonly 'Query.speakers'?: ((parent: null, args: { readonly after?: string | null | undefined; readonly before?: string | null | undefined; readonly filter?: SpeakerFilterValue | null | undefined; readonly first?: number | null | undefined; readonly last?: number | null | undefined; readonly orderBy?: SpeakerOrderValue | null | undefined; }) => readonly SpeakerFixture[]) | undefined;
  readonly 'Query.statement'?: ((parent: null, args: { readonly id: string; }) => StatementFixture | null) | undefined;
  readonly 'Query.statements'?: ((parent: null, args: { readonly after?: string | null | undefined; readonly before?: string | null | undefined; readonly filter?: StatementFilterValue | null | undefined; readonly first?: number | null | undefined; readonly last?: number | null | undefined; readonly orderBy?: StatementOrderValue | null | undefined; }) => readonly StatementFixture[]) | undefined;
  readonly 'Query.timeline'?: ((parent: null, args: { readonly by: TimelinePeriodValue; readonly filter?: StatementFilterValue | null | undefined; readonly on: TimelineDateValue; }) => readonly (TimelinePeriodCountFixture)[]) | undefined;
  readonly 'Query.topics'?: ((parent: null, args: {  }) => readonly (TopicFixture)[]) | undefined;
  readonly 'Query.utterances'?: ((parent: null, args: { readonly after?: string | null | undefined; readonly before?: string | null | undefined; readonly filter?: UtteranceFilterValue | null | undefined; readonly first?: number | null | undefined; readonly last?: number | null | undefined; readonly orderBy?: UtteranceOrderValue | null | undefined; }) => readonly UtteranceFixture[]) | undefined;
  readonly 'Query.verifyQuotation'?: ((parent: null, args: { readonly speaker?: string | null | undefined; readonly speakerName?: string | null | undefined; readonly text: string; }) => QuotationVerdictFixture) | undefined;
  readonly 'Mutation.acceptProposal'?: ((parent: null, args: { readonly input: AcceptProposalInputValue; }) => AcceptProposalResultFixture) | undefined;
  readonly 'Mutation.confirmUtterance'?: ((parent: null, args: { readonly input: ConfirmUtteranceInputValue; }) => ConfirmUtteranceResultFixture) | undefined;
  readonly 'Mutation.correctStatement'?: ((parent: null, args: { readonly input: CorrectStatementInputValue; }) => CorrectStatementResultFixture) | undefined;
  readonly 'Mutation.ingestArticle'?: ((parent: null, args: { readonly input: IngestArticleInputValue; }) => IngestArticleResultFixture) | undefined;
  readonly 'Mutation.mergeSpeakers'?: ((parent: null, args: { readonly input: MergeSpeakersInputValue; }) => MergeSpeakersResultFixture) | undefined;
  readonly 'Mutation.partUtterance'?: ((parent: null, args: { readonly input: PartUtteranceInputValue; }) => PartUtteranceResultFixture) | undefined;
  readonly 'Mutation.recordProposals'?: ((parent: null, args: { readonly input: RecordProposalsInputValue; }) => RecordProposalsResultFixture) | undefined;
  readonly 'Mutation.recordStatement'?: ((parent: null, args: { readonly input: RecordStatementInputValue; }) => RecordStatementResultFixture) | undefined;
  readonly 'Mutation.redact'?: ((parent: null, args: { readonly input: RedactInputValue; }) => RedactResultFixture) | undefined;
  readonly 'Mutation.rejectProposal'?: ((parent: null, args: { readonly input: RejectProposalInputValue; }) => RejectProposalResultFixture) | undefined;
  readonly 'Mutation.withdrawStatement'?: ((parent: null, args: { readonly input: WithdrawStatementInputValue; }) => WithdrawStatementResultFixture) | undefined;
  readonly 'Article.headline'?: ((parent: ArticleFixture, args: {  }) => string | null) | undefined;
  readonly 'Article.id'?: ((parent: ArticleFixture, args: {  }) => string) | undefined;
  readonly 'Article.jsonLd'?: ((parent: ArticleFixture, args: {  }) => JsonValue) | undefined;
  readonly 'Article.language'?: ((parent: ArticleFixture, args: {  }) => LanguageTag) | undefined;
  readonly 'Article.outlet'?: ((parent: ArticleFixture, args: {  }) => OutletFixture | null) | undefined;
  readonly 'Article.publishedOn'?: ((parent: ArticleFixture, args: {  }) => PartialDateFixture) | undefined;
  readonly 'Article.recordedAt'?: ((parent: ArticleFixture, args: {  }) => IsoDateTime) | undefined;
  readonly 'Article.redactions'?: ((parent: ArticleFixture, args: {  }) => readonly (RedactionFixture)[]) | undefined;
  readonly 'Article.slug'?: ((parent: ArticleFixture, args: {  }) => string) | undefined;
  readonly 'Article.speakers'?: ((parent: ArticleFixture, args: {  }) => readonly (SpeakerInArticleFixture)[]) | undefined;
  readonly 'Article.statements'?: ((parent: ArticleFixture, args: { readonly after?: string | null | undefined; readonly before?: string | null | undefined; readonly filter?: StatementFilterValue | null | undefined; readonly first?: number | null | undefined; readonly last?: number | null | undefined; readonly orderBy?: StatementOrderValue | null | undefined; }) => readonly StatementFixture[]) | undefined;
  readonly 'Article.status'?: ((parent: ArticleFixture, args: {  }) => ArticleStatusValue) | undefined;
  readonly 'Article.text'?: ((parent: ArticleFixture, args: {  }) => string | null) | undefined;
  readonly 'Article.textKind'?: ((parent: ArticleFixture, args: {  }) => ArticleTextKindValue) | undefined;
  readonly 'Article.textSha256'?: ((parent: ArticleFixture, args: {  }) => Sha256) | undefined;
  readonly 'Article.title'?: ((parent: ArticleFixture, args: {  }) => string) | undefined;
  readonly 'Article.url'?: ((parent: ArticleFixture, args: {  }) => UrlString | null) | undefined;
  readonly 'Article.wordCount'?: ((parent: ArticleFixture, args: {  }) => number) | undefined;
  readonly 'ConflictError.article'?: ((parent: ConflictErrorFixture, args: {  }) => ArticleFixture) | undefined;
  readonly 'ConflictError.code'?: ((parent: ConflictErrorFixture, args: {  }) => ErrorCodeValue) | undefined;
  readonly 'ConflictError.message'?: ((parent: ConflictErrorFixture, args: {  }) => string) | undefined;
  readonly 'ConflictError.path'?: ((parent: ConflictErrorFixture, args: {  }) => readonly (string)[] | null) | undefined;
  readonly 'Corpus.articleCount'?: ((parent: CorpusFixture, args: {  }) => number) | undefined;
  readonly 'Corpus.changesCursor'?: ((parent: CorpusFixture, args: {  }) => string) | undefined;
  readonly 'Corpus.extractor'?: ((parent: CorpusFixture, args: {  }) => ExtractorFixture | null) | undefined;
  readonly 'Corpus.outletCount'?: ((parent: CorpusFixture, args: {  }) => number) | undefined;
  readonly 'Corpus.publishedFrom'?: ((parent: CorpusFixture, args: {  }) => PartialDateFixture | null) | undefined;
  readonly 'Corpus.publishedTo'?: ((parent: CorpusFixture, args: {  }) => PartialDateFixture | null) | undefined;
  readonly 'Corpus.revision'?: ((parent: CorpusFixture, args: {  }) => number) | undefined;
  readonly 'Corpus.speakerCount'?: ((parent: CorpusFixture, args: {  }) => number) | undefined;
  readonly 'Corpus.statementCount'?: ((parent: CorpusFixture, args: {  }) => number) | undefined;
  readonly 'Corpus.topicCount'?: ((parent: CorpusFixture, args: {  }) => number) | undefined;
  readonly 'Corpus.utteranceCount'?: ((parent: CorpusFixture, args: {  }) => number) | undefined;
  readonly 'Correction.correctedAt'?: ((parent: CorrectionFixture, args: {  }) => IsoDateTime) | undefined;
  readonly 'Correction.correctedBy'?: ((parent: CorrectionFixture, args: {  }) => string) | undefined;
  readonly 'Correction.kind'?: ((parent: CorrectionFixture, args: {  }) => CorrectionKindValue) | undefined;
  readonly 'Correction.reason'?: ((parent: CorrectionFixture, args: {  }) => string) | undefined;
  readonly 'Correction.replaced'?: ((parent: CorrectionFixture, args: {  }) => JsonValue) | undefined;
  readonly 'Correction.text'?: ((parent: CorrectionFixture, args: {  }) => string | null) | undefined;
  readonly 'Correction.version'?: ((parent: CorrectionFixture, args: {  }) => number) | undefined;
  readonly 'Extractor.name'?: ((parent: ExtractorFixture, args: {  }) => string) | undefined;
  readonly 'Extractor.scores'?: ((parent: ExtractorFixture, args: {  }) => JsonValue) | undefined;
  readonly 'Extractor.version'?: ((parent: ExtractorFixture, args: {  }) => string) | undefined;
  readonly 'GoneError.code'?: ((parent: GoneErrorFixture, args: {  }) => ErrorCodeValue) | undefined;
  readonly 'GoneError.message'?: ((parent: GoneErrorFixture, args: {  }) => string) | undefined;
  readonly 'GoneError.path'?: ((parent: GoneErrorFixture, args: {  }) => readonly (string)[] | null) | undefined;
  readonly 'GoneError.status'?: ((parent: GoneErrorFixture, args: {  }) => StatementStatusValue) | undefined;
  readonly 'Highlight.end'?: ((parent: HighlightFixture, args: {  }) => number) | undefined;
  readonly 'Highlight.exact'?: ((parent: HighlightFixture, args: {  }) => string) | undefined;
  readonly 'Highlight.isInContent'?: ((parent: HighlightFixture, args: {  }) => boolean) | undefined;
  readonly 'Highlight.isRelayed'?: ((parent: HighlightFixture, args: {  }) => boolean) | undefined;
  readonly 'Highlight.start'?: ((parent: HighlightFixture, args: {  }) => number) | undefined;
  readonly 'InputProblem.candidates'?: ((parent: InputProblemFixture, args: {  }) => readonly (QuotationCandidateFixture)[]) | undefined;
  readonly 'InputProblem.code'?: ((parent: InputProblemFixture, args: {  }) => ErrorCodeValue) | undefined;
  readonly 'InputProblem.message'?: ((parent: InputProblemFixture, args: {  }) => string) | undefined;
  readonly 'InputProblem.nearest'?: ((parent: InputProblemFixture, args: {  }) => string | null) | undefined;
  readonly 'InputProblem.path'?: ((parent: InputProblemFixture, args: {  }) => readonly (string)[]) | undefined;
  readonly 'InvalidInputError.code'?: ((parent: InvalidInputErrorFixture, args: {  }) => ErrorCodeValue) | undefined;
  readonly 'InvalidInputError.message'?: ((parent: InvalidInputErrorFixture, args: {  }) => string) | undefined;
  readonly 'InvalidInputError.path'?: ((parent: InvalidInputErrorFixture, args: {  }) => readonly (string)[] | null) | undefined;
  readonly 'InvalidInputError.problems'?: ((parent: InvalidInputErrorFixture, args: {  }) => readonly (InputProblemFixture)[]) | undefined;
  readonly 'Outlet.country'?: ((parent: OutletFixture, args: {  }) => string | null) | undefined;
  readonly 'Outlet.domain'?: ((parent: OutletFixture, args: {  }) => string | null) | undefined;
  readonly 'Outlet.id'?: ((parent: OutletFixture, args: {  }) => string) | undefined;
  readonly 'Outlet.name'?: ((parent: OutletFixture, args: {  }) => string) | undefined;
  readonly 'Outlet.slug'?: ((parent: OutletFixture, args: {  }) => string) | undefined;
  readonly 'Outlet.stateOwned'?: ((parent: OutletFixture, args: {  }) => boolean | null) | undefined;
  readonly 'OutletFacet.count'?: ((parent: OutletFacetFixture, args: {  }) => number) | undefined;
  readonly 'OutletFacet.value'?: ((parent: OutletFacetFixture, args: {  }) => OutletFixture) | undefined;
  readonly 'PartialDate.earliest'?: ((parent: PartialDateFixture, args: {  }) => IsoDate) | undefined;
  readonly 'PartialDate.edtf'?: ((parent: PartialDateFixture, args: {  }) => string) | undefined;
  readonly 'PartialDate.latest'?: ((parent: PartialDateFixture, args: {  }) => IsoDate) | undefined;
  readonly 'PartialDate.precision'?: ((parent: PartialDateFixture, args: {  }) => DatePrecisionValue) | undefined;
  readonly 'ProposalOrigin.confidence'?: ((parent: ProposalOriginFixture, args: {  }) => number | null) | undefined;
  readonly 'ProposalOrigin.extractor'?: ((parent: ProposalOriginFixture, args: {  }) => string | null) | undefined;
  readonly 'ProposalOrigin.extractorVersion'?: ((parent: ProposalOriginFixture, args: {  }) => string) | undefined;
  readonly 'ProposalOrigin.rule'?: ((parent: ProposalOriginFixture, args: {  }) => string | null) | undefined;
  readonly 'ProposalOrigin.speakerName'?: ((parent: ProposalOriginFixture, args: {  }) => string | null) | undefined;
  readonly 'ProposalOrigin.why'?: ((parent: ProposalOriginFixture, args: {  }) => string | null) | undefined;
  readonly 'Provenance.confidence'?: ((parent: ProvenanceFixture, args: {  }) => number | null) | undefined;
  readonly 'Provenance.extractorVersion'?: ((parent: ProvenanceFixture, args: {  }) => string | null) | undefined;
  readonly 'Provenance.method'?: ((parent: ProvenanceFixture, args: {  }) => ProvenanceMethodValue) | undefined;
  readonly 'Provenance.origin'?: ((parent: ProvenanceFixture, args: {  }) => ProposalOriginFixture | null) | undefined;
  readonly 'Provenance.recordedAt'?: ((parent: ProvenanceFixture, args: {  }) => IsoDateTime) | undefined;
  readonly 'Provenance.recordedBy'?: ((parent: ProvenanceFixture, args: {  }) => string) | undefined;
  readonly 'QuotationCandidate.end'?: ((parent: QuotationCandidateFixture, args: {  }) => number) | undefined;
  readonly 'QuotationCandidate.exact'?: ((parent: QuotationCandidateFixture, args: {  }) => string) | undefined;
  readonly 'QuotationCandidate.prefix'?: ((parent: QuotationCandidateFixture, args: {  }) => string) | undefined;
  readonly 'QuotationCandidate.start'?: ((parent: QuotationCandidateFixture, args: {  }) => number) | undefined;
  readonly 'QuotationCandidate.suffix'?: ((parent: QuotationCandidateFixture, args: {  }) => string) | undefined;
  readonly 'QuotationMatch.after'?: ((parent: QuotationMatchFixture, args: {  }) => string) | undefined;
  readonly 'QuotationMatch.article'?: ((parent: QuotationMatchFixture, args: {  }) => ArticleFixture) | undefined;
  readonly 'QuotationMatch.before'?: ((parent: QuotationMatchFixture, args: {  }) => string) | undefined;
  readonly 'QuotationMatch.cautions'?: ((parent: QuotationMatchFixture, args: {  }) => readonly (QuotationCautionValue)[]) | undefined;
  readonly 'QuotationMatch.diff'?: ((parent: QuotationMatchFixture, args: {  }) => readonly (WordDifferenceFixture)[]) | undefined;
  readonly 'QuotationMatch.found'?: ((parent: QuotationMatchFixture, args: {  }) => readonly (SegmentFixture)[]) | undefined;
  readonly 'QuotationMatch.similarity'?: ((parent: QuotationMatchFixture, args: {  }) => number) | undefined;
  readonly 'QuotationMatch.statement'?: ((parent: QuotationMatchFixture, args: {  }) => StatementFixture | null) | undefined;
  readonly 'QuotationMatch.verdict'?: ((parent: QuotationMatchFixture, args: {  }) => VerdictValue) | undefined;
  readonly 'QuotationMatch.wordEdits'?: ((parent: QuotationMatchFixture, args: {  }) => number) | undefined;
  readonly 'QuotationMatch.wording'?: ((parent: QuotationMatchFixture, args: {  }) => VerdictValue) | undefined;
  readonly 'QuotationVerdict.matches'?: ((parent: QuotationVerdictFixture, args: {  }) => readonly (QuotationMatchFixture)[]) | undefined;
  readonly 'QuotationVerdict.searched'?: ((parent: QuotationVerdictFixture, args: {  }) => SearchedCorpusFixture) | undefined;
  readonly 'QuotationVerdict.verdict'?: ((parent: QuotationVerdictFixture, args: {  }) => VerdictValue) | undefined;
  readonly 'RateLimit.cost'?: ((parent: RateLimitFixture, args: {  }) => number) | undefined;
  readonly 'RateLimit.limit'?: ((parent: RateLimitFixture, args: {  }) => number) | undefined;
  readonly 'RateLimit.remaining'?: ((parent: RateLimitFixture, args: {  }) => number) | undefined;
  readonly 'RateLimit.resetAt'?: ((parent: RateLimitFixture, args: {  }) => IsoDateTime) | undefined;
  readonly 'Redaction.alsoRedacted'?: ((parent: RedactionFixture, args: {  }) => readonly (StatementFixture)[]) | undefined;
  readonly 'Redaction.reason'?: ((parent: RedactionFixture, args: {  }) => string) | undefined;
  readonly 'Redaction.redactedAt'?: ((parent: RedactionFixture, args: {  }) => IsoDateTime) | undefined;
  readonly 'Redaction.redactedBy'?: ((parent: RedactionFixture, args: {  }) => string) | undefined;
  readonly 'Redaction.statements'?: ((parent: RedactionFixture, args: {  }) => readonly (StatementFixture)[]) | undefined;
  readonly 'Role.from'?: ((parent: RoleFixture, args: {  }) => PartialDateFixture | null) | undefined;
  readonly 'Role.of'?: ((parent: RoleFixture, args: {  }) => SpeakerFixture | null) | undefined;
  readonly 'Role.title'?: ((parent: RoleFixture, args: {  }) => string) | undefined;
  readonly 'Role.to'?: ((parent: RoleFixture, args: {  }) => PartialDateFixture | null) | undefined;
  readonly 'SearchSuggestion.query'?: ((parent: SearchSuggestionFixture, args: {  }) => string) | undefined;
  readonly 'SearchSuggestion.reason'?: ((parent: SearchSuggestionFixture, args: {  }) => SearchSuggestionReasonValue) | undefined;
  readonly 'SearchSuggestion.totalCount'?: ((parent: SearchSuggestionFixture, args: {  }) => number) | undefined;
  readonly 'SearchedCorpus.articleCount'?: ((parent: SearchedCorpusFixture, args: {  }) => number) | undefined;
  readonly 'SearchedCorpus.publishedFrom'?: ((parent: SearchedCorpusFixture, args: {  }) => PartialDateFixture | null) | undefined;
  readonly 'SearchedCorpus.publishedTo'?: ((parent: SearchedCorpusFixture, args: {  }) => PartialDateFixture | null) | undefined;
  readonly 'SearchedCorpus.revision'?: ((parent: SearchedCorpusFixture, args: {  }) => number) | undefined;
  readonly 'SearchedCorpus.statementCount'?: ((parent: SearchedCorpusFixture, args: {  }) => number) | undefined;
  readonly 'Segment.end'?: ((parent: SegmentFixture, args: {  }) => number) | undefined;
  readonly 'Segment.exact'?: ((parent: SegmentFixture, args: {  }) => string) | undefined;
  readonly 'Segment.prefix'?: ((parent: SegmentFixture, args: {  }) => string) | undefined;
  readonly 'Segment.start'?: ((parent: SegmentFixture, args: {  }) => number) | undefined;
  readonly 'Segment.suffix'?: ((parent: SegmentFixture, args: {  }) => string) | undefined;
  readonly 'Speaker.aliases'?: ((parent: SpeakerFixture, args: {  }) => readonly (string)[]) | undefined;
  readonly 'Speaker.articles'?: ((parent: SpeakerFixture, args: { readonly after?: string | null | undefined; readonly before?: string | null | undefined; readonly first?: number | null | undefined; readonly last?: number | null | undefined; }) => readonly ArticleFixture[]) | undefined;
  readonly 'Speaker.id'?: ((parent: SpeakerFixture, args: {  }) => string) | undefined;
  readonly 'Speaker.kind'?: ((parent: SpeakerFixture, args: {  }) => SpeakerKindValue) | undefined;
  readonly 'Speaker.memberOf'?: ((parent: SpeakerFixture, args: {  }) => readonly (SpeakerFixture)[]) | undefined;
  readonly 'Speaker.members'?: ((parent: SpeakerFixture, args: {  }) => readonly (SpeakerFixture)[]) | undefined;
  readonly 'Speaker.merge'?: ((parent: SpeakerFixture, args: {  }) => SpeakerMergeFixture | null) | undefined;
  readonly 'Speaker.mergedInto'?: ((parent: SpeakerFixture, args: {  }) => SpeakerFixture | null) | undefined;
  readonly 'Speaker.name'?: ((parent: SpeakerFixture, args: { readonly language?: LanguageTag | null | undefined; }) => string) | undefined;
  readonly 'Speaker.positions'?: ((parent: SpeakerFixture, args: { readonly after?: string | null | undefined; readonly before?: string | null | undefined; readonly first?: number | null | undefined; readonly last?: number | null | undefined; readonly topic: string; }) => readonly UtteranceFixture[]) | undefined;
  readonly 'Speaker.roles'?: ((parent: SpeakerFixture, args: { readonly on?: string | null | undefined; }) => readonly (RoleFixture)[]) | undefined;
  readonly 'Speaker.slug'?: ((parent: SpeakerFixture, args: {  }) => string) | undefined;
  readonly 'Speaker.statements'?: ((parent: SpeakerFixture, args: { readonly after?: string | null | undefined; readonly before?: string | null | undefined; readonly filter?: StatementFilterValue | null | undefined; readonly first?: number | null | undefined; readonly last?: number | null | undefined; readonly orderBy?: StatementOrderValue | null | undefined; }) => readonly StatementFixture[]) | undefined;
  readonly 'Speaker.timeline'?: ((parent: SpeakerFixture, args: { readonly by: TimelinePeriodValue; readonly on: TimelineDateValue; }) => readonly (TimelinePeriodCountFixture)[]) | undefined;
  readonly 'Speaker.topics'?: ((parent: SpeakerFixture, args: {  }) => readonly (TopicCountFixture)[]) | undefined;
  readonly 'Speaker.wikidataId'?: ((parent: SpeakerFixture, args: {  }) => string | null) | undefined;
  readonly 'SpeakerFacet.count'?: ((parent: SpeakerFacetFixture, args: {  }) => number) | undefined;
  readonly 'SpeakerFacet.value'?: ((parent: SpeakerFacetFixture, args: {  }) => SpeakerFixture) | undefined;
  readonly 'SpeakerInArticle.speaker'?: ((parent: SpeakerInArticleFixture, args: {  }) => SpeakerFixture) | undefined;
  readonly 'SpeakerInArticle.statementCount'?: ((parent: SpeakerInArticleFixture, args: {  }) => number) | undefined;
  readonly 'SpeakerMerge.at'?: ((parent: SpeakerMergeFixture, args: {  }) => IsoDateTime) | undefined;
  readonly 'SpeakerMerge.by'?: ((parent: SpeakerMergeFixture, args: {  }) => string) | undefined;
  readonly 'SpeakerMerge.reason'?: ((parent: SpeakerMergeFixture, args: {  }) => string) | undefined;
  readonly 'SpeechActFacet.count'?: ((parent: SpeechActFacetFixture, args: {  }) => number) | undefined;
  readonly 'SpeechActFacet.value'?: ((parent: SpeechActFacetFixture, args: {  }) => SpeechActValue) | undefined;
  readonly 'StaleVersionError.code'?: ((parent: StaleVersionErrorFixture, args: {  }) => ErrorCodeValue) | undefined;
  readonly 'StaleVersionError.currentVersion'?: ((parent: StaleVersionErrorFixture, args: {  }) => number) | undefined;
  readonly 'StaleVersionError.message'?: ((parent: StaleVersionErrorFixture, args: {  }) => string) | undefined;
  readonly 'StaleVersionError.path'?: ((parent: StaleVersionErrorFixture, args: {  }) => readonly (string)[] | null) | undefined;
  readonly 'Statement.act'?: ((parent: StatementFixture, args: {  }) => SpeechActValue) | undefined;
  readonly 'Statement.after'?: ((parent: StatementFixture, args: { readonly words: number; }) => string) | undefined;
  readonly 'Statement.article'?: ((parent: StatementFixture, args: {  }) => ArticleFixture) | undefined;
  readonly 'Statement.before'?: ((parent: StatementFixture, args: { readonly words: number; }) => string) | undefined;
  readonly 'Statement.citation'?: ((parent: StatementFixture, args: { readonly language?: LanguageTag | null | undefined; readonly style: CitationStyleValue; }) => string) | undefined;
  readonly 'Statement.content'?: ((parent: StatementFixture, args: {  }) => readonly (SegmentFixture)[]) | undefined;
  readonly 'Statement.cue'?: ((parent: StatementFixture, args: {  }) => SegmentFixture | null) | undefined;
  readonly 'Statement.deepLink'?: ((parent: StatementFixture, args: {  }) => UrlString | null) | undefined;
  readonly 'Statement.deniedBy'?: ((parent: StatementFixture, args: {  }) => readonly (StatementFixture)[]) | undefined;
  readonly 'Statement.denies'?: ((parent: StatementFixture, args: {  }) => readonly (StatementFixture)[]) | undefined;
  readonly 'Statement.gloss'?: ((parent: StatementFixture, args: { readonly language: LanguageTag; }) => string | null) | undefined;
  readonly 'Statement.history'?: ((parent: StatementFixture, args: {  }) => readonly (CorrectionFixture)[]) | undefined;
  readonly 'Statement.id'?: ((parent: StatementFixture, args: {  }) => string) | undefined;
  readonly 'Statement.isNegated'?: ((parent: StatementFixture, args: {  }) => boolean) | undefined;
  readonly 'Statement.jsonLd'?: ((parent: StatementFixture, args: {  }) => JsonValue) | undefined;
  readonly 'Statement.kind'?: ((parent: StatementFixture, args: {  }) => StatementKindValue) | undefined;
  readonly 'Statement.occasion'?: ((parent: StatementFixture, args: {  }) => string | null) | undefined;
  readonly 'Statement.partedFrom'?: ((parent: StatementFixture, args: {  }) => readonly (StatementFixture)[]) | undefined;
  readonly 'Statement.provenance'?: ((parent: StatementFixture, args: {  }) => ProvenanceFixture) | undefined;
  readonly 'Statement.relayed'?: ((parent: StatementFixture, args: {  }) => readonly (SegmentFixture)[]) | undefined;
  readonly 'Statement.reported'?: ((parent: StatementFixture, args: {  }) => readonly (StatementFixture)[]) | undefined;
  readonly 'Statement.saidOn'?: ((parent: StatementFixture, args: {  }) => PartialDateFixture | null) | undefined;
  readonly 'Statement.source'?: ((parent: StatementFixture, args: {  }) => SegmentFixture | null) | undefined;
  readonly 'Statement.speaker'?: ((parent: StatementFixture, args: {  }) => SpeakerFixture | null) | undefined;
  readonly 'Statement.status'?: ((parent: StatementFixture, args: {  }) => StatementStatusValue) | undefined;
  readonly 'Statement.text'?: ((parent: StatementFixture, args: {  }) => string) | undefined;
  readonly 'Statement.topics'?: ((parent: StatementFixture, args: {  }) => readonly (TopicFixture)[]) | undefined;
  readonly 'Statement.translatedFrom'?: ((parent: StatementFixture, args: {  }) => LanguageTag | null) | undefined;
  readonly 'Statement.utterance'?: ((parent: StatementFixture, args: {  }) => UtteranceFixture) | undefined;
  readonly 'Statement.verbatim'?: ((parent: StatementFixture, args: {  }) => readonly (SegmentFixture)[]) | undefined;
  readonly 'Statement.version'?: ((parent: StatementFixture, args: {  }) => number) | undefined;
  readonly 'Statement.webAnnotation'?: ((parent: StatementFixture, args: {  }) => JsonValue) | undefined;
  readonly 'Statement.within'?: ((parent: StatementFixture, args: {  }) => StatementFixture | null) | undefined;
  readonly 'StatementChange.change'?: ((parent: StatementChangeFixture, args: {  }) => StatementChangeKindValue) | undefined;
  readonly 'StatementChange.cursor'?: ((parent: StatementChangeFixture, args: {  }) => string) | undefined;
  readonly 'StatementChange.matches'?: ((parent: StatementChangeFixture, args: {  }) => boolean) | undefined;
  readonly 'StatementChange.statement'?: ((parent: StatementChangeFixture, args: {  }) => StatementFixture) | undefined;
  readonly 'StatementFacets.acts'?: ((parent: StatementFacetsFixture, args: { readonly first: number; }) => readonly (SpeechActFacetFixture)[]) | undefined;
  readonly 'StatementFacets.isExact'?: ((parent: StatementFacetsFixture, args: {  }) => boolean) | undefined;
  readonly 'StatementFacets.kinds'?: ((parent: StatementFacetsFixture, args: { readonly first: number; }) => readonly (StatementKindFacetFixture)[]) | undefined;
  readonly 'StatementFacets.outlets'?: ((parent: StatementFacetsFixture, args: { readonly first: number; }) => readonly (OutletFacetFixture)[]) | undefined;
  readonly 'StatementFacets.speakers'?: ((parent: StatementFacetsFixture, args: { readonly first: number; }) => readonly (SpeakerFacetFixture)[]) | undefined;
  readonly 'StatementFacets.topics'?: ((parent: StatementFacetsFixture, args: { readonly first: number; }) => readonly (TopicFacetFixture)[]) | undefined;
  readonly 'StatementKindFacet.count'?: ((parent: StatementKindFacetFixture, args: {  }) => number) | undefined;
  readonly 'StatementKindFacet.value'?: ((parent: StatementKindFacetFixture, args: {  }) => StatementKindValue) | undefined;
  readonly 'StatementProposal.act'?: ((parent: StatementProposalFixture, args: {  }) => SpeechActValue) | undefined;
  readonly 'StatementProposal.areMarksRepaired'?: ((parent: StatementProposalFixture, args: {  }) => boolean) | undefined;
  readonly 'StatementProposal.candidates'?: ((parent: StatementProposalFixture, args: {  }) => readonly (string)[]) | undefined;
  readonly 'StatementProposal.confidence'?: ((parent: StatementProposalFixture, args: {  }) => number) | undefined;
  readonly 'StatementProposal.content'?: ((parent: StatementProposalFixture, args: {  }) => readonly (SegmentFixture)[]) | undefined;
  readonly 'StatementProposal.cue'?: ((parent: StatementProposalFixture, args: {  }) => SegmentFixture | null) | undefined;
  readonly 'StatementProposal.isConfident'?: ((parent: StatementProposalFixture, args: {  }) => boolean) | undefined;
  readonly 'StatementProposal.isNegated'?: ((parent: StatementProposalFixture, args: {  }) => boolean) | undefined;
  readonly 'StatementProposal.kind'?: ((parent: StatementProposalFixture, args: {  }) => StatementKindValue) | undefined;
  readonly 'StatementProposal.rule'?: ((parent: StatementProposalFixture, args: {  }) => string) | undefined;
  readonly 'StatementProposal.saidOn'?: ((parent: StatementProposalFixture, args: {  }) => PartialDateFixture | null) | undefined;
  readonly 'StatementProposal.source'?: ((parent: StatementProposalFixture, args: {  }) => SegmentFixture | null) | undefined;
  readonly 'StatementProposal.speaker'?: ((parent: StatementProposalFixture, args: {  }) => SpeakerFixture | null) | undefined;
  readonly 'StatementProposal.speakerKind'?: ((parent: StatementProposalFixture, args: {  }) => SpeakerKindValue | null) | undefined;
  readonly 'StatementProposal.speakerName'?: ((parent: StatementProposalFixture, args: {  }) => string | null) | undefined;
  readonly 'StatementProposal.verbatim'?: ((parent: StatementProposalFixture, args: {  }) => readonly (SegmentFixture)[]) | undefined;
  readonly 'StatementProposal.why'?: ((parent: StatementProposalFixture, args: {  }) => string) | undefined;
  readonly 'StatementProposal.within'?: ((parent: StatementProposalFixture, args: {  }) => number | null) | undefined;
  readonly 'StatementProposals.extractor'?: ((parent: StatementProposalsFixture, args: {  }) => ExtractorFixture) | undefined;
  readonly 'StatementProposals.isSupported'?: ((parent: StatementProposalsFixture, args: {  }) => boolean) | undefined;
  readonly 'StatementProposals.proposals'?: ((parent: StatementProposalsFixture, args: {  }) => readonly (StatementProposalFixture)[]) | undefined;
  readonly 'TimelinePeriodCount.acts'?: ((parent: TimelinePeriodCountFixture, args: { readonly first: number; }) => readonly (SpeechActFacetFixture)[]) | undefined;
  readonly 'TimelinePeriodCount.count'?: ((parent: TimelinePeriodCountFixture, args: {  }) => number) | undefined;
  readonly 'TimelinePeriodCount.from'?: ((parent: TimelinePeriodCountFixture, args: {  }) => IsoDate | null) | undefined;
  readonly 'TimelinePeriodCount.isExact'?: ((parent: TimelinePeriodCountFixture, args: {  }) => boolean) | undefined;
  readonly 'TimelinePeriodCount.period'?: ((parent: TimelinePeriodCountFixture, args: {  }) => string | null) | undefined;
  readonly 'TimelinePeriodCount.to'?: ((parent: TimelinePeriodCountFixture, args: {  }) => IsoDate | null) | undefined;
  readonly 'TimelinePeriodCount.topics'?: ((parent: TimelinePeriodCountFixture, args: { readonly first: number; }) => readonly (TopicFacetFixture)[]) | undefined;
  readonly 'TimelinePeriodCount.unit'?: ((parent: TimelinePeriodCountFixture, args: {  }) => TimelineUnitValue) | undefined;
  readonly 'Topic.id'?: ((parent: TopicFixture, args: {  }) => string) | undefined;
  readonly 'Topic.label'?: ((parent: TopicFixture, args: { readonly language: LanguageTag; }) => string) | undefined;
  readonly 'Topic.slug'?: ((parent: TopicFixture, args: {  }) => string) | undefined;
  readonly 'TopicCount.count'?: ((parent: TopicCountFixture, args: {  }) => number) | undefined;
  readonly 'TopicCount.topic'?: ((parent: TopicCountFixture, args: {  }) => TopicFixture) | undefined;
  readonly 'TopicFacet.count'?: ((parent: TopicFacetFixture, args: {  }) => number) | undefined;
  readonly 'TopicFacet.value'?: ((parent: TopicFacetFixture, args: {  }) => TopicFixture) | undefined;
  readonly 'Utterance.datedOn'?: ((parent: UtteranceFixture, args: {  }) => PartialDateFixture | null) | undefined;
  readonly 'Utterance.firstReport'?: ((parent: UtteranceFixture, args: {  }) => StatementFixture) | undefined;
  readonly 'Utterance.grouping'?: ((parent: UtteranceFixture, args: {  }) => UtteranceGroupingValue) | undefined;
  readonly 'Utterance.id'?: ((parent: UtteranceFixture, args: {  }) => string) | undefined;
  readonly 'Utterance.mergedInto'?: ((parent: UtteranceFixture, args: {  }) => UtteranceFixture | null) | undefined;
  readonly 'Utterance.outletCount'?: ((parent: UtteranceFixture, args: {  }) => number) | undefined;
  readonly 'Utterance.reportCount'?: ((parent: UtteranceFixture, args: {  }) => number) | undefined;
  readonly 'Utterance.reports'?: ((parent: UtteranceFixture, args: { readonly after?: string | null | undefined; readonly before?: string | null | undefined; readonly filter?: StatementFilterValue | null | undefined; readonly first?: number | null | undefined; readonly last?: number | null | undefined; readonly orderBy?: StatementOrderValue | null | undefined; }) => readonly StatementFixture[]) | undefined;
  readonly 'Utterance.saidOn'?: ((parent: UtteranceFixture, args: {  }) => PartialDateFixture | null) | undefined;
  readonly 'Utterance.similarity'?: ((parent: UtteranceFixture, args: {  }) => number | null) | undefined;
  readonly 'Utterance.speaker'?: ((parent: UtteranceFixture, args: {  }) => SpeakerFixture | null) | undefined;
  readonly 'Utterance.variants'?: ((parent: UtteranceFixture, args: {  }) => readonly (VariantFixture)[]) | undefined;
  readonly 'Variant.diff'?: ((parent: VariantFixture, args: {  }) => readonly (WordDifferenceFixture)[]) | undefined;
  readonly 'Variant.firstReport'?: ((parent: VariantFixture, args: {  }) => StatementFixture) | undefined;
  readonly 'Variant.outletCount'?: ((parent: VariantFixture, args: {  }) => number) | undefined;
  readonly 'Variant.similarity'?: ((parent: VariantFixture, args: {  }) => number | null) | undefined;
  readonly 'Variant.statements'?: ((parent: VariantFixture, args: {  }) => readonly (StatementFixture)[]) | undefined;
  readonly 'Variant.text'?: ((parent: VariantFixture, args: {  }) => string) | undefined;
  readonly 'WordDifference.kind'?: ((parent: WordDifferenceFixture, args: {  }) => WordDifferenceKindValue) | undefined;
  readonly 'WordDifference.text'?: ((parent: WordDifferenceFixture, args: {  }) => string) | undefined;
}