import { toArticleRecord } from '../../model/article.ts';
import { toHash } from '../../model/canonical.ts';
import {
  hashStatement,
  mapParts,
  type Placement,
  type StatementRecord,
  type TextSegment,
  toPlacement,
  toStatementRecord,
} from '../../model/statement.ts';
import { findWithinFault } from '../../model/statement-contradictions.ts';
import {
  isGone,
  isProposal,
  type StoredArticle,
  type StoredStatement,
  toStoredArticleRecord,
  toStoredRecord,
} from '../../register/stored-article.ts';
import type { CorpusArticle, CorpusStatement } from './corpus.ts';
import {
  baseOf,
  type Conflict,
  compareThreeWays,
  isWrittenAs,
  type Plan,
  pick,
  planEntries,
  planEntry,
  type Side,
  toConflict,
  type Verdict,
} from './three-way-sync.ts';

export type StatementPlan = Plan<CorpusStatement, StoredStatement>;

/** What a load does with one article, and with each of its statements. */
export interface ArticlePlan {
  readonly action: Verdict | 'add';
  readonly hash: string;
  /** Withdrawn by an earlier load, and back in the files. */
  readonly isRestored: boolean;
  readonly changesText: boolean;
  readonly statements: readonly StatementPlan[];
  /** The places in the changed text of the statements that the file does not change. */
  readonly moved: readonly (Placement & { readonly id: bigint })[];
  /** For the action `conflict`. */
  readonly conflict: Conflict | null;
}

export interface Situation {
  readonly corpus: string;
  /** Whether statements missing from the file are withdrawn. */
  readonly prune: boolean;
  /** The id of a speaker, or of the one that it was merged into. */
  readonly speakerSlug: (id: string) => string;
  /** The ids of the speakers that were merged into this one. */
  readonly formerSlugs: (slug: string) => readonly string[];
}

// Prefix of the hash of an article that a load withdrew. Nothing else records who withdrew it.
const WITHDRAWN = 'withdrawn:';

export const markWithdrawn = (hash: string | null): string => `${WITHDRAWN}${hash ?? ''}`;

/** The author of the corrections that loads make. */
export const CORRECTED_BY = 'corpus';

export function planArticle(
  article: CorpusArticle,
  stored: StoredArticle | null,
  situation: Situation,
): ArticlePlan {
  const { corpus } = situation;
  const file = toArticleSide(toArticleRecord(article));
  const { hash } = file;
  const none = { hash, isRestored: false, changesText: false, moved: [], conflict: null };
  if (!stored) return { ...none, action: 'add', statements: planAdded(article, situation) };
  const isOurs = stored.corpus === corpus;
  const isRestored = isOurs && (stored.corpusHash?.startsWith(WITHDRAWN) ?? false);
  const corpusHash = stored.corpusHash?.replace(WITHDRAWN, '') ?? null;
  const origin = { corpus: stored.corpus, corpusHash };
  const sides = { file, stored: toArticleSide(toStoredArticleRecord(stored)), origin, corpus };
  const verdict = compareThreeWays(sides);
  const changesText = verdict === 'update' && stored.text !== article.text;
  const statements = planStatements(article, stored, situation, changesText);
  const refuse = (reason?: string): ArticlePlan => {
    const conflict = toConflict(sides, reason);
    const isSame = statements.every(({ action }) => SAME.includes(action));
    const fields = isSame ? conflict.fields : [...conflict.fields, 'statements'];
    return { ...none, action: 'conflict', statements: [], conflict: { ...conflict, fields } };
  };
  const isStill = (allowed: readonly string[]) =>
    allowed.includes(verdict) && statements.every(({ action }) => allowed.includes(action));

  if (!isOurs) return isStill(['same']) ? { ...none, action: 'same', statements } : refuse();
  if (stored.status === 'REDACTED' || (stored.status === 'WITHDRAWN' && !isRestored)) {
    if (isStill(QUIET)) return { ...none, action: 'keep', statements: [] };
    return refuse(`${stored.status.toLowerCase()} in the register, and changed in the file since`);
  }
  if (stored.redactions.length > 0 && verdict === 'update' && changesWords(article, stored)) {
    return refuse('words of it were redacted in the register, and the file changed since');
  }
  if (stored.text !== article.text && !changesText && !isStill(QUIET)) {
    return refuse('its text was corrected in the register, and the file changed since');
  }
  const nesting = findNestingFault(statements, stored);
  if (nesting) return refuse(nesting);
  const moved = changesText ? moveUntouched(statements, stored, article.text) : [];
  if (!moved || (changesText && pick(statements, 'conflict').length > 0)) {
    return refuse('its text changed in the file under statements corrected in the register');
  }
  if (verdict !== 'conflict') {
    return { ...none, action: verdict, isRestored, changesText, statements, moved };
  }
  if (isRestored) return refuse();
  return { ...none, action: 'conflict', statements, conflict: toConflict(sides) };
}

