import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { schema } from '../../server/schema/index.ts';
import type { Random } from '../support/quotation-mutators.ts';

/** Values that exist in a register, for the arguments of random queries. */
export interface KnownValues {
  /** Ids by type. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly words: readonly string[];
  readonly slugs: readonly string[];
}

const ID_TYPES: Readonly<Record<string, string>> = {
  speakers: 'Speaker',
  speaker: 'Speaker',
  memberOf: 'Speaker',
  articles: 'Article',
  outlets: 'Outlet',
  topics: 'Topic',
  within: 'Statement',
};

/** A random valid query: fragments, aliases, arguments that exist, and some that are refused. */
export function randomQuery({ below, pick }: Random, known: KnownValues): string {
  const random = () => below(1_000) / 1_000;
  let alias = 0;

  function selection(type: GraphQLNamedType, depth: number): string {
    if (!isObjectType(type)) {
      const parts = ['Statement', 'Article', 'Speaker', 'Topic'].map((name) => {
        const object = schema.getType(name);
        return isObjectType(object) ? `... on ${name} ${selection(object, depth - 1)}` : '';
      });
      return `{ __typename id ${parts.slice(0, 1 + Math.floor(random() * 4)).join(' ')} }`;
    }
    const fields = Object.values(type.getFields()).filter(
      (field) => depth > 0 || isLeafType(getNamedType(field.type)),
    );
    const count = fields.length > 0 ? 1 + below(4) : 0;
    const chosen = Array.from({ length: count }, () => pick(fields));
    return `{ __typename ${chosen.map((field) => select(field, depth)).join(' ')} }`;
  }

  function select(field: GraphQLField<unknown, unknown>, depth: number): string {
    const named = getNamedType(field.type);
    const args = field.args.flatMap((argument) => {
      const isNeeded = isNonNullType(argument.type) && argument.defaultValue === undefined;
      if (!isNeeded && random() < 0.6) return [];
      return `${argument.name}: ${literal(argument, field.name)}`;
    });
    alias += 1;
    const name = `f${alias}: ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}`;
    if (isLeafType(named)) return name;
    const inner = selection(named, depth - 1);
    return random() < 0.1 && isObjectType(named)
      ? `${name} { ... on ${named.name} ${inner} }`
      : `${name} ${inner}`;
  }

  function literal({ name, type }: GraphQLArgument, field: string): string {
    if (name === 'first' || name === 'last') return String(1 + Math.floor(random() * 4));
    if (name === 'after' || name === 'before') return 'null';
    if (name === 'ids') return `[${[0, 1, 2].map(() => JSON.stringify(anyId())).join(', ')}]`;
    if (name === 'id') return JSON.stringify(idOf(field));
    if (name === 'slug') return JSON.stringify(pick(known.slugs));
    if (name === 'text' || name === 'search') return JSON.stringify(phrase());
    return input(type, name, 3);
  }

  function input(type: GraphQLInputType, name: string, depth: number): string {
    const bare = getNullableType(type);
    if (isListType(bare)) {
      const items = Array.from({ length: 1 + Math.floor(random() * 2) }, () =>
        input(bare.ofType as GraphQLInputType, name, depth),
      );
      return `[${items.join(', ')}]`;
    }
    if (isEnumType(bare)) return pick(bare.getValues()).name;
    if (isInputObjectType(bare)) {
      const fields = Object.values(bare.getFields()).filter(
        (field) => isNonNullType(field.type) || random() < 0.25,
      );
      return `{ ${fields.map((field) => `${field.name}: ${input(field.type, field.name, depth - 1)}`).join(', ')} }`;
    }
    switch (String(bare)) {
      case 'ID':
        return JSON.stringify(pick(known.ids[ID_TYPES[name] ?? 'Statement'] ?? ['x']));
      case 'Boolean':
        return random() < 0.5 ? 'true' : 'false';
      case 'Int':
        return String(Math.floor(random() * 12));
      case 'Float':
        return String(Math.round(random() * 10) / 10);
      case 'Date':
        return JSON.stringify(
          `20${20 + Math.floor(random() * 5)}-0${1 + Math.floor(random() * 9)}-01`,
        );
      case 'LanguageTag':
        return JSON.stringify(pick(['fr', 'en', 'ru']));
      case 'URL':
        return '"https://example.org/a"';
      default:
        return JSON.stringify(name === 'search' ? phrase() : pick(known.words));
    }
  }

  function phrase(): string {
    const words = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(known.words));
    return random() < 0.2 ? `"${words.join(' ')}"` : words.join(' ');
  }

  function anyId(): string {
    return pick(Object.values(known.ids).flat());
  }

  function idOf(field: string): string {
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}`;
    return pick(known.ids[type] ?? [anyId()]);
  }

  const query = schema.getQueryType();
  return `query ${query ? selection(query, 4) : ''}`;
}
