import type { Transaction } from '../../register/transaction.ts';
import type { Progress } from './progress.ts';

/** What references of a batch stand for. */
export interface References {
  readonly outlets: KnownKeys;
  readonly topics: KnownKeys;
  readonly speakers: KnownKeys;
  readonly progress: Pick<Progress, 'statementBase' | 'utteranceBase' | 'isDone'>;
  readonly header: { readonly statements: number; readonly utterances: number };
}

/** The row ids behind public keys of the registers; what was found once stays found. */
export interface KnownKeys {
  /** Looks the keys up that are not known yet. */
  look(tx: Transaction, keys: readonly (string | null)[]): Promise<void>;
  /** Undefined: the register does not have it. */
  idOf(key: string): bigint | undefined;
}

type Table = 'outlet' | 'topic' | 'speaker';

export function createKnownKeys(table: Table): KnownKeys {
  const ids = new Map<string, bigint>();
  return {
    async look(tx, keys) {
      const wanted = [...new Set(keys)].filter((key) => key !== null && !ids.has(key));
      if (wanted.length === 0) return;
      for (const { key, id } of await findIds(tx, table, wanted)) ids.set(key, id);
    },
    idOf: (key) => ids.get(key),
  };
}

async function findIds(tx: Transaction, table: Table, keys: readonly (string | null)[]) {
  return await tx.$queryRaw<{ id: bigint; key: string }[]>`/* findIds */
    select id, key::text from outlet where ${table} = 'outlet' and key = any(${keys}::uuid[])
    union all
    select id, key::text from topic where ${table} = 'topic' and key = any(${keys}::uuid[])
    union all
    select id, key::text from speaker where ${table} = 'speaker' and key = any(${keys}::uuid[])`;
}