// The plans that change nothing in the register.
const QUIET: readonly string[] = ['same', 'adopt', 'keep', 'missing'];
// The plans for statements that the file has not changed.
const SAME: readonly string[] = ['same', 'adopt', 'keep', 'move'];

function toArticleSide(record: Side['record']): Side {
  return { record, hash: toHash(record) };
}

/** Whether neither the article nor a statement of these was changed since they were loaded. */
export function isAsLoaded(
  stored: StoredArticle,
  statements: readonly StoredStatement[],
  { formerSlugs }: Pick<Situation, 'formerSlugs'>,
): boolean {
  const article = toArticleSide(toStoredArticleRecord(stored));
  return (
    isWrittenAs(article, stored.corpusHash) &&
    statements.every((row) => isWrittenAs(toStoredSide(stored, row, formerSlugs), row.corpusHash))
  );
}

function planAdded({ statements, text }: CorpusArticle, { speakerSlug }: Situation) {
  return statements.map((entry): StatementPlan => {
    return { action: 'add', entry, hash: hashStatement(toRecord(entry, speakerSlug), text) };
  });
}

function planStatements(
  article: CorpusArticle,
  stored: StoredArticle,
  situation: Situation,
  changesText: boolean,
): readonly StatementPlan[] {
  const plans = planEntries(
    article.statements,
    stored.statements,
    (statement, row) => planStatement(statement, row, { ...situation, stored, text: article.text }),
    (row) => (stored.corpus === situation.corpus ? planMissing(row, stored, situation) : undefined),
  );
  if (!changesText) return plans;
  return plans.map((plan) => {
    if (plan.action === 'same' || plan.action === 'adopt') return { ...plan, action: 'move' };
    return plan.action === 'accept' ? { ...plan, action: 'update' } : plan;
  });
}

export interface StatementSituation extends Omit<Situation, 'prune'> {
  readonly stored: StoredArticle;
  /** The text to which the positions in the file refer. */
  readonly text: string;
}

export function planStatement(
  statement: CorpusStatement,
  row: StoredStatement | undefined,
  { stored: article, corpus, text, speakerSlug, formerSlugs }: StatementSituation,
): StatementPlan {
  const file = toSide(toRecord(statement, speakerSlug), text, formerSlugs);
  if (!row) return { action: 'add', entry: statement, hash: file.hash };
  const stored = toStoredSide(article, row, formerSlugs);
  const origin = { corpus: article.corpus, corpusHash: row.corpusHash };
  const sides = { file, stored, origin, corpus };
  const isProposed = statement.proposal !== null;
  if (isGone(row) && !isWithdrawnByCorpus(row)) {
    const isChanged = row.status === 'REJECTED' && !isProposed;
    if (!isChanged && isWrittenAs(file, baseOf(sides))) return { action: 'keep', row };
    const reason = `it was ${row.status.toLowerCase()} in the register, and changed in the file since`;
    return { action: 'conflict', row, ...toConflict(sides, reason) };
  }
  const plan = planEntry(statement, row, sides);
  if (row.status === 'PROPOSED' && !isProposed) {
    return plan.action === 'same' || plan.action === 'adopt' ? { ...plan, action: 'accept' } : plan;
  }
  if (row.status !== 'PROPOSED' && isProposed && plan.action === 'update') {
    const reason =
      'it is not a proposal in the register, and its proposal changed in the file since';
    return { action: 'conflict', row, ...toConflict(sides, reason) };
  }
  if (!isGone(row) || plan.action === 'conflict') return plan;
  if (plan.action === 'keep') return { action: 'conflict', row, ...toConflict(sides) };
  return { action: 'restore', entry: statement, hash: file.hash, row };
}

