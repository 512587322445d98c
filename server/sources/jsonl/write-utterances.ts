import type { Transaction } from '../../database/client.ts';
import {
  ensureUtterances,
  insertFormerReports,
  mergeUtterances,
  setFirstReports,
} from '../../register/utterances/utterances.ts';
import type { ImportBatch } from './collect.ts';
import type { Line } from './lines.ts';
import type { Reserved } from './plan-groups.ts';
import { existsDifferently, type ParsedLine, type Refusal } from './read-lines.ts';

interface Written {
  readonly added: number;
  readonly refused: readonly Refusal[];
}

const NOTHING: Written = { added: 0, refused: [] };

/**
 * Writes the lines that follow the articles: utterances without reports, merges and former reports.
 * Only utterances that this import added are changed.
 */
export async function writeUtterances(
  tx: Transaction,
  { utterances, merges, formers }: ImportBatch,
  reserved: Reserved,
): Promise<Written> {
  // In this order, because lines refer to utterances of the lines before.
  const written = [
    await writeUnreported(tx, utterances, reserved),
    await writeMerges(tx, merges, reserved),
    await writeFormers(tx, formers, reserved),
  ];
  return {
    added: written.reduce((sum, { added }) => sum + added, 0),
    refused: written.flatMap(({ refused }) => refused),
  };
}

async function writeUnreported(
  tx: Transaction,
  parsed: ImportBatch['utterances'],
  reserved: Reserved,
): Promise<Written> {
  if (parsed.length === 0) return NOTHING;
  const { progress, header } = reserved;
  const keys = parsed.map(({ line }) => line.key);
  const stored = await findUtterances(tx, keys);
  const firstReports = parsed.flatMap(({ line }) => line.firstReport ?? []);
  const statements = await findStatements(tx, firstReports);
  const updated: { id: string; firstReport: string | null }[] = [];
  const { changes, refused } = decide(parsed, ({ key, declared, firstReport, order }) => {
    const there = stored.get(key);
    if (!there) {
      if (order > header.utterances) return 'order: is more than the number of utterances.';
      if (firstReport !== null && !statements.has(firstReport)) {
        return 'firstReport: is neither in the register nor in the lines before.';
      }
      const id = progress.utteranceBase + BigInt(order);
      return [{ key, declared, firstReport, id }];
    }
    const isNamed = there.declared === declared;
    const isSame = there.hasReports || there.firstReport === firstReport;
    if (!isNamed || !(isSame || isOurs(there, reserved))) {
      return existsDifferently(['declared', 'firstReport']);
    }
    if (!isSame) updated.push({ id: String(there.id), firstReport });
    return [];
  });
  await ensureUtterances(tx, changes);
  await setFirstReports(tx, updated);
  return { added: changes.length + updated.length, refused };
}

async function writeMerges(
  tx: Transaction,
  parsed: ImportBatch['merges'],
  reserved: Reserved,
): Promise<Written> {
  if (parsed.length === 0) return NOTHING;
  const keys = parsed.flatMap(({ line }) => [line.utterance, line.into]);
  const stored = await findUtterances(tx, keys);
  const { changes, refused } = decide(parsed, (line) => {
    const utterance = stored.get(line.utterance);
    const into = stored.get(line.into);
    if (!utterance || !into || utterance === into) {
      const field = utterance ? 'into' : 'utterance';
      return `${field}: is not another utterance of the register or the file.`;
    }
    if (utterance.mergedInto === line.into) return [];
    if (!isOurs(utterance, reserved)) return existsDifferently(['into']);
    return [{ id: String(utterance.id), into: String(into.id) }];
  });
  await mergeUtterances(tx, changes);
  return { added: changes.length, refused };
}

async function writeFormers(
  tx: Transaction,
  parsed: ImportBatch['formers'],
  reserved: Reserved,
): Promise<Written> {
  if (parsed.length === 0) return NOTHING;
  const keys = parsed.map(({ line }) => line.utterance);
  const stored = await findUtterances(tx, keys);
  const reports = parsed.flatMap(({ line }) => line.statements);
  const statements = await findStatements(tx, reports);
  const { changes, refused } = decide(parsed, (line) => {
    const utterance = stored.get(line.utterance);
    if (!utterance) return 'utterance: is neither in the register nor in the lines before.';
    if (!line.statements.every((statement) => statements.has(statement))) {
      return 'statements: one is neither in the register nor in the lines before.';
    }
    if (!isOurs(utterance, reserved)) return [];
    return line.statements.map((statement) => ({ utterance: String(utterance.id), statement }));
  });
  return { added: await insertFormerReports(tx, changes), refused };
}

/** The changes of all lines; a line for which `toChanges` returns a reason is refused. */
function decide<T extends Line, Change>(
  parsed: readonly ParsedLine<T>[],
  toChanges: (line: T) => readonly Change[] | string,
): { readonly changes: readonly Change[]; readonly refused: readonly Refusal[] } {
  const changes: Change[] = [];
  const refused: Refusal[] = [];
  for (const { raw, line } of parsed) {
    const result = toChanges(line);
    if (typeof result === 'string') refused.push({ raw, reason: result });
    else changes.push(...result);
  }
  return { changes, refused };
}

/** Whether this import added the utterance, and may still change it. */
function isOurs({ id }: StoredUtterance, { progress, header }: Reserved): boolean {
  const place = id - progress.utteranceBase;
  return !progress.isDone && place > 0n && place <= header.utterances;
}

interface StoredUtterance {
  readonly id: bigint;
  readonly key: string;
  readonly declared: string | null;
  readonly mergedInto: string | null;
  readonly hasReports: boolean;
  readonly firstReport: string | null;
}

async function findUtterances(
  tx: Transaction,
  keys: readonly string[],
): Promise<ReadonlyMap<string, StoredUtterance>> {
  const rows = await tx.$queryRaw<StoredUtterance[]>`/* findUtterances */
    select u.id, u.key::text, u.declared, m.key::text as "mergedInto",
           exists (select from statement s where s.utterance_id = u.id) as "hasReports",
           f.key::text as "firstReport"
      from utterance u
      left join utterance m on m.id = u.merged_into_id
      left join statement f on f.id = u.first_report_id
     where u.key = any(${keys}::uuid[])`;
  return new Map(rows.map((row) => [row.key, row]));
}

async function findStatements(
  tx: Transaction,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ key: string }[]>`/* findStatements */
    select key::text from statement where key = any(${keys}::uuid[])`;
  return new Set(rows.map(({ key }) => key));
}
