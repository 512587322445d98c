import { fileURLToPath } from 'node:url';

// Preloaded into a process: its clock is set to the next time of CLOCK_STEPS (milliseconds from the
// real time) by each SIGUSR2. Clocks that only measure durations are not affected, as in reality.

const PRELOADED = process.env['CLOCK_STEPS'];

if (PRELOADED !== undefined) {
  const steps = PRELOADED.split(',').map(Number);
  const RealDate = Date;
  let offset = 0;
  process.on('SIGUSR2', () => {
    offset = steps.shift() ?? 0;
    process.stdout.write(`clock ${offset}\n`);
  });
  const now = () => RealDate.now() + offset;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length > 0 ? given : [now()], newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}

/** The environment of a process whose clock is set by SIGUSR2, to each of these times in turn. */
export function clockOf(steps: readonly number[]): Readonly<Record<string, string>> {
  const preload = fileURLToPath(import.meta.url);
  return { NODE_OPTIONS: `--import "${preload}"`, CLOCK_STEPS: steps.join(',') };
}
