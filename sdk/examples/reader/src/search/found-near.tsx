import { useLanguage } from '../language/language.tsx';

interface FoundNearProps {
  readonly highlights: readonly { readonly exact: string; readonly isInContent: boolean }[];
  /** Language of the article, and so of the words found. */
  readonly lang: string;
}

/** Explains why a statement was found whose own words do not contain the search terms. */
export function FoundNear({ highlights, lang }: FoundNearProps) {
  const words = useLanguage().messages.search;
  if (highlights.some(({ isInContent }) => isInContent)) return null;
  const found = [...new Set(highlights.map(({ exact }) => exact))];
  if (found.length === 0) return <p class="quiet">{words.foundElsewhere}</p>;
  return (
    <p class="quiet">
      {words.foundNear}{' '}
      <span class="found-words" lang={lang}>
        {found.map((exact) => (
          <mark key={exact}>{exact}</mark>
        ))}
      </span>
    </p>
  );
}
