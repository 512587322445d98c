import { foldName } from './words/fold-name.ts';

const PRONOUNS = new Set([
  ...'il elle ils elles on lui eux celui-ci celle-ci ceux-ci celles-ci je nous'.split(' '),
  ...['ce dernier', 'cette derniere', 'ces derniers', 'ces dernieres'],
  ...["l'interesse", "l'interessee", 'le premier', 'la premiere', 'le second', 'la seconde'],
  ...'he she they it him her them'.split(' '),
]);

// Titles that many people share.
const TITLES = new Set(
  (
    'ministre ministres president presidente porte-parole chef cheffe directeur directrice ' +
    'secretaire premier premiere maire prefet prefete ambassadeur ambassadrice diplomate ' +
    'general generale colonel commandant depute deputee senateur senatrice avocat avocate ' +
    'procureur procureure juge patron patronne dirigeant dirigeante responsable chancelier ' +
    'chanceliere roi reine prince princesse pape candidat candidate elu elue vice-ministre ' +
    'vice-president gouvernement opposition ministere armee police entreprise groupe syndicat ' +
    'delegation minister spokesperson spokesman spokeswoman chairman chief leader'
  ).split(' '),
);

const DETERMINERS = /^(?:le |la |les |l'|un |une |des |ce |cet |cette |ces |son |sa |ses |the |a )/;

/**
 * Whether a source is a pronoun or a title that many people share (« elle », « le ministre »,
 * « la porte-parole du ministère »), so that whose name it is says nothing.
 */
export function isGenericSource(source: string): boolean {
  const folded = foldName(source);
  if (PRONOUNS.has(folded)) return true;
  const words = folded.replace(DETERMINERS, '').split(' ');
  const [first = ''] = words;
  // « le président Varn » names somebody.
  const hasName = /(?:^|[\s'’-])\p{Lu}/u.test(source.replace(/^\p{Lu}/u, ''));
  return TITLES.has(first) && !hasName;
}
