import type {
  GraphQLAbstractType,
  GraphQLCompositeType,
  GraphQLNamedType,
  GraphQLNonNull,
  GraphQLNullableType,
  GraphQLType,
  GraphQLUnionType,
} from 'graphql';

// These guards compare tags. If this package is linked, the schema comes from the project's own
// copy of graphql, and graphql's guards throw for types of another copy.

export function isNonNullType(type: GraphQLType): type is GraphQLNonNull<GraphQLNullableType> {
  return tagOf(type) === 'GraphQLNonNull';
}

export function isUnionType(type: GraphQLType): type is GraphQLUnionType {
  return tagOf(type) === 'GraphQLUnionType';
}

export function isAbstractType(type: GraphQLType): type is GraphQLAbstractType {
  return isUnionType(type) || tagOf(type) === 'GraphQLInterfaceType';
}

export function isCompositeType(type: GraphQLType | undefined): type is GraphQLCompositeType {
  return type !== undefined && (isAbstractType(type) || tagOf(type) === 'GraphQLObjectType');
}

/** The type without its lists and non-nulls. */
export function getNamedType(type: GraphQLType): GraphQLNamedType {
  return 'ofType' in type ? getNamedType(type.ofType) : type;
}

function tagOf(type: GraphQLType): string {
  return type[Symbol.toStringTag];
}
