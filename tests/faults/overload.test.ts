import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { HEAVY_COST, MAX_COST } from '../../server/policy/limits.ts';
import { cpuOf } from '../bench/processes.ts';
import { WORST_DOCUMENTS } from '../bench/worst-documents.ts';
import { type Answered, repeat } from '../support/clients.ts';
import { priceOf } from '../support/price.ts';
import { rounds } from '../support/rounds.ts';
import { startSeededDixit } from '../support/seeded-dixit.ts';

// The figures are printed, because they are of no use while other programs run; `npm run faults`
// asserts generous bounds. The clients share the cores with the service and Postgres.
const SECONDS = rounds(1, 10);

const CLIENTS = 100;
const PAGE =
  '{ statements(first: 20) { nodes { id text kind speaker { name } article { title } } } }';

async function start() {
  const service = await startSeededDixit();
  let count = 0;
  // A variable makes each request another one, so that no answer is kept.
  const page = () => {
    count += 1;
    return service.ask(PAGE, { unused: count });
  };
  return { ...service, page, cpu: () => cpuOf(service.pid) };
}

type Page = () => Promise<Answered>;

/** Clients that each send their next request when the last one is answered, or later if paced. */
async function load(page: Page, clients: number, perSecond = Number.POSITIVE_INFINITY) {
  const answers: Answered[] = [];
  const began = performance.now();
  const interval = (1_000 * clients) / perSecond;
  const client = async (_: unknown, index: number) => {
    for (let at = began + (interval * index) / clients; ; at += interval) {
      const wait = at - performance.now();
      if (wait > 0) await sleep(wait);
      if (performance.now() - began > 1_000 * SECONDS) return;
      answers.push(await page());
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const accepted = answers.filter(({ status }) => status === 200);
  const times = accepted.map(({ took }) => took);
  return {
    answers,
    accepted: accepted.length,
    goodput: (1_000 * accepted.length) / (performance.now() - began),
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
}

test('three times as many requests as the service can answer: refusals are typed, and answers go on', async () => {
  const { page, cpu } = await start();
  // Opens the connections: Node accepts one in each turn of its event loop.
  await load(page, CLIENTS);
  // The code of a server that has just started is compiled while it runs.
  await load(page, 8);
  const before = cpu();
  const peak = await load(page, 8);
  const between = cpu();
  const over = await load(page, CLIENTS, 3 * peak.goodput);
  const perAnswer = (between - before) / peak.accepted;
  const refused = over.answers.filter(({ status }) => status !== 200);
  const perRefusal = (cpu() - between - over.accepted * perAnswer) / refused.length;
  console.info({
    'answers per second at the peak': Math.round(peak.goodput),
    'requests per second under overload': Math.round(over.answers.length / SECONDS),
    'answers per second under overload': Math.round(over.goodput),
    'share of the peak': over.goodput / peak.goodput,
    'share that the CPU of the service allows': shareAllowed(perRefusal / perAnswer),
    'p99 of answers in ms': Math.round(over.p99),
    'CPU of the service in µs': {
      'for an answer': Math.round(1e6 * perAnswer),
      ...(refused.length > 0 && { 'for a refusal': Math.round(1e6 * perRefusal) }),
    },
  });
  expect(peak.answers.map(({ status }) => status)).toEqual(peak.answers.map(() => 200));
  for (const { status, headers, body } of refused) {
    expect([status, headers['retry-after'], JSON.parse(body).errors[0].extensions.code]).toEqual([
      503,
      '1',
      'SERVICE_UNAVAILABLE',
    ]);
  }
  if (SECONDS === 1) return;
  expect(over.goodput / peak.goodput).toBeGreaterThan(0.5);
  expect(over.p99).toBeLessThan(1_000);
});

/**
 * Of three times as many requests as can be answered, the share `g` of one that is answered if a
 * refusal takes `ratio` of an answer's CPU: g + (3 - g) ratio = 1.
 */
function shareAllowed(ratio: number): number {
  return (1 - 3 * ratio) / (1 - ratio);
}

test('ten of the worst documents at once leave room for an honest query', async () => {
  const { ask, page } = await start();
  const worst = await mostExpensive(10);
  await load(page, 1);
  const rest = await load(page, 1);
  let isOver = false;
  const tally: Record<number, number> = {};
  const attack = repeat(worst.length, worst.length, async (index) => {
    const { query, variables } = worst[index] ?? { query: '', variables: {} };
    for (let n = 0; !isOver; n += 1) {
      const { status } = await ask(`# ${n}\n${query}`, variables);
      tally[status] = (tally[status] ?? 0) + 1;
    }
  });
  const attacked = await load(page, 1);
  isOver = true;
  await attack;
  console.info({
    'p50 of an honest query at rest in ms': rest.p50,
    'with ten of the worst at once': attacked.p50,
    ratio: attacked.p50 / rest.p50,
    'answers to the worst, by status': tally,
  });
  expect(attacked.accepted).toBe(attacked.answers.length);
  if (SECONDS > 1) expect(attacked.p50 / rest.p50).toBeLessThan(3);
});

/** The documents that cost most of those that are accepted. */
async function mostExpensive(count: number) {
  const accepted = [];
  for (const { query, variables = {} } of WORST_DOCUMENTS) {
    for (const times of [50, 40, 30, 20, 15, 10, 7, 5, 4, 3, 2, 1]) {
      const cost = await priceOf(query(times), variables).catch(() => MAX_COST + 1);
      if (cost > MAX_COST) continue;
      accepted.push({ query: query(times), variables, cost });
      break;
    }
  }
  const heavy = accepted.filter(({ cost }) => cost >= HEAVY_COST);
  return heavy.toSorted((one, other) => other.cost - one.cost).slice(0, count);
}
