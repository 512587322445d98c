import { expect, test } from 'vitest';
import { createEmptyDatabase } from '../support/database.ts';
import { startDixit } from '../support/dixit-process.ts';
import { execute } from '../support/sql.ts';
import { createCorpusFolder, PONT, PORT } from './corpus-folder.ts';

async function seed(args: readonly string[], databaseUrl = 'postgresql://127.0.0.1:1/none') {
  const command = [process.execPath, 'server/scripts/seed.ts', ...args];
  const dixit = startDixit({ command, env: { DATABASE_URL: databaseUrl } });
  const code = await dixit.exited();
  return { code, stdout: dixit.stdout, stderr: dixit.stderr };
}

test('npm run seed loads a folder, reports changes, and warns', async () => {
  const { url, drop } = await createEmptyDatabase();
  try {
    const corpus = createCorpusFolder();
    const first = await seed([corpus.folder], url);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toBe(`1/2 articles: 2024-03-13-pont
2/2 articles: 2024-03-port
Loaded ${corpus.folder} as the corpus "sample".
  2 articles: 2 added
  4 statements: 4 added
  3 speakers: 3 added
  1 outlet: 1 added
  2 topics: 2 added
`);
    await execute(url, `update article set title = 'Corrected' where slug = '2024-03-13-pont'`);
    corpus.edit(PONT, 'title: Le pont fermé', 'title: Le pont clos');
    corpus.remove(PORT);
    const second = await seed([corpus.folder], url);
    expect(second.code).toBe(2);
    expect(second.stderr).toBe(
      `Warning: Not loaded: article 2024-03-13-pont (title): corrected in the register, and changed in the file since.
Warning: No longer in the files: article 2024-03-port. It is kept; --prune withdraws it.
`,
    );
    const third = await seed([corpus.folder, '--prune', '--corpus', 'sample'], url);
    expect(third.stdout).toContain('1 article: 1 withdrawn\n');
    expect(third.code).toBe(2);
  } finally {
    await drop();
  }
});

test.each([
  [['--prun'], /^Unknown option --prun\.\n\nLoads a corpus folder/],
  [['one', 'two'], /Only one folder can be loaded at a time\. Remove: two\./],
  [['--corpus', ''], /--corpus requires a name/],
  [
    ['nowhere'],
    /^The corpus in nowhere has one problem; nothing was loaded\.\nnowhere: the folder does not exist\n/,
  ],
])('seed %j exits with 1 and the reason, without a stack trace', async (args, expected) => {
  const { code, stdout, stderr } = await seed(args);
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(expected);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test('an article that differs from another corpus’s is not loaded: exit code 2', async () => {
  const { url, drop } = await createEmptyDatabase();
  try {
    const corpus = createCorpusFolder();
    await seed([corpus.folder], url);
    const again = [corpus.folder, '--corpus', 'other'];
    expect(await seed(again, url)).toMatchObject({ code: 0, stderr: '' });
    corpus.edit(PONT, 'title: Le pont fermé', 'title: Le pont clos');
    const { code, stderr } = await seed(again, url);
    expect(stderr).toBe(
      'Warning: Not loaded: article 2024-03-13-pont (title): the corpus "sample" recorded it ' +
        'first, with different values. Change it there, or give this one another `id`.\n',
    );
    expect(code).toBe(2);
    await execute(url, 'update article set corpus = null');
    expect((await seed(again, url)).stderr).toContain('the API recorded it first');
  } finally {
    await drop();
  }
});

test('a corpus with a problem leaves the database unchanged', async () => {
  const { url, drop } = await createEmptyDatabase();
  try {
    const corpus = createCorpusFolder();
    corpus.edit(PORT, 'saidOn: 2024-03-12', 'saidOn: 2022-02-30');
    const { code, stderr } = await seed([corpus.folder], url);
    expect(code).toBe(1);
    expect(stderr).toContain(
      `${PORT}:19 statement s1: saidOn: "2022-02-30" is not a real date: 2022-02 has 28 days`,
    );
    expect(await execute(url, 'select (select count(*) from speaker)::int as count')).toEqual([
      { count: 0 },
    ]);
  } finally {
    await drop();
  }
});

test('seed --help prints the usage', async () => {
  const { code, stdout } = await seed(['--help']);
  expect(code).toBe(0);
  expect(stdout).toContain('npm run seed -- [<folder>] [--prune] [--corpus <name>]');
  expect(stdout).toContain("(default: the folder's name)");
});
