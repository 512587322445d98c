import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../../prisma/generated/client/client.ts';
import { importJsonl } from '../../server/corpus/transfer/import/import-jsonl.ts';

// An import in a process of its own that tells each batch, to be killed at any moment.
const [url = '', file = '', batch = '5', ...flags] = process.argv.slice(2);
const adapter = new PrismaPg({ connectionString: url, max: 1 });
const report = await importJsonl(
  { prisma: new PrismaClient({ adapter }) },
  {
    file,
    goesOn: flags.includes('--continue'),
    batchStatements: Number(batch),
    onProgress: ({ bytes }) => process.stdout.write(`at ${bytes}\n`),
  },
);
process.exit(report.refused === 0 ? 0 : 2);
