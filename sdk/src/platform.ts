// The parts of the web platform that the SDK uses, described by shape so that its types work with
// any `lib`: DOM, Node, workers, or none.

/** The platform's `AbortSignal`; in a project without that type, the part that the SDK uses. */
export type CancelSignal = typeof globalThis extends { AbortSignal: { prototype: infer Signal } }
  ? Signal
  : {
      readonly aborted: boolean;
      readonly reason: unknown;
      addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
      removeEventListener(type: 'abort', listener: () => void): void;
    };

/** The options that the SDK passes to `fetch`: a POST with a JSON body, or a GET without a body. */
export interface FetchInit {
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
  signal: CancelSignal;
}

/** The part of a `Response` that the SDK reads. */
export interface ResponseLike {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
  /** Required for subscriptions. */
  readonly body?: ByteStream | null;
}

/** The part of a `ReadableStream` that the SDK reads. */
export interface ByteStream {
  getReader(): {
    read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
    cancel(): Promise<void>;
  };
}

/**
 * A `fetch` function: the platform's, another library's, or the handler of a server in the same
 * process.
 *
 * @example
 * createClient({ url: 'http://dixit/graphql', fetch: yoga.fetch });
 */
export type FetchLike = (url: string, init: FetchInit) => Promise<ResponseLike> | ResponseLike;
