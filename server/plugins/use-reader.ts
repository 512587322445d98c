import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'graphql-yoga';
import { payForPage } from '../policy/web-pages.ts';
import type { ServerContext } from '../schema/context.ts';
import { answerWithFile, type BuiltFiles, readBuiltFiles } from './reader/built-files.ts';

const BUILT = fileURLToPath(new URL('../../sdk/examples/reader/dist', import.meta.url));

const NOT_BUILT = [
  'The reader page is not built on this server. Run `npm run build:reader`, then reload.',
  `The API works without it: /graphql`,
].join('\n');

const PAGES = /^\/(?:|search|check|(?:statement|utterance|article|speaker)\/[^/]+)\/?$/;

/**
 * Serves the reader page: its files, and its HTML for all of its addresses. Requests select among
 * the files that were read into memory; no part of a request is used as a path on the disk.
 */
export function useReader(folder = BUILT): Plugin<object, ServerContext> {
  let files: Promise<BuiltFiles | undefined> | undefined;

  async function read(): Promise<BuiltFiles | undefined> {
    files ??= readBuiltFiles(path.resolve(folder));
    const built = await files;
    // Tried again at the next visit, because the page may be built while the server runs.
    if (!built) files = undefined;
    return built;
  }

  return {
    async onRequest({ url, request, endResponse, fetchAPI, serverContext }) {
      if (!/^(GET|HEAD)$/.test(request.method)) return;
      const isPage = isReaderPage(url.pathname);
      if (!isPage && !url.pathname.startsWith('/assets/')) return;
      const built = await read();
      const file = built?.get(isPage ? '/index.html' : url.pathname);
      if (file) {
        const refusal = await payForPage(file.zipped ?? file.plain, serverContext.visit);
        // The page itself is shown also without points: it explains what its queries answer.
        if (refusal && !isPage) {
          return endResponse(new fetchAPI.Response(refusal.body, refusal));
        }
        return endResponse(answerWithFile(file, request, fetchAPI.Response));
      }
      if (!isPage) return;
      const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
      endResponse(new fetchAPI.Response(`${NOT_BUILT}\n`, { status: 503, headers }));
    },
    // An unknown address gets the page, which explains that it does not exist.
    async onResponse({ request, response, setResponse, fetchAPI }) {
      const wantsPage = request.headers.get('accept')?.includes('text/html');
      if (response.status !== 404 || request.method !== 'GET' || !wantsPage) return;
      const file = (await read())?.get('/index.html');
      if (!file) return;
      const page = answerWithFile(file, request, fetchAPI.Response, 404);
      // Headers of every response, such as the request id.
      for (const [name, value] of response.headers) {
        if (!page.headers.has(name)) page.headers.set(name, value);
      }
      setResponse(page);
    },
  };
}

/** Whether a path is an address that the reader page renders in the browser. */
export function isReaderPage(pathname: string): boolean {
  return PAGES.test(pathname);
}
