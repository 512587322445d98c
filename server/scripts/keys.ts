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
import { type Arguments, readArguments } from '../process/read-arguments.ts';
import { runProcess } from '../process/run-process.ts';

const HELP = `Makes, lists and revokes the API keys that writing takes.

  npm run --silent keys -- create --name <name> --scopes <scopes> [--expires <when>]
  npm run --silent keys -- list
  npm run --silent keys -- revoke <id>

  --name <name>      who it is for: what the key writes is recorded under this name
  --scopes <scopes>  read, write or admin; write includes read, admin all. write: articles,
                     statements, corrections and merges of speakers; admin: also redaction
  --expires <when>   hours or days (12h, 90d) or the last day (2027-01-31, UTC); without it, the
                     key lasts until it is revoked
  --help             this text

"create" prints the key and nothing else on standard output. It is shown this once: the register
keeps only its hash. The database is the one of DATABASE_URL, or the embedded one.`;

const ARGUMENTS = {
  allowPositionals: true,
  options: {
    name: { type: 'string' },
    scopes: { type: 'string' },
    expires: { type: 'string' },
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
  const { name, scopes, expires } = values;
  if ([name, scopes, expires].some((value) => value !== undefined)) {
    throw new TypeError('--name, --scopes and --expires are for "create".');
  }
  if (command === 'list' && rest.length === 0) return list;
  const [id] = rest;
  if (command === 'revoke' && id !== undefined && rest.length === 1) return toRevoke(id);
  throw new TypeError('Write one of: create, list, revoke <id>.');
}

interface CreateOptions {
  readonly name?: string | undefined;
  readonly scopes?: string | undefined;
  readonly expires?: string | undefined;
}

function toCreate(options: CreateOptions): Command {
  const name = options.name?.trim().normalize('NFC') ?? '';
  if (name === '' || name.length > 200) {
    throw new TypeError('--name says who the key is for, in up to 200 characters.');
  }
  const scopes = readScopes(options.scopes ?? '');
  const expiresAt = options.expires === undefined ? null : readExpiry(options.expires);
  return async ({ prisma }) => {
    const token = await createApiKey(prisma, { name, scopes, expiresAt });
    process.stdout.write(`${token}\n`);
    process.stderr.write('Keep it now: it is not shown again.\n');
  };
}

function readScopes(text: string): ApiKeyScope[] {
  const scopes = [...new Set(text.split(',').map((scope) => scope.trim().toUpperCase()))];
  return scopes.map((scope) => {
    const known = Object.values(ApiKeyScope).find((one) => one === scope);
    if (known) return known;
    throw new TypeError('--scopes takes read, write or admin, or several with commas.');
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

async function list({ prisma }: Database): Promise<void> {
  const keys = await listApiKeys(prisma);
  for (const key of keys) process.stdout.write(`${describeApiKey(key, new Date())}\n`);
  if (keys.length === 0) process.stderr.write('There are no keys yet.\n');
}

function toRevoke(id: string): Command {
  return async ({ prisma }) => {
    if (await revokeApiKey(prisma, id)) {
      process.stderr.write(`The key ${id} is revoked.\n`);
      return;
    }
    throw new ExpectedError('There is no key with this id. "keys list" shows the ids.');
  };
}
