/** What the scalars of the schema are in TypeScript: what a client writes, and what it reads. */
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
 * What the scalars of the schema are in TypeScript: the `scalars` of the configuration of
 * `typescript-operations`.
 *
 * @example
 * const config = { strictScalars: true, scalars };
 */
export const scalars = scalarsFrom('@dixit/sdk');
