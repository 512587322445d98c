import type { ScalarShape } from './check-scalars.ts';

/**
 * What is known of a document besides its text; all of it is written by the code generator.
 *
 * @example
 * const meta: DocumentMeta = { deprecated: { 'Speaker.label': 'Use `name`.' } };
 */
export interface DocumentMeta {
  /** The SHA-256 of the text, where it is a query that the server knows by it. */
  readonly hash?: string;
  /** Where the custom scalars of its result are. */
  readonly scalars?: ScalarShape;
  /** The deprecated fields that it selects, as `Type.field`, with the reasons. */
  readonly deprecated?: { readonly [field: string]: string };
}

/**
 * A GraphQL document that knows the types of its result and of its variables.
 *
 * The interface is structural and has no dependency: the documents of this package implement it,
 * and so do the ones that your own GraphQL Code Generator makes with `documentMode: 'string'`. A
 * plain string is one too, with an `unknown` result. A parsed `DocumentNode` is not: the SDK
 * carries no GraphQL printer.
 *
 * @example
 * function title<Result, Variables>(document: TypedDocument<Result, Variables>) {
 *   return document.toString().split('\n', 1)[0];
 * }
 */
export interface TypedDocument<Result = unknown, Variables = unknown> {
  toString(): string;
  /** Never there at run time: it only carries the types. */
  readonly __apiType?: ((variables: Variables) => Result) | undefined;
  /** A `DocumentMeta`, or what another generator writes: of that, only a SHA-256 `hash` is used. */
  readonly __meta__?: DocumentMeta | undefined;
  /** Refuses a parsed `DocumentNode` at compile time. */
  readonly kind?: never;
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
 * The class of the documents in this package: the text of an operation with its fragments.
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
