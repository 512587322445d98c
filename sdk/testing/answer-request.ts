import {
  buildSchema,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  parse,
  subscribe,
  validate,
} from 'graphql';
import { schemaText } from '../generated/schema-text.ts';

let schema: GraphQLSchema | undefined;

export interface GraphQLRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly operationName?: string | null | undefined;
}

export interface GraphQLAnswer {
  readonly status: number;
  readonly body: { readonly data?: unknown; readonly errors?: readonly object[] };
}

/** How the fields of a request are answered. */
export interface Resolvers {
  readonly fieldResolver: GraphQLFieldResolver<unknown, unknown>;
  /** Where events are asked for: those of a subscription's field. */
  readonly subscribeFieldResolver?: GraphQLFieldResolver<unknown, unknown> | undefined;
}

/** Answers a request against the published schema, with the codes of a real server. */
export async function answerRequest(
  { query, variables, operationName }: GraphQLRequest,
  { fieldResolver, subscribeFieldResolver }: Resolvers,
): Promise<GraphQLAnswer | AsyncIterable<ExecutionResult>> {
  schema ??= buildSchema(schemaText, { assumeValid: true });
  try {
    const document = parse(query);
    const invalid = validate(schema, document);
    if (invalid.length > 0) return refuse(invalid, 'GRAPHQL_VALIDATION_FAILED');
    const args = {
      schema,
      document,
      variableValues: variables,
      operationName,
      fieldResolver,
      typeResolver: (value: unknown) => (value as { __typename?: string }).__typename,
    };
    if (!subscribeFieldResolver) return toAnswer(await execute(args));
    const events = await subscribe({ ...args, subscribeFieldResolver });
    return Symbol.asyncIterator in events ? events : toAnswer(events);
  } catch (error) {
    return refuse([error as GraphQLError], 'GRAPHQL_PARSE_FAILED');
  }
}

/** A result with the status of a real server. */
function toAnswer({ data, errors }: ExecutionResult): GraphQLAnswer {
  if (!errors) return { status: 200, body: { data } };
  if (data === undefined) return refuse(errors, 'BAD_USER_INPUT');
  const { http } = errors[0]?.extensions ?? {};
  const status = data === null ? ((http as { status?: number })?.status ?? 200) : 200;
  return { status, body: { data, errors: errors.map(withoutStatus) } };
}

function refuse(errors: readonly GraphQLError[], code: string): GraphQLAnswer {
  const coded = errors.map(({ message, extensions }) => ({
    message,
    extensions: { code: extensions?.['code'] ?? code },
  }));
  return { status: 400, body: { errors: coded } };
}

function withoutStatus(error: GraphQLError): object {
  const { extensions = {}, ...rest } = error.toJSON();
  const { http: _, ...facts } = extensions;
  return { ...rest, extensions: facts };
}
