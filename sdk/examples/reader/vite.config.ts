import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

// The register that `npm run dev:reader` uses.
const SERVER = 'http://127.0.0.1:4000';

export default defineConfig({
  root: import.meta.dirname,
  // The SDK is used from source: the package is built only for publishing.
  resolve: {
    alias: { '@dixit/sdk': fileURLToPath(new URL('../../src/index.ts', import.meta.url)) },
  },
  build: {
    target: 'es2022',
    // The server's content security policy does not allow inline scripts or styles.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: { proxy: { '/graphql': SERVER } },
});
