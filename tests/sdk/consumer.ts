import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';

const run = promisify(execFile);
const ROOT = path.join(import.meta.dirname, '../..');

/** A project outside the repository with the package installed from its tarball. */
export interface Consumer {
  readonly dir: string;
  /** The path of the tarball. */
  readonly tarball: string;
  /** The files in the tarball. */
  readonly packed: readonly string[];
  write(name: string, text: string): Promise<void>;
  /** Type-checks files strictly. Returns the errors of tsc, or an empty string. */
  typeCheck(files: readonly string[], options: CompilerOptions): Promise<string>;
  /** Runs one file with Node and returns its output; rejects if it fails. */
  node(file: string, env?: Record<string, string>, args?: readonly string[]): Promise<string>;
  /** Bundles a program for browsers. */
  bundle(program: string): Promise<{ readonly code: string; readonly gzip: number }>;
  remove(): Promise<void>;
}

export interface CompilerOptions {
  readonly module?: 'nodenext' | 'esnext';
  readonly moduleResolution: 'nodenext' | 'bundler';
  readonly lib?: readonly string[];
  readonly types?: readonly string[];
  /**
   * The package with the compiler.
   *
   * @default 'typescript'
   */
  readonly compiler?: 'typescript' | typeof OLDEST_TYPESCRIPT;
}

/** The package with the oldest TypeScript that the types of the SDK work with. */
export const OLDEST_TYPESCRIPT = 'typescript-5.0';

export async function createConsumer(): Promise<Consumer> {
  const dir = await mkdtemp(path.join(tmpdir(), 'dixit-consumer-'));
  const npm = async (args: readonly string[], cwd: string) =>
    (await run('npm', args, { cwd })).stdout;

  const packing = await npm(
    ['pack', '--json', '--loglevel', 'error', '--pack-destination', dir],
    path.join(ROOT, 'sdk'),
  );
  // npm prints a list of packages or, in newer versions, an object by name.
  const json: unknown = JSON.parse(packing.slice(packing.search(/^[[{]/m)));
  const [tarball] = Object.values(json as Record<string, Packed>);
  if (!tarball) throw new Error(`npm pack did not say what it packed:\n${packing}`);

  const project = { name: 'consumer', private: true, type: 'module' };
  await writeFile(path.join(dir, 'package.json'), JSON.stringify(project));
  await npm(['install', '--offline', '--no-audit', '--no-fund', `./${tarball.filename}`], dir);
  const installed = await readdir(path.join(dir, 'node_modules'));
  const others = installed.filter((name) => name !== '@dixit' && !name.startsWith('.'));
  if (others.length > 0) throw new Error(`The package brought others with it: ${others}`);
  // The peer dependency of `@dixit/sdk/testing`.
  await symlink(path.join(ROOT, 'node_modules/graphql'), path.join(dir, 'node_modules/graphql'));

  let checks = 0;
  let bundles = 0;
  return {
    dir,
    tarball: path.join(dir, tarball.filename),
    packed: tarball.files.map((file) => file.path),
    write: (name, text) => writeFile(path.join(dir, name), text),
    async typeCheck(
      files,
      {
        module = 'nodenext',
        moduleResolution,
        lib = ['es2023', 'dom'],
        types = [],
        compiler = 'typescript',
      },
    ) {
      checks += 1;
      const compilerOptions = {
        target: 'es2022',
        module,
        moduleResolution,
        lib,
        types,
        typeRoots: [path.join(ROOT, 'node_modules/@types')],
        allowImportingTsExtensions: true,
        noEmit: true,
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        verbatimModuleSyntax: true,
        skipLibCheck: false,
      };
      const config = path.join(dir, `tsconfig.${checks}.json`);
      await writeFile(config, JSON.stringify({ compilerOptions, files }));
      const tsc = path.join(ROOT, 'node_modules', compiler, 'bin/tsc');
      return run(process.execPath, [tsc, '-p', config], { cwd: dir }).then(
        ({ stdout }) => stdout,
        ({ stdout, stderr }) => `${stdout}${stderr}` || 'tsc failed without a word',
      );
    },
    async node(file, env = {}, args = []) {
      const options = { cwd: dir, env: { ...process.env, ...env } };
      return (await run(process.execPath, [file, ...args], options)).stdout;
    },
    async bundle(program) {
      bundles += 1;
      const input = path.join(dir, `bundled.${bundles}.mjs`);
      await writeFile(input, program);
      const build = await rolldown({ input, platform: 'browser', cwd: dir });
      const { output } = await build.generate({ format: 'esm', minify: true });
      await build.close();
      const { code } = output[0];
      return { code, gzip: gzipSync(code).length };
    },
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}
