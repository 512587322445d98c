import { gzipSync } from 'node:zlib';
import type { Plugin } from 'graphql-yoga';
import { PAGE_HEADERS, payForPage } from '../policy/web-pages.ts';
import type { ServerContext } from '../schema/context.ts';
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

const NOT_ACCEPTED = 'The playground is sent compressed with gzip only. Accept that encoding.\n';

/**
 * Serves GraphiQL to browsers at the API's address, with the saved examples as tabs. It has 9 MB, so
 * that it is sent compressed only, and costs points like an answer of its length.
 */
export function usePlayground(isOn: boolean): Plugin<object, ServerContext> {
  let page: Promise<Uint8Array<ArrayBuffer>> | undefined;
  return {
    async onRequest({ url, request, endResponse, fetchAPI, serverContext }) {
      const wantsPage = request.headers.get('accept')?.includes('text/html');
      if (!isOn || request.method !== 'GET' || url.pathname !== '/graphql' || !wantsPage) return;
      // Loaded at the first visit, because it takes megabytes of memory.
      page ??= renderPage();
      const zipped = await page;
      const refusal = await payForPage(zipped, serverContext.visit);
      if (refusal) return endResponse(new fetchAPI.Response(refusal.body, refusal));
      const headers = {
        'cache-control': 'no-cache',
        ...PAGE_HEADERS,
        vary: 'accept, accept-encoding',
      };
      // Without the header, any encoding is accepted (RFC 9110, 12.5.3).
      if (!/\bgzip\b|\*/.test(request.headers.get('accept-encoding') ?? '*')) {
        return endResponse(
          new fetchAPI.Response(NOT_ACCEPTED, {
            status: 406,
            headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
          }),
        );
      }
      endResponse(
        new fetchAPI.Response(zipped, {
          headers: {
            ...headers,
            'content-type': 'text/html; charset=utf-8',
            'content-encoding': 'gzip',
            'content-security-policy': POLICY,
          },
        }),
      );
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
