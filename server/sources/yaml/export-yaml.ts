import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Database } from '../../database/client.ts';
import { hasOuterMarks } from '../../model/placement/quotation.ts';
import { declaredUtterance, toCorpusFacts } from '../../model/statement.ts';
import { type Reader, sql } from '../../read/sql.ts';
import { hasActiveStatus } from '../../register/stored-article.ts';
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
  const leave = (reason: string) => void leftOut.push(reason);
  const read = (reader: Reader) => readCorpusFiles(reader, counts, leave);
  for await (const { file, value, flag } of inSnapshot(database, read)) {
    signal.throwIfAborted();
    await writeFile(path.join(folder, file), stringify(value, { lineWidth: 0 }), { flag });
  }
  return leftOut;
}

/** A whole file, or entries to append to one. */
interface FilePart {
  readonly file: string;
  readonly value: unknown;
  readonly flag: 'wx' | 'a';
}

/** Receives what is left out, with the reason. */
type Leave = (reason: string) => void;

async function* readCorpusFiles(
  reader: Reader,
  counts: ExportCounts,
  leave: Leave,
): AsyncGenerator<FilePart> {
  const entry = (file: string, value: object) => ({ file, value: [value], flag: 'a' }) as const;
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
    if (one.mergedInto !== null) leave(`speaker ${one.slug}: merged into another`);
    else yield entry('speakers.yaml', toSpeakerEntry(one, speakers));
  }
  for await (const ids of articleBatches(reader)) {
    const groups = await readArticleGroups(reader, ids);
    const slugs = { outlets, topics, speakers, ...(await readNames(reader, groups)) };
    for (const group of groups) {
      const { slug, status, text } = group.article;
      if (status !== 'CURRENT' || text === null || text.trim() === '') {
        leave(`article ${slug}: it is not current, or its text was removed`);
        continue;
      }
      const value = toArticle(group, text, slugs, leave);
      counts.articles += 1;
      counts.statements += value.statements.length;
      yield { file: path.join('articles', `${slug}.yaml`), value, flag: 'wx' };
    }
  }
}

async function readNames(reader: Reader, groups: readonly ArticleGroup[]) {
  const all = groups.flatMap((one) => one.statements);
  const named = all.flatMap(({ denies, partedFrom }) => [...denies, ...partedFrom]);
  const reported = all.map((one) => (one.ownUtterance ?? one.utterance).key);
  return {
    statements: await readStatementNames(reader, named),
    shared: await readSharedUtterances(reader, reported),
  };
}

async function readSpeakerSlugs(reader: Reader): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.query<{ key: string; slug: string }>(sql`/* readSpeakerSlugs */
    select s.key::text, p.slug
      from speaker s join speaker p on p.id = coalesce(s.merged_into_id, s.id)`);
  return new Map(rows.map(({ key, slug }) => [key, slug]));
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

/** An article in the corpus format, without the statements that the format cannot hold. */
function toArticle(
  { article, statements }: ArticleGroup,
  text: string,
  slugs: Slugs,
  leave: Leave,
) {
  for (const count of countLeftOut(statements)) leave(`article ${article.slug}: ${count}`);
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
    const leaveOf = (reason: string) =>
      leave(`statement ${id} of article ${article.slug}: ${reason}`);
    const namesOf = (keys: readonly string[], fault: string) => {
      const names = keys.flatMap((key) => slugs.statements.get(key) ?? []);
      if (names.length < keys.length) leaveOf(fault);
      return names;
    };
    const quotations = chooseQuotations(text, statement);
    if (!isWhole(statement)) leaveOf('its enclosing statement is left out');
    else if (!quotations || statement.verbatim.some(({ exact }) => hasOuterMarks(exact))) {
      leaveOf('the format cannot express its quotations');
    } else {
      const outer = exported.get(statement.within ?? '');
      documents.set(id, {
        ...toDocument(statement, slugs),
        ...quotations,
        utterance: utteranceOf(article.slug, statement, slugs),
        within: outer ? idOf(outer) : null,
        denies: namesOf(
          statement.denies,
          'what it denies is not in the register; the rest is exported',
        ),
        partedFrom: namesOf(statement.partedFrom, 'what it is parted from is not in the register'),
        ...(statement.status === 'PROPOSED' && { proposal: toProposal(statement) }),
      });
    }
  }
  const { outlet, slug, url, language, publishedOn, title, headline, textKind } = article;
  return {
    id: slug,
    url,
    outlet: slugs.outlets.get(outlet ?? '') ?? null,
    language,
    publishedOn,
    title,
    headline,
    textKind,
    text,
    statements: [...documents.values()],
  };
}

function isExported({ method, status }: Line<'statement'>): boolean {
  return status === 'PROPOSED' || (method === 'CURATED' && hasActiveStatus({ status }));
}

// Counted, not listed: there can be many more of them than of articles.
function countLeftOut(statements: readonly Line<'statement'>[]): string[] {
  const others = Map.groupBy(
    statements.filter((statement) => !isExported(statement)),
    (statement) => (hasActiveStatus(statement) ? 'extracted' : statement.status.toLowerCase()),
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
    source: null,
    cue: null,
    content: [],
    verbatim: [],
    act,
    negated,
    translatedFrom: null,
    saidOn: null,
    occasion: null,
    topics: statement.topics.map((key) => topics.get(key)),
    ...facts,
  };
}

function toProposal(statement: Line<'statement'>) {
  const { extractor, extractorVersion: version, confidence, extractionRule: rule } = statement;
  const { extractionSpeaker: speakerName } = statement;
  return { extractor, version, confidence, rule, ...(speakerName !== null && { speakerName }) };
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
