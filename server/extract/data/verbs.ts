import type { SpeechAct } from '../../../prisma/generated/client/enums.ts';
import { wordSet } from '../../model/words/word-set.ts';

/**
 * What a verb of saying can be followed by.
 *
 * - `QUE`: « que » and a clause
 * - `INCISE`: it can report a quotation, or a sentence, that it follows or interrupts
 * - `INFINITIVE`, `DE`, `A`: an infinitive, alone or after « de » or « à »
 * - `NOUN`: a noun phrase that says what was said; `ISLAND`: only one with words in quotation marks
 * - `QUESTION`: « si », « où », « qui » …
 * - `ADDRESSEE`: « NP à agir », « NP de ne pas signer »
 * - `ATTRIBUTE`: a thing and what it is said to be: « juge le texte inutile »
 * - `OF`, `ON`, `FOR`, `AGAINST`, `TO`: a noun phrase after « de », « sur », « pour », « contre »,
 *   « à »
 * - `QUALITY`: a thing and, after « de », what it is called: « qualifie l'accord d'historique »
 */
export type Construction =
  | 'QUE'
  | 'INCISE'
  | 'INFINITIVE'
  | 'DE'
  | 'A'
  | 'NOUN'
  | 'ISLAND'
  | 'QUESTION'
  | 'ADDRESSEE'
  | 'ATTRIBUTE'
  | 'OF'
  | 'ON'
  | 'FOR'
  | 'AGAINST'
  | 'TO'
  | 'QUALITY';

export interface VerbOfSaying {
  readonly lemma: string;
  readonly act: SpeechAct;
  readonly takes: ReadonlySet<Construction>;
  /** It says something only with words in quotation marks or a clause: « espère », « craint ». */
  readonly isWeak: boolean;
}

export function verbOfSaying(
  lemma: string,
  act: SpeechAct,
  takes: Iterable<Construction>,
): VerbOfSaying {
  return { lemma, act, takes: new Set(takes), isWeak: WEAK.has(lemma) };
}

const WEAK = wordSet('espérer souhaiter craindre redouter croire penser');

const LETTERS: Readonly<Record<string, Construction>> = {
  q: 'QUE',
  i: 'INCISE',
  '0': 'INFINITIVE',
  d: 'DE',
  a: 'A',
  n: 'NOUN',
  w: 'ISLAND',
  s: 'QUESTION',
  x: 'ADDRESSEE',
  o: 'ATTRIBUTE',
  f: 'OF',
  u: 'ON',
  p: 'FOR',
  c: 'AGAINST',
  t: 'TO',
  h: 'QUALITY',
};

