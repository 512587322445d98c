import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from '../logger.ts';
import { BY_STATUS, completeErrors } from '../policy/errors.ts';

/** Gives every error a code, in results and in responses without a result. */
export function useErrorCodes(logger: Logger): Plugin {
  return {
    onResultProcess({ request, result, setResult }) {
      if (Array.isArray(result) || !('errors' in result) || !result.errors) return;
      setResult(completeErrors(result as ExecutionResult, request, logger));
    },
    onResponse({ response, setResponse, fetchAPI }) {
      const known = BY_STATUS[response.status];
      if (!known || response.body) return;
      const [code, message] = known;
      const { status, headers } = response;
      headers.set('content-type', 'application/json; charset=utf-8');
      const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
      setResponse(new fetchAPI.Response(body, { status, headers }));
    },
  };
}
