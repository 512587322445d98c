import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { connect, type Socket } from 'node:net';

export interface Answered {
  readonly status: number;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
  /** Milliseconds. */
  readonly took: number;
}

/** Clients of a running server that keep their connections. */
export function createClients(url: string) {
  const agent = new Agent({ keepAlive: true });
  const send = (body: string) =>
    new Promise<Answered>((resolve, reject) => {
      const began = performance.now();
      const headers = { 'content-type': 'application/json' };
      let hasAnswer = false;
      const sent = request(url, { method: 'POST', agent, headers }, (response) => {
        hasAnswer = true;
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(chunks).toString(),
            headers: response.headers,
            took: performance.now() - began,
          }),
        );
      });
      sent.on('error', (error) => {
        // The service closed the idle connection while the request was on its way.
        if (sent.reusedSocket && !hasAnswer) resolve(send(body));
        else reject(error);
      });
      sent.end(body);
    });
  const ask = (query: string, variables: object = {}) => send(JSON.stringify({ query, variables }));
  return { ask, close: () => agent.destroy() };
}

/** Opens a connection and sends a text, which need not be a whole request. */
export async function sendText(url: string, text: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.write(text);
  return socket;
}

/** What a server sends until it closes the connection. */
export async function received(socket: Socket): Promise<string> {
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  // `once` of node:events would reject at an error, which a reset is.
  if (!socket.closed) await new Promise((resolve) => socket.once('close', resolve));
  return text;
}

/** A request as it is sent. `length`, if it says that more of its body follows. */
export function toRequestText(query: string, length?: number): string {
  const body = JSON.stringify({ query });
  return [
    'POST /graphql HTTP/1.1',
    'host: localhost',
    'content-type: application/json',
    `content-length: ${length ?? Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}

/** Runs work as often as wanted, a few at a time. */
export async function repeat(
  times: number,
  concurrent: number,
  work: (index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const one = async () => {
    while (next < times) {
      next += 1;
      await work(next - 1);
    }
  };
  await Promise.all(Array.from({ length: concurrent }, one));
}
