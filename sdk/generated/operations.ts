/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { IsoDate, IsoDateTime, LanguageTag, Sha256, UrlString } from '../src/scalars.ts';
import { TypedDocumentString } from '../src/document.ts';
/** Which articles. An absent or null field does not filter, an empty list matches nothing, an unknown id is an error. */
export type ArticleFilter = {
  /** Written in one of these. */
  readonly languages?: ReadonlyArray<LanguageTag> | null | undefined;
  /** Published by one of these outlets. */
  readonly outlets?: ReadonlyArray<string> | null | undefined;
  /** When it was published. */
  readonly publishedOn?: DateRange | null | undefined;
  /** With these words in its title, its headline or its text. Words hold together; "words in quotes" stand side by side; -word is not there; `or` between alternatives. Case, accents, elisions (l’, d’, qu’) and endings do not count. At most 500 characters; without a word to look for (signs, emoji) it matches nothing. */
  readonly search?: string | null | undefined;
  /** With a statement by one of these. */
  readonly speakers?: ReadonlyArray<string> | null | undefined;
  /** Whether it stands. Null: either way. */
  readonly status?: ReadonlyArray<ArticleStatus> | null | undefined;
  /** What the stored text is. */
  readonly textKinds?: ReadonlyArray<ArticleTextKind> | null | undefined;
  /** With a statement about one of these. */
  readonly topics?: ReadonlyArray<string> | null | undefined;
};

/** An order of articles. */
export type ArticleOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: ArticleOrderField;
};

/** What articles are sorted by; ties are broken by the order of recording. */
export type ArticleOrderField =
  /** The first day it can have been published on. */
  | 'PUBLISHED_ON'
  /** How well it meets the search; only with one, and then the default. Where more than 10,000 match, the newest come first instead. */
  | 'RANK'
  /** When it came into the register. */
  | 'RECORDED_AT'
  | '%future added value';

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

/** The form of a citation. It refers to the article that printed the statement. */
export type CitationStyle =
  /** A line in APA style, 7th edition, plain text. */
  | 'APA'
  /** A BibLaTeX entry, `@online`. */
  | 'BIBTEX'
  /** A JSON array with one CSL item, for reference managers. */
  | 'CSL_JSON'
  /** The words as a block quotation with speaker, outlet and link. */
  | 'MARKDOWN'
  | '%future added value';

/** What a statement is to say. What is absent stays as it is, null is cleared. */
export type CorrectStatementInput = {
  /** What the speaker did by saying it. */
  readonly act?: SpeechAct | null | undefined;
  /** The reported matter: at least one item, in any order. */
  readonly content?: ReadonlyArray<QuotationInput> | null | undefined;
  /** Who corrects it; by default the name of the API key. Up to 200 characters. */
  readonly correctedBy?: string | null | undefined;
  /** The reporting verb or locution; null when there is none. */
  readonly cue?: QuotationInput | null | undefined;
  /** The `version` it was read with: another one, and nothing is changed. */
  readonly expectedVersion: number;
  /** One English sentence in the register's words; up to 2,000 characters. */
  readonly gloss?: string | null | undefined;
  /** The statement. */
  readonly id: string;
  /** Whether the article denies the act: « il n’a pas confirmé que … ». */
  readonly isNegated?: boolean | null | undefined;
  /** How much of the content is the speaker's own words; `verbatim` must agree. */
  readonly kind?: StatementKind | null | undefined;
  /** Where or on what occasion; up to 500 characters. */
  readonly occasion?: string | null | undefined;
  /** Why, in a sentence that everybody may read; up to 2,000 characters. */
  readonly reason: string;
  /** When it was said, as far as is known: `2022`, `2022-01` or `2022-01-14`. */
  readonly saidOn?: string | null | undefined;
  /** The speaker as the article names them; null when implicit. */
  readonly source?: QuotationInput | null | undefined;
  /** Who said it; null when the text does not let one say. */
  readonly speaker?: string | null | undefined;
  /** What it is about, the main topic first; at most 20. */
  readonly topics?: ReadonlyArray<string> | null | undefined;
  /** The language that the printed words render; null when that is not known. */
  readonly translatedFrom?: LanguageTag | null | undefined;
  /** The event of speaking that it reports. Null: it is found where it can be, else its own. */
  readonly utterance?: string | null | undefined;
  /** The speaker's own words within the content, without the quotation marks around them. */
  readonly verbatim?: ReadonlyArray<QuotationInput> | null | undefined;
  /** The statement of the same article that reports this one. */
  readonly within?: string | null | undefined;
};

/** How a partial date meets a range. */
export type DateMatch =
  /** It can be in the range: `2022-01` overlaps 10 to 20 January. */
  | 'OVERLAPS'
  /** It is in the range, whichever of its days it is. */
  | 'WITHIN'
  | '%future added value';

/** How much of a date is known. */
export type DatePrecision =
  /** The day: `2022-01-14`. */
  | 'DAY'
  /** Year and month: `2022-01`. */
  | 'MONTH'
  /** The year alone: `2022`. */
  | 'YEAR'
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

/** What kind of failure it is; the same failure always has the same code. */
export type ErrorCode =
  /** The register has it already. */
  | 'CONFLICT'
  /** It contradicts something else in the input or the register. */
  | 'CONTRADICTION'
  /** It is no id, or the id of another type. */
  | 'INVALID_ID'
  /** It cannot be; the message says what to write. */
  | 'INVALID_INPUT'
  /** The statement says all of this already. */
  | 'NOTHING_CHANGED'
  /** The words stand in several places of the text. */
  | 'QUOTATION_AMBIGUOUS'
  /** The words do not stand in the text to the letter. */
  | 'QUOTATION_NOT_FOUND'
  /** Somebody changed the statement since it was read. */
  | 'STALE_VERSION'
  /** It was withdrawn or redacted, and is not changed any more. */
  | 'TAKEN_BACK'
  /** The register has nothing with this id. */
  | 'UNKNOWN_ID'
  | '%future added value';

/** What proposed the statement, were it not a person. */
export type ExtractionInput = {
  /** How sure it is, 0 to 1. */
  readonly confidence: number;
  /** The extractor's version. */
  readonly version: string;
};

/** An article with its statements. */
export type IngestArticleInput = {
  /** The headline as printed; null when not recorded. Up to 500 characters. */
  readonly headline?: string | null | undefined;
  /** What it is written in. */
  readonly language: LanguageTag;
  /** Who published it; null when unknown. */
  readonly outlet?: string | null | undefined;
  /** When, as far as is known: `2022`, `2022-01` or `2022-01-14`. */
  readonly publishedOn: string;
  /** Who records it; by default the name of the API key. Up to 200 characters. */
  readonly recordedBy?: string | null | undefined;
  /** An id of letters a to z, digits and hyphens, up to 200 characters. Null: one is made of date and title. */
  readonly slug?: string | null | undefined;
  /** Its statements, in any order; at most 200. */
  readonly statements?: ReadonlyArray<IngestedStatementInput>;
  /** The text, which statements quote. Put into NFC, nothing else is changed. A request has at most 100 kB, about 15,000 words; `npm run seed` and `npm run import` take longer ones. */
  readonly text: string;
  /** What the text is. One that is `WITHHELD` is given too: quotations need it. */
  readonly textKind: ArticleTextKind;
  /** What the register calls it; up to 500 characters. */
  readonly title: string;
  /** Where it was published; null when unknown. */
  readonly url?: string | null | undefined;
};

