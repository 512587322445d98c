import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphQLError } from 'graphql';
import type { ApiKeyFacts } from '../access/check-api-key.ts';
import { clientError } from '../client-error.ts';
import type { Pace } from '../read/sql.ts';
import type { Admission, Work } from './admission.ts';
import { siteOf } from './client-address.ts';
import { GateClosed, overloaded } from './gate.ts';
import { HEAVY_COST } from './limits.ts';
import type { Balance } from './points.ts';
import { REQUEST_POINTS, sizePoints } from './prices.ts';
import type { SlowClients } from './slow-clients.ts';
import type { TextsOfRequest } from './texts-read.ts';
import { TimeUp, WriteTimeUp, withinTime } from './time-limit.ts';

/** Points of an attempt with an invalid key. */
export const WRONG_KEY_POINTS = 500;

// What a write takes depends on the register, above all on how many reports are similar, so that its
// price cannot be known before. A point is 10 µs.
export const FREE_TURN_MS = 1_000;
export const POINTS_PER_MS = 100;

// If the clocks of servers differ, a client may have no points yet when they should be reset.
const MIN_PAUSE_MS = 100;

// Owners of IPv6 addresses often have a network of 48 bits, which has 65,536 of 64 bits.
export const SITE_CLIENTS = 8;

/** What the column of an account can hold. */
const MAX_POINTS = 2 ** 31 - 1;

/** What an operation is given to run. */
export interface OperationRun {
  readonly signal: AbortSignal;
  /** Pays for the operation and waits until it may run. */
  readonly admit: (cost: number) => Promise<void>;
}

/** Whom the requests of an address are counted for. */
export function clientAt(address: string): string {
  return `address ${address}`;
}

interface Account {
  readonly name: string;
  /** Its points per minute. */
  readonly limit: number;
}

/** One request, from its arrival to its response. */
export class Visit implements Pace {
  readonly #admission: Admission;
  readonly #address: string;
  #key: ApiKeyFacts | null = null;
  readonly #arrivedAt = performance.now();
  readonly #ending = new AbortController();
  #paid = 0;
  /** Bytes of its address and body, as soon as they are read. They are paid with the first points. */
  bytes = 0;
  #isHeavy = false;
  #waitedMs = 0;
  #texts: TextsOfRequest;
  /** Why it was not admitted: too few points, no place, or an invalid key. */
  refused: GraphQLError | undefined;

  /** @param address By `clientAt`. */
  constructor(admission: Admission, address: string) {
    this.#admission = admission;
    this.#address = address;
    this.#texts = this.startTexts();
  }

  /** Counts the texts of the present operation. */
  get texts(): TextsOfRequest {
    return this.#texts;
  }

  /** Aborted when the time of the request is up, or when its client left while it ran. */
  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  /** Whom the request is counted for: an API key, or else an address. */
  get client(): string {
    return this.#key ? `key ${this.#key.id}` : this.#address;
  }

  /** The error for a request without a key that its address cannot pay for. */
  get refusal(): GraphQLError | undefined {
    return this.#refusalOf(this.#accountsOfAddress(), REQUEST_POINTS);
  }

