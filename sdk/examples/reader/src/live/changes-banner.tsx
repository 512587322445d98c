import type { StatementFilter } from '../../generated/operations.ts';
import { forgetAnswers } from '../data/answer-cache.ts';
import { useLanguage } from '../language/language.tsx';
import { type Change, useChanges } from './use-changes.ts';

interface ChangesBannerProps {
  /** The `changesCursor` of what is shown; undefined while it is waited for. */
  readonly after: string | undefined;
  readonly filter: StatementFilter;
  /** Which of those changes the page is about, where a filter cannot say it; by default all. */
  readonly concerns?: (change: Change) => boolean;
}

/** Says that statements shown here have changed since; nothing moves before one asks for it. */
export function ChangesBanner({ after, filter, concerns }: ChangesBannerProps) {
  const { messages } = useLanguage();
  const { count, isLost } = useChanges(after, filter, concerns);
  return (
    <div class="changes no-print" role="status">
      {(isLost || count > 0) && (
        <p>
          {isLost ? messages.state.old : messages.state.changes(count)}{' '}
          <button type="button" class="button button-small" onClick={forgetAnswers}>
            {messages.state.show}
          </button>
        </p>
      )}
    </div>
  );
}
