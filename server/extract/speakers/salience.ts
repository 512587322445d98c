import {
  type Entity,
  isLikePerson,
  isSomebody,
  isWithin,
  type Mention,
  nobody,
  type Place,
  type Recent,
  type Resolution,
} from './entity.ts';

const LAST_SPEAKER_BONUS = 0.3;
/** How much more likely somebody must be than the next. */
const MIN_MARGIN = 0.12;

/** Whom a pronoun means, by who was mentioned how and when, and by who spoke and who asked last. */
export class Salience {
  #lastAsker: { readonly entity: Entity; readonly place: Place } | undefined;
  /** The last person, with or without a name, who said something. */
  lastPerson: Entity | undefined;
  readonly #speaking = new Set<Entity>();
  #lastSpeaker: { readonly entity: Entity; readonly place: Place } | undefined;

  /** The most prominent of those whom a pronoun can mean; nobody if two are equally so. */
  choose(recent: readonly Recent[], place: Place): Resolution {
    const isOvertaken = this.#isOvertaken(recent, place);
    const answering = recent.filter(({ entity }) => !this.#isAsker(entity, place));
    const scored = (answering.length > 0 ? answering : recent)
      .map(({ entity, last }) => ({
        entity,
        score: scoreOf(entity, last, place) + (isOvertaken ? 0 : this.#bonus(entity, place)),
      }))
      .filter(({ score }) => score > 0)
      .toSorted((one, other) => other.score - one.score);
    const [best, second] = scored;
    if (!best) return nobody('no-antecedent');
    const candidates = scored.slice(0, 5).map(({ entity }) => entity);
    const isRival = second && this.#isRival(best.entity, second.entity, place);
    const lead = second ? best.score - second.score : 1;
    const margin = isRival ? 0 : lead;
    if (second && margin < MIN_MARGIN) {
      const entity = laterSubject(best.entity, second.entity, place);
      return { entity, candidates, rule: entity ? 'pronoun' : 'ambiguous-pronoun', certainty: 0.7 };
    }
    const certainty = Math.min(0.86, 0.7 + margin / 2);
    return { entity: best.entity, candidates, rule: 'pronoun', certainty };
  }

  /** Whether somebody else has become the subject since the last speaker spoke. */
  #isOvertaken(recent: readonly Recent[], place: Place): boolean {
    const speaker = this.#lastSpeaker;
    if (!speaker) return false;
    return recent.some(
      ({ entity, last }) =>
        entity !== speaker.entity &&
        (isSomebody(entity) ||
          (entity.kind !== 'DOCUMENT' && speaker.place.paragraph < place.paragraph)) &&
        !this.#isAsker(entity, place) &&
        last.isProminent &&
        last.sentence > speaker.place.sentence &&
        last.sentence === place.sentence - 1 &&
        last.paragraph === place.paragraph,
    );
  }

  /** « Un député lui demande si … Il dit que non »: who asks does not answer. */
  noteAsker(entity: Entity, place: Place): void {
    this.#lastAsker = { entity, place };
  }

  #isAsker(entity: Entity, place: Place): boolean {
    const asker = this.#lastAsker;
    return asker?.entity === entity && place.sentence - asker.place.sentence === 1;
  }

  /** Notes who said something in the article's own text. */
  noteSpeaker(entity: Entity, place: Place): void {
    this.#lastSpeaker = { entity, place };
    this.#speaking.add(entity);
    if (isSomebody(entity)) this.lastPerson = entity;
  }

  /** Whether somebody has said something so far. */
  hasSpoken(entity: Entity): boolean {
    return this.#speaking.has(entity);
  }

