import { ANONYMOUS_HEADS, genderOfBody, kindsOfHead } from '../data/speakers.ts';
import { HIS_OR_THEIR, THE_OR_THIS, THIS } from '../data/words.ts';
import { isIndefinite, type NounPhrase } from '../grammar/noun-phrase.ts';
import { epithet as byEpithet, counterpart } from './bearers.ts';
import { bodyOfRegister, sameBody } from './bodies.ts';
import type { Cast } from './cast.ts';
import {
  agreesWith,
  type Entity,
  found,
  isSomebody,
  isWithin,
  nearestFirst,
  nobody,
  type Place,
  type Resolution,
  unique,
} from './entity.ts';
import { lookUp } from './names.ts';
import { byOffice, byOfficeInBody, byRelatedOffice } from './offices.ts';
import { ofPair, pairOfTitles } from './pairs.ts';
import { describe, isBareSource, isGeneric, textOf, withoutDeterminer } from './phrase-names.ts';
import { lastMentioned } from './pronouns.ts';
import { foldWords, type KnownSpeaker, toMasculine } from './speaker-index.ts';
import { hasTitle, isOfSamePlace, PERSON_AGAIN, VAGUE } from './titles.ts';
import { anonymous, noun } from './unnamed.ts';

export function resolveDescription(cast: Cast, phrase: NounPhrase, place: Place): Resolution {
  const { head } = phrase;
  const words = phrase.tokens.map(({ lower }) => lower);
  const second = words[1] ?? '';
  if (
    /^(?:dernier|dernière)$/u.test(second) &&
    /^(?:ce|cette)$/u.test(words[0] ?? '') &&
    words.length === 2
  )
    return lastMentioned(cast, phrase, place, 'this-last');
  if (/^intéressée?$/u.test(second)) return lastMentioned(cast, phrase, place, 'person-concerned');
  if (/^(?:premier|première|second|seconde|deuxième)$/u.test(second) && words.length === 2) {
    const found = ofPair(cast, second, place);
    if (found) return found;
  }
  if (second === 'deux') {
    const pair = pairOfTitles(cast, phrase, place);
    if (pair) return pair;
  }
  const known = lookUp(cast, () => [textOf(phrase), withoutDeterminer(phrase)], phrase);
  if (
    known &&
    !isIndefinite(phrase) &&
    (!isGeneric(phrase) || cast.isNamedInArticle(known) || isOnlyBody(known, head))
  )
    return found(cast.titled(cast.ofKnown(known), phrase), 'register-alias', 0.95);
  // « l'un d'eux »: of two who are known, nobody knows which.
  const isOfTwo = place.sentence - cast.lastTwo <= 2;
  if (isOfTwo && words.length === 4 && /^(?:eux|elles)$/u.test(words[3] ?? ''))
    return nobody('one-of-them');
  if (isIndefinite(phrase) || isBareSource(phrase))
    return oneOfThem(cast, phrase, place) ?? anonymous(cast, phrase);
  if (head === undefined) return noun(cast, phrase);
  const again =
    generic(cast, phrase, place) ??
    subjectAgain(cast, phrase, place) ??
    counterpart(cast, phrase, place) ??
    byRelatedOffice(cast, phrase, place) ??
    byOfficeInBody(cast, phrase, place);
  if (again) return again;
  const described = byDescription(cast, phrase, place);
  if (described?.isExact) return described;
  return (
    byOffice(cast, phrase) ??
    described ??
    bodyAgain(cast, phrase, place) ??
    byEpithet(cast, phrase, place) ??
    noun(cast, phrase)
  );
}

/** « le patronat » is nothing else than the body that the register has by this name. */
function isOnlyBody({ kind }: KnownSpeaker, head: string | undefined): boolean {
  return kind === 'INSTITUTION' && kindsOfHead(head ?? '').length === 0;
}

/**
 * « l'homme », « cette source », « son entourage »: nouns that stand for somebody just mentioned.
 */
function generic(cast: Cast, phrase: NounPhrase, place: Place): Resolution | undefined {
  const { head = '', determiner = '', tokens } = phrase;
  // « l'homme d'affaires »
  const most = /^(?:homme|femme)$/u.test(head) ? 4 : 3;
  if (tokens.length > most || phrase.isPlural) return undefined;
  const isSame = tokens[1]?.lower === 'même' && /^(?:le|la)$/u.test(determiner);
  if ((isSame || THIS.has(determiner)) && ANONYMOUS_HEADS.has(head)) {
    const sources = cast.recent(place).filter(({ entity: { kind } }) => kind === 'ANONYMOUS');
    const called = sources.filter(({ entity }) => entity.heads.has(foldWords(head)[0] ?? ''));
    const speaking = sources.filter(({ last: { isProminent } }) => isProminent);
    const likely = called.length > 0 ? called : speaking;
    const [last] = nearestFirst(likely);
    return last ? found(last.entity, 'this-source', 0.85) : undefined;
  }
  if (!PERSON_AGAIN.test(head) || !THE_OR_THIS.has(determiner)) return undefined;
  const people = cast
    .people(place)
    .filter(({ entity }) =>
      agreesWith(entity, phrase.gender ?? (/^(?:femme|dame)$/u.test(head) ? 'f' : 'm'), false),
    );
  const { entity, rule, certainty } = cast.salience.choose(people, place);
  return entity ? found(entity, rule, certainty * 0.9) : undefined;
}

