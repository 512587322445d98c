import { findDifferences } from '../../model/canonical.ts';
import { restoreMerges } from '../../register/merge-speakers.ts';
import { insertOutlets, insertSpeakers, insertTopics } from '../../register/registers.ts';
import type { Transaction } from '../../register/transaction.ts';
import type { OutletLine, SpeakerLine, TopicLine } from './lines.ts';
import { existsDifferently, type ParsedLine, type Refusal } from './read-lines.ts';
import { linesWithin } from './snapshot.ts';
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
): Promise<RegistersWritten> {
  const lines = linesWithin(tx);
  const all = { after: 0, limit: 2 ** 31 - 1 };
  const keysOf = (parsed: readonly ParsedLine<RegisterLine>[]) =>
    parsed.map(({ line }) => line.key);
  const plannedOutlets = plan(
    outlets,
    await readOutletLines(lines, keysOf(outlets), all),
    await findSlugs(tx, 'outlet', outlets),
  );
  const plannedTopics = plan(
    topics,
    await readTopicLines(lines, keysOf(topics), all),
    await findSlugs(tx, 'topic', topics),
  );
  const storedSpeakers = await readSpeakerLines(lines, keysOf(speakers), all);
  const planned = plan(speakers, storedSpeakers, await findSlugs(tx, 'speaker', speakers));
  const resolved = await refuseUnresolved(tx, planned.added);
  await insertOutlets(tx, plannedOutlets.added.map(toLine));
  await insertTopics(tx, plannedTopics.added.map(toLine));
  const added = resolved.added.map(toLine);
  await insertSpeakers(tx, added);
  await restoreMerges(tx, added);
  return {
    added: plannedOutlets.added.length + plannedTopics.added.length + resolved.added.length,
    refused: [
      ...plannedOutlets.refused,
      ...plannedTopics.refused,
      ...planned.refused,
      ...resolved.refused,
    ],
  };
}

function toLine<T extends RegisterLine>({ line }: ParsedLine<T>): T {
  return line;
}

interface Planned<T extends RegisterLine> {
  readonly added: readonly ParsedLine<T>[];
  readonly refused: readonly Refusal[];
}

function plan<T extends RegisterLine>(
  parsed: readonly ParsedLine<T>[],
  stored: readonly (T & { readonly id: number })[],
  takenSlugs: ReadonlySet<string>,
): Planned<T> {
  const byKey = new Map<string, RegisterLine>(
    stored.map(({ id, ...line }) => [line.key, line as unknown as T]),
  );
  const slugs = new Set(takenSlugs);
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
): Promise<Planned<SpeakerLine>> {
  const wanted = [
    ...new Set(parsed.flatMap(({ line }) => referencesOf(line).map(([, key]) => key))),
  ];
  const stored = await findSpeakerKeys(tx, wanted);
  let added = parsed;
  const refused: Refusal[] = [];
  for (;;) {
    const known = new Set([...stored, ...added.map(({ line }) => line.key)]);
    const isSound = ({ line }: ParsedLine<SpeakerLine>) => findFault(line, known) === undefined;
    const unsound = added.filter((one) => !isSound(one));
    if (unsound.length === 0) return { added, refused };
    refused.push(
      ...unsound.map(({ raw, line }) => ({ raw, reason: findFault(line, known) ?? '' })),
    );
    added = added.filter(isSound);
  }
}

function referencesOf({ roles, members, mergedInto }: SpeakerLine): readonly [string, string][] {
  return [
    ...roles.flatMap(({ of }): [string, string][] => (of === null ? [] : [['roles', of]])),
    ...members.map((key): [string, string] => ['members', key]),
    ...(mergedInto === null ? [] : [['mergedInto', mergedInto] as [string, string]]),
  ];
}

function findFault(line: SpeakerLine, known: ReadonlySet<string>): string | undefined {
  if (line.mergedInto === line.key) return 'mergedInto: is the speaker itself.';
  if (new Set(line.members).size < line.members.length)
    return 'members: has the same speaker twice.';
  const [field] = referencesOf(line).find(([, key]) => !known.has(key)) ?? [];
  return field && `${field}: names a speaker that is neither in the register nor in the file.`;
}

async function findSpeakerKeys(tx: Transaction, keys: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ key: string }[]>`/* findSpeakerKeys */
    select key::text from speaker where key = any(${keys}::uuid[])`;
  return rows.map(({ key }) => key);
}

async function findSlugs(
  tx: Transaction,
  type: 'outlet' | 'topic' | 'speaker',
  parsed: readonly ParsedLine<RegisterLine>[],
): Promise<ReadonlySet<string>> {
  const slugs = parsed.map(({ line }) => line.slug);
  const rows = await tx.$queryRaw<{ slug: string }[]>`/* findSlugs */
    select slug from outlet where ${type} = 'outlet' and slug = any(${slugs}::text[])
    union all
    select slug from topic where ${type} = 'topic' and slug = any(${slugs}::text[])
    union all
    select slug from speaker where ${type} = 'speaker' and slug = any(${slugs}::text[])`;
  return new Set(rows.map(({ slug }) => slug));
}
