import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

interface Locked {
  readonly dev?: boolean;
  /** Needed for development, and an optional peer of a package of the service. */
  readonly devOptional?: boolean;
  readonly link?: boolean;
  readonly license?: string;
}

const ROOT = path.join(import.meta.dirname, '../..');
const { packages } = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};

// Licences that allow the distribution with this project. Dictionaries and word lists, which are
// used unmodified, have copyleft licences.
const ALLOWED =
  /^(?:MIT|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|PostgreSQL|CC0-1\.0)$/;
const DATA = new Map([['node_modules/dictionary-fr', 'MPL-2.0']]);

test('the packages of the running service have licences that allow its distribution', () => {
  const shipped = Object.entries(packages).filter(
    ([name, { dev, devOptional, link }]) =>
      name.includes('node_modules/') && !dev && !devOptional && !link,
  );
  expect(shipped.length).toBeGreaterThan(20);
  const others = shipped
    .filter(([name, { license = 'none' }]) => !ALLOWED.test(license) && DATA.get(name) !== license)
    .map(([name, { license }]) => `${name}: ${license}`);
  expect(others).toEqual([]);
});

test('npm run sbom lists each of them, with its licence', async () => {
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'sbom'], { cwd: ROOT });
  const { components } = JSON.parse(stdout) as {
    components: readonly { readonly name: string; readonly licenses?: readonly object[] }[];
  };
  expect(components.length).toBeGreaterThan(20);
  expect(components.filter(({ licenses = [] }) => licenses.length === 0)).toEqual([]);
  expect(components.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['graphql-yoga', 'pg', 'dictionary-fr']),
  );
});
