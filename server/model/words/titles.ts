import { wordSet } from './word-set.ts';

// Titles that many people share, as `foldName` writes their words.
const TITLES = wordSet(`
  ministre ministres president presidente porte parole chef cheffe directeur directrice secretaire
  premier premiere vice delegue deleguee adjoint adjointe maire prefet prefete gouverneur
  gouverneure commissaire ambassadeur ambassadrice diplomate general generale amiral colonel
  commandant capitaine lieutenant depute deputee senateur senatrice conseiller conseillere avocat
  avocate procureur procureure juge patron patronne dirigeant dirigeante responsable chancelier
  chanceliere roi reine prince princesse emir sultan pape eveque cardinal professeur professeure
  candidat candidate elu elue gouvernement opposition ministere armee police entreprise groupe
  syndicat delegation minister prime deputy spokesperson spokesman spokeswoman chairman leader mayor
  senator governor ambassador secretary king queen judge
`);

// Bodies whose words resemble the titles of those who head them or sit in them: « ministre ».
const INSTITUTIONS = wordSet(`
  ministere ministeres ministry presidence presidency prefecture mairie ambassade embassy
  gouvernement government gouvernorat senat parlement parliament patronat police syndicat delegation
`);

/** Whether a folded word names a body, not the person who heads it, such as « ministère ». */
export function isInstitution(word: string): boolean {
  return INSTITUTIONS.has(word);
}

/** Whether a folded word is a title that many people share, such as « ministre ». */
export function isTitle(word: string): boolean {
  return TITLES.has(word);
}
