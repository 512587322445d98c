import type { ObjectRef } from '@pothos/core';
import { clientError } from '../client-error.ts';
import type { Selection } from '../executor/field.ts';
import { encodeId, type NodeType, parseId } from '../model/key.ts';
import { canJoin, REFERENCES } from '../read/columns.ts';
import { type Connection, countLists } from '../read/connection.ts';
import type { ByParent } from '../read/related.ts';
import { type NodeRow, type Rows, readByKeys, readRows } from '../read/rows.ts';
import type { Reader } from '../read/sql.ts';
import { type BuilderTypes, builder } from './builder.ts';
import type { Context } from './context.ts';
import { EXACT } from './list-arguments.ts';

// The node types and their connections, without fields. The files of the types add fields, and
// refer to each other through this file, which avoids circular imports.

export const Outlet = nodeOf('Outlet', 'A publisher of articles.');
export const Topic = nodeOf('Topic', 'A subject that statements are about.');
export const Speaker = nodeOf(
  'Speaker',
  'A person, institution, state, document, collective or anonymous source to which statements are attributed.',
);
export const Article = nodeOf('Article', 'A published document with its stored text.');
export const Statement = nodeOf(
  'Statement',
  'One attribution in one article: a source is reported by a cue to have expressed some content.',
);
export const Utterance = nodeOf(
  'Utterance',
  'One event of speaking, reported by one or more statements.',
);

export const NODES = { Article, Outlet, Speaker, Statement, Topic, Utterance };

export const OutletConnection = connectionOf('Outlet', 'outlets', Outlet);
export const SpeakerEdge = edgeOf('Speaker', 'speakers', Speaker);
export const SpeakerConnection = connectionOf('Speaker', 'speakers', Speaker, SpeakerEdge);
export const ArticleConnection = connectionOf('Article', 'articles', Article);
export const StatementEdge = edgeOf('Statement', 'statements', Statement);
export const StatementConnection = connectionOf(
  'Statement',
  'statements',
  Statement,
  StatementEdge,
);
export const UtteranceConnection = connectionOf('Utterance', 'utterances', Utterance);

function nodeOf<Type extends NodeType>(name: Type, description: string) {
  const ref = builder.objectRef<Rows[Type]>(name);
  // Pothos's own nodes resolve each id with two promises.
  return ref.implement({
    description,
    interfaces: [builder.nodeInterfaceRef()],
    fields: (t) => ({
      id: t.id({
        description: 'Opaque and permanent.',
        resolve: ({ key }) => encodeId(name, key),
      }),
    }),
  });
}

function edgeOf<Shape>(name: string, plural: string, type: ObjectRef<BuilderTypes, Shape>) {
  return builder.edgeObject({
    type,
    name: `${name}Edge`,
    description: `An item of a page of ${plural}, with its cursor.`,
  });
}

function connectionOf<Shape>(
  name: string,
  plural: string,
  type: ObjectRef<BuilderTypes, Shape>,
  edge = edgeOf(name, plural, type),
) {
  return builder.connectionObject(
    {
      type,
      name: `${name}Connection`,
      description: `A page of ${plural}.`,
      fields: (t) => ({
        totalCount: t.batch({
          type: 'NonNegativeInt',
          description:
            `Number of items on all pages. Counted only when selected; exact up to ${EXACT} and an ` +
            'estimate above that.',
          resolve: async (pages) => (await countsOf(pages)).map(({ value }) => value),
        }),
        totalCountIsExact: t.batch({
          type: 'Boolean',
          description: 'Whether `totalCount` is exact; false if it is an estimate.',
          resolve: async (pages) => (await countsOf(pages)).map(({ isExact }) => isExact),
        }),
      }),
    },
    edge,
  );
}

// Pothos's connection type has edges and page info; ours also have their list.
function countsOf(pages: readonly object[]) {
  return countLists(pages as readonly Connection<NodeRow>[]);
}

/** The needs of the rows of a connection. */
export function nodeNeeds(connection: Selection, type: NodeType): string[] {
  const nodes = [connection.under('nodes'), connection.under('edges')?.under('node')];
  return nodes.flatMap((selection) => selection?.needs(type) ?? []);
}

/** Whether the cursors of a page are selected. */
export function selectsCursors(connection: Selection): boolean {
  const [edges, pageInfo] = [connection.under('edges'), connection.under('pageInfo')];
  const cursors = [
    edges?.under('cursor'),
    pageInfo?.under('startCursor'),
    pageInfo?.under('endCursor'),
  ];
  return cursors.some((cursor) => cursor !== undefined);
}

