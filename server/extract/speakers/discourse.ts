import type { SpeakerKind } from '../../../prisma/generated/client/enums.ts';
import { INSTITUTION_OF_BUILDING, STATE_OF_CAPITAL } from '../data/places.ts';
import {
  ANONYMOUS_HEADS,
  type Gender,
  genderOfBody,
  genderOfFirstName,
  isFirstName,
  kindsOfHead,
  OUTLET_NOUNS,
} from '../data/speakers.ts';
import { HONORIFICS } from '../data/words.ts';
import { isIndefinite, type NounPhrase } from '../grammar/noun-phrases.ts';
import {
  addTitle,
  agreesWith,
  type Entity,
  found,
  isWithin,
  NOBODY,
  type Place,
  type Recent,
  type Resolution,
  unique,
} from './entity.ts';
import { epithetOf, isCounterpart, isOrigin } from './epithets.ts';
import {
  describe,
  isBareSource,
  isGeneric,
  isNameOnlyWithHead,
  kindOfNamed,
  nameOf,
  splitPair,
  textOf,
  withoutDeterminer,
} from './phrase-names.ts';
import {
  foldName,
  foldWords,
  genderOf,
  type KnownSpeaker,
  type SpeakerIndex,
  toMasculine,
} from './register.ts';
import { Salience, withoutBodies } from './salience.ts';
import {
  BODIES,
  hasTitle,
  isCovered,
  isOfSamePlace,
  OFFICES,
  PERSON_AGAIN,
  PUBLIC,
  VAGUE,
} from './titles.ts';

const DEMONYM = /(?:ien|ienne|éen|éenne|ais|aise|ois|oise|ain|aine|an|ane|ard|arde|ol|ole)$/u;
// Between the noun and a place or an age.
const ADDED = /^(?:de|d'|du|des|la|le|l'|les|ans)$/u;
const MAX_SENTENCES_BACK = 12;
const MAX_ENTITIES_BACK = 40;
const MAX_MENTIONS = 24;
const MAX_EVIDENCE = 20_000;

// « le géant de l'acier Ferrox »: no part of the name.
const PRAISE = /^(?:géant|leader|numéro|fleuron|mastodonte|pionnier|poids|spécialiste)$/u;

/** « le procureur, Anne Vidal »: a masculine title says nothing about a woman. */
function setGender(entity: Entity, { gender, name }: NounPhrase): void {
  const isHonorific = name.some(({ lower }) => HONORIFICS.has(lower));
  const first = (entity.name ?? '').split(/[\s-]/u)[0] ?? '';
  const isSurely = entity.known?.otherNames.some((name) => name.startsWith('Mme ')) ?? false;
  const isWoman = entity.gender === 'f' || genderOfFirstName(first) === 'f';
  if (gender === 'f' || isHonorific || !isWoman) entity.gender = gender;
  else if (!isSurely) entity.gender = undefined;
}

/** « une usine », which nothing else is said of. */
function isThing({ kind, name, known, mentions }: Entity): boolean {
  const isPlain = name !== null && known === undefined && !/\p{Lu}/u.test(name);
  return kind === 'INSTITUTION' && isPlain && mentions.every(({ isProminent }) => !isProminent);
}

function isPerson(noun: string): boolean {
  return kindsOfHead(noun).includes('PERSON');
}

/** Everybody an article mentions, in the order of the text. */
export class Discourse {
  readonly #index: SpeakerIndex;
  readonly #day: string | undefined;
  /** The beginning of the article, folded. */
  readonly #words: string;
  readonly #entities: Entity[] = [];
  readonly #byName = new Map<string, Entity[]>();
  readonly #byKnown = new Map<string, Entity>();
  readonly #aliases = new Map<string, string>();
  /** The sentence that last spoke of « les deux cousins ». */
  #lastTwo = Number.NEGATIVE_INFINITY;
  /** Who speaks and asks, and whom « il » means. */
  readonly salience = new Salience();

  /** `day` is the last day of the article's date. */
  constructor(index: SpeakerIndex, day: string | undefined, text: string) {
    this.#words = ` ${foldName(text.slice(0, MAX_EVIDENCE))} `;
    this.#index = index;
    this.#day = day;
  }

  /** Notes « X, capitale de Y »: X speaks for the state Y. */
  addCapital(capital: string, state: string): void {
    this.#aliases.set(foldName(capital), state);
  }

  /** Notes that a person is called by a title: « Anne Vidal, ministre de la Pêche ». */
  addTitle(entity: Entity, phrase: NounPhrase): void {
    addTitle(entity, describe(phrase));
    entity.gender ??= phrase.gender;
    if (phrase.determiner === undefined && phrase.gender) entity.gender = phrase.gender;
  }

  /** Finds whom a phrase mentions, and notes the mention. */
  mention(phrase: NounPhrase, place: Place, isProminent: boolean): Resolution {
    const resolution = this.resolve(phrase, place);
    if (resolution.entity) this.note(resolution.entity, place, isProminent);
    return resolution;
  }

  note(entity: Entity, place: Place, isProminent: boolean): void {
    const last = entity.mentions.at(-1);
    if (last && last.at === place.at && last.isProminent === isProminent) return;
    entity.mentions.push({ ...place, isProminent });
    // Only recent ones matter; a long text must not make each look-up longer.
    if (entity.mentions.length > MAX_MENTIONS) entity.mentions.splice(1, 1);
  }

