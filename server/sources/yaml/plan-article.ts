import { toArticleRecord } from '../../model/article.ts';
import { findDifferences, toHash } from '../../model/canonical.ts';
import { createSegmentMover } from '../../model/placement/move-segment.ts';
import { hashStatement } from '../../model/statement.ts';
import { findWithinFault } from '../../model/statement-rules.ts';
import {
  type StoredArticle,
  type StoredStatement,
  toStoredArticleRecord,
} from '../../register/stored-article.ts';
import { compareThreeWays, type Verdict } from './compare-three-ways.ts';
import type { CorpusArticle } from './corpus.ts';
import { whyConflict } from './plan-register.ts';
import {
  type FormerSlugs,
  planGone,
  planStatement,
  type StatementPlan,
  toNamedRecord,
} from './plan-statement.ts';

/** What a load does with one article; statements that are left alone are among `statements` too. */
export interface ArticlePlan {
  readonly action: Exclude<Verdict, 'conflict'> | 'add' | 'conflict';
  readonly hash: string;
  /** Withdrawn by an earlier load, and back in the files. */
  readonly isRestored: boolean;
  readonly changesText: boolean;
  readonly statements: readonly StatementPlan[];
  /** Statements that keep their words and move with the changed text. */
  readonly moved: readonly StoredStatement[];
  /** Of an action `conflict`. */
  readonly conflict: { readonly fields: readonly string[]; readonly reason: string } | null;
}

export interface ArticleSituation {
  readonly corpus: string;
  readonly prune: boolean;
  readonly speakerSlug: (id: string) => string;
  readonly formerSlugs?: FormerSlugs;
}

// Before the hash of an article that a load withdrew: no other place says by whom it was.
const WITHDRAWN = 'withdrawn:';

export const markWithdrawn = (hash: string | null): string => `${WITHDRAWN}${hash ?? ''}`;

export function planArticle(
  article: CorpusArticle,
  stored: StoredArticle | null,
  situation: ArticleSituation,
): ArticlePlan {
  const { corpus, speakerSlug } = situation;
  const record = toArticleRecord(article);
  const hash = toHash(record);
  const none = { hash, isRestored: false, changesText: false, moved: [], conflict: null };
  if (!stored) return { ...none, action: 'add', statements: planAdded(article, speakerSlug) };
  const storedRecord = toStoredArticleRecord(stored);
  const isOurs = stored.corpus === corpus;
  const isRestored = isOurs && (stored.corpusHash?.startsWith(WITHDRAWN) ?? false);
  const base = isOurs ? (stored.corpusHash?.replace(WITHDRAWN, '') ?? null) : null;
  const verdict = compareThreeWays({ base, stored: toHash(storedRecord), file: hash });
  const changesText = verdict === 'update' && stored.text !== article.text;
  const statements = planStatements(article, stored, situation, changesText);
  const refuse = (reason: string): ArticlePlan => {
    const fields = findDifferences(record, storedRecord);
    const all = statements.every(saysTheSame) ? fields : [...fields, 'statements'];
    return { ...none, action: 'conflict', statements: [], conflict: { fields: all, reason } };
  };
  const isStill = (allowed: readonly string[]) =>
    allowed.includes(verdict) && statements.every(({ action }) => allowed.includes(action));

  if (!isOurs) {
    return isStill(['same'])
      ? { ...none, action: 'same', statements }
      : refuse(whyConflict(corpus, stored));
  }
  if (stored.status === 'REDACTED' || (stored.status === 'WITHDRAWN' && !isRestored)) {
    if (isStill(quiet)) return { ...none, action: 'keep', statements: [] };
    return refuse(`${stored.status.toLowerCase()} in the register, and changed in the file since`);
  }
  if (stored.redactions.length > 0 && verdict === 'update' && changesWords(article, stored)) {
    return refuse('words of it were redacted in the register, and the file changed since');
  }
  if (stored.text !== article.text && !changesText && !isStill(quiet)) {
    return refuse('its text was corrected in the register, and the file changed since');
  }
  if (isCircular(statements, stored)) {
    return refuse('with what was corrected in the register, a statement would be within itself');
  }
  const moved = changesText ? findUntouched(statements, stored) : [];
  if (changesText) {
    const move = createSegmentMover(stored.text ?? '', article.text);
    const isMovable = moved.every(({ segments }) => segments.every((one) => move(one)));
    if (!isMovable || statements.some(({ action }) => action === 'conflict')) {
      return refuse('its text changed in the file under statements corrected in the register');
    }
  }
  if (verdict === 'conflict' && isRestored) return refuse(whyConflict(corpus, stored));
  if (verdict === 'conflict') {
    const conflict = {
      fields: findDifferences(record, storedRecord),
      reason: whyConflict(corpus, stored),
    };
    return { ...none, action: 'conflict', statements, conflict };
  }
  return { ...none, action: verdict, isRestored, changesText, statements, moved };
}

// What asks for no change of the register.
const quiet = ['same', 'adopt', 'keep', 'gone'];

function planAdded(
  { statements, text }: CorpusArticle,
  speakerSlug: (id: string) => string,
): readonly StatementPlan[] {
  return statements.map((statement) => ({
    action: 'add',
    statement,
    hash: hashStatement(toNamedRecord(statement, speakerSlug), text),
  }));
}

function planStatements(
  article: CorpusArticle,
  stored: StoredArticle,
  { corpus, prune, ...slugs }: ArticleSituation,
  changesText: boolean,
): readonly StatementPlan[] {
  const bySlug = new Map(stored.statements.map((row) => [row.slug, row]));
  const isOurs = stored.corpus === corpus;
  const situation = { ...slugs, stored, corpus, text: article.text };
  const present = article.statements.map((statement): StatementPlan => {
    const plan = planStatement(statement, bySlug.get(statement.id), situation);
    bySlug.delete(statement.id);
    const isSame = plan.action === 'same' || plan.action === 'adopt';
    return changesText && isSame ? { ...plan, action: 'rewrite', correction: null } : plan;
  });
  const gone = [...bySlug.values()].flatMap((row) =>
    isOurs ? (planGone(row, stored, prune, slugs.formerSlugs) ?? []) : [],
  );
  return [...present, ...gone];
}

/** Whether `within` would lead back to where it began, in file and register together. */
function isCircular(plans: readonly StatementPlan[], stored: StoredArticle): boolean {
  const enclosing = new Map<string, string | null>();
  for (const row of stored.statements) {
    if (row.slug !== null) enclosing.set(row.slug, row.within?.slug ?? null);
  }
  for (const plan of plans) {
    if (plan.action !== 'add' && plan.action !== 'rewrite') continue;
    enclosing.set(plan.statement.id, plan.statement.within);
  }
  return [...enclosing.keys()].some((id) => findWithinFault(id, enclosing) === 'circular');
}

// They could be the redacted ones again: nobody knows any more what those were.
function changesWords(article: CorpusArticle, stored: StoredArticle): boolean {
  const isOther = (key: 'text' | 'title' | 'headline') => article[key] !== stored[key];
  return isOther('text') || isOther('title') || isOther('headline');
}

function saysTheSame(plan: StatementPlan): boolean {
  if (plan.action === 'rewrite') return plan.correction === null;
  return plan.action === 'same' || plan.action === 'adopt' || plan.action === 'keep';
}

/** The statements whose segments the file does not say anew. */
function findUntouched(plans: readonly StatementPlan[], stored: StoredArticle) {
  const rewritten = new Set(plans.flatMap((one) => (one.action === 'rewrite' ? [one.row.id] : [])));
  return stored.statements.filter(({ id }) => !rewritten.has(id));
}
