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
  /** The proposal was accepted, as it was or with corrections. */
  | 'ACCEPTED'
  /** The statement was changed. */
  | 'CORRECTED'
  /** The words were permanently removed. */
  | 'REDACTED'
  /** The proposal was rejected. */
  | 'REJECTED'
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
  /** Year, as requested or because the dates are known only to the year. */
  | 'YEAR'
  | '%future added value';

/** How the reports of an utterance were grouped. */
export type UtteranceGrouping =
  /** It has at most one report. */
  | 'ALONE'
  /** Each report was assigned when it was recorded. */
  | 'DECLARED'
  /** At least one report was assigned by automatic comparison, so it is probable, not certain: see `similarity`. The reports have the same speaker, compatible dates, and either nearly equal verbatim words (containment of three-word shingles, Broder 1997) or similar content or glosses (shared word families, names and numbers), and nothing tells them apart, such as another number, name, negation, modality or role. The comparison prefers missing a report to grouping an unrelated one. `confirmUtterance` and `partUtterance` decide. */
  | 'FOUND'
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
  {
  /** Statement that reports this one: in “X says that Y promised …”, that of X. */
  readonly within: {
    /** Opaque and permanent. */
    readonly id: string } | null,
  /** Utterance that it reports. A statement that is the only report has its own utterance. */
  readonly utterance: {
    /** Opaque and permanent. */
    readonly id: string,
    /** Number of current and corrected statements that report it. */
    readonly reportCount: number,
    /** How its reports were grouped. */
    readonly grouping: UtteranceGrouping } }
  & StatementPartsFragment
);

export type ArticlePageQueryVariables = Exact<{
  slug: string;
  language: LanguageTag;
}>;


export type ArticlePageQuery = {
  /** An article; null if there is none. Give exactly one argument. */
  readonly article: (
    {
    /** Stored text in Unicode NFC; null if it is withheld or the article was redacted. */
    readonly text: string | null,
    /** Number of words in the stored text. Apostrophes and hyphens within a word do not split it. */
    readonly wordCount: number,
    /** Lifecycle status. */
    readonly status: ArticleStatus,
    /** The article as a schema.org `NewsArticle`. The text of a `SUMMARY` is its `abstract`, never its `articleBody`, and credited to the register. The register's title is a `description` if no headline was recorded. */
    readonly jsonLd: JsonValue,
    /** Redactions of the article, earliest first. In `text`, a `█` replaces each removed UTF-16 code unit. */
    readonly redactions: ReadonlyArray<{
      /** Reason, in one sentence, without the removed words. */
      readonly reason: string,
      /** Name of the person who made the redaction. */
      readonly redactedBy: string,
      /** Time of the redaction. */
      readonly redactedAt: IsoDateTime }>,
    /** Speakers with statements in the article, most statements first. */
    readonly speakers: ReadonlyArray<{
      /** Number of the article's current and corrected statements by this speaker. */
      readonly statementCount: number,
      /** The speaker. */
      readonly speaker: SpeakerNameFragment }>,
    /** Statements in the article, by default in text order. */
    readonly statements: {
      /** Number of items on all pages. Counted only when selected; exact up to 10,000 and an estimate above that. */
      readonly totalCount: number,
      /** Items of the page without cursors. */
      readonly nodes: ReadonlyArray<StatementInArticleFragment>,
      /** Position of the page in its list. */
      readonly pageInfo: {
        /** Whether there are items after this page. */
        readonly hasNextPage: boolean,
        /** Cursor of the last item; null if the page is empty. */
        readonly endCursor: string | null } } }
    & ArticleNameFragment
  ) | null,
  /** Statistics of the whole register. */
  readonly corpus: {
    /** Cursor for `statementChanged(after:)`, to receive every change made after this response. Changes that the response already shows may be delivered again. */
    readonly changesCursor: string } };

export type MoreOfArticleQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  language: LanguageTag;
}>;


export type MoreOfArticleQuery = {
  /** An article; null if there is none. Give exactly one argument. */
  readonly article: {
    /** Statements in the article, by default in text order. */
    readonly statements: {
      /** Items of the page without cursors. */
      readonly nodes: ReadonlyArray<StatementInArticleFragment>,
      /** Position of the page in its list. */
      readonly pageInfo: {
        /** Whether there are items after this page. */
        readonly hasNextPage: boolean,
        /** Cursor of the last item; null if the page is empty. */
        readonly endCursor: string | null } } } | null };

export type CheckQuotationQueryVariables = Exact<{
  text: string;
  speaker?: string | null | undefined;
  speakerName?: string | null | undefined;
  language: LanguageTag;
}>;


export type CheckQuotationQuery = {
  /** Checks whether someone said these words, and returns the matching places. */
  readonly verifyQuotation: {
    /** Best verdict among all matches. */
    readonly verdict: Verdict,
    /** Matching places, best first; at most 20. For `NOT_FOUND`, at most 5 places with the most similar words. */
    readonly matches: ReadonlyArray<{
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
      readonly found: ReadonlyArray<SpanFragment>,
      /** Word-by-word comparison of the printed words with the verified text. */
      readonly diff: ReadonlyArray<{
        /** Side of the comparison that has the words. */
        readonly kind: WordDifferenceKind,
        /** The words. */
        readonly text: string }>,
      /** Statement that contains the words; null if they are outside any statement. */
      readonly statement: StatementItemFragment | null,
      /** Article that contains the words. */
      readonly article: ArticleNameFragment }>,
    /** What was searched. The register can prove that something was printed, never that it was not said. */
    readonly searched: {
      /** Revision of the register that was searched. */
      readonly revision: number,
      /** Number of statements, excluding withdrawn and redacted ones. */
      readonly statementCount: number,
      /** Number of articles. */
      readonly articleCount: number,
      /** Earliest publication date of the articles; null if there are none. */
      readonly publishedFrom: DatedFragment | null,
      /** Latest publication date of the articles; null if there are none. */
      readonly publishedTo: DatedFragment | null } },
  /** Statistics of the whole register. */
  readonly corpus: {
    /** Cursor for `statementChanged(after:)`, to receive every change made after this response. Changes that the response already shows may be delivered again. */
    readonly changesCursor: string } };

