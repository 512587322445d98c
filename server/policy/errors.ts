import { type ExecutionResult, GraphQLError, Kind, print } from 'graphql';
import { createGraphQLError, type MaskError } from 'graphql-yoga';
import { explainFailure } from '../database/failures.ts';
import type { Logger } from '../logger.ts';
import { requestIdOf } from './request-id.ts';

/** What an answer without a body says, by its status. */
export const BY_STATUS: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: [
    'BAD_REQUEST',
    'Not a valid GraphQL request. Send `query` as a string and `variables` as an object.',
  ],
  404: ['NOT_FOUND', 'Not found. The API is at /graphql.'],
  405: ['METHOD_NOT_ALLOWED', 'Send queries by GET or POST, everything else by POST.'],
  406: [
    'NOT_ACCEPTABLE',
    'No acceptable response type. Accept `application/graphql-response+json` or ' +
      '`application/json`, and `text/event-stream` for subscriptions.',
  ],
  413: [
    'REQUEST_ENTITY_TOO_LARGE',
    'The request is larger than 100 kB. Load longer articles with `npm run seed` or ' +
      '`npm run import`.',
  ],
  415: ['UNSUPPORTED_MEDIA_TYPE', 'Send JSON, with `Content-Type: application/json`.'],
};

/**
 * Replaces internal errors: database failures that a client can react to by an explanation,
 * anything else by INTERNAL_SERVER_ERROR. The original error stays attached for the log only.
 */
export const maskError: MaskError = (error) => {
  if (isMeantForClients(error)) return error as Error;
  const explained = explainFailure(rootOf(error));
  const place = error instanceof GraphQLError ? error : undefined;
  return createGraphQLError(
    explained?.message ?? 'Internal server error. Report it with the request id.',
    {
      nodes: place?.nodes ?? null,
      path: place?.path ?? null,
      originalError: error instanceof Error ? error : new Error(String(error)),
      extensions: {
        code: explained?.code ?? 'INTERNAL_SERVER_ERROR',
        http: {
          status: explained?.status ?? 500,
          ...(explained?.status === 503 && { headers: { 'retry-after': '1' } }),
        },
      },
    },
  );
};

/** Gives every error of a result a code, every masked one its request id, and logs those once. */
export function completeErrors<T extends ExecutionResult>(
  result: T,
  request: Request,
  logger: Logger,
): T {
  if (!result.errors) return result;
  return { ...result, errors: result.errors.map((error) => complete(error, request, logger)) };
}

function complete(error: GraphQLError, request: Request, logger: Logger): GraphQLError {
  const { code } = error.extensions;
  if (error.originalError && !isMeantForClients(error.originalError)) {
    const requestId = requestIdOf(request);
    log(error, requestId, logger);
    return rewrite(error, { extensions: { ...error.extensions, requestId } });
  }
  if (code && code !== 'BAD_REQUEST' && code !== 'REQUEST_ENTITY_TOO_LARGE') return error;
  // A variable that does not fit its type, or Yoga's word on what is no GraphQL request. Both
  // repeat what was sent.
  if (error.nodes) {
    const message = explainVariable(error);
    return rewrite(error, {
      message,
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
    });
  }
  const http = error.extensions['http'] as { status?: number; headers?: object } | undefined;
  const status = http?.status ?? 400;
  const [known, message] = BY_STATUS[status] ?? ['BAD_REQUEST', error.message];
  // Without Yoga's mark `spec`: what is no request is a 400 for clients of `application/json` too,
  // who get a 200 for a query that is not valid (GraphQL over HTTP, legacy watershed).
  const headers = http?.headers && { headers: http.headers };
  return rewrite(error, { message, extensions: { code: known, http: { status, ...headers } } });
}

function rewrite(
  error: GraphQLError,
  {
    message = error.message,
    extensions,
  }: { message?: string; extensions: Record<string, unknown> },
): GraphQLError {
  return createGraphQLError(message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    extensions,
  });
}

function log(error: GraphQLError, requestId: string, logger: Logger): void {
  const facts = { err: error.originalError, requestId, path: error.path };
  if (error.extensions['code'] === 'INTERNAL_SERVER_ERROR') logger.error(facts, 'Failed');
  else if (error.extensions['code'] !== 'BAD_USER_INPUT') logger.warn(facts, error.message);
}

function isMeantForClients(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false;
  return error.originalError === undefined || isMeantForClients(error.originalError);
}

function rootOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? rootOf(error.originalError) : error;
}

/**
 * What is wrong with a variable, without its value, which graphql-js repeats: values are the
 * users' own words and end up in logs.
 *
 * @example 'The variable `$filter` does not match its type `StatementFilter` at `saidOn.from`. …'
 */
function explainVariable(error: GraphQLError): string {
  const definition = error.nodes?.find((node) => node.kind === Kind.VARIABLE_DEFINITION);
  // « Variable "$n" of required type "Int!" was not provided. » says it all.
  if (!definition || definition.kind !== Kind.VARIABLE_DEFINITION || MISSING.test(error.message)) {
    return error.message;
  }
  const name = definition.variable.name.value;
  const place = PLACE.exec(error.message)?.[1]?.replace(/^\./, '');
  const at = place ? ` at \`${place}\`` : '';
  const hint = HINT.exec(error.message)?.[0] ?? explainField(error.message);
  return `The variable \`$${name}\` does not match its type \`${print(definition.type)}\`${at}. ${hint}`;
}

/** The names are the schema's, and the last that the message says: the value goes before them. */
function explainField(message: string): string {
  const [, object] = OBJECT.exec(message) ?? [];
  if (object) return `Give an object; see \`${object}\` in the schema.`;
  const [, name, type] = FIELD.exec(message) ?? [];
  return name ? `Its field \`${name}\` (${type}) is required.` : 'See the type in the schema.';
}

const MISSING =
  /^Variable "\$\w+" of (?:required|non-null) type "[^"]*" (?:was not provided|must not be null)\.$/;
const FIELD = /; Field "(\w+)" of required type "([^"]*)" was not provided\.$/;
const OBJECT = /; Expected type "(\w+)" to be an object\.$/;
const PLACE = / at "\w+((?:\.\w+|\[\d+\])+)"; /;
// The message of the schema's own scalars (server/schema/scalars.ts), which repeats no input.
const HINT = /Not a valid \w+\. Use the format \S+$/;
