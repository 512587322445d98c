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

export interface GraphQLResult {
  readonly status: number;
  readonly body: { readonly data?: unknown; readonly errors?: readonly object[] };
}

/** The resolvers of the fields of a request. */
export interface Resolvers {
  readonly fieldResolver: GraphQLFieldResolver<unknown, unknown>;
  /** Resolver of the events of a subscription; present if the client requested a stream. */
  readonly subscribeFieldResolver?: GraphQLFieldResolver<unknown, unknown> | undefined;
}

/** Executes a request against the published schema, with the error codes of a real server. */
export async function executeRequest(
  { query, variables, operationName }: GraphQLRequest,
  { fieldResolver, subscribeFieldResolver }: Resolvers,
): Promise<GraphQLResult | AsyncIterable<ExecutionResult>> {
  schema ??= buildSchema(schemaText, { assumeValid: true });
  try {
    const document = parse(query);
    const invalid = validate(schema, document);
    if (invalid.length > 0) return reject(invalid, 'GRAPHQL_VALIDATION_FAILED');
    const args = {
      schema,
      document,
      variableValues: variables,
      operationName,
      fieldResolver,
      typeResolver: (value: unknown) => (value as { __typename?: string }).__typename,
    };
    if (!subscribeFieldResolver) return toResult(await execute(args));
    const events = await subscribe({ ...args, subscribeFieldResolver });
    return Symbol.asyncIterator in events ? events : toResult(events);
  } catch (error) {
    return reject([error as GraphQLError], 'GRAPHQL_PARSE_FAILED');
  }
}

/** Adds the HTTP status of a real server to a result. */
function toResult({ data, errors }: ExecutionResult): GraphQLResult {
  if (!errors) return { status: 200, body: { data } };
  if (data === undefined) return reject(errors, 'BAD_USER_INPUT');
  const { http } = errors[0]?.extensions ?? {};
  const status = data === null ? ((http as { status?: number })?.status ?? 200) : 200;
  return { status, body: { data, errors: errors.map(withoutStatus) } };
}

function reject(errors: readonly GraphQLError[], code: string): GraphQLResult {
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
