import { useLanguage } from '../language/language.tsx';

interface DifferenceProps {
  readonly pieces: readonly { readonly kind: string; readonly text: string }[];
  /** Name of each kind of piece, for screen readers and the legend. */
  readonly names: Readonly<Record<string, string>>;
}

/** A word-by-word comparison. Kinds of pieces differ in more than colour. */
export function Difference({ pieces, names }: DifferenceProps) {
  const { language } = useLanguage();
  return pieces.map(({ kind, text }, index) => {
    const name = names[kind];
    const Tag = ELEMENTS[kind] ?? 'span';
    return (
      <span key={index}>
        {index > 0 && ' '}
        {name === undefined ? (
          text
        ) : (
          <Tag class={`piece piece-${kind.toLowerCase()}`}>
            <span class="visually-hidden" lang={language}>
              [{name}
              {language === 'fr' ? '\u00a0: ' : ': '}
            </span>
            {text}
            <span class="visually-hidden">]</span>
          </Tag>
        )}
      </span>
    );
  });
}

/** The meaning of the marks that occur in a comparison. */
export function DifferenceLegend({ pieces, names }: DifferenceProps) {
  const kinds = [...new Set(pieces.map(({ kind }) => kind))].filter((kind) => kind in names);
  return (
    <p class="legend" aria-hidden="true">
      {kinds.map((kind) => (
        <span key={kind}>
          <span class={`piece piece-${kind.toLowerCase()}`}>abc</span> {names[kind]}
        </span>
      ))}
    </p>
  );
}

const ELEMENTS: Readonly<Record<string, 'ins' | 'del' | 'span'>> = {
  ADDED: 'ins',
  INSERTED: 'ins',
  MISSING: 'del',
};
