import { expect, test } from 'vitest';
import { checkApiKey } from '../../../server/access/check-api-key.ts';
import { openDatabase } from '../../../server/database/client.ts';
import { createEmptyDatabase } from '../../support/database.ts';
import { startDixit } from '../../support/dixit-process.ts';
import { PATIENT } from '../../support/patient.ts';

async function keys(args: readonly string[], databaseUrl = 'postgresql://127.0.0.1:1/none') {
  const command = [process.execPath, 'server/scripts/keys.ts', ...args];
  const dixit = startDixit({ command, env: { DATABASE_URL: databaseUrl } });
  const code = await dixit.exited();
  return { code, stdout: dixit.stdout, stderr: dixit.stderr };
}

test('a key is created, listed and revoked', async () => {
  const { url, drop } = await createEmptyDatabase();
  const database = openDatabase({ url, ...PATIENT });
  try {
    const made = await keys(
      [
        'create',
        '--name',
        'Rédaction',
        '--scopes',
        'write,read',
        '--expires',
        '90d',
        '--points',
        '50000',
      ],
      url,
    );
    expect(made).toMatchObject({
      code: 0,
      stderr: 'Store the key now: it cannot be shown again.\n',
    });
    expect(made.stdout).toMatch(/^dixit_[0-9a-f]{12}_[0-9a-f]{64}\n$/);
    const token = made.stdout.trim();
    const [, id = '', secret = ''] = token.split('_');
    expect(await checkApiKey(database.pool, token)).toEqual({
      state: 'VALID',
      key: { id, name: 'Rédaction', scopes: ['WRITE', 'READ'], points: 50_000 },
    });

    const listed = await keys(['list'], url);
    expect(listed).toMatchObject({ code: 0, stderr: '' });
    expect(listed.stdout).toMatch(
      new RegExp(
        `^${id}\tvalid until \\S+\twrite,read\tRédaction\tcreated \\S+\t(never )?used.*	50000 points\n$`,
      ),
    );
    expect(listed.stdout).not.toContain(secret);

    expect(await keys(['revoke', id], url)).toEqual({
      code: 0,
      stdout: '',
      stderr: `Revoked the key ${id}.\n`,
    });
    expect(await checkApiKey(database.pool, token)).toEqual({ state: 'REVOKED' });
    const unknown = await keys(['revoke', '000000000000'], url);
    expect(unknown).toMatchObject({ code: 1, stdout: '' });
    expect(unknown.stderr).toMatch(/No key has this id/);
  } finally {
    await database.close();
    await drop();
  }
});

test.each([
  [[], /Use one of: create, list, revoke <id>\./],
  [['revoke'], /Use one of/],
  [['list', '--name', 'x'], /are options of "create"/],
  [['create', '--scopes', 'write'], /--name must be the owner's name/],
  [['create', '--name', 'Desk', '--scopes', 'root'], /--scopes must be/],
  [['create', '--name', 'Desk', '--scopes', 'read', '--expires', '0d'], /--expires: .*in the past/],
  [['create', '--nam', 'Desk'], /^Unknown option --nam\.\n/],
])('keys %j exits with 1 and the reason, without a stack trace', async (args, expected) => {
  const { code, stdout, stderr } = await keys(args);
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(expected);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test('keys --help describes all commands', async () => {
  const { code, stdout } = await keys(['--help']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/create --name <name> --scopes <scopes>/);
});
