/** The TypeScript types of the schema's scalars, as input and as output. */
export function scalarsFrom(module: string) {
  return {
    Date: { input: 'string', output: `${module}#IsoDate` },
    ID: 'string',
    DateTime: { input: 'string', output: `${module}#IsoDateTime` },
    JSON: `${module}#JsonValue`,
    LanguageTag: `${module}#LanguageTag`,
    NonNegativeInt: 'number',
    Sha256: `${module}#Sha256`,
    URL: { input: 'string', output: `${module}#UrlString` },
  };
}

/**
 * The TypeScript types of the schema's scalars, for the option `scalars` of
 * `typescript-operations`.
 *
 * @example
 * const config = { strictScalars: true, scalars };
 */
export const scalars = scalarsFrom('@dixit/sdk');
