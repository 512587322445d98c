import type {
  GraphQLAbstractType,
  GraphQLCompositeType,
  GraphQLNamedType,
  GraphQLNonNull,
  GraphQLNullableType,
  GraphQLType,
  GraphQLUnionType,
} from 'graphql';

// By their tags: where this package is linked, the schema is of the project's copy of graphql, and
// graphql's own guards throw for types of another copy than theirs.

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
