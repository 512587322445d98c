import type { StatementFilter } from '../../generated/operations.ts';
import { forgetAnswers } from '../data/answer-cache.ts';
import { useLanguage } from '../language/language.tsx';
import { type Change, useChanges } from './use-changes.ts';

interface ChangesBannerProps {
  readonly filter: StatementFilter;
  /** Which of those changes the page is about, where a filter cannot say it; by default all. */
  readonly concerns?: (change: Change) => boolean;
}

/** Says that statements shown here have changed since; nothing moves before one asks for it. */
export function ChangesBanner({ filter, concerns }: ChangesBannerProps) {
  const { messages } = useLanguage();
  const count = useChanges(filter, concerns);
  return (
    <div class="changes no-print" role="status">
      {count > 0 && (
        <p>
          {messages.state.changes(count)}{' '}
          <button type="button" class="button button-small" onClick={forgetAnswers}>
            {messages.state.show}
          </button>
        </p>
      )}
    </div>
  );
}
