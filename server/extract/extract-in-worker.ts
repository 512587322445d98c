import { Worker } from 'node:worker_threads';
import { ExpectedError } from '../expected-error.ts';
import type { KnownSpeaker } from './speakers/speaker-index.ts';
import type { Extraction } from './statement.ts';

export interface WorkerLimits {
  /** @default 30 seconds for each text */
  readonly timeMs?: number;
  /** @default 512 megabytes */
  readonly memoryMb?: number;
}

/** An extractor on a thread of its own, for one text after another. */
export interface ExtractorWorker extends AsyncDisposable {
  /**
   * @param speakers Those that this text may name. @default those of the worker
   * @param signal If it is aborted before the text's turn, the text is not extracted.
   * @throws {ExpectedError} if the text takes more time or memory than allowed. The next text is
   *   then extracted on a new thread. The reason of the signal, if it was aborted.
   */
  extract(
    text: string,
    publishedOn: string | null,
    speakers?: readonly KnownSpeaker[],
    signal?: AbortSignal,
  ): Promise<Extraction>;
}

/** What the thread is sent. */
export interface Task {
  readonly id: number;
  readonly text: string;
  readonly publishedOn: string | null;
  readonly speakers: readonly KnownSpeaker[] | undefined;
}

/** What it answers. */
export interface Answer {
  readonly id: number;
  readonly extraction: Extraction;
}

/** Starts the thread with the first text. Texts take turns. It keeps no process alive. */
export function createExtractorWorker(
  speakers: readonly KnownSpeaker[],
  limits: WorkerLimits = {},
): ExtractorWorker {
  const { timeMs = 30_000, memoryMb = 512 } = limits;
  let worker: Worker | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let count = 0;
  const start = () => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: speakers,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    started.unref();
    return started;
  };
  const run = async (given: Omit<Task, 'id'>): Promise<Extraction> => {
    worker ??= start();
    count += 1;
    try {
      return await ask(worker, { ...given, id: count }, timeMs);
    } catch (error) {
      await worker.terminate();
      worker = undefined;
      throw error;
    }
  };
  return {
    extract(text, publishedOn, speakers, signal) {
      const result = turn.then(() => {
        signal?.throwIfAborted();
        return run({ text, publishedOn, speakers });
      });
      turn = result.catch(() => undefined);
      return result;
    },
    async [Symbol.asyncDispose]() {
      await worker?.terminate();
    },
  };
}

function ask(worker: Worker, task: Task, timeMs: number): Promise<Extraction> {
  const { promise, resolve, reject } = Promise.withResolvers<Extraction>();
  const timer = setTimeout(() => {
    reject(
      new ExpectedError(
        `The text takes longer than ${timeMs / 1_000} seconds. Divide it into its articles.`,
      ),
    );
  }, timeMs);
  const onMessage = ({ extraction }: Answer) => resolve(extraction);
  const onError = (error: Error & { code?: string }) => {
    const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    reject(
      isMemory
        ? new ExpectedError('The text takes too much memory. Divide it into its articles.', {
            cause: error,
          })
        : error,
    );
  };
  worker.once('message', onMessage);
  worker.once('error', onError);
  worker.postMessage(task);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off('message', onMessage);
    worker.off('error', onError);
  });
}
