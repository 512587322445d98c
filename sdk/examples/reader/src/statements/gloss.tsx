import { useLanguage } from '../language/language.tsx';

interface GlossProps {
  readonly gloss: string | null;
  /** Whether the label is visible; if not, it is only for screen readers. */
  readonly isLabelled?: boolean;
}

/** The English paraphrase of a statement, shown in the English interface. */
export function Gloss({ gloss, isLabelled = false }: GlossProps) {
  const { messages, language } = useLanguage();
  if (!gloss || language !== 'en') return null;
  return (
    <p class="gloss">
      <span class={isLabelled ? 'gloss-label' : 'visually-hidden'}>
        {messages.statement.gloss}:{' '}
      </span>
      {gloss}
    </p>
  );
}
