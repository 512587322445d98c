import { gunzipSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'graphql-yoga';
import { PAGE_HEADERS } from '../policy/page-headers.ts';
import { EXAMPLES, WRITING_EXAMPLES } from './playground/examples.ts';

// The page is self-contained. The policy blocks requests to any other host.
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves GraphiQL to browsers at the API's address, with the saved examples as tabs. */
export function usePlayground(isOn: boolean): Plugin {
  let page: Promise<Uint8Array<ArrayBuffer>> | undefined;
  return {
    async onRequest({ url, request, endResponse, fetchAPI }) {
      const wantsPage = request.headers.get('accept')?.includes('text/html');
      if (!isOn || request.method !== 'GET' || url.pathname !== '/graphql' || !wantsPage) return;
      // Loaded at the first visit, because it takes megabytes of memory.
      page ??= renderPage();
      const zipped = await page;
      const zips = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': POLICY,
        'cache-control': 'no-cache',
        ...PAGE_HEADERS,
        vary: 'accept, accept-encoding',
        ...(zips && { 'content-encoding': 'gzip' }),
      };
      endResponse(new fetchAPI.Response(zips ? zipped : gunzipSync(zipped), { headers }));
    },
  };
}

// GraphiQL animates its tabs and leaves them offset from their click targets.
const STEADY_TABS = '<style>.graphiql-tab { transform: none !important }</style>';

/** The page, compressed. */
async function renderPage() {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const rendered = renderGraphiQL({
    title: 'Dixit',
    defaultQuery: EXAMPLES[0].query,
    defaultTabs: [...EXAMPLES, ...WRITING_EXAMPLES].map(({ query, variables, headers }) => ({
      query,
      variables: variables ? JSON.stringify(variables, null, 2) : null,
      headers: headers ? JSON.stringify(headers, null, 2) : null,
    })),
    defaultEditorToolsVisibility: 'variables',
    // Keys are typed into the headers of a tab, and must not stay in the browser.
    shouldPersistHeaders: false,
    schemaDescription: true,
    inputValueDeprecation: true,
  });
  return new Uint8Array(gzipSync(rendered.replace('</head>', `${STEADY_TABS}</head>`)));
}
