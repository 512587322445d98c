import type { SpeakerKind } from '../../../prisma/generated/client/enums.ts';
import { INSTITUTION_OF_BUILDING, STATE_OF_CAPITAL } from '../data/places.ts';
import { type Gender, genderOfBody, genderOfFirstName, kindsOfHead } from '../data/speakers.ts';
import { HONORIFICS } from '../data/words.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import {
  addTitle,
  agreesWith,
  type Entity,
  isLikePerson,
  isWithin,
  nearestFirst,
  type Place,
  type Recent,
  unique,
} from './entity.ts';
import { describe } from './phrase-names.ts';
import { Salience } from './salience.ts';
import {
  foldWords,
  genderOf,
  isHeldOn,
  type KnownRole,
  type KnownSpeaker,
  type SpeakerIndex,
  speakerKey,
  toMasculine,
  wordsOfTitle,
} from './speaker-index.ts';
import { hasTitle, isOffice } from './titles.ts';

const MAX_SENTENCES_BACK = 12;
/** How many entities back a name is looked for. */
const MAX_ENTITIES_BACK = 40;
const MAX_MENTIONS = 24;
/** How often a portrait has mentioned its subject. */
const MIN_MENTIONS = 5;
const MAX_EVIDENCE = 20_000;

/** « le procureur, Anne Vidal »: a masculine title says nothing about a woman. */
function setGender(entity: Entity, { gender, name }: NounPhrase): void {
  const isHonorific = name.some(({ lower }) => HONORIFICS.has(lower));
  const first = (entity.name ?? '').split(/[\s-]/u)[0] ?? '';
  const isSurely = entity.known?.otherNames.some((name) => name.startsWith('Mme ')) ?? false;
  const isWoman = entity.gender === 'f' || genderOfFirstName(first) === 'f';
  if (gender === 'f' || isHonorific || !isWoman) entity.gender = gender;
  else if (!isSurely) entity.gender = undefined;
}

/** Everybody an article mentions, in the order of the text. */
export class Cast {
  readonly index: SpeakerIndex;
  /** The last day of the article's date. */
  readonly day: string | undefined;
  /** Who speaks and asks, and whom « il » means. */
  readonly salience = new Salience();
  /** The sentence that last spoke of « les deux cousins ». */
  lastTwo = Number.NEGATIVE_INFINITY;
  /** The beginning of the article, folded. */
  readonly #words: string;
  readonly #entities: Entity[] = [];
  readonly #byName = new Map<string, Entity[]>();
  readonly #byKnown = new Map<string, Entity>();
  /** The place that was asked about last, and who is near it, by how far back. */
  #asked: { readonly at: number; readonly content: Place['content'] | undefined } | undefined;
  readonly #answers = new Map<number, readonly Recent[]>();

  constructor(index: SpeakerIndex, day: string | undefined, text: string) {
    this.#words = ` ${speakerKey(text.slice(0, MAX_EVIDENCE))} `;
    this.index = index;
    this.day = day;
  }

  /** The person whom the article named first and most often so far. */
  protagonist(phrase: Pick<NounPhrase, 'gender' | 'isPlural'>, place: Place): Entity | undefined {
    if (phrase.isPlural) return undefined;
    const [first, second] = this.#entities
      .filter(
        (entity) =>
          entity.kind === 'PERSON' &&
          entity.name !== null &&
          agreesWith(entity, phrase.gender, false),
      )
      .map((entity) => ({
        entity,
        count: entity.mentions.filter(({ at }) => at < place.at).length,
      }))
      .toSorted((one, other) => other.count - one.count);
    const isMain = first && first.count >= MIN_MENTIONS && first.count > (second?.count ?? 0);
    const isFirst = first && this.#entities.find(({ name, kind }) => kind === 'PERSON' && name);
    return isMain && isFirst === first.entity ? first.entity : undefined;
  }

  /** Those of exactly this name, apart from case and accents. */
  called(name: string): readonly Entity[] {
    return this.#byName.get(speakerKey(name)) ?? [];
  }

  isMentioned(known: KnownSpeaker): boolean {
    return this.#byKnown.has(known.id);
  }

