import { checkStatement, referencesOf } from './check-statement.ts';
import { TakenBackError } from './errors.ts';
import { insertStatements } from './insert-statements.ts';
import type { Transaction } from './loader-transaction.ts';
import { createPlacer } from './place-input.ts';
import { MAX_NAME, Problems } from './problems.ts';
import { type KeyOf, type ReferencedRows, resolveReferences } from './references.ts';
import type { StatementInput } from './statement-input.ts';
import type { Written } from './written.ts';

/** A statement for an article that the register has. */
export interface RecordInput extends StatementInput {
  readonly article: string;
  /** The statement of the same article that reports it. */
  readonly within?: string | null | undefined;
}

export interface RecordOptions {
  readonly keyOf: KeyOf;
  readonly recordedBy: string;
}

/**
 * Adds a statement to an article.
 *
 * @throws {WritingError}
 */
export async function recordStatement(
  tx: Transaction,
  input: RecordInput,
  options: RecordOptions,
): Promise<Written> {
  const path = ['input'];
  const problems = new Problems();
  const recordedBy = problems.text(options.recordedBy, ['input', 'recordedBy'], MAX_NAME);
  const { article, within } = input;
  const references = [
    { type: 'Article' as const, id: article, path: ['input', 'article'] },
    ...referencesOf(input, path),
    ...(within == null ? [] : [{ type: 'Statement' as const, id: within, path: WITHIN }]),
  ];
  const rows = await resolveReferences(tx, references, options.keyOf, problems);
  const stored = await readArticle(tx, rows('Article', article));
  // Without the article there is no text to look for quotations in.
  if (!stored) return problems.fail();
  const statement = checkStatement(input, path, {
    place: createPlacer(stored.text, problems),
    rows,
    problems,
  });
  const withinId = await findWithin(tx, within, stored.id, rows, problems);
  problems.throwIfAny();
  if (!statement) return problems.fail();
  const inserted = { ...statement, within: withinId === null ? null : { id: withinId } };
  const [id = 0n] = await insertStatements(tx, stored, [inserted], recordedBy);
  return { id, changes: [{ statementId: id, change: 'RECORDED', former: null }] };
}

const WITHIN = ['input', 'within'];

async function readArticle(tx: Transaction, id: bigint | undefined) {
  if (id === undefined) return undefined;
  await lockArticle(tx, id);
  const article = await tx.article.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      slug: true,
      status: true,
      text: true,
      publishedEarliest: true,
      publishedLatest: true,
    },
  });
  if (article.status !== 'CURRENT') {
    throw new TakenBackError('article', 'WITHDRAWN', ['input', 'article']);
  }
  if (article.text === null) throw new TakenBackError('article', 'REDACTED', ['input', 'article']);
  return { ...article, text: article.text };
}

// Nobody changes the text while quotations are placed in it.
async function lockArticle(tx: Transaction, id: bigint): Promise<void> {
  await tx.$queryRaw`/* lockArticle */ select id from article where id = ${id} for no key update`;
}

async function findWithin(
  tx: Transaction,
  within: string | null | undefined,
  articleId: bigint,
  rows: ReferencedRows,
  problems: Problems,
): Promise<bigint | null> {
  const id = within == null ? undefined : rows('Statement', within);
  if (id === undefined) return null;
  const select = { articleId: true, status: true } as const;
  const outer = await tx.statement.findUniqueOrThrow({ where: { id }, select });
  if (outer.articleId !== articleId) {
    const message = 'This statement is in another article: `within` names one of the same.';
    problems.add({ code: 'CONTRADICTION', message, path: WITHIN });
  } else if (outer.status === 'WITHDRAWN' || outer.status === 'REDACTED') {
    const message = `This statement was ${outer.status.toLowerCase()}: it reports nothing any more.`;
    problems.add({ code: 'TAKEN_BACK', message, path: WITHIN });
  }
  return id;
}
