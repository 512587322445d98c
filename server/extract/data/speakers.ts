import type { SpeakerKind } from '../../../prisma/generated/client/enums.ts';
import { wordSet } from '../../model/words/word-set.ts';

// What the head of a noun phrase says about who speaks. Feminines are listed, because they decide
// whom « elle » can mean.

const MASCULINE = wordSet(`
  arrière édile magistrat cadet aîné benjamin jumeau cavalier président ministre-président
  chancelier roi prince empereur pape cardinal évêque archevêque patriarche imam rabbin pasteur
  prêtre abbé général colonel capitaine lieutenant commandant amiral sergent caporal brigadier
  gendarme policier officier soldat ambassadeur consul émissaire envoyé diplomate négociateur
  médiateur conseiller directeur sous-directeur vice-directeur patron dirigeant entrepreneur
  industriel armateur banquier économiste avocat procureur greffier huissier notaire expert
  chercheur professeur enseignant instituteur étudiant historien politologue sociologue écrivain
  auteur romancier réalisateur acteur comédien chanteur musicien peintre sculpteur sélectionneur
  entraîneur joueur skipper champion député sénateur élu adjoint échevin bourgmestre gouverneur
  préfet sous-préfet maire délégué représentant militant opposant candidat élève ouvrier salarié
  employé cadre agriculteur éleveur pêcheur berger maraîcher paysan vigneron boulanger boucher
  chocolatier cafetier restaurateur hôtelier commerçant artisan charpentier pompier médecin
  chirurgien infirmier pharmacien vétérinaire gardien guichetier concierge facteur chauffeur
  conducteur pilote marin matelot docker batelier passeur douanier frère père fils oncle grand-père
  neveu cousin mari époux voisin habitant riverain témoin rescapé prévenu accusé plaignant survivant
  villageois propriétaire locataire client passager homologue successeur prédécesseur adversaire
  rival allié collègue confrère compagnon ami homme garçon monsieur porte-parole secrétaire ministre
  vice-ministre chef numéro responsable membre analyste architecte géologue biologiste chimiste
  physicien ingénieur technicien météorologue climatologue trésorier comptable syndicaliste leader
  meneur fondateur créateur rédacteur éditorialiste journaliste reporter correspondant chroniqueur
  animateur coordinateur coordonnateur rapporteur commissaire inspecteur contrôleur juge curé moine
  vice-président ex-président ex-ministre premier-ministre premier garde champêtre maçon mineur
  négociant consultant lauréat interlocuteur intéressé bibliothécaire apiculteur internaute libraire
  interprète député-maire sherpa marchand pisteur orateur intervenant figurant commentateur
  contremaître machiniste chef-adjoint organisateur visiteur spectateur dompteur syndic gérant
  docteur supérieur enquêteur instructeur logisticien pensionnaire trentenaire quadragénaire
  quinquagénaire sexagénaire septuagénaire octogénaire nonagénaire centenaire intérimaire
  fonctionnaire stagiaire apprenti veuf orphelin retraité chômeur bénévole volontaire vacancier
  touriste pèlerin sinistré réfugié migrant détenu condamné suspect agresseur blessé malade patient
  parent gamin adolescent lycéen collégien écolier automobiliste cycliste motard piéton routier
  cheminot mécanicien électricien plombier couvreur fondeur forgeron soudeur métallurgiste ébéniste
  viticulteur céréalier arboriculteur horticulteur forestier chasseur plongeur alpiniste secouriste
  sauveteur ambulancier urgentiste pédiatre psychiatre psychologue épidémiologiste virologue
  hydrologue sismologue volcanologue botaniste philosophe théologien linguiste anthropologue
  ethnologue démographe statisticien informaticien développeur investisseur actionnaire courtier
  assureur trader auditeur lobbyiste promoteur urbaniste cinéaste scénariste dramaturge poète
  essayiste dessinateur photographe galeriste designer styliste attaquant défenseur milieu ailier
  buteur pivot talonneur portier arbitre coach manager supporter athlète nageur coureur skieur
  boxeur lutteur judoka sprinteur marathonien dissident activiste régisseur conservateur archiviste
  archéologue astronome vicaire chanoine pdg dg drh doyen recteur proviseur principal
  directeur-général éclusier horloger luthier camarade avant-centre religieux prélat pontife
  dignitaire écologue victime star vedette metteur inconnu mécène milliardaire agent major gradé
  bijoutier fleuriste coiffeur pâtissier charcutier poissonnier traiteur brasseur garagiste
  carrossier serrurier menuisier tapissier couturier tailleur cordonnier antiquaire brocanteur
  disquaire buraliste épicier opticien dentiste aide-soignant brancardier orthophoniste diététicien
  nutritionniste radiologue anesthésiste cardiologue neurologue infectiologue oncologue gynécologue
  surveillant éducateur moniteur formateur livreur coursier magasinier caissier vendeur serveur
  cuisinier sommelier aubergiste saisonnier jardinier paysagiste bûcheron ostréiculteur meunier
  fromager tonnelier potier céramiste tisserand relieur imprimeur traducteur présentateur cadreur
  géomètre bâtonnier assesseur boulanger-pâtissier handballeur footballeur rugbyman basketteur
  tennisman escrimeur pongiste perchiste sauteur lanceur grimpeur rameur navigateur régatier
`);
// Those that no rule makes of a masculine.
const IRREGULAR_FEMININE = wordSet(`
  arrière supportrice ministre reine princesse impératrice capitaine colonelle gendarme ambassadrice
  émissaire diplomate économiste notaire politologue sociologue bourgmestre préfète maire mairesse
  paysanne médecin vétérinaire concierge pilote sœur soeur mère fille tante grand-mère nièce femme
  épouse témoin propriétaire locataire homologue adversaire collègue consœur compagne dame madame
  porte-parole secrétaire vice-ministre cheffe chef responsable membre cadre analyste architecte
  géologue biologiste chimiste comptable syndicaliste éditorialiste journaliste reporter commissaire
  juge ex-ministre élève libraire interprète pensionnaire trentenaire quadragénaire quinquagénaire
  sexagénaire septuagénaire octogénaire nonagénaire centenaire intérimaire fonctionnaire stagiaire
  veuve bénévole volontaire touriste malade automobiliste cycliste secouriste urgentiste pédiatre
  psychiatre psychologue épidémiologiste virologue hydrologue sismologue botaniste philosophe
  linguiste anthropologue ethnologue démographe actionnaire urbaniste cinéaste scénariste poète
  essayiste photographe galeriste styliste arbitre athlète activiste skippeuse bibliothécaire pdg dg
  drh archiviste archéologue astronome doyenne archevêque skippeur camarade religieuse dignitaire
  victime star vedette mécène milliardaire soignante fleuriste garagiste peintre antiquaire
  disquaire buraliste dentiste orthophoniste nutritionniste radiologue anesthésiste cardiologue
  neurologue infectiologue oncologue gynécologue aubergiste paysagiste céramiste géomètre pongiste
  perchiste sage-femme
`);
// Feminines by their form, which are other words.
const NO_FEMININES = wordSet(`
  médecine marine marie curée portière routière principale cardinale mineure forestière hôtelière
  céréalière
`);
const FEMININE = new Set(
  [...IRREGULAR_FEMININE, ...Array.from(MASCULINE, femininesOf).flat()].filter(
    (noun) => !NO_FEMININES.has(noun),
  ),
);

