import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'graphql';
import { expect, onTestFinished, test } from 'vitest';
import { describeTypes } from '../../sdk/codegen/describe-types.ts';
import { plugin } from '../../sdk/codegen/plugin.ts';

const ROOT = path.join(import.meta.dirname, '../..');

/** A second copy of graphql, as in a project that linked the package. */
async function copyGraphql(): Promise<typeof import('graphql')> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dixit-linked-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const target = path.join(folder, 'node_modules/graphql');
  await cp(path.join(ROOT, 'node_modules/graphql'), target, { recursive: true });
  return createRequire(path.join(folder, 'index.js'))('graphql');
}

test('the plugin generates the same code for a schema of another copy of graphql', async () => {
  const other = await copyGraphql();
  const text = await readFile(path.join(ROOT, 'sdk/schema.graphql'), 'utf8');
  const { buildSchema } = await import('graphql');
  const document = parse(`
    query Recent($id: ID!) {
      articles(first: 2) { nodes { id textSha256 recordedAt outlet { name } } }
      node(id: $id) { ... on Statement { recordedAt } ...facts }
    }
    fragment facts on Article { recordedAt }
  `);
  const written = plugin(other.buildSchema(text), [{ document }]);
  expect(written).toEqual(plugin(buildSchema(text), [{ document }]));
  expect(written.content).toContain('"recordedAt":"DateTime"');

  const types = 'export type RecentQuery = { readonly node: { readonly __typename: string } };';
  const described = describeTypes(types, other.buildSchema(text), [{ document }]);
  expect(described).toBe(describeTypes(types, buildSchema(text), [{ document }]));
  expect(described).toContain('/** The object with the given id');
});
