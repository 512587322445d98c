import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import { getNamedType, isLeafType } from 'graphql';
import type PrismaTypes from '../../prisma/generated/pothos/types.ts';
import { getDatamodel } from '../../prisma/generated/pothos/types.ts';
import { encodeId } from '../model/global-id.ts';
import { costError } from '../policy/cost.ts';
import { MAX_BREADTH, MAX_COST, MAX_DEPTH } from '../policy/limits.ts';
import type { Context } from './context.ts';

export interface SchemaTypes {
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: Date; Output: Date };
    DateTime: { Input: Date; Output: Date };
    JSON: { Input: unknown; Output: unknown };
    LanguageTag: { Input: string; Output: string };
    NonNegativeInt: { Input: number; Output: number };
    Sha256: { Input: string; Output: string };
    URL: { Input: string; Output: string };
  };
}

export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [ErrorsPlugin, RelayPlugin, PrismaPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  errors: { directResult: true },
  relay: {
    cursorType: 'String',
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    encodeGlobalID: (type, key) => encodeId(type, String(key)),
    edgesFieldOptions: {
      nullable: false,
      complexity: { field: 0, multiplier: 1 },
      description: 'The rows of the page with their cursors.',
    },
    nodeFieldOptions: { nullable: false, description: 'The row itself.' },
    nodesOnConnection: {
      complexity: { field: 1, multiplier: 1 },
      description: 'The rows of the page without cursors.',
    },
    cursorFieldOptions: { description: 'Where this row stands, for `after` and `before`.' },
    nodeTypeOptions: { description: 'An object with an id of its own, which never changes.' },
    idFieldOptions: {
      description: 'Opaque, and for ever: no reload, correction or reset changes it.',
    },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    pageInfoFieldOptions: { complexity: 0, description: 'Where the page stands in its list.' },
    hasNextPageFieldOptions: { description: 'Whether there are rows after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether there are rows before this page.' },
    startCursorFieldOptions: { description: 'Cursor of the first row; null on an empty page.' },
    endCursorFieldOptions: { description: 'Cursor of the last row; null on an empty page.' },
    firstArgOptions: {
      description: 'The page size, 1 to 100, counted from the start; 20 by default.',
    },
    lastArgOptions: { description: 'The page size, 1 to 100, counted from the end.' },
    afterArgOptions: { description: 'Only rows after this cursor.' },
    beforeArgOptions: { description: 'Only rows before this cursor.' },
  },
  prisma: {
    client: ({ database }) => database.prisma,
    dmmf: getDatamodel(),
    exposeDescriptions: true,
    onUnusedQuery: 'error',
  },
  complexity: {
    // An object costs one, the values on it nothing: the cost is the size of the answer.
    fieldComplexity: (_args, _context, field) => (isLeafType(getNamedType(field.type)) ? 0 : 1),
    limit: { complexity: MAX_COST, depth: MAX_DEPTH, breadth: MAX_BREADTH },
    complexityError: (kind, { complexity }) => costError(kind, complexity),
  },
});

/** The builder's types with Pothos's defaults filled in, for helpers that take its refs. */
export type BuilderTypes = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>;

builder.queryType({
  description: 'What can be asked of the register. Nothing here changes it.',
});

builder.mutationType({
  description:
    'What changes the register. Takes an API key: `Authorization: Bearer dixit_…`. Each mutation ' +
    'is one transaction, those of one request run one after the other. With a header ' +
    '`Idempotency-Key` a request can be sent again, for 24 hours: what it changed is not changed ' +
    'twice. Only changes are remembered, so that what failed may be tried again.',
});
