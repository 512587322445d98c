import { plainWordsIn, type Token } from './tokens.ts';

/**
 * Words, or pairs of words, in their `plain` form, that make the rest of a sentence conditional,
 * partial or contrary. Ambiguous ones are included: a caution too many is better than one too few.
 */
const CONDITIONS: ReadonlySet<string> = new Set([
  ...'si sinon pourvu condition conditions hypothese faute lorsque quand moyennant hors'.split(' '),
  ...'mais sauf hormis excepte exception cependant toutefois pourtant neanmoins quoique'.split(' '),
  ...'malgre or notamment surtout seulement uniquement exclusivement plutot autrement'.split(' '),
  ...'nonobstant certes helas suppose supposent supposait supposerait depend dependra'.split(' '),
  ...'seul seule seuls seules presque quasi quasiment quitte peut-etre partiellement'.split(' '),
  ...'parfois rarement quelquefois probablement vraisemblablement eventuellement'.split(' '),
  ...'theoriquement apparemment provisoirement temporairement failli'.split(' '),
  // Wishes and fears, of which a part reads like an assertion.
  ...'espere esperons esperais souhaite souhaitons voudrais voudrions aimerais aimerions'.split(
    ' ',
  ),
  ...'reve revons revais crains craignons'.split(' '),
  'a moins',
  'en cas',
  'au cas',
  'dans certains',
  'certains cas',
  'a peine',
  'une fois',
  'jusque a',
  'et non',
  'a defaut',
  'a charge',
  'sous reserve',
  'a supposer',
  'supposons',
  'imaginons',
  'admettons',
  'du moins',
  'au moins',
  'au mieux',
  'au pire',
  'au lieu',
  'loin de',
  'tant que',
  'autant que',
  'aussi longtemps',
  'des que',
  'des lors',
  'pour peu',
  'bien que',
  'alors que',
  'tandis que',
  'encore que',
  'encore faut',
  'encore faudra',
  'encore faudrait',
  'selon que',
  'suivant que',
  'la limite',
  'la mesure',
  "l' absence",
  'pour autant',
  'en depit',
  'en attendant',
  'en revanche',
  'en principe',
  'en theorie',
  'en partie',
  'sans doute',
  'au contraire',
  'par contre',
  'en particulier',
  'reste que',
  'reste a',
  'en contrepartie',
  'en echange',
  "l' inverse",
  'cela dit',
  'ceci dit',
  'cela etant',
  'ceci etant',
  'ceci pres',
  'cela pres',
  'en realite',
  'a part',
  'jour ou',
  "n' empeche",
  "n' eut",
  "s' il",
  "s' ils",
  ...'if unless only but except however although though provided yet until otherwise'.split(' '),
  ...'assuming whether perhaps maybe'.split(' '),
  'as long',
  'in case',
  'subject to',
  ...'wenn falls nur aber sondern jedoch если только но'.split(' '),
]);

const HYPOTHESES: ReadonlySet<string> = new Set(
  'supposons imaginons admettons mettons supposez imaginez suppose imagine'.split(' '),
);

/** Whether a sentence is an assumption, under which the next one stands. */
export function isHypothesis(sentence: readonly Token[]): boolean {
  return plainWordsIn(sentence).some((word) => HYPOTHESES.has(word));
}

/** Whether tokens have a condition, a restriction or a contrast. */
export function hasCondition(tokens: readonly Token[]): boolean {
  const words = tokens.flatMap(({ kind, forms }) =>
    kind === 'MARK' ? [] : forms.plain.replace(/qu'$/u, 'que').split(' '),
  );
  const parts = words.flatMap((word) => word.split('-'));
  return (
    words.some((word) => CONDITIONS.has(word)) ||
    parts.some((part, at) => CONDITIONS.has(`${part} ${parts[at + 1] ?? ''}`))
  );
}