/** A statement of an article that is ingested with it. */
export type IngestedStatementInput = {
  /** What the speaker did by saying it. */
  readonly act: SpeechAct;
  /** The reported matter: at least one item, in any order. */
  readonly content: ReadonlyArray<QuotationInput>;
  /** The reporting verb or locution; null when there is none. */
  readonly cue?: QuotationInput | null | undefined;
  /** Given when an extractor proposed it; null when a person wrote it. */
  readonly extraction?: ExtractionInput | null | undefined;
  /** One English sentence in the register's words; up to 2,000 characters. */
  readonly gloss?: string | null | undefined;
  /** Whether the article denies the act: « il n’a pas confirmé que … ». */
  readonly isNegated?: boolean;
  /** How much of the content is the speaker's own words; `verbatim` must agree. */
  readonly kind: StatementKind;
  /** Where or on what occasion; up to 500 characters. */
  readonly occasion?: string | null | undefined;
  /** When it was said, as far as is known: `2022`, `2022-01` or `2022-01-14`. */
  readonly saidOn?: string | null | undefined;
  /** The speaker as the article names them; null when implicit. */
  readonly source?: QuotationInput | null | undefined;
  /** Who said it; null when the text does not let one say. */
  readonly speaker?: string | null | undefined;
  /** What it is about, the main topic first; at most 20. */
  readonly topics?: ReadonlyArray<string> | null | undefined;
  /** The language that the printed words render; null when that is not known. */
  readonly translatedFrom?: LanguageTag | null | undefined;
  /** The event of speaking that it reports. Null: it is found where it can be, else its own. */
  readonly utterance?: string | null | undefined;
  /** The speaker's own words within the content, without the quotation marks around them. */
  readonly verbatim?: ReadonlyArray<QuotationInput> | null | undefined;
  /** The statement that reports this one, by its index in `statements`; the first has 0. Null for none. */
  readonly within?: number | null | undefined;
};

/** Two speakers who are one, and why. */
export type MergeSpeakersInput = {
  /** Who merges them; by default the name of the API key. */
  readonly by?: string | null | undefined;
  /** The speaker who turned out to be the other. */
  readonly from: string;
  /** The speaker who remains; of the same kind. */
  readonly into: string;
  /** Why, in a sentence that everybody may read; up to 2,000 characters. */
  readonly reason: string;
};

/** The direction of an order. Rows without the value come last in both. */
export type OrderDirection =
  /** Smallest, earliest or first of the alphabet first. */
  | 'ASC'
  /** Largest, latest or last of the alphabet first. */
  | 'DESC'
  | '%future added value';

/** Which outlets. Absent or null does not filter, an empty list matches nothing. */
export type OutletFilter = {
  /** ISO 3166-1 alpha-2 codes, for example `FR`. */
  readonly countries?: ReadonlyArray<string> | null | undefined;
  /** Whether a state owns it; unknown matches neither. */
  readonly stateOwned?: boolean | null | undefined;
};

/** An order of outlets. */
export type OutletOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: OutletOrderField;
};

/** What outlets are sorted by. */
export type OutletOrderField =
  /** The name, without regard to accents and case. */
  | 'NAME'
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

/** Words of the article's text, to the letter. Put into NFC, like the text; nothing else is changed: mind apostrophes, quotation marks and no-break spaces. */
export type QuotationInput = {
  /** The words. */
  readonly exact: string;
  /** What stands right before them; tells which of several places is meant. */
  readonly prefix?: string | null | undefined;
  /** What stands right after them. */
  readonly suffix?: string | null | undefined;
};

/** A statement for an article that the register has. */
export type RecordStatementInput = {
  /** What the speaker did by saying it. */
  readonly act: SpeechAct;
  /** The article that printed it. */
  readonly article: string;
  /** The reported matter: at least one item, in any order. */
  readonly content: ReadonlyArray<QuotationInput>;
  /** The reporting verb or locution; null when there is none. */
  readonly cue?: QuotationInput | null | undefined;
  /** Given when an extractor proposed it; null when a person wrote it. */
  readonly extraction?: ExtractionInput | null | undefined;
  /** One English sentence in the register's words; up to 2,000 characters. */
  readonly gloss?: string | null | undefined;
  /** Whether the article denies the act: « il n’a pas confirmé que … ». */
  readonly isNegated?: boolean;
  /** How much of the content is the speaker's own words; `verbatim` must agree. */
  readonly kind: StatementKind;
  /** Where or on what occasion; up to 500 characters. */
  readonly occasion?: string | null | undefined;
  /** Who records it; by default the name of the API key. Up to 200 characters. */
  readonly recordedBy?: string | null | undefined;
  /** When it was said, as far as is known: `2022`, `2022-01` or `2022-01-14`. */
  readonly saidOn?: string | null | undefined;
  /** The speaker as the article names them; null when implicit. */
  readonly source?: QuotationInput | null | undefined;
  /** Who said it; null when the text does not let one say. */
  readonly speaker?: string | null | undefined;
  /** What it is about, the main topic first; at most 20. */
  readonly topics?: ReadonlyArray<string> | null | undefined;
  /** The language that the printed words render; null when that is not known. */
  readonly translatedFrom?: LanguageTag | null | undefined;
  /** The event of speaking that it reports. Null: it is found where it can be, else its own. */
  readonly utterance?: string | null | undefined;
  /** The speaker's own words within the content, without the quotation marks around them. */
  readonly verbatim?: ReadonlyArray<QuotationInput> | null | undefined;
  /** The statement of the same article that reports this one; null for none. */
  readonly within?: string | null | undefined;
};

/** What is to be removed for good, and why: statements of one article, or a whole article. Exactly one of `statements` and `article`. */
export type RedactInput = {
  /** A whole article, with all of its statements. */
  readonly article?: string | null | undefined;
  /** Who removes them; by default the name of the API key. */
  readonly by?: string | null | undefined;
  /** Whether the article's address stays; false only with `article`. */
  readonly keepUrl?: boolean | null | undefined;
  /** Why, in a sentence that everybody may read, without the words; up to 2,000 characters. */
  readonly reason: string;
  /** Statements of one article, current, corrected or withdrawn. */
  readonly statements?: ReadonlyArray<RedactedStatementInput> | null | undefined;
  /** What the register calls the article from now on; only with `article`. By default its title, without excerpts of the text; up to 500 characters. When the title changes, the slug is made anew of it, unless the article is one of a corpus. */
  readonly title?: string | null | undefined;
};

/** A statement whose words are to go. */
export type RedactedStatementInput = {
  /** The `version` it was read with: another one, and nothing is changed. */
  readonly expectedVersion?: number | null | undefined;
  /** The statement. */
  readonly id: string;
};

