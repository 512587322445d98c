import { findDifferences } from '../../model/canonical.ts';
import { hashStatement, type StatementRecord, toStatementRecord } from '../../model/statement.ts';
import {
  isTakenBack,
  type StoredArticle,
  type StoredStatement,
  toStoredRecord,
} from '../../register/stored-article.ts';
import { compareThreeWays } from './compare-three-ways.ts';
import type { CorpusStatement } from './corpus.ts';
import { whyConflict } from './plan-register.ts';

/** What a load does with one statement of an article that is there. */
export type StatementPlan =
  | { readonly action: 'add'; readonly statement: CorpusStatement; readonly hash: string }
  | {
      readonly action: 'rewrite';
      readonly statement: CorpusStatement;
      readonly hash: string;
      readonly row: StoredStatement;
      /** Null: only its place in a changed text is written anew. */
      readonly correction: 'CORRECTED' | 'RESTORED' | null;
    }
  | {
      readonly action: 'same' | 'adopt';
      readonly statement: CorpusStatement;
      readonly hash: string;
      readonly row: StoredStatement;
    }
  | { readonly action: 'keep'; readonly row: StoredStatement }
  | { readonly action: 'gone'; readonly row: StoredStatement }
  | { readonly action: 'withdraw'; readonly row: StoredStatement }
  | {
      readonly action: 'conflict';
      readonly row: StoredStatement;
      readonly fields: readonly string[];
      readonly reason: string;
    };

export interface StatementSituation {
  readonly stored: StoredArticle;
  readonly corpus: string;
  /** The text that the file's places refer to. */
  readonly text: string;
  readonly speakerSlug: (id: string) => string;
  readonly formerSlugs?: FormerSlugs;
}

export type FormerSlugs = (slug: string) => readonly string[];

export function planStatement(
  statement: CorpusStatement,
  row: StoredStatement | undefined,
  { stored, corpus, text, speakerSlug, formerSlugs }: StatementSituation,
): StatementPlan {
  const record = toNamedRecord(statement, speakerSlug);
  const hash = hashStatement(record, text);
  if (!row) return { action: 'add', statement, hash };
  const replaced = toStoredRecord(stored, row);
  const base = stored.corpus === corpus ? row.corpusHash : null;
  const isUnchanged = base !== null && wasLoadedAs(base, record, text, formerSlugs);
  const conflict = (reason: string): StatementPlan => ({
    action: 'conflict',
    row,
    reason,
    fields: findChanges(record, replaced),
  });
  if (isTakenBack(row) && !isWithdrawnByCorpus(row)) {
    return isUnchanged
      ? { action: 'keep', row }
      : conflict(
          `it was ${row.status.toLowerCase()} in the register, and changed in the file since`,
        );
  }
  const storedHash = hashStatement(replaced, stored.text);
  // What only a merge of its speaker touched, nobody corrected.
  const isUntouched = base !== null && wasLoadedAs(base, replaced, stored.text, formerSlugs);
  const verdict = compareThreeWays({
    base: storedHash === hash ? base : isUntouched ? storedHash : isUnchanged ? hash : base,
    stored: storedHash,
    file: hash,
  });
  if (verdict === 'conflict') return conflict(whyConflict(corpus, stored));
  if (isTakenBack(row)) {
    if (verdict === 'keep') return conflict(whyConflict(corpus, stored));
    return { action: 'rewrite', statement, hash, row, correction: 'RESTORED' };
  }
  if (verdict === 'keep') return { action: 'keep', row };
  if (verdict === 'update') {
    return { action: 'rewrite', statement, hash, row, correction: 'CORRECTED' };
  }
  return { action: verdict, statement, hash, row };
}

/** The record of a statement of a file; `toSlug` leads from a merged speaker to the remaining one. */
export function toNamedRecord(
  statement: CorpusStatement,
  toSlug: (id: string) => string,
): StatementRecord {
  const speaker = statement.speaker === null ? null : toSlug(statement.speaker);
  return toStatementRecord({ ...statement, speaker });
}

/** For a statement that the file no longer has; undefined: it never came from a file. */
export function planGone(
  row: StoredStatement,
  stored: StoredArticle,
  prune: boolean,
  formerSlugs?: FormerSlugs,
): StatementPlan | undefined {
  if (row.corpusHash === null || isTakenBack(row)) return undefined;
  if (!prune) return { action: 'gone', row };
  const replaced = toStoredRecord(stored, row);
  if (wasLoadedAs(row.corpusHash, replaced, stored.text, formerSlugs)) {
    return { action: 'withdraw', row };
  }
  const reason = 'corrected in the register, and gone from the files';
  return { action: 'conflict', row, fields: [], reason };
}

/** Whether a load wrote this, or did so before its speaker was merged. */
export function wasLoadedAs(
  base: string | null,
  record: StatementRecord,
  text: string | null,
  formerSlugs: FormerSlugs = () => [],
): boolean {
  const speakers = [
    record.speaker,
    ...(record.speaker === null ? [] : formerSlugs(record.speaker)),
  ];
  return speakers.some((speaker) => hashStatement(record, text, speaker) === base);
}

function isWithdrawnByCorpus({ status, corrections }: StoredStatement): boolean {
  const [last] = corrections;
  return status === 'WITHDRAWN' && last?.kind === 'WITHDRAWN' && last.correctedBy === CORRECTED_BY;
}

/** Who a correction is by that a changed file made. */
export const CORRECTED_BY = 'corpus';

function findChanges(file: StatementRecord, stored: StatementRecord): readonly string[] {
  return findDifferences(toWords(file), toWords(stored));
}

function toWords(record: StatementRecord) {
  const exact = (segments: readonly { exact: string }[]) => segments.map((one) => one.exact);
  return {
    ...record,
    source: record.source?.exact ?? null,
    cue: record.cue?.exact ?? null,
    content: exact(record.content),
    verbatim: exact(record.verbatim),
  };
}
