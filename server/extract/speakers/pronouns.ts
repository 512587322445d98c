import type { SpeakerRule } from '../explain.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import type { Cast } from './cast.ts';
import {
  agreesWith,
  type Entity,
  found,
  isSomebody,
  nearestFirst,
  nobody,
  type Place,
  type Recent,
  type Resolution,
  unique,
} from './entity.ts';
import { pairOfTitles } from './pairs.ts';
import { withoutBodies } from './salience.ts';

export function resolvePronoun(cast: Cast, phrase: NounPhrase, place: Place): Resolution {
  const { pronoun = '', gender, isPlural } = phrase;
  if (/^(?:on|certaine?s|beaucoup|quelqu'un|chacune?|plusieurs|d'aucuns)$/u.test(pronoun))
    return nobody('indefinite-pronoun');
  if (/^(?:celui|celle|ceux|celles)-/u.test(pronoun))
    return lastMentioned(cast, phrase, place, 'this-one');
  if (place.isBoth || (/^tou(?:s|tes)$/u.test(pronoun) && phrase.tokens.length > 1)) {
    const pair = pairOfTitles(cast, phrase, place);
    if (pair) return pair;
  }
  const recent = cast.recent(place).filter(({ entity }) => agreesWith(entity, gender, isPlural));
  const document = documentJustBefore(recent, place);
  if (document) return found(document, 'pronoun', 0.75);
  const others = recent.filter(({ entity }) => entity.kind !== 'DOCUMENT');
  const meant = cast.salience.choose(isPlural ? others : withoutBodies(others, place), place);
  // « « Je la cachais », dit sa mère. » A new paragraph: « Elle écrit … » is not the mother.
  const whose = meant.entity?.relative;
  const isNew = recent.every(({ last }) => last.paragraph < place.paragraph);
  if (whose && isNew && agreesWith(whose, gender, isPlural)) return found(whose, 'pronoun', 0.7);
  // « Le rapport est sévère, écrit la presse. Il recommande … »: nobody else can be meant.
  const last = meant.rule === 'no-antecedent' && !isPlural ? documentOf(recent, place) : undefined;
  if (last) return found(last, 'pronoun', 0.65);
  // « Les avocats Vidal et Kova plaident. Ils … »
  const isJoint = recent.length === 0 && cast.recent(place, 2).some(({ last }) => last.isJoint);
  if (isPlural && isJoint) return pairOfTitles(cast, phrase, place) ?? meant;
  // « Claude Vernier … Elle »
  if (meant.entity?.kind === 'PERSON' && !place.isSaid) meant.entity.gender ??= gender;
  return meant;
}

/** « Le rapport est sévère. Il dénonce … »: the subject just before, where no person is near. */
function documentJustBefore(recent: readonly Recent[], place: Place): Entity | undefined {
  const near = recent.filter(
    ({ last }) => place.sentence - last.sentence <= 1 && last.paragraph === place.paragraph,
  );
  const documents = near.filter(
    ({ entity, last }) => entity.kind === 'DOCUMENT' && last.isProminent,
  );
  const isAlone = near.every(({ entity }) => entity.kind === 'DOCUMENT');
  return isAlone ? documents.at(-1)?.entity : undefined;
}

/** The only document that this paragraph is about. */
function documentOf(recent: readonly Recent[], place: Place): Entity | undefined {
  const documents = recent.filter(
    ({ entity: { kind }, last }) =>
      kind === 'DOCUMENT' && last.isProminent && last.paragraph === place.paragraph,
  );
  return unique(documents)?.entity;
}

/** « cette dernière », « l'intéressé »: the nearest mention that agrees. */
export function lastMentioned(
  cast: Cast,
  phrase: NounPhrase,
  place: Place,
  rule: SpeakerRule,
): Resolution {
  const all = cast
    .recent(place)
    .filter(({ entity }) => agreesWith(entity, phrase.gender, phrase.isPlural));
  // « celui-ci » may be a text that was just named, « cette dernière » is who was.
  const speaking = all.filter(({ entity }) => entity.kind !== 'DOCUMENT' && !isThing(entity));
  const people = speaking.filter(({ entity }) => entity.kind === 'PERSON');
  const likely =
    rule === 'this-one'
      ? all
      : ([rule === 'person-concerned' ? people : [], speaking].find((each) => each.length > 0) ??
        all);
  const named = likely.filter(
    ({ entity, last }) => entity.name !== null && place.sentence - last.sentence <= 2,
  );
  const [last] = nearestFirst(named.length > 0 ? named : likely);
  return last ? found(last.entity, rule, 0.85) : nobody(rule);
}

/** The person whom the sentences just before are about. */
export function subjectBefore(cast: Cast, place: Place): Resolution {
  const people = cast
    .recent(place, 2)
    .filter(({ entity, last }) => last.paragraph === place.paragraph && isSomebody(entity));
  const meant = cast.salience.choose(people, place);
  const about =
    meant.rule === 'no-antecedent'
      ? cast.protagonist({ gender: undefined, isPlural: false }, place)
      : undefined;
  return about ? found(about, 'protagonist', 0.6) : meant;
}

/** « une usine », which nothing else is said of. */
function isThing({ kind, name, known, mentions }: Entity): boolean {
  const isPlain = name !== null && known === undefined && !/\p{Lu}/u.test(name);
  return kind === 'INSTITUTION' && isPlain && mentions.every(({ isProminent }) => !isProminent);
}