/** The feminines that a masculine noun can have: more than one, some of which nobody uses. */
function femininesOf(noun: string): readonly string[] {
  if (noun.endsWith('teur'))
    return [`${noun.slice(0, -4)}trice`, `${noun.slice(0, -1)}se`, `${noun}e`];
  if (noun.endsWith('eur')) return [`${noun.slice(0, -1)}se`, `${noun}e`];
  if (noun.endsWith('er')) return [`${noun.slice(0, -2)}ère`];
  if (/(?:[ié]en|on)$/u.test(noun)) return [`${noun}ne`];
  return /[éinltdsu]$/u.test(noun) ? [`${noun}e`] : [];
}

const INSTITUTIONS = wordSet(`
  gouvernement ministère présidence parlement sénat assemblée chambre conseil commission comité
  cour tribunal parquet préfecture mairie municipalité commune région département agence agences
  autorité autorités ambassade consulat mission délégation chancellerie diplomatie état-major armée
  marine police gendarmerie douane douanes banque société entreprise groupe firme compagnie usine
  industriel constructeur opérateur syndicat fédération confédération intersyndicale union
  association collectif coordination ong ligue fondation institut laboratoire observatoire
  université école faculté hôpital clinique centre office bureau ordre congrégation paroisse
  mutuelle coopérative maison amicale secrétariat secrétariat-général régulateur parti mouvement
  coalition majorité opposition alliance organisation club équipe radio chaîne télévision quotidien
  journal hebdomadaire magazine mensuel revue gazette rédaction site musée théâtre port cabinet
  régie direction administration pouvoir exécutif diocèse église vatican évêché météo médiation
  capitale état pays royaume république maison-blanche pentagone kremlin élysée matignon junte
  milice rébellion guérilla front consortium start-up holding filiale maison-mère plateforme
  transporteur assureur avionneur fabricant éditeur exploitant distributeur bailleur défense
  accusation otan onu osce ue caisse station rectorat inspection filière interprofession greffe
  organisme zoo aquarium aéroport hôtel festival orchestre opéra cinéma bibliothèque médiathèque
  conservatoire lycée collège crèche maternité ehpad prison commissariat chu samu raffinerie
  aciérie fonderie brasserie laiterie abattoir manufacture verrerie papeterie conserverie librairie
  galerie fabrique
`);
const DOCUMENTS = wordSet(`
  expertise audit synthèse chapitre testament carnet mémoire thèse manuel rapport étude communiqué
  note lettre courrier message document texte projet loi article décret arrêté convention charte
  traité accord déclaration résolution avis enquête sondage procès-verbal compte-rendu constitution
  contrat annexe mémorandum tribune éditorial livre statuts règlement brochure tract jugement arrêt
  ordonnance dépêche télégramme bulletin circulaire protocole préambule feuille journal-officiel
  registre formulaire panneau affiche pétition notice plainte réquisitoire verdict
`);
export const ANONYMOUS_HEADS = wordSet('source sources proche proches entourage');
const COLLECTIVES = wordSet(`
  famille gens manifestants habitants riverains voisins voisinage alliés européens occidentaux américains
  experts auteurs enquêteurs chercheurs observateurs négociateurs diplomates partisans opposants
  dirigeants responsables élus députés sénateurs syndicats organisations parents professeurs
  étudiants salariés ouvriers grévistes pêcheurs bergers armateurs agriculteurs éleveurs médecins
  infirmiers avocats juges médias presse public foule vingt-sept pays membres capitales ministres
  chefs présidents associations collectifs autorités pompiers policiers militaires soldats rebelles
  insurgés joueurs supporters internautes lecteurs clients usagers passagers commerçants artisans
  patrons investisseurs marchés analystes spécialistes historiens scientifiques signataires
  participants porte-parole voix
`);
/** What « selon » can be followed by without naming a source. */
export const NOT_SOURCES = wordSet(`
  calendrier cas règles règle usage usages besoins besoin modalités critères critère procédure
  normes norme saison saisons humeur tradition formule expression mode logique principe principes
  rythme scénario traduction méthode plan planning ordre âge taille poids niveau type nature
  circonstances moyens goûts envies heure heures jour jours moment région régions situation
  contexte lieu lieux coutume protocole habitude programme volonté barème barèmes degré importance
  sens moi nous toi vous dates date informations calculs estimations vent marée marées température
  lune
`);
/** Nouns before the name of what they are: « le quotidien L'Ancre bleue ». */
export const OUTLET_NOUNS = wordSet(`
  quotidien journal hebdomadaire magazine mensuel site chaîne radio revue télévision gazette
`);
/** Nouns that say only what was said, or how: « Réaction de Berlin : … » */
const NOMINAL_CUES = wordSet(`
  réaction réponse réplique commentaire verdict constat conclusion avertissement mot explication
  message confidence aveu promesse formule credo diagnostic appel consigne mise cri slogan question
  argument justification démenti précision bilan jugement grief reproche crainte souhait certitude
  conviction regret exigence revendication demande critique recommandation avis sentiment pronostic
  analyse leitmotiv refrain mantra requête thèse théorie hypothèse menace proposition inquiétude
  préconisation suggestion accusation annonce ambition doléance remarque objection plaidoyer
  appréciation estimation son discours version lecture
`);
/** Whether a noun says that somebody says something: « son constat : … » */
export function isNominalCue(noun: string): boolean {
  return NOMINAL_CUES.has(noun);
}

