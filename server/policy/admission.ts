import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createLeases } from '../access/lease-points.ts';
import type { Database } from '../database/client.ts';
import { type AddressOf, createAddressOf } from './client-address.ts';
import { Gate, type GateOptions } from './gate.ts';
import { MAX_HELD_BYTES, MUTATION_PATIENCE_MS, MUTATIONS_MS, QUERY_MS } from './limits.ts';
import { Points } from './points.ts';
import { SlowClients } from './slow-clients.ts';
import { TextsRead } from './texts-read.ts';

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
    // Writers take turns at the register, so that one client would only wait for itself.
    write: {
      running: 3,
      runningOfClient: 1,
      waiting: 50,
      waitingOfClient: 20,
      patienceMs: MUTATION_PATIENCE_MS,
    },
  },
};

// How long a heavy operation holds the event loop, and waits for light ones before it goes on.
const TURN_MS = 2;
const GIVE_WAY_MS = 20;

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
