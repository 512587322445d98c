import type { CodegenConfig } from '@graphql-codegen/cli';
import { scalars } from '../../codegen/scalars.ts';

// `graphql-codegen --config sdk/examples/reader/codegen.ts`: the recipe of the SDK for operations
// of one's own, here with the hashes by which the server knows them. With `--check` it writes
// nothing and fails where they differ.

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
        scalars,
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
