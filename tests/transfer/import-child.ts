import { once } from 'node:events';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../../prisma/generated/client/client.ts';
import { importJsonl } from '../../server/sources/jsonl/import-jsonl.ts';

// An import in its own process, which kills itself some milliseconds after a number of batches. It
// uses its own clock, because another process could be late on a busy machine. SIGUSR2 starts the
// import; until then, only its modules are loaded.
const [url = '', file = '', batch = '5', batches = '0', ms = '0', ...flags] = process.argv.slice(2);
const adapter = new PrismaPg({ connectionString: url, max: 1 });
const waiting = setInterval(() => {}, 1_000);
const begins = once(process, 'SIGUSR2');
process.stdout.write('loaded\n');
await begins;
clearInterval(waiting);
let left = Number(batches);
const tick = () => {
  if (left === 0) setTimeout(() => process.kill(process.pid, 'SIGKILL'), Number(ms));
  left -= 1;
};
tick();
const report = await importJsonl(
  { prisma: new PrismaClient({ adapter }) },
  {
    file,
    isContinued: flags.includes('--continue'),
    batchStatements: Number(batch),
    onProgress: tick,
  },
);
process.exit(report.refused === 0 ? 0 : 2);
