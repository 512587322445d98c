import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExpectedError } from '../expected-error.ts';

export interface ListenOptions {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** Time for requests in flight to complete, in milliseconds. @default 10000 */
  readonly drainMs?: number;
}

export interface Listening {
  /** For example `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Accepts no more requests and waits for those in flight. Aborting `force` cuts them off. */
  stop(force?: AbortSignal): Promise<void>;
}

// Time for an idle connection to deliver a request that is already on its way.
const IDLE_MS = 250;

/**
 * Listens for HTTP requests.
 *
 * @throws {ExpectedError} if the address is not available.
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
    async stop(force) {
      isStopping = true;
      // Clients must not send their next request on a connection that is about to close.
      for (const response of open) {
        if (!response.headersSent) response.setHeader('connection', 'close');
      }
      await close(server, options.drainMs ?? 10_000, force);
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

async function close(server: Server, drainMs: number, force?: AbortSignal): Promise<void> {
  let isClosed = false;
  // http's own close() immediately ends idle connections, also those with a request on its way.
  NetServer.prototype.close.call(server, () => {
    isClosed = true;
  });
  const deadline = Date.now() + drainMs;
  const idleUntil = Date.now() + Math.min(IDLE_MS, drainMs);
  while (!isClosed && !force?.aborted && Date.now() < deadline) {
    if (Date.now() >= idleUntil) server.closeIdleConnections();
    await sleep(20);
  }
  server.closeAllConnections();
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  // A server that listens on all addresses is shown with the loopback address.
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
}
