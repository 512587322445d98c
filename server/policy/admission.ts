import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { GraphQLError } from 'graphql';
import type { ApiKeyFacts } from '../access/check-api-key.ts';
import { createLeases } from '../access/lease-points.ts';
import { clientError } from '../client-error.ts';
import type { Database } from '../database/client.ts';
import type { Pace } from '../read/sql.ts';
import { type AddressOf, createAddressOf } from './client-address.ts';
import { Gate, GateClosed, type GateOptions, overloaded } from './gate.ts';
import { HEAVY_COST, MAX_HELD_BYTES, MUTATIONS_MS, QUERY_MS } from './limits.ts';
import { type Balance, Points } from './points.ts';
import { REQUEST_POINTS } from './prices.ts';
import { SlowClients } from './slow-clients.ts';
import { type TextsOfRequest, TextsRead } from './texts-read.ts';
import { withinTime } from './time-limit.ts';

/** What kind of work an operation is. Each kind has its own share of the server. */
export type Work = 'light' | 'heavy' | 'write';

export interface AdmissionOptions {
  /** Points per minute of an address without an API key; undefined: nobody's points are counted. */
  readonly anonymousPoints: number | undefined;
  /** Points per minute of an API key that was created without a number of its own. */
  readonly keyPoints: number;
  /** Time after which a client has all of its points again, in milliseconds. */
  readonly windowMs: number;
  /** Addresses and networks whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  readonly gates: Readonly<Record<Work, GateOptions>>;
  /** Time from arrival to answer, in milliseconds. */
  readonly queryMs: number;
  readonly mutationsMs: number;
}

// The other half of the cores is left to light operations, whose statements would else wait for
// those of heavy ones.
const HEAVY_AT_ONCE = Math.min(Math.max(Math.floor(availableParallelism() / 2), 1), 4);

/**
 * The defaults. The kinds of work are bounded so that all of them together need fewer connections
 * than the pool has: a light operation uses up to two, the others one.
 */
export const ADMISSION: AdmissionOptions = {
  anonymousPoints: 120_000,
  keyPoints: 600_000,
  windowMs: 60_000,
  trustedProxies: [],
  queryMs: QUERY_MS,
  mutationsMs: MUTATIONS_MS,
  gates: {
    light: { running: 6, waiting: 64, waitingOfClient: 32, patienceMs: 500 },
    heavy: { running: HEAVY_AT_ONCE, waiting: 20, waitingOfClient: 10, patienceMs: 2_000 },
    write: { running: 3, waiting: 50, waitingOfClient: 20, patienceMs: 10_000 },
  },
};

// How long a heavy operation holds the event loop, and waits for light ones before it goes on.
const TURN_MS = 2;
const GIVE_WAY_MS = 20;

/** Points of an attempt with an invalid key. */
const WRONG_KEY_POINTS = 500;

// What a write takes depends on the register, above all on how many reports are similar, so that its
// price cannot be known before. A point is 10 µs.
const FREE_TURN_MS = 1_000;
const POINTS_PER_MS = 100;

const MAX_VALID_SECRETS = 1_000;

/** Decides which requests run now. One per server. */
export class Admission {
  readonly options: AdmissionOptions;
  readonly addressOf: AddressOf;
  readonly points: Points;
  /** Secrets that were valid a moment ago: an attacker at the same address must not lock them out. */
  readonly validSecrets = new Set<string>();
  readonly slowClients = new SlowClients(MAX_HELD_BYTES);
  readonly textsRead = new TextsRead();
  readonly #gates: Readonly<Record<Work, Gate>>;
  #turnBegan: number | undefined;

  constructor(database: Database, options: Partial<AdmissionOptions> = {}) {
    this.options = { ...ADMISSION, ...options };
    this.addressOf = createAddressOf(this.options.trustedProxies);
    this.points = new Points(createLeases(database.control, this.options.windowMs));
    const { light, heavy, write } = this.options.gates;
    this.#gates = { light: new Gate(light), heavy: new Gate(heavy), write: new Gate(write) };
  }

  /** Whether requests are refused without being read: those of a client, or all. */
  isFullFor(client?: string): boolean {
    return this.#gates.light.isFullFor(client);
  }

