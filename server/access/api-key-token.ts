import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** An API key as its owner holds it: `dixit_<id>_<secret>`, which secret scanners recognise. */
export interface ApiKeyToken {
  /** Not secret: names the key in lists and in the log. */
  readonly id: string;
  readonly secret: string;
}

const FORM = /^dixit_([0-9a-f]{12})_([0-9a-f]{64})$/;

/** A new key of 256 random bits, and its id. */
export function createApiKeyToken(): ApiKeyToken {
  return { id: randomBytes(6).toString('hex'), secret: randomBytes(32).toString('hex') };
}

export function formatApiKeyToken({ id, secret }: ApiKeyToken): string {
  return `dixit_${id}_${secret}`;
}

/** Undefined: it has not the form of a key. */
export function readApiKeyToken(text: string): ApiKeyToken | undefined {
  const [, id, secret] = FORM.exec(text) ?? [];
  return id !== undefined && secret !== undefined ? { id, secret } : undefined;
}

/**
 * What is stored of a secret. A slow hash protects what people choose; 256 random bits cannot be
 * tried out, however fast the hash.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares in a time that does not tell how much of it is right. */
export function matchesHash(secret: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(secret), 'hex'), Buffer.from(hash, 'hex'));
}
