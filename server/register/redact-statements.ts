import { InvalidInputError, StaleVersionError, TakenBackError } from './errors.ts';
import type { Transaction } from './loader-transaction.ts';
import { planRedaction } from './plan-redaction.ts';
import { checkSignature, type Signature } from './signature.ts';
import { readStoredWords, type StoredWords } from './stored-words.ts';
import { unknownId } from './take-statement.ts';
import { writeRedaction } from './write-redaction.ts';
import type { Written } from './written.ts';

export interface StatementRedaction extends Signature {
  /** Statements of one article. */
  readonly statements: readonly {
    readonly key: string;
    /** The version that was read; null: whatever it is now. */
    readonly expectedVersion: number | null;
  }[];
}

/**
 * Removes the words of statements for good, from their article's text too, where a filler of the
 * same length keeps the places of the other statements. A statement that leans on the words (around
 * them, within them, over a part of them) loses its own place and is redacted along.
 *
 * @throws {WritingError}
 */
export async function redactStatements(
  tx: Transaction,
  redaction: StatementRedaction,
): Promise<Written> {
  const signature = checkSignature(redaction);
  const article = await readArticle(tx, redaction);
  const targets = findTargets(article, redaction);
  const plan = planRedaction(article, targets);
  const asked = article.statements.filter(({ id }) => targets.has(id));
  const along = article.statements.filter(({ id }) => plan.alsoRedacted.has(id));
  return await writeRedaction(tx, { article, asked, along, plan, signature });
}

async function readArticle(
  tx: Transaction,
  { statements }: StatementRedaction,
): Promise<StoredWords> {
  const [first] = statements;
  if (!first) throw invalid('Name the statements, or their article.', ['input', 'statements']);
  const found = await tx.statement.findUnique({
    where: { key: first.key },
    select: { articleId: true },
  });
  const article = found && (await readStoredWords(tx, found.articleId));
  if (!article) throw unknownId('Statement', pathOf(0, 'id'));
  const elsewhere = await tx.statement.findMany({
    where: { key: { in: statements.map(({ key }) => key) }, articleId: { not: article.id } },
    select: { key: true },
  });
  const index = statements.findIndex(({ key }) => elsewhere.some((other) => other.key === key));
  if (index === -1) return article;
  const message = 'It stands in another article than the first: redact one article at a time.';
  throw invalid(message, pathOf(index, 'id'));
}

function findTargets(
  article: StoredWords,
  { statements }: StatementRedaction,
): ReadonlySet<bigint> {
  const byKey = new Map(article.statements.map((row) => [row.key, row]));
  const targets = statements.map(({ key, expectedVersion }, index) => {
    const row = byKey.get(key);
    if (!row) throw unknownId('Statement', pathOf(index, 'id'));
    if (row.status === 'REDACTED') {
      throw new TakenBackError('statement', row.status, pathOf(index, 'id'));
    }
    if (expectedVersion !== null && expectedVersion !== row.version) {
      throw new StaleVersionError(row.version, pathOf(index, 'expectedVersion'));
    }
    return row.id;
  });
  return new Set(targets);
}

function pathOf(index: number, field: string): readonly string[] {
  return ['input', 'statements', String(index), field];
}

function invalid(message: string, path: readonly string[]): InvalidInputError {
  return new InvalidInputError([{ code: 'INVALID_INPUT', message, path }]);
}
