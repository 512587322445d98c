import { parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { rulesFor, validateDocument } from '../policy/document-limits.ts';
import { DOCUMENT_LIMITS } from '../policy/limits.ts';

/**
 * Rejects documents that are too large before execution. The result is cached by the document's
 * text, so the rules must not depend on variables. The executor checks cost and depth.
 */
export function useQueryLimits(options: {
  readonly hasIntrospection?: boolean | undefined;
}): Plugin {
  const rules = rulesFor(options);
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) =>
        parse(source, { ...options, maxTokens: DOCUMENT_LIMITS.tokens }),
      );
    },
    onValidate({ setValidationFn }) {
      setValidationFn((schema, document) => validateDocument(schema, document, rules));
    },
  };
}
