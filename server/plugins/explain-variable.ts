import { type GraphQLError, Kind, print } from 'graphql';

/**
 * What is wrong with a variable, without its value, which graphql-js repeats: values are the
 * users' own words and end up in logs.
 *
 * @example 'The variable `$filter` does not fit its type `StatementFilter` at `saidOn.from`. …'
 */
export function explainVariable(error: GraphQLError): string {
  const definition = error.nodes?.find((node) => node.kind === Kind.VARIABLE_DEFINITION);
  // « Variable "$n" of required type "Int!" was not provided. » says it all.
  if (!definition || definition.kind !== Kind.VARIABLE_DEFINITION || MISSING.test(error.message)) {
    return error.message;
  }
  const name = definition.variable.name.value;
  const place = PLACE.exec(error.message)?.[1]?.replace(/^\./, '');
  const at = place ? ` at \`${place}\`` : '';
  const hint = HINT.exec(error.message)?.[0] ?? explainField(error.message);
  return `The variable \`$${name}\` does not fit its type \`${print(definition.type)}\`${at}. ${hint}`;
}

/** The names are the schema's, and the last that the message says: the value goes before them. */
function explainField(message: string): string {
  const [, object] = OBJECT.exec(message) ?? [];
  if (object) return `A \`${object}\` is an object: the schema says which fields it has.`;
  const [, name, type] = FIELD.exec(message) ?? [];
  return name ? `Its field \`${name}\` (${type}) must be given.` : 'The schema says what it takes.';
}

const MISSING =
  /^Variable "\$\w+" of (?:required|non-null) type "[^"]*" (?:was not provided|must not be null)\.$/;
const FIELD = /; Field "(\w+)" of required type "([^"]*)" was not provided\.$/;
const OBJECT = /; Expected type "(\w+)" to be an object\.$/;
const PLACE = / at "\w+((?:\.\w+|\[\d+\])+)"; /;
// Our own scalars say what they take, and nothing else (server/schema/scalars.ts).
const HINT = /This is no \w+\. Write it like \S+$/;