/** Adjectives and ordinals that can stand before the head of a noun phrase. */
export const BEFORE_HEAD = wordSet(`
  ancien ancienne anciens anciennes ex premier première second seconde jeune jeunes vieux vieil
  vieille petit petite grand grande nouveau nouvel nouvelle nouveaux haut haute hauts hautes bon
  bonne futur future actuel actuelle même mêmes autre autres seul seule propre très deux trois
  quatre cinq six sept huit dix douze puissant puissante célèbre principal principale principaux
  simple actuels actuelles vice
`);

export type Gender = 'm' | 'f';

/** The kinds of speakers that a noun can stand for; empty if none is known. */
export function kindsOfHead(noun: string): readonly SpeakerKind[] {
  if (noun === lastNoun) return lastKinds;
  lastNoun = noun;
  lastKinds = lookUpKinds(noun);
  return lastKinds;
}

// Rules ask several times in a row about one noun.
let lastNoun = '';
let lastKinds: readonly SpeakerKind[] = [];

// The parts of a compound are looked up one after another.
const LONGEST_NOUN = 100;

function lookUpKinds(noun: string): readonly SpeakerKind[] {
  if (noun.length > LONGEST_NOUN) return [];
  const known = KINDS.get(noun);
  if (known) return known;
  if (KINDS.size >= 20_000) KINDS.clear();
  const kinds = readKinds(noun);
  KINDS.set(noun, kinds);
  return kinds;
}