export type SpeakerNamesQueryVariables = Exact<{
  search: string;
  language: LanguageTag;
}>;


export type SpeakerNamesQuery = {
  /** Speakers, by default ordered by name, or by similarity when searching. */
  readonly speakers: {
    /** Items of the page with their cursors. */
    readonly edges: ReadonlyArray<{
      /** Similarity of the search to the name or role that matches, 0–1: 1 for a whole name. Below 0.75, it is a guess. Null without a search. */
      readonly similarity: number | null,
      /** Name that matches the search, or the title of the role if only a role matches. Null without a search. */
      readonly matchedName: string | null,
      /** The item. */
      readonly node: SpeakerNameFragment }> } };

export type SpeakerNamedQueryVariables = Exact<{
  name: string;
  language: LanguageTag;
}>;


export type SpeakerNamedQuery = {
  /** A speaker; null if there is none. Give exactly one argument. */
  readonly speaker: SpeakerNameFragment | null };

export type SpeakerBySlugQueryVariables = Exact<{
  slug: string;
  language: LanguageTag;
}>;


export type SpeakerBySlugQuery = {
  /** A speaker; null if there is none. Give exactly one argument. */
  readonly speaker: SpeakerNameFragment | null };

export type DatedFragment = {
  /** EDTF form, with the known precision: `2022`, `2022-01` or `2022-01-14`. */
  readonly edtf: string };

export type SpanFragment = {
  /** Start offset, in UTF-16 code units. */
  readonly start: number,
  /** End offset (exclusive), in UTF-16 code units. */
  readonly end: number,
  /** The exact words. */
  readonly exact: string };

export type SpeakerNameFragment = {
  /** Opaque and permanent. */
  readonly id: string,
  /** Unique readable identifier, for example `serguei-lavrov`. */
  readonly slug: string,
  /** Kind of speaker. */
  readonly kind: SpeakerKind,
  /** Name in the requested language; if there is none, in the language of the corpus. */
  readonly name: string };

export type ArticleNameFragment = {
  /** Opaque and permanent. */
  readonly id: string,
  /** Unique readable identifier, for example `2022-01-14-moscou-ligne-rouge`. */
  readonly slug: string,
  /** Title in the register's own words; see `headline` for the outlet's. */
  readonly title: string,
  /** Headline as printed by the outlet; null if not recorded. */
  readonly headline: string | null,
  /** Language of the article. */
  readonly language: LanguageTag,
  /** Kind of the stored text. */
  readonly textKind: ArticleTextKind,
  /** URL of the article; null if unknown. */
  readonly url: UrlString | null,
  /** Publication date. */
  readonly publishedOn: DatedFragment,
  /** Outlet that published it; null if unknown. */
  readonly outlet: {
    /** Opaque and permanent. */
    readonly id: string,
    /** Name as the outlet writes it. */
    readonly name: string } | null };

export type StatementPartsFragment = {
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
  /** Lifecycle status. */
  readonly status: StatementStatus,
  /** Language that the printed words were translated from; null if unknown. */
  readonly translatedFrom: LanguageTag | null,
  /** Place or occasion, for example `press conference`; null if unknown. */
  readonly occasion: string | null,
  /** One sentence in the register's own words; null if there is none in the requested language. */
  readonly gloss: string | null,
  /** Speaker; null if the text does not identify one. `source` has the name as printed. */
  readonly speaker: SpeakerNameFragment | null,
  /** Speaker as named in the article; null if implicit. */
  readonly source: SpanFragment | null,
  /** Reporting verb or phrase; null if there is none. */
  readonly cue: SpanFragment | null,
  /** Reported content, in text order; empty for a redacted statement. */
  readonly content: ReadonlyArray<SpanFragment>,
  /** The speaker's own words within the content, in text order. Another speaker's words that are quoted in them are `relayed`. */
  readonly verbatim: ReadonlyArray<SpanFragment>,
  /** Another speaker's own words within the content, which this speaker quotes: the verbatim words of statements `reported` in it, at any depth, in text order. They can be within `verbatim`, but are not the words of `speaker`. */
  readonly relayed: ReadonlyArray<SpanFragment>,
  /** Date it was said (not the publication date); null if the text does not give it. */
  readonly saidOn: DatedFragment | null,
  /** Current and corrected statements by which the speaker denies having made this one, in time order. A denial says that the speaker contests the report, not that it is wrong. */
  readonly deniedBy: ReadonlyArray<{
    /** Opaque and permanent. */
    readonly id: string }>,
  /** How it was recorded. */
  readonly provenance: {
    /** Whether a person recorded it or the extractor proposed it. */
    readonly method: ProvenanceMethod,
    /** Confidence of the extractor, 0–1; null for a curated statement. */
    readonly confidence: number | null } };

export type StatementItemFragment = (
  {
  /** Article that printed it. */
  readonly article: ArticleNameFragment,
  /** Utterance that it reports. A statement that is the only report has its own utterance. */
  readonly utterance: {
    /** Opaque and permanent. */
    readonly id: string,
    /** Number of current and corrected statements that report it. */
    readonly reportCount: number,
    /** How its reports were grouped. */
    readonly grouping: UtteranceGrouping } }
  & StatementPartsFragment
);

export type ChangesSubscriptionVariables = Exact<{
  filter?: StatementFilter | null | undefined;
  after: string;
}>;


export type ChangesSubscription = {
  /** Changes of statements, each delivered once, in commit order, whichever server made them. Changes are kept for 7 days. */
  readonly statementChanged: {
    /** Opaque cursor. Pass it as `after` to resume after this change without losing or repeating any. It is also the `id` of the server-sent event, even if it is not selected. */
    readonly cursor: string,
    /** Kind of change. */
    readonly change: StatementChangeKind,
    /** Whether `statements` with this filter lists the statement as it is now. If false, it may have been listed before the change and should be removed from such a list. */
    readonly matches: boolean,
    /** The statement as it is now. It may already include later changes that have not been delivered yet. */
    readonly statement: {
      /** Opaque and permanent. */
      readonly id: string,
      /** Utterance that it reports. A statement that is the only report has its own utterance. */
      readonly utterance: {
        /** Opaque and permanent. */
        readonly id: string } } } };

