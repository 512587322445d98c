import { wordSet } from '../../model/words/word-set.ts';
import { BEFORE_HEAD, isFirstName, kindsOfHead } from '../data/speakers.ts';
import {
  CONJUNCTIONS,
  DETERMINERS,
  HONORIFICS,
  isAdverb,
  isTimeWord,
  NAME_PARTICLES,
  OF,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  TO,
} from '../data/words.ts';
import type { Token } from '../text/tokens.ts';
import { isMostlyNoun, type Morphology } from './morphology.ts';
import {
  findHead,
  genderOf,
  isDeterminer,
  isLink,
  isPlural,
  type NounPhrase,
  PLURALS,
} from './noun-phrase.ts';

/** Names that are known beforehand, with small letters in them: « Réseau morvanais ». */
export interface KnownNames {
  /** Index after the longest name that begins at `at`; undefined if none does. */
  endOf(tokens: readonly Token[], at: number): number | undefined;
}

const MAX_TOKENS = 24;
const MAX_KEPT = 50_000;

/** What a word can do in a noun phrase, whatever stands beside it. */
interface Traits {
  readonly canBegin: boolean;
  /** It belongs to none. */
  readonly isOutside: boolean;
  /** It does not belong to one that has its noun. */
  readonly endsPhrase: boolean;
  readonly maybeVerb: boolean;
}

// « un ambassadeur à l'ONU » is one phrase, « un homme à Genève » may be one.
const TAKES_A = wordSet(`
  ambassadeur ambassadrice ministre secrétaire conseiller conseillère représentant représentante
  candidat candidate adjoint adjointe délégué déléguée commissaire professeur professeure maraîcher
  maraîchère chargé chargée préposé préposée retraité correspondant correspondante envoyé envoyée
  porte-parole réponse appel député consul infirmier infirmière enseignant enseignante chercheur
  chercheuse
`);

export class NounPhrases {
  readonly #morphology: Morphology;
  readonly #names: KnownNames;
  readonly #traits = new Map<string, Traits>();

  constructor(morphology: Morphology, names: KnownNames) {
    this.#morphology = morphology;
    this.#names = names;
  }

  /** Reads the noun phrase that begins at `from`; undefined if none does. */
  read(
    tokens: readonly Token[],
    from: number,
    limit: number = tokens.length,
  ): NounPhrase | undefined {
    const first = tokens[from];
    if (!first || from >= limit || first.kind === 'quotation' || first.kind === 'mark')
      return undefined;
    const pronoun = this.#readPronoun(tokens, from, limit);
    if (pronoun) return pronoun;
    const to = this.#findEnd(tokens, from, limit);
    return to === undefined ? undefined : this.#create(tokens, from, to);
  }

  /** As `read`, where a noun phrase can begin. */
  readAt(
    tokens: readonly Token[],
    at: number,
    limit: number = tokens.length,
  ): NounPhrase | undefined {
    return this.canBegin(tokens, at) ? this.read(tokens, at, limit) : undefined;
  }

  /** Whether a noun phrase can begin here. */
  canBegin(tokens: readonly Token[], at: number): boolean {
    const token = tokens[at];
    if (token?.kind !== 'word' && token?.kind !== 'number') return false;
    return this.#traitsOf(token.lower).canBegin || this.isNamePart(tokens, at);
  }

  #traitsOf(word: string): Traits {
    const known = this.#traits.get(word);
    if (known) return known;
    if (this.#traits.size > MAX_KEPT) this.#traits.clear();
    const traits = this.#readTraits(word);
    this.#traits.set(word, traits);
    return traits;
  }

