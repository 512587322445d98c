import { createHash } from 'node:crypto';

export type CorpusKeyType = 'Outlet' | 'Topic' | 'Speaker' | 'Article' | 'Statement' | 'Utterance';

// Chosen at random once. It never changes, because global ids are derived from these keys.
const NAMESPACE = Buffer.from('6b0f2c1e6a3d4d0c9a5b3f7e21c48d96', 'hex');

/**
 * The public key of an object of a corpus: the same ids give the same key on every installation
 * (UUID version 5).
 *
 * - Statement: article id, statement id.
 * - Declared utterance: `'declared'`, its key in the corpus.
 * - Own utterance of a statement: `'alone'`, article id, statement id; if the statement has no id
 *   in a corpus: `'alone'`, its public key.
 *
 * @example corpusKey('Statement', '2022-01-14-moscou-ligne-rouge', 's1')
 */
export function corpusKey(type: CorpusKeyType, ...ids: readonly string[]): string {
  // JSON keeps ('a', 'b-c') and ('a-b', 'c') apart.
  const name = JSON.stringify([type, ...ids]);
  const hash = createHash('sha1').update(NAMESPACE).update(name, 'utf8').digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return [...parts, hex.slice(20, 32)].join('-');
}
