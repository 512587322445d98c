import { expect, test } from 'vitest';
import { type LoggedChange, raiseRevision } from '../../server/register/revision.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { execute } from '../support/sql.ts';
import { createCorpusFolder, PONT } from './corpus-folder.ts';
import { useEmptiedDatabase } from './emptied-database.ts';

const emptied = useEmptiedDatabase();

async function createLoaded() {
  const { prisma, url } = emptied();
  const corpus = createCorpusFolder();
  const load = (options: { prune?: boolean; corpus?: string } = {}) =>
    loadCorpus({ prisma }, { folder: corpus.folder, ...options });
  /** The changes after a revision, in order. */
  const changes = async (after = 0n) => {
    const rows = await prisma.statementChange.findMany({
      where: { revision: { gt: after } },
      orderBy: [{ revision: 'asc' }, { position: 'asc' }],
      include: { statement: { include: { article: true } } },
    });
    return rows.map(({ revision, position, change, statement }) => {
      const { slug, article } = statement;
      return `${revision}.${position} ${change} ${article.slug}/${slug}`;
    });
  };
  const revision = async () =>
    (await prisma.corpusRevision.findUniqueOrThrow({ where: { id: 1 } })).revision;
  await load();
  return { prisma, url, corpus, load, changes, revision };
}

test('a load logs recorded statements article by article, and the next load logs nothing', async () => {
  const { load, changes } = await createLoaded();
  const recorded = [
    '2.1 RECORDED 2024-03-13-pont/s1',
    '2.2 RECORDED 2024-03-13-pont/s2',
    '2.3 RECORDED 2024-03-13-pont/s3',
    '3.1 RECORDED 2024-03-port/s1',
  ];
  expect(await changes()).toEqual(recorded);
  await load();
  expect(await changes()).toEqual(recorded);
});

test('corrected, withdrawn and restored statements are logged, moved ones are not', async () => {
  const { corpus, load, changes, revision } = await createLoaded();
  corpus.edit(PONT, 'gloss: The bridge stays', 'gloss: The old bridge stays');
  await load();
  expect(await changes(3n)).toEqual(['4.1 CORRECTED 2024-03-13-pont/s1']);

  corpus.edit(PONT, 'text: |\n  Le pont', 'text: |\n  Hier. Le pont');
  await load();
  expect(await revision()).toBe(5n);
  expect(await changes(4n)).toEqual([]);

  const file = corpus.read(PONT);
  corpus.remove(PONT);
  await load({ prune: true, corpus: 'sample' });
  expect(await changes(5n)).toEqual([
    '6.1 WITHDRAWN 2024-03-13-pont/s1',
    '6.2 WITHDRAWN 2024-03-13-pont/s2',
    '6.3 WITHDRAWN 2024-03-13-pont/s3',
  ]);
  corpus.write(PONT, file);
  await load();
  expect(await changes(6n)).toEqual([
    '7.1 CORRECTED 2024-03-13-pont/s1',
    '7.2 CORRECTED 2024-03-13-pont/s2',
    '7.3 CORRECTED 2024-03-13-pont/s3',
  ]);
});

test('a rollback logs nothing and leaves no gap', async () => {
  const { prisma, changes, revision } = await createLoaded();
  const { id } = await prisma.statement.findFirstOrThrow();
  const undone = prisma.$transaction(async (tx) => {
    await raiseRevision(tx, [{ statementId: id, change: 'CORRECTED', former: null }]);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await changes(3n)).toEqual([]);
  const raise = async (logged: readonly LoggedChange[]) =>
    (await prisma.$transaction((tx) => raiseRevision(tx, logged))).revision;
  expect(await raise([{ statementId: id, change: 'CORRECTED', former: null }])).toBe(4n);
  expect(await raise([])).toBe(5n);
  expect(await revision()).toBe(5n);
  expect(await changes(3n)).toHaveLength(1);
});

test('the database does not permit modifying or deleting changes before they are marked as expired', async () => {
  const { url } = await createLoaded();
  const attempt = (sql: string) =>
    execute(url, sql).then(
      () => 'accepted',
      (error: Error) => error.message,
    );
  expect(await attempt(`update statement_change set change = 'REDACTED'`)).toMatch(
    /cannot be modified/,
  );
  expect(await attempt('delete from statement_change')).toMatch(
    /from revision 1 on have not expired/,
  );
  await execute(url, 'update corpus_revision set changes_kept_from = 3');
  expect(await attempt('delete from statement_change')).toMatch(
    /from revision 3 on have not expired/,
  );
  expect(await attempt('delete from statement_change where revision < 3')).toBe('accepted');
});