/** Which speakers. An absent or null field does not filter, an empty list matches nothing, an unknown id is an error. Merged speakers are never listed. */
export type SpeakerFilter = {
  /** What they are. */
  readonly kinds?: ReadonlyArray<SpeakerKind> | null | undefined;
  /** Members of one of these collectives. */
  readonly memberOf?: ReadonlyArray<string> | null | undefined;
  /** With a name or alias like this: in any order of its words, also misspelt or in another transliteration or alphabet (`Lavrof`, `Лавров`). An exact name comes first. At most 500 characters, and at most 1000 speakers are found. */
  readonly search?: string | null | undefined;
  /** With a statement about one of these. */
  readonly topics?: ReadonlyArray<string> | null | undefined;
};

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

/** An order of speakers. */
export type SpeakerOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: SpeakerOrderField;
};

/** What speakers are sorted by. */
export type SpeakerOrderField =
  /** The name, without regard to accents and case. */
  | 'NAME'
  /** How like the name is to the search; only with one, then the default. */
  | 'RANK'
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

/** Which utterances. An absent or null field does not filter, an empty list matches nothing, an unknown id is an error. Regrouped utterances are never listed. */
export type UtteranceFilter = {
  /** Reported by at least so many statements; 1 by default. */
  readonly minReports?: number | null | undefined;
  /** When it was said. */
  readonly saidOn?: DateRange | null | undefined;
  /** Spoken by one of these. */
  readonly speakers?: ReadonlyArray<string> | null | undefined;
};

/** How the reports of an utterance came together. */
export type UtteranceGrouping =
  /** There is one report at most. */
  | 'ALONE'
  /** Whoever recorded the statements says so of each. */
  | 'DECLARED'
  /** Of one report at least a measure says so: one speaker, days that can be the same, other articles, and either near-equal verbatim words (containment of shingles of three words, Broder 1997) or close content (containment and resemblance of word stems; no number, negation or contrary between them). Made to abstain rather than to err. */
  | 'FOUND'
  | '%future added value';

/** An order of utterances. */
export type UtteranceOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: UtteranceOrderField;
};

/** What utterances are sorted by; ties are broken by the order of recording. */
export type UtteranceOrderField =
  /** How many statements report it. */
  | 'REPORT_COUNT'
  /** The first day it can have been said on; unknown days come last. */
  | 'SAID_ON'
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

/** A statement to take back, and why. */
export type WithdrawStatementInput = {
  /** Who takes it back; by default the name of the API key. Up to 200 characters. */
  readonly correctedBy?: string | null | undefined;
  /** The `version` it was read with: another one, and nothing is changed. */
  readonly expectedVersion: number;
  /** The statement. */
  readonly id: string;
  /** Why, in a sentence that everybody may read; up to 2,000 characters. */
  readonly reason: string;
};

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

export type ArticleWithTextFragment = (
  { readonly text: string | null, readonly textSha256: Sha256 }
  & ArticleFieldsFragment
);

export type ArticleQueryVariables = Exact<{
  id?: string | null | undefined;
  slug?: string | null | undefined;
  url?: string | null | undefined;
}>;


export type ArticleQuery = { readonly article: ArticleWithTextFragment | null };

export type ArticleWithStatementsFragment = (
  { readonly statements: { readonly nodes: ReadonlyArray<StatementFieldsFragment>, readonly pageInfo: PageFieldsFragment } }
  & ArticleFieldsFragment
);

