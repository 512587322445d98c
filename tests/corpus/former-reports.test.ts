import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { refreshUtterances } from '../../server/register/utterances/utterances.ts';
import { createTestArticle } from '../support/rows.ts';
import { useEmptiedDatabase } from './emptied-database.ts';

const emptied = useEmptiedDatabase();

const MIGRATION = new URL(
  '../../prisma/migrations/20261122000110_former_reports/migration.sql',
  import.meta.url,
);
/** What the migration does with the rows that it finds. */
const FILL = readFileSync(MIGRATION, 'utf8').split('-- Of a register that was there before')[1];

test('a register that was there before gets the past that it knows, and guesses no other', async () => {
  const { prisma, pool } = emptied();
  const { statementIds } = await createTestArticle(prisma, {
    statements: [{}, {}, {}, {}, {}],
  });
  const [stays = 0n, led = 0n, unled = 0n, found = 0n, unknown = 0n] = statementIds;
  const rows = await prisma.statement.findMany({ where: { id: { in: [...statementIds] } } });
  const utteranceOf = new Map(rows.map(({ id, utteranceId }) => [id, utteranceId]));
  const target = utteranceOf.get(stays) ?? 0n;
  const left = (id: bigint) => utteranceOf.get(id) ?? 0n;
  await prisma.$transaction(async (tx) => {
    const others = { id: { in: [led, unled, found, unknown] } };
    await tx.statement.updateMany({ where: others, data: { utteranceId: target } });
    await tx.statement.update({ where: { id: found }, data: { ownUtteranceId: left(found) } });
    await refreshUtterances(tx, [...utteranceOf.values()]);
    // As an import without a past leaves them: one leads nowhere, one has no report to its name.
    const [ofUnled, ofUnknown] = [{ id: left(unled) }, { id: left(unknown) }];
    await tx.utterance.update({ where: ofUnled, data: { mergedIntoId: null } });
    await tx.utterance.update({ where: ofUnknown, data: { firstReportId: null } });
    await tx.formerReport.deleteMany();
  });

  await pool.query(`--${FILL}`);

  const past = await prisma.formerReport.findMany();
  const of = (id: bigint) =>
    past.filter(({ utteranceId }) => utteranceId === left(id)).map((row) => row.statementId);
  expect(of(led)).toEqual([led]);
  expect(of(unled)).toEqual([unled]);
  expect(of(found)).toEqual([found]);
  expect(of(unknown).sort()).toEqual([...statementIds].sort());
  expect(of(stays)).toEqual([]);
});
