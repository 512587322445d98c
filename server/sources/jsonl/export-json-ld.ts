import type { Database } from '../../database/client.ts';
import { articleJsonLd, statementJsonLd } from '../../model/references/json-ld.ts';
import type {
  QuotedArticle,
  QuotedSpeaker,
  RelayedStatement,
} from '../../model/references/quoted-statement.ts';
import { sql } from '../../read/sql.ts';
import { servedText } from '../../read/visibility.ts';
import { isActive } from '../../register/stored-article.ts';
import type { Line } from './lines.ts';
import {
  type ArticleGroup,
  articleBatches,
  type ExportCounts,
  inSnapshot,
  type ReadLines,
  readArticleGroups,
} from './stored-lines.ts';

/**
 * The current register as one JSON-LD document, with one node of its graph per line. As in the API,
 * withheld texts are left out. Counts in `counts` what was written.
 */
export async function* exportJsonLd(
  database: Pick<Database, 'pool'>,
  counts: ExportCounts = { articles: 0, statements: 0 },
): AsyncGenerator<string> {
  yield '{"@context":"https://schema.org","@graph":[';
  let separator = '\n';
  for await (const node of inSnapshot(database, readNodes)) {
    const { '@context': _, ...inGraph } = node;
    counts[node['@type'] === 'NewsArticle' ? 'articles' : 'statements'] += 1;
    yield `${separator}${JSON.stringify(inGraph)}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}

type Node = ReturnType<typeof articleJsonLd> | ReturnType<typeof statementJsonLd>;

async function* readNodes(lines: ReadLines): AsyncGenerator<Node> {
  for await (const ids of articleBatches(lines)) {
    const groups = await readArticleGroups(lines, ids);
    const outlets = await readOutletNames(lines, groups);
    const speakers = await readQuotedSpeakers(lines, groups);
    for (const { article, statements } of groups) {
      if (article.status === 'WITHDRAWN') continue;
      const quoted = { ...article, outlet: outlets.get(article.outlet ?? '') ?? null };
      yield articleJsonLd(quoted, servedText(article), article.wordCount);
      const speakerOf = (one: StatementLine) => speakers.get(one.speaker ?? '') ?? null;
      const current = statements.filter(isActive);
      const relayed = relayedBy(current, speakerOf);
      for (const one of current) {
        yield statementJsonLd({
          ...toQuoted(one, quoted, speakerOf(one)),
          relayed: relayed(one.key),
        });
      }
    }
  }
}

type StatementLine = Line<'statement'>;

/** The statements of an article that are within another one of it, at any depth, in text order. */
function relayedBy(
  statements: readonly StatementLine[],
  speakerOf: (one: StatementLine) => QuotedSpeaker | null,
) {
  const children = Map.groupBy(statements, ({ within }) => within);
  const nestedIn = (outer: string, depth = 1): readonly (RelayedStatement & { start: number })[] =>
    (children.get(outer) ?? []).flatMap((one) => {
      const { key, start, verbatim, isNegated } = one;
      const source = one.source?.exact ?? null;
      const relayed = { key, start, depth, verbatim, isNegated, source, speaker: speakerOf(one) };
      return [relayed, ...nestedIn(key, depth + 1)];
    });
  return (key: string) => nestedIn(key).toSorted((a, b) => a.start - b.start || a.depth - b.depth);
}

function toQuoted(one: StatementLine, article: QuotedArticle, speaker: QuotedSpeaker | null) {
  const { key, kind, isNegated, content, verbatim, saidOn, gloss } = one;
  const cue = one.cue?.exact ?? null;
  const source = one.source?.exact ?? null;
  return { key, kind, isNegated, cue, content, verbatim, saidOn, gloss, source, speaker, article };
}

async function readOutletNames(lines: ReadLines, groups: readonly ArticleGroup[]) {
  const keys = distinct(groups.map(({ article }) => article.outlet));
  const rows = await lines<{ key: string; name: string }>(sql`/* readOutletNames */
    select json_build_object('key', key, 'name', name)::text as line
      from outlet where key = any(${keys}::uuid[])`);
  return new Map(rows.map(({ key, name }) => [key, name]));
}

/** By the key of the speaker, or of a speaker merged into it. */
async function readQuotedSpeakers(lines: ReadLines, groups: readonly ArticleGroup[]) {
  const keys = distinct(groups.flatMap(({ statements }) => statements.map((one) => one.speaker)));
  const rows = await lines<{ of: string; speaker: QuotedSpeaker }>(sql`/* readQuotedSpeakers */
    select json_build_object('of', s.key, 'speaker', json_build_object('key', p.key,
             'name', p.name, 'kind', p.kind, 'wikidataId', p.wikidata_id))::text as line
      from speaker s join speaker p on p.id = coalesce(s.merged_into_id, s.id)
     where s.key = any(${keys}::uuid[])`);
  return new Map(rows.map(({ of, speaker }) => [of, speaker]));
}

function distinct(keys: readonly (string | null)[]): string[] {
  return [...new Set(keys)].filter((key) => key !== null);
}
