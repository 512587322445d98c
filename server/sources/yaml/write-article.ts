import { ARTICLE_FACTS, type ArticleFacts } from '../../model/article.ts';
import { ARTICLE, STATEMENT } from '../../model/columns.ts';
import { corpusKey } from '../../model/key.ts';
import { createSegmentMover } from '../../model/placement/move-segment.ts';
import { toPlacement } from '../../model/placement/segment-rows.ts';
import type { Placement, TextSegment } from '../../model/statement.ts';
import type { Change } from '../../register/change.ts';
import { ingestArticle } from '../../register/ingest-article.ts';
import { type NewStatement, recordStatements } from '../../register/record-statements.ts';
import { type Revision, reviseStatements } from '../../register/revise.ts';
import { rewriteArticle } from '../../register/rewrite-article.ts';
import { adoptRows } from '../../register/rows.ts';
import type { StoredArticle } from '../../register/stored-article.ts';
import { ensureUtterances, nameUtterance } from '../../register/utterances/utterances.ts';
import { withdrawStatements } from '../../register/withdraw.ts';
import type { CorpusArticle } from './corpus.ts';
import type { ArticlePlan } from './plan-article.ts';
import { CORRECTED_BY, type StatementPlan } from './plan-statement.ts';
import type { RegisterIds } from './register-ids.ts';

/** One article to be written as planned. */
export interface ArticleTask {
  readonly article: CorpusArticle;
  readonly stored: StoredArticle | null;
  readonly plan: ArticlePlan;
  readonly corpus: string;
  readonly ids: RegisterIds;
}

/** Carries a plan out. */
export async function writeArticle(change: Change, task: ArticleTask): Promise<void> {
  const { article, stored, plan, corpus, ids } = task;
  const added = pick(plan, 'add');
  if (!stored) {
    const places = new Map(added.map(({ statement }, index) => [statement.id, { index }]));
    await ingestArticle(change, {
      ...toFacts(article),
      key: corpusKey('Article', article.id),
      slug: article.id,
      outletId: article.outlet === null ? null : ids.outlet(article.outlet),
      ...{ corpus, corpusHash: plan.hash },
      statements: added.map((one) => toNewStatement(one, task, (id) => places.get(id) ?? null)),
    });
    return;
  }
  if (plan.action === 'update' || plan.isRestored) {
    const isKept = plan.action === 'keep';
    await rewriteArticle(
      change,
      stored,
      {
        ...toFacts(isKept ? { ...stored, text: stored.text ?? '' } : article),
        outletId:
          isKept || article.outlet === null
            ? isKept
              ? stored.outletId
              : null
            : ids.outlet(article.outlet),
        corpusHash: plan.hash,
      },
      plan.changesText ? movePlacements(article, stored, plan) : [],
    );
  } else if (plan.action === 'adopt') {
    await adoptRows(change.tx, ARTICLE, [{ id: stored.id, hash: plan.hash }]);
  }
  await writeStatements(change, stored, task);
}

async function writeStatements(change: Change, stored: StoredArticle, task: ArticleTask) {
  const { plan } = task;
  const idOf = new Map(stored.statements.map(({ slug, id }) => [slug, id]));
  const added = pick(plan, 'add');
  const places = new Map(added.map(({ statement }, index) => [statement.id, { index }]));
  const place = (id: string) => {
    const row = idOf.get(id);
    return places.get(id) ?? (row === undefined ? null : { id: row });
  };
  const newIds = await recordStatements(
    change,
    stored,
    added.map((one) => toNewStatement(one, task, place)),
  );
  added.forEach(({ statement }, index) => {
    idOf.set(statement.id, newIds[index] ?? 0n);
  });
  const rewritten = pick(plan, 'rewrite');
  const utterances = await ensureUtterances(change.tx, rewritten.map(nameOf(task)));
  await reviseStatements(
    change,
    stored,
    rewritten.map((one) => toRevision(one, task, utterances, idOf)),
    { hasSegments: !plan.changesText },
  );
  const withdrawn = pick(plan, 'withdraw').map(({ row }) => row);
  await withdrawStatements(change, stored, withdrawn, {
    reason: REASONS.WITHDRAWN,
    by: CORRECTED_BY,
  });
  const adopted = pick(plan, 'adopt').map(({ row, hash }) => ({ id: row.id, hash }));
  await adoptRows(change.tx, STATEMENT, adopted);
}

/** Why the trail says that a load changed a statement. */
export const REASONS = {
  CORRECTED: 'The corpus file changed.',
  RESTORED: 'The corpus has it again.',
  WITHDRAWN: 'The corpus no longer has it.',
} as const;

type PlanOf<Action extends StatementPlan['action']> = StatementPlan & { readonly action: Action };

function pick<Action extends StatementPlan['action']>(plan: ArticlePlan, action: Action) {
  return plan.statements.filter((one): one is PlanOf<Action> => one.action === action);
}

function toFacts(from: ArticleFacts): ArticleFacts {
  return Object.fromEntries(ARTICLE_FACTS.map((fact) => [fact, from[fact]])) as ArticleFacts;
}

function nameOf({ article }: ArticleTask) {
  return ({ statement }: Pick<PlanOf<'rewrite'>, 'statement'>) =>
    nameUtterance(article.id, statement.id, statement.utterance);
}

function toNewStatement(
  { statement, hash }: PlanOf<'add'>,
  { article, ids }: ArticleTask,
  place: (id: string) => NewStatement['within'],
): NewStatement {
  const { id, speaker, topics, within, ...content } = statement;
  return {
    ...content,
    key: corpusKey('Statement', article.id, id),
    slug: id,
    speakerId: speaker === null ? null : ids.speaker(speaker),
    topicIds: topics.map(ids.topic),
    within: within === null ? null : place(within),
    recordedBy: CORRECTED_BY,
    extraction: null,
    corpusHash: hash,
  };
}

function toRevision(
  plan: PlanOf<'rewrite'>,
  task: ArticleTask,
  utterances: ReadonlyMap<string, bigint>,
  idOf: ReadonlyMap<string | null, bigint>,
): Revision {
  const { row, statement, hash, correction } = plan;
  const { speaker, topics, within, ...content } = statement;
  const wasCorrected = row.corrections.some(({ kind }) => kind === 'CORRECTED');
  const isCorrected = wasCorrected || row.corpusHash !== hash;
  return {
    row,
    next: {
      ...content,
      speakerId: speaker === null ? null : task.ids.speaker(speaker),
      topicIds: topics.map(task.ids.topic),
      withinId: within === null ? null : (idOf.get(within) ?? null),
      utteranceId: utterances.get(nameOf(task)(plan).key) ?? 0n,
      ownUtteranceId: null,
    },
    correction: correction && { kind: correction, reason: REASONS[correction], by: CORRECTED_BY },
    status: correction === null ? row.status : isCorrected ? 'CORRECTED' : 'CURRENT',
    corpusHash: hash,
  };
}

/** The statements that keep their words, with their places in the changed text. */
function movePlacements(article: CorpusArticle, stored: StoredArticle, { moved }: ArticlePlan) {
  const move = createSegmentMover(stored.text ?? '', article.text);
  const moveOne = (segment: TextSegment) => move(segment) ?? segment;
  return moved.map(({ id, segments }): Placement & { id: bigint } => {
    const { source, cue, content, verbatim } = toPlacement(segments);
    return {
      id,
      source: source && moveOne(source),
      cue: cue && moveOne(cue),
      content: content.map(moveOne),
      verbatim: verbatim.map(moveOne),
    };
  });
}
