import type { ArticleFacts } from '../../model/article.ts';
import type { OutletFacts, RoleFacts, SpeakerFacts } from '../../model/registers.ts';
import type { Extraction, NamedStatement } from '../../model/statement.ts';

/** A corpus folder, read and checked: every id resolves, and every quotation is located. */
export interface Corpus {
  readonly outlets: readonly CorpusOutlet[];
  readonly topics: readonly CorpusTopic[];
  readonly speakers: readonly CorpusSpeaker[];
  readonly articles: readonly CorpusArticle[];
}

export interface CorpusOutlet extends OutletFacts {
  readonly id: string;
}

export interface CorpusTopic {
  readonly id: string;
  readonly label: { readonly fr: string; readonly en: string };
}

export interface CorpusSpeaker extends SpeakerFacts {
  readonly id: string;
  /** By BCP 47 tag. */
  readonly names: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
  readonly members: readonly string[];
  readonly roles: readonly CorpusRole[];
}

export interface CorpusRole extends RoleFacts {
  readonly of: string | null;
}

export interface CorpusArticle extends ArticleFacts {
  readonly id: string;
  readonly outlet: string | null;
  readonly statements: readonly CorpusStatement[];
}

export interface CorpusStatement extends NamedStatement {
  readonly id: string;
  /** The statements in `denies`, as the file names them. */
  readonly deniedNames: readonly string[];
  /** The extractor that proposed it, while no person has accepted it; null for other statements. */
  readonly proposal: Extraction | null;
}