  resolve(phrase: NounPhrase, place: Place): Resolution {
    if (phrase.isPlural && phrase.tokens.slice(0, 2).some(({ lower }) => lower === 'deux'))
      this.#lastTwo = place.sentence;
    if (phrase.pronoun !== undefined) return this.#resolvePronoun(phrase, place);
    if (phrase.isPlural && phrase.tokens.some(({ lower }) => lower === 'et'))
      return this.#resolvePair(phrase, place);
    if (phrase.name.length > 0) return this.#resolveName(phrase, place);
    return this.#resolveDescription(phrase, place);
  }

  /** The entity of a register's speaker. */
  ofKnown(known: KnownSpeaker): Entity {
    const found = this.#byKnown.get(known.id);
    if (found) return found;
    const gender = genderOf(known);
    const entity = this.#create(known.name, known.kind, gender, known.kind === 'COLLECTIVE');
    entity.known = known;
    for (const { title } of known.roles) addTitle(entity, foldWords(title));
    if (known.kind !== 'PERSON')
      for (const name of [known.name, ...known.otherNames]) addTitle(entity, foldWords(name));
    this.#byKnown.set(known.id, entity);
    return entity;
  }

  #create(
    name: string | null,
    kind: SpeakerKind | undefined,
    gender: Gender | undefined,
    isPlural: boolean,
  ): Entity {
    const id = this.#entities.length;
    const entity: Entity = {
      id,
      name,
      known: undefined,
      kind,
      gender,
      isPlural,
      titles: new Set(),
      heads: new Set(),
      mentions: [],
    };
    this.#entities.push(entity);
    if (name !== null) {
      const key = foldName(name);
      const same = this.#byName.get(key);
      if (same) same.push(entity);
      else this.#byName.set(key, [entity]);
    }
    return entity;
  }

  // --- names

  #resolveName(phrase: NounPhrase, place: Place): Resolution {
    const name = nameOf(phrase);
    const whole = textOf(phrase);
    const known = this.#lookUp([whole, withoutDeterminer(phrase), name], phrase);
    if (known) return found(this.#titled(this.ofKnown(known), phrase), 'register-name', 0.97);
    const state = this.#stateOf(name);
    if (state && phrase.head === undefined)
      return found(this.#named(state, 'STATE', phrase), 'capital', 0.9);
    const compatriot = isOrigin(phrase) ? this.#mostSalient(phrase, place) : undefined;
    if (compatriot?.entity) return compatriot;
    const kind = kindOfNamed(phrase);
    if (kind !== 'PERSON' && kind !== undefined) {
      const own =
        phrase.head !== undefined &&
        (OUTLET_NOUNS.has(phrase.head) || PRAISE.test(phrase.head)) &&
        !isNameOnlyWithHead(phrase)
          ? name
          : withoutDeterminer(phrase);
      return found(this.#named(own, kind, phrase), 'institution-name', 0.9);
    }
    const named = this.#withoutDemonym(phrase);
    if (named) return this.#resolveName(named, place);
    const entity = this.#person(name, phrase, place);
    if (entity === 'ambiguous')
      return {
        ...NOBODY,
        rule: 'ambiguous-name',
        candidates: this.#withLastName(foldWords(name).at(-1) ?? ''),
      };
    return found(this.#titled(entity, phrase), 'name', 0.95);
  }

  /** « le Varnien Jorik Balster »: what somebody is by birth is no part of the name. */
  #withoutDemonym(phrase: NounPhrase): NounPhrase | undefined {
    const [first, ...rest] = phrase.name;
    const isTitled = phrase.head === undefined && /^(?:le|la|l')$/u.test(phrase.determiner ?? '');
    if (!isTitled || !first || rest.length < 2 || !DEMONYM.test(first.text)) return undefined;
    return {
      ...phrase,
      name: rest,
      start: rest[0]?.start ?? phrase.start,
      tokens: rest,
      determiner: undefined,
    };
  }

  #lookUp(names: readonly string[], phrase: NounPhrase): KnownSpeaker | undefined {
    for (const name of names) {
      const known = this.#index.named(name);
      if (known.length === 1) return known[0];
      if (known.length > 1) return this.#byTitle(known, phrase);
    }
    const last = foldWords(names.at(-1) ?? '');
    if (last.length !== 1 || (phrase.tokens.length === 1 && !phrase.tokens[0]?.isCapital))
      return undefined;
    // A last name alone means a person of the register only if the article can mean nobody else.
    const inArticle = this.#withLastName(last[0] ?? '');
    if (inArticle.length > 0) return undefined;
    const known = this.#index.withLastName(last[0] ?? '');
    const fitting = known.filter(
      (speaker) =>
        phrase.gender === undefined ||
        genderOf(speaker) === undefined ||
        genderOf(speaker) === phrase.gender,
    );
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  /** The one of several namesakes whom the title, or a word in brackets, describes. */
  #byTitle(known: readonly KnownSpeaker[], phrase: NounPhrase): KnownSpeaker | undefined {
    const words = describe(phrase);
    const fitting = known.filter(({ name, roles }) => {
      const own = new Set(
        [name, ...roles.map(({ title }) => title)].flatMap((each) => foldWords(each)),
      );
      return words.length > 0 && words.some((word) => own.has(word));
    });
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  #person(name: string, phrase: NounPhrase, place: Place): Entity | 'ambiguous' {
    const words = foldWords(name);
    const same = this.#byName.get(foldName(name)) ?? [];
    const titled = describe(phrase);
    const namesake = same.find(
      ({ titles }) =>
        titled.length === 0 || titles.size === 0 || titled.some((word) => titles.has(word)),
    );
    if (namesake) return namesake;
    if (words.length === 1) {
      const others = this.#withLastName(words[0] ?? '').filter(
        ({ gender }) => !phrase.gender || !gender || gender === phrase.gender,
      );
      const near = others.filter(({ mentions }) => mentions.some(({ at }) => at < place.at));
      if (near.length === 1 && near[0]) return near[0];
      // « Le syndicaliste … M. Vidal … »: the one of two namesakes who has just spoken.
      const speaking = near.find((entity) => this.salience.hasJustSpoken(entity, place));
      if (near.length > 1) return speaking ?? 'ambiguous';
      if (others.length === 1 && others[0]) return others[0];
      const body = unique(this.#bodiesBeginning(words[0] ?? ''));
      if (body) return body;
      const first = this.#withFirstName(words[0] ?? '');
      if (first.length === 1 && first[0] && titled.length === 0) return first[0];
    }
    // A name alone may be a last name.
    const isFirst = words.length === 1 && isFirstName(name.toLowerCase());
    const gender =
      phrase.gender ??
      (words.length > 1 || isFirst ? genderOfFirstName(name.split(/[\s-]/u)[0] ?? '') : undefined);
    return this.#create(
      name,
      words.length === 1 && titled.length === 0 && phrase.gender === undefined && !isFirst
        ? undefined
        : 'PERSON',
      gender,
      false,
    );
  }

  #withLastName(last: string): Entity[] {
    return this.#entities
      .slice(-MAX_ENTITIES_BACK)
      .filter(
        ({ name, kind }) =>
          (kind === 'PERSON' || kind === undefined) &&
          name !== null &&
          foldWords(name).length > 1 &&
          foldWords(name).at(-1) === last,
      );
  }

  #withFirstName(first: string): Entity[] {
    return this.#entities
      .slice(-MAX_ENTITIES_BACK)
      .filter(
        ({ name, kind }) =>
          kind === 'PERSON' &&
          name !== null &&
          foldWords(name).length > 1 &&
          foldWords(name)[0] === first,
      );
  }

  /** « Marlac » for « Marlac Énergie » */
  #bodiesBeginning(word: string): Entity[] {
    return this.#entities.slice(-MAX_ENTITIES_BACK).filter(({ name, kind }) => {
      const own = kind === 'INSTITUTION' && name !== null ? foldWords(name) : [];
      return own.length > 1 && own[0] === word && kindsOfHead(word).length === 0;
    });
  }

  #titled(entity: Entity, phrase: NounPhrase): Entity {
    if (phrase.head !== undefined) addTitle(entity, describe(phrase));
    // « son adversaire, le maire Gérard Pontivel »
    for (const [at, { text }] of phrase.tokens.entries()) {
      const second = phrase.tokens.slice(at + 1, at + 4).find(({ lower }) => isPerson(lower));
      if (text === ',' && second) addTitle(entity, foldWords(second.text));
    }
    if (phrase.gender && entity.kind === 'PERSON') setGender(entity, phrase);
    else if (entity.kind === 'ANONYMOUS') entity.gender ??= phrase.gender;
    return entity;
  }

  #named(name: string, kind: SpeakerKind, phrase: NounPhrase): Entity {
    const known = this.#index.named(name);
    if (known.length === 1 && known[0]) return this.#titled(this.ofKnown(known[0]), phrase);
    const longer = kind === 'DOCUMENT' ? this.#index.beginningWith(name) : undefined;
    if (longer) return this.#titled(this.ofKnown(longer), phrase);
    const same = this.#byName.get(foldName(name))?.[0];
    const gender =
      phrase.gender ??
      (kind === 'INSTITUTION' ? genderOfBody(foldWords(phrase.head ?? name)[0] ?? '') : undefined);
    const entity = same ?? this.#create(name, kind, gender, phrase.isPlural);
    // « le parti » for « Parti agrarien »
    if (!same && kind === 'INSTITUTION') addTitle(entity, foldWords(name));
    return this.#titled(entity, phrase);
  }

  #stateOf(name: string): string | undefined {
    const key = foldName(name);
    const alias = this.#aliases.get(key);
    if (alias !== undefined) return alias;
    return (
      STATE_OF_CAPITAL.get(name.toLowerCase()) ?? INSTITUTION_OF_BUILDING.get(name.toLowerCase())
    );
  }

  // --- two speakers

  #resolvePair(phrase: NounPhrase, place: Place): Resolution {
    const bare = textOf(phrase).replace(/(?:^| )(?:les? |la |l['’])/giu, ' ');
    const known = this.#lookUp([textOf(phrase), withoutDeterminer(phrase), bare], phrase);
    if (known) return found(this.ofKnown(known), 'register-name', 0.95);
    const names = splitPair(phrase).map((part) => this.#nameOfPart(part, place));
    if (names.length !== 2 || names.some((name) => name === undefined))
      return this.#resolveDescription(phrase, place);
    const ids = names.map((each) => each?.known?.id);
    const joint = ids.every((id) => id !== undefined)
      ? this.#index.withHead('').find(() => false)
      : undefined;
    const name = names.map((each) => each?.name).join(' et ');
    return found(
      joint ? this.ofKnown(joint) : this.#named(name, 'COLLECTIVE', { ...phrase, head: undefined }),
      'pair',
      0.85,
    );
  }

  #nameOfPart(part: string, _place: Place): Entity | undefined {
    const known = this.#index.named(part)[0] ?? unique(this.#index.withLastName(part));
    if (known) return this.ofKnown(known);
    const same =
      this.#byName.get(foldName(part))?.[0] ??
      unique(this.#withLastName(foldWords(part).at(-1) ?? ''));
    if (same) return same;
    const state = this.#stateOf(part);
    return state === undefined ? undefined : this.#create(state, 'STATE', undefined, false);
  }

  // --- descriptions

  #resolveDescription(phrase: NounPhrase, place: Place): Resolution {
    const { head } = phrase;
    const words = phrase.tokens.map(({ lower }) => lower);
    const second = words[1] ?? '';
    if (
      /^(?:dernier|dernière)$/u.test(second) &&
      /^(?:ce|cette)$/u.test(words[0] ?? '') &&
      words.length === 2
    )
      return this.#lastMentioned(phrase, place, 'this-last');
    if (/^intéressée?$/u.test(second))
      return this.#lastMentioned(phrase, place, 'person-concerned');
    if (/^(?:premier|première|second|seconde|deuxième)$/u.test(second) && words.length === 2) {
      const found = this.#ofPair(second, place);
      if (found) return found;
    }
    if (/^deux$/u.test(second) || /^(?:deux)$/u.test(words[0] ?? '')) {
      const pair = this.#pairOfTitles(phrase, place);
      if (pair) return pair;
    }
    const known = this.#lookUp([textOf(phrase), withoutDeterminer(phrase)], { ...phrase });
    if (known && !isIndefinite(phrase) && (!isGeneric(phrase) || this.#isNamedInArticle(known)))
      return found(this.#titled(this.ofKnown(known), phrase), 'register-alias', 0.93);
    // « l'un d'eux »: of two who are known, nobody knows which.
    const isOfTwo = place.sentence - this.#lastTwo <= 2;
    if (isOfTwo && words.length === 4 && /^(?:eux|elles)$/u.test(words[3] ?? ''))
      return { ...NOBODY, rule: 'one-of-them' };
    if (isIndefinite(phrase) || isBareSource(phrase)) return this.#anonymous(phrase);
    if (head === undefined) return this.#noun(phrase);
    const again = this.#generic(phrase, place) ?? this.#counterpart(phrase, place);
    if (again) return again;
    const earlier = this.#byDescription(phrase, place);
    if (earlier) return earlier;
    const byRole = this.#byRole(phrase);
    if (byRole) return byRole;
    const body = this.#sameBody(phrase, place) ?? this.#ofRegister(phrase);
    if (body) return body;
    const epithet = this.#epithet(phrase, place);
    if (epithet) return epithet;
    return this.#noun(phrase);
  }

  /** « cette dernière », « l'intéressé »: the nearest mention that agrees. */
  #lastMentioned(phrase: NounPhrase, place: Place, rule: string): Resolution {
    const all = this.#recent(place).filter(({ entity }) =>
      agreesWith(entity, phrase.gender, phrase.isPlural),
    );
    // « celui-ci » may be a text that was just named, « cette dernière » is who was.
    const speaking = all.filter(({ entity }) => entity.kind !== 'DOCUMENT' && !isThing(entity));
    const likely = speaking.length > 0 && rule !== 'this-one' ? speaking : all;
    const named = likely.filter(
      ({ entity, last }) => entity.name !== null && place.sentence - last.sentence <= 2,
    );
    const [last] = (named.length > 0 ? named : likely).toSorted(
      (one, other) => other.last.at - one.last.at,
    );
    return last ? found(last.entity, rule, 0.85) : { ...NOBODY, rule };
  }

  /** « le premier », « la seconde » of two who were named in one sentence. */
  #ofPair(word: string, place: Place): Resolution | undefined {
    const gender: Gender = /(?:ère|onde)$/u.test(word) ? 'f' : 'm';
    for (let back = 0; back <= 6; back += 1) {
      const named = this.#recent(place)
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
    const two = this.#recent(place, 5)
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

  /** « les deux ministres »: both who are called so. */
  #pairOfTitles(phrase: NounPhrase, place: Place): Resolution | undefined {
    const people = this.#recent(place).filter(
      ({ entity }) =>
        entity.kind === 'PERSON' && entity.name !== null && entity.mentions.length > 0,
    );
    if (people.length !== 2) return undefined;
    const ordered = people.toSorted(
      (one, other) => (one.entity.mentions[0]?.at ?? 0) - (other.entity.mentions[0]?.at ?? 0),
    );
    return found(
      this.#named(ordered.map(({ entity }) => entity.name).join(' et '), 'COLLECTIVE', {
        ...phrase,
        head: undefined,
      }),
      'both',
      0.75,
    );
  }

  #anonymous(phrase: NounPhrase): Resolution {
    const words = describe(phrase);
    const isBare =
      /^(?:certains|certaines|plusieurs)$/u.test(phrase.tokens[0]?.lower ?? '') &&
      phrase.tokens.length === 1;
    if (isBare) return { ...NOBODY, rule: 'indefinite' };
    const kinds = kindsOfHead(phrase.head ?? '');
    if (
      kinds.includes('DOCUMENT') ||
      (kinds.includes('INSTITUTION') && !kinds.includes('PERSON'))
    ) {
      return found(
        this.#named(
          withoutDeterminer(phrase),
          kinds.includes('DOCUMENT') ? 'DOCUMENT' : 'INSTITUTION',
          phrase,
        ),
        'indefinite',
        0.6,
      );
    }
    const { head = '' } = phrase;
    const known = [...new Set([head, head.replace(/[sx]$/u, '')])]
      .flatMap((each) => this.#index.withHead(each))
      .filter(({ kind, name }) => kind === 'ANONYMOUS' && isCovered(words, foldWords(name)));
    if (known.length === 1 && known[0])
      return found(this.#titled(this.ofKnown(known[0]), phrase), 'anonymous', 0.9);
    const inArticle = this.#onlyInArticle(head, 'ANONYMOUS');
    if (inArticle) return found(this.#titled(inArticle, phrase), 'anonymous', 0.85);
    const near = this.#nearSomebody(phrase);
    if (near) return found(this.#titled(this.ofKnown(near), phrase), 'anonymous', 0.8);
    return found(this.#named(textOf(phrase), 'ANONYMOUS', phrase), 'anonymous', 0.85);
  }

  /** The only speaker of the register of a kind with this noun all words of whose name the article has. */
  #onlyInArticle(head: string, kind: SpeakerKind): Entity | undefined {
    const known = this.#index
      .withHead(head)
      .filter(
        (each) =>
          each.kind === kind &&
          foldWords(each.name).every((word) => word.length < 4 || this.#words.includes(` ${word}`)),
      );
    return known.length === 1 && known[0] ? this.ofKnown(known[0]) : undefined;
  }

  /** « l'un de ses proches », « l'entourage de la ministre »: the register's, if she is in the text. */
  #nearSomebody({ tokens }: NounPhrase): KnownSpeaker | undefined {
    const noun = tokens.find(({ lower }) => /^(?:proches?|entourage)$/u.test(lower))?.lower;
    if (noun === undefined) return undefined;
    const known = this.#index
      .withHead(noun.replace(/s$/u, ''))
      .filter((each) => each.kind === 'ANONYMOUS' && this.#isNamedInArticle(each));
    return unique(known);
  }

  /** Somebody whom the article has called so before. */
  #byDescription(phrase: NounPhrase, place: Place): Resolution | undefined {
    const words = describe(phrase);
    const [head] = words;
    if (head === undefined) return undefined;
    const called = this.#recent(place, 60).filter(
      ({ entity }) =>
        (agreesWith(entity, phrase.gender, phrase.isPlural) ||
          // « le capitaine » for « le capitaine Anne Vidal »
          (phrase.gender === 'm' && !entity.isPlural && entity.known && entity.heads.has(head))) &&
        hasTitle(entity.heads, head),
    );
    const exact = called.filter(
      ({ entity: { heads } }) => heads.has(head) || heads.has(toMasculine(head)),
    );
    const described = (exact.length > 0 ? exact : called).filter(({ entity }) =>
      words.slice(1).every((word) => this.#isDescribedBy(entity, word)),
    );
    const named = described.filter(({ entity }) => entity.name !== null);
    const fitting =
      named.length > 0
        ? named
        : described.length > 0
          ? described
          : this.#ofPlace(called, phrase, place);
    if (fitting.length === 0) return undefined;
    const possessed = /^(?:son|sa|leur)$/u.test(phrase.determiner ?? '') && fitting.length > 1;
    const ordered = fitting.toSorted((one, other) => other.last.at - one.last.at);
    const [best] = ordered;
    if (!best) return undefined;
    // « l'entreprise » after « le groupe » is « elle ».
    if (best.entity.kind === 'INSTITUTION')
      best.entity.gender = phrase.gender ?? genderOfBody(head);
    const certainty = fitting.length === 1 ? 0.88 : possessed ? 0.6 : 0.75;
    return {
      entity: best.entity,
      candidates: ordered.map(({ entity }) => entity),
      rule: 'description',
      certainty,
    };
  }

  #isDescribedBy(entity: Entity, word: string): boolean {
    // « le chef de l'État » is no « chef d'état-major ».
    if (word === 'etat' && entity.titles.has('major')) return false;
    // « l'ancien ministre » is not « le ministre ».
    const isVague = VAGUE.has(word) && (entity.name !== null || !word.startsWith('ancien'));
    return (
      hasTitle(entity.titles, word) ||
      isVague ||
      this.#isOfSameState(entity, word) ||
      isOfSamePlace(entity, word)
    );
  }

  /** « l'élue du Nord », « le technicien de 47 ans »: what the text adds about the only one just named. */
  #ofPlace(called: readonly Recent[], { tokens }: NounPhrase, place: Place): readonly Recent[] {
    const [only] = called;
    if (!only || called.length > 1 || only.entity.name === null) return [];
    const isAdded = tokens
      .slice(2)
      .every(({ lower, isCapital, kind }) => isCapital || kind === 'number' || ADDED.test(lower));
    const isNear = place.sentence - only.last.sentence <= 2;
    const hasPlace = [...only.entity.titles].length > 2 * only.entity.heads.size;
    return isAdded && isNear && !hasPlace ? [only] : [];
  }

  /** « le syndicaliste », « la quinquagénaire »: who the text is about, described in other words. */
  #epithet(phrase: NounPhrase, place: Place): Resolution | undefined {
    const epithet = epithetOf(phrase);
    const isThis = /^(?:ce|cet|cette)$/u.test(phrase.determiner ?? '');
    if (!epithet || (!isThis && !/^(?:le|la|l')$/u.test(phrase.determiner ?? ''))) return undefined;
    const meant = this.#mostSalient(phrase, place);
    const { entity } = meant;
    if (isThis || epithet === 'quality') {
      if (entity && phrase.head !== undefined) addTitle(entity, describe(phrase));
      return entity ? meant : undefined;
    }
    return entity && this.#isIntroduced(entity, phrase, place)
      ? found(this.#titled(entity, phrase), 'epithet', 0.75)
      : undefined;
  }

  /** « « Je continue », dit Anne Vidal. « Et je gagnerai », ajoute la sénatrice » */
  #isIntroduced(entity: Entity, { gender }: NounPhrase, place: Place): boolean {
    if (entity.gender === undefined || entity.kind !== 'PERSON') return false;
    const last = entity.mentions.findLast(({ at }) => at < place.at);
    const hasJustSpoken = this.salience.hasJustSpoken(entity, place);
    if (entity.heads.size === 0 && hasJustSpoken) return true;
    // Who spoke in the sentence before, or a woman who is its subject; no holder of another office.
    const isSubject =
      last !== undefined &&
      last.paragraph === place.paragraph &&
      place.sentence - last.sentence <= 1 &&
      (hasJustSpoken || (gender === 'f' && last.isProminent));
    const holdsOffice = [...entity.heads].some((head) => OFFICES.has(head) && !/^chef/u.test(head));
    return isSubject && !place.isSaid && entity.gender === gender && !holdsOffice;
  }

  /** The person nearby who is most likely meant by a description that fits anybody of that sex. */
  #mostSalient(phrase: NounPhrase, place: Place): Resolution {
    const near = this.#people(place).filter(
      ({ entity, last }) =>
        entity.name !== null &&
        ![...entity.heads].some((head) => ANONYMOUS_HEADS.has(head)) &&
        agreesWith(entity, phrase.gender, false) &&
        !(place.isContrasted && this.salience.lastPerson === entity) &&
        place.sentence - last.sentence <= 4 &&
        place.paragraph - last.paragraph <= 1,
    );
    const { entity, candidates, certainty } = this.salience.choose(near, place);
    return { entity, candidates, rule: 'epithet', certainty: certainty * 0.92 };
  }

  /** « son adversaire »: of two people, the one of that sex, or who has not just spoken. */
  #counterpart(phrase: NounPhrase, place: Place): Resolution | undefined {
    if (!isCounterpart(phrase)) return undefined;
    const people = this.#people(place).filter(
      ({ entity, last }) => entity.kind === 'PERSON' && place.sentence - last.sentence <= 4,
    );
    if (people.length !== 2) return undefined;
    const fitting = people.filter(({ entity }) => agreesWith(entity, phrase.gender, false));
    const silent = fitting.filter(({ entity }) => this.salience.lastSpeaker(place) !== entity);
    const other = unique(fitting) ?? unique(silent);
    return other && found(other.entity, 'counterpart', fitting.length === 1 ? 0.8 : 0.65);
  }

  /** « l'homme », « cette source », « son entourage »: nouns that stand for somebody just mentioned. */
  #generic(phrase: NounPhrase, place: Place): Resolution | undefined {
    const { head = '', determiner = '', tokens } = phrase;
    // « l'homme d'affaires »
    const most = /^(?:homme|femme)$/u.test(head) ? 4 : 3;
    if (tokens.length > most || phrase.isPlural) return undefined;
    if (/^(?:ce|cet|cette)$/u.test(determiner) && ANONYMOUS_HEADS.has(head)) {
      const sources = this.#recent(place).filter(({ entity }) => entity.kind === 'ANONYMOUS');
      const [last] = sources.toSorted((one, other) => other.last.at - one.last.at);
      return last ? found(last.entity, 'this-source', 0.85) : undefined;
    }
    if (/^(?:son|sa)$/u.test(determiner) && head === 'entourage') {
      const { entity } = this.salience.choose(this.#people(place), place);
      return entity?.name ? found(this.#around(entity, phrase), 'entourage', 0.75) : undefined;
    }
    if (!PERSON_AGAIN.test(head) || !/^(?:le|la|l'|ce|cet|cette)$/u.test(determiner))
      return undefined;
    const people = this.#people(place).filter(({ entity }) =>
      agreesWith(entity, phrase.gender ?? (/^(?:femme|dame)$/u.test(head) ? 'f' : 'm'), false),
    );
    const { entity, rule, certainty } = this.salience.choose(people, place);
    return entity ? found(entity, rule, certainty * 0.9) : undefined;
  }

  #people(place: Place): Recent[] {
    const people = this.#recent(place, 6).filter(
      ({ entity: { kind, heads } }) =>
        kind === 'PERSON' || (kind === 'ANONYMOUS' && !heads.has('source')),
    );
    const named = people.filter(({ entity }) => entity.name !== null);
    return named.length > 0 ? named : people;
  }

  /** Those around somebody, as the register or the text would name them. */
  #around(entity: Entity, phrase: NounPhrase): Entity {
    const known = this.#index
      .withHead('entourage')
      .filter(({ name }) => entity.name !== null && foldName(name).endsWith(foldName(entity.name)));
    const [only] = known;
    return only
      ? this.ofKnown(only)
      : this.#named(`entourage de ${entity.name}`, 'ANONYMOUS', phrase);
  }

  /** « le communiqué », « la direction »: the only one of the register that the article can mean. */
  #ofRegister(phrase: NounPhrase): Resolution | undefined {
    if (!isGeneric(phrase) || phrase.isPlural || phrase.head === undefined) return undefined;
    const known = this.#index
      .withHead(phrase.head)
      .filter((each) => each.kind !== 'STATE' && this.#isNamedInArticle(each));
    const [only] = known;
    return only && known.length === 1 && foldWords(only.name).length > 1
      ? found(this.#titled(this.ofKnown(only), phrase), 'register-head', 0.8)
      : undefined;
  }

  /** « l'organisation », « l'entreprise »: the only body that was just named. */
  #sameBody(phrase: NounPhrase, place: Place): Resolution | undefined {
    if (!isGeneric(phrase) || phrase.isPlural || !BODIES.has(phrase.head ?? '')) return undefined;
    const bodies = this.#recent(place, 3).filter(
      ({ entity: { kind, name, gender } }) =>
        kind === 'INSTITUTION' ||
        // A name alone that nothing says to be a person's.
        (kind === undefined && name !== null && gender === undefined),
    );
    // « la société » is no public body.
    const isCompany = /^(?:société|entreprise|groupe|firme|compagnie|constructeur)$/u.test(
      phrase.head ?? '',
    );
    const fitting = isCompany
      ? bodies.filter(({ entity: { heads } }) => PUBLIC.every((head) => !heads.has(head)))
      : bodies;
    const named = fitting.filter(({ entity }) => /\p{Lu}/u.test(entity.name ?? ''));
    const bodied = named.filter(({ entity }) => entity.kind === 'INSTITUTION');
    const likely = [bodied, named, fitting].find((each) => each.length > 0) ?? [];
    const [only] = likely;
    return only && likely.length === 1 ? found(only.entity, 'same-body', 0.8) : undefined;
  }

  #isOfSameState(entity: Entity, adjective: string): boolean {
    const state = this.#index.stateOfAdjective(adjective);
    if (!state) return false;
    return entity.known?.roles.some(({ of }) => of === state.id) ?? false;
  }

  #byRole(phrase: NounPhrase): Resolution | undefined {
    const words = describe(phrase);
    if (words.length === 0 || kindsOfHead(phrase.head ?? '').every((kind) => kind !== 'PERSON'))
      return undefined;
    if (/^ancien/u.test(words[1] ?? '')) return this.#byFormerRole(words, phrase);
    const holders = this.#index.holders(words, this.#day, phrase.gender);
    if (holders.length === 1 && holders[0] && words.length > 1)
      return found(this.#titled(this.ofKnown(holders[0]), phrase), 'role-on-date', 0.85);
    const entities = holders.slice(0, 5).map((holder) => this.ofKnown(holder));
    const [single] = holders;
    if (single && holders.length === 1 && this.#hasEvidence(single))
      return found(this.#titled(this.ofKnown(single), phrase), 'role-on-date', 0.75);
    const mentioned = entities.filter(({ mentions }) => mentions.length > 0);
    const [only] = mentioned;
    if (only && mentioned.length === 1) return found(only, 'role-on-date', 0.8);
    return undefined;
  }

  /** « l'ancien ministre »: the only one in the article who held the office, and holds it no more. */
  #byFormerRole(
    [head = '', , ...rest]: readonly string[],
    phrase: NounPhrase,
  ): Resolution | undefined {
    const words = [head, ...rest];
    const now = new Set(this.#index.holders(words, this.#day, phrase.gender));
    const former = this.#index
      .holders(words, undefined, phrase.gender)
      .filter((known) => !now.has(known) && this.#byKnown.has(known.id));
    const only = unique(former);
    return only && found(this.#titled(this.ofKnown(only), phrase), 'former-role', 0.8);
  }

  /** Whether the article has one of the capitalized words of a name; a name without any needs none. */
  #isNamedInArticle({ name, kind }: KnownSpeaker): boolean {
    const words = name
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => /^\p{Lu}/u.test(word) && word.length > 2);
    if (kind !== 'PERSON' && kind !== 'DOCUMENT' && words.length === 0) return true;
    return words.some((word) => this.#words.includes(` ${foldName(word)} `));
  }

  /** Whether the article names what somebody holds office in: « maire de Port-Ylis ». */
  #hasEvidence({ roles }: KnownSpeaker): boolean {
    return roles.some(({ title, of }) => {
      const places = title
        .split(/[\s,]+/u)
        .filter((word) => /^\p{Lu}/u.test(word) && word.length > 3)
        .map(foldName);
      const body = of === null ? undefined : this.#index.get(of);
      const names = body ? [body.name, ...body.otherNames].map(foldName) : [foldName(of ?? '')];
      return [...places, ...names].some((name) => name !== '' && this.#words.includes(` ${name} `));
    });
  }

  /** An institution, a document or a group that is called by a noun alone; a person stays unnamed. */
  #noun(phrase: NounPhrase): Resolution {
    const kinds = kindsOfHead(phrase.head ?? '');
    const words = phrase.tokens.map(({ lower }) => lower);
    const name = withoutDeterminer(phrase);
    const building = INSTITUTION_OF_BUILDING.get(name.toLowerCase());
    if (building) return found(this.#named(building, 'INSTITUTION', phrase), 'building', 0.9);
    const isPossessed = /^(?:son|sa|ses|leur|leurs|mon|ma|mes|notre|nos|ce|cette|cet|ces)$/u.test(
      phrase.determiner ?? '',
    );
    const group =
      phrase.isPlural && isGeneric(phrase) && !isPossessed
        ? this.#onlyInArticle(phrase.head ?? '', 'COLLECTIVE')
        : undefined;
    if (group) return found(group, 'register-head', 0.8);
    if (kinds.includes('COLLECTIVE') && phrase.isPlural && !isPossessed)
      return found(this.#named(name, 'COLLECTIVE', phrase), 'collective', 0.8);
    if (phrase.isPlural && phrase.head === undefined)
      return found(this.#named(textOf(phrase), 'COLLECTIVE', phrase), 'collective', 0.8);
    if (kinds.includes('DOCUMENT'))
      return found(this.#named(name, 'DOCUMENT', phrase), 'document', isPossessed ? 0.6 : 0.8);
    if (kinds.includes('ANONYMOUS') && words.length > 2) return this.#anonymous(phrase);
    if (phrase.head === 'capitale') {
      const adjective = phrase.tokens.at(-1)?.lower ?? '';
      const of = this.#index.stateOfAdjective(adjective);
      if (of) return found(this.ofKnown(of), 'capital', 0.85);
    }
    if (kinds.includes('INSTITUTION') && !kinds.includes('PERSON') && !isPossessed)
      return found(this.#named(name, 'INSTITUTION', phrase), 'institution', 0.75);
    const state = phrase.tokens.find(({ isCapital }, index) => index > 0 && isCapital);
    if (state && phrase.tokens.length === 2 && kinds.length === 0)
      return found(this.#named(state.text, 'STATE', phrase), 'state', 0.8);
    const entity = this.#create(null, kinds[0], phrase.gender, phrase.isPlural);
    this.#titled(entity, phrase);
    if (phrase.gender) entity.gender = phrase.gender;
    return { entity, candidates: [], rule: 'unnamed', certainty: 0.85 };
  }

  // --- pronouns

  #resolvePronoun(phrase: NounPhrase, place: Place): Resolution {
    const { pronoun = '', gender, isPlural } = phrase;
    if (
      pronoun === 'on' ||
      pronoun === 'certains' ||
      pronoun === 'certaines' ||
      pronoun === 'beaucoup' ||
      /^(?:quelqu'un|chacune?|plusieurs|d'aucuns)$/u.test(pronoun)
    )
      return { ...NOBODY, rule: 'indefinite-pronoun' };
    if (/^(?:celui|celle|ceux|celles)-/u.test(pronoun))
      return this.#lastMentioned(phrase, place, 'this-one');
    if (place.isBoth || (/^tou(?:s|tes)$/u.test(pronoun) && phrase.tokens.length > 1)) {
      const pair = this.#pairOfTitles(phrase, place);
      if (pair) return pair;
    }
    const recent = this.#recent(place).filter(({ entity }) => agreesWith(entity, gender, isPlural));
    const document = this.#documentJustBefore(recent, place);
    if (document) return found(document, 'pronoun', 0.75);
    const others = recent.filter(({ entity }) => entity.kind !== 'DOCUMENT');
    const meant = this.salience.choose(isPlural ? others : withoutBodies(others, place), place);
    // « Claude Vernier … Elle »
    if (meant.entity?.kind === 'PERSON' && !place.isSaid) meant.entity.gender ??= gender;
    return meant;
  }

  /** « Le rapport est sévère. Il dénonce … »: the subject just before, where no person is near. */
  #documentJustBefore(recent: readonly Recent[], place: Place): Entity | undefined {
    const near = recent.filter(
      ({ last }) => place.sentence - last.sentence <= 1 && last.paragraph === place.paragraph,
    );
    const documents = near.filter(
      ({ entity, last }) => entity.kind === 'DOCUMENT' && last.isProminent,
    );
    const isAlone = near.every(({ entity }) => entity.kind === 'DOCUMENT');
    return isAlone ? documents.at(-1)?.entity : undefined;
  }

  /** The person whom the sentences just before are about. */
  subjectBefore(place: Place): Resolution {
    const people = this.#recent(place, 2).filter(
      ({ entity, last }) =>
        last.paragraph === place.paragraph &&
        (entity.kind === 'PERSON' || entity.kind === 'ANONYMOUS'),
    );
    return this.salience.choose(people, place);
  }

  /** The document that was mentioned last, in this paragraph. */
  lastDocument(place: Place): Entity | undefined {
    return this.#recent(place, 3)
      .filter(
        ({ entity, last }) => entity.kind === 'DOCUMENT' && last.paragraph === place.paragraph,
      )
      .toSorted((one, other) => other.last.at - one.last.at)[0]?.entity;
  }

  /** The first person named after a place who can be meant by a pronoun or title before. */
  namedAfter(phrase: NounPhrase, place: Place & { readonly isTurn: boolean }): Entity | undefined {
    const words = describe(phrase);
    const fitting = this.#entities
      .filter(
        ({ name, kind, mentions }) => name !== null && kind === 'PERSON' && mentions.length > 0,
      )
      .map((entity) => ({ entity, first: entity.mentions.find(({ at }) => at > place.at) }))
      .filter(({ entity, first }) => {
        if (
          !first ||
          first.sentence - place.sentence > (place.isTurn ? MAX_MENTIONS : 3) ||
          !agreesWith(entity, phrase.gender, phrase.isPlural)
        )
          return false;
        if (phrase.pronoun !== undefined) return first.isProminent;
        return (
          words[0] !== undefined &&
          words.every((word) => hasTitle(entity.titles, word)) &&
          hasTitle(entity.heads, words[0])
        );
      })
      .toSorted((one, other) => (one.first?.at ?? 0) - (other.first?.at ?? 0));
    return fitting[0]?.entity;
  }

  #recent(place: Place, back = MAX_SENTENCES_BACK): Recent[] {
    const found: Recent[] = [];
    for (const entity of this.#entities.slice(-MAX_ENTITIES_BACK * 4)) {
      const last = entity.mentions.findLast(
        (mention) => mention.at < place.at && !isWithin(mention, place),
      );
      if (last && place.sentence - last.sentence <= back) found.push({ entity, last });
    }
    return found;
  }
}
