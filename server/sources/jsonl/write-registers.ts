import type { Transaction } from '../../database/client.ts';
import { findDifferences } from '../../model/canonical.ts';
import { findIds } from '../../read/find-ids.ts';
import { readerOf } from '../../read/sql.ts';
import { restoreMerges } from '../../register/merge-speakers.ts';
import { insertEntries, type RegisterType } from '../../register/registers.ts';
import { type ImportBatch, linesOf } from './collect.ts';
import type { Line } from './lines.ts';
import { existsDifferently, type ParsedLine, type Refusal } from './read-lines.ts';
import { readRegisterLines } from './stored-lines.ts';

interface RegistersWritten {
  readonly added: number;
  readonly refused: readonly Refusal[];
}

/**
 * Adds new outlets, topics and speakers, skips those that exist, and refuses those that differ. All
 * are in one batch, because speakers refer to each other.
 */
export async function writeRegisters(
  tx: Transaction,
  batch: ImportBatch,
): Promise<RegistersWritten> {
  const plannedOutlets = await plan(tx, 'outlet', linesOf(batch, 'outlet'));
  const plannedTopics = await plan(tx, 'topic', linesOf(batch, 'topic'));
  const plannedSpeakers = await plan(tx, 'speaker', linesOf(batch, 'speaker'));
  const resolved = await refuseUnresolved(tx, plannedSpeakers.added);
  await insertEntries(tx, 'outlet', plannedOutlets.added.map(toLine));
  await insertEntries(tx, 'topic', plannedTopics.added.map(toLine));
  const added = resolved.added.map(toLine);
  await insertEntries(tx, 'speaker', added);
  await restoreMerges(tx, added);
  const all = [plannedOutlets, plannedTopics, resolved];
  return {
    added: all.reduce((sum, one) => sum + one.added.length, 0),
    refused: [...all, plannedSpeakers].flatMap(({ refused }) => refused),
  };
}

function toLine<Type extends RegisterType>({ line }: ParsedLine<Type>): Line<Type> {
  return line;
}

interface Planned<Type extends RegisterType> {
  readonly added: readonly ParsedLine<Type>[];
  readonly refused: readonly Refusal[];
}

async function plan<Type extends RegisterType>(
  tx: Transaction,
  type: Type,
  parsed: readonly ParsedLine<Type>[],
): Promise<Planned<Type>> {
  if (parsed.length === 0) return { added: [], refused: [] };
  const keys = parsed.map(({ line }) => line.key);
  const slugs = parsed.map(({ line }) => line.slug);
  const stored = await readRegisterLines(readerOf(tx), type, { keys, slugs });
  const byKey = new Map<string, Line<RegisterType>>(stored.map(({ line }) => [line.key, line]));
  const taken = new Set(stored.map(({ line }) => line.slug));
  const added: ParsedLine<Type>[] = [];
  const refused: Refusal[] = [];
  for (const one of parsed) {
    const there = byKey.get(one.line.key);
    const fields = there ? findDifferences({ ...one.line }, { ...there }) : [];
    if (fields.length > 0) {
      refused.push({ raw: one.raw, reason: existsDifferently(fields) });
    } else if (!there && taken.has(one.line.slug)) {
      refused.push({ raw: one.raw, reason: `slug: another ${one.line.type} already has it.` });
    } else if (!there) {
      added.push(one);
      byKey.set(one.line.key, one.line);
      taken.add(one.line.slug);
    }
  }
  return { added, refused };
}

/** Refuses speakers with unknown references, then speakers that refer to those, and so on. */
async function refuseUnresolved(
  tx: Transaction,
  parsed: readonly ParsedLine<'speaker'>[],
): Promise<Planned<'speaker'>> {
  const keys = parsed.flatMap(({ line }) => referencesOf(line).map(([, key]) => key));
  const stored = await findIds(readerOf(tx), 'Speaker', keys);
  let added = parsed;
  const refused: Refusal[] = [];
  for (;;) {
    const own = new Set(added.map(({ line }) => line.key));
    const isKnown = (key: string) => own.has(key) || stored.has(key);
    const faults = added.map(({ line }) => findFault(line, isKnown));
    if (faults.every((fault) => fault === undefined)) return { added, refused };
    refused.push(
      ...added.flatMap(({ raw }, index) => {
        const reason = faults[index];
        return reason === undefined ? [] : [{ raw, reason }];
      }),
    );
    added = added.filter((_, index) => faults[index] === undefined);
  }
}

function referencesOf({
  roles,
  members,
  mergedInto,
}: Line<'speaker'>): readonly [string, string][] {
  return [
    ...roles.flatMap(({ of }): [string, string][] => (of === null ? [] : [['roles', of]])),
    ...members.map((key): [string, string] => ['members', key]),
    ...(mergedInto === null ? [] : [['mergedInto', mergedInto] as [string, string]]),
  ];
}

function findFault(line: Line<'speaker'>, isKnown: (key: string) => boolean): string | undefined {
  if (line.mergedInto === line.key) return 'mergedInto: is the speaker itself.';
  if (new Set(line.members).size < line.members.length)
    return 'members: contains the same speaker twice.';
  const [field] = referencesOf(line).find(([, key]) => !isKnown(key)) ?? [];
  return field && `${field}: names a speaker that is neither in the register nor in the file.`;
}
