import type { Prisma } from '../../prisma/generated/client/client.ts';
import { type Json, toHash } from '../model/canonical.ts';
import { hashText } from '../model/hash-text.ts';
import { countWords } from '../model/words/count-words.ts';
import { type Burial, buryStatements, settleUtterances } from './bury-statements.ts';
import type { Transaction } from './loader-transaction.ts';
import type { RedactionPlan } from './plan-redaction.ts';
import { toRedactedSlug } from './redacted-slug.ts';
import { scrubReasons } from './scrub-reasons.ts';
import { scrubTrail } from './scrub-trail.ts';
import type { StoredWords } from './stored-words.ts';
import type { Written } from './written.ts';

interface RedactionTask extends Burial {
  readonly plan: RedactionPlan;
}

/** Takes the words of statements out of all that the register has of their article. */
export async function writeRedaction(tx: Transaction, task: RedactionTask): Promise<Written> {
  const { article, asked, along, plan } = task;
  const changes = await buryStatements(tx, task);
  const gone = new Set(changes.map(({ statementId }) => statementId));
  const others = article.statements.filter(({ id }) => !gone.has(id));
  for (const { id, gloss, occasion } of plan.remarks) {
    if (!gone.has(id)) await tx.statement.update({ where: { id }, data: { gloss, occasion } });
  }
  await scrubTrails(tx, others, { ...plan, text: article.text ?? '' });
  await scrubReasons(tx, article, plan.passages);
  // A text does not change under segments: they are taken away and put back where they were.
  await tx.segment.deleteMany({ where: { statement: { articleId: article.id } } });
  const { title, headline, text } = plan;
  const slug = await toRedactedSlug(tx, article, title, plan.passages);
  await tx.article.update({
    where: { id: article.id },
    data: { slug, title, headline, text, textSha256: hashText(text), wordCount: countWords(text) },
  });
  await tx.segment.createMany({ data: others.flatMap((statement) => statement.segments) });
  await settleUtterances(tx, [...asked, ...along]);
  return { id: article.id, changes };
}

async function scrubTrails(
  tx: Transaction,
  statements: StoredWords['statements'],
  removed: Parameters<typeof scrubTrail>[1],
): Promise<void> {
  for (const { id: statementId, corrections } of statements) {
    for (const { version, replaced } of corrections) {
      const kept = replaced as Json;
      const scrubbed = scrubTrail(kept, removed);
      if (toHash(scrubbed) === toHash(kept)) continue;
      await tx.correction.update({
        where: { statementId_version: { statementId, version } },
        data: { replaced: scrubbed as Prisma.InputJsonValue },
      });
    }
  }
}
