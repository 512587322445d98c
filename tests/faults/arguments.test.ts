import { expect, test } from 'vitest';
import { startDixit } from '../support/dixit-process.ts';

const COMMANDS = [
  ['server/scripts/seed.ts', 'npm run seed'],
  ['server/scripts/keys.ts', 'npm run --silent keys'],
  ['server/scripts/import.ts', 'npm run import'],
  ['server/scripts/export.ts', 'npm run export'],
  ['server/scripts/group.ts', 'npm run group'],
  ['server/scripts/redaction-reach.ts', 'npm run redact:reach'],
  ['server/scripts/migrate.ts', 'npm run db:migrate'],
  ['server/scripts/diff.ts', 'npm run --silent db:diff'],
  ['server/scripts/reset.ts', 'npm run db:reset'],
  ['sdk/schema-diff.ts', 'npm run schema:diff'],
  ['server/main.ts', 'npm start'],
] as const;

async function run(script: string, ...args: readonly string[]) {
  const env = { DATABASE_URL: 'postgresql://127.0.0.1:1/none' };
  const dixit = startDixit({ command: [process.execPath, script, ...args], env });
  const code = await dixit.exited();
  return { code, stdout: dixit.stdout, stderr: dixit.stderr };
}

test.each(COMMANDS)(
  '%s explains itself, and refuses what it does not know',
  async (script, usage) => {
    const [help, refused] = await Promise.all([run(script, '--help'), run(script, '--prun=1')]);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain(`\n  ${usage}`);
    expect(refused).toEqual({
      code: 1,
      stdout: '',
      stderr: `Unknown option --prun.\n\n${help.stdout}`,
    });
  },
);

test.each([
  [['--yes=1'], /^--yes does not take a value\.\n\n/],
  [['all'], /^This command accepts only options, not "all"\.\n\n/],
])('db:reset %j says what is wrong', async (args, message) => {
  const { code, stderr } = await run('server/scripts/reset.ts', ...args);
  expect(code).toBe(1);
  expect(stderr).toMatch(message);
});

test('an option without its value gets an error', async () => {
  const { stderr } = await run('server/scripts/export.ts', '--format');
  expect(stderr).toMatch(/^--format requires a value\.\n\n/);
});

test('npm start passes arguments on, and lists the settings with their defaults', async () => {
  const env = { DATABASE_URL: 'postgresql://127.0.0.1:1/none' };
  const start = async (...args: readonly string[]) => {
    const dixit = startDixit({ command: ['npm', '--silent', 'start', '--', ...args], env });
    return { code: await dixit.exited(), stdout: dixit.stdout, stderr: dixit.stderr };
  };
  const [help, refused] = await Promise.all([start('--help'), start('--port', '80')]);
  expect(help).toMatchObject({ code: 0, stderr: '' });
  expect(help.stdout).toMatch(/^ {2}PORT +a whole number from 0 to 65535.*\n +default: 4000$/m);
  expect(help.stdout).toMatch(/^ {2}DIXIT_DATA_DIR +a folder\n +default: \.data$/m);
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toBe(`Unknown option --port.\n\n${help.stdout}`);
});
