import { readArguments } from '../process/read-arguments.ts';
import { runProcess } from '../process/run-process.ts';

const HELP = `Finds anew which statements report one utterance, in the whole register.

  npm run group

  --help  this text

Needed after an import into a register that had statements already: what is loaded or written
through the API is compared as it comes. It can be interrupted and repeated at any time, and
changes nothing where all is grouped. The database is the one of DATABASE_URL, or the embedded one.`;

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
  process.stdout.write(`Compared ${done} statements; ${moved} came under another utterance.\n`);
});
