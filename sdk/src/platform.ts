/**
 * The few things of the web platform that the SDK touches, named by shape so that its types work
 * with any set of libraries: DOM, Node, workers, or none of them.
 */

/**
 * The platform's own `AbortSignal`; where a project has no type for it, the part the SDK uses.
 *
 * @example
 * const signal: CancelSignal = AbortSignal.timeout(5_000);
 */
export type CancelSignal = typeof globalThis extends { AbortSignal: { prototype: infer Signal } }
  ? Signal
  : {
      readonly aborted: boolean;
      readonly reason: unknown;
      addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
      removeEventListener(type: 'abort', listener: () => void): void;
    };

/**
 * What the SDK hands to `fetch`: a POST with a JSON body, or a GET without one, and a signal.
 *
 * @example
 * const logged: FetchLike = (url, init) => {
 *   console.log(init.method, url);
 *   return fetch(url, init);
 * };
 */
export interface FetchInit {
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
  signal: CancelSignal;
}

/**
 * The part of a `Response` that the SDK reads.
 *
 * @example
 * const answer: ResponseLike = new Response('{"data":{}}');
 */
export interface ResponseLike {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
  /** For subscriptions. */
  readonly body?: ByteStream | null;
}

/**
 * The part of a `ReadableStream` that the SDK reads.
 *
 * @example
 * const stream: ByteStream = new Blob(['data: {}']).stream();
 */
export interface ByteStream {
  getReader(): {
    read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
    cancel(): Promise<void>;
  };
}

/**
 * A `fetch`: the platform's, another library's, or a server's own handler in the same process.
 *
 * @example
 * createClient({ url: 'http://dixit/graphql', fetch: yoga.fetch });
 */
export type FetchLike = (url: string, init: FetchInit) => Promise<ResponseLike> | ResponseLike;
