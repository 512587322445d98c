import { foldWord } from './fold.ts';
import { wordSet } from './word-set.ts';

/** The French words that are known, and how their forms relate. Words are given in `exact` form. */
export interface Lexicon {
  /** Whether it is a form of a word or name; of a compound, whether all its parts are. */
  has(word: string): boolean;
  /** Whether it is known only as a name. */
  isName(word: string): boolean;
  /**
   * Whether both are forms of one adjective, participle or noun with a feminine: they differ in
   * gender or number only.
   *
   * @example isAgreement('convaincu', 'convaincues')
   */
  isAgreement(one: string, other: string): boolean;
  /**
   * The infinitives of the verbs that it is a form of.
   *
   * @example verbsOf('suis') // ['être', 'suivre']
   */
  verbsOf(word: string): readonly string[];
  /**
   * The same without verbs whose forms are as common as function words, such as « pouvoir ».
   *
   * @example fullVerbsOf('suis') // ['suivre']
   */
  fullVerbsOf(word: string): readonly string[];
  /** Whether it is a form of a verb, and neither its infinitive nor a participle. */
  isFinite(word: string): boolean;
  /** Whether it is also, or only, a word other than a form of a verb. Participles do not count. */
  isNominal(word: string): boolean;
  /** The words in their basic form, without names. */
  basicForms(): Iterable<string>;
  /** The nouns and adjectives that it is a form of, in their basic form. */
  nounsOf(word: string): readonly string[];
  /** The forms of verbs that a word may be. */
  verbFormsOf(word: string): readonly VerbForm[];
  /** Whether it may be a noun or an adjective. */
  isNoun(word: string): boolean;
  /** All forms of a verb, except compound tenses; empty if it is unknown. */
  conjugate(infinitive: string): readonly VerbForm[];
}

/** A form of a verb, by its infinitive. */
export interface VerbForm {
  readonly form: string;
  readonly infinitive: string;
  /** `OTHER` is a past participle. Present participles are `FINITE`. */
  readonly kind: 'INFINITIVE' | 'FINITE' | 'OTHER';
}

interface Entry {
  readonly flags: readonly string[];
  readonly isName: boolean;
}

interface Suffix {
  readonly flag: string;
  readonly strip: string;
  readonly condition: RegExp;
  /** Whether « ne » may be elided before the form, as before verbs only. */
  readonly isOfVerb: boolean;
}

let loading: Promise<Lexicon> | undefined;

/**
 * Reads the spelling dictionary of French (Dicollecte, by `dictionary-fr`) at the first call: about
 * 84,000 stems with the rules that form their endings, in the format of Hunspell.
 */
export function loadFrenchLexicon(): Promise<Lexicon> {
  loading ??= import('dictionary-fr').then(({ default: { aff, dic } }) => {
    const decoder = new TextDecoder();
    return createLexicon(readStems(decoder.decode(dic)), readSuffixes(decoder.decode(aff)));
  });
  return loading;
}

// The dictionary's names for its rules of gender and number: « F. », « W. », « p+ » (participles).
const AGREEMENT = /^(?:[FGW].|[pq]\+)$/u;
// Its names for the rules of verbs; « p+ », « q. » … are their participles.
const VERB_OR_PARTICIPLE = /^[a-z][0-9A-Z+.]$/u;
const NOMINAL = /^[A-Z][+.\p{L}=]$/u;

/** An entry that a word is a form of, with the flag of the rule that forms it. */
interface Form {
  readonly entry: Entry;
  readonly stem: string;
  readonly flag: string;
  readonly isOfVerb: boolean;
}

