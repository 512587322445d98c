import { wordSet } from '../../model/words/word-set.ts';
import { kindsOfHead } from '../data/speakers.ts';
import { HIS_OR_THEIR } from '../data/words.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import type { Cast } from './cast.ts';
import { found, nearestFirst, type Place, type Resolution, unique } from './entity.ts';
import { describe } from './phrase-names.ts';
import { type KnownRole, type KnownSpeaker, toMasculine, wordsOfTitle } from './speaker-index.ts';
import { specialsOf } from './titles.ts';

/** « le ministre des Finances »: who of the register held the office on the day. */
export function byOffice(cast: Cast, phrase: NounPhrase): Resolution | undefined {
  const words = describe(phrase);
  if (words.length === 0 || kindsOfHead(phrase.head ?? '').every((kind) => kind !== 'PERSON'))
    return undefined;
  if (/^ancien/u.test(words[1] ?? '')) return byFormerOffice(cast, words, phrase);
  const holders = holdersOf(cast, words, phrase);
  const only = unique(holders);
  if (!only || (words.length === 1 && !cast.hasEvidence(only))) return undefined;
  const certainty = words.length > 1 ? 0.93 : 0.75;
  return found(cast.titled(cast.ofKnown(only), phrase), 'role-on-date', certainty);
}

/**
 * Holders of the office by this name, else by one that it can stand for:
 * « la patronne de la Ligue ».
 */
function holdersOf(
  cast: Cast,
  words: readonly string[],
  { gender }: NounPhrase,
): readonly KnownSpeaker[] {
  const holders = cast.index.holders(words, cast.day, gender);
  const [head = '', ...rest] = words;
  if (holders.length > 0 || rest.length === 0) return holders;
  const named = specialsOf(head).flatMap((special) =>
    cast.index.holders([special, ...rest], cast.day, gender),
  );
  return [...new Set(named)];
}

/**
 * « l'ancien ministre »: who held the office and holds it no more: the only one in the article, or of
 * whom the words say more.
 */
function byFormerOffice(
  cast: Cast,
  [head = '', , ...rest]: readonly string[],
  phrase: NounPhrase,
): Resolution | undefined {
  const words = [head, ...rest];
  const now = new Set(cast.index.holders(words, cast.day, phrase.gender));
  const former = cast.index
    .holders(words, undefined, phrase.gender)
    .filter((known) => !now.has(known));
  const only =
    unique(former.filter((known) => cast.isMentioned(known))) ??
    (rest.length > 0 ? unique(former) : undefined);
  return only && found(cast.titled(cast.ofKnown(only), phrase), 'former-role', 0.8);
}

/**
 * « son prédécesseur », « son homologue de Sauval »: by the office of who was the subject last;
 * « mon prédécesseur »: by that of who speaks.
 */
export function byRelatedOffice(
  cast: Cast,
  phrase: NounPhrase,
  place: Place,
): Resolution | undefined {
  const { head = '', determiner = '' } = phrase;
  const isMine = MY.has(determiner);
  const relation = /^(prédécesseu|successeu|homologue)/u.exec(head)?.[1];
  if (relation === undefined || phrase.isPlural || !(isMine || HIS_OR_THEIR.has(determiner)))
    return undefined;
  const subject = nearestFirst(cast.recent(place, 4)).find(
    ({ entity, last }) => last.isProminent && cast.roleOf(entity) !== undefined,
  );
  const holder = isMine ? place.speaker : subject?.entity;
  const role = holder && cast.roleOf(holder);
  if (!holder?.known || !role) return undefined;
  const others =
    relation === 'homologue'
      ? homologues(cast, role, describe(phrase).slice(1))
      : cast.index.heldBeside(role, relation === 'successeu' ? 'after' : 'before');
  const only = unique(others.filter((known) => known !== holder.known));
  return only && found(cast.ofKnown(only), 'related-role', 0.8);
}

const MY = wordSet('mon ma');

/** Who has the office of this name, of what the words say, or whom the article has mentioned. */
function homologues(
  cast: Cast,
  { title }: KnownRole,
  words: readonly string[],
): readonly KnownSpeaker[] {
  const [office = ''] = wordsOfTitle(title);
  const holders = [office, toMasculine(office)].flatMap((each) =>
    cast.index.holders([each, ...words], cast.day, undefined),
  );
  return [...new Set(holders)].filter((known) => words.length > 0 || cast.isMentioned(known));
}

/** « sa directrice »: who holds the office in the body that has just been named. */
export function byOfficeInBody(
  cast: Cast,
  phrase: NounPhrase,
  place: Place,
): Resolution | undefined {
  if (!HIS_OR_THEIR.has(phrase.determiner ?? '') || phrase.isPlural) return undefined;
  const words = describe(phrase);
  if (words.length === 0 || !kindsOfHead(phrase.head ?? '').includes('PERSON')) return undefined;
  const bodies = nearestFirst(cast.recent(place, 2)).filter(
    ({ entity: { kind, known } }) => known && kind !== 'PERSON',
  );
  for (const { entity: body } of bodies) {
    const inBody = cast.index
      .holders(words, cast.day, phrase.gender)
      .filter(({ roles }) => roles.some(({ of }) => of === body.known?.id));
    const only = unique(inBody);
    if (only) return found(cast.titled(cast.ofKnown(only), phrase), 'role-in-body', 0.8);
  }
  return undefined;
}
