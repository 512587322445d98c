import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import type { ApiKeyScope } from '../../prisma/generated/client/enums.ts';
import type { ApiKeyFacts } from '../access/check-api-key.ts';
import {
  IdempotencyKeyReused,
  type KeyedMutation,
  recallOutcome,
  rememberOutcome,
} from '../access/mutation-outcomes.ts';
import { includesScope } from '../access/scopes.ts';
import { clientError } from '../client-error.ts';
import { type Json, toHash } from '../model/canonical.ts';
import { MUTATION_PATIENCE_MS } from '../policy/limits.ts';
import { noteCommit } from '../policy/request-revision.ts';
import { delegateOf, type ListedModel, type Row } from '../read/rows.ts';
import { inLoaderTransaction, type Transaction } from '../register/loader-transaction.ts';
import { raiseRevision } from '../register/raise-revision.ts';
import type { Written } from '../register/written.ts';
import type { Context } from './context.ts';

export interface Mutation {
  /** What the API key must allow. */
  readonly scope: Exclude<ApiKeyScope, 'READ'>;
  /** The type of the object it answers with. */
  readonly answers: 'Article' | 'Speaker' | 'Statement';
  /** The change itself; a WritingError that it throws undoes it. */
  readonly work: (tx: Transaction, key: ApiKeyFacts) => Promise<Written>;
}

/**
 * Changes the register in one transaction, at most once under an idempotency key, and answers with
 * the object as it stands then. What fails is not remembered: it may be tried again.
 *
 * @throws UNAUTHENTICATED, FORBIDDEN, IDEMPOTENCY_KEY_REUSED, and what `work` throws.
 */
export async function mutate(
  { scope, answers, work }: Mutation,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Row> {
  const { database } = context;
  const key = requireScope(context, scope);
  const keyed = toKeyedMutation(key, context, info);
  const change = async (tx: Transaction) => {
    const earlier = keyed && (await recallOnce(tx, keyed));
    if (earlier !== undefined) return { id: earlier, revision: 0n };
    const written = await work(tx, key);
    if (keyed) await rememberOutcome(tx, keyed, written.id);
    return { id: written.id, revision: await raiseRevision(tx, written.changes) };
  };
  const { id, revision } = await inLoaderTransaction(database.prisma, change, {
    patienceMs: MUTATION_PATIENCE_MS,
  });
  noteCommit(context, revision);
  const query = queryFromInfo({
    context,
    info,
    typeName: answers,
    select: { id: true, key: true },
  });
  const model = delegateOf(database, answers.toLowerCase() as ListedModel);
  const [row] = await model.findMany({ ...query, where: { id } });
  if (!row) throw new Error(`the ${answers} ${id} that a mutation answers with is not there`);
  return row;
}

function requireScope({ apiKey }: Context, scope: ApiKeyScope): ApiKeyFacts {
  if (!apiKey) {
    throw clientError(
      'UNAUTHENTICATED',
      'Writing takes an API key: send `Authorization: Bearer dixit_…`. The operator makes keys, ' +
        'with `npm run keys`.',
    );
  }
  if (includesScope(apiKey.scopes, scope)) return apiKey;
  throw clientError('FORBIDDEN', `This takes an API key with the scope ${scope}.`, { scope });
}

function toKeyedMutation(
  { id }: ApiKeyFacts,
  context: Context,
  info: GraphQLResolveInfo,
): KeyedMutation | undefined {
  const { idempotencyKey, params } = context;
  if (idempotencyKey === null) return undefined;
  const { query = null, operationName = null } = params;
  const request = { query, operationName, variables: declaredVariables(context, info) };
  return {
    apiKeyId: id,
    idempotencyKey,
    path: String(info.path.key),
    requestHash: toHash(request),
  };
}

// What is sent besides is not looked at by anybody, so it may be as deep as it likes.
function declaredVariables({ params }: Context, { operation }: GraphQLResolveInfo): Json {
  const names = operation.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
  const sent = Object.entries((params.variables ?? {}) as Record<string, Json>);
  return Object.fromEntries(sent.filter(([name]) => names.includes(name)));
}

async function recallOnce(tx: Transaction, keyed: KeyedMutation): Promise<bigint | undefined> {
  try {
    return await recallOutcome(tx, keyed);
  } catch (error) {
    if (!(error instanceof IdempotencyKeyReused)) throw error;
    throw clientError(
      'IDEMPOTENCY_KEY_REUSED',
      'This `Idempotency-Key` was used for another request. Take a new one for each change.',
    );
  }
}
