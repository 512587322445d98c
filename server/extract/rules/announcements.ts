import type { Token } from '../text/tokens.ts';

// What can be said before a colon about how somebody speaks. Closed classes: verbs that link a
// subject to a manner, the manners, and idioms that mean insisting or taking a stand.
const LINKS =
  "(?:est|sont|était|étaient|reste|restent|demeure|demeurent|se montre|se montrent|s' est montrée?|se sont montrée?s|se veut|se veulent|s' est voulue?|se dit|se disent|a été|ont été)";
const MANNERS =
  '(?:formel|formelle|catégorique|clair|claire|ferme|tranché|tranchée|unanime|affirmatif|affirmative|péremptoire|lucide|amer|amère|inflexible|intraitable|direct|directe|optimiste|pessimiste|confiant|confiante|prudent|prudente|sceptique|rassurant|rassurante|sûr|sûre|certain|certaine|persuadé|persuadée|convaincu|convaincue|laconique|cinglant|cinglante|lapidaire|explicite|franc|franche|intransigeant|intransigeante|implacable|fataliste|sévère|limpide)s?';
const STANCES: readonly RegExp[] = [
  new RegExp(
    `^(?:en )?${LINKS} (?:\\S+ ){0,2}?${MANNERS}(?: (?:sur ce point|à ce sujet|là-dessus))?$`,
    'u',
  ),
  // « a fixé son préalable : … », « pose deux conditions : … »
  /^(?:(?:a|ont|avait) (?:\S+ )?)?(?:pose|posé|posent|fixe|fixé|fixent|formule|formulé|livre|livré|dresse|dressé|tire|tiré|avance|avancé|énonce|énoncé|donne|donné|lance|lancé) (?:son|sa|ses|leur|leurs|une?|le|la|les|deux|trois|cette) (?:\S+ )?(?:condition|préalable|exigence|constat|verdict|explication|règle|avertissement|promesse|consigne|message|objectif|argument|priorité|diagnostic|conclusion|appel|leçon|revendication)s?$/u,
  /^n' en (?:démord|démordent|démordait|démordaient) (?:pas|guère)$/u,
  /^ne (?:décolère|décolèrent|décolérait) pas$/u,
  /^ne (?:mâche|mâchent|mâchait) pas ses mots$/u,
  /^n' y (?:va|vont|est|allait) pas (?:allé |allée )?par quatre chemins$/u,
  /^(?:enfonce|enfoncent|a enfoncé|enfonçait) le clou$/u,
  /^(?:persiste|persistent) et (?:signe|signent)$/u,
  /^(?:hausse|haussent|a haussé) le ton$/u,
  /^(?:met|mettent|a mis) les points sur les i$/u,
  /^(?:ne s' en cache|ne s' en cachent|ne se fait|ne se font) (?:pas|guère)(?: d' illusions?)?$/u,
  /^en (?:est|sont|reste|restent) (?:\S+ )?(?:sûr|certain|convaincu|persuadé)e?s?$/u,
  /^(?:se|s') (?:souvient|souviennent|rassure|rassurent|justifie|justifient|défend|défendent)$/u,
];
const MAX_STANCE = 9;

/** Index where words begin that say, up to a colon, that somebody takes a stand. */
export function findStance(
  tokens: readonly Token[],
  from: number,
  colon: number,
): number | undefined {
  for (let at = Math.max(from + 1, colon - MAX_STANCE); at < colon; at += 1) {
    const words = tokens.slice(at, colon);
    if (words.some(({ kind }) => kind !== 'word')) continue;
    const joined = words.map(({ lower }) => lower).join(' ');
    if (STANCES.some((stance) => stance.test(joined))) return at;
  }
  return undefined;
}
