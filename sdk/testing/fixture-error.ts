import { GraphQLError } from 'graphql';

/**
 * Creates an error for a field resolver to throw, with the code of a real server. The client
 * receives a `DixitGraphQLError` with that code; the fields that did resolve are its partial
 * `data`.
 *
 * @param options the `message` (default: a sentence with the code), and the HTTP `status` of the
 * response if its data is null (default: 200)
 * @example
 * const resolvers: FieldResolvers = {
 *   'Statement.gloss': () => {
 *     throw fixtureError('FORBIDDEN', { status: 403 });
 *   },
 * };
 */
export function fixtureError(
  code: string,
  { message = `Rejected with ${code}`, status }: { message?: string; status?: number } = {},
): Error {
  return new GraphQLError(message, {
    extensions: { code, ...(status !== undefined && { http: { status } }) },
  });
}

/** The error for an incomplete test setup. Its code belongs to this package; no server uses it. */
export function missing(what: string): Error {
  return fixtureError('FIXTURE_MISSING', { message: what, status: 500 });
}
