import { CLITICS, NEGATIVE_ADVERBS } from '../../model/french/closed-classes.ts';
import { phraseList, wordSet } from '../../model/words/word-set.ts';
import {
  LIGHT_MODALS,
  LOCUTIONS_OF_SAYING,
  PLANNING_MODALS,
  VERBS_OF_SAYING,
  type VerbOfSaying,
  verbOfSaying,
  WILLING,
} from '../data/verbs.ts';
import { isAdverb } from '../data/words.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import type { Morphology, Reading, Tense } from './morphology.ts';

export type GroupForm = 'FINITE' | 'GERUND' | 'INFINITIVE' | 'PARTICIPLE';

/** A verb of saying with its auxiliaries, negation and pronouns. `from` and `to` are indexes. */
export interface VerbGroup {
  readonly from: number;
  readonly to: number;
  readonly cue: Span;
  readonly verb: VerbOfSaying;
  readonly form: GroupForm;
  readonly tense: Tense;
  readonly isNegated: boolean;
  readonly isPlural: boolean;
  readonly isFirstOrSecond: boolean;
  /** The pronoun of an inversion: « il » in « a-t-il dit ». */
  readonly inverted: number | undefined;
  /** It will be said, or may be: it is not said yet. */
  readonly isPlanned: boolean;
  /** « n'a pas voulu en dire plus »: what follows is what was not done. */
  readonly isRefusal: boolean;
  /** Whether what is said precedes: « l'a dit », « lui a-t-il dit » has none. */
  readonly hasObject: boolean;
  readonly isAttributive: boolean;
}

/** A verb that is affirmed, of a subject in the singular before it, if nothing else is known. */
export const PLAIN_GROUP = {
  form: 'FINITE',
  tense: 'PRESENT',
  isNegated: false,
  isPlural: false,
  isFirstOrSecond: false,
  inverted: undefined,
  isPlanned: false,
  isRefusal: false,
  hasObject: false,
  isAttributive: false,
} as const;

const MAX_ADVERBS = 6;
const ADVERBIALS = phraseList(`
  pour sa part, pour leur part, de son côté, de leur côté, en revanche, en effet, par ailleurs,
  à nouveau, de nouveau, en outre, à son tour, à leur tour, au contraire, d'abord, d' abord,
  en vain, sans détour, de même, tout de même, quant à lui, quant à elle, quant à eux,
  une nouvelle fois, une fois de plus, à plusieurs reprises, entre autres, elle aussi, lui aussi,
  elle même, lui, elle, eux, elles
`).map((words) => words.split(' '));

export function findVerbGroups(tokens: readonly Token[], morphology: Morphology): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let at = 0; at < tokens.length; ) {
    const group = readVerbGroup(tokens, at, morphology);
    if (group) groups.push(group);
    at = group ? Math.max(group.to, at + 1) : at + 1;
  }
  return groups;
}

/** The verb of saying whose group begins at this token, if one does. */
function readVerbGroup(
  tokens: readonly Token[],
  from: number,
  morphology: Morphology,
): VerbGroup | undefined {
  const { kind, lower } = tokens[from] as Token;
  if (kind !== 'word') return undefined;
  let at = from;
  if (lower === 'ne' || lower === "n'") at += 1;
  while (CLITICS.has(tokens[at]?.lower ?? '')) at += 1;
  // Without clitics, too: « en » can be followed by no verb of the group and « la » be a noun.
  const canBegin =
    canStart(tokens[at], morphology) || (at > from && canStart(tokens[at - 1], morphology));
  return canBegin ? new GroupReader(tokens, from, morphology).read() : undefined;
}

/** Whether a word is a form of a verb of saying, or of one that stands before it. */
function canStart(token: Token | undefined, { readings }: Morphology): boolean {
  return (
    token?.kind === 'word' && readings(token.lower).some(({ lemma }) => STARTING_VERBS.has(lemma))
  );
}

class GroupReader {
  readonly #tokens: readonly Token[];
  readonly #from: number;
  readonly #morphology: Morphology;
  #at: number;
  #isNegated = false;
  #reflexive: number | undefined;
  #negation: number | undefined;
  #hasObject = false;
  #inverted: number | undefined;

  constructor(tokens: readonly Token[], from: number, morphology: Morphology) {
    this.#tokens = tokens;
    this.#from = from;
    this.#at = from;
    this.#morphology = morphology;
  }

