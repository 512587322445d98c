import type { SpeakerKind } from '../../../prisma/generated/client/enums.ts';
import { withoutAccents } from '../../model/words/fold.ts';
import { wordSet } from '../../model/words/word-set.ts';
import { baseOfAdjective, STATE_OF_ADJECTIVE } from '../data/places.ts';
import { type Gender, genderOfBody, genderOfFirstName, genderOfTitle } from '../data/speakers.ts';
import type { KnownNames } from '../grammar/noun-phrases.ts';
import type { Token } from '../text/tokens.ts';

/** A speaker of the register, as far as the extractor needs it. */
export interface KnownSpeaker {
  /** What a statement refers to it by. */
  readonly id: string;
  readonly name: string;
  readonly kind: SpeakerKind;
  /** Aliases and translations. */
  readonly otherNames: readonly string[];
  readonly members: readonly string[];
  readonly roles: readonly KnownRole[];
}

export interface KnownRole {
  readonly title: string;
  /** Id of the state or institution. */
  readonly of: string | null;
  /** First and last day, or null: 2019-05-01. */
  readonly from: string | null;
  readonly to: string | null;
}

/** The speakers of the register by what the press calls them. */
export class SpeakerIndex implements KnownNames {
  readonly #speakers: ReadonlyMap<string, KnownSpeaker>;
  readonly #byName = new Map<string, KnownSpeaker[]>();
  readonly #byLastName = new Map<string, KnownSpeaker[]>();
  readonly #byFirstName = new Map<string, KnownSpeaker[]>();
  readonly #byHead = new Map<string, KnownSpeaker[]>();
  readonly #offices = new Map<string, readonly Office[]>();
  readonly #states: KnownSpeaker[] = [];
  readonly #byAdjective = new Map<string, KnownSpeaker | null>();
  readonly #longer = new Map<string, readonly KnownSpeaker[]>();
  /** The last words of all names, folded. */
  readonly #lastWords = new Set<string>();
  /** The names of bodies of several words, folded, by the first one. */
  readonly #sequences = new Map<string, (readonly string[])[]>();

  constructor(speakers: readonly KnownSpeaker[]) {
    this.#speakers = new Map(speakers.map((speaker) => [speaker.id, speaker]));
    for (const speaker of speakers) this.#add(speaker);
  }

  get(id: string): KnownSpeaker | undefined {
    return this.#speakers.get(id);
  }

  /** The speakers with exactly this name or alias, apart from case, accents and articles. */
  named(name: string): readonly KnownSpeaker[] {
    return this.#byName.get(speakerKey(name)) ?? [];
  }

  /**
   * The speakers, except persons, whose name or alias says more:
   * « fédération des boulangers de Corvance » for « la fédération des boulangers ».
   */
  longerThan(name: string): readonly KnownSpeaker[] {
    const known = this.#longer.get(name);
    if (known) return known;
    const found = this.#findLonger(name);
    if (this.#longer.size < MAX_KEPT) this.#longer.set(name, found);
    return found;
  }

  #findLonger(name: string): readonly KnownSpeaker[] {
    const words = foldWords(name);
    return this.withHead(headOf(name)).filter((known) =>
      [known.name, ...known.otherNames].some((other) => {
        const own = new Set(foldWords(other));
        return words.every((word) => own.has(word));
      }),
    );
  }

  /** Whether a name or alias ends with this word; most words are the end of none. */
  canEndWith(word: string): boolean {
    return this.#lastWords.has(splitFolded(word).at(-1) ?? '');
  }

  endOf(tokens: readonly Token[], at: number): number | undefined {
    const sequences = this.#sequences.get(wordsOf(tokens[at])[0] ?? '');
    if (!sequences) return undefined;
    const ends = sequences.map((words) => matchEnd(words, tokens, at)).filter((end) => end > at);
    return ends.length > 0 ? Math.max(...ends) : undefined;
  }

  withLastName(name: string): readonly KnownSpeaker[] {
    return this.#byLastName.get(speakerKey(name)) ?? [];
  }

  withFirstName(name: string): readonly KnownSpeaker[] {
    return this.#byFirstName.get(speakerKey(name)) ?? [];
  }