  #readTraits(word: string): Traits {
    const readings = this.#morphology.readings(word);
    const isNoun = kindsOfHead(word).length > 0;
    const isInfinitive = this.#morphology.isInfinitive(word) && !isMostlyNoun(word);
    const isParticiple = readings.some(({ tense }) => tense === 'PRESENT_PARTICIPLE');
    return {
      canBegin: SUBJECT_PRONOUNS.has(word) || DETERMINERS.has(word) || isNoun,
      isOutside:
        CONJUNCTIONS.has(word) ||
        PREPOSITIONS.has(word) ||
        CLITIC_LIKE.has(word) ||
        /^(?:ne|n'|se|s')$/u.test(word),
      endsPhrase:
        isAdverb(word) ||
        SUBJECT_PRONOUNS.has(word) ||
        isTimeWord(word) ||
        this.#morphology.isFinite(word) ||
        (isInfinitive && !isNoun) ||
        (isParticiple && !this.#morphology.isNominal(word)),
      maybeVerb:
        !ADJECTIVES.has(word) &&
        readings.some(
          ({ tense, isFirstOrSecond }) =>
            (tense === 'PRESENT' || tense === 'IMPERFECT') && !isFirstOrSecond,
        ),
    };
  }

  /** Whether a capital belongs to a name, rather than to the beginning of a sentence. */
  isNamePart(tokens: readonly Token[], at: number): boolean {
    const token = tokens[at];
    // « le quotidien Le Phare »
    if (
      token?.isCapital &&
      ARTICLES.has(token.lower) &&
      tokens[at + 1]?.isCapital &&
      tokens[at - 1]?.kind === 'word' &&
      !isDeterminer(tokens[at - 1])
    )
      return true;
    if (!token?.isCapital || token.text.length === 1 + Number(token.lower.endsWith("'"))) {
      return (
        token?.isCapital === true &&
        tokens[at + 1]?.text === '.' &&
        !isAtSentenceStart(tokens, at + 1)
      );
    }
    if (this.#names.endOf(tokens, at) !== undefined) return true;
    const { lower } = token;
    if (TITLE_ACRONYMS.has(lower)) return false;
    // « le Conseil méridien », « la Première ministre »: a noun with a capital.
    // « les Douze » are a name.
    const isNoun = (BEFORE_HEAD.has(lower) && !PLURALS.has(lower)) || kindsOfHead(lower).length > 0;
    if (
      isNoun &&
      (isDeterminer(tokens[at - 1]) || /^(?:au|aux)$/u.test(tokens[at - 1]?.lower ?? '')) &&
      !(tokens[at + 1]?.isCapital && !BEFORE_HEAD.has(lower))
    )
      return false;
    if (HONORIFICS.has(lower))
      return tokens[at + 1]?.isCapital === true || tokens[at + 1]?.text === '.';
    if (!isAtSentenceStart(tokens, at)) return !ARTICLES.has(lower) && !PREPOSITIONS.has(lower);
    if (DETERMINERS.has(lower) || PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower)) return false;
    if (SUBJECT_PRONOUNS.has(lower) || isAdverb(lower) || isTimeWord(lower)) return false;
    const next = tokens[at + 1];
    if (next?.isCapital && next.kind === 'word') return true;
    if (kindsOfHead(lower).length > 0) return false;
    // « Vidal a reçu Kova »: no noun is a subject without a determiner.
    const isSubject = this.#morphology.readings(lower).length === 0 && this.#isVerb(next);
    return isSubject || !this.#isCommonWord(lower);
  }

  #isVerb(token: Token | undefined): boolean {
    return (
      token?.kind === 'word' &&
      (token.lower === "n'" || token.lower === 'ne' || this.#morphology.isFinite(token.lower))
    );
  }

