/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { IsoDate, IsoDateTime, LanguageTag, Sha256, UrlString } from '../src/scalars.ts';
import { TypedDocumentString } from '../src/document.ts';
/** Filter for articles. Absent and null fields do not filter; an empty list matches nothing; an unknown id is an error. All fields must match; within a list, any value may match. */
export type ArticleFilter = {
  /** Written in one of these languages. */
  readonly languages?: ReadonlyArray<LanguageTag> | null | undefined;
  /** Published by one of these outlets. */
  readonly outlets?: ReadonlyArray<string> | null | undefined;
  /** Publication date. */
  readonly publishedOn?: DateRange | null | undefined;
  /** Full-text search in title, headline and text; of a withheld text, only the content of its current and corrected statements is searched. All words must match; `"words in quotes"` match an exact phrase; `-word` excludes a word; `OR` or `OU` in capitals separates alternatives. Case, accents, elisions (l’, d’, qu’) and inflections are ignored; a noun finds its verb, and a verb its noun. Common words (« de », « pas », « nous ») count only in quotes: a search with only common words, symbols or emoji matches nothing. At most 500 characters. */
  readonly search?: string | null | undefined;
  /** With a statement by one of these speakers. */
  readonly speakers?: ReadonlyArray<string> | null | undefined;
  /** Lifecycle status; null for any status. */
  readonly status?: ReadonlyArray<ArticleStatus> | null | undefined;
  /** With a stored text of one of these kinds. */
  readonly textKinds?: ReadonlyArray<ArticleTextKind> | null | undefined;
  /** With a statement about one of these topics. */
  readonly topics?: ReadonlyArray<string> | null | undefined;
};

/** Sort order of articles. */
export type ArticleOrder = {
  /** Sort direction. */
  readonly direction: OrderDirection;
  /** Field to sort by. */
  readonly field: ArticleOrderField;
};

/** Fields that articles can be sorted by. Ties are broken by the order of recording. */
export type ArticleOrderField =
  /** Publication date, by its earliest possible day. */
  | 'PUBLISHED_ON'
  /** Relevance to the search; requires `search`, and is the default with it. If more than 10,000 match, or fewer in a search of many words, the most recent come first instead. */
  | 'RANK'
  /** Time at which it was recorded. */
  | 'RECORDED_AT'
  | '%future added value';

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

/** Citation style. A citation refers to the article that printed the statement. */
export type CitationStyle =
  /** APA style, 7th edition, as one line of plain text: the CSL item as citation-js prints it. */
  | 'APA'
  /** BibLaTeX entry of type `@online`. */
  | 'BIBTEX'
  /** JSON array with one CSL item, for reference managers. */
  | 'CSL_JSON'
  /** Block quotation in Markdown of what was printed, with speaker, outlet and link. */
  | 'MARKDOWN'
  | '%future added value';

/** Reports to confirm, and the reason. */
export type ConfirmUtteranceInput = {
  /** Name of the person who confirms them; the name of the API key by default. At most 200 characters. */
  readonly by?: string | null | undefined;
  /** Id of the utterance. */
  readonly id: string;
  /** Reason, in one sentence, shown publicly; at most 2,000 characters. */
  readonly reason: string;
  /** Reports of the utterance that a person found to be the same; 1 to 100. Those that were declared before stay unchanged. */
  readonly reports: ReadonlyArray<ReportInput>;
};

/** Correction of a statement. Absent fields stay unchanged; null clears a field. */
export type CorrectStatementInput = {
  /** Speech act: what the speaker did by making the statement. */
  readonly act?: SpeechAct | null | undefined;
  /** Reported content: at least one quotation, in any order. */
  readonly content?: ReadonlyArray<QuotationInput> | null | undefined;
  /** Name of the person who corrects it; the name of the API key by default. At most 200 characters. */
  readonly correctedBy?: string | null | undefined;
  /** Reporting verb or phrase; null if there is none. */
  readonly cue?: QuotationInput | null | undefined;
  /** Statements that the speaker denies having made, by this one; at most 20, all by the same speaker. */
  readonly denies?: ReadonlyArray<string> | null | undefined;
  /** `version` of the statement when it was read. If it has changed since, the result is a `StaleVersionError`. */
  readonly expectedVersion: number;
  /** One sentence in English, in the register's own words; at most 2,000 characters. */
  readonly gloss?: string | null | undefined;
  /** Id of the statement. */
  readonly id: string;
  /** Whether the reporting verb is negated: « n’a pas confirmé que … », « ne juge pas … ». */
  readonly isNegated?: boolean | null | undefined;
  /** How much of the content is in the speaker's own words; must agree with `verbatim`. */
  readonly kind?: StatementKind | null | undefined;
  /** Place or occasion, for example `press conference`; at most 500 characters. */
  readonly occasion?: string | null | undefined;
  /** Statements that report another utterance, although they are similar, as a person decided; at most 200. It holds in both directions, and grouping never joins them again. */
  readonly partedFrom?: ReadonlyArray<string> | null | undefined;
  /** Reason, in one sentence, shown publicly; at most 2,000 characters. */
  readonly reason: string;
  /** Date it was said, as precisely as known: `2022`, `2022-01` or `2022-01-14`. */
  readonly saidOn?: string | null | undefined;
  /** Speaker as named in the article; null if implicit. */
  readonly source?: QuotationInput | null | undefined;
  /** Speaker; null if the text does not identify one. */
  readonly speaker?: string | null | undefined;
  /** Topics, main topic first; at most 20. */
  readonly topics?: ReadonlyArray<string> | null | undefined;
  /** Language that the printed words were translated from; null if unknown. */
  readonly translatedFrom?: LanguageTag | null | undefined;
  /** Utterance that it reports. If null, the statement is grouped automatically: with matching reports, or in a new utterance. */
  readonly utterance?: string | null | undefined;
  /** The speaker's own words within the content, without the enclosing quotation marks. */
  readonly verbatim?: ReadonlyArray<QuotationInput> | null | undefined;
  /** Statement of the same article that reports this one. */
  readonly within?: string | null | undefined;
};

/** How a partial date matches a range. */
export type DateMatch =
  /** The date may be in the range: `2022-01` matches 10–20 January 2022. */
  | 'OVERLAPS'
  /** The date is certainly in the range: all of its possible days are. */
  | 'WITHIN'
  | '%future added value';

/** Precision of a partial date. */
export type DatePrecision =
  /** Day: `2022-01-14`. */
  | 'DAY'
  /** Year and month: `2022-01`. */
  | 'MONTH'
  /** Year only: `2022`. */
  | 'YEAR'
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

/** Code of an error. The same kind of error always has the same code. */
export type ErrorCode =
  /** The object already exists. */
  | 'CONFLICT'
  /** The value contradicts another value in the input or the register. */
  | 'CONTRADICTION'
  /** A statement in `denies` is by another speaker, or by none that is identified. */
  | 'DENIES_OTHER_SPEAKER'
  /** The statement or its article was withdrawn or redacted. */
  | 'GONE'
  /** Not an id, or an id of another type. */
  | 'INVALID_ID'
  /** Invalid value; the message says what is expected. */
  | 'INVALID_INPUT'
  /** The statement already has these values. */
  | 'NOTHING_CHANGED'
  /** The statement is not a proposal. */
  | 'NOT_PROPOSED'
  /** The words occur several times in the text. */
  | 'QUOTATION_AMBIGUOUS'
  /** The text does not contain exactly these words. */
  | 'QUOTATION_NOT_FOUND'
  /** The statement was changed after it was read. */
  | 'STALE_VERSION'
  /** No object has this id. */
  | 'UNKNOWN_ID'
  | '%future added value';

/** The extractor that proposed the statement; omit if a person did. */
export type ExtractionInput = {
  /** Confidence of the extractor, 0–1. */
  readonly confidence: number;
  /** Name of the extractor; at most 100 characters. */
  readonly extractor?: string | null | undefined;
  /** Rule of the extractor that decided; at most 200 characters. */
  readonly rule?: string | null | undefined;
  /** Name of the proposed speaker if the register does not have it: `speakerName` of the proposal; at most 500 characters. */
  readonly speakerName?: string | null | undefined;
  /** Version of the extractor. */
  readonly version: string;
};

/** Article to ingest, with its statements. */
export type IngestArticleInput = {
  /** Headline as printed; null if not recorded. At most 500 characters. */
  readonly headline?: string | null | undefined;
  /** Language of the article. */
  readonly language: LanguageTag;
  /** Outlet that published it; null if unknown. */
  readonly outlet?: string | null | undefined;
  /** Publication date, as precisely as known: `2022`, `2022-01` or `2022-01-14`. */
  readonly publishedOn: string;
  /** Name of the person who records it; the name of the API key by default. At most 200 characters. */
  readonly recordedBy?: string | null | undefined;
  /** Unique readable identifier of letters a–z, digits and hyphens, at most 200 characters. If null, it is derived from the date and the title. */
  readonly slug?: string | null | undefined;
  /** Statements in the article, in any order; at most 200. */
  readonly statements?: ReadonlyArray<IngestedStatementInput>;
  /** Text that the statements quote. It is normalised to Unicode NFC; nothing else is changed. A request is limited to 100 kB, about 15,000 words; load longer texts with `npm run seed` or `npm run import`. */
  readonly text: string;
  /** Kind of the text. Give the text even if it is `WITHHELD`, because the statements quote it. */
  readonly textKind: ArticleTextKind;
  /** Title in the register's own words; at most 500 characters. */
  readonly title: string;
  /** URL of the article; null if unknown. */
  readonly url?: string | null | undefined;
};

/** One of several statements to record in the same article. */
export type IngestedStatementInput = {
  /** Speech act: what the speaker did by making the statement. */
  readonly act: SpeechAct;
  /** Reported content: at least one quotation, in any order. */
  readonly content: ReadonlyArray<QuotationInput>;
  /** Reporting verb or phrase; null if there is none. */
  readonly cue?: QuotationInput | null | undefined;
  /** Statements that the speaker denies having made, by this one; at most 20, all by the same speaker. */
  readonly denies?: ReadonlyArray<string> | null | undefined;
  /** The extractor that proposed it; null if a person recorded it. */
  readonly extraction?: ExtractionInput | null | undefined;
  /** One sentence in English, in the register's own words; at most 2,000 characters. */
  readonly gloss?: string | null | undefined;
  /** Whether the reporting verb is negated: « n’a pas confirmé que … », « ne juge pas … ». */
  readonly isNegated?: boolean;
  /** How much of the content is in the speaker's own words; must agree with `verbatim`. */
  readonly kind: StatementKind;
  /** Place or occasion, for example `press conference`; at most 500 characters. */
  readonly occasion?: string | null | undefined;
  /** Statements that report another utterance, although they are similar, as a person decided; at most 200. It holds in both directions, and grouping never joins them again. */
  readonly partedFrom?: ReadonlyArray<string> | null | undefined;
  /** Date it was said, as precisely as known: `2022`, `2022-01` or `2022-01-14`. */
  readonly saidOn?: string | null | undefined;
  /** Speaker as named in the article; null if implicit. */
  readonly source?: QuotationInput | null | undefined;
  /** Speaker; null if the text does not identify one. */
  readonly speaker?: string | null | undefined;
  /** Topics, main topic first; at most 20. */
  readonly topics?: ReadonlyArray<string> | null | undefined;
  /** Language that the printed words were translated from; null if unknown. */
  readonly translatedFrom?: LanguageTag | null | undefined;
  /** Utterance that it reports. If null, the statement is grouped automatically: with matching reports, or in a new utterance. */
  readonly utterance?: string | null | undefined;
  /** The speaker's own words within the content, without the enclosing quotation marks. */
  readonly verbatim?: ReadonlyArray<QuotationInput> | null | undefined;
  /** Index in the same list of the statement that reports this one, starting at 0; null if none does. */
  readonly within?: number | null | undefined;
};

