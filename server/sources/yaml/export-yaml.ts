import { mkdir, open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Database } from '../../database/client.ts';
import { hasOuterMarks } from '../../model/placement/quotation.ts';
import { declaredUtterance, toCorpusFacts } from '../../model/statement.ts';
import type { Reader } from '../../read/sql.ts';
import { isActive } from '../../register/stored-article.ts';
import { nameUtterance } from '../../register/utterances/utterances.ts';
import type { Line } from '../jsonl/lines.ts';
import {
  type ArticleGroup,
  articleBatches,
  type ExportCounts,
  inBatches,
  inSnapshot,
  readArticleGroups,
  readRegisterLines,
  readSharedUtterances,
  readStatementNames,
} from '../jsonl/stored-lines.ts';
import { chooseQuotations } from './choose-quotations.ts';
import { toOutletEntry, toSpeakerEntry, toTopicEntry } from './corpus.ts';

/**
 * Writes the current, curated statements and the proposals in the corpus format into an empty
 * folder. Returns what was left out, with the reasons, and counts in `counts` what was written. The
 * format does not hold other extracted statements, withdrawn, redacted or rejected ones, statements
 * within those, history, provenance, keys, merged speakers, or utterances that grouping found.
 */
export async function exportYaml(
  database: Pick<Database, 'pool'>,
  folder: string,
  signal: AbortSignal,
  counts: ExportCounts = { articles: 0, statements: 0 },
): Promise<readonly string[]> {
  await mkdir(path.join(folder, 'articles'));
  const leftOut: string[] = [];
  for await (const part of inSnapshot(database, readCorpusParts)) {
    signal.throwIfAborted();
    if (part.kind === 'leftOut') leftOut.push(part.reason);
    else if (part.kind === 'entry') await append(path.join(folder, part.file), [part.entry]);
    else {
      const name = `${part.document.id}.yaml`;
      await writeFile(path.join(folder, 'articles', name), toYaml(part.document), { flag: 'wx' });
      counts.articles += 1;
      counts.statements += part.document.statements.length;
    }
  }
  return leftOut;
}

type Part =
  | { readonly kind: 'entry'; readonly file: string; readonly entry: object }
  | { readonly kind: 'article'; readonly document: ArticleDocument }
  | { readonly kind: 'leftOut'; readonly reason: string };

async function* readCorpusParts(reader: Reader): AsyncGenerator<Part> {
  const outlets = new Map<string, string>();
  for await (const one of inBatches((batch) => readRegisterLines(reader, 'outlet', batch))) {
    outlets.set(one.key, one.slug);
    yield entry('outlets.yaml', toOutletEntry(one));
  }
  const topics = new Map<string, string>();
  for await (const one of inBatches((batch) => readRegisterLines(reader, 'topic', batch))) {
    topics.set(one.key, one.slug);
    yield entry('topics.yaml', toTopicEntry(one));
  }
  const speakers = await readSpeakerSlugs(reader);
  for await (const one of inBatches((batch) => readRegisterLines(reader, 'speaker', batch))) {
    if (one.mergedInto !== null) yield leave(`speaker ${one.slug}: merged into another`);
    else yield entry('speakers.yaml', toSpeakerEntry(one, speakers));
  }
  yield* readArticleParts(reader, { outlets, topics, speakers });
}

async function* readArticleParts(
  reader: Reader,
  slugs: Omit<Slugs, 'statements' | 'shared'>,
): AsyncGenerator<Part> {
  for await (const ids of articleBatches(reader)) {
    const groups = await readArticleGroups(reader, ids);
    const all = groups.flatMap((one) => one.statements);
    const named = all.flatMap(({ denies, partedFrom }) => [...denies, ...partedFrom]);
    const statements = await readStatementNames(reader, named);
    const shared = await readSharedUtterances(
      reader,
      all.map((one) => (one.ownUtterance ?? one.utterance).key),
    );
    for (const group of groups) {
      const projected = projectArticle(group, { ...slugs, statements, shared });
      if (!projected) {
        yield leave(`article ${group.article.slug}: it is not current, or its text was removed`);
        continue;
      }
      yield { kind: 'article', document: projected.document };
      for (const reason of projected.leftOut) yield leave(reason);
    }
  }
}

function entry(file: string, value: object): Part {
  return { kind: 'entry', file, entry: value };
}

function leave(reason: string): Part {
  return { kind: 'leftOut', reason };
}

async function readSpeakerSlugs(reader: Reader): Promise<ReadonlyMap<string, string>> {
  const slugs = new Map<string, string>();
  const merged: [string, string][] = [];
  for await (const one of inBatches((batch) => readRegisterLines(reader, 'speaker', batch))) {
    slugs.set(one.key, one.slug);
    if (one.mergedInto !== null) merged.push([one.key, one.mergedInto]);
  }
  for (const [key, into] of merged) slugs.set(key, slugs.get(into) ?? '');
  return slugs;
}

async function append(file: string, entries: readonly object[]): Promise<void> {
  const handle = await open(file, 'a');
  await handle.writeFile(toYaml(entries)).finally(() => handle.close());
}

function toYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}

