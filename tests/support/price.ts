import { GraphQLError, parse } from 'graphql';
import { execute } from '../../server/executor/execute.ts';
import { schema } from '../../server/schema/index.ts';

/** What an operation costs, without running it. @throws the error for an operation that is refused */
export async function priceOf(
  text: string,
  variableValues: Readonly<Record<string, unknown>> = {},
  operationName?: string,
): Promise<number> {
  let price: number | undefined;
  const { errors } = await execute({
    schema,
    document: parse(text),
    operationName,
    variableValues,
    admit(cost) {
      price = cost;
      throw new GraphQLError('It is only priced.');
    },
  });
  if (price === undefined) throw errors?.[0] ?? new Error('The operation was not priced.');
  return price;
}
