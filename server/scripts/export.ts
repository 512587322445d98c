import type { Database } from '../database/client.ts';
import { type Arguments, readArguments } from '../process/read-arguments.ts';
import { runProcess } from '../process/run-process.ts';
import type { ExportCounts } from '../sources/jsonl/stored-lines.ts';

const HELP = `Writes the register to a file, or to a folder.

  npm run export -- --format jsonl [--out <file>]
  npm run export -- --format yaml --out <folder>
  npm run export -- --format jsonld [--out <file>]

  --format jsonl   everything, one JSON object per line, for npm run import. Exporting an imported
                   export gives an identical file
  --format yaml    a folder in the corpus format, for npm run seed: current statements recorded by
                   people. What is left out is reported on standard error
  --format jsonld  current statements and articles as one schema.org document; cannot be imported
  --out <target>   a new file or folder; existing ones are never overwritten. Default: standard
                   output; then use npm run --silent, or the output includes npm's own lines
  --help           show this text

The export is a consistent snapshot, even while others write. The target appears when it is complete.
The exit code is 0 if everything was written, else 1.

The database is the one in DATABASE_URL, or the embedded one.`;

const FORMATS = ['jsonl', 'yaml', 'jsonld'] as const;
const ARGUMENTS = { options: { format: { type: 'string' }, out: { type: 'string' } } } as const;

await runProcess(async (scope) => {
  const { signal } = scope;
  const given = readArguments(HELP, ARGUMENTS, checkArguments);
  if (!given) return;
  const { format, out } = given;
  const { openRegister } = await import('./open-register.ts');
  const database = await openRegister(scope);

  const counts: ExportCounts = { articles: 0, statements: 0 };
  if (format === 'yaml') await writeFolder(database, out ?? '', signal, counts);
  else await writeDocument(database, { format, out }, signal, counts);
  if (out === undefined) return;
  const { articles, statements } = counts;
  process.stdout.write(`Wrote ${articles} articles with ${statements} statements to ${out}.\n`);
});

interface Target {
  readonly format: 'jsonl' | 'jsonld';
  readonly out: string | undefined;
}

async function writeDocument(
  database: Database,
  { format, out }: Target,
  signal: AbortSignal,
  counts: ExportCounts,
): Promise<void> {
  const { writeFileWhole, writeStream } = await import('../sources/jsonl/write-target.ts');
  const lines =
    format === 'jsonl'
      ? (await import('../sources/jsonl/export-jsonl.ts')).exportJsonl(database, counts)
      : (await import('../sources/jsonl/export-json-ld.ts')).exportJsonLd(database, counts);
  if (out === undefined) await writeStream(process.stdout, lines, signal);
  else await writeFileWhole(out, lines, signal);
}

async function writeFolder(
  database: Database,
  folder: string,
  signal: AbortSignal,
  counts: ExportCounts,
): Promise<void> {
  const { fillFolderWhole } = await import('../sources/jsonl/write-target.ts');
  const { exportYaml } = await import('../sources/yaml/export-yaml.ts');
  await fillFolderWhole(folder, async (part) => {
    const leftOut = await exportYaml(database, part, signal, counts);
    for (const reason of leftOut) process.stderr.write(`Left out: ${reason}\n`);
  });
}

function checkArguments({ values }: Arguments<typeof ARGUMENTS>) {
  const { out } = values;
  const format = FORMATS.find((one) => one === values.format);
  if (format === undefined) throw new TypeError(`--format must be one of ${FORMATS.join(', ')}.`);
  if (format === 'yaml' && out === undefined) {
    throw new TypeError('--format yaml requires --out, because it writes a folder.');
  }
  if (out === '') throw new TypeError('--out requires a name.');
  return { format, out };
}
