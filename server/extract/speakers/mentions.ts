import { wordSet } from '../../model/words/word-set.ts';
import { genderOfFirstName, kindsOfHead } from '../data/speakers.ts';
import { CONNECTIVES, HIS, OF_DU, PREPOSITIONS, THAT, THE, THE_ANY } from '../data/words.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import type { NounPhrases } from '../grammar/noun-phrases.ts';
import type { Subjects } from '../grammar/subjects.ts';
import type { Sentence } from '../rules/finding.ts';
import type { Report } from '../rules/report.ts';
import type { Cast } from './cast.ts';
import type { Place, Resolution } from './entity.ts';
import { PARTS } from './epithets.ts';
import { withoutDeterminer } from './phrase-names.ts';

import { mention, resolve } from './resolve.ts';

const AGAIN = /^(?:derni(?:er|ère)|intéressée?)$/u;
/** Words of a title that a sentence begins with. */
const MAX_FRONTED = 14;

interface Reader {
  readonly cast: Cast;
  readonly phrases: NounPhrases;
  readonly subjects: Subjects;
}

/** Notes whom the sentences of an article mention, in their order. */
export class Mentions {
  /** Whom a phrase was found to mean, by its place. */
  readonly resolved = new Map<string, Resolution>();
  readonly #cast: Cast;
  readonly #phrases: NounPhrases;
  readonly #subjects: Subjects;

  constructor({ cast, phrases, subjects }: Reader) {
    this.#cast = cast;
    this.#phrases = phrases;
    this.#subjects = subjects;
  }

  /** Notes whom a sentence mentions. */
  note({ tokens, number, paragraph }: Sentence, reports: readonly Report[]): void {
    const said = reports.flatMap(({ content }) => content);
    const bySource =
      reports.length === 0
        ? NO_REPORTS
        : new Map(reports.map((report) => [report.source?.start, report]));
    this.#noteFronted(tokens, { sentence: number, paragraph });
    let isFirst = true;
    let isCoordinated = false;
    let isListed = false;
    for (let at = 0; at < tokens.length; ) {
      const phrase = this.#phrases.canBegin(tokens, at)
        ? this.#subjects.named(tokens, at, tokens.length)
        : undefined;
      const token = tokens[at];
      if (!phrase || !token) {
        if (
          token &&
          !PREPOSITIONS.has(token.lower) &&
          !CONNECTIVES.has(token.lower) &&
          token.kind === 'word'
        )
          isFirst = false;
        if (token?.kind === 'mark' && /^[,;:]$/u.test(token.text)) {
          isFirst = true;
          isListed = token?.text === ',';
        }
        at += 1;
        continue;
      }
      const before = tokens[at - 1]?.lower ?? '';
      // The subject of what is said is not who speaks.
      const isSaid = said.some(({ start, end }) => start <= phrase.start && phrase.start < end);
      const isProminent: boolean =
        (isFirst || token.isInverted || (isCoordinated && before === 'et')) &&
        // « La mer, le père absent, … »: an item of a list is the subject of nothing.
        !(isListed && phrase.name.length === 0 && /^[,.;]$/u.test(tokens[phrase.to]?.text ?? '')) &&
        !PREPOSITIONS.has(before) &&
        !isSaid;
      isCoordinated = isProminent;
      const isFused = /^(?:au|aux|du|des)$/u.test(before);
      const report = bySource.get(phrase.start);
      const place = {
        at: phrase.start,
        sentence: number,
        paragraph,
        isSaid,
        isSource: report !== undefined,
        isReply: REPLIES.test(report?.verb?.lemma ?? ''),
        isLabel: report !== undefined && LABELLED.has(report.rule),
        isSubordinate: THAT.has(before) || before === 'dont',
        isJoint: isProminent && !isFirst && before === 'et',
        isContrasted: isContrasted(tokens, phrase),
      };
      this.#noteParts(phrase, place, { isProminent, isFused });
      const isFullName = phrase.head === undefined && phrase.name.length > 1;
      const isSubject = (isProminent || place.isSource) && !place.isReply && !place.isLabel;
      // « …, lance une voix. C'est celle de Paul Drouet. »
      const isVoice = at === 4 && /^cel(?:le|ui)$/u.test(tokens[2]?.lower ?? '') && before === 'de';
      if (isFullName && (isVoice || (isSubject && !isApposed(tokens, phrase.to))))
        this.#introduce(phrase, place);
      const end = this.#noteApposition(tokens, phrase, place);
      isFirst = false;
      at = Math.max(end, at + 1);
    }
  }

