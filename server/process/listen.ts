import {
  createServer,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setImmediate as immediate, setTimeout as sleep } from 'node:timers/promises';
import { ExpectedError } from '../expected-error.ts';

export interface ListenOptions {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** Time for requests in flight to complete, in milliseconds. @default DRAIN_MS */
  readonly drainMs?: number;
  /** @default CONNECTION_LIMITS */
  readonly limits?: Partial<ConnectionLimits>;
  /** The client of an address. @default the address */
  readonly clientOf?: (address: string | undefined) => string;
}

export interface ConnectionLimits {
  /** Open connections. For a further one, one of the client that has most of them is closed. */
  readonly connections: number;
  /** Time for the headers of a request, in milliseconds. Also for the first byte of a connection. */
  readonly headersMs: number;
  /** Time for the whole of a request, in milliseconds. */
  readonly requestMs: number;
  /** Time between requests of a connection, in milliseconds. Clients learn it by `Keep-Alive`. */
  readonly keepAliveMs: number;
  /** Time without any byte of a response being accepted by the client, in milliseconds. */
  readonly idleMs: number;
}

/** Time for requests in flight to complete when the server stops, in milliseconds. */
export const DRAIN_MS = 8_000;

/** Limits that close slow, half-sent and abandoned requests, which would hold memory and sockets. */
export const CONNECTION_LIMITS: ConnectionLimits = {
  connections: 4_000,
  headersMs: 10_000,
  requestMs: 30_000,
  keepAliveMs: 5_000,
  idleMs: 60_000,
};

export interface Listening {
  /** For example `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Accepts no more connections and completes the requests of those that are open. */
  stop(force?: AbortSignal): Promise<void>;
}

/**
 * Listens for HTTP requests.
 *
 * @throws {ExpectedError} if the address is not available.
 */
export async function listen(handler: RequestListener, options: ListenOptions): Promise<Listening> {
  const limits = { ...CONNECTION_LIMITS, ...options.limits };
  const open = new Set<ServerResponse>();
  const unused = new Set<Socket>();
  /** Requests that wait until the port is closed; undefined: none do. */
  let held: (() => void)[] | undefined;
  let isStopping = false;
  const server = createServer(settingsOf(limits), (request, response) => {
    open.add(response);
    unused.delete(request.socket);
    response.once('close', () => open.delete(response));
    if (isStopping) response.setHeader('connection', 'close');
    if (held) held.push(() => response.destroyed || handler(request, response));
    else handler(request, response);
  });
  server.setTimeout(limits.idleMs);
  const connections = new Connections(limits.connections);
  const { clientOf = (address = '') => address } = options;
  server.on('connection', (socket: Socket) => {
    connections.add(clientOf(socket.remoteAddress), socket);
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  await bind(server, { ...options, backlog: limits.connections });
  return {
    url: urlOf(server, options.host),
    async stop(force) {
      // The port first: a client whose connection was ended would open another one meanwhile.
      held = [];
      await acceptArrived(server);
      const closed = close(server, options.drainMs ?? DRAIN_MS, force);
      isStopping = true;
      // Clients must not send their next request on a connection that is about to close.
      for (const response of open) {
        if (!response.headersSent) response.setHeader('connection', 'close');
      }
      for (const handle of held) handle();
      held = undefined;
      await Promise.race([closed, sleep(UNUSED_MS, undefined, { ref: false })]);
      for (const socket of unused) socket.destroy();
      await closed;
    },
  };
}

/** Bounds the open connections, so that no client can take all of them. */
class Connections {
  readonly #limit: number;
  readonly #byClient = new Map<string, Set<Socket>>();
  #count = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Above the limit, closes the oldest connection of the client that has most. */
  add(client: string, socket: Socket): void {
    const own = this.#byClient.get(client) ?? new Set();
    this.#byClient.set(client, own.add(socket));
    this.#count += 1;
    socket.once('close', () => this.#remove(client, socket));
    if (this.#count <= this.#limit) return;
    const [most, theirs] = this.#largest(client, own);
    const [oldest = socket] = theirs;
    // A client that has as many as any other does not lose one for its next.
    const closed = theirs === own ? socket : oldest;
    this.#remove(most, closed);
    closed.destroy();
  }

  #largest(client: string, own: Set<Socket>): readonly [string, Set<Socket>] {
    let most: readonly [string, Set<Socket>] = [client, own];
    for (const entry of this.#byClient) if (entry[1].size > most[1].size) most = entry;
    return most;
  }

  #remove(client: string, socket: Socket): void {
    const sockets = this.#byClient.get(client);
    if (!sockets?.delete(socket)) return;
    this.#count -= 1;
    if (sockets.size === 0) this.#byClient.delete(client);
  }
}

function settingsOf({ headersMs, requestMs, keepAliveMs }: ConnectionLimits): ServerOptions {
  return {
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    keepAliveTimeout: keepAliveMs,
    connectionsCheckingInterval: Math.min(1_000, headersMs, requestMs),
  };
}

async function bind(
  server: Server,
  { port, host, backlog }: ListenOptions & { readonly backlog: number },
): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      // The system's default drops connections when many arrive at once.
      server.listen({ port, host, backlog }, resolve);
    });
  } catch (cause) {
    throw new ExpectedError(explain(cause, port, host), { cause });
  }
}

function explain(cause: unknown, port: number, host: string): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return (
        `Port ${port} on ${host} is in use by another program. ` +
        `Stop it, or choose another port: PORT=${port === 65_535 ? 4001 : port + 1} npm start`
      );
    case 'EACCES':
      return (
        `This user is not allowed to listen on port ${port}. ` +
        'Choose a port above 1023, for example: PORT=4001 npm start'
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST: ${host} is not an address of this machine. Unset it, or use 127.0.0.1 or 0.0.0.0.`;
    default:
      return `Dixit cannot listen on ${host}, port ${port}: ${cause}`;
  }
}

// Time for the first request of a connection that was opened just before the stop.
const UNUSED_MS = 1_000;

// A turn of the event loop with nothing to do takes less.
const IDLE_TURN_MS = 0.1;
const MAX_ACCEPT_MS = 1_000;

/**
 * Accepts the connections that the system has established. Those that it establishes between the
 * last look and the closing of the port are reset, so this continues directly after a turn of the
 * event loop that found none and had little else to do. Under load there is such a turn because
 * requests are held meanwhile: their clients wait, and open no connections.
 */
async function acceptArrived(server: Server): Promise<void> {
  let accepted = 0;
  const count = () => {
    accepted += 1;
  };
  server.on('connection', count);
  const deadline = performance.now() + MAX_ACCEPT_MS;
  for (let before = -1, at = 0; ; ) {
    const now = performance.now();
    if ((accepted === before && now - at < IDLE_TURN_MS) || now > deadline) break;
    before = accepted;
    at = now;
    await immediate();
  }
  server.off('connection', count);
}

/**
 * Waits until all connections are closed. An idle one stays open for as long as its client was told
 * by `Keep-Alive` that it can send a request, and is closed by that request's response. Closing it
 * earlier would reset a request that is on its way.
 */
async function close(server: Server, drainMs: number, force?: AbortSignal): Promise<void> {
  const closed = Promise.withResolvers<void>();
  // http's own close() immediately ends idle connections.
  NetServer.prototype.close.call(server, () => closed.resolve());
  const late = AbortSignal.timeout(drainMs);
  for (const signal of [late, force]) signal?.addEventListener('abort', () => closed.resolve());
  if (!force?.aborted) await closed.promise;
  server.closeAllConnections();
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  // A server that listens on all addresses is shown with the loopback address.
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
}
