import type { Alignment, Step } from './align-words.ts';
import type { Token } from './tokens.ts';

/**
 * Whether a word moved, which can exchange the roles of words: « le Nord attaque le Sud », « ce que
 * veut Moscou Kiev le refuse ». Only a common word may move, and by more than one word: of two
 * adjacent words, either may be the one that moved.
 */
export function movesWord(alignment: Alignment, printed: readonly Token[]): boolean {
  const { steps } = alignment;
  const removed = placesOf(steps, ({ printed: token }) => token);
  const added = placesOf(steps, ({ asked }) => asked);
  const moved = [...added.keys()].filter((word) => removed.has(word));
  if (moved.length > 1 || moved.some((word) => !MOVABLE_WORDS.has(word))) return true;
  return (
    moved.some((word) => distancesOf(word, steps).some((between) => between < 2)) ||
    movesOverEdge(withEdges(alignment, printed), added.keys())
  );
}

const MOVABLE_WORDS = new Set(['que', "qu'", 'le', 'la', 'les', "l'", 'donc', 'alors', 'enfin']);

// Words printed directly before and after cost no edits, but a word can come from there: « Moscou |
// Kiev le refuse » and « Kiev Moscou le refuse ».
const EDGE_WORDS = 4;

function withEdges({ steps, from, to }: Alignment, printed: readonly Token[]): Step[] {
  const removed = (token: Token): Step => ({ asked: null, printed: token, isEdit: true });
  return [
    ...printed.slice(Math.max(0, from - EDGE_WORDS), from).map(removed),
    ...steps,
    ...printed.slice(to, to + EDGE_WORDS).map(removed),
  ];
}

// A word that passed no other word did not move: the words after it were left out.
function movesOverEdge(steps: readonly Step[], added: Iterable<string>): boolean {
  return [...added].some((word) =>
    distancesOf(word, steps).some(
      (between) => between === 1 || (between > 1 && !MOVABLE_WORDS.has(word)),
    ),
  );
}

/**
 * The number of words between each position from which a word was removed and each where it was
 * added.
 */
function distancesOf(word: string, steps: readonly Step[]): number[] {
  const removed = placesOf(steps, ({ printed: token }) => token).get(word) ?? [];
  const added = placesOf(steps, ({ asked }) => asked).get(word) ?? [];
  return removed.flatMap((from) => added.map((to) => wordsBetween(steps, from, to)));
}

// A moved word is recognised without accents. A word whose accents changed in place did not move.
function placesOf(steps: readonly Step[], tokenOf: (step: Step) => Token | null) {
  const places = new Map<string, number[]>();
  for (const [index, step] of steps.entries()) {
    if (!step.isEdit || step.asked?.forms.plain === step.printed?.forms.plain) continue;
    for (const word of tokenOf(step)?.forms.plain.split(' ') ?? []) {
      places.set(word, [...(places.get(word) ?? []), index]);
    }
  }
  return places;
}

/** The number of unchanged words between two positions. An elided word counts with the next one. */
function wordsBetween(steps: readonly Step[], one: number, other: number): number {
  const between = steps.slice(Math.min(one, other) + 1, Math.max(one, other));
  return between.filter(({ isEdit, asked }) => !isEdit && asked && !asked.key.endsWith("'")).length;
}
