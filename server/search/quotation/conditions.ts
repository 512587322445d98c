import type { Lexicon } from '../../model/words/french-lexicon.ts';
import { hasFiniteVerb } from './clause-parts.ts';
import { isAdverbial } from './cut-clauses.ts';
import { isDeterminer, isTime } from './small-words.ts';
import { plainWordsIn, type Token } from './tokens.ts';

/**
 * Words, or pairs of words, in their `plain` form, that make the rest of a sentence conditional,
 * partial or contrary. Ambiguous ones are included: a caution too many is better than one too few.
 */
const CONDITIONS: ReadonlySet<string> = new Set([
  ...'si sinon pourvu condition conditions hypothese faute lorsque quand moyennant'.split(' '),
  ...'mais sauf hormis excepte exception exclusion cependant toutefois pourtant'.split(' '),
  ...'neanmoins quoique malgre nonobstant or notamment surtout seulement uniquement'.split(' '),
  ...'exclusivement plutot autrement seul seule seuls seules presque quasi quasiment'.split(' '),
  ...'peut-etre supposons imaginons admettons supposant admettant imaginant'.split(' '),
  ...'advenant jusque hors'.split(' '),
  ...['a moins', 'en cas', 'au cas', 'a peine', 'une fois', 'et non', 'a defaut', 'a charge'],
  ...['sous reserve', 'a supposer', 'du moins', 'au moins', 'au lieu', 'loin de', 'tant que'],
  ...['autant que', 'aussi longtemps', 'des que', 'des lors', 'pour peu', 'bien que', 'alors que'],
  ...['tandis que', 'encore que', 'encore faut', 'encore faudra', 'encore faudrait', 'selon que'],
  ...[
    'ou bien',
    'peu ou',
    'suivant que',
    "l' absence",
    'pour autant',
    'en depit',
    'en revanche',
    'au contraire',
  ],
  ...[
    'par contre',
    'en contrepartie',
    'en echange',
    'en particulier',
    'quitte a',
    "n' eut",
    "s' il",
    "s' ils",
  ],
  ...'if unless only but except however although though provided yet until otherwise'.split(' '),
  ...['assuming', 'whether', 'as long', 'in case', 'subject to'],
  ...'wenn falls nur aber sondern jedoch если только но'.split(' '),
]);

/**
 * The same for words that weaken what is said: doubts, wishes, former beliefs, and what holds only in
 * part or for a time. Without them it sounds more certain, but says nothing else.
 */
const RESERVES: ReadonlySet<string> = new Set([
  ...'certes helas suppose supposent supposait supposerait depend dependra'.split(' '),
  ...'parfois rarement quelquefois probablement vraisemblablement eventuellement'.split(' '),
  ...'theoriquement apparemment provisoirement temporairement partiellement'.split(' '),
  ...'officiellement officieusement techniquement legalement juridiquement formellement'.split(' '),
  ...'globalement generalement habituellement normalement vain vainement failli'.split(' '),
  ...'moins contrairement difference detriment depens maximum minimum reserve reserves'.split(' '),
  ...'idealement relativement vaguement'.split(' '),
  ...'espere esperons esperais souhaite souhaitons voudrais voudrions aimerais'.split(' '),
  ...'aimerions reve revons revais crains craignons croyais croyait croyions pensais'.split(' '),
  ...'pensions cru pretendument censement cense censee censes censees perhaps maybe'.split(' '),
  ...['dans certains', 'certains cas', 'au mieux', 'au pire', 'la limite', 'la mesure'],
  ...['en attendant', 'en principe', 'en theorie', 'en partie', 'sans doute', 'reste que'],
  ...['reste a', "reste l'", 'reste le', 'reste la', 'et encore', 'le papier', 'avant que'],
  ...['le temps', 'me semble', 'ma connaissance', "l' inverse", 'cela dit', 'ceci dit'],
  ...['cela etant', 'ceci etant', 'ceci pres', 'cela pres', 'en realite', 'en apparence'],
  ...['en moyenne', 'en general', 'temps normal', 'ce stade', 'au prix', 'au plus', 'trop tard'],
  ...['a tort', 'pour rire', 'par erreur', "l' instant", 'le moment', "l' epoque", 'un sens'],
  ...['certain sens', 'certaine maniere', 'certaine facon', 'a part', 'jour ou', "n' empeche"],
  ...['le reste', 'les autres', "d' autres", 'mes yeux', 'mon sens', 'mon gout', 'mon avis'],
  ...['premiere vue', 'premier abord', 'court terme', "l' immediat", "en l'"],
  ...['premiere instance', 'premiere lecture', 'seconde lecture', 'le contraire'],
  ...['se peut', 'monde ideal', 'tout cas', 'tous cas', 'des cas'],
]);

/** Whether tokens have a condition, a restriction or a contrast. */
export function hasCondition(tokens: readonly Token[]): boolean {
  return hasAny(tokens, CONDITIONS);
}

/** The tokens before some words without « mais »: it does not limit what follows it. */
export function withoutContrasts(before: readonly Token[]): Token[] {
  return before.filter(({ forms }) => !CONTRASTS.test(forms.plain));
}

const CONTRASTS = /^(?:mais|or|pourtant|cependant|toutefois|neanmoins)$/u;

