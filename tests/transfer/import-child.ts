import { once } from 'node:events';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../../prisma/generated/client/client.ts';
import { importJsonl } from '../../server/sources/jsonl/import-jsonl.ts';

// An import in a process of its own that kills itself so many milliseconds after so many batches:
// by its own clock, for on a busy machine another process would come too late. It begins with
// SIGUSR2: until then it has only loaded its modules.
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
