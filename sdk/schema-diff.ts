import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readArguments } from '../server/process/read-arguments.ts';
import { runProcess } from '../server/process/run-process.ts';
import { type AcceptedChange, classifyChanges } from './classify-changes.ts';

const HELP = `Lists the changes in sdk/schema.graphql since the last release. Before the first
release, all changes are allowed.

  npm run schema:diff [-- --check | --write | --release]

  --check            fail if a breaking change is not listed in accepted-changes.json, or if a
                     breaking or dangerous change is missing from the changelog
  --write            add the missing lines to the changelog, under its first heading
  --release          record the current schema as the released one
  --folder <folder>  folder that contains schema.graphql and the related files (default: sdk/)
  --help             show this text`;

const ARGUMENTS = {
  options: {
    check: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    release: { type: 'boolean', default: false },
    folder: { type: 'string', default: import.meta.dirname },
  },
} as const;

await runProcess(async ({ exitWith }) => {
  const given = readArguments(HELP, ARGUMENTS);
  if (!given) return;
  const { check, write, release, folder } = given.values;
  const files = filesIn(folder);
  const isReleased = existsSync(files.released);
  if (!isReleased) console.log('Nothing is released yet: all schema changes are allowed.');
  const problems = isReleased ? await compare(files, write) : [];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0 && (check || release)) exitWith(1);
  else if (release) releaseSchema(files);
});

type Files = ReturnType<typeof filesIn>;

function filesIn(folder: string) {
  return {
    schema: path.join(folder, 'schema.graphql'),
    released: path.join(folder, 'released-schema.graphql'),
    acceptances: path.join(folder, 'accepted-changes.json'),
    changelog: path.join(folder, 'CHANGELOG.md'),
  };
}

async function compare(
  { schema, released, acceptances, changelog }: Files,
  write: boolean,
): Promise<string[]> {
  const read = (file: string) => readFileSync(file, 'utf8');
  const accepted: readonly AcceptedChange[] = JSON.parse(read(acceptances));
  const found = await classifyChanges(read(released), read(schema), accepted);
  for (const line of [...found.changelog, ...found.safe]) console.log(line);

  let text = read(changelog);
  const unwritten = found.changelog.filter((line) => !text.includes(line));
  if (write && unwritten.length > 0) {
    const lines = unwritten.map((line) => `- ${line}\n`).join('');
    text = text.replace(/^## .*\n\n?/m, (heading) => `${heading.trimEnd()}\n\n${lines}`);
    writeFileSync(changelog, text);
  }
  return [
    ...found.unaccepted.map(
      (change) =>
        `${change} breaks clients: deprecate the old form instead, or add the change to accepted-changes.json with a reason and a version.`,
    ),
    ...found.stale.map(
      (change) => `${change} is not among the changes: remove it from accepted-changes.json.`,
    ),
    ...(write ? [] : unwritten).map(
      (line) => `The changelog does not contain "${line}": run npm run schema:diff -- --write.`,
    ),
  ];
}

function releaseSchema({ schema, released, acceptances }: Files): void {
  copyFileSync(schema, released);
  writeFileSync(acceptances, '[]\n');
  console.log('The current schema is now recorded as released.');
}
