// Capitals and buildings that the press uses for a government, and the adjectives of states.
// Invented or missing ones come from the register and from the article (« X, capitale de Y »).

const CAPITALS = `
France: Paris | français
Allemagne: Berlin | allemand
Royaume-Uni: Londres | britannique anglais
Italie: Rome | italien
Espagne: Madrid | espagnol
Portugal: Lisbonne | portugais
Belgique: Bruxelles | belge
Pays-Bas: La Haye | néerlandais
Suisse: Berne | suisse
Autriche: Vienne | autrichien
Pologne: Varsovie | polonais
Hongrie: Budapest | hongrois
Tchéquie: Prague | tchèque
Slovaquie: Bratislava | slovaque
Roumanie: Bucarest | roumain
Bulgarie: Sofia | bulgare
Grèce: Athènes | grec
Turquie: Ankara | turc
Suède: Stockholm | suédois
Norvège: Oslo | norvégien
Danemark: Copenhague | danois
Finlande: Helsinki | finlandais
Estonie: Tallinn | estonien
Lettonie: Riga | letton
Lituanie: Vilnius | lituanien
Ukraine: Kiev Kyiv | ukrainien
Russie: Moscou | russe
Biélorussie: Minsk | biélorusse
Géorgie: Tbilissi | géorgien
Arménie: Erevan | arménien
Azerbaïdjan: Bakou | azerbaïdjanais
Serbie: Belgrade | serbe
Kosovo: Pristina | kosovar
États-Unis: Washington | américain
Canada: Ottawa | canadien
Mexique: Mexico | mexicain
Brésil: Brasília Brasilia | brésilien
Argentine: Buenos-Aires | argentin
Venezuela: Caracas | vénézuélien
Cuba: La-Havane | cubain
Chine: Pékin | chinois
Japon: Tokyo | japonais
Inde: New-Delhi Delhi | indien
Pakistan: Islamabad | pakistanais
Iran: Téhéran | iranien
Irak: Bagdad | irakien
Syrie: Damas | syrien
Liban: Beyrouth | libanais
Israël: Jérusalem Tel-Aviv | israélien
Égypte: Le-Caire | égyptien
Algérie: Alger | algérien
Maroc: Rabat | marocain
Tunisie: Tunis | tunisien
Libye: Tripoli | libyen
Mali: Bamako | malien
Niger: Niamey | nigérien
Sénégal: Dakar | sénégalais
Éthiopie: Addis-Abeba | éthiopien
Rwanda: Kigali | rwandais
Arabie-saoudite: Riyad | saoudien
Qatar: Doha | qatari qatarien
Afghanistan: Kaboul | afghan
Corée-du-Nord: Pyongyang | nord-coréen
Corée-du-Sud: Séoul | sud-coréen
Australie: Canberra | australien
`;

export const STATE_OF_CAPITAL = new Map<string, string>();
export const STATE_OF_ADJECTIVE = new Map<string, string>();

for (const line of CAPITALS.trim().split('\n')) {
  const [state = '', rest = ''] = line.split(':');
  const [capitals = '', adjectives = ''] = rest.split('|');
  const name = state.replaceAll(
    '-',
    state.includes('-Unis') || state.includes('-Uni') || state.includes('-Bas') ? '-' : ' ',
  );
  for (const capital of words(capitals))
    STATE_OF_CAPITAL.set(capital.replaceAll('-', ' ').toLowerCase(), name);
  for (const adjective of words(adjectives)) STATE_OF_ADJECTIVE.set(adjective, name);
}

/** The institutions that buildings and addresses stand for. */
export const INSTITUTION_OF_BUILDING: ReadonlyMap<string, string> = new Map([
  ['kremlin', 'présidence russe'],
  ['élysée', 'présidence française'],
  ['matignon', 'services du Premier ministre français'],
  ["quai d'orsay", 'ministère français des Affaires étrangères'],
  ['maison blanche', 'présidence américaine'],
  ['maison-blanche', 'présidence américaine'],
  ['pentagone', 'ministère américain de la Défense'],
  ['downing street', 'services du Premier ministre britannique'],
  ['bercy', "ministère français de l'Économie"],
  ['place beauvau', "ministère français de l'Intérieur"],
  ['vatican', 'Vatican'],
  ['saint-siège', 'Saint-Siège'],
  ['farnésine', 'ministère italien des Affaires étrangères'],
]);

/** « russes », « valdorienne »: the masculine singular, as far as endings tell. */
export function baseOfAdjective(word: string): string {
  return word
    .replace(/s$/u, '')
    .replace(/enne$/u, 'en')
    .replace(/(ais|ois|in|an|ain|and|ol|éen)e$/u, '$1')
    .replace(/cque$/u, 'c')
    .replace(/^(.*)que$/u, (whole, stem: string) =>
      stem.endsWith('tur') || stem.endsWith('gre') ? `${stem}c` : whole,
    );
}

function words(list: string): string[] {
  return list.trim().split(/\s+/u).filter(Boolean);
}
