import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openBenchRegister } from './bench-register.ts';
import { findPostmaster, largestAccepted, type Measured, measureCost } from './document-cost.ts';
import { startServer, whyUnmeasured } from './processes.ts';
import { WORST_DOCUMENTS } from './worst-documents.ts';

// npm run bench:cost: the CPU of server and Postgres for the worst documents that are accepted, per
// request and per point of their cost. The prices in server/policy/prices.ts are set so that a point
// is at most 10 µs, in a register of 3,000 statements. `--only <part of a name>` measures some, and
// `--seconds 3` each for longer.

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: path.join(tmpdir(), 'dixit-bench-cost') },
    only: { type: 'string', default: '' },
    seconds: { type: 'string', default: '0.4' },
  },
});

const say = (line: string) => process.stdout.write(`${line}\n`);
const unmeasured = whyUnmeasured();
if (unmeasured) say(unmeasured);
const register = await openBenchRegister(path.resolve(values.folder), { count: 3_000 }, say);
const server = await startServer('dixit', register.url);
try {
  const postmaster = await findPostmaster(register.superuserUrl);
  const measured: (Measured & { readonly name: string })[] = [];
  for (const document of WORST_DOCUMENTS) {
    if (!document.name.includes(values.only)) continue;
    const accepted = await largestAccepted(document);
    if (!accepted) continue;
    const how = { server, postmaster, seconds: Number(values.seconds) };
    const one = { name: document.name, ...(await measureCost(accepted, how)) };
    measured.push(one);
    say(format(one));
  }
  say('\nThe ten that cost most CPU:');
  for (const one of measured.toSorted((a, b) => b.cpu - a.cpu).slice(0, 10)) say(format(one));
} finally {
  await server.stop();
  await register.stop();
}

function format({ name, times, ...measured }: Measured & { readonly name: string }): string {
  const { cost, bytes, cpu, ofPostgres, longestTurn } = measured;
  const perPoint = ((cpu * 1_000) / cost).toFixed(1);
  return [
    `${times} × ${name}`.padEnd(70),
    `${cost} points`.padStart(13),
    `${bytes} bytes`.padStart(14),
    `${cpu.toFixed(0)} ms`.padStart(8),
    `(${ofPostgres.toFixed(0)} of Postgres)`.padStart(19),
    `${perPoint} µs per point`.padStart(18),
    `longest turn ${longestTurn.toFixed(0)} ms`,
  ].join('  ');
}
