import { isDixitError } from '@dixit/sdk';
import { useLanguage } from '../language/language.tsx';
import type { Messages } from '../language/messages-fr.ts';

interface FailureProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** A failed request: the reason, its id in the server's log, and a way to retry. */
export function Failure({ error, retry }: FailureProps) {
  const { messages } = useLanguage();
  const words = messages.state;
  const requestId = isDixitError(error) ? error.requestId : undefined;
  return (
    <div class="failure" role="alert">
      <h2>{words.failed}</h2>
      <p>{explain(error, words)}</p>
      {isDixitError(error, 'graphql') && <p lang="en">{error.errors[0]?.message}</p>}
      {requestId && (
        <p class="quiet">
          {words.request} <code>{requestId}</code>
        </p>
      )}
      <button type="button" class="button" onClick={retry}>
        {words.retry}
      </button>
    </div>
  );
}

function explain(error: unknown, words: Messages['state']): string {
  if (!isDixitError(error)) return words.refused;
  if (error.kind === 'network') return words.unreachable;
  if (error.kind === 'timeout') return words.timeout;
  return error.kind === 'rate-limit' ? words.limited : words.refused;
}
