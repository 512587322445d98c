import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  type ValidationRule,
  validate,
  visit,
} from 'graphql';
import { clientError } from '../client-error.ts';
import { DOCUMENT_LIMITS, MAX_VALIDATION_ERRORS } from './limits.ts';

/** The validation rules of a server. */
export function rulesFor({
  hasIntrospection = true,
}: {
  readonly hasIntrospection?: boolean | undefined;
}): readonly ValidationRule[] {
  return hasIntrospection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
}

/**
 * Validates a document. Its size is checked first, because validation compares all pairs of fields,
 * and the number of errors is limited, because each suggests similar names. The result depends on
 * the document only, not on variables, so that it can be cached.
 */
export function validateDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  rules: readonly ValidationRule[] = specifiedRules,
): readonly GraphQLError[] {
  const excess = findExcess(document);
  if (excess) return [excess];
  const options = { maxErrors: MAX_VALIDATION_ERRORS };
  const errors = validate(schema, document, rules, options);
  // graphql-js's limit on field comparisons.
  return errors.map((error) => (error.message === 'Validation aborted.' ? tooLarge() : error));
}

/** The error for a document that is too large to be validated. */
function findExcess(document: DocumentNode): GraphQLError | undefined {
  let fields = 0;
  let aliases = 0;
  let directives = 0;
  let directivesOfOne = 0;
  const ofKey = new Map<string, number>();
  visit(document, {
    Field({ alias, name }) {
      fields += 1;
      if (alias) aliases += 1;
      const key = (alias ?? name).value;
      ofKey.set(key, (ofKey.get(key) ?? 0) + 1);
    },
    Directive(_directive, index) {
      directives += 1;
      directivesOfOne = Math.max(directivesOfOne, Number(index) + 1);
    },
  });
  if (fields > DOCUMENT_LIMITS.fields || aliases > DOCUMENT_LIMITS.aliases) return tooLarge();
  if (directives > DOCUMENT_LIMITS.directives) return tooManyDirectives();
  if (directivesOfOne > DOCUMENT_LIMITS.directivesOfOne) return tooManyOfOne();
  const pairs = ofKey.values().reduce((sum, count) => sum + count * count, 0);
  return pairs > DOCUMENT_LIMITS.pairs ? tooRepetitive() : undefined;
}

function tooLarge(): GraphQLError {
  const { fields, aliases } = DOCUMENT_LIMITS;
  return clientError(
    'QUERY_TOO_COMPLEX',
    `The document has more than ${fields} fields or ${aliases} aliases. Split it into several ` +
      'documents.',
  );
}

function tooRepetitive(): GraphQLError {
  return clientError(
    'QUERY_TOO_COMPLEX',
    'The document selects fields of the same name too often. Split it into several documents.',
  );
}

function tooManyDirectives(): GraphQLError {
  const { directives } = DOCUMENT_LIMITS;
  return clientError(
    'QUERY_TOO_COMPLEX',
    `The document has more than ${directives} directives. Split it into several documents.`,
  );
}

function tooManyOfOne(): GraphQLError {
  return clientError(
    'QUERY_TOO_COMPLEX',
    `The document has more than ${DOCUMENT_LIMITS.directivesOfOne} directives at one place. Remove some.`,
  );
}
