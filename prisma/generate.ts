import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// `prisma generate` looks for the native migration engine, but does not run it. With the path of any
// existing program, nothing is downloaded. CHECKPOINT_DISABLE prevents the CLI from sending data.
const require = createRequire(import.meta.url);
const manifest = require.resolve('prisma/package.json');
const cli = path.join(path.dirname(manifest), require(manifest).bin.prisma);

// The generators are in node_modules/.bin, which is in PATH only under npm.
const root = fileURLToPath(new URL('..', import.meta.url));
const programs = [process.env['PATH'], path.join(root, 'node_modules', '.bin')];

// What an older version generated would be type-checked too.
rmSync(path.join(root, 'prisma/generated'), { recursive: true, force: true });

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
