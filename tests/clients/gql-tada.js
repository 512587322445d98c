import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { url } from './service.js';

// A project whose types gql.tada infers from the schema. TypeScript rejects it if they are wrong.
const project = mkdtempSync(path.join(tmpdir(), 'dixit-tada-'));
process.on('exit', () => rmSync(project, { recursive: true }));
const bin = (name) => path.join(import.meta.dirname, 'node_modules/.bin', name);
const write = (name, text) => writeFileSync(path.join(project, name), text);

symlinkSync(path.resolve(import.meta.dirname, 'node_modules'), path.join(project, 'node_modules'));
write('package.json', '{ "type": "module" }');
write(
  'tsconfig.json',
  JSON.stringify({
    compilerOptions: {
      strict: true,
      module: 'nodenext',
      target: 'es2023',
      lib: ['es2023', 'dom'],
      skipLibCheck: true,
      types: [],
      plugins: [
        {
          name: 'gql.tada/ts-plugin',
          schema: path.resolve(import.meta.dirname, '../../sdk/schema.graphql'),
          tadaOutputLocation: './graphql-env.d.ts',
        },
      ],
    },
  }),
);
write(
  'main.ts',
  `import { initGraphQLTada } from 'gql.tada';
import { GraphQLClient } from 'graphql-request';
import type { introspection } from './graphql-env.js';

const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { DateTime: string; Date: string; URL: string; LanguageTag: string };
}>();
const document = graphql(\`query ($first: Int!) {
  statements(first: $first) { nodes { id act isNegated speaker { name } } }
}\`);
const { statements } = await new GraphQLClient('${url}').request(document, { first: 2 });
for (const { act, isNegated, speaker } of statements.nodes) {
  const negated: boolean = isNegated;
  const name: string | undefined = speaker?.name;
  if (!act || typeof negated !== 'boolean') throw new Error(\`\${name}\`);
}
type Statement = (typeof statements.nodes)[number];
const promise: Statement['act'] = 'PROMISE';
// @ts-expect-error: not a value of the enum
const shout: Statement['act'] = 'SHOUT';
// @ts-expect-error: the field is never null
const undecided: Statement['isNegated'] = null;
// @ts-expect-error: a statement may have no speaker
const nameOf = ({ speaker }: Statement): string => speaker.name;
void [promise, shout, undecided, nameOf];
if (statements.nodes.length !== 2) throw new Error('There are fewer statements than were asked for');

// @ts-expect-error: the variable is a number
const wrong = () => new GraphQLClient('').request(document, { first: 'two' });
void wrong;
`,
);
execFileSync(bin('gql.tada'), ['generate-output'], { cwd: project });
execFileSync(bin('tsc'), ['-p', '.'], { cwd: project, stdio: 'inherit' });
execFileSync(process.execPath, ['main.js'], { cwd: project, stdio: 'inherit' });
