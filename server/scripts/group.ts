import { readArguments } from '../process/read-arguments.ts';
import { runProcess } from '../process/run-process.ts';

const HELP = `Regroups all statements of the register by the utterances that they report.

  npm run group

  --help  show this text

Run it after an import into a register that already had statements. Statements that are loaded from
a corpus or written through the API are grouped automatically. It can be interrupted and repeated at
any time. The database is the one in DATABASE_URL, or the embedded one.`;

await runProcess(async (scope) => {
  if (!readArguments(HELP, {})) return;
  const { openRegister } = await import('./open-register.ts');
  const database = await openRegister(scope);
  const { groupRegister } = await import('../register/utterances/group-register.ts');
  const { done, moved } = await groupRegister(database.prisma, {
    signal: scope.signal,
    onProgress: ({ done }) => {
      if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${done} statements compared`);
    },
  });
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
  process.stdout.write(`Compared ${done} statements; ${moved} moved to another utterance.\n`);
});