/** The plan for a statement missing from the file; undefined if no file ever had it. */
export function planMissing(
  row: StoredStatement,
  stored: StoredArticle,
  { prune, formerSlugs }: Pick<Situation, 'prune' | 'formerSlugs'>,
): StatementPlan | undefined {
  if (row.corpusHash === null || isGone(row)) return undefined;
  if (!prune) return { action: 'missing', row };
  if (isWrittenAs(toStoredSide(stored, row, formerSlugs), row.corpusHash)) {
    return { action: 'withdraw', row };
  }
  const reason =
    'removed from the files, but corrected in the register: put it back, or withdraw it there';
  return { action: 'conflict', row, fields: [], reason };
}

function toRecord(statement: CorpusStatement, toSlug: (id: string) => string): StatementRecord {
  const speaker = statement.speaker === null ? null : toSlug(statement.speaker);
  return toStatementRecord({ ...statement, speaker });
}

type FormerSlugs = Situation['formerSlugs'];

function toStoredSide(article: StoredArticle, row: StoredStatement, formerSlugs: FormerSlugs) {
  return toSide(toStoredRecord(article, row), article.text, formerSlugs);
}

function toSide(record: StatementRecord, text: string | null, formerSlugs: FormerSlugs): Side {
  const { speaker } = record;
  const former = speaker === null ? [] : formerSlugs(speaker);
  return {
    record: { ...record, ...mapParts(record, ({ exact }) => exact) },
    hash: hashStatement(record, text),
    former: former.map((slug) => hashStatement(record, text, slug)),
  };
}

function isWithdrawnByCorpus({ status, corrections }: StoredStatement): boolean {
  const [last] = corrections;
  return status === 'WITHDRAWN' && last?.kind === 'WITHDRAWN' && last.correctedBy === CORRECTED_BY;
}

/** Why file and register together would nest statements in a way that is not possible. */
function findNestingFault(
  plans: readonly StatementPlan[],
  stored: StoredArticle,
): string | undefined {
  const enclosing = new Map<string, string | null>();
  const proposed = new Set<string>();
  for (const row of stored.statements) {
    if (row.slug === null) continue;
    enclosing.set(row.slug, row.within?.slug ?? null);
    if (isProposal(row)) proposed.add(row.slug);
  }
  for (const { entry } of pick(plans, 'add', 'update', 'restore', 'move', 'accept')) {
    if (entry.proposal === null) proposed.delete(entry.id);
    else if (!enclosing.has(entry.id)) proposed.add(entry.id);
    enclosing.set(entry.id, entry.within);
  }
  const faults = [...enclosing.keys()].map((id) => findWithinFault(id, enclosing, proposed));
  if (faults.includes('circular')) {
    return 'with what was corrected in the register, a statement would be within itself';
  }
  return faults.includes('proposal')
    ? 'a statement would be within a proposal that the register has not accepted'
    : undefined;
}

// They could be the redacted words: the register no longer knows what those were.
function changesWords(article: CorpusArticle, stored: StoredArticle): boolean {
  const isOther = (key: 'text' | 'title' | 'headline') => article[key] !== stored[key];
  return isOther('text') || isOther('title') || isOther('headline');
}

/** The statements whose segments the file does not change; undefined if one has lost its place. */
function moveUntouched(plans: readonly StatementPlan[], stored: StoredArticle, text: string) {
  const rewritten = new Set(pick(plans, 'update', 'restore', 'move').map(({ row }) => row.id));
  const move = createSegmentMover(stored.text ?? '', text);
  const moved = stored.statements
    .filter(({ id }) => !rewritten.has(id))
    .map(({ id, segments }) => ({
      id,
      segments,
      placed: segments.flatMap((one) => move(one) ?? []),
    }));
  const isWhole = moved.every(({ segments, placed }) => placed.length === segments.length);
  return isWhole ? moved.map(({ id, placed }) => ({ id, ...toPlacement(placed) })) : undefined;
}

/**
 * Returns a function that finds the place of a segment in a newer version of its text. The result
 * is undefined unless the segment and everything before it, or everything after it, is unchanged.
 */
export function createSegmentMover(older: string, newer: string) {
  const limit = Math.min(older.length, newer.length);
  let head = 0;
  while (head < limit && older[head] === newer[head]) head += 1;
  let tail = 0;
  while (tail < limit && older.at(-1 - tail) === newer.at(-1 - tail)) tail += 1;
  const shift = newer.length - older.length;
  return <Segment extends TextSegment>(segment: Segment): Segment | undefined => {
    const { start, end } = segment;
    if (end <= head) return segment;
    if (start < older.length - tail) return undefined;
    return { ...segment, start: start + shift, end: end + shift };
  };
}
