import { type ExecutionResult, GraphQLError } from 'graphql';
import { createGraphQLError, type MaskError } from 'graphql-yoga';
import { explainFailure } from '../database/failures.ts';
import type { Logger } from '../logger.ts';
import { requestIdOf } from './request-id.ts';

/** Error codes and messages of responses without a body, by status. */
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
 * Replaces internal errors: database failures that a client can react to by an explanation, all
 * others by INTERNAL_SERVER_ERROR. The original error stays attached for the log only.
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

/**
 * Adds a code to every error of a result and the request id to masked errors, and logs masked
 * errors once.
 */
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
  // A variable of the wrong type, or Yoga's error for an invalid request. Both repeat the input.
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
  // Without Yoga's `spec` flag, which gives clients of `application/json` a 200 for invalid queries
  // (GraphQL over HTTP, legacy watershed). An invalid request is a 400 for them too.
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
  // The client has left.
  if ((rootOf(error) as Error | undefined)?.name === 'AbortError') return;
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
 * graphql-js's message about a variable, without the value that it repeats: values are users' data
 * and messages end up in logs. The text after the value contains only names of fields.
 *
 * @example 'Variable "$filter" got an invalid value at "filter.statu"; Field "statu" is not …'
 */
function explainVariable({ message }: GraphQLError): string {
  const [, variable] = /^(Variable "\$\w{1,100}") got invalid value /.exec(message) ?? [];
  // « Variable "$n" of required type "Int!" was not provided. » repeats nothing.
  if (!variable) return message;
  // Only the end is matched: a long value could be crafted to make the patterns slow.
  const end = message.slice(-MAX_REASON);
  for (const pattern of REASONS) {
    const found = pattern.exec(end);
    if (!found) continue;
    const [place = ''] = PLACE.exec(end.slice(0, found.index)) ?? [];
    return `${variable} got an invalid value${place}; ${found.slice(1).join('')}`;
  }
  return `${variable} got an invalid value; See its type in the schema.`;
}

/** Maximum length of place and reason, in characters. */
const MAX_REASON = 500;

const PLACE = / at "\w+(?:\.\w+|\[\d+\])+"$/;

/** The reasons that follow the value. The groups leave out a value within the reason. */
const REASONS = [
  /; (Field "\w{1,100}" is not defined by type "\w+"\.(?: Did you mean [^?]*\?)?)$/,
  /; (Field "\w+" of required type "[^"]*" was not provided\.)$/,
  /; (Expected (?:type "\w+" to be an object|non-nullable type "[^"]*" not to be null)\.)$/,
  /; (Value )".*" (does not exist in "\w+" enum\.(?: Did you mean [^?]*\?)?)$/s,
  /; (Enum "\w+" cannot represent non-string value)[: ].*?(\.(?: Did you mean [^?]*\?)?)$/s,
  /; ((?:String|Int|Float|Boolean|ID) cannot represent [\w -]+)(?:: .*)?$/s,
  // The message of the schema's own scalars (server/schema/scalars.ts), which does not repeat
  // input.
  /; (Not a valid \w+\. Use the format \S+)$/,
];
