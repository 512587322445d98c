import type { GraphQLSchema } from 'graphql';
import { describeTypes } from './describe-types.ts';
import type { SourceFile } from './documents.ts';
import { scalars } from './scalars.ts';

type Written = string | { readonly content: string };

interface Plugin {
  plugin(
    schema: GraphQLSchema,
    files: readonly SourceFile[],
    ...rest: readonly unknown[]
  ): Written | Promise<Written>;
}

interface PresetOptions {
  readonly baseOutputDir: string;
  readonly config: object;
  readonly pluginMap: { readonly [name: string]: object };
}

// The types that the client expects. Your own `config` takes precedence.
const CONFIG = {
  arrayInputCoercion: false,
  defaultScalarType: 'unknown',
  futureProofEnums: true,
  immutableTypes: true,
  inlineFragmentTypes: 'combine',
  scalars,
  strictScalars: true,
  useTypeImports: true,
};

/**
 * The GraphQL Code Generator preset `@dixit/sdk/codegen`: `typescript-operations` with the options
 * that the types of this package are written with, and the schema's descriptions as docstrings on
 * the fields of results. Options in `config` take precedence.
 *
 * @example
 * const plugins = ['typescript-operations', '@dixit/sdk/codegen'];
 * const generates = { 'generated.ts': { preset: '@dixit/sdk/codegen', plugins } };
 */
export const preset = {
  buildGeneratesSection<Options extends PresetOptions>(options: Options) {
    const pluginMap = Object.fromEntries(
      Object.entries(options.pluginMap).map(([name, module]) => [
        name,
        /(^|\/)typescript-operations$/.test(name) ? withDescriptions(module as Plugin) : module,
      ]),
    ) as Options['pluginMap'];
    const config = { ...CONFIG, ...options.config };
    return [{ ...options, filename: options.baseOutputDir, config, pluginMap }];
  },
};

function withDescriptions(operations: Plugin): Plugin {
  return {
    ...operations,
    async plugin(schema, files, ...rest) {
      const written = await operations.plugin(schema, files, ...rest);
      if (typeof written === 'string') return describeTypes(written, schema, files);
      return { ...written, content: describeTypes(written.content, schema, files) };
    },
  };
}
