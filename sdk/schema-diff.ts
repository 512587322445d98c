import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type AcceptedChange, classifyChanges } from './classify-changes.ts';

// `npm run schema:diff`: what has changed in `schema.graphql` since the last release, whose schema
// is `released-schema.graphql`. As long as there was none, everything may change.
//   --check    fails on a breaking change that `accepted-changes.json` does not name, and where the
//              changelog lacks a breaking or dangerous one
//   --write    adds the missing lines to the changelog, under its first heading
//   --release  makes today's schema the released one

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    release: { type: 'boolean', default: false },
    folder: { type: 'string', default: import.meta.dirname },
  },
});
const inFolder = (name: string) => path.join(values.folder, name);
const [schema, released, acceptances, changelog] = [
  'schema.graphql',
  'released-schema.graphql',
  'accepted-changes.json',
  'CHANGELOG.md',
].map(inFolder) as [string, string, string, string];

const problems = existsSync(released) ? await compare() : [];
if (!existsSync(released))
  console.log('Nothing is released yet: every change of the schema is free.');
for (const problem of problems) console.error(problem);
if (problems.length > 0 && (values.check || values.release)) process.exitCode = 1;
else if (values.release) release();

async function compare(): Promise<string[]> {
  const read = (file: string) => readFileSync(file, 'utf8');
  const accepted: readonly AcceptedChange[] = JSON.parse(read(acceptances));
  const found = await classifyChanges(read(released), read(schema), accepted);
  for (const line of [...found.changelog, ...found.safe]) console.log(line);

  let text = read(changelog);
  const unwritten = found.changelog.filter((line) => !text.includes(line));
  if (values.write && unwritten.length > 0) {
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
    ...(values.write ? [] : unwritten).map(
      (line) => `The changelog lacks "${line}": run npm run schema:diff -- --write.`,
    ),
  ];
}

function release() {
  copyFileSync(schema, released);
  writeFileSync(acceptances, '[]\n');
  console.log('The schema is the released one now.');
}
