import { monitorEventLoopDelay } from 'node:perf_hooks';

// Loaded into a measured server (`--import`): answers each message with how long, in milliseconds,
// its event loop was held up at the most since the message before.

const RESOLUTION_MS = 1;

const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delays.enable();
process.on('message', () => {
  process.send?.(Math.max(delays.max / 1e6 - RESOLUTION_MS, 0));
  delays.reset();
});
// The server ends although its parent could send more.
process.channel?.unref();
