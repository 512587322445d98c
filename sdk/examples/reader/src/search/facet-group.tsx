import { useLanguage } from '../language/language.tsx';
import type { FacetValue } from './facet-values.ts';

interface FacetGroupProps {
  readonly title: string;
  /** Undefined while loading. */
  readonly values: readonly FacetValue[] | undefined;
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

/** The values of one facet as checkboxes. */
export function FacetGroup({ title, values, chosen, onToggle }: FacetGroupProps) {
  const { messages, language } = useLanguage();
  if (values?.length === 0 && chosen.length === 0) return null;
  const hidden = values ? chosen.filter((it) => !values.some(({ value }) => value === it)) : [];
  return (
    <fieldset class="facet">
      <legend>{title}</legend>
      {!values && <div class="skeleton-lines" aria-hidden="true" />}
      {values?.map(({ value, label, count, isExact }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() => onToggle(value)}
          />
          <span class="facet-label">{label}</span>
          <span class="facet-count">
            {messages.search.count(count.toLocaleString(language), isExact)}
          </span>
        </label>
      ))}
      {hidden.length > 0 && (
        <label>
          <input type="checkbox" checked onChange={() => onToggle(hidden[0] ?? '')} />
          <span class="facet-label">{messages.search.otherSelected(hidden.length)}</span>
        </label>
      )}
    </fieldset>
  );
}
