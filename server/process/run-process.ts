import { enableCompileCache } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ExpectedError } from '../expected-error.ts';

export interface ProcessScope {
  /** Aborted by SIGTERM, SIGINT (Ctrl-C) or SIGHUP: shut down cleanly. */
  readonly signal: AbortSignal;
  /** Aborted by a later signal: stop without waiting for anybody. */
  readonly hurry: AbortSignal;
  /** Adds what to do at the end, whatever happens; the last added is done first. */
  onStop(cleanup: () => Promise<void> | void): void;
  /** Reports what has failed beside the body, and stops in order, with 1. */
  fail(error: Error): void;
  /** Ends with this code where nothing fails. */
  exitWith(code: number): void;
}

export interface ProcessOptions {
  /** @default 130, as shells report an interrupted command */
  readonly interruptedExitCode?: number;
}

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

// Ctrl-C under npm comes twice, from the terminal and from npm; only a later one is impatience.
const SAME_SIGNAL_MS = 1_000;
const UNWIND_MS = 15_000;
const CLEANUP_MS = 45_000;

/**
 * Runs `body` as the whole of this process: 0 when it ends, 1 when it fails, and in between
 * signals stop it in order. What `onStop` was given is done before the process ends.
 */
export async function runProcess(
  body: (scope: ProcessScope) => Promise<void>,
  { interruptedExitCode = 130 }: ProcessOptions = {},
): Promise<never> {
  // A fifth to a half less time to read modules at the second start; cleared by `npm ci`.
  enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/dixit', import.meta.url)));
  const stopping = new AbortController();
  const hurrying = new AbortController();
  const cleanups = new AsyncDisposableStack();
  let exitCode = 0;
  let wantedCode = 0;
  let interruptedAt: number | undefined;

  for (const name of SIGNALS) {
    process.on(name, () => {
      interruptedAt ??= performance.now();
      if (performance.now() - interruptedAt > SAME_SIGNAL_MS) hurrying.abort();
      stopping.abort(new Error(`Interrupted by ${name}.`));
    });
  }
  const fail = (error: Error) => {
    exitCode = 1;
    report(error);
    stopping.abort(error);
  };
  process.on('uncaughtException', fail);
  // A reader that has gone (`| head`, a closed terminal) is no reason to skip the stop.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

  const { signal } = stopping;
  const scope: ProcessScope = {
    signal,
    hurry: hurrying.signal,
    onStop: (cleanup) => cleanups.defer(async () => await cleanup()),
    fail,
    exitWith: (code) => {
      wantedCode = code;
    },
  };
  try {
    await Promise.race([body(scope), unwound(signal)]);
  } catch (error) {
    if (signal.aborted) exitCode ||= interruptedExitCode;
    else {
      exitCode = 1;
      report(error);
    }
  }
  try {
    await Promise.race([cleanups.disposeAsync(), overdue(CLEANUP_MS)]);
  } catch (error) {
    exitCode = 1;
    report(error);
  }
  process.exit(exitCode || wantedCode);
}

/** Resolves once the signal is aborted. */
export async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}

async function unwound(signal: AbortSignal): Promise<never> {
  await aborted(signal);
  return await overdue(UNWIND_MS);
}

async function overdue(ms: number): Promise<never> {
  await sleep(ms, undefined, { ref: false });
  throw new ExpectedError(`Dixit did not shut down cleanly within ${ms / 1000} s.`);
}

function report(error: unknown): void {
  const text =
    error instanceof Error && !(error instanceof ExpectedError) ? error.stack : messageOf(error);
  process.stderr.write(`${text}\n`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