  #refusalOf(accounts: readonly Account[], points: number): GraphQLError | undefined {
    const balance = this.#lowestOf(accounts);
    return balance && balance.remaining < points ? rateLimited(balance) : undefined;
  }

  /** The points of the client; undefined if points are not counted. */
  get balance(): Balance | undefined {
    return this.#lowestOf(this.#accounts);
  }

  #lowestOf(accounts: readonly Account[]): Balance | undefined {
    const { points } = this.#admission;
    return accounts
      .map(({ name, limit }) => points.balanceOf(name, limit))
      .reduce<Balance | undefined>(
        (lowest, one) => (lowest && lowest.remaining <= one.remaining ? lowest : one),
        undefined,
      );
  }

  /** The accounts that pay for the request; none if points are not counted. */
  get #accounts(): readonly Account[] {
    const { anonymousPoints, keyPoints } = this.#admission.options;
    if (anonymousPoints === undefined) return [];
    if (!this.#key) return this.#accountsOfAddress();
    return [{ name: this.client, limit: this.#key.points ?? keyPoints }];
  }

  /** An IPv6 client also uses the points of the network around it. */
  #accountsOfAddress(kind = ''): readonly Account[] {
    const { anonymousPoints: limit } = this.#admission.options;
    if (limit === undefined) return [];
    const own = { name: kind + this.#address, limit };
    const site = siteOf(own.name);
    if (site === undefined) return [own];
    return [own, { name: site, limit: Math.min(SITE_CLIENTS * limit, MAX_POINTS) }];
  }

  /** Takes points of all accounts, or of none; the balance of the one that has too few. */
  async #take(accounts: readonly Account[], due: number): Promise<Balance | undefined> {
    const { points } = this.#admission;
    for (const [index, { name, limit }] of accounts.entries()) {
      if (await points.take(name, limit, due)) continue;
      this.#charge(accounts.slice(0, index), -due);
      return points.balanceOf(name, limit);
    }
    return undefined;
  }

  #charge(accounts: readonly Account[], due: number): void {
    for (const { name, limit } of accounts) this.#admission.points.charge(name, limit, due);
  }

  /** Counts the request for a valid key from now on. */
  identify(key: ApiKeyFacts, secretHash: string): void {
    this.#key = key;
    this.#admission.rememberKey(secretHash);
  }

  /**
   * The error for an attempt with a key from an address that has sent too many invalid ones, unless
   * the key was valid a moment ago.
   */
  refusalOfKey(secretHash: string): GraphQLError | undefined {
    const refusal = this.#refusalOf(this.#wrongKeys, WRONG_KEY_POINTS);
    return refusal && !this.#admission.validSecrets.has(secretHash) ? refusal : undefined;
  }

  /** Counts an invalid key. Addresses have an account for them, as large as that for requests. */
  async countWrongKey(): Promise<void> {
    await this.#take(this.#wrongKeys, WRONG_KEY_POINTS);
  }

  get #wrongKeys(): readonly Account[] {
    return this.#accountsOfAddress('wrong keys of ');
  }

  /** Takes what the request costs beyond what it has paid. @throws RATE_LIMITED */
  async pay(cost: number): Promise<void> {
    const due = this.#dueFor(cost);
    if (due <= 0) return;
    const lacking = await this.#take(this.#accounts, due);
    if (lacking) {
      this.charge(0);
      this.refused = rateLimited(lacking);
      throw this.refused;
    }
    this.#paid += due;
  }

  /**
   * Takes what the request costs for work that is done, also if the client has too few points. Its
   * next requests are then refused.
   */
  charge(cost: number): void {
    const due = this.#dueFor(cost);
    if (due <= 0) return;
    this.#charge(this.#accounts, due);
    this.#paid += due;
  }

  #dueFor(cost: number): number {
    return cost + sizePoints(this.bytes) - this.#paid;
  }

  /**
   * Takes points for work that goes on after the request, such as reading past changes. It waits
   * until the client has them, or the signal is aborted.
   */
  async payWhenPossible(points: number, signal: AbortSignal): Promise<void> {
    const accounts = this.#accounts;
    const due = Math.min(points, ...accounts.map(({ limit }) => limit));
    while (!signal.aborted) {
      const lacking = await this.#take(accounts, due);
      if (!lacking) return;
      await untilTime(lacking.resetsAt, signal);
    }
  }

  /** How long the changes of the request may wait for other writers, and take. */
  get writeLimits() {
    const { gates, mutationsMs } = this.#admission.options;
    return {
      patienceMs: Math.max(gates.write.patienceMs - this.#waitedMs, 0),
      limitMs: mutationsMs,
      signal: this.signal,
    };
  }

  /**
   * Takes points for the time for which a write made other writers wait, if it was long.
   *
   * @param waitedMs How long it waited for them.
   */
  chargeTurn(ms: number, waitedMs: number): void {
    this.#waitedMs += waitedMs;
    const due = (ms - FREE_TURN_MS) * POINTS_PER_MS;
    if (due > 0) this.#charge(this.#accounts, due);
  }

  /**
   * Runs an operation, which must call `admit` with its cost before it does anything. It is aborted
   * when the client leaves or the time of the request is up.
   *
   * @throws RATE_LIMITED, SERVICE_UNAVAILABLE (by `admit`), {TimeUp}, the reason of the signal
   */
  async run<T>(
    { isWrite, signal: given }: { readonly isWrite: boolean; readonly signal: AbortSignal },
    operation: (run: OperationRun) => T | Promise<T>,
  ): Promise<T> {
    const { queryMs, mutationsMs } = this.#admission.options;
    const limit = isWrite ? mutationsMs : queryMs;
    const left = this.#arrivedAt + limit - performance.now();
    let leave: (() => void) | undefined;
    let running: AbortSignal | undefined;
    try {
      const within = (signal: AbortSignal) => {
        running = signal;
        const admit = async (cost: number) => {
          await this.pay(cost);
          this.#isHeavy = cost >= HEAVY_COST;
          const work = isWrite ? 'write' : this.#isHeavy ? 'heavy' : 'light';
          const asked = performance.now();
          leave = await this.#enter(work, signal);
          this.#waitedMs += performance.now() - asked;
        };
        return operation({ signal, admit });
      };
      return await withinTime(given, left, within, isWrite ? WriteTimeUp : TimeUp);
    } catch (error) {
      if (!running || running.aborted) this.#ending.abort(error);
      throw error;
    } finally {
      this.#texts.release();
      // The plugins may run again what the lane left to them.
      this.#texts = this.startTexts();
      leave?.();
    }
  }

  /** A heavy operation has one statement at a time: others are not to compete with more. */
  get concurrentStatements(): number {
    return this.#isHeavy ? 1 : 2;
  }

  giveWay(): Promise<void> | undefined {
    return this.#isHeavy ? this.#admission.giveWay() : undefined;
  }

  get slowClients(): SlowClients {
    return this.#admission.slowClients;
  }

  /** Counts the texts of work that goes on after the request, such as a subscription's event. */
  startTexts(): TextsOfRequest {
    return this.#admission.textsRead.start();
  }

  async #enter(work: Work, signal: AbortSignal): Promise<() => void> {
    return await this.#admission.enter(work, this.client, signal).catch((error: unknown) => {
      if (!(error instanceof GateClosed)) throw error;
      this.refused = overloaded();
      throw this.refused;
    });
  }

  /** The `RateLimit-*` headers of the response. */
  get headers(): Readonly<Record<string, string>> {
    const { balance } = this;
    if (!balance) return {};
    return {
      'ratelimit-limit': String(balance.limit),
      'ratelimit-remaining': String(Math.floor(balance.remaining)),
      'ratelimit-reset': String(secondsUntil(balance.resetsAt)),
    };
  }
}

async function untilTime(time: number, signal: AbortSignal): Promise<void> {
  const ms = Math.max(time - performance.now(), MIN_PAUSE_MS);
  // It rejects when the signal is aborted.
  await sleep(ms, undefined, { signal, ref: false }).catch(() => {});
}

function secondsUntil(time: number): number {
  return Math.max(Math.ceil((time - performance.now()) / 1_000), 0);
}

/** The client has too few points. After `Retry-After` it has all of them. */
export function rateLimited({ limit, resetsAt }: Balance): GraphQLError {
  const seconds = Math.max(secondsUntil(resetsAt), 1);
  return clientError(
    'RATE_LIMITED',
    `You may use ${limit} points per minute. Send the request again in ${seconds} s; an API key ` +
      'allows more.',
    { retryAfter: seconds },
  );
}
