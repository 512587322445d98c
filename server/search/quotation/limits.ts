/**
 * Words that make a statement conditional, partial or uncertain. Without them, it is unqualified.
 * As with negations, ambiguous words are included.
 */
const LIMITS: ReadonlySet<string> = new Set(
  (
    "si moins condition conditions cas pourvu sinon presque presqu' quasi quasiment seulement " +
    'uniquement exclusivement peut-etre eventuellement probablement apparemment pretendument ' +
    'soi-disant excepte rarement tant if unless only almost nearly maybe perhaps possibly ' +
    'wenn falls nur fast vielleicht если только почти'
  ).split(' '),
);

/**
 * Whether a word in its plain form limits a statement. « s' » does only before « il » or « ils ».
 */
export function isLimit(word: string, next: string | undefined): boolean {
  if (word === "s'") return next === 'il' || next === 'ils';
  return LIMITS.has(word);
}
