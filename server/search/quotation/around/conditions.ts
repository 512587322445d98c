import { hasFiniteVerb } from '../../../model/french/clauses.ts';
import { CONDITIONS, CONTRASTS, PROVISOS, RESERVES } from '../../../model/french/connectives.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import { readNumberWord } from '../../../model/words/number-words.ts';
import { plainWordsIn, type Token } from '../../../model/words/tokens.ts';

type Phrases = ReadonlyMap<string, readonly string[]>;

/** The phrases by their first word. */
function phrasesOf(...lists: readonly (readonly string[])[]): Phrases {
  return Map.groupBy(lists.flat(), (phrase) => phrase.split(' ')[0] ?? '');
}

const PROVISO = phrasesOf(PROVISOS);
const CONDITION = phrasesOf(CONDITIONS, CONTRASTS);
const RESERVE = phrasesOf(CONDITIONS, CONTRASTS, RESERVES);
const LIMIT = phrasesOf(CONDITIONS, RESERVES);

/** Whether tokens have a condition, a restriction or a contrast. */
export function hasCondition(tokens: readonly Token[]): boolean {
  return hasAny(tokens, CONDITION);
}

/** Whether tokens have a condition, a contrast, or a word that weakens what is said. */
export function hasReserve(tokens: readonly Token[]): boolean {
  return hasAny(tokens, RESERVE);
}

/** The same for tokens before some words. « mais » does not limit what follows it. */
export function hasLimit(tokens: readonly Token[]): boolean {
  return hasAny(tokens, LIMIT);
}

function hasAny(tokens: readonly Token[], known: Phrases): boolean {
  const words = tokens.flatMap(({ kind, forms }) =>
    kind === 'MARK' ? [] : forms.plain.replace(/qu'$/u, 'que').split(' '),
  );
  const parts = words.flatMap((word) => (known.has(word) ? [word] : word.split('-')));
  return parts.some((part, at) =>
    known
      .get(part)
      ?.some((phrase) => !saysElse(phrase, parts, at) && isPhraseAt(phrase, parts, at)),
  );
}

function isPhraseAt(phrase: string, words: readonly string[], at: number): boolean {
  return phrase.split(' ').every((word, index) => words[at + index] === word);
}

/** « une seule », « tout seul », « à moins de dix », « 9 % de moins », « l'or », « les conditions de travail » */
function saysElse(phrase: string, words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? '';
  if (phrase === 'moins' && before === 'de') return true;
  if (phrase === 'moins' || phrase === 'a moins') {
    const from = at + phrase.split(' ').length;
    const [next = '', number = ''] = words.slice(from, from + 2);
    return /^d[e']$/u.test(next) && readNumberWord(number) !== null;
  }
  if (/^seule?s?$/u.test(phrase)) return /^(?:une?|tout|toute|tous|toutes)$/u.test(before);
  if (phrase === 'une fois')
    return before === 'encore' || /^(?:de|par)$/u.test(words[at + 2] ?? '');
  if (phrase === 'si') return POLITE.test(words.slice(at + 1, at + 4).join(' '));
  if (phrase === "s' il") return words[at + 2] === 'vous';
  if (phrase === 'le temps') return before === 'tout';
  if (phrase === 'or') return /^(?:l'|d'|en|de|un)$/u.test(before);
  if (phrase === 'conditions') return /^(?:les|nos|leurs|mes|ses|vos)$/u.test(before);
  return false;
}

/** « si vous permettez », « si je puis dire » */
const POLITE =
  /^(?:vous (?:(?:me|le) )?(?:permettez|voulez|preferez)|je puis|j' ose|on peut dire)/u;

/**
 * Whether the words before, without « si », are the condition of others: « Qu'il signe, et | nous
 * partirons », « Signez demain et | nous partirons », « Un mot et | nous partirons »,
 * « Viendrait-il, | nous partirions ».
 */
export function isDemand(before: readonly Token[], lexicon: Lexicon): boolean {
  const [first = '', last = ''] = [before[0]?.key, before.at(-1)?.key];
  return (
    (last === 'et' &&
      (/^(?:que|qu'|.+ez(?:-.+)?)$/u.test(first) ||
        (before.length > 2 && !hasFiniteVerb(before, lexicon)))) ||
    (last === ',' && /^(?:.+r(?:ais|ait|aient|ions|iez)|fût|eût|dussé|dût)-\p{L}+/u.test(first))
  );
}

/**
 * Whether a sentence begins with a condition or a contrast: « Mais pas demain. », « Si les pluies
 * reviennent. », but not « S'il pleut, nous fermerons. » or « Admettons qu'il pleuve : nous fermerons. », which
 * have their own conclusion.
 */
export function beginsReserve(sentence: readonly Token[], lexicon: Lexicon): boolean {
  const words = sentence.filter(({ kind }) => kind === 'WORD');
  const comma = sentence.findIndex(({ key }) => key === ',' || key === ':');
  const isOwn =
    SUBORDINATE.test(words[0]?.key ?? '') &&
    comma !== -1 &&
    hasFiniteVerb(sentence.slice(comma + 1), lexicon);
  // « Je parlerai quand même »
  const clause = words.findIndex(
    ({ key }, at) => at > 1 && CLAUSE.test(key) && words[at + 1]?.key !== 'même',
  );
  const start = words.slice(0, clause === -1 ? NEXT_WORDS : Math.min(clause, NEXT_WORDS));
  return (!isOwn && hasReserve(start)) || isProviso(sentence, lexicon);
}

/**
 * Whether a sentence, of the speaker or the narrator, says on what the one before it depends: « Ce sera le
 * cas, précise-t-il, si le budget le permet », « Sous réserve de l'accord du préfet. », but not « En cas de
 * crue, le pont fermera ».
 */
export function isProviso(sentence: readonly Token[], lexicon: Lexicon): boolean {
  const words = plainWordsIn(sentence);
  if (REFERS_BACK.test(words.slice(0, 2).join(' '))) return hasAny(sentence, PROVISO);
  const comma = sentence.findIndex(({ key }) => key === ',');
  const isOwn = comma !== -1 && hasFiniteVerb(sentence.slice(comma + 1), lexicon);
  return !isOwn && hasAny(sentence.slice(0, PROVISO_WORDS), PROVISO);
}

const PROVISO_WORDS = 4;
const REFERS_BACK = /^(?:ce (?:sera|serait|n[e']|sont)|c'|cela|ca|ceci|le tout)(?: |$)/u;
const SUBORDINATE = /^(?:si|s'|quand|lorsque?|lorsqu'|(?:supposons|imaginons|admettons|mettons))$/u;
const CLAUSE = /^(?:si|s'|quand|lorsque?|lorsqu'|qui|que|qu')$/u;
const NEXT_WORDS = 6;