/** Two speakers to merge, and the reason. */
export type MergeSpeakersInput = {
  /** Name of the person who merges them; the name of the API key by default. */
  readonly by?: string | null | undefined;
  /** Speaker to merge into the other. */
  readonly from: string;
  /** Speaker to keep; must be of the same kind. */
  readonly into: string;
  /** Reason, in one sentence, shown publicly; at most 2,000 characters. */
  readonly reason: string;
};

/** Sort direction. Items without a value come last in both directions. */
export type OrderDirection =
  /** Ascending: smallest, earliest or alphabetically first value first. */
  | 'ASC'
  /** Descending: largest, latest or alphabetically last value first. */
  | 'DESC'
  | '%future added value';

/** Filter for outlets. Absent and null fields do not filter; an empty list matches nothing. All fields must match; within a list, any value may match. */
export type OutletFilter = {
  /** From one of these countries, as ISO 3166-1 alpha-2 codes, for example `FR`. */
  readonly countries?: ReadonlyArray<string> | null | undefined;
  /** Whether a state owns it. Outlets for which this is unknown never match. */
  readonly stateOwned?: boolean | null | undefined;
};

/** Sort order of outlets. */
export type OutletOrder = {
  /** Sort direction. */
  readonly direction: OrderDirection;
  /** Field to sort by. */
  readonly field: OutletOrderField;
};

/** Fields that outlets can be sorted by. */
export type OutletOrderField =
  /** Name, ignoring accents and case. */
  | 'NAME'
  | '%future added value';

/** Reports to part from an utterance, and the reason. */
export type PartUtteranceInput = {
  /** Name of the person who parts them; the name of the API key by default. At most 200 characters. */
  readonly by?: string | null | undefined;
  /** Id of the utterance. */
  readonly id: string;
  /** Reason, in one sentence, shown publicly; at most 2,000 characters. */
  readonly reason: string;
  /** Reports to part from all other current reports of the utterance; 1 to 100, not all of them. */
  readonly reports: ReadonlyArray<ReportInput>;
};

/** How a statement was recorded. */
export type ProvenanceMethod =
  /** Recorded by a person. */
  | 'CURATED'
  /** Proposed by the extractor, with its version and confidence. */
  | 'EXTRACTED'
  | '%future added value';

/** Reason why the words found may be misleading without their context. */
export type QuotationCaution =
  /** The reporting verb is negated; see `isNegated`. */
  | 'ACT_NEGATED'
  /** A gap leaves out the beginning of a clause, or of a member of a series, whose rest the quotation joins to the words before: they may have another subject, verb or addressee than as printed (« Le maire (…) démissionne », of « Le maire reste et le préfet démissionne »). Also for a comma or a colon that the quotation adds, leaves out or moves and that may change the sense (« les élus(,) qui ont menti »), and for two sentences that become one. */
  | 'CLAUSES_JOINED'
  /** The sentence, or the beginning of the next one, has a condition, a restriction or a contrast that the quotation leaves out (« si … », « mais », « sauf », « à condition … », « peut-être », « la moitié de … », « avant mars », « …, pas demain »), or one follows a gap and may belong to the words left out. Also if the quotation ends, begins or has a gap within a clause that continues (« L’eau est potable | à la sortie de l’usine »), unless the clause tells of an event and continues with its circumstances. Also if the article says that the words were ironic, a joke or an error, or were taken back (« …, avant de se rétracter »): `before` and `after` show where. */
  | 'CONDITION_OR_CONTRAST_CUT'
  /** The words left out at a marked gap contain a negation, other than in a clause about something else. */
  | 'NEGATION_LEFT_OUT'
  /** The sentence has a negation directly before or after the words, or a denial before them (« il est faux que … »), or the next sentence denies it (« C’est faux. »). */
  | 'NEGATION_NEARBY'
  /** The sentence ends with a question mark that the quotation leaves out. */
  | 'QUESTION_CUT_OFF'
  /** The words are the register's own, in a summary of an article that it does not print. Occurs in `NOT_FOUND` matches only. */
  | 'REGISTER_WORDS'
  /** One speaker relays the words of another: the statement is part of a statement of somebody else, the words found include such a statement, or the sentence credits them to others (« ils disent que … », « selon la presse », « …, dit-on »), quotes them, or has some of them between marks that the quotation lacks (« ce “grand démocrate” »). */
  | 'RELAYED_WORDS'
  /** The article does not identify the speaker. */
  | 'SPEAKER_UNKNOWN'
  /** Said by a collective that the speaker is a member of. */
  | 'THROUGH_COLLECTIVE'
  /** The words in brackets do more than adapt the printed ones: they name somebody or something, give a date, or add a verb, an adjective or an adverb (« il [le maire] », « ce match [truqué] »). Whether that is what was meant, the words do not tell. Without this caution brackets only adapt a word, or give an article, « de » or « que ». Those that add a negation, a condition, a degree or another number, or replace a verb, an adjective or an adverb, are `ALTERED`. */
  | 'WORDS_INSERTED'
  | '%future added value';

/** Exact words of the article's text. They are normalised to Unicode NFC, like the text; nothing else is changed, so apostrophes, quotation marks and no-break spaces must match. */
export type QuotationInput = {
  /** The exact words. */
  readonly exact: string;
  /** Text directly before the words, to select one of several places. */
  readonly prefix?: string | null | undefined;
  /** Text directly after the words, to select one of several places. */
  readonly suffix?: string | null | undefined;
};

/** Statement to record in an existing article. */
export type RecordStatementInput = {
  /** Speech act: what the speaker did by making the statement. */
  readonly act: SpeechAct;
  /** Article that printed it. */
  readonly article: string;
  /** Reported content: at least one quotation, in any order. */
  readonly content: ReadonlyArray<QuotationInput>;
  /** Reporting verb or phrase; null if there is none. */
  readonly cue?: QuotationInput | null | undefined;
  /** Statements that the speaker denies having made, by this one; at most 20, all by the same speaker. */
  readonly denies?: ReadonlyArray<string> | null | undefined;
  /** The extractor that proposed it; null if a person recorded it. */
  readonly extraction?: ExtractionInput | null | undefined;
  /** One sentence in English, in the register's own words; at most 2,000 characters. */
  readonly gloss?: string | null | undefined;
  /** Whether the reporting verb is negated: « n’a pas confirmé que … », « ne juge pas … ». */
  readonly isNegated?: boolean;
  /** How much of the content is in the speaker's own words; must agree with `verbatim`. */
  readonly kind: StatementKind;
  /** Place or occasion, for example `press conference`; at most 500 characters. */
  readonly occasion?: string | null | undefined;
  /** Statements that report another utterance, although they are similar, as a person decided; at most 200. It holds in both directions, and grouping never joins them again. */
  readonly partedFrom?: ReadonlyArray<string> | null | undefined;
  /** Name of the person who records it; the name of the API key by default. At most 200 characters. */
  readonly recordedBy?: string | null | undefined;
  /** Date it was said, as precisely as known: `2022`, `2022-01` or `2022-01-14`. */
  readonly saidOn?: string | null | undefined;
  /** Speaker as named in the article; null if implicit. */
  readonly source?: QuotationInput | null | undefined;
  /** Speaker; null if the text does not identify one. */
  readonly speaker?: string | null | undefined;
  /** Topics, main topic first; at most 20. */
  readonly topics?: ReadonlyArray<string> | null | undefined;
  /** Language that the printed words were translated from; null if unknown. */
  readonly translatedFrom?: LanguageTag | null | undefined;
  /** Utterance that it reports. If null, the statement is grouped automatically: with matching reports, or in a new utterance. */
  readonly utterance?: string | null | undefined;
  /** The speaker's own words within the content, without the enclosing quotation marks. */
  readonly verbatim?: ReadonlyArray<QuotationInput> | null | undefined;
  /** Statement of the same article that reports this one; null if none does. */
  readonly within?: string | null | undefined;
};

/** What to redact, and the reason. Give exactly one of `statements` (of one article) and `article` (as a whole). */
export type RedactInput = {
  /** Article to redact as a whole, with all of its statements. */
  readonly article?: string | null | undefined;
  /** Name of the person who redacts; the name of the API key by default. */
  readonly by?: string | null | undefined;
  /** Whether other articles that repeat the words lose them too. Default: true with `statements`, false with `article`. */
  readonly elsewhere?: boolean | null | undefined;
  /** Whether the article keeps its URL, at which the words can be read. A URL that repeats them is removed in any case. */
  readonly keepUrl?: boolean | null | undefined;
  /** Reason, in one sentence, shown publicly; must not repeat the removed words. At most 2,000 characters. */
  readonly reason: string;
  /** Statements to redact, all of one article: current, corrected or withdrawn. */
  readonly statements?: ReadonlyArray<RedactedStatementInput> | null | undefined;
  /** New title of the article; only with `article`. By default, the current title without excerpts of the text. At most 500 characters. When the title changes, the slug is derived from it again. An article of a corpus keeps its slug unless it repeats the words. */
  readonly title?: string | null | undefined;
};

/** A statement to redact. */
export type RedactedStatementInput = {
  /** `version` of the statement when it was read. If it has changed since, the result is a `StaleVersionError`. */
  readonly expectedVersion?: number | null | undefined;
  /** Id of the statement. */
  readonly id: string;
};

/** A report of an utterance, as it was read. */
export type ReportInput = {
  /** `version` of the statement when it was read. If it has changed since, the result is a `StaleVersionError`. */
  readonly expectedVersion: number;
  /** Id of the statement. */
  readonly id: string;
};

/** Why another search is suggested. */
export type SearchSuggestionReason =
  /** Some words are left out, at most about half of them, or a phrase is not exact. */
  | 'FEWER_WORDS'
  /** A word that nothing contains is spelled differently. */
  | 'SPELLING'
  /** An expression is replaced by one that means nearly the same. */
  | 'SYNONYM'
  | '%future added value';

/** Filter for speakers. Absent and null fields do not filter; an empty list matches nothing; an unknown id is an error. All fields must match; within a list, any value may match. Merged speakers are never listed. */
export type SpeakerFilter = {
  /** Of one of these kinds. */
  readonly kinds?: ReadonlyArray<SpeakerKind> | null | undefined;
  /** Members of one of these collectives. */
  readonly memberOf?: ReadonlyArray<string> | null | undefined;
  /** Day on which the roles that `search` names are held; by default, roles of any time match. */
  readonly on?: string | null | undefined;
  /** Name, alias, role, or a title with a name (`la présidente Dupont`), with the words in any order. Misspellings, other transliterations and other alphabets also match (`Lavrof`, `Лавров`); `SpeakerEdge.similarity` tells a hit from a guess. At most 500 characters; at most 1,000 speakers are found. */
  readonly search?: string | null | undefined;
  /** With a statement about one of these topics. */
  readonly topics?: ReadonlyArray<string> | null | undefined;
};

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

/** Sort order of speakers. */
export type SpeakerOrder = {
  /** Sort direction. */
  readonly direction: OrderDirection;
  /** Field to sort by. */
  readonly field: SpeakerOrderField;
};

/** Fields that speakers can be sorted by. */
export type SpeakerOrderField =
  /** Name, ignoring accents and case. */
  | 'NAME'
  /** Similarity of the name to the search; requires `search`, and is the default with it. */
  | 'RANK'
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
  /** Date it was said or, if unknown, publication date of the article. */
  readonly datedOn?: DateRange | null | undefined;
  /** Whether the reporting verb is negated. */
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
  /** Full-text search in the content, the gloss, the title of the article, the name of the speaker and the surrounding paragraph, unless the text is withheld. Also finds whole aliases and translated names of speakers, titles of roles held on the date, and labels of topics. Words excluded with `-word` may still occur in that paragraph. All words must match; `"words in quotes"` match an exact phrase; `-word` excludes a word; `OR` or `OU` in capitals separates alternatives. Case, accents, elisions (l’, d’, qu’) and inflections are ignored; a noun finds its verb, and a verb its noun. Common words (« de », « pas », « nous ») count only in quotes: a search with only common words, symbols or emoji matches nothing. At most 500 characters. */
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
  /** Relevance to the search; requires `search`, and is the default with it. If more than 10,000 match, or fewer in a search of many words, the most recent come first instead. In a large register, a search without further filters ranks some hundreds of matches: those with all words in their own content that were recorded last, or with the words side by side. The other matches follow, most recent first. */
  | 'RANK'
  /** Time at which it was recorded. */
  | 'RECORDED_AT'
  /** Date it was said, by its earliest possible day; unknown dates come last. */
  | 'SAID_ON'
  | '%future added value';

