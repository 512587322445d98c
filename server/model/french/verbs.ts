import type { Lexicon } from '../words/french-lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { CLITICS, isDeterminer } from './closed-classes.ts';
import { isNegation } from './negation.ts';
import { COPULAS, isFormOf, MODALS } from './verb-classes.ts';

/**
 * Whether two words are forms of one verb in the same tense and mood, in any person: « suis » and
 * « sommes », « viendrai » and « viendra », but not « viendrai » and « viendrais ».
 */
export function isSameTense(one: string, other: string, lexicon: Lexicon): boolean {
  const verb = lexicon.verbsOf(one).find((name) => lexicon.verbsOf(other).includes(name));
  if (verb === undefined || !lexicon.isFinite(one) || !lexicon.isFinite(other)) return false;
  return tenseOf(one, verb) === tenseOf(other, verb);
}

/** Whether a word is a form of a verb in a tense. */
export function isInTense(word: string, tense: Tense, lexicon: Lexicon): boolean {
  return (
    lexicon.isFinite(word) && lexicon.verbsOf(word).some((verb) => tenseOf(word, verb) === tense)
  );
}

type Tense = 'PRESENT' | 'IMPERFECT' | 'FUTURE' | 'CONDITIONAL' | 'PAST' | 'SUBJUNCTIVE';

/**
 * The tense and mood of a finite form, by its ending. Forms that are alike in two tenses count as the
 * more frequent one.
 *
 * @example tenseOf('viendrait', 'venir') // 'CONDITIONAL'
 */
export function tenseOf(form: string, infinitive: string): Tense {
  if (SUBJUNCTIVES.test(form) && !infinitive.endsWith('ailler')) return 'SUBJUNCTIVE';
  if (PRESENTS[infinitive]?.test(form)) return 'PRESENT';
  // « prions » of « prier », « rions » of « rire »
  const [, root] = /^(.*i)(?:ons|ez)$/u.exec(form) ?? [];
  if (root && (infinitive === `${root}er` || infinitive === `${root}re`)) return 'PRESENT';
  for (const [tense, ending] of ENDINGS) {
    const [, stem = ''] = ending.exec(form) ?? [];
    if (stem === '') continue;
    // « déclarait » of « déclarer », « courons » of « courir »: the « r » is the stem's.
    const isStem = infinitive === `${stem}er` || infinitive === `${stem}ir`;
    if ((tense === 'FUTURE' || tense === 'CONDITIONAL') && isStem) continue;
    // « paraît » of « paraître »
    const isPresent = /^(?:aire|a[iî]tre|avoir)$/u.test(infinitive.slice(stem.length));
    if (tense === 'IMPERFECT' && isPresent) continue;
    return tense;
  }
  const isRegular = /(?:er|[fv]rir|[eu]illir)$/u.test(infinitive);
  return !isRegular && /[^é]es?$/u.test(form) ? 'SUBJUNCTIVE' : 'PRESENT';
}

const ENDINGS: readonly (readonly [Tense, RegExp])[] = [
  ['CONDITIONAL', /^(.+r)(?:ais|ait|ions|iez|aient)$/u],
  ['FUTURE', /^(.+r)(?:ai|as|a|ons|ez|ont)$/u],
  ['IMPERFECT', /^(.+)(?:ais|ait|ions|iez|aient)$/u],
  ['PAST', /^(.+)(?:[aâ]mes|[aâ]tes|èrent|irent|urent|îmes|ûmes|(?<!.[aeo])ut|us|a|ai)$/u],
];
const PRESENTS: Readonly<Record<string, RegExp>> = {
  avoir: /^(?:ai|as|a|avons|avez|ont)$/u,
  être: /^(?:suis|es|est|sommes|êtes|sont)$/u,
  aller: /^(?:vais|vas|va|allons|allez|vont)$/u,
  faire: /^(?:fais|fait|faisons|faites|font)$/u,
  dire: /^(?:dis|dit|disons|dites|disent)$/u,
};
const SUBJUNCTIVES =
  /^(?:aies?|aient|ait|ayons|ayez|sois|soit|soient|soyons|soyez|.*(?:fass|puiss|sach|veuill|aill)(?:es?|ent|ions|iez))$/u;

