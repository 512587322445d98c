import type { HttpRequest, Job } from './load-generator.ts';
import {
  isAnswered,
  type LoadGenerator,
  type Measured,
  MODES,
  type Mode,
  measure,
  readDigest,
  requireEqualAnswers,
  toConditional,
  toRequest,
} from './measure.ts';
import type { Operation, Question } from './operations.ts';
import type { RunningServer } from './processes.ts';
import type { Series } from './report.ts';
import type { Samples } from './samples.ts';

const CONNECTIONS = 16;

/**
 * Requests before the first round. What a server compiles after fewer would be measured with them, all
 * the more the fewer a busy machine can answer.
 */
const WARM = 1_000;

/** Assumed maximum of requests per second. */
const FASTEST = 12_000;

export interface Run {
  readonly rounds: number;
  /** Duration of each measurement. */
  readonly seconds: number;
  readonly operations: readonly Operation[];
  readonly servers: readonly RunningServer[];
  readonly postgres: number;
  readonly samples: Samples;
  readonly generator: LoadGenerator;
  readonly say: (line: string) => void;
}

/** One server under one kind of load. */
interface Lane {
  readonly operation: Operation;
  readonly mode: Mode;
  readonly server: RunningServer;
  take(count: number): readonly HttpRequest[];
  readonly rounds: Measured[];
  alone?: number;
}

/** Measures all operations, with the servers taking turns. */
export async function runRounds(run: Run): Promise<readonly Series[]> {
  const { rounds, seconds, operations, postgres, generator, say } = run;
  const lanes: Lane[] = [];
  for (const operation of operations) lanes.push(...(await openLanes(operation, run)));
  const load = async (lane: Lane, job: Pick<Job, 'connections' | 'seconds' | 'least'>) => {
    const requests = lane.take(lane.mode === 'uncached' ? Math.ceil(4 * job.seconds * FASTEST) : 1);
    const repeat = lane.mode !== 'uncached';
    const { server } = lane;
    const measured = await measure({ server, postgres, generator }, { requests, repeat, ...job });
    const { failed, count, failure } = measured;
    if (failed > 0) say(`${server.name}: ${failed} of ${count} failed, first with ${failure}`);
    return measured;
  };
  const fresh = lanes.filter(({ mode }) => mode === 'uncached');
  say('Warming up …');
  for (const lane of fresh) await load(lane, { connections: CONNECTIONS, seconds, least: WARM });
  for (let round = 0; round < rounds; round += 1) {
    for (const operation of operations) {
      say(`Round ${round + 1} of ${rounds}: ${operation.name}`);
      for (const mode of MODES) {
        const own = lanes.filter((lane) => lane.operation === operation && lane.mode === mode);
        for (let turn = 0; turn < own.length; turn += 1) {
          // Each round begins with a different server.
          const lane = own[(turn + round) % own.length];
          lane?.rounds.push(await load(lane, { connections: CONNECTIONS, seconds, least: 100 }));
        }
      }
    }
  }
  say('One connection at a time …');
  for (const lane of fresh) {
    lane.alone = (await load(lane, { connections: 1, seconds, least: 20 })).p50;
  }
  return lanes.map(({ operation, mode, server, rounds, alone }) => ({
    operation: operation.name,
    isCore: operation.isCore ?? false,
    mode,
    server: server.name,
    rounds,
    ...(alone !== undefined && { alone }),
  }));
}

/** Checks that the responses are equal, and divides the requests among warm-up and rounds. */
async function openLanes(operation: Operation, run: Run): Promise<Lane[]> {
  const questions = operation.questions(run.samples);
  const [first] = questions;
  if (!first) throw new Error(`There are no questions for ${operation.name}.`);
  const servers = run.servers.filter((server) => isAnswered(operation, server));
  const digests = new Map<RunningServer, string>();
  for (const server of servers) {
    const isPaged = server.name === 'postgraphile' && first.after !== undefined;
    digests.set(server, isPaged ? await readDigest(operation, server, first) : '');
  }
  const requestOf = (server: RunningServer, question: Question) =>
    toRequest(operation, server, question, digests.get(server) ?? '');
  for (const question of questions.slice(0, 5)) {
    const requests = servers.map((server) => ({ server, request: requestOf(server, question) }));
    await requireEqualAnswers(operation, requests);
  }
  const share = Math.max(1, Math.floor((questions.length - 5) / (run.rounds + 2)));
  const lanes = servers.flatMap((server): Lane[] => {
    let next = 5;
    const uncached = (count: number) => {
      const taken = questions.slice(next, next + Math.min(count, share));
      next += taken.length;
      return (taken.length > 0 ? taken : [first]).map((one) => requestOf(server, one));
    };
    const repeated = () => [requestOf(server, first)];
    const lane = (mode: Mode, take: Lane['take']): Lane => ({
      operation,
      mode,
      server,
      take,
      rounds: [],
    });
    // Without variables, every request is a repeated one.
    if (questions.length === 1) return [lane('repeated', repeated)];
    return [lane('uncached', uncached), lane('repeated', repeated)];
  });
  const dixit = servers.find(({ name }) => name === 'dixit');
  if (dixit && operation.isConditional) {
    const conditional = await toConditional(requestOf(dixit, first));
    lanes.push({ operation, mode: '304', server: dixit, take: () => [conditional], rounds: [] });
  }
  return lanes;
}
