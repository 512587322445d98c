import {
  type ASTVisitor,
  GraphQLError,
  parse,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** What a document may contain. Cost and depth, which depend on variables, are the schema's. */
export const DOCUMENT_LIMITS = { tokens: 1_000, fields: 400, aliases: 50, directives: 50 } as const;

/**
 * Refuses documents that are large before they are executed. The verdict is cached by the
 * document's text, so no rule here may look at variables.
 */
export function useQueryLimits(): Plugin {
  return {
    // Without a limit on tokens a nesting bomb ends the parser with a stack overflow: a 500.
    onParse({ setParseFn }) {
      setParseFn((source, options) =>
        parse(source, { ...options, maxTokens: DOCUMENT_LIMITS.tokens }),
      );
    },
    onValidate({ addValidationRule }) {
      addValidationRule(limitSelections);
      return ({ result, setResult }) => {
        // graphql-js has a limit of its own on comparing fields, and meets it before ours.
        if (!Array.isArray(result) || !result.some(isAborted)) return;
        setResult(result.map((error) => (isAborted(error) ? tooLarge() : error)));
      };
    },
  };
}

const limitSelections: ValidationRule = (context) => {
  const fields = counter(context, DOCUMENT_LIMITS.fields, 'fields');
  const aliases = counter(context, DOCUMENT_LIMITS.aliases, 'aliases');
  const directives = counter(context, DOCUMENT_LIMITS.directives, 'directives');
  const visitor: ASTVisitor = {
    Field(node) {
      fields();
      if (node.alias) aliases();
    },
    Directive: directives,
  };
  return visitor;
};

function isAborted(error: unknown): boolean {
  return error instanceof GraphQLError && error.message === 'Validation aborted.';
}

function tooLarge(): GraphQLError {
  const { fields, aliases } = DOCUMENT_LIMITS;
  return tooComplex(
    `The document is too large to be checked. At most ${fields} fields, ${aliases} of them under ` +
      'an alias, are in one: split it into several.',
  );
}

function tooComplex(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } },
  });
}

function counter(context: ValidationContext, limit: number, what: string) {
  let count = 0;
  return () => {
    count += 1;
    if (count !== limit + 1) return;
    context.reportError(
      tooComplex(`The document has more than ${limit} ${what}. Split it into several.`),
    );
  };
}
