import { wordSet } from '../../model/words/word-set.ts';
import type { Entity } from './entity.ts';
import { foldWords, toMasculine } from './speaker-index.ts';

export function hasTitle(titles: ReadonlySet<string>, word: string): boolean {
  const base = toMasculine(word);
  return (
    titles.has(word) ||
    titles.has(base) ||
    (SAME.get(base) ?? []).some((words) => isSame(words, base, titles))
  );
}

/** « le technicien » for the coach: one of the two words is general. */
function isSame(
  { general, special }: Synonyms,
  word: string,
  titles: ReadonlySet<string>,
): boolean {
  const isGeneral = general.has(word);
  if (!isGeneral && !special.has(word)) return false;
  for (const title of titles) {
    if (general.has(title) || (isGeneral && special.has(title))) return true;
  }
  return false;
}

interface Synonyms {
  readonly general: ReadonlySet<string>;
  readonly special: ReadonlySet<string>;
}

// By what the press calls the same person, or the same thing, again. In the masculine; a word
// before the colon can stand for any other, those after it cannot stand for each other.
const GROUPS: readonly Synonyms[] = `
dirigeant patron : president premier directeur roi pdg dg gerant chef fondateur secretaire
responsable : ministre secretaire directeur porte president delegue chef
diplomate negociateur : ambassadeur ministre vice mediateur emissaire consul envoye chef
chef : ministre president premier
elu edile : maire depute senateur conseiller opposant adjoint echevin bourgmestre
magistrat : procureur juge president
parlementaire : depute senateur rapporteur
militaire officier : general colonel capitaine commandant amiral
avocat conseil defenseur : me
medecin docteur praticien : chirurgien professeur urgentiste pediatre chef
scientifique chercheur specialiste universitaire : physicien biologiste climatologue geologue chimiste hydrologue historien economiste sociologue politologue professeur directeur
technicien coach : entraineur selectionneur
joueur portier : gardien attaquant defenseur milieu ailier capitaine buteur pivot pilier talonneur demi arriere meneur
syndicaliste leader : delegue secretaire representant
ecrivain auteur : romancier essayiste poete dramaturge journaliste
cineaste : realisateur
artiste : chanteur musicien peintre sculpteur comedien acteur
prelat religieux pontife ecclesiastique : pape cardinal eveque archeveque patriarche abbe
policier enqueteur : commissaire gendarme commandant
paysan agriculteur exploitant : eleveur maraicher cerealier
industriel entrepreneur : fondateur patron president directeur
document texte : rapport projet communique note avis etude accord loi lettre declaration projets
entreprise societe groupe compagnie firme : usine constructeur cooperative fabricant
club equipe formation : as fc us rc sc ac asc aj es stade olympique racing union sporting
organisation : alliance association ong collectif federation syndicat union confederation comite ligue
mouvement : parti front ligue union rassemblement alliance collectif faction coalition
station antenne : radio
chaine : television tele canal
quotidien journal titre : gazette courrier echo
etablissement : ecole lycee college hopital clinique banque hotel
`
  .trim()
  .split('\n')
  .map((line) => {
    const [general = '', special = ''] = line.split(' : ');
    const set = (words: string) => new Set(Array.from(wordSet(words), toMasculine));
    return { general: set(general), special: set(special) };
  });

/** The groups that a word stands in. */
const SAME = new Map<string, Synonyms[]>();
for (const group of GROUPS)
  for (const word of [...group.general, ...group.special])
    SAME.set(word, [...(SAME.get(word) ?? []), group]);

/** What a general word can stand for: « secrétaire » for « patronne ». */
export function specialsOf(word: string): readonly string[] {
  const base = toMasculine(word);
  return (SAME.get(base) ?? [])
    .filter(({ general }) => general.has(base))
    .flatMap(({ special }) => [...special]);
}

// Offices that somebody else may hold whom the text does not name, folded.
const OFFICES = wordSet(`
  ministre president maire prefet procureur juge rapporteur chef roi reine pape depute senateur
`);

/** Whether a folded word is an office. */
export function isOffice(word: string): boolean {
  return OFFICES.has(word) || OFFICES.has(toMasculine(word));
}

// Endings of nouns for persons: trades, origins, ages.
export const LIKE_A_PERSON =
  /(?:eur|euse|trice|ien|ienne|iste|aire|ier|ière|ant|ante|ard|arde|ois|oise|ais|aise|ain|aine|logue|crate|nome|pathe|graphe|iatre|naute|ateur|isane?|é|ée)$/u;

// What anybody can be called who has been mentioned.
export const PERSON_AGAIN =
  /^(?:homme|femme|dame|inconnue?|trentenaire|(?:quadra|quinqua|sexa|septua|octo|nona)génaire)$/u;

// Words that describe nothing of their own: « cette même source », « le vieux président ».
export const VAGUE = wordSet(`
  meme premier premiere ancien ancienne jeune vieux actuel actuelle nouveau nouvelle homme femme
  propre seul seule grand grande
`);

/** « brévannais » for a body whose name has « Brévanne ». */
export function isOfSamePlace({ kind, name }: Entity, adjective: string): boolean {
  const stem = adjective.replace(/(?:iennes?|aises?|oises?|aines?|iens?|ais|ois|ains?)$/u, '');
  return (
    kind === 'INSTITUTION' &&
    name !== null &&
    stem.length >= 4 &&
    stem !== adjective &&
    foldWords(name).some((word) => word.startsWith(stem))
  );
}

/** Whether all words of the shorter of two descriptions are in the longer one, plural or not. */
export function isCovered(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return (
    short.length > 0 &&
    short.every((word) =>
      long.some((own) => own === word || own === `${word}s` || `${own}s` === word),
    )
  );
}