export type ArticleStatementsQueryVariables = Exact<{
  id?: string | null | undefined;
  slug?: string | null | undefined;
  url?: string | null | undefined;
  filter?: StatementFilter | null | undefined;
  orderBy?: StatementOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ArticleStatementsQuery = { readonly article: ArticleWithStatementsFragment | null };

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

export type UtteranceFieldsFragment = { readonly id: string, readonly reportCount: number, readonly outletCount: number, readonly grouping: UtteranceGrouping, readonly speaker: SpeakerFieldsFragment | null, readonly saidOn: PartialDateFieldsFragment | null, readonly firstReport: StatementWithArticleFragment };

export type StatementChangeFieldsFragment = { readonly cursor: string, readonly change: StatementChangeKind, readonly matches: boolean, readonly statement: StatementWithArticleFragment };

export type FacetFieldsFragment = { readonly acts: ReadonlyArray<{ readonly count: number, readonly value: SpeechAct }>, readonly kinds: ReadonlyArray<{ readonly count: number, readonly value: StatementKind }>, readonly outlets: ReadonlyArray<{ readonly count: number, readonly value: OutletFieldsFragment }>, readonly speakers: ReadonlyArray<{ readonly count: number, readonly value: SpeakerFieldsFragment }>, readonly topics: ReadonlyArray<{ readonly count: number, readonly value: TopicFieldsFragment }> };

export type TimelineFieldsFragment = { readonly period: string | null, readonly from: IsoDate | null, readonly count: number };

export type MergeSpeakersMutationVariables = Exact<{
  input: MergeSpeakersInput;
}>;


export type MergeSpeakersMutation = { readonly mergeSpeakers:
    | { readonly __typename: 'InvalidInputError', readonly code: ErrorCode, readonly message: string, readonly path: ReadonlyArray<string> | null }
    | (
      { readonly __typename: 'Speaker', readonly mergedInto: SpeakerFieldsFragment | null, readonly merge: { readonly reason: string, readonly by: string, readonly at: IsoDateTime } | null }
      & SpeakerFieldsFragment
    )
   };

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

export type RedactMutationVariables = Exact<{
  input: RedactInput;
}>;


export type RedactMutation = { readonly redact:
    | (
      { readonly __typename: 'Article', readonly redactions: ReadonlyArray<RedactionFieldsFragment> }
      & ArticleFieldsFragment
    )
    | { readonly __typename: 'InvalidInputError', readonly code: ErrorCode, readonly message: string, readonly path: ReadonlyArray<string> | null }
    | { readonly __typename: 'StaleVersionError', readonly code: ErrorCode, readonly message: string, readonly path: ReadonlyArray<string> | null }
    | { readonly __typename: 'TakenBackError', readonly code: ErrorCode, readonly message: string, readonly path: ReadonlyArray<string> | null }
   };

export type RedactionFieldsFragment = { readonly reason: string, readonly redactedBy: string, readonly redactedAt: IsoDateTime, readonly statements: ReadonlyArray<{ readonly id: string, readonly version: number }>, readonly alsoRedacted: ReadonlyArray<{ readonly id: string, readonly version: number }> };

export type CorpusFieldsFragment = { readonly revision: number, readonly articleCount: number, readonly outletCount: number, readonly speakerCount: number, readonly statementCount: number, readonly topicCount: number, readonly utteranceCount: number, readonly publishedFrom: IsoDate | null, readonly publishedTo: IsoDate | null };

export type CorpusQueryVariables = Exact<{ [key: string]: never; }>;


export type CorpusQuery = { readonly corpus: CorpusFieldsFragment };

export type TopicsQueryVariables = Exact<{ [key: string]: never; }>;


export type TopicsQuery = { readonly topics: ReadonlyArray<TopicFieldsFragment> };

export type OutletsQueryVariables = Exact<{
  filter?: OutletFilter | null | undefined;
  orderBy?: OutletOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type OutletsQuery = { readonly outlets: { readonly nodes: ReadonlyArray<OutletFieldsFragment>, readonly pageInfo: PageFieldsFragment } };

export type FoundStatementFragment = { readonly rank: number | null, readonly highlights: ReadonlyArray<{ readonly start: number, readonly end: number, readonly exact: string, readonly isInContent: boolean }>, readonly node: StatementWithArticleFragment };

export type SearchStatementsQueryVariables = Exact<{
  filter?: StatementFilter | null | undefined;
  orderBy?: StatementOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  facetSize?: number;
}>;


export type SearchStatementsQuery = { readonly statements: { readonly totalCount: number, readonly totalCountIsExact: boolean, readonly edges: ReadonlyArray<FoundStatementFragment>, readonly pageInfo: PageFieldsFragment, readonly facets: FacetFieldsFragment } };

export type TimelineQueryVariables = Exact<{
  filter?: StatementFilter | null | undefined;
  by: TimelinePeriod;
  on?: TimelineDate;
}>;


export type TimelineQuery = { readonly timeline: ReadonlyArray<TimelineFieldsFragment> };

export type SpeakerProfileFragment = (
  { readonly aliases: ReadonlyArray<string>, readonly roles: ReadonlyArray<{ readonly title: string, readonly of: SpeakerFieldsFragment | null, readonly from: PartialDateFieldsFragment | null, readonly to: PartialDateFieldsFragment | null }>, readonly members: ReadonlyArray<SpeakerFieldsFragment>, readonly memberOf: ReadonlyArray<SpeakerFieldsFragment> }
  & SpeakerFieldsFragment
);

export type SpeakerQueryVariables = Exact<{
  id?: string | null | undefined;
  slug?: string | null | undefined;
  name?: string | null | undefined;
}>;


export type SpeakerQuery = { readonly speaker: SpeakerProfileFragment | null };

export type SpeakersQueryVariables = Exact<{
  filter?: SpeakerFilter | null | undefined;
  orderBy?: SpeakerOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type SpeakersQuery = { readonly speakers: { readonly nodes: ReadonlyArray<SpeakerFieldsFragment>, readonly pageInfo: PageFieldsFragment } };

export type SpeakerPageFieldsFragment = (
  { readonly topics: ReadonlyArray<{ readonly count: number, readonly topic: TopicFieldsFragment }>, readonly timeline: ReadonlyArray<TimelineFieldsFragment>, readonly statements: { readonly totalCount: number, readonly nodes: ReadonlyArray<StatementWithArticleFragment>, readonly pageInfo: PageFieldsFragment } }
  & SpeakerProfileFragment
);

export type SpeakerPageQueryVariables = Exact<{
  id?: string | null | undefined;
  slug?: string | null | undefined;
  name?: string | null | undefined;
  by?: TimelinePeriod;
  filter?: StatementFilter | null | undefined;
  orderBy?: StatementOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type SpeakerPageQuery = { readonly speaker: SpeakerPageFieldsFragment | null };

export type StatementChangedSubscriptionVariables = Exact<{
  filter?: StatementFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type StatementChangedSubscription = { readonly statementChanged: StatementChangeFieldsFragment };

export type ChangesCursorQueryVariables = Exact<{ [key: string]: never; }>;


export type ChangesCursorQuery = { readonly corpus: { readonly changesCursor: string } };

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

export type StatementInContextFragment = (
  { readonly utterance: { readonly id: string, readonly outletCount: number }, readonly within: StatementFieldsFragment | null, readonly reported: ReadonlyArray<StatementFieldsFragment> }
  & StatementWithArticleFragment
);

export type StatementQueryVariables = Exact<{
  id: string;
}>;


export type StatementQuery = { readonly statement: StatementInContextFragment | null };

export type StatementCitationQueryVariables = Exact<{
  id: string;
  style: CitationStyle;
}>;


export type StatementCitationQuery = { readonly statement: { readonly citation: string } | null };

export type UtterancesQueryVariables = Exact<{
  filter?: UtteranceFilter | null | undefined;
  orderBy?: UtteranceOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type UtterancesQuery = { readonly utterances: { readonly nodes: ReadonlyArray<UtteranceFieldsFragment>, readonly pageInfo: PageFieldsFragment } };

export type UtteranceWithReportsFragment = (
  { readonly variants: ReadonlyArray<{ readonly text: string, readonly outletCount: number, readonly similarity: number, readonly diff: ReadonlyArray<{ readonly kind: WordDifferenceKind, readonly text: string }>, readonly firstReport: { readonly id: string } }>, readonly reports: { readonly nodes: ReadonlyArray<StatementWithArticleFragment>, readonly pageInfo: PageFieldsFragment } }
  & UtteranceFieldsFragment
);

export type UtteranceReportsQueryVariables = Exact<{
  id: string;
  filter?: StatementFilter | null | undefined;
  orderBy?: StatementOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type UtteranceReportsQuery = { readonly node:
    | { readonly __typename: 'Article' }
    | { readonly __typename: 'Outlet' }
    | { readonly __typename: 'Speaker' }
    | { readonly __typename: 'Statement' }
    | { readonly __typename: 'Topic' }
    | (
      { readonly __typename: 'Utterance' }
      & UtteranceWithReportsFragment
    )
   | null };

export type QuotationMatchFieldsFragment = { readonly verdict: Verdict, readonly wording: Verdict, readonly similarity: number, readonly wordEdits: number, readonly cautions: ReadonlyArray<QuotationCaution>, readonly before: string, readonly after: string, readonly found: ReadonlyArray<SegmentFieldsFragment>, readonly diff: ReadonlyArray<{ readonly kind: WordDifferenceKind, readonly text: string }>, readonly statement: StatementWithArticleFragment | null, readonly article: { readonly id: string, readonly slug: string, readonly title: string } };

export type QuotationVerdictFieldsFragment = { readonly verdict: Verdict, readonly matches: ReadonlyArray<QuotationMatchFieldsFragment>, readonly searched: { readonly revision: number, readonly statementCount: number, readonly articleCount: number, readonly publishedFrom: IsoDate | null, readonly publishedTo: IsoDate | null } };

export type VerifyQuotationQueryVariables = Exact<{
  text: string;
  speaker?: string | null | undefined;
}>;


export type VerifyQuotationQuery = { readonly verifyQuotation: QuotationVerdictFieldsFragment };

export type IngestArticleMutationVariables = Exact<{
  input: IngestArticleInput;
}>;


export type IngestArticleMutation = { readonly ingestArticle:
    | (
      { readonly __typename: 'Article' }
      & ArticleFieldsFragment
    )
    | (
      { readonly __typename: 'ConflictError', readonly article: ArticleFieldsFragment }
      & ErrorFields_ConflictError_Fragment
    )
    | (
      { readonly __typename: 'InvalidInputError' }
      & InvalidInputFieldsFragment
    )
   };

export type RecordStatementMutationVariables = Exact<{
  input: RecordStatementInput;
}>;


export type RecordStatementMutation = { readonly recordStatement:
    | (
      { readonly __typename: 'InvalidInputError' }
      & InvalidInputFieldsFragment
    )
    | (
      { readonly __typename: 'Statement' }
      & StatementFieldsFragment
    )
    | (
      { readonly __typename: 'TakenBackError' }
      & ErrorFields_TakenBackError_Fragment
    )
   };

export type CorrectStatementMutationVariables = Exact<{
  input: CorrectStatementInput;
}>;


export type CorrectStatementMutation = { readonly correctStatement:
    | (
      { readonly __typename: 'InvalidInputError' }
      & InvalidInputFieldsFragment
    )
    | (
      { readonly __typename: 'StaleVersionError', readonly currentVersion: number }
      & ErrorFields_StaleVersionError_Fragment
    )
    | (
      { readonly __typename: 'Statement' }
      & StatementFieldsFragment
    )
    | (
      { readonly __typename: 'TakenBackError' }
      & ErrorFields_TakenBackError_Fragment
    )
   };

export type WithdrawStatementMutationVariables = Exact<{
  input: WithdrawStatementInput;
}>;


export type WithdrawStatementMutation = { readonly withdrawStatement:
    | (
      { readonly __typename: 'InvalidInputError' }
      & InvalidInputFieldsFragment
    )
    | (
      { readonly __typename: 'StaleVersionError', readonly currentVersion: number }
      & ErrorFields_StaleVersionError_Fragment
    )
    | (
      { readonly __typename: 'Statement' }
      & StatementFieldsFragment
    )
    | (
      { readonly __typename: 'TakenBackError' }
      & ErrorFields_TakenBackError_Fragment
    )
   };

type ErrorFields_ConflictError_Fragment = { readonly code: ErrorCode, readonly message: string, readonly path: ReadonlyArray<string> | null };

type ErrorFields_InvalidInputError_Fragment = { readonly code: ErrorCode, readonly message: string, readonly path: ReadonlyArray<string> | null };

type ErrorFields_StaleVersionError_Fragment = { readonly code: ErrorCode, readonly message: string, readonly path: ReadonlyArray<string> | null };

type ErrorFields_TakenBackError_Fragment = { readonly code: ErrorCode, readonly message: string, readonly path: ReadonlyArray<string> | null };

export type ErrorFieldsFragment =
  | ErrorFields_ConflictError_Fragment
  | ErrorFields_InvalidInputError_Fragment
  | ErrorFields_StaleVersionError_Fragment
  | ErrorFields_TakenBackError_Fragment
;

export type InvalidInputFieldsFragment = { readonly code: ErrorCode, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly problems: ReadonlyArray<{ readonly code: ErrorCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly nearest: string | null, readonly candidates: ReadonlyArray<{ readonly exact: string, readonly prefix: string, readonly start: number, readonly end: number }> }> };

/**
 * One article with its text, by exactly one of `id`, `slug` and `url`.
 */
export const ArticleDocument: TypedDocumentString<ArticleQuery, ArticleQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Article($id:ID$slug:String$url:URL){article(id:$id slug:$slug url:$url){...ArticleWithText}}fragment ArticleWithText on Article{...ArticleFields text textSha256}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment OutletFields on Outlet{id slug name domain country stateOwned}",
    {"hash":"99e40e3173d797503b75688816c9fc31b891c5bf6c50b7ec9eaee91753652b9d","scalars":{"article?":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"},"textSha256":"Sha256"}}},
  );

/**
 * One article with one page of its statements, by default in text order. Give exactly one of `id`,
 * `slug` and `url`.
 */
export const ArticleStatementsDocument: TypedDocumentString<ArticleStatementsQuery, ArticleStatementsQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query ArticleStatements($id:ID$slug:String$url:URL$filter:StatementFilter$orderBy:StatementOrder$first:Int$after:String$last:Int$before:String){article(id:$id slug:$slug url:$url){...ArticleWithStatements}}fragment ArticleWithStatements on Article{...ArticleFields statements(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){nodes{...StatementFields}pageInfo{...PageFields}}}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment OutletFields on Outlet{id slug name domain country stateOwned}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment SegmentFields on Segment{start end exact}fragment TopicFields on Topic{id slug label}fragment PageFields on PageInfo{hasNextPage endCursor hasPreviousPage startCursor}",
    {"hash":"ef947a906fd9a6032c55fa9a88e40d747cc4dd3ee6738339b57e96a564150c37","scalars":{"article?":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"},"statements":{"nodes":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag"}}}}},
  );

/**
 * One page of articles that match the filter, without their texts.
 * @example
 * const articles = await iterateArticles(client).toArray({ limit: 100 });
 */
export const ArticlesDocument: TypedDocumentString<ArticlesQuery, ArticlesQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Articles($filter:ArticleFilter$orderBy:ArticleOrder$first:Int$after:String$last:Int$before:String){articles(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){nodes{...ArticleFields}pageInfo{...PageFields}}}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment OutletFields on Outlet{id slug name domain country stateOwned}fragment PageFields on PageInfo{hasNextPage endCursor hasPreviousPage startCursor}",
    {"hash":"e9b78bb15cc58d6157cd855f92e4e8951c9a03b9c415cbf8903af0a7ae5006d4","scalars":{"articles":{"nodes":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"}}}}},
  );

/**
 * Merges two speakers into one. Requires an API key with the scope WRITE.
 */
export const MergeSpeakersDocument: TypedDocumentString<MergeSpeakersMutation, MergeSpeakersMutationVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "mutation MergeSpeakers($input:MergeSpeakersInput!){mergeSpeakers(input:$input){__typename ...on Speaker{...SpeakerFields mergedInto{...SpeakerFields}merge{reason by at}}...on Error{code message path}}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}",
    {"scalars":{"mergeSpeakers":{"merge?":{"at":"DateTime"}}}},
  );

/**
 * The type of the object with an id, as `__typename`; null if no object has the id.
 */
export const NodeDocument: TypedDocumentString<NodeQuery, NodeQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Node($id:ID!){node(id:$id){__typename id}}",
    {"hash":"ac0995c208745ca38bae6a14acee92a28d1fa690b345c339e5d8138c621aa56b"},
  );

/**
 * Statements by their ids, in the order given; null for an unknown id.
 */
export const StatementNodesDocument: TypedDocumentString<StatementNodesQuery, StatementNodesQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query StatementNodes($ids:[ID!]!){nodes(ids:$ids){__typename id ...on Statement{...StatementWithArticle}}}fragment StatementWithArticle on Statement{...StatementFields deepLink article{...ArticleFields}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment SegmentFields on Segment{start end exact}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment TopicFields on Topic{id slug label}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment OutletFields on Outlet{id slug name domain country stateOwned}",
    {"hash":"06846ce51a8c9a97b19c28399ac09d6d2bdb78325eca992ef4969a67a51a63c0","scalars":{"nodes":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","deepLink?":"URL","article?":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"}}}}},
  );

/**
 * Articles by their ids, in the order given; null for an unknown id.
 */
export const ArticleNodesDocument: TypedDocumentString<ArticleNodesQuery, ArticleNodesQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query ArticleNodes($ids:[ID!]!){nodes(ids:$ids){__typename id ...on Article{...ArticleFields}}}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment OutletFields on Outlet{id slug name domain country stateOwned}",
    {"hash":"7e750735adec0871246ef9de75b412eae2d8e661e8eaa40e7e2e4a9db5a23600","scalars":{"nodes":{"url?":"URL","language?":"LanguageTag","publishedOn?":{"earliest":"Date","latest":"Date"}}}},
  );

