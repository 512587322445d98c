import type { FacetsQuery } from '../../generated/operations.ts';
import type { Messages } from '../language/messages-fr.ts';
import { wordFor } from '../language/word-for.ts';
import type { FacetName } from './search-state.ts';

/** A facet value with its number of statements. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  /** False for an estimate. */
  readonly isExact: boolean;
}

/** The values of each facet with their labels. */
export function toFacetValues(
  found: FacetsQuery,
  words: Messages['statement'],
): Readonly<Record<FacetName, readonly FacetValue[]>> {
  const { speakers, outlets, topics, kinds, acts } = found;
  return {
    speakers: valuesOf(speakers.facets, speakers.facets.speakers, named),
    outlets: valuesOf(outlets.facets, outlets.facets.outlets, named),
    topics: valuesOf(topics.facets, topics.facets.topics, ({ id, label }) => [id, label]),
    kinds: valuesOf(kinds.facets, kinds.facets.kinds, (kind) => [kind, wordFor(words.kinds, kind)]),
    acts: valuesOf(acts.facets, acts.facets.acts, (act) => [act, wordFor(words.acts, act)]),
  };
}

function named({ id, name }: { readonly id: string; readonly name: string }) {
  return [id, name] as const;
}

/** The values of one facet, each with its id and label. */
function valuesOf<Value>(
  { isExact }: { readonly isExact: boolean },
  counts: readonly Counted<Value>[],
  toChoice: (value: Value) => readonly [value: string, label: string],
): FacetValue[] {
  return counts.map(({ value: counted, count }) => {
    const [value, label] = toChoice(counted);
    return { value, label, count, isExact };
  });
}

interface Counted<Value> {
  readonly value: Value;
  readonly count: number;
}
