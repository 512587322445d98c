import type { Lexicon } from '../words/french-lexicon.ts';
import { wordSet } from '../words/word-set.ts';

// Classes of verbs, as infinitives, by what they say of the clause or infinitive after them. Factive,
// assertive and implicative verbs are named as by Karttunen (1971) and Hooper (1975). The extractor has
// a table of its own (`extract/data/verbs.ts`): it finds reports by what each verb of saying can be
// followed by, while these only make the words after it doubtful.

/** Whether a word can be a form of one of the verbs. */
export function isFormOf(word: string, verbs: ReadonlySet<string>, lexicon: Lexicon): boolean {
  return lexicon.verbsOf(word).some((verb) => verbs.has(verb));
}

/** Verbs of saying, believing and perceiving whose clause is most often what somebody says or believes. */
export const SAYING = wordSet(`
  dire raconter affirmer assurer soutenir croire penser répéter déclarer jurer imaginer accuser
  estimer écrire annoncer prétendre clamer crier marteler insinuer rapporter juger expliquer
  murmurer colporter entendre lire paraître reprocher garantir certifier considérer conclure
  alléguer supposer répondre rétorquer objecter lancer proclamer
`);

/** Others that give the clause after « que » as their subject's, but have other uses as well. */
export const CONFIDING = wordSet(`
  confier promettre suggérer sous-entendre avouer reconnaître admettre prévenir avertir parier
  maintenir ironiser plaisanter railler vouloir rêver prophétiser prédire souffler glisser persuader
  convaincre figurer souhaiter espérer craindre redouter confesser
`);

/** What the speaker has from others, also with « je ». */
export const HEARING: ReadonlySet<string> = new Set(['entendre', 'lire']);

/** Verbs of naming: « traiter de », « qualifier de », « titrer ». */
export const NAMING = wordSet('parler traiter appeler nommer qualifier présenter décrire titrer');

/** Verbs by which others attribute something to the speaker: « on me prête », « ils nous accusent ». */
export const REPROACHING = wordSet(
  'prêter attribuer imputer reprocher accuser soupçonner dire juger croire déclarer',
);

/** Assertive and factive verbs: « que » begins what their subject holds to be so. */
export const ASSERTING = wordSet(`
  savoir voir constater confirmer dire redire répéter rappeler assurer affirmer déclarer promettre
  garantir jurer certifier maintenir soutenir penser croire estimer juger considérer trouver
  remarquer observer noter souligner reconnaître admettre avouer apprendre comprendre découvrir
  annoncer prouver montrer démontrer révéler établir signifier indiquer ajouter préciser retenir
  conclure oublier ignorer sentir écrire expliquer prévenir avertir parier regretter réjouir
  féliciter décider ordonner obtenir
`);

/** Factive verbs: what is known is so, whenever it was. */
export const FACTIVE = wordSet(
  'savoir voir constater apprendre comprendre découvrir oublier ignorer regretter',
);

/** Of the assertive ones, those that ask for a proof in the imperative or infinitive. */
export const PROVING = wordSet('prouver montrer démontrer établir');

/** Commissive and implicative verbs: they make an infinitive an act, a plan or a duty. */
export const COMMITTING = wordSet(`
  décider choisir promettre jurer engager continuer commencer accepter finir achever venir réussir
  parvenir appeler inviter permettre servir aider viser travailler apprendre
`);

/** Verbs whose conditional is courtesy: « je voudrais ». */
export const COURTEOUS = wordSet('vouloir aimer pouvoir devoir dire');

/** Verbs that say, without a negation, that something is not so or is not done. */
export const DENYING = wordSet(`
  nier démentir contester réfuter douter refuser prétendre récuser tromper mentir renoncer éviter
  empêcher cesser interdire exclure écarter rejeter dénoncer abandonner regretter retirer rétracter
`);

/** Verbs by which a speaker is for something, and those by which one is against it. */
export const APPROVING = wordSet(`
  admirer apprécier approuver aimer adorer comprendre respecter saluer soutenir défendre accepter
  féliciter remercier louer
`);
export const DISAPPROVING = wordSet(`
  condamner combattre déplorer regretter refuser rejeter détester dénoncer désapprouver critiquer
  contester blâmer haïr mépriser craindre redouter
`);

/** Verbs by which somebody else makes the speaker act. */
export const OBLIGING = wordSet(`
  obliger exiger imposer ordonner contraindre forcer prescrire réclamer demander commander
`);

/** Verbs of agreement: « je n'y crois pas », « personne ne le pense ». */
export const HOLDING = wordSet('croire penser soutenir approuver partager');

/** Verbs by which one takes back what one said. */
export const RECANTING = wordSet('retirer regretter rétracter démentir renier');

/** Modal and causative verbs, and others that an infinitive follows, but no participle. */
export const MODALS = wordSet(`
  pouvoir vouloir devoir falloir aller faire laisser savoir faillir oser daigner compter espérer
  préférer désirer souhaiter
`);

/** Copulas other than « être ». */
export const COPULAS = wordSet('rester demeurer sembler paraître devenir');

/** Verbs of opinion, suspicion and claim: what their subject holds need not be so. */
export const CONJECTURING = wordSet(`
  croire penser imaginer figurer supposer prétendre accuser soupçonner reprocher insinuer alléguer
  juger estimer considérer voir
`);

/** Verbs of wishing, planning and promising. */
export const WANTING = wordSet(`
  vouloir espérer compter souhaiter rêver projeter prévoir promettre jurer devoir annoncer garantir
`);

/** Verbs that say that an act, a decision or a loss is no longer so. */
export const UNDOING = wordSet(`
  annuler abroger casser suspendre rétablir rendre corriger rectifier effacer renverser rembourser
  retrouver reconstruire rouvrir restituer réparer remplacer retirer redresser récupérer démentir
  abandonner déchanter acquitter relaxer blanchir innocenter disculper gracier réhabiliter
`);

/** Verbs whose participle, after a comma, says on what terms: « …, étalée sur dix ans ». */
export const RESTRICTING = wordSet(`
  étaler répartir échelonner limiter réserver assortir suspendre soumettre plafonner conditionner
  subordonner restreindre cantonner circonscrire
`);

/** Verbs by which a speaker grants others something, before what is not granted. */
export const CONCEDING = wordSet(
  'comprendre entendre admettre reconnaître concevoir respecter saluer accepter regretter',
);

/** Verbs by which a speaker answers for what is said. */
export const PLEDGING = wordSet('promettre garantir jurer assurer certifier exclure engager');

/** Verbs of more and of less: there comes to be something, or there no longer is. */
export const GROWING = wordSet(`
  accepter accroître accueillir acheter acquérir agrandir ajouter allonger améliorer augmenter autoriser avancer
  bâtir construire créer croître embaucher engager gagner grimper grossir installer monter obtenir ouvrir planter
  progresser recruter relever remporter
`);
export const SHRINKING = wordSet(`
  abattre affaiblir aggraver amputer arracher baisser céder chuter couper décroître dégrader démolir descendre
  détruire diminuer expulser fermer interdire licencier perdre raboter raccourcir raser réduire refermer refuser
  régresser reculer renvoyer retirer rogner sacrifier supprimer vendre
`);
