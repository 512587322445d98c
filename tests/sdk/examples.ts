import { execFile, spawn } from 'node:child_process';
import { cp, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { raiseRevision } from '../../server/register/revision.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import type { TestServer } from '../support/server.ts';
import type { Consumer } from './consumer.ts';

const EXAMPLES = path.join(import.meta.dirname, '../../sdk/examples');
const NAMES = ['follow-speaker.ts', 'statements-csv.ts', 'vite-page'];

export interface ExamplesGiven {
  readonly consumer: Consumer;
  readonly server: TestServer;
  readonly url: string;
}

/** The example apps in a project that has installed the tarball. */
export function describeExamples(given: () => ExamplesGiven) {
  describe('the example', () => {
    beforeAll(async () => {
      const { dir } = given().consumer;
      for (const name of NAMES) {
        await cp(path.join(EXAMPLES, name), path.join(dir, name), { recursive: true });
      }
    });

    test('apps compile', async () => {
      const lib = ['es2023', 'dom', 'dom.iterable'];
      const options = { moduleResolution: 'nodenext', lib, types: ['node'] } as const;
      const files = ['follow-speaker.ts', 'statements-csv.ts', 'vite-page/page.ts'];
      expect(await given().consumer.typeCheck(files, options)).toBe('');
    });

    test('statements-csv writes CSV that equals the register', async () => {
      const { consumer, server, url } = given();
      const { statements } = await server.query(
        '{ statements(first: 100) { nodes { id text speaker { id name } topics { id slug } } } }',
      );
      type Row = {
        id: string;
        text: string;
        speaker: { name: string } | null;
        topics: { slug: string }[];
      };
      const sample = statements.nodes.find((row: Row) => row.speaker && row.topics.length > 0);
      const [topic] = sample.topics;
      const args = [url, sample.speaker.name, topic.slug];
      const csv = await consumer.node('statements-csv.ts', {}, args);
      const rows = csv.split('\r\n').slice(1, -1);
      expect(csv).toMatch(/^"published","said",/);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toMatch(/^"([^"]|"")*"(,"([^"]|"")*"){8}$/s);
      const quoted = `"${sample.text.replaceAll('"', '""')}"`;
      expect(rows.find((row) => row.includes(sample.id))).toContain(quoted);

      await consumer.node('statements-csv.ts', {}, [...args, 'out.csv']);
      expect(await readFile(path.join(consumer.dir, 'out.csv'), 'utf8')).toBe(csv);
      await expect(consumer.node('statements-csv.ts', {}, [url, 'Nobody', 'x'])).rejects.toThrow(
        'No speaker has this name',
      );
    });

    test('statements-csv ends without an error if its output is closed', async () => {
      const { consumer, url } = given();
      const name = "'Sergey Lavrov' red-lines";
      const command = `"${process.execPath}" statements-csv.ts ${url} ${name} | true`;
      const shell = ['-o', 'pipefail', '-c', command];
      const { stderr } = await promisify(execFile)('bash', shell, { cwd: consumer.dir });
      expect(stderr).toBe('');
    });

    test('follow-speaker prints a change, and ends on a signal', async () => {
      const { consumer, server, url } = given();
      const { prisma } = server.database;
      const { id, speaker } = await prisma.statement.findFirstOrThrow({
        where: { speaker: { mergedIntoId: null } },
        include: { speaker: true },
      });
      const args = ['follow-speaker.ts', url, speaker?.name ?? ''];
      const child = spawn(process.execPath, args, { cwd: consumer.dir });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      let printed = '';
      let complaints = '';
      child.stderr.on('data', (chunk) => (complaints += chunk));
      for await (const chunk of child.stdout) {
        const before = printed;
        printed += chunk;
        if (!before && printed.startsWith('Following')) {
          await prisma.$transaction((tx) =>
            raiseRevision(tx, [{ statementId: id, change: 'CORRECTED', former: null }]),
          );
        }
        if (printed.includes('CORRECTED')) child.kill('SIGINT');
      }
      expect(await ended, complaints).toBe(0);
      expect(printed).toMatch(/^Following .+\nCORRECTED \d{4}.* [A-Z]+: .+ – .+\n$/);
    });

    const maybe = hasChromium('the example page') ? test : test.skip;
    maybe('vite-page searches in a browser', async () => {
      const { consumer, server } = given();
      const root = path.join(consumer.dir, 'vite-page');
      await build({ root, configFile: false, logLevel: 'error' });
      const site = await serve(path.join(root, 'dist'), server);
      const browser = await launchChromium();
      try {
        const page = await browser.newPage();
        await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
        await page.getByLabel('Words').fill('ligne rouge');
        await page.getByRole('button').click();
        await page.getByText(/^\d+ of \d+ statements$/).waitFor();
        expect(await page.getByRole('listitem').first().textContent()).toMatch(/\(\d{4}/);
        await page.getByLabel('Words').fill('xylophone');
        await page.getByRole('button').click();
        await page.getByText('No results').waitFor();
        expect(await page.getByRole('listitem').count()).toBe(0);
      } finally {
        await browser.close();
        site.closeAllConnections();
        site.close();
      }
    });
  });
}

/** A deployed site: the built files, and the register at /graphql on the same host. */
async function serve(folder: string, { listener }: TestServer): Promise<Server> {
  const site = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    if (pathname === '/graphql') return listener(request, response);
    const file = pathname === '/' ? 'index.html' : pathname.slice(1);
    const type = file.endsWith('.js') ? 'text/javascript' : 'text/html';
    const body = await readFile(path.join(folder, path.normalize(file))).catch(() => undefined);
    response.writeHead(body ? 200 : 404, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  return site;
}
