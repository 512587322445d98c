// The interface in French. `Messages` is the type that every other language implements.

const count = (number: number) => number.toLocaleString('fr');
const several = (number: number, one: string, more: string) =>
  `${count(number)}\u00a0${number > 1 ? more : one}`;

/** « 14 janvier 2022 » takes an article, « janvier 2022 » and « 2022 » do not. */
const isDay = (date: string) => /^\d\S* /.test(date);
const sinceDate = (date: string) =>
  isDay(date) ? `du ${date}` : /^[ao]/.test(date) ? `d’${date}` : `de ${date}`;
const untilDate = (date: string) => (isDay(date) ? `au ${date}` : `à ${date}`);

/** What a link to the reports of an utterance says about it. */
interface ComparedUtterance {
  readonly reportCount: number;
  readonly grouping: string;
}

export const french = {
  skip: 'Aller au contenu',
  nav: {
    label: 'Navigation principale',
    search: 'Rechercher',
    check: 'Vérifier une citation',
    api: 'API',
    language: 'English',
    dark: 'Thème sombre',
    light: 'Thème clair',
  },
  footer: {
    about:
      'Dixit est un registre ouvert de déclarations publiques. Seuls les mots surlignés sont les propres mots des locuteurs, tels qu’ils ont été publiés.',
    api: 'API GraphQL et exemples',
  },
  search: {
    title: 'Recherche',
    label: 'Rechercher dans les déclarations',
    placeholder: 'ligne rouge',
    submit: 'Rechercher',
    hints: [
      ['« deux mots »', 'expression exacte'],
      ['-mot', 'mot à exclure'],
      ['OU', 'l’un ou l’autre'],
    ] as readonly (readonly [string, string])[],
    hintKey: ['/', 'pour rechercher'] as readonly [string, string],
    statementsLanguage: '',
    hero: 'Qui l’a vraiment dit ?',
    intro:
      'Dixit recense qui a dit quoi dans la presse : chaque déclaration renvoie à son passage exact, et seuls les propres mots du locuteur sont présentés comme tels.',
    examples: 'Exemples',
    checkExample: 'Vérifier une citation',
    orCheck: 'Ou vérifiez une citation',
    foundNear:
      'Les mots recherchés ne figurent pas dans cette déclaration, mais dans son contexte :',
    foundElsewhere:
      'Les mots recherchés figurent dans le titre, dans le nom ou la fonction du locuteur, dans le thème ou dans la paraphrase en anglais.',
    legendFound: 'les mots recherchés',
    recent: 'Déclarations récentes',
    count: (n: string, exact: boolean) => `${exact ? '' : 'environ '}${n}`,
    results: (n: number, exact: boolean) =>
      `${exact ? '' : 'environ '}${several(n, 'déclaration', 'déclarations')}`,
    found: 'Résultats',
    none: 'Aucune déclaration',
    noneHint: 'Essayez avec moins de mots ou une autre orthographe, ou supprimez un filtre.',
    tryInstead: 'Essayez plutôt\u00a0:',
    seeAlso: 'Voir aussi\u00a0:',
    reset: 'Effacer tous les filtres',
    sort: 'Trier par',
    sorts: {
      rank: 'pertinence',
      newest: 'date de parution (plus récentes d’abord)',
      oldest: 'date de parution (plus anciennes d’abord)',
      said: 'date des propos, sinon de parution',
    },
    filters: 'Filtres',
    noFacets: 'Les filtres n’ont pas pu être chargés.',
    activeFilters: (n: number) => several(n, 'filtre actif', 'filtres actifs'),
    otherSelected: (n: number) => several(n, 'autre sélection', 'autres sélections'),
    between: (from: string, to: string) => `${sinceDate(from)} ${untilDate(to)}`,
    since: (from: string) => `à partir du ${from}`,
    until: (to: string) => `jusqu’au ${to}`,
    removePeriod: 'Effacer la période',
    facets: {
      speakers: 'Locuteurs',
      outlets: 'Médias',
      topics: 'Thèmes',
      kinds: 'Type de citation',
      acts: 'Nature des propos',
    },
    pages: 'Pages de résultats',
    next: 'Page suivante',
    previous: 'Page précédente',
    counts: {
      statements: (n: number) => several(n, 'déclaration', 'déclarations'),
      speakers: (n: number) => several(n, 'locuteur', 'locuteurs'),
      articles: (n: number) => several(n, 'article', 'articles'),
      outlets: (n: number) => several(n, 'média', 'médias'),
    },
  },
  state: {
    loading: 'Chargement…',
    slow: 'Le serveur met du temps à répondre. Vous pouvez continuer à utiliser la page.',
    failed: 'Une erreur s’est produite',
    unreachable: 'Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.',
    timeout: 'Le serveur n’a pas répondu dans le délai prévu. Réessayez.',
    limited: 'Trop de requêtes en peu de temps. Patientez un instant, puis réessayez.',
    refused: 'Le serveur n’a pas pu traiter cette requête.',
    request: 'Référence de la requête :',
    retry: 'Réessayer',
    nowhere: 'Page introuvable',
    nowhereHint: 'L’adresse est peut-être incomplète ou erronée.',
    unknown: 'Le registre ne contient rien à cette adresse',
    home: 'Retour à la recherche',
    changes: (n: number) =>
      several(n, 'changement dans le registre', 'changements dans le registre'),
    old: 'Cette page n’est plus à jour : le registre a été modifié.',
    show: 'Actualiser',
  },
  statement: {
    title: 'Déclaration',
    unknownSpeaker: 'Locuteur non identifié',
    implicit: 'non nommé dans le texte',
    negated:
      'Le verbe introducteur est à la forme négative : soit l’acte n’a pas eu lieu, soit la négation fait partie des propos.',
    negatedVerb: 'avec un verbe à la forme négative',
    quoted: (words: string) => `« ${words} »`,
    acts: {
      ACCUSE: 'accuse',
      ASK: 'interroge',
      ASSERT: 'affirme',
      DEMAND: 'demande',
      DENY: 'dément',
      OTHER: 's’exprime',
      PROMISE: 'promet',
      REFUSE: 'refuse',
      THREATEN: 'menace',
      WARN: 'met en garde',
    },
    kinds: {
      DIRECT: 'citation directe',
      INDIRECT: 'propos rapportés',
      MIXED: 'citation partielle',
    },
    legendVerbatim: 'les propres mots du locuteur',
    legendReported: 'les mots de l’article',
    legendSummary: 'les mots du résumé du registre',
    legendRelayed: 'les mots d’un autre locuteur',
    legendCue: 'le verbe introducteur',
    legendSource: 'le locuteur tel que le texte le désigne',
    legendNested: 'propos rapportés dans une autre déclaration',
    printed: 'Parution',
    said: 'Date des propos',
    saidUnknown: 'date non précisée',
    occasion: 'Circonstances',
    compare: ({ reportCount, grouping }: ComparedUtterance) =>
      `Comparer ${reportCount} comptes rendus${grouping === 'FOUND' ? ', probablement du même propos' : ''}`,
    details: 'Citer ou partager',
    inArticle: 'Lire dans l’article',
    inSummary: 'Lire dans le résumé',
    within: 'Déclaration qui rapporte ces propos',
    reported: 'Propos rapportés dans cette déclaration',
    deniedBy: (name: string) => `Propos démentis par ${name}.`,
    denials: 'Le démenti',
    denied: 'Les propos démentis',
    topics: 'Thèmes',
    source: 'Désigné comme',
    cue: 'Introduit par',
    sourceInSummary: 'Désigné, dans le résumé, comme',
    cueInSummary: 'Introduit, dans le résumé, par',
    translated: (language: string) => `traduit (langue d’origine : ${language})`,
    extracted: (percent: string) =>
      `Extraction automatique (indice de confiance : ${percent}), non vérifiée`,
    extractedPlain: 'Extraction automatique, non vérifiée',
    curated: 'Saisie par une personne',
    provenance: 'Provenance',
    recorded: (by: string, at: string) => `Enregistrée par ${by} le ${at}`,
    recordedFromCorpus: (at: string) => `Enregistrée à partir des fichiers du corpus le ${at}`,
    version: (n: number) => `version ${n}`,
    history: 'Historique',
    corrections: {
      CORRECTED: 'Corrigée',
      REDACTED: 'Occultée',
      RESTORED: 'Rétablie',
      WITHDRAWN: 'Retirée',
    },
    correctedBy: (by: string, at: string) => `par ${by} le ${at}`,
    correctedFromCorpus: (at: string) => `dans les fichiers du corpus le ${at}`,
    versionReplaced: (n: number) => `version ${n} remplacée`,
    versionWas: (n: number) => `Version ${n} complète`,
    nothing: 'non renseigné',
    yes: 'oui',
    became: 'remplacé par',
    fields: {
      text: 'Texte',
      kind: 'Type de citation',
      act: 'Nature des propos',
      negated: 'Forme négative',
      speaker: 'Locuteur',
      source: 'Désigné comme',
      cue: 'Introduit par',
      saidOn: 'Date des propos',
      occasion: 'Circonstances',
      gloss: 'Paraphrase en anglais',
    },
    statuses: {
      CORRECTED: 'Corrigée',
      WITHDRAWN: 'Retirée du registre',
      REDACTED: 'Passage occulté pour des raisons juridiques',
    },
    withdrawnHint: 'Cette déclaration ne fait plus partie du registre ; son adresse reste valable.',
    redactedHint: 'Le passage a été définitivement occulté ; l’adresse reste valable.',
    cite: 'Citer',
    copy: 'Copier',
    copied: 'Copié',
    copyFailed: 'La copie a échoué : sélectionnez le texte.',
    styles: { APA: 'APA', BIBTEX: 'BibTeX', CSL_JSON: 'CSL-JSON', MARKDOWN: 'Markdown' },
    citationStyle: 'Style de citation',
    permalink: 'Lien permanent',
    deepLink: 'Lire le passage sur le site du média',
    originalArticle: 'Lire l’article sur le site du média',
    jsonLd: 'Données liées (JSON-LD)',
    gloss: 'Paraphrase en anglais, rédigée par le registre',
  },
  article: {
    title: 'Article',
    summary:
      'Résumé rédigé par le registre : le texte ci-dessous est le nôtre, pas celui du média.',
    withheld:
      'Le texte de cet article est conservé, mais n’est pas diffusé. Ses déclarations restent consultables.',
    noText: 'Le texte de cet article n’est plus disponible.',
    withdrawn: 'Cet article a été retiré du registre.',
    text: 'Texte',
    statements: (n: number) => several(n, 'déclaration', 'déclarations'),
    words: (n: number) => several(n, 'mot', 'mots'),
    speakers: 'Qui s’y exprime',
    number: (n: number) => `Déclaration ${n}`,
    chosen: 'Déclaration sélectionnée',
    close: 'Fermer',
    headline: 'Titre original :',
    unknownOutlet: 'média non précisé',
    unknownAddress: 'L’adresse de cet article n’est pas connue.',
    after: (outlet: string | undefined) =>
      `d’après ${outlet ?? 'un article dont le média n’est pas précisé'}`,
    summaryAfter: (outlet: string | undefined) =>
      `Résumé du registre, d’après ${outlet ?? 'un article dont le média n’est pas précisé'}`,
    titleByRegister: 'Titre du registre :',
    titleIsOurs: 'Ce titre est du registre ; celui de l’article n’a pas été relevé.',
    redacted: 'passage occulté',
    more: 'Cette page n’affiche pas toutes les déclarations de cet article.',
  },
  speaker: {
    kinds: {
      PERSON: 'Personne',
      INSTITUTION: 'Institution',
      STATE: 'État',
      DOCUMENT: 'Document',
      COLLECTIVE: 'Collectif',
      ANONYMOUS: 'Source anonyme',
    },
    aliases: 'Autres graphies',
    roles: 'Fonctions',
    roleSince: (from: string) => (isDay(from) ? `depuis le ${from}` : `depuis ${from}`),
    roleUntil: (to: string) => (isDay(to) ? `jusqu’au ${to}` : `jusqu’en ${to}`),
    roleBetween: (from: string, to: string) => `${from} – ${to}`,
    members: 'Membres',
    memberOf: 'S’exprime aussi par l’intermédiaire de',
    topics: 'Thèmes',
    topicsHint: 'Choisissez un thème pour suivre ses prises de position dans le temps.',
    positions: 'Prises de position dans le temps',
    positionsHint:
      'Sur le thème choisi, de la plus ancienne à la plus récente, y compris par l’intermédiaire de collectifs. Des propos repris par plusieurs articles n’apparaissent qu’une fois.',
    positionPages: 'Pages des prises de position',
    laterPositions: 'Prises de position suivantes',
    saidBetween: (first: string, last: string) =>
      first === last
        ? `Propos recensés : ${first}.`
        : `Premiers propos recensés : ${first} ; derniers : ${last}.`,
    publishedIn: (date: string) => `${date} (date de parution)`,
    through: 'par l’intermédiaire de',
    timeline: 'Chronologie',
    timelineHint: 'Choisissez une période pour n’afficher que les déclarations correspondantes.',
    dates: {
      dated: 'déclaration ou, à défaut, parution',
      said: 'date de la déclaration',
      published: 'date de parution',
    },
    dateCounted: 'Date prise en compte',
    by: 'Par',
    periods: { YEAR: 'année', MONTH: 'mois', WEEK: 'semaine', DAY: 'jour' },
    period: 'Période',
    count: 'Déclarations',
    unknownDate: 'date inconnue',
    week: (n: number, year: number) => `semaine ${n} de ${year}`,
    allPeriods: 'Toutes les périodes',
    statements: 'Déclarations',
    mergedInto: 'Cette fiche a été fusionnée avec celle de',
    none: 'Aucune déclaration ne correspond à ces critères.',
    searchAll: 'Rechercher dans toutes ses déclarations',
  },
  utterance: {
    title: 'Comptes rendus d’une même prise de parole',
    alone: 'Un seul article rapporte cette prise de parole.',
    summary: (reports: number, outlets: number) =>
      `${several(reports, 'compte rendu', 'comptes rendus')} dans ${several(outlets, 'média', 'médias')}`,
    earliest: 'Le plus ancien de ces articles',
    probably: 'Probablement le même propos',
    found: (similarity: string) =>
      'Au moins un de ces comptes rendus a été rapproché automatiquement des autres, d’après ses ' +
      `mots (ressemblance\u00a0: ${similarity}). Personne ne l’a vérifié\u00a0: il peut s’agir d’un autre propos.`,
    wordings: (n: number) => several(n, 'formulation', 'formulations'),
    reference: (n: number) => `Formulation ${n}, prise pour référence`,
    quotedInSummary: '(mots cités dans les résumés du registre)',
    notQuoted: '(les résumés du registre ne citent pas de mots)',
    difference: (n: number) => `Différences par rapport à la formulation ${n}`,
    added: 'ajouté ici',
    missing: 'absent ici',
    showDifferences: 'Afficher les différences',
    mergedInto: 'Cette prise de parole a été regroupée avec une autre',
    reports: 'Comptes rendus, du plus ancien au plus récent',
    wording: (n: number) => `Formulation ${n}`,
  },
  check: {
    title: 'Vérifier une citation',
    intro:
      'Collez des propos attribués à quelqu’un : le registre indique s’ils y figurent, à quel endroit, et en quoi ils diffèrent, mot à mot.',
    text: 'Propos à vérifier',
    speaker: 'Qui les aurait tenus ?',
    speakerHint: 'Facultatif. Un nom proposé, ou n’importe quel autre.',
    anybody: 'tous les locuteurs',
    noSuchSpeaker: (name: string) =>
      `Aucun locuteur du registre ne porte le nom «\u00a0${name}\u00a0».`,
    didYouMean: 'Vouliez-vous dire',
    otherNames: 'Les noms les plus proches, sans certitude\u00a0:',
    endOfQuestion: '\u00a0?',
    submit: 'Vérifier',
    empty: 'Saisissez d’abord les propos à vérifier.',
    tooLong: '5 000 caractères au maximum.',
    examples: 'Exemples',
    names: {
      VERBATIM: 'mot pour mot',
      EXCERPT: 'extrait',
      ELIDED: 'coupes signalées',
      VARIANT: 'autre graphie',
      REPORTED_ONLY: 'mots de l’article',
      OTHER_SPEAKER: 'autre locuteur',
      UNIDENTIFIED: 'locuteur non identifié',
      ALTERED: 'mots modifiés',
    },
    verdicts: {
      VERBATIM: 'Oui, mot pour mot',
      EXCERPT: 'Oui, dans une citation plus longue',
      ELIDED: 'Oui, avec des coupes signalées',
      INSERTED: 'Oui, avec des mots ajoutés entre crochets',
      VARIANT: 'Oui, à l’orthographe près',
      REPORTED_ONLY: 'Ce sont les mots de l’article, pas ceux du locuteur',
      OTHER_SPEAKER: 'Le registre les attribue à quelqu’un d’autre',
      UNIDENTIFIED: 'Le registre les attribue à un locuteur non identifié',
      ALTERED: 'Non : les mots ont été modifiés',
      NOT_FOUND: 'Introuvable dans le registre',
      other: 'Verdict inconnu',
    },
    explanations: {
      VERBATIM: 'Ces mots figurent tels quels dans l’article, qui les donne pour ceux du locuteur.',
      EXCERPT:
        'Ces mots se suivent dans une citation plus longue. Lisez le contexte avant de conclure.',
      ELIDED:
        'Les fragments figurent dans cet ordre ; ce qui a été coupé ou inséré est signalé ci-dessous.',
      INSERTED: 'Les mots hors crochets se suivent ainsi dans l’original ; rien n’a été coupé.',
      VARIANT:
        'La citation figure dans le registre ; seule l’orthographe ou la ponctuation diffère.',
      REPORTED_ONLY:
        'L’article rapporte ces propos avec ses propres mots. Les citer entre guillemets serait inexact.',
      OTHER_SPEAKER:
        'Ces mots figurent dans le registre, mais y sont attribués à un autre locuteur ou à un locuteur non identifié.',
      UNIDENTIFIED:
        'Ces mots figurent dans le registre, mais l’article ne permet pas de savoir qui les a prononcés.',
      ALTERED:
        'Une citation proche figure dans le registre, mais ce ne sont pas ses mots : ce qui a été changé, ajouté ou retiré est signalé ci-dessous.',
      OURS: 'Ce sont les mots de notre résumé, et non ceux de l’article ni du locuteur. Ils ne prouvent rien.',
      NOT_FOUND:
        'Aucune déclaration du registre ne contient ces mots. Cela ne prouve pas qu’ils n’ont jamais été prononcés.',
      NEAR: 'Aucune déclaration du registre ne contient exactement ces mots. Comparez-les avec les plus proches : quelques mots suffisent à changer le sens.',
      other: 'Le serveur est plus récent que cette page. Consultez les déclarations ci-dessous.',
    },
    changed: (printed: readonly string[], asked: readonly string[]) =>
      `La déclaration la plus proche ${[
        printed.length > 0 ? `contient «\u00a0${printed.join('\u00a0», «\u00a0')}\u00a0»` : '',
        asked.length > 0 ? `ne contient pas «\u00a0${asked.join('\u00a0», «\u00a0')}\u00a0»` : '',
      ]
        .filter(Boolean)
        .join(' et ')}.`,
    supposed: 'Locuteur supposé :',
    cautious: 'À lire dans son contexte : voyez les réserves ci-dessous.',
    matches: (n: number) => several(n, 'passage trouvé', 'passages trouvés'),
    closest: 'Les déclarations les plus proches',
    searchWords: 'Rechercher ces mots',
    searched: (statements: number, articles: number) =>
      `Recherche effectuée dans ${several(statements, 'déclaration', 'déclarations')} de ${several(articles, 'article', 'articles')}`,
    searchedDates: (from: string, to: string) => `parus ${sinceDate(from)} ${untilDate(to)}`,
    revision: (n: number) => `révision ${count(n)} du registre`,
    similarity: (percent: string) => `${percent} de mots en commun`,
    edits: (n: number) => several(n, 'mot diffère', 'mots diffèrent'),
    cautions: {
      ACT_NEGATED:
        'Le verbe introducteur est à la forme négative : soit l’acte n’a pas eu lieu, soit la négation fait partie des propos.',
      NEGATION_LEFT_OUT: 'Le passage coupé contient une négation.',
      QUESTION_CUT_OFF: 'La phrase est une question ; son point d’interrogation a été coupé.',
      NEGATION_NEARBY: 'Une négation se trouve juste à côté de ces mots.',
      SPEAKER_UNKNOWN: 'L’article ne permet pas de savoir qui parle.',
      THROUGH_COLLECTIVE: 'Ces propos sont ceux d’un collectif dont le locuteur est membre.',
      RELAYED_WORDS: 'Un locuteur rapporte ici les mots d’un autre.',
      CONDITION_OR_CONTRAST_CUT:
        'Une condition, une restriction ou une opposition a été coupée, ou séparée des mots auxquels elle se rapporte. Ou l’article dit que ces mots étaient ironiques, ou qu’ils ont été retirés.',
      CLAUSES_JOINED:
        'Une coupure ou un signe de ponctuation modifié réunit deux propositions\u00a0: dans l’original, ces mots peuvent avoir un autre sujet ou dépendre d’un autre verbe.',
      WORDS_INSERTED:
        'Les mots entre crochets ne sont pas dans l’original. À vous de vérifier qu’ils disent juste.',
      REGISTER_WORDS: 'Ces mots sont ceux de notre résumé, pas ceux de l’article.',
      other: 'Réserve inconnue.',
    },
    difference: 'Comparaison mot à mot',
    legend: {
      ADDED: 'uniquement dans votre texte',
      MISSING: 'uniquement dans le registre',
      LEFT_OUT: 'coupé',
      INSERTED: 'inséré entre crochets',
    },
    outside: 'En dehors de toute déclaration, dans',
  },
};

export type Messages = typeof french;
