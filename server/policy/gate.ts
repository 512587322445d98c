import type { GraphQLError } from 'graphql';
import { clientError } from '../client-error.ts';

export interface GateOptions {
  /** Requests that run at the same time. */
  readonly running: number;
  /** Requests of one client that run at the same time. @default as many as run */
  readonly runningOfClient?: number;
  /** Requests that wait; further ones are refused. */
  readonly waiting: number;
  /** Requests of one client that wait. */
  readonly waitingOfClient: number;
  /** Maximum wait, in milliseconds. */
  readonly patienceMs: number;
}

/** Too many requests are waiting already, or this one has waited too long. */
export class GateClosed extends Error {
  override readonly name = 'GateClosed';
}

/** The error for a request for which there is no room. */
export function overloaded(): GraphQLError {
  return clientError(
    'SERVICE_UNAVAILABLE',
    'The server is busy with other requests. Send the request again in a second.',
  );
}

interface Waiting {
  readonly enter: () => void;
  readonly refuse: (reason: unknown) => void;
}

/**
 * Bounds how many requests run at the same time, of one client and in all. The clients that wait
 * take turns.
 */
export class Gate {
  readonly #options: GateOptions;
  readonly #queues = new Map<string, Waiting[]>();
  readonly #runningOf = new Map<string, number>();
  readonly #whenIdle = new Set<() => void>();
  #running = 0;
  #waiting = 0;

  constructor(options: GateOptions) {
    this.#options = options;
  }

  /** Whether the next request would be refused: of a client, or of any. */
  isFullFor(client?: string): boolean {
    const { waiting, waitingOfClient } = this.#options;
    const own = client === undefined ? undefined : this.#queues.get(client);
    return this.#waiting >= waiting || (own?.length ?? 0) >= waitingOfClient;
  }

  /**
   * Resolves when the request may run, with a function to call when it is done.
   *
   * @throws {GateClosed}, or the reason of the signal when it is aborted.
   */
  async enter(client: string, signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    if (this.#hasRoomFor(client)) this.#count(client, 1);
    else await this.#wait(client, signal);
    let hasLeft = false;
    return () => {
      if (hasLeft) return;
      hasLeft = true;
      this.#count(client, -1);
      this.#next()?.enter();
      if (this.#running === 0) for (const resolve of this.#whenIdle) resolve();
    };
  }

  #hasRoomFor(client: string): boolean {
    const { running, runningOfClient = running } = this.#options;
    return this.#running < running && (this.#runningOf.get(client) ?? 0) < runningOfClient;
  }

  #count(client: string, more: 1 | -1): void {
    this.#running += more;
    const own = (this.#runningOf.get(client) ?? 0) + more;
    if (own > 0) this.#runningOf.set(client, own);
    else this.#runningOf.delete(client);
  }

  /** Resolves when no request runs, or with false after a time. */
  async whenIdle(patienceMs: number): Promise<boolean> {
    if (this.#running === 0) return true;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const idle = () => resolve(true);
    this.#whenIdle.add(idle);
    const timer = setTimeout(resolve, patienceMs, false);
    const isIdle = await promise;
    clearTimeout(timer);
    this.#whenIdle.delete(idle);
    return isIdle;
  }

  async #wait(client: string, signal: AbortSignal): Promise<void> {
    if (this.isFullFor(client)) throw new GateClosed();
    const queue = this.#queues.get(client) ?? [];
    const { patienceMs } = this.#options;
    const { promise, resolve: enter, reject: refuse } = Promise.withResolvers<void>();
    const waiting: Waiting = { enter, refuse };
    queue.push(waiting);
    this.#queues.set(client, queue);
    this.#waiting += 1;
    const giveUp = (reason: unknown) => {
      if (this.#remove(client, waiting)) refuse(reason);
    };
    const leave = () => giveUp(signal.reason);
    const timer = setTimeout(() => giveUp(new GateClosed()), patienceMs).unref();
    signal.addEventListener('abort', leave, { once: true });
    try {
      await promise;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
    }
  }

  /** Admits the first request of the client that has waited longest for its turn. */
  #next(): Waiting | undefined {
    for (const [client, queue] of this.#queues) {
      const [waiting] = queue;
      if (!waiting || !this.#hasRoomFor(client)) continue;
      this.#remove(client, waiting);
      this.#count(client, 1);
      // The client's other requests wait until the other clients had their turn.
      if (queue.length > 0) {
        this.#queues.delete(client);
        this.#queues.set(client, queue);
      }
      return waiting;
    }
    return undefined;
  }

  #remove(client: string, waiting: Waiting): boolean {
    const queue = this.#queues.get(client) ?? [];
    const index = queue.indexOf(waiting);
    if (index < 0) return false;
    queue.splice(index, 1);
    if (queue.length === 0) this.#queues.delete(client);
    this.#waiting -= 1;
    return true;
  }
}
