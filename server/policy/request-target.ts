import type { IncomingMessage } from 'node:http';

// A host name, an IPv4 address or an IPv6 address, with or without a port (RFC 9110, 7.2).
const HOST = /^(?:\[[\da-f:.]+\]|[\w.~!$&'()*+,;=%-]+)(?::\d{0,5})?$/i;

/**
 * The path and the parameters that a request asks for; undefined if its target and its `Host` header
 * do not form an address. The absolute form, which clients send to proxies, is accepted as RFC 9112
 * (3.2.2) requires. The API has one path, however it is written (`/./graphql`, `/graphql/`), because
 * requests to it are refused, and their bodies bounded, by this path.
 */
export function readTarget({ url = '/', headers }: IncomingMessage): string | undefined {
  const { host = 'localhost' } = headers;
  if (!HOST.test(host)) return undefined;
  const address = url.startsWith('/') ? `http://${host}${url}` : url;
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const { pathname, search } = new URL(address);
  return pathname.replace(/^\/graphql\/$/, '/graphql') + search;
}