function createLexicon(
  stems: ReadonlyMap<string, readonly Entry[]>,
  suffixes: ReadonlyMap<string, readonly Suffix[]>,
): Lexicon {
  let last: { readonly word: string; readonly forms: readonly Form[] } | undefined;
  /** The entries that a word is a form of. Callers ask several questions about one word in a row. */
  const formsOf = (word: string): readonly Form[] => {
    if (last?.word !== word) last = { word, forms: readForms(word) };
    return last.forms;
  };
  const readForms = (word: string): readonly Form[] => {
    const forms: Form[] = (stems.get(word) ?? []).map((entry) => ({
      entry,
      stem: word,
      flag: '',
      isOfVerb: false,
    }));
    for (let at = Math.max(0, word.length - MAX_ENDING); at < word.length; at += 1) {
      for (const { flag, strip, condition, isOfVerb } of suffixes.get(word.slice(at)) ?? []) {
        const stem = word.slice(0, at) + strip;
        if (!condition.test(stem)) continue;
        for (const entry of stems.get(stem) ?? []) {
          if (entry.flags.includes(flag)) forms.push({ entry, stem, flag, isOfVerb });
        }
      }
    }
    return forms;
  };
  const isWord = (word: string) => formsOf(word).length > 0;
  const endings = Map.groupBy(
    Array.from(suffixes, ([ending, rules]) => rules.map((rule) => ({ ending, ...rule }))).flat(),
    ({ flag }) => flag,
  );
  const basicFormsOf = (word: string, isRule: (flag: string) => boolean) => {
    const found = formsOf(word).filter(({ entry, flag }) =>
      flag === '' ? entry.flags.some(isRule) : isRule(flag),
    );
    return [...new Set(found.map(({ stem }) => stem))];
  };
  const verbFormsOf = (word: string): readonly VerbForm[] => {
    // The dictionary has « a » as a letter only.
    if (word === 'a') return [{ form: word, infinitive: 'avoir', kind: 'FINITE' }];
    return formsOf(word).flatMap(({ entry, stem, flag, isOfVerb }) => {
      if (flag !== '' && !VERB_OR_PARTICIPLE.test(flag)) return [];
      if (flag === '' && !entry.flags.some((each) => VERB_OR_PARTICIPLE.test(each))) return [];
      const kind = flag === '' || word === stem ? 'INFINITIVE' : isOfVerb ? 'FINITE' : 'OTHER';
      return [{ form: word, infinitive: stem, kind }];
    });
  };
  return {
    verbFormsOf,
    isNoun: (word) =>
      formsOf(word).some(({ entry, flag }) =>
        flag === '' ? entry.flags.some((each) => NOMINAL.test(each)) : NOMINAL.test(flag),
      ),
    conjugate: (infinitive) =>
      (stems.get(infinitive) ?? []).flatMap(({ flags }) =>
        flags
          .filter((flag) => VERB_OR_PARTICIPLE.test(flag))
          .flatMap((flag) => endings.get(flag) ?? [])
          .filter(
            ({ strip, condition }) => infinitive.endsWith(strip) && condition.test(infinitive),
          )
          .map(({ ending, strip, isOfVerb }) => {
            const form = infinitive.slice(0, infinitive.length - strip.length) + ending;
            const kind = form === infinitive ? 'INFINITIVE' : isOfVerb ? 'FINITE' : 'OTHER';
            return { form, infinitive, kind } as const;
          }),
      ),
    verbsOf: (word) => [...new Set(verbFormsOf(word).map(({ infinitive }) => infinitive))],
    fullVerbsOf: (word) => basicFormsOf(word, isOfVerb).filter((verb) => !COMMON_VERBS.has(verb)),
    nounsOf: (word) => basicFormsOf(word, isOfNoun),
    *basicForms() {
      for (const [word, entries] of stems) if (!entries.every(({ isName }) => isName)) yield word;
    },
    has: (word) => isWord(word) || (word.includes('-') && word.split('-').every(isWord)),
    isName(word) {
      const forms = formsOf(word);
      return forms.length > 0 && forms.every(({ entry }) => entry.isName);
    },
    isAgreement(one, other) {
      const others = formsOf(other);
      return formsOf(one).some((form) =>
        others.some(
          ({ entry, stem, flag }) =>
            entry === form.entry &&
            stem === form.stem &&
            (isSameParticiple(one, other) ||
              [flag, form.flag].every((each) =>
                each === '' ? entry.flags.some(isBaseOfAgreement) : AGREEMENT.test(each),
              )),
        ),
      );
    },
    isFinite: (word) =>
      !word.endsWith('ant') && verbFormsOf(word).some(({ kind }) => kind === 'FINITE'),
    isNominal: (word) => formsOf(word).some(({ entry }) => !isVerb(entry)),
  };
}