  /** Notes that the text has now named somebody whom it described before. */
  noteName(described: Entity, named: Entity): void {
    if (this.lastPerson === described) this.lastPerson = named;
    if (this.#speaking.has(described)) this.#speaking.add(named);
    const last = this.#lastSpeaker;
    if (last?.entity === described) this.#lastSpeaker = { entity: named, place: last.place };
  }

  /** Who spoke last, if that was just before. */
  lastSpeaker(place: Place): Entity | undefined {
    const last = this.#lastSpeaker;
    return last && place.sentence - last.place.sentence <= 3 ? last.entity : undefined;
  }

  #bonus(entity: Entity, place: Place): number {
    const last = this.#lastSpeaker;
    const isNear =
      last?.entity === entity &&
      place.sentence - last.place.sentence <= 2 &&
      place.paragraph - last.place.paragraph <= 1;
    return isNear ? LAST_SPEAKER_BONUS : 0;
  }

  /** « Vidal a reçu Kova. Elle … »: both were last named together, and neither has spoken since. */
  #isRival(one: Entity, other: Entity, place: Place): boolean {
    if (!isSomebody(one) || one.kind !== other.kind || one.gender !== other.gender) return false;
    if (this.#bonus(one, place) > 0) return false;
    const lastOf = ({ mentions }: Entity) =>
      mentions.findLast((mention) => mention.at < place.at && !isWithin(mention, place));
    const [first, second] = [lastOf(one), lastOf(other)];
    if (!first || first.sentence !== second?.sentence || first.sentence >= place.sentence)
      return false;
    // « Après le discours de Vidal, Kova est montée … », « Vidal, que Kova a reçue, … »
    const isAside = second.isSubordinate || (second.at < first.at && !second.isProminent);
    return !(first.isProminent && isAside);
  }

  /** Whether somebody spoke in this sentence or the one before. */
  hasJustSpoken(entity: Entity, place: Place): boolean {
    const last = this.#lastSpeaker;
    return last?.entity === entity && place.sentence - last.place.sentence <= 1;
  }
}

/** « Il a protesté : le maire a signé. »: of two subjects of the sentence before, the later one. */
function laterSubject(one: Entity, other: Entity, place: Place): Entity | undefined {
  const subjectOf = ({ mentions }: Entity) =>
    mentions.findLast(
      ({ at, sentence, isProminent }) =>
        isProminent && at < place.at && sentence === place.sentence - 1,
    );
  const [first, second] = [subjectOf(one), subjectOf(other)];
  if (!first || !second || first.isJoint || second.isJoint) return undefined;
  return first.at > second.at ? one : other;
}

/** A body is « il » only if it is mentioned after any person who can be meant. */
export function withoutBodies(recent: readonly Recent[], place: Place): readonly Recent[] {
  const isPerson = ({ entity }: Recent) => isLikePerson(entity);
  const people = recent.filter(
    (each) => isPerson(each) && each.last.isProminent && place.sentence - each.last.sentence <= 2,
  );
  const latest = Math.max(...people.map(({ last }) => last.sentence));
  // « Reviendra-t-elle au tribunal ? »: a body that is only a place or an object is not « il ».
  const isAnybody = recent.some((each) => isPerson(each) && each.entity.name !== null);
  return recent.filter(
    (each) =>
      isPerson(each) ||
      (each.last.sentence > latest &&
        (!isAnybody ||
          each.entity.mentions.some((mention) => mention.at < place.at && mention.isProminent))),
  );
}

function scoreOf(entity: Entity, last: Mention, place: Place): number {
  const near = entity.mentions.filter(
    (mention) =>
      mention.at < place.at && place.sentence - mention.sentence <= 6 && !isWithin(mention, place),
  );
  const prominent = near.findLast(({ isProminent }) => isProminent);
  const base = prominent ? 1 / (1 + 0.5 * (place.sentence - prominent.sentence)) : 0;
  const plain = 0.55 / (1 + 0.5 * (place.sentence - last.sentence));
  const paragraphs = place.paragraph - last.paragraph;
  const isAside = entity.kind === undefined || !last.isProminent;
  const unnamed = entity.name === null && isAside ? 0.6 : 1;
  const isSubject =
    last.isProminent && last.sentence === place.sentence - 1 && last.paragraph === place.paragraph;
  const notPerson = isSomebody(entity) || entity.kind === undefined || isSubject ? 1 : 0.8;
  return (Math.max(base, plain) * unnamed * notPerson) / (1 + Math.max(0, paragraphs - 1) * 0.5);
}
