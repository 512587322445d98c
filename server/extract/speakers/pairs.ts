import { wordSet } from '../../model/words/word-set.ts';
import type { Gender } from '../data/speakers.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import type { Cast } from './cast.ts';
import { agreesWith, type Entity, found, type Place, type Resolution, unique } from './entity.ts';
import { lookUp } from './names.ts';
import { splitPair, textOf, withoutDeterminer } from './phrase-names.ts';
import { foldWords } from './speaker-index.ts';

const BODIES = wordSet(`
  parties camps capitales pays organisations associations groupes entreprises sociétés syndicats clubs
  institutions villes communes formations partis gouvernements états
`);

export function resolvePair(cast: Cast, phrase: NounPhrase): Resolution | undefined {
  const bare = textOf(phrase).replace(/(?:^| )(?:les? |la |l['’])/giu, ' ');
  const known = lookUp(cast, () => [textOf(phrase), withoutDeterminer(phrase), bare], phrase);
  if (known) return found(cast.ofKnown(known), 'register-name', 0.95);
  const names = splitPair(phrase).map((part) => nameOfPart(cast, part));
  if (names.length !== 2 || names.some((name) => name === undefined)) return undefined;
  const name = names.map((each) => each?.name).join(' et ');
  return found(cast.named(name, 'COLLECTIVE', { ...phrase, head: undefined }), 'pair', 0.85);
}

function nameOfPart(cast: Cast, part: string): Entity | undefined {
  const known = cast.index.named(part)[0] ?? unique(cast.index.withLastName(part));
  if (known) return cast.ofKnown(known);
  const same = cast.called(part)[0] ?? unique(cast.withLastName(foldWords(part).at(-1) ?? ''));
  if (same) return same;
  const state = cast.stateOf(part);
  return state === undefined ? undefined : cast.create(state, 'STATE', undefined, false);
}

/** « le premier », « la seconde » of two who were named in one sentence. */
export function ofPair(cast: Cast, word: string, place: Place): Resolution | undefined {
  const gender: Gender = /(?:ère|onde)$/u.test(word) ? 'f' : 'm';
  for (let back = 0; back <= 6; back += 1) {
    const named = cast
      .recent(place)
      .filter(({ entity }) => entity.name !== null && entity.kind === 'PERSON')
      .map(({ entity }) => ({
        entity,
        first: entity.mentions.find(
          ({ sentence, at }) => sentence === place.sentence - back && at < place.at,
        ),
      }))
      .filter(({ first }) => first !== undefined)
      .toSorted((one, other) => (one.first?.at ?? 0) - (other.first?.at ?? 0));
    if (named.length < 2) continue;
    const entity = word.startsWith('prem') ? named[0]?.entity : named[1]?.entity;
    if (entity && (entity.gender === undefined || entity.gender === gender || gender === 'm'))
      return found(entity, 'first-or-second', 0.85);
    if (entity) return found(entity, 'first-or-second', 0.7);
  }
  // « Pour Camille Rostand, … Élodie Fauvel y voit … La première … »
  const two = cast
    .recent(place, 5)
    .filter(
      ({ entity }) =>
        entity.name !== null && entity.kind === 'PERSON' && agreesWith(entity, gender, false),
    )
    .toSorted(
      (one, other) => (one.entity.mentions[0]?.at ?? 0) - (other.entity.mentions[0]?.at ?? 0),
    );
  const chosen = two.length === 2 ? two[word.startsWith('prem') ? 0 : 1] : undefined;
  return chosen && found(chosen.entity, 'first-or-second', 0.75);
}

/** « les deux ministres », « les deux parties »: both persons, or both bodies. */
export function pairOfTitles(cast: Cast, phrase: NounPhrase, place: Place): Resolution | undefined {
  const named = cast.recent(place).filter(({ entity }) => entity.name !== null);
  const people = named.filter(({ entity }) => entity.kind === 'PERSON');
  const bodies = named.filter(
    ({ entity: { kind }, last }) =>
      (kind === 'INSTITUTION' || kind === 'STATE') && place.sentence - last.sentence <= 2,
  );
  const isBodies = BODIES.has(phrase.head ?? '') && people.length !== 2;
  const both = isBodies ? bodies : people;
  if (both.length !== 2) return undefined;
  const ordered = both.toSorted(
    (one, other) => (one.entity.mentions[0]?.at ?? 0) - (other.entity.mentions[0]?.at ?? 0),
  );
  return found(
    cast.named(ordered.map(({ entity }) => entity.name).join(' et '), 'COLLECTIVE', {
      ...phrase,
      head: undefined,
    }),
    'both',
    0.75,
  );
}
