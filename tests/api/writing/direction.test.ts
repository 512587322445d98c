import {
  type GraphQLInputField,
  GraphQLString,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schema } from '../../../server/schema/index.ts';
import { createTestKey } from '../../support/api-key.ts';
import { ARTICLE, BRIDGE, createWriting, type Writing } from './writing.ts';

// Names and other words of the register must not turn the direction of the words around them.

const TURNS = [
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
];

/** Words as printed, which are stored as they are. */
const PRINTED = new Set(['text', 'headline', 'exact', 'prefix', 'suffix']);

/** The paths of all strings in an input. Those of lists are in their first item. */
function stringsIn(fields: Readonly<Record<string, GraphQLInputField>>): readonly string[][] {
  return Object.values(fields).flatMap(({ name, type }) => {
    const at = isListType(getNullableType(type)) ? [name, '0'] : [name];
    const named = getNamedType(type);
    if (isInputObjectType(named)) {
      return stringsIn(named.getFields()).map((path) => [...at, ...path]);
    }
    return named === GraphQLString ? [at] : [];
  });
}

const PATHS = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(
  ({ name, args: [input] }) => {
    const type = input && getNamedType(input.type);
    const paths = isInputObjectType(type) ? stringsIn(type.getFields()) : [];
    return paths.map((path) => [name, path] as const);
  },
);

let writing: Writing;
let admin: Readonly<Record<string, string>>;
let inputs: Readonly<Record<string, object>>;
beforeAll(async () => {
  writing = await createWriting();
  admin = await createTestKey(writing.server.database.prisma, { scopes: ['ADMIN'] });
  const extraction = { extractor: 'e', version: '1', confidence: 0.5, rule: 'r' };
  const { id, statements } = await writing.ingest({ ...ARTICLE, statements: [BRIDGE] });
  const proposals = [{ ...BRIDGE, extraction }];
  const proposed = await writing.propose({ article: id, proposals });
  const [statement] = statements.nodes;
  const [proposal] = proposed.statements.nodes;
  const change = { expectedVersion: 1, reason: 'Relu.' };
  const decision = {
    id: statement.utterance.id,
    reports: [{ id: statement.id, expectedVersion: 1 }],
  };
  const speakers = { from: await writing.speaker('A B'), into: await writing.speaker('C D') };
  inputs = {
    ingestArticle: { ...ARTICLE, statements: [{ ...BRIDGE, extraction }] },
    recordStatement: { ...BRIDGE, extraction, article: id },
    recordProposals: { article: id, proposals },
    correctStatement: { ...change, id: statement.id },
    withdrawStatement: { ...change, id: statement.id },
    acceptProposal: { ...change, id: proposal.id },
    rejectProposal: { ...change, id: proposal.id },
    confirmUtterance: { ...decision, reason: 'Relu.' },
    partUtterance: { ...decision, reason: 'Relu.' },
    mergeSpeakers: { ...speakers, reason: 'La même.' },
    redact: { article: id, reason: 'Jugement.' },
  };
});
afterAll(() => writing.server.close());

/** The input with another value at a path. */
function withValue(given: unknown, [step, ...rest]: readonly string[], value: string): unknown {
  if (step === undefined) return value;
  const inner = withValue((given as Record<string, unknown> | undefined)?.[step], rest, value);
  return Array.isArray(given) ? [inner] : { ...(given as object), [step]: inner };
}

const words = PATHS.filter(([, path]) => !PRINTED.has(path.at(-1) ?? ''));

test('all mutations have such fields', () => {
  expect(new Set(words.map(([name]) => name))).toEqual(
    new Set(Object.keys(schema.getMutationType()?.getFields() ?? {})),
  );
});

test.each(words.map(([name, path]) => [`${name}.${path.join('.')}`, name, path] as const))(
  '%s',
  async (_, name, path) => {
    for (const turn of TURNS) {
      const input = withValue(inputs[name], path, `Nom ${turn}monde`);
      const { data, errors } = await writing.server.ask(
        `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
           result: ${name}(input: $input) {
             __typename ... on InvalidInputError { problems { path message } } } }`,
        { input },
        admin,
      );
      expect(errors).toBeUndefined();
      expect(data.result.__typename).toBe('InvalidInputError');
      const paths = data.result.problems.map((one: { path: string[] }) => one.path.join('.'));
      expect(paths).toContain(['input', ...path].join('.'));
    }
  },
);