/** The body that was just named by this noun, else the register's, else one that can be called so. */
function bodyAgain(cast: Cast, phrase: NounPhrase, place: Place): Resolution | undefined {
  const same = sameBody(cast, phrase, place);
  const isCalledSo = same?.entity?.heads.has(foldWords(phrase.head ?? '')[0] ?? '');
  return isCalledSo ? same : (bodyOfRegister(cast, phrase) ?? same);
}

/** « l'un d'eux », of people whom the register has one of: « un pêcheur » of « des pêcheurs » */
function oneOfThem(cast: Cast, phrase: NounPhrase, place: Place): Resolution | undefined {
  const isOne =
    phrase.determiner === "l'" && /^(?:eux|elles)$/u.test(phrase.tokens.at(-1)?.lower ?? '');
  if (!isOne) return undefined;
  const [group] = nearestFirst(cast.recent(place, 2)).filter(
    ({ entity: { isPlural, kind, heads } }) => kind === 'ANONYMOUS' || (isPlural && heads.size > 0),
  );
  if (group?.entity.known?.kind === 'ANONYMOUS') return found(group.entity, 'one-of-group', 0.75);
  const known = [...(group?.entity.heads ?? [])].flatMap((head) =>
    cast.index.withHead(head.replace(/s$/u, '')).filter(({ kind }) => kind === 'ANONYMOUS'),
  );
  const only = unique([...new Set(known)]);
  return only && found(cast.ofKnown(only), 'one-of-group', 0.75);
}

/** « ce responsable », « cette élue »: who has just spoken, or was the subject. */
function subjectAgain(cast: Cast, phrase: NounPhrase, place: Place): Resolution | undefined {
  if (!THIS.has(phrase.determiner ?? '') || !kindsOfHead(phrase.head ?? '').includes('PERSON'))
    return undefined;
  const [last] = nearestFirst(cast.recent(place, 2)).filter(
    ({ entity, last: { isProminent } }) =>
      isProminent && isSomebody(entity) && agreesWith(entity, phrase.gender, phrase.isPlural),
  );
  return last && found(cast.titled(last.entity, phrase), 'this-subject', 0.85);
}

/** Somebody whom the article has called so before; exact if by the same words. */
function byDescription(
  cast: Cast,
  phrase: NounPhrase,
  place: Place,
): (Resolution & { readonly isExact: boolean }) | undefined {
  const words = describe(phrase);
  const [head] = words;
  if (head === undefined) return undefined;
  const isFormer = words.some((word) => /^(?:ancien|ancienne|ex)$/u.test(word));
  const { content: _, ...anywhere } = place;
  const ofTitle = cast
    .recent(anywhere, 60)
    .filter(
      ({ entity, last }) =>
        entity.heads.size > 0 &&
        hasTitle(entity.heads, head) &&
        (isBody(entity) || !isWithin(last, place)) &&
        !(isFormer && cast.isInOffice(entity, head)),
    );
  const agreeing = ofTitle.filter(({ entity }) =>
    agreesWith(entity, phrase.gender, phrase.isPlural),
  );
  // « le capitaine » for « le capitaine Anne Vidal »
  const women = ofTitle.filter(
    ({ entity }) =>
      phrase.gender === 'm' && !entity.isPlural && entity.known && entity.heads.has(head),
  );
  const called = agreeing.length > 0 ? agreeing : women;
  const exact = called.filter(
    ({ entity: { heads } }) => heads.has(head) || heads.has(toMasculine(head)),
  );
  const described = (exact.length > 0 ? exact : called).filter(({ entity }) =>
    words.slice(1).every((word) => isDescribedBy(cast, entity, word)),
  );
  const named = described.filter(({ entity }) => entity.name !== null);
  const inOffice = named.filter(
    ({ entity }) => entity.otherOffices.has(toMasculine(head)) === isFormer,
  );
  const fitting = [inOffice, named, described].find((each) => each.length > 0) ?? [];
  if (fitting.length === 0) return undefined;
  const possessed = HIS_OR_THEIR.has(phrase.determiner ?? '') && fitting.length > 1;
  // « …, rétorque le maire. « … », réplique l'élu. »: another one than who has just spoken.
  const replying = place.isReply
    ? fitting.filter(({ entity }) => !cast.salience.hasJustSpoken(entity, place))
    : [];
  const ordered = nearestFirst(replying.length > 0 ? replying : fitting);
  const [best] = ordered;
  if (!best) return undefined;
  // « l'entreprise » after « le groupe » is « elle ».
  if (best.entity.kind === 'INSTITUTION') best.entity.gender = phrase.gender ?? genderOfBody(head);
  return {
    entity: best.entity,
    candidates: ordered.map(({ entity }) => entity),
    rule: 'description',
    certainty: fitting.length === 1 ? 0.88 : possessed ? 0.6 : 0.75,
    isExact: words.every((word) => best.entity.titles.has(word)) && !isFormer,
  };
}

function isBody({ kind }: Entity): boolean {
  return kind === 'INSTITUTION' || kind === 'STATE';
}

function isDescribedBy(cast: Cast, entity: Entity, word: string): boolean {
  // « le chef de l'État » is not a « chef d'état-major ».
  if (word === 'etat' && entity.titles.has('major')) return false;
  // « l'ancien ministre » is not « le ministre ».
  const isVague = VAGUE.has(word) && (entity.name !== null || !word.startsWith('ancien'));
  return (
    hasTitle(entity.titles, word) ||
    isVague ||
    cast.isOfSameState(entity, word) ||
    isOfSamePlace(entity, word)
  );
}
