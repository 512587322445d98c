import path from 'node:path';

// `npm run build:reader`, also run by `npm ci`: builds the reader page into `dist`, which the
// server serves. Because it runs during installation, its errors name the reader page.

try {
  const { build } = await import('vite');
  const configFile = path.join(import.meta.dirname, 'vite.config.ts');
  await build({ configFile, logLevel: 'warn' });
} catch (error) {
  process.exitCode = explain(error);
}

function explain(error: unknown): number {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') {
    process.stderr.write(
      'The reader page was not built, because development dependencies are not installed. ' +
        'The API works without it. To build it, run `npm ci` and `npm run build:reader`.\n',
    );
    return 0;
  }
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `The reader page (sdk/examples/reader) could not be built: ${reason}\n` +
      'Fix the cause, then run `npm run build:reader`.\n',
  );
  return 1;
}
