import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readArguments } from '../server/process/read-arguments.ts';
import { runProcess } from '../server/process/run-process.ts';
import { type AcceptedChange, classifyChanges } from './classify-changes.ts';

const HELP = `Says what has changed in sdk/schema.graphql since the last release. As long as there was none,
everything may change.

  npm run schema:diff [-- --check | --write | --release]

  --check            fail on a breaking change that accepted-changes.json does not name, and where
                     the changelog lacks a breaking or dangerous one
  --write            add the missing lines to the changelog, under its first heading
  --release          make today's schema the released one
  --folder <folder>  where schema.graphql and the others are; without it, sdk/
  --help             this text`;

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
  if (!isReleased) console.log('Nothing is released yet: every change of the schema is free.');
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
        `${change} breaks clients: deprecate instead, or accept it in accepted-changes.json with a reason and a version.`,
    ),
    ...found.stale.map((change) => `${change} is no change: take it out of accepted-changes.json.`),
    ...(write ? [] : unwritten).map(
      (line) => `The changelog lacks "${line}": run npm run schema:diff -- --write.`,
    ),
  ];
}

function releaseSchema({ schema, released, acceptances }: Files): void {
  copyFileSync(schema, released);
  writeFileSync(acceptances, '[]\n');
  console.log('The schema is the released one now.');
}
