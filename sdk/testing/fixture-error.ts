import { GraphQLError } from 'graphql';

/**
 * An error for an answer to throw, with the code that a real server would give it. The client gets
 * a `DixitGraphQLError` with that code, and what else was answered as its partial `data`.
 *
 * @param options the `message`, by default a sentence with the code; and the HTTP `status` where
 * nothing else could be answered, by default 200
 * @example
 * const answers: FieldAnswers = {
 *   'Statement.gloss': () => {
 *     throw fixtureError('FORBIDDEN', { status: 403 });
 *   },
 * };
 */
export function fixtureError(
  code: string,
  { message = `Refused with ${code}`, status }: { message?: string; status?: number } = {},
): Error {
  return new GraphQLError(message, {
    extensions: { code, ...(status !== undefined && { http: { status } }) },
  });
}

/** Where a test must say more than it did: the code is of this package, no server has it. */
export function missing(what: string): Error {
  return fixtureError('FIXTURE_MISSING', { message: what, status: 500 });
}
