import {
  type GraphQLOutputType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { missing } from './fixture-error.ts';

const SCALARS: Readonly<Record<string, unknown>> = {
  String: '',
  Int: 0,
  Float: 0,
  NonNegativeInt: 0,
  Boolean: false,
  Date: '2022-01-14',
  DateTime: '2022-01-14T12:00:00.000Z',
  JSON: {},
  LanguageTag: 'fr',
  Sha256: '0'.repeat(64),
  URL: 'https://dixit.example/',
};

/** The value of a field that the fixture does not define: null if the schema allows it. */
export function defaultValue(type: GraphQLOutputType, field: string): unknown {
  if (!isNonNullType(type)) return null;
  const { ofType: inner } = type;
  if (isListType(inner)) return [];
  if (isEnumType(inner)) return inner.getValues()[0]?.value;
  if (isScalarType(inner) && inner.name in SCALARS) return SCALARS[inner.name];
  const isNode = isObjectType(inner) && inner.getInterfaces().some(({ name }) => name === 'Node');
  if (isObjectType(inner) && !isNode) return { __typename: inner.name };
  throw missing(`Define ${field} in the fixture or in \`resolvers\``);
}
