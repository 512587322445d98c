import type { ScalarShape } from './check-scalars.ts';

/**
 * Metadata of a document, written by the code generator.
 *
 * @example
 * const meta: DocumentMeta = { deprecated: { 'Speaker.label': 'Use `name`.' } };
 */
export interface DocumentMeta {
  /** SHA-256 of the text, for a query that the server knows by hash. */
  readonly hash?: string;
  /** The custom scalars in its result. */
  readonly scalars?: ScalarShape;
  /** Deprecated fields that it selects, as `Type.field`, with the deprecation reasons. */
  readonly deprecated?: { readonly [field: string]: string };
}

/**
 * A GraphQL document that carries the types of its result and its variables.
 *
 * The interface is structural and has no dependencies. The documents of this package implement it,
 * and so do those of other tools: of GraphQL Code Generator with `documentMode: 'string'`, and, if
 * the client has the option `print`, parsed documents (`TypedDocumentNode`, gql.tada). A plain
 * string is also accepted, with an `unknown` result.
 */
export interface TypedDocument<Result = unknown, Variables = unknown> {
  toString(): string;
  /** Never present at run time: it only carries the types. */
  readonly __apiType?: ((variables: Variables) => Result) | undefined;
  /**
   * A `DocumentMeta`, or the metadata of another generator, of which only a SHA-256 `hash` is used.
   */
  readonly __meta__?: DocumentMeta | undefined;
  /** Only parsed documents have a `kind`. */
  readonly kind?: string | undefined;
}

/**
 * The result type of a document.
 *
 * @example
 * type Answer = ResultOf<typeof StatementsDocument>;
 */
export type ResultOf<Document> =
  Document extends TypedDocument<infer Result, never> ? Result : never;

/**
 * The variables type of a document.
 *
 * @example
 * type Variables = VariablesOf<typeof StatementsDocument>;
 */
export type VariablesOf<Document> =
  Document extends TypedDocument<unknown, infer Variables> ? Variables : never;

/**
 * The class of the documents in this package. It holds the text of an operation and its fragments.
 *
 * @example
 * const RevisionDocument = new TypedDocumentString<{ corpus: { revision: number } }>(
 *   'query Revision { corpus { revision } }',
 * );
 */
export class TypedDocumentString<Result = unknown, Variables = Record<string, never>>
  implements TypedDocument<Result, Variables>
{
  declare readonly __apiType?: (variables: Variables) => Result;
  readonly __meta__: DocumentMeta | undefined;
  readonly #text: string;

  constructor(text: string, meta?: DocumentMeta) {
    this.#text = text;
    this.__meta__ = meta;
  }

  toString(): string {
    return this.#text;
  }
}
