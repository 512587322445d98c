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
  parseValue,
  valueFromASTUntyped,
} from 'graphql';
import { schema } from '../../server/schema/index.ts';
import type { Random } from '../support/quotation-mutators.ts';
import { rounds } from '../support/rounds.ts';
import type { TestServer } from '../support/server.ts';

/** Number of random queries per test. For a thorough run: DIXIT_RANDOM_QUERIES=10000. */
export const RANDOM_QUERIES = Number(process.env['DIXIT_RANDOM_QUERIES'] ?? rounds(200, 1_000));

/** The time limit of such a test. Like the one in vitest.config.ts, it only catches a hang. */
export const PATIENCE = { timeout: 600 * Math.max(RANDOM_QUERIES, 1_000) };

/** Values that exist in a register, for the arguments of random queries. */
export interface KnownValues {
  /** Ids by type. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly words: readonly string[];
  /** Values of the arguments of `article` and `speaker`. */
  readonly slugs: readonly string[];
  readonly urls: readonly string[];
  readonly names: readonly string[];
  /**
   * Cursors by type and order, for example `Statement SAID_ON ASC`. If absent, cursors are not
   * used.
   */
  readonly cursors?: Readonly<Record<string, readonly string[]>>;
}

export async function readKnownValues({ query }: Pick<TestServer, 'query'>): Promise<KnownValues> {
  const data = await query(`{
    statements(first: 100, filter: { status: null }) { nodes { id text } }
    articles(first: 50, filter: { status: null }) { nodes { id slug url } }
    speakers(first: 50) { nodes { id slug name } }
    outlets(first: 20) { nodes { id } } topics { id } utterances(first: 50) { nodes { id } } }`);
  const { statements, articles, speakers, outlets, topics, utterances } = data;
  const valuesOf = (nodes: readonly Record<string, string>[], field: string) =>
    nodes.flatMap((node) => node[field] ?? []);
  return {
    ids: {
      Statement: valuesOf(statements.nodes, 'id'),
      Article: valuesOf(articles.nodes, 'id'),
      Speaker: valuesOf(speakers.nodes, 'id'),
      Outlet: valuesOf(outlets.nodes, 'id'),
      Topic: valuesOf(topics, 'id'),
      Utterance: valuesOf(utterances.nodes, 'id'),
    },
    slugs: valuesOf([...articles.nodes, ...speakers.nodes], 'slug'),
    urls: valuesOf(articles.nodes, 'url'),
    names: valuesOf(speakers.nodes, 'name'),
    words: valuesOf(statements.nodes, 'text').flatMap((text) => text.split(/\s+/)),
  };
}

export interface RandomQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const ID_TYPES: Readonly<Record<string, string>> = {
  speakers: 'Speaker',
  speaker: 'Speaker',
  memberOf: 'Speaker',
  articles: 'Article',
  outlets: 'Outlet',
  topics: 'Topic',
  topic: 'Topic',
  within: 'Statement',
};

// The default orders of lists that are queried with cursors.
const DEFAULT_ORDERS: Readonly<Record<string, string>> = {
  'Query.statements': 'PUBLISHED_ON DESC',
  'Query.articles': 'PUBLISHED_ON DESC',
  'Query.speakers': 'NAME ASC',
  'Query.outlets': 'NAME ASC',
  'Query.utterances': 'DATED_ON DESC',
  'Article.statements': 'POSITION ASC',
  'Speaker.statements': 'PUBLISHED_ON DESC',
  'Speaker.articles': 'PUBLISHED_ON DESC',
  'Speaker.positions': 'DATED_ON ASC',
  'Utterance.reports': 'PUBLISHED_ON ASC',
};

/**
 * A random valid query with fragments, aliases, variables, valid arguments and some invalid ones;
 * without the fields, arguments and enum values of these names.
 */
