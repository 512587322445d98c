import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';

const SCRIPT = path.join(import.meta.dirname, '../../server/scripts/extract.ts');
const DOCUMENT = `date 2024-03 https://gazette.example/pont

Le pont rouvre

La maire a annoncé que le pont... 14.03.2024, Gazette

« Le pont rouvrira lundi », a déclaré mardi Solène Vasquard."Un détail"Elle a ajouté que le chantier était fini.
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dixit-extract-'));
});

afterAll(() => rm(folder, { recursive: true }));

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], input = ''): Promise<Run> {
  const { promise, resolve } = Promise.withResolvers<Run>();
  const child = execFile(process.execPath, [SCRIPT, ...args], (error, stdout, stderr) => {
    resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
  });
  child.stdin?.end(input);
  return promise;
}

test('one text goes to standard output, as an article of the corpus format', async () => {
  const file = path.join(folder, 'pont.txt');
  await writeFile(file, DOCUMENT);
  const { code, stdout, stderr } = await run([file]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const article = parse(stdout, { schema: 'failsafe' });
  expect(article).toMatchObject({
    id: '2024-03-pont',
    url: 'https://gazette.example/pont',
    publishedOn: '2024-03',
    headline: 'Le pont rouvre',
    language: 'fr',
    textKind: 'FULL',
  });
  expect(article.statements).toHaveLength(2);
  expect(article.statements[0]).toMatchObject({
    id: 's1',
    kind: 'DIRECT',
    speakerName: 'Solène Vasquard',
    source: 'Solène Vasquard',
    cue: 'a déclaré',
    content: ['Le pont rouvrira lundi'],
    verbatim: ['Le pont rouvrira lundi'],
    saidOn: '2024-03',
    proposal: { extractor: 'dixit', rule: 'incise/name' },
  });
  expect(article.statements[1]).toMatchObject({ speakerName: 'Solène Vasquard', source: 'Elle' });
});

test('an open speaker is written with whom the text can mean', async () => {
  const said = '« Nous avançons », a-t-elle dit.';
  const { stdout } = await run([], `Anne Vidal et Lise Forestier se sont vues. ${said}`);
  expect(stdout).toMatch(/speaker: null # (Anne Vidal or Lise|Lise Forestier or Anne)/);
  expect(parse(stdout).statements[0]).toMatchObject({ speaker: null });
});

test('standard input is read in any encoding, with the speakers of a register', async () => {
  await writeFile(
    path.join(folder, 'speakers.yaml'),
    '- id: solene-vasquard\n  name: Solène Vasquard\n  kind: PERSON\n  roles: []\n',
  );
  const { stdout } = await run(
    ['--speakers', folder, '--published', '2024-03-14'],
    Buffer.from(
      '« Été », a dit Solène Vasquard. Elle a dit que le pont est fini.',
      'latin1',
    ).toString('latin1'),
  );
  expect(parse(stdout, { schema: 'failsafe' }).statements[0]).toMatchObject({
    speaker: 'solene-vasquard',
  });
});

test('each text of a folder gets a file; a file that exists stays', async () => {
  const texts = await mkdtemp(path.join(folder, 'texts-'));
  await writeFile(path.join(texts, 'a.txt'), 'Solène Vasquard a dit que le pont tient.');
  await writeFile(path.join(texts, 'b.txt'), 'Le pont tient.');
  await writeFile(path.join(texts, 'b.yaml'), 'mine');
  const { code, stdout, stderr } = await run([texts]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('1 statement in');
  expect(stderr).toContain('exists. Add --force to replace it.');
  expect((await readdir(texts)).toSorted()).toEqual(['a.txt', 'a.yaml', 'b.txt', 'b.yaml']);
  expect(await readFile(path.join(texts, 'b.yaml'), 'utf8')).toBe('mine');
});

test('what is not a French text is refused, or proposes nothing', async () => {
  const english = await run(
    [],
    'The minister said that the bridge is closed and that it was not in the plan.',
  );
  expect(english.code).toBe(0);
  expect(english.stderr).toContain('only French is');
  expect(parse(english.stdout).statements).toEqual([]);
  const binary = await run([], 'a\0b');
  expect(binary).toMatchObject({ code: 1, stdout: '' });
  expect(binary.stderr).toContain('This is not a text file');
  const empty = await run([], ' \n');
  expect(empty).toMatchObject({ code: 1, stdout: '' });
  expect(empty.stderr).toContain('there is no text to read');
});

test('a date of publication must be real', async () => {
  const { code, stderr } = await run(['--published', '2024-15-03'], 'Le pont tient.');
  expect(code).toBe(1);
  expect(stderr).toContain('--published 2024-15-03 is not a real date: months are 01 to 12');
});

test('the folder of --out is created', async () => {
  const texts = await mkdtemp(path.join(folder, 'out-'));
  await writeFile(path.join(texts, 'a.txt'), 'Le pont tient.');
  const out = path.join(texts, 'new/folder');
  expect(await run([texts, '--out', out])).toMatchObject({ code: 0 });
  expect(await readdir(out)).toEqual(['a.yaml']);
});