  create(
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
      isCalledPlural: false,
      titles: new Set(),
      heads: new Set(),
      otherOffices: new Set(),
      mentions: [],
    };
    this.#entities.push(entity);
    if (name !== null) {
      const key = speakerKey(name);
      const same = this.#byName.get(key);
      if (same) same.push(entity);
      else this.#byName.set(key, [entity]);
    }
    return entity;
  }

  /** The entity of a register's speaker. */
  ofKnown(known: KnownSpeaker): Entity {
    const found = this.#byKnown.get(known.id);
    if (found) return found;
    const gender = genderOf(known);
    const entity = this.create(known.name, known.kind, gender, known.kind === 'COLLECTIVE');
    entity.known = known;
    for (const { title } of known.roles) {
      addTitle(entity, wordsOfTitle(title));
      const [head = ''] = wordsOfTitle(title);
      if (!this.isInOffice(entity, head)) entity.otherOffices.add(toMasculine(head));
    }
    if (known.kind !== 'PERSON')
      for (const name of [known.name, ...known.otherNames]) addTitle(entity, foldWords(name));
    this.#byKnown.set(known.id, entity);
    return entity;
  }

  note(entity: Entity, place: Place, isProminent: boolean): void {
    this.#asked = undefined;
    const last = entity.mentions.at(-1);
    if (last && last.at === place.at && last.isProminent === isProminent) return;
    entity.mentions.push({ ...place, isProminent });
    // Only recent ones matter; a long text must not make each look-up longer.
    if (entity.mentions.length > MAX_MENTIONS) entity.mentions.splice(1, 1);
  }

  titled(entity: Entity, phrase: NounPhrase): Entity {
    if (phrase.head !== undefined) addTitle(entity, describe(phrase));
    // « son adversaire, le maire Gérard Pontivel »
    for (const [at, { text }] of phrase.tokens.entries()) {
      if (text !== ',') continue;
      const second = phrase.tokens
        .slice(at + 1, at + 4)
        .find(({ lower }) => kindsOfHead(lower).includes('PERSON'));
      if (second) addTitle(entity, foldWords(second.text));
    }
    if (phrase.isPlural && entity.kind !== 'PERSON') entity.isCalledPlural = true;
    if (phrase.gender && entity.kind === 'PERSON') setGender(entity, phrase);
    else if (entity.kind === 'ANONYMOUS') entity.gender ??= phrase.gender;
    // « il » is « le patronat » for a confederation.
    else if (phrase.gender && phrase.determiner !== undefined) entity.gender = phrase.gender;
    return entity;
  }

  named(name: string, kind: SpeakerKind, phrase: NounPhrase): Entity {
    const known = unique(this.index.named(name)) ?? this.#longer(name, kind);
    if (known) return this.titled(this.ofKnown(known), phrase);
    const same = this.#byName.get(speakerKey(name))?.[0];
    const gender =
      phrase.gender ??
      (kind === 'INSTITUTION' ? genderOfBody(foldWords(phrase.head ?? name)[0] ?? '') : undefined);
    const entity = same ?? this.create(name, kind, gender, phrase.isPlural);
    // « le parti » for « Parti agrarien »
    if (!same && kind === 'INSTITUTION') addTitle(entity, foldWords(name));
    return this.titled(entity, phrase);
  }

  /** The one of the register whom a shorter name can mean in this article. */
  #longer(name: string, kind: SpeakerKind): KnownSpeaker | undefined {
    const known = this.index.longerThan(name).filter((each) => each.kind === kind);
    const count = foldWords(name).length;
    return unique(
      known.filter(
        (each) =>
          count > 2 || (count > 1 && !/\p{Lu}/u.test(each.name)) || this.isNamedInArticle(each),
      ),
    );
  }

  recent(place: Place, back = MAX_SENTENCES_BACK): readonly Recent[] {
    // Several rules ask for the same place.
    if (this.#asked?.at !== place.at || this.#asked.content !== place.content) {
      this.#asked = { at: place.at, content: place.content };
      this.#answers.clear();
    }
    const known = this.#answers.get(back);
    if (known) return known;
    const found = this.#findRecent(place, back);
    this.#answers.set(back, found);
    return found;
  }

  #findRecent(place: Place, back: number): readonly Recent[] {
    const found: Recent[] = [];
    for (const entity of this.#entities.slice(-MAX_ENTITIES_BACK * 4)) {
      // Most are not near: their last mention tells.
      if (place.sentence - (entity.mentions.at(-1)?.sentence ?? -back) > back) continue;
      const last = entity.mentions.findLast(
        (mention) => mention.at < place.at && !isWithin(mention, place),
      );
      if (last && place.sentence - last.sentence <= back) found.push({ entity, last });
    }
    return found;
  }

  people(place: Place): readonly Recent[] {
    const people = this.recent(place, 6).filter(({ entity }) => isLikePerson(entity));
    const named = people.filter(({ entity }) => entity.name !== null);
    return named.length > 0 ? named : people;
  }

  withLastName(last: string): Entity[] {
    return this.#withWord(['PERSON', undefined], last, -1);
  }

  withFirstName(first: string): Entity[] {
    return this.#withWord(['PERSON'], first, 0);
  }

  /** « Marlac » for « Marlac Énergie » */
  bodiesBeginning(word: string): Entity[] {
    return kindsOfHead(word).length === 0 ? this.#withWord(['INSTITUTION'], word, 0) : [];
  }

  /** Those of these kinds whose names have several words, with this one at this place. */
  #withWord(kinds: readonly Entity['kind'][], word: string, at: number): Entity[] {
    return this.#entities.slice(-MAX_ENTITIES_BACK).filter(({ name, kind }) => {
      const words = name !== null && kinds.includes(kind) ? foldWords(name) : [];
      return words.length > 1 && words.at(at) === word;
    });
  }

  hasWord(word: string): boolean {
    return this.#words.includes(` ${word} `);
  }

  /**
   * Whether the article has one of the capitalized words of a name; a name without any needs none.
   */
  isNamedInArticle({ name, kind }: KnownSpeaker): boolean {
    const words = name
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => /^\p{Lu}/u.test(word) && word.length > 2);
    if (kind !== 'PERSON' && kind !== 'DOCUMENT' && words.length === 0) return true;
    return words.some((word) => this.hasWord(speakerKey(word)));
  }

  /** Whether the article names what somebody holds office in: « maire de Port-Ylis ». */
  hasEvidence({ roles }: KnownSpeaker): boolean {
    return roles.some(({ title, of }) => {
      const places = title
        .split(/[\s,]+/u)
        .filter((word) => /^\p{Lu}/u.test(word) && word.length > 3)
        .map(speakerKey);
      const body = of === null ? undefined : this.index.get(of);
      const names = body ? [body.name, ...body.otherNames].map(speakerKey) : [speakerKey(of ?? '')];
      return [...places, ...names].some((name) => name !== '' && this.hasWord(name));
    });
  }

  /** Whether somebody holds, by the register, an office of this name on the day. */
  isInOffice({ known }: Entity, head: string): boolean {
    const office = toMasculine(head);
    return (
      known?.roles.some(
        (role) =>
          isHeldOn(role, this.day) && toMasculine(wordsOfTitle(role.title)[0] ?? '') === office,
      ) ?? false
    );
  }

  /** The office that somebody holds on the day, by the register. */
  roleOf({ known }: Entity): KnownRole | undefined {
    return known?.roles.find((role) => isHeldOn(role, this.day));
  }

  isOfSameState(entity: Entity, adjective: string): boolean {
    const state = this.index.stateOfAdjective(adjective);
    if (!state) return false;
    return entity.known?.roles.some(({ of }) => of === state.id) ?? false;
  }

  /**
   * The only speaker of the register of a kind with this noun all words of whose name the article
   * has.
   */
  onlyInArticle(head: string, kind: SpeakerKind): Entity | undefined {
    const known = unique(
      this.index
        .withHead(head)
        .filter(
          (each) =>
            each.kind === kind &&
            foldWords(each.name).every(
              (word) => word.length < 4 || this.#words.includes(` ${word}`),
            ),
        ),
    );
    return known && this.ofKnown(known);
  }

  stateOf(name: string): string | undefined {
    return (
      STATE_OF_CAPITAL.get(name.toLowerCase()) ?? INSTITUTION_OF_BUILDING.get(name.toLowerCase())
    );
  }

  /** A capital stands for its state, a building for a body. */
  kindOfPlace(name: string): SpeakerKind {
    return STATE_OF_CAPITAL.has(name.toLowerCase()) ? 'STATE' : 'INSTITUTION';
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

  /**
   * « …, a dit la ministre. Anne Vidal a rappelé … »: a name without a title is whom the sentence
   * before described, if nobody else has come between.
   */
  introduce(named: Entity, place: Place): void {
    const isNew = named.mentions.every(({ at }) => at >= place.at);
    if (named.kind !== 'PERSON' || !isNew || named.heads.size > named.otherOffices.size) return;
    const people = this.recent(place, 2).filter(
      ({ entity }) => entity !== named && (entity.kind === 'PERSON' || entity.heads.has('voix')),
    );
    const [last] = nearestFirst(people);
    const described = last?.entity;
    if (!last?.last.isProminent || !described || described.isPlural) return;
    if (described.name !== null && !described.heads.has('voix')) return;
    if (place.paragraph - last.last.paragraph > 1) return;
    // « …, dit l'expert. Anne Vidal soupire. », « Le guichetier attend. « … », dit Anne Vidal. »:
    // an expert is anybody, an office that has just been named is hers.
    const { titles, heads, name } = described;
    const isHeld = titles.size > 2 || [...heads].some((head) => isOffice(head) && head !== 'chef');
    const said = [this.salience.hasSpoken(described), place.isSource === true].filter(Boolean);
    if (name === null && said.length < (isHeld ? 1 : 2)) return;
    const isVoice = heads.has('voix');
    if (heads.size === 0 || !(isVoice || agreesWith(described, named.gender, false))) return;
    described.sameAs = named;
    this.salience.noteName(described, named);
    named.mentions.unshift(...described.mentions);
    described.mentions.length = 0;
    for (const title of described.titles) named.titles.add(title);
    for (const head of described.heads) named.heads.add(head);
    if (!isVoice) named.gender = described.gender ?? named.gender;
  }

  /** Notes that a person is called by a title: « Anne Vidal, ministre de la Pêche ». */
  addTitle(entity: Entity, phrase: NounPhrase): void {
    addTitle(entity, describe(phrase));
    entity.gender ??= phrase.gender;
    if (phrase.determiner === undefined && phrase.gender) entity.gender = phrase.gender;
  }

  /** The document that was mentioned last, in this paragraph. */
  lastDocument(place: Place): Entity | undefined {
    return nearestFirst(this.recent(place, 3)).find(
      ({ entity, last }) => entity.kind === 'DOCUMENT' && last.paragraph === place.paragraph,
    )?.entity;
  }
}