export type FoundQueryVariables = Exact<{
  filter?: StatementFilter | null | undefined;
  orderBy?: StatementOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  language: LanguageTag;
}>;


export type FoundQuery = {
  /** Statements of all articles, by default most recently published first. */
  readonly statements: {
    /** Number of items on all pages. Counted only when selected; exact up to 10,000 and an estimate above that. */
    readonly totalCount: number,
    /** Whether `totalCount` is exact; false if it is an estimate. */
    readonly totalCountIsExact: boolean,
    /** Items of the page with their cursors. */
    readonly edges: ReadonlyArray<{
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
      readonly node: StatementItemFragment }>,
    /** Position of the page in its list. */
    readonly pageInfo: {
      /** Whether there are items after this page. */
      readonly hasNextPage: boolean,
      /** Cursor of the last item; null if the page is empty. */
      readonly endCursor: string | null,
      /** Whether there are items before this page. */
      readonly hasPreviousPage: boolean,
      /** Cursor of the first item; null if the page is empty. */
      readonly startCursor: string | null } },
  /** Statistics of the whole register. */
  readonly corpus: {
    /** Cursor for `statementChanged(after:)`, to receive every change made after this response. Changes that the response already shows may be delivered again. */
    readonly changesCursor: string } };

export type SuggestionsQueryVariables = Exact<{
  filter: StatementFilter;
}>;


export type SuggestionsQuery = {
  /** Statements of all articles, by default most recently published first. */
  readonly statements: {
    /** Other searches that find something, at most 5, the best first. The list itself always answers the search as it was written. If it is empty, other spellings and fewer words are tried; synonyms always are. Empty without a search. */
    readonly suggestions: ReadonlyArray<{
      /** The search, for `StatementFilter.search`. */
      readonly query: string,
      /** Number of statements that it finds in the same list, under the same filter. At most 10,000 are counted: 10,000 stands for any larger number. */
      readonly totalCount: number }> } };

export type FacetsQueryVariables = Exact<{
  speakers?: StatementFilter | null | undefined;
  outlets?: StatementFilter | null | undefined;
  topics?: StatementFilter | null | undefined;
  kinds?: StatementFilter | null | undefined;
  acts?: StatementFilter | null | undefined;
  language: LanguageTag;
}>;


export type FacetsQuery = {
  /** Statements of all articles, by default most recently published first. */
  readonly speakers: {
    /** Counts over all pages. */
    readonly facets: {
      /** Whether the counts are exact. False for more than 10,000 statements: the counts are then estimates from a sample, good for frequent values and rough for rare ones, and rare values may be missing. */
      readonly isExact: boolean,
      /** Speakers, most frequent first. */
      readonly speakers: ReadonlyArray<{
        /** Number of statements. */
        readonly count: number,
        /** The speaker. */
        readonly value: {
          /** Opaque and permanent. */
          readonly id: string,
          /** Name in the requested language; if there is none, in the language of the corpus. */
          readonly name: string } }> } },
  /** Statements of all articles, by default most recently published first. */
  readonly outlets: {
    /** Counts over all pages. */
    readonly facets: {
      /** Whether the counts are exact. False for more than 10,000 statements: the counts are then estimates from a sample, good for frequent values and rough for rare ones, and rare values may be missing. */
      readonly isExact: boolean,
      /** Outlets that printed the statements, most frequent first. */
      readonly outlets: ReadonlyArray<{
        /** Number of statements. */
        readonly count: number,
        /** The outlet. */
        readonly value: {
          /** Opaque and permanent. */
          readonly id: string,
          /** Name as the outlet writes it. */
          readonly name: string } }> } },
  /** Statements of all articles, by default most recently published first. */
  readonly topics: {
    /** Counts over all pages. */
    readonly facets: {
      /** Whether the counts are exact. False for more than 10,000 statements: the counts are then estimates from a sample, good for frequent values and rough for rare ones, and rare values may be missing. */
      readonly isExact: boolean,
      /** Topics, most frequent first. */
      readonly topics: ReadonlyArray<{
        /** Number of statements. */
        readonly count: number,
        /** The topic. */
        readonly value: {
          /** Opaque and permanent. */
          readonly id: string,
          /** Name of the topic in French or English; in French for any other language. */
          readonly label: string } }> } },
  /** Statements of all articles, by default most recently published first. */
  readonly kinds: {
    /** Counts over all pages. */
    readonly facets: {
      /** Whether the counts are exact. False for more than 10,000 statements: the counts are then estimates from a sample, good for frequent values and rough for rare ones, and rare values may be missing. */
      readonly isExact: boolean,
      /** Kinds of statements, most frequent first. */
      readonly kinds: ReadonlyArray<{
        /** Number of statements. */
        readonly count: number,
        /** The kind. */
        readonly value: StatementKind }> } },
  /** Statements of all articles, by default most recently published first. */
  readonly acts: {
    /** Counts over all pages. */
    readonly facets: {
      /** Whether the counts are exact. False for more than 10,000 statements: the counts are then estimates from a sample, good for frequent values and rough for rare ones, and rare values may be missing. */
      readonly isExact: boolean,
      /** Speech acts, most frequent first. */
      readonly acts: ReadonlyArray<{
        /** Number of statements. */
        readonly count: number,
        /** The speech act. */
        readonly value: SpeechAct }> } } };

export type WelcomeQueryVariables = Exact<{ [key: string]: never; }>;


