import type { SegmentRole } from '../../prisma/generated/client/enums.ts';
import type { Placement, TextSegment } from '../model/corpus.ts';
import { parsePartialDate } from '../model/partial-date.ts';
import {
  checkFacts,
  checkTopics,
  type StatementBody,
  type StatementFacts,
} from './check-statement.ts';
import type { InputPath } from './errors.ts';
import { createPlacer } from './place-input.ts';
import type { Problems } from './problems.ts';
import type { ReferencedRows } from './references.ts';
import type { QuotationInput, StatementInput } from './statement-input.ts';
import type { StoredArticle, StoredStatement } from './stored-article.ts';

type Given<T> = T | null | undefined;

/** What a correction changes: absent stays as it is, null is cleared. */
export interface StatementPatch {
  readonly kind?: Given<StatementInput['kind']>;
  readonly act?: Given<StatementInput['act']>;
  readonly isNegated?: Given<boolean>;
  readonly speaker?: Given<string>;
  readonly source?: Given<QuotationInput>;
  readonly cue?: Given<QuotationInput>;
  readonly content?: Given<readonly QuotationInput[]>;
  readonly verbatim?: Given<readonly QuotationInput[]>;
  readonly translatedFrom?: Given<string>;
  readonly saidOn?: Given<string>;
  readonly occasion?: Given<string>;
  readonly topics?: Given<readonly string[]>;
  readonly gloss?: Given<string>;
  readonly utterance?: Given<string>;
  readonly within?: Given<string>;
}

const PATH: InputPath = ['input'];

/** The statement with the patch, or undefined with what is wrong among the problems. */
export function patchStatement(
  patch: StatementPatch,
  row: StoredStatement,
  text: NonNullable<StoredArticle['text']>,
  rows: ReferencedRows,
  problems: Problems,
): StatementBody | undefined {
  const before = problems.count;
  for (const field of ['kind', 'act', 'isNegated', 'content'] as const) {
    if (patch[field] !== null) continue;
    const message = 'This cannot be cleared: leave it out, and it stays as it is.';
    problems.add({ code: 'INVALID_INPUT', message, path: [...PATH, field] });
  }
  const placement = patchPlacement(patch, row, text, problems);
  const facts = patchFacts(patch, row, problems);
  const { speaker, topics } = patch;
  const topicIds =
    topics === undefined
      ? row.topics.map(({ topicId }) => topicId)
      : checkTopics(topics ?? [], PATH, rows, problems);
  if (!placement || problems.count > before) return undefined;
  return {
    ...placement,
    ...facts,
    kind: patch.kind ?? row.kind,
    act: patch.act ?? row.act,
    isNegated: patch.isNegated ?? row.isNegated,
    speakerId:
      speaker === undefined
        ? row.speakerId
        : speaker === null
          ? null
          : (rows('Speaker', speaker) ?? null),
    topicIds,
  };
}

function patchPlacement(
  { kind, source, cue, content, verbatim }: StatementPatch,
  row: StoredStatement,
  text: string,
  problems: Problems,
): Placement | undefined {
  const stored = toPlacement(row);
  const given = [kind, source, cue, content, verbatim];
  if (given.every((part) => part === undefined)) return stored;
  const parts = {
    kind: kind ?? row.kind,
    source: source === undefined ? stored.source : source,
    cue: cue === undefined ? stored.cue : cue,
    content: content ?? stored.content,
    verbatim: verbatim === undefined ? stored.verbatim : (verbatim ?? []),
  };
  return createPlacer(text, problems)(parts, PATH);
}

function patchFacts(
  patch: StatementPatch,
  row: StoredStatement,
  problems: Problems,
): StatementFacts {
  const given = checkFacts(patch, PATH, problems);
  return {
    saidOn: patch.saidOn === undefined ? toDate(row.saidOn) : given.saidOn,
    occasion: patch.occasion === undefined ? row.occasion : given.occasion,
    gloss: patch.gloss === undefined ? row.gloss : given.gloss,
    translatedFrom: patch.translatedFrom === undefined ? row.translatedFrom : given.translatedFrom,
  };
}

function toDate(edtf: string | null) {
  return edtf === null ? null : parsePartialDate(edtf);
}

/** Where the quoted parts of a stored statement stand. */
export function toPlacement({ segments }: StoredStatement): Placement {
  const of = (role: SegmentRole): TextSegment[] =>
    segments
      .filter((segment) => segment.role === role)
      .map(({ start, end, exact }) => ({ start, end, exact }));
  return {
    source: of('SOURCE')[0] ?? null,
    cue: of('CUE')[0] ?? null,
    content: of('CONTENT'),
    verbatim: of('VERBATIM'),
  };
}