/** The needs of the rows of a page; undefined if only counts of the whole list are selected. */
export function pageNeeds(connection: Selection, type: NodeType): string[] | undefined {
  const isSelected = ['nodes', 'edges', 'pageInfo'].some((field) => connection.under(field));
  return isSelected ? nodeNeeds(connection, type) : undefined;
}

/** A field with the row whose id is in a column of the parent; null if the column is null. */
export function byId<Type extends NodeType, Column extends string>(type: Type, column: Column) {
  return {
    type: NODES[type] as (typeof NODES)[Type],
    needs: [column],
    resolve: (
      parents: readonly Readonly<Record<Column, bigint | null>>[],
      _args: object,
      context: Context,
      selection: Selection,
    ) =>
      // The type of the field says whether the column can be null.
      loadRows(
        type,
        parents.map((parent) => parent[column]),
        context,
        selection,
      ) as Promise<Rows[Type][]>,
  };
}

type References = typeof REFERENCES;

/** A field with the row that a row of the type refers to; null if it refers to none. */
export function referenceOf<
  Type extends keyof References,
  Name extends keyof References[Type] & string,
>(type: Type, name: Name) {
  const target = REFERENCES[type][name] as NodeType;
  const { needs, resolve } = byId(target, `${name}Id`);
  const joined = (selection: Selection) => {
    const wanted = selection.needs(target);
    return canJoin(target, wanted) ? wanted : undefined;
  };
  type Row = Rows[Type][Name & keyof Rows[Type]];
  return {
    type: NODES[target] as (typeof NODES)[References[Type][Name] & NodeType],
    needs: (selection: Selection) =>
      joined(selection)
        ?.concat('key')
        .map((need) => `${name}.${need}`) ?? needs,
    resolve: (
      parents: readonly Rows[Type][],
      args: object,
      context: Context,
      selection: Selection,
    ): readonly Row[] | Promise<readonly Row[]> =>
      joined(selection)
        ? parents.map((parent) => parent[name as unknown as keyof Rows[Type]] as Row)
        : (resolve(parents as never, args, context, selection) as Promise<never>),
  };
}

/** The rows with these ids, in the given order, with their needs. */
export async function loadRows<Type extends NodeType>(
  type: Type,
  ids: readonly (bigint | null)[],
  { reader }: Context,
  selection: Selection,
): Promise<(Rows[Type] | null | Error)[]> {
  const wanted = ids.filter((id) => id !== null);
  const rows = await readRows(reader, type, wanted, selection.needs(type));
  return ids.map((id) =>
    id === null ? null : (rows.get(id) ?? new Error(`${type} ${id} is gone`)),
  );
}

/** Resolves a field to the list that belongs to each parent; empty if there is none. */
export function listsOf<Args, Value>(
  read: (
    reader: Reader,
    parents: readonly bigint[],
    selection: Selection,
    args: Args,
  ) => Promise<{ get(parent: bigint): readonly Value[] | undefined }>,
) {
  return async (
    parents: readonly { readonly id: bigint }[],
    args: Args,
    { reader }: Context,
    selection: Selection,
  ): Promise<(readonly Value[])[]> => {
    const lists = await read(reader, idsOf(parents), selection, args);
    return parents.map(({ id }) => lists.get(id) ?? []);
  };
}

/** A field with the rows of a type that belong to each parent, which are read with their needs. */
export function nodeListsOf<Type extends NodeType>(
  type: Type,
  read: (
    reader: Reader,
    parents: readonly bigint[],
    needs: readonly string[],
  ) => Promise<ByParent<Rows[Type]>>,
) {
  return {
    type: [NODES[type]] as [(typeof NODES)[Type]],
    resolve: listsOf<object, Rows[Type]>((reader, parents, selection) =>
      read(reader, parents, selection.needs(type)),
    ),
  };
}

/** The row with an id, with its needs; null if there is none that the caller may see. */
export async function findById<Type extends NodeType>(
  reader: Reader,
  type: Type,
  id: string,
  selection: Selection,
): Promise<Rows[Type] | null> {
  const key = parseId(id, type, ['id']);
  const [row] = await readByKeys(reader, type, [key], selection.needs(type));
  return row ?? null;
}

/** @throws INVALID_ARGUMENT unless exactly one of the arguments is given. */
export function requireOne(args: Readonly<Record<string, unknown>>): void {
  if (Object.values(args).filter((value) => value != null).length === 1) return;
  const names = Object.keys(args).map((name) => `\`${name}\``);
  const last = names.pop();
  throw clientError('INVALID_ARGUMENT', `Give exactly one of ${names.join(', ')} and ${last}.`);
}

export function idsOf(rows: readonly { readonly id: bigint }[]): bigint[] {
  return rows.map(({ id }) => id);
}
