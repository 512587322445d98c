import type { Transaction } from '../../register/transaction.ts';
import {
  ensureUtterances,
  insertFormerReports,
  mergeUtterances,
  setFirstReports,
} from '../../register/utterances/utterances.ts';
import type { FormerLine, MergeLine, UtteranceLine } from './lines.ts';
import { existsDifferently, type ParsedLine, type Refusal } from './parse-line.ts';
import type { References } from './references.ts';

interface Written {
  readonly added: number;
  readonly refused: readonly Refusal[];
}

interface StoredUtterance {
  readonly id: bigint;
  readonly key: string;
  readonly declared: string | null;
  readonly mergedInto: string | null;
  readonly hasReports: boolean;
  readonly firstReport: string | null;
}

/** Utterances without reports. */
export async function writeUnreported(
  tx: Transaction,
  parsed: readonly ParsedLine<UtteranceLine>[],
  references: References,
): Promise<Written> {
  const { progress, header } = references;
  if (parsed.length === 0) return { added: 0, refused: [] };
  const stored = await findUtterances(
    tx,
    parsed.map(({ line }) => line.key),
  );
  const reports = await findReports(
    tx,
    parsed.flatMap(({ line }) => line.firstReport ?? []),
  );
  const refused: Refusal[] = [];
  const added: UtteranceLine[] = [];
  const updated: { id: string; firstReport: string | null }[] = [];
  for (const { raw, line } of parsed) {
    const there = stored.get(line.key);
    if (there) {
      const isSame = there.hasReports || there.firstReport === line.firstReport;
      const isNamed = there.declared === line.declared;
      if (isNamed && !isSame && isOurs(there.id, references)) {
        updated.push({ id: String(there.id), firstReport: line.firstReport });
      } else if (!isNamed || !isSame)
        refused.push({ raw, reason: existsDifferently(['declared', 'firstReport']) });
    } else if (line.order > header.utterances) {
      refused.push({ raw, reason: 'order: is more than the number of utterances.' });
    } else if (line.firstReport !== null && !reports.has(line.firstReport)) {
      const reason = 'firstReport: is neither in the register nor in the lines before.';
      refused.push({ raw, reason });
    } else added.push(line);
  }
  await ensureUtterances(
    tx,
    added.map(({ key, declared, firstReport, order }) => ({
      ...{ key, declared, firstReport },
      id: progress.utteranceBase + BigInt(order),
    })),
  );
  await setFirstReports(tx, updated);
  return { added: added.length + updated.length, refused };
}

/** Whether this import added it, and may complete it. */
function isOurs(id: bigint, { progress, header }: References): boolean {
  const place = id - progress.utteranceBase;
  return !progress.isDone && place > 0n && place <= header.utterances;
}

/** What reports were regrouped into, for utterances that this import added only. */
export async function writeMerges(
  tx: Transaction,
  parsed: readonly ParsedLine<MergeLine>[],
  references: References,
): Promise<Written> {
  if (parsed.length === 0) return { added: 0, refused: [] };
  const stored = await findUtterances(
    tx,
    parsed.flatMap(({ line }) => [line.utterance, line.into]),
  );
  const refused: Refusal[] = [];
  const merges: { id: string; into: string }[] = [];
  for (const { raw, line } of parsed) {
    const utterance = stored.get(line.utterance);
    const into = stored.get(line.into);
    if (!utterance || !into || utterance.id === into.id) {
      const field = utterance ? 'into' : 'utterance';
      refused.push({
        raw,
        reason: `${field}: is not another utterance of the register or the file.`,
      });
    } else if (utterance.mergedInto === line.into) {
    } else if (isOurs(utterance.id, references)) {
      merges.push({ id: String(utterance.id), into: String(into.id) });
    } else refused.push({ raw, reason: existsDifferently(['into']) });
  }
  await mergeUtterances(tx, merges);
  return { added: merges.length, refused };
}

/** The former reports of utterances, for utterances that this import added only. */
export async function writeFormers(
  tx: Transaction,
  parsed: readonly ParsedLine<FormerLine>[],
  references: References,
): Promise<Written> {
  if (parsed.length === 0) return { added: 0, refused: [] };
  const stored = await findUtterances(
    tx,
    parsed.map(({ line }) => line.utterance),
  );
  const reports = await findReports(
    tx,
    parsed.flatMap(({ line }) => line.statements),
  );
  const refused: Refusal[] = [];
  const formers: { utterance: string; statement: string }[] = [];
  for (const { raw, line } of parsed) {
    const utterance = stored.get(line.utterance);
    if (!utterance) {
      refused.push({
        raw,
        reason: 'utterance: is neither in the register nor in the lines before.',
      });
    } else if (!line.statements.every((statement) => reports.has(statement))) {
      const reason = 'statements: one is neither in the register nor in the lines before.';
      refused.push({ raw, reason });
    } else if (isOurs(utterance.id, references)) {
      const id = String(utterance.id);
      formers.push(...line.statements.map((statement) => ({ utterance: id, statement })));
    }
  }
  return { added: await insertFormerReports(tx, formers), refused };
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

async function findReports(tx: Transaction, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ key: string }[]>`/* findReports */
    select key::text from statement where key = any(${keys}::uuid[])`;
  return new Set(rows.map(({ key }) => key));
}
