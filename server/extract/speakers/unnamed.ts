import { INSTITUTION_OF_BUILDING } from '../data/places.ts';
import { kindsOfHead } from '../data/speakers.ts';
import { type NounPhrase, PLURALS } from '../grammar/noun-phrase.ts';
import type { Cast } from './cast.ts';
import { found, nobody, type Resolution, unique } from './entity.ts';
import { describe, isGeneric, textOf, withoutDeterminer } from './phrase-names.ts';
import { foldWords, type KnownSpeaker } from './speaker-index.ts';
import { isCovered } from './titles.ts';

export function anonymous(cast: Cast, phrase: NounPhrase): Resolution {
  const words = describe(phrase).filter((word) => !PLURALS.has(word));
  const isBare = /^(?:certaine?s|plusieurs)$/iu.test(textOf(phrase));
  if (isBare) return nobody('indefinite');
  const kinds = kindsOfHead(phrase.head ?? '');
  if (kinds.includes('DOCUMENT') || (kinds.includes('INSTITUTION') && !kinds.includes('PERSON'))) {
    const kind = kinds.includes('DOCUMENT') ? 'DOCUMENT' : 'INSTITUTION';
    return found(cast.named(withoutDeterminer(phrase), kind, phrase), 'indefinite', 0.6);
  }
  const { head = '' } = phrase;
  const known = unique(
    [...new Set([head, head.replace(/[sx]$/u, '')])]
      .flatMap((each) => cast.index.withHead(each))
      .filter(({ kind, name }) => kind === 'ANONYMOUS' && isCovered(words, foldWords(name))),
  );
  if (known) return found(cast.titled(cast.ofKnown(known), phrase), 'anonymous', 0.87);
  const inArticle = cast.onlyInArticle(head, 'ANONYMOUS');
  if (inArticle) return found(cast.titled(inArticle, phrase), 'anonymous', 0.85);
  const near = nearSomebody(cast, phrase);
  if (near) return found(cast.titled(cast.ofKnown(near), phrase), 'anonymous', 0.8);
  return found(cast.named(textOf(phrase), 'ANONYMOUS', phrase), 'anonymous', 0.85);
}

/**
 * « l'un de ses proches », « l'entourage de la ministre »: the register's, if she is in the text.
 */
function nearSomebody(cast: Cast, { tokens }: NounPhrase): KnownSpeaker | undefined {
  const noun = tokens.find(({ lower }) => /^(?:proches?|entourage)$/u.test(lower))?.lower;
  if (noun === undefined) return undefined;
  const known = cast.index
    .withHead(noun.replace(/s$/u, ''))
    .filter((each) => each.kind === 'ANONYMOUS' && cast.isNamedInArticle(each));
  return unique(known);
}

/** An institution, a document or a group that is called by a noun alone; a person stays unnamed. */
export function noun(cast: Cast, phrase: NounPhrase): Resolution {
  const kinds = kindsOfHead(phrase.head ?? '');
  const words = phrase.tokens.map(({ lower }) => lower);
  const name = withoutDeterminer(phrase);
  const building = INSTITUTION_OF_BUILDING.get(name.toLowerCase());
  if (building) return found(cast.named(building, 'INSTITUTION', phrase), 'building', 0.9);
  const isPossessed = /^(?:son|sa|ses|leur|leurs|mon|ma|mes|notre|nos|ce|cette|cet|ces)$/u.test(
    phrase.determiner ?? '',
  );
  const group =
    phrase.isPlural && isGeneric(phrase) && !isPossessed
      ? cast.onlyInArticle(phrase.head ?? '', 'COLLECTIVE')
      : undefined;
  if (group) return found(group, 'register-head', 0.8);
  if (kinds.includes('COLLECTIVE') && phrase.isPlural && !isPossessed)
    return found(cast.named(name, 'COLLECTIVE', phrase), 'collective', 0.8);
  if (phrase.isPlural && phrase.head === undefined)
    return found(cast.named(textOf(phrase), 'COLLECTIVE', phrase), 'collective', 0.8);
  if (kinds.includes('DOCUMENT'))
    return found(cast.named(name, 'DOCUMENT', phrase), 'document', isPossessed ? 0.6 : 0.8);
  if (kinds.includes('ANONYMOUS') && words.length > 2) return anonymous(cast, phrase);
  if (phrase.head === 'capitale') {
    const adjective = phrase.tokens.at(-1)?.lower ?? '';
    const of = cast.index.stateOfAdjective(adjective);
    if (of) return found(cast.ofKnown(of), 'capital', 0.85);
  }
  if (kinds.includes('INSTITUTION') && !kinds.includes('PERSON') && !isPossessed)
    return found(cast.named(name, 'INSTITUTION', phrase), 'institution', 0.75);
  const state = phrase.tokens.find(({ isCapital }, index) => index > 0 && isCapital);
  if (state && phrase.tokens.length === 2 && kinds.length === 0)
    return found(cast.named(state.text, 'STATE', phrase), 'state', 0.8);
  const entity = cast.create(null, kinds[0], phrase.gender, phrase.isPlural);
  cast.titled(entity, phrase);
  if (phrase.gender) entity.gender = phrase.gender;
  return { entity, candidates: [], rule: 'unnamed', certainty: 0.85 };
}
