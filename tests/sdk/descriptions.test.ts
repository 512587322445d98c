import * as operations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { preset } from '../../sdk/codegen/preset.ts';

// The types that the preset `@dixit/sdk/codegen` writes for invented schemas.

const schema = buildSchema(`
  type Query {
    "Any thing."
    thing: Thing
    "All things."
    things: [Thing!]!
    plain: Int
  }
  union Thing = Stone | Bird
  interface Named {
    "Any name."
    name: String!
  }
  type Stone implements Named {
    "Name of the stone."
    name: String!
    "Weight in grams."
    size: Int!
    old: Int @deprecated(reason: "Use size.")
  }
  type Bird implements Named {
    "Name of the bird."
    name: String!
    """
    Wingspan,
    in metres. */
    """
    size: Int!
    "Nearest stone."
    stone(colour: String): Stone
  }
`);

async function generate(text: string, config: object = {}): Promise<string> {
  const [output] = preset.buildGeneratesSection({
    baseOutputDir: 'generated.ts',
    pluginMap: { 'typescript-operations': operations },
    config,
  });
  const files = [{ document: parse(text) }];
  const plugin = output?.pluginMap['typescript-operations']?.plugin;
  const written = await plugin?.(schema, files, output?.config as never, {});
  return Object(written).content;
}

test('fields have their descriptions, also under an alias and in nested objects', async () => {
  const written = await generate(
    `query Q { thing { ... on Bird { called: name near: stone { size } } } plain }`,
  );
  expect(written).toMatchInlineSnapshot(`
    "export type QQueryVariables = Exact<{ [key: string]: never; }>;


    export type QQuery = { readonly plain: number | null,
      /** Any thing. */
      readonly thing:
        | {
        /** Name of the bird. */
        readonly called: string,
        /** Nearest stone. */
        readonly near: {
          /** Weight in grams. */
          readonly size: number } | null }
        | Record<PropertyKey, never>
       | null };
    "
  `);
});

test('a field of a union has the description of its own type', async () => {
  const written = await generate(`query Q { things { __typename ... on Named { name } ...Size } }
    fragment Size on Thing { ... on Stone { size old } ... on Bird { size } }`);
  expect(written).toMatchInlineSnapshot(`
    "export type QQueryVariables = Exact<{ [key: string]: never; }>;


    export type QQuery = {
      /** All things. */
      readonly things: ReadonlyArray<
        | (
          { readonly __typename: 'Stone',
        /** Name of the stone. */
        readonly name: string }
          & Size_Stone_Fragment
        )
        | (
          { readonly __typename: 'Bird',
        /** Name of the bird. */
        readonly name: string }
          & Size_Bird_Fragment
        )
      > };

    type Size_Stone_Fragment = {
      /** Weight in grams. */
      readonly size: number,
      /** @deprecated Use size. */
      readonly old: number | null };

    type Size_Bird_Fragment = {
      /**
       * Wingspan,
       * in metres. *\\/
       */
      readonly size: number };

    export type SizeFragment =
      | Size_Stone_Fragment
      | Size_Bird_Fragment
    ;
    "
  `);
});

test('where types disagree and the type is not selected, there is no description', async () => {
  const written = await generate(
    'query Q { thing { ... on Stone { size } ... on Bird { size } } }',
  );
  expect(written).toContain('Any thing.');
  expect(written).not.toMatch(/Weight|Wingspan/);
});

test('the options of a project take precedence', async () => {
  expect(await generate('query Q { thing { __typename } }')).toContain('readonly thing:');
  const written = await generate('query Q { thing { __typename } }', { immutableTypes: false });
  expect(written).not.toContain('readonly');
  expect(written).toContain('/** Any thing. */\n  thing:');
});
