import type { Alignment, Step } from './align-words.ts';
import type { Token } from './tokens.ts';

/**
 * Whether words stand elsewhere than printed, so that another does what one did: « le Nord attaque
 * le Sud », « ce que veut Moscou Kiev le refuse ». Only a small word may move, and over more than
 * one: of two words beside each other nothing tells which has moved.
 */
export function movesWord(alignment: Alignment, printed: readonly Token[]): boolean {
  const steps = withEdges(alignment, printed);
  const gone = placesOf(steps, ({ printed }) => printed?.key);
  const added = placesOf(steps, ({ asked }) => asked?.key);
  const moved = [...added.keys()].filter((word) => gone.has(word));
  if (moved.length > 1) return true;
  return moved.some((word) => {
    if (!SMALL.has(word)) return true;
    const ways = (gone.get(word) ?? []).flatMap((from) =>
      (added.get(word) ?? []).map((to) => wordsBetween(steps, from, to)),
    );
    return Math.min(...ways) < 2;
  });
}

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

const SMALL = new Set(['que', "qu'", 'le', 'la', 'les', "l'", 'donc', 'alors', 'enfin']);

function placesOf(steps: readonly Step[], keyOf: (step: Step) => string | undefined) {
  const places = new Map<string, number[]>();
  for (const [index, step] of steps.entries()) {
    for (const word of step.isEdit ? (keyOf(step)?.split(' ') ?? []) : []) {
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
