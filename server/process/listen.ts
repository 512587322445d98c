import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExpectedError } from '../expected-error.ts';

export interface ListenOptions {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** Milliseconds that requests in flight have to end in. @default 10000 */
  readonly drainMs?: number;
}

export interface Listening {
  /** For example `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Takes no more requests and waits for those in flight; `hurry` cuts them off. */
  stop(hurry?: AbortSignal): Promise<void>;
}

// How long a connection without a request may still send one that is under way.
const IDLE_MS = 250;

/**
 * Listens for HTTP requests.
 *
 * @throws {ExpectedError} when the address cannot be had.
 */
export async function listen(handler: RequestListener, options: ListenOptions): Promise<Listening> {
  const open = new Set<ServerResponse>();
  let isStopping = false;
  const server = createServer((request, response) => {
    open.add(response);
    response.once('close', () => open.delete(response));
    if (isStopping) response.setHeader('connection', 'close');
    handler(request, response);
  });
  await bind(server, options);
  return {
    url: urlOf(server, options.host),
    async stop(hurry) {
      isStopping = true;
      // Clients must not send their next request on a connection that is about to end.
      for (const response of open) {
        if (!response.headersSent) response.setHeader('connection', 'close');
      }
      await close(server, options.drainMs ?? 10_000, hurry);
    },
  };
}

async function bind(server: Server, { port, host }: ListenOptions): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
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
        `Port ${port} on ${host} is taken by another program. ` +
        `Stop that one, or take another port: PORT=${port === 65_535 ? 4001 : port + 1} npm start`
      );
    case 'EACCES':
      return (
        `This user may not listen on port ${port}. ` +
        'Take one above 1023, for example: PORT=4001 npm start'
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST: ${host} is no address of this machine. Unset it, or use 127.0.0.1 or 0.0.0.0.`;
    default:
      return `Dixit cannot listen on ${host}, port ${port}: ${cause}`;
  }
}

async function close(server: Server, drainMs: number, hurry?: AbortSignal): Promise<void> {
  let isClosed = false;
  // http's own close() ends idle connections at once, and with them a request just sent.
  NetServer.prototype.close.call(server, () => {
    isClosed = true;
  });
  const deadline = Date.now() + drainMs;
  const idleUntil = Date.now() + Math.min(IDLE_MS, drainMs);
  while (!isClosed && !hurry?.aborted && Date.now() < deadline) {
    if (Date.now() >= idleUntil) server.closeIdleConnections();
    await sleep(20);
  }
  server.closeAllConnections();
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  // What listens everywhere is reached at home.
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
}