/** Lifecycle status of a statement. */
export type StatementStatus =
  /** Corrected at least once; `history` has the replaced versions. Also an accepted proposal that was corrected. */
  | 'CORRECTED'
  /** As first recorded. */
  | 'CURRENT'
  /** Proposed by an extractor and not reviewed. Visible only with an API key with the scope `WRITE`, and counted nowhere. */
  | 'PROPOSED'
  /** Its words were permanently removed for legal reasons; a tombstone remains. */
  | 'REDACTED'
  /** A proposal that was rejected or redacted; `history` has the reason. Visible like proposals. */
  | 'REJECTED'
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
  /** Calendar year. */
  | 'YEAR'
  | '%future added value';

/** Filter for utterances. Absent and null fields do not filter; an empty list matches nothing; an unknown id is an error. All fields must match; within a list, any value may match. Utterances merged into another are never listed. */
export type UtteranceFilter = {
  /** Minimum number of statements that report it; 1 by default. */
  readonly minReports?: number | null | undefined;
  /** Date it was said. */
  readonly saidOn?: DateRange | null | undefined;
  /** With a report that matches this search, as in `StatementFilter.search`. All words must match; `"words in quotes"` match an exact phrase; `-word` excludes a word; `OR` or `OU` in capitals separates alternatives. Case, accents, elisions (l’, d’, qu’) and inflections are ignored; a noun finds its verb, and a verb its noun. Common words (« de », « pas », « nous ») count only in quotes: a search with only common words, symbols or emoji matches nothing. At most 500 characters. */
  readonly search?: string | null | undefined;
  /** Said by one of these speakers. */
  readonly speakers?: ReadonlyArray<string> | null | undefined;
  /** With a report about one of these topics. */
  readonly topics?: ReadonlyArray<string> | null | undefined;
};

/** How the reports of an utterance were grouped. */
export type UtteranceGrouping =
  /** It has at most one report. */
  | 'ALONE'
  /** Each report was assigned when it was recorded. */
  | 'DECLARED'
  /** At least one report was assigned by automatic comparison, so it is probable, not certain: see `similarity`. The reports have the same speaker, compatible dates, and either nearly equal verbatim words (containment of three-word shingles, Broder 1997) or similar content or glosses (shared word families, names and numbers), and nothing tells them apart, such as another number, name, negation, modality or role. The comparison prefers missing a report to grouping an unrelated one. `confirmUtterance` and `partUtterance` decide. */
  | 'FOUND'
  | '%future added value';

/** Sort order of utterances. */
export type UtteranceOrder = {
  /** Sort direction. */
  readonly direction: OrderDirection;
  /** Field to sort by. */
  readonly field: UtteranceOrderField;
};

/** Fields that utterances can be sorted by. Ties are broken by the order of recording. */
export type UtteranceOrderField =
  /** Date of its earliest report, by its earliest possible day: the date it was said or, if unknown, the publication date of the article. */
  | 'DATED_ON'
  /** Number of statements that report it. */
  | 'REPORT_COUNT'
  /** Date it was said, by its earliest possible day; unknown dates come last. */
  | 'SAID_ON'
  | '%future added value';

/** Verdict on a quotation. From best to worst: `VERBATIM`, `EXCERPT`, `ELIDED`, `VARIANT`, `REPORTED_ONLY`, `OTHER_SPEAKER`, `ALTERED`, `NOT_FOUND`. The comparison ignores quotation marks, case, ligatures, the kind of apostrophes, dashes and spaces, words divided at the end of a line, the notation of a number (« 2.5 % », « 2,5 pour cent »), inclusive endings (« étudiant·e·s »), and full stops, commas and dashes at both ends. Words, accents and all other punctuation count. Words that a statement quotes from another speaker are judged by the statement of that speaker, see `Statement.reported`. Of a text that the register summarised (`SUMMARY`), only verbatim words are evidence. */
export type Verdict =
  /** These are not the words: the text aligns with the verbatim words of a statement, with gaps as marked, but more than the spelling differs. At least three content words are equal or look alike, and at most one third, or one, is changed, added or missing. `diff` shows what was changed. Applies to the speaker asked about only, collectives included; of other speakers, such words are `NOT_FOUND`, with the `wording` `ALTERED`. */
  | 'ALTERED'
  /** The text marks gaps (« (…) », « […] » or « ... ») or insertions (« [mot] »), and its pieces of at least three words, or fewer beside brackets, occur in order in the verbatim words of one statement. `diff` shows what was left out and inserted. Does not apply if an insertion or a gap changes what a negation, a condition or a restriction governs, if a gap makes one sentence of the words of two, or if brackets replace a word. */
  | 'ELIDED'
  /** The text is a continuous run of at least four words within a verbatim segment, and does not split a number. Read `before` and `after` for the context that was cut off. */
  | 'EXCERPT'
  /** No other verdict applies. The matches are the places with the most similar words. */
  | 'NOT_FOUND'
  /** A better verdict applies, but to a different speaker than the one asked about, or to an unidentified one. Statements of a collective also count for its members, but not the reverse. */
  | 'OTHER_SPEAKER'
  /** The words are the article's, not the speaker's: a whole content segment, all content segments with gaps between them, or at least four consecutive words of one, or of the article outside its statements unless its text is withheld. */
  | 'REPORTED_ONLY'
  /** The text aligns with the verbatim words of a statement, or a continuous run of them, with at most 1 word edit in 6 words of the longer text, 2 in 8, 3 in 12 and so on, and every edit is one of spelling: an accent left out, an abbreviation, an agreement that another word requires, a misspelling that is not a French word or that the sentence does not allow (« il a choisit »), or a small word that means nothing (« ça » for « cela »). The same number in another spelling, with the same sign and unit, is not an edit (« −3 % » for « moins trois pour cent »); neither are hyphens, accents, and punctuation that keeps the sense. `diff` shows the edits. */
  | 'VARIANT'
  /** The text is a whole verbatim segment of a statement. */
  | 'VERBATIM'
  | '%future added value';

/** Statement to withdraw, and the reason. */
export type WithdrawStatementInput = {
  /** Name of the person who withdraws it; the name of the API key by default. At most 200 characters. */
  readonly correctedBy?: string | null | undefined;
  /** `version` of the statement when it was read. If it has changed since, the result is a `StaleVersionError`. */
  readonly expectedVersion: number;
  /** Id of the statement. */
  readonly id: string;
  /** Reason, in one sentence, shown publicly; at most 2,000 characters. */
  readonly reason: string;
};

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

export type ArticleWithTextFragment = (
  {
  /** Stored text in Unicode NFC; null if it is withheld or the article was redacted. */
  readonly text: string | null,
  /** SHA-256 of the stored text in UTF-8, even if it is withheld; of the empty string if the article was redacted. */
  readonly textSha256: Sha256 }
  & ArticleFieldsFragment
);

export type ArticleQueryVariables = Exact<{
  id?: string | null | undefined;
  slug?: string | null | undefined;
  url?: string | null | undefined;
}>;


export type ArticleQuery = {
  /** An article; null if there is none. Give exactly one argument. */
  readonly article: ArticleWithTextFragment | null };

export type ArticleWithStatementsFragment = (
  {
  /** Statements in the article, by default in text order. */
  readonly statements: {
    /** Items of the page without cursors. */
    readonly nodes: ReadonlyArray<StatementFieldsFragment>,
    /** Position of the page in its list. */
    readonly pageInfo: PageFieldsFragment } }
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


export type ArticleStatementsQuery = {
  /** An article; null if there is none. Give exactly one argument. */
  readonly article: ArticleWithStatementsFragment | null };

export type ArticlesQueryVariables = Exact<{
  filter?: ArticleFilter | null | undefined;
  orderBy?: ArticleOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ArticlesQuery = {
  /** Articles, by default most recently published first. */
  readonly articles: {
    /** Items of the page without cursors. */
    readonly nodes: ReadonlyArray<ArticleFieldsFragment>,
    /** Position of the page in its list. */
    readonly pageInfo: PageFieldsFragment } };

export type ConfirmUtteranceMutationVariables = Exact<{
  input: ConfirmUtteranceInput;
}>;


export type ConfirmUtteranceMutation = {
  /** Confirms that reports which grouping found report this utterance. Each is corrected: its version increases, and `history` keeps the reason. When no report is merely found, `grouping` is `DECLARED`. Requires the scope `WRITE`. */
  readonly confirmUtterance:
    | (
      { readonly __typename: 'GoneError' }
      & ErrorFields_GoneError_Fragment
    )
    | (
      { readonly __typename: 'InvalidInputError' }
      & ErrorFields_InvalidInputError_Fragment
    )
    | (
      { readonly __typename: 'StaleVersionError',
    /** Current version of the statement. */
    readonly currentVersion: number }
      & ErrorFields_StaleVersionError_Fragment
      & ErrorFields_StaleVersionError_Fragment
    )
    | (
      { readonly __typename: 'Utterance' }
      & UtteranceFieldsFragment
    )
   };

export type PartUtteranceMutationVariables = Exact<{
  input: PartUtteranceInput;
}>;


export type PartUtteranceMutation = {
  /** Parts reports from the other reports of an utterance, whether they were found or declared. Each is corrected: its version increases, `history` keeps the reason, and `partedFrom` names the others. Grouping never joins them again; a correction of `partedFrom` allows it. Requires the scope `WRITE`. */
  readonly partUtterance:
    | (
      { readonly __typename: 'GoneError' }
      & ErrorFields_GoneError_Fragment
    )
    | (
      { readonly __typename: 'InvalidInputError' }
      & ErrorFields_InvalidInputError_Fragment
    )
    | (
      { readonly __typename: 'StaleVersionError',
    /** Current version of the statement. */
    readonly currentVersion: number }
      & ErrorFields_StaleVersionError_Fragment
      & ErrorFields_StaleVersionError_Fragment
    )
    | (
      { readonly __typename: 'Utterance' }
      & UtteranceFieldsFragment
    )
   };

export type PartialDateFieldsFragment = {
  /** EDTF form, with the known precision: `2022`, `2022-01` or `2022-01-14`. */
  readonly edtf: string,
  /** Precision of the date. */
  readonly precision: DatePrecision,
  /** First possible day. */
  readonly earliest: IsoDate,
  /** Last possible day. */
  readonly latest: IsoDate };

export type SegmentFieldsFragment = {
  /** Start offset, in UTF-16 code units. */
  readonly start: number,
  /** End offset (exclusive), in UTF-16 code units. */
  readonly end: number,
  /** The exact words. */
  readonly exact: string };

export type PageFieldsFragment = {
  /** Whether there are items after this page. */
  readonly hasNextPage: boolean,
  /** Cursor of the last item; null if the page is empty. */
  readonly endCursor: string | null,
  /** Whether there are items before this page. */
  readonly hasPreviousPage: boolean,
  /** Cursor of the first item; null if the page is empty. */
  readonly startCursor: string | null };

export type OutletFieldsFragment = {
  /** Opaque and permanent. */
  readonly id: string,
  /** Unique readable identifier, for example `agence-nord`. */
  readonly slug: string,
  /** Name as the outlet writes it. */
  readonly name: string,
  /** Internet domain without a scheme, for example `agence-nord.example`; null if unknown. */
  readonly domain: string | null,
  /** Country as an ISO 3166-1 alpha-2 code, for example `FR`; null if unknown. */
  readonly country: string | null,
  /** Whether a state owns it; null if unknown. */
  readonly stateOwned: boolean | null };

export type TopicFieldsFragment = {
  /** Opaque and permanent. */
  readonly id: string,
  /** Unique readable identifier, for example `security-guarantees`. */
  readonly slug: string,
  /** Name of the topic in French or English; in French for any other language. */
  readonly label: string };

export type SpeakerFieldsFragment = {
  /** Opaque and permanent. */
  readonly id: string,
  /** Unique readable identifier, for example `serguei-lavrov`. */
  readonly slug: string,
  /** Name in the requested language; if there is none, in the language of the corpus. */
  readonly name: string,
  /** Kind of speaker. */
  readonly kind: SpeakerKind,
  /** Wikidata item, for example `Q58217`; null if unknown, never guessed. */
  readonly wikidataId: string | null };

export type ArticleFieldsFragment = {
  /** Opaque and permanent. */
  readonly id: string,
  /** Unique readable identifier, for example `2022-01-14-moscou-ligne-rouge`. */
  readonly slug: string,
  /** URL of the article; null if unknown. */
  readonly url: UrlString | null,
  /** Title in the register's own words; see `headline` for the outlet's. */
  readonly title: string,
  /** Headline as printed by the outlet; null if not recorded. */
  readonly headline: string | null,
  /** Language of the article. */
  readonly language: LanguageTag,
  /** Kind of the stored text. */
  readonly textKind: ArticleTextKind,
  /** Number of words in the stored text. Apostrophes and hyphens within a word do not split it. */
  readonly wordCount: number,
  /** Publication date. */
  readonly publishedOn: PartialDateFieldsFragment,
  /** Outlet that published it; null if unknown. */
  readonly outlet: OutletFieldsFragment | null };

export type StatementFieldsFragment = {
  /** Opaque and permanent. */
  readonly id: string,
  /** Content segments, joined with " […] "; empty for a redacted statement. */
  readonly text: string,
  /** How much of the content is in the speaker's own words. */
  readonly kind: StatementKind,
  /** Speech act: what the speaker did by making the statement. */
  readonly act: SpeechAct,
  /** Whether the reporting verb is negated: because the act did not take place (« n’a pas confirmé que … ») or because the negation belongs to what is said (« ne juge pas … »). It does not mean that nothing was said; show `cue`, which has the verb as printed. */
  readonly isNegated: boolean,
  /** Place or occasion, for example `press conference`; null if unknown. */
  readonly occasion: string | null,
  /** One sentence in the register's own words; null if there is none in the requested language. */
  readonly gloss: string | null,
  /** Language that the printed words were translated from; null if unknown. */
  readonly translatedFrom: LanguageTag | null,
  /** Lifecycle status. */
  readonly status: StatementStatus,
  /** Version number; increases by one with each correction. Pass it as `expectedVersion`. */
  readonly version: number,
  /** Speaker; null if the text does not identify one. `source` has the name as printed. */
  readonly speaker: SpeakerFieldsFragment | null,
  /** Speaker as named in the article; null if implicit. */
  readonly source: SegmentFieldsFragment | null,
  /** Reporting verb or phrase; null if there is none. */
  readonly cue: SegmentFieldsFragment | null,
  /** Reported content, in text order; empty for a redacted statement. */
  readonly content: ReadonlyArray<SegmentFieldsFragment>,
  /** The speaker's own words within the content, in text order. Another speaker's words that are quoted in them are `relayed`. */
  readonly verbatim: ReadonlyArray<SegmentFieldsFragment>,
  /** Date it was said (not the publication date); null if the text does not give it. */
  readonly saidOn: PartialDateFieldsFragment | null,
  /** Topics, main topic first. */
  readonly topics: ReadonlyArray<TopicFieldsFragment>,
  /** How it was recorded. */
  readonly provenance: {
    /** Whether a person recorded it or the extractor proposed it. */
    readonly method: ProvenanceMethod,
    /** Confidence of the extractor, 0–1; null for a curated statement. */
    readonly confidence: number | null } };

export type StatementWithArticleFragment = (
  {
  /** URL of the article with a text fragment (`#:~:text=…`) that scrolls to these words, not to the same words earlier in the text. Null if the URL is unknown, if the stored text is not the outlet's own, or if nothing distinguishes the words from an earlier place. */
  readonly deepLink: UrlString | null,
  /** Article that printed it. */
  readonly article: ArticleFieldsFragment }
  & StatementFieldsFragment
);

export type UtteranceFieldsFragment = {
  /** Opaque and permanent. */
  readonly id: string,
  /** Number of current and corrected statements that report it. */
  readonly reportCount: number,
  /** Number of distinct outlets among the reports; reports whose outlet is unknown are not counted. */
  readonly outletCount: number,
  /** How its reports were grouped. */
  readonly grouping: UtteranceGrouping,
  /** How strongly the words support a grouping that was `FOUND`, 0–1: for each report that was found, its similarity to the most similar other report; of these, the lowest. It is not a probability. Null for other groupings. */
  readonly similarity: number | null,
  /** Speaker; null if no report identifies one, or if the reports disagree. */
  readonly speaker: SpeakerFieldsFragment | null,
  /** Date it was said, from the most precise report; null if no report gives it or they contradict each other. */
  readonly saidOn: PartialDateFieldsFragment | null,
  /** Date of its earliest report: the date it was said or, if unknown, the publication date of the article. The date that `DATED_ON` sorts by; null if it has no reports. */
  readonly datedOn: PartialDateFieldsFragment | null,
  /** Report that was published first; of several on the same day, the one recorded first. */
  readonly firstReport: StatementWithArticleFragment };

export type StatementChangeFieldsFragment = {
  /** Opaque cursor. Pass it as `after` to resume after this change without losing or repeating any. It is also the `id` of the server-sent event, even if it is not selected. */
  readonly cursor: string,
  /** Kind of change. */
  readonly change: StatementChangeKind,
  /** Whether `statements` with this filter lists the statement as it is now. If false, it may have been listed before the change and should be removed from such a list. */
  readonly matches: boolean,
  /** The statement as it is now. It may already include later changes that have not been delivered yet. */
  readonly statement: StatementWithArticleFragment };

export type FacetFieldsFragment = {
  /** Whether the counts are exact. False for more than 10,000 statements: the counts are then estimates from a sample, good for frequent values and rough for rare ones, and rare values may be missing. */
  readonly isExact: boolean,
  /** Speech acts, most frequent first. */
  readonly acts: ReadonlyArray<{
    /** Number of statements. */
    readonly count: number,
    /** The speech act. */
    readonly value: SpeechAct }>,
  /** Kinds of statements, most frequent first. */
  readonly kinds: ReadonlyArray<{
    /** Number of statements. */
    readonly count: number,
    /** The kind. */
    readonly value: StatementKind }>,
  /** Outlets that printed the statements, most frequent first. */
  readonly outlets: ReadonlyArray<{
    /** Number of statements. */
    readonly count: number,
    /** The outlet. */
    readonly value: OutletFieldsFragment }>,
  /** Speakers, most frequent first. */
  readonly speakers: ReadonlyArray<{
    /** Number of statements. */
    readonly count: number,
    /** The speaker. */
    readonly value: SpeakerFieldsFragment }>,
  /** Topics, most frequent first. */
  readonly topics: ReadonlyArray<{
    /** Number of statements. */
    readonly count: number,
    /** The topic. */
    readonly value: TopicFieldsFragment }> };

export type TimelineFieldsFragment = {
  /** ISO 8601 form: `2022-01-14`, `2022-W02`, `2022-01` or `2022`; null if the date is unknown. */
  readonly period: string | null,
  /** First day; null if the date is unknown. */
  readonly from: IsoDate | null,
  /** Number of statements. */
  readonly count: number,
  /** Whether the count is exact. False for more than 10,000 statements in all: the count is then an estimate from a sample, rough for short periods, and some may be missing. This also applies to `topics` and `acts`. */
  readonly isExact: boolean };

export type MergeSpeakersMutationVariables = Exact<{
  input: MergeSpeakersInput;
}>;


export type MergeSpeakersMutation = {
  /** Merges two speakers. Statements, utterances and memberships move to `into`, which can then also be found by the names of `from` and receives the roles and members that it lacks. The id of `from` still resolves, with `mergedInto`. A merge cannot be undone. Requires the scope `WRITE`. */
  readonly mergeSpeakers:
    | { readonly __typename: 'InvalidInputError',
    /** Stable error code. */
    readonly code: ErrorCode,
    /** Human-readable message: what is wrong, and what to do. */
    readonly message: string,
    /** Path in the arguments of the mutation: `input`, the field, the index in a list, and so on, for example `["input", "content", "0", "exact"]`; null if the error does not concern a single argument. */
    readonly path: ReadonlyArray<string> | null }
    | (
      { readonly __typename: 'Speaker',
    /** Speaker that this one was merged into; null if it was not merged. */
    readonly mergedInto: SpeakerFieldsFragment | null,
    /** Reason and author of the merge; null if the speaker was not merged. */
    readonly merge: {
      /** Reason, in one sentence. */
      readonly reason: string,
      /** Name of the person who made the merge. */
      readonly by: string,
      /** Time of the merge. */
      readonly at: IsoDateTime } | null }
      & SpeakerFieldsFragment
    )
   };

export type NodeQueryVariables = Exact<{
  id: string;
}>;


export type NodeQuery = {
  /** The object with the given id, of any type; null if there is none. */
  readonly node:
    | { readonly __typename: 'Article',
    /** Opaque and permanent. */
    readonly id: string }
    | { readonly __typename: 'Outlet',
    /** Opaque and permanent. */
    readonly id: string }
    | { readonly __typename: 'Speaker',
    /** Opaque and permanent. */
    readonly id: string }
    | { readonly __typename: 'Statement',
    /** Opaque and permanent. */
    readonly id: string }
    | { readonly __typename: 'Topic',
    /** Opaque and permanent. */
    readonly id: string }
    | { readonly __typename: 'Utterance',
    /** Opaque and permanent. */
    readonly id: string }
   | null };

export type StatementNodesQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;


export type StatementNodesQuery = {
  /** The objects with the given ids, in the same order; null for an unknown id. */
  readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Article',
    /** Opaque and permanent. */
    readonly id: string }
    | { readonly __typename: 'Outlet',
    /** Opaque and permanent. */
    readonly id: string }
    | { readonly __typename: 'Speaker',
    /** Opaque and permanent. */
    readonly id: string }
    | (
      { readonly __typename: 'Statement',
    /** Opaque and permanent. */
    readonly id: string }
      & StatementWithArticleFragment
    )
    | { readonly __typename: 'Topic',
    /** Opaque and permanent. */
    readonly id: string }
    | { readonly __typename: 'Utterance',
    /** Opaque and permanent. */
    readonly id: string }
   | null> };

export type ArticleNodesQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;


export type ArticleNodesQuery = {
  /** The objects with the given ids, in the same order; null for an unknown id. */
  readonly nodes: ReadonlyArray<
    | (
      { readonly __typename: 'Article',
    /** Opaque and permanent. */
    readonly id: string }
      & ArticleFieldsFragment
    )
    | { readonly __typename: 'Outlet',
    /** Opaque and permanent. */
    readonly id: string }
    | { readonly __typename: 'Speaker',
    /** Opaque and permanent. */
    readonly id: string }
    | { readonly __typename: 'Statement',
    /** Opaque and permanent. */
    readonly id: string }
    | { readonly __typename: 'Topic',
    /** Opaque and permanent. */
    readonly id: string }
    | { readonly __typename: 'Utterance',
    /** Opaque and permanent. */
    readonly id: string }
   | null> };

export type SpeakerNodesQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;


export type SpeakerNodesQuery = {
  /** The objects with the given ids, in the same order; null for an unknown id. */
  readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Article',
    /** Opaque and permanent. */
    readonly id: string }
    | { readonly __typename: 'Outlet',
    /** Opaque and permanent. */
    readonly id: string }
    | (
      { readonly __typename: 'Speaker',
    /** Opaque and permanent. */
    readonly id: string }
      & SpeakerFieldsFragment
    )
    | { readonly __typename: 'Statement',
    /** Opaque and permanent. */
    readonly id: string }
    | { readonly __typename: 'Topic',
    /** Opaque and permanent. */
    readonly id: string }
    | { readonly __typename: 'Utterance',
    /** Opaque and permanent. */
    readonly id: string }
   | null> };