  #isCommonWord(word: string): boolean {
    return this.#morphology.readings(word).length > 0 || this.#morphology.isKnown(word);
  }

  #readPronoun(tokens: readonly Token[], from: number, limit: number): NounPhrase | undefined {
    const { lower } = tokens[from] as Token;
    if (!SUBJECT_PRONOUNS.has(lower) && !(lower === 'personne' && from === 0)) return undefined;
    const next = tokens[from + 1];
    let to = from + 1;
    if (/^(?:plusieurs|certains|certaines|beaucoup|tous|toutes)$/u.test(lower)) {
      const follows = next && from + 1 < limit ? next : undefined;
      if (
        follows?.kind === 'word' &&
        (lower === 'tous' || lower === 'toutes') &&
        /^(?:deux|trois|quatre)$/u.test(follows.lower)
      )
        to += 1;
      else if (
        follows?.kind === 'word' &&
        !this.#morphology.isFinite(follows.lower) &&
        !CLITIC_LIKE.has(follows.lower)
      )
        return undefined;
    }
    return this.#create(tokens, from, to, lower);
  }

  #findEnd(tokens: readonly Token[], from: number, limit: number): number | undefined {
    const max = Math.min(limit, from + MAX_TOKENS);
    let at = from;
    let hasHead = false;
    let hasName = false;
    let isAfterLink = false;
    let takesA = false;
    let needsName = false;
    // « l'un de ses proches », « toutes les portes », « les deux ministres »
    while (at < max && isDeterminer(tokens[at]) && !this.isNamePart(tokens, at)) at += 1;
    const determiners = at - from;
    // « l'un de ses proches »
    if (determiners > 1 && /^(?:une?|deux)$/u.test(tokens[at - 1]?.lower ?? '')) hasHead = true;
    // « deux de ses conseillers », « plusieurs d'entre eux »
    if (
      determiners === 1 &&
      /^(?:une?|deux|trois|quatre|cinq|plusieurs|certains|certaines)$/u.test(
        tokens[at - 1]?.lower ?? '',
      ) &&
      OF.has(tokens[at]?.lower ?? '')
    )
      hasHead = true;
    if (at >= max) return undefined;
    const start = tokens[at];
    if (
      determiners === 0 &&
      !this.isNamePart(tokens, at) &&
      kindsOfHead(start?.lower ?? '').length === 0
    ) {
      return undefined;
    }
    while (at < max) {
      const token = tokens[at] as Token;
      if (token.kind === 'number') {
        if (!hasHead && !isAfterLink && determiners === 0) return undefined;
        at += 1;
        isAfterLink = false;
        hasHead = true;
        continue;
      }
      if (token.kind !== 'word') {
        // « M. Prat », « J. Prat »
        if (token.text === '.' && isInitial(tokens[at - 1]) && tokens[at + 1]?.isCapital) at += 1;
        else break;
        continue;
      }
      if (this.isNamePart(tokens, at)) {
        at = this.#skipName(tokens, at, max);
        hasHead = true;
        // A name after « de » belongs to the noun: « le maire de Lyon ».
        if (!isAfterLink || determiners === 0) hasName = true;
        isAfterLink = false;
        continue;
      }
      const { lower } = token;
      if (lower === 'de' || lower === "d'" || lower === 'du' || lower === 'des') {
        const among = tokens[at + 1]?.lower === 'entre' ? at + 2 : at + 1;
        if (hasHead && among < max && /^(?:eux|elles)$/u.test(tokens[among]?.lower ?? '')) {
          at = among + 1;
          break;
        }
        if (!hasHead || !this.#canFollowLink(tokens, at + 1, max)) break;
        if (isManner(tokens, at)) break;
        isAfterLink = true;
        needsName = true;
        at += 1;
        while (at < max && isDeterminer(tokens[at])) at += 1;
        continue;
      }
      if (hasHead && (TO.has(lower) || lower === 'chez' || lower === 'en')) {
        // « rédactrice en chef », « la metteuse en scène Anne Vidal »; « a dit la ministre de la
        // Pêche à la tribune » says where.
        const isField = tokens[at + 1]?.lower === 'chef' || this.isNamePart(tokens, at + 2);
        const isOffice = !needsName || isField || this.isNamePart(tokens, at + 1);
        if (lower === 'en' ? !isField : !takesA || !isOffice) break;
        takesA = false;
        isAfterLink = true;
        at += 1;
        while (at < max && isDeterminer(tokens[at])) at += 1;
        continue;
      }
      if (lower === "l'" && isAfterLink) {
        at += 1;
        continue;
      }
      if (hasName && !isAfterLink) break;
      if (!this.#canBelong(tokens, at, hasHead, isAfterLink)) break;
      takesA ||= TAKES_A.has(lower);
      needsName ||= lower === 'ministre';
      hasHead = true;
      isAfterLink = false;
      at += 1;
    }
    while (at > from && isLink(tokens[at - 1])) at -= 1;
    if (at === from) return undefined;
    if (!hasHead) {
      // « les Onze », « l'un », « deux » alone
      const last = tokens[at - 1]?.lower;
      return at > from && (last === 'un' || last === 'une' || last === 'deux') && determiners > 1
        ? at
        : undefined;
    }
    return at;
  }

  #canFollowLink(tokens: readonly Token[], at: number, max: number): boolean {
    const next = tokens[at];
    if (!next || at >= max) return false;
    if (next.kind === 'quotation') return false;
    if (next.kind !== 'word') return next.kind === 'number';
    // « du conseiller » has no infinitive.
    const isNoun = isMostlyNoun(next.lower) || /^(?:du|des)$/u.test(tokens[at - 1]?.lower ?? '');
    if (this.#morphology.isInfinitive(next.lower) && !isNoun) return false;
    return !CONJUNCTIONS.has(next.lower) && !SUBJECT_PRONOUNS.has(next.lower);
  }

  /** Skips « Anne Vidal », « Ursula von der Leyen », « Brume & Associés », « M. Prat ». */
  #skipName(tokens: readonly Token[], from: number, max: number): number {
    let at = Math.min(max, this.#names.endOf(tokens, from) ?? from + 1);
    while (at < max) {
      const token = tokens[at] as Token;
      const next = tokens[at + 1];
      const isJoined = token.text === '&' || (token.text === '.' && isInitial(tokens[at - 1]));
      const isParticle =
        NAME_PARTICLES.has(token.lower) &&
        next?.isCapital &&
        next.kind === 'word' &&
        at + 1 < max &&
        (!/^l[ea]$/u.test(token.lower) || token.isCapital);
      if (token.isCapital && token.kind === 'word' && !SUBJECT_PRONOUNS.has(token.lower)) at += 1;
      else if (isJoined && next?.kind === 'word' && next.isCapital && at + 1 < max) at += 1;
      else if (isParticle) at += 1;
      else if (token.kind === 'number' && token.text.length <= 2 && at === from + 1) at += 1;
      else break;
    }
    return at;
  }

  #canBelong(
    tokens: readonly Token[],
    at: number,
    hasHead: boolean,
    isAfterLink: boolean,
  ): boolean {
    const { lower } = tokens[at] as Token;
    const traits = this.#traitsOf(lower);
    if (traits.isOutside || isDeterminer(tokens[at])) return false;
    if (!hasHead || isAfterLink) return true;
    return !traits.endsPhrase && !(traits.maybeVerb && this.#isVerbHere(tokens, at));
  }

  /** « la banque annonce que », « l'institut table sur »: a noun in the dictionary, a verb here. */
  #isVerbHere(tokens: readonly Token[], at: number): boolean {
    const { lower } = tokens[at] as Token;
    // « le vieux président »
    if (kindsOfHead(lower).length > 0 && BEFORE_HEAD.has(tokens[at - 1]?.lower ?? '')) return false;
    return tokens[at + 1] !== undefined;
  }

  #create(tokens: readonly Token[], from: number, to: number, pronoun?: string): NounPhrase {
    const own = tokens.slice(from, to);
    const [first] = own as [Token];
    const last = own.at(-1) as Token;
    const determiner = pronoun === undefined && isDeterminer(first) ? first.lower : undefined;
    const printed = pronoun === undefined ? this.#findName(tokens, from, to) : [];
    const head = pronoun === undefined ? findHead(own, printed) : undefined;
    const name = withoutParty(printed, head);
    return {
      from,
      to,
      start: first.start,
      end: last.end,
      tokens: own,
      pronoun,
      head,
      determiner,
      name,
      gender: genderOf(own, determiner, head, pronoun),
      isPlural: isPlural(own, pronoun),
    };
  }

  /** The name at the end of a phrase, or the whole of it; not the one after « de ». */
  #findName(tokens: readonly Token[], from: number, to: number): readonly Token[] {
    let start = from;
    while (start < to && !this.isNamePart(tokens, start)) start += 1;
    while (start < to) {
      const end = this.#skipName(tokens, start, to);
      const before = tokens[start - 1];
      const isOfNoun =
        start > from + 1 &&
        before &&
        (isLink(before) ||
          isDeterminer(before) ||
          before.lower === 'à' ||
          // « l'économiste de la banque Orial »
          (end === start + 1 && start > from + 3 && isBodyNoun(before.lower)));
      if (!isOfNoun)
        return tokens
          .slice(start, end)
          .filter(({ lower, kind }) => kind === 'word' || lower !== '.');
      const person = this.#findPersonAfter(tokens, from, start, end);
      if (person !== undefined) return tokens.slice(person, end);
      start = end;
      while (start < to && !this.isNamePart(tokens, start)) start += 1;
    }
    return [];
  }

  /** Where « Lucile Garamont » begins in « la ministre de la Santé Lucile Garamont ». */
  #findPersonAfter(
    tokens: readonly Token[],
    from: number,
    start: number,
    end: number,
  ): number | undefined {
    const isTitled = tokens
      .slice(from, start)
      .some(({ lower }) => kindsOfHead(lower).includes('PERSON'));
    let place = start;
    for (let at = start; at < end; at += 1)
      if (tokens[at]?.isCapital === false && tokens[at + 1]?.isCapital) place = at + 1;
    if (!isTitled || end - place < 3 || isFirstName(tokens[place]?.lower ?? '')) return undefined;
    const isWord = (at: number) => this.#morphology.isKnown(tokens[at]?.lower ?? '');
    let person = place + 1;
    while (person < end - 2 && isWord(person) && !isFirstName(tokens[person]?.lower ?? ''))
      person += 1;
    return isWord(person) && !isFirstName(tokens[person]?.lower ?? '') ? undefined : person;
  }
}

