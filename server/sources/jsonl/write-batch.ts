import type { Change } from '../../register/change.ts';
import {
  type RestoredArticle,
  type RestoredStatement,
  restoreArticles,
} from '../../register/restore-articles.ts';
import type { LineGroup } from './check-group.ts';
import { type ImportBatch, refuseGroup } from './collect.ts';
import type { StatementLine } from './lines.ts';
import { type KnownKeys, planGroups, type References } from './plan-groups.ts';
import type { Refusal } from './read-lines.ts';
import { writeRegisters } from './write-registers.ts';
import { writeUtterances } from './write-utterances.ts';

export interface BatchWritten {
  /** Doubts about statements that were added, with their line numbers. */
  readonly doubts: readonly string[];
  readonly addedArticles: number;
  readonly addedStatements: number;
  readonly unchangedArticles: number;
  readonly refusals: readonly Refusal[];
}

/** Writes one batch. */
export async function writeBatch(
  change: Change,
  batch: ImportBatch,
  references: References,
): Promise<BatchWritten> {
  const { tx } = change;
  const registers = await writeRegisters(tx, batch, references);
  const plan = await planGroups(tx, batch.groups, references);
  const articles = await writeAll(change, plan.added, references);
  const utterances = await writeUtterances(tx, batch, references);
  if (registers.added + utterances.added > 0) change.touch();
  const refusedGroups = [...plan.refused, ...articles.refused];
  const lines = new Map(
    articles.written.flatMap((group) =>
      group.statements.map(({ raw, line }) => [line.key, raw.number] as const),
    ),
  );
  return {
    doubts: change.doubts.map(
      ({ statement, field, message }) => `line ${lines.get(statement)}: ${field}: ${message}`,
    ),
    addedArticles: articles.written.length,
    addedStatements: articles.written.reduce((sum, group) => sum + group.statements.length, 0),
    unchangedArticles: plan.unchanged,
    refusals: [
      ...batch.refusals,
      ...registers.refused,
      ...refusedGroups.flatMap(({ group, refusal }) => refuseGroup(group, refusal)),
      ...utterances.refused,
    ],
  };
}

interface GroupsWritten {
  readonly written: readonly LineGroup[];
  readonly refused: readonly { readonly group: LineGroup; readonly refusal: Refusal }[];
}

// All at once. If the database rejects something that the checks missed, one by one, so that the
// others are imported.
async function writeAll(
  change: Change,
  groups: readonly LineGroup[],
  references: References,
): Promise<GroupsWritten> {
  if ((await attempt(change, groups, references)) === undefined) {
    return { written: groups, refused: [] };
  }
  const written: LineGroup[] = [];
  const refused: { group: LineGroup; refusal: Refusal }[] = [];
  for (const group of groups) {
    const fault = await attempt(change, [group], references);
    if (fault === undefined) written.push(group);
    else {
      const reason = `The database rejected the article: ${fault}.`;
      refused.push({ group, refusal: { raw: group.article.raw, reason } });
    }
  }
  return { written, refused };
}

/** Adds the articles. Returns the reason if the database rejects one, and then none is added. */
async function attempt(
  change: Change,
  groups: readonly LineGroup[],
  references: References,
): Promise<string | undefined> {
  if (groups.length === 0) return undefined;
  try {
    await restoreArticles(
      change,
      groups.map((group) => toArticle(group, references)),
    );
    return undefined;
  } catch (error) {
    const fault = dataFaultOf(error);
    if (fault === undefined) throw error;
    return fault;
  }
}

function toArticle({ article, statements }: LineGroup, references: References): RestoredArticle {
  const { sha256: textSha256, outlet, ...line } = article.line;
  return {
    ...line,
    textSha256,
    outletId: idOf(references.outlets, outlet),
    statements: statements.map((one) => toStatement(one.line, references)),
  };
}

function toStatement(line: StatementLine, references: References): RestoredStatement {
  const { speakers, topics, progress } = references;
  const { order, speaker, topics: topicKeys, utterance, ownUtterance, ...rest } = line;
  const toUtterance = ({ key, order: place, declared }: StatementLine['utterance']) => ({
    ...{ key, declared },
    id: progress.utteranceBase + BigInt(place),
  });
  return {
    ...rest,
    id: progress.statementBase + BigInt(order),
    speakerId: idOf(speakers, speaker),
    topicIds: topicKeys.flatMap((key) => idOf(topics, key) ?? []),
    utterance: toUtterance(utterance),
    ownUtterance: ownUtterance && toUtterance(ownUtterance),
  };
}

function idOf(known: KnownKeys, key: string | null): bigint | null {
  return key === null ? null : (known.idOf(key) ?? null);
}

// The SQLSTATEs that report a fault of the data, not of the database or the connection: data
// exceptions, violated constraints, and values too large for an index.
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^23505$/, 'a key, address or number is already used in the register'],
  [/^23503$/, 'it refers to something that is not in the register'],
  [/^23502$/, 'a required value is missing'],
  [/^23...$/, 'a value is out of range'],
  [/^22...$/, 'a value has the wrong type or format'],
  [/^54...$/, 'a value is too long'],
];

// Triggers of the schema report whole sentences. PostgreSQL itself names a table and a constraint.
const GUARD = '23514';
const POSTGRES = /violates check constraint/;

/** The reason why the database rejected the data; undefined for any other failure. */
export function dataFaultOf(error: unknown): string | undefined {
  for (let at: unknown = error, depth = 0; at instanceof Object && depth < 6; depth += 1) {
    const { originalCode, code, originalMessage, message, meta, driverAdapterError, cause } =
      at as Readonly<Record<string, unknown>>;
    for (const state of [originalCode, code].map(String)) {
      const [, fault] = FAULTS.find(([pattern]) => pattern.test(state)) ?? [];
      const said = `${originalMessage ?? message ?? ''}`;
      const isGuard = state === GUARD && said !== '' && !POSTGRES.test(said);
      if (fault !== undefined) return isGuard ? said.replace(/\.$/, '') : fault;
    }
    at = driverAdapterError ?? meta ?? cause;
  }
  return undefined;
}