export type WelcomeQuery = {
  /** Statistics of the whole register. */
  readonly corpus: {
    /** Number of current and corrected statements. */
    readonly statementCount: number,
    /** Number of speakers, excluding merged ones. */
    readonly speakerCount: number,
    /** Number of current articles. */
    readonly articleCount: number,
    /** Number of outlets. */
    readonly outletCount: number,
    /** Earliest publication date of the articles; null if there are none. */
    readonly publishedFrom: DatedFragment | null,
    /** Latest publication date of the articles; null if there are none. */
    readonly publishedTo: DatedFragment | null } };

export type SpeakerPageQueryVariables = Exact<{
  slug: string;
  language: LanguageTag;
}>;


export type SpeakerPageQuery = {
  /** A speaker; null if there is none. Give exactly one argument. */
  readonly speaker: (
    {
    /** Other names and spellings in print, including those of speakers merged into this one. */
    readonly aliases: ReadonlyArray<string>,
    /** Wikidata item, for example `Q58217`; null if unknown, never guessed. */
    readonly wikidataId: string | null,
    /** Speaker that this one was merged into; null if it was not merged. */
    readonly mergedInto: SpeakerNameFragment | null,
    /** Offices that the speaker holds or held, in the order of the corpus. */
    readonly roles: ReadonlyArray<{
      /** Title as written in the corpus, for example `ministre des Affaires étrangères`. */
      readonly title: string,
      /** State or institution in which it is held; null if not recorded. */
      readonly of: SpeakerNameFragment | null,
      /** Start date; null if unknown. */
      readonly from: DatedFragment | null,
      /** End date; null if it has not ended, or if unknown. */
      readonly to: DatedFragment | null }>,
    /** Known members, if the speaker is a collective. */
    readonly members: ReadonlyArray<SpeakerNameFragment>,
    /** Collectives that the speaker is a member of. */
    readonly memberOf: ReadonlyArray<SpeakerNameFragment>,
    /** Topics of the speaker's statements, most frequent first. */
    readonly topics: ReadonlyArray<{
      /** Number of current and corrected statements. */
      readonly count: number,
      /** The topic. */
      readonly topic: {
        /** Opaque and permanent. */
        readonly id: string,
        /** Name of the topic in French or English; in French for any other language. */
        readonly label: string } }> }
    & SpeakerNameFragment
  ) | null,
  /** Statistics of the whole register. */
  readonly corpus: {
    /** Cursor for `statementChanged(after:)`, to receive every change made after this response. Changes that the response already shows may be delivered again. */
    readonly changesCursor: string } };

export type SpeakerTimelineQueryVariables = Exact<{
  slug: string;
  by: TimelinePeriod;
  on: TimelineDate;
}>;


export type SpeakerTimelineQuery = {
  /** A speaker; null if there is none. Give exactly one argument. */
  readonly speaker: {
    /** Number of the speaker's current and corrected statements by period. Periods without statements are omitted. Periods are ordered by first day, then from shorter to longer; the unknown date comes last. */
    readonly timeline: ReadonlyArray<{
      /** ISO 8601 form: `2022-01-14`, `2022-W02`, `2022-01` or `2022`; null if the date is unknown. */
      readonly period: string | null,
      /** Unit of the period. */
      readonly unit: TimelineUnit,
      /** First day; null if the date is unknown. */
      readonly from: IsoDate | null,
      /** Last day; null if the date is unknown. */
      readonly to: IsoDate | null,
      /** Number of statements. */
      readonly count: number,
      /** Whether the count is exact. False for more than 10,000 statements in all: the count is then an estimate from a sample, rough for short periods, and some may be missing. This also applies to `topics` and `acts`. */
      readonly isExact: boolean }> } | null };

export type SpeakerPositionsQueryVariables = Exact<{
  slug: string;
  topic: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  language: LanguageTag;
}>;


export type SpeakerPositionsQuery = {
  /** A speaker; null if there is none. Give exactly one argument. */
  readonly speaker: {
    /** What the speaker said about a topic, in time order (`DATED_ON` `ASC`): utterances with a current report about it that names the speaker or a collective that the speaker is a member of. An utterance that several articles report is listed once. The speech act, its negation and denials are those of its reports; the first and the last item are the first and the last time it was said. */
    readonly positions: {
      /** Items of the page without cursors. */
      readonly nodes: ReadonlyArray<{
        /** Opaque and permanent. */
        readonly id: string,
        /** Date it was said, from the most precise report; null if no report gives it or they contradict each other. */
        readonly saidOn: DatedFragment | null,
        /** Date of its earliest report: the date it was said or, if unknown, the publication date of the article. The date that `DATED_ON` sorts by; null if it has no reports. */
        readonly datedOn: DatedFragment | null,
        /** Report that was published first; of several on the same day, the one recorded first. */
        readonly firstReport: StatementItemFragment }>,
      /** Position of the page in its list. */
      readonly pageInfo: {
        /** Whether there are items after this page. */
        readonly hasNextPage: boolean,
        /** Cursor of the last item; null if the page is empty. */
        readonly endCursor: string | null } },
    /** What the speaker said about a topic, in time order (`DATED_ON` `ASC`): utterances with a current report about it that names the speaker or a collective that the speaker is a member of. An utterance that several articles report is listed once. The speech act, its negation and denials are those of its reports; the first and the last item are the first and the last time it was said. */
    readonly earliest: {
      /** Items of the page without cursors. */
      readonly nodes: ReadonlyArray<{
        /** Date it was said, from the most precise report; null if no report gives it or they contradict each other. */
        readonly saidOn: DatedFragment | null,
        /** Date of its earliest report: the date it was said or, if unknown, the publication date of the article. The date that `DATED_ON` sorts by; null if it has no reports. */
        readonly datedOn: DatedFragment | null }> },
    /** What the speaker said about a topic, in time order (`DATED_ON` `ASC`): utterances with a current report about it that names the speaker or a collective that the speaker is a member of. An utterance that several articles report is listed once. The speech act, its negation and denials are those of its reports; the first and the last item are the first and the last time it was said. */
    readonly latest: {
      /** Items of the page without cursors. */
      readonly nodes: ReadonlyArray<{
        /** Date it was said, from the most precise report; null if no report gives it or they contradict each other. */
        readonly saidOn: DatedFragment | null,
        /** Date of its earliest report: the date it was said or, if unknown, the publication date of the article. The date that `DATED_ON` sorts by; null if it has no reports. */
        readonly datedOn: DatedFragment | null }> } } | null };

