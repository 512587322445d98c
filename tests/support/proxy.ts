import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A proxy to a database whose connections can break unnoticed. */
export interface Proxy {
  readonly url: string;
  /** Blocks all traffic without closing connections. */
  freeze(): void;
  /** Delivers the blocked traffic, and all that follows. */
  thaw(): void;
  /** Resets all connections, like a machine that crashed and restarted. */
  reset(): void;
  /** Connects to another database from now on. Connections that are open stay where they are. */
  switchTo(databaseUrl: string): void;
}

/** Opens a proxy, which is closed when the test ends. */
export async function createProxy(databaseUrl: string): Promise<Proxy> {
  let target = new URL(databaseUrl);
  const pairs = new Set<readonly [Socket, Socket]>();
  let isFrozen = false;
  const join = ([one, other]: readonly [Socket, Socket]) => one.pipe(other).pipe(one);
  const server = createServer((client) => {
    const pair = [client, connect(Number(target.port), target.hostname)] as const;
    pairs.add(pair);
    for (const socket of pair) {
      socket.on('error', () => {});
      socket.on('close', () => {
        pairs.delete(pair);
        for (const each of pair) each.destroy();
      });
    }
    if (!isFrozen) join(pair);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    for (const [client] of pairs) client.destroy();
  });
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    freeze() {
      isFrozen = true;
      for (const pair of pairs) for (const socket of pair) socket.unpipe().pause();
    },
    thaw() {
      isFrozen = false;
      for (const pair of pairs) join(pair);
    },
    reset() {
      for (const pair of pairs) for (const socket of pair) socket.resetAndDestroy();
    },
    switchTo(to) {
      target = new URL(to);
    },
  };
}
