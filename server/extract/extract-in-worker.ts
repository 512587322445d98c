import { Worker } from 'node:worker_threads';
import type { KnownSpeaker } from './speakers/register.ts';
import type { Extraction } from './statement.ts';

/** A text to extract from, with the speakers that it may name. */
export interface ExtractionTask {
  readonly text: string;
  /** EDTF level 0; null if unknown. */
  readonly publishedOn: string | null;
  readonly speakers: readonly KnownSpeaker[];
}

/** What the worker answers. */
export type ExtractionAnswer = { readonly id: number } & (
  | { readonly extraction: Extraction }
  | { readonly error: Error }
);

interface Waiting {
  resolve(extraction: Extraction): void;
  reject(error: unknown): void;
}

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, Waiting>();

/**
 * Runs the extractor in a worker thread, which is started when it is needed and serves one text
 * after the other, so that a long text does not block requests. If the signal aborts while the text
 * is running, the worker is stopped.
 */
export async function extractInWorker(
  task: ExtractionTask,
  signal: AbortSignal,
): Promise<Extraction> {
  signal.throwIfAborted();
  last += 1;
  const id = last;
  const { promise, resolve, reject } = Promise.withResolvers<Extraction>();
  waiting.set(id, { resolve, reject });
  const leave = () => {
    const isRunning = waiting.keys().next().value === id;
    waiting.delete(id);
    reject(signal.reason);
    if (isRunning) void stop(new Error('the extraction before this one was aborted'));
  };
  signal.addEventListener('abort', leave, { once: true });
  worker ??= start();
  worker.postMessage({ ...task, id });
  try {
    return await promise;
  } finally {
    waiting.delete(id);
    signal.removeEventListener('abort', leave);
  }
}

function start(): Worker {
  const started = new Worker(new URL('./worker.ts', import.meta.url));
  // It does not keep a process alive that has nothing else to do.
  started.unref();
  started.on('message', (answer: ExtractionAnswer) => {
    const one = waiting.get(answer.id);
    if ('error' in answer) one?.reject(answer.error);
    else one?.resolve(answer.extraction);
  });
  started.on('error', (error) => void stop(error, started));
  started.on('exit', () => void stop(new Error('the extraction worker exited'), started));
  return started;
}

/** Stops the worker. The extractions that wait for it fail. */
async function stop(reason: unknown, stopped = worker): Promise<void> {
  if (stopped !== worker) return;
  worker = undefined;
  for (const one of waiting.values()) one.reject(reason);
  waiting.clear();
  await stopped?.terminate();
}
