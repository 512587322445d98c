import type { Transaction } from '../database/client.ts';
import type { TextSegment } from '../model/statement.ts';
import {
  type DocumentPart,
  formsOf,
  hashRuns,
  hashWhole,
  RUN_LENGTHS,
  referenceTo,
  toSearchDocument,
} from '../model/words/search-document.ts';
import { plainOf, splitWords } from '../model/words/words.ts';
import { raw, readerOf, sql } from '../read/sql.ts';
import { readStems } from '../read/stems.ts';
import { IS_WITHHELD, isActive, isReviewed, SERVED_TEXT } from '../read/visibility.ts';
import { printedParts } from '../search/statement-document.ts';
import { wordsOfAddress } from './plan-redaction.ts';
import { toJson } from './rows.ts';

// Searches and verdicts read these instead of texts: search documents and hashed runs of words, of
// articles and of statements. SQL reads and writes rows; model/words decides what a word is.
// Of a withheld text, only the content of its statements is derived (read/visibility). Documents of
// statements contain the speaker's name, and references to the speaker and the topics. Each search
// looks up aliases, translated names, roles and labels (read/search-names), because one correction
// of them can concern very many statements.

/** Rows whose words have changed. */
export interface ChangedWords {
  /**
   * Articles with a new title, headline, text or kind of text, slug or URL. Their statements are
   * included.
   */
  readonly articles: ReadonlySet<bigint>;
  /** Statements with new content, a new gloss, speaker, status or new topics. */
  readonly statements: ReadonlySet<bigint>;
  /** Speakers with a new name. */
  readonly speakers: ReadonlySet<bigint>;
}

/** Articles per batch: their texts are held in memory. */
const BATCH = 100;

/** Updates derived words. The number of SQL statements depends only on the number of articles. */
export async function deriveWords(tx: Transaction, changed: ChangedWords): Promise<void> {
  if (changed.articles.size + changed.statements.size + changed.speakers.size === 0) return;
  const statements = await readAffectedStatements(tx, changed);
  const byArticle = Map.groupBy(statements, ({ articleId }) => articleId);
  const articleIds = [...new Set([...changed.articles, ...byArticle.keys()])];
  for (let at = 0; at < articleIds.length; at += BATCH) {
    const batch = articleIds.slice(at, at + BATCH);
    const ids = batch.flatMap((id) => (byArticle.get(id) ?? []).map((statement) => statement.id));
    const articles = await readArticleSources(tx, batch);
    const withheld = new Set(articles.flatMap((one) => (one.isWithheld ? one.id : [])));
    const written = batch.filter((id) => changed.articles.has(id) || withheld.has(id));
    await deriveBatch(tx, articles, written, ids);
    await deriveRemarks(tx, batch);
  }
}

async function deriveBatch(
  tx: Transaction,
  articles: readonly ArticleSource[],
  articleIds: readonly bigint[],
  statementIds: readonly bigint[],
): Promise<void> {
  const statements = statementIds.length > 0 ? await readStatementSources(tx, statementIds) : [];
  const written = new Set(articleIds);
  const derivedArticles = articles.filter(({ id }) => written.has(id)).map(deriveArticle);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const derivedStatements = statements.map((one) => deriveStatement(one, byId.get(one.articleId)));
  const parts = [...derivedArticles, ...derivedStatements].flatMap((one) => one.parts);
  const stems = await readStems(readerOf(tx), formsOf(parts));
  const document = { document: 'tsvector' };
  if (articleIds.length > 0) {
    const documents = derivedArticles.map(({ id, parts }) => ({
      id,
      document: toSearchDocument(parts, stems),
    }));
    await writeDerived(tx, 'article', 'search', document, articleIds, documents);
    const words = derivedArticles.flatMap(({ id, runs }) => (runs === null ? [] : { id, runs }));
    await writeDerived(tx, 'article', 'words', { runs: 'int[]' }, articleIds, words);
  }
  if (statementIds.length > 0) {
    const documents = derivedStatements.map(({ id, parts, references }) => ({
      id,
      document: toSearchDocument(parts, stems, references),
    }));
    await writeDerived(tx, 'statement', 'search', document, statementIds, documents);
    const words = derivedStatements.map(({ id, runs, pairs }) => ({ id, runs, pairs }));
    const columns = { runs: 'int[]', pairs: 'int[]' };
    await writeDerived(tx, 'statement', 'words', columns, statementIds, words);
  }
}

function part(weight: DocumentPart['weight'], text: string | null | undefined): DocumentPart {
  return { words: splitWords(text ?? ''), weight };
}

// ---------------------------------------------------------------------------------------- articles

interface ArticleSource {
  readonly id: bigint;
  readonly title: string;
  readonly headline: string | null;
  /** Null: redacted or withheld. */
  readonly text: string | null;
  readonly isWithheld: boolean;
  /**
   * The content of its active statements if the text is withheld: the only text that may be
   * searched.
   */
  readonly content: readonly TextSegment[];
}

