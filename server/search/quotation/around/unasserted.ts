import { CLITICS } from '../../../model/french/closed-classes.ts';
import {
  ASSERTING,
  COMMITTING,
  COURTEOUS,
  FACTIVE,
  isFormOf,
  PROVING,
} from '../../../model/french/verb-classes.ts';
import { isInfinitive, isInTense } from '../../../model/french/verbs.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import { type Token, wordsIn } from '../../../model/words/tokens.ts';
import { wordSet } from '../../../model/words/word-set.ts';

/**
 * Whether words that are cut off at the beginning keep the speaker from asserting the others:
 *
 * - A clause without a verb of saying or knowing governs them: « Il se peut que | … », « L'idée que
 *   | … ».
 * - They begin with an infinitive that no decision governs: « J'hésite à | vendre la maison », « Il serait
 *   fou de | vendre la maison », « Il faut être fou pour | vendre la maison ».
 * - They are said in irony: « Ben voyons, | … ».
 * - They are in the conditional under what stands before: « À sa place, | je démissionnerais ».
 */
export function isUnasserted(
  before: readonly Token[],
  found: readonly Token[],
  lexicon: Lexicon,
): boolean {
  return (
    IRONY.test(wordsIn(before).join(' ')) ||
    isGoverned(before, lexicon) ||
    isDependent(before, found, lexicon) ||
    (before.at(-1)?.key === ',' && found.some((word) => isConditionalMood(word, lexicon)))
  );
}

/** « C'est ça, oui, | … », « Ben voyons, | … » */
const IRONY =
  /(?:^| )(?:c' est ça|ah oui|mais oui|oui oui|ben voyons|mais bien sûr|à d' autres|tiens donc|tu parles)(?: oui)?$/u;

function isGoverned(before: readonly Token[], lexicon: Lexicon): boolean {
  const words = before.flatMap(({ kind, key }) => (kind === 'WORD' ? key.split('-') : []));
  if (!/^(?:que|qu')$/u.test(words.at(-1) ?? '')) return false;
  const head = words.slice(0, -1).slice(-NEAR_WORDS);
  // « C'est à Brévan que | nous vivrons », « Voilà des années que | … »
  if (CLEFTS.test(head.join(' ')) || FACTS.test(head.join(' '))) return false;
  // « J'attends qu'on me démontre que | … »: the first verb decides, too.
  const clauses = head.join(' ').split(/ qu(?:e|') /u);
  return head.length > 0 && !clauses.every((clause) => isAssertive(clause.split(' '), lexicon));
}

function isAssertive(clause: readonly string[], lexicon: Lexicon): boolean {
  const isOwn = clause.some((word) => /^(?:suis|sommes)$/u.test(word));
  // « Qui peut croire que », « On voudrait nous faire croire que »
  const isDisbelieved =
    /^(?:qui|comment)$/u.test(clause[0] ?? '') || /(?:^| )faire croire$/u.test(clause.join(' '));
  return clause.some((word) => {
    if (ASSERTIVE.has(word) || (isOwn && CONVINCED.test(word))) return true;
    const verbs = lexicon.verbsOf(word).filter((verb) => ASSERTING.has(verb));
    if (verbs.some((verb) => FACTIVE.has(verb))) return true;
    // « Hier encore, je disais que »
    if (/(?:ais|ions)$/u.test(word)) return false;
    // « Prouvez que », « le défi de prouver que »
    const isAsked = word.endsWith('ez') || verbs.includes(word);
    return verbs.some((verb) => !isAsked || !PROVING.has(verb)) && !isDisbelieved;
  });
}

function isDependent(before: readonly Token[], found: readonly Token[], lexicon: Lexicon): boolean {
  // « On voudrait | nous faire croire … »
  const first = found.find(({ forms }) => !CLITICS.has(forms.plain));
  if (!first || !isInfinitive(first.key, lexicon)) return false;
  const last = before.at(-1);
  if (last?.kind !== 'WORD') return false;
  if (!/^(?:de|d'|à|pour|sans)$/u.test(last.key))
    return isConditionalMood(last, lexicon) || /^(?:voudrait|voudraient)$/u.test(last.key);
  const near = before.filter(({ kind }) => kind === 'WORD').slice(-COMMITTING_WORDS);
  return !near.some(({ key }) => isFormOf(key, COMMITTING, lexicon));
}

/** « serait », « viendrions », but not « je voudrais » */
function isConditionalMood({ key }: Token, lexicon: Lexicon): boolean {
  const isCourteous = isFormOf(key, COURTEOUS, lexicon);
  return !isCourteous && isInTense(key, 'CONDITIONAL', lexicon);
}

const NEAR_WORDS = 8;
const COMMITTING_WORDS = 5;
const CLEFTS =
  /(?:^|\s)(?:c' (?:est|était|étaient)|ce sont|voilà|voici|il y a|cela fait|ça fait)\s/u;

/** « La vérité, c'est que | … », « Ce qui me frappe, c'est que | … », « C'est que | … » */
const FACTS =
  /^(?:(?:l[ae] (?:vérité|réalité|résultat|fait|constat|conséquence|preuve)|ce qui .+) )?c' est$/u;

/** Other words before « que » that do so: « je suis sûr que », « parce que », « le fait que ». */
const ASSERTIVE = wordSet(`
  parce puisque depuis pendant maintenant après ainsi sorte sûr sûre sûrs sûres certain certaine
  certains certaines clair évident fait preuve vrai exact non seulement outre that
`);

const CONVINCED = /^(?:convaincu|persuadé|conscient|heureu|fier|fière)/u;
