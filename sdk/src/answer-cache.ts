import type { ResponseLike } from './platform.ts';

// Larger answers are rare, and few of them would fill a small machine.
const LARGEST_ANSWER = 200_000;

/** Answers by their address, to be used again where the server says that they still hold. */
export interface AnswerCache {
  /** The headers that ask whether an answer still holds. */
  headersFor(url: string): Record<string, string>;
  /** The response, or in the place of a 304 the answer that still holds. Keeps what can be kept. */
  use(url: string, response: ResponseLike): ResponseLike;
}

/** Keeps the `size` answers that were used last. */
export function createAnswerCache(size: number): AnswerCache {
  const answers = new Map<string, { readonly etag: string; readonly text: string }>();
  const keep = (url: string, etag: string, text: string) => {
    answers.delete(url);
    if (text.length > LARGEST_ANSWER || size < 1) return text;
    answers.set(url, { etag, text });
    for (const oldest of answers.keys()) {
      if (answers.size <= size) break;
      answers.delete(oldest);
    }
    return text;
  };
  return {
    headersFor(url): Record<string, string> {
      const etag = answers.get(url)?.etag;
      return etag === undefined ? {} : { 'if-none-match': etag };
    },
    use(url, response) {
      const { status, headers } = response;
      const kept = answers.get(url);
      if (status === 304 && kept) {
        const get = (name: string) =>
          name === 'content-type' ? 'application/json' : headers.get(name);
        const text = async () => keep(url, kept.etag, kept.text);
        return { ok: true, status: 200, headers: { get }, text };
      }
      const etag = headers.get('etag');
      if (status !== 200 || etag === null) return response;
      const text = async () => keep(url, etag, await response.text());
      return { ok: true, status, headers, text };
    },
  };
}
