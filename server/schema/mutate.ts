import type { InputFieldMap, InputObjectRef, InputShapeFromFields } from '@pothos/core';
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
import { noteCommit } from '../policy/request-revision.ts';
import { requireScope } from '../policy/require-scope.ts';
import { addWarnings } from '../policy/warnings.ts';
import { type Rows, readById } from '../read/rows.ts';
import { type Change, changeRegister } from '../register/change.ts';
import {
  type ConflictError,
  GoneError,
  InvalidInputError,
  StaleVersionError,
} from '../register/errors.ts';
import { type BuilderTypes, builder, type InputFields } from './builder.ts';
import type { Context } from './context.ts';
import { NODES } from './nodes.ts';

type Answer = 'Article' | 'Speaker' | 'Statement' | 'Utterance';
type AuthorField = 'by' | 'correctedBy' | 'recordedBy';
type ErrorClass =
  | typeof ConflictError
  | typeof GoneError
  | typeof InvalidInputError
  | typeof StaleVersionError;

interface Mutation<Type extends Answer> {
  /** The required scope of the API key. */
  readonly scope: Exclude<ApiKeyScope, 'READ'>;
  /** The type of the returned object. */
  readonly answers: Type;
  /**
   * Makes the change and returns the row id of the returned object. A WritingError rolls it back.
   */
  readonly work: (change: Change, key: ApiKeyFacts) => Promise<bigint>;
  /** The path of a written statement within the input. @default the input itself */
  readonly pathOf?: ((index: number) => readonly string[]) | undefined;
}

interface MutationOptions<
  Type extends Answer,
  Fields extends InputFieldMap,
  Author extends AuthorField,
> extends Pick<Mutation<Type>, 'answers' | 'pathOf'> {
  /** @default WRITE */
  readonly scope?: Mutation<Type>['scope'];
  /** What it does, without the required scope. */
  readonly description: string;
  /** The description of the argument. */
  readonly inputDescription: string;
  /** Its type, called `<Name>Input`. */
  readonly input: { readonly description: string; readonly fields: (t: InputFields) => Fields };
  readonly resultDescription: string;
  /** @default those of a change of a statement */
  readonly errors?: readonly ErrorClass[];
  /** The field of the input that names the author: the name of the API key by default. */
  readonly author: Author;
  /** Makes the change, given the input with its author, as in `Mutation`. */
  readonly work: (
    change: Change,
    input: Omit<InputShapeFromFields<NoInfer<Fields>>, Author> & Readonly<Record<Author, string>>,
  ) => Promise<bigint>;
}

/**
 * Adds a mutation with one argument, `input`, to the schema. It returns the changed object or an
 * error: a union called `<Name>Result`.
 */
export function defineMutation<
  Type extends Answer,
  Fields extends InputFieldMap,
  Author extends AuthorField,
>(
  name: string,
  {
    answers,
    scope = 'WRITE',
    errors = [InvalidInputError, StaleVersionError, GoneError],
    author,
    work,
    pathOf,
    ...options
  }: MutationOptions<Type, Fields, Author>,
): void {
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const input = builder.inputType(`${title}Input`, options.input);
  builder.mutationField(name, (t) =>
    t.field({
      type: NODES[answers] as (typeof NODES)['Article'],
      description: `${options.description} Requires the scope \`${scope}\`.`,
      args: {
        input: t.arg({
          type: input as InputObjectRef<BuilderTypes, object>,
          required: true,
          description: options.inputDescription,
        }),
      },
      errors: {
        types: [...errors],
        union: {
          name: `${title}Result`,
          description: options.resultDescription,
        },
      },
      resolve: (_root, { input }, context, info) => {
        const given = input as Record<Author, string | null | undefined>;
        const signed = (key: ApiKeyFacts) => ({ ...given, [author]: given[author] ?? key.name });
        const mutation: Mutation<Type> = {
          answers,
          scope,
          pathOf,
          work: (change, key) => work(change, signed(key) as never),
        };
        return mutate(mutation, context, info) as Promise<never>;
      },
    }),
  );
}

/**
 * Changes the register in one transaction, at most once under an idempotency key, and returns the
 * object after the change. Failures are not stored, so that they can be retried.
 *
 * @throws UNAUTHENTICATED, FORBIDDEN, IDEMPOTENCY_KEY_REUSED, and the errors of `work`.
 */
async function mutate<Type extends Answer>(
  { scope, answers, work, pathOf = () => [] }: Mutation<Type>,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Rows[Type]> {
  const { database, reader } = context;
  const key = requireScope(context, scope);
  const keyed = toKeyedMutation(key, context, info);
  let doubts: Change['doubts'] = [];
  const asked = performance.now();
  let began: number | undefined;
  const once = async (change: Change) => {
    began = performance.now();
    const earlier = keyed && (await recallOnce(change.tx, keyed));
    if (earlier !== undefined) return earlier;
    const id = await work(change, key);
    if (keyed) await rememberOutcome(change.tx, keyed, id);
    doubts = change.doubts;
    return id;
  };
  const { visit } = context;
  const { value: id, raised } = await changeRegister(database, once, visit.writeLimits).finally(
    () => {
      if (began !== undefined) visit.chargeTurn(performance.now() - began, began - asked);
    },
  );
  if (raised !== null) noteCommit(context, raised);
  const at = [String(info.path.key), 'input'];
  addWarnings(
    context,
    doubts.map(({ index, field, code, message }) => {
      return { path: [...at, ...pathOf(index), field], code, message };
    }),
  );
  const { selection } = info as FieldInfo;
  const row = await readById(reader, answers, id, selection.needs(answers));
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
