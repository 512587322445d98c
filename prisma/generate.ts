import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// `prisma generate` looks for the native migration engine, which it does not run: any program
// that exists will do, and nothing is downloaded. Without CHECKPOINT_DISABLE the CLI phones home.
const require = createRequire(import.meta.url);
const manifest = require.resolve('prisma/package.json');
const cli = path.join(path.dirname(manifest), require(manifest).bin.prisma);

// Where the generators are, also when this does not run under npm.
const root = fileURLToPath(new URL('..', import.meta.url));
const programs = [process.env['PATH'], path.join(root, 'node_modules', '.bin')];

const { status, stderr } = spawnSync(
  process.execPath,
  [cli, 'generate', '--config', 'prisma/prisma.config.ts'],
  {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: programs.join(path.delimiter),
      CHECKPOINT_DISABLE: '1',
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    },
  },
);
if (status !== 0) {
  process.stderr.write(stderr);
  process.exitCode = 1;
}