export type RedactMutationVariables = Exact<{
  input: RedactInput;
}>;


export type RedactMutation = {
  /** Permanently removes words for legal or copyright reasons: from text, title and headline, and from segments, glosses, `history`, search and verdicts. Other articles that repeat the words lose them too, with a redaction of their own (see `elsewhere`). Ids still resolve, with the status `REDACTED` and the reason. A redaction cannot be undone, and no later load or restart restores the words. `redactions` of the returned article lists what was removed. Requires the scope `ADMIN`. */
  readonly redact:
    | (
      { readonly __typename: 'Article',
    /** Redactions of the article, earliest first. In `text`, a `█` replaces each removed UTF-16 code unit. */
    readonly redactions: ReadonlyArray<RedactionFieldsFragment> }
      & ArticleFieldsFragment
    )
    | { readonly __typename: 'GoneError',
    /** Stable error code. */
    readonly code: ErrorCode,
    /** Human-readable message: what is wrong, and what to do. */
    readonly message: string,
    /** Path in the arguments of the mutation: `input`, the field, the index in a list, and so on, for example `["input", "content", "0", "exact"]`; null if the error does not concern a single argument. */
    readonly path: ReadonlyArray<string> | null }
    | { readonly __typename: 'InvalidInputError',
    /** Stable error code. */
    readonly code: ErrorCode,
    /** Human-readable message: what is wrong, and what to do. */
    readonly message: string,
    /** Path in the arguments of the mutation: `input`, the field, the index in a list, and so on, for example `["input", "content", "0", "exact"]`; null if the error does not concern a single argument. */
    readonly path: ReadonlyArray<string> | null }
    | { readonly __typename: 'StaleVersionError',
    /** Stable error code. */
    readonly code: ErrorCode,
    /** Human-readable message: what is wrong, and what to do. */
    readonly message: string,
    /** Path in the arguments of the mutation: `input`, the field, the index in a list, and so on, for example `["input", "content", "0", "exact"]`; null if the error does not concern a single argument. */
    readonly path: ReadonlyArray<string> | null }
   };

export type RedactionFieldsFragment = {
  /** Reason, in one sentence, without the removed words. */
  readonly reason: string,
  /** Name of the person who made the redaction. */
  readonly redactedBy: string,
  /** Time of the redaction. */
  readonly redactedAt: IsoDateTime,
  /** Statements given in the request; for a whole article, all that still had words. */
  readonly statements: ReadonlyArray<{
    /** Opaque and permanent. */
    readonly id: string,
    /** Version number; increases by one with each correction. Pass it as `expectedVersion`. */
    readonly version: number }>,
  /** Other statements that were redacted because their words overlap the removed words. */
  readonly alsoRedacted: ReadonlyArray<{
    /** Opaque and permanent. */
    readonly id: string,
    /** Version number; increases by one with each correction. Pass it as `expectedVersion`. */
    readonly version: number }> };

export type CorpusFieldsFragment = {
  /** Revision number; increases by one with every committed change, except of proposals. */
  readonly revision: number,
  /** Number of current articles. */
  readonly articleCount: number,
  /** Number of outlets. */
  readonly outletCount: number,
  /** Number of speakers, excluding merged ones. */
  readonly speakerCount: number,
  /** Number of current and corrected statements. */
  readonly statementCount: number,
  /** Number of topics. */
  readonly topicCount: number,
  /** Number of utterances with at least one report. */
  readonly utteranceCount: number,
  /** Earliest publication date of the articles; null if there are none. */
  readonly publishedFrom: PartialDateFieldsFragment | null,
  /** Latest publication date of the articles; null if there are none. */
  readonly publishedTo: PartialDateFieldsFragment | null };

export type CorpusQueryVariables = Exact<{ [key: string]: never; }>;


export type CorpusQuery = {
  /** Statistics of the whole register. */
  readonly corpus: CorpusFieldsFragment };

export type TopicsQueryVariables = Exact<{ [key: string]: never; }>;


export type TopicsQuery = {
  /** All topics, ordered by slug. */
  readonly topics: ReadonlyArray<TopicFieldsFragment> };

