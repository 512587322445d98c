import type { GraphQLResolveInfo } from 'graphql';
import type { ApiKeyScope } from '../../prisma/generated/client/enums.ts';
import type { ApiKeyFacts } from '../access/check-api-key.ts';
import {
  IdempotencyKeyReused,
  type KeyedMutation,
  recallOutcome,
  rememberOutcome,
} from '../access/mutation-outcomes.ts';
import { clientError } from '../client-error.ts';
import type { FieldInfo } from '../executor/field.ts';
import { type Json, toHash } from '../model/canonical.ts';
import { MUTATION_PATIENCE_MS } from '../policy/limits.ts';
import { noteCommit } from '../policy/request-revision.ts';
import { requireScope } from '../policy/require-scope.ts';
import { addWarnings } from '../policy/warnings.ts';
import { type Rows, readRow } from '../read/rows.ts';
import { sql } from '../read/sql.ts';
import { type Change, changeRegister } from '../register/change.ts';
import type { Context } from './context.ts';

export interface Mutation<Type extends 'Article' | 'Speaker' | 'Statement' | 'Utterance'> {
  /** The required scope of the API key. */
  readonly scope: Exclude<ApiKeyScope, 'READ'>;
  /** The type of the returned object. */
  readonly answers: Type;
  /**
   * Makes the change and returns the row id of the returned object. A WritingError rolls it back.
   */
  readonly work: (change: Change, key: ApiKeyFacts) => Promise<bigint>;
  /** The path of a written statement within the input. @default the input itself */
  readonly pathOf?: (index: number) => readonly string[];
}

/**
 * Changes the register in one transaction, at most once under an idempotency key, and returns the
 * object after the change. Failures are not stored, so that they can be retried.
 *
 * @throws UNAUTHENTICATED, FORBIDDEN, IDEMPOTENCY_KEY_REUSED, and the errors of `work`.
 */
export async function mutate<Type extends 'Article' | 'Speaker' | 'Statement' | 'Utterance'>(
  { scope, answers, work, pathOf = () => [] }: Mutation<Type>,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Rows[Type]> {
  const { database, reader } = context;
  const key = requireScope(context, scope);
  const keyed = toKeyedMutation(key, context, info);
  let doubts: Change['doubts'] = [];
  const once = async (change: Change) => {
    const earlier = keyed && (await recallOnce(change.tx, keyed));
    if (earlier !== undefined) return earlier;
    const id = await work(change, key);
    if (keyed) await rememberOutcome(change.tx, keyed, id);
    doubts = change.doubts;
    return id;
  };
  const { value: id, raised } = await changeRegister(database, once, {
    patienceMs: MUTATION_PATIENCE_MS,
  });
  if (raised !== null) noteCommit(context, raised);
  const at = [String(info.path.key), 'input'];
  addWarnings(
    context,
    doubts.map(({ index, field, code, message }) => {
      return { path: [...at, ...pathOf(index), field], code, message };
    }),
  );
  const { selection } = info as FieldInfo;
  const row = await readRow(reader, answers, sql`r.id = ${id}::bigint`, selection.needs(answers));
  if (!row) throw new Error(`the ${answers} ${id} that a mutation answers with is not there`);
  return row;
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

// Undeclared variables are ignored, so their depth does not matter.
function declaredVariables({ params }: Context, { operation }: GraphQLResolveInfo): Json {
  const names = operation.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
  const sent = Object.entries((params.variables ?? {}) as Record<string, Json>);
  return Object.fromEntries(sent.filter(([name]) => names.includes(name)));
}

async function recallOnce(tx: Change['tx'], keyed: KeyedMutation): Promise<bigint | undefined> {
  try {
    return await recallOutcome(tx, keyed);
  } catch (error) {
    if (!(error instanceof IdempotencyKeyReused)) throw error;
    throw clientError(
      'IDEMPOTENCY_KEY_REUSED',
      'This `Idempotency-Key` was already used for a different request. Use a new key for each change.',
    );
  }
}
