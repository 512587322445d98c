import { expect, test } from 'vitest';
import { startDixit } from '../support/dixit-process.ts';

const COMMANDS = [
  ['server/scripts/seed.ts', 'npm run seed'],
  ['server/scripts/keys.ts', 'npm run --silent keys'],
  ['server/scripts/import.ts', 'npm run import'],
  ['server/scripts/export.ts', 'npm run export'],
  ['server/scripts/group.ts', 'npm run group'],
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
      stderr: `There is no option --prun.\n\n${help.stdout}`,
    });
  },
);

test.each([
  [['--yes=1'], /^--yes takes no value\.\n\n/],
  [['all'], /^This command takes options only, not "all"\.\n\n/],
])('db:reset %j says what is wrong', async (args, message) => {
  const { code, stderr } = await run('server/scripts/reset.ts', ...args);
  expect(code).toBe(1);
  expect(stderr).toMatch(message);
});

test('an option without its value is told so', async () => {
  const { stderr } = await run('server/scripts/export.ts', '--format');
  expect(stderr).toMatch(/^--format needs a value\.\n\n/);
});

test('npm start names the variables that it goes by', async () => {
  const { stderr } = await run('server/main.ts', '--port', '80');
  expect(stderr).toMatch(/^There is no option --port\.\n/);
  expect(stderr).toMatch(/^ {2}PORT +a whole number from 0 to 65535/m);
});
