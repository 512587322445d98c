import { Agent, request } from 'node:http';

// Runs in its own process: sends requests over keep-alive connections, each after the previous
// response, and measures their latency.

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Required status of the response. */
  readonly expected: number;
}

export interface Job {
  readonly requests: readonly HttpRequest[];
  /** Whether to start over after the last request. If false, the job ends there. */
  readonly repeat: boolean;
  readonly connections: number;
  /** Duration; up to four times as long if fewer than `least` requests were sent. */
  readonly seconds: number;
  readonly least: number;
}

export interface Outcome {
  readonly count: number;
  readonly seconds: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Number of responses with a different status. */
  readonly failed: number;
  /** The first such response. */
  readonly failure?: string;
}

process.on('message', async (job: Job) => process.send?.(await run(job)));

async function run({ requests, repeat, connections, seconds, least }: Job): Promise<Outcome> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let next = 0;
  let failed = 0;
  let failure: string | undefined;
  const began = performance.now();
  const goesOn = (elapsed: number) => elapsed < seconds || (next < least && elapsed < 4 * seconds);
  const connection = async (_: unknown, index: number) => {
    // Each connection is a client of its own, behind a proxy.
    const client = { 'x-forwarded-for': `10.0.0.${index}` };
    while (goesOn((performance.now() - began) / 1000)) {
      const one = requests[repeat ? next % requests.length : next];
      next += 1;
      if (!one) return;
      const at = performance.now();
      const { status, text } = await send(
        { ...one, headers: { ...one.headers, ...client } },
        agent,
      );
      times.push(performance.now() - at);
      if (status !== one.expected || text.includes('"errors":')) {
        failed += 1;
        failure ??= `${status} ${text.slice(0, 300)}`;
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  const elapsed = (performance.now() - began) / 1000;
  agent.destroy();
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? Number.NaN;
  const outcome = { count: times.length, failed, seconds: elapsed, p50: at(0.5), p99: at(0.99) };
  return failure === undefined ? outcome : { ...outcome, failure };
}

function send(
  { method, url, headers, body }: HttpRequest,
  agent: Agent,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
