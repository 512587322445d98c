import type { Database } from '../../database/client.ts';
import { articleJsonLd, statementJsonLd } from '../../model/references/json-ld.ts';
import { tableOf } from '../../read/columns.ts';
import { selectRows } from '../../read/rows.ts';
import { type Reader, raw, sql } from '../../read/sql.ts';
import {
  QUOTED,
  QUOTED_ARTICLE,
  toQuotedArticle,
  toQuotedStatement,
} from '../../read/statement-parts.ts';
import { isActive, servedText } from '../../read/visibility.ts';
import { articleBatches, type ExportCounts, inSnapshot } from './stored-lines.ts';

/**
 * The current register as one JSON-LD document, with one node of its graph per line: those of the
 * API. Counts in `counts` what was written.
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

async function* readNodes(reader: Reader): AsyncGenerator<Node> {
  for await (const ids of articleBatches(reader)) {
    const articles = await readQuotedArticles(reader, ids);
    const statements = await readQuotedStatements(reader, ids);
    for (const article of articles) {
      yield articleJsonLd(toQuotedArticle(article), servedText(article), article.wordCount);
      for (const one of statements.get(article.id) ?? []) {
        yield statementJsonLd(toQuotedStatement(one));
      }
    }
  }
}

function readQuotedArticles(reader: Reader, ids: readonly bigint[]) {
  return selectRows(
    reader,
    'Article',
    QUOTED_ARTICLE,
    ({ columns, joins }) => sql`/* readQuotedArticles */
      select ${columns} from ${tableOf('Article')} r ${joins}
       where r.id = any(${ids}::bigint[]) and r.status <> 'WITHDRAWN' order by r.id`,
  );
}

async function readQuotedStatements(reader: Reader, ids: readonly bigint[]) {
  const rows = await selectRows(
    reader,
    'Statement',
    [...QUOTED, 'articleId'],
    ({ columns, joins }) => sql`/* readQuotedStatements */
      select ${columns} from ${tableOf('Statement')} r ${joins}
       where r.article_id = any(${ids}::bigint[]) and ${isActive(raw('r'))} order by r.id`,
  );
  return Map.groupBy(rows, ({ articleId }) => articleId);
}
