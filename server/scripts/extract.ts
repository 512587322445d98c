import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ExpectedError } from '../expected-error.ts';
import { createExtractorWorker, type ExtractorWorker } from '../extract/extract-in-worker.ts';
import { parsePartialDate } from '../model/partial-date.ts';
import { type Arguments, readArguments } from '../process/read-arguments.ts';
import { runProcess } from '../process/run-process.ts';
import { toSlug } from '../register/article-slug.ts';
import { decodeText, type RawArticle, readRawArticle } from '../sources/text/raw-article.ts';
import { toProposedArticle } from '../sources/yaml/proposed-article.ts';
import { readKnownSpeakers } from '../sources/yaml/read-corpus.ts';

const HELP = `Proposes statements for French news texts, in the corpus format.

  npm run --silent extract -- <article.txt> > article.yaml
  npm run extract -- <files and folders> [--out <folder>]

  <files …>             text files, or folders with *.txt. Without any, standard input is read. One
                        text is written to standard output; of several, each is written to a file
                        beside it (article.txt to article.yaml)
  --out <folder>        write the files there
  --force               replace files that exist
  --speakers <folder>   folder with speakers.yaml (default: the demo corpus of this project)
  --published <date>    date of publication: 2022, 2022-01 or 2022-01-14; otherwise the first line
                        of a text can have it (« date 2022-01 »)
  --help                show this text

Every statement has \`proposal:\` with the extractor's confidence and the rule that decided. Nobody
has reviewed it. A speaker that speakers.yaml does not have is written as speakerName. Exit codes:

  0  every text was read
  2  some were not; the warnings say why
  1  the command failed`;

const ARGUMENTS = {
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    force: { type: 'boolean', default: false },
    speakers: { type: 'string' },
    published: { type: 'string' },
  },
} as const;

type Given = NonNullable<ReturnType<typeof checkArguments>>;

await runProcess(async (scope) => {
  const given = readArguments(HELP, ARGUMENTS, checkArguments);
  if (!given) return;
  await using worker = createExtractorWorker(await readKnownSpeakers(given.speakers));
  const files = await findFiles(given.places);
  if (given.out !== undefined) await mkdir(given.out, { recursive: true });
  const isOne = files.length === 1 && given.out === undefined && !given.hasFolder(files);
  if (given.places.length === 0 || isOne) {
    const [file] = files;
    const bytes = file === undefined ? await buffer(process.stdin) : await readFile(file);
    const { yaml } = await extractOne(bytes, nameOf(file ?? 'article'), given, worker);
    process.stdout.write(yaml);
    return;
  }
  let failures = 0;
  for (const [index, file] of files.entries()) {
    scope.signal.throwIfAborted();
    const wrote = await extractFile(file, given, worker).catch((error: unknown) => {
      if (!(error instanceof Error)) throw error;
      failures += 1;
      return `not written: ${error.message}`;
    });
    process.stderr.write(`${index + 1}/${files.length} ${file}: ${wrote}\n`);
  }
  if (failures > 0) scope.exitWith(2);
});

function checkArguments({ values, positionals }: Arguments<typeof ARGUMENTS>) {
  const { published, speakers = path.join(import.meta.dirname, '../../seeds') } = values;
  if (published !== undefined) checkDate(published);
  const hasFolder = (files: readonly string[]) => files.some((file) => !positionals.includes(file));
  return { ...values, places: positionals, published, speakers, hasFolder };
}

function checkDate(published: string): void {
  try {
    parsePartialDate(published);
  } catch (error) {
    throw new TypeError(`--published ${published} ${(error as RangeError).message}.`);
  }
}

/** The files themselves, and the text files in folders, by name. */
async function findFiles(places: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    places.map(async (place) => {
      const info = await stat(place).catch(() => {
        throw new ExpectedError(`There is no ${place}. Check its name.`);
      });
      if (!info.isDirectory()) return [place];
      const names = await readdir(place);
      const texts = names.filter((name) => name.endsWith('.txt') && !name.startsWith('.'));
      if (texts.length === 0) throw new ExpectedError(`${place} has no *.txt files.`);
      return texts.toSorted().map((name) => path.join(place, name));
    }),
  );
  return found.flat();
}

async function extractFile(file: string, given: Given, worker: ExtractorWorker): Promise<string> {
  const { yaml, statements } = await extractOne(await readFile(file), nameOf(file), given, worker);
  const target = path.join(given.out ?? path.dirname(file), `${nameOf(file)}.yaml`);
  await writeFile(target, yaml, { flag: given.force ? 'w' : 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      throw new ExpectedError(`${target} exists. Add --force to replace it.`);
    },
  );
  return `${statements} ${statements === 1 ? 'statement' : 'statements'} in ${target}`;
}

async function extractOne(
  bytes: Uint8Array,
  name: string,
  { published }: Given,
  worker: ExtractorWorker,
) {
  const raw = readRawArticle(decodeText(bytes));
  if (raw.text.trim() === '') throw new ExpectedError(`${name}: there is no text to read.`);
  const article: RawArticle = { ...raw, publishedOn: published ?? raw.publishedOn };
  if (article.publishedOn === null) {
    warn(`${name}: has no date, which a corpus needs: give --published, or write it into the file`);
  }
  const extraction = await worker.extract(article.text, article.publishedOn);
  if (!extraction.isSupported)
    warn(`${name}: the language is not supported; only French is. Nothing is proposed`);
  const written = toProposedArticle(toId(name, article), article, extraction);
  for (const reason of written.leftOut) warn(`${name}: left out ${reason}`);
  return written;
}

function warn(message: string): void {
  process.stderr.write(`Warning: ${message}.\n`);
}

function nameOf(file: string): string {
  return path.basename(file, path.extname(file));
}

/** By custom, date and name: « 2022-01-lavrov ». */
function toId(name: string, { publishedOn }: RawArticle): string {
  const isDated = publishedOn !== null && name.startsWith(publishedOn);
  return toSlug(isDated ? null : publishedOn, name) || 'article';
}