/** The ids in the corpus format, by public key. */
interface Slugs {
  readonly outlets: ReadonlyMap<string, string>;
  readonly topics: ReadonlyMap<string, string>;
  /** For a merged speaker, the id of the one it was merged into. */
  readonly speakers: ReadonlyMap<string, string>;
  readonly statements: ReadonlyMap<string, string>;
  /** Utterances that a writer assigned to several statements. */
  readonly shared: ReadonlySet<string>;
}

interface ArticleDocument {
  readonly id: string;
  readonly statements: readonly object[];
  readonly [field: string]: unknown;
}

/** An article in the corpus format, and why some of its statements are left out. */
interface ProjectedArticle {
  readonly document: ArticleDocument;
  readonly leftOut: readonly string[];
}

/** Undefined if the corpus format cannot hold the article: it is not current, or has no text. */
function projectArticle(
  { article, statements }: ArticleGroup,
  slugs: Slugs,
): ProjectedArticle | undefined {
  const { text } = article;
  if (article.status !== 'CURRENT' || text === null || text.trim() === '') return undefined;
  const leftOut = countLeftOut(statements).map((count) => `article ${article.slug}: ${count}`);
  const documents = new Map<string, object>();
  const exported = new Map(
    statements.filter(isExported).map((statement) => [statement.key, statement]),
  );
  const isWhole = (statement: Line<'statement'>): boolean => {
    if (statement.within === null) return true;
    const outer = exported.get(statement.within);
    return outer !== undefined && isWhole(outer);
  };
  for (const statement of exported.values()) {
    const id = idOf(statement);
    const reason = `statement ${id} of article ${article.slug}`;
    const quotations = chooseQuotations(text, statement);
    if (!isWhole(statement)) leftOut.push(`${reason}: its enclosing statement is left out`);
    else if (!quotations || statement.verbatim.some(({ exact }) => hasOuterMarks(exact))) {
      leftOut.push(`${reason}: the format cannot express its quotations`);
    } else {
      const denies = statement.denies.flatMap((key) => slugs.statements.get(key) ?? []);
      if (denies.length < statement.denies.length) {
        leftOut.push(`${reason}: what it denies is not in the register; the rest is exported`);
      }
      const partedFrom = statement.partedFrom.flatMap((key) => slugs.statements.get(key) ?? []);
      if (partedFrom.length < statement.partedFrom.length) {
        leftOut.push(`${reason}: what it is parted from is not in the register`);
      }
      const outer = statement.within === null ? undefined : exported.get(statement.within);
      const utterance = utteranceOf(article.slug, statement, slugs);
      documents.set(id, {
        ...toDocument(statement, slugs),
        ...quotations,
        utterance,
        within: outer ? idOf(outer) : null,
        denies,
        partedFrom,
        ...(statement.status === 'PROPOSED' && { proposal: toProposal(statement) }),
      });
    }
  }
  const { outlet, slug, url, language, publishedOn, title, headline, textKind } = article;
  const document = {
    id: slug,
    url,
    outlet: outlet === null ? null : (slugs.outlets.get(outlet) ?? null),
    ...{ language, publishedOn, title, headline, textKind, text },
    statements: [...documents.values()],
  };
  return { document, leftOut };
}

function isExported({ method, status }: Line<'statement'>): boolean {
  return status === 'PROPOSED' || (method === 'CURATED' && isActive({ status }));
}

// Counted, not listed: there can be many more of them than of articles.
function countLeftOut(statements: readonly Line<'statement'>[]): string[] {
  const others = Map.groupBy(
    statements.filter((statement) => !isExported(statement)),
    (statement) => (isActive(statement) ? 'extracted' : statement.status.toLowerCase()),
  );
  return [...others].map(([what, { length }]) => `${what} statements left out: ${length}`);
}

/** A statement recorded through the API has no id of a corpus, so its key is used. */
function idOf({ slug, key }: Line<'statement'>): string {
  return slug ?? key;
}

function toDocument(statement: Line<'statement'>, { speakers, topics }: Slugs) {
  const { kind, act, negated, ...facts } = toCorpusFacts(statement);
  const { speaker } = statement;
  return {
    id: idOf(statement),
    kind,
    speaker: speaker === null ? null : (speakers.get(speaker) ?? null),
    ...{ source: null, cue: null, content: [], verbatim: [] },
    ...{ act, negated, translatedFrom: null, saidOn: null, occasion: null },
    topics: statement.topics.map((key) => topics.get(key)),
    ...facts,
  };
}

function toProposal(statement: Line<'statement'>) {
  const { extractor, extractorVersion: version, confidence, extractionRule: rule } = statement;
  return { extractor, version, confidence, rule };
}

// An utterance that grouping found is found again by a load, so only declared ones are written.
function utteranceOf(
  article: string,
  statement: Line<'statement'>,
  { shared }: Slugs,
): string | null {
  const { key, declared } = statement.ownUtterance ?? statement.utterance;
  if (declared !== null)
    return declaredUtterance.safeParse(declared).success ? declared : `u-${key}`;
  const isAlone =
    statement.slug === null || key === nameUtterance(article, statement.slug, null).key;
  return isAlone && !shared.has(key) ? null : `u-${key}`;
}
