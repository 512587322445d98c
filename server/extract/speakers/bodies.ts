import { wordSet } from '../../model/words/word-set.ts';
import { THE_OR_THIS } from '../data/words.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import type { Cast } from './cast.ts';
import { type Entity, found, type Place, type Resolution, unique } from './entity.ts';
import { isGeneric } from './phrase-names.ts';
import { foldWords } from './speaker-index.ts';

/** « le communiqué », « la direction »: the only one of the register that the article can mean. */
export function bodyOfRegister(cast: Cast, phrase: NounPhrase): Resolution | undefined {
  if (!isGeneric(phrase) || phrase.isPlural || phrase.head === undefined) return undefined;
  const known = cast.index
    .withHead(phrase.head)
    .filter((each) => each.kind !== 'STATE' && cast.isNamedInArticle(each));
  const [only] = known;
  return only && known.length === 1 && foldWords(only.name).length > 1
    ? found(cast.titled(cast.ofKnown(only), phrase), 'register-head', 0.9)
    : undefined;
}

/** « l'organisation », « l'entreprise », « le groupe chimique »: the body that was just named. */
export function sameBody(cast: Cast, phrase: NounPhrase, place: Place): Resolution | undefined {
  const { head = '', determiner = '', tokens, isPlural } = phrase;
  const sort = SORT_OF.get(head);
  const isShort = THE_OR_THIS.has(determiner) && tokens.length <= 3;
  // « l'ONG » is no name.
  const isNamed = tokens.some(({ isCapital, lower }, at) => at > 0 && isCapital && lower !== head);
  if (isPlural || !sort || !isShort || isNamed) return undefined;
  // What it announces can name it: « Novélia fermera un site, annonce le groupe ».
  const { content: _, ...anywhere } = place;
  const bodies = cast.recent(anywhere, 3).filter(({ entity }) => isOfSort(entity, sort));
  const named = bodies.filter(({ entity }) => /\p{Lu}/u.test(entity.name ?? ''));
  const certain = named.filter(({ entity }) => entity.kind === 'INSTITUTION');
  const likely = [certain, named, bodies].find((each) => each.length > 0) ?? [];
  const only = unique(likely);
  return only && found(only.entity, 'same-body', 0.8);
}

function isOfSort({ kind, name, gender, heads }: Entity, sort: string): boolean {
  // A name alone may be a body's if nothing says that it is a person's.
  if (kind !== 'INSTITUTION' && (kind !== undefined || name === null || gender !== undefined))
    return false;
  const sorts = [...heads].flatMap((head) => SORTS_OF_FOLDED.get(head) ?? []);
  return sort === 'any' || sorts.length === 0 || sorts.includes(sort) || sorts.includes('any');
}

// What a body that has been named can be called again, by the sort of body it is.
const SORTS = {
  any: `
    organisation organisme institution institut instance structure formation établissement collectif agence
    mouvement
  `,
  company: `
    société entreprise groupe firme compagnie constructeur fabricant opérateur exploitant
    transporteur distributeur fonds assureur enseigne marque start-up géant industriel avionneur
    éditeur fournisseur équipementier armateur consortium holding
  `,
  association: 'association ong collectif organisation mouvement coordination fédération ligue',
  union: 'syndicat centrale union confédération fédération intersyndicale organisation',
  party: 'parti mouvement formation',
  club: 'club équipe formation',
  medium: `
    journal quotidien hebdomadaire magazine mensuel revue titre média site chaîne radio station
    télévision agence
  `,
};
// What is called by its own noun, unlike a company.
const PUBLIC = `
  parquet ministère mairie préfecture gouvernement tribunal cour commission parlement sénat
  assemblée police gendarmerie majorité opposition conseil région département commune
`;

const SORT_OF = new Map(
  Object.entries(SORTS).flatMap(([sort, nouns]) =>
    Array.from(wordSet(nouns), (noun) => [noun, sort] as const),
  ),
);
const SORTS_OF_FOLDED = new Map<string, string[]>();
for (const [sort, nouns] of Object.entries({ ...SORTS, public: PUBLIC }))
  for (const noun of Array.from(wordSet(nouns), (each) => foldWords(each)[0] ?? ''))
    SORTS_OF_FOLDED.set(noun, [...(SORTS_OF_FOLDED.get(noun) ?? []), sort]);
