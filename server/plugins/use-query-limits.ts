import { parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { explainAborted, limitSelections } from '../policy/document-limits.ts';
import { DOCUMENT_LIMITS } from '../policy/limits.ts';

/**
 * Refuses documents that are large before they are executed. The verdict is cached by the
 * document's text, so no rule here may look at variables; cost and depth are the schema's.
 */
export function useQueryLimits(): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) =>
        parse(source, { ...options, maxTokens: DOCUMENT_LIMITS.tokens }),
      );
    },
    onValidate({ addValidationRule }) {
      addValidationRule(limitSelections);
      return ({ result, setResult }) => {
        if (Array.isArray(result)) setResult(explainAborted(result));
      };
    },
  };
}
