import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// `npm run build`: dist/esm and dist/cjs, each with its own declarations, file by file, so that
// a bundler can leave out what is not used and a reader finds the source again.

const here = import.meta.dirname;
const dist = path.join(here, 'dist');
const cjs = ['--module', 'commonjs', '--moduleResolution', 'bundler'];

rmSync(dist, { recursive: true, force: true });
compile('esm', []);
compile('cjs', [...cjs, '--verbatimModuleSyntax', 'false']);
// Nearer than the package's own file: all that a bundler asks must be said again.
writeFileSync(
  path.join(dist, 'cjs', 'package.json'),
  `${JSON.stringify({ type: 'commonjs', sideEffects: false })}\n`,
);

function compile(folder: string, flags: readonly string[]) {
  const outDir = path.join(dist, folder);
  const emit = ['--noEmit', 'false', '--declaration', '--rewriteRelativeImportExtensions'];
  execFileSync('tsc', ['-p', here, '--outDir', outDir, ...emit, ...flags], { stdio: 'inherit' });
  // tsc rewrites the extension of an import in what it emits as JavaScript only.
  for (const name of globSync('**/*.d.ts', { cwd: outDir })) {
    const file = path.join(outDir, name);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll(/(from |import\()'(\.[^']+)\.ts'/g, "$1'$2.js'"));
  }
}