export type SpeakerStatementsQueryVariables = Exact<{
  slug: string;
  filter?: StatementFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  language: LanguageTag;
}>;


export type SpeakerStatementsQuery = {
  /** A speaker; null if there is none. Give exactly one argument. */
  readonly speaker: {
    /** Statements by the speaker, by default most recently published first. To include statements made through collectives, use `StatementFilter.speakers`. */
    readonly statements: {
      /** Number of items on all pages. Counted only when selected; exact up to 10,000 and an estimate above that. */
      readonly totalCount: number,
      /** Whether `totalCount` is exact; false if it is an estimate. */
      readonly totalCountIsExact: boolean,
      /** Items of the page without cursors. */
      readonly nodes: ReadonlyArray<StatementItemFragment>,
      /** Position of the page in its list. */
      readonly pageInfo: {
        /** Whether there are items after this page. */
        readonly hasNextPage: boolean,
        /** Cursor of the last item; null if the page is empty. */
        readonly endCursor: string | null } } } | null };

export type StatementPageQueryVariables = Exact<{
  id: string;
  language: LanguageTag;
}>;


export type StatementPageQuery = {
  /** A statement; null if no statement has this id. */
  readonly statement: (
    {
    /** Words of the article directly before the content; empty if the text is withheld. */
    readonly before: string,
    /** Words of the article directly after the content; empty if the text is withheld. */
    readonly after: string,
    /** URL of the article with a text fragment (`#:~:text=…`) that scrolls to these words, not to the same words earlier in the text. Null if the URL is unknown, if the stored text is not the outlet's own, or if nothing distinguishes the words from an earlier place. */
    readonly deepLink: UrlString | null,
    /** The statement as schema.org data: a `Quotation` of the speaker's own words, or a `Claim` if it has none or its verb is negated. Words of other speakers that it relays are parts of their own; the content of a `Claim` is the article's `text` or the register's `abstract`. */
    readonly jsonLd: JsonValue,
    /** Version number; increases by one with each correction. Pass it as `expectedVersion`. */
    readonly version: number,
    /** Citation of the article that printed it. Its title is the outlet's headline or, if that was not recorded, a description in brackets. Of a summary that the register wrote, only the speaker's own words are quoted; the rest is marked as the register's. */
    readonly apa: string,
    /** Citation of the article that printed it. Its title is the outlet's headline or, if that was not recorded, a description in brackets. Of a summary that the register wrote, only the speaker's own words are quoted; the rest is marked as the register's. */
    readonly bibtex: string,
    /** Citation of the article that printed it. Its title is the outlet's headline or, if that was not recorded, a description in brackets. Of a summary that the register wrote, only the speaker's own words are quoted; the rest is marked as the register's. */
    readonly cslJson: string,
    /** Citation of the article that printed it. Its title is the outlet's headline or, if that was not recorded, a description in brackets. Of a summary that the register wrote, only the speaker's own words are quoted; the rest is marked as the register's. */
    readonly markdown: string,
    /** Topics, main topic first. */
    readonly topics: ReadonlyArray<{
      /** Opaque and permanent. */
      readonly id: string,
      /** Name of the topic in French or English; in French for any other language. */
      readonly label: string }>,
    /** How it was recorded. */
    readonly record: {
      /** Whether a person recorded it or the extractor proposed it. */
      readonly method: ProvenanceMethod,
      /** Name of the person who recorded it, or `corpus` if it was loaded from corpus files. */
      readonly recordedBy: string,
      /** Time at which it was first recorded. */
      readonly recordedAt: IsoDateTime,
      /** Confidence of the extractor, 0–1; null for a curated statement. */
      readonly confidence: number | null,
      /** Version of the extractor; null for a curated statement. */
      readonly extractorVersion: string | null },
    /** Corrections of the statement, earliest first. */
    readonly history: ReadonlyArray<{
      /** Kind of correction. */
      readonly kind: CorrectionKind,
      /** Number of the replaced version. */
      readonly version: number,
      /** Reason, in one sentence. */
      readonly reason: string,
      /** Name of the person who corrected it, or `corpus` for a changed corpus file. */
      readonly correctedBy: string,
      /** Time of the correction. */
      readonly correctedAt: IsoDateTime,
      /** Replaced version of the statement, in the corpus format; empty where `text` is null. */
      readonly replaced: JsonValue }>,
    /** Statement that reports this one: in “X says that Y promised …”, that of X. */
    readonly within: StatementPartsFragment | null,
    /** Statements reported within this one, in text order. */
    readonly reported: ReadonlyArray<StatementPartsFragment>,
    /** Statements that the speaker denies having made, by this statement. They include withdrawn and redacted ones. */
    readonly denies: ReadonlyArray<StatementItemFragment>,
    /** Current and corrected statements by which the speaker denies having made this one, in time order. A denial says that the speaker contests the report, not that it is wrong. */
    readonly deniedBy: ReadonlyArray<StatementItemFragment> }
    & StatementItemFragment
  ) | null,
  /** Statistics of the whole register. */
  readonly corpus: {
    /** Cursor for `statementChanged(after:)`, to receive every change made after this response. Changes that the response already shows may be delivered again. */
    readonly changesCursor: string } };

export type UtterancePageQueryVariables = Exact<{
  id: string;
  language: LanguageTag;
}>;