async function readArticleSources(
  tx: Transaction,
  ids: readonly bigint[],
): Promise<readonly ArticleSource[]> {
  return await tx.$queryRaw<ArticleSource[]>(sql`/* readArticleSources */
    select a.id, a.title, a.headline, ${raw(SERVED_TEXT)} as text,
           ${raw(IS_WITHHELD)} as "isWithheld",
           coalesce(c.content, '[]') as content
      from article a
      left join lateral (
           select json_agg(json_build_object('start', g.start, 'end', g."end", 'exact', g.exact)
                           order by g.start, g."end" desc) as content
             from statement s
             join segment g on g.statement_id = s.id and g.role = 'CONTENT'
            where ${raw(IS_WITHHELD)} and s.article_id = a.id and ${isActive(raw('s'))}) c
        on true
     where a.id = any(${ids}::bigint[]) order by a.id`);
}

interface DerivedArticle {
  readonly id: bigint;
  readonly parts: readonly DocumentPart[];
  /** Hashes of runs of four words, the minimum length of an excerpt. Null: nothing to search. */
  readonly runs: readonly number[] | null;
}

export function deriveArticle({
  id,
  title,
  headline,
  text,
  content,
}: ArticleSource): DerivedArticle {
  const passages = text === null ? joinOverlaps(content) : [text];
  const printed = passages.map((passage) => part('B', passage));
  const runs = printed.flatMap(({ words }) => hashRuns(words.map(plainOf), RUN_LENGTHS.article));
  return {
    id,
    parts: [part('A', title), part('A', headline), ...printed],
    runs: passages.length === 0 ? null : [...new Set(runs)],
  };
}

/** Merges overlapping segments into passages, in text order, so that shared words occur once. */
function joinOverlaps(segments: readonly TextSegment[]): readonly string[] {
  const passages: string[] = [];
  let end = 0;
  for (const segment of segments) {
    const isApart = segment.start >= end;
    const more = segment.exact.slice(isApart ? 0 : end - segment.start);
    if (isApart) passages.push(more);
    else passages.push(`${passages.pop() ?? ''}${more}`);
    end = Math.max(end, segment.end);
  }
  return passages;
}

// ----------------------------------------------------------------------------------------- remarks

/**
 * Derives the remarks of a batch of articles that an earlier version of the service recorded.
 * Returns their number.
 */
export async function deriveMissingRemarks(tx: Transaction): Promise<number> {
  const missing = await readMissingRemarks(tx);
  if (missing.length > 0) await deriveRemarks(tx, missing);
  return missing.length;
}

/** Ids of articles without derived remarks. */
async function readMissingRemarks(tx: Transaction): Promise<readonly bigint[]> {
  const rows = await tx.$queryRaw<{ id: bigint }[]>`/* readMissingRemarks */
    select id from article a
     where not exists (select from article_remarks r where r.article_id = a.id)
     order by id limit ${BATCH}`;
  return rows.map(({ id }) => id);
}

async function deriveRemarks(tx: Transaction, ids: readonly bigint[]): Promise<void> {
  const rows = await readRemarks(tx, ids);
  const derived = rows.map(({ id, texts, url }) => ({
    id,
    runs: hashRemarks([...texts, wordsOfAddress(url ?? '')]),
  }));
  await writeDerived(tx, 'article', 'remarks', { runs: 'int[]' }, ids, derived);
}

/** Hashes of the runs of four words of texts. */
export function hashRemarks(texts: readonly string[]): readonly number[] {
  const runs = texts.flatMap((text) =>
    hashRuns(splitWords(text).map(plainOf), RUN_LENGTHS.article),
  );
  return [...new Set(runs)].sort((one, other) => one - other);
}

/** What is stored about articles besides the text that they print. */
async function readRemarks(
  tx: Transaction,
  ids: readonly bigint[],
): Promise<
  readonly { readonly id: bigint; readonly texts: readonly string[]; readonly url: string | null }[]
> {
  const sql = `/* readRemarks */
    select a.id, a.url, array_remove(
             array[a.slug, a.title, a.headline, case when ${IS_WITHHELD} then a.text end]
             || array(select unnest(array[s.gloss, s.occasion, s.recorded_by, s.extractor,
                                          s.extractor_version, s.extraction_rule,
                                          s.extraction_speaker])
                        from statement s where s.article_id = a.id)
             || array(select unnest(array[r.reason, r.redacted_by])
                        from redaction r where r.article_id = a.id)
             || array(select unnest(array[c.reason, c.corrected_by]
                             || array(select value #>> '{}' from jsonb_path_query(
                                  c.replaced, 'strict $.** ? (@.type() == "string")') value))
                        from correction c join statement s on s.id = c.statement_id
                       where s.article_id = a.id),
             null) as texts
      from article a where a.id = any($1::bigint[]) order by a.id`;
  return await tx.$queryRawUnsafe(sql, ids);
}

// -------------------------------------------------------------------------------------- statements

async function readAffectedStatements(
  tx: Transaction,
  { articles, statements, speakers }: ChangedWords,
): Promise<readonly { readonly id: bigint; readonly articleId: bigint }[]> {
  return await tx.$queryRaw`/* readAffectedStatements */
    select id, article_id as "articleId" from statement
     where id = any(${[...statements]}::bigint[]) or article_id = any(${[...articles]}::bigint[])
        or speaker_id = any(${[...speakers]}::bigint[])
     order by article_id, id`;
}

interface StatementSource {
  readonly id: bigint;
  readonly articleId: bigint;
  readonly gloss: string | null;
  readonly speaker: string | null;
  readonly speakerId: bigint | null;
  readonly topicIds: readonly bigint[];
  readonly content: readonly TextSegment[];
  readonly verbatim: readonly string[];
}

/** The statements, except redacted ones, which have no words, and proposals, which are not found. */
async function readStatementSources(
  tx: Transaction,
  ids: readonly bigint[],
): Promise<readonly StatementSource[]> {
  return await tx.$queryRaw<StatementSource[]>(sql`/* readStatementSources */
    select s.id, s.article_id as "articleId", s.gloss, p.name as speaker,
           s.speaker_id as "speakerId", g.content, coalesce(g.verbatim, '{}') as verbatim,
           array(select topic_id from statement_topic where statement_id = s.id order by position)
             as "topicIds"
      from statement s
      join lateral (
           select json_agg(json_build_object('start', start, 'end', "end", 'exact', exact)
                           order by position) filter (where role = 'CONTENT') as content,
                  array_agg(exact order by position) filter (where role = 'VERBATIM') as verbatim
             from segment where statement_id = s.id and role in ('CONTENT', 'VERBATIM')) g
        on g.content is not null
      left join speaker p on p.id = s.speaker_id
     where s.id = any(${ids}::bigint[]) and s.status <> 'REDACTED' and ${isReviewed(raw('s'))}
     order by s.id`);
}

interface DerivedStatement {
  readonly id: bigint;
  readonly parts: readonly DocumentPart[];
  readonly references: readonly string[];
  /** Hashes of runs of three verbatim words, of each segment as a whole, and of all content. */
  readonly runs: readonly number[];
  /**
   * Hashes of pairs of words of the content. They find the closest statements if nothing matches.
   */
  readonly pairs: readonly number[];
}

export function deriveStatement(
  { id, gloss, speaker, speakerId, topicIds, content, verbatim }: StatementSource,
  article: ArticleSource | undefined,
): DerivedStatement {
  const plainWords = (text: string) => splitWords(text).map(plainOf);
  const said = content.map(({ exact }) => plainWords(exact));
  const quoted = verbatim.map(plainWords);
  const runs = [
    ...[...said, ...quoted, said.flat()].map(hashWhole),
    ...quoted.flatMap((words) => hashRuns(words, RUN_LENGTHS.verbatim)),
  ];
  return {
    id,
    parts: [
      ...printedParts(article?.text ?? null, content),
      { ...part('B', gloss), isEnglish: true },
      ...[article?.title, article?.headline, speaker].map((text) => part('C', text)),
    ],
    references: [
      ...(speakerId === null ? [] : [referenceTo('Speaker', speakerId)]),
      ...topicIds.map((topicId) => referenceTo('Topic', topicId)),
    ],
    runs: [...new Set(runs)],
    pairs: [...new Set(said.flatMap((words) => hashRuns(words, RUN_LENGTHS.content)))],
  };
}

/** Replaces the derived rows of `ids`, and deletes those of rows that have none any more. */
async function writeDerived(
  tx: Transaction,
  noun: 'article' | 'statement',
  table: 'search' | 'words' | 'remarks',
  columns: Readonly<Record<string, string>>,
  ids: readonly bigint[],
  rows: readonly { readonly id: bigint }[],
): Promise<void> {
  const names = Object.keys(columns);
  const typed = names.map((name) => `${name} ${columns[name]}`);
  const listOf = (prefix: string) => names.map((name) => `${prefix}.${name}`).join(', ');
  await tx.$executeRawUnsafe(
    `/* writeDerived ${noun}_${table} */
    with given as materialized (
      select * from json_to_recordset($2::json) as r(id bigint, ${typed.join(', ')})
    ), emptied as (
      delete from ${noun}_${table}
       where ${noun}_id = any($1::bigint[]) and ${noun}_id not in (select id from given)
    )
    insert into ${noun}_${table} as d (${noun}_id, ${names.join(', ')})
    select id, ${names.join(', ')} from given
    on conflict (${noun}_id) do update
       set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}
     where (${listOf('d')}) is distinct from (${listOf('excluded')})`,
    ids,
    toJson(rows),
  );
}
