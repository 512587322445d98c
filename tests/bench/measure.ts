import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { HttpRequest, Job, Outcome } from './load-generator.ts';
import { normalise, type Operation, type Question } from './operations.ts';
import { cpuOf, cpuOfFamily, memoryOf, type RunningServer } from './processes.ts';

export const MODES = ['uncached', 'repeated', '304'] as const;

/** Distinct requests; the same request each time; the same request with its ETag. */
export type Mode = (typeof MODES)[number];

/** The figures of one round. */
export interface Measured extends Outcome {
  /** CPU time per request, in microseconds. */
  readonly serverCpu: number;
  readonly postgresCpu: number;
  /** Memory of the server at the end, in MB. */
  readonly memory: number;
}

export interface Measuring {
  readonly server: RunningServer;
  /** The postmaster. */
  readonly postgres: number;
  readonly generator: LoadGenerator;
}

export async function measure(
  { server, postgres, generator }: Measuring,
  job: Job,
): Promise<Measured> {
  const cpu = () => [cpuOf(server.pid), cpuOfFamily(postgres)] as const;
  const before = cpu();
  const outcome = await generator.run(job);
  const after = cpu();
  const spent = (index: 0 | 1) => ((after[index] - before[index]) / outcome.count) * 1e6;
  return {
    ...outcome,
    serverCpu: spent(0),
    postgresCpu: spent(1),
    memory: memoryOf(server.pid),
  };
}

export interface LoadGenerator {
  run(job: Job): Promise<Outcome>;
  stop(): void;
}

export function startLoadGenerator(): LoadGenerator {
  const child = fork(fileURLToPath(new URL('./load-generator.ts', import.meta.url)), {
    serialization: 'advanced',
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The load generator ended with ${code}.`);
  });
  ended.catch(() => {});
  return {
    async run(job) {
      const answer = once(child, 'message');
      child.send(job);
      const [outcome] = (await Promise.race([answer, ended])) as [Outcome];
      return outcome;
    },
    stop: () => child.kill(),
  };
}

// ---------------------------------------------------------------------------------------- requests

/** Whether a server has the operation. */
export function isAnswered(operation: Operation, { name }: Pick<RunningServer, 'name'>): boolean {
  return operation[name] !== undefined;
}

/** The digest of the order in PostGraphile's cursors, read from a first page. */
export async function readDigest(
  operation: Operation,
  server: RunningServer,
  question: Question,
): Promise<string> {
  const first = toRequest(operation, server, { ...question, after: [] }, '');
  const cursor = /"endCursor":"([^"]+)"/.exec(JSON.stringify(await ask(first)))?.[1] ?? '';
  return JSON.parse(Buffer.from(cursor, 'base64').toString())[0];
}

export function toRequest(
  operation: Operation,
  { name, url }: RunningServer,
  { dixit, postgraphile, after }: Question,
  digest: string,
): HttpRequest {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const post = { method: 'POST', headers, expected: 200 } as const;
  if (name === 'floor') {
    return { ...post, url: `${url}${operation.floor}`, body: JSON.stringify(dixit) };
  }
  const query = minified(operation[name] ?? '');
  const cursor = after?.length
    ? { after: Buffer.from(JSON.stringify([digest, ...after])).toString('base64') }
    : {};
  const variables = name === 'dixit' ? dixit : { ...postgraphile, ...cursor };
  return { ...post, url, body: JSON.stringify({ query, variables }) };
}

/** The same request by GET, with the ETag of its answer. */
export async function toConditional({ url, body }: HttpRequest): Promise<HttpRequest> {
  const { query, variables } = JSON.parse(body);
  const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const address = `${url}?${parameters}`;
  const response = await fetch(address, { headers: { accept: 'application/json' } });
  await response.arrayBuffer();
  const tag = response.headers.get('etag');
  if (!tag) throw new Error(`The answer to ${address} has no ETag.`);
  const headers = { accept: 'application/json', 'if-none-match': tag };
  return { method: 'GET', url: address, headers, body: '', expected: 304 };
}

function minified(document: string): string {
  return document.replace(/\s+/g, ' ').trim();
}

async function ask({ url, method, headers, body }: HttpRequest): Promise<unknown> {
  const response = await fetch(url, { method, headers, body });
  const answer = JSON.parse(await response.text());
  if (answer.errors || !response.ok) {
    throw new Error(`${url} was asked ${body} and answered ${JSON.stringify(answer)}`);
  }
  return answer.data;
}

/** @throws {Error} if two servers give different responses. */
export async function requireEqualAnswers(
  operation: Operation,
  requests: readonly { readonly server: RunningServer; readonly request: HttpRequest }[],
): Promise<void> {
  const answers: { readonly name: string; readonly answer: unknown; readonly body: string }[] = [];
  for (const { server, request } of requests) {
    const data = (await ask(request)) as Readonly<Record<string, unknown>>;
    const isUnder = server.name === 'postgraphile' && operation.under !== undefined;
    const answer = normalise(isUnder ? data[operation.under ?? ''] : data);
    answers.push({ name: server.name, answer, body: request.body });
  }
  const [first, ...others] = answers;
  for (const other of others) {
    if (isDeepStrictEqual(first?.answer, other.answer)) continue;
    throw new Error(
      `${operation.name}: ${first?.name} and ${other.name} answer differently.\n` +
        [first, other]
          .map((one) => `${one?.name}: ${one?.body}\n${JSON.stringify(one?.answer)}`)
          .join('\n'),
    );
  }
}
