import { useLanguage } from '../language/language.tsx';
import { navigate } from '../routing/place.ts';

interface StatementNumberProps {
  readonly id: string;
  readonly number: number;
  readonly isSelected: boolean;
}

/** The number after a statement in the text; it selects the statement. */
export function StatementNumber({ id, number, isSelected }: StatementNumberProps) {
  const { messages, language } = useLanguage();
  const href = `#${encodeURIComponent(id)}`;
  return (
    <sup class="note">
      <a
        href={href}
        lang={language}
        aria-label={messages.article.number(number)}
        {...(isSelected && { 'aria-current': 'true' as const })}
        onClick={(event) => {
          event.preventDefault();
          event.stopPropagation();
          navigate(href, { replace: true, keepScroll: true });
        }}
      >
        {number}
      </a>
    </sup>
  );
}