/**
 * Speakers by their ids, in the order given; null for an unknown id.
 */
export const SpeakerNodesDocument: TypedDocumentString<SpeakerNodesQuery, SpeakerNodesQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query SpeakerNodes($ids:[ID!]!){nodes(ids:$ids){__typename id ...on Speaker{...SpeakerFields}}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}",
    {"hash":"a3b1b2d020e2e1a9c0255fde99835623622e7660c5d2f30d3e0ae94d2382a617"},
  );

/**
 * Removes words permanently, for legal or copyright reasons. Requires an API key with the scope
 * ADMIN.
 */
export const RedactDocument: TypedDocumentString<RedactMutation, RedactMutationVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "mutation Redact($input:RedactInput!){redact(input:$input){__typename ...on Article{...ArticleFields redactions{...RedactionFields}}...on Error{code message path}}}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment OutletFields on Outlet{id slug name domain country stateOwned}fragment RedactionFields on Redaction{reason redactedBy redactedAt statements{id version}alsoRedacted{id version}}",
    {"scalars":{"redact":{"url?":"URL","language?":"LanguageTag","publishedOn?":{"earliest":"Date","latest":"Date"},"redactions?":{"redactedAt":"DateTime"}}}},
  );

/**
 * The contents of the register in numbers, and its revision.
 */
