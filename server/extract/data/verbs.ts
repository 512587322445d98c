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
// of Monville-Burston (1993). One line is: act, constructions, verbs.
const SPEECH = `
ASSERT q,i,0,d,w,s dire
ASSERT q,i,0,w déclarer affirmer assurer
ASSERT q,i,0,n confirmer
ASSERT q,i,0,n annoncer
ASSERT q,i,0 indiquer
ASSERT q cacher dissimuler
ASSERT q,n,0 reconnaître admettre
ASSERT q,i,s,0,w préciser
ASSERT q,i,w,s,0 expliquer
ASSERT q,i,w,0,n souligner
ASSERT q,i,w,0 rappeler
ASSERT q,i,w,0 raconter relater rapporter narrer
ASSERT q,i,w constater noter observer relever remarquer
ASSERT q,i,w signaler mentionner pointer
ASSERT q,i,o,0 estimer
ASSERT q,i,o juger
ASSERT q,i,o,0 considérer
ASSERT q,0,o,i penser
ASSERT q,0,i prétendre
ASSERT q,i,0,w soutenir
ASSERT q,i maintenir
ASSERT o tenir
ASSERT q,i,0 alléguer arguer
ASSERT q,i,w ajouter répéter redire réitérer réaffirmer marteler
ASSERT q,i,u,p insister
ASSERT q,i,0,w répondre
ASSERT q,i répliquer rétorquer objecter opposer
ASSERT q,i,f,t conclure
ASSERT q,i résumer
DEMAND n,i requérir
ASSERT i renchérir poursuivre continuer reprendre enchaîner commencer finir terminer compléter
ASSERT i,w commenter nuancer tempérer temporiser corriger rectifier modérer
ASSERT i trancher riposter réagir abonder surenchérir acquiescer approuver
ASSERT q,i,w glisser lâcher lancer souffler asséner
ASSERT q,i,0,w confier avouer admettre reconnaître concéder
ASSERT q,i,w confesser
ASSERT q,d convenir
ASSERT q,i,w avancer postuler
ASSERT q,i,0,n garantir
ASSERT q,i,0,w certifier
ASSERT q,i,w attester professer proclamer clamer
ASSERT q,i,f,0 témoigner
ASSERT q,w,n stipuler énoncer
ASSERT q disposer
ASSERT q,i,w écrire
ASSERT q,i tweeter publier poster titrer
ASSERT q,i,n révéler dévoiler divulguer
ASSERT q,i,w démontrer établir
ASSERT q,i,w analyser diagnostiquer détailler argumenter développer
ASSERT q,i,n calculer chiffrer
ASSERT q,n,i évaluer
ASSERT n,q chiffrer
ASSERT q,n pronostiquer prédire prévoir
ASSERT n,w,f évoquer
ASSERT f parler
ASSERT n,w revendiquer invoquer
ASSERT n,w,i énumérer
ASSERT i,q plaisanter ironiser blaguer persifler sourire rire rigoler ricaner
ASSERT i soupirer tonner fulminer pester gronder grogner
ASSERT i grommeler maugréer bougonner ronchonner râler
ASSERT i,q s'exclamer s'écrier s'emporter s'étrangler s'amuser
ASSERT i,q s'esclaffer s'agacer s'énerver s'enflammer s'insurger
ASSERT i,q,d crier hurler murmurer chuchoter balbutier
ASSERT i,q,d bredouiller marmonner scander clamer vociférer
ASSERT i couper balayer interrompre attaquer philosopher théoriser prophétiser professer
ASSERT q,i,0 se souvenir
ASSERT i,q se rappeler se remémorer
ASSERT i se défendre se justifier se vanter se rassurer
ASSERT i se désoler se lamenter se persuader se rengorger
ASSERT q,i,0,n jurer
WARN q,i,w prévenir avertir
WARN q,i,u alerter
WARN i,q s'alarmer
OTHER q,i,f,0 se féliciter se réjouir
OTHER q,i,f s'indigner s'inquiéter s'étonner s'offusquer s'émouvoir se plaindre
OTHER n,w,i,q saluer déplorer regretter
OTHER n,w,i condamner fustiger louer vanter critiquer vilipender blâmer dénigrer
OTHER q,i,w,d,n proposer suggérer
OTHER i,w s'excuser remercier féliciter
OTHER n,w,p,q,i plaider
OTHER n,w exprimer formuler manifester
OTHER n présenter
ASSERT w,i défendre
ASSERT w voir brandir
ASSERT w,q,i pointer
ASSERT h qualifier taxer traiter
ASSERT o décrire
WARN q,i alarmer
OTHER q,i,0,d,n souhaiter espérer
OTHER q,i,d,n,w craindre redouter
OTHER q,i,w croire
DEMAND q,d,s,n,x,i demander
DEMAND q,d,n,i exiger
DEMAND n,q,i,d réclamer
DEMAND q,d,n,x,i ordonner
DEMAND q,d,x,i commander
DEMAND q,n,i,d préconiser prôner recommander conseiller
DEMAND x,i exhorter enjoindre sommer presser prier appeler inviter engager encourager inciter
DEMAND d,n,x interdire
DEMAND n,w revendiquer
DEMAND n,d,x imposer
DEMAND i intimer implorer supplier
PROMISE q,d,n,i promettre
PROMISE a s'engager
THREATEN d,x,q,i menacer
REFUSE d,n,q refuser
REFUSE n,d,q exclure
REFUSE n,w,i rejeter écarter repousser décliner
REFUSE n,w balayer
REFUSE a se refuser
REFUSE a se opposer
DENY q,0,n,i démentir nier
DENY q,n,i,0 contester réfuter
DENY n,q,w,i récuser
ACCUSE x,i accuser
ACCUSE n,q,i dénoncer
ACCUSE q,d,n,x,i reprocher
ACCUSE n incriminer imputer
ASK s,i s'interroger se demander questionner interroger s'enquérir
ASK i insister relancer
ASSERT q,i claironner fanfaronner décréter argumenter pérorer
ASSERT q,i insinuer gémir rassurer protester sangloter
ASSERT q,i susurrer récapituler spécifier spéculer prêcher clarifier pressentir marmotter ressasser
ASSERT q,i se targuer s'enorgueillir s'attrister s'irriter
ASSERT q,i s'offenser s'enthousiasmer s'émerveiller s'extasier
ASSERT q conjecturer présumer escompter déduire présager deviner
ASSERT q augurer informer aviser persuader subodorer
ASSERT q,n communiquer notifier signifier corroborer promulguer
ASSERT q,d se vanter se targuer se flatter s'enorgueillir
ASSERT i exulter jubiler savourer tempêter rugir geindre
ASSERT i grincer déclamer siffler haranguer pleurer gueuler
ASSERT i opiner raisonner repartir vitupérer récriminer
ASSERT i relativiser dédramatiser méditer crâner minauder
ASSERT u tabler
ASSERT 0 ajouter répéter redire réaffirmer réitérer marteler
ASSERT 0 maintenir rétorquer répliquer signaler révéler
ASSERT i assumer
ASSERT q,i exposer
ASSERT i apprendre
ASSERT q montrer prouver vérifier
ASSERT w trouver percevoir dépeindre
ASSERT i justifier évacuer expédier gronder
ASSERT i s'expliquer se confier se consoler se gausser se moquer
ASSERT i se marrer se lâcher se résigner s'épancher se récrier
ASSERT i interpeller invectiver sermonner ajuster embrayer
ASSERT i éluder esquiver s'apitoyer s'attendrir se remémorer
OTHER n,w,i minimiser relativiser railler encenser tancer moquer épingler brocarder conspuer
OTHER w,i applaudir
OTHER n,w pourfendre stigmatiser flétrir vitupérer honnir
OTHER p,c plaider militer se prononcer voter pencher
OTHER f,d se plaindre
DEMAND x,i adjurer conjurer
DEMAND d,n déconseiller prescrire
DENY f,d,i se défendre
DENY n,q infirmer
ACCUSE x soupçonner suspecter
ACCUSE n attribuer
REFUSE t s'opposer
DENY q disconvenir
DEMAND n,q solliciter quémander
`;