export type OutletsQueryVariables = Exact<{
  filter?: OutletFilter | null | undefined;
  orderBy?: OutletOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type OutletsQuery = {
  /** Outlets, by default ordered by name. */
  readonly outlets: {
    /** Items of the page without cursors. */
    readonly nodes: ReadonlyArray<OutletFieldsFragment>,
    /** Position of the page in its list. */
    readonly pageInfo: PageFieldsFragment } };

export type FoundStatementFragment = {
  /** Relevance to the search, 0–1. Words that are close together in the content rank highest, then gloss, title and speaker, then the surrounding paragraph. Statements of a speaker who is named come before all others. Null without a search. */
  readonly rank: number | null,
  /** Matches of the search in the content and the surrounding paragraph, in text order; for a withheld text, in the content only. Empty without a search, or if only gloss, title, speaker, role or topic match. */
  readonly highlights: ReadonlyArray<{
    /** Start offset, in UTF-16 code units. */
    readonly start: number,
    /** End offset (exclusive), in UTF-16 code units. */
    readonly end: number,
    /** The exact words, as plain text. */
    readonly exact: string,
    /** Whether the match is in the statement's content; false if in the surrounding paragraph. */
    readonly isInContent: boolean }>,
  /** The item. */
  readonly node: StatementWithArticleFragment };

export type SearchStatementsQueryVariables = Exact<{
  filter?: StatementFilter | null | undefined;
  orderBy?: StatementOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  facetSize?: number;
}>;


export type SearchStatementsQuery = {
  /** Statements of all articles, by default most recently published first. */
  readonly statements: {
    /** Number of items on all pages. Counted only when selected; exact up to 10,000 and an estimate above that. */
    readonly totalCount: number,
    /** Whether `totalCount` is exact; false if it is an estimate. */
    readonly totalCountIsExact: boolean,
    /** Items of the page with their cursors. */
    readonly edges: ReadonlyArray<FoundStatementFragment>,
    /** Position of the page in its list. */
    readonly pageInfo: PageFieldsFragment,
    /** Counts over all pages. */
    readonly facets: FacetFieldsFragment } };

export type SearchSuggestionsQueryVariables = Exact<{
  filter: StatementFilter;
}>;


export type SearchSuggestionsQuery = {
  /** Statements of all articles, by default most recently published first. */
  readonly statements: {
    /** Other searches that find something, at most 5, the best first. The list itself always answers the search as it was written. If it is empty, other spellings and fewer words are tried; synonyms always are. Empty without a search. */
    readonly suggestions: ReadonlyArray<{
      /** The search, for `StatementFilter.search`. */
      readonly query: string,
      /** Why it is suggested. */
      readonly reason: SearchSuggestionReason,
      /** Number of statements that it finds in the same list, under the same filter. At most 10,000 are counted: 10,000 stands for any larger number. */
      readonly totalCount: number }> } };

export type TimelineQueryVariables = Exact<{
  filter?: StatementFilter | null | undefined;
  by: TimelinePeriod;
  on?: TimelineDate;
}>;


export type TimelineQuery = {
  /** Number of statements by period. Periods without statements are omitted. Periods are ordered by first day, then from shorter to longer; the unknown date comes last. */
  readonly timeline: ReadonlyArray<TimelineFieldsFragment> };

export type SpeakerProfileFragment = (
  {
  /** Other names and spellings in print, including those of speakers merged into this one. */
  readonly aliases: ReadonlyArray<string>,
  /** Offices that the speaker holds or held, in the order of the corpus. */
  readonly roles: ReadonlyArray<{
    /** Title as written in the corpus, for example `ministre des Affaires étrangères`. */
    readonly title: string,
    /** State or institution in which it is held; null if not recorded. */
    readonly of: SpeakerFieldsFragment | null,
    /** Start date; null if unknown. */
    readonly from: PartialDateFieldsFragment | null,
    /** End date; null if it has not ended, or if unknown. */
    readonly to: PartialDateFieldsFragment | null }>,
  /** Known members, if the speaker is a collective. */
  readonly members: ReadonlyArray<SpeakerFieldsFragment>,
  /** Collectives that the speaker is a member of. */
  readonly memberOf: ReadonlyArray<SpeakerFieldsFragment> }
  & SpeakerFieldsFragment
);

export type SpeakerQueryVariables = Exact<{
  id?: string | null | undefined;
  slug?: string | null | undefined;
  name?: string | null | undefined;
}>;


export type SpeakerQuery = {
  /** A speaker; null if there is none. Give exactly one argument. */
  readonly speaker: SpeakerProfileFragment | null };

export type SpeakersQueryVariables = Exact<{
  filter?: SpeakerFilter | null | undefined;
  orderBy?: SpeakerOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type SpeakersQuery = {
  /** Speakers, by default ordered by name, or by similarity when searching. */
  readonly speakers: {
    /** Items of the page without cursors. */
    readonly nodes: ReadonlyArray<SpeakerFieldsFragment>,
    /** Position of the page in its list. */
    readonly pageInfo: PageFieldsFragment } };

export type SpeakerPositionFieldsFragment = (
  {
  /** What the speaker said about a topic, in time order (`DATED_ON` `ASC`): utterances with a current report about it that names the speaker or a collective that the speaker is a member of. An utterance that several articles report is listed once. The speech act, its negation and denials are those of its reports; the first and the last item are the first and the last time it was said. */
  readonly positions: {
    /** Number of items on all pages. Counted only when selected; exact up to 10,000 and an estimate above that. */
    readonly totalCount: number,
    /** Items of the page without cursors. */
    readonly nodes: ReadonlyArray<UtteranceFieldsFragment>,
    /** Position of the page in its list. */
    readonly pageInfo: PageFieldsFragment } }
  & SpeakerFieldsFragment
);

export type SpeakerPositionsQueryVariables = Exact<{
  id?: string | null | undefined;
  slug?: string | null | undefined;
  name?: string | null | undefined;
  topic: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type SpeakerPositionsQuery = {
  /** A speaker; null if there is none. Give exactly one argument. */
  readonly speaker: SpeakerPositionFieldsFragment | null };

export type SpeakerPageFieldsFragment = (
  {
  /** Topics of the speaker's statements, most frequent first. */
  readonly topics: ReadonlyArray<{
    /** Number of current and corrected statements. */
    readonly count: number,
    /** The topic. */
    readonly topic: TopicFieldsFragment }>,
  /** Number of the speaker's current and corrected statements by period. Periods without statements are omitted. Periods are ordered by first day, then from shorter to longer; the unknown date comes last. */
  readonly timeline: ReadonlyArray<TimelineFieldsFragment>,
  /** Statements by the speaker, by default most recently published first. To include statements made through collectives, use `StatementFilter.speakers`. */
  readonly statements: {
    /** Number of items on all pages. Counted only when selected; exact up to 10,000 and an estimate above that. */
    readonly totalCount: number,
    /** Items of the page without cursors. */
    readonly nodes: ReadonlyArray<StatementWithArticleFragment>,
    /** Position of the page in its list. */
    readonly pageInfo: PageFieldsFragment } }
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


export type SpeakerPageQuery = {
  /** A speaker; null if there is none. Give exactly one argument. */
  readonly speaker: SpeakerPageFieldsFragment | null };

export type StatementChangedSubscriptionVariables = Exact<{
  filter?: StatementFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type StatementChangedSubscription = {
  /** Changes of statements, each delivered once, in commit order, whichever server made them. Changes are kept for 7 days. */
  readonly statementChanged: StatementChangeFieldsFragment };

export type ChangesCursorQueryVariables = Exact<{ [key: string]: never; }>;


export type ChangesCursorQuery = {
  /** Statistics of the whole register. */
  readonly corpus: {
    /** Cursor for `statementChanged(after:)`, to receive every change made after this response. Changes that the response already shows may be delivered again. */
    readonly changesCursor: string } };

export type StatementsQueryVariables = Exact<{
  filter?: StatementFilter | null | undefined;
  orderBy?: StatementOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type StatementsQuery = {
  /** Statements of all articles, by default most recently published first. */
  readonly statements: {
    /** Items of the page without cursors. */
    readonly nodes: ReadonlyArray<StatementWithArticleFragment>,
    /** Position of the page in its list. */
    readonly pageInfo: PageFieldsFragment } };

export type StatementsCountQueryVariables = Exact<{
  filter?: StatementFilter | null | undefined;
}>;


export type StatementsCountQuery = {
  /** Statements of all articles, by default most recently published first. */
  readonly statements: {
    /** Number of items on all pages. Counted only when selected; exact up to 10,000 and an estimate above that. */
    readonly totalCount: number,
    /** Whether `totalCount` is exact; false if it is an estimate. */
    readonly totalCountIsExact: boolean } };

export type StatementInContextFragment = (
  {
  /** Utterance that it reports. A statement that is the only report has its own utterance. */
  readonly utterance: {
    /** Opaque and permanent. */
    readonly id: string,
    /** Number of distinct outlets among the reports; reports whose outlet is unknown are not counted. */
    readonly outletCount: number },
  /** Statement that reports this one: in “X says that Y promised …”, that of X. */
  readonly within: StatementFieldsFragment | null,
  /** Statements reported within this one, in text order. */
  readonly reported: ReadonlyArray<StatementFieldsFragment>,
  /** Statements that the speaker denies having made, by this statement. They include withdrawn and redacted ones. */
  readonly denies: ReadonlyArray<StatementFieldsFragment>,
  /** Current and corrected statements by which the speaker denies having made this one, in time order. A denial says that the speaker contests the report, not that it is wrong. */
  readonly deniedBy: ReadonlyArray<StatementFieldsFragment> }
  & StatementWithArticleFragment
);

export type StatementQueryVariables = Exact<{
  id: string;
}>;


export type StatementQuery = {
  /** A statement; null if no statement has this id. */
  readonly statement: StatementInContextFragment | null };

export type StatementCitationQueryVariables = Exact<{
  id: string;
  style: CitationStyle;
  language?: LanguageTag | null | undefined;
}>;


export type StatementCitationQuery = {
  /** A statement; null if no statement has this id. */
  readonly statement: {
    /** Citation of the article that printed it. Its title is the outlet's headline or, if that was not recorded, a description in brackets. Of a summary that the register wrote, only the speaker's own words are quoted; the rest is marked as the register's. */
    readonly citation: string } | null };

export type UtterancesQueryVariables = Exact<{
  filter?: UtteranceFilter | null | undefined;
  orderBy?: UtteranceOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type UtterancesQuery = {
  /** Utterances, by default the most recent first. */
  readonly utterances: {
    /** Items of the page without cursors. */
    readonly nodes: ReadonlyArray<UtteranceFieldsFragment>,
    /** Position of the page in its list. */
    readonly pageInfo: PageFieldsFragment } };

export type UtteranceWithReportsFragment = (
  {
  /** Different wordings of its reports, first published first; at most 100. */
  readonly variants: ReadonlyArray<{
    /** Wording as printed by its first report. Of a summary that the register wrote, only the speaker's own words; empty if it has none. */
    readonly text: string,
    /** Number of distinct outlets that printed it; reports whose outlet is unknown are not counted. */
    readonly outletCount: number,
    /** Similarity to the wording published first, 0–1: 1 − word edits (Levenshtein) ÷ words of the longer wording. It says nothing about the meaning. Null if `diff` compares nothing. */
    readonly similarity: number | null,
    /** Word-by-word comparison with the wording published first; for that wording itself, a single `EQUAL`. Wordings of hundreds of words are compared only as a whole. If one of the two is in a summary that the register wrote, only the speaker's own words are compared; empty if one has none. */
    readonly diff: ReadonlyArray<{
      /** Side of the comparison that has the words. */
      readonly kind: WordDifferenceKind,
      /** The words. */
      readonly text: string }>,
    /** Report that printed it first. */
    readonly firstReport: {
      /** Opaque and permanent. */
      readonly id: string } }>,
  /** Statements that report it, by default first published first. */
  readonly reports: {
    /** Items of the page without cursors. */
    readonly nodes: ReadonlyArray<StatementWithArticleFragment>,
    /** Position of the page in its list. */
    readonly pageInfo: PageFieldsFragment } }
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


export type UtteranceReportsQuery = {
  /** The object with the given id, of any type; null if there is none. */
  readonly node:
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

export type QuotationMatchFieldsFragment = {
  /** Verdict for this place. */
  readonly verdict: Verdict,
  /** Verdict that the words alone deserve, regardless of the speaker. */
  readonly wording: Verdict,
  /** Similarity, 0–1: 1 − word edits ÷ words of the longer text. Printed words at a marked gap count as edits here. */
  readonly similarity: number,
  /** Number of words added, missing or changed. */
  readonly wordEdits: number,
  /** Reasons why the words may be misleading without their context; often empty. */
  readonly cautions: ReadonlyArray<QuotationCaution>,
  /** Up to 15 words directly before the words found; for a withheld text, only words of the statement. */
  readonly before: string,
  /** Up to 15 words directly after the words found; for a withheld text, only words of the statement. */
  readonly after: string,
  /** Printed words, in text order: several segments for a quotation with gaps, none if nothing is similar. A variant can span several segments of its statement. */
  readonly found: ReadonlyArray<SegmentFieldsFragment>,
  /** Word-by-word comparison of the printed words with the verified text. */
  readonly diff: ReadonlyArray<{
    /** Side of the comparison that has the words. */
    readonly kind: WordDifferenceKind,
    /** The words. */
    readonly text: string }>,
  /** Statement that contains the words; null if they are outside any statement. */
  readonly statement: StatementWithArticleFragment | null,
  /** Article that contains the words. */
  readonly article: {
    /** Opaque and permanent. */
    readonly id: string,
    /** Unique readable identifier, for example `2022-01-14-moscou-ligne-rouge`. */
    readonly slug: string,
    /** Title in the register's own words; see `headline` for the outlet's. */
    readonly title: string } };

export type QuotationVerdictFieldsFragment = {
  /** Best verdict among all matches. */
  readonly verdict: Verdict,
  /** Matching places, best first; at most 20. For `NOT_FOUND`, at most 5 places with the most similar words. */
  readonly matches: ReadonlyArray<QuotationMatchFieldsFragment>,
  /** What was searched. The register can prove that something was printed, never that it was not said. */
  readonly searched: {
    /** Revision of the register that was searched. */
    readonly revision: number,
    /** Number of statements, excluding withdrawn and redacted ones. */
    readonly statementCount: number,
    /** Number of articles. */
    readonly articleCount: number,
    /** Earliest publication date of the articles; null if there are none. */
    readonly publishedFrom: PartialDateFieldsFragment | null,
    /** Latest publication date of the articles; null if there are none. */
    readonly publishedTo: PartialDateFieldsFragment | null } };

export type VerifyQuotationQueryVariables = Exact<{
  text: string;
  speaker?: string | null | undefined;
  speakerName?: string | null | undefined;
}>;


export type VerifyQuotationQuery = {
  /** Checks whether someone said these words, and returns the matching places. */
  readonly verifyQuotation: QuotationVerdictFieldsFragment };

export type IngestArticleMutationVariables = Exact<{
  input: IngestArticleInput;
}>;


export type IngestArticleMutation = {
  /** Adds an article with its statements. If anything is invalid, nothing is added, and all problems are returned together. Requires the scope `WRITE`. */
  readonly ingestArticle:
    | (
      { readonly __typename: 'Article' }
      & ArticleFieldsFragment
    )
    | (
      { readonly __typename: 'ConflictError',
    /** The existing article. */
    readonly article: ArticleFieldsFragment }
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


export type RecordStatementMutation = {
  /** Adds a statement to an article. Its parts are given as quotations of the text; the register locates them. Two calls record two statements: to retry safely, send an `Idempotency-Key`. Requires the scope `WRITE`. */
  readonly recordStatement:
    | (
      { readonly __typename: 'GoneError' }
      & ErrorFields_GoneError_Fragment
    )
    | (
      { readonly __typename: 'InvalidInputError' }
      & InvalidInputFieldsFragment
    )
    | (
      { readonly __typename: 'Statement' }
      & StatementFieldsFragment
    )
   };

export type CorrectStatementMutationVariables = Exact<{
  input: CorrectStatementInput;
}>;


export type CorrectStatementMutation = {
  /** Corrects a statement. Its id stays the same, its version increases, and `history` keeps the replaced version with the reason. Later loads do not undo a correction. Quotations in the input are located again; all others keep their position. Requires the scope `WRITE`. */
  readonly correctStatement:
    | (
      { readonly __typename: 'GoneError' }
      & ErrorFields_GoneError_Fragment
    )
    | (
      { readonly __typename: 'InvalidInputError' }
      & InvalidInputFieldsFragment
    )
    | (
      { readonly __typename: 'StaleVersionError',
    /** Current version of the statement. */
    readonly currentVersion: number }
      & ErrorFields_StaleVersionError_Fragment
    )
    | (
      { readonly __typename: 'Statement' }
      & StatementFieldsFragment
    )
   };

export type WithdrawStatementMutationVariables = Exact<{
  input: WithdrawStatementInput;
}>;


export type WithdrawStatementMutation = {
  /** Withdraws a statement. Its id still resolves, with the status `WITHDRAWN` and the reason in `history`; lists, searches, verdicts and utterances omit it. Statements `reported` within it are not withdrawn. Requires the scope `WRITE`. */
  readonly withdrawStatement:
    | (
      { readonly __typename: 'GoneError' }
      & ErrorFields_GoneError_Fragment
    )
    | (
      { readonly __typename: 'InvalidInputError' }
      & InvalidInputFieldsFragment
    )
    | (
      { readonly __typename: 'StaleVersionError',
    /** Current version of the statement. */
    readonly currentVersion: number }
      & ErrorFields_StaleVersionError_Fragment
    )
    | (
      { readonly __typename: 'Statement' }
      & StatementFieldsFragment
    )
   };

type ErrorFields_ConflictError_Fragment = {
  /** Stable error code. */
  readonly code: ErrorCode,
  /** Human-readable message: what is wrong, and what to do. */
  readonly message: string,
  /** Path in the arguments of the mutation: `input`, the field, the index in a list, and so on, for example `["input", "content", "0", "exact"]`; null if the error does not concern a single argument. */
  readonly path: ReadonlyArray<string> | null };

type ErrorFields_GoneError_Fragment = {
  /** Stable error code. */
  readonly code: ErrorCode,
  /** Human-readable message: what is wrong, and what to do. */
  readonly message: string,
  /** Path in the arguments of the mutation: `input`, the field, the index in a list, and so on, for example `["input", "content", "0", "exact"]`; null if the error does not concern a single argument. */
  readonly path: ReadonlyArray<string> | null };

type ErrorFields_InvalidInputError_Fragment = {
  /** Stable error code. */
  readonly code: ErrorCode,
  /** Human-readable message: what is wrong, and what to do. */
  readonly message: string,
  /** Path in the arguments of the mutation: `input`, the field, the index in a list, and so on, for example `["input", "content", "0", "exact"]`; null if the error does not concern a single argument. */
  readonly path: ReadonlyArray<string> | null };

type ErrorFields_StaleVersionError_Fragment = {
  /** Stable error code. */
  readonly code: ErrorCode,
  /** Human-readable message: what is wrong, and what to do. */
  readonly message: string,
  /** Path in the arguments of the mutation: `input`, the field, the index in a list, and so on, for example `["input", "content", "0", "exact"]`; null if the error does not concern a single argument. */
  readonly path: ReadonlyArray<string> | null };

export type ErrorFieldsFragment =
  | ErrorFields_ConflictError_Fragment
  | ErrorFields_GoneError_Fragment
  | ErrorFields_InvalidInputError_Fragment
  | ErrorFields_StaleVersionError_Fragment
;

export type InvalidInputFieldsFragment = {
  /** Stable error code. */
  readonly code: ErrorCode,
  /** Human-readable message: what is wrong, and what to do. */
  readonly message: string,
  /** Path in the arguments of the mutation: `input`, the field, the index in a list, and so on, for example `["input", "content", "0", "exact"]`; null if the error does not concern a single argument. */
  readonly path: ReadonlyArray<string> | null,
  /** All problems, in the order of the input. */
  readonly problems: ReadonlyArray<{
    /** Stable error code. */
    readonly code: ErrorCode,
    /** Human-readable message: what is wrong, and what to do. */
    readonly message: string,
    /** Path in the arguments of the mutation: `input`, the field, the index in a list, and so on, for example `["input", "content", "0", "exact"]`. */
    readonly path: ReadonlyArray<string>,
    /** For words that are not in the text, the most similar passage; null if there is none. */
    readonly nearest: string | null,
    /** For words that occur several times, the first ten places; empty for other problems. */
    readonly candidates: ReadonlyArray<{
      /** The exact words. */
      readonly exact: string,
      /** Text directly before the words. Give it as `prefix` to select this place. */
      readonly prefix: string,
      /** Text directly after the words, if `prefix` is not sufficient; otherwise empty. Give both. */
      readonly suffix: string,
      /** Start offset, in UTF-16 code units. */
      readonly start: number,
      /** End offset (exclusive), in UTF-16 code units. */
      readonly end: number }> }> };

/**
 * One article with its text. Give exactly one of `id`, `slug` and `url`.
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
 * One page of articles that match a filter, without their texts.
 */
export const ArticlesDocument: TypedDocumentString<ArticlesQuery, ArticlesQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Articles($filter:ArticleFilter$orderBy:ArticleOrder$first:Int$after:String$last:Int$before:String){articles(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){nodes{...ArticleFields}pageInfo{...PageFields}}}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment OutletFields on Outlet{id slug name domain country stateOwned}fragment PageFields on PageInfo{hasNextPage endCursor hasPreviousPage startCursor}",
    {"hash":"e9b78bb15cc58d6157cd855f92e4e8951c9a03b9c415cbf8903af0a7ae5006d4","scalars":{"articles":{"nodes":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"}}}}},
  );

/**
 * Confirms that reports which grouping found report the utterance. Requires an API key with the scope
 * WRITE.
 */
export const ConfirmUtteranceDocument: TypedDocumentString<ConfirmUtteranceMutation, ConfirmUtteranceMutationVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "mutation ConfirmUtterance($input:ConfirmUtteranceInput!){confirmUtterance(input:$input){__typename ...on Utterance{...UtteranceFields}...on StaleVersionError{...ErrorFields currentVersion}...on Error{...ErrorFields}}}fragment UtteranceFields on Utterance{id speaker{...SpeakerFields}saidOn{...PartialDateFields}datedOn{...PartialDateFields}reportCount outletCount grouping similarity firstReport{...StatementWithArticle}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment StatementWithArticle on Statement{...StatementFields deepLink article{...ArticleFields}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SegmentFields on Segment{start end exact}fragment TopicFields on Topic{id slug label}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment OutletFields on Outlet{id slug name domain country stateOwned}fragment ErrorFields on Error{code message path}",
    {"scalars":{"confirmUtterance":{"saidOn?":{"earliest":"Date","latest":"Date"},"datedOn?":{"earliest":"Date","latest":"Date"},"reportCount?":"NonNegativeInt","firstReport?":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","deepLink?":"URL","article":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"}}}}}},
  );

/**
 * Parts reports from the other reports of an utterance, so that grouping never joins them again.
 * Requires an API key with the scope WRITE.
 */
export const PartUtteranceDocument: TypedDocumentString<PartUtteranceMutation, PartUtteranceMutationVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "mutation PartUtterance($input:PartUtteranceInput!){partUtterance(input:$input){__typename ...on Utterance{...UtteranceFields}...on StaleVersionError{...ErrorFields currentVersion}...on Error{...ErrorFields}}}fragment UtteranceFields on Utterance{id speaker{...SpeakerFields}saidOn{...PartialDateFields}datedOn{...PartialDateFields}reportCount outletCount grouping similarity firstReport{...StatementWithArticle}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment StatementWithArticle on Statement{...StatementFields deepLink article{...ArticleFields}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SegmentFields on Segment{start end exact}fragment TopicFields on Topic{id slug label}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment OutletFields on Outlet{id slug name domain country stateOwned}fragment ErrorFields on Error{code message path}",
    {"scalars":{"partUtterance":{"saidOn?":{"earliest":"Date","latest":"Date"},"datedOn?":{"earliest":"Date","latest":"Date"},"reportCount?":"NonNegativeInt","firstReport?":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","deepLink?":"URL","article":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"}}}}}},
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
 * Statistics of the register, and its revision.
 */
export const CorpusDocument: TypedDocumentString<CorpusQuery, CorpusQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Corpus{corpus{...CorpusFields}}fragment CorpusFields on Corpus{revision articleCount outletCount speakerCount statementCount topicCount utteranceCount publishedFrom{...PartialDateFields}publishedTo{...PartialDateFields}}fragment PartialDateFields on PartialDate{edtf precision earliest latest}",
    {"hash":"485a58a228e0f5725fc7425ec49aab5d9e1c9d10f2b003fa6737d36932437af4","scalars":{"corpus":{"revision":"NonNegativeInt","articleCount":"NonNegativeInt","outletCount":"NonNegativeInt","speakerCount":"NonNegativeInt","statementCount":"NonNegativeInt","topicCount":"NonNegativeInt","utteranceCount":"NonNegativeInt","publishedFrom?":{"earliest":"Date","latest":"Date"},"publishedTo?":{"earliest":"Date","latest":"Date"}}}},
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
 * One page of outlets that match a filter.
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
    "query SearchStatements($filter:StatementFilter$orderBy:StatementOrder$first:Int$after:String$last:Int$before:String$facetSize:Int!=10){statements(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){totalCount totalCountIsExact edges{...FoundStatement}pageInfo{...PageFields}facets{...FacetFields}}}fragment FoundStatement on StatementEdge{rank highlights{start end exact isInContent}node{...StatementWithArticle}}fragment StatementWithArticle on Statement{...StatementFields deepLink article{...ArticleFields}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment SegmentFields on Segment{start end exact}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment TopicFields on Topic{id slug label}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment OutletFields on Outlet{id slug name domain country stateOwned}fragment PageFields on PageInfo{hasNextPage endCursor hasPreviousPage startCursor}fragment FacetFields on StatementFacets{isExact acts(first:$facetSize){count value}kinds(first:$facetSize){count value}outlets(first:$facetSize){count value{...OutletFields}}speakers(first:$facetSize){count value{...SpeakerFields}}topics(first:$facetSize){count value{...TopicFields}}}",
    {"hash":"b99dd0e356d24942d84b66652d58beb89dfeffc803c64789e20089526d6cd84e","scalars":{"statements":{"totalCount":"NonNegativeInt","edges":{"highlights":{"start":"NonNegativeInt","end":"NonNegativeInt"},"node":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","deepLink?":"URL","article":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"}}}},"facets":{"acts":{"count":"NonNegativeInt"},"kinds":{"count":"NonNegativeInt"},"outlets":{"count":"NonNegativeInt"},"speakers":{"count":"NonNegativeInt"},"topics":{"count":"NonNegativeInt"}}}}},
  );

/**
 * Other searches that find something under the same filter: corrected spellings and fewer words if
 * nothing matches, and synonyms.
 */
export const SearchSuggestionsDocument: TypedDocumentString<SearchSuggestionsQuery, SearchSuggestionsQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query SearchSuggestions($filter:StatementFilter!){statements(filter:$filter first:1){suggestions{query reason totalCount}}}",
    {"hash":"7e45a49fd2647390d07a5bb3bce7753d1a9cc9578daf892be405667b1e58da79","scalars":{"statements":{"suggestions":{"totalCount":"NonNegativeInt"}}}},
  );

/**
 * The number of statements that match the filter, by period.
 */
export const TimelineDocument: TypedDocumentString<TimelineQuery, TimelineQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Timeline($filter:StatementFilter$by:TimelinePeriod!$on:TimelineDate!=DATED_ON){timeline(filter:$filter by:$by on:$on){...TimelineFields}}fragment TimelineFields on TimelinePeriodCount{period from count isExact}",
    {"hash":"0fee0b7e6076d1c06170cea7c87a4664a65078769bd29cf6ff28d585914d6e48","scalars":{"timeline":{"from?":"Date","count":"NonNegativeInt"}}},
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
 * One page of speakers that match a filter.
 */
export const SpeakersDocument: TypedDocumentString<SpeakersQuery, SpeakersQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Speakers($filter:SpeakerFilter$orderBy:SpeakerOrder$first:Int$after:String$last:Int$before:String){speakers(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){nodes{...SpeakerFields}pageInfo{...PageFields}}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment PageFields on PageInfo{hasNextPage endCursor hasPreviousPage startCursor}",
    {"hash":"b7d0683ded3baca52ef9d436c444359c1b8a1dd2b9bb400bbac3cc84dfe8902b"},
  );

/**
 * What one speaker said about a topic, in time order. Give exactly one of `id`, `slug` and `name`.
 */
export const SpeakerPositionsDocument: TypedDocumentString<SpeakerPositionsQuery, SpeakerPositionsQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query SpeakerPositions($id:ID$slug:String$name:String$topic:ID!$first:Int$after:String$last:Int$before:String){speaker(id:$id slug:$slug name:$name){...SpeakerPositionFields}}fragment SpeakerPositionFields on Speaker{...SpeakerFields positions(topic:$topic first:$first after:$after last:$last before:$before){totalCount nodes{...UtteranceFields}pageInfo{...PageFields}}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment UtteranceFields on Utterance{id speaker{...SpeakerFields}saidOn{...PartialDateFields}datedOn{...PartialDateFields}reportCount outletCount grouping similarity firstReport{...StatementWithArticle}}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment StatementWithArticle on Statement{...StatementFields deepLink article{...ArticleFields}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SegmentFields on Segment{start end exact}fragment TopicFields on Topic{id slug label}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment OutletFields on Outlet{id slug name domain country stateOwned}fragment PageFields on PageInfo{hasNextPage endCursor hasPreviousPage startCursor}",
    {"hash":"20eb1b038a450d5e16bbf5aaee8cdf4274ffecb4e4766a75ac51ac52acaffeb6","scalars":{"speaker?":{"positions":{"totalCount":"NonNegativeInt","nodes":{"saidOn?":{"earliest":"Date","latest":"Date"},"datedOn?":{"earliest":"Date","latest":"Date"},"reportCount":"NonNegativeInt","firstReport":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","deepLink?":"URL","article":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"}}}}}}}},
  );

