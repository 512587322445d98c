import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// `npm run build`: writes dist/esm and dist/cjs, each with its own declarations. The modules stay
// separate files, so that bundlers can remove unused code and readers recognise the source.

const here = import.meta.dirname;
const dist = path.join(here, 'dist');
const cjs = ['--module', 'commonjs', '--moduleResolution', 'bundler'];

rmSync(dist, { recursive: true, force: true });
compile('esm', []);
compile('cjs', [...cjs, '--verbatimModuleSyntax', 'false']);
// This file hides the package's own package.json from bundlers, so it repeats the fields they read.
writeFileSync(
  path.join(dist, 'cjs', 'package.json'),
  `${JSON.stringify({ type: 'commonjs', sideEffects: false })}\n`,
);

function compile(folder: string, flags: readonly string[]) {
  const outDir = path.join(dist, folder);
  const emit = ['--noEmit', 'false', '--declaration', '--rewriteRelativeImportExtensions'];
  execFileSync('tsc', ['-p', here, '--outDir', outDir, ...emit, ...flags], { stdio: 'inherit' });
  // tsc rewrites the extensions of imports in JavaScript only, not in declarations.
  for (const name of globSync('**/*.d.ts', { cwd: outDir })) {
    const file = path.join(outDir, name);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll(/(from |import\()'(\.[^']+)\.ts'/g, "$1'$2.js'"));
  }
}
