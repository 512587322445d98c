import { findDifferences } from '../../model/canonical.ts';
import { restoreMerges } from '../../register/merge-speakers.ts';
import { insertOutlets, insertSpeakers, insertTopics } from '../../register/registers.ts';
import type { Transaction } from '../../register/transaction.ts';
import type { OutletLine, SpeakerLine, TopicLine } from './lines.ts';
import type { KnownKeys, References } from './plan-groups.ts';
import { existsDifferently, type ParsedLine, type Refusal } from './read-lines.ts';
import { type Batch, linesWithin, type ReadLines, raw, sql } from './snapshot.ts';
import { readOutletLines, readSpeakerLines, readTopicLines } from './stored-lines.ts';

type RegisterLine = OutletLine | TopicLine | SpeakerLine;

/** Outlets, topics and speakers. They are written together, because speakers refer to each other. */
interface RegisterLines {
  readonly outlets: readonly ParsedLine<OutletLine>[];
  readonly topics: readonly ParsedLine<TopicLine>[];
  readonly speakers: readonly ParsedLine<SpeakerLine>[];
}

interface RegistersWritten {
  readonly added: number;
  readonly refused: readonly Refusal[];
}

/** Adds new entries, skips those that exist, and refuses those that differ. */
export async function writeRegisters(
  tx: Transaction,
  { outlets, topics, speakers }: RegisterLines,
  references: Pick<References, 'speakers'>,
): Promise<RegistersWritten> {
  const plannedOutlets = await plan(tx, 'outlet', outlets, readOutletLines);
  const plannedTopics = await plan(tx, 'topic', topics, readTopicLines);
  const plannedSpeakers = await plan(tx, 'speaker', speakers, readSpeakerLines);
  const resolved = await refuseUnresolved(tx, plannedSpeakers.added, references.speakers);
  await insertOutlets(tx, plannedOutlets.added.map(toLine));
  await insertTopics(tx, plannedTopics.added.map(toLine));
  const added = resolved.added.map(toLine);
  await insertSpeakers(tx, added);
  await restoreMerges(tx, added);
  const all = [plannedOutlets, plannedTopics, resolved];
  return {
    added: all.reduce((sum, one) => sum + one.added.length, 0),
    refused: [...all, plannedSpeakers].flatMap(({ refused }) => refused),
  };
}

function toLine<T extends RegisterLine>({ line }: ParsedLine<T>): T {
  return line;
}

interface Planned<T extends RegisterLine> {
  readonly added: readonly ParsedLine<T>[];
  readonly refused: readonly Refusal[];
}

const ALL = { after: 0, limit: 2 ** 31 - 1 };

async function plan<T extends RegisterLine>(
  tx: Transaction,
  table: T['type'],
  parsed: readonly ParsedLine<T>[],
  readStored: (lines: ReadLines, keys: readonly string[], batch: Batch) => Promise<readonly T[]>,
): Promise<Planned<T>> {
  const keys = parsed.map(({ line }) => line.key);
  const stored = await readStored(linesWithin(tx), keys, ALL);
  const byKey = new Map<string, RegisterLine>(stored.map((line) => [line.key, line]));
  const slugs = await findSlugs(
    tx,
    table,
    parsed.map(({ line }) => line.slug),
  );
  const added: ParsedLine<T>[] = [];
  const refused: Refusal[] = [];
  for (const one of parsed) {
    const there = byKey.get(one.line.key);
    const fields = there ? findDifferences({ ...one.line }, { ...there }) : [];
    if (fields.length > 0) {
      refused.push({ raw: one.raw, reason: existsDifferently(fields) });
    } else if (!there && slugs.has(one.line.slug)) {
      refused.push({ raw: one.raw, reason: `slug: another ${one.line.type} has it.` });
    } else if (!there) {
      added.push(one);
      byKey.set(one.line.key, one.line);
      slugs.add(one.line.slug);
    }
  }
  return { added, refused };
}

/** Refuses speakers with unknown references, then speakers that refer to those, and so on. */
async function refuseUnresolved(
  tx: Transaction,
  parsed: readonly ParsedLine<SpeakerLine>[],
  stored: KnownKeys,
): Promise<Planned<SpeakerLine>> {
  await stored.look(
    tx,
    parsed.flatMap(({ line }) => referencesOf(line).map(([, key]) => key)),
  );
  let added = parsed;
  const refused: Refusal[] = [];
  for (;;) {
    const own = new Set(added.map(({ line }) => line.key));
    const isKnown = (key: string) => own.has(key) || stored.idOf(key) !== undefined;
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

function referencesOf({ roles, members, mergedInto }: SpeakerLine): readonly [string, string][] {
  return [
    ...roles.flatMap(({ of }): [string, string][] => (of === null ? [] : [['roles', of]])),
    ...members.map((key): [string, string] => ['members', key]),
    ...(mergedInto === null ? [] : [['mergedInto', mergedInto] as [string, string]]),
  ];
}

function findFault(line: SpeakerLine, isKnown: (key: string) => boolean): string | undefined {
  if (line.mergedInto === line.key) return 'mergedInto: is the speaker itself.';
  if (new Set(line.members).size < line.members.length)
    return 'members: has the same speaker twice.';
  const [field] = referencesOf(line).find(([, key]) => !isKnown(key)) ?? [];
  return field && `${field}: names a speaker that is neither in the register nor in the file.`;
}

async function findSlugs(tx: Transaction, table: RegisterLine['type'], slugs: readonly string[]) {
  const rows = await tx.$queryRaw<{ slug: string }[]>(sql`/* findSlugs */
    select slug from ${raw(table)} where slug = any(${slugs}::text[])`);
  return new Set(rows.map(({ slug }) => slug));
}