/**
 * One speaker with aliases, roles and memberships, the topics and timeline of their statements, and
 * one page of the statements, by default latest published first. Give exactly one of `id`, `slug`
 * and `name`.
 */
export const SpeakerPageDocument: TypedDocumentString<SpeakerPageQuery, SpeakerPageQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query SpeakerPage($id:ID$slug:String$name:String$by:TimelinePeriod!=MONTH$filter:StatementFilter$orderBy:StatementOrder$first:Int$after:String$last:Int$before:String){speaker(id:$id slug:$slug name:$name){...SpeakerPageFields}}fragment SpeakerPageFields on Speaker{...SpeakerProfile topics{count topic{...TopicFields}}timeline(by:$by){...TimelineFields}statements(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){totalCount nodes{...StatementWithArticle}pageInfo{...PageFields}}}fragment SpeakerProfile on Speaker{...SpeakerFields aliases roles{title of{...SpeakerFields}from{...PartialDateFields}to{...PartialDateFields}}members{...SpeakerFields}memberOf{...SpeakerFields}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment TopicFields on Topic{id slug label}fragment TimelineFields on TimelinePeriodCount{period from count isExact}fragment StatementWithArticle on Statement{...StatementFields deepLink article{...ArticleFields}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SegmentFields on Segment{start end exact}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment OutletFields on Outlet{id slug name domain country stateOwned}fragment PageFields on PageInfo{hasNextPage endCursor hasPreviousPage startCursor}",
    {"hash":"b2e03bf97476cf892595a9cc7f31ce83538b960341f30365a49e13d139bfc743","scalars":{"speaker?":{"roles":{"from?":{"earliest":"Date","latest":"Date"},"to?":{"earliest":"Date","latest":"Date"}},"topics":{"count":"NonNegativeInt"},"timeline":{"from?":"Date","count":"NonNegativeInt"},"statements":{"totalCount":"NonNegativeInt","nodes":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","deepLink?":"URL","article":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"}}}}}}},
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
 * One statement by its id, with the statement that encloses it, those it reports, and denials.
 */
