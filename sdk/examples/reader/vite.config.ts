import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

// The register that `npm run dev:reader` asks.
const SERVER = 'http://127.0.0.1:4000';

export default defineConfig({
  root: import.meta.dirname,
  // From its source, as this repository has it: the package is built only to be published.
  resolve: {
    alias: { '@dixit/sdk': fileURLToPath(new URL('../../src/index.ts', import.meta.url)) },
  },
  build: {
    target: 'es2022',
    // The server's policy allows no script or style in the page itself.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: { proxy: { '/graphql': SERVER } },
});
