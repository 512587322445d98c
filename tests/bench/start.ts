import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// npm run bench:start: seconds from `npm start` to the answer of the first query, on an empty data
// folder and again on the same one.

const QUERY = '{ articles(first: 5) { nodes { title } } }';
const project = fileURLToPath(new URL('../..', import.meta.url));
const parent = mkdtempSync(path.join(tmpdir(), 'dixit-bench-'));
// As root, Postgres runs as another user, who needs access to the folder.
chmodSync(parent, 0o755);

try {
  for (const [name, goal] of [
    ['first start', 10],
    ['second start', 3],
  ] as const) {
    const { seconds, titles } = await measure();
    process.stdout.write(`${name}: ${seconds.toFixed(2)} s (goal ${goal} s), ${titles} articles\n`);
  }
} finally {
  rmSync(parent, { recursive: true, force: true });
}

async function measure(): Promise<{ seconds: number; titles: number }> {
  const began = performance.now();
  const npm = spawn('npm', ['start'], {
    cwd: project,
    env: { ...process.env, PORT: '0', DATABASE_URL: '', DIXIT_DATA_DIR: path.join(parent, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(npm, 'exit');
  try {
    let output = '';
    for await (const text of npm.stdout.setEncoding('utf8')) {
      output += text;
      if (/ready: .+\n/.test(output)) break;
    }
    const url = /ready: (\S+)/.exec(output)?.[1];
    if (url === undefined) throw new Error(`npm start ended without a ready line: ${output}`);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY }),
    });
    const answer = await response.text();
    const seconds = (performance.now() - began) / 1000;
    if (!response.ok) throw new Error(`The first query failed: ${answer}`);
    return { seconds, titles: JSON.parse(answer).data.articles.nodes.length };
  } finally {
    npm.kill('SIGTERM');
    await ended;
  }
}
