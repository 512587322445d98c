import type { GraphQLError } from 'graphql';
import { clientError } from '../client-error.ts';

/** The error for a request for which there is no room. */
export function overloaded(): GraphQLError {
  return clientError(
    'SERVICE_UNAVAILABLE',
    'The server is busy with other requests. Send the request again in a second.',
  );
}
