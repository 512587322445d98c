/**
 * How the scalars of the schema look in TypeScript. They are the strings and numbers of the JSON
 * answer, checked and otherwise untouched: a day is no `Date`, which would be midnight somewhere
 * and the day before elsewhere. What you send may be any string; the server checks it.
 */

/**
 * A calendar day in ISO 8601.
 *
 * @example
 * const day: IsoDate = '2022-01-14';
 */
export type IsoDate = `${number}-${number}-${number}`;

/**
 * A moment in RFC 3339, UTC.
 *
 * @example
 * const moment: IsoDateTime = '2022-01-14T09:30:00.000Z';
 */
export type IsoDateTime = `${IsoDate}T${string}Z`;

/**
 * An absolute address, of http or https: never a script.
 *
 * @example
 * const url: UrlString = 'https://agence-nord.example/2022/01/14/a';
 */
export type UrlString = `http${string}`;

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
