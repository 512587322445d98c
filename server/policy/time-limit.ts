/** The time of a request is up. */
export class TimeUp extends Error {
  override readonly name = 'TimeUp';
  /** Postgres's code for a statement that ran too long. */
  readonly code = '57014';
}

/** The time of a request with mutations is up. */
export class WriteTimeUp extends Error {
  override readonly name = 'WriteTimeUp';
  readonly code = 'WRITE_TIME_UP';
}

/**
 * Runs work with a signal that is aborted when the client leaves, when the time is up, and when the
 * work fails. It settles then, even if the work does not: a database that is frozen answers nothing,
 * not even a cancellation.
 *
 * @param Late The error when the time is up.
 * @throws {Late}, or the reason of `signal`.
 */
export async function withinTime<T>(
  signal: AbortSignal,
  ms: number,
  work: (signal: AbortSignal) => T | Promise<T>,
  Late: new () => Error = TimeUp,
): Promise<T> {
  signal.throwIfAborted();
  if (ms <= 0) throw new Late();
  const controller = new AbortController();
  const ended = Promise.withResolvers<never>();
  const end = (reason: unknown) => {
    controller.abort(reason);
    ended.reject(reason);
  };
  const leave = () => end(signal.reason);
  const timer = setTimeout(() => end(new Late()), ms).unref();
  signal.addEventListener('abort', leave, { once: true });
  try {
    return await Promise.race([work(controller.signal), ended.promise]);
  } catch (error) {
    // What the work still waits for, such as the statements of other fields, ends too.
    controller.abort(error);
    throw error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', leave);
  }
}

/**
 * A signal that is aborted with the first of these. `AbortSignal.any` would keep the signal of a
 * request from calling its own listeners: Yoga's signals are replaced by native ones for it.
 */
export function firstOf(...signals: readonly AbortSignal[]): AbortSignal {
  const controller = new AbortController();
  for (const signal of signals) {
    const end = () => controller.abort(signal.reason);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true, signal: controller.signal });
  }
  return controller.signal;
}
