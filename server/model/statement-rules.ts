import type { StatementKind } from '../../prisma/generated/client/enums.ts';
import { parsePartialDate } from './partial-date.ts';
import { MAX_SEGMENTS, MAX_TOPICS, type Placement, type StatementFacts } from './statement.ts';

/** Why the fields of a statement contradict each other, for the person who writes it. */
export interface Fault {
  readonly field: 'kind' | 'saidOn' | 'topics' | 'content' | 'verbatim';
  /** Where one item of a list is at fault: its index. */
  readonly index?: number;
  /** Completes « x … ». */
  readonly message: string;
  /** What to do, in a sentence. */
  readonly suggestion: string;
}

/** The rules that no single field can decide, the same at every door. */
export function findFaults(
  { kind, saidOn, content, verbatim }: Pick<StatementFacts, 'kind' | 'saidOn'> & Placement,
  {
    publishedOn,
  }: { /** Undefined: not known to be valid. */ readonly publishedOn: string | undefined },
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

/** Topics that are named twice, and lists that are too long. */
export function findTopicFaults(topics: readonly unknown[]): readonly Fault[] {
  const twice = topics.flatMap((topic, index) =>
    topics.indexOf(topic) === index
      ? []
      : [
          {
            field: 'topics' as const,
            index,
            message: 'names a topic twice',
            suggestion: 'Keep one of them.',
          },
        ],
  );
  if (topics.length <= MAX_TOPICS) return twice;
  const message = `names more than ${MAX_TOPICS} topics`;
  return [...twice, { field: 'topics', message, suggestion: 'Keep the main ones.' }];
}

function findDateFault(saidOn: string | null, publishedOn: string | undefined): readonly Fault[] {
  if (saidOn === null || publishedOn === undefined) return [];
  if (parsePartialDate(saidOn).earliest <= parsePartialDate(publishedOn).latest) return [];
  const message = `is after the publication (${publishedOn})`;
  const suggestion = 'An article reports what was said before: correct one of the two dates.';
  return [{ field: 'saidOn', message, suggestion }];
}

/**
 * What is wrong with the `within` of a statement: it names no statement of the article, or leads back
 * to where it began. `enclosing` has the `within` of every statement of the article.
 */
export function findWithinFault<Id>(
  id: Id,
  enclosing: ReadonlyMap<Id, Id | null>,
): 'unknown' | 'circular' | undefined {
  const first = enclosing.get(id) ?? null;
  if (first === null) return undefined;
  if (!enclosing.has(first)) return 'unknown';
  const seen = new Set<Id>();
  for (let at: Id | null = first; at !== null && !seen.has(at); at = enclosing.get(at) ?? null) {
    if (at === id) return 'circular';
    seen.add(at);
  }
  return undefined;
}

/** Why the kind contradicts the verbatim words; undefined where it does not. */
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
    INDIRECT: 'none of the content is verbatim',
    DIRECT: 'all of the content is verbatim',
    MIXED: 'a part of the content is verbatim',
  };
  const remedies = {
    INDIRECT: 'or take the words out of verbatim',
    DIRECT: 'or list the whole content under verbatim, and leave quotation marks out of both',
    MIXED: "or list under verbatim exactly the speaker's own words",
  };
  return {
    message: `${kind} contradicts the verbatim words: ${facts[actual]}`,
    suggestion: `Write kind: ${actual}, ${remedies[kind]}.`,
  };
}