/** Whether tokens have a condition, or a word that weakens what is said. */
export function hasReserve(tokens: readonly Token[]): boolean {
  return hasCondition(tokens) || hasAny(tokens, RESERVES);
}

function hasAny(tokens: readonly Token[], known: ReadonlySet<string>): boolean {
  const words = tokens.flatMap(({ kind, forms }) =>
    kind === 'MARK' ? [] : forms.plain.replace(/qu'$/u, 'que').split(' '),
  );
  const parts = words.flatMap((word) => word.split('-'));
  return (
    words.some((word, at) => known.has(word) && !counts(words, at)) ||
    parts.some((part, at) => {
      const isAmount = part === 'a' && counts(parts, at + 1);
      return known.has(`${part} ${parts[at + 1] ?? ''}`) && !isAmount;
    })
  );
}

/** « une seule », « moins de dix » */
function counts(words: readonly string[], at: number): boolean {
  const [before = '', word = '', next = '', after = ''] = words.slice(Math.max(0, at - 1), at + 3);
  if (at === 0) return false;
  if (/^seule?$/u.test(word)) return /^une?$/u.test(before);
  return (
    word === 'moins' && /^d[e']$/u.test(next) && isDeterminer(after) && !/^l[ea']s?$/u.test(after)
  );
}

const HYPOTHESES: ReadonlySet<string> = new Set(
  'supposons imaginons admettons mettons supposez imaginez suppose imagine'.split(' '),
);

/** Whether a sentence is an assumption, under which the next one stands. */
export function isHypothesis(sentence: readonly Token[]): boolean {
  return plainWordsIn(sentence).some((word) => HYPOTHESES.has(word));
}

/** « Qu'il signe, et | nous partirons », « Signez demain et | nous partirons » */
export function isDemand(before: readonly Token[]): boolean {
  const [first, last] = [before[0], before.at(-1)];
  return last?.key === 'et' && /^(?:que|qu'|.+ez)$/u.test(first?.key ?? '');
}

/**
 * Whether a sentence, by its first words, takes back a part of the one before it: « Le problème, c'est
 * que … », « Un détail manque », « Je plaisante », « Que chacun paye sa part », or, without a verb, « Les dix premiers jours ».
 */
export function qualifies(sentence: readonly Token[], lexicon: Lexicon): boolean {
  const words = plainWordsIn(sentence);
  const start = words.slice(0, FIRST_WORDS);
  const isDemand = /^qu[e']/u.test(words[0] ?? '') && sentence.at(-1)?.key !== '?';
  const comma = sentence.findIndex(({ key }) => key === ',');
  const isLater = LATER.has(plainWordsIn(sentence.slice(0, Math.max(0, comma))).join(''));
  return (
    isDemand ||
    isLater ||
    start.some((word) => OBSTACLES.has(word)) ||
    isFragment(sentence, lexicon)
  );
}

/** « Sur le papier. », « Les dix premiers jours. », « Presque. » */
function isFragment(sentence: readonly Token[], lexicon: Lexicon): boolean {
  const words = sentence.filter(({ kind }) => kind === 'WORD');
  const isShort = words.length > 0 && words.length <= FRAGMENT_WORDS;
  if (!isShort || sentence.at(-1)?.key === '!') return false;
  const plain = plainWordsIn(words);
  return (
    !hasFiniteVerb(words.slice(1), lexicon) &&
    (isAdverbial(words, lexicon) ||
      plain[0] === 'enfin' ||
      (plain[0] === 'les' && plain.some(isTime)))
  );
}

/**
 * Whether a sentence begins with a condition or a contrast: « Mais pas demain. », « Si les pluies
 * reviennent. », but not « S'il pleut, nous fermerons. », which has its own conclusion.
 */
export function beginsReserve(sentence: readonly Token[], lexicon: Lexicon): boolean {
  const words = sentence.filter(({ kind }) => kind === 'WORD');
  const comma = sentence.findIndex(({ key }) => key === ',');
  const isOwn =
    SUBORDINATE.test(words[0]?.key ?? '') &&
    comma !== -1 &&
    hasFiniteVerb(sentence.slice(comma + 1), lexicon);
  const clause = words.findIndex(({ key }, at) => at > 1 && CLAUSE.test(key));
  const start = words.slice(0, clause === -1 ? NEXT_WORDS : Math.min(clause, NEXT_WORDS));
  return !isOwn && hasReserve(start);
}

const SUBORDINATE = /^(?:si|s'|quand|lorsque?|lorsqu')$/u;
const CLAUSE = /^(?:si|s'|quand|lorsque?|lorsqu'|qui|que|qu')$/u;
const NEXT_WORDS = 6;

/** « Hier, j'étais contre. Aujourd'hui, je suis pour. » */
const LATER: ReadonlySet<string> = new Set("aujourd'hui desormais maintenant depuis".split(' '));
const FIRST_WORDS = 4;
const FRAGMENT_WORDS = 8;
const OBSTACLES: ReadonlySet<string> = new Set(
  (
    'verite realite probleme hic bemol ennui difficulte detail plaisante plaisantais ironise ' +
    'blaguais rigole malheureusement malheur dommage'
  ).split(' '),
);
