/**
 * Units by their full name, each with its symbols and other spellings. The parts of a spelling are
 * separated by spaces. Capitals count: « mW » is not « MW ».
 */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  euros: ['€', 'eur', "d' euros", "d' €"],
  dollars: ['$', 'de dollars', 'de $'],
  'livres-sterling': ['£', 'livres sterling', 'de livres sterling', 'de £'],
  centimes: ['ct', 'cts'],
  kilogrammes: ['kg', 'kilos', 'kilo'],
  grammes: ['g'],
  milligrammes: ['mg'],
  tonnes: ['t'],
  kilomètres: ['km'],
  mètres: ['m'],
  décimètres: ['dm'],
  centimètres: ['cm'],
  millimètres: ['mm'],
  hectares: ['ha'],
  'mètres-carrés': ['m²', 'm2', 'mètres carrés', 'mètre carré'],
  'kilomètres-carrés': ['km²', 'km2', 'kilomètres carrés', 'kilomètre carré'],
  'mètres-cubes': ['m³', 'm3', 'mètres cubes', 'mètre cube'],
  litres: ['l'],
  hectolitres: ['hl'],
  centilitres: ['cl'],
  millilitres: ['ml'],
  heures: ['h'],
  minutes: ['min', 'mn'],
  secondes: ['s'],
  'kilomètres-heure': [
    ...['km / h', 'km h', 'kmh', 'km-h', 'km / heure', 'kilomètre-heure', 'kilomètres / heure'],
    ...['kilomètres heure', 'kilomètres par heure', "kilomètres à l' heure", "km à l' heure"],
  ],
  degrés: ['°', 'º', '° c', 'º c', 'ºc', 'degrés celsius', 'degré celsius'],
  'degrés-fahrenheit': ['° f', 'º f', 'ºf', 'degrés fahrenheit', 'degré fahrenheit'],
  watts: ['W'],
  kilowatts: ['kW'],
  mégawatts: ['MW'],
  gigawatts: ['GW'],
  térawatts: ['TW'],
  kilowattheures: ['kWh'],
  mégawattheures: ['MWh'],
  gigawattheures: ['GWh'],
  térawattheures: ['TWh'],
  volts: ['V'],
  mégaoctets: ['Mo'],
  gigaoctets: ['Go'],
};

const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries(SPELLINGS).flatMap(([name, spellings]) =>
    [name, name.replace(/s$/u, ''), ...spellings].map((one) => [one, name] as const),
  ),
);

/** The most parts of a spelling: « km à l'heure ». */
export const MAX_UNIT_PARTS = 4;

/**
 * The full name of a unit; null if the words are none. Letters that only a text in capitals prints as
 * capitals are read as small ones.
 *
 * @example unitOf('km / h') // 'kilomètres-heure'
 */
export function unitOf(printed: string): string | null {
  const small = printed.length > 1 && printed === printed.toUpperCase();
  return UNITS.get(printed) ?? (small ? UNITS.get(printed.toLowerCase()) : null) ?? null;
}
