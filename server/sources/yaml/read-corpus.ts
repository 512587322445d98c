import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { KnownSpeaker } from '../../extract/speakers/speaker-index.ts';
import { corpusKey } from '../../model/key.ts';
import type { Corpus, CorpusArticle } from './corpus.ts';
import { readYaml, type YamlFile } from './parse-yaml.ts';
import { CorpusError, createReporter, type Problem, type Reporter } from './problem.ts';
import { type ArticleEntry, type KnownIds, readArticle } from './read-article.ts';
import {
  checkSpeakers,
  checkUnique,
  createMissingRegister,
  type Entry,
  type IdSet,
  readOutlets,
  readSpeakers,
  readTopics,
} from './read-registers.ts';

/**
 * Reads and checks a whole corpus folder. `articles/` must exist but can be empty. A register that
 * nothing refers to may be missing.
 *
 * @throws {CorpusError} with all problems of all files.
 */
export async function readCorpus(folder: string): Promise<Corpus> {
  const problems: Problem[] = [];
  await checkFolder(folder);
  const outlets = await readRegister(folder, 'outlets.yaml', readOutlets, problems);
  const topics = await readRegister(folder, 'topics.yaml', readTopics, problems);
  const speakers = await readRegister(folder, 'speakers.yaml', readSpeakers, problems);
  checkSpeakers(speakers.entries);
  const known = { outlets: outlets.ids, topics: topics.ids, speakers: speakers.ids };
  const articles = await readArticles(folder, known, problems);
  const speakersOf = mapSpeakers(toValues(articles));
  for (const { checkDenials } of articles) checkDenials(speakersOf);
  for (const { checkMissing } of [outlets, topics, speakers]) checkMissing();
  if (problems.length > 0) throw new CorpusError(folder, problems);
  return {
    outlets: toValues(outlets.entries),
    topics: toValues(topics.entries),
    speakers: toValues(speakers.entries),
    articles: toValues(articles),
  };
}

/**
 * The speakers of a corpus folder, for the extractor.
 *
 * @throws {CorpusError} if speakers.yaml is missing or has a problem.
 */
export async function readKnownSpeakers(folder: string): Promise<readonly KnownSpeaker[]> {
  const problems: Problem[] = [];
  const reporter = createReporter(problems, 'speakers.yaml');
  const file = await readYaml(path.join(folder, 'speakers.yaml'), reporter);
  const entries = file ? readSpeakers(file, reporter) : [];
  if (problems.length > 0) throw new CorpusError(folder, problems);
  return toValues(entries).map(({ names, aliases, wikidataId, ...speaker }) => ({
    ...speaker,
    otherNames: [...aliases, ...Object.values(names)],
  }));
}

/** The speakers of statements, by public key. */
function mapSpeakers(articles: readonly CorpusArticle[]): ReadonlyMap<string, string | null> {
  return new Map(
    articles.flatMap((article) =>
      article.statements.map(({ id, speaker }) => [
        corpusKey('Statement', article.id, id),
        speaker,
      ]),
    ),
  );
}

async function checkFolder(folder: string): Promise<void> {
  const refuse = (message: string, suggestion: string) => {
    throw new CorpusError(folder, [{ file: folder, message, suggestion }]);
  };
  const isFolder = (name: string) =>
    stat(name).then(
      (found) => found.isDirectory(),
      () => undefined,
    );
  const found = await isFolder(folder);
  if (found === undefined)
    refuse('the folder does not exist', 'Check its name: npm run seed -- <folder>');
  if (found === false)
    refuse('this is a file', 'Give the folder that contains articles/ and the registers.');
  if (!(await isFolder(path.join(folder, 'articles')))) {
    const suggestion =
      'A corpus folder contains articles/*.yaml beside outlets.yaml, speakers.yaml and topics.yaml. ' +
      'Give that folder, or create articles/ in it.';
    refuse('this is not a corpus folder: it has no articles/', suggestion);
  }
}

interface Register<T> {
  readonly entries: readonly Entry<T>[];
  /** Undefined if the register could not be read. */
  readonly ids: IdSet | undefined;
  /** Call it after everything that refers to the register has been read. */
  checkMissing(): void;
}

async function readRegister<T>(
  folder: string,
  name: string,
  read: (file: YamlFile, reporter: Reporter) => Entry<T>[],
  problems: Problem[],
): Promise<Register<T>> {
  const file = path.join(folder, name);
  const reporter = createReporter(problems, name);
  if (!(await stat(file).catch(() => undefined))) {
    const ids = createMissingRegister();
    return { entries: [], ids, checkMissing: () => ids.check(name, reporter) };
  }
  const checkMissing = () => {};
  const yaml = await readYaml(file, reporter);
  if (!yaml) return { entries: [], ids: undefined, checkMissing };
  const entries = read(yaml, reporter);
  checkUnique(entries);
  return { entries, ids: new Set(entries.map(({ id }) => id)), checkMissing };
}

async function readArticles(
  folder: string,
  known: KnownIds,
  problems: Problem[],
): Promise<readonly ArticleEntry[]> {
  const names = await listArticles(path.join(folder, 'articles'), problems);
  const entries: ArticleEntry[] = [];
  const ids = new Map<string, string>();
  const urls = new Map<string, string>();
  for (const name of names) {
    const reporter = createReporter(problems, `articles/${name}`);
    const yaml = await readYaml(path.join(folder, 'articles', name), reporter);
    const entry = yaml && readArticle(yaml, known, reporter);
    if (!entry) continue;
    entries.push(entry);
    const { id, idLine, url, urlLine } = entry;
    checkFirst(ids, id, { file: name, line: idLine, field: 'id' }, reporter);
    checkFirst(urls, url ?? undefined, { file: name, line: urlLine, field: 'url' }, reporter);
  }
  return entries;
}

/**
 * The article files in the order of their names. Hidden files are ignored, because editors and
 * file systems create them.
 */
async function listArticles(folder: string, problems: Problem[]): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const visible = entries
    .filter(({ name }) => !name.startsWith('.'))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return visible.flatMap((entry) => {
    const refuse = (message: string, suggestion: string) => {
      problems.push({ file: `articles/${entry.name}`, message, suggestion });
      return [];
    };
    if (entry.isDirectory()) {
      return refuse(
        'this is a folder, but articles must be directly in articles/',
        'Move its files to articles/, and remove the folder.',
      );
    }
    if (!/\.ya?ml$/i.test(entry.name)) {
      return refuse(
        'the name does not end in .yaml, so the file would be ignored',
        'Rename it if it is an article, or move it out of articles/.',
      );
    }
    return [entry.name];
  });
}

function checkFirst(
  seen: Map<string, string>,
  value: string | undefined,
  { file, line, field }: { file: string; line: number; field: string },
  reporter: Reporter,
): void {
  if (value === undefined) return;
  const earlier = seen.get(value);
  seen.set(value, earlier ?? `articles/${file}:${line}`);
  if (earlier === undefined) return;
  reporter.report({
    line,
    field,
    message: `"${value}" is already the ${field} of the article in ${earlier}`,
    suggestion: 'An article has one file. Remove the duplicate, or correct this one.',
  });
}

function toValues<T>(entries: readonly { readonly value: T | undefined }[]): readonly T[] {
  return entries.flatMap(({ value }) => (value === undefined ? [] : [value]));
}