// The classes follow the tables of the Lexique-Grammaire (Gross 1975: tables 6, 9 and 10 for
// « que », 1 to 3 for infinitives) and the verbs of incises of Danlos, Sagot and Stern (2010) and
// of Monville-Burston (1993). One line is: act, constructions, verbs. A verb stands once.
const SPEECH = `
ASSERT q,i,0,d,w,s dire
ASSERT q,i,0,w déclarer affirmer assurer rappeler raconter relater rapporter narrer signaler
ASSERT q,i,0,w soutenir ajouter répéter redire réitérer réaffirmer marteler répondre confier avouer
ASSERT q,i,0,w concéder certifier
ASSERT q,i,0,n confirmer annoncer garantir révéler jurer
ASSERT q,i,0 indiquer prétendre maintenir alléguer arguer répliquer rétorquer se souvenir
ASSERT q cacher dissimuler disposer conjecturer présumer escompter déduire présager deviner augurer
ASSERT q informer aviser persuader subodorer montrer prouver vérifier
ASSERT q,i,0,n,w reconnaître admettre souligner
ASSERT q,i,0,w,s préciser expliquer
ASSERT q,i,w constater noter observer relever remarquer mentionner pointer glisser lâcher lancer
ASSERT q,i,w souffler asséner confesser avancer postuler attester professer proclamer écrire
ASSERT q,i,w démontrer établir analyser diagnostiquer détailler argumenter développer
ASSERT q,i,0,o estimer considérer penser
ASSERT q,i,o juger
ASSERT o tenir décrire
ASSERT q,i,u,p insister
ASSERT q,i objecter opposer résumer tweeter publier poster titrer plaisanter ironiser blaguer
ASSERT q,i persifler sourire rire rigoler ricaner s'exclamer s'écrier s'emporter s'étrangler
ASSERT q,i s'amuser s'esclaffer s'agacer s'énerver s'enflammer s'insurger se rappeler se remémorer
ASSERT q,i claironner fanfaronner décréter pérorer insinuer gémir rassurer protester sangloter
ASSERT q,i susurrer récapituler spécifier spéculer prêcher clarifier pressentir marmotter ressasser
ASSERT q,i s'attrister s'irriter s'offenser s'enthousiasmer s'émerveiller s'extasier exposer
ASSERT q,i,f,t conclure
ASSERT i renchérir poursuivre continuer reprendre enchaîner commencer finir terminer compléter
ASSERT i trancher riposter réagir abonder surenchérir acquiescer approuver soupirer tonner fulminer
ASSERT i pester gronder grogner grommeler maugréer bougonner ronchonner râler couper interrompre
ASSERT i attaquer philosopher théoriser prophétiser se justifier se rassurer se désoler se lamenter
ASSERT i se persuader se rengorger exulter jubiler savourer tempêter rugir geindre grincer déclamer
ASSERT i siffler haranguer pleurer gueuler opiner raisonner repartir récriminer dédramatiser méditer
ASSERT i crâner minauder assumer apprendre justifier évacuer expédier s'expliquer se confier
ASSERT i se consoler se gausser se moquer se marrer se lâcher se résigner s'épancher se récrier
ASSERT i interpeller invectiver sermonner ajuster embrayer éluder esquiver s'apitoyer s'attendrir
ASSERT i,w commenter nuancer tempérer temporiser corriger rectifier modérer défendre
ASSERT q,d convenir se flatter
ASSERT q,i,d,w clamer
ASSERT q,i,0,f témoigner
ASSERT q,n,w stipuler énoncer
ASSERT q,i,n dévoiler divulguer calculer chiffrer évaluer
ASSERT q,n pronostiquer prédire prévoir communiquer notifier signifier corroborer promulguer
ASSERT n,w,f évoquer
ASSERT f parler
ASSERT n,w revendiquer invoquer
ASSERT i,n,w énumérer balayer vitupérer relativiser
ASSERT q,i,d crier hurler murmurer chuchoter balbutier bredouiller marmonner scander vociférer
ASSERT q,i,d se vanter se targuer s'enorgueillir
ASSERT i,d,f se défendre
ASSERT w voir brandir trouver percevoir dépeindre
ASSERT h qualifier taxer traiter
ASSERT u tabler
WARN q,i,w prévenir avertir
WARN q,i,u alerter
WARN q,i s'alarmer alarmer
OTHER q,i,0,f se féliciter se réjouir
OTHER q,i,f s'indigner s'inquiéter s'étonner s'offusquer s'émouvoir
OTHER q,i,d,f se plaindre
OTHER q,i,n,w saluer déplorer regretter
OTHER i,n,w condamner fustiger louer vanter critiquer vilipender blâmer dénigrer minimiser railler
OTHER i,n,w encenser tancer moquer épingler brocarder conspuer
OTHER q,i,d,n,w proposer suggérer craindre redouter
OTHER i,w s'excuser remercier féliciter applaudir
OTHER q,i,n,w,p,c plaider
OTHER n,w exprimer formuler manifester pourfendre stigmatiser flétrir honnir
OTHER n présenter
OTHER q,i,0,d,n souhaiter espérer
OTHER q,i,w croire
OTHER p,c militer se prononcer voter pencher
DEMAND i,n requérir
DEMAND q,i,d,n,s,x demander
DEMAND q,i,d,n exiger réclamer préconiser prôner recommander conseiller
DEMAND q,i,d,n,x ordonner
DEMAND q,i,d,x commander
DEMAND i,x exhorter enjoindre sommer presser prier appeler inviter engager encourager inciter
DEMAND i,x adjurer conjurer
DEMAND d,n,x interdire imposer
DEMAND i intimer implorer supplier
DEMAND d,n déconseiller prescrire
DEMAND q,n solliciter quémander
PROMISE q,i,d,n promettre
PROMISE a s'engager
THREATEN q,i,d,x menacer
REFUSE q,d,n refuser exclure
REFUSE i,n,w rejeter écarter repousser décliner
REFUSE a se refuser
REFUSE a,t s'opposer
DENY q,i,0,n démentir nier contester réfuter
DENY q,i,n,w récuser
DENY q,n infirmer
DENY q disconvenir
ACCUSE i,x accuser
ACCUSE q,i,n dénoncer
ACCUSE q,i,d,n,x reprocher
ACCUSE n incriminer imputer attribuer
ACCUSE x soupçonner suspecter
ASK i,s s'interroger se demander questionner interroger s'enquérir
ASK i relancer
`;

