import type { ArticleFacts } from '../../model/article.ts';
import type { OutletFacts, RoleFacts, SpeakerFacts } from '../../model/registers.ts';
import type { Extraction, NamedStatement } from '../../model/statement.ts';
import type { Line } from '../jsonl/lines.ts';

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

/** A stored outlet in the corpus format. */
export function toOutletEntry({ slug: id, name, domain, country, stateOwned }: Line<'outlet'>) {
  return { id, name, domain, country, stateOwned };
}

/** A stored topic in the corpus format. */
export function toTopicEntry({ slug: id, labelFr, labelEn }: Line<'topic'>) {
  return { id, label: { fr: labelFr, en: labelEn } };
}

/** A stored speaker in the corpus format. `slugs` has the ids of speakers by public key. */
export function toSpeakerEntry(speaker: Line<'speaker'>, slugs: ReadonlyMap<string, string>) {
  const { key, slug: id, name, kind, names, wikidataId: wikidata } = speaker;
  const translations = names.filter(({ use }) => use === 'TRANSLATION');
  const members = new Set(speaker.members.map((member) => slugs.get(member) ?? ''));
  return {
    id,
    name,
    kind,
    names: Object.fromEntries(translations.map((one) => [one.language ?? '', one.name])),
    aliases: names.filter(({ use }) => use === 'ALIAS').map((alias) => alias.name),
    wikidata,
    members: [...members].filter((member) => member !== slugs.get(key)),
    roles: speaker.roles.map((role) => ({ ...role, of: slugs.get(role.of ?? '') ?? null })),
  };
}
