/**
 * Units by their full name, each with its symbols and other spellings. The parts of a spelling are
 * separated by spaces. Capitals count: « mW » is not « MW ».
 */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  euros: ['€', 'eur', "d' euros", "d' €"],
  dollars: ['$', 'de dollars', 'de $'],
  'livres-sterling': ['£', 'livres sterling', 'de livres sterling', 'de £'],
  centimes: ['ct', 'cts'],
  kilogrammes: ['kilos', 'kilo'],
  tonnes: ['t'],
  hectares: ['ha'],
  'mètres-carrés': ['m²', 'm2', 'mètres carrés', 'mètre carré'],
  'kilomètres-carrés': ['km²', 'km2', 'kilomètres carrés', 'kilomètre carré'],
  'centimètres-carrés': ['cm²', 'cm2', 'centimètres carrés', 'centimètre carré'],
  'mètres-cubes': ['m³', 'm3', 'mètres cubes', 'mètre cube'],
  'centimètres-cubes': ['cm³', 'cm3', 'centimètres cubes', 'centimètre cube'],
  heures: ['h'],
  minutes: ['min', 'mn'],
  secondes: ['s'],
  'kilomètres-heure': [
    ...['km / h', 'km h', 'kmh', 'km-h', 'km / heure', 'kilomètre-heure', 'kilomètres / heure'],
    ...['kilomètres heure', 'kilomètres par heure', "kilomètres à l' heure", "km à l' heure"],
  ],
  degrés: ['°', 'º', '° c', 'º c', 'ºc', 'degrés celsius', 'degré celsius'],
  'degrés-fahrenheit': ['° f', 'º f', 'ºf', 'degrés fahrenheit', 'degré fahrenheit'],
  décibels: ['dB'],
};

/** Units that are counted with prefixes, by their symbols: « kW », « µg ». */
const BASES: Readonly<Record<string, string>> = {
  g: 'grammes',
  m: 'mètres',
  l: 'litres',
  L: 'litres',
  W: 'watts',
  Wh: 'wattheures',
  V: 'volts',
  A: 'ampères',
  Hz: 'hertz',
  Pa: 'pascals',
  Sv: 'sieverts',
  Bq: 'becquerels',
  J: 'joules',
  o: 'octets',
};
const PREFIXES: Readonly<Record<string, string>> = {
  T: 'téra',
  G: 'giga',
  M: 'méga',
  k: 'kilo',
  h: 'hecto',
  d: 'déci',
  c: 'centi',
  m: 'milli',
  µ: 'micro',
  μ: 'micro',
  n: 'nano',
};

/** Without the symbols of one letter that are other words more often. */
const PREFIXED = Object.entries(BASES).flatMap(([symbol, name]) => [
  ...(/^[AoLJ]$/u.test(symbol) ? [] : [[name, [symbol]] as const]),
  ...Object.entries(PREFIXES)
    // « no », « mo » are no octets.
    .filter(([sign]) => symbol !== 'o' || /^[TGMk]$/u.test(sign))
    .map(([sign, prefix]) => [prefix + name, [sign + symbol]] as const),
]);

const UNITS: ReadonlyMap<string, string> = new Map(
  [...PREFIXED, ...Object.entries(SPELLINGS)].flatMap(([name, spellings]) =>
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
