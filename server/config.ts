import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { ExpectedError } from './expected-error.ts';

/** What the dearest query costs: with fewer points per minute, it could never be paid. */
const LEAST_POINTS = 20_000;

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value <= 65_535);

const databaseUrl = z
  .string()
  .refine((value) => /^postgres(ql)?:\/\//.test(value) && URL.canParse(value));

const folder = z.string().transform((value) => path.resolve(value));

const networks = z.string().transform((value, context) => {
  const entries = value.split(',').map((entry) => entry.trim());
  for (const entry of entries) {
    const [address = '', bits = '0', ...rest] = entry.split('/');
    const maximum = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
    if (rest.length > 0 || !/^\d{1,3}$/.test(bits) || Number(bits) > maximum) {
      context.addIssue({ code: 'custom', message: entry });
    }
  }
  return entries;
});

/** All variables that Dixit reads. Values of secret ones are not shown in messages. */
const VARIABLES = {
  PORT: {
    schema: port.default(4000),
    allowed: 'a whole number from 0 to 65535 (0: any free port)',
  },
  HOST: { schema: z.string().default('127.0.0.1'), allowed: 'an address or a host name' },
  DATABASE_URL: {
    schema: databaseUrl.optional(),
    allowed: 'postgresql://user:password@host:port/database (or unset: the embedded PostgreSQL)',
    secret: true,
  },
  DIXIT_DATA_DIR: {
    schema: folder.default(path.join(PROJECT, '.data')),
    allowed: 'a folder',
  },
  DIXIT_SEEDS: {
    schema: z.literal('none').or(folder).default(path.join(PROJECT, 'seeds')),
    allowed: 'a folder, or none',
  },
  DIXIT_LANE: {
    schema: z.enum(['on', 'off']).default('on'),
    allowed: 'on, or off: all queries are answered by the full pipeline',
  },
  DIXIT_CDN_SECONDS: {
    schema: z
      .string()
      .regex(/^\d{1,2}$/)
      .transform(Number)
      .refine((value) => value <= 60)
      .default(0),
    allowed: 'a whole number from 0 to 60: how long a CDN may serve answers to trusted documents',
  },
  DIXIT_POINTS: {
    schema: z
      .literal('off')
      .or(
        z
          .string()
          .regex(/^\d{5,9}$/)
          .transform(Number)
          .refine((value) => value >= LEAST_POINTS),
      )
      .default(120_000),
    allowed: `a whole number from ${LEAST_POINTS}: points per minute of an address without a key; or off`,
  },
  DIXIT_TRUSTED_PROXIES: {
    schema: networks.default([]),
    allowed: 'addresses and networks, such as 10.0.0.0/8, separated by commas (or unset: none)',
  },
  DIXIT_DOCUMENTS: {
    schema: z.enum(['any', 'trusted']).default('any'),
    allowed: 'any, or trusted: only the documents of the SDK and the reader page',
  },
  DIXIT_PLAYGROUND: {
    schema: z.enum(['on', 'off']).default('on'),
    allowed: 'on, or off: no playground at /graphql',
  },
  DIXIT_INTROSPECTION: {
    schema: z.enum(['on', 'off']).default('on'),
    allowed: 'on, or off: queries cannot ask for the schema',
  },
  DIXIT_SYNONYMS: {
    schema: folder.optional(),
    allowed: 'a file with synonyms for searches (or unset: only those in server/read/synonyms.txt)',
  },
  LOG_LEVEL: {
    schema: z.enum(LOG_LEVELS).default('info'),
    allowed: `one of ${LOG_LEVELS.join(', ')}`,
  },
} satisfies Record<string, { schema: z.ZodType; allowed: string; secret?: boolean }>;

type Variable = keyof typeof VARIABLES;
type Value<Name extends Variable> = z.output<(typeof VARIABLES)[Name]['schema']>;

/** The names of the variables, in the order of `.env.example`. */
export const variableNames = Object.keys(VARIABLES) as readonly Variable[];

/** The help of `npm start`. */
export const HELP = `Starts the service.

  npm start

  --help  show this text

The settings are environment variables. They can also be set in the file .env (see .env.example).

${variableNames.map(describeVariable).join('\n')}`;

function describeVariable(name: Variable): string {
  const { schema, allowed } = VARIABLES[name];
  const value = schema.parse(undefined);
  const shown =
    value === undefined || String(value) === '' ? 'unset' : String(value).replace(PROJECT, '');
  return `  ${name.padEnd(21)}  ${allowed}\n${' '.repeat(25)}default: ${shown}`;
}

export interface Config {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** Undefined: an embedded Postgres in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  /** The corpus loaded at start; undefined: none. */
  readonly seeds: string | undefined;
  /** Whether queries may take the fast lane. */
  readonly hasLane: boolean;
  /** How long a CDN may serve an answer to a trusted document. */
  readonly cdnSeconds: number;
  /** Points per minute of an address without an API key; undefined: points are not counted. */
  readonly anonymousPoints: number | undefined;
  /** Addresses and networks whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** Whether documents are accepted that are neither of the SDK nor of the reader. */
  readonly acceptsAnyDocument: boolean;
  readonly hasPlayground: boolean;
  readonly hasIntrospection: boolean;
  /** The file of the operator's synonyms. */
  readonly synonymsFile: string | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** All invalid environment variables, reported together. */
export class ConfigError extends ExpectedError {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`Dixit cannot start with these settings:\n${problems.map((p) => `  ${p}`).join('\n')}`);
    this.problems = problems;
  }
}