// The dictionary's names for its rules of conjugation: « a0 », « zE ».
const VERB = /^[a-z][0-9A-Z]$/u;

function isVerb({ flags }: Entry): boolean {
  return flags.some((flag) => VERB.test(flag));
}

// Rules of participles are among them: « p+ ».
function isOfVerb(flag: string): boolean {
  return /^[a-z]/u.test(flag);
}

const COMMON_VERBS = wordSet('être avoir aller devoir faire falloir pouvoir savoir vouloir');

function isOfNoun(flag: string): boolean {
  return /^[SXAIFGW]/u.test(flag);
}

// The rules of irregular verbs form all their endings, « rends » as well as « rendu ».
function isSameParticiple(one: string, other: string): boolean {
  const stem = PARTICIPLE.exec(one)?.[1];
  return stem !== undefined && stem === PARTICIPLE.exec(other)?.[1];
}

const PARTICIPLE = /^(?!.*(?:di|fai)tes$)(.{2,}(?:u|[iu]s|it|ert|[aeo]int))(?:e|s|es)?$/u;

// The stem of a verb is its infinitive, which does not agree.
function isBaseOfAgreement(flag: string): boolean {
  return AGREEMENT.test(flag) && !/^[pq]/u.test(flag);
}

/** The entries of each stem. Equal lists of entries are one object, because most are alike. */
function readStems(dic: string): Map<string, readonly Entry[]> {
  const lines = new Map<string, string>();
  for (const line of dic.split('\n').slice(1)) {
    const [word = '', flags = ''] = line.split('/');
    if (word === '') continue;
    const key = foldWord(word).exact;
    const entry = /^\p{Lu}/u.test(word) ? `^${flags}` : flags;
    const known = lines.get(key);
    lines.set(key, known === undefined ? entry : `${known} ${entry}`);
  }
  const lists = new Map<string, readonly Entry[]>();
  const stems = new Map<string, readonly Entry[]>();
  for (const [stem, text] of lines) {
    const list = lists.get(text) ?? text.split(' ').map(readEntry);
    lists.set(text, list);
    stems.set(stem, list);
  }
  return stems;
}

function readEntry(text: string): Entry {
  const isName = text.startsWith('^');
  return { flags: text.slice(isName ? 1 : 0).match(/../gu) ?? [], isName };
}

const MAX_ENDING = 12;

/** The rules by the ending that they add. A rule without an ending restates the stem. */
function readSuffixes(aff: string): Map<string, Suffix[]> {
  const suffixes = new Map<string, Suffix[]>();
  const conditions = new Map<string, RegExp>();
  for (const line of aff.split('\n')) {
    const [kind, flag = '', strip = '', added = '', condition = '.'] = line.split(/\s+/u);
    const ending = foldWord(added.split('/')[0] ?? '').exact;
    if (kind !== 'SFX' || /^\d+$/u.test(added) || ending === '0') continue;
    const pattern = conditions.get(condition) ?? new RegExp(`${condition}$`, 'u');
    conditions.set(condition, pattern);
    const isOfVerb = added.includes("n'");
    const stripped = strip === '0' ? '' : foldWord(strip).exact;
    const rule = { flag, strip: stripped, condition: pattern, isOfVerb };
    const known = suffixes.get(ending);
    if (known) known.push(rule);
    else suffixes.set(ending, [rule]);
  }
  return suffixes;
}
