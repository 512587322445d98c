import type { Transaction } from '../../database/client.ts';
import { ARTICLE_FACTS, type ArticleFacts } from '../../model/article.ts';
import { ARTICLE, STATEMENT } from '../../model/columns.ts';
import { corpusKey } from '../../model/key.ts';
import { pickFacts } from '../../model/statement.ts';
import type { Change } from '../../register/change.ts';
import { expectId } from '../../register/expect-id.ts';
import {
  ingestArticle,
  type NewStatement,
  recordStatements,
} from '../../register/record-statements.ts';
import {
  type Revision,
  reviewProposals,
  reviseStatements,
  rewriteArticle,
  withdrawArticle,
  withdrawStatements,
} from '../../register/revise.ts';
import { adoptRows } from '../../register/rows.ts';
import { isGone, readStoredArticle, type StoredArticle } from '../../register/stored-article.ts';
import { ensureUtterances, nameUtterance } from '../../register/utterances/utterances.ts';
import type { CorpusArticle, CorpusStatement } from './corpus.ts';
import type { RegisterIds } from './load-registers.ts';
import { type OpenReport, reportPlan } from './load-report.ts';
import {
  type ArticlePlan,
  CORRECTED_BY,
  isAsLoaded,
  markWithdrawn,
  planArticle,
  type StatementPlan,
} from './plan-article.ts';
import { pick } from './three-way-sync.ts';

export interface ArticleOptions {
  readonly report: OpenReport;
  readonly prune: boolean;
  readonly ids: RegisterIds;
  readonly isLastTry: boolean;
}

/**
 * Loads one article with its statements. If another article still has its URL, returns false
 * without a change, and the load can be tried again after the others.
 */
export async function loadArticle(
  change: Change,
  article: CorpusArticle,
  { report, prune, ids, isLastTry }: ArticleOptions,
): Promise<boolean> {
  const stored = await findStored(change.tx, article.id);
  const { corpus } = report;
  const plan = planArticle(article, stored, { corpus, prune, ...ids });
  const writesUrl = plan.action === 'add' || plan.action === 'update';
  const holder = writesUrl ? await findUrlHolder(change.tx, article) : undefined;
  if (holder !== undefined && !isLastTry) return false;
  if (holder !== undefined) {
    const reason = `the article ${holder} in the register already has this URL: correct one of the two`;
    report.conflicts.push({ type: 'article', id: article.id, fields: ['url'], reason });
    return true;
  }
  const task = { article, plan, corpus, ids };
  if (stored) await rewrite(change, stored, task);
  else await add(change, task);
  for (const { statement, field, message } of change.doubts) {
    report.doubts.push(`${article.id}/${statement}: ${field}: ${message}`);
  }
  reportArticle(report, article.id, plan);
  return true;
}

/**
 * The article with this id in the corpus. A redaction may have changed its slug; here, it has the
 * slug that the corpus knows it by.
 */
async function findStored(tx: Transaction, id: string): Promise<StoredArticle | null> {
  const key = corpusKey('Article', id);
  const stored = await readStoredArticle(tx, { key });
  return stored ? { ...stored, slug: id } : await readStoredArticle(tx, { slug: id });
}

async function findUrlHolder(
  tx: Transaction,
  { id, url }: CorpusArticle,
): Promise<string | undefined> {
  if (url === null) return undefined;
  const holder = await tx.article.findUnique({ where: { url }, select: { slug: true, key: true } });
  const isItself = holder?.slug === id || holder?.key === corpusKey('Article', id);
  return isItself ? undefined : holder?.slug;
}

function reportArticle(report: OpenReport, article: string, plan: ArticlePlan): void {
  const action = plan.isRestored ? 'restore' : plan.action;
  reportPlan(report, { type: 'article', id: article }, action, plan.conflict);
  for (const one of plan.statements) {
    const id = `${article}/${'entry' in one ? one.entry.id : one.row.slug}`;
    reportPlan(
      report,
      { type: 'statement', id },
      one.action,
      one.action === 'conflict' ? one : null,
    );
  }
}

/** Withdraws an article that the files no longer have, unless it was corrected. */
export async function withdrawMissing(
  change: Change,
  slug: string,
  { report, ids }: Pick<ArticleOptions, 'report' | 'ids'>,
): Promise<void> {
  const stored = await readStoredArticle(change.tx, { slug });
  if (!stored || stored.corpus !== report.corpus || stored.status !== 'CURRENT') return;
  const rows = stored.statements.filter((row) => !isGone(row));
  if (!isAsLoaded(stored, rows, ids)) {
    const reason =
      'removed from the files, but changed in the register: put it back, or withdraw its statements there';
    report.conflicts.push({ type: 'article', id: slug, fields: [], reason });
    return;
  }
  const corpusHash = markWithdrawn(stored.corpusHash);
  await withdrawArticle(change, stored, rows, { ...signatures.withdraw, corpusHash });
  report.articles.withdrawn += 1;
  report.statements.withdrawn += rows.length;
}

/** An article to write as planned. */
interface Task {
  readonly article: CorpusArticle;
  readonly plan: ArticlePlan;
  readonly corpus: string;
  readonly ids: RegisterIds;
}

async function add(change: Change, task: Task): Promise<void> {
  const { article, plan, corpus } = task;
  const added = pick(plan.statements, 'add');
  const indexes = indexesOf(added);
  await ingestArticle(change, {
    ...toFacts(article),
    key: corpusKey('Article', article.id),
    slug: article.id,
    outletId: toOutletId(task),
    corpus,
    corpusHash: plan.hash,
    statements: added.map((one) => toNewStatement(one, task, (id) => indexes.get(id) ?? null)),
  });
}

