import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApiKey, listApiKeys, revokeApiKey } from '../../../server/access/api-keys.ts';
import { createTestKey } from '../../support/api-key.ts';
import { createTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());

const READ = '{ corpus { revision } }';
const WRITE = `mutation { withdrawStatement(input: { id: "x", expectedVersion: 1, reason: "r" }) {
  __typename } }`;

async function codeOf(document: string, headers: Record<string, string> = {}) {
  const { errors, status } = await server.ask(document, {}, headers);
  return [errors?.[0]?.extensions.code, status];
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('an invalid key is rejected, also for queries', () => {
  test.each([
    ['nothing', ''],
    ['another scheme', 'Basic ZGl4aXQ6ZGl4aXQ='],
    ['no token', 'Bearer '],
    ['a foreign key', 'Bearer ghp_16C7e42F292c6912E7710c838347Ae178B4a'],
    ['an unknown one', `Bearer dixit_0123456789ab_${'0'.repeat(64)}`],
    ['a long one', `Bearer dixit_${'a'.repeat(10_000)}`],
  ])('%s', async (_what, authorization) => {
    const { errors, status, headers } = await server.ask(READ, {}, { authorization });
    expect([errors?.[0]?.extensions.code, status]).toEqual(['UNAUTHENTICATED', 401]);
    expect(headers.get('www-authenticate')).toBe('Bearer');
  });

  test('the id of one with the secret of another', async () => {
    const { prisma } = server.database;
    const [one, other] = [
      (await createTestKey(prisma)).authorization,
      (await createTestKey(prisma)).authorization,
    ];
    const mixed = `${one.slice(0, 26)}${other.slice(26)}`;
    expect(await codeOf(READ, { authorization: one })).toEqual([undefined, 200]);
    expect(await codeOf(READ, { authorization: mixed })).toEqual(['UNAUTHENTICATED', 401]);
  });

  test('an expired or revoked key, which only its holder learns', async () => {
    const { prisma } = server.database;
    const key = { name: 'Desk', scopes: ['WRITE'] as const };
    const expired = await createApiKey(prisma, { ...key, expiresAt: new Date(Date.now() - 1) });
    const revoked = await createApiKey(prisma, { ...key, expiresAt: null });
    expect(await codeOf(READ, bearer(revoked))).toEqual([undefined, 200]);
    const id = revoked.split('_')[1] ?? '';
    expect(await revokeApiKey(prisma, id)).toBe(true);
    expect(await revokeApiKey(prisma, id)).toBe(true);
    expect(await revokeApiKey(prisma, '000000000000')).toBe(false);
    const messageOf = async (token: string) =>
      (await server.ask(READ, {}, bearer(token))).errors?.[0]?.message;
    expect(await messageOf(expired)).toMatch(/has expired/);
    expect(await messageOf(revoked)).toMatch(/was revoked/);
    expect(await messageOf(`dixit_${id}_${'0'.repeat(64)}`)).toMatch(/API key is not valid/);
  });
});

describe('scopes', () => {
  test('reading needs no key, writing needs WRITE or ADMIN', async () => {
    const { prisma } = server.database;
    expect(await codeOf(READ)).toEqual([undefined, 200]);
    expect(await codeOf(WRITE)).toEqual(['UNAUTHENTICATED', 401]);
    const { errors } = await server.ask(WRITE);
    expect(errors?.[0]?.message).toMatch(/^This requires an API key: .* with `npm run keys`\.$/);
    const reader = await createTestKey(prisma, { scopes: ['READ'] });
    expect(await codeOf(READ, reader)).toEqual([undefined, 200]);
    expect(await codeOf(WRITE, reader)).toEqual(['FORBIDDEN', 403]);
    for (const scope of ['WRITE', 'ADMIN'] as const) {
      const writer = await createTestKey(prisma, { scopes: [scope] });
      expect(await codeOf(WRITE, writer)).toEqual([undefined, 200]);
    }
  });
});

describe('a request with a key', () => {
  test('takes one more SQL statement, and records the use of the key once a minute', async () => {
    const { prisma, pool } = server.database;
    const headers = await createTestKey(prisma, { name: 'Counted', scopes: ['READ'] });
    const count = async (more = {}) =>
      (await server.sqlOf(() => server.query(READ, {}, more))).length;
    const lastUse = async () =>
      (await listApiKeys(prisma)).find(({ name }) => name === 'Counted')?.lastUsedAt;
    expect(await lastUse()).toBe(null);
    await server.query(READ, {}, headers);
    await expect.poll(lastUse).toBeInstanceOf(Date);
    const used = await lastUse();
    expect((await count(headers)) - (await count())).toBe(1);
    expect(await lastUse()).toEqual(used);
    await pool.query(`update api_key set last_used_at = now() - interval '61 seconds'`);
    await server.query(READ, {}, headers);
    await expect
      .poll(async () => ((await lastUse())?.getTime() ?? 0) >= (used?.getTime() ?? 0))
      .toBe(true);
  });

  test('succeeds even if the use cannot be recorded', async () => {
    const { prisma, pool } = server.database;
    const headers = await createTestKey(prisma, { name: 'Locked' });
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query(`select id from api_key where name = 'Locked' for update`);
      await server.query(READ, {}, headers);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  test('stores no secret in the database', async () => {
    const { prisma } = server.database;
    const token = await createApiKey(prisma, { name: 'Held', scopes: ['WRITE'], expiresAt: null });
    expect(token).toMatch(/^dixit_[0-9a-f]{12}_[0-9a-f]{64}$/);
    const secret = token.split('_')[2] ?? '';
    expect(JSON.stringify(await prisma.apiKey.findMany())).not.toContain(secret);
    expect(JSON.stringify(await listApiKeys(prisma))).not.toMatch(/secret/i);
  });
});

test('pages of other origins can send both headers', async () => {
  const answer = await server.fetch('http://dixit.test/graphql', {
    method: 'OPTIONS',
    headers: {
      origin: 'https://desk.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization, content-type, idempotency-key',
    },
  });
  const allowed = answer.headers.get('access-control-allow-headers')?.split(', ');
  expect(allowed).toEqual(expect.arrayContaining(['authorization', 'idempotency-key']));
});

test.each(['', 'é', 'two words', 'a'.repeat(256), '"', 'one, two'])(
  'an invalid idempotency key is a 400: %s',
  async (key) => {
    const encoded = Buffer.from(key, 'utf8').toString('latin1');
    expect(await codeOf(READ, { 'idempotency-key': encoded })).toEqual([
      'INVALID_IDEMPOTENCY_KEY',
      400,
    ]);
  },
);