export const CorpusDocument: TypedDocumentString<CorpusQuery, CorpusQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Corpus{corpus{...CorpusFields}}fragment CorpusFields on Corpus{revision articleCount outletCount speakerCount statementCount topicCount utteranceCount publishedFrom publishedTo}",
    {"hash":"62ebfbd05d9036981d1cbac86bb94e38582ae570581904f906e27b70aaa19237","scalars":{"corpus":{"revision":"NonNegativeInt","articleCount":"NonNegativeInt","outletCount":"NonNegativeInt","speakerCount":"NonNegativeInt","statementCount":"NonNegativeInt","topicCount":"NonNegativeInt","utteranceCount":"NonNegativeInt","publishedFrom?":"Date","publishedTo?":"Date"}}},
  );

/**
 * All topics.
 */
export const TopicsDocument: TypedDocumentString<TopicsQuery, TopicsQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Topics{topics{...TopicFields}}fragment TopicFields on Topic{id slug label}",
    {"hash":"5b39b2a55048d5c8678e10a04479f3acef7c6adaf585d85aa3cbbcd0d706af00"},
  );

/**
 * One page of outlets that match the filter.
 * @example
 * for await (const { name, domain } of iterateOutlets(client)) console.log(name, domain);
 */
export const OutletsDocument: TypedDocumentString<OutletsQuery, OutletsQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Outlets($filter:OutletFilter$orderBy:OutletOrder$first:Int$after:String$last:Int$before:String){outlets(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){nodes{...OutletFields}pageInfo{...PageFields}}}fragment OutletFields on Outlet{id slug name domain country stateOwned}fragment PageFields on PageInfo{hasNextPage endCursor hasPreviousPage startCursor}",
    {"hash":"0a8bba057366c53061438e4a5fa8b5e3795b716fea88e150e2515320f6806406"},
  );

/**
 * One page of search results with rank and highlights, the total count, and facets by speaker,
 * outlet, topic, kind and act.
 */
export const SearchStatementsDocument: TypedDocumentString<SearchStatementsQuery, SearchStatementsQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query SearchStatements($filter:StatementFilter$orderBy:StatementOrder$first:Int$after:String$last:Int$before:String$facetSize:Int!=10){statements(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){totalCount totalCountIsExact edges{...FoundStatement}pageInfo{...PageFields}facets{...FacetFields}}}fragment FoundStatement on StatementEdge{rank highlights{start end exact isInContent}node{...StatementWithArticle}}fragment StatementWithArticle on Statement{...StatementFields deepLink article{...ArticleFields}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment SegmentFields on Segment{start end exact}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment TopicFields on Topic{id slug label}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment OutletFields on Outlet{id slug name domain country stateOwned}fragment PageFields on PageInfo{hasNextPage endCursor hasPreviousPage startCursor}fragment FacetFields on StatementFacets{acts(first:$facetSize){count value}kinds(first:$facetSize){count value}outlets(first:$facetSize){count value{...OutletFields}}speakers(first:$facetSize){count value{...SpeakerFields}}topics(first:$facetSize){count value{...TopicFields}}}",
    {"hash":"a5aecd65ba9b0d0c07dd6bb3df0d5ace80cce9f2807e58493b5168a2b507caa8","scalars":{"statements":{"totalCount":"NonNegativeInt","edges":{"highlights":{"start":"NonNegativeInt","end":"NonNegativeInt"},"node":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","deepLink?":"URL","article":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"}}}},"facets":{"acts":{"count":"NonNegativeInt"},"kinds":{"count":"NonNegativeInt"},"outlets":{"count":"NonNegativeInt"},"speakers":{"count":"NonNegativeInt"},"topics":{"count":"NonNegativeInt"}}}}},
  );

/**
 * The number of statements that match the filter, by period.
 */
export const TimelineDocument: TypedDocumentString<TimelineQuery, TimelineQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Timeline($filter:StatementFilter$by:TimelinePeriod!$on:TimelineDate!=SAID_ON){timeline(filter:$filter by:$by on:$on){...TimelineFields}}fragment TimelineFields on TimelinePeriodCount{period from count}",
    {"hash":"d4c0e1b9036a319478d2b3688294ac6f377ef6e7c336fc65f2f2d706a64c1f09","scalars":{"timeline":{"from?":"Date","count":"NonNegativeInt"}}},
  );

/**
 * One speaker with aliases, roles and memberships. Give exactly one of `id`, `slug` and `name`,
 * which may be an alias.
 */
export const SpeakerDocument: TypedDocumentString<SpeakerQuery, SpeakerQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Speaker($id:ID$slug:String$name:String){speaker(id:$id slug:$slug name:$name){...SpeakerProfile}}fragment SpeakerProfile on Speaker{...SpeakerFields aliases roles{title of{...SpeakerFields}from{...PartialDateFields}to{...PartialDateFields}}members{...SpeakerFields}memberOf{...SpeakerFields}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment PartialDateFields on PartialDate{edtf precision earliest latest}",
    {"hash":"6b72f07a8ea36bb9dfab16241241053796a530207f5087706ff84760eab733d6","scalars":{"speaker?":{"roles":{"from?":{"earliest":"Date","latest":"Date"},"to?":{"earliest":"Date","latest":"Date"}}}}},
  );

/**
 * One page of speakers that match the filter.
 * @example
 * for await (const { name, kind } of iterateSpeakers(client)) console.log(kind, name);
 */
export const SpeakersDocument: TypedDocumentString<SpeakersQuery, SpeakersQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Speakers($filter:SpeakerFilter$orderBy:SpeakerOrder$first:Int$after:String$last:Int$before:String){speakers(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){nodes{...SpeakerFields}pageInfo{...PageFields}}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment PageFields on PageInfo{hasNextPage endCursor hasPreviousPage startCursor}",
    {"hash":"b7d0683ded3baca52ef9d436c444359c1b8a1dd2b9bb400bbac3cc84dfe8902b"},
  );

