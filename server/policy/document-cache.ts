/** What a cache may hold. */
export interface DocumentCacheLimits {
  readonly documents: number;
  /** Characters of their texts. */
  readonly characters: number;
  /** Tokens: a parsed document, with its plan, takes about 500 bytes for each. */
  readonly tokens: number;
}

/** What was made from the documents that were used most recently, by their texts. */
export class DocumentCache<T> {
  readonly #limits: DocumentCacheLimits;
  readonly #tokensOf: (value: T) => number;
  readonly #values = new Map<string, T>();
  #characters = 0;
  #tokens = 0;

  constructor(limits: DocumentCacheLimits, tokensOf: (value: T) => number) {
    this.#limits = limits;
    this.#tokensOf = tokensOf;
  }

  has(text: string): boolean {
    return this.#values.has(text);
  }

  get(text: string): T | undefined {
    const value = this.#values.get(text);
    if (value === undefined) return undefined;
    this.#values.delete(text);
    this.#values.set(text, value);
    return value;
  }

  set(text: string, value: T): void {
    this.#remove(text);
    this.#values.set(text, value);
    this.#characters += text.length;
    this.#tokens += this.#tokensOf(value);
    for (const oldest of this.#values.keys()) {
      if (!this.#isTooLarge) return;
      this.#remove(oldest);
    }
  }

  get #isTooLarge(): boolean {
    const { documents, characters, tokens } = this.#limits;
    return this.#values.size > documents || this.#characters > characters || this.#tokens > tokens;
  }

  #remove(text: string): void {
    const value = this.#values.get(text);
    if (value === undefined) return;
    this.#values.delete(text);
    this.#characters -= text.length;
    this.#tokens -= this.#tokensOf(value);
  }
}
