import {
  buildSchema,
  execute,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  parse,
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

/** Answers a request against the published schema, with the codes of a real server. */
export async function answerRequest(
  { query, variables, operationName }: GraphQLRequest,
  fieldResolver: GraphQLFieldResolver<unknown, unknown>,
): Promise<GraphQLAnswer> {
  schema ??= buildSchema(schemaText, { assumeValid: true });
  try {
    const document = parse(query);
    const invalid = validate(schema, document);
    if (invalid.length > 0) return refuse(invalid, 'GRAPHQL_VALIDATION_FAILED');
    const { data, errors } = await execute({
      schema,
      document,
      variableValues: variables,
      operationName,
      fieldResolver,
      typeResolver: (value) => (value as { __typename?: string }).__typename,
    });
    if (!errors) return { status: 200, body: { data } };
    if (data === undefined) return refuse(errors, 'BAD_USER_INPUT');
    const { http } = errors[0]?.extensions ?? {};
    const status = data === null ? ((http as { status?: number })?.status ?? 200) : 200;
    return { status, body: { data, errors: errors.map(withoutStatus) } };
  } catch (error) {
    return refuse([error as GraphQLError], 'GRAPHQL_PARSE_FAILED');
  }
}

function refuse(errors: readonly GraphQLError[], code: string): GraphQLAnswer {
  const body = { errors: errors.map(({ message }) => ({ message, extensions: { code } })) };
  return { status: 400, body };
}

function withoutStatus(error: GraphQLError): object {
  const { extensions = {}, ...rest } = error.toJSON();
  const { http: _, ...facts } = extensions;
  return { ...rest, extensions: facts };
}
