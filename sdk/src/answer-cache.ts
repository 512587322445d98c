import type { FetchLike } from './platform.ts';

// Larger answers are rare, and few of them would fill a small machine.
const LARGEST_ANSWER = 200_000;

interface Answer {
  readonly etag: string;
  readonly text: string;
}

/**
 * A `fetch` that keeps the `size` answers to GET that were used last, and gives such a one again
 * with the 304 that says that it still holds (`ETag`).
 */
export function withAnswerCache(fetch: FetchLike, size: number): FetchLike {
  const answers = new Map<string, Answer>();

  function use(url: string, answer: Answer): string {
    answers.delete(url);
    if (answer.text.length <= LARGEST_ANSWER) answers.set(url, answer);
    const [oldest] = answers.keys();
    if (oldest !== undefined && answers.size > size) answers.delete(oldest);
    return answer.text;
  }

  return async (url, init) => {
    if (init.method !== 'GET') return fetch(url, init);
    const kept = answers.get(url);
    const condition = kept && { 'if-none-match': kept.etag };
    const response = await fetch(url, { ...init, headers: { ...condition, ...init.headers } });
    const { status, headers } = response;
    if (status === 304 && kept) return { status, headers, text: async () => use(url, kept) };
    const etag = headers.get('etag');
    if (status !== 200 || etag === null) return response;
    const text = async () => use(url, { etag, text: await response.text() });
    return { status, headers, text };
  };
}
