import type { Lexicon } from '../../model/words/french-lexicon.ts';
import { readNumberWord } from '../../model/words/number-words.ts';
import { isSameTense } from './same-tense.ts';
import { isDeterminer, isSubjectPronoun } from './small-words.ts';
import type { Token } from './tokens.ts';

/** The printed words beside a word. */
export interface Neighbours {
  /** The word before it. */
  readonly previous: Token | null;
  /** The words before it that the quotation has as well, in text order. */
  readonly before: readonly Token[];
  /** The word after it, if the quotation has it as well. */
  readonly next: Token | null;
  /** Whether the quotation has accents, so that one left out is no keyboard without them. */
  readonly hasAccents: boolean;
}

/**
 * Whether the asked word is another one that sounds the same and that the sentence does not allow:
 * « il a choisit », « nous soutiendront », « les fait », « ont peut rire ». If it allows both, the
 * meaning may differ: « je serai » and « je serais », « vert » and « verre ».
 */
export function isSlip(
  asked: Token,
  printed: Token,
  neighbours: Neighbours,
  lexicon: Lexicon,
): boolean {
  return (
    isSmallSlip(asked, printed, neighbours, lexicon) ||
    isSlipInNumber(asked, printed, neighbours, lexicon) ||
    isSlipInVerb(asked.key, printed.key, neighbours, lexicon)
  );
}

/** « trois heure », « les fait », « un enfants »: the word before has the number of the noun. */
function isSlipInNumber(
  asked: Token,
  printed: Token,
  { before }: Neighbours,
  lexicon: Lexicon,
): boolean {
  const [one, other] = [asked.key, printed.key];
  if (![one, other].every((word) => lexicon.isNominal(word))) return false;
  if (one.replace(/[sx]$/u, '') !== other.replace(/[sx]$/u, '')) return false;
  const word = before.at(-1)?.forms.plain ?? '';
  if (other.length > one.length) {
    return PLURALS.has(word) || readNumberWord(word)?.kind === 'VALUE';
  }
  return SINGULARS.has(word);
}

const PLURALS: ReadonlySet<string> = new Set(
  'les des ces mes tes ses nos vos leurs aux quelques plusieurs certains certaines'.split(' '),
);
const SINGULARS: ReadonlySet<string> = new Set(
  "le la l' un une du au ce cet cette mon ma ton ta son sa notre votre leur chaque".split(' '),
);

/** The endings of verbs that sound the same. */
const SILENT: readonly ReadonlySet<string>[] = [
  new Set(['', 's', 't', 'd', 'ds', 'x']),
  new Set(['e', 'es', 'ent']),
  new Set(['é', 'ée', 'és', 'ées', 'er']),
  new Set(['ais', 'ait', 'aient']),
  new Set(['ons', 'ont']),
];

function soundsAlike(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  for (let at = Math.max(1, length - 5); at <= length; at += 1) {
    const isStem = one.slice(0, at) === other.slice(0, at);
    if (
      isStem &&
      SILENT.some((endings) => endings.has(one.slice(at)) && endings.has(other.slice(at)))
    )
      return true;
  }
  return false;
}