/**
 * Whether a clause tells, without a negation, what happened once: « a voté », « ont été élus », « sont
 * venus », « s'est ouvert ».
 */
export function tellsEvent(clause: readonly Token[], lexicon: Lexicon): boolean {
  if (clause.some(({ key }) => isNegation(key))) return false;
  return clause.some(({ key }, at) => {
    if (isPastHistoric(key, lexicon)) return true;
    const rest = clause.slice(at + 1, at + 4).map((word) => word.key);
    if (PERFECT.test(key)) return rest.some((word) => isParticiple(word, lexicon));
    const isReflexive = /^(?:s'|se|me|nous)$/u.test(clause[at - 1]?.key ?? '') && at > 1;
    return (
      PRESENT_BE.test(key) &&
      rest.some((word) => (isReflexive ? isParticiple(word, lexicon) : MOVED.test(word)))
    );
  });
}

const PRESENT_BE = /^(?:suis|es|est|sommes|êtes|sont)$/u;
const MOVED =
  /^(?:(?:re|par)?venue?s?|allée?s?|arrivée?s?|(?:re)?partie?s?|née?s?|morte?s?|(?:r|ren)?entrée?s?|descendue?s?|(?:re)?montée?s?|(?:re)?tombée?s?|passée?s?)$/u;

/** « brûla », « brûlèrent » */
function isPastHistoric(word: string, lexicon: Lexicon): boolean {
  const [, stem] = /^(.{2,})(?:a|èrent)$/u.exec(word) ?? [];
  return stem !== undefined && lexicon.verbsOf(word).includes(`${stem}er`);
}

const PERFECT = /^(?:ai|as|a|avons|avez|ont)$/u;

/** Whether a clause tells, without a negation, what is planned: « ouvrira », « aura lieu ». */
export function tellsPlan(clause: readonly Token[], lexicon: Lexicon): boolean {
  return (
    !clause.some(({ key }) => isNegation(key)) && clause.some(({ key }) => isPlanned(key, lexicon))
  );
}

/** Whether a word is a verb in the future tense, other than « être » and verbs like « pouvoir ». */
export function isPlanned(word: string, lexicon: Lexicon): boolean {
  return (
    isInTense(word, 'FUTURE', lexicon) && (lexicon.fullVerbsOf(word).length > 0 || word === 'aura')
  );
}

/** Whether a word is a form of « être » or « avoir ». */
export function isAuxiliary(word: string, lexicon: Lexicon): boolean {
  return lexicon.verbsOf(word).some((verb) => verb === 'être' || verb === 'avoir');
}

/** Whether a word can be a participle of the past. */
export function isParticiple(word: string, lexicon: Lexicon): boolean {
  return lexicon.verbFormsOf(word).some(({ kind }) => kind === 'OTHER');
}

/** Whether a word can be the infinitive of a verb. */
export function isInfinitive(word: string, lexicon: Lexicon): boolean {
  return lexicon.verbsOf(word).includes(word);
}

/** « ont été », « a trop longtemps »: only a participle can follow. */
export function isAfterAuxiliary(before: readonly Token[], lexicon: Lexicon): boolean {
  const near = before.slice(-3);
  const at = near.findLastIndex(({ key }) => isAuxiliary(key, lexicon));
  return (
    at !== -1 &&
    near.slice(at + 1).every(({ kind, key, forms }) => {
      if (kind !== 'WORD' || isDeterminer(forms.plain)) return false;
      return lexicon.verbsOf(key).length === 0 || isAuxiliary(key, lexicon);
    })
  );
}

/** « de protéger », « de s'en protéger », « ne pouvons pas protéger » */
export function governsInfinitive(before: readonly Token[], lexicon: Lexicon): boolean {
  const word = before.findLast(({ key }) => !isNegation(key) && !CLITICS.has(key));
  if (/^(?:à|de|d'|pour|sans)$/u.test(word?.key ?? '')) return true;
  return word !== undefined && isFormOf(word.key, MODALS, lexicon);
}

/** « restera fermée » */
export function isAfterCopula(before: readonly Token[], lexicon: Lexicon): boolean {
  const verbs = lexicon.verbsOf(before.at(-1)?.key ?? '');
  return verbs.some((verb) => COPULAS.has(verb));
}
