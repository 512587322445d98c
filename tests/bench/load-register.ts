import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Client } from 'pg';
import { type RegisterSize, toFullSize } from './generated-register.ts';
import type { Share } from './load-share.ts';

export interface LoadOptions {
  readonly url: string;
  /** A folder that Postgres can read. */
  readonly exchange: string;
  readonly size: RegisterSize;
  /** Articles per batch. @default 250 */
  readonly batch?: number;
  /** @default one more than the number of cores; fewer for a small register */
  readonly workers?: number;
  /** Receives messages about the progress. */
  readonly say?: (line: string) => void;
}

/**
 * Fills an empty register with the generated one by plain COPY, without triggers and with indexes
 * built at the end. The rows are those of an import whose changes have expired
 * (load-register.test.ts compares them), derived by the same functions.
 */
export async function loadGeneratedRegister(options: LoadOptions): Promise<void> {
  const { url, exchange, batch = 250, say } = options;
  const size = toFullSize(options.size);
  const enough = Math.ceil(size.articles / (8 * batch));
  const { workers = Math.min(availableParallelism() + 1, enough) } = options;
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const indexes = await dropIndexes(client);
    say?.(`Writing ${size.count} statements …`);
    const shares = Array.from({ length: workers }, async (_, worker) => {
      const share: Share = { url, size, exchange, worker, workers, batch };
      const thread = new Worker(new URL('./load-share.ts', import.meta.url), {
        workerData: share,
        resourceLimits: { maxYoungGenerationSizeMb: 96 },
      });
      if (worker === 0)
        thread.on('message', (done) => say?.(`${done} of ${size.articles} articles`));
      const [code] = await once(thread, 'exit');
      if (code !== 0) throw new Error(`A worker of the load ended with ${code}.`);
    });
    await Promise.all(shares);
    say?.('Building the indexes …');
    await buildIndexes(url, indexes);
    say?.('Gathering statistics …');
    await finish(client);
  } finally {
    await client.end();
  }
}

/** Drops the indexes that do not belong to a constraint, and returns their definitions. */
async function dropIndexes(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    select c.relname as name, pg_get_indexdef(i.indexrelid) as definition
      from pg_index i
      join pg_class c on c.oid = i.indexrelid
     where c.relnamespace = 'public'::regnamespace
       and not exists (select from pg_constraint where conindid = i.indexrelid)`);
  for (const { name } of rows) await client.query(`drop index "${name}"`);
  return rows.map(({ definition }) => definition);
}

/** Builds indexes, in one session per core. */
async function buildIndexes(url: string, definitions: readonly string[]): Promise<void> {
  const left = definitions.values();
  const build = async () => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      await client.query("set maintenance_work_mem = '512MB'");
      for (const definition of left) await client.query(definition);
    } finally {
      await client.end();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, build));
}

/** Sets what an import also sets: sequences, the revision, and statistics. */
async function finish(client: Client): Promise<void> {
  for (const table of ['outlet', 'topic', 'speaker', 'article', 'statement', 'utterance']) {
    await client.query(
      `select setval(pg_get_serial_sequence('${table}', 'id'), max(id)) from ${table}`,
    );
  }
  await client.query('update corpus_revision set revision = 1, changes_kept_from = 2');
  await client.query('vacuum (analyze, freeze)');
}
