import type { Database } from '../database/client.ts';
import type { Count } from './connection.ts';
import type { ListedModel } from './rows.ts';

/** Up to here a count is exact; beyond, it is an estimate. */
export const EXACT_COUNT_LIMIT = 10_000;

const WINDOWS = 20;
const WINDOW_SIZE = 1_000;

interface CountingDelegate {
  count(args: object): Promise<number>;
  aggregate(args: object): Promise<{ _min: { id: bigint | null }; _max: { id: bigint | null } }>;
}

/**
 * Counts the rows of a filter: exactly up to EXACT_COUNT_LIMIT, above it by the share of matching
 * rows in evenly spaced windows of ids. An exact count of 20 M rows takes 1.6 s, this never reads
 * more than 30,000.
 */
export async function countRows(
  database: Database,
  model: ListedModel,
  where: object,
): Promise<Count> {
  const rows = database.prisma[model] as unknown as CountingDelegate;
  const counted = await rows.count({ where, take: EXACT_COUNT_LIMIT + 1 });
  if (counted <= EXACT_COUNT_LIMIT) return { value: counted, isExact: true };
  const { _min, _max } = await rows.aggregate({ _min: { id: true }, _max: { id: true } });
  const low = Number(_min.id ?? 0n);
  const span = Number(_max.id ?? 0n) - low + 1;
  const windows = sampleWindows(low, span);
  const inWindows = await rows.count({ where: { AND: [where, { OR: windows }] } });
  const estimate = Math.round((inWindows / Math.min(span, WINDOWS * WINDOW_SIZE)) * span);
  return { value: Math.max(estimate, counted), isExact: false };
}

function sampleWindows(low: number, span: number): object[] {
  if (span <= WINDOWS * WINDOW_SIZE) return [{ id: { gte: BigInt(low) } }];
  const step = span / WINDOWS;
  return Array.from({ length: WINDOWS }, (_, index) => {
    const start = BigInt(Math.floor(low + index * step));
    return { id: { gte: start, lt: start + BigInt(WINDOW_SIZE) } };
  });
}
