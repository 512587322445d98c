import { mkdir, open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Database } from '../../database/client.ts';
import { readArticleGroups } from '../jsonl/article-lines.ts';
import type { SpeakerLine } from '../jsonl/lines.ts';
import { readOutletLines, readSpeakerLines, readTopicLines } from '../jsonl/register-lines.ts';
import {
  articleBatches,
  type ExportCounts,
  inBatches,
  inSnapshot,
  type ReadLines,
} from '../jsonl/snapshot.ts';
import { type ArticleDocument, projectArticle, type Slugs } from './article-document.ts';

/**
 * Writes current, curated statements in the corpus format into an empty folder. Returns what was
 * left out, with the reason; `counts` is updated with what was written. The format does not hold
 * what was extracted, withdrawn or redacted, history and provenance, keys, merged speakers, which
 * utterances were found to be one, or a statement within one that is left out.
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

async function* readCorpusParts(lines: ReadLines): AsyncGenerator<Part> {
  const outlets = new Map<string, string>();
  for await (const one of inBatches((batch) => readOutletLines(lines, null, batch))) {
    const { key, slug: id, name, domain, country, stateOwned } = one;
    outlets.set(key, id);
    yield entry('outlets.yaml', { id, name, domain, country, stateOwned });
  }
  const topics = new Map<string, string>();
  for await (const one of inBatches((batch) => readTopicLines(lines, null, batch))) {
    topics.set(one.key, one.slug);
    const label = { fr: one.labelFr, en: one.labelEn };
    yield entry('topics.yaml', { id: one.slug, label });
  }
  const speakers = await readSpeakerSlugs(lines);
  for await (const one of inBatches((batch) => readSpeakerLines(lines, null, batch))) {
    if (one.mergedInto !== null) yield leave(`speaker ${one.slug}: merged into another`);
    else yield entry('speakers.yaml', toSpeaker(one, speakers));
  }
  yield* readArticleParts(lines, { outlets, topics, speakers });
}

async function* readArticleParts(lines: ReadLines, slugs: Slugs): AsyncGenerator<Part> {
  for await (const ids of articleBatches(lines)) {
    for (const group of await readArticleGroups(lines, ids)) {
      const projected = projectArticle(group, slugs);
      if (!projected) {
        yield leave(`article ${group.article.slug}: it does not stand, or its text is gone`);
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

async function readSpeakerSlugs(lines: ReadLines): Promise<ReadonlyMap<string, string>> {
  const slugs = new Map<string, string>();
  const merged: [string, string][] = [];
  for await (const one of inBatches((batch) => readSpeakerLines(lines, null, batch))) {
    slugs.set(one.key, one.slug);
    if (one.mergedInto !== null) merged.push([one.key, one.mergedInto]);
  }
  for (const [key, into] of merged) slugs.set(key, slugs.get(into) ?? '');
  return slugs;
}

function toSpeaker(speaker: SpeakerLine, slugs: ReadonlyMap<string, string>) {
  const { key, slug: id, name, kind, names, wikidataId: wikidata } = speaker;
  const translations = names.filter(({ use }) => use === 'TRANSLATION');
  const members = new Set(speaker.members.map((member) => slugs.get(member)));
  return {
    id,
    name,
    kind,
    names: Object.fromEntries(translations.map((one) => [one.language, one.name])),
    aliases: names.filter(({ use }) => use === 'ALIAS').map((alias) => alias.name),
    wikidata,
    members: [...members].filter((member) => member !== slugs.get(key)),
    roles: speaker.roles.map((role) => ({
      ...role,
      of: role.of === null ? null : (slugs.get(role.of) ?? null),
    })),
  };
}

async function append(file: string, entries: readonly object[]): Promise<void> {
  const handle = await open(file, 'a');
  await handle.writeFile(toYaml(entries)).finally(() => handle.close());
}

function toYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}
