import { GraphQLError } from 'graphql';
import { BYTES_PER_POINT, REQUEST_POINTS } from './prices.ts';
import { errorResponse } from './send-error.ts';
import type { Visit } from './visit.ts';

/** Headers of pages and their files, besides their policy of what they may load. */
export const PAGE_HEADERS = {
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  // For browsers without `frame-ancestors`.
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
} as const;

/** Takes the points of a page or one of its files; the response instead if the client has too few. */
export async function payForPage(page: Uint8Array, visit: Visit) {
  try {
    await visit.pay(REQUEST_POINTS + Math.ceil(page.length / BYTES_PER_POINT));
    return undefined;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return errorResponse(error);
  }
}
