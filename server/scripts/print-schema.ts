import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from '../schema/index.ts';

// Writes sdk/schema.graphql from the code; with --check, fails if the file is out of date.
const file = fileURLToPath(new URL('../../sdk/schema.graphql', import.meta.url));
const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, printed);
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== printed) {
  console.error('sdk/schema.graphql is out of date. Run `npm run generate`.');
  process.exitCode = 1;
}
