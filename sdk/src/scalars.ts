// TypeScript types of the schema's scalars. Values are the strings and numbers of the JSON
// response, validated but not converted: a calendar day does not become a `Date`, which is an
// instant and can fall on another day in another time zone. Inputs are plain strings; the server
// validates them.

/**
 * A calendar day in ISO 8601 format.
 *
 * @example
 * const day: IsoDate = '2022-01-14';
 */
export type IsoDate = `${number}-${number}-${number}`;

/**
 * An instant in RFC 3339 format, in UTC.
 *
 * @example
 * const recordedAt: IsoDateTime = '2022-01-14T09:30:00.000Z';
 */
export type IsoDateTime = `${IsoDate}T${string}Z`;

/** An absolute http or https URL; other schemes, such as `javascript:`, are rejected. */
export type UrlString = `http${string}`;

/** A BCP 47 language tag. */
export type LanguageTag = string;

/** A SHA-256 hash as 64 lower-case hexadecimal digits. */
export type Sha256 = string;

/** Any JSON value, as in Web Annotations and JSON-LD. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };
