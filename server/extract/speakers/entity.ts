import type { SpeakerKind } from '../../../prisma/generated/client/enums.ts';
import type { Gender } from '../data/speakers.ts';
import type { SpeakerRule } from '../explain.ts';
import type { Span } from '../text/span.ts';
import { type KnownSpeaker, otherTitles, toMasculine } from './speaker-index.ts';

/** Somebody or something that the article mentions. */
export interface Entity {
  readonly id: number;
  /** Null for somebody whom the text does not name. */
  name: string | null;
  known: KnownSpeaker | undefined;
  kind: SpeakerKind | undefined;
  gender: Gender | undefined;
  isPlural: boolean;
  /** « les écologistes » for a group: « ils » is the group, too. */
  isCalledPlural: boolean;
  /** Folded words of the titles and descriptions it is mentioned by. */
  readonly titles: Set<string>;
  /** The first words of these. */
  readonly heads: Set<string>;
  /** The first words of titles of offices that it holds no more, or not yet. */
  readonly otherOffices: Set<string>;
  readonly mentions: Mention[];
  /** « sa mère, Anne Vidal »: whose mother she is. */
  relative?: Entity;
  /** Whom the text names after it has described them: « le directeur … Anne Vidal ajoute … ». */
  sameAs?: Entity;
}

export interface Mention {
  readonly at: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** Whether it is the subject of its sentence, or said something in it. */
  readonly isProminent: boolean;
  /** « … et Anne Vidal »: a subject with another. */
  readonly isJoint?: boolean;
  /** « que Vidal a reçue » */
  readonly isSubordinate?: boolean;
}

/** Who is meant, and how that was decided. */
export interface Resolution {
  /** Undefined if the text does not decide. */
  readonly entity: Entity | undefined;
  readonly candidates: readonly Entity[];
  /** The rule that decided. */
  readonly rule: SpeakerRule;
  /** 0 to 1. */
  readonly certainty: number;
}

export interface Place {
  readonly isSubordinate?: boolean;
  readonly at: number;
  /** What the speaker says: who is mentioned in it does not speak. */
  readonly content?: readonly Span[];
  readonly isJoint?: boolean;
  /** Who says « mon prédécesseur ». */
  readonly speaker?: Entity | undefined;
  /** Whether it is who says something. */
  readonly isSource?: boolean;
  /** Whether it answers somebody: « …, réplique l'élu ». */
  readonly isReply?: boolean;
  /** « Le ministre : … »: in a transcript, a title is nobody else's. */
  readonly isLabel?: boolean;
  /** Whether it is in what somebody says. */
  readonly isSaid?: boolean;
  /** « disent-ils tous deux » */
  readonly isBoth?: boolean;
  /** « le facteur, lui, … »: somebody else than who spoke before. */
  readonly isContrasted?: boolean;
  readonly sentence: number;
  readonly paragraph: number;
}

export interface Recent {
  readonly entity: Entity;
  readonly last: Mention;
}

export function found(entity: Entity, rule: SpeakerRule, certainty: number): Resolution {
  return { entity, candidates: [entity], rule, certainty };
}

export function nobody(rule: SpeakerRule, certainty = 0.85): Resolution {
  return { entity: undefined, candidates: [], rule, certainty };
}

/** The one whose mention is nearest comes first. */
export function nearestFirst(recent: readonly Recent[]): readonly Recent[] {
  return recent.toSorted((one, other) => other.last.at - one.last.at);
}

/** Whether it is somebody who can speak, with a name or without. */
export function isSomebody({ kind }: Entity): boolean {
  return kind === 'PERSON' || kind === 'ANONYMOUS';
}

/** The same for somebody whom a pronoun for persons can mean: not « une source ». */
export function isLikePerson({ kind, heads }: Entity): boolean {
  return kind === 'PERSON' || (kind === 'ANONYMOUS' && !heads.has('source'));
}

export function unique<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

export function addTitle({ titles, heads }: Entity, words: readonly string[]): void {
  // Feminines and plurals are found under the masculine, too.
  for (const word of words) titles.add(word).add(toMasculine(word));
  if (words[0] !== undefined) heads.add(words[0]).add(toMasculine(words[0]));
  // « le Premier ministre » is « le chef du gouvernement », too.
  for (const word of otherTitles(words, undefined)) {
    titles.add(word);
    if (/^(?:chef|pdg|dg|president|directeur|garde)$/u.test(word)) heads.add(word);
  }
}

export function isWithin({ at }: Mention, { content = [] }: Place): boolean {
  return content.some(({ start, end }) => start <= at && at < end);
}

export function agreesWith(entity: Entity, gender: Gender | undefined, isPlural: boolean): boolean {
  if (isPlural && entity.isCalledPlural) return true;
  if (entity.isPlural !== isPlural)
    return entity.kind === (isPlural ? 'COLLECTIVE' : 'INSTITUTION');
  return gender === undefined || entity.gender === undefined || entity.gender === gender;
}
