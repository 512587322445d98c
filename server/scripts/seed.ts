import path from 'node:path';
import { type Arguments, readArguments } from '../process/read-arguments.ts';
import { runProcess } from '../process/run-process.ts';

const HELP = `Loads a corpus folder into the register.

  npm run seed -- [<folder>] [--prune] [--corpus <name>]

  <folder>         contains articles/*.yaml, outlets.yaml, speakers.yaml and topics.yaml
                   (default: the demo corpus of this project)
  --prune          withdraw what an earlier load wrote and the folder no longer contains; to
                   withdraw more than half of a corpus, also give --corpus
  --corpus <name>  name of the corpus (default: the folder's name). Folders with the same name are
                   one corpus
  --help           show this text

The database is the one in DATABASE_URL, or the embedded one. A load changes only what an earlier
load wrote and nobody has corrected since. It can be repeated at any time. Exit codes:

  0  every article and statement of the folder is in the register
  2  some were not loaded; the warnings say which, and what to do; everything else is in the register
  1  the load failed. If the folder has a problem, nothing was loaded. Fix the cause and rerun`;

const ARGUMENTS = {
  allowPositionals: true,
  options: { prune: { type: 'boolean', default: false }, corpus: { type: 'string' } },
} as const;

await runProcess(async (scope) => {
  const given = readArguments(HELP, ARGUMENTS, checkArguments);
  if (!given) return;
  const { folder, corpus, prune } = given;
  const { readCorpus } = await import('../sources/yaml/read-corpus.ts');
  // Checked before the database starts, so that problems in the files are reported immediately.
  const checked = await readCorpus(folder);
  const { openRegister } = await import('./open-register.ts');
  const database = await openRegister(scope);

  const { loadCorpus } = await import('../sources/yaml/load-corpus.ts');
  const { describeReport, lacksContent } = await import('../sources/yaml/load-report.ts');
  const named = corpus === undefined ? {} : { corpus };
  const options = { folder, checked, ...named, prune, signal: scope.signal, onProgress: show };
  const report = await loadCorpus(database, options);
  const { summary, warnings } = describeReport(report);
  process.stdout.write(`Loaded ${folder} as the corpus "${report.corpus}".\n`);
  for (const line of summary) process.stdout.write(`  ${line}\n`);
  for (const line of warnings) process.stderr.write(`Warning: ${line}\n`);
  if (lacksContent(report)) scope.exitWith(2);
});

function checkArguments({ values, positionals }: Arguments<typeof ARGUMENTS>) {
  const [folder = path.join(import.meta.dirname, '../../seeds'), ...more] = positionals;
  if (more.length > 0)
    throw new TypeError(`Only one folder can be loaded at a time. Remove: ${more.join(' ')}.`);
  if (values.corpus === '') throw new TypeError('--corpus requires a name.');
  return { folder, ...values };
}

function show({ done, total, article }: { done: number; total: number; article: string }): void {
  const line = `${done}/${total} articles`;
  if (!process.stdout.isTTY) process.stdout.write(`${line}: ${article}\n`);
  else process.stdout.write(`\r\x1b[K${line}${done === total ? '\n' : `: ${article}`}`);
}
