import type { Lexicon } from '../../model/words/french-lexicon.ts';
import { plainWordsIn, type Token } from './tokens.ts';

/**
 * Whether words that are cut off at the beginning keep the speaker from asserting the others:
 *
 * - A clause without a verb of saying or knowing governs them: « Il se peut que | … », « L'idée que
 *   | … ».
 * - They were hesitated about, tried or risked: « J'hésite à | vendre la maison ».
 * - They are in the conditional under what stands before: « À sa place, | je démissionnerais ».
 */
export function isUnasserted(
  before: readonly Token[],
  found: readonly Token[],
  lexicon: Lexicon,
): boolean {
  return (
    isGoverned(before, lexicon) ||
    isAttempt(before, lexicon) ||
    (before.at(-1)?.key === ',' && found.some((word) => isConditionalMood(word, lexicon)))
  );
}

function isGoverned(before: readonly Token[], lexicon: Lexicon): boolean {
  const words = before.flatMap(({ kind, key }) => (kind === 'WORD' ? key.split('-') : []));
  if (!/^(?:que|qu')$/u.test(words.at(-1) ?? '')) return false;
  const head = words.slice(0, -1).slice(-NEAR_WORDS);
  // « C'est à Brévan que | nous vivrons », « Voilà des années que | … »
  if (CLEFTS.test(head.join(' '))) return false;
  const asserts = (word: string) =>
    ASSERTIVE.has(word) || lexicon.verbsOf(word).some((verb) => ASSERTING.has(verb));
  // « J'attends qu'on me démontre que | … »: the first verb decides, too.
  const clauses = head.join(' ').split(/ qu(?:e|') /u);
  return head.length > 0 && !clauses.every((clause) => clause.split(' ').some(asserts));
}

function isAttempt(before: readonly Token[], lexicon: Lexicon): boolean {
  const last = plainWordsIn(before).at(-1) ?? '';
  if (!/^(?:de|d'|a)$/u.test(last)) return false;
  const near = before.filter(({ kind }) => kind === 'WORD').slice(-ATTEMPT_WORDS);
  return near.some(({ key }) => lexicon.verbsOf(key).some((verb) => ATTEMPTING.has(verb)));
}

/** « serait », but not « montrait »: the stem is that of the future, « seront ». */
function isConditionalMood({ key }: Token, lexicon: Lexicon): boolean {
  const [, stem] = /^(.+r)(?:ais|ait|ions|iez|aient)$/u.exec(key) ?? [];
  const isCourteous = lexicon.verbsOf(key).some((verb) => COURTEOUS.has(verb));
  return stem !== undefined && !isCourteous && lexicon.isFinite(`${stem}ont`);
}

const NEAR_WORDS = 8;
const ATTEMPT_WORDS = 4;
const CLEFTS =
  /(?:^|\s)(?:c' (?:est|était|étaient)|ce sont|voilà|voici|il y a|cela fait|ça fait)\s/u;

/** Verbs after which « que » begins what the speaker holds to be so. */
const ASSERTING: ReadonlySet<string> = new Set(
  (
    'savoir voir constater confirmer dire redire répéter rappeler assurer affirmer déclarer ' +
    'promettre garantir jurer certifier maintenir soutenir penser croire estimer juger considérer ' +
    'trouver remarquer observer noter souligner reconnaître admettre avouer apprendre comprendre ' +
    'découvrir annoncer prouver montrer démontrer révéler établir signifier indiquer ajouter ' +
    'préciser retenir conclure oublier ignorer sentir écrire expliquer prévenir avertir parier ' +
    'regretter réjouir féliciter décider ordonner obtenir'
  ).split(' '),
);
/** Other words before « que » that do so: « je suis sûr que », « parce que », « le fait que ». */
const ASSERTIVE: ReadonlySet<string> = new Set(
  (
    'parce puisque depuis pendant maintenant après ainsi sorte sûr sûre sûrs sûres certain ' +
    'certaine certains certaines convaincu convaincue convaincus convaincues persuadé persuadée ' +
    'heureux heureuse fier fière fiers clair évident fait preuve conscient consciente vrai exact ' +
    'non seulement outre that'
  ).split(' '),
);
const ATTEMPTING: ReadonlySet<string> = new Set(
  (
    'hésiter tenter essayer songer envisager rêver risquer menacer faillir feindre oublier ' +
    'négliger manquer espérer craindre redouter chercher'
  ).split(' '),
);
const COURTEOUS: ReadonlySet<string> = new Set('vouloir aimer pouvoir devoir dire'.split(' '));