const KINDS = new Map<string, readonly SpeakerKind[]>();

function readKinds(noun: string): readonly SpeakerKind[] {
  const kinds: SpeakerKind[] = [];
  if (MASCULINE.has(noun) || FEMININE.has(noun)) kinds.push('PERSON');
  if (INSTITUTIONS.has(noun)) kinds.push('INSTITUTION');
  if (DOCUMENTS.has(noun)) kinds.push('DOCUMENT');
  if (ANONYMOUS_HEADS.has(noun)) kinds.push('ANONYMOUS');
  if (COLLECTIVES.has(noun) || isPersons(noun)) kinds.push('COLLECTIVE');
  // « l'expert-comptable », « le directeur-adjoint »
  const hyphen = noun.indexOf('-');
  if (kinds.length === 0 && hyphen > 2) {
    const first = readKinds(noun.slice(0, hyphen));
    // « le maître-nageur »
    return first.length > 0 ? first : readKinds(noun.slice(hyphen + 1));
  }
  return kinds;
}

/** « pêcheurs », « mères » */
export function isPersons(noun: string): boolean {
  if (!/[sx]$/u.test(noun)) return false;
  const singular = noun.slice(0, -1);
  return MASCULINE.has(singular) || FEMININE.has(singular);
}

const FEMININE_BODIES = wordSet(`
  presidence agence prefecture mairie municipalite police banque societe entreprise commission cour
  assemblee chambre ambassade organisation association federation confederation union gendarmerie
  delegation direction redaction radio chaine universite ecole fondation ligue majorite opposition
  coalition alliance justice defense capitale region commune eglise armee marine douane
  intersyndicale clinique compagnie usine firme revue gazette television autorite coordination
  mission mediation source citadelle
`);

/** The gender of a body by the first word of its name, folded; undefined if it is unknown. */
export function genderOfBody(noun: string): Gender | undefined {
  if (FEMININE_BODIES.has(noun)) return 'f';
  return kindsOfHead(noun).includes('INSTITUTION') || BODIES_BY_FOLDED.has(noun) ? 'm' : undefined;
}

