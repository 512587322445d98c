import { genderOfFirstName, isFirstName, OUTLET_NOUNS } from '../data/speakers.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import { mostSalient } from './bearers.ts';
import type { Cast } from './cast.ts';
import { type Entity, found, nobody, type Place, type Resolution, unique } from './entity.ts';
import { isOrigin } from './epithets.ts';
import {
  afterBodyNoun,
  describe,
  isNameOnlyWithHead,
  kindOfNamed,
  nameOf,
  textOf,
  withoutDeterminer,
} from './phrase-names.ts';
import { foldWords, genderOf, type KnownSpeaker, toMasculine } from './speaker-index.ts';
import { hasTitle } from './titles.ts';

export function resolveName(cast: Cast, phrase: NounPhrase, place: Place): Resolution {
  const name = nameOf(phrase);
  const names = () => [
    textOf(phrase),
    withoutDeterminer(phrase),
    afterBodyNoun(phrase) ?? name,
    name,
  ];
  const known = lookUp(cast, names, phrase);
  if (known) return found(cast.titled(cast.ofKnown(known), phrase), 'register-name', 0.97);
  const state = cast.stateOf(name);
  if (state && phrase.head === undefined)
    return found(cast.named(state, cast.kindOfPlace(name), phrase), 'capital', 0.9);
  const compatriot = isOrigin(phrase) ? mostSalient(cast, phrase, place) : undefined;
  if (compatriot?.entity) return compatriot;
  const kind = kindOfNamed(phrase);
  if (kind !== 'PERSON' && kind !== undefined) {
    const own =
      phrase.head !== undefined && OUTLET_NOUNS.has(phrase.head) && !isNameOnlyWithHead(phrase)
        ? name
        : withoutDeterminer(phrase);
    return found(cast.named(own, kind, phrase), 'institution-name', 0.9);
  }
  const entity = person(cast, name, phrase, place);
  if (entity === 'ambiguous')
    return {
      ...nobody('ambiguous-name'),
      candidates: cast.withLastName(foldWords(name).at(-1) ?? ''),
    };
  // One word may be a part of a longer name.
  const isWhole = foldWords(entity.name ?? '').length > 1;
  return found(cast.titled(entity, phrase), 'name', isWhole ? 0.95 : 0.85);
}

export function lookUp(
  cast: Cast,
  names: () => readonly string[],
  phrase: NounPhrase,
): KnownSpeaker | undefined {
  // The names are parts of the phrase, with its end, without it or without a participle after it.
  const { tokens, name: own } = phrase;
  const ends = [tokens.at(-1), tokens.at(-2), own.at(-1)];
  if (!ends.some((token) => token && cast.index.canEndWith(token.text))) return undefined;
  for (const name of names()) {
    const known = cast.index.named(name);
    const only = unique(known);
    if (only) return isNamesake(only, phrase) ? undefined : only;
    if (known.length > 1) return byTitle(known, phrase);
  }
  const last = foldWords(names().at(-1) ?? '');
  if (last.length !== 1 || (phrase.tokens.length === 1 && !phrase.tokens[0]?.isCapital))
    return undefined;
  // A last name alone means a person of the register only if the article can mean nobody else.
  const inArticle = cast.withLastName(last[0] ?? '');
  if (inArticle.length > 0) return undefined;
  const known = cast.index.withLastName(last[0] ?? '');
  const { gender } = phrase;
  return unique(known.filter((speaker) => !gender || (genderOf(speaker) ?? gender) === gender));
}

/** « le chimiste Anne Vidal » is not « Anne Vidal (sénatrice) ». */
function isNamesake({ name, roles }: KnownSpeaker, { head }: NounPhrase): boolean {
  const bracket = /\(([^)]*)\)/u.exec(name)?.[1];
  if (bracket === undefined || head === undefined) return false;
  const titles = [bracket, ...roles.map(({ title }) => title)].flatMap((each) => foldWords(each));
  return !hasTitle(
    new Set(titles.flatMap((word) => [word, toMasculine(word)])),
    foldWords(head)[0] ?? '',
  );
}

/** The one of several namesakes whom the title, or a word in brackets, describes. */
function byTitle(known: readonly KnownSpeaker[], phrase: NounPhrase): KnownSpeaker | undefined {
  const words = describe(phrase);
  return unique(
    known.filter(({ name, roles }) => {
      const own = new Set([name, ...roles.map(({ title }) => title)].flatMap(foldWords));
      return words.some((word) => own.has(word));
    }),
  );
}

function person(cast: Cast, name: string, phrase: NounPhrase, place: Place): Entity | 'ambiguous' {
  const words = foldWords(name);
  const same = cast.called(name);
  const titled = describe(phrase);
  const namesake = same.find(
    ({ titles }) =>
      titled.length === 0 || titles.size === 0 || titled.some((word) => titles.has(word)),
  );
  if (namesake) return namesake;
  // « B. Vidal »
  const [initial = '', last = ''] = words;
  if (words.length === 2 && initial.length === 1) {
    const whole = unique(
      cast.withLastName(last).filter(({ name }) => foldWords(name ?? '')[0]?.startsWith(initial)),
    );
    if (whole) return whole;
  }
  if (words.length === 1) {
    const others = cast
      .withLastName(words[0] ?? '')
      .filter(({ gender }) => !phrase.gender || !gender || gender === phrase.gender);
    const near = others.filter(({ mentions }) => mentions.some(({ at }) => at < place.at));
    // « Le syndicaliste … M. Vidal … »: the one of two namesakes who has just spoken.
    const speaking = near.find((entity) => cast.salience.hasJustSpoken(entity, place));
    if (near.length > 1) return speaking ?? 'ambiguous';
    const meant =
      unique(near) ??
      unique(others) ??
      unique(cast.bodiesBeginning(words[0] ?? '')) ??
      (titled.length === 0 ? unique(cast.withFirstName(words[0] ?? '')) : undefined);
    if (meant) return meant;
    // « son frère Rémi », after another of the family
    const relative = unique(
      cast.index
        .withFirstName(words[0] ?? '')
        .filter((known) => cast.hasWord(foldWords(known.name).at(-1) ?? '')),
    );
    if (relative) return cast.ofKnown(relative);
  }
  // A name alone may be a last name.
  const isFirst = words.length === 1 && isFirstName(name.toLowerCase());
  const gender =
    phrase.gender ??
    (words.length > 1 || isFirst ? genderOfFirstName(name.split(/[\s-]/u)[0] ?? '') : undefined);
  return cast.create(
    name,
    words.length === 1 && titled.length === 0 && phrase.gender === undefined && !isFirst
      ? undefined
      : 'PERSON',
    gender,
    false,
  );
}
