import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { hashSecret } from '../access/api-key-token.ts';
import { clientError } from '../client-error.ts';
import type { Admission } from '../policy/admission.ts';
import { overloaded } from '../policy/gate.ts';
import { readToken } from '../policy/identify-caller.ts';
import { chooseRequestId, REQUEST_ID_HEADER } from '../policy/request-id.ts';
import { readTarget } from '../policy/request-target.ts';
import { sendError } from '../policy/send-error.ts';
import { MIN_UNSENT_BYTES, type SlowClients } from '../policy/slow-clients.ts';
import { clientAt, Visit } from '../policy/visit.ts';
import type { ServerContext } from '../schema/context.ts';
import type { Listener } from './serve.ts';

const INVALID_TARGET = clientError(
  'BAD_REQUEST',
  'The address of the request is not valid. Check its path and its `Host` header.',
);

// Under overload, most requests get it.
const OVERLOADED = overloaded();

/** Refuses requests that need not be read: invalid ones, and those for which there is no room. */
export function refuseUnread(admission: Admission, next: Listener): RequestListener {
  const queues = new WeakMap<Socket, number>();
  const handle: RequestListener = (request, response) => {
    if (!response.socket) {
      return waitForTurn(request, response, {
        queues,
        slowClients: admission.slowClients,
        go: () => handle(request, response),
      });
    }
    holdUnsent(response, admission.slowClients);
    const target = readTarget(request);
    // Yoga answers it with the stack of its error.
    if (target === undefined) return sendError(response, INVALID_TARGET);
    request.url = target;
    const { socket, headers } = request;
    const forwardedFor = headers['x-forwarded-for']?.toString();
    const client = clientAt(admission.addressOf(socket.remoteAddress, forwardedFor));
    const isQuery = target.startsWith('/graphql') && request.method !== 'OPTIONS';
    const { authorization } = headers;
    // A request with a key is counted for the key, which is not known yet.
    const known = authorization ? undefined : client;
    if (isQuery && admission.isFullFor(known)) return sendError(response, OVERLOADED);
    const visit = new Visit(admission, client);
    const refusal = isQuery ? refusalOf(visit, authorization) : undefined;
    if (refusal) return sendError(response, refusal, visit.headers);
    return next(request, response, { visit });
  };
  return handle;
}

function refusalOf(visit: Visit, authorization: string | undefined) {
  return authorization ? visit.refusalOfKey(hashSecret(readToken(authorization))) : visit.refusal;
}

// Clients that send several requests at once send a few. Those of a flood take a hundred times the
// memory of their bytes, and the first may be a subscription, so that the others wait for ever.
const MAX_WAITING = 10;
const REQUEST_BYTES = 3_000;

interface Queueing {
  /** How many requests of each connection wait. */
  readonly queues: WeakMap<Socket, number>;
  readonly slowClients: SlowClients;
  readonly go: () => void;
}

/**
 * A request that was sent before the previous one of its connection was answered waits for its turn,
 * because its answer would be held in memory.
 */
function waitForTurn(
  request: IncomingMessage,
  response: ServerResponse,
  { queues, slowClients, go }: Queueing,
): void {
  const { socket, rawHeaders } = request;
  const waiting = queues.get(socket) ?? 0;
  if (waiting >= MAX_WAITING) return void socket.destroy();
  queues.set(socket, waiting + 1);
  request.once('close', () => slowClients.release(request));
  slowClients.hold(request, REQUEST_BYTES + rawHeaders.join().length);
  response.once('socket', () => {
    queues.set(socket, (queues.get(socket) ?? 1) - 1);
    slowClients.release(request);
    go();
  });
}

function holdUnsent(response: ServerResponse, slowClients: SlowClients): void {
  response.once('prefinish', () => {
    const { writableLength } = response;
    if (writableLength < MIN_UNSENT_BYTES) return;
    response.once('close', () => slowClients.release(response));
    slowClients.hold(response, writableLength);
  });
}

/**
 * Refuses what was not admitted while the lane worked on it: too few points, no place, an invalid
 * key. The plugins would do it in the same words, but at the cost of a query.
 */
export function refuseUnadmitted(next: Listener): Listener {
  return (request, response, context) => {
    const { refused } = context.visit;
    if (!refused) return next(request, response, context);
    return sendError(response, refused, refusalHeaders(request, context));
  };
}

function refusalHeaders({ headers }: IncomingMessage, { visit }: ServerContext) {
  const given = headers[REQUEST_ID_HEADER]?.toString() ?? null;
  return { ...visit.headers, [REQUEST_ID_HEADER]: chooseRequestId(given) };
}