  read(): VerbGroup | undefined {
    if (!this.#isWord(this.#from)) return undefined;
    this.#readClitics();
    if (this.#isNounPhrase()) return undefined;
    const first = this.#token();
    if (first?.kind !== 'word' || (first.isCapital && this.#at > 0 && !this.#isFirstWord()))
      return undefined;
    const readings = this.#morphology.readings(first.lower);
    if (readings.length === 0) return undefined;
    return this.#readAuxiliary(readings) ?? this.#readModal(readings) ?? this.#readSimple(readings);
  }

  /** « le juge » rather than « il le juge » */
  #isNounPhrase(): boolean {
    const last = this.#tokens[this.#at - 1];
    if (this.#at === this.#from || !last || !MAYBE_DETERMINER.has(last.lower)) return false;
    if (this.#negation !== undefined) return false;
    const word = this.#token();
    if (!word || word.lower === 'a' || word.lower === 'ont' || word.lower.startsWith('av'))
      return false;
    const before = this.#tokens[this.#from - 1];
    if (before && SUBJECTS.has(before.lower)) return false;
    // « comme le dit X », but « comme le juge X »
    if (word.lower === 'dit' && before?.lower === 'comme') return false;
    return this.#morphology.isNominal(word.lower);
  }

  #isFirstWord(): boolean {
    const before = this.#tokens[this.#at - 1];
    return before?.kind === 'mark' && /[–—.:-]/u.test(before.text);
  }

  #readClitics(): void {
    let token = this.#token();
    if (token?.lower === 'ne' || token?.lower === "n'") {
      this.#negation = this.#at;
      this.#at += 1;
      token = this.#token();
    }
    while (token && CLITICS.has(token.lower) && this.#isWord(this.#at + 1) && !token.isCapital) {
      if (token.lower === 'se' || token.lower === "s'") this.#reflexive = this.#at;
      if (/^(?:le|la|l'|les|en)$/u.test(token.lower)) this.#hasObject = true;
      this.#at += 1;
      token = this.#token();
    }
  }

  /** « a déclaré », « s'est pour sa part dit », « n'a pas voulu préciser », « a fait savoir » */
  #readAuxiliary(readings: readonly Reading[]): VerbGroup | undefined {
    const auxiliary = readings.find(
      ({ lemma, tense }) => (lemma === 'avoir' || lemma === 'être') && tense !== 'PAST_PARTICIPLE',
    );
    if (!auxiliary) return undefined;
    const first = this.#at;
    this.#at += 1;
    this.#readInverted();
    if (auxiliary.lemma === 'avoir' && this.#token()?.lower === 'beau') {
      this.#at += 1;
      return this.#finishInfinitive(auxiliary, first, { isPlanned: false });
    }
    this.#skipAdverbs();
    const participle = this.#token();
    if (participle?.kind !== 'word') return undefined;
    const reading = this.#participleOf(participle.lower);
    if (!reading) return undefined;
    const isPronominal = this.#reflexive !== undefined;
    // « est accusé », « a été accusé »: it is said of them.
    if (
      auxiliary.lemma === 'être' &&
      !isPronominal &&
      reading.lemma !== 'venir' &&
      reading.lemma !== 'convenir'
    )
      return undefined;
    const verb = this.#verbOf(reading.lemma, isPronominal);
    const direct = this.#at;
    const modal = this.#readAfterModal(reading.lemma, auxiliary, first);
    if (modal) return modal;
    this.#at = direct + 1;
    if (!verb) return undefined;
    return this.#finish({ verb, form: formOf(auxiliary), reading: auxiliary, first });
  }

  #participleOf(word: string): Reading | undefined {
    return this.#morphology.readings(word).find(({ tense }) => tense === 'PAST_PARTICIPLE');
  }

  /** « veut rappeler », « se borne à souhaiter », « fait savoir », « devrait annoncer » */
  #readModal(readings: readonly Reading[]): VerbGroup | undefined {
    const first = this.#at;
    for (const reading of readings) {
      // « a confirmé …, et laissé entendre que … »
      const isLocution =
        reading.tense === 'PAST_PARTICIPLE' &&
        LOCUTIONS_OF_SAYING.has(reading.lemma) &&
        !readings.some(({ tense }) => FINITE_OR_GERUND.has(tense));
      if (!FINITE_OR_GERUND.has(reading.tense) && reading.tense !== 'INFINITIVE' && !isLocution)
        continue;
      const found = this.#readAfterModal(reading.lemma, reading, first);
      if (found) return found;
      this.#at = first;
    }
    return undefined;
  }

  /** What follows a modal or « faire » at the current token. */
  #readAfterModal(lemma: string, main: Reading, first: number): VerbGroup | undefined {
    const isSaying = VERBS_OF_SAYING.has(lemma);
    // « n'a cessé de répéter »
    const isOnAndOn = lemma === 'cesser' && this.#negation !== undefined;
    const isModal =
      isOnAndOn || LIGHT_MODALS.has(lemma) || PLANNING_MODALS.has(lemma) || WILLING.has(lemma);
    if (!isModal && !LOCUTIONS_OF_SAYING.has(lemma)) return undefined;
    this.#at += 1;
    this.#readInverted();
    this.#skipAdverbs();
    const locution = this.#finishLocution(lemma, main, first);
    if (locution || !isModal) return locution;
    const isWilling = WILLING.has(lemma) && this.#isNegated;
    let token = this.#token();
    if (token && /^(?:à|de|d'|par)$/u.test(token.lower)) {
      this.#at += 1;
      token = this.#token();
    } else if (isSaying && !isWilling && lemma !== 'vouloir') return undefined;
    if (isWilling) return this.#finishRefusal(main, first);
    const isPast = main.tense === 'IMPERFECT' || main.lemma === 'avoir' || main.lemma === 'être';
    const isLight =
      isOnAndOn ||
      (LIGHT_MODALS.has(lemma) && !(PLANNING_MODALS.has(lemma) && !isPast && lemma !== 'tenir'));
    return this.#finishInfinitive(main, first, { isPlanned: !isLight });
  }

  /** « fait savoir », « a mis en garde » */
  #finishLocution(lemma: string, main: Reading, first: number): VerbGroup | undefined {
    const locution = LOCUTIONS_OF_SAYING.get(lemma)?.find(({ words }) =>
      this.#has(words, this.#at),
    );
    if (!locution) return undefined;
    this.#at += locution.words.length;
    return this.#finish({ verb: locution.verb, form: formOf(main), reading: main, first });
  }

  /** « n'a pas souhaité réagir »: the infinitive is what was refused. */
  #finishRefusal(main: Reading, first: number): VerbGroup | undefined {
    let at = this.#at;
    while (CLITICS.has(this.#tokens[at]?.lower ?? '')) at += 1;
    const next = this.#tokens[at];
    if (!next || !this.#morphology.isInfinitive(next.lower)) return undefined;
    const group = this.#finish({ verb: REFUSE, form: 'FINITE', reading: main, first });
    return { ...group, isRefusal: true, isNegated: false };
  }

  #finishInfinitive(
    main: Reading,
    first: number,
    { isPlanned }: { isPlanned: boolean },
  ): VerbGroup | undefined {
    while (CLITICS.has(this.#token()?.lower ?? '') || isAdverb(this.#token()?.lower ?? '')) {
      const { lower } = this.#token() as Token;
      if (lower === 'se' || lower === "s'") this.#reflexive ??= this.#at;
      this.#at += 1;
    }
    const token = this.#token();
    if (!token || !this.#morphology.isInfinitive(token.lower)) return undefined;
    this.#at += 1;
    const locution = this.#finishLocution(token.lower, main, first);
    if (locution) return { ...locution, isPlanned };
    const verb =
      token.lower === 'savoir'
        ? WANT_TO_KNOW
        : (this.#verbOf(token.lower, false) ?? VERBS_OF_SAYING.get(`se ${token.lower}`));
    if (!verb) return undefined;
    return {
      ...this.#finish({ verb, form: formOf(main), reading: main, first }),
      isPlanned: isPlanned && token.lower !== 'savoir',
    };
  }

  #readSimple(readings: readonly Reading[]): VerbGroup | undefined {
    const first = this.#at;
    const isPronominal = this.#reflexive !== undefined;
    for (const reading of readings) {
      const verb = this.#verbOf(reading.lemma, isPronominal);
      if (!verb) continue;
      const form = formOf(reading);
      if (
        form === 'PARTICIPLE' &&
        readings.some(({ lemma, tense }) => lemma === reading.lemma && FINITE_OR_GERUND.has(tense))
      )
        continue;
      this.#at = first + 1;
      const before = this.#tokens[first - 1]?.lower ?? '';
      const isNoun =
        AFTER_NOUN.has(before) && this.#morphology.isNominal((this.#tokens[first] as Token).lower);
      if (form === 'FINITE' && isNoun && this.#from === first) return undefined;
      this.#readInverted();
      return this.#finish({ verb, form, reading, first });
    }
    return undefined;
  }

  #finish({
    verb,
    form,
    reading,
    first,
  }: {
    verb: VerbOfSaying;
    form: GroupForm;
    reading: Reading;
    first: number;
  }): VerbGroup {
    if (this.#negation !== undefined) this.#readNegation();
    const last = this.#tokens[this.#at - 1] as Token;
    const isCompound = this.#at - 1 > first;
    const inverted = this.#inverted;
    // « a-t-il encore répondu »: the participle alone; « dit-il »: the verb.
    const isSplit = inverted !== undefined && isCompound && inverted < this.#at - 1;
    const cueFrom = isSplit ? this.#at - 1 : (this.#negation ?? this.#reflexive ?? first);
    const end = inverted !== undefined && !isSplit ? (this.#tokens[first] as Token).end : last.end;
    const isPlanned =
      form === 'FINITE' &&
      (reading.tense === 'FUTURE' || (reading.tense === 'CONDITIONAL' && !isCompound));
    return {
      from: this.#from,
      to: this.#at,
      cue: { start: (this.#tokens[cueFrom] as Token).start, end },
      verb,
      form,
      tense: reading.tense,
      isNegated: this.#isNegated,
      isPlural: reading.isPlural,
      isFirstOrSecond: reading.isFirstOrSecond,
      inverted,
      isPlanned,
      isRefusal: false,
      hasObject: this.#hasObject,
      isAttributive: verb.lemma === 'se dire',
    };
  }

  // « ne juge pas », « n'a rien dit »
  #readNegation(): void {
    const next = this.#token();
    if (next && NEGATIVE_ADVERBS.has(next.lower)) {
      this.#isNegated = true;
      this.#at += 1;
    }
  }

  #verbOf(lemma: string, isPronominal: boolean): VerbOfSaying | undefined {
    if (!isPronominal) return VERBS_OF_SAYING.get(lemma);
    if (lemma === 'dire' || lemma === 'déclarer') return SELF;
    return VERBS_OF_SAYING.get(`se ${lemma}`);
  }

  #readInverted(): void {
    if (this.#token()?.isInverted) {
      this.#inverted = this.#at;
      this.#at += 1;
    }
  }

  #skipAdverbs(): void {
    for (let count = 0; count < MAX_ADVERBS; count += 1) {
      const token = this.#token();
      if (!token) return;
      const isNegation = NEGATIVE_ADVERBS.has(token.lower) || token.lower === 'ni';
      if (isNegation && this.#negation !== undefined) this.#isNegated = true;
      const adverbial = ADVERBIALS.find((words) => this.#has(words, this.#at));
      if (adverbial) {
        const comma = this.#tokens[this.#at + adverbial.length];
        this.#at +=
          adverbial.length +
          (comma?.text === ',' && this.#tokens[this.#at - 1]?.text === ',' ? 1 : 0);
        continue;
      }
      if (token.text === ',' && ADVERBIALS.some((words) => this.#has(words, this.#at + 1))) {
        this.#at += 1;
        continue;
      }
      if (token.kind !== 'word' || !(isAdverb(token.lower) || isNegation)) return;
      this.#at += 1;
    }
  }

  #has(words: readonly string[], at: number): boolean {
    return words.every((word, index) => this.#tokens[at + index]?.lower === word);
  }

  #token(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #isWord(at: number): boolean {
    return this.#tokens[at]?.kind === 'word';
  }
}

const STARTING_VERBS = new Set([
  'avoir',
  'être',
  'cesser',
  ...Array.from(VERBS_OF_SAYING.keys(), (lemma) => lemma.replace(/^se /u, '')),
  ...LOCUTIONS_OF_SAYING.keys(),
  ...LIGHT_MODALS,
  ...PLANNING_MODALS,
  ...WILLING,
]);
const MAYBE_DETERMINER = wordSet("le la les l' leur en");
const SUBJECTS = wordSet("il elle ils elles on je j' tu nous vous qui ne n'");
const FINITE_OR_GERUND = new Set<Tense>([
  'PRESENT',
  'IMPERFECT',
  'FUTURE',
  'CONDITIONAL',
  'PRESENT_PARTICIPLE',
]);
// After these words, a word that could be a verb is a noun: « son rappel », « le juge ».
const AFTER_NOUN = wordSet(`
  le la l' les un une des ce cet cette ces son sa ses leur leurs du au aux de d' mon ma mes notre
  nos votre à en par pour sans avec dans sur sous deux trois chaque aucun aucune quel quelle ancien
  ancienne nouveau nouvelle premier première dernier dernière grand grande très plus
`);

function formOf({ tense }: Reading): GroupForm {
  if (tense === 'INFINITIVE') return 'INFINITIVE';
  if (tense === 'PRESENT_PARTICIPLE') return 'GERUND';
  return tense === 'PAST_PARTICIPLE' ? 'PARTICIPLE' : 'FINITE';
}

const REFUSE = verbOfSaying('refuser', 'REFUSE', ['INFINITIVE']);
const WANT_TO_KNOW = verbOfSaying('vouloir savoir', 'ASK', ['QUESTION']);
const SELF = verbOfSaying('se dire', 'ASSERT', ['ATTRIBUTE', 'INFINITIVE']);
