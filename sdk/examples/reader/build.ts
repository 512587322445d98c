import path from 'node:path';

// `npm run build:reader`, and at `npm ci`: the reader page into `dist`, which the server serves.
// It runs as part of an installation, so what goes wrong must say what it was about.

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
      'The reader page is not built: its tools are development dependencies that were left out. ' +
        'The API works without it; `npm ci` and `npm run build:reader` build it.\n',
    );
    return 0;
  }
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `The reader page (sdk/examples/reader) could not be built: ${reason}\n` +
      'Once that is mended, `npm run build:reader` builds it again.\n',
  );
  return 1;
}
