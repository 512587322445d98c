import { aborted, runProcess } from './process/run-process.ts';

// The modules are imported inside: a signal that comes while they are read must be heard.
await runProcess(
  async ({ signal, hurry, onStop, fail }) => {
    const { HELP, readConfig } = await import('./config.ts');
    if (!(await import('./process/read-arguments.ts')).readArguments(HELP, {})) return;
    const config = readConfig();
    const { createLogger } = await import('./logger.ts');
    const logger = createLogger(config.logLevel);
    logger.debug('Starting …');
    const { connectDatabase } = await import('./database/connect.ts');
    const { isReachable } = await import('./database/client.ts');
    const connecting = connectDatabase({ ...config, signal, log: logger, onLost: fail });
    // Read while Postgres starts; a failure shows where it is awaited.
    const http = import('./http.ts');
    http.catch(() => {});
    const { database, stop } = await connecting;
    onStop(stop);
    const { loadSeeds } = await import('./sources/yaml/load-seeds.ts');
    if (config.seeds) await loadSeeds(database, config.seeds, { logger, signal });
    const { openLive } = await import('./live/change-feed.ts');
    const { MAX_SUBSCRIPTIONS: maxSubscriptions } = await import('./policy/limits.ts');
    const feed = await openLive({ database, log: logger, maxSubscriptions });
    onStop(() => feed.close());
    const { createServer } = await http;
    const isReady = async () => !signal.aborted && (await isReachable(database));
    const yoga = createServer({ database, logger, isReady, feed });
    onStop(() => yoga.dispose());
    const { listen } = await import('./process/listen.ts');
    const server = await listen(yoga, config);
    // Subscribers first: their streams would hold the stop up.
    onStop(() => feed.close().then(() => server.stop(hurry)));

    process.stdout.write(`Dixit is ready: ${server.url}/graphql (to read: ${server.url}/)\n`);
    await aborted(signal);
    logger.info('Stopping …');
  },
  { interruptedExitCode: 0 },
);
