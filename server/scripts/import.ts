import { type Arguments, readArguments } from '../process/read-arguments.ts';
import { runProcess } from '../process/run-process.ts';
import type { ImportProgress, ImportReport } from '../sources/jsonl/import-jsonl.ts';

const HELP = `Imports a file that npm run export -- --format jsonl wrote.

  npm run import -- <file> [--continue] [--rejects <file>]

  --continue        continue an interrupted import of this file. Without it, the import starts
                    again and skips existing rows, with the same result
  --rejects <file>  file for refused lines, with their numbers and reasons (default: the name of
                    the file and .rejects.jsonl). Created only if lines are refused, never
                    overwritten
  --batch <number>  statements per transaction (default: 1000)
  --help            show this text

An article is imported with all its statements or not at all. Lines that equal existing rows are
skipped; lines that differ from them are refused, and nothing is overwritten. Exit codes:

  0  everything is in the register
  2  some lines were refused, or the file is incomplete; everything else is in the register
  1  the import failed; the register contains only complete articles. Fix the cause and rerun with --continue

The database is the one in DATABASE_URL, or the embedded one.`;

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

  const { createProgressLine, importJsonl } = await import('../sources/jsonl/import-jsonl.ts');
  const lineOf = createProgressLine(performance.now());
  const onProgress = (progress: ImportProgress) => show(lineOf(progress, performance.now()));
  const report = await importJsonl(database, { file, ...named, signal: scope.signal, onProgress });
  if (process.stdout.isTTY) process.stdout.write('\n');
  showReport(report);
  if (report.refused > 0 || report.isCutOff) scope.exitWith(2);
});

function showReport({
  addedArticles,
  addedStatements,
  unchangedArticles,
  ...rest
}: ImportReport): void {
  const { doubts, refused, rejects, wasDone, isCutOff } = rest;
  process.stdout.write(
    wasDone
      ? 'This file was already imported.\n'
      : `Imported ${addedArticles} articles with ${addedStatements} statements; ` +
          `${unchangedArticles} articles already existed.\n`,
  );
  if (isCutOff) {
    process.stderr.write(
      'Warning: the file is incomplete; its last articles were not imported. Import the complete file.\n',
    );
  }
  for (const doubt of doubts) process.stderr.write(`Possibly wrong: ${doubt}\n`);
  if (refused > 0)
    process.stderr.write(`Refused lines: ${refused}. The reasons are in ${rejects}\n`);
}

function show(line: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line}`);
  else if (performance.now() - shownAt > 5_000) {
    shownAt = performance.now();
    process.stdout.write(`${line}\n`);
  }
}

function checkArguments({ values, positionals }: Arguments<typeof ARGUMENTS>) {
  const { rejects, continue: isContinued } = values;
  const [file = '', ...more] = positionals;
  if (file === '') throw new TypeError('Give the file to import.');
  if (more.length > 0)
    throw new TypeError(`Only one file can be imported at a time. Remove: ${more.join(' ')}.`);
  if (rejects === '') throw new TypeError('--rejects requires a name.');
  const batchStatements = Number(values.batch ?? 1_000);
  if (!Number.isInteger(batchStatements) || batchStatements < 1 || batchStatements > 20_000) {
    throw new TypeError('--batch must be a number from 1 to 20000.');
  }
  return { file, isContinued, rejects, batchStatements };
}
