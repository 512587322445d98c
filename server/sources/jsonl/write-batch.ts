import type { Change } from '../../register/change.ts';
import { type RestoredArticle, restoreArticles } from '../../register/restore-articles.ts';
import type { LineGroup } from './check-group.ts';
import { type ImportBatch, refuseGroup } from './collect.ts';
import type { Line } from './lines.ts';
import { planGroups, type Reserved, type RowIds } from './plan-groups.ts';
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
  reserved: Reserved,
): Promise<BatchWritten> {
  const { tx } = change;
  const registers = await writeRegisters(tx, batch);
  const plan = await planGroups(tx, batch.groups, reserved);
  const articles = await writeAll(
    change,
    plan.added.map((group) => ({ group, article: toArticle(group, plan.ids, reserved) })),
  );
  const utterances = await writeUtterances(tx, batch, reserved);
  if (registers.added + utterances.added > 0) change.touch();
  const statements = articles.written.flatMap((group) => group.statements);
  const lines = new Map(statements.map(({ raw, line }) => [line.key, raw.number]));
  return {
    doubts: change.doubts.map(
      ({ statement, field, message }) => `line ${lines.get(statement)}: ${field}: ${message}`,
    ),
    addedArticles: articles.written.length,
    addedStatements: statements.length,
    unchangedArticles: plan.unchanged,
    refusals: [
      batch.refusals,
      registers.refused,
      plan.refused,
      articles.refused,
      utterances.refused,
    ].flat(),
  };
}

interface Added {
  readonly group: LineGroup;
  readonly article: RestoredArticle;
}

// All at once. If the database rejects something that the checks missed, one by one, so that the
// others are imported.
async function writeAll(change: Change, added: readonly Added[]) {
  const refused: Refusal[] = [];
  if (added.length === 0 || (await attempt(change, added)) === undefined) {
    return { written: added.map(({ group }) => group), refused };
  }
  const written: LineGroup[] = [];
  for (const one of added) {
    const { group } = one;
    const fault = await attempt(change, [one]);
    const reason = `The database rejected the article: ${fault}.`;
    if (fault === undefined) written.push(group);
    else refused.push(...refuseGroup(group, { raw: group.article.raw, reason }));
  }
  return { written, refused };
}

/** Adds the articles. Returns the reason if the database rejects one, and then none is added. */
async function attempt(change: Change, added: readonly Added[]): Promise<string | undefined> {
  try {
    await restoreArticles(
      change,
      added.map(({ article }) => article),
    );
    return undefined;
  } catch (error) {
    const fault = dataFaultOf(error);
    if (fault === undefined) throw error;
    return fault;
  }
}

function toArticle(
  { article, statements }: LineGroup,
  ids: RowIds,
  { progress }: Reserved,
): RestoredArticle {
  const { sha256: textSha256, outlet, ...facts } = article.line;
  const toUtterance = ({ key, declared, order }: Line<'statement'>['utterance']) => ({
    key,
    declared,
    id: progress.utteranceBase + BigInt(order),
  });
  return {
    ...facts,
    textSha256,
    outletId: ids.outlets.get(outlet ?? '') ?? null,
    statements: statements.map(({ line: { order, utterance, ownUtterance, ...line } }) => ({
      ...line,
      id: progress.statementBase + BigInt(order),
      speakerId: ids.speakers.get(line.speaker ?? '') ?? null,
      topicIds: line.topics.flatMap((key) => ids.topics.get(key) ?? []),
      utterance: toUtterance(utterance),
      ownUtterance: ownUtterance && toUtterance(ownUtterance),
    })),
  };
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