export type UtterancePageQuery = {
  /** The object with the given id, of any type; null if there is none. */
  readonly node:
    | { readonly __typename: 'Article' }
    | { readonly __typename: 'Outlet' }
    | { readonly __typename: 'Speaker' }
    | { readonly __typename: 'Statement' }
    | { readonly __typename: 'Topic' }
    | { readonly __typename: 'Utterance',
    /** Opaque and permanent. */
    readonly id: string,
    /** Number of distinct outlets among the reports; reports whose outlet is unknown are not counted. */
    readonly outletCount: number,
    /** Number of current and corrected statements that report it. */
    readonly reportCount: number,
    /** How its reports were grouped. */
    readonly grouping: UtteranceGrouping,
    /** How strongly the words support a grouping that was `FOUND`, 0–1: for each report that was found, its similarity to the most similar other report; of these, the lowest. It is not a probability. Null for other groupings. */
    readonly similarity: number | null,
    /** Utterance that now holds most of its former reports; withdrawn ones count only if there are no current ones. Null while it has current reports, or if only its own withdrawn reports remain. */
    readonly mergedInto: {
      /** Opaque and permanent. */
      readonly id: string } | null,
    /** Speaker; null if no report identifies one, or if the reports disagree. */
    readonly speaker: SpeakerNameFragment | null,
    /** Date it was said, from the most precise report; null if no report gives it or they contradict each other. */
    readonly saidOn: DatedFragment | null,
    /** Different wordings of its reports, first published first; at most 100. */
    readonly variants: ReadonlyArray<{
      /** Wording as printed by its first report. Of a summary that the register wrote, only the speaker's own words; empty if it has none. */
      readonly text: string,
      /** Word-by-word comparison with the wording published first; for that wording itself, a single `EQUAL`. Wordings of hundreds of words are compared only as a whole. If one of the two is in a summary that the register wrote, only the speaker's own words are compared; empty if one has none. */
      readonly diff: ReadonlyArray<{
        /** Side of the comparison that has the words. */
        readonly kind: WordDifferenceKind,
        /** The words. */
        readonly text: string }>,
      /** Reports with this wording, first published first. */
      readonly statements: ReadonlyArray<StatementItemFragment> }> }
   | null,
  /** Statistics of the whole register. */
  readonly corpus: {
    /** Cursor for `statementChanged(after:)`, to receive every change made after this response. Changes that the response already shows may be delivered again. */
    readonly changesCursor: string } };

/**
 * One article with its text and its first statements.
 */