export const StatementDocument: TypedDocumentString<StatementQuery, StatementQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Statement($id:ID!){statement(id:$id){...StatementInContext}}fragment StatementInContext on Statement{...StatementWithArticle utterance{id outletCount}within{...StatementFields}reported{...StatementFields}denies{...StatementFields}deniedBy{...StatementFields}}fragment StatementWithArticle on Statement{...StatementFields deepLink article{...ArticleFields}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment SegmentFields on Segment{start end exact}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment TopicFields on Topic{id slug label}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment OutletFields on Outlet{id slug name domain country stateOwned}",
    {"hash":"582a9a9bacff3eabdb93591a4ddc74a955cf049b35fc1b577bc2f89012ca16b5","scalars":{"statement?":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","deepLink?":"URL","article":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"}},"within?":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag"},"reported":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag"},"denies":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag"},"deniedBy":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag"}}}},
  );

/**
 * One statement as a citation in the given style. The language is that of the words around the
 * quotation; the article's by default.
 */
export const StatementCitationDocument: TypedDocumentString<StatementCitationQuery, StatementCitationQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query StatementCitation($id:ID!$style:CitationStyle!$language:LanguageTag){statement(id:$id){citation(style:$style language:$language)}}",
    {"hash":"84bf91e3ed4087b529dccdd9c4aef20f448244b11c4866a94731d22657ecefcc"},
  );

/**
 * One page of utterances that match a filter, each with its first report.
 */
export const UtterancesDocument: TypedDocumentString<UtterancesQuery, UtterancesQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Utterances($filter:UtteranceFilter$orderBy:UtteranceOrder$first:Int$after:String$last:Int$before:String){utterances(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){nodes{...UtteranceFields}pageInfo{...PageFields}}}fragment UtteranceFields on Utterance{id speaker{...SpeakerFields}saidOn{...PartialDateFields}datedOn{...PartialDateFields}reportCount outletCount grouping similarity firstReport{...StatementWithArticle}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment StatementWithArticle on Statement{...StatementFields deepLink article{...ArticleFields}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SegmentFields on Segment{start end exact}fragment TopicFields on Topic{id slug label}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment OutletFields on Outlet{id slug name domain country stateOwned}fragment PageFields on PageInfo{hasNextPage endCursor hasPreviousPage startCursor}",
    {"hash":"5fdb8c345e77afbc3bc9ebf185da6980283eaa5b9c4393ca0e957a58df78782d","scalars":{"utterances":{"nodes":{"saidOn?":{"earliest":"Date","latest":"Date"},"datedOn?":{"earliest":"Date","latest":"Date"},"reportCount":"NonNegativeInt","firstReport":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","deepLink?":"URL","article":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"}}}}}}},
  );

/**
 * One utterance by its id, with one page of the statements that report it.
 */
export const UtteranceReportsDocument: TypedDocumentString<UtteranceReportsQuery, UtteranceReportsQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query UtteranceReports($id:ID!$filter:StatementFilter$orderBy:StatementOrder$first:Int$after:String$last:Int$before:String){node(id:$id){__typename ...UtteranceWithReports}}fragment UtteranceWithReports on Utterance{...UtteranceFields variants{text outletCount similarity diff{kind text}firstReport{id}}reports(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){nodes{...StatementWithArticle}pageInfo{...PageFields}}}fragment UtteranceFields on Utterance{id speaker{...SpeakerFields}saidOn{...PartialDateFields}datedOn{...PartialDateFields}reportCount outletCount grouping similarity firstReport{...StatementWithArticle}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment StatementWithArticle on Statement{...StatementFields deepLink article{...ArticleFields}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SegmentFields on Segment{start end exact}fragment TopicFields on Topic{id slug label}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment OutletFields on Outlet{id slug name domain country stateOwned}fragment PageFields on PageInfo{hasNextPage endCursor hasPreviousPage startCursor}",
    {"hash":"fb5407f91f73d4c7867ceb9109e2c76731b83274723842f4677ede820d8ba926","scalars":{"node?":{"saidOn?":{"earliest":"Date","latest":"Date"},"datedOn?":{"earliest":"Date","latest":"Date"},"reportCount?":"NonNegativeInt","firstReport?":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","deepLink?":"URL","article":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"}}},"variants?":{"outletCount":"NonNegativeInt"},"reports?":{"nodes":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","deepLink?":"URL","article":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"}}}}}}},
  );

/**
 * Whether someone said these words: the verdict, the matches it is based on, and what was searched.
 */
export const VerifyQuotationDocument: TypedDocumentString<VerifyQuotationQuery, VerifyQuotationQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query VerifyQuotation($text:String!$speaker:ID$speakerName:String){verifyQuotation(text:$text speaker:$speaker speakerName:$speakerName){...QuotationVerdictFields}}fragment QuotationVerdictFields on QuotationVerdict{verdict matches{...QuotationMatchFields}searched{revision statementCount articleCount publishedFrom{...PartialDateFields}publishedTo{...PartialDateFields}}}fragment QuotationMatchFields on QuotationMatch{verdict wording similarity wordEdits cautions before after found{...SegmentFields}diff{kind text}statement{...StatementWithArticle}article{id slug title}}fragment SegmentFields on Segment{start end exact}fragment StatementWithArticle on Statement{...StatementFields deepLink article{...ArticleFields}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment TopicFields on Topic{id slug label}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment OutletFields on Outlet{id slug name domain country stateOwned}",
    {"hash":"ac60d9d7355cf6e443a03f8ff6072b1566edd607aad6bb57e35eae8574a2109f","scalars":{"verifyQuotation":{"matches":{"wordEdits":"NonNegativeInt","found":{"start":"NonNegativeInt","end":"NonNegativeInt"},"statement?":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","deepLink?":"URL","article":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"}}}},"searched":{"revision":"NonNegativeInt","statementCount":"NonNegativeInt","articleCount":"NonNegativeInt","publishedFrom?":{"earliest":"Date","latest":"Date"},"publishedTo?":{"earliest":"Date","latest":"Date"}}}}},
  );

/**
 * Adds an article with its statements; if any part is invalid, adds nothing. Requires an API key
 * with the scope WRITE. With an `idempotencyKey` it can be retried safely.
 */
export const IngestArticleDocument: TypedDocumentString<IngestArticleMutation, IngestArticleMutationVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "mutation IngestArticle($input:IngestArticleInput!){ingestArticle(input:$input){__typename ...on Article{...ArticleFields}...on ConflictError{...ErrorFields article{...ArticleFields}}...on InvalidInputError{...InvalidInputFields}}}fragment ArticleFields on Article{id slug url title headline language publishedOn{...PartialDateFields}textKind wordCount outlet{...OutletFields}}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment OutletFields on Outlet{id slug name domain country stateOwned}fragment ErrorFields on Error{code message path}fragment InvalidInputFields on InvalidInputError{code message path problems{code message path nearest candidates{exact prefix suffix start end}}}",
    {"scalars":{"ingestArticle":{"url?":"URL","language?":"LanguageTag","publishedOn?":{"earliest":"Date","latest":"Date"},"article?":{"url?":"URL","language":"LanguageTag","publishedOn":{"earliest":"Date","latest":"Date"}},"problems?":{"candidates":{"start":"NonNegativeInt","end":"NonNegativeInt"}}}}},
  );

/**
 * Adds a statement to an article. Requires an API key with the scope WRITE.
 */
export const RecordStatementDocument: TypedDocumentString<RecordStatementMutation, RecordStatementMutationVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "mutation RecordStatement($input:RecordStatementInput!){recordStatement(input:$input){__typename ...on Statement{...StatementFields}...on InvalidInputError{...InvalidInputFields}...on GoneError{...ErrorFields}}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment SegmentFields on Segment{start end exact}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment TopicFields on Topic{id slug label}fragment InvalidInputFields on InvalidInputError{code message path problems{code message path nearest candidates{exact prefix suffix start end}}}fragment ErrorFields on Error{code message path}",
    {"scalars":{"recordStatement":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","problems?":{"candidates":{"start":"NonNegativeInt","end":"NonNegativeInt"}}}}},
  );

/**
 * Corrects a statement. Requires an API key with the scope WRITE.
 */
export const CorrectStatementDocument: TypedDocumentString<CorrectStatementMutation, CorrectStatementMutationVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "mutation CorrectStatement($input:CorrectStatementInput!){correctStatement(input:$input){__typename ...on Statement{...StatementFields}...on InvalidInputError{...InvalidInputFields}...on StaleVersionError{...ErrorFields currentVersion}...on GoneError{...ErrorFields}}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment SegmentFields on Segment{start end exact}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment TopicFields on Topic{id slug label}fragment InvalidInputFields on InvalidInputError{code message path problems{code message path nearest candidates{exact prefix suffix start end}}}fragment ErrorFields on Error{code message path}",
    {"scalars":{"correctStatement":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","problems?":{"candidates":{"start":"NonNegativeInt","end":"NonNegativeInt"}}}}},
  );

/**
 * Withdraws a statement. Requires an API key with the scope WRITE.
 */
export const WithdrawStatementDocument: TypedDocumentString<WithdrawStatementMutation, WithdrawStatementMutationVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "mutation WithdrawStatement($input:WithdrawStatementInput!){withdrawStatement(input:$input){__typename ...on Statement{...StatementFields}...on InvalidInputError{...InvalidInputFields}...on StaleVersionError{...ErrorFields currentVersion}...on GoneError{...ErrorFields}}}fragment StatementFields on Statement{id text kind act isNegated speaker{...SpeakerFields}source{...SegmentFields}cue{...SegmentFields}content{...SegmentFields}verbatim{...SegmentFields}saidOn{...PartialDateFields}occasion gloss topics{...TopicFields}translatedFrom status version provenance{method confidence}}fragment SpeakerFields on Speaker{id slug name kind wikidataId}fragment SegmentFields on Segment{start end exact}fragment PartialDateFields on PartialDate{edtf precision earliest latest}fragment TopicFields on Topic{id slug label}fragment InvalidInputFields on InvalidInputError{code message path problems{code message path nearest candidates{exact prefix suffix start end}}}fragment ErrorFields on Error{code message path}",
    {"scalars":{"withdrawStatement":{"source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"saidOn?":{"earliest":"Date","latest":"Date"},"translatedFrom?":"LanguageTag","problems?":{"candidates":{"start":"NonNegativeInt","end":"NonNegativeInt"}}}}},
  );
