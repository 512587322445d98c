import { kindsOfHead } from '../data/speakers.ts';

import type { NounPhrase } from '../grammar/noun-phrases.ts';
import type { Cast } from './cast.ts';
import { found, type Resolution, unique } from './entity.ts';
import { describe } from './phrase-names.ts';

export function byRole(cast: Cast, phrase: NounPhrase): Resolution | undefined {
  const words = describe(phrase);
  if (words.length === 0 || kindsOfHead(phrase.head ?? '').every((kind) => kind !== 'PERSON'))
    return undefined;
  if (/^ancien/u.test(words[1] ?? '')) return byFormerRole(cast, words, phrase);
  const holders = cast.index.holders(words, cast.day, phrase.gender);
  if (holders.length === 1 && holders[0] && words.length > 1)
    return found(cast.titled(cast.ofKnown(holders[0]), phrase), 'role-on-date', 0.85);
  const entities = holders.slice(0, 5).map((holder) => cast.ofKnown(holder));
  const [single] = holders;
  if (single && holders.length === 1 && cast.hasEvidence(single))
    return found(cast.titled(cast.ofKnown(single), phrase), 'role-on-date', 0.75);
  const mentioned = entities.filter(({ mentions }) => mentions.length > 0);
  const [only] = mentioned;
  if (only && mentioned.length === 1) return found(only, 'role-on-date', 0.8);
  return undefined;
}

/** « l'ancien ministre »: the only one in the article who held the office, and holds it no more. */
function byFormerRole(
  cast: Cast,
  [head = '', , ...rest]: readonly string[],
  phrase: NounPhrase,
): Resolution | undefined {
  const words = [head, ...rest];
  const now = new Set(cast.index.holders(words, cast.day, phrase.gender));
  const former = cast.index
    .holders(words, undefined, phrase.gender)
    .filter((known) => !now.has(known) && cast.isMentioned(known));
  const only = unique(former);
  return only && found(cast.titled(cast.ofKnown(only), phrase), 'former-role', 0.8);
}
