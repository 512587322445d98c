import { ApiKeyScope } from '../../prisma/generated/client/enums.ts';
import {
  createApiKey,
  describeApiKey,
  listApiKeys,
  parseExpiry,
  revokeApiKey,
} from '../access/api-keys.ts';
import type { Database } from '../database/client.ts';
import { ExpectedError } from '../expected-error.ts';
import { author } from '../model/field.ts';
import { MAX_COST } from '../policy/limits.ts';
import { type Arguments, readArguments } from '../process/read-arguments.ts';
import { runProcess } from '../process/run-process.ts';

const HELP = `Creates, lists and revokes API keys, which are required for writing.

  npm run --silent keys -- create --name <name> --scopes <scopes> [--expires <when>]
                                     [--points <number>]
  npm run --silent keys -- list
  npm run --silent keys -- revoke <id>

  --name <name>      name of the owner; changes made with the key are recorded under this name
  --scopes <scopes>  read, write or admin; each includes the ones before it. write: articles,
                     statements, corrections and merges of speakers; admin: also redactions
  --expires <when>   hours or days (12h, 90d), or the last day (2027-01-31, UTC); by default, the
                     key is valid until it is revoked
  --points <number>  points per minute that the key may use, from 20000; 600000 by default
  --help             show this text

"create" prints only the key on standard output. The key cannot be shown again, because only its hash
is stored. The database is the one in DATABASE_URL, or the embedded one.`;

const ARGUMENTS = {
  allowPositionals: true,
  options: {
    name: { type: 'string' },
    scopes: { type: 'string' },
    expires: { type: 'string' },
    points: { type: 'string' },
  },
} as const;

type Command = (database: Database) => Promise<void>;

await runProcess(async (scope) => {
  const command = readArguments(HELP, ARGUMENTS, toCommand);
  if (!command) return;
  const { openRegister } = await import('./open-register.ts');
  const database = await openRegister(scope);
  await command(database);
});

function toCommand({ values, positionals }: Arguments<typeof ARGUMENTS>): Command {
  const [command, ...rest] = positionals;
  if (command === 'create' && rest.length === 0) return toCreate(values);
  const { name, scopes, expires, points } = values;
  if ([name, scopes, expires, points].some((value) => value !== undefined)) {
    throw new TypeError('--name, --scopes, --expires and --points are options of "create".');
  }
  if (command === 'list' && rest.length === 0) return list;
  const [id] = rest;
  if (command === 'revoke' && id !== undefined && rest.length === 1) return toRevoke(id);
  throw new TypeError('Use one of: create, list, revoke <id>.');
}

interface CreateOptions {
  readonly name?: string | undefined;
  readonly scopes?: string | undefined;
  readonly expires?: string | undefined;
  readonly points?: string | undefined;
}

function toCreate(options: CreateOptions): Command {
  const parsed = author.safeParse(options.name?.trim());
  if (!parsed.success) {
    throw new TypeError("--name must be the owner's name, with up to 200 characters.");
  }
  const { data: name } = parsed;
  const scopes = readScopes(options.scopes ?? '');
  const expiresAt = options.expires === undefined ? null : readExpiry(options.expires);
  const limit = options.points === undefined ? {} : { points: readPoints(options.points) };
  return async ({ prisma }) => {
    const token = await createApiKey(prisma, { name, scopes, expiresAt, ...limit });
    process.stdout.write(`${token}\n`);
    process.stderr.write('Store the key now: it cannot be shown again.\n');
  };
}

function readScopes(text: string): ApiKeyScope[] {
  const scopes = [...new Set(text.split(',').map((scope) => scope.trim().toUpperCase()))];
  return scopes.map((scope) => {
    const known = Object.values(ApiKeyScope).find((one) => one === scope);
    if (known) return known;
    throw new TypeError('--scopes must be read, write or admin, or several separated by commas.');
  });
}

function readExpiry(text: string): Date {
  try {
    return parseExpiry(text, new Date());
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new TypeError(`--expires: ${error.message}.`, { cause: error });
  }
}

function readPoints(text: string): number {
  // At least the cost of the most expensive query.
  if (/^\d{5,9}$/.test(text) && Number(text) >= MAX_COST) return Number(text);
  throw new TypeError(`--points must be a whole number from ${MAX_COST}.`);
}

async function list({ prisma }: Database): Promise<void> {
  const keys = await listApiKeys(prisma);
  for (const key of keys) process.stdout.write(`${describeApiKey(key, new Date())}\n`);
  if (keys.length === 0) process.stderr.write('No keys exist.\n');
}

function toRevoke(id: string): Command {
  return async ({ prisma }) => {
    if (await revokeApiKey(prisma, id)) {
      process.stderr.write(`Revoked the key ${id}.\n`);
      return;
    }
    throw new ExpectedError('No key has this id. "keys list" shows the ids.');
  };
}
