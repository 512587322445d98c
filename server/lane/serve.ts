import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { MAX_BODY_BYTES } from '../policy/limits.ts';
import { MALFORMED_POINTS } from '../policy/prices.ts';
import type { Visit } from '../policy/visit.ts';
import type { ServerContext } from '../schema/context.ts';
import type { HeaderSource, Lane } from './lane.ts';

/** Handles a request from a socket. */
export type Listener = (
  request: IncomingMessage,
  response: ServerResponse,
  context: ServerContext,
) => void;

/** Handles a request without a socket. */
export type Fetch = (
  input: string | URL | Request,
  init: RequestInit,
  context: ServerContext,
) => Promise<Response>;

/**
 * Puts the lane in front of a listener, which handles the requests that the lane leaves. Without a
 * lane, it only reads their bodies, whose memory is bounded.
 */
export function listenerWithLane(lane: Lane | undefined, next: Listener): Listener {
  return (request, response, context) => {
    const { method = 'GET', url = '/' } = request;
    if (!isLaneRequest(method, url)) return next(request, response, context);
    // If the body is cut off, the connection is closed.
    take().catch(() => response.destroy());

    async function take(): Promise<void> {
      const controller = new AbortController();
      const leave = () => controller.abort();
      response.once('close', leave);
      const body = method === 'POST' ? await readBody(request, context.visit) : undefined;
      if (body && !body.isWhole) {
        // Yoga rejects it before any plugin counts it.
        context.visit.bytes = body.bytes.length;
        context.visit.charge(MALFORMED_POINTS);
      }
      // A request that was not executed goes on as if there were no lane.
      const answer = await lane?.({
        method,
        url,
        headers: headersOf(request.headers),
        body: body?.isWhole ? body.bytes : undefined,
        signal: controller.signal,
        visit: context.visit,
      }).catch(() => undefined);
      response.off('close', leave);
      // The client has disconnected.
      if (response.destroyed) return;
      if (!answer || 'revision' in answer) {
        if (body) Object.assign(request, { body: Readable.from(again(body.bytes, request)) });
        return next(request, response, { ...context, executed: answer });
      }
      response.writeHead(answer.status, {
        ...answer.headers,
        ...(answer.body && { 'content-length': Buffer.byteLength(answer.body) }),
      });
      response.end(answer.body);
    }
  };
}

/** `listenerWithLane` for requests without a socket. The lane takes only bodies that are strings. */
export function fetchWithLane(lane: Lane, next: Fetch): Fetch {
  return async (input, init, context) => {
    const { method = 'GET', body = '', headers, signal } = init;
    const url = input instanceof Request ? '' : String(input);
    const { pathname, search } = new URL(url || 'http://localhost');
    if (!isLaneRequest(method, pathname) || typeof body !== 'string')
      return await next(input, init, context);
    const answer = await lane({
      method,
      url: pathname + search,
      headers: new Headers(headers),
      body: Buffer.from(body),
      signal: signal ?? new AbortController().signal,
      visit: context.visit,
    }).catch(() => undefined);
    if (answer && 'status' in answer) return new Response(answer.body ?? null, answer);
    return await next(input, init, { ...context, executed: answer });
  };
}

function isLaneRequest(method: string, url: string): boolean {
  return (method === 'POST' || method === 'GET') && /^\/graphql(?:\?|$)/.test(url);
}

function headersOf(headers: IncomingHttpHeaders): HeaderSource {
  return {
    get: (name) => headers[name]?.toString() ?? null,
    has: (name) => headers[name] !== undefined,
  };
}

/**
 * Reads a body up to the limit; the rest stays in the request. With events, because an iterator of a
 * stream costs a tenth of what a small request costs in all.
 *
 * @throws if the body is cut off.
 */
function readBody(request: IncomingMessage, { slowClients, client }: Visit): Promise<Body> {
  const { promise, resolve, reject } = Promise.withResolvers<Body>();
  const chunks: Buffer[] = [];
  let length = 0;
  const end = (isWhole: boolean) => {
    request.off('data', add).off('end', endWhole).off('close', cutOff);
    slowClients.release(request);
    resolve({
      bytes: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks),
      isWhole,
    });
  };
  const add = (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_BODY_BYTES) {
      request.pause();
      end(false);
    } else if (!request.complete) slowClients.hold(request, length, client);
  };
  const endWhole = () => end(true);
  const cutOff = () => {
    slowClients.release(request);
    reject(new Error('The body was cut off.'));
  };
  request.on('data', add).on('end', endWhole).on('close', cutOff);
  return promise;
}

interface Body {
  readonly bytes: Buffer;
  readonly isWhole: boolean;
}

async function* again(bytes: Buffer, rest: Readable): AsyncGenerator<Buffer> {
  yield bytes;
  yield* rest;
}
