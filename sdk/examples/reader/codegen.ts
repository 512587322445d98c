import type { CodegenConfig } from '@graphql-codegen/cli';

// `graphql-codegen --config sdk/examples/reader/codegen.ts`: the recipe of the SDK for operations
// of one's own, here with the SDK's own way to write documents. With `--check` it writes nothing
// and fails where they differ.

const scalar = (name: string) => `@dixit/sdk#${name}`;

const config: CodegenConfig = {
  schema: 'sdk/schema.graphql',
  documents: 'sdk/examples/reader/operations/*.graphql',
  generates: {
    'sdk/examples/reader/generated/operations.ts': {
      plugins: ['typescript-operations', './sdk/codegen-documents.ts'],
      config: {
        importFrom: '@dixit/sdk',
        inlineFragmentTypes: 'combine',
        immutableTypes: true,
        useTypeImports: true,
        arrayInputCoercion: false,
        futureProofEnums: true,
        strictScalars: true,
        defaultScalarType: 'unknown',
        scalars: {
          Date: { input: 'string', output: scalar('IsoDate') },
          ID: 'string',
          DateTime: { input: 'string', output: scalar('IsoDateTime') },
          JSON: scalar('JsonValue'),
          LanguageTag: scalar('LanguageTag'),
          NonNegativeInt: 'number',
          Sha256: scalar('Sha256'),
          URL: { input: 'string', output: scalar('UrlString') },
        },
      },
    },
    // What the server knows by hash.
    'sdk/examples/reader/generated/documents.json': {
      plugins: ['./sdk/codegen-documents.ts'],
      config: { manifest: true },
    },
  },
};

export default config;
