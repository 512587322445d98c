import type { StatementFilter } from '../../generated/operations.ts';
import { forgetAnswers } from '../data/answer-cache.ts';
import { useLanguage } from '../language/language.tsx';
import { useChanges } from './use-changes.ts';

/** Says that statements shown here have changed since; nothing moves before one asks for it. */
export function ChangesBanner({ filter }: { readonly filter: StatementFilter }) {
  const { messages } = useLanguage();
  const count = useChanges(filter);
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
