import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from '../schema/index.ts';

// Writes sdk/schema.graphql from the code; with --check, fails where the two differ.
const file = fileURLToPath(new URL('../../sdk/schema.graphql', import.meta.url));
const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, printed);
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== printed) {
  console.error('sdk/schema.graphql is not what the code says. Run `npm run generate`.');
  process.exitCode = 1;
}