function isSlipInVerb(
  one: string,
  other: string,
  { before }: Neighbours,
  lexicon: Lexicon,
): boolean {
  const verbs = lexicon.verbsOf(other);
  // « je maintien », « je le maintien »
  if (lexicon.verbsOf(one).length === 0) {
    const hasSubject = before.slice(-2).some(({ forms }) => isSubjectPronoun(forms.plain));
    return lexicon.isFinite(other) && hasSubject && soundsAlike(one, other);
  }
  if (!lexicon.verbsOf(one).some((verb) => verbs.includes(verb))) return false;
  // « payerai » and « paierai »
  const [shape, otherShape] = [one, other].map((word) => word.replace(/[iy](?=e)/u, 'i'));
  if (shape === otherShape) return isSameTense(one, other, lexicon);
  if (!soundsAlike(one, other)) return false;
  if (isAfterAuxiliary(before, lexicon)) return true;
  const isInfinitive = verbs.includes(other);
  if (isInfinitive || lexicon.verbsOf(one).includes(one)) {
    return isInfinitive && governsInfinitive(before.at(-1), lexicon);
  }
  return isSameTense(one, other, lexicon);
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

function isAuxiliary(key: string, lexicon: Lexicon): boolean {
  return key === 'a' || lexicon.verbsOf(key).some((verb) => verb === 'être' || verb === 'avoir');
}

/** « de protéger », « pouvons protéger » */
function governsInfinitive(before: Token | undefined, lexicon: Lexicon): boolean {
  if (!before) return false;
  return (
    /^(?:à|de|d'|pour|sans)$/u.test(before.key) ||
    lexicon.verbsOf(before.key).some((verb) => MODALS.has(verb))
  );
}

const MODALS: ReadonlySet<string> = new Set(
  'pouvoir vouloir devoir falloir aller faire laisser savoir'.split(' '),
);

/** Small words that sound the same, each with the place in which only the printed one can stand. */
const SMALL: Readonly<Record<string, (neighbours: Neighbours, lexicon: Lexicon) => boolean>> = {
  'à a': ({ before, next }, lexicon) => isPronounBefore(before) || isParticiple(next, lexicon),
  'a à': ({ before, next }, lexicon) => !isPronounBefore(before) && !isParticiple(next, lexicon),
  'ou où': ({ before }) => /^(?:là|d'|par|jusqu'|vers)$/u.test(before.at(-1)?.key ?? ''),
  'la là': ({ next }) => /^(?:où|dessus|dedans|dessous|le|les|l'|une?|des)$/u.test(next?.key ?? ''),
  'du dû': ({ next }, lexicon) =>
    next !== null && lexicon.verbsOf(next.key).includes(next.key) && !lexicon.isNominal(next.key),
  'sur sûr': ({ before, next }) =>
    before.at(-1)?.key === 'bien' || /^(?:que|qu'|de|d')$/u.test(next?.key ?? ''),
  'des dès': ({ next }) => /^(?:que|qu'|lors|le|la|l'|à|demain|maintenant)$/u.test(next?.key ?? ''),
  'voila voilà': () => true,
  'ont on': ({ next }, lexicon) =>
    next !== null && (CLITICS.has(next.key) || isFiniteOnly(next, lexicon)),
  'on ont': ({ next }, lexicon) => isParticiple(next, lexicon),
  'quant quand': ({ next }) => !/^(?:à|au|aux)$/u.test(next?.key ?? ''),
  'quand quant': ({ next }) => /^(?:à|au|aux)$/u.test(next?.key ?? ''),
  'se ce': ({ next }) => /^(?:qui|que|qu'|dont)$/u.test(next?.key ?? ''),
  'peu peut': ({ before }) => isPronounBefore(before),
  'tous tout': ({ next }) => SINGULARS.has(next?.key ?? ''),
  'leur leurs': ({ next }) => /[sx]$/u.test(next?.key ?? ''),
  'leurs leur': ({ next }) => !/[sxz]$/u.test(next?.key ?? 's'),
  'cet cette': ({ next }) => /^[aeiouyhâéèêîôû]/u.test(next?.key ?? ''),
  'cette cet': ({ next }) => /^[aeiouyhâéèêîôû]/u.test(next?.key ?? ''),
};

function isSmallSlip(
  asked: Token,
  printed: Token,
  neighbours: Neighbours,
  lexicon: Lexicon,
): boolean {
  return SMALL[`${asked.key} ${printed.key}`]?.(neighbours, lexicon) ?? false;
}

function isPronounBefore(before: readonly Token[]): boolean {
  const word = before.at(-1)?.forms.plain ?? '';
  return isSubjectPronoun(word) || /^(?:qui|y|en|n'|l'|m'|t'|s'|ne)$/u.test(word);
}

function isParticiple(token: Token | null, lexicon: Lexicon): boolean {
  return (
    token !== null &&
    lexicon.verbsOf(token.key).some((verb) => verb !== token.key) &&
    /(?:é|[iu]s?|it|[aeo]int|ert)(?:e|s|es)?$/u.test(token.key)
  );
}

function isFiniteOnly(token: Token, lexicon: Lexicon): boolean {
  return lexicon.isFinite(token.key) && !isParticiple(token, lexicon);
}

const CLITICS: ReadonlySet<string> = new Set("ne n' se s' y en le la les l' nous vous".split(' '));