export function randomQuery(
  { below, pick }: Random,
  known: KnownValues,
  without: ReadonlySet<string> = new Set(),
): RandomQuery {
  const chance = (share: number) => below(1_000) < share * 1_000;
  const isAllowed = ({ name }: { readonly name: string }) => !without.has(name);
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  let alias = 0;

  function selection(type: GraphQLNamedType, depth: number): string {
    if (!isObjectType(type)) {
      const names = ['Statement', 'Article', 'Speaker', 'Topic'].slice(0, 1 + below(4));
      const parts = names.map((name) => {
        const object = schema.getType(name);
        return isObjectType(object) ? `... on ${name} ${selection(object, depth - 1)}` : '';
      });
      return `{ __typename id ${parts.join(' ')} }`;
    }
    const fields = Object.values(type.getFields()).filter(
      (field) => isAllowed(field) && (depth > 0 || isLeafType(getNamedType(field.type))),
    );
    const count = fields.length > 0 ? 1 + below(4) : 0;
    const chosen = Array.from({ length: count }, () => pick(fields));
    return `{ __typename ${chosen.map((field) => select(type.name, field, depth)).join(' ')} }`;
  }

  function select(parent: string, field: GraphQLField<unknown, unknown>, depth: number): string {
    const named = getNamedType(field.type);
    const args = chooseArguments(field).map((argument) => {
      const { name, type } = argument;
      const text = literal(argument, field.name);
      if (chance(0.8)) return [name, text] as const;
      const variable = `$v${declared.length}`;
      declared.push(`${variable}: ${type}`);
      variables[variable.slice(1)] = valueFromASTUntyped(parseValue(text));
      return [name, variable] as const;
    });
    const order = args.find(([name]) => name === 'orderBy')?.[1];
    for (const end of ['after', 'before']) {
      const text =
        isPage(field) && chance(0.25) ? cursor(`${parent}.${field.name}`, named, order) : '';
      if (text) args.push([end, text]);
    }
    alias += 1;
    const given = args.map(([name, text]) => `${name}: ${text}`).join(', ');
    const name = `f${alias}: ${field.name}${given && `(${given})`}`;
    if (isLeafType(named)) return name;
    const inner = selection(named, depth - 1);
    return chance(0.1) && isObjectType(named)
      ? `${name} { ... on ${named.name} ${inner} }`
      : `${name} ${inner}`;
  }

  function chooseArguments({ args }: GraphQLField<unknown, unknown>): GraphQLArgument[] {
    const ways = args.filter(({ name }) => ['id', 'slug', 'url', 'name'].includes(name));
    // Usually one argument to find an object and one end of a list, as the fields require.
    const dropped = new Set(chance(0.05) ? [] : [pick(['first', 'last'])]);
    const way = chance(0.95) ? pick(ways) : undefined;
    return args.filter(
      (argument) =>
        argument === way ||
        (isNonNullType(argument.type) && argument.defaultValue === undefined) ||
        (isAllowed(argument) &&
          !ways.includes(argument) &&
          !['after', 'before'].includes(argument.name) &&
          !dropped.has(argument.name) &&
          chance(0.5)),
    );
  }

  function isPage({ args }: GraphQLField<unknown, unknown>): boolean {
    return args.some(({ name }) => name === 'after');
  }

  /** A cursor of the list's order. */
  function cursor(place: string, { name }: GraphQLNamedType, orderBy: string | undefined): string {
    const { field, direction } = readOrder(orderBy);
    const order = field ? `${field} ${direction}` : DEFAULT_ORDERS[place];
    const cursors = known.cursors?.[`${name.replace('Connection', '')} ${order}`];
    return cursors ? JSON.stringify(pick(cursors)) : '';
  }

  function readOrder(text = 'null') {
    const value = variables[text.slice(1)] ?? valueFromASTUntyped(parseValue(text), variables);
    return (value ?? {}) as { readonly field?: string; readonly direction?: string };
  }

  function literal({ name, type }: GraphQLArgument, field: string): string {
    if (name === 'first' || name === 'last') return String(pick([1, 2, 3, 4, 7]));
    if (name === 'ids') return `[${[0, 1, 2].map(() => JSON.stringify(anyId())).join(', ')}]`;
    if (name === 'id') return JSON.stringify(idOf(field));
    if (name === 'slug') return JSON.stringify(pick(known.slugs));
    if (name === 'url') return JSON.stringify(pick(known.urls));
    if (name === 'name') return JSON.stringify(pick(known.names));
    if (name === 'text' || name === 'search') return JSON.stringify(phrase());
    return input(type, name);
  }

  function input(type: GraphQLInputType, name: string): string {
    const bare = getNullableType(type);
    if (type === bare && chance(0.05)) return 'null';
    if (isListType(bare)) {
      // Rarely empty, because that matches nothing.
      const items = Array.from({ length: pick([1, 1, 1, 2, 2, 2, 3, 3, 4, 0]) }, () =>
        input(bare.ofType as GraphQLInputType, name),
      );
      return `[${items.join(', ')}]`;
    }
    if (isEnumType(bare)) return pick(bare.getValues().filter(isAllowed)).name;
    if (isInputObjectType(bare)) {
      const all = Object.values(bare.getFields()).filter(isAllowed);
      // Few of many fields, so that some objects match all.
      const share = Math.max(0.15, 1.5 / all.length);
      const fields = all.filter((field) => isNonNullType(field.type) || chance(share));
      const texts = fields.map((field) => `${field.name}: ${input(field.type, field.name)}`);
      return `{ ${texts.join(', ')} }`;
    }
    switch (String(bare)) {
      case 'ID':
        return JSON.stringify(pick(known.ids[ID_TYPES[name] ?? 'Statement'] ?? ['x']));
      case 'Boolean':
        return chance(0.5) ? 'true' : 'false';
      case 'Int':
        return String(below(12));
      case 'Float':
        return String(below(11) / 10);
      case 'Date':
        return JSON.stringify(`20${20 + below(5)}-0${1 + below(9)}-${pick(['01', '15', '28'])}`);
      case 'LanguageTag':
        return JSON.stringify(pick(['fr', 'en', 'ru']));
      default:
        if (name === 'countries') return JSON.stringify(pick(['FR', 'de', 'RU', 'XX']));
        return JSON.stringify(name === 'search' ? phrase() : pick(known.words));
    }
  }

  function phrase(): string {
    const words = Array.from({ length: 1 + below(3) }, () => pick(known.words));
    return chance(0.2) ? `"${words.join(' ')}"` : words.join(' ');
  }

  function anyId(): string {
    return pick(Object.values(known.ids).flat());
  }

  function idOf(field: string): string {
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}`;
    return pick(known.ids[type] ?? [anyId()]);
  }

  const type = schema.getQueryType();
  const body = type ? selection(type, 4) : '';
  return {
    query: `query ${declared.length > 0 ? `(${declared.join(', ')}) ` : ''}${body}`,
    variables,
  };
}
