/** What the scalars of the schema are in TypeScript: what a client writes, and what it reads. */
export const scalars = {
  Date: { input: 'string', output: '../src/scalars.ts#IsoDate' },
  ID: 'string',
  DateTime: { input: 'string', output: '../src/scalars.ts#IsoDateTime' },
  JSON: '../src/scalars.ts#JsonValue',
  LanguageTag: '../src/scalars.ts#LanguageTag',
  NonNegativeInt: 'number',
  Sha256: '../src/scalars.ts#Sha256',
  URL: { input: 'string', output: '../src/scalars.ts#UrlString' },
};
