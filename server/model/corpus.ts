import type {
  ArticleTextKind,
  SpeakerKind,
  SpeechAct,
  StatementKind,
} from '../../prisma/generated/client/enums.ts';
import type { PartialDate } from './partial-date.ts';

/** A corpus as its folder says it, checked: every id resolves, every quotation has its place. */
export interface Corpus {
  readonly outlets: readonly CorpusOutlet[];
  readonly topics: readonly CorpusTopic[];
  readonly speakers: readonly CorpusSpeaker[];
  readonly articles: readonly CorpusArticle[];
}

export interface CorpusOutlet {
  readonly id: string;
  readonly name: string;
  readonly domain: string | null;
  readonly country: string | null;
  readonly stateOwned: boolean | null;
}

export interface CorpusTopic {
  readonly id: string;
  readonly label: { readonly fr: string; readonly en: string };
}

export interface CorpusSpeaker {
  readonly id: string;
  readonly name: string;
  readonly kind: SpeakerKind;
  /** By BCP 47 tag. */
  readonly names: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
  readonly wikidata: string | null;
  readonly members: readonly string[];
  readonly roles: readonly CorpusRole[];
}

export interface CorpusRole {
  readonly title: string;
  readonly of: string | null;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

export interface CorpusArticle {
  readonly id: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly language: string;
  readonly publishedOn: PartialDate;
  readonly title: string;
  readonly headline: string | null;
  readonly textKind: ArticleTextKind;
  readonly text: string;
  readonly statements: readonly CorpusStatement[];
}

export interface CorpusStatement extends Placement {
  readonly id: string;
  readonly kind: StatementKind;
  readonly speaker: string | null;
  readonly act: SpeechAct;
  readonly negated: boolean;
  readonly translatedFrom: string | null;
  readonly saidOn: PartialDate | null;
  readonly occasion: string | null;
  readonly topics: readonly string[];
  readonly gloss: string | null;
  readonly utterance: string | null;
  readonly within: string | null;
}

/** Where the quoted parts of a statement stand in the text. */
export interface Placement {
  readonly source: TextSegment | null;
  readonly cue: TextSegment | null;
  /** In text order, at least one. */
  readonly content: readonly TextSegment[];
  /** In text order, each inside one of `content`. */
  readonly verbatim: readonly TextSegment[];
}

/** `exact` is the text from `start` to `end`, in UTF-16 code units. */
export interface TextSegment {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}
