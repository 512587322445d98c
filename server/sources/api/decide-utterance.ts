import type { Transaction } from '../../database/client.ts';
import { corpusKey } from '../../model/key.ts';
import { findPartingFaults } from '../../model/statement-contradictions.ts';
import { findIds } from '../../read/find-ids.ts';
import { readerOf } from '../../read/sql.ts';
import { ACTIVE_STATUSES } from '../../read/visibility.ts';
import type { Change } from '../../register/change.ts';
import { unknownId } from '../../register/errors.ts';
import {
  contentOf,
  reviseStatements,
  type Signature,
  type StatementContent,
  toCorrection,
} from '../../register/revise.ts';
import {
  keysParted,
  type StoredArticle,
  type StoredStatement,
} from '../../register/stored-article.ts';
import { aloneKey, ensureUtterances } from '../../register/utterances/utterances.ts';
import { type ExpectedStatement, expectStatement } from './correct-statement.ts';
import { Input, readKey, readSignature } from './input.ts';
import { reportListFaults } from './read-statement.ts';

/** What a person decided about reports of an utterance. Ids are global ids. */
export interface UtteranceDecision extends Signature {
  readonly id: string;
  readonly reports: readonly ExpectedStatement[];
}

const MAX_REPORTS = 100;

interface Report {
  readonly article: StoredArticle;
  readonly row: StoredStatement;
}

/**
 * Declares that reports which grouping found report the utterance. Each is corrected, so that its
 * trail keeps the reason, and no later grouping moves it. Returns the row id of the utterance.
 *
 * @throws {WritingError}
 */
export async function confirmUtterance(change: Change, given: UtteranceDecision): Promise<bigint> {
  const { utterance, reports, signature } = await readDecision(change.tx, given);
  const found = reports.filter(({ row }) => row.ownUtteranceId !== null);
  if (found.length === 0) {
    const input = new Input(['input', 'reports']);
    input.fault(
      'NOTHING_CHANGED',
      'Grouping did not find these reports. Give reports that it found.',
    );
    input.fail();
  }
  await revise(change, found, signature, () => ({ utteranceId: utterance, ownUtteranceId: null }));
  return utterance;
}

/**
 * Declares that reports of the utterance report another one than its other reports, so that grouping
 * never joins them again. Returns the row id of the utterance.
 *
 * @throws {WritingError}
 */
export async function partUtterance(change: Change, given: UtteranceDecision): Promise<bigint> {
  const { tx } = change;
  const { utterance, reports, signature } = await readDecision(tx, given);
  const input = new Input();
  const others = await readOthers(tx, utterance, reports);
  if (others.length === 0) {
    const message = 'These are all reports of the utterance. Leave out those that are not parted.';
    input.at('reports').fault('INVALID_INPUT', message);
  }
  const partings = reports.map(({ row }, index) => {
    const partedFrom = [...new Set([...keysParted(row), ...others.map(({ key }) => key)])];
    reportListFaults(findPartingFaults({ id: row.key, partedFrom }), input.at('reports', index));
    return partedFrom;
  });
  input.throwIfAny();
  const owns = new Set(others.map(({ ownId }) => ownId));
  const targets = await ownUtterances(tx, reports, owns);
  await revise(change, reports, signature, ({ row }, index) => {
    const target = targets.get(ownOf(row));
    return {
      partedFrom: partings[index] ?? [],
      ...(target !== undefined && { utteranceId: target, ownUtteranceId: null }),
    };
  });
  return utterance;
}

async function readDecision(
  tx: Transaction,
  { id, reports: given, reason, by }: UtteranceDecision,
): Promise<{
  readonly utterance: bigint;
  readonly reports: readonly Report[];
  readonly signature: Signature;
}> {
  const signature = readSignature({ reason, by });
  const key = readKey('Utterance', id, ['input', 'id']);
  const utterance = (await findIds(readerOf(tx), 'Utterance', [key])).get(key);
  if (utterance === undefined) throw unknownId('Utterance', ['input', 'id']);
  const input = new Input();
  if (given.length === 0 || given.length > MAX_REPORTS) {
    const message = `Give 1 to ${MAX_REPORTS} reports.`;
    input.at('reports').fault('INVALID_INPUT', message);
    input.fail();
  }
  const reports: Report[] = [];
  for (const [index, expected] of given.entries()) {
    const report = await expectStatement(tx, expected, ['input', 'reports', String(index)]);
    if (reports.some(({ row }) => row.key === report.row.key)) {
      input.at('reports', index, 'id').fault('INVALID_INPUT', 'This report is given twice.');
    } else if (report.row.utteranceId !== utterance) {
      const message = 'This statement reports another utterance. Read the reports again.';
      input.at('reports', index, 'id').fault('CONTRADICTION', message);
    }
    reports.push(report);
  }
  input.throwIfAny();
  return { utterance, reports, signature };
}

/** The other current reports of an utterance, with the utterances that they would report alone. */
async function readOthers(tx: Transaction, utteranceId: bigint, reports: readonly Report[]) {
  const rows = await tx.statement.findMany({
    where: {
      utteranceId,
      id: { notIn: reports.map(({ row }) => row.id) },
      status: { in: [...ACTIVE_STATUSES] },
      article: { status: 'CURRENT' },
    },
    orderBy: { id: 'asc' },
    select: { key: true, utteranceId: true, ownUtteranceId: true },
  });
  return rows.map((row) => ({ key: row.key, ownId: ownOf(row) }));
}

function ownOf(row: Pick<StoredStatement, 'utteranceId' | 'ownUtteranceId'>): bigint {
  return row.ownUtteranceId ?? row.utteranceId;
}

/**
 * New own utterances for reports that share theirs with reports which stay. Reports that shared one
 * still do.
 */
async function ownUtterances(
  tx: Transaction,
  reports: readonly Report[],
  shared: ReadonlySet<bigint>,
): Promise<ReadonlyMap<bigint, bigint>> {
  const keys = new Map<bigint, string>();
  for (const { article, row } of reports) {
    const own = ownOf(row);
    if (!shared.has(own) || keys.has(own)) continue;
    const alone = aloneKey(article, row);
    const current = (row.ownUtterance ?? row.utterance).key;
    keys.set(own, alone === current ? corpusKey('Utterance', 'parted', row.key) : alone);
  }
  const names = [...keys.values()].map((key) => ({ key, declared: null }));
  const ids = await ensureUtterances(tx, names);
  return new Map(Array.from(keys, ([own, key]) => [own, ids.get(key) ?? own]));
}

/** Corrects each report, article by article. */
async function revise(
  change: Change,
  reports: readonly Report[],
  signature: Signature,
  patch: (report: Report, index: number) => Partial<StatementContent>,
): Promise<void> {
  const patched = reports.map((report, index) => ({ ...report, next: patch(report, index) }));
  for (const group of Map.groupBy(patched, ({ article }) => article.id).values()) {
    const [first] = group;
    if (!first) continue;
    const revisions = group.map(({ row, next }) =>
      toCorrection(row, { ...contentOf(row), ...next }, signature),
    );
    await reviseStatements(change, first.article, revisions);
  }
}