export const ArticlePageDocument: TypedDocumentString<ArticlePageQuery, ArticlePageQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query ArticlePage($slug:String!$language:LanguageTag!){article(slug:$slug){...ArticleName text wordCount status jsonLd redactions{reason redactedBy redactedAt}speakers{statementCount speaker{...SpeakerName}}statements(first:100){totalCount nodes{...StatementInArticle}pageInfo{hasNextPage endCursor}}}corpus{changesCursor}}fragment ArticleName on Article{id slug title headline language textKind url publishedOn{...Dated}outlet{id name}}fragment Dated on PartialDate{edtf}fragment SpeakerName on Speaker{id slug kind name(language:$language)}fragment StatementInArticle on Statement{...StatementParts within{id}utterance{id reportCount grouping}}fragment StatementParts on Statement{id text kind act isNegated status translatedFrom occasion gloss speaker{...SpeakerName}source{...Span}cue{...Span}content{...Span}verbatim{...Span}relayed{...Span}saidOn{...Dated}deniedBy{id}provenance{method confidence}}fragment Span on Segment{start end exact}",
    {"hash":"6a80d11a7804c1af9815f35f8bcc6e616fa6c95b104198dbd25966e4212fb5fd","scalars":{"article?":{"language":"LanguageTag","url?":"URL","redactions":{"redactedAt":"DateTime"},"speakers":{"statementCount":"NonNegativeInt"},"statements":{"totalCount":"NonNegativeInt","nodes":{"translatedFrom?":"LanguageTag","source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"relayed":{"start":"NonNegativeInt","end":"NonNegativeInt"},"utterance":{"reportCount":"NonNegativeInt"}}}}}},
  );

/**
 * Further statements of an article.
 */
export const MoreOfArticleDocument: TypedDocumentString<MoreOfArticleQuery, MoreOfArticleQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query MoreOfArticle($slug:String!$first:Int$after:String$language:LanguageTag!){article(slug:$slug){statements(first:$first after:$after){nodes{...StatementInArticle}pageInfo{hasNextPage endCursor}}}}fragment StatementInArticle on Statement{...StatementParts within{id}utterance{id reportCount grouping}}fragment StatementParts on Statement{id text kind act isNegated status translatedFrom occasion gloss speaker{...SpeakerName}source{...Span}cue{...Span}content{...Span}verbatim{...Span}relayed{...Span}saidOn{...Dated}deniedBy{id}provenance{method confidence}}fragment SpeakerName on Speaker{id slug kind name(language:$language)}fragment Span on Segment{start end exact}fragment Dated on PartialDate{edtf}",
    {"hash":"5946e57144115d4603688e8a600e70c5c8759b6c8f5ce229163fa5bc9a85e5b4","scalars":{"article?":{"statements":{"nodes":{"translatedFrom?":"LanguageTag","source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"relayed":{"start":"NonNegativeInt","end":"NonNegativeInt"},"utterance":{"reportCount":"NonNegativeInt"}}}}}},
  );

/**
 * Whether someone said these words.
 */
export const CheckQuotationDocument: TypedDocumentString<CheckQuotationQuery, CheckQuotationQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query CheckQuotation($text:String!$speaker:ID$speakerName:String$language:LanguageTag!){verifyQuotation(text:$text speaker:$speaker speakerName:$speakerName){verdict matches{verdict wording similarity wordEdits cautions before after found{...Span}diff{kind text}statement{...StatementItem}article{...ArticleName}}searched{revision statementCount articleCount publishedFrom{...Dated}publishedTo{...Dated}}}corpus{changesCursor}}fragment Span on Segment{start end exact}fragment StatementItem on Statement{...StatementParts article{...ArticleName}utterance{id reportCount grouping}}fragment StatementParts on Statement{id text kind act isNegated status translatedFrom occasion gloss speaker{...SpeakerName}source{...Span}cue{...Span}content{...Span}verbatim{...Span}relayed{...Span}saidOn{...Dated}deniedBy{id}provenance{method confidence}}fragment SpeakerName on Speaker{id slug kind name(language:$language)}fragment Dated on PartialDate{edtf}fragment ArticleName on Article{id slug title headline language textKind url publishedOn{...Dated}outlet{id name}}",
    {"hash":"7e0d58e398f20c4b1145184526efedf6bbe04b65da84e528dfcbacf01fd2a1db","scalars":{"verifyQuotation":{"matches":{"wordEdits":"NonNegativeInt","found":{"start":"NonNegativeInt","end":"NonNegativeInt"},"statement?":{"translatedFrom?":"LanguageTag","source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"relayed":{"start":"NonNegativeInt","end":"NonNegativeInt"},"article":{"language":"LanguageTag","url?":"URL"},"utterance":{"reportCount":"NonNegativeInt"}},"article":{"language":"LanguageTag","url?":"URL"}},"searched":{"revision":"NonNegativeInt","statementCount":"NonNegativeInt","articleCount":"NonNegativeInt"}}}},
  );

/**
 * Speakers with a name similar to the text typed so far.
 */
export const SpeakerNamesDocument: TypedDocumentString<SpeakerNamesQuery, SpeakerNamesQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query SpeakerNames($search:String!$language:LanguageTag!){speakers(filter:{search:$search}first:8){edges{similarity matchedName node{...SpeakerName}}}}fragment SpeakerName on Speaker{id slug kind name(language:$language)}",
    {"hash":"79db5c7e1b88ded027f6642503a1e6ed87d6a3410997410feec390e173aa0093"},
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
    "query Found($filter:StatementFilter$orderBy:StatementOrder$first:Int$after:String$last:Int$before:String$language:LanguageTag!){statements(filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){totalCount totalCountIsExact edges{highlights{start end exact isInContent}node{...StatementItem}}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}corpus{changesCursor}}fragment StatementItem on Statement{...StatementParts article{...ArticleName}utterance{id reportCount grouping}}fragment StatementParts on Statement{id text kind act isNegated status translatedFrom occasion gloss speaker{...SpeakerName}source{...Span}cue{...Span}content{...Span}verbatim{...Span}relayed{...Span}saidOn{...Dated}deniedBy{id}provenance{method confidence}}fragment SpeakerName on Speaker{id slug kind name(language:$language)}fragment Span on Segment{start end exact}fragment Dated on PartialDate{edtf}fragment ArticleName on Article{id slug title headline language textKind url publishedOn{...Dated}outlet{id name}}",
    {"hash":"a9ee8414e1ac66ff6e33e3b8c0736a66202be05341c44be5e00bb1b90d7b1441","scalars":{"statements":{"totalCount":"NonNegativeInt","edges":{"highlights":{"start":"NonNegativeInt","end":"NonNegativeInt"},"node":{"translatedFrom?":"LanguageTag","source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"relayed":{"start":"NonNegativeInt","end":"NonNegativeInt"},"article":{"language":"LanguageTag","url?":"URL"},"utterance":{"reportCount":"NonNegativeInt"}}}}}},
  );

/**
 * Other searches that find something.
 */
export const SuggestionsDocument: TypedDocumentString<SuggestionsQuery, SuggestionsQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query Suggestions($filter:StatementFilter!){statements(filter:$filter first:1){suggestions{query totalCount}}}",
    {"hash":"a94b3b93f63b92c449faf204b3abed7bbb98a73397afac315de0ca44e9ebf074","scalars":{"statements":{"suggestions":{"totalCount":"NonNegativeInt"}}}},
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
    "query Welcome{corpus{statementCount speakerCount articleCount outletCount publishedFrom{...Dated}publishedTo{...Dated}}}fragment Dated on PartialDate{edtf}",
    {"hash":"a2255b28e3282ce1a3f8fc4a6609bf106f4c73665433a18687fba817bf09e87f","scalars":{"corpus":{"statementCount":"NonNegativeInt","speakerCount":"NonNegativeInt","articleCount":"NonNegativeInt","outletCount":"NonNegativeInt"}}},
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
 * What a speaker said about a topic: one page in time order, and its ends.
 */
export const SpeakerPositionsDocument: TypedDocumentString<SpeakerPositionsQuery, SpeakerPositionsQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query SpeakerPositions($slug:String!$topic:ID!$first:Int$after:String$language:LanguageTag!){speaker(slug:$slug){positions(topic:$topic first:$first after:$after){nodes{id saidOn{...Dated}datedOn{...Dated}firstReport{...StatementItem}}pageInfo{hasNextPage endCursor}}earliest:positions(topic:$topic first:1){nodes{saidOn{...Dated}datedOn{...Dated}}}latest:positions(topic:$topic last:1){nodes{saidOn{...Dated}datedOn{...Dated}}}}}fragment Dated on PartialDate{edtf}fragment StatementItem on Statement{...StatementParts article{...ArticleName}utterance{id reportCount grouping}}fragment StatementParts on Statement{id text kind act isNegated status translatedFrom occasion gloss speaker{...SpeakerName}source{...Span}cue{...Span}content{...Span}verbatim{...Span}relayed{...Span}saidOn{...Dated}deniedBy{id}provenance{method confidence}}fragment SpeakerName on Speaker{id slug kind name(language:$language)}fragment Span on Segment{start end exact}fragment ArticleName on Article{id slug title headline language textKind url publishedOn{...Dated}outlet{id name}}",
    {"hash":"a77a96063da7215cb03c2370fdb35b152cd413a11b1eb91d97558fa641520c8f","scalars":{"speaker?":{"positions":{"nodes":{"firstReport":{"translatedFrom?":"LanguageTag","source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"relayed":{"start":"NonNegativeInt","end":"NonNegativeInt"},"article":{"language":"LanguageTag","url?":"URL"},"utterance":{"reportCount":"NonNegativeInt"}}}}}}},
  );

/**
 * One page of a speaker's statements.
 */
export const SpeakerStatementsDocument: TypedDocumentString<SpeakerStatementsQuery, SpeakerStatementsQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query SpeakerStatements($slug:String!$filter:StatementFilter$first:Int$after:String$language:LanguageTag!){speaker(slug:$slug){statements(filter:$filter first:$first after:$after){totalCount totalCountIsExact nodes{...StatementItem}pageInfo{hasNextPage endCursor}}}}fragment StatementItem on Statement{...StatementParts article{...ArticleName}utterance{id reportCount grouping}}fragment StatementParts on Statement{id text kind act isNegated status translatedFrom occasion gloss speaker{...SpeakerName}source{...Span}cue{...Span}content{...Span}verbatim{...Span}relayed{...Span}saidOn{...Dated}deniedBy{id}provenance{method confidence}}fragment SpeakerName on Speaker{id slug kind name(language:$language)}fragment Span on Segment{start end exact}fragment Dated on PartialDate{edtf}fragment ArticleName on Article{id slug title headline language textKind url publishedOn{...Dated}outlet{id name}}",
    {"hash":"45b10e920c40579865f7556412a6c70099a0725eeee0cd2091f332373ad55136","scalars":{"speaker?":{"statements":{"totalCount":"NonNegativeInt","nodes":{"translatedFrom?":"LanguageTag","source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"relayed":{"start":"NonNegativeInt","end":"NonNegativeInt"},"article":{"language":"LanguageTag","url?":"URL"},"utterance":{"reportCount":"NonNegativeInt"}}}}}},
  );

/**
 * One statement with everything the register knows about it.
 */
export const StatementPageDocument: TypedDocumentString<StatementPageQuery, StatementPageQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query StatementPage($id:ID!$language:LanguageTag!){statement(id:$id){...StatementItem before(words:35)after(words:35)topics{id label(language:$language)}deepLink jsonLd version record:provenance{method recordedBy recordedAt confidence extractorVersion}history{kind version reason correctedBy correctedAt replaced}within{...StatementParts}reported{...StatementParts}denies{...StatementItem}deniedBy{...StatementItem}apa:citation(style:APA language:$language)bibtex:citation(style:BIBTEX language:$language)cslJson:citation(style:CSL_JSON language:$language)markdown:citation(style:MARKDOWN language:$language)}corpus{changesCursor}}fragment StatementItem on Statement{...StatementParts article{...ArticleName}utterance{id reportCount grouping}}fragment StatementParts on Statement{id text kind act isNegated status translatedFrom occasion gloss speaker{...SpeakerName}source{...Span}cue{...Span}content{...Span}verbatim{...Span}relayed{...Span}saidOn{...Dated}deniedBy{id}provenance{method confidence}}fragment SpeakerName on Speaker{id slug kind name(language:$language)}fragment Span on Segment{start end exact}fragment Dated on PartialDate{edtf}fragment ArticleName on Article{id slug title headline language textKind url publishedOn{...Dated}outlet{id name}}",
    {"hash":"4b200b0969699677d42222cbf0c8533cd28881ec0b9521ff051d8db87a40c19c","scalars":{"statement?":{"translatedFrom?":"LanguageTag","source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"relayed":{"start":"NonNegativeInt","end":"NonNegativeInt"},"deniedBy":{"translatedFrom?":"LanguageTag","source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"relayed":{"start":"NonNegativeInt","end":"NonNegativeInt"},"article":{"language":"LanguageTag","url?":"URL"},"utterance":{"reportCount":"NonNegativeInt"}},"article":{"language":"LanguageTag","url?":"URL"},"utterance":{"reportCount":"NonNegativeInt"},"deepLink?":"URL","record":{"recordedAt":"DateTime"},"history":{"correctedAt":"DateTime"},"within?":{"translatedFrom?":"LanguageTag","source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"relayed":{"start":"NonNegativeInt","end":"NonNegativeInt"}},"reported":{"translatedFrom?":"LanguageTag","source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"relayed":{"start":"NonNegativeInt","end":"NonNegativeInt"}},"denies":{"translatedFrom?":"LanguageTag","source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"relayed":{"start":"NonNegativeInt","end":"NonNegativeInt"},"article":{"language":"LanguageTag","url?":"URL"},"utterance":{"reportCount":"NonNegativeInt"}}}}},
  );

/**
 * One utterance with its different wordings.
 */
export const UtterancePageDocument: TypedDocumentString<UtterancePageQuery, UtterancePageQueryVariables> =
  /*#__PURE__*/ new TypedDocumentString(
    "query UtterancePage($id:ID!$language:LanguageTag!){node(id:$id){__typename ...on Utterance{id outletCount reportCount grouping similarity mergedInto{id}speaker{...SpeakerName}saidOn{...Dated}variants{text diff{kind text}statements{...StatementItem}}}}corpus{changesCursor}}fragment SpeakerName on Speaker{id slug kind name(language:$language)}fragment Dated on PartialDate{edtf}fragment StatementItem on Statement{...StatementParts article{...ArticleName}utterance{id reportCount grouping}}fragment StatementParts on Statement{id text kind act isNegated status translatedFrom occasion gloss speaker{...SpeakerName}source{...Span}cue{...Span}content{...Span}verbatim{...Span}relayed{...Span}saidOn{...Dated}deniedBy{id}provenance{method confidence}}fragment Span on Segment{start end exact}fragment ArticleName on Article{id slug title headline language textKind url publishedOn{...Dated}outlet{id name}}",
    {"hash":"88bff358af190f59b22d0a711c29433650e0d595f141224957d306dc825e31d8","scalars":{"node?":{"reportCount?":"NonNegativeInt","variants?":{"statements":{"translatedFrom?":"LanguageTag","source?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"cue?":{"start":"NonNegativeInt","end":"NonNegativeInt"},"content":{"start":"NonNegativeInt","end":"NonNegativeInt"},"verbatim":{"start":"NonNegativeInt","end":"NonNegativeInt"},"relayed":{"start":"NonNegativeInt","end":"NonNegativeInt"},"article":{"language":"LanguageTag","url?":"URL"},"utterance":{"reportCount":"NonNegativeInt"}}}}}},
  );