/**
 * One speaker with aliases, roles and memberships, the topics and timeline of their statements, and
 * one page of the statements, by default latest published first. Give exactly one of `id`, `slug`
 * and `name`.
 */
export const SpeakerPageDocument: TypedDocumentString<SpeakerPageQuery, SpeakerPageQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query SpeakerPage($id:ID$slug:String$name:String$by:TimelinePeriod!=MONTH$filter:StatementFilter$orderBy:StatementOrder$first:Int$after:String$last:Int$before:String){speaker(id:$id slug:$slug name:$name){...SpeakerPageFields}}fragment SpeakerPageFields on Speaker{...SpeakerProfile topics{count topic{...TopicFields}}timeline(by:$by){...TimelineFields}statements(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){totalCount nodes{...StatementWithArticle}pageInfo{...PageFields}}}fragment SpeakerProfile on Speaker{...SpeakerFields aliases roles{title of{...SpeakerFields}from{...PartialDateFields}to{...PartialDateFields}}members{...SpeakerFields}memberOf{...SpeakerFields}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment TopicFields on Topic{id slug label}fragment TimelineFields on TimelinePeriodCount{period from count}fragment StatementWithArticle on Statement{...StatementFields deepLink article{...ArticleFields}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SegmentFields on Segment{start end exact}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment OutletFields on Outlet{id slug name domain country stateOwned}fragment PageFields on PageInfo{hasNextPage endCursor hasPreviousPage startCursor}",
    {"hash":"d5d36ef729ed167eccc8049873b11f7557657dc6d0ebb2e585e1d5de7fe87132","scalars":{"speaker?":{"roles":{"from?":{"earliest":"Date","latest":"Date"},"to?":{"earliest":"Date","latest":"Date"}},"topics":{"count":"NonNegativeInt"},"timeline":{"from?":"Date","count":"NonNegativeInt"},"statements":{"totalCount":"NonNegativeInt","nodes":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","deepLink?":"URL","article":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"}}}}}}},
  );

/**
 * Changes of statements that match the filter, in commit order. With `after`, resumes after that
 * cursor without losing or repeating a change.
 */
export const StatementChangedDocument: TypedDocumentString<StatementChangedSubscription, StatementChangedSubscriptionVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "subscription StatementChanged($filter:StatementFilter$after:String){statementChanged(filter:$filter after:$after){...StatementChangeFields}}fragment StatementChangeFields on StatementChange{cursor change matches statement{...StatementWithArticle}}fragment StatementWithArticle on Statement{...StatementFields deepLink article{...ArticleFields}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment SegmentFields on Segment{start end exact}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment TopicFields on Topic{id slug label}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment OutletFields on Outlet{id slug name domain country stateOwned}",
    {"scalars":{"statementChanged":{"statement":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","deepLink?":"URL","article":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"}}}}}},
  );

/**
 * The current end of the changes. Pass it as `after` to `StatementChanged` to receive every change
 * made after this response.
 */
export const ChangesCursorDocument: TypedDocumentString<ChangesCursorQuery, ChangesCursorQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query ChangesCursor{corpus{changesCursor}}",
    {"hash":"7aa35dc44d13b13664aa9fb567bf388dadf08f06ff553f092ff48245e7ba3ccc"},
  );

/**
 * One page of statements that match the filter, with their articles; by default latest published
 * first.
 * @example
 * for await (const { text } of iterateStatements(client, { filter: { acts: ['WARN'] } })) {
 *   console.log(text);
 * }
 */
export const StatementsDocument: TypedDocumentString<StatementsQuery, StatementsQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Statements($filter:StatementFilter$orderBy:StatementOrder$first:Int$after:String$last:Int$before:String){statements(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){nodes{...StatementWithArticle}pageInfo{...PageFields}}}fragment StatementWithArticle on Statement{...StatementFields deepLink article{...ArticleFields}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment SegmentFields on Segment{start end exact}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment TopicFields on Topic{id slug label}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment OutletFields on Outlet{id slug name domain country stateOwned}fragment PageFields on PageInfo{hasNextPage endCursor hasPreviousPage startCursor}",
    {"hash":"8837248212196dffb75a7426508629511edf932cd377e84a5329a532d5a00d6b","scalars":{"statements":{"nodes":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","deepLink?":"URL","article":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"}}}}}},
  );

/**
 * The number of statements that match the filter.
 */
export const StatementsCountDocument: TypedDocumentString<StatementsCountQuery, StatementsCountQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query StatementsCount($filter:StatementFilter){statements(filter:$filter first:1){totalCount totalCountIsExact}}",
    {"hash":"11dbb6c583b3dc6447c062b623b18f4c85a77d66c5b4725d1df3d1609973ddbd","scalars":{"statements":{"totalCount":"NonNegativeInt"}}},
  );

/**
 * One statement by its id, with the statement that encloses it and those it reports.
 */
export const StatementDocument: TypedDocumentString<StatementQuery, StatementQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Statement($id:ID!){statement(id:$id){...StatementInContext}}fragment StatementInContext on Statement{...StatementWithArticle utterance{id outletCount}within{...StatementFields}reported{...StatementFields}}fragment StatementWithArticle on Statement{...StatementFields deepLink article{...ArticleFields}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment SegmentFields on Segment{start end exact}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment TopicFields on Topic{id slug label}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment OutletFields on Outlet{id slug name domain country stateOwned}",
    {"hash":"d9b4918afcd1017f29273e93d098c3e86310442591aa33db45614471d690f37b","scalars":{"statement?":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","deepLink?":"URL","article":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"}},"within?":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag"},"reported":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag"}}}},
  );

/**
 * One statement as a citation in the given style.
 */
export const StatementCitationDocument: TypedDocumentString<StatementCitationQuery, StatementCitationQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query StatementCitation($id:ID!$style:CitationStyle!){statement(id:$id){citation(style:$style)}}",
    {"hash":"d6c235e27e4eabf70b7379cc7a1f77cca459200c5a3d3ca1f212f25eb7d3bb7b"},
  );

/**
 * One page of utterances that match the filter, each with its first report.
 * @example
 * for await (const { outletCount, firstReport } of iterateUtterances(client)) {
 *   if (outletCount > 1) console.log(firstReport.text);
 * }
 */
export const UtterancesDocument: TypedDocumentString<UtterancesQuery, UtterancesQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Utterances($filter:UtteranceFilter$orderBy:UtteranceOrder$first:Int$after:String$last:Int$before:String){utterances(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){nodes{...UtteranceFields}pageInfo{...PageFields}}}fragment UtteranceFields on Utterance{id speaker{...SpeakerFields}saidOn{...PartialDateFields}reportCount outletCount grouping firstReport{...StatementWithArticle}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment StatementWithArticle on Statement{...StatementFields deepLink article{...ArticleFields}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SegmentFields on Segment{start end exact}fragment TopicFields on Topic{id slug label}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment OutletFields on Outlet{id slug name domain country stateOwned}fragment PageFields on PageInfo{hasNextPage endCursor hasPreviousPage startCursor}",
    {"hash":"69654acb436b4637be997f494787ff914c10cd27cc037a249fddc1a1fbea043a","scalars":{"utterances":{"nodes":{"saidOn?":{"earliest":"Date","latest":"Date"},"reportCount":"NonNegativeInt","firstReport":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","deepLink?":"URL","article":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"}}}}}}},
  );

