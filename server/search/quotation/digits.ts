import type { Token } from './tokens.ts';

/** The number that a word says, in digits, or the unit of one; nothing for any other word. */
export function digitsOf(token: Token | null | undefined): string {
  if (!token) return '';
  const words = token.key.normalize('NFKD').split(/[ -]/u);
  return words.map((word) => (/\d/u.test(word) ? word : (NUMBERS.get(word) ?? ''))).join('');
}

/** Whether a number goes on from one word to the next, so that neither says it alone. */
export function cutsNumber(one: Token | undefined, next: Token | undefined): boolean {
  return digitsOf(one) !== '' && digitsOf(next) !== '';
}

// « un » is an article more often than a number.
const NUMBERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ deux: '2', trois: '3', quatre: '4', cinq: '5', six: '6', sept: '7', huit: '8', neuf: '9' },
    ...{ dix: '10', onze: '11', douze: '12', treize: '13', quatorze: '14', quinze: '15' },
    ...{ seize: '16', vingt: '20', vingts: '20', trente: '30', quarante: '40', cinquante: '50' },
    ...{ soixante: '60', septante: '70', huitante: '80', nonante: '90', cent: '100', cents: '100' },
    ...{ mille: '1000', millier: '1000', milliers: '1000', million: '10^6', millions: '10^6' },
    ...{ milliard: '10^9', milliards: '10^9', billion: '10^12', billions: '10^12' },
    ...{ zéro: '0', dizaine: '10', dizaines: '10', douzaine: '12', centaine: '100' },
    ...{ centaines: '100', two: '2', three: '3', four: '4', five: '5', seven: '7', eight: '8' },
    ...{ nine: '9', ten: '10', hundred: '100', thousand: '1000', '%': '%', '‰': '‰' },
    ...{ '€': '€', $: '$', '£': '£' },
  }).map(([word, digits]) => [word.normalize('NFKD'), digits]),
);