/** The places of new statements in their list, by their ids in the file. */
function indexesOf(added: readonly PlanOf<'add'>[]) {
  return new Map(added.map(({ entry }, index) => [entry.id, { index }]));
}

async function rewrite(change: Change, stored: StoredArticle, task: Task): Promise<void> {
  const { article, plan } = task;
  if (plan.action === 'update' || plan.isRestored) {
    // If the article was corrected in the register, it is restored with the correction.
    const facts =
      plan.action === 'keep'
        ? { ...toFacts({ ...stored, text: stored.text ?? '' }), outletId: stored.outletId }
        : { ...toFacts(article), outletId: toOutletId(task) };
    await rewriteArticle(change, stored, { ...facts, corpusHash: plan.hash }, plan.moved);
  } else if (plan.action === 'adopt') {
    await adoptRows(change.tx, ARTICLE, [{ id: stored.id, hash: plan.hash }]);
  }
  await writeStatements(change, stored, task);
}

async function writeStatements(change: Change, stored: StoredArticle, task: Task): Promise<void> {
  const { article, plan } = task;
  const ids = new Map(stored.statements.map(({ slug, id }) => [slug, id]));
  const added = pick(plan.statements, 'add');
  const indexes = indexesOf(added);
  const findEnclosing = (slug: string) => {
    const id = ids.get(slug);
    return indexes.get(slug) ?? (id === undefined ? null : { id });
  };
  const newIds = await recordStatements(
    change,
    stored,
    added.map((one) => toNewStatement(one, task, findEnclosing)),
  );
  added.forEach(({ entry }, index) => {
    ids.set(entry.id, expectId(newIds[index], 'a new statement'));
  });
  const rewritten = pick(plan.statements, 'update', 'restore', 'move');
  const names = rewritten.map(({ entry }) => nameOf(article, entry));
  const utterances = await ensureUtterances(change.tx, names);
  const revisions = rewritten.map((one) => toRevision(one, task, utterances, ids));
  await reviseStatements(change, stored, revisions, { hasSegments: !plan.changesText });
  const accepted = pick(plan.statements, 'accept').map(({ row }) => row);
  await reviewProposals(change, stored, accepted, { ...signatures.accept, kind: 'ACCEPTED' });
  const withdrawn = pick(plan.statements, 'withdraw').map(({ row }) => row);
  await withdrawStatements(change, stored, withdrawn, signatures.withdraw);
  const adopted = pick(plan.statements, 'adopt', 'accept').map(({ row, hash }) => ({
    id: row.id,
    hash,
  }));
  await adoptRows(change.tx, STATEMENT, adopted);
}

// What the trail records about the changes that loads make.
const signatures = {
  update: { reason: 'The corpus file changed.', by: CORRECTED_BY },
  restore: { reason: 'The corpus contains it again.', by: CORRECTED_BY },
  accept: { reason: 'The corpus file accepts the proposal.', by: CORRECTED_BY },
  withdraw: { reason: 'The corpus no longer contains it.', by: CORRECTED_BY },
} as const;

function toFacts(from: ArticleFacts): ArticleFacts {
  return Object.fromEntries(ARTICLE_FACTS.map((fact) => [fact, from[fact]])) as ArticleFacts;
}

function toOutletId({ article: { outlet }, ids }: Task): bigint | null {
  return outlet === null ? null : ids.outlet(outlet);
}

function nameOf(article: CorpusArticle, { id, utterance }: CorpusStatement) {
  return nameUtterance(article.id, id, utterance);
}

type PlanOf<Action extends StatementPlan['action']> = StatementPlan & { readonly action: Action };

/** The content of a statement, with the rows that it refers to outside its article. */
function toContent(entry: CorpusStatement, ids: RegisterIds) {
  const { speaker, topics, denies, partedFrom, source, cue, content, verbatim } = entry;
  return {
    ...pickFacts(entry),
    source,
    cue,
    content,
    verbatim,
    denies,
    partedFrom,
    speakerId: speaker === null ? null : ids.speaker(speaker),
    topicIds: topics.map(ids.topic),
  };
}

function toNewStatement(
  { entry, hash }: PlanOf<'add'>,
  { article, ids }: Task,
  findEnclosing: (id: string) => NewStatement['within'],
): NewStatement {
  const { id, utterance, within, proposal } = entry;
  return {
    ...toContent(entry, ids),
    key: corpusKey('Statement', article.id, id),
    slug: id,
    utterance,
    within: within === null ? null : findEnclosing(within),
    recordedBy: CORRECTED_BY,
    extraction: proposal,
    isProposed: proposal !== null,
    corpusHash: hash,
  };
}

function toRevision(
  { action, row, entry, hash }: PlanOf<'update' | 'restore' | 'move'>,
  { article, ids }: Task,
  utterances: ReadonlyMap<string, bigint>,
  statementIds: ReadonlyMap<string | null, bigint>,
): Revision {
  const { within, proposal } = entry;
  const wasCorrected = row.corrections.some(({ kind }) => kind === 'CORRECTED');
  const isCorrected = wasCorrected || row.corpusHash !== hash;
  const kind = action === 'update' ? 'CORRECTED' : 'RESTORED';
  const isStill = action === 'move' || (row.status === 'PROPOSED' && proposal !== null);
  return {
    row,
    next: {
      ...toContent(entry, ids),
      withinId: within === null ? null : (statementIds.get(within) ?? null),
      utteranceId: expectId(utterances.get(nameOf(article, entry).key), 'an ensured utterance'),
      ownUtteranceId: null,
    },
    correction: action === 'move' ? null : { kind, ...signatures[action] },
    status: isStill ? row.status : isCorrected ? 'CORRECTED' : 'CURRENT',
    corpusHash: hash,
  };
}