  /** Speakers other than persons, by the first word of their name: « source », « rapport ». */
  withHead(head: string): readonly KnownSpeaker[] {
    return this.#byHead.get(speakerKey(head)) ?? [];
  }

  /** The state that an adjective belongs to: « valdorienne » is of Valdorie. */
  stateOfAdjective(adjective: string): KnownSpeaker | undefined {
    const known = this.#byAdjective.get(adjective);
    if (known !== undefined) return known ?? undefined;
    const found = this.#findState(adjective);
    if (this.#byAdjective.size < MAX_KEPT) this.#byAdjective.set(adjective, found ?? null);
    return found;
  }

  #findState(adjective: string): KnownSpeaker | undefined {
    const base = baseOfAdjective(adjective.toLowerCase());
    const known = STATE_OF_ADJECTIVE.get(base);
    if (known !== undefined) return this.named(known)[0];
    const stem = speakerKey(base).replace(ADJECTIVE_ENDING, '');
    if (stem.length < 4) return undefined;
    const states = this.#states.filter(({ name }) => isStemOf(stem, speakerKey(name)));
    return states.length === 1 ? states[0] : undefined;
  }

  /** Who held the office that the words describe on that day; words are folded. */
  holders(
    words: readonly string[],
    day: string | undefined,
    gender: Gender | undefined,
  ): readonly KnownSpeaker[] {
    const [head = ''] = words;
    const offices = [
      ...(this.#offices.get(head) ?? []),
      ...(this.#offices.get(toMasculine(head)) ?? []),
    ];
    const held = offices.filter(
      (office) => isHeldOn(office.role, day) && this.#describes(words, office),
    );
    const fitting = held.filter(
      (office) => gender === undefined || (office.gender ?? gender) === gender,
    );
    // « le capitaine » can be a woman, « la capitaine » no man.
    const likely = fitting.length > 0 || gender === 'f' ? fitting : held;
    return [...new Set(likely.map(({ speaker }) => speaker))];
  }

  /** Who held an office just before or after a role in it. */
  heldBeside(role: KnownRole, side: 'before' | 'after'): readonly KnownSpeaker[] {
    const [head = ''] = wordsOfTitle(role.title);
    const offices = [head, toMasculine(head)].flatMap((each) => this.#offices.get(each) ?? []);
    const start = (each: KnownRole) => each.from ?? '';
    const others = offices
      .filter(
        ({ role: other }) =>
          other !== role &&
          isSameOffice(role, other) &&
          start(other) < start(role) === (side === 'before'),
      )
      .toSorted((one, other) => start(one.role).localeCompare(start(other.role)));
    const next = side === 'before' ? others.at(-1) : others[0];
    return next ? [next.speaker] : [];
  }

  #describes(words: readonly string[], { titles, of }: Office): boolean {
    return words.every((word) => titles.has(word) || (of !== undefined && this.#isOf(word, of)));
  }

  #isOf(word: string, of: KnownSpeaker): boolean {
    if (foldWords(of.name).includes(word)) return true;
    return of.kind === 'STATE' && this.stateOfAdjective(word)?.id === of.id;
  }

  #addSequence(words: readonly string[]): void {
    if (words.length < 2) return;
    const [first = ''] = words;
    const same = this.#sequences.get(first);
    if (same) same.push(words);
    else this.#sequences.set(first, [words]);
  }

  #addOffices(speaker: KnownSpeaker): void {
    const gender = genderOf(speaker);
    for (const role of speaker.roles) {
      const of = role.of === null ? undefined : this.#speakers.get(role.of);
      // What the register has no entry of is part of the title: « maire » of « Orcelles ».
      const own = wordsOfTitle(`${role.title} ${of ? '' : (role.of ?? '')}`);
      const extra = otherTitles(own, of);
      const office = {
        speaker,
        role,
        of,
        gender,
        titles: new Set([...own, ...own.map(toMasculine), ...extra]),
      };
      // « ministre » is not « vice-ministre »: only the first word is a head.
      const heads = new Set([own[0] ?? '', toMasculine(own[0] ?? ''), ...extra]);
      for (const head of heads)
        this.#offices.set(head, [...(this.#offices.get(head) ?? []), office]);
    }
  }

  #add(speaker: KnownSpeaker): void {
    const names = [speaker.name, ...speaker.otherNames];
    const bare = speaker.name.replace(/\s*\([^)]*\)/u, '');
    for (const name of new Set([...names, bare].map(speakerKey))) {
      append(this.#byName, name, speaker);
      this.#lastWords.add(name.split(' ').at(-1) ?? '');
    }
    if (speaker.kind === 'STATE') this.#states.push(speaker);
    if (speaker.kind === 'PERSON') {
      this.#addOffices(speaker);
      const last = foldWords(bare).at(-1);
      if (last !== undefined) append(this.#byLastName, last, speaker);
      const [first, second] = foldWords(bare);
      if (first !== undefined && second !== undefined) append(this.#byFirstName, first, speaker);
      return;
    }
    for (const head of new Set(names.map(headOf))) append(this.#byHead, head, speaker);
    for (const name of names) this.#addSequence(speakerKey(name).split(' '));
  }
}

/** The folded words of a token: two of « Haut-Commissariat ». */
function wordsOf(token: Token | undefined): readonly string[] {
  if (token?.kind !== 'word' && token?.kind !== 'number') return [];
  return splitFolded(token.lower);
}

/** Index after the tokens that are these words; `at` if they are not. */
function matchEnd(words: readonly string[], tokens: readonly Token[], at: number): number {
  let next = at;
  for (let word = 0; word < words.length; next += 1) {
    const own = wordsOf(tokens[next]);
    if (own.length === 0 || own.some((each, index) => each !== words[word + index])) return at;
    word += own.length;
  }
  return next;
}

/** A role, and the words that describe it. */
interface Office {
  readonly speaker: KnownSpeaker;
  readonly role: KnownRole;
  readonly of: KnownSpeaker | undefined;
  readonly gender: Gender | undefined;
  readonly titles: ReadonlySet<string>;
}

const MAX_KEPT = 20_000;
const ADJECTIVE_ENDING = /(?:ien|ais|ois|ain|an|in|en|e|eux|ique|ite|ese)$/u;

/** « ministre » and « ministre » of one state, « maire de Sauval » and « mairesse de Sauval ». */
function isSameOffice(one: KnownRole, other: KnownRole): boolean {
  const words = ({ title }: KnownRole) => wordsOfTitle(title).map(toMasculine).join(' ');
  return one.of === other.of && words(one) === words(other);
}

export function isHeldOn({ from, to }: KnownRole, day: string | undefined): boolean {
  if (day === undefined) return true;
  // A partial date includes its last day: « 2024-10 » ends after « 2024-10-31 ».
  return (from === null || from <= day) && (to === null || day <= `${to}~`);
}

/** Keeps the results for words that return again and again. */
function remember<T>(compute: (word: string) => T): (word: string) => T {
  let known = new Map<string, T>();
  let last: string | undefined;
  let lastValue: T | undefined;
  return (word) => {
    if (word === last && lastValue !== undefined) return lastValue;
    let value = known.get(word);
    if (value === undefined) {
      if (known.size >= MAX_KEPT) known = new Map();
      value = compute(word);
      known.set(word, value);
    }
    last = word;
    lastValue = value;
    return value;
  };
}

/**
 * The first noun of a name, as far as numbers and « même » tell: « sources » of « deux sources ».
 */
function headOf(name: string): string {
  return (
    foldWords(name).find(
      (word) =>
        !/^(?:deux|trois|quatre|cinq|plusieurs|meme|autre|ancien|ancienne|jeune|vieux|vieil|vieille|petit|petite|haut|haute|\d+)$/u.test(
          word,
        ),
    ) ?? ''
  );
}

function isStemOf(stem: string, name: string): boolean {
  const bare = name.replace(/(?:ie|ia|e|a|ine)$/u, '');
  return bare.length >= 3 && (name.startsWith(stem) || stem.startsWith(bare));
}

function append(map: Map<string, KnownSpeaker[]>, key: string, speaker: KnownSpeaker): void {
  const known = map.get(key);
  if (!known) map.set(key, [speaker]);
  else if (!known.includes(speaker)) known.push(speaker);
}

function genderOfState(name: string): Gender {
  return /e$/u.test(speakerKey(name)) &&
    !/(?:mexique|cambodge|mozambique|zimbabwe|belize)$/u.test(speakerKey(name))
    ? 'f'
    : 'm';
}

/** What the gender of a person's titles, aliases and first name says. */
export function genderOf({ name, kind, otherNames, roles }: KnownSpeaker): Gender | undefined {
  if (kind !== 'PERSON')
    return kind === 'STATE' ? genderOfState(name) : genderOfBody(foldWords(name)[0] ?? '');
  if (otherNames.some((other) => /^(?:Mme|Mlle|Madame)\b/u.test(other))) return 'f';
  const titles = roles.map(({ title }) =>
    genderOfTitle(title.toLowerCase().split(/\s+/u)[0] ?? ''),
  );
  const title = titles.find((gender) => gender !== undefined);
  if (title) return title;
  if (otherNames.some((other) => /^M\.\s/u.test(other))) return 'm';
  return genderOfFirstName(name.split(/[\s-]/u)[0] ?? '');
}

const PRIME_MINISTER = 'premierministre';

/** The folded words of a title, head first. */
export function wordsOfTitle(title: string): readonly string[] {
  return joinTitle(foldWords(title));
}

/** « Premier ministre » is not a « ministre », and « la première magistrate » is the mayor. */
export function joinTitle(words: readonly string[]): readonly string[] {
  const isFirst = words.some((word) => /^premiere?$/u.test(word));
  const office = words.find((word) => word === 'ministre' || /^magistrate?$/u.test(word));
  if (!isFirst || office === undefined) return words;
  const rest = words.filter((word) => word !== office && !/^premiere?$/u.test(word));
  return [office === 'ministre' ? PRIME_MINISTER : 'maire', ...rest];
}

/** What else the holder of a title is called: « le chef de la diplomatie ». */
export function otherTitles(
  words: readonly string[],
  of: KnownSpeaker | undefined,
): readonly string[] {
  const [first = ''] = words;
  if (first === 'ministre' && words.includes('etrangeres')) return ['chef', 'cheffe', 'diplomatie'];
  if (/^ambassad/u.test(first)) return ['diplomate'];
  // A president of nothing else that is mentioned may be one of a state.
  const isOfState = words.includes('republique') || of?.kind === 'STATE' || words.length === 1;
  if (/^president/u.test(first) && isOfState) return ['chef', 'cheffe', 'etat'];
  if (words.includes('general') || words.includes('generale')) {
    const base = toMasculine(first);
    if (base === 'president' && words.some((word) => toMasculine(word) === 'directeur'))
      return ['pdg', 'chef', 'cheffe', 'entreprise'];
    if (base === 'directeur') return ['dg'];
  }
  if (first === 'pdg') return ['president', 'directeur', 'general', 'chef', 'entreprise'];
  if (/^(?:principale?|proviseure?)$/u.test(first)) return ['chef', 'cheffe', 'etablissement'];
  if (first === 'ministre' && words.includes('justice')) return ['garde', 'sceaux'];
  if (first === PRIME_MINISTER) return ['chef', 'cheffe', 'gouvernement'];
  return [];
}

/** A folded title in the masculine singular, as far as endings tell. */
export const toMasculine = remember((word: string) =>
  word
    .replace(/trice$/u, 'teur')
    .replace(/(?:euse|eresse)$/u, 'eur')
    .replace(/ienne$/u, 'ien')
    .replace(/onne$/u, 'on')
    .replace(/ere$/u, 'er')
    .replace(/ffe$/u, 'f')
    .replace(/([^s])e$/u, '$1')
    .replace(/s$/u, ''),
);

const ARTICLES = wordSet('le la l les un une des du de d et a au aux');

/** The words of a name without articles and linking words. */
export const foldWords = remember((name: string): readonly string[] =>
  toPlainWords(name)
    .split(' ')
    .filter((word) => word !== '' && !ARTICLES.has(word)),
);

/**
 * A name for comparison: without case, accents, marks and the article before it. Unlike `foldName`
 * of `model/words`, it separates « l » from its word, as the tokens of the extractor do.
 */
export const speakerKey = remember((name: string) =>
  toPlainWords(name).replace(/^(?:le|la|l|les|un|une|des) /u, ''),
);

const splitFolded = remember((word: string): readonly string[] =>
  toPlainWords(word).split(' ').filter(Boolean),
);

function toPlainWords(name: string): string {
  return withoutAccents(name)
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
