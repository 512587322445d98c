import { setFlagsFromString } from 'node:v8';
import { aborted, runProcess } from './process/run-process.ts';

// By default V8 collects the old objects when they take up to four times what is alive.
setFlagsFromString('--heap-growing-percent=50');
// Prisma's compiler of queries, optimised, leaves 40 MB that the allocator does not give back.
setFlagsFromString('--wasm-tiering-budget=2000000000');

// Modules are imported inside, so that signals are handled while they load.
await runProcess(
  async ({ signal, force, onStop, fail }) => {
    const { HELP, readConfig } = await import('./config.ts');
    if (!(await import('./process/read-arguments.ts')).readArguments(HELP, {})) return;
    const config = readConfig();
    const { createLogger } = await import('./logger.ts');
    const logger = createLogger(config.logLevel);
    logger.debug('Starting …');
    const { connectDatabase } = await import('./database/connect.ts');
    const { isReachable } = await import('./database/client.ts');
    const { readSynonyms } = await import('./read/synonyms.ts');
    const synonyms = config.synonymsFile && readSynonyms(config.synonymsFile);
    const connecting = connectDatabase({ ...config, synonyms, signal, log: logger, onLost: fail });
    // Loads while Postgres starts. A failure is reported where it is awaited.
    const http = import('./http.ts');
    http.catch(() => {});
    const { database, stop } = await connecting;
    onStop(stop);
    const { deriveMissing } = await import('./register/derive-missing.ts');
    await deriveMissing(database, { log: logger, signal });
    const { loadSeeds } = await import('./sources/yaml/load-corpus.ts');
    if (config.seeds) await loadSeeds(database, config.seeds, { logger, signal });
    const { openLive } = await import('./live/change-feed.ts');
    const { subscriptionLimits } = await import('./policy/limits.ts');
    const feed = await openLive({ database, log: logger, ...subscriptionLimits(config) });
    onStop(() => feed.close());
    const { createServer } = await http;
    const isReady = async () => !signal.aborted && (await isReachable(database));
    const service = createServer({ ...config, database, logger, isReady, feed, admission: config });
    onStop(() => service.dispose());
    const { listen } = await import('./process/listen.ts');
    const { createAddressOf } = await import('./policy/client-address.ts');
    const addressOf = createAddressOf([]);
    const clientOf = (address: string | undefined) => addressOf(address, undefined);
    const server = await listen(service.listener, { ...config, clientOf });
    // Subscriptions first: their streams would delay the shutdown.
    onStop(() => feed.close().then(() => server.stop(force)));

    process.stdout.write(`Dixit is ready: ${server.url}/graphql (reader: ${server.url}/)\n`);
    await aborted(signal);
    logger.info('Stopping …');
  },
  { interruptedExitCode: 0 },
);
