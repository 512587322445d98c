import type { IsoDate, IsoDateTime, JsonValue, LanguageTag, Sha256, UrlString } from '../src/scalars.ts';
type ArticleOrderFieldValue = 'PUBLISHED_ON' | 'RANK' | 'RECORDED_AT';

type ArticleStatusValue = 'CURRENT' | 'REDACTED' | 'WITHDRAWN';

type ArticleTextKindValue = 'FULL' | 'SUMMARY' | 'WITHHELD';

type CitationStyleValue = 'APA' | 'BIBTEX' | 'CSL_JSON' | 'MARKDOWN';

type CorrectionKindValue = 'CORRECTED' | 'REDACTED' | 'RESTORED' | 'WITHDRAWN';

type DateMatchValue = 'OVERLAPS' | 'WITHIN';

type DatePrecisionValue = 'DAY' | 'MONTH' | 'YEAR';

type ErrorCodeValue = 'CONFLICT' | 'CONTRADICTION' | 'INVALID_ID' | 'INVALID_INPUT' | 'NOTHING_CHANGED' | 'QUOTATION_AMBIGUOUS' | 'QUOTATION_NOT_FOUND' | 'STALE_VERSION' | 'TAKEN_BACK' | 'UNKNOWN_ID';

type OrderDirectionValue = 'ASC' | 'DESC';

type OutletOrderFieldValue = 'NAME';

type ProvenanceMethodValue = 'CURATED' | 'EXTRACTED';

type QuotationCautionValue = 'ACT_NEGATED' | 'NEGATION_LEFT_OUT' | 'NEGATION_NEARBY' | 'QUESTION_CUT_OFF' | 'SPEAKER_UNKNOWN' | 'THROUGH_COLLECTIVE';

type SpeakerKindValue = 'ANONYMOUS' | 'COLLECTIVE' | 'DOCUMENT' | 'INSTITUTION' | 'PERSON' | 'STATE';

type SpeakerOrderFieldValue = 'NAME' | 'RANK';

type SpeechActValue = 'ACCUSE' | 'ASK' | 'ASSERT' | 'DEMAND' | 'DENY' | 'OTHER' | 'PROMISE' | 'REFUSE' | 'THREATEN' | 'WARN';

type StatementChangeKindValue = 'CORRECTED' | 'RECORDED' | 'REDACTED' | 'WITHDRAWN';

type StatementKindValue = 'DIRECT' | 'INDIRECT' | 'MIXED';

type StatementOrderFieldValue = 'POSITION' | 'PUBLISHED_ON' | 'RANK' | 'RECORDED_AT' | 'SAID_ON';

type StatementStatusValue = 'CORRECTED' | 'CURRENT' | 'REDACTED' | 'WITHDRAWN';

type TimelineDateValue = 'PUBLISHED_ON' | 'SAID_ON';

type TimelinePeriodValue = 'DAY' | 'MONTH' | 'WEEK';

type TimelineUnitValue = 'DAY' | 'MONTH' | 'UNKNOWN' | 'WEEK' | 'YEAR';

type UtteranceGroupingValue = 'ALONE' | 'DECLARED' | 'FOUND';

type UtteranceOrderFieldValue = 'REPORT_COUNT' | 'SAID_ON';

type VerdictValue = 'ELIDED' | 'EXCERPT' | 'NOT_FOUND' | 'OTHER_SPEAKER' | 'REPORTED_ONLY' | 'VARIANT' | 'VERBATIM';

type WordDifferenceKindValue = 'ADDED' | 'EQUAL' | 'INSERTED' | 'LEFT_OUT' | 'MISSING';

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

