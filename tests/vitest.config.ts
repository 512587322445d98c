import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => ({
  // Resolves graphql like Node: two copies, one per module system, reject each other's objects.
  resolve: {
    alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }],
  },
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    // The limits only detect hangs, because tests can be slow on a busy machine.
    testTimeout: mode === 'faults' ? 3_600_000 : 600_000,
    hookTimeout: 600_000,
    teardownTimeout: 60_000,
    expect: { poll: { interval: 20, timeout: 300_000 } },
    // The service has no module state except caches of words, so test files can share modules. Loading
    // them for each file would double the duration of the suite.
    isolate: false,
    maxWorkers: 2,
  },
}));