// Adjectives that are forms of verbs, too: « une note interne ».
const ADJECTIVES = wordSet(`
  marine interne externe ferme double triple vide calme trouble manifeste complète secrète sèche
  suprême extrême propre sale critique cadre adjointe déléguée limite phare centre contraire
  militaire membre pilote
`);

const TITLE_ACRONYMS = wordSet('pdg dg pm drh ceo');

const ARTICLES = wordSet(`
  le la l' les un une des ce cet cette ces son sa ses leur leurs mon ma mes notre nos
`);

const CLITIC_LIKE = wordSet("se s' ne n' y lui leur me m' te t' on il elle ils elles");

/** « la déléguée CGT », « le député LR Paul Renaud »: whose member somebody is, not the name. */
function withoutParty(name: readonly Token[], head: string | undefined): readonly Token[] {
  const isPerson = head !== undefined && kindsOfHead(head).includes('PERSON');
  const [first, second] = name;
  if (!isPerson || !first || !/^\p{Lu}{2,5}$/u.test(first.text)) return name;
  return second === undefined || /\p{Ll}/u.test(second.text) ? name.slice(1) : name;
}

/** « a dit le maire d'une voix égale »: how, not who. */
function isManner(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.lower === "d'" &&
    /^une?$/u.test(tokens[at + 1]?.lower ?? '') &&
    /^(?:voix|ton|air|trait|geste|sourire|regard|bond|souffle|revers)$/u.test(
      tokens[at + 2]?.lower ?? '',
    )
  );
}

function isBodyNoun(word: string): boolean {
  const kinds = kindsOfHead(word);
  return kinds.length > 0 && !kinds.includes('PERSON');
}

function isInitial(token: Token | undefined): boolean {
  if (!token?.isCapital) return false;
  return token.text.length === 1 || HONORIFICS.has(token.lower);
}

export function isAtSentenceStart(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return true;
  if (before.kind === 'break') return true;
  return (
    before.kind === 'mark' &&
    /^(?:[.!?…:–—-]|\.\.\.)$/u.test(before.text) &&
    !isInitial(tokens[at - 2])
  );
}
