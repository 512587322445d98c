import { findDifferences, type Json } from '../../model/canonical.ts';

// The three-way comparison that decides what a load does with an outlet, a topic, a speaker, an
// article or a statement: what the last load wrote, what the register has, and what the file says.

/** The values of one side, and their hash. */
export interface Side {
  readonly record: Readonly<Record<string, Json>>;
  readonly hash: string;
  /** The hashes that earlier loads may have written, before speakers it refers to were merged. */
  readonly former?: readonly string[];
}

/** Where a row comes from. */
export interface Origin {
  /** The corpus that loaded it; null if the API recorded it. */
  readonly corpus: string | null;
  /** The hash of what the last load wrote. */
  readonly corpusHash: string | null;
}

export interface Sides {
  readonly stored: Side;
  readonly file: Side;
  readonly origin: Origin;
  /** The corpus that is being loaded. */
  readonly corpus: string;
}

/**
 * - `same`: the file and the register agree
 * - `adopt`: they agree, but the last load wrote something else
 * - `update`: only the file has changed since the last load
 * - `keep`: only the register has changed; the correction is kept
 * - `conflict`: both have changed, or the row is not of this corpus; reported, never overwritten
 */
export type Verdict = 'same' | 'adopt' | 'update' | 'keep' | 'conflict';

export function compareThreeWays({ stored, file, ...sides }: Sides): Verdict {
  const base = baseOf(sides);
  if (stored.hash === file.hash) return base === null || base === file.hash ? 'same' : 'adopt';
  if (isWrittenAs(stored, base)) return 'update';
  return isWrittenAs(file, base) ? 'keep' : 'conflict';
}

/** What the last load of this corpus wrote; null if the row is not of this corpus. */
export function baseOf({ origin, corpus }: Pick<Sides, 'origin' | 'corpus'>): string | null {
  return origin.corpus === corpus ? origin.corpusHash : null;
}

/** Whether a load wrote these values, possibly before a speaker was merged. */
export function isWrittenAs({ hash, former = [] }: Side, base: string | null): boolean {
  return base !== null && (hash === base || former.includes(base));
}

/**
 * What a load does with one entry of a corpus. Besides the verdicts:
 *
 * - `add`: the register does not have it
 * - `restore`: an earlier load withdrew it, and the file has it again
 * - `move`: it is unchanged, but its position in a changed text is written
 * - `accept`: it was a proposal, and the file has accepted it as it is
 * - `missing`: the files no longer have it; reported
 * - `withdraw`: the same, and it is withdrawn
 */
export type Plan<Entry, Row> =
  | { readonly action: 'add'; readonly entry: Entry; readonly hash: string }
  | {
      readonly action: 'same' | 'adopt' | 'update' | 'restore' | 'move' | 'accept';
      readonly entry: Entry;
      readonly hash: string;
      readonly row: Row;
    }
  | { readonly action: 'keep' | 'missing' | 'withdraw'; readonly row: Row }
  | ({ readonly action: 'conflict'; readonly row: Row } & Conflict);

/** Why the values of a file were not written. */
export interface Conflict {
  /** The fields in which file and register differ. */
  readonly fields: readonly string[];
  readonly reason: string;
}

/** The plans with one of these actions. */
export function pick<P extends { readonly action: string }, Action extends P['action']>(
  plans: readonly P[],
  ...actions: readonly Action[]
) {
  return plans.filter((plan): plan is P & { readonly action: Action } =>
    actions.some((action) => action === plan.action),
  );
}

/** Plans the entries of a file and the rows that it no longer has. `planMissing` may skip a row. */
export function planEntries<
  Entry extends { readonly id: string },
  Row extends { readonly slug: string | null },
>(
  entries: readonly Entry[],
  rows: readonly Row[],
  plan: (entry: Entry, row: Row | undefined) => Plan<Entry, Row>,
  planMissing: (row: Row) => Plan<Entry, Row> | undefined,
): readonly Plan<Entry, Row>[] {
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  const present = entries.map((entry) => plan(entry, bySlug.get(entry.id)));
  const inFile = new Set<string | null>(entries.map(({ id }) => id));
  const missing = [...bySlug.values()].filter(({ slug }) => !inFile.has(slug));
  return [...present, ...missing.flatMap((row) => planMissing(row) ?? [])];
}

export function planEntry<Entry, Row>(entry: Entry, row: Row, sides: Sides): Plan<Entry, Row> {
  const verdict = compareThreeWays(sides);
  if (verdict === 'keep') return { action: 'keep', row };
  if (verdict !== 'conflict') return { action: verdict, entry, hash: sides.file.hash, row };
  return { action: 'conflict', row, ...toConflict(sides) };
}

export function toConflict(sides: Sides, reason = whyConflict(sides)): Conflict {
  return { fields: findDifferences(sides.file.record, sides.stored.record), reason };
}

function whyConflict({ origin, corpus }: Sides): string {
  if (origin.corpus === corpus) return 'corrected in the register, and changed in the file since';
  const owner = origin.corpus === null ? 'the API' : `the corpus "${origin.corpus}"`;
  return (
    `${owner} recorded it first, with different values. ` +
    'Change it there, or give this one another `id`'
  );
}