/**
 * Reads all variables. An empty one counts as unset, except `DIXIT_SEEDS`, where it means none.
 *
 * @throws {ConfigError} with all invalid values.
 */
export function readConfig(env: NodeJS.ProcessEnv = readEnvironment()): Config {
  const problems: string[] = [];
  const read = <Name extends Variable>(name: Name): Value<Name> => {
    const variable: { schema: z.ZodType; allowed: string; secret?: boolean } = VARIABLES[name];
    const value = env[name]?.trim() || undefined;
    const result = variable.schema.safeParse(value);
    if (!result.success) {
      const seen = variable.secret
        ? 'its value (not shown, because it may contain a password)'
        : `"${value}"`;
      problems.push(`${name}: ${seen} is not allowed. Allowed: ${variable.allowed}.`);
    }
    return result.data as Value<Name>;
  };
  const points = read('DIXIT_POINTS');
  const seeds = env['DIXIT_SEEDS'] === '' ? 'none' : read('DIXIT_SEEDS');
  const config: Config = {
    port: read('PORT'),
    host: read('HOST'),
    databaseUrl: read('DATABASE_URL'),
    dataDir: read('DIXIT_DATA_DIR'),
    seeds: seeds === 'none' ? undefined : seeds,
    hasLane: read('DIXIT_LANE') === 'on',
    cdnSeconds: read('DIXIT_CDN_SECONDS'),
    anonymousPoints: points === 'off' ? undefined : points,
    trustedProxies: read('DIXIT_TRUSTED_PROXIES'),
    acceptsAnyDocument: read('DIXIT_DOCUMENTS') === 'any',
    hasPlayground: read('DIXIT_PLAYGROUND') === 'on',
    hasIntrospection: read('DIXIT_INTROSPECTION') === 'on',
    synonymsFile: read('DIXIT_SYNONYMS'),
    logLevel: read('LOG_LEVEL'),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

// The environment takes precedence over the optional file `.env`, also with empty values.
function readEnvironment(): NodeJS.ProcessEnv {
  const file = path.join(PROJECT, '.env');
  try {
    return { ...parseEnv(readFileSync(file, 'utf8')), ...process.env };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return process.env;
    throw new ConfigError([`The file ${file} cannot be read: ${String(error)}`]);
  }
}
