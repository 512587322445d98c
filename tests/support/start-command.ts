import { readFileSync } from 'node:fs';

const MANIFEST = new URL('../../package.json', import.meta.url);

/** How `npm start` runs Node: the settings of its memory allocator, and the arguments of Node. */
export const START = readStart();

function readStart() {
  const { start } = JSON.parse(readFileSync(MANIFEST, 'utf8')).scripts as { start: string };
  const [, settings = '', args = ''] = /^exec env (.*) node (.*)$/.exec(start) ?? [];
  const env = settings.split(' ').filter((setting) => setting.startsWith('MALLOC_'));
  return {
    env: Object.fromEntries(env.map((setting) => setting.split('='))) as Record<string, string>,
    args: args.split(' '),
  };
}
