import {
  type ASTVisitor,
  type GraphQLError,
  NoSchemaIntrospectionCustomRule,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { clientError } from '../client-error.ts';
import { DOCUMENT_LIMITS } from './limits.ts';

/** The validation rules of a server, besides those of GraphQL. */
export function rulesFor({
  hasIntrospection = true,
}: {
  readonly hasIntrospection?: boolean | undefined;
}): readonly ValidationRule[] {
  return hasIntrospection ? [limitSelections] : [limitSelections, NoSchemaIntrospectionCustomRule];
}

/** A validation rule that limits the size of documents. */
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

/**
 * Replaces the error of graphql-js's limit on field comparisons with ours, which says what to do.
 */
export function explainAborted(errors: readonly GraphQLError[]): GraphQLError[] {
  return errors.map((error) => (error.message === 'Validation aborted.' ? tooLarge() : error));
}

function tooLarge(): GraphQLError {
  const { fields, aliases } = DOCUMENT_LIMITS;
  return clientError(
    'QUERY_TOO_COMPLEX',
    `The document has more than ${fields} fields or ${aliases} aliases. Split it into several ` +
      'documents.',
  );
}

function counter(context: ValidationContext, limit: number, what: string) {
  let count = 0;
  return () => {
    count += 1;
    if (count !== limit + 1) return;
    const message = `The document has more than ${limit} ${what}. Split it into several documents.`;
    context.reportError(clientError('QUERY_TOO_COMPLEX', message));
  };
}
