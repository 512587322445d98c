import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // As Node resolves it: two copies of graphql, one of each module system, refuse each other.
  resolve: {
    alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }],
  },
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    // Only a hang ends by the clock: on a busy machine everything may take long.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    teardownTimeout: 60_000,
    expect: { poll: { interval: 20, timeout: 300_000 } },
    // Nothing of the service is kept in a module, so that test files share what they import: to read
    // it anew for each is half of what the suite costs.
    isolate: false,
    maxWorkers: 2,
  },
});