/** The verbs of saying by their infinitive; pronominal ones begin with « se ». */
export const VERBS_OF_SAYING: ReadonlyMap<string, VerbOfSaying> = readVerbs();

function readVerbs(): Map<string, VerbOfSaying> {
  const verbs = readTable(SPEECH).flatMap(({ act, takes, rest }) => {
    const lemmas = rest.replaceAll("s'", 'se_').replaceAll('se ', 'se_').split(' ');
    return lemmas
      .map((lemma) => lemma.replace('se_', 'se '))
      .map((lemma) => [lemma, verbOfSaying(lemma, act, takes)] as const);
  });
  return new Map(verbs);
}

/** The lines of a table: an act, constructions, and the verbs or locutions. */
function readTable(table: string) {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [act = '', letters = '', ...rest] = line.split(' ');
      const takes = letters.split(',').flatMap((letter) => LETTERS[letter] ?? []);
      return { act: act as SpeechAct, takes, rest: rest.join(' ') };
    });
}

/** Locutions of a verb and the words after it: act, constructions, locutions. */
const LOCUTIONS = `
ASSERT i couper court
ASSERT q,f faire état
ASSERT f faire part, prendre acte, prendre note
ASSERT q,i,w faire valoir
ASSERT q,i,n faire savoir, faire comprendre
ASSERT q,i faire remarquer, faire observer, laisser entendre, laisser comprendre, donner à entendre
ASSERT q,i donner à comprendre, croire savoir, laisser échapper
ASSERT q avoir la conviction, vouloir croire, donner l' assurance, avoir l' assurance
ASSERT q avoir la certitude, exprimer la conviction, exprimer sa conviction, dire sa conviction
ASSERT q émettre l' hypothèse, émettre l' idée, avancer l' idée, avancer l' hypothèse
ASSERT q défendre l' idée, soutenir l' idée, soutenir la thèse, faire le constat, dresser le constat
ASSERT q faire le pari, partir du principe, mettre en avant, mettre l' accent, faire l' aveu
WARN q,i,c mettre en garde
WARN q tirer la sonnette d' alarme, sonner l' alarme, tirer le signal d' alarme, donner l' alerte
OTHER f se dire inquiet
OTHER q former le vœu, formuler le vœu, émettre le souhait, exprimer le souhait
OTHER n,w appeler de ses vœux, appeler de leurs vœux, passer sous silence, remettre en question
OTHER n,w tourner en dérision
DEMAND d donner l' ordre, intimer l' ordre
PROMISE q,d donner sa parole, donner leur parole, faire la promesse, faire le serment
PROMISE d prendre l' engagement
THREATEN f agiter la menace, brandir la menace
ACCUSE n,w mettre en cause, montrer du doigt, pointer du doigt, battre en brèche
`;

export interface Locution {
  readonly words: readonly string[];
  readonly verb: VerbOfSaying;
}

/** The locutions by the infinitive of their verb. */
export const LOCUTIONS_OF_SAYING: ReadonlyMap<string, readonly Locution[]> = readLocutions();

function readLocutions(): Map<string, Locution[]> {
  const locutions = readTable(LOCUTIONS).flatMap(({ act, takes, rest }) =>
    rest.split(', ').map((lemma) => ({
      words: lemma.split(' ').slice(1),
      verb: verbOfSaying(lemma, act, takes),
    })),
  );
  return Map.groupBy(locutions, ({ verb }) => verb.lemma.split(' ')[0] ?? '');
}

/** Verbs before the infinitive of a verb of saying that leave what is said unchanged. */
export const LIGHT_MODALS = wordSet(`
  tenir venir finir commencer borner contenter empresser hâter devoir vouloir savoir aller attacher
  plaire oser limiter continuer permettre préférer
`);
/** Verbs after which the saying lies in the future, or is only possible. */
export const PLANNING_MODALS = wordSet(`
  devoir pouvoir aller compter entendre espérer souhaiter prévoir envisager falloir vouloir
`);
/** Verbs that refuse an act when negated: « n'a pas voulu en dire plus ». */
export const WILLING = wordSet('vouloir souhaiter désirer daigner accepter consentir');
