import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../server/database/client.ts';
import { exportJsonl } from '../../server/sources/jsonl/export-jsonl.ts';
import { PATIENT } from '../support/patient.ts';

/** A pool and a client on a database, as of a process of their own; closed when the test ends. */
export function openTestClient(url: string): Pick<Database, 'pool' | 'prisma'> {
  const pool = new Pool({ connectionString: url, max: 2 });
  // The database may be dropped before the pool is closed.
  pool.on('error', () => {});
  const { connectionTimeoutMs: maxWait, statementTimeoutMs: timeout } = PATIENT;
  const transactionOptions = { maxWait, timeout };
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions });
  onTestFinished(async () => {
    await prisma.$disconnect();
    await pool.end();
  });
  return { pool, prisma };
}

export async function exportText(database: Pick<Database, 'pool'>): Promise<string> {
  let text = '';
  for await (const line of exportJsonl(database)) text += line;
  return text;
}

/** A folder that ends with the test. */
export function useFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dixit-transfer-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