const BODIES_BY_FOLDED = wordSet(`
  ministere senat comite institut syndicat laboratoire regulateur conseil cabinet parquet tribunal
  parti departement club groupe bureau
`);

/** The gender of a title; undefined if it is used for both. */
export function genderOfTitle(noun: string): Gender | undefined {
  const isMasculine = MASCULINE.has(noun);
  const isFeminine = FEMININE.has(noun);
  if (isMasculine === isFeminine) return undefined;
  return isMasculine ? 'm' : 'f';
}

// First names with an ending that is misleading for `genderOfFirstName`.
const MASCULINE_NAMES = wordSet(`
  philippe pierre jean-pierre jean-claude claude antoine guillaume jérôme alexandre christophe
  stéphane maxime andré rené daniel michel gabriel raphaël emmanuel frédéric grégoire théodore
  hippolyte aristide baptiste jean-baptiste étienne eugène gustave auguste jules georges charles
  jacques yves gilles serge jorge mike steve george luca nicola sacha mathieu gérard patrice
  fabrice maurice brice alphonse blaise ambroise anselme évariste firmin honoré hilaire ignace
  ulysse achille camille aimé lazare isidore théophile apollinaire prosper cyrille basile gaspard
  félicien octave rodolphe adolphe silvère côme élie jérémie isaïe zacharie tobie noé andrea kofi
  joshua ilya nikita mustafa ali moussa issa abdoulaye sergueï vladimir anatoli dmitri volodymyr
  antonio marco paolo pedro pablo diego luigi giuseppe aurèle barnabé josé timothée amédée désiré
  dieudonné eudes jude régis denis louis nicolas thomas lucas mathias matthias elias émile virgile
  anatole tancrède sosthène alcide placide horace boniface eustache sylvestre oreste modeste
  narcisse fulgence térence léandre hercule pancrace diogène évandre bartolomé abdallah noah elijah
  malik karim hugo léo enzo tom théo paul marc jean luc julien simon martin bernard alain
`);
const FEMININE_NAMES = wordSet(`
  anne marion manon allison carmen ingrid astrid ruth élisabeth elizabeth judith sarah deborah
  rachel isabel raquel mabel muriel agnès inès ines maud solange lise élise wendy kelly nancy mary
  betty cathy dominique-marie marie-france iris doris lois gladys thaïs anaïs maïlys alix hermès
  béatrix ursula tsai-ing aung margaret hillary angela emily meg myriam miriam esther edith édith
  marguerite nour marilyn madeleine fanny nelly servane garance blanche reine berthe clémence
  constance florence laurence hortense prudence fleur aliénor eléonore éléonore lys maryse maryam
  fatoumata awa marcelle anouk beatriz béatriz margot margaux lison suzon ninon alison sharon
  nolwenn rozenn solenn gwenn katell soizic anne-lise léonor yaël jennifer marie julie emma jade
  chloé zoé salomé fatou aïssatou mariatou léa eva nina clara lucie louise alice sophie claire
  céline sandrine nathalie
`);
const EITHER = wordSet(`
  claude dominique camille alix andrea sacha charlie maxence lou ange yannick
`);

/** Whether a word is one of the frequent first names that are listed here. */
export function isFirstName(word: string): boolean {
  return MASCULINE_NAMES.has(word) || FEMININE_NAMES.has(word) || EITHER.has(word);
}

/** A guess by name and ending; undefined where French has both. */
export function genderOfFirstName(name: string): Gender | undefined {
  const lower = name.toLowerCase();
  if (EITHER.has(lower)) return undefined;
  if (MASCULINE_NAMES.has(lower)) return 'm';
  if (FEMININE_NAMES.has(lower)) return 'f';
  if (
    /(?:a|ette|elle|ine|enne|anne|onne|ie|ée|ice|ise|aude|ande|onde|ole|ène|ude|ale|ide|ane|ate|ène|ore|are|ure|ire|ace|èle|ile|ole|ule|aure|ème|ange|ne|ve|le|se|ce|te|re|ge|de|he|ique|ope|omé|oé|tou|enn|ïs|ys)$/u.test(
      lower,
    )
  ) {
    return 'f';
  }
  return lower.length > 2 ? 'm' : undefined;
}
