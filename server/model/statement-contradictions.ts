import type { StatementKind } from '../../prisma/generated/client/enums.ts';
import { parsePartialDate } from './partial-date.ts';
import {
  MAX_DENIED,
  MAX_PARTED,
  MAX_SEGMENTS,
  MAX_TOPICS,
  type Placement,
  type StatementFacts,
} from './statement.ts';

/** A contradiction between the fields of a statement. */
export interface Fault {
  readonly field: 'kind' | 'saidOn' | 'topics' | 'denies' | 'partedFrom' | 'content' | 'verbatim';
  /** Index of the faulty item, if the field is a list. */
  readonly index?: number;
  /** A predicate whose subject is the field's value. */
  readonly message: string;
  /** What to do, as a sentence. */
  readonly suggestion: string;
  /** Whether a statement in `denies` is by another speaker. @default false */
  readonly isOtherSpeaker?: boolean;
}

/**
 * Checks the rules that concern several fields. They are the same at every door. That verbatim words
 * lie within the content is checked where quotations are placed: `placement/place-quotations.ts`.
 */
export function findFaults(
  { kind, saidOn, content, verbatim }: Pick<StatementFacts, 'kind' | 'saidOn'> & Placement,
  {
    publishedOn,
  }: { /** Undefined: it is invalid itself. */ readonly publishedOn: string | undefined },
): readonly Fault[] {
  const kindFault = findKindFault(kind, { content, verbatim });
  return [
    ...(kindFault ? [{ field: 'kind' as const, ...kindFault }] : []),
    ...findDateFault(saidOn, publishedOn),
    ...Object.entries({ content, verbatim }).flatMap(([field, segments]) =>
      segments.length <= MAX_SEGMENTS
        ? []
        : [
            {
              field: field as 'content' | 'verbatim',
              message: `has ${segments.length} items, more than ${MAX_SEGMENTS}`,
              suggestion: 'Record several statements.',
            },
          ],
    ),
  ];
}

/** Finds duplicate topics and lists that are too long. */
export function findTopicFaults(topics: readonly unknown[]): readonly Fault[] {
  const limits = { max: MAX_TOPICS, suggestion: 'Keep the main topics.' };
  return findListFaults('topics', 'topic', topics, limits);
}

/**
 * Checks the statements that the speaker of a statement denies having made. `speakerOf` gives the
 * speaker of a statement: null if it is not identified, undefined if the statement is not known yet.
 */
export function findDenialFaults<Id>(
  {
    id,
    speaker,
    denies,
  }: { readonly id: Id; readonly speaker: unknown; readonly denies: readonly Id[] },
  speakerOf: (denied: Id) => unknown,
): readonly Fault[] {
  const limits = { max: MAX_DENIED, suggestion: 'Keep the first ones.' };
  return findListFaults('denies', 'statement', denies, limits, (denied) => {
    if (denied === id) return { ...ITSELF, suggestion: 'Name the earlier statement.' };
    const denier = speakerOf(denied);
    if (speaker !== null && (denier === undefined || denier === speaker)) return undefined;
    const message = 'names a statement of another or an unidentified speaker';
    const suggestion = 'A speaker denies only their own statements.';
    return { message, suggestion, isOtherSpeaker: true };
  });
}

/** Checks the statements that a statement is parted from. */
export function findPartingFaults<Id>({
  id,
  partedFrom,
}: {
  readonly id: Id;
  readonly partedFrom: readonly Id[];
}): readonly Fault[] {
  const limits = { max: MAX_PARTED, suggestion: 'Keep the most similar ones.' };
  return findListFaults('partedFrom', 'statement', partedFrom, limits, (other) =>
    other === id ? { ...ITSELF, suggestion: 'Name the other statement.' } : undefined,
  );
}

const ITSELF = { message: 'names the statement itself' };

/** Finds repeated items, items with another fault, and a list that is too long. */
function findListFaults<Item>(
  field: Fault['field'],
  noun: string,
  items: readonly Item[],
  { max, suggestion }: { readonly max: number; readonly suggestion: string },
  findFault: (item: Item) => Omit<Fault, 'field'> | undefined = () => undefined,
): readonly Fault[] {
  const faults = items.flatMap((item, index): Fault[] => {
    const repeated = { message: `repeats a ${noun}`, suggestion: 'Remove one of them.' };
    const fault = items.indexOf(item) === index ? findFault(item) : repeated;
    return fault ? [{ field, index, ...fault }] : [];
  });
  if (items.length <= max) return faults;
  return [...faults, { field, message: `has more than ${max} ${noun}s`, suggestion }];
}

function findDateFault(saidOn: string | null, publishedOn: string | undefined): readonly Fault[] {
  if (saidOn === null || publishedOn === undefined) return [];
  if (parsePartialDate(saidOn).earliest <= parsePartialDate(publishedOn).latest) return [];
  const message = `is after the publication (${publishedOn})`;
  const suggestion =
    'A statement is made before its article is published: correct one of the dates.';
  return [{ field: 'saidOn', message, suggestion }];
}

/**
 * Checks the `within` of a statement: it must name a statement of the same article, must not lead
 * back to itself, and only a proposal can be within a proposal. `enclosing` has the `within` of
 * every statement of the article, `proposed` its proposals.
 */
export function findWithinFault<Id>(
  id: Id,
  enclosing: ReadonlyMap<Id, Id | null>,
  proposed: ReadonlySet<Id> = new Set(),
): 'unknown' | 'circular' | 'proposal' | undefined {
  const first = enclosing.get(id) ?? null;
  if (first === null) return undefined;
  if (!enclosing.has(first)) return 'unknown';
  const seen = new Set<Id>();
  for (let at: Id | null = first; at !== null && !seen.has(at); at = enclosing.get(at) ?? null) {
    if (at === id) return 'circular';
    seen.add(at);
  }
  return proposed.has(first) && !proposed.has(id) ? 'proposal' : undefined;
}

/** The contradiction between the kind and the verbatim words; undefined if there is none. */
export function findKindFault(
  kind: StatementKind,
  { content, verbatim }: Pick<Placement, 'content' | 'verbatim'>,
): { message: string; suggestion: string } | undefined {
  const units = (segments: Placement['content']) =>
    segments.reduce((sum, { start, end }) => sum + end - start, 0);
  const said = units(verbatim);
  const actual = said === 0 ? 'INDIRECT' : said === units(content) ? 'DIRECT' : 'MIXED';
  if (kind === actual) return undefined;
  const facts = {
    INDIRECT: 'no part of the content is verbatim',
    DIRECT: 'all of the content is verbatim',
    MIXED: 'part of the content is verbatim',
  };
  const remedies = {
    INDIRECT: 'or remove the words from verbatim',
    DIRECT: 'or list the whole content under verbatim, without quotation marks in either',
    MIXED: "or list under verbatim exactly the speaker's own words",
  };
  return {
    message: `${kind} contradicts the verbatim words: ${facts[actual]}`,
    suggestion: `Write kind: ${actual}, ${remedies[kind]}.`,
  };
}
