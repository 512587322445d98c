import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, test } from 'vitest';
import type { Consumer } from './consumer.ts';

// Small, typical projects with the tarball. Each sends one query to a real server and iterates a
// list.

const ROOT = path.join(import.meta.dirname, '../..');
const RUNTIMES = path.join(import.meta.dirname, 'runtimes/node_modules');
const NAMES = 'CorpusDocument, createDixit';
const PROGRAM = `
  async function smoke(url) {
    const dixit = createDixit({ url });
    const { corpus } = await dixit.request(CorpusDocument);
    let walked = 0;
    for await (const { text } of dixit.statements({ pageSize: 10 })) walked += text ? 1 : 0;
    return walked > 0 && walked === corpus.statementCount ? 'all walked' : 'walked ' + walked;
  }
`;
const ESM = `import { ${NAMES} } from '@dixit/sdk';${PROGRAM}`;
const RUN_ESM = `${ESM}console.log(await smoke(process.env.DIXIT_URL));`;

export function describeSmoke(given: () => { readonly consumer: Consumer; readonly url: string }) {
  const run = async (
    command: string,
    args: readonly string[],
    env: Record<string, string> = {},
  ) => {
    const { consumer, url } = given();
    const options = {
      cwd: consumer.dir,
      env: { ...process.env, DIXIT_URL: url, ...env },
    };
    const { stdout, stderr } = await promisify(execFile)(command, args, options);
    return `${stdout}${stderr}`;
  };

  describe('the tarball', () => {
    test('has correct types for every way to import it (attw)', async () => {
      const data = new Uint8Array(await readFile(given().consumer.tarball));
      const analysis = await checkPackage(createPackageFromTarballData(data), {
        excludeEntrypoints: ['./schema.graphql'],
      });
      if (!analysis.types) throw new Error('The tarball has no types');
      // Node 10 resolution does not support subpaths; TypeScript 7 no longer has it.
      const problems = analysis.problems.filter(
        (problem) => !('resolutionKind' in problem && problem.resolutionKind === 'node10'),
      );
      expect(problems).toEqual([]);
    });

    test('has a valid package.json (publint)', async () => {
      const tarball = new Uint8Array(await readFile(given().consumer.tarball)).buffer;
      const { messages, pkg } = await publint({ pack: { tarball }, level: 'suggestion' });
      expect(messages.map((message) => formatMessage(message, pkg ?? {}))).toEqual([]);
    });
  });

  describe('a project on', () => {
    test('Node, ES modules', async () => {
      await given().consumer.write('smoke.mjs', RUN_ESM);
      expect(await run(process.execPath, ['smoke.mjs'])).toContain('all walked');
    });

    test('Node, CommonJS', async () => {
      const main = 'smoke(process.env.DIXIT_URL).then(console.log);';
      const code = `const { ${NAMES} } = require('@dixit/sdk');${PROGRAM}${main}`;
      await given().consumer.write('smoke.cjs', code);
      expect(await run(process.execPath, ['smoke.cjs'])).toContain('all walked');
    });

    test('TypeScript, compiled under nodenext', async () => {
      const typed = RUN_ESM.replace('(url)', '(url: string | undefined)').replace(
        '{ url }',
        "{ url: url ?? '' }",
      );
      await given().consumer.write('smoke.mts', `declare const process: any;${typed}`);
      const flags = [
        '--module',
        'nodenext',
        '--target',
        'es2023',
        '--types',
        '',
        '--outDir',
        'tsc',
      ];
      const diagnostics = await run(path.join(ROOT, 'node_modules/.bin/tsc'), [
        'smoke.mts',
        '--strict',
        ...flags,
        '--ignoreConfig',
        '--extendedDiagnostics',
      ]);
      // The compiler's count of types, including its own libraries (28,500), instead of the time,
      // which depends on the machine.
      const instantiations = Number(/^Instantiations:\s+(\d+)/m.exec(diagnostics)?.[1]);
      console.log(`type-checking a consumer takes ${instantiations} instantiations`);
      expect(instantiations).toBeLessThan(40_000);
      expect(await run(process.execPath, ['tsc/smoke.mjs'])).toContain('all walked');
    });

    test('a browser, bundled by Vite', async () => {
      const { consumer, url } = given();
      await consumer.write('index.html', '<script type="module" src="./page.js"></script>');
      await consumer.write('page.js', `${ESM}globalThis.walked = smoke('${url}');`);
      const { build } = await import('vite');
      await build({
        root: consumer.dir,
        configFile: false,
        logLevel: 'error',
        build: { rolldownOptions: { output: { entryFileNames: 'page.mjs' } } },
      });
      const page = await readFile(path.join(consumer.dir, 'dist/page.mjs'), 'utf8');
      expect(page).not.toMatch(/\bBuffer\b|\bprocess\.|node:|\brequire\(/);
      // Vite's preamble accesses the page; this stub is sufficient.
      await consumer.write(
        'browser.mjs',
        `globalThis.document = { createElement: () => ({ relList: { supports: () => true } }) };
         await import('./dist/page.mjs');
         console.log(await globalThis.walked);`,
      );
      expect(await run(process.execPath, ['browser.mjs'])).toContain('all walked');
    });

    const installed = (name: string, location: string) => {
      if (existsSync(path.join(RUNTIMES, location))) return test;
      console.warn(`*** There is no ${name}: npm run runtimes installs it. Skipped. ***`);
      return test.skip;
    };
    const other = (name: string) => ({
      binary: path.join(RUNTIMES, '.bin', name),
      maybe: installed(name, `.bin/${name}`),
    });

    const deno = other('deno');
    deno.maybe('Deno', async () => {
      const { consumer } = given();
      await consumer.write(
        'smoke-deno.mjs',
        `${ESM}console.log(await smoke(Deno.env.get('DIXIT_URL')));`,
      );
      const flags = ['--allow-net', '--allow-env=DIXIT_URL', '--no-prompt', '--cached-only'];
      const env = { DENO_DIR: path.join(consumer.dir, '.deno'), DENO_NO_UPDATE_CHECK: '1' };
      const args = ['run', '--node-modules-dir=manual', ...flags, 'smoke-deno.mjs'];
      expect(await run(deno.binary, args, env)).toContain('all walked');
    });

    const bun = other('bun');
    bun.maybe('Bun', async () => {
      await given().consumer.write('smoke-bun.mjs', RUN_ESM);
      expect(await run(bun.binary, ['run', '--no-install', 'smoke-bun.mjs'])).toContain(
        'all walked',
      );
    });

    const workerd = other('workerd');
    workerd.maybe('an edge worker', async () => {
      const { consumer, url } = given();
      const { code } = await consumer.bundle(
        `${ESM}export default { async test(_controller, env) {
           const walked = await smoke(env.DIXIT_URL);
           if (walked !== 'all walked') throw new Error(walked);
         } };`,
      );
      await consumer.write('worker.js', code);
      await consumer.write(
        'workerd.capnp',
        `using Workerd = import "/workerd/workerd.capnp";
         const config :Workerd.Config = (services = [
           (name = "main", worker = (
             modules = [(name = "worker", esModule = embed "worker.js")],
             bindings = [(name = "DIXIT_URL", text = "${url}")],
             compatibilityDate = "2026-01-01",
           )),
           (name = "internet", network = (allow = ["private", "public"])),
         ]);`,
      );
      expect(await run(workerd.binary, ['test', 'workerd.capnp'])).toMatch(/PASS/);
    });

    installed('graphql 17', 'graphql')('graphql 17, for tests', async () => {
      const { consumer } = given();
      const modules = path.join(consumer.dir, 'seventeen/node_modules');
      await cp(path.join(consumer.dir, 'node_modules/@dixit'), path.join(modules, '@dixit'), {
        recursive: true,
      });
      await symlink(path.join(RUNTIMES, 'graphql'), path.join(modules, 'graphql'));
      await consumer.write(
        'seventeen/test.mjs',
        `import { version } from 'graphql';
         import { buildStatement, createTestRegister } from '@dixit/sdk/testing';
         const { dixit } = createTestRegister({ nodes: [buildStatement({ text: 'Non.' })] });
         const [statement] = await dixit.statements().toArray({ limit: 1 });
         console.log(version, statement.text);`,
      );
      expect(await run(process.execPath, ['seventeen/test.mjs'])).toMatch(/^17\..* Non\.$/m);
    });
  });
}
