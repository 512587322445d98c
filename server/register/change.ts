import { setTimeout as sleep } from 'node:timers/promises';
import type { PrismaClient } from '../../prisma/generated/client/client.ts';
import type { StatementStatus } from '../../prisma/generated/client/enums.ts';
import type { Database, Transaction } from '../database/client.ts';
import { deriveWords } from './derived.ts';
import type { Doubt } from './doubts.ts';
import {
  type FilteredFacts,
  type LoggedChange,
  type RaisedRevision,
  raiseRevision,
  toFormerFacts,
} from './revision.ts';
import { isProposal } from './stored-article.ts';
import { groupUtterances } from './utterances/group-utterances.ts';
import { refreshUtterances } from './utterances/utterances.ts';

/** A statement as it was before a change. */
export interface FormerStatement extends FilteredFacts {
  readonly id: bigint;
  readonly utteranceId: bigint;
}

/**
 * A change of the register in progress. Operations write through `tx` and report here what they
 * wrote. `changeRegister` does the rest before it commits.
 */
export class Change {
  readonly tx: Transaction;
  /** Warnings about the statements written so far, for the door to report. */
  readonly doubts: Doubt[] = [];
  readonly #articles = new Set<bigint>();
  readonly #speakers = new Set<bigint>();
  readonly #written = new Set<bigint>();
  readonly #regrouped = new Set<bigint>();
  readonly #utterances = new Set<bigint>();
  readonly #log: LoggedChange[] = [];
  #moreLog: AsyncIterable<readonly LoggedChange[]> | undefined;
  readonly #signal: AbortSignal | undefined;
  #isPublic = false;

  constructor(tx: Transaction, signal?: AbortSignal) {
    this.tx = tx;
    this.#signal = signal;
  }

  /** Articles were added, or have a new title, headline, text, slug or URL. */
  articlesWritten(ids: readonly bigint[]): void {
    for (const id of ids) this.#articles.add(id);
    this.touch();
  }

  /** Speakers have a new name. */
  renamed(speakerIds: readonly bigint[]): void {
    for (const id of speakerIds) this.#speakers.add(id);
    this.touch();
  }

  /** Statements were added, or proposals were accepted. */
  added(rows: readonly { readonly id: bigint; readonly status: StatementStatus }[]): void {
    this.#addToLog(rows.filter((row) => !isProposal(row)).map(({ id }) => id));
    this.regroup(rows);
  }

  /**
   * Articles were added together with their utterances. The statements in `active` are logged.
   */
  addedGrouped(added: {
    readonly articles: readonly bigint[];
    readonly active: readonly bigint[];
    readonly utterances: readonly bigint[];
  }): void {
    this.articlesWritten(added.articles);
    this.#addToLog(added.active);
    this.refresh(added.utterances);
  }

  /**
   * Statements were corrected, withdrawn or redacted. The rows are the former ones. Changes of
   * proposals are not logged, because subscribers never see them.
   */
  replaced(change: Exclude<LoggedChange['change'], 'RECORDED'>, rows: readonly FormerStatement[]) {
    for (const row of rows.filter((row) => !isProposal(row))) {
      this.#log.push({ statementId: row.id, change, former: toFormerFacts(row) });
    }
    this.regroup(rows);
  }

  /**
   * Statements were written, so that their words and their utterances may have changed. The
   * utterances that they reported are refreshed too.
   */
  regroup(
    rows: readonly {
      readonly id: bigint;
      readonly utteranceId?: bigint;
      readonly status: StatementStatus;
    }[],
  ): void {
    for (const { id, utteranceId } of rows) {
      this.#written.add(id);
      this.#regrouped.add(id);
      if (utteranceId !== undefined) this.#utterances.add(utteranceId);
    }
    if (!rows.every(isProposal)) this.touch();
  }

  /** The derived values of these utterances may have changed. */
  refresh(utteranceIds: readonly bigint[]): void {
    for (const id of utteranceIds) this.#utterances.add(id);
    this.touch();
  }

  /** Changes to log last, read in batches at the end of the transaction. */
  logLast(changes: AsyncIterable<readonly LoggedChange[]>): void {
    this.#moreLog = changes;
    this.touch();
  }

  /** Something that every caller may see was changed. */
  touch(): void {
    this.#isPublic = true;
  }

