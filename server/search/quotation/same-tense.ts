import type { Lexicon } from '../../model/words/french-lexicon.ts';

/**
 * Whether two words are forms of one verb in the same tense and mood, in any person: « suis » and
 * « sommes », « viendrai » and « viendra », but not « viendrai » and « viendrais ».
 */
export function isSameTense(one: string, other: string, lexicon: Lexicon): boolean {
  const verb = verbsOf(one, lexicon).find((name) => verbsOf(other, lexicon).includes(name));
  if (verb === undefined || !isFiniteForm(one, lexicon) || !isFiniteForm(other, lexicon))
    return false;
  return tenseOf(one, verb) === tenseOf(other, verb);
}

/** Whether a word is a form of a verb in the future tense. */
export function isFuture(word: string, lexicon: Lexicon): boolean {
  return (
    lexicon.isFinite(word) &&
    verbsOf(word, lexicon).some((verb) => tenseOf(word, verb) === 'FUTURE')
  );
}

/** The infinitives of a form. The dictionary has « a » as another word only. */
export function verbsOf(word: string, lexicon: Lexicon): readonly string[] {
  return word === 'a' ? ['avoir'] : lexicon.verbsOf(word);
}

function isFiniteForm(word: string, lexicon: Lexicon): boolean {
  return word === 'a' || lexicon.isFinite(word);
}

type Tense = 'PRESENT' | 'IMPERFECT' | 'FUTURE' | 'CONDITIONAL' | 'PAST' | 'SUBJUNCTIVE';

/** The tense by the ending. Forms that are alike in two tenses count as the more frequent one. */
function tenseOf(word: string, verb: string): Tense {
  if (SUBJUNCTIVES.test(word)) return 'SUBJUNCTIVE';
  const present = PRESENTS[verb];
  if (present?.test(word)) return 'PRESENT';
  for (const [tense, ending] of ENDINGS) {
    const [, stem = ''] = ending.exec(word) ?? [];
    if (stem === '') continue;
    const isFuture = tense === 'FUTURE' || tense === 'CONDITIONAL';
    // « déclarait » of « déclarer », « paraît » of « paraître »
    if (isFuture && `${stem}er` === verb) continue;
    if (tense === 'IMPERFECT' && /^(?:aire|a[iî]tre|avoir)$/u.test(verb.slice(stem.length)))
      continue;
    return tense;
  }
  const isRegular = /(?:er|[fv]rir|[eu]illir)$/u.test(verb);
  return !isRegular && /[^é]es?$/u.test(word) ? 'SUBJUNCTIVE' : 'PRESENT';
}

const ENDINGS: readonly (readonly [Tense, RegExp])[] = [
  ['CONDITIONAL', /^(.+r)(?:ais|ait|ions|iez|aient)$/u],
  ['FUTURE', /^(.+r)(?:ai|as|a|ons|ez|ont)$/u],
  ['IMPERFECT', /^(.+)(?:ais|ait|ions|iez|aient)$/u],
  ['PAST', /^(.+)(?:[aâ]mes|[aâ]tes|èrent|irent|urent|îmes|ûmes|ut|us|a|ai)$/u],
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
