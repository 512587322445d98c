import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// `prisma generate` looks for the native migration engine, which it does not run: any program
// that exists will do, and nothing is downloaded. Without CHECKPOINT_DISABLE the CLI phones home.
const require = createRequire(import.meta.url);
const manifest = require.resolve('prisma/package.json');
const cli = path.join(path.dirname(manifest), require(manifest).bin.prisma);

execFileSync(process.execPath, [cli, 'generate', '--config', 'prisma/prisma.config.ts'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: ['ignore', 'ignore', 'inherit'],
  env: {
    ...process.env,
    CHECKPOINT_DISABLE: '1',
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  },
});
