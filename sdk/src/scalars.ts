/**
 * How the scalars of the schema look in TypeScript. They are the strings and numbers of the JSON
 * answer, untouched: the SDK turns no date into another time zone and invents none.
 */

/**
 * A calendar day in ISO 8601.
 *
 * @example
 * const day: IsoDate = '2022-01-14';
 */
export type IsoDate = string;

/**
 * A moment in RFC 3339, UTC.
 *
 * @example
 * const moment: IsoDateTime = '2022-01-14T09:30:00.000Z';
 */
export type IsoDateTime = string;

/**
 * An absolute address.
 *
 * @example
 * const url: UrlString = 'https://agence-nord.example/2022/01/14/a';
 */
export type UrlString = string;

/**
 * A BCP 47 language tag.
 *
 * @example
 * const language: LanguageTag = 'fr';
 */
export type LanguageTag = string;

/**
 * A SHA-256 in 64 lower-case hexadecimal digits.
 *
 * @example
 * const digest: Sha256 = article.textSha256;
 */
export type Sha256 = string;

/**
 * Any JSON value, as in Web Annotations and JSON-LD.
 *
 * @example
 * const annotation: JsonValue = { type: 'Annotation' };
 */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };
