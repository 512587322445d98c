/**
 * Words that make of what is said a condition, a part or a guess: with one word less it is said
 * without. As with denials, a doubt counts.
 */
const LIMITS: ReadonlySet<string> = new Set(
  (
    "si moins condition conditions cas pourvu sinon presque presqu' quasi quasiment seulement " +
    'uniquement exclusivement peut-etre eventuellement probablement apparemment pretendument ' +
    'soi-disant excepte rarement tant if unless only almost nearly maybe perhaps possibly ' +
    'wenn falls nur fast vielleicht если только почти'
  ).split(' '),
);

/** Whether a word in its plain form limits what is said; « s' » does only before « il » or « ils ». */
export function isLimit(word: string, next: string | undefined): boolean {
  if (word === "s'") return next === 'il' || next === 'ils';
  return LIMITS.has(word);
}
