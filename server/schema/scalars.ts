import { GraphQLError } from 'graphql';
import { languageTag, webAddress } from '../model/field.ts';
import { builder } from './builder.ts';

// Years 0001 to 9999. Postgres and JavaScript treat other years differently.
const DAY = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;
const SHA_256 = /^[0-9a-f]{64}$/;

builder.scalarType('Date', {
  description: 'Day of the Gregorian calendar in ISO 8601 format: `2022-01-14`.',
  serialize: (value) => value.toISOString().slice(0, 10),
  parseValue: (value) => parseDay(value),
});

builder.scalarType('DateTime', {
  description: 'Instant in RFC 3339 format, returned in UTC: `2022-01-14T09:30:00.000Z`.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    if (typeof value !== 'string' || !INSTANT.test(value))
      refuse('DateTime', '2022-01-14T09:30:00Z');
    parseDay(value.slice(0, 10));
    const instant = new Date(value);
    if (Number.isNaN(instant.getTime())) refuse('DateTime', '2022-01-14T09:30:00Z');
    return instant;
  },
});

builder.scalarType('JSON', {
  description: 'Any JSON value.',
  serialize: (value) => value,
  parseValue: (value) => value,
});

builder.scalarType('LanguageTag', {
  description: 'BCP 47 language tag, for example `fr`, `en` or `pt-BR`. Case is ignored.',
  serialize: (value) => value,
  parseValue: (value) => languageTag.safeParse(value).data ?? refuse('LanguageTag', 'fr'),
});

builder.scalarType('NonNegativeInt', {
  description: 'Integer from 0 to 2147483647.',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value >= 2 ** 31) {
      refuse('NonNegativeInt', '30');
    }
    return value;
  },
});

builder.scalarType('Sha256', {
  description: 'SHA-256 digest as 64 lower-case hexadecimal digits.',
  serialize: (value) => value,
  parseValue: (value) => matching(value, SHA_256, 'Sha256', 'e3b0c442…'),
});

builder.scalarType('URL', {
  description:
    'Absolute http or https URL without user name and password, at most 2,000 characters. It is ' +
    'stored in the canonical form of the URL standard.',
  serialize: (value) => value,
  parseValue: (value) =>
    webAddress.safeParse(value).data ?? refuse('URL', 'https://example.org/article'),
});

function parseDay(value: unknown): Date {
  if (typeof value !== 'string' || !DAY.test(value)) refuse('Date', '2022-01-14');
  const day = new Date(`${value}T00:00:00.000Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) {
    refuse('Date', '2022-01-14');
  }
  return day;
}

function matching(value: unknown, pattern: RegExp, name: string, example: string): string {
  if (typeof value !== 'string' || !pattern.test(value)) refuse(name, example);
  return value;
}

function refuse(name: string, example: string): never {
  throw new GraphQLError(`Not a valid ${name}. Use the format ${example}.`);
}
