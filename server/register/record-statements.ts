import { randomUUIDv7 } from 'node:crypto';
import type { ArticleFacts } from '../model/article.ts';
import { ARTICLE } from '../model/columns.ts';
import type { Extraction } from '../model/statement.ts';
import type { Change } from './change.ts';
import { findDoubts } from './doubts.ts';
import { expectId } from './expect-id.ts';
import { describeText, insertStatements, reserveIds, type StatementRow } from './insert.ts';
import type { StatementContent } from './revise.ts';
import { insertRows } from './rows.ts';
import { aloneKey, ensureUtterances, nameUtterance } from './utterances/utterances.ts';

/** A new statement of an article. */
export interface NewStatement
  extends Omit<StatementContent, 'withinId' | 'utteranceId' | 'ownUtteranceId'> {
  /** Id in the corpus; null: it does not come from a corpus. */
  readonly slug: string | null;
  readonly key?: string;
  /** The enclosing statement: an index in the same list, or the id of a row. */
  readonly within: { readonly index: number } | { readonly id: bigint } | null;
  /**
   * The utterance that it is declared to report: a row id or a declared key; null: not declared.
   */
  readonly utterance: bigint | string | null;
  readonly recordedBy: string;
  /** Null: a person wrote it. */
  readonly extraction: Extraction | null;
  /** Whether a person still has to review it; then only writers see it. It needs an extraction. */
  readonly isProposed: boolean;
  readonly corpusHash: string | null;
}

/**
 * Adds statements to an article. Returns their ids. The number of SQL statements does not depend on
 * the number of statements.
 */
export async function recordStatements(
  change: Change,
  article: { readonly id: bigint; readonly slug: string; readonly text: string | null },
  statements: readonly NewStatement[],
): Promise<readonly bigint[]> {
  const { tx } = change;
  const before = await reserveIds(tx, 'statement', statements.length);
  const ids = statements.map((_, index) => before + BigInt(index + 1));
  const keyed = statements.map((statement) => {
    const key = statement.key ?? randomUUIDv7();
    const { slug, utterance } = statement;
    const name =
      typeof utterance === 'string'
        ? nameUtterance(article.slug, slug ?? key, utterance)
        : { key: aloneKey(article, { slug, key }), declared: null };
    return { ...statement, key, name };
  });
  const utterances = await ensureUtterances(
    tx,
    keyed.flatMap(({ utterance, name }) => (typeof utterance === 'bigint' ? [] : [name])),
  );
  const rows = keyed.map((one, index): StatementRow => {
    const { name, within, utterance, extraction, isProposed, ...content } = one;
    const enclosing = within && ('id' in within ? within.id : ids[within.index]);
    return {
      ...content,
      id: expectId(ids[index], 'a new statement'),
      articleId: article.id,
      withinId: enclosing ?? null,
      utteranceId:
        typeof utterance === 'bigint'
          ? utterance
          : expectId(utterances.get(name.key), 'an ensured utterance'),
      ownUtteranceId: null,
      start: content.content[0]?.start ?? 0,
      status: isProposed ? 'PROPOSED' : 'CURRENT',
      version: 1,
      method: extraction ? 'EXTRACTED' : 'CURATED',
      recordedAt: null,
      ...toExtractionColumns(extraction),
    };
  });
  await insertStatements(tx, rows);
  change.added(rows);
  const checked = rows.map((row) => ({ ...row, text: article.text }));
  change.doubts.push(...(await findDoubts(tx, checked)));
  return ids;
}

/** The columns of a statement that keep the proposal that it began as. */
export function toExtractionColumns(extraction: Extraction | null) {
  return {
    extractor: extraction?.extractor ?? null,
    extractorVersion: extraction?.version ?? null,
    confidence: extraction?.confidence ?? null,
    extractionRule: extraction?.rule ?? null,
    extractionSpeaker: extraction?.speakerName ?? null,
  };
}

/** A new article with its statements. */
export interface NewArticle extends ArticleFacts {
  /** Public key. @default a new one */
  readonly key?: string;
  readonly slug: string;
  readonly outletId: bigint | null;
  /** The corpus that it comes from, and the hash of its record there. */
  readonly corpus: string | null;
  readonly corpusHash: string | null;
  readonly statements: readonly NewStatement[];
}

/** Adds an article with all its statements. Returns its id. */
export async function ingestArticle(change: Change, article: NewArticle): Promise<bigint> {
  const { statements, key = randomUUIDv7(), ...facts } = article;
  const row = { ...facts, ...describeText(article.text), key };
  const [id = 0n] = await insertRows(change.tx, ARTICLE, [{ ...row, status: 'CURRENT' }], {
    returning: 'id',
  });
  change.articlesWritten([id]);
  await recordStatements(change, { ...article, id }, statements);
  return id;
}
