import { execFile } from 'node:child_process';
import { readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { type Consumer, OLDEST_TYPESCRIPT } from './consumer.ts';
import { descriptionAt } from './hover.ts';

const ROOT = path.join(import.meta.dirname, '../..');

/** The README's recipe for custom operations, in a project that has installed the tarball. */
export function testRecipe(given: () => { readonly consumer: Consumer; readonly url: string }) {
  test('the recipe for operations of one’s own', async () => {
    const { consumer, url } = given();
    const readme = await readFile(path.join(ROOT, 'sdk/README.md'), 'utf8');
    const [config, operation, program] = ['codegen.ts', 'speakers.graphql', 'main.ts'].map(
      (name) => readme.split(`<!-- ${name} -->\n`)[1]?.match(/^```\w+\n(.*?)^```$/ms)?.[1] ?? '',
    ) as [string, string, string];
    // The additional dependencies of such a project.
    await symlink(
      path.join(ROOT, 'node_modules/@graphql-codegen'),
      path.join(consumer.dir, 'node_modules/@graphql-codegen'),
    );
    await consumer.write('codegen.ts', config);
    await consumer.write('speakers.graphql', operation);
    await consumer.write(
      'days.graphql',
      `# When the first articles came out.
       query Days { articles(first: 3) { nodes { publishedOn { earliest } } } }`,
    );
    await consumer.write('main.ts', program.replaceAll('http://127.0.0.1:4000/graphql', url));

    const codegen = path.join(ROOT, 'node_modules/.bin/graphql-codegen');
    await promisify(execFile)(codegen, ['--config', 'codegen.ts'], { cwd: consumer.dir });
    const generated = await readFile(path.join(consumer.dir, 'generated.ts'), 'utf8');
    expect(generated).toContain('TypedDocumentString<CollectivesQuery, CollectivesQueryVariables>');
    expect(generated).toContain('nodes: ReadonlyArray<CollectiveFragment>');
    // Custom documents are checked like the package's.
    expect(generated).toContain('readonly earliest: IsoDate');
    expect(generated).toContain('"earliest":"Date"');
    expect(generated).toMatch(/ \* When the first articles came out\.\n \*\/\nexport const Days/);
    const options = { moduleResolution: 'nodenext' } as const;
    expect(await consumer.typeCheck(['main.ts'], options)).toBe('');
    const oldest = { ...options, compiler: OLDEST_TYPESCRIPT } as const;
    expect(await consumer.typeCheck(['main.ts'], oldest)).toBe('');
    // Fields are described as in the schema, also inside a fragment.
    const main = path.join(consumer.dir, 'main.ts');
    const memberName = (await readFile(main, 'utf8')).indexOf('member.name') + 'member.'.length;
    expect(descriptionAt(main, memberName)).toContain('Name in the requested language');
    expect(await consumer.node('main.ts')).toMatch(/^.+: .+$/m);

    // A field that is not in the schema is rejected by the generator.
    await consumer.write('speakers.graphql', operation.replace('name', 'nom'));
    const wrong = promisify(execFile)(codegen, ['--config', 'codegen.ts'], { cwd: consumer.dir });
    await expect(wrong).rejects.toHaveProperty('code', 1);
  });
}
