import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../server/database/client.ts';
import { exportJsonl } from '../../server/sources/jsonl/export-jsonl.ts';
import { PATIENT } from '../support/patient.ts';

/** A second connection pool to a database, as in a separate process; closed when the test ends. */
export function openTestClient(url: string): Database {
  const database = openDatabase({ url, poolSize: 2, ...PATIENT });
  onTestFinished(() => database.close());
  return database;
}

export async function exportText(database: Pick<Database, 'pool'>): Promise<string> {
  let text = '';
  for await (const line of exportJsonl(database)) text += line;
  return text;
}

/** A temporary folder, deleted when the test ends. */
export function useFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dixit-transfer-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
