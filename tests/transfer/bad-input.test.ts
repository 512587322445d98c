import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { corpusKey } from '../../server/model/key.ts';
import { importJsonl } from '../../server/sources/jsonl/import-jsonl.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { createCorpusFolder } from '../corpus/corpus-folder.ts';
import { useEmptiedDatabase } from '../corpus/emptied-database.ts';
import { execute } from '../support/sql.ts';
import { exportText, useFolder } from './opened.ts';

const database = useEmptiedDatabase();

/** The export of two small articles, and an emptied database. */
async function exportSample(): Promise<{ text: string; file: string }> {
  await loadCorpus(database(), { folder: createCorpusFolder().folder });
  const text = await exportText(database());
  const tables = 'outlet, topic, speaker, article, statement, utterance, import_progress';
  await execute(database().url, `truncate ${tables} restart identity cascade`);
  return { text, file: path.join(useFolder(), 'register.jsonl') };
}

interface Reject {
  readonly number: number;
  readonly reason: string;
  readonly line: string | null;
}

async function importText(file: string, content: string | Buffer) {
  writeFileSync(file, content);
  const report = await importJsonl(database(), { file });
  const rejects =
    report.refused === 0
      ? []
      : readFileSync(report.rejects, 'utf8')
          .trim()
          .split('\n')
          .map((line): Reject => JSON.parse(line));
  return { report, rejects };
}

const PORT = '2024-03-port';
// Of the only statement of the second article.
const LAST_PARTED = /"partedFrom":\[\](?!.*"partedFrom")/s;
const LAST_DENIES = /"denies":\[\](?!.*"denies")/s;
const edit = (text: string, from: string | RegExp, to: string) => {
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`The export has no ${from}.`);
  return changed;
};

const toProposal = (line: string) =>
  [
    ['"status":"CURRENT"', '"status":"PROPOSED"'] as const,
    ['"method":"CURATED"', '"method":"EXTRACTED"'] as const,
    ['"extractorVersion":null', '"extractorVersion":"1"'] as const,
  ].reduce((changed, [from, to]) => edit(changed, from, to), line);

const deep = (field: string) => `"${field}":${'['.repeat(100_000)}${']'.repeat(100_000)}`;

