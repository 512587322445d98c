import { useLanguage } from '../language/language.tsx';

interface GlossProps {
  readonly gloss: string | null;
  /** Whether it is said above it whose words it is; else only to who cannot see how it looks. */
  readonly isLabelled?: boolean;
}

/** A statement in English and the register's own words, for who reads the page in English. */
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