  async enter(work: Work, client: string, signal: AbortSignal): Promise<() => void> {
    return await this.#gates[work].enter(client, signal);
  }

  /**
   * Lets light operations go first, if heavy ones have held the event loop for a while: until these
   * are done, but not for long.
   */
  giveWay(): Promise<void> | undefined {
    const now = performance.now();
    if (this.#turnBegan === undefined) {
      this.#turnBegan = now;
      setImmediate(() => {
        this.#turnBegan = undefined;
      });
    }
    return now - this.#turnBegan < TURN_MS ? undefined : this.#afterOthers();
  }

  async #afterOthers(): Promise<void> {
    await nextTurn();
    await this.#gates.light.whenIdle(GIVE_WAY_MS);
  }

  /** Resolves when nobody waits for a light query or a mutation, or with false after a time. */
  async whenQuiet(patienceMs: number): Promise<boolean> {
    const { light, write } = this.#gates;
    const idle = [light.whenIdle(patienceMs), write.whenIdle(patienceMs)];
    return (await Promise.all(idle)).every((isIdle) => isIdle);
  }

  rememberKey(secretHash: string): void {
    const { validSecrets } = this;
    validSecrets.delete(secretHash);
    validSecrets.add(secretHash);
    for (const oldest of validSecrets) {
      if (validSecrets.size <= MAX_VALID_SECRETS) return;
      validSecrets.delete(oldest);
    }
  }
}

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

/** One request, from its arrival to its response. */
export class Visit implements Pace {
  readonly #admission: Admission;
  readonly #address: string;
  #key: ApiKeyFacts | null = null;
  readonly #arrivedAt = performance.now();
  readonly #ending = new AbortController();
  #paid = 0;
  #isHeavy = false;
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
    return this.#refusalOf(this.#address, REQUEST_POINTS);
  }

  #refusalOf(account: string, points: number): GraphQLError | undefined {
    const { anonymousPoints: limit } = this.#admission.options;
    if (limit === undefined) return undefined;
    const balance = this.#admission.points.balanceOf(account, limit);
    return balance.remaining < points ? rateLimited(balance) : undefined;
  }

  /** The points of the client; undefined if points are not counted. */
  get balance(): Balance | undefined {
    const limit = this.#limit;
    return limit === undefined ? undefined : this.#admission.points.balanceOf(this.client, limit);
  }

  get #limit(): number | undefined {
    const { anonymousPoints, keyPoints } = this.#admission.options;
    if (anonymousPoints === undefined) return undefined;
    return this.#key ? (this.#key.points ?? keyPoints) : anonymousPoints;
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
    const { points, options } = this.#admission;
    const { anonymousPoints: limit } = options;
    if (limit !== undefined) await points.take(this.#wrongKeys, limit, WRONG_KEY_POINTS);
  }

  get #wrongKeys(): string {
    return `wrong keys of ${this.#address}`;
  }

  /** Takes what the request costs beyond what it has paid. @throws RATE_LIMITED */
  async pay(cost: number): Promise<void> {
    const limit = this.#limit;
    const due = cost - this.#paid;
    if (limit === undefined || due <= 0) return;
    const { points } = this.#admission;
    if (!(await points.take(this.client, limit, due))) {
      this.refused = rateLimited(points.balanceOf(this.client, limit));
      throw this.refused;
    }
    this.#paid = cost;
  }

  /** Takes points for the time for which a write made other writers wait, if it was long. */
  chargeTurn(ms: number): void {
    const limit = this.#limit;
    const due = (ms - FREE_TURN_MS) * POINTS_PER_MS;
    if (limit !== undefined && due > 0) this.#admission.points.charge(this.client, limit, due);
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
      return await withinTime(given, left, (signal) => {
        running = signal;
        const admit = async (cost: number) => {
          await this.pay(cost);
          this.#isHeavy = cost >= HEAVY_COST;
          const work = isWrite ? 'write' : this.#isHeavy ? 'heavy' : 'light';
          leave = await this.#enter(work, signal);
        };
        return operation({ signal, admit });
      });
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
