import {
  DETERMINERS,
  PREPOSITIONS as FRENCH_PREPOSITIONS,
  MONTHS,
  NEGATIVE_ADVERBS,
  NEGATIVE_INDEFINITES,
  plainForms,
  SUBJECT_PRONOUNS,
  WEEKDAYS,
} from '../../../model/french/closed-classes.ts';
import { isNegationHead } from '../../../model/french/negation.ts';
import {
  isInfinitive,
  isInTense,
  isParticiple as isParticipleForm,
} from '../../../model/french/verbs.ts';
import { relativesOf } from '../../../model/words/derivation.ts';
import { foldWord } from '../../../model/words/fold.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import type { Token } from '../../../model/words/tokens.ts';
import { wordSet } from '../../../model/words/word-set.ts';
import {
  type Language,
  lists,
  mainClause,
  type Polarity,
  pairs,
  synonymKeys,
  withSynonyms,
  words,
} from './language.ts';
import { FRENCH_SYNONYMS } from './synonyms-fr.ts';

/** French, with the spelling dictionary that knows the forms of its words. */
export function createFrench(lexicon: Lexicon): Language {
  const kept = new Map<string, readonly string[]>();
  const synonyms = synonymKeys(FRENCH_SYNONYMS, (word) => familyOf(word, lexicon));
  const keysOf = ({ key }: Token): readonly string[] => {
    const known = kept.get(key);
    if (known) return known;
    const keys = withSynonyms(familyOf(key, lexicon), synonyms);
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(key, keys);
    return keys;
  };
  const infinitive = ({ key }: Token) => lexicon.fullVerbsOf(key)[0];
  const isHave = (token: Token | undefined) =>
    token !== undefined && lexicon.verbsOf(token.key).includes('avoir');
  // « plus » is no form of « plaire ».
  const isParticiple = ({ key, forms }: Token) =>
    !FUNCTION_WORDS.has(forms.plain) && isParticipleForm(key, lexicon);
  return {
    name: 'French',
    knowsVerbs: true,
    isFunctionWord: (word, before) =>
      (FUNCTION_WORDS.has(word) || PREPOSITIONS.has(word)) && !isNounAfter(word, before),
    keysOf,
    // « insulté » is a noun too, but not in « a insulté ».
    isVerb: (token, before) =>
      infinitive(token) !== undefined &&
      (lexicon.nounsOf(token.key).length === 0 || (isParticiple(token) && isHave(before))),
    canBeName: ({ key }) => !lexicon.has(key) || lexicon.isName(key),
    prepositions: PREPOSITIONS,
    articles: ARTICLES,
    opposed: OPPOSED,
    markers: MARKERS,
    kinds: KINDS,
    contraries: CONTRARIES,
    units: UNITS,
    cues: CUES,
    // Of « fait » or « est », which are nouns as well, the verb is more frequent.
    isFinite: ({ key }) =>
      lexicon.isFinite(key) &&
      (lexicon.fullVerbsOf(key).length === 0 || lexicon.nounsOf(key).length === 0),
    negations: ['ne', 'n'],
    polarityOf,
    tensesOf(tokens) {
      const tenses = new Set<'PAST' | 'FUTURE'>();
      for (const [index, token] of tokens.entries()) {
        const { plain } = token.forms;
        const next = tokens.slice(index + 1, index + 4);
        const isNoun = isNounAfter(plain, plainOf(tokens[index - 1]));
        if (isHave(token) && !isNoun && next.some(isParticiple)) tenses.add('PAST');
        // Reported speech has « était » also for what is.
        if (plain === 'etais' || plain === 'etions') tenses.add('PAST');
        const isGoing =
          GOING.has(plain) && next.slice(0, 2).some(({ key }) => isInfinitive(key, lexicon));
        if (isGoing || isLater(token, lexicon)) tenses.add('FUTURE');
      }
      return tenses;
    },
  };
}

