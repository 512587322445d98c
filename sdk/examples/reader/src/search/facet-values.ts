import type { FacetsQuery } from '../../generated/operations.ts';
import type { Messages } from '../language/messages-fr.ts';
import { wordFor } from '../language/word-for.ts';
import type { FacetName } from './search-state.ts';

/** A facet value with its number of statements. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** The values of each facet with their labels. */
export function toFacetValues(
  found: FacetsQuery,
  words: Messages['statement'],
): Readonly<Record<FacetName, readonly FacetValue[]>> {
  const named = ({ value, count }: Counted<{ id: string; name: string }>) => ({
    value: value.id,
    label: value.name,
    count,
  });
  return {
    speakers: found.speakers.facets.speakers.map(named),
    outlets: found.outlets.facets.outlets.map(named),
    topics: found.topics.facets.topics.map(({ value, count }) => ({
      value: value.id,
      label: value.label,
      count,
    })),
    kinds: found.kinds.facets.kinds.map(({ value, count }) => ({
      value,
      label: wordFor(words.kinds, value),
      count,
    })),
    acts: found.acts.facets.acts.map(({ value, count }) => ({
      value,
      label: wordFor(words.acts, value),
      count,
    })),
  };
}

interface Counted<Value> {
  readonly value: Value;
  readonly count: number;
}