test.each<[string, (text: string) => string, RegExp]>([
  [
    'a wrong type',
    (t) => edit(t, /"wordCount":\d+(?!.*"wordCount")/s, '"wordCount":"9"'),
    /^wordCount: /,
  ],
  ['an unknown field', (t) => edit(t, `"slug":"${PORT}"`, `"slug":"${PORT}","x":1`), /"x"/],
  ['a missing field', (t) => edit(t, '"title":"Au port",', ''), /^title: /],
  ['half a surrogate pair', (t) => edit(t, 'Au port', 'Au \\ud83d port'), /^title: contains half/],
  ['deep lists', (t) => edit(t, '"Au port"', `"\\u0041",${deep('x')}`), /^The line is nested too/],
  [
    'a deep version in the history',
    (t) =>
      edit(t, /"history":\[\](?!.*"history")/s, `"history":[{"version":1,${deep('replaced')}}]`),
    /^The line is nested too/,
  ],
  ['a NUL', (t) => edit(t, 'Au port', 'Au \\u0000 port'), /^title: contains a NUL/],
  ['U+FFFF', (t) => edit(t, 'rouvrira à', 'rouvrira\uffffà'), /^text: contains U\+0000 or U\+FFFF/],
  [
    'a text that was changed',
    (t) => edit(t, "à l'automne », dit", "à l'hiver », dit"),
    /^sha256: /,
  ],
  [
    'a segment that is not a slice',
    (t) => edit(t, `"exact":"dit"`, `"exact":"dix"`),
    /^cue: is not the text at/,
  ],
  [
    'a segment beyond the end',
    (t) => edit(t, /"end":\d+,"exact":"dit","start":\d+/, '"end":999,"exact":"dit","start":996'),
    /^cue: .* beyond the end/,
  ],
  [
    'an impossible day',
    (t) => edit(t, '"saidOn":"2024-03-12"', '"saidOn":"2024-02-30"'),
    /^saidOn: is not a real date/,
  ],
  [
    'another kind',
    (t) => edit(t, '"kind":"DIRECT"', '"kind":"INDIRECT"'),
    /^kind: INDIRECT contradicts/,
  ],
  [
    'too few statements',
    (t) => edit(t, /"redactions":\[\],"statements":1/, '"redactions":[],"statements":2'),
    /^statements: the article has 2, but 1/,
  ],
  [
    'an unknown speaker',
    (t) =>
      edit(
        t,
        /(?<="slug":"s1","article":"[^"]+",)"speaker":"[^"]+"(?=,"kind":"DIRECT")/,
        '"speaker":"00000000-0000-4000-8000-000000000000"',
      ),
    /^speaker: is neither/,
  ],
  [
    'a denial of what somebody else said',
    (t) => edit(t, LAST_DENIES, `"denies":["${corpusKey('Statement', '2024-03-13-pont', 's3')}"]`),
    /^denies: names a statement of another or an unidentified speaker/,
  ],
  [
    'a statement that denies itself',
    (t) => edit(t, LAST_DENIES, `"denies":["${corpusKey('Statement', PORT, 's1')}"]`),
    /^denies: names the statement itself/,
  ],
  [
    'a statement that is parted from itself',
    (t) => edit(t, LAST_PARTED, `"partedFrom":["${corpusKey('Statement', PORT, 's1')}"]`),
    /^partedFrom: names the statement itself/,
  ],
  [
    'a public statement within a proposal',
    (t) => t.replace(/^.*"slug":"s2".*$/m, toProposal),
    /^within: is a proposal/,
  ],
  [
    'a line that is not JSON',
    (t) => edit(t, `{"type":"article","key":`, '{"type":"article","key"'),
    /not JSON/,
  ],
])('only %s and its article are refused', async (_name, change, reason) => {
  const { text, file } = await exportSample();
  const { report, rejects } = await importText(file, change(text));
  expect(rejects.map((one) => one.reason).join('\n')).toMatch(new RegExp(reason.source, 'm'));
  for (const { number, line } of rejects) expect(change(text).split('\n')[number - 1]).toBe(line);
  expect(report).toMatchObject({ addedArticles: 1, refused: rejects.length });
  expect(await execute(database().url, 'select count(*)::int as n from article')).toEqual([
    { n: 1 },
  ]);
});

test.each<[string, (text: string) => string, RegExp]>([
  ['an empty file', () => '', /is empty\. Export it again/],
  [
    'another version',
    (t) => t.replace('"version":1', '"version":2'),
    /reads version 1 of the format/,
  ],
  ['no header', (t) => t.slice(t.indexOf('\n') + 1), /has no header/],
  [
    'a header that lies',
    (t) => t.replace(/"statements":\d+/, '"statements":999999999'),
    /more statements than the file can hold/,
  ],
  ['no export at all', () => 'id: 1\n', /line 1: The line is not JSON/],
])('%s is not a valid export', async (_name, change, message) => {
  const { text, file } = await exportSample();
  writeFileSync(file, change(text));
  await expect(importJsonl(database(), { file })).rejects.toThrow(message);
  await expect(importJsonl(database(), { file: useFolder() })).rejects.toThrow(
    /is not a regular file/,
  );
});

test('a byte order mark, Windows line breaks and empty lines are accepted', async () => {
  const { text, file } = await exportSample();
  const { report } = await importText(file, `\ufeff${text.replaceAll('\n', '\r\n\r\n')}`);
  expect(report).toMatchObject({ refused: 0, isCutOff: false, addedArticles: 2 });
  expect(await exportText(database())).toBe(text);
});

test('complete articles of a truncated file are imported, and the rest later', async () => {
  const { text, file } = await exportSample();
  writeFileSync(file, text);
  truncateSync(file, Buffer.byteLength(text) - 400);
  const { report, rejects } = await importText(file, readFileSync(file));
  expect(report).toMatchObject({ isCutOff: true, addedArticles: 1 });
  expect(rejects.at(-1)?.reason).toMatch(/^The file ends within this line/);
  const whole = `${file}.whole`;
  writeFileSync(whole, text);
  await expect(importJsonl(database(), { file: whole, isContinued: true })).rejects.toThrow(
    /No import of this file can be continued\. .*Without --continue/s,
  );
  expect(await importJsonl(database(), { file: whole })).toMatchObject({
    refused: 0,
    addedArticles: 1,
    unchangedArticles: 1,
  });
  expect(await importJsonl(database(), { file: whole, isContinued: true })).toMatchObject({
    wasDone: true,
    addedArticles: 0,
    unchangedArticles: 0,
  });
  expect(await exportText(database())).toBe(text);
});

test('only a former report with an unknown key is refused', async () => {
  const { text, file } = await exportSample();
  const nobody = '00000000-0000-4000-8000-000000000000';
  const [, utterance] = /"utterance":\{[^}]*"key":"([^"]+)"/.exec(text) ?? [];
  const former = (key: string | undefined) =>
    `{"type":"former","utterance":"${key}","statements":["${nobody}"]}\n`;
  const lines = `${former(nobody)}${former(utterance)}`;
  const { report, rejects } = await importText(file, edit(text, /(?=\{"type":"end")/, lines));
  expect(rejects.map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/^utterance: is neither/),
    expect.stringMatching(/^statements: a statement is neither/),
  ]);
  expect(report).toMatchObject({ addedArticles: 2, refused: 2 });
  expect(await exportText(database())).toBe(text);
});

test('lines that differ from the register are refused, and the register is unchanged', async () => {
  const { text, file } = await exportSample();
  await importText(file, text);
  const other = `${file}.other`;
  const { rejects } = await importText(other, edit(text, '"act":"PROMISE"', '"act":"WARN"'));
  expect(rejects.map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/^Its article was refused: see line \d+\.$/),
    'act: already exists with different values; left unchanged.',
  ]);
  expect(await exportText(database())).toBe(text);
  await expect(importJsonl(database(), { file: other })).rejects.toThrow(
    /already exists, with lines refused by an earlier import/,
  );
});