const WEAK = wordSet('espérer souhaiter craindre redouter croire penser');

/** The verbs of saying by their infinitive; pronominal ones begin with « se ». */
export const VERBS_OF_SAYING: ReadonlyMap<string, VerbOfSaying> = readVerbs();

function readVerbs(): Map<string, VerbOfSaying> {
  const verbs = new Map<string, VerbOfSaying>();
  for (const line of SPEECH.trim().split('\n')) {
    const [act = '', letters = '', ...rest] = line.split(' ');
    const lemmas = rest.join(' ').replaceAll("s'", 'se_').replaceAll('se ', 'se_').split(' ');
    for (const lemma of lemmas) {
      const key = lemma.replace('se_', 'se ');
      const takes = new Set(letters.split(',').flatMap((letter) => LETTERS[letter] ?? []));
      const known = verbs.get(key);
      for (const each of known?.takes ?? []) takes.add(each);
      const isWeak = WEAK.has(key);
      verbs.set(key, { lemma: key, act: known?.act ?? (act as SpeechAct), takes, isWeak });
    }
  }
  return verbs;
}

/** Locutions of a verb and the words after it: act, constructions, verb, words. */
const LOCUTIONS = `
WARN c,q,i mettre en garde
ASSERT i couper court
WARN q tirer la sonnette d' alarme
ASSERT f,q faire état
ASSERT f faire part
ASSERT q,i,w faire valoir
ASSERT q,i,n faire savoir
ASSERT q,i faire remarquer
ASSERT q,i faire observer
ASSERT q,n,i faire comprendre
ASSERT q,i laisser entendre
ASSERT q,i laisser comprendre
ASSERT q,i donner à entendre
ASSERT q,i donner à comprendre
ASSERT f prendre acte
ASSERT f prendre note
DEMAND d donner l' ordre
DEMAND d intimer l' ordre
PROMISE q,d donner sa parole
PROMISE q,d donner leur parole
PROMISE d prendre l' engagement
THREATEN f agiter la menace
THREATEN f brandir la menace
ASSERT q avoir la conviction
ASSERT q vouloir croire
ASSERT q,i croire savoir
OTHER f se dire inquiet
WARN q sonner l' alarme
WARN q tirer le signal d' alarme
WARN q donner l' alerte
ASSERT q donner l' assurance
ASSERT q avoir l' assurance
ASSERT q avoir la certitude
ASSERT q exprimer la conviction
ASSERT q exprimer sa conviction
ASSERT q dire sa conviction
ASSERT q émettre l' hypothèse
ASSERT q émettre l' idée
ASSERT q avancer l' idée
ASSERT q avancer l' hypothèse
ASSERT q défendre l' idée
ASSERT q soutenir l' idée
ASSERT q soutenir la thèse
ASSERT q faire le constat
ASSERT q dresser le constat
ASSERT q faire le pari
ASSERT q partir du principe
ASSERT q,i laisser échapper
ASSERT q faire part de sa conviction
ASSERT q mettre en avant
ASSERT q mettre l' accent
ASSERT q faire l' aveu
OTHER q former le vœu
OTHER q formuler le vœu
OTHER q émettre le souhait
OTHER q exprimer le souhait
OTHER n,w appeler de ses vœux
OTHER n,w appeler de leurs vœux
OTHER n,w passer sous silence
PROMISE q,d faire la promesse
PROMISE q,d faire le serment
PROMISE q,d prendre l' engagement
ACCUSE n,w mettre en cause
ACCUSE n,w montrer du doigt
ACCUSE n,w pointer du doigt
ACCUSE n,w battre en brèche
OTHER n,w remettre en question
OTHER n,w tourner en dérision
`;

export interface Locution {
  readonly words: readonly string[];
  readonly verb: VerbOfSaying;
}

/** The locutions by the infinitive of their verb. */
export const LOCUTIONS_OF_SAYING: ReadonlyMap<string, readonly Locution[]> = readLocutions();

function readLocutions(): Map<string, Locution[]> {
  const found = new Map<string, Locution[]>();
  for (const line of LOCUTIONS.trim().split('\n')) {
    const [act = '', letters = '', lemma = '', ...words] = line.split(' ');
    const takes = new Set(letters.split(',').flatMap((letter) => LETTERS[letter] ?? []));
    const verb = {
      lemma: `${lemma} ${words.join(' ')}`,
      act: act as SpeechAct,
      takes,
      isWeak: false,
    };
    found.set(lemma, [...(found.get(lemma) ?? []), { words, verb }]);
  }
  return found;
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
