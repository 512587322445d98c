import { BEFORE_HEAD, kindsOfHead } from '../data/speakers.ts';
import {
  CONJUNCTIONS,
  CONNECTIVES,
  HONORIFICS,
  isAdverb,
  OF_DES,
  PREPOSITIONS,
  THAT,
  THE,
  THEY,
} from '../data/words.ts';
import type { Token } from '../text/tokens.ts';
import { skipTimes } from './adverbials.ts';
import type { Morphology } from './morphology.ts';
import { joinPhrases, type NounPhrase } from './noun-phrase.ts';
import type { NounPhrases } from './noun-phrases.ts';
import type { VerbGroup } from './verb-groups.ts';

/**
 * The subject of a verb: a phrase, or the subject of the verb before, or none that can be found.
 */
export type Subject = NounPhrase | 'shared' | undefined;

// « l'intéressé, Paul Drouet, », « ce dernier, Paul Drouet, »
const AGAIN = /^(?:intéressée?|derni(?:er|ère))$/u;
const MAX_RELATIVE = 5;
const MAX_ASIDE = 9;

export class Subjects {
  readonly #phrases: NounPhrases;
  readonly #morphology: Morphology;

  constructor(phrases: NounPhrases, morphology: Morphology) {
    this.#phrases = phrases;
    this.#morphology = morphology;
  }

  /**
   * The subject of a verb that stands after it, or shares it. `from` is where its clause begins.
   */
  before(
    tokens: readonly Token[],
    from: number,
    { from: verb, form, inverted }: VerbGroup,
  ): Subject {
    if (inverted !== undefined) return this.#phrases.read(tokens, inverted);
    if (form === 'INFINITIVE' || form === 'GERUND') return 'shared';
    let end = verb;
    while (end > from && isAdverb(tokens[end - 1]?.lower ?? '') && tokens[end - 1]?.text !== ',')
      end -= 1;
    const last = tokens[end - 1];
    if (!last || end <= from) return form === 'PARTICIPLE' ? 'shared' : undefined;
    if (/^(?:et|puis|mais|ou)$/u.test(last.lower)) return 'shared';
    if (form === 'PARTICIPLE') return last.text === ',' ? 'shared' : undefined;
    if (last.lower === 'qui') return this.antecedent(tokens, from, end - 1);
    if (last.text === ',' || last.text === ')' || last.text === '–' || last.text === '—') {
      // « Elle dénonce « un abandon », évoque « une honte » et promet … »
      const isListed = last.text === ',' && tokens[end - 2]?.quotation !== undefined;
      return this.#interrupted(tokens, from, end - 1) ?? (isListed ? 'shared' : undefined);
    }
    return this.#direct(tokens, from, end);
  }

  /** The subject after the verb of an incise: « , assure la ministre, Anne Vidal ». */
  after(tokens: readonly Token[], from: number, limit: number): NounPhrase | undefined {
    let at = skipTimes(tokens, from, limit);
    for (let count = 0; count < 4; count += 1) {
      const relative = this.#readRelative(tokens, at, limit);
      if (relative) return relative;
      const phrase = this.#phrases.readAt(tokens, at, limit);
      if (phrase) return this.#withName(tokens, this.#coordinated(tokens, phrase, limit), limit);
      const next = this.#skipAdverbial(tokens, at, limit);
      if (next === at) return undefined;
      at = skipTimes(tokens, next, limit);
    }
    return undefined;
  }

  /** « assure celui que le vestiaire appelle « le Mur » » */
  #readRelative(tokens: readonly Token[], from: number, limit: number): NounPhrase | undefined {
    const first = tokens[from];
    const isRelative =
      /^(?:celui|celle)$/u.test(first?.lower ?? '') &&
      /^(?:qui|que|qu')$/u.test(tokens[from + 1]?.lower ?? '');
    if (!first || !isRelative) return undefined;
    let to = from + 2;
    while (to < limit && tokens[to]?.kind !== 'mark' && tokens[to]?.kind !== 'break') to += 1;
    const { lower: pronoun, start } = first;
    return {
      from,
      to,
      start,
      end: (tokens[to - 1] as Token).end,
      tokens: tokens.slice(from, to),
      pronoun,
      head: undefined,
      determiner: undefined,
      name: [],
      gender: pronoun === 'celle' ? 'f' : 'm',
      isPlural: false,
    };
  }

