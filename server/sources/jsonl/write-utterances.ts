import type { Transaction } from '../../database/client.ts';
import { expectId } from '../../register/expect-id.ts';
import {
  ensureUtterances,
  insertFormerReports,
  updateUtterances,
} from '../../register/utterances/utterances.ts';
import { type ImportBatch, linesOf } from './collect.ts';
import type { Line, LineType } from './lines.ts';
import {
  findStatements,
  findUtterances,
  type Reserved,
  type StoredUtterance,
} from './plan-groups.ts';
import { existsDifferently, type ParsedLine, type Refusal } from './read-lines.ts';

interface Written {
  readonly added: number;
  readonly refused: readonly Refusal[];
}

/**
 * Writes the lines that follow the articles: utterances without reports, merges and former reports.
 * Only utterances that this import added are changed.
 */
export async function writeUtterances(
  tx: Transaction,
  batch: ImportBatch,
  reserved: Reserved,
): Promise<Written> {
  // In this order, because lines refer to utterances of the lines before.
  const written = [
    await writeUnreported(tx, linesOf(batch, 'utterance'), reserved),
    await writeMerges(tx, linesOf(batch, 'merge'), reserved),
    await writeFormers(tx, linesOf(batch, 'former'), reserved),
  ];
  return {
    added: written.reduce((sum, { added }) => sum + added, 0),
    refused: written.flatMap(({ refused }) => refused),
  };
}

async function writeUnreported(
  tx: Transaction,
  parsed: readonly ParsedLine<'utterance'>[],
  reserved: Reserved,
): Promise<Written> {
  const { progress, header } = reserved;
  const keys = parsed.map(({ line }) => line.key);
  const stored = byKey(await findUtterances(tx, keys));
  const firstReports = parsed.flatMap(({ line }) => line.firstReport ?? []);
  const statements = byKey(await findStatements(tx, firstReports));
  const updated: { id: bigint; firstReportId: bigint | null }[] = [];
  const { changes, refused } = decide(parsed, ({ key, declared, firstReport, order }) => {
    const there = stored.get(key);
    const firstReportId = statements.get(firstReport ?? '')?.id ?? null;
    if (!there) {
      if (order > header.utterances) return 'order: is greater than the number of utterances.';
      if (firstReport !== null && !statements.has(firstReport)) {
        return 'firstReport: is neither in the register nor on an earlier line.';
      }
      const id = progress.utteranceBase + BigInt(order);
      return [{ key, declared, firstReportId, id }];
    }
    const isNamed = there.declared === declared;
    const isSame = there.hasReports || there.firstReport === firstReport;
    if (!isNamed || !(isSame || isOurs(there, reserved))) {
      return existsDifferently(['declared', 'firstReport']);
    }
    if (!isSame) updated.push({ id: there.id, firstReportId });
    return [];
  });
  await ensureUtterances(tx, changes);
  await updateUtterances(tx, updated);
  return { added: changes.length + updated.length, refused };
}

async function writeMerges(
  tx: Transaction,
  parsed: readonly ParsedLine<'merge'>[],
  reserved: Reserved,
): Promise<Written> {
  const keys = parsed.flatMap(({ line }) => [line.utterance, line.into]);
  const stored = byKey(await findUtterances(tx, keys));
  const { changes, refused } = decide(parsed, (line) => {
    const utterance = stored.get(line.utterance);
    const into = stored.get(line.into);
    if (!utterance || !into || utterance === into) {
      const field = utterance ? 'into' : 'utterance';
      return `${field}: is not another utterance of the register or the file.`;
    }
    if (utterance.mergedInto === line.into) return [];
    if (!isOurs(utterance, reserved)) return existsDifferently(['into']);
    return [{ id: utterance.id, mergedIntoId: into.id }];
  });
  await updateUtterances(tx, changes);
  return { added: changes.length, refused };
}

async function writeFormers(
  tx: Transaction,
  parsed: readonly ParsedLine<'former'>[],
  reserved: Reserved,
): Promise<Written> {
  const keys = parsed.map(({ line }) => line.utterance);
  const stored = byKey(await findUtterances(tx, keys));
  const reports = parsed.flatMap(({ line }) => line.statements);
  const statements = byKey(await findStatements(tx, reports));
  const { changes, refused } = decide(parsed, (line) => {
    const utterance = stored.get(line.utterance);
    if (!utterance) return 'utterance: is neither in the register nor on an earlier line.';
    if (!line.statements.every((statement) => statements.has(statement))) {
      return 'statements: a statement is neither in the register nor on an earlier line.';
    }
    if (!isOurs(utterance, reserved)) return [];
    return line.statements.map((key) => ({
      utterance: utterance.id,
      statement: expectId(statements.get(key)?.id, 'a former report'),
    }));
  });
  const added = await insertFormerReports(
    tx,
    changes.map(({ utterance }) => utterance),
    changes.map(({ statement }) => statement),
  );
  return { added, refused };
}

/** The changes of all lines; a line for which `toChanges` returns a reason is refused. */
function decide<Type extends LineType, Change>(
  parsed: readonly ParsedLine<Type>[],
  toChanges: (line: Line<Type>) => readonly Change[] | string,
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

function byKey<T extends { readonly key: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.key, row]));
}
