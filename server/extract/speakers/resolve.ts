import { isPersons } from '../data/speakers.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import type { Cast } from './cast.ts';
import { resolveDescription } from './descriptions.ts';
import type { Place, Resolution } from './entity.ts';
import { resolveName } from './names.ts';
import { resolvePair } from './pairs.ts';
import { resolvePronoun } from './pronouns.ts';

/** Finds whom a phrase of an article means. */
export function resolve(cast: Cast, phrase: NounPhrase, place: Place): Resolution {
  if (phrase.isPlural && phrase.tokens.slice(0, 2).some(({ lower }) => lower === 'deux'))
    cast.lastTwo = place.sentence;
  else if (phrase.isPlural && isPersons(phrase.head ?? '')) cast.lastTwo = Number.NEGATIVE_INFINITY;
  if (phrase.pronoun !== undefined) return resolvePronoun(cast, phrase, place);
  if (phrase.isPlural && phrase.tokens.some(({ lower }) => lower === 'et'))
    return resolvePair(cast, phrase) ?? resolveDescription(cast, phrase, place);
  if (phrase.name.length > 0) return resolveName(cast, phrase, place);
  return resolveDescription(cast, phrase, place);
}

/** Finds whom a phrase mentions, and notes the mention. */
export function mention(
  cast: Cast,
  phrase: NounPhrase,
  place: Place,
  isProminent: boolean,
): Resolution {
  const resolution = resolve(cast, phrase, place);
  if (resolution.entity) cast.note(resolution.entity, place, isProminent);
  return resolution;
}
