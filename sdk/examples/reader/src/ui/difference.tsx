import { useLanguage } from '../language/language.tsx';

interface DifferenceProps {
  readonly pieces: readonly { readonly kind: string; readonly text: string }[];
  /** What each kind of piece is called, for who cannot see how it looks. */
  readonly names: Readonly<Record<string, string>>;
}

/** A comparison word by word; each kind of piece looks its own way, not only by its colour. */
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
              [{name} :{' '}
            </span>
            {text}
            <span class="visually-hidden">]</span>
          </Tag>
        )}
      </span>
    );
  });
}

/** What the marks of a comparison mean, those that are there. */
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