const plainOf = (token: Token | undefined) => token?.forms.plain.replace(/'$/u, '');

const MAX_KEPT = 20_000;

function familyOf(word: string, lexicon: Lexicon): readonly string[] {
  const verbs = lexicon.fullVerbsOf(word);
  const nouns = lexicon.nounsOf(word);
  const [relative] = nouns.length > 0 ? relativesOf(word, lexicon) : [];
  const found = [...verbs, ...nouns, ...(relative === undefined ? [] : [relative])];
  const plain = foldWord(word).plain;
  const keys = found.length > 0 ? found.map((one) => foldWord(one).plain) : [withoutPlural(plain)];
  return [...new Set(keys)];
}

function withoutPlural(word: string): string {
  return word.length > 3 ? word.replace(/[sx]$/u, '') : word;
}

/** Whether a form is in the future, or in the conditional, which reported speech has for it. */
function isLater({ key }: Token, lexicon: Lexicon): boolean {
  if (isInTense(key, 'FUTURE', lexicon)) return !NOT_LATER.has(key);
  return lexicon.fullVerbsOf(key).length > 0 && isInTense(key, 'CONDITIONAL', lexicon);
}

// « aura voté » says what is over, « devra voter » what must be.
const NOT_LATER = wordSet(
  'aura aurons auront devra devrons devront pourra pourrons pourront faudra voudra voudront',
);
const GOING = wordSet('vais vas va allons allez vont');

const FUNCTION_WORDS = wordSet(`
    le la les l un une des du de d au aux et ou mais donc or car que qu qui quoi dont si comme quand
    lorsque puisque lorsqu puisqu ce c cet cette ces cela ceci ca celui celle ceux celles il elle
    ils elles on nous vous je j tu me m te t se s moi toi soi lui leur leurs eux mon ma mes ton ta tes
    son sa ses notre nos votre vos en dans par pour sur sous avec vers chez entre depuis pendant
    jusque jusqu des lors ainsi alors aussi encore deja tres trop tout tous toute toutes meme memes
    autre autres tel telle tels telles quel quelle quels quelles chaque plusieurs quelque quelques
    certain certaine certains certaines aucun aucune
    etre est es suis sommes etes sont etait etaient etions sera serait seraient seront serons soit
    soient fut fussent ete etant avoir ai as a avons avez ont avait avaient avions aura auront aurons
    aurait auraient ait aient eu ayant faire fait faite faits fasse font ferait fera feront ferons
    peut peuvent pouvait pouvaient pourra pourrait pourraient pouvoir pouvons doit doivent devait
    devaient devra devrait devraient devoir devons faut faudra faudrait fallait vais vas va allons allez vont allait aller
    ira irait veut veulent voulait vouloir voulons tant afin lequel laquelle lesquels lesquelles
    ici la-bas y ni bien cas fois ne n pas plus moins non jamais rien sans avant apres lors d-ici
    bon peu beaucoup assez selon etc toujours tandis parce desormais actuellement ailleurs
  `);

// « les avions », « l'été »
function isNounAfter(word: string, before: string | undefined): boolean {
  return NOUNS_TOO.has(word) && before !== undefined && ARTICLES.has(before);
}

const NOUNS_TOO = wordSet(
  'avions sommes ete etres avoirs faits pouvoir pouvoirs devoir devoirs biens',
);

const withoutApostrophes = (words: ReadonlySet<string>) =>
  new Set(Array.from(words, (word) => word.replace(/'$/u, '')));

const PREPOSITIONS = withoutApostrophes(plainForms(FRENCH_PREPOSITIONS));
const ARTICLES = withoutApostrophes(DETERMINERS);

const OPPOSED = lists(`
  avec sans
  pour contre
  avant apres
  sur sous
  devant derriere
`);

const MARKERS: Language['markers'] = {
  MUST: [
    ...words('dois doit doivent devons devez devais devait devions devaient devoir'),
    ...words('devrai devra devrons devrez devront devrais devrait devrions devraient'),
    ...words('faut faudra faudrait fallait fallut faille force forces forcee forcees'),
    ...words('oblige obliges obligee obligees obligent obligera obligation obligations'),
    ...words('obligatoire obligatoires obligatoirement indispensable indispensables imperatif'),
    ...words('contraint contraints contrainte contraintes necessaire necessaires impose imposee'),
    ...words('imposes imposees exige exigee exiges exigees imperativement'),
    ...['tenu de', 'tenus de', 'tenue de', 'tenues de', 'tenu d', 'tenus d', 'tenue d'],
  ],
  MAY: [
    ...words('peux peut peuvent pouvons pouvez pouvais pouvait pouvions pouvaient pouvoir'),
    ...words('pourrai pourra pourrons pourrez pourront pourrais pourrait pourrions pourraient'),
    ...words('puisse puissent puissions possible possibles possibilite peut-etre eventuellement'),
    ...words('autorise autorises autorisee autorisees permis permise permet permettra permettrait'),
    ...words('facultatif facultative facultatifs facultatives loisible faculte'),
    ...['libre de', 'libres de', 'libre d', 'libres d', 'droit de', 'droit d', 'en mesure'],
  ],
  WISH: [
    ...words('veux veut voulons voulez veulent voulait voudrais voudrait voudrions voudraient'),
    ...words('souhaite souhaitons souhaitent souhaiterait souhaiterions espere esperons esperent'),
    ...words('aimerais aimerait aimerions envisage envisageons envisagent tentera tenterons'),
    ...['tente de', 'tente d', 'tentent de', 'tentent d'],
  ],
  ALL: words('tous toutes chaque integralite totalite integralement totalement'),
  SOME: [...words('certains certaines quelques partiellement partie moitie'), 'une partie'],
  UNTIL: words('jusque jusqu'),
  BEFORE: words('avant'),
  AFTER: words('apres'),
  FROM: ['a partir', 'a compter', 'depuis'],
  MORE: words('plus davantage superieur superieure superieurs superieures'),
  LESS: words('moins inferieur inferieure inferieurs inferieures'),
  MUCH: words('trop beaucoup enormement'),
  LITTLE: ['peu de', 'peu d', 'tres peu', 'trop peu'],
  IF: [
    'si',
    's il',
    's ils',
    'sauf',
    'a condition',
    'pourvu',
    'tant que',
    'faute de',
    'a moins que',
    'a moins qu',
    'a moins d',
  ],
};

const CUES: Language['cues'] = {
  ORDER: words('ordonner imposer décréter enjoindre sommer'),
  DEMAND: words('demander réclamer exiger revendiquer requérir appeler plaider militer prôner'),
  ADVISE: words('conseiller recommander préconiser suggérer proposer inviter inciter'),
  WISH: words('souhaiter espérer vouloir désirer rêver'),
  CONSIDER: words('envisager étudier réfléchir songer examiner évoquer'),
  PROMISE: words('promettre engager garantir jurer assurer'),
  ANNOUNCE: words('annoncer confirmer indiquer déclarer dire affirmer expliquer constater révéler'),
  THREATEN: words('menacer'),
  ALLOW: words('autoriser permettre accepter approuver valider tolérer'),
  FORBID: words('interdire bannir proscrire prohiber'),
  REFUSE: words('refuser exclure rejeter écarter repousser'),
  DENY: words('démentir nier contester récuser réfuter'),
  ADMIT: words('reconnaître admettre avouer concéder'),
  ACCUSE: words('accuser reprocher imputer'),
  DEPLORE: words('dénoncer condamner critiquer déplorer regretter fustiger'),
  PRAISE: words('saluer défendre louer applaudir féliciter'),
  FEAR: words('redouter craindre appréhender'),
  WARN: words('avertir prévenir alerter'),
};

const KINDS = [
  [...WEEKDAYS],
  [...plainForms(MONTHS)],
  ...lists(`
  printemps ETE automne hiver
  nord sud EST ouest
  matin soir midi nuit
  hier demain
`),
];

const UNITS = wordSet(`
    seconde secondes minute minutes heure heures jour jours nuit nuits semaine semaines mois an ans annee annees
    siecle siecles metre metres kilometre kilometres km hectare hectares tonne tonnes kilo kilos litre
    litres euro euros dollar dollars franc francs couronne couronnes degre degres point points
  `);

// Beginnings of words: of nouns, verbs and adjectives.
const CONTRARIES = pairs(`
  accept approuv approba souti souten favor : refus rejet combat oppos hostil contre
  ouvr ouvert rouvr rouvert reouv : ferm clos clotur
  augment hauss relev accroi accru gonfl : baiss redui reduct diminu chut recul
  maint conserv garde prolong : aband retir supprim suppress renonc lever levee abrog
  repren repris poursui : suspend suspens arret interrom rompr
  suffi : insuffi
  possib : impossib
  avanc : repor recul retard
  achet achat acqu : vend vente ced cession
  embauch recrut : licenci renvoy renvoi congedi
  autoris permet permis : interdi prohib defend
  constru bati : detrui destruct demoli demolit ras
  cre creat : supprim suppress
  gagn rempor victoire : perd perte defait
  commenc debut : termin achev finir fini
  entr : sort
  arriv : part partir depart
  nomm : destitu revoqu limog
  condamn : acquitt relax
  coupable : innocen
  confirm : dement dementi infirm
  alli : ennemi advers
  public : prive
  legal : illegal
  meilleur mieux : pire
  fort : faible
  riche : pauvre
  monter monte : descend
  vrai : faux fausse
  rendre rend : prend
  prete pret : emprunt
  succes reussi : echec echou
  present : absen
  premier premiere : dernier derniere
  majorit : minorit
  elargi etend exten : restrei limit
  acceler : ralenti
  ajout : retir enlev
  paix : guerre
  ancien : nouveau nouvel
  minim : maxim
  import : export
  interieur : exterieur etranger
  raison : tort
`);

/**
 * The main clause is negative by « ne … pas », « aucun » or « refuse de ». A negated refusal, such as
 * « n'exclut pas », is not negative.
 */
function polarityOf(printed: readonly string[]): Polarity {
  const main = mainClause(printed, SUBORDINATE, COORDINATE);
  const places = main.flatMap((word, index) =>
    isNegationHead(word) && isNegating(main, index) ? [index] : [],
  );
  const heads = new Set(places);
  const refusals = main.flatMap((word, index) => (REFUSAL.test(word) ? [index] : []));
  const denied = refusals.filter((at) => [1, 2, 3].some((back) => heads.has(at - back)));
  const isBare = heads.size === 0 && main.some((word) => BARE.has(word));
  return {
    isNegative: isBare || refusals.length > denied.length || heads.size > denied.length,
    isNegated: isBare || heads.size > 0,
    end: main.length,
  };
}

/** « il craint qu'elle ne parte » has a « ne » that negates nothing. */
function isNegating(main: readonly string[], head: number): boolean {
  const [next = ''] = main.slice(head + 1);
  return main.some((word) => COMPANIONS.has(word)) || ALONE.test(next);
}

const COMPANIONS = new Set([...NEGATIVE_ADVERBS, ...NEGATIVE_INDEFINITES, ...words("ni que qu'")]);
const ALONE = /^(?:peu[tx]|puis|sai[ts]|saur|os[eai]|cess)/u;

const SUBORDINATE = wordSet(
  'si tant avant sans sauf hormis moins parce car quand lorsque puisque comme qui dont où alors bien',
);

const COORDINATE = [
  wordSet('et mais or'),
  new Set([...SUBJECT_PRONOUNS, ...words("ce c' cela")]),
] as const;

const REFUSAL =
  /^(?:refus|exclu(?!si)|rejet|recus|renon|ecart|interdi|prohib|proscri|banni(?!er))/u;
const BARE = wordSet('pas non jamais aucun aucune ni nul nulle');
