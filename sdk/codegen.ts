import type { CodegenConfig } from '@graphql-codegen/cli';
import { preset } from './codegen/preset.ts';
import { scalarsFrom } from './codegen/scalars.ts';

// `graphql-codegen --config sdk/codegen.ts`: writes the types and documents of `operations/`, after
// validating them against `schema.graphql`. With `--check` it writes nothing, and fails if the
// generated files are out of date.

const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: 'operations/*.graphql',
  generates: {
    'generated/operations.ts': {
      preset,
      plugins: ['typescript-operations', './codegen-documents.ts'],
      config: { scalars: scalarsFrom('../src/scalars.ts') },
    },
    // What the server knows by hash.
    'generated/documents.json': {
      plugins: ['./codegen-documents.ts'],
      config: { manifest: true },
    },
    'generated/fixtures.ts': { plugins: ['./codegen-fixtures.ts'] },
    'generated/schema-text.ts': { plugins: ['./codegen-schema-text.ts'] },
  },
};

export default config;
