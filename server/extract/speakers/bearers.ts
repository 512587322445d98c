import { ANONYMOUS_HEADS } from '../data/speakers.ts';
import { THE, THIS } from '../data/words.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import type { Cast } from './cast.ts';
import {
  addTitle,
  agreesWith,
  type Entity,
  found,
  type Place,
  type Resolution,
  unique,
} from './entity.ts';
import { epithetOf, isCounterpart, TRIED } from './epithets.ts';
import { describe } from './phrase-names.ts';
import { foldWords } from './speaker-index.ts';
import { hasTitle, isOffice } from './titles.ts';

/** « le syndicaliste », « la quinquagénaire »: who the text is about, described in other words. */
export function epithet(cast: Cast, phrase: NounPhrase, place: Place): Resolution | undefined {
  const epithet = epithetOf(phrase);
  const isThis = THIS.has(phrase.determiner ?? '');
  if (!epithet || place.isLabel || (!isThis && !THE.has(phrase.determiner ?? ''))) return undefined;
  const salient = mostSalient(cast, phrase, place);
  const { entity } = salient;
  if (isThis || epithet === 'quality') {
    const last = entity?.mentions.findLast(({ at }) => at < place.at);
    // A trade of somebody else: « « … », a juré le président. » « « … », a expliqué l'architecte. »
    const isOther = !isThis && entity && holdsOffice(entity) && last?.paragraph !== place.paragraph;
    if (isOther) return undefined;
    if (!entity) {
      const about = epithet === 'quality' ? cast.protagonist(phrase, place) : undefined;
      return about && found(about, 'protagonist', 0.7);
    }
    if (entity && phrase.head !== undefined) addTitle(entity, describe(phrase));
    return entity ? salient : undefined;
  }
  return entity &&
    (isIntroduced(cast, entity, phrase, place) ||
      (TRIED.has(phrase.head ?? '') && isOnlyOne(cast, entity, phrase, place)))
    ? found(cast.titled(entity, phrase), 'epithet', 0.75)
    : undefined;
}

/** « « Je continue », dit Anne Vidal. « Et je gagnerai », ajoute la sénatrice » */
function isIntroduced(
  cast: Cast,
  entity: Entity,
  { gender, head = '' }: NounPhrase,
  place: Place,
): boolean {
  if (entity.kind !== 'PERSON') return false;
  const last = entity.mentions.findLast(({ at }) => at < place.at);
  const hasJustSpoken = cast.salience.hasJustSpoken(entity, place);
  if (entity.heads.size === 0 && hasJustSpoken) return true;
  // A baker is no prefect.
  if (entity.heads.size > 0 && !hasTitle(entity.heads, foldWords(head)[0] ?? '')) return false;
  // Who spoke in the sentence before, or a woman who is its subject; no holder of another office.
  const isSubject =
    last !== undefined &&
    last.paragraph === place.paragraph &&
    place.sentence - last.sentence <= 1 &&
    (hasJustSpoken || (last.isProminent && place.isSource === true));
  // « Camille Vidal n'en revient pas. « … », raconte la cheffe. »
  const isOfSex =
    entity.gender === gender || (entity.gender === undefined && cast.people(place).length === 1);
  return isSubject && !place.isSaid && isOfSex && !holdsOffice(entity);
}

/** Whether somebody has spoken, and nobody else is near who can be meant. */
function isOnlyOne(cast: Cast, entity: Entity, { gender }: NounPhrase, place: Place): boolean {
  if (place.isSaid || holdsOffice(entity) || !cast.salience.hasSpoken(entity)) return false;
  return cast
    .recent(place)
    .every(
      (each) =>
        each.entity === entity ||
        each.entity.kind !== 'PERSON' ||
        each.entity.name === null ||
        !agreesWith(each.entity, gender, false),
    );
}

function holdsOffice({ heads }: Entity): boolean {
  return [...heads].some((head) => isOffice(head) && !head.startsWith('chef'));
}

/** The person nearby who is most likely meant by a description that fits anybody of that sex. */
export function mostSalient(cast: Cast, phrase: NounPhrase, place: Place): Resolution {
  const near = cast
    .people(place)
    .filter(
      ({ entity, last }) =>
        entity.name !== null &&
        ![...entity.heads].some((head) => ANONYMOUS_HEADS.has(head)) &&
        agreesWith(entity, phrase.gender, false) &&
        !(place.isContrasted && cast.salience.lastPerson === entity) &&
        place.sentence - last.sentence <= 4 &&
        place.paragraph - last.paragraph <= 2,
    );
  // « le cheminot » for « le patron des cheminots »
  const head = foldWords(phrase.head ?? '')[0] ?? '';
  const related = near.filter(({ entity }) => hasTitle(entity.titles, head));
  // « Un chiffre que conteste Paul Drouet. « … », dit le physicien »: who has just been introduced.
  const introduced = near.filter(
    ({ entity, last }) =>
      entity.heads.size === 0 && entity.mentions[0] === last && place.sentence - last.sentence <= 1,
  );
  const likely = [related, introduced].find((each) => each.length === 1) ?? near;
  const { entity, candidates, certainty } = cast.salience.choose(likely, place);
  return { entity, candidates, rule: 'epithet', certainty: certainty * 0.92 };
}

/** « son adversaire »: of two people, the one of that sex, or who has not just spoken. */
export function counterpart(cast: Cast, phrase: NounPhrase, place: Place): Resolution | undefined {
  if (!isCounterpart(phrase)) return undefined;
  const people = cast
    .people(place)
    .filter(({ entity, last }) => entity.kind === 'PERSON' && place.sentence - last.sentence <= 4);
  if (people.length !== 2) return undefined;
  const fitting = people.filter(({ entity }) => agreesWith(entity, phrase.gender, false));
  const silent = fitting.filter(({ entity }) => cast.salience.lastSpeaker(place) !== entity);
  const other = unique(fitting) ?? unique(silent);
  return other && found(other.entity, 'counterpart', fitting.length === 1 ? 0.8 : 0.65);
}
