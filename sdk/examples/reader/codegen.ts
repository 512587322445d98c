import type { CodegenConfig } from '@graphql-codegen/cli';
import { preset } from '../../codegen/preset.ts';

// `graphql-codegen --config sdk/examples/reader/codegen.ts`: the SDK's recipe for custom
// operations, here with the hashes that the server knows them by. With `--check` it writes nothing,
// and fails if the generated files are out of date.

const config: CodegenConfig = {
  schema: 'sdk/schema.graphql',
  documents: 'sdk/examples/reader/operations/*.graphql',
  generates: {
    'sdk/examples/reader/generated/operations.ts': {
      preset,
      plugins: ['typescript-operations', './sdk/codegen-documents.ts'],
      config: { importFrom: '@dixit/sdk' },
    },
    // The queries that the server knows by hash.
    'sdk/examples/reader/generated/documents.json': {
      plugins: ['./sdk/codegen-documents.ts'],
      config: { manifest: true },
    },
  },
};

export default config;
