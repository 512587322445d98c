import type { CodegenConfig } from '@graphql-codegen/cli';

// `graphql-codegen --config sdk/codegen.ts`: the types and documents of `operations/`, checked
// against `schema.graphql`. With `--check` it writes nothing and fails where they differ.

const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: 'operations/*.graphql',
  generates: {
    'generated/operations.ts': {
      plugins: ['typescript-operations', './codegen-documents.ts'],
      config: {
        inlineFragmentTypes: 'combine',
        immutableTypes: true,
        useTypeImports: true,
        arrayInputCoercion: false,
        futureProofEnums: true,
        strictScalars: true,
        defaultScalarType: 'unknown',
        scalars: {
          Date: { input: 'string', output: '../src/scalars.ts#IsoDate' },
          ID: 'string',
          DateTime: { input: 'string', output: '../src/scalars.ts#IsoDateTime' },
          JSON: '../src/scalars.ts#JsonValue',
          LanguageTag: '../src/scalars.ts#LanguageTag',
          NonNegativeInt: 'number',
          Sha256: '../src/scalars.ts#Sha256',
          URL: { input: 'string', output: '../src/scalars.ts#UrlString' },
        },
      },
    },
    // What the server knows by hash.
    'generated/documents.json': {
      plugins: ['./codegen-documents.ts'],
      config: { manifest: true },
    },
  },
};

export default config;
