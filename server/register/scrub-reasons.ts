import { findExcerpts, hideRanges } from './hide-words.ts';
import type { Transaction } from './loader-transaction.ts';
import type { StoredWords } from './stored-words.ts';

/** Takes excerpts of redacted words out of the reasons for earlier corrections in the article. */
export async function scrubReasons(
  tx: Transaction,
  { statements }: Pick<StoredWords, 'statements'>,
  passages: readonly string[],
): Promise<void> {
  for (const { id: statementId, corrections } of statements) {
    for (const { version, reason: kept } of corrections) {
      const reason = hideRanges(kept, findExcerpts(kept, passages));
      if (reason === kept) continue;
      await tx.correction.update({
        where: { statementId_version: { statementId, version } },
        data: { reason },
      });
    }
  }
}