interface CorrectStatementInputValue {
  readonly act?: SpeechActValue | null | undefined;
  readonly content?: readonly (QuotationInputValue)[] | null | undefined;
  readonly correctedBy?: string | null | undefined;
  readonly cue?: QuotationInputValue | null | undefined;
  readonly expectedVersion: number;
  readonly gloss?: string | null | undefined;
  readonly id: string;
  readonly isNegated?: boolean | null | undefined;
  readonly kind?: StatementKindValue | null | undefined;
  readonly occasion?: string | null | undefined;
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
  readonly extraction?: ExtractionInputValue | null | undefined;
  readonly gloss?: string | null | undefined;
  readonly isNegated: boolean;
  readonly kind: StatementKindValue;
  readonly occasion?: string | null | undefined;
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

interface QuotationInputValue {
  readonly exact: string;
  readonly prefix?: string | null | undefined;
  readonly suffix?: string | null | undefined;
}

interface RecordStatementInputValue {
  readonly act: SpeechActValue;
  readonly article: string;
  readonly content: readonly (QuotationInputValue)[];
  readonly cue?: QuotationInputValue | null | undefined;
  readonly extraction?: ExtractionInputValue | null | undefined;
  readonly gloss?: string | null | undefined;
  readonly isNegated: boolean;
  readonly kind: StatementKindValue;
  readonly occasion?: string | null | undefined;
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
  readonly keepUrl: boolean | null;
  readonly reason: string;
  readonly statements?: readonly (RedactedStatementInputValue)[] | null | undefined;
  readonly title?: string | null | undefined;
}

interface RedactedStatementInputValue {
  readonly expectedVersion?: number | null | undefined;
  readonly id: string;
}

interface SpeakerFilterValue {
  readonly kinds?: readonly (SpeakerKindValue)[] | null | undefined;
  readonly memberOf?: readonly (string)[] | null | undefined;
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
  readonly speakers?: readonly (string)[] | null | undefined;
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
 * One published document, with its text as stored.
 * @example
 * const bare: ArticleFixture = { __typename: 'Article', id: 'x' };
 */
export interface ArticleFixture {
  readonly __typename: 'Article';
  /**
   * The headline as the outlet printed it; null when not recorded.
   */
  readonly headline?: string | null | undefined;
  /**
   * Opaque, and for ever.
   */
  readonly id: string;
  /**
   * A schema.org NewsArticle. A text written for the register is its `abstract`, never its `articleBody`.
   */
  readonly jsonLd?: JsonValue | undefined;
  /**
   * What it is written in.
   */
  readonly language?: LanguageTag | undefined;
  /**
   * Who published it; null when unknown.
   */
  readonly outlet?: OutletFixture | null | undefined;
  /**
   * When it was published.
   */
  readonly publishedOn?: PartialDateFixture | undefined;
  /**
   * When it came into the register.
   */
  readonly recordedAt?: IsoDateTime | undefined;
  /**
   * What was removed from it for good, the earliest first. In `text` a `█` stands for each UTF-16 code unit that went.
   */
  readonly redactions?: readonly (RedactionFixture)[] | undefined;
  /**
   * The id in the corpus, for example `2022-01-14-moscou-ligne-rouge`.
   */
  readonly slug?: string | undefined;
  /**
   * Who speaks in it, those with the most statements first.
   */
  readonly speakers?: readonly (SpeakerInArticleFixture)[] | undefined;
  /**
   * Its statements, in the order of the text.
   */
  readonly statements?: readonly StatementFixture[] | undefined;
  /**
   * Whether it stands.
   */
  readonly status?: ArticleStatusValue | undefined;
  /**
   * The text as stored, NFC; null when it is withheld or was redacted.
   */
  readonly text?: string | null | undefined;
  /**
   * What the stored text is.
   */
  readonly textKind?: ArticleTextKindValue | undefined;
  /**
   * SHA-256 of the stored text in UTF-8, also when it is withheld; of nothing when the article was redacted.
   */
  readonly textSha256?: Sha256 | undefined;
  /**
   * What the register calls it, in the register's words.
   */
  readonly title?: string | undefined;
  /**
   * Where it was published; null when unknown.
   */
  readonly url?: UrlString | null | undefined;
  /**
   * Words in the stored text: runs of letters and digits, also over an apostrophe or hyphen.
   */
  readonly wordCount?: number | undefined;
}

/**
 * The register has an article with this slug or address.
 * @example
 * const bare: ConflictErrorFixture = { __typename: 'ConflictError' };
 */
export interface ConflictErrorFixture {
  readonly __typename: 'ConflictError';
  /**
   * The article that has it.
   */
  readonly article?: ArticleFixture | undefined;
  /**
   * What kind of failure, for programs.
   */
  readonly code?: ErrorCodeValue | undefined;
  /**
   * A sentence that says what to do, for people.
   */
  readonly message?: string | undefined;
  /**
   * Where in the mutation's arguments: `input`, the field, the index of a list's item, …, for example `["input", "content", "0", "exact"]`; null when it is about nothing in particular.
   */
  readonly path?: readonly (string)[] | null | undefined;
}

/**
 * The register as a whole. Counts are exact up to 10,000 and estimates above.
 * @example
 * const bare: CorpusFixture = { __typename: 'Corpus' };
 */
export interface CorpusFixture {
  readonly __typename: 'Corpus';
  /**
   * Articles that stand.
   */
  readonly articleCount?: number | undefined;
  /**
   * Where `statementChanged(after:)` begins so that it misses nothing that this answer does not show. A change that the answer shows already may be told once more.
   */
  readonly changesCursor?: string | undefined;
  /**
   * The extractor; null until the register has one.
   */
  readonly extractor?: ExtractorFixture | null | undefined;
  /**
   * Outlets.
   */
  readonly outletCount?: number | undefined;
  /**
   * The first day that an article can have been published on; null without any.
   */
  readonly publishedFrom?: IsoDate | null | undefined;
  /**
   * The last day that an article can have been published on; null without any.
   */
  readonly publishedTo?: IsoDate | null | undefined;
  /**
   * Rises by one with every committed change of the register.
   */
  readonly revision?: number | undefined;
  /**
   * Speakers.
   */
  readonly speakerCount?: number | undefined;
  /**
   * Statements that stand.
   */
  readonly statementCount?: number | undefined;
  /**
   * Topics.
   */
  readonly topicCount?: number | undefined;
  /**
   * Utterances with a report.
   */
  readonly utteranceCount?: number | undefined;
}

/**
 * One entry of a statement's trail: what was replaced, why, by whom and when.
 * @example
 * const bare: CorrectionFixture = { __typename: 'Correction' };
 */
export interface CorrectionFixture {
  readonly __typename: 'Correction';
  /**
   * When.
   */
  readonly correctedAt?: IsoDateTime | undefined;
  /**
   * Who corrected it: a person's name, or `corpus` for a changed corpus file.
   */
  readonly correctedBy?: string | undefined;
  /**
   * What the correction did.
   */
  readonly kind?: CorrectionKindValue | undefined;
  /**
   * Why, in a sentence.
   */
  readonly reason?: string | undefined;
  /**
   * The statement as it was, in the terms of the corpus format.
   */
  readonly replaced?: JsonValue | undefined;
  /**
   * What the statement read before: its content, joined with " […] ". Null when those words were redacted.
   */
  readonly text?: string | null | undefined;
  /**
   * The version that was replaced.
   */
  readonly version?: number | undefined;
}

/**
 * The program that proposes statements from article texts.
 * @example
 * const bare: ExtractorFixture = { __typename: 'Extractor' };
 */
export interface ExtractorFixture {
  readonly __typename: 'Extractor';
  /**
   * Its version.
   */
  readonly version?: string | undefined;
}

/**
 * A place that a search asks for, as a slice of the article's text: a word, or a whole phrase. Offsets count UTF-16 code units of `article.text`, as those of segments do.
 * @example
 * const bare: HighlightFixture = { __typename: 'Highlight' };
 */
export interface HighlightFixture {
  readonly __typename: 'Highlight';
  /**
   * Offset right after its last UTF-16 code unit.
   */
  readonly end?: number | undefined;
  /**
   * The words, to the letter. Never HTML.
   */
  readonly exact?: string | undefined;
  /**
   * Whether it lies in the statement's content; otherwise it is near it.
   */
  readonly isInContent?: boolean | undefined;
  /**
   * Offset of its first UTF-16 code unit.
   */
  readonly start?: number | undefined;
}

/**
 * One thing that is wrong with what was given.
 * @example
 * const bare: InputProblemFixture = { __typename: 'InputProblem' };
 */
export interface InputProblemFixture {
  readonly __typename: 'InputProblem';
  /**
   * Of words that stand in several places: the first ten of them; else empty.
   */
  readonly candidates?: readonly (QuotationCandidateFixture)[] | undefined;
  /**
   * What kind of problem.
   */
  readonly code?: ErrorCodeValue | undefined;
  /**
   * A sentence that says what to do.
   */
  readonly message?: string | undefined;
  /**
   * Of words that are not in the text: its passage that is nearest to them; null when none is near.
   */
  readonly nearest?: string | null | undefined;
  /**
   * Where in the mutation's arguments: `input`, the field, the index of a list's item, …, for example `["input", "content", "0", "exact"]`.
   */
  readonly path?: readonly (string)[] | undefined;
}

/**
 * What was given cannot be. Code, message and path are those of the first problem.
 * @example
 * const bare: InvalidInputErrorFixture = { __typename: 'InvalidInputError' };
 */
export interface InvalidInputErrorFixture {
  readonly __typename: 'InvalidInputError';
  /**
   * What kind of failure, for programs.
   */
  readonly code?: ErrorCodeValue | undefined;
  /**
   * A sentence that says what to do, for people.
   */
  readonly message?: string | undefined;
  /**
   * Where in the mutation's arguments: `input`, the field, the index of a list's item, …, for example `["input", "content", "0", "exact"]`; null when it is about nothing in particular.
   */
  readonly path?: readonly (string)[] | null | undefined;
  /**
   * Everything that is wrong with it, in the order of the input.
   */
  readonly problems?: readonly (InputProblemFixture)[] | undefined;
}

/**
 * Who published an article.
 * @example
 * const bare: OutletFixture = { __typename: 'Outlet', id: 'x' };
 */
export interface OutletFixture {
  readonly __typename: 'Outlet';
  /**
   * ISO 3166-1 alpha-2 code of the country, for example `FR`; null when unknown.
   */
  readonly country?: string | null | undefined;
  /**
   * Internet domain, without scheme, for example `agence-nord.example`; null when unknown.
   */
  readonly domain?: string | null | undefined;
  /**
   * Opaque, and for ever.
   */
  readonly id: string;
  /**
   * The name as the outlet writes it.
   */
  readonly name?: string | undefined;
  /**
   * The id in the corpus, for example `agence-nord`.
   */
  readonly slug?: string | undefined;
  /**
   * Whether a state owns it; null when not known.
   */
  readonly stateOwned?: boolean | null | undefined;
}

/**
 * A outlet, and how many of the statements have it.
 * @example
 * const bare: OutletFacetFixture = { __typename: 'OutletFacet' };
 */
export interface OutletFacetFixture {
  readonly __typename: 'OutletFacet';
  /**
   * How many statements.
   */
  readonly count?: number | undefined;
  /**
   * The outlet.
   */
  readonly value?: OutletFixture | undefined;
}

/**
 * A date known to the year, the month or the day (EDTF level 0).
 * @example
 * const bare: PartialDateFixture = { __typename: 'PartialDate' };
 */
export interface PartialDateFixture {
  readonly __typename: 'PartialDate';
  /**
   * The first day it can be.
   */
  readonly earliest?: IsoDate | undefined;
  /**
   * As known and no further: `2022`, `2022-01` or `2022-01-14`.
   */
  readonly edtf?: string | undefined;
  /**
   * The last day it can be.
   */
  readonly latest?: IsoDate | undefined;
  /**
   * How much of it is known.
   */
  readonly precision?: DatePrecisionValue | undefined;
}

/**
 * How a statement came into the register.
 * @example
 * const bare: ProvenanceFixture = { __typename: 'Provenance' };
 */
export interface ProvenanceFixture {
  readonly __typename: 'Provenance';
  /**
   * The extractor's confidence, 0 to 1; null for a curated statement.
   */
  readonly confidence?: number | null | undefined;
  /**
   * The version of the extractor; null for a curated statement.
   */
  readonly extractorVersion?: string | null | undefined;
  /**
   * Written by a person, or proposed by the extractor.
   */
  readonly method?: ProvenanceMethodValue | undefined;
  /**
   * When it was first recorded.
   */
  readonly recordedAt?: IsoDateTime | undefined;
  /**
   * Who recorded it: a person, or `corpus` for what was loaded from files.
   */
  readonly recordedBy?: string | undefined;
}

/**
 * A quotation that means one place of the text, and where that is.
 * @example
 * const bare: QuotationCandidateFixture = { __typename: 'QuotationCandidate' };
 */
export interface QuotationCandidateFixture {
  readonly __typename: 'QuotationCandidate';
  /**
   * Offset right after the last UTF-16 code unit.
   */
  readonly end?: number | undefined;
  /**
   * The words.
   */
  readonly exact?: string | undefined;
  /**
   * What stands right before them there: give it, and this place is meant.
   */
  readonly prefix?: string | undefined;
  /**
   * Offset of the first UTF-16 code unit.
   */
  readonly start?: number | undefined;
}

/**
 * A place in the register that answers for a quotation, and how.
 * @example
 * const bare: QuotationMatchFixture = { __typename: 'QuotationMatch' };
 */
export interface QuotationMatchFixture {
  readonly __typename: 'QuotationMatch';
  /**
   * Up to 15 words right after the words found. Of a withheld article only words of the statement.
   */
  readonly after?: string | undefined;
  /**
   * The article that prints the words.
   */
  readonly article?: ArticleFixture | undefined;
  /**
   * Up to 15 words right before the words found. Of a withheld article only words of the statement.
   */
  readonly before?: string | undefined;
  /**
   * What to mind before taking the words for what was meant; often empty.
   */
  readonly cautions?: readonly (QuotationCautionValue)[] | undefined;
  /**
   * From the printed words to those asked about, word by word.
   */
  readonly diff?: readonly (WordDifferenceFixture)[] | undefined;
  /**
   * The printed words, in text order: several for a quotation with gaps; empty where nothing is alike. A variant may run over several segments of its statement.
   */
  readonly found?: readonly (SegmentFixture)[] | undefined;
  /**
   * 0 to 1: 1 − word edits ÷ words of the longer text; of a quotation with gaps the share of the printed words that it quotes.
   */
  readonly similarity?: number | undefined;
  /**
   * The statement; null where the words stand in an article outside of any.
   */
  readonly statement?: StatementFixture | null | undefined;
  /**
   * What holds for this place.
   */
  readonly verdict?: VerdictValue | undefined;
  /**
   * Words added, missing or changed.
   */
  readonly wordEdits?: number | undefined;
  /**
   * What would hold, were it not for the speaker asked about.
   */
  readonly wording?: VerdictValue | undefined;
}

/**
 * Whether somebody said these words, as far as the register knows.
 * @example
 * const bare: QuotationVerdictFixture = { __typename: 'QuotationVerdict' };
 */
export interface QuotationVerdictFixture {
  readonly __typename: 'QuotationVerdict';
  /**
   * Where it holds, the best first, at most 20; under `NOT_FOUND` at most 5 statements whose words are closest.
   */
  readonly matches?: readonly (QuotationMatchFixture)[] | undefined;
  /**
   * What was searched: a register proves what was printed, never what was not said.
   */
  readonly searched?: SearchedCorpusFixture | undefined;
  /**
   * The best that holds for any statement.
   */
  readonly verdict?: VerdictValue | undefined;
}

/**
 * The removal of words from an article, for the law: the tombstone of what is no longer there.
 * @example
 * const bare: RedactionFixture = { __typename: 'Redaction' };
 */
export interface RedactionFixture {
  readonly __typename: 'Redaction';
  /**
   * The statements that leaned on those words (around them, within them, over a part of them), and so could not keep their own.
   */
  readonly alsoRedacted?: readonly (StatementFixture)[] | undefined;
  /**
   * Why, in a sentence, without the words.
   */
  readonly reason?: string | undefined;
  /**
   * When.
   */
  readonly redactedAt?: IsoDateTime | undefined;
  /**
   * Who removed them.
   */
  readonly redactedBy?: string | undefined;
  /**
   * The statements whose words were to go; of a whole article all that had any.
   */
  readonly statements?: readonly (StatementFixture)[] | undefined;
}

/**
 * An office or function that a speaker holds or held.
 * @example
 * const bare: RoleFixture = { __typename: 'Role' };
 */
export interface RoleFixture {
  readonly __typename: 'Role';
  /**
   * Since when; null when not known.
   */
  readonly from?: PartialDateFixture | null | undefined;
  /**
   * The state or institution it is held in; null when the corpus names none.
   */
  readonly of?: SpeakerFixture | null | undefined;
  /**
   * The title as the corpus writes it, for example `ministre des Affaires étrangères`.
   */
  readonly title?: string | undefined;
  /**
   * Until when; null while it lasts, or when not known.
   */
  readonly to?: PartialDateFixture | null | undefined;
}

/**
 * What was searched: all statements that stand, and the texts of all articles that do. Counts are exact up to 10,000 and estimates above.
 * @example
 * const bare: SearchedCorpusFixture = { __typename: 'SearchedCorpus' };
 */
export interface SearchedCorpusFixture {
  readonly __typename: 'SearchedCorpus';
  /**
   * Articles.
   */
  readonly articleCount?: number | undefined;
  /**
   * The first day that one of them can have been published on; null without any.
   */
  readonly publishedFrom?: IsoDate | null | undefined;
  /**
   * The last day that one of them can have been published on; null without any.
   */
  readonly publishedTo?: IsoDate | null | undefined;
  /**
   * Everything committed up to this revision was searched.
   */
  readonly revision?: number | undefined;
  /**
   * Statements; withdrawn and redacted ones do not count.
   */
  readonly statementCount?: number | undefined;
}

/**
 * An uninterrupted span of an article's text: `text.slice(start, end) === exact`, always. Offsets count UTF-16 code units, as JavaScript does; `webAnnotation` has code points.
 * @example
 * const bare: SegmentFixture = { __typename: 'Segment' };
 */
export interface SegmentFixture {
  readonly __typename: 'Segment';
  /**
   * Offset right after its last UTF-16 code unit.
   */
  readonly end?: number | undefined;
  /**
   * The words, to the letter.
   */
  readonly exact?: string | undefined;
  /**
   * Up to 32 UTF-16 code units right before it; empty when they are withheld.
   */
  readonly prefix?: string | undefined;
  /**
   * Offset of its first UTF-16 code unit.
   */
  readonly start?: number | undefined;
  /**
   * Up to 32 UTF-16 code units right after it; empty when they are withheld.
   */
  readonly suffix?: string | undefined;
}

/**
 * A person, institution, state, document, collective or anonymous source that statements are
 * attributed to.
 * @example
 * const bare: SpeakerFixture = { __typename: 'Speaker', id: 'x' };
 */
export interface SpeakerFixture {
  readonly __typename: 'Speaker';
  /**
   * Other names and spellings it is printed under, those of speakers merged into it included.
   */
  readonly aliases?: readonly (string)[] | undefined;
  /**
   * The articles in which it speaks, the newest first.
   */
  readonly articles?: readonly ArticleFixture[] | undefined;
  /**
   * Opaque, and for ever.
   */
  readonly id: string;
  /**
   * What the speaker is.
   */
  readonly kind?: SpeakerKindValue | undefined;
  /**
   * The collectives it speaks through.
   */
  readonly memberOf?: readonly (SpeakerFixture)[] | undefined;
  /**
   * Of a collective: those who speak through it, where they are known.
   */
  readonly members?: readonly (SpeakerFixture)[] | undefined;
  /**
   * Why it was merged, and by whom; null when it stands by itself.
   */
  readonly merge?: SpeakerMergeFixture | null | undefined;
  /**
   * The speaker it turned out to be; null when it stands by itself.
   */
  readonly mergedInto?: SpeakerFixture | null | undefined;
  /**
   * The name in a language, or in the corpus's own where it is not known.
   */
  readonly name?: string | undefined;
  /**
   * The offices it holds or held, in the order of the corpus.
   */
  readonly roles?: readonly (RoleFixture)[] | undefined;
  /**
   * The id in the corpus, for example `serguei-lavrov`.
   */
  readonly slug?: string | undefined;
  /**
   * What it is reported to have said itself, the newest article first. `StatementFilter.speakers` finds what it said through collectives too.
   */
  readonly statements?: readonly StatementFixture[] | undefined;
  /**
   * How many standing statements of its own there are over time. Periods without a statement are left out; the earliest comes first, a shorter one before a longer one that begins on its day, the unknown date last.
   */
  readonly timeline?: readonly (TimelinePeriodCountFixture)[] | undefined;
  /**
   * What it speaks about, the most frequent topic first.
   */
  readonly topics?: readonly (TopicCountFixture)[] | undefined;
  /**
   * Wikidata item, for example `Q58217`; null when unknown, never guessed.
   */
  readonly wikidataId?: string | null | undefined;
}

/**
 * A speaker, and how many of the statements have it.
 * @example
 * const bare: SpeakerFacetFixture = { __typename: 'SpeakerFacet' };
 */
export interface SpeakerFacetFixture {
  readonly __typename: 'SpeakerFacet';
  /**
   * How many statements.
   */
  readonly count?: number | undefined;
  /**
   * The speaker.
   */
  readonly value?: SpeakerFixture | undefined;
}

/**
 * A speaker with statements in an article.
 * @example
 * const bare: SpeakerInArticleFixture = { __typename: 'SpeakerInArticle' };
 */
export interface SpeakerInArticleFixture {
  readonly __typename: 'SpeakerInArticle';
  /**
   * The speaker.
   */
  readonly speaker?: SpeakerFixture | undefined;
  /**
   * How many of its standing statements are by this speaker.
   */
  readonly statementCount?: number | undefined;
}

/**
 * Why one speaker was merged into another; a merge is never undone.
 * @example
 * const bare: SpeakerMergeFixture = { __typename: 'SpeakerMerge' };
 */
export interface SpeakerMergeFixture {
  readonly __typename: 'SpeakerMerge';
  /**
   * When.
   */
  readonly at?: IsoDateTime | undefined;
  /**
   * Who merged them.
   */
  readonly by?: string | undefined;
  /**
   * Why, in a sentence.
   */
  readonly reason?: string | undefined;
}

/**
 * A speech act, and how many of the statements have it.
 * @example
 * const bare: SpeechActFacetFixture = { __typename: 'SpeechActFacet' };
 */
export interface SpeechActFacetFixture {
  readonly __typename: 'SpeechActFacet';
  /**
   * How many statements.
   */
  readonly count?: number | undefined;
  /**
   * The speech act.
   */
  readonly value?: SpeechActValue | undefined;
}

/**
 * Somebody changed the statement since it was read: see what, and decide again.
 * @example
 * const bare: StaleVersionErrorFixture = { __typename: 'StaleVersionError' };
 */
export interface StaleVersionErrorFixture {
  readonly __typename: 'StaleVersionError';
  /**
   * What kind of failure, for programs.
   */
  readonly code?: ErrorCodeValue | undefined;
  /**
   * The version it has now.
   */
  readonly currentVersion?: number | undefined;
  /**
   * A sentence that says what to do, for people.
   */
  readonly message?: string | undefined;
  /**
   * Where in the mutation's arguments: `input`, the field, the index of a list's item, …, for example `["input", "content", "0", "exact"]`; null when it is about nothing in particular.
   */
  readonly path?: readonly (string)[] | null | undefined;
}

/**
 * One attribution in one article: a source is reported by a cue to have expressed a content.
 * @example
 * const bare: StatementFixture = { __typename: 'Statement', id: 'x' };
 */
export interface StatementFixture {
  readonly __typename: 'Statement';
  /**
   * What the speaker did by saying it.
   */
  readonly act?: SpeechActValue | undefined;
  /**
   * The article's words right after the content; empty when they are withheld.
   */
  readonly after?: string | undefined;
  /**
   * The article that printed it.
   */
  readonly article?: ArticleFixture | undefined;
  /**
   * The article's words right before the content; empty when they are withheld.
   */
  readonly before?: string | undefined;
  /**
   * A reference to the article that printed it, ready to paste.
   */
  readonly citation?: string | undefined;
  /**
   * The reported matter, in text order; empty for a redacted statement.
   */
  readonly content?: readonly (SegmentFixture)[] | undefined;
  /**
   * The reporting verb or locution; null when there is none.
   */
  readonly cue?: SegmentFixture | null | undefined;
  /**
   * The article's address with a text fragment (`#:~:text=…`) that scrolls to the words. Null when the address is not known or the stored text is not the outlet's own.
   */
  readonly deepLink?: UrlString | null | undefined;
  /**
   * One sentence in the register's words; null when there is none in the language.
   */
  readonly gloss?: string | null | undefined;
  /**
   * Its corrections, the earliest first.
   */
  readonly history?: readonly (CorrectionFixture)[] | undefined;
  /**
   * Opaque, and for ever.
   */
  readonly id: string;
  /**
   * Whether the article denies the act: « il n'a pas confirmé que … ».
   */
  readonly isNegated?: boolean | undefined;
  /**
   * A schema.org Quotation of the speaker's own words, or a Claim when none of it is verbatim.
   */
  readonly jsonLd?: JsonValue | undefined;
  /**
   * How much of the content is the speaker's own words.
   */
  readonly kind?: StatementKindValue | undefined;
  /**
   * Where or on what occasion it was said, for example `press conference`; null when unknown.
   */
  readonly occasion?: string | null | undefined;
  /**
   * How it came into the register.
   */
  readonly provenance?: ProvenanceFixture | undefined;
  /**
   * The statements reported within this one, in text order.
   */
  readonly reported?: readonly (StatementFixture)[] | undefined;
  /**
   * When it was said; null when the text does not say. Not the publication date.
   */
  readonly saidOn?: PartialDateFixture | null | undefined;
  /**
   * The speaker as the article names them; null when implicit.
   */
  readonly source?: SegmentFixture | null | undefined;
  /**
   * Who said it; null when the text does not let one say. `source` is kept.
   */
  readonly speaker?: SpeakerFixture | null | undefined;
  /**
   * Where it stands in its life.
   */
  readonly status?: StatementStatusValue | undefined;
  /**
   * The content segments, joined with " […] "; empty for a redacted statement.
   */
  readonly text?: string | undefined;
  /**
   * What it is about, the main topic first.
   */
  readonly topics?: readonly (TopicFixture)[] | undefined;
  /**
   * The printed words render another language, this one; null when that is not known.
   */
  readonly translatedFrom?: LanguageTag | null | undefined;
  /**
   * The event of speaking it reports; one of its own when nobody else reports it.
   */
  readonly utterance?: UtteranceFixture | undefined;
  /**
   * The speaker's own words within the content, in text order.
   */
  readonly verbatim?: readonly (SegmentFixture)[] | undefined;
  /**
   * Rises by one with each correction; a correction gives back the version it read.
   */
  readonly version?: number | undefined;
  /**
   * A W3C Web Annotation with text quote and text position selectors; its positions count code points. Without prefix and suffix when the text is withheld.
   */
  readonly webAnnotation?: JsonValue | undefined;
  /**
   * The statement that reports this one: X says that *Y promised* ….
   */
  readonly within?: StatementFixture | null | undefined;
}

/**
 * One change of one statement.
 * @example
 * const bare: StatementChangeFixture = { __typename: 'StatementChange' };
 */
export interface StatementChangeFixture {
  readonly __typename: 'StatementChange';
  /**
   * What became of the statement.
   */
  readonly change?: StatementChangeKindValue | undefined;
  /**
   * Opaque: `after` it the changes go on, none lost and none twice. Also the `id` of the server-sent event, whether it is asked for or not.
   */
  readonly cursor?: string | undefined;
  /**
   * Whether `statements` with this filter lists the statement as it is now. False: it may have been listed before this change; whoever keeps such a list takes it out.
   */
  readonly matches?: boolean | undefined;
  /**
   * The statement as it is now: with this change, and maybe with later ones that are still to be told.
   */
  readonly statement?: StatementFixture | undefined;
}

/**
 * The values that occur among the statements, the most frequent first. A statement without the value counts nowhere; one about two topics counts for both.
 * @example
 * const bare: StatementFacetsFixture = { __typename: 'StatementFacets' };
 */
export interface StatementFacetsFixture {
  readonly __typename: 'StatementFacets';
  /**
   * What was done by saying them, the most frequent first.
   */
  readonly acts?: readonly (SpeechActFacetFixture)[] | undefined;
  /**
   * How much of them is verbatim, the most frequent first.
   */
  readonly kinds?: readonly (StatementKindFacetFixture)[] | undefined;
  /**
   * Who printed them, the most frequent first.
   */
  readonly outlets?: readonly (OutletFacetFixture)[] | undefined;
  /**
   * Who said them, the most frequent first.
   */
  readonly speakers?: readonly (SpeakerFacetFixture)[] | undefined;
  /**
   * What they are about, the most frequent first.
   */
  readonly topics?: readonly (TopicFacetFixture)[] | undefined;
}

/**
 * A kind, and how many of the statements have it.
 * @example
 * const bare: StatementKindFacetFixture = { __typename: 'StatementKindFacet' };
 */
export interface StatementKindFacetFixture {
  readonly __typename: 'StatementKindFacet';
  /**
   * How many statements.
   */
  readonly count?: number | undefined;
  /**
   * The kind.
   */
  readonly value?: StatementKindValue | undefined;
}

/**
 * The statement, or its article, was withdrawn or redacted.
 * @example
 * const bare: TakenBackErrorFixture = { __typename: 'TakenBackError' };
 */
export interface TakenBackErrorFixture {
  readonly __typename: 'TakenBackError';
  /**
   * What kind of failure, for programs.
   */
  readonly code?: ErrorCodeValue | undefined;
  /**
   * A sentence that says what to do, for people.
   */
  readonly message?: string | undefined;
  /**
   * Where in the mutation's arguments: `input`, the field, the index of a list's item, …, for example `["input", "content", "0", "exact"]`; null when it is about nothing in particular.
   */
  readonly path?: readonly (string)[] | null | undefined;
  /**
   * Which of the two: `WITHDRAWN` or `REDACTED`.
   */
  readonly status?: StatementStatusValue | undefined;
}

/**
 * A period, and how many statements lie in it. A partial date counts in the smallest period that it is sure to lie in: by week or day, `2022-01` counts for the month of January, beside its weeks or days, never for its first. So the counts of a timeline add up to all statements.
 * @example
 * const bare: TimelinePeriodCountFixture = { __typename: 'TimelinePeriodCount' };
 */
export interface TimelinePeriodCountFixture {
  readonly __typename: 'TimelinePeriodCount';
  /**
   * How many statements.
   */
  readonly count?: number | undefined;
  /**
   * Its first day; null when the date is unknown.
   */
  readonly from?: IsoDate | null | undefined;
  /**
   * ISO 8601: `2022-01-14`, `2022-W02`, `2022-01` or `2022`; null when the date is unknown.
   */
  readonly period?: string | null | undefined;
  /**
   * Its last day; null when the date is unknown.
   */
  readonly to?: IsoDate | null | undefined;
  /**
   * What it is.
   */
  readonly unit?: TimelineUnitValue | undefined;
}

/**
 * What statements are about.
 * @example
 * const bare: TopicFixture = { __typename: 'Topic', id: 'x' };
 */
export interface TopicFixture {
  readonly __typename: 'Topic';
  /**
   * Opaque, and for ever.
   */
  readonly id: string;
  /**
   * The name of the topic. French and English are there; others get the French.
   */
  readonly label?: string | undefined;
  /**
   * The id in the corpus, for example `security-guarantees`.
   */
  readonly slug?: string | undefined;
}

/**
 * A topic, and how many statements are about it.
 * @example
 * const bare: TopicCountFixture = { __typename: 'TopicCount' };
 */
export interface TopicCountFixture {
  readonly __typename: 'TopicCount';
  /**
   * Standing statements.
   */
  readonly count?: number | undefined;
  /**
   * The topic.
   */
  readonly topic?: TopicFixture | undefined;
}

/**
 * A topic, and how many of the statements have it.
 * @example
 * const bare: TopicFacetFixture = { __typename: 'TopicFacet' };
 */
export interface TopicFacetFixture {
  readonly __typename: 'TopicFacet';
  /**
   * How many statements.
   */
  readonly count?: number | undefined;
  /**
   * The topic.
   */
  readonly value?: TopicFixture | undefined;
}

/**
 * The one event of speaking that several statements report.
 * @example
 * const bare: UtteranceFixture = { __typename: 'Utterance', id: 'x' };
 */
export interface UtteranceFixture {
  readonly __typename: 'Utterance';
  /**
   * The report that was published first; of several on one day, the one recorded first.
   */
  readonly firstReport?: StatementFixture | undefined;
  /**
   * How its reports came together: no grouping that was found passes for declared.
   */
  readonly grouping?: UtteranceGroupingValue | undefined;
  /**
   * Opaque, and for ever.
   */
  readonly id: string;
  /**
   * Where the most of its former reports stand, or else were taken back. Null while it has reports of its own, unless these were taken back and others stand elsewhere.
   */
  readonly mergedInto?: UtteranceFixture | null | undefined;
  /**
   * Distinct outlets among the reports; reports whose outlet is unknown do not count.
   */
  readonly outletCount?: number | undefined;
  /**
   * How many standing statements report it.
   */
  readonly reportCount?: number | undefined;
  /**
   * The statements that report it, the first report first.
   */
  readonly reports?: readonly StatementFixture[] | undefined;
  /**
   * When, as exactly as any report knows; null when none does, or they contradict each other.
   */
  readonly saidOn?: PartialDateFixture | null | undefined;
  /**
   * Who spoke; null when no report names the speaker, or they name several.
   */
  readonly speaker?: SpeakerFixture | null | undefined;
  /**
   * The wordings it is reported in, the first printed first; at most 100.
   */
  readonly variants?: readonly (VariantFixture)[] | undefined;
}

/**
 * One wording of an utterance. Typography, case and accents make no difference.
 * @example
 * const bare: VariantFixture = { __typename: 'Variant' };
 */
export interface VariantFixture {
  readonly __typename: 'Variant';
  /**
   * What it adds to the wording that was printed first, and what it misses of it, word by word; of that one itself a single `EQUAL`. Wordings of hundreds of words differ as wholes.
   */
  readonly diff?: readonly (WordDifferenceFixture)[] | undefined;
  /**
   * The report that printed it first.
   */
  readonly firstReport?: StatementFixture | undefined;
  /**
   * In how many outlets it stands; reports of unknown outlet do not count.
   */
  readonly outletCount?: number | undefined;
  /**
   * How near it comes to the wording that was printed first: 1 minus the word error rate (Levenshtein over words) over the longer of the two. It says nothing of the sense.
   */
  readonly similarity?: number | undefined;
  /**
   * The reports in this wording, the first printed first.
   */
  readonly statements?: readonly (StatementFixture)[] | undefined;
  /**
   * The wording as its first report prints it.
   */
  readonly text?: string | undefined;
}

/**
 * Words of a comparison that stand, or do not, on both sides.
 * @example
 * const bare: WordDifferenceFixture = { __typename: 'WordDifference' };
 */
export interface WordDifferenceFixture {
  readonly __typename: 'WordDifference';
  /**
   * On which side.
   */
  readonly kind?: WordDifferenceKindValue | undefined;
  /**
   * The words as they stand there.
   */
  readonly text?: string | undefined;
}

/**
 * Any fixture of CorrectStatementResult.
 */
export type CorrectStatementResultFixture = InvalidInputErrorFixture | StaleVersionErrorFixture | StatementFixture | TakenBackErrorFixture;

/**
 * Any fixture of Error.
 */
export type ErrorFixture = ConflictErrorFixture | InvalidInputErrorFixture | StaleVersionErrorFixture | TakenBackErrorFixture;

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
 * Any fixture of RecordStatementResult.
 */
export type RecordStatementResultFixture = InvalidInputErrorFixture | StatementFixture | TakenBackErrorFixture;

/**
 * Any fixture of RedactResult.
 */
export type RedactResultFixture = ArticleFixture | InvalidInputErrorFixture | StaleVersionErrorFixture | TakenBackErrorFixture;

/**
 * Any fixture of WithdrawStatementResult.
 */
export type WithdrawStatementResultFixture = InvalidInputErrorFixture | StaleVersionErrorFixture | StatementFixture | TakenBackErrorFixture;

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
  readonly 'Query.speaker'?: ((parent: null, args: { readonly id?: string | null | undefined; readonly name?: string | null | undefined; readonly slug?: string | null | undefined; }) => SpeakerFixture | null) | undefined;
  readonly 'Query.speakers'?: ((parent: null, args: { readonly after?: string | null | undefined; readonly before?: string | null | undefined; readonly filter?: SpeakerFilterValue | null | undefined; readonly first?: number | null | undefined; readonly last?: number | null | undefined; readonly orderBy?: SpeakerOrderValue | null | undefined; }) => readonly SpeakerFixture[]) | undefined;
  readonly 'Query.statement'?: ((parent: null, args: { readonly id: string; }) => StatementFixture | null) | undefined;
  readonly 'Query.statements'?: ((parent: null, args: { readonly after?: string | null | undefined; readonly before?: string | null | undefined; readonly filter?: StatementFilterValue | null | undefined; readonly first?: number | null | undefined; readonly last?: number | null | undefined; readonly orderBy?: StatementOrderValue | null | undefined; }) => readonly StatementFixture[]) | undefined;
  readonly 'Query.timeline'?: ((parent: null, args: { readonly by: TimelinePeriodValue; readonly filter?: StatementFilterValue | null | undefined; readonly on: TimelineDateValue; }) => readonly (TimelinePeriodCountFixture)[]) | undefined;
  readonly 'Query.topics'?: ((parent: null, args: {  }) => readonly (TopicFixture)[]) | undefined;
  readonly 'Query.utterances'?: ((parent: null, args: { readonly after?: string | null | undefined; readonly before?: string | null | undefined; readonly filter?: UtteranceFilterValue | null | undefined; readonly first?: number | null | undefined; readonly last?: number | null | undefined; readonly orderBy?: UtteranceOrderValue | null | undefined; }) => readonly UtteranceFixture[]) | undefined;
  readonly 'Query.verifyQuotation'?: ((parent: null, args: { readonly speaker?: string | null | undefined; readonly text: string; }) => QuotationVerdictFixture) | undefined;
  readonly 'Mutation.correctStatement'?: ((parent: null, args: { readonly input: CorrectStatementInputValue; }) => CorrectStatementResultFixture) | undefined;
  readonly 'Mutation.ingestArticle'?: ((parent: null, args: { readonly input: IngestArticleInputValue; }) => IngestArticleResultFixture) | undefined;
  readonly 'Mutation.mergeSpeakers'?: ((parent: null, args: { readonly input: MergeSpeakersInputValue; }) => MergeSpeakersResultFixture) | undefined;
  readonly 'Mutation.recordStatement'?: ((parent: null, args: { readonly input: RecordStatementInputValue; }) => RecordStatementResultFixture) | undefined;
  readonly 'Mutation.redact'?: ((parent: null, args: { readonly input: RedactInputValue; }) => RedactResultFixture) | undefined;
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
  readonly 'Corpus.publishedFrom'?: ((parent: CorpusFixture, args: {  }) => IsoDate | null) | undefined;
  readonly 'Corpus.publishedTo'?: ((parent: CorpusFixture, args: {  }) => IsoDate | null) | undefined;
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
  readonly 'Extractor.version'?: ((parent: ExtractorFixture, args: {  }) => string) | undefined;
  readonly 'Highlight.end'?: ((parent: HighlightFixture, args: {  }) => number) | undefined;
  readonly 'Highlight.exact'?: ((parent: HighlightFixture, args: {  }) => string) | undefined;
  readonly 'Highlight.isInContent'?: ((parent: HighlightFixture, args: {  }) => boolean) | undefined;
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
  readonly 'Provenance.confidence'?: ((parent: ProvenanceFixture, args: {  }) => number | null) | undefined;
  readonly 'Provenance.extractorVersion'?: ((parent: ProvenanceFixture, args: {  }) => string | null) | undefined;
  readonly 'Provenance.method'?: ((parent: ProvenanceFixture, args: {  }) => ProvenanceMethodValue) | undefined;
  readonly 'Provenance.recordedAt'?: ((parent: ProvenanceFixture, args: {  }) => IsoDateTime) | undefined;
  readonly 'Provenance.recordedBy'?: ((parent: ProvenanceFixture, args: {  }) => string) | undefined;
  readonly 'QuotationCandidate.end'?: ((parent: QuotationCandidateFixture, args: {  }) => number) | undefined;
  readonly 'QuotationCandidate.exact'?: ((parent: QuotationCandidateFixture, args: {  }) => string) | undefined;
  readonly 'QuotationCandidate.prefix'?: ((parent: QuotationCandidateFixture, args: {  }) => string) | undefined;
  readonly 'QuotationCandidate.start'?: ((parent: QuotationCandidateFixture, args: {  }) => number) | undefined;
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
  readonly 'Redaction.alsoRedacted'?: ((parent: RedactionFixture, args: {  }) => readonly (StatementFixture)[]) | undefined;
  readonly 'Redaction.reason'?: ((parent: RedactionFixture, args: {  }) => string) | undefined;
  readonly 'Redaction.redactedAt'?: ((parent: RedactionFixture, args: {  }) => IsoDateTime) | undefined;
  readonly 'Redaction.redactedBy'?: ((parent: RedactionFixture, args: {  }) => string) | undefined;
  readonly 'Redaction.statements'?: ((parent: RedactionFixture, args: {  }) => readonly (StatementFixture)[]) | undefined;
  readonly 'Role.from'?: ((parent: RoleFixture, args: {  }) => PartialDateFixture | null) | undefined;
  readonly 'Role.of'?: ((parent: RoleFixture, args: {  }) => SpeakerFixture | null) | undefined;
  readonly 'Role.title'?: ((parent: RoleFixture, args: {  }) => string) | undefined;
  readonly 'Role.to'?: ((parent: RoleFixture, args: {  }) => PartialDateFixture | null) | undefined;
  readonly 'SearchedCorpus.articleCount'?: ((parent: SearchedCorpusFixture, args: {  }) => number) | undefined;
  readonly 'SearchedCorpus.publishedFrom'?: ((parent: SearchedCorpusFixture, args: {  }) => IsoDate | null) | undefined;
  readonly 'SearchedCorpus.publishedTo'?: ((parent: SearchedCorpusFixture, args: {  }) => IsoDate | null) | undefined;
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
  readonly 'Statement.citation'?: ((parent: StatementFixture, args: { readonly style: CitationStyleValue; }) => string) | undefined;
  readonly 'Statement.content'?: ((parent: StatementFixture, args: {  }) => readonly (SegmentFixture)[]) | undefined;
  readonly 'Statement.cue'?: ((parent: StatementFixture, args: {  }) => SegmentFixture | null) | undefined;
  readonly 'Statement.deepLink'?: ((parent: StatementFixture, args: {  }) => UrlString | null) | undefined;
  readonly 'Statement.gloss'?: ((parent: StatementFixture, args: { readonly language: LanguageTag; }) => string | null) | undefined;
  readonly 'Statement.history'?: ((parent: StatementFixture, args: {  }) => readonly (CorrectionFixture)[]) | undefined;
  readonly 'Statement.id'?: ((parent: StatementFixture, args: {  }) => string) | undefined;
  readonly 'Statement.isNegated'?: ((parent: StatementFixture, args: {  }) => boolean) | undefined;
  readonly 'Statement.jsonLd'?: ((parent: StatementFixture, args: {  }) => JsonValue) | undefined;
  readonly 'Statement.kind'?: ((parent: StatementFixture, args: {  }) => StatementKindValue) | undefined;
  readonly 'Statement.occasion'?: ((parent: StatementFixture, args: {  }) => string | null) | undefined;
  readonly 'Statement.provenance'?: ((parent: StatementFixture, args: {  }) => ProvenanceFixture) | undefined;
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
  readonly 'StatementFacets.kinds'?: ((parent: StatementFacetsFixture, args: { readonly first: number; }) => readonly (StatementKindFacetFixture)[]) | undefined;
  readonly 'StatementFacets.outlets'?: ((parent: StatementFacetsFixture, args: { readonly first: number; }) => readonly (OutletFacetFixture)[]) | undefined;
  readonly 'StatementFacets.speakers'?: ((parent: StatementFacetsFixture, args: { readonly first: number; }) => readonly (SpeakerFacetFixture)[]) | undefined;
  readonly 'StatementFacets.topics'?: ((parent: StatementFacetsFixture, args: { readonly first: number; }) => readonly (TopicFacetFixture)[]) | undefined;
  readonly 'StatementKindFacet.count'?: ((parent: StatementKindFacetFixture, args: {  }) => number) | undefined;
  readonly 'StatementKindFacet.value'?: ((parent: StatementKindFacetFixture, args: {  }) => StatementKindValue) | undefined;
  readonly 'TakenBackError.code'?: ((parent: TakenBackErrorFixture, args: {  }) => ErrorCodeValue) | undefined;
  readonly 'TakenBackError.message'?: ((parent: TakenBackErrorFixture, args: {  }) => string) | undefined;
  readonly 'TakenBackError.path'?: ((parent: TakenBackErrorFixture, args: {  }) => readonly (string)[] | null) | undefined;
  readonly 'TakenBackError.status'?: ((parent: TakenBackErrorFixture, args: {  }) => StatementStatusValue) | undefined;
  readonly 'TimelinePeriodCount.count'?: ((parent: TimelinePeriodCountFixture, args: {  }) => number) | undefined;
  readonly 'TimelinePeriodCount.from'?: ((parent: TimelinePeriodCountFixture, args: {  }) => IsoDate | null) | undefined;
  readonly 'TimelinePeriodCount.period'?: ((parent: TimelinePeriodCountFixture, args: {  }) => string | null) | undefined;
  readonly 'TimelinePeriodCount.to'?: ((parent: TimelinePeriodCountFixture, args: {  }) => IsoDate | null) | undefined;
  readonly 'TimelinePeriodCount.unit'?: ((parent: TimelinePeriodCountFixture, args: {  }) => TimelineUnitValue) | undefined;
  readonly 'Topic.id'?: ((parent: TopicFixture, args: {  }) => string) | undefined;
  readonly 'Topic.label'?: ((parent: TopicFixture, args: { readonly language: LanguageTag; }) => string) | undefined;
  readonly 'Topic.slug'?: ((parent: TopicFixture, args: {  }) => string) | undefined;
  readonly 'TopicCount.count'?: ((parent: TopicCountFixture, args: {  }) => number) | undefined;
  readonly 'TopicCount.topic'?: ((parent: TopicCountFixture, args: {  }) => TopicFixture) | undefined;
  readonly 'TopicFacet.count'?: ((parent: TopicFacetFixture, args: {  }) => number) | undefined;
  readonly 'TopicFacet.value'?: ((parent: TopicFacetFixture, args: {  }) => TopicFixture) | undefined;
  readonly 'Utterance.firstReport'?: ((parent: UtteranceFixture, args: {  }) => StatementFixture) | undefined;
  readonly 'Utterance.grouping'?: ((parent: UtteranceFixture, args: {  }) => UtteranceGroupingValue) | undefined;
  readonly 'Utterance.id'?: ((parent: UtteranceFixture, args: {  }) => string) | undefined;
  readonly 'Utterance.mergedInto'?: ((parent: UtteranceFixture, args: {  }) => UtteranceFixture | null) | undefined;
  readonly 'Utterance.outletCount'?: ((parent: UtteranceFixture, args: {  }) => number) | undefined;
  readonly 'Utterance.reportCount'?: ((parent: UtteranceFixture, args: {  }) => number) | undefined;
  readonly 'Utterance.reports'?: ((parent: UtteranceFixture, args: { readonly after?: string | null | undefined; readonly before?: string | null | undefined; readonly filter?: StatementFilterValue | null | undefined; readonly first?: number | null | undefined; readonly last?: number | null | undefined; readonly orderBy?: StatementOrderValue | null | undefined; }) => readonly StatementFixture[]) | undefined;
  readonly 'Utterance.saidOn'?: ((parent: UtteranceFixture, args: {  }) => PartialDateFixture | null) | undefined;
  readonly 'Utterance.speaker'?: ((parent: UtteranceFixture, args: {  }) => SpeakerFixture | null) | undefined;
  readonly 'Utterance.variants'?: ((parent: UtteranceFixture, args: {  }) => readonly (VariantFixture)[]) | undefined;
  readonly 'Variant.diff'?: ((parent: VariantFixture, args: {  }) => readonly (WordDifferenceFixture)[]) | undefined;
  readonly 'Variant.firstReport'?: ((parent: VariantFixture, args: {  }) => StatementFixture) | undefined;
  readonly 'Variant.outletCount'?: ((parent: VariantFixture, args: {  }) => number) | undefined;
  readonly 'Variant.similarity'?: ((parent: VariantFixture, args: {  }) => number) | undefined;
  readonly 'Variant.statements'?: ((parent: VariantFixture, args: {  }) => readonly (StatementFixture)[]) | undefined;
  readonly 'Variant.text'?: ((parent: VariantFixture, args: {  }) => string) | undefined;
  readonly 'WordDifference.kind'?: ((parent: WordDifferenceFixture, args: {  }) => WordDifferenceKindValue) | undefined;
  readonly 'WordDifference.text'?: ((parent: WordDifferenceFixture, args: {  }) => string) | undefined;
}