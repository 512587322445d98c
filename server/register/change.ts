import type { PrismaClient } from '../../prisma/generated/client/client.ts';
import { deriveWords } from './derived.ts';
import type { Doubt } from './doubts.ts';
import { type FilteredFacts, toFormerFacts } from './former-facts.ts';
import { type LoggedChange, raiseRevision } from './revision.ts';
import { inTurn, type Transaction } from './transaction.ts';
import { groupUtterances } from './utterances/group-utterances.ts';
import { refreshUtterances } from './utterances/utterances.ts';

/** A statement as it was before a change. */
export interface FormerStatement extends FilteredFacts {
  readonly id: bigint;
  readonly utteranceId: bigint;
}

/**
 * One change of the register under way. Operations write through `tx` and report here what they
 * wrote; `changeRegister` does the rest before it commits.
 */
export class Change {
  readonly tx: Transaction;
  /** What is doubtful about the statements written so far, for the door to report. */
  readonly doubts: Doubt[] = [];
  readonly #articles = new Set<bigint>();
  readonly #speakers = new Set<bigint>();
  readonly #written = new Set<bigint>();
  readonly #regrouped = new Set<bigint>();
  readonly #utterances = new Set<bigint>();
  readonly #log: LoggedChange[] = [];
  #moreLog: AsyncIterable<readonly LoggedChange[]> | undefined;
  #isChanged = false;

  constructor(tx: Transaction) {
    this.tx = tx;
  }

  /** Articles were added, or have a new title, headline or text. */
  articlesWritten(ids: readonly bigint[]): void {
    for (const id of ids) this.#articles.add(id);
    this.touch();
  }

  /** Speakers have another name. */
  renamed(speakerIds: readonly bigint[]): void {
    for (const id of speakerIds) this.#speakers.add(id);
    this.touch();
  }

  /** Statements were added. */
  added(ids: readonly bigint[]): void {
    if (ids.length === 0) return;
    this.#addToLog(ids);
    this.regroup(ids.map((id) => ({ id })));
  }

  /** Articles were added with the utterances that their statements report; the log has `standing`. */
  addedGrouped(added: {
    readonly articles: readonly bigint[];
    readonly standing: readonly bigint[];
    readonly utterances: readonly bigint[];
  }): void {
    this.articlesWritten(added.articles);
    this.#addToLog(added.standing);
    this.refresh(added.utterances);
  }

  /** Statements were corrected, withdrawn or redacted; the rows are what they were. */
  replaced(change: Exclude<LoggedChange['change'], 'RECORDED'>, rows: readonly FormerStatement[]) {
    for (const row of rows) {
      this.#log.push({ statementId: row.id, change, former: toFormerFacts(row) });
    }
    this.regroup(rows);
  }

  /**
   * Statements were written: their words and their utterances may be others now. The utterances
   * that they reported are refreshed too.
   */
  regroup(rows: readonly { readonly id: bigint; readonly utteranceId?: bigint }[]): void {
    for (const { id, utteranceId } of rows) {
      this.#written.add(id);
      this.#regrouped.add(id);
      if (utteranceId !== undefined) this.#utterances.add(utteranceId);
    }
    this.touch();
  }

  /** What is derived for these utterances may have changed. */
  refresh(utteranceIds: readonly bigint[]): void {
    for (const id of utteranceIds) this.#utterances.add(id);
    this.touch();
  }

  /** Changes to log last, read in batches when the transaction settles. */
  logLast(changes: AsyncIterable<readonly LoggedChange[]>): void {
    this.#moreLog = changes;
    this.touch();
  }

  /** Something else in the register was changed. */
  touch(): void {
    this.#isChanged = true;
  }

  /** Settles what the transaction owes; null where nothing was changed. */
  async settle(): Promise<bigint | null> {
    if (!this.#isChanged) return null;
    // First: statements are grouped by their words.
    await deriveWords(this.tx, {
      articles: this.#articles,
      statements: this.#written,
      speakers: this.#speakers,
    });
    const regrouped = await groupUtterances(this.tx, [...this.#regrouped]);
    await refreshUtterances(this.tx, [...this.#utterances, ...regrouped]);
    return await raiseRevision(this.tx, this.#log, this.#moreLog);
  }

  #addToLog(ids: readonly bigint[]): void {
    this.touch();
    for (const statementId of ids) {
      this.#log.push({ statementId, change: 'RECORDED', former: null });
    }
  }
}

export interface Changed<T> {
  readonly value: T;
  /** The revision that was committed; null: nothing was changed. */
  readonly revision: bigint | null;
}

/**
 * The one way to change the register: a transaction in which writers take turns. After `work` it
 * derives words anew, regroups the reports of utterances, refreshes what is derived from those,
 * logs the changes and raises the revision, which Postgres announces at the commit. What `work` throws undoes everything.
 *
 * @param options.patienceMs How long to wait for other writers. @default 300000
 * @throws {RegisterBusy} when the turn did not come in time.
 */
export async function changeRegister<T>(
  { prisma }: { readonly prisma: PrismaClient },
  work: (change: Change) => Promise<T>,
  { patienceMs }: { readonly patienceMs?: number } = {},
): Promise<Changed<T>> {
  const run = async (tx: Transaction) => {
    const change = new Change(tx);
    const value = await work(change);
    return { value, revision: await change.settle() };
  };
  return await inTurn(prisma, run, patienceMs);
}