/**
 * One utterance by its id, with one page of the statements that report it.
 */
export const UtteranceReportsDocument: TypedDocumentString<UtteranceReportsQuery, UtteranceReportsQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query UtteranceReports($id:ID!$filter:StatementFilter$orderBy:StatementOrder$first:Int$after:String$last:Int$before:String){node(id:$id){__typename ...UtteranceWithReports}}fragment UtteranceWithReports on Utterance{...UtteranceFields variants{text outletCount similarity diff{kind text}firstReport{id}}reports(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){nodes{...StatementWithArticle}pageInfo{...PageFields}}}fragment UtteranceFields on Utterance{id speaker{...SpeakerFields}saidOn{...PartialDateFields}reportCount outletCount grouping firstReport{...StatementWithArticle}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment StatementWithArticle on Statement{...StatementFields deepLink article{...ArticleFields}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SegmentFields on Segment{start end exact}fragment TopicFields on Topic{id slug label}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment OutletFields on Outlet{id slug name domain country stateOwned}fragment PageFields on PageInfo{hasNextPage endCursor hasPreviousPage startCursor}",
    {"hash":"21926baec91983dbe046abb3832fb61b84f2d721e71e954145f6070dc2bab1bc","scalars":{"node?":{"saidOn?":{"earliest":"Date","latest":"Date"},"reportCount?":"NonNegativeInt","firstReport?":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","deepLink?":"URL","article":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"}}},"variants?":{"outletCount":"NonNegativeInt"},"reports?":{"nodes":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","deepLink?":"URL","article":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"}}}}}}},
  );

/**
 * Whether someone said these words: the verdict, the matches it is based on, and what was searched.
 */
export const VerifyQuotationDocument: TypedDocumentString<VerifyQuotationQuery, VerifyQuotationQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query VerifyQuotation($text:String!$speaker:ID){verifyQuotation(text:$text speaker:$speaker){...QuotationVerdictFields}}fragment QuotationVerdictFields on QuotationVerdict{verdict matches{...QuotationMatchFields}searched{revision statementCount articleCount publishedFrom publishedTo}}fragment QuotationMatchFields on QuotationMatch{verdict wording similarity wordEdits cautions before after found{...SegmentFields}diff{kind text}statement{...StatementWithArticle}article{id slug title}}fragment SegmentFields on Segment{start end exact}fragment StatementWithArticle on Statement{...StatementFields deepLink article{...ArticleFields}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment TopicFields on Topic{id slug label}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment OutletFields on Outlet{id slug name domain country stateOwned}",
    {"hash":"9f7461e1cb7b213bab2d569f6e5b1a1112f1185304c7c1b98aee8091818119ad","scalars":{"verifyQuotation":{"matches":{"wordEdits":"NonNegativeInt","found":{"start":"NonNegativeInt","end":"NonNegativeInt"},"statement?":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","deepLink?":"URL","article":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"}}}},"searched":{"revision":"NonNegativeInt","statementCount":"NonNegativeInt","articleCount":"NonNegativeInt","publishedFrom?":"Date","publishedTo?":"Date"}}}},
  );

/**
 * Adds an article with its statements; if any part is invalid, adds nothing. Requires an API key
 * with the scope WRITE. With an `idempotencyKey` it can be retried safely.
 */
export const IngestArticleDocument: TypedDocumentString<IngestArticleMutation, IngestArticleMutationVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "mutation IngestArticle($input:IngestArticleInput!){ingestArticle(input:$input){__typename ...on Article{...ArticleFields}...on ConflictError{...ErrorFields article{...ArticleFields}}...on InvalidInputError{...InvalidInputFields}}}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment OutletFields on Outlet{id slug name domain country stateOwned}fragment ErrorFields on Error{code message path}fragment InvalidInputFields on InvalidInputError{code message path problems{code message path nearest candidates{exact prefix start end}}}",
    {"scalars":{"ingestArticle":{"url?":"URL","language?":"LanguageTag","publishedOn?":{"earliest":"Date","latest":"Date"},"article?":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"}},"problems?":{"candidates":{"start":"NonNegativeInt","end":"NonNegativeInt"}}}}},
  );

/**
 * Adds a statement to an article. Requires an API key with the scope WRITE.
 */
export const RecordStatementDocument: TypedDocumentString<RecordStatementMutation, RecordStatementMutationVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "mutation RecordStatement($input:RecordStatementInput!){recordStatement(input:$input){__typename ...on Statement{...StatementFields}...on InvalidInputError{...InvalidInputFields}...on TakenBackError{...ErrorFields}}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment SegmentFields on Segment{start end exact}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment TopicFields on Topic{id slug label}fragment InvalidInputFields on InvalidInputError{code message path problems{code message path nearest candidates{exact prefix start end}}}fragment ErrorFields on Error{code message path}",
    {"scalars":{"recordStatement":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","problems?":{"candidates":{"start":"NonNegativeInt","end":"NonNegativeInt"}}}}},
  );

/**
 * Corrects a statement. Requires an API key with the scope WRITE.
 */
export const CorrectStatementDocument: TypedDocumentString<CorrectStatementMutation, CorrectStatementMutationVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "mutation CorrectStatement($input:CorrectStatementInput!){correctStatement(input:$input){__typename ...on Statement{...StatementFields}...on InvalidInputError{...InvalidInputFields}...on StaleVersionError{...ErrorFields currentVersion}...on TakenBackError{...ErrorFields}}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment SegmentFields on Segment{start end exact}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment TopicFields on Topic{id slug label}fragment InvalidInputFields on InvalidInputError{code message path problems{code message path nearest candidates{exact prefix start end}}}fragment ErrorFields on Error{code message path}",
    {"scalars":{"correctStatement":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","problems?":{"candidates":{"start":"NonNegativeInt","end":"NonNegativeInt"}}}}},
  );

/**
 * Withdraws a statement. Requires an API key with the scope WRITE.
 */
export const WithdrawStatementDocument: TypedDocumentString<WithdrawStatementMutation, WithdrawStatementMutationVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "mutation WithdrawStatement($input:WithdrawStatementInput!){withdrawStatement(input:$input){__typename ...on Statement{...StatementFields}...on InvalidInputError{...InvalidInputFields}...on StaleVersionError{...ErrorFields currentVersion}...on TakenBackError{...ErrorFields}}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment SegmentFields on Segment{start end exact}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment TopicFields on Topic{id slug label}fragment InvalidInputFields on InvalidInputError{code message path problems{code message path nearest candidates{exact prefix start end}}}fragment ErrorFields on Error{code message path}",
    {"scalars":{"withdrawStatement":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","problems?":{"candidates":{"start":"NonNegativeInt","end":"NonNegativeInt"}}}}},
  );
