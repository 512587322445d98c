import { useEffect } from 'preact/hooks';
import type { StatementInArticleFragment } from '../../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { navigate } from '../routing/place.ts';
import { Entry } from './statement-list.tsx';

interface ChosenStatementProps {
  readonly statement: StatementInArticleFragment;
  readonly numbers: ReadonlyMap<string, number>;
  readonly selected: string | undefined;
  readonly lang: string;
  readonly isSummary: boolean;
  /** Path of the article without a selected statement. */
  readonly path: string;
}

/** The selected statement, for narrow screens without a column beside the text. */
export function ChosenStatement({ statement, path, ...marks }: ChosenStatementProps) {
  const words = useLanguage().messages.article;
  const { id } = statement;
  const close = () => {
    navigate(path, { replace: true, keepScroll: true });
    // Return the focus to the number that selected it.
    const number = `.article-text a[href="#${CSS.escape(encodeURIComponent(id))}"]`;
    document.querySelector<HTMLElement>(number)?.focus({ preventScroll: true });
  };
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [id, path]);
  return (
    <section class="chosen-statement no-print" aria-label={words.chosen}>
      <Entry statement={statement} {...marks} />
      <button type="button" class="tool" aria-label={words.close} onClick={close}>
        ✕
      </button>
    </section>
  );
}