  /** A phrase that begins at `from`, with the name in apposition to it. */
  at(tokens: readonly Token[], from: number, limit: number): NounPhrase | undefined {
    const phrase = this.#phrases.read(tokens, from, limit);
    return phrase && this.#withName(tokens, this.#coordinated(tokens, phrase, limit), limit);
  }

  /** As `at`, but one speaker of two. */
  named(tokens: readonly Token[], from: number, limit: number): NounPhrase | undefined {
    const phrase = this.#phrases.read(tokens, from, limit);
    return phrase && this.#withName(tokens, phrase, limit);
  }

  #skipAdverbial(tokens: readonly Token[], at: number, limit: number): number {
    const token = tokens[at];
    if (token?.kind === 'word' && isAdverb(token.lower)) return at + 1;
    if (token?.text === ',') return this.#skipAside(tokens, at, limit);
    if (!token || !PREPOSITIONS.has(token.lower)) return at;
    // « auprès de l'agence », « lors du conseil »
    const from = OF_DES.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
    const phrase = this.#phrases.read(tokens, from, limit);
    if (phrase) return phrase.to;
    return tokens[from]?.kind === 'word' ? from + 1 : at;
  }

  /** « a promis, sous les applaudissements, Anne Vidal », « regrette, lui, le maire » */
  #skipAside(tokens: readonly Token[], comma: number, limit: number): number {
    const last = Math.min(limit, comma + MAX_ASIDE);
    for (let at = comma + 1; at < last; at += 1) {
      const token = tokens[at] as Token;
      if (token.text === ',') return at + 1;
      if (token.kind !== 'word' || THAT.has(token.lower)) return comma;
    }
    return comma;
  }

  /** « le maire, Paul Renaud »: the name belongs to the title before the comma. */
  #withName(tokens: readonly Token[], phrase: NounPhrase, limit: number): NounPhrase {
    if (phrase.name.length > 0 || phrase.pronoun !== undefined) return phrase;
    const comma = phrase.to;
    if (tokens[comma]?.text !== ',') return phrase;
    const isUnknown = phrase.head !== undefined && kindsOfHead(phrase.head).length === 0;
    const at = comma + 1;
    const isTitle = THE.has(tokens[at]?.lower ?? '');
    if (at >= limit || !(isTitle || isNameStart(this.#phrases, tokens, at))) return phrase;
    const name = this.#phrases.read(tokens, at, limit);
    if (!name || name.name.length === 0 || name.tokens.some(({ lower }) => lower === 'et'))
      return phrase;
    const isConcerned = AGAIN.test(phrase.head ?? '');
    const kinds = kindsOfHead(name.head ?? '');
    // « le promoteur, la société Batilor, », « le principal actionnaire, la région Armelle, »
    const own = phrase.tokens.filter(({ lower }) => !BEFORE_HEAD.has(lower));
    const isBody = kinds.includes('INSTITUTION') && own.length === 2;
    // « sa directrice, le Dr Anne Vidal »
    const isHonoured = name.name.some(({ lower }) => HONORIFICS.has(lower));
    // « le chef des secours, le brigadier-chef Anne Vidal »: a rank that no table has.
    const isRank =
      kinds.length === 0 &&
      name.head !== undefined &&
      name.name.length > 1 &&
      kindsOfHead(phrase.head ?? '').includes('PERSON');
    if (isTitle && !isConcerned && !isBody && !isHonoured && !isRank && !kinds.includes('PERSON'))
      return phrase;
    // « sa productrice, Mina Fold, »: a trade that no table has.
    const isTrade =
      /^(?:son|sa|leur|le|la|l')$/u.test(phrase.determiner ?? '') &&
      !PREPOSITIONS.has(tokens[phrase.from - 1]?.lower ?? '');
    if (isUnknown && !isConcerned && !(isTrade && !isTitle && name.name.length >= 2)) return phrase;
    const after = tokens[name.to];
    const isClosed =
      name.to >= limit || !after || after.kind !== 'word' || PREPOSITIONS.has(after.lower);
    return isClosed ? joinPhrases(tokens, phrase, name) : phrase;
  }

  /** « Washington et l'Otan » */
  #coordinated(tokens: readonly Token[], phrase: NounPhrase, limit: number): NounPhrase {
    if (tokens[phrase.to]?.lower !== 'et' || phrase.to + 1 >= limit) return phrase;
    const other = this.#phrases.read(tokens, phrase.to + 1, limit);
    if (
      !other ||
      other.pronoun !== undefined ||
      (other.determiner === undefined && other.name.length === 0)
    )
      return phrase;
    return {
      ...phrase,
      to: other.to,
      end: other.end,
      tokens: tokens.slice(phrase.from, other.to),
      isPlural: true,
      name: [],
    };
  }

  /** « X, directeur du site, a dit »: the first phrase that is not in apposition. */
  #interrupted(tokens: readonly Token[], from: number, end: number): NounPhrase | undefined {
    const start = this.#clauseStart(tokens, from, end, true);
    let at = start;
    while (at < end) {
      const comma = nextComma(tokens, at, end);
      const phrase = this.#segmentPhrase(tokens, at, comma);
      if (phrase) return this.#withName(tokens, phrase, end);
      at = comma + 1;
    }
    return undefined;
  }

  /** The phrase that a segment between commas consists of, after connectives. */
  #segmentPhrase(tokens: readonly Token[], from: number, end: number): NounPhrase | undefined {
    let at = skipConnectives(tokens, from, end);
    at = skipTimes(tokens, at, end);
    const phrase = this.#phrases.readAt(tokens, at, end);
    if (!phrase) return undefined;
    const joined = this.#coordinated(tokens, phrase, end);
    const rest = tokens[joined.to];
    // « Le brouhaha durant, la présidente a … »
    if (joined.to === end - 1 && PREPOSITIONS.has(rest?.lower ?? '')) return undefined;
    if (
      joined.to < end &&
      rest?.lower !== 'qui' &&
      rest?.kind !== 'mark' &&
      !PREPOSITIONS.has(rest?.lower ?? '')
    )
      return undefined;
    return joined;
  }

  /** The phrase directly before the verb. */
  #direct(tokens: readonly Token[], from: number, end: number): NounPhrase | undefined {
    const start = this.#clauseStart(tokens, from, end, false);
    // « L'association qu'il préside réclame … »
    const isRelative =
      start - 1 > from &&
      end - start <= MAX_RELATIVE &&
      THAT.has(tokens[start - 1]?.lower ?? '') &&
      THEY.has(tokens[start]?.lower ?? '') &&
      tokens.slice(start + 1, end).some(({ lower }) => this.#morphology.isFinite(lower));
    if (isRelative) return this.#direct(tokens, from, start - 1);
    const first = skipConnectives(tokens, start, end);
    for (let at = first; at < end; at += 1) {
      const isAfterPreposition = at > first && PREPOSITIONS.has(tokens[at - 1]?.lower ?? '');
      const phrase = isAfterPreposition ? undefined : this.#phrases.readAt(tokens, at, end);
      if (!phrase) continue;
      const joined = this.#coordinated(tokens, phrase, end);
      if (joined.to === end) return this.#enumerated(tokens, joined, from);
      // « le premier, lui, » and « la ministre Anne Vidal elle-même »
      if (
        joined.to === end - 1 &&
        /^(?:lui|elle|eux|elles)(?:-même)?s?$/u.test(tokens[end - 1]?.lower ?? '')
      )
        return joined;
      // A phrase with a place: « un habitant à Lyon assure ».
      const rest = tokens[joined.to];
      if (rest && PREPOSITIONS.has(rest.lower) && at === first) {
        const after = this.#skipAdverbial(tokens, joined.to, end);
        if (after === end) return joined;
      }
    }
    const body = this.#withAdjectives(tokens, first, end);
    if (body) return body;
    const last = this.#phrases.readAt(tokens, end - 1, end);
    return last?.to === end && (last.pronoun !== undefined || last.name.length > 0)
      ? last
      : undefined;
  }

  /** « L'association Terre vive »: what stands between a name and the verb belongs to the name. */
  #withAdjectives(tokens: readonly Token[], first: number, end: number): NounPhrase | undefined {
    const phrase = this.#phrases.readAt(tokens, first, end);
    const last = tokens[end - 1];
    if (
      !phrase ||
      !last ||
      phrase.name.length === 0 ||
      end - phrase.to > 2 ||
      phrase.determiner === undefined
    )
      return undefined;
    const rest = tokens.slice(phrase.to, end);
    const isPlain = rest.every(
      ({ kind, lower }) =>
        kind === 'word' && !PREPOSITIONS.has(lower) && !CONJUNCTIONS.has(lower) && !isAdverb(lower),
    );
    return isPlain
      ? { ...phrase, to: end, end: last.end, tokens: tokens.slice(first, end) }
      : undefined;
  }

  /** « la France, l'Allemagne et l'Italie »: all that speak, not only the last two. */
  #enumerated(tokens: readonly Token[], phrase: NounPhrase, from: number): NounPhrase {
    if (!phrase.tokens.some(({ lower }) => lower === 'et')) return phrase;
    let start = phrase.from;
    while (tokens[start - 1]?.text === ',' && start - 2 >= from) {
      let before = start - 2;
      while (before > from && tokens[before - 1]?.kind !== 'mark') before -= 1;
      const item = this.#phrases.readAt(tokens, before, start - 1);
      if (item?.to !== start - 1 || item.pronoun !== undefined) break;
      start = before;
    }
    const first = tokens[start];
    if (start === phrase.from || !first) return phrase;
    return { ...phrase, from: start, start: first.start, tokens: tokens.slice(start, phrase.to) };
  }

  /**
   * What a relative pronoun stands for that begins, with its preposition, at `who`:
   * « un journaliste qui demandait », « la ministre, qui a jugé ».
   */
  antecedent(tokens: readonly Token[], from: number, who: number): NounPhrase | undefined {
    const end = tokens[who - 1]?.text === ',' ? who - 1 : who;
    for (let at = this.#clauseStart(tokens, from, end, false); at < end; at += 1) {
      const phrase = this.#phrases.readAt(tokens, at, end);
      if (phrase?.to === end && phrase.pronoun === undefined) return phrase;
    }
    return undefined;
  }

  /** Where the words begin that can be the subject of a verb at `end`. */
  #clauseStart(tokens: readonly Token[], from: number, end: number, overCommas: boolean): number {
    for (let at = end - 1; at >= from; at -= 1) {
      const token = tokens[at] as Token;
      // « La capitaine, « fière de tous », promet … »
      if (token.quotation && overCommas && at > from && tokens[at + 1]?.text === ',') continue;
      if (token.quotation) return at + 1;
      if (
        token.kind === 'mark' &&
        (token.text === ';' || token.text === ':' || token.text === '(' || token.text === '–')
      ) {
        if (overCommas && token.text !== ';' && token.text !== ':') continue;
        return at + 1;
      }
      if (token.text === ',' && !overCommas) return at + 1;
      // « qui dirigeait alors la milice »: an adverb, without « que ».
      const isAdverbial =
        /^(?:alors|donc|tandis|comme)$/u.test(token.lower) &&
        !THAT.has(tokens[at + 1]?.lower ?? '');
      if (
        CONJUNCTIONS.has(token.lower) &&
        !isAdverbial &&
        token.lower !== 'et' &&
        token.lower !== 'or' &&
        !(overCommas && /^(?:qui|dont|où|que|qu')$/u.test(token.lower))
      ) {
        return at + 1;
      }
      if (token.lower === 'et' && tokens[at - 1]?.text === ',') return at + 1;
      if (!overCommas && this.#morphology.isFinite(token.lower) && !token.isCapital && at < end - 1)
        return at + 1;
    }
    return from;
  }
}

function isNameStart(phrases: NounPhrases, tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.isCapital === true && phrases.isNamePart(tokens, at);
}

function nextComma(tokens: readonly Token[], from: number, end: number): number {
  let at = from;
  while (
    at < end &&
    tokens[at]?.text !== ',' &&
    tokens[at]?.text !== '–' &&
    tokens[at]?.text !== '('
  )
    at += 1;
  return at;
}

export function skipConnectives(tokens: readonly Token[], from: number, end: number): number {
  let at = from;
  while (
    at < end &&
    (CONNECTIVES.has(tokens[at]?.lower ?? '') || (at > from && tokens[at]?.text === ','))
  )
    at += 1;
  return at;
}
