import type { Failure } from './failure.ts';

/** Produces the response of a failure. @throws {TypeError} for a failure of kind `network` */
export function failWith(failure: Failure, signal: AbortSignal | undefined) {
  if ('kind' in failure) {
    if (failure.kind === 'network') throw new TypeError('fetch failed');
    return wait(Number.POSITIVE_INFINITY, signal) as Promise<never>;
  }
  const { code, status = code ? 200 : 502, headers, body = '' } = failure;
  if (code === undefined) return new Response(body, { status, headers: { ...headers } });
  const error = { message: `Rejected with ${code}`, extensions: { code } };
  return toResponse(status, { errors: [error] }, headers);
}

export function toResponse(status: number, body: object, headers: object = {}): Response {
  const type = 'application/graphql-response+json; charset=utf-8';
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': type, ...headers },
  });
}

/** Resolves after `ms` milliseconds, or rejects as soon as the signal is aborted. */
export function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = Number.isFinite(ms) ? setTimeout(resolve, ms) : undefined;
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
  });
}
