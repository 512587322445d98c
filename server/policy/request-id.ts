import { randomUUID } from 'node:crypto';

export const REQUEST_ID_HEADER = 'x-request-id';

const ACCEPTABLE = /^[\w.-]{8,64}$/;
const ids = new WeakMap<Request, string>();

/** The id of a request; the same at every call. */
export function requestIdOf(request: Request): string {
  const known = ids.get(request);
  if (known) return known;
  const id = chooseRequestId(request.headers.get(REQUEST_ID_HEADER));
  ids.set(request, id);
  return id;
}

/** The id that the client sent, if it is safe to log; a new one otherwise. */
export function chooseRequestId(given: string | null): string {
  return given && ACCEPTABLE.test(given) ? given : randomUUID();
}
