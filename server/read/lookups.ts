const MAX_FOUND = 2_000;

/**
 * Rows that ids in arguments refer to, found at one revision of the register: most filters name the
 * same few speakers and topics. After any commit they are looked up again.
 */
export class Lookups {
  #restores = 0;
  #revision = -1n;
  #found = new Map<string, object>();

  /** What was found at this revision or a later one. `restores`: see `ChangeFeed`. */
  at(restores: number, revision: bigint): Map<string, object> {
    const isOld = restores !== this.#restores || revision > this.#revision;
    // A reader of the former revision continues with the former map.
    if (isOld || this.#found.size >= MAX_FOUND) this.#found = new Map();
    if (isOld) [this.#restores, this.#revision] = [restores, revision];
    return this.#found;
  }
}
