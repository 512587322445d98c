import type { StatementFilter } from '../../generated/operations.ts';
import { forgetAnswers } from '../data/answer-cache.ts';
import { useLanguage } from '../language/language.tsx';
import { type Change, useChanges } from './use-changes.ts';

interface ChangesBannerProps {
  /** The `changesCursor` of the data shown; undefined while it is loading. */
  readonly after: string | undefined;
  readonly filter: StatementFilter;
  /** Further condition on the changes, beyond the filter; by default all are relevant. */
  readonly concerns?: (change: Change) => boolean;
}

/** Reports that statements shown here have changed. The page is refreshed only on request. */
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
