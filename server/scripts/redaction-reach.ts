import { ExpectedError } from '../expected-error.ts';
import { decodeId } from '../model/key.ts';
import { type Arguments, readArguments } from '../process/read-arguments.ts';
import { runProcess } from '../process/run-process.ts';

const HELP = `Lists the articles that a redaction of statements would change. Nothing is changed.

  npm run redact:reach -- <statement id> …

  --help  show this text

The statements are of one article, and given by their ids in the API. Other writers wait while it
runs. The database is the one in DATABASE_URL, or the embedded one.`;

const ARGUMENTS = { options: {}, allowPositionals: true } as const;

await runProcess(async (scope) => {
  const keys = readArguments(HELP, ARGUMENTS, readKeys);
  if (!keys) return;
  const { openRegister } = await import('./open-register.ts');
  const database = await openRegister(scope);
  const { findReach } = await import('../register/redaction-reach.ts');
  const { WritingError } = await import('../register/errors.ts');
  const reach = await findReach(database, keys).catch((error: unknown) => {
    throw error instanceof WritingError ? new ExpectedError(error.message) : error;
  });
  for (const { article, statements } of reach) {
    process.stdout.write(`${article}: statements that lose their words: ${statements}\n`);
  }
});

function readKeys({ positionals }: Arguments<typeof ARGUMENTS>): readonly string[] {
  if (positionals.length === 0) throw new TypeError('Give the ids of the statements.');
  return positionals.map((id) => {
    const decoded = decodeId(id);
    if (decoded?.type !== 'Statement') throw new TypeError(`"${id}" is not the id of a statement.`);
    return decoded.key;
  });
}
