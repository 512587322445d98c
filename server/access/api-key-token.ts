import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** An API key in its external form, `dixit_<id>_<secret>`, which secret scanners can recognise. */
export interface ApiKeyToken {
  /** Not secret: identifies the key in lists and in the log. */
  readonly id: string;
  readonly secret: string;
}

const FORMAT = /^dixit_([0-9a-f]{12})_([0-9a-f]{64})$/;

/** A new key of 256 random bits, and its id. */
export function createApiKeyToken(): ApiKeyToken {
  return { id: randomBytes(6).toString('hex'), secret: randomBytes(32).toString('hex') };
}

export function formatApiKeyToken({ id, secret }: ApiKeyToken): string {
  return `dixit_${id}_${secret}`;
}

/** Parses a key; undefined if it does not have the format of one. */
export function readApiKeyToken(text: string): ApiKeyToken | undefined {
  const [, id, secret] = FORMAT.exec(text) ?? [];
  return id !== undefined && secret !== undefined ? { id, secret } : undefined;
}

/**
 * The stored hash of a secret. A slow hash would protect passwords that people choose; 256 random
 * bits cannot be guessed, even with a fast hash.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares in constant time. */
export function matchesHash(secret: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(secret), 'hex'), Buffer.from(hash, 'hex'));
}
