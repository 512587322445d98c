/** A range of a text: from `start` (inclusive) to `end` (exclusive), in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of text with the names of the layers that cover it. */
export interface Run<Layer extends string> extends Span {
  readonly text: string;
  readonly layers: readonly Layer[];
}

/** Splits a text that begins at `offset` wherever a span of a layer begins or ends. */
export function cutRuns<Layer extends string>(
  text: string,
  offset: number,
  layers: Readonly<Record<Layer, readonly Span[]>>,
): Run<Layer>[] {
  const end = offset + text.length;
  const names = Object.keys(layers) as Layer[];
  const cuts = new Set([offset, end]);
  for (const name of names) {
    for (const span of layers[name]) {
      for (const cut of [span.start, span.end]) if (cut > offset && cut < end) cuts.add(cut);
    }
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const stop = places[index + 1] ?? end;
    return {
      start,
      end: stop,
      text: text.slice(start - offset, stop - offset),
      layers: names.filter((name) =>
        layers[name].some((span) => span.start <= start && span.end >= stop),
      ),
    };
  });
}
