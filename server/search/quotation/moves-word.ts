import type { Alignment, Step } from './align-words.ts';
import type { Token } from './tokens.ts';

/**
 * Whether words stand elsewhere than printed, so that another does what one did: « le Nord attaque
 * le Sud », « ce que veut Moscou Kiev le refuse ». Only a small word may move, and over more than
 * one: of two words beside each other nothing tells which has moved.
 */
export function movesWord(alignment: Alignment, printed: readonly Token[]): boolean {
  const { steps } = alignment;
  const gone = placesOf(steps, ({ printed: token }) => token);
  const added = placesOf(steps, ({ asked }) => asked);
  const moved = [...added.keys()].filter((word) => gone.has(word));
  if (moved.length > 1 || moved.some((word) => !MOVABLE_WORDS.has(word))) return true;
  return (
    moved.some((word) => waysOf(word, steps).some((between) => between < 2)) ||
    movesOverEdge(withEdges(alignment, printed), added.keys())
  );
}

const MOVABLE_WORDS = new Set(['que', "qu'", 'le', 'la', 'les', "l'", 'donc', 'alors', 'enfin']);

// What is printed just before and after costs no edit, yet may be where a word has come from:
// « Moscou | Kiev le refuse » and « Kiev Moscou le refuse ».
const EDGE_WORDS = 4;

function withEdges({ steps, from, to }: Alignment, printed: readonly Token[]): Step[] {
  const gone = (token: Token): Step => ({ asked: null, printed: token, isEdit: true });
  return [
    ...printed.slice(Math.max(0, from - EDGE_WORDS), from).map(gone),
    ...steps,
    ...printed.slice(to, to + EDGE_WORDS).map(gone),
  ];
}

// A word that has come over none is where it was: what followed it has been left out.
function movesOverEdge(steps: readonly Step[], added: Iterable<string>): boolean {
  return [...added].some((word) =>
    waysOf(word, steps).some(
      (between) => between === 1 || (between > 1 && !MOVABLE_WORDS.has(word)),
    ),
  );
}

/** For each place that a word is gone from and each where it was added: how many lie between. */
function waysOf(word: string, steps: readonly Step[]): number[] {
  const gone = placesOf(steps, ({ printed: token }) => token).get(word) ?? [];
  const added = placesOf(steps, ({ asked }) => asked).get(word) ?? [];
  return gone.flatMap((from) => added.map((to) => wordsBetween(steps, from, to)));
}

// Accents do not tell a word that has moved from the one that was there; one that has only changed
// its accents has not moved.
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

/** How many of the words that stay lie between two places; one elided counts with the next. */
function wordsBetween(steps: readonly Step[], one: number, other: number): number {
  const between = steps.slice(Math.min(one, other) + 1, Math.max(one, other));
  return between.filter(({ isEdit, asked }) => !isEdit && asked && !asked.key.endsWith("'")).length;
}
