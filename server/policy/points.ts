import type { Lease } from '../access/lease-points.ts';

/** Leases points of a client from the account that all servers share. */
export type LeasePoints = (client: string, limit: number, wanted: number) => Promise<Lease>;

/** What a client may still use. */
export interface Balance {
  readonly limit: number;
  readonly remaining: number;
  /** When the client has all points again, in milliseconds of `performance.now()`. */
  readonly resetsAt: number;
}

interface Account {
  /** Leased and not used yet. */
  held: number;
  /** Not leased by any server, as far as this one knows. */
  left: number;
  resetsAt: number;
  leasing: Promise<void> | undefined;
}

// A server holds at most this part of a client's points, which others then cannot hand out.
export const BLOCKS = 20;

// If the database does not answer, each server hands out a client's points by itself.
const ALONE_MS = 60_000;

const MAX_ACCOUNTS = 20_000;

/**
 * The points that clients may use per minute. They are leased from the database in blocks, so that
 * most requests need no round trip.
 */
export class Points {
  readonly #lease: LeasePoints;
  readonly #accounts = new Map<string, Account>();

  constructor(lease: LeasePoints) {
    this.#lease = lease;
  }

  /** Takes points of a client; false if it has too few until its account is reset. */
  async take(client: string, limit: number, points: number): Promise<boolean> {
    for (;;) {
      const account = this.#accountOf(client, limit);
      if (account.held >= points) {
        account.held -= points;
        return true;
      }
      if (account.held + account.left < points) return false;
      account.leasing ??= this.#leaseFor(client, limit, points - account.held, account);
      await account.leasing;
    }
  }

  /**
   * Takes points for work that is done, also if the client has too few. It can then use none until
   * its account is reset.
   */
  charge(client: string, limit: number, points: number): void {
    this.#accountOf(client, limit).held -= points;
  }

  balanceOf(client: string, limit: number): Balance {
    const { held, left, resetsAt } = this.#accountOf(client, limit);
    return { limit, remaining: Math.max(Math.min(held + left, limit), 0), resetsAt };
  }

  #accountOf(client: string, limit: number): Account {
    const known = this.#accounts.get(client);
    const now = performance.now();
    if (known && known.resetsAt > now) return known;
    // Until the first lease, it is not known when the account is reset.
    const account: Account = { held: 0, left: limit, resetsAt: now + ALONE_MS, leasing: undefined };
    this.#accounts.delete(client);
    this.#accounts.set(client, account);
    if (this.#accounts.size > MAX_ACCOUNTS) this.#removeOldest();
    return account;
  }

  async #leaseFor(client: string, limit: number, needed: number, account: Account): Promise<void> {
    // The database counts whole points.
    const wanted = Math.ceil(Math.max(needed, limit / BLOCKS));
    const { granted, left, resetsInMs } = await this.#lease(client, limit, wanted).catch(() => ({
      granted: limit,
      left: 0,
      resetsInMs: ALONE_MS,
    }));
    account.held += granted;
    account.left = left;
    account.resetsAt = performance.now() + resetsInMs;
    account.leasing = undefined;
  }

  #removeOldest(): void {
    for (const [client] of this.#accounts) {
      this.#accounts.delete(client);
      return;
    }
  }
}
