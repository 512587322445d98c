import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { ConfigError, readConfig, variableNames } from '../../server/config.ts';
import { MAX_COST } from '../../server/policy/limits.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const example = parseEnv(readFileSync(path.join(PROJECT, '.env.example'), 'utf8'));

test('.env.example lists every variable with its default', () => {
  expect(Object.keys(example).sort()).toEqual([...variableNames].sort());
  const relative = { ...readConfig(example) };
  expect({
    ...relative,
    dataDir: path.relative(process.cwd(), relative.dataDir),
    seeds: path.relative(process.cwd(), relative.seeds ?? ''),
  }).toEqual({ ...readConfig({}), dataDir: '.data', seeds: 'seeds' });
  expect(readConfig({}).dataDir).toBe(path.join(PROJECT, '.data'));
  expect(readConfig({}).seeds).toBe(path.join(PROJECT, 'seeds'));
});

test('docker-compose.yml passes on every setting that is not about its own files and addresses', () => {
  const { services } = parseYaml(readFileSync(path.join(PROJECT, 'docker-compose.yml'), 'utf8'));
  const { DATABASE_URL, ...passed } = services.server.environment as Record<string, string>;
  expect(DATABASE_URL).toContain('@postgres:');
  const own = ['PORT', 'HOST', 'DATABASE_URL', 'DIXIT_DATA_DIR', 'DIXIT_SEEDS', 'DIXIT_SYNONYMS'];
  const others = variableNames.filter((name) => !own.includes(name));
  expect(passed).toEqual(Object.fromEntries(others.map((name) => [name, `\${${name}:-}`])));
});

test('no other file of the server reads the environment', () => {
  const readers = globSync('server/**/*.ts', { cwd: PROJECT }).filter((file) =>
    /process\.env|loadEnvFile/.test(readFileSync(path.join(PROJECT, file), 'utf8')),
  );
  expect(readers.map((file) => file.replaceAll(path.sep, '/'))).toEqual(['server/config.ts']);
});

describe('readConfig', () => {
  test('an empty value counts as unset, except for DIXIT_SEEDS, where it means none', () => {
    const empty = Object.fromEntries(variableNames.map((name) => [name, '']));
    expect(readConfig(empty)).toEqual({ ...readConfig({}), seeds: undefined });
    expect(readConfig({ DIXIT_SEEDS: 'none' }).seeds).toBe(undefined);
  });

  test.each(['0', '1', '65535', ' 4000 '])('PORT may be %j', (PORT) => {
    expect(readConfig({ PORT }).port).toBe(Number(PORT));
  });

  test.each(['-1', '65536', '4000.5', '0x10', '1e3', 'http', '４０００'])(
    'PORT is not %j',
    (PORT) => {
      expect(() => readConfig({ PORT })).toThrow(`PORT: "${PORT}" is not allowed.`);
    },
  );

  test.each([
    'postgres://dixit@localhost/dixit',
    'postgresql://dixit:secret@database:5432/dixit?sslmode=require',
    'postgresql:///dixit?host=/var/run/postgresql',
  ])('DATABASE_URL may be %s', (DATABASE_URL) => {
    expect(readConfig({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
  });

  test.each([
    'localhost:5432',
    'mysql://root:secret@database/dixit',
    'postgres:dixit',
    'postgres://[/',
  ])('DATABASE_URL is not %s', (DATABASE_URL) => {
    expect(() => readConfig({ DATABASE_URL })).toThrow(/DATABASE_URL: its value \(not shown/);
  });

  test.each([
    ['DIXIT_POINTS', 'off', 'anonymousPoints', undefined],
    ['DIXIT_POINTS', String(MAX_COST), 'anonymousPoints', MAX_COST],
    ['DIXIT_CDN_SECONDS', '60', 'cdnSeconds', 60],
    ['DIXIT_TRUSTED_PROXIES', '10.0.0.1, ::1/128', 'trustedProxies', ['10.0.0.1', '::1/128']],
    ['DIXIT_DOCUMENTS', 'trusted', 'acceptsAnyDocument', false],
    ['DIXIT_PLAYGROUND', 'off', 'hasPlayground', false],
    ['DIXIT_INTROSPECTION', 'off', 'hasIntrospection', false],
    ['DIXIT_LANE', 'off', 'hasLane', false],
  ] as const)('%s may be %s', (name, value, property, expected) => {
    expect(readConfig({ [name]: value })[property]).toEqual(expected);
  });

  test.each([
    ['DIXIT_POINTS', String(MAX_COST - 1)],
    ['DIXIT_POINTS', '09999'],
    ['DIXIT_POINTS', '1e9'],
    ['DIXIT_CDN_SECONDS', '61'],
    ['DIXIT_CDN_SECONDS', '-1'],
    ['DIXIT_TRUSTED_PROXIES', 'proxy.example'],
    ['DIXIT_TRUSTED_PROXIES', '10.0.0.0/33'],
    ['DIXIT_TRUSTED_PROXIES', '10.0.0.1/'],
    ['DIXIT_TRUSTED_PROXIES', '::1/129'],
    ['DIXIT_TRUSTED_PROXIES', '10.0.0.1,,10.0.0.2'],
    ['DIXIT_DOCUMENTS', 'some'],
    ['DIXIT_PLAYGROUND', 'false'],
    ['DIXIT_INTROSPECTION', 'no'],
    ['DIXIT_LANE', 'true'],
  ])('%s is not %s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(`${name}: "${value}" is not allowed.`);
  });

  test('reports all problems together', () => {
    const read = () => readConfig({ PORT: 'x', LOG_LEVEL: 'INFO', DATABASE_URL: 'x', HOST: 'y' });
    expect(read).toThrow(ConfigError);
    try {
      read();
    } catch (error) {
      const { problems } = error as ConfigError;
      expect(problems.map((problem) => problem.split(':', 1)[0])).toEqual([
        'PORT',
        'DATABASE_URL',
        'LOG_LEVEL',
      ]);
    }
  });
});
