import { type Arguments, readArguments } from '../process/read-arguments.ts';
import { runProcess } from '../process/run-process.ts';
import type { ImportProgress, ImportReport } from '../sources/jsonl/import-jsonl.ts';

const HELP = `Imports what npm run export -- --format jsonl wrote.

  npm run import -- <file> [--continue] [--rejects <file>]

  --continue        go on where the interrupted import of this file stopped. Without it, it begins
                    anew: what is there already is left out, so that comes to the same
  --rejects <file>  where refused lines go, with number and reason; without it, the file's name
                    and .rejects.jsonl. It is made only if there are any, and never overwritten
  --batch <number>  a transaction for every so many statements, 1000 by default
  --help            this text

An article comes with all its statements or not at all. What the register has already and is equal
is left out; what differs is refused and nothing overwritten. Exit codes:

  0  everything is in the register
  2  some lines were refused, or the file was cut off; everything else is in the register
  1  the import failed; what is in the register is whole. Mend the cause, then --continue

The database is the one of DATABASE_URL, or the embedded one.`;

const ARGUMENTS = {
  allowPositionals: true,
  options: {
    continue: { type: 'boolean', default: false },
    rejects: { type: 'string' },
    batch: { type: 'string' },
  },
} as const;

let shownAt = Number.NEGATIVE_INFINITY;

await runProcess(async (scope) => {
  const given = readArguments(HELP, ARGUMENTS, checkArguments);
  if (!given) return;
  const { file, ...named } = given;
  const { openRegister } = await import('./open-register.ts');
  const database = await openRegister(scope);

  const { importJsonl } = await import('../sources/jsonl/import-jsonl.ts');
  const { createProgressLine } = await import('../sources/jsonl/progress-line.ts');
  const lineOf = createProgressLine(performance.now());
  const onProgress = (progress: ImportProgress) => show(lineOf(progress, performance.now()));
  const report = await importJsonl(database, { file, ...named, signal: scope.signal, onProgress });
  if (process.stdout.isTTY) process.stdout.write('\n');
  tell(report);
  if (report.refused > 0 || report.isCutOff) scope.exitWith(2);
});

function tell({ addedArticles, addedStatements, unchangedArticles, ...rest }: ImportReport): void {
  const { doubts, refused, rejects, wasDone, isCutOff } = rest;
  process.stdout.write(
    wasDone
      ? 'The import of this file was finished already.\n'
      : `Imported ${addedArticles} articles with ${addedStatements} statements; ` +
          `${unchangedArticles} articles were there already.\n`,
  );
  if (isCutOff) {
    process.stderr.write(
      'Warning: the file was cut off, and its last articles are not here: get it whole, and import it.\n',
    );
  }
  for (const doubt of doubts) process.stderr.write(`Doubtful: ${doubt}\n`);
  if (refused > 0) process.stderr.write(`Refused: ${refused} lines, with reasons in ${rejects}\n`);
}

function show(line: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line}`);
  else if (performance.now() - shownAt > 5_000) {
    shownAt = performance.now();
    process.stdout.write(`${line}\n`);
  }
}

function checkArguments({ values, positionals }: Arguments<typeof ARGUMENTS>) {
  const { rejects, continue: goesOn } = values;
  const [file = '', ...more] = positionals;
  if (file === '') throw new TypeError('Name the file to import.');
  if (more.length > 0) throw new TypeError(`One file at a time, not also ${more.join(' ')}.`);
  if (rejects === '') throw new TypeError('--rejects needs a name.');
  const batchStatements = Number(values.batch ?? 1_000);
  if (!Number.isInteger(batchStatements) || batchStatements < 1 || batchStatements > 20_000) {
    throw new TypeError('--batch is a number from 1 to 20000.');
  }
  return { file, goesOn, rejects, batchStatements };
}
