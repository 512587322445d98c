import type { Lexicon } from '../../model/words/french-lexicon.ts';
import { isNegation } from './negation.ts';
import { isDeterminer } from './small-words.ts';
import type { Token } from './tokens.ts';

/** The printed words beside a word. */
export interface Neighbours {
  /** The word before it. */
  readonly previous: Token | null;
  /** The words before it that the quotation has as well, accents aside, in text order. */
  readonly before: readonly Token[];
  /** The word after it, if the quotation has it as well. */
  readonly next: Token | null;
  /** The printed word after that one. */
  readonly later: Token | null;
  /** Whether the quotation has accents, so that one left out is no keyboard without them. */
  readonly hasAccents: boolean;
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

/** « de protéger », « ne pouvons pas protéger » */
export function governsInfinitive(before: readonly Token[], lexicon: Lexicon): boolean {
  if (/^(?:à|de|d'|pour|sans)$/u.test(before.at(-1)?.key ?? '')) return true;
  const word = before.findLast(({ key }) => !isNegation(key));
  return word !== undefined && lexicon.verbsOf(word.key).some((verb) => MODALS.has(verb));
}

const MODALS: ReadonlySet<string> = new Set(
  'pouvoir vouloir devoir falloir aller faire laisser savoir'.split(' '),
);

/** « restera fermée » */
export function isAfterCopula(before: readonly Token[], lexicon: Lexicon): boolean {
  const verbs = lexicon.verbsOf(before.at(-1)?.key ?? '');
  return verbs.some((verb) => COPULAS.has(verb));
}

const COPULAS: ReadonlySet<string> = new Set('rester demeurer sembler paraître devenir'.split(' '));
