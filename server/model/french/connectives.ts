import { phraseList } from '../words/word-set.ts';

/**
 * Words and phrases, in their `plain` form, that limit or contradict what a sentence says. Ambiguous
 * ones are included: a caution too many is better than one too few.
 */

/** On what a sentence depends. */
export const PROVISOS: readonly string[] = phraseList(`
  si, pourvu, condition, conditions, moyennant, sauf, supposant, admettant, imaginant, advenant,
  eventualite, echeant, a moins, en cas, au cas, sous reserve, a supposer, du moins, tant que,
  que possible, aussi longtemps, pour peu, du moment que, si tant est, suivant que, selon que,
  s' il, s' ils, encore faut, encore faudra, encore faudrait, if, unless, provided, as long,
  in case, subject to, wenn, falls, если
`);

/** What makes a sentence conditional or partial, before or after the words. */
export const CONDITIONS: readonly string[] = [
  ...PROVISOS,
  ...phraseList(`
  sinon, hypothese, lorsque, quand, hormis, excepte, exceptes, exceptee, exceptees, exception,
  exclusion, quoique, malgre, nonobstant, notamment, surtout, seulement, uniquement, exclusivement,
  plutot, autrement, seul, seule, seuls, seules, presque, quasi, quasiment, peut-etre, supposons,
  imaginons, admettons, sitot, jusque, hors, a peine, une fois, et non, a defaut, a charge,
  au moins, au lieu, loin de, des que, des lors, bien que, alors que, tandis que, encore que,
  quoi que, ou bien, peu ou, en l' absence, pour autant, en depit, faute de, faute d',
  en contrepartie, en echange, en particulier, quitte a, n' eut, comme si, sous peine,
  etant entendu, au risque, ne fut ce, mettons que, disons que, prenons le cas, abstraction faite,
  toutes choses egales, only, except, although, though, until, otherwise, assuming, whether, nur,
  только
`),
];

/** What sets the words after it against those before. */
export const CONTRASTS: readonly string[] = phraseList(`
  mais, or, cependant, toutefois, pourtant, neanmoins, inversement, en revanche, par contre,
  au contraire, le contraire, a l' inverse, a l' oppose, cela dit, ceci dit, cela etant, ceci etant,
  reste que, reste a, reste l', reste le, reste la, n' empeche, toujours est, et encore, en realite,
  d' un autre cote, de l' autre cote, quand meme, tout de meme, malgre tout, partout ailleurs,
  dans les faits, dans la pratique, en pratique, l' inverse, but, however, yet, aber, sondern,
  jedoch, но
`);

/**
 * What weakens the words: doubts, wishes, former beliefs, and what holds only in part or for a time.
 * Without it they sound more certain, but say nothing else.
 */
export const RESERVES: readonly string[] = phraseList(`
  certes, helas, suppose, supposent, supposait, supposerait, depend, dependra, parfois, rarement,
  quelquefois, probablement, vraisemblablement, eventuellement, theoriquement, apparemment,
  provisoirement, temporairement, partiellement, officiellement, officieusement, techniquement,
  legalement, juridiquement, formellement, globalement, generalement, habituellement, normalement,
  vain, vainement, failli, moins, contrairement, detriment, depens, maximum, minimum, idealement,
  relativement, vaguement, espere, esperons, esperais, souhaite, souhaitons, voudrais, voudrions,
  aimerais, aimerions, reve, revons, revais, crains, craignons, croyais, croyait, croyions, pensais,
  pensions, cru, pretendument, censement, cense, censee, censes, censees, perhaps, maybe,
  dans certains, certains cas, au mieux, au pire, la limite, la mesure, en attendant, en principe,
  en theorie, en partie, sans doute, le papier, avant que, le temps, me semble, mes yeux,
  ma connaissance, reste a savoir, ceci pres, cela pres, en apparence, en moyenne, en general,
  temps normal, ce stade, au prix, au plus, trop tard, a tort, pour rire, par erreur, l' instant,
  le moment, l' epoque, pour l' heure, d' ici la, nouvel ordre, un sens, certain sens,
  certaine maniere, certaine facon, a part, je sache, jour ou, un temps ou, jours ou, soirs ou,
  moments ou, moment ou, nuits ou, le reste, les autres, d' autres, une reserve, des reserves,
  la difference, une difference, difference pres, toute reserve, toutes reserves, reserve faite,
  premiere vue, premier abord, court terme, l' immediat, en l' etat, a titre, premiere instance,
  premiere lecture, seconde lecture, le plus souvent, plupart du temps, au besoin, en gros,
  est vrai, se peut, monde ideal, tout cas, tous cas, des cas
`);

/** The first two or three words of what only links a sentence to the one before it. */
export const CONNECTIVES: ReadonlySet<string> = new Set([
  ...['en effet', 'en outre', 'en somme', 'en bref', 'en clair', 'en conclusion', 'en fait'],
  ...['en realite', 'en revanche', 'en un', 'en deux', 'en resume', 'en verite', 'en ce'],
  ...['de plus', 'de meme', 'de toute', "d' abord", "d' ailleurs", "d' accord", 'par ailleurs'],
  ...['par consequent', 'par contre', 'par exemple', 'pour ma', 'pour conclure', 'pour finir'],
  ...['pour commencer', 'pour resumer', 'pour etre', 'pour tout', 'du coup', 'au contraire'],
  ...['au fond', 'au nom', 'a vrai', 'a propos', 'a ce', 'a cet', "a l' inverse", "a l' oppose"],
  ...["a l' heure", 'sans hesiter', "aujourd'hui", 'avant tout', 'avant toute', 'de memoire'],
  ...['pour la premiere', 'pour la seconde', 'pour la deuxieme', 'pour la derniere'],
]);
