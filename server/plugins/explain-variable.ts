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
  const hint = HINT.exec(error.message)?.[0] ?? 'The schema says what it takes.';
  return `The variable \`$${name}\` does not fit its type \`${print(definition.type)}\`${at}. ${hint}`;
}

const MISSING = /was not provided\.$|must not be null\.$/;
const PLACE = / at "\w+((?:\.\w+|\[\d+\])+)"; /;
// Our own scalars say what they take, and nothing else (server/schema/scalars.ts).
const HINT = /This is no \w+\. Write it like \S+/;
