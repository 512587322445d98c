import type { StatementKind } from '../../prisma/generated/client/enums.ts';
import type { Placement, TextSegment } from '../model/corpus.ts';
import { findKindFault } from '../model/placement/kind-fault.ts';
import { placeQuotations } from '../model/placement/place-quotations.ts';
import type { Quotation, QuotationField } from '../model/placement/quotation.ts';
import { hasOuterMarks } from '../model/placement/quotation-marks.ts';
import type { InputPath } from './errors.ts';
import type { Problems } from './problems.ts';
import { createQuotationProblems } from './quotation-problems.ts';
import { toRegisterText } from './register-text.ts';
import type { QuotationInput } from './statement-input.ts';

/** What of a statement is quoted anew, and what stays where it is. */
export interface QuotedParts {
  readonly kind: StatementKind;
  readonly source: QuotationInput | TextSegment | null;
  readonly cue: QuotationInput | TextSegment | null;
  readonly content: readonly (QuotationInput | TextSegment)[];
  readonly verbatim: readonly (QuotationInput | TextSegment)[];
}

const MAX_ITEMS = 50;

/**
 * The one place in the text that each part means; undefined where there is none, for reasons that
 * are then among the problems.
 */
export function createPlacer(text: string, problems: Problems) {
  const paths = new Map<Quotation, InputPath>();
  const faults = createQuotationProblems(text, problems, (one) => paths.get(one) ?? []);
  return ({ kind, source, cue, content, verbatim }: QuotedParts, path: InputPath) => {
    const before = problems.count;
    const read = (part: QuotationInput | TextSegment, field: QuotationField, at: InputPath) => {
      const quotation =
        'start' in part ? pinned(text, part, field) : given(part, field, at, problems);
      if (quotation) paths.set(quotation, at);
      return quotation;
    };
    const one = (field: 'source' | 'cue', part: QuotationInput | TextSegment | null) =>
      part && (read(part, field, [...path, field]) ?? null);
    const list = (field: 'content' | 'verbatim', parts: QuotedParts['content']) => {
      checkLength(parts.length, field, [...path, field], problems);
      return parts
        .slice(0, MAX_ITEMS)
        .flatMap((part, index) => read(part, field, [...path, field, String(index)]) ?? []);
    };
    const quotations = {
      source: one('source', source),
      cue: one('cue', cue),
      content: list('content', content),
      verbatim: list('verbatim', verbatim),
    };
    const isReadable = problems.count === before;
    const placement = placeQuotations(text, quotations, faults);
    if (!placement || !isReadable) return undefined;
    return checkKind(kind, placement, path, problems) ? placement : undefined;
  };
}

function given(
  { exact, prefix, suffix }: QuotationInput,
  field: QuotationField,
  path: InputPath,
  problems: Problems,
): Quotation | undefined {
  const around = (part: 'prefix' | 'suffix', value: string | null | undefined) =>
    value ? problems.parsed(value, [...path, part], toRegisterText) : '';
  const words = problems.parsed(exact, [...path, 'exact'], toRegisterText);
  const [before, after] = [around('prefix', prefix), around('suffix', suffix)];
  if (words !== undefined && field === 'verbatim' && hasOuterMarks(words)) {
    const message = 'Leave the quotation marks around the words out: nobody said them.';
    problems.add({ code: 'INVALID_INPUT', message, path: [...path, 'exact'] });
    return undefined;
  }
  if (words === undefined || before === undefined || after === undefined) return undefined;
  return { exact: words, prefix: before, suffix: after, line: 0, field };
}

/** A segment that keeps its place: the quotation between all that stands around it. */
function pinned(
  text: string,
  { start, end, exact }: TextSegment,
  field: QuotationField,
): Quotation {
  return { exact, prefix: text.slice(0, start), suffix: text.slice(end), line: 0, field };
}

function checkLength(
  length: number,
  field: 'content' | 'verbatim',
  path: InputPath,
  problems: Problems,
): void {
  if (field === 'content' && length === 0) {
    const message = 'A statement has a content: quote the reported words.';
    problems.add({ code: 'INVALID_INPUT', message, path });
  }
  if (length > MAX_ITEMS) {
    const message = `A statement has at most ${MAX_ITEMS} of these: record several statements.`;
    problems.add({ code: 'INVALID_INPUT', message, path });
  }
}

function checkKind(
  kind: StatementKind,
  placement: Placement,
  path: InputPath,
  problems: Problems,
): boolean {
  const fault = findKindFault(kind, placement);
  if (!fault) return true;
  const message = `${fault.message}. ${fault.suggestion}`;
  problems.add({ code: 'CONTRADICTION', message, path: [...path, 'kind'] });
  return false;
}
