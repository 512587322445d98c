import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface SeenRequest {
  readonly method: string;
  /** With the path and the parameters. */
  readonly address: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: { readonly query: string; readonly variables?: Record<string, unknown> };
}

export interface FaultServer {
  readonly url: string;
  /** Every request so far, in order. */
  readonly requests: readonly SeenRequest[];
  /** Resolves when a client closes its connection before the response is complete. */
  readonly hungUp: Promise<void>;
}

/** A real HTTP server on a free port with faulty responses, until the test ends. */
export async function startFaultServer(
  answer: (response: ServerResponse, seen: SeenRequest) => void,
): Promise<FaultServer> {
  const requests: SeenRequest[] = [];
  const { promise: hungUp, resolve: onHungUp } = Promise.withResolvers<void>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const seen = {
      method: request.method ?? '',
      address: new URL(request.url ?? '/', 'http://127.0.0.1'),
      headers: request.headers,
      body: JSON.parse(Buffer.concat(chunks).toString() || '{}') as SeenRequest['body'],
    };
    requests.push(seen);
    response.on('close', () => response.writableFinished || onHungUp());
    answer(response, seen);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/graphql`, requests, hungUp };
}

/** Ends a response with JSON. */
export function sendJson(
  response: ServerResponse,
  value: unknown,
  { status = 200, headers = {}, type = 'application/graphql-response+json; charset=utf-8' } = {},
): void {
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(JSON.stringify(value));
}
