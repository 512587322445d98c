import { isNegationHead } from '../../search/quotation/negation.ts';
import { stemsOf } from './content-stems.ts';

/**
 * Whether the words are negative: « ne … pas », « sans », « refuse de ». A negated refusal, such as
 * « n'exclut pas », is not negative.
 */
export function isNegative(words: readonly string[]): boolean {
  const places = words.flatMap((word, index) => (isNegationHead(word) ? [index] : []));
  const heads = new Set(places);
  const refusals = words.flatMap((word, index) => (isRefusal(word) ? [index] : []));
  const denied = refusals.filter((at) => [1, 2, 3].some((back) => heads.has(at - back)));
  if (refusals.length > denied.length) return true;
  if (heads.size > denied.length) return true;
  return heads.size === 0 && words.some((word) => BARE.has(word));
}

/** Whether a word of one list is the opposite of a word of the other. */
export function areOpposed(one: readonly string[], other: readonly string[]): boolean {
  const mine = new Set(one.flatMap(stemsOf));
  const theirs = new Set(other.flatMap(stemsOf));
  const contradicts = (from: ReadonlySet<string>, to: ReadonlySet<string>) =>
    OPPOSITES.some(
      ([left, right]) =>
        left.some((stem) => from.has(stem) && !to.has(stem)) &&
        right.some((stem) => to.has(stem) && !from.has(stem)),
    );
  return contradicts(mine, theirs) || contradicts(theirs, mine);
}

function isRefusal(word: string): boolean {
  return stemsOf(word).some((stem) => REFUSALS.has(stem));
}

const BARE = new Set(['pas', 'non', 'jamais', 'aucun', 'aucune', 'sans', 'ni', 'nul', 'nulle']);

// Stems of five letters, as in content-stems.ts.
const REFUSALS = new Set(['refus', 'exclu', 'rejet', 'recus', 'renon', 'ecart']);

const OPPOSITES: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ['accep', 'appro', 'souti', 'favor'],
    ['refus', 'rejet', 'combat', 'oppos', 'hosti', 'contr'],
  ],
  [
    ['ouvri', 'ouver', 'rouvr', 'rouve'],
    ['ferme', 'close', 'clore'],
  ],
  [
    ['augme', 'hauss', 'relev', 'accro'],
    ['baiss', 'redui', 'reduc', 'dimin'],
  ],
  [
    ['maint', 'conse', 'garde'],
    ['aband', 'retir', 'suppr', 'renon', 'leve', 'lever', 'levee'],
  ],
  [
    ['repre', 'pours'],
    ['suspe', 'arret', 'inter', 'rompr'],
  ],
  [['suffi'], ['insuf']],
  [['possi'], ['impos']],
  [['avant'], ['apres']],
  [['avanc'], ['repor', 'recul', 'retar']],
];