  /**
   * Performs the pending updates. Returns the new revision; null: nothing was changed but proposals,
   * if anything.
   */
  async settle(): Promise<RaisedRevision | null> {
    // Words come first, because statements are grouped by them.
    await deriveWords(this.tx, {
      articles: this.#articles,
      statements: this.#written,
      speakers: this.#speakers,
    });
    const regrouped = await groupUtterances(this.tx, [...this.#regrouped], this.#signal);
    await refreshUtterances(this.tx, [...this.#utterances, ...regrouped]);
    // What was cached for the public stays valid while only proposals change.
    if (!this.#isPublic) return null;
    return await raiseRevision(this.tx, this.#log, this.#moreLog);
  }

  #addToLog(ids: readonly bigint[]): void {
    for (const statementId of ids) {
      this.#log.push({ statementId, change: 'RECORDED', former: null });
    }
  }
}

export interface Changed<T> {
  readonly value: T;
  /** The committed revision with its key; null: nothing public was changed. */
  readonly raised: RaisedRevision | null;
}

/** `control` ends the statement that runs when the signal is aborted. Without it, it ends by itself. */
type RegisterDatabase = Pick<Database, 'prisma'> & Partial<Pick<Database, 'control'>>;

/**
 * The only way to change the register: a transaction in which writers take turns. After `work`, it
 * updates the derived words, regroups the reports of utterances, refreshes those utterances, logs
 * the changes and raises the revision. Postgres sends the notification at the commit. If `work`
 * throws or the signal is aborted, nothing is changed.
 *
 * @throws {RegisterBusy} if other writers took longer. The reason of the signal.
 */
export async function changeRegister<T>(
  database: RegisterDatabase,
  work: (change: Change) => Promise<T>,
  patience: Patience = {},
): Promise<Changed<T>> {
  const run = async (tx: Transaction) => {
    const change = new Change(tx, patience.signal);
    const value = await work(change);
    const raised = await change.settle();
    return { value, raised };
  };
  return await inTurn(database, run, patience);
}

interface Patience {
  /** Maximum wait for other writers. @default 300000 */
  readonly patienceMs?: number;
  /** Maximum time between two statements of the transaction. @default 8000 */
  readonly idleMs?: number;
  /** Maximum time of the transaction. @default 300000 */
  readonly limitMs?: number;
  /** When it is aborted, the change is rolled back, or not begun. */
  readonly signal?: AbortSignal;
}

// An arbitrary number that no other lock uses: the bytes of "seed".
const LOCK = 0x73656564n;
const PATIENCE_MS = 300_000;

// A server that freezes while it holds the lock loses its transaction after this time. Mutations on
// other servers wait 10 s.
export const IDLE_MS = 8_000;

// Writers of one process queue before they take a connection. Waiting in the database, they would
// use up the pool that serves requests.
const turns = new WeakMap<PrismaClient, Promise<void>>();

/** Other writers took longer than the caller would wait. Nothing was changed. */
class RegisterBusy extends Error {
  override readonly name = 'RegisterBusy';
  /** Postgres's code for a lock that could not be acquired in time. */
  readonly code = '55P03';
}

/**
 * Runs one transaction of a writer. Writers take turns: each sees everything that the previous one
 * committed.
 *
 * @throws {RegisterBusy} or Postgres's 55P03, if other writers took longer than `patienceMs`.
 */
async function inTurn<T>(
  { prisma, control }: RegisterDatabase,
  work: (tx: Transaction) => Promise<T>,
  { patienceMs = PATIENCE_MS, idleMs = IDLE_MS, limitMs = PATIENCE_MS, signal }: Patience,
): Promise<T> {
  const deadline = performance.now() + patienceMs;
  // A timer can fire shortly before the deadline, so that the clock alone does not tell.
  let hasGivenUp = false;
  const transaction = async () => {
    signal?.throwIfAborted();
    const left = Math.ceil(deadline - performance.now());
    if (hasGivenUp || left <= 0) throw new RegisterBusy();
    return await prisma.$transaction(
      async (tx) => {
        const session = await limitWaiting(tx, { patienceMs: left, idleMs, limitMs });
        const run = async () => {
          await lockRegister(tx);
          return await work(tx);
        };
        return await untilAborted(signal, run, () => control && endStatement(control, session));
      },
      { maxWait: PATIENCE_MS, timeout: left + limitMs, isolationLevel: 'ReadCommitted' },
    );
  };
  const before = turns.get(prisma) ?? Promise.resolve();
  const turn = before.then(transaction);
  const settled = turn.then(
    () => {},
    () => {},
  );
  turns.set(prisma, settled);
  await waitUntil(before, deadline).catch((error: unknown) => {
    hasGivenUp = true;
    throw error;
  });
  return await turn;
}

async function waitUntil(before: Promise<void>, deadline: number): Promise<void> {
  const stop = new AbortController();
  const late = sleep(deadline - performance.now(), undefined, { ref: false, signal: stop.signal });
  const expiry = late.then(() => {
    throw new RegisterBusy();
  });
  await Promise.race([before, expiry]).finally(() => stop.abort());
}

/**
 * Runs work until the signal is aborted. The transaction that fails then is rolled back at once,
 * also if the work has not noticed yet.
 */
async function untilAborted<T>(
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
  end: () => void,
): Promise<T> {
  if (!signal) return await work();
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const abort = () => {
    end();
    aborted.reject(signal.reason);
  };
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work(), aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** A transaction of a connection. */
interface Session {
  readonly pid: number;
  readonly began: string;
}

type Limits = Required<Pick<Patience, 'patienceMs' | 'idleMs' | 'limitMs'>>;

// A separate statement: the limits of a running statement do not change.
async function limitWaiting(
  tx: Transaction,
  { patienceMs, idleMs, limitMs }: Limits,
): Promise<Session> {
  const [session] = await tx.$queryRaw<[Session]>`/* limitWaiting */
    select set_config('statement_timeout', ${String(patienceMs + limitMs)}, true),
           set_config('lock_timeout', ${String(patienceMs)}, true),
           set_config('idle_in_transaction_session_timeout', ${String(idleMs)}, true),
           pg_backend_pid() as pid, now()::text as began`;
  return session;
}

/** Ends the statement that a transaction runs, which would delay its rollback. */
function endStatement(control: Database['control'], { pid, began }: Session): void {
  control
    .query(
      `/* endStatement */ select pg_cancel_backend(pid) from pg_stat_activity
        where pid = $1 and xact_start = $2::timestamptz`,
      [pid, began],
    )
    // It ends by itself, at the latest after its time limit.
    .catch(() => {});
}

async function lockRegister(tx: Transaction): Promise<void> {
  await tx.$executeRaw`/* lockRegister */ select pg_advisory_xact_lock(${LOCK}::bigint)`;
}
