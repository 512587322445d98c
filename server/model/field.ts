import { z } from 'zod';
import { parsePartialDate } from './partial-date.ts';

// The types of fields. A schema returns the value as the register stores it (in NFC, in canonical
// form). The messages of its issues are predicates without a subject, such as "is empty", because
// each door names the place in its own way: a line of a YAML file, a field of a JSON line, a path
// in a mutation's input.

/**
 * A string that `read` accepts or converts. `read` throws a RangeError with the issue's message.
 */
export function field<T>(read: (value: string) => T) {
  return z.string('must be a string').transform((value, context): T => {
    try {
      return read(value);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
      return z.NEVER;
    }
  });
}

const maxLengths = new WeakMap<z.ZodType, number>();

/** Maximum length of a text in code points; undefined for other types of fields. */
export function maxLengthOf(schema: z.ZodType): number | undefined {
  return maxLengths.get(schema instanceof z.ZodNullable ? (schema.unwrap() as z.ZodType) : schema);
}

/** The maximum length of a text for descriptions: « 2,000 characters ». */
export function limitOf(schema: z.ZodType): string {
  return `${maxLengthOf(schema)?.toLocaleString('en')} characters`;
}

// Embeddings, overrides and isolates of the direction of writing. Marks of direction, which names in
// Hebrew or Arabic may need, affect only what is next to them.
const TURNS = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * Words of the register: 1 to `maxLength` Unicode code points, in NFC and not blank. They must not
 * turn the direction of the words around them, with which people read them: a name could change
 * what a date or a quotation beside it seems to say.
 */
export function text(maxLength: number) {
  return limited(maxLength, (kept) => {
    if (!TURNS.test(kept)) return;
    throw new RangeError(
      'contains a character that turns the direction of writing (U+202A–U+202E, U+2066–U+2069): ' +
        'remove it',
    );
  });
}

/** Words as an outlet printed them. Like `text`, with any characters. */
export function printed(maxLength: number) {
  return limited(maxLength, () => {});
}

function limited(maxLength: number, check: (kept: string) => void) {
  const schema = field((value) => {
    const kept = toText(value);
    check(kept);
    if (kept.trim() === '')
      throw new RangeError('is empty: write a value, or null where it is allowed');
    if (isLonger(kept, maxLength)) {
      throw new RangeError(`is longer than ${maxLength} characters: shorten it`);
    }
    return kept;
  });
  maxLengths.set(schema, maxLength);
  return schema;
}

/**
 * The text in NFC.
 *
 * @throws {RangeError} if it contains characters that the register does not store.
 */
export function toText(value: string): string {
  if (!value.isWellFormed()) {
    throw new RangeError('contains half of a surrogate pair: write the whole character');
  }
  if (/[\0\uffff]/.test(value)) {
    throw new RangeError('contains U+0000 or U+FFFF, which are not characters: remove them');
  }
  return value.normalize('NFC');
}

/** Whether a text has more than `maxLength` Unicode code points. */
export function isLonger(value: string, maxLength: number): boolean {
  // A code point has one or two UTF-16 code units, so most texts need no counting.
  if (value.length <= maxLength) return false;
  if (value.length > 2 * maxLength) return true;
  let count = 0;
  for (const _ of value) count += 1;
  return count > maxLength;
}

/** Maximum length of a `slug`, in characters. */
export const MAX_SLUG = 200;

/**
 * An id that people choose: letters a to z and digits, joined by single hyphens, underscores or
 * dots. It is a valid file name.
 */
export const slug = field((value) => {
  if (value.length <= MAX_SLUG && /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/i.test(value)) return value;
  throw new RangeError(
    `is not an id: ids are letters a to z and digits, joined by hyphens, such as « ivan-morel », ` +
      `up to ${MAX_SLUG} characters`,
  );
});

/** A language tag (BCP 47) in its canonical form: `fr`, `pt-BR`. */
export const languageTag = field((value) => {
  if (/^[a-z]{2,3}(-|$)/i.test(value)) {
    try {
      return Intl.getCanonicalLocales(value)[0] ?? value;
    } catch {
      // Rejected below.
    }
  }
  throw new RangeError('is not a language tag (BCP 47): write fr, en, pt-BR …');
});

/** Maximum length of a `webAddress`, in characters. */
export const MAX_ADDRESS = 2_000;

/**
 * An http or https address, serialised as in the URL standard (https://url.spec.whatwg.org): scheme
 * and host in lower case, no default port. Different spellings of an address give the same value.
 */
export const webAddress = field((value) => {
  const url = /^https?:\/\/\S+$/i.test(value) ? URL.parse(value) : null;
  if (!url) throw new RangeError('is not a URL: write it in full, https://…, or null');
  if (url.username !== '' || url.password !== '') {
    throw new RangeError('contains a user name or password: remove the part before the @');
  }
  if (url.href.length > MAX_ADDRESS) {
    throw new RangeError(`is longer than ${MAX_ADDRESS} characters: shorten it`);
  }
  return url.href;
});

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** A country as an ISO 3166-1 alpha-2 code, in capitals. */
export const country = field((value) => {
  const region = /^[A-Z]{2}$/i.test(value) ? new Intl.Locale(`und-${value}`).region : undefined;
  if (region === value && regions.of(region)) return value;
  const meant = region && regions.of(region) ? `did you mean ${region}? ` : '';
  throw new RangeError(
    `is not a country: ${meant}write a two-letter code of ISO 3166-1, such as FR`,
  );
});

/** An Internet domain, without scheme or path. */
export const domain = field((value) => {
  if (value.length <= 253 && /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(value)) return value;
  throw new RangeError('is not a domain: write it without https:// or path, such as example.org');
});

/** A Wikidata item. `Q0`, which does not exist, means unknown. */
export const wikidataId = field((value) => {
  if (value === 'Q0') return null;
  if (/^Q[1-9]\d{0,17}$/.test(value)) return value;
  throw new RangeError('is not a Wikidata item: write Q and digits, such as Q42, or null');
});

/** A partial date (EDTF level 0): `2022`, `2022-01` or `2022-01-14`. */
export const partialDate = field((value) => parsePartialDate(value).edtf);

/** One of the values of an enum of the register. */
export function oneOf<const Value extends string>(values: Readonly<Record<string, Value>>) {
  const allowed = Object.values(values);
  return z.enum(values, {
    error: ({ input }) => {
      const upper = allowed.find((one) => typeof input === 'string' && one === input.toUpperCase());
      const meant = upper && upper !== input ? `write ${upper}, in capitals; ` : '';
      return `is not one of the allowed values: ${meant}${allowed.join(', ')}`;
    },
  });
}

/** A number from 0 to 1. */
export const share = z
  .number('must be a number')
  .refine((value) => value >= 0 && value <= 1, 'is not a number from 0 to 1');

/** Reason for a correction, withdrawal, merge or redaction. */
export const reason = text(2_000);

/** Author of a record, correction, merge or redaction. */
export const author = text(200);
