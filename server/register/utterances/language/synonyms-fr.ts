import { lists } from './language.ts';

/** French words, one group a line, that reports of one utterance exchange. */
export const FRENCH_SYNONYMS = lists(`
  négociation pourparler discussion dialogue négocier tractation
  réunion rencontre sommet conférence rencontrer réunir entrevue
  fermer fermeture clore clôturer
  ouvrir ouverture rouvrir réouverture
  commencer débuter lancer démarrer entamer
  finir terminer cesser arrêter achever stopper
  continuer poursuivre maintenir
  reprendre reprise relancer redémarrer
  réduire baisser diminuer réduction baisse diminution recul chute reculer abaisser couper amputer
  augmenter hausse hausser relever accroître augmentation croissance majorer grimper
  démissionner démission partir départ quitter
  retirer retrait ôter enlever
  logement habitation maison appartement hlm
  navire bateau bâtiment
  salarié employé ouvrier travailleur personnel effectif agent
  entreprise société groupe compagnie firme
  loi texte projet législation
  budget crédit financement enveloppe financer
  argent somme montant
  gouvernement exécutif cabinet autorité
  accord entente pacte traité compromis convention
  chef patron directeur dirigeant responsable président
  enfant élève écolier gamin
  payer verser paiement versement régler débourser financer
  donner accorder octroyer attribuer fournir offrir distribuer
  construire bâtir construction édifier
  détruire démolir destruction démolition raser
  reconstruire restaurer réparer rénover rénovation réparation
  acheter acquérir achat acquisition racheter rachat
  vendre vente céder cession
  embaucher recruter embauche recrutement
  licencier licenciement renvoyer congédier
  emploi poste travail
  combattre lutter combat lutte
  attaque assaut attaquer offensive frappe
  tuer assassiner mort mourir décès
  blesser blessé blessure
  aide aider soutien assistance secours appui soutenir appuyer
  refuser rejeter refus rejet opposer
  accepter approuver consentir
  permettre autoriser permission autorisation accord aval
  interdire interdiction prohiber bannir
  accuser reprocher imputer incriminer
  mensonge mentir mensonger invention inventer faux
  erreur faute tort
  danger dangereux risque menace menacer péril
  avertir prévenir alerter avertissement
  exiger réclamer demander exigence revendiquer
  vouloir souhaiter désirer
  promettre promesse engager engagement garantir garantie
  plan projet programme
  décision décider trancher
  élection vote scrutin voter suffrage
  parlement assemblée député
  tribunal juge justice
  avocat défenseur conseil
  police policier
  armée militaire troupe soldat force
  guerre conflit
  trêve cessez-le-feu armistice
  pays nation état
  ville commune municipalité mairie
  région province
  citoyen habitant riverain population
  route rue chaussée
  voiture véhicule automobile
  camion poids-lourd
  train rail
  avion aéronef vol appareil
  hôpital clinique
  médecin docteur
  malade patient
  maladie affection
  école enseignement éducation
  professeur enseignant instituteur
  syndicat
  grève débrayage
  usine fabrique site
  agriculteur paysan agricole
  pêcheur pêche
  forêt bois
  rivière fleuve
  côte littoral rivage rive
  électricité courant
  prix tarif coût
  impôt taxe redevance contribution
  dette emprunt
  salaire paie rémunération
  prime bonus
  retraite pension
  pauvre démuni pauvreté
  rapide rapidement vite bientôt prochainement
  immédiat immédiatement aussitôt délai instantané
  retard tarder attendre
  grand gros énorme majeur
  petit moindre
  important essentiel capital crucial majeur
  clair évident
  difficile dur
  grave sérieux
  secret caché confidentiel cacher dissimuler
  rapport document
  preuve
  enquête investigation enquêter
  témoin témoignage témoigner
  crime délit
  voler vol dérober
  corruption corrompre corrompu
  protéger protection défendre défense sauvegarder préserver
  sécurité sûreté sécuriser
  pollution polluer contaminer
  déchet ordure détritus
  an année annuel
  mois mensuel
  semaine hebdomadaire
  nuit nocturne soir
  prochain suivant
  dernier passé précédent
  reporter repousser différer ajourner report retarder
  annuler abandonner abandon supprimer suppression annulation
  changer modifier réformer réforme modification
  remplacer substituer remplacement
  créer instaurer établir fonder création
  arriver arrivée
  envoyer dépêcher déployer
  recevoir obtenir toucher percevoir
  montrer démontrer prouver
  dire déclarer affirmer
  répondre réponse réplique
  savoir connaître
  penser croire estimer juger
  voir rencontrer
  insulte insulter injure affront mépris
  honte honteux scandale scandaleux
  manque pénurie manquer
  limiter restreindre limite restriction plafonner
  contrôler contrôle inspection vérifier
  gratuit gratuité
  terrain parcelle terre
  promoteur bétonneur constructeur
  propriétaire possesseur
  locataire
  intermédiaire
  lieu endroit place
  port havre
  urgence urgent
  mesure action disposition
  résultat issue conséquence
  cause raison motif
  problème difficulté
  solution remède
  étranger extérieur
  voisin
  partenaire allié
  adversaire ennemi opposant
  prison cellule
  arrêter arrestation interpeller
  libérer libération relâcher
  délégation envoyé
  ministre ministère
  client accusé prévenu
  manifestation manifester protestation protester défilé cortège
  chômage chômeur
  investissement investir
  bénéfice profit
  faillite banqueroute
  subvention subventionner
  amende sanction sanctionner pénalité punir punition
  incendie feu
  séisme tremblement
  épidémie contagion
  réfugié migrant exilé
  accident drame catastrophe
  disparaître disparition disparu
  provisoire temporaire provisoirement temporairement
  définitif définitivement
  complet complètement intégral intégralement total totalement
  supplémentaire additionnel
  journaliste presse média
  match rencontre partie
  joueur footballeur
  tournoi compétition championnat
  test dépistage analyse examen analyser
  usager client consommateur
  billet ticket
  chantier travaux
  ligne liaison desserte
  vélo bicyclette
  médicament remède
  opération opérer intervention
  soignant infirmier
  naissance naître accouchement
  étudiant universitaire
  vacances congé
  contrat marché
  livraison livrer
  exporter exportation
  importer importation
  bombardement bombarder pilonner
  repli retrait
  renfort renforcer renforcement
  espion espionnage espionner
  référendum consultation
  alliance coalition
  suspendre suspension geler gel interrompre interruption
  rétablir rétablissement
  prolonger prolongation proroger étendre reconduire
  doubler doublement
  récolte moisson
  digue barrage
  excuse pardon
  inviter invitation convier
  visiter visite
  déplacer déplacement
  annonce annoncer
  signer signature parapher
  attendre attente
  démarche initiative
  toxique nocif
  espèce animal
  bétail troupeau
  nettoyer nettoyage
  loger hébergement héberger
  évacuer évacuation
  pénurie rupture
`);