  #introduce(phrase: NounPhrase, place: Place): void {
    const { entity } = this.resolved.get(`${phrase.start}-${phrase.end}`) ?? {};
    if (entity) this.#cast.introduce(entity, place);
  }

  #noteParts(
    phrase: NounPhrase,
    place: Place,
    { isProminent, isFused }: { isProminent: boolean; isFused: boolean },
  ): void {
    if (phrase.pronoun !== undefined) {
      // « Il vérifie encore »: the pronoun's referent stays prominent.
      if (!/^(?:ils?|elles?|(?:celui|celle)-ci)$/u.test(phrase.pronoun) || !isProminent) return;
      const { entity } = resolve(this.#cast, phrase, place);
      if (entity) this.#cast.note(entity, place, true);
      return;
    }
    const isMeant =
      phrase.name.length > 0 ||
      (phrase.determiner !== undefined &&
        phrase.tokens.length <= 3 &&
        this.#cast.index.named(withoutDeterminer(phrase)).length > 0) ||
      // « Ce dernier dément. »
      (isProminent && phrase.tokens.length === 2 && AGAIN.test(phrase.tokens[1]?.lower ?? '')) ||
      // « Accusé de fraude, … », « juge-t-elle » have no article, and mention nobody;
      // « au communiqué » has one.
      ((phrase.determiner !== undefined || isFused) &&
        phrase.head !== undefined &&
        kindsOfHead(phrase.head).length > 0);
    if (isMeant) {
      const resolution = mention(this.#cast, phrase, place, isProminent);
      this.resolved.set(`${phrase.start}-${phrase.end}`, resolution);
      this.#noteRelative(phrase, resolution);
    }
    this.#noteInner(phrase, place);
  }

  /** « Sa mère, Anne Vidal, … »: whose mother she is has just spoken. */
  #noteRelative({ determiner = '', head = '' }: NounPhrase, { entity }: Resolution): void {
    const { lastPerson } = this.#cast.salience;
    if (!entity || !lastPerson || entity === lastPerson) return;
    if (HIS.has(determiner) && RELATIVES.has(head)) entity.relative ??= lastPerson;
  }

  /**
   * « le porte-parole de Maud Verlanges », « le patron du Parti libre »: they are mentioned, too.
   */
  #noteInner(phrase: NounPhrase, place: Place): void {
    if (phrase.head === undefined) return;
    const end = phrase.name[0]?.start ?? Number.POSITIVE_INFINITY;
    const tokens = phrase.tokens.filter(({ start }) => start < end);
    for (let at = 1; at < tokens.length; at += 1) {
      if (!OF_DU.has(tokens[at - 1]?.lower ?? '')) continue;
      const isNamed = this.#phrases.isNamePart(tokens, at);
      const isBody = kindsOfHead(tokens[at]?.lower ?? '').includes('INSTITUTION');
      const inner = isNamed || isBody ? this.#phrases.read(tokens, at) : undefined;
      const isMeant = isNamed
        ? phrase.name.length === 0
        : tokens.slice(at).some(({ isCapital }) => isCapital);
      if (inner && isMeant && (isBody || inner.name.length > 1))
        mention(this.#cast, inner, { ...place, at: inner.start }, false);
    }
  }

  /** « Première ministre depuis trois mois, Anne Vidal … » */
  #noteFronted(tokens: Sentence['tokens'], place: Omit<Place, 'at'>): void {
    const [first] = tokens;
    if (!first?.isCapital || !kindsOfHead(first.lower).includes('PERSON')) return;
    const title = this.#phrases.read(tokens, 0);
    const comma = tokens.findIndex(({ text }) => text === ',');
    if (!title || title.name.length > 0 || comma < 1 || comma > MAX_FRONTED) return;
    const who = this.#subjects.named(tokens, comma + 1, tokens.length);
    if (!who || who.name.length < 2) return;
    const { entity } = resolve(this.#cast, who, { ...place, at: who.start });
    if (entity) this.#cast.addTitle(entity, title);
  }

  /**
   * « Anne Vidal, ministre de la Pêche », « X, capitale de Y ». Returns the index after what has
   * been read: « Anne Vidal, la boulangère, » mentions nobody else.
   */
  #noteApposition(tokens: Sentence['tokens'], phrase: NounPhrase, place: Place): number {
    if (phrase.name.length === 0 || tokens[phrase.to]?.text !== ',') return phrase.to;
    let at = phrase.to + 1;
    // « Anne Vidal, 51 ans, dernière factrice d'orgues »
    if (tokens[at]?.kind === 'number' && tokens[at + 2]?.text === ',') at += 3;
    const first = at;
    if (
      /^(?:le|la|l'|un|une|ancien|ancienne|ex|premi(?:er|ère)|derni(?:er|ère))$/u.test(
        tokens[at]?.lower ?? '',
      )
    )
      at += 1;
    const title = this.#phrases.read(tokens, at) ?? this.#phrases.read(tokens, first);
    if (!title || title.name.length > 0 || title.head === undefined || !isTrade(title))
      return phrase.to;
    // « Selon L'Aviron, la sélectionneuse partira », « À Berlin, la ministre, Anne Vidal, … »
    const next = tokens[title.to];
    const isBeside = next?.kind === 'word' && !PREPOSITIONS.has(next.lower) && next.lower !== 'qui';
    const isNamed = next?.text === ',' && this.#phrases.isNamePart(tokens, title.to + 1);
    const isDetermined = THE.has(tokens[first]?.lower ?? '');
    if (isDetermined && (isBeside || isNamed)) return phrase.to;
    const { entity } = resolve(this.#cast, phrase, place);
    if (!entity) return phrase.to;
    // « Nadia, 34 ans, infirmière »
    if (entity.kind === undefined) {
      entity.kind = 'PERSON';
      entity.gender ??= genderOfFirstName(entity.name ?? '');
    }
    this.#cast.addTitle(entity, title);
    return isDetermined && next?.kind === 'mark' ? title.to : phrase.to;
  }
}

/** « Anne Vidal, 45 ans, », « Anne Vidal, avocate, », « Anne Vidal, elle, » */
function isApposed(tokens: Sentence['tokens'], comma: number): boolean {
  const next = tokens[comma + 1];
  if (tokens[comma]?.text !== ',' || !next) return false;
  return (
    next.kind !== 'word' ||
    next.isCapital ||
    kindsOfHead(next.lower).length > 0 ||
    THE_ANY.has(next.lower) ||
    /^(?:lui|elle|quant|pour|de|qui|dont|ancien|ancienne)$/u.test(next.lower)
  );
}

/** A noun for a person; « la caissière » without an entry only in apposition by itself. */
function isTrade({ head = '', tokens }: NounPhrase): boolean {
  const kinds = kindsOfHead(head);
  if (kinds.includes('PERSON')) return true;
  return kinds.length === 0 && ((tokens.length <= 2 && TRADE.test(head)) || PARTS.has(head));
}

export const LABELLED: ReadonlySet<string> = new Set(['interview', 'dialogue', 'headline']);
const RELATIVES = wordSet(`
  mère père fille fils sœur frère tante oncle femme épouse mari époux compagne compagnon amie ami
  apprentie apprenti élève voisine voisin grand-mère grand-père cousine cousin nièce neveu
`);
const NO_REPORTS: ReadonlyMap<number | undefined, Report> = new Map();
const REPLIES = /^(?:répondre|répliquer|rétorquer|riposter)$/u;

const TRADE = /(?:eur|euse|trice|iste|ier|ière|logue)$/u;

/** « Anne Vidal, elle, … », « le facteur, de son côté, … » */
function isContrasted(tokens: Sentence['tokens'], { to }: NounPhrase): boolean {
  if (tokens[to]?.text !== ',') return false;
  const [first, second] = [tokens[to + 1]?.lower ?? '', tokens[to + 2]?.lower ?? ''];
  return (
    (/^(?:lui|elle)$/u.test(first) && tokens[to + 2]?.text === ',') ||
    first === 'quant' ||
    (/^(?:de|pour)$/u.test(first) && HIS.has(second))
  );
}
