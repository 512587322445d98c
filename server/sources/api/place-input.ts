import { placeQuotations } from '../../model/placement/place-quotations.ts';
import {
  type Quotation,
  type QuotationField,
  quotedWords,
  type ReportFault,
  surroundings,
  verbatimWords,
} from '../../model/placement/quotation.ts';
import { createFaultExplainer } from '../../model/placement/quotation-problems.ts';
import {
  MAX_SEGMENTS,
  type Parts,
  type Placement,
  type TextSegment,
} from '../../model/statement.ts';
import type { InputPath } from '../../register/errors.ts';
import type { Problems } from './problems.ts';

/** Words of the article's text, verbatim, with the text around them. */
export interface QuotationInput {
  readonly exact: string;
  readonly prefix?: string | null | undefined;
  readonly suffix?: string | null | undefined;
}

export type Place = ReturnType<typeof createPlacer>;

/**
 * Locates the parts of statements in a text: quotations, and segments that keep their position. The result is undefined if a part has no unambiguous
 * position; `problems` then has the reasons.
 */
export function createPlacer(text: string, problems: Problems) {
  const paths = new Map<Quotation, InputPath>();
  const explain = createFaultExplainer(text);
  const report: ReportFault = (fault, quotation, places) => {
    const { message, suggestion, ...problem } = explain(fault, quotation, places);
    const path = paths.get(quotation) ?? [];
    const isAboutWords = problem.code !== 'CONTRADICTION';
    problems.add({
      ...problem,
      message: `This ${message}. ${suggestion}`,
      path: isAboutWords ? [...path, 'exact'] : path,
    });
  };
  return (
    { source, cue, content, verbatim }: Parts<QuotationInput | TextSegment>,
    path: InputPath,
  ) => {
    const before = problems.count;
    const read = (
      part: QuotationInput | TextSegment,
      field: QuotationField,
      at: InputPath,
    ): Quotation | undefined => {
      const quotation =
        'start' in part ? pinned(text, part, field) : readQuotation(part, field, at, problems);
      if (quotation) paths.set(quotation, at);
      return quotation;
    };
    const one = (field: 'source' | 'cue', part: QuotationInput | TextSegment | null) =>
      part && (read(part, field, [...path, field]) ?? null);
    const list = (
      field: 'content' | 'verbatim',
      parts: readonly (QuotationInput | TextSegment)[],
    ) => {
      if (parts.length > MAX_SEGMENTS) {
        const message = `This has more than ${MAX_SEGMENTS} items. Record several statements.`;
        problems.add({ code: 'INVALID_INPUT', message, path: [...path, field] });
      }
      return parts
        .slice(0, MAX_SEGMENTS)
        .flatMap((part, index) => read(part, field, [...path, field, String(index)]) ?? []);
    };
    if (content.length === 0) {
      const message = 'A statement needs content. Quote the reported words.';
      problems.add({ code: 'INVALID_INPUT', message, path: [...path, 'content'] });
    }
    const quotations = {
      source: one('source', source),
      cue: one('cue', cue),
      content: list('content', content),
      verbatim: list('verbatim', verbatim),
    };
    const isReadable = problems.count === before;
    const placement: Placement | undefined = placeQuotations(text, quotations, report);
    return isReadable ? placement : undefined;
  };
}

function readQuotation(
  { exact, prefix, suffix }: QuotationInput,
  field: QuotationField,
  path: InputPath,
  problems: Problems,
): Quotation | undefined {
  const around = (part: 'prefix' | 'suffix', value: string | null | undefined) =>
    problems.read(surroundings, value ?? '', [...path, part]);
  const schema = field === 'verbatim' ? verbatimWords : quotedWords;
  const words = problems.read(schema, exact, [...path, 'exact']);
  const [before, after] = [around('prefix', prefix), around('suffix', suffix)];
  if (words === undefined || before === undefined || after === undefined) return undefined;
  return { exact: words, prefix: before, suffix: after, field };
}

/** A segment that keeps its position, as a quotation with all the text around it. */
function pinned(
  text: string,
  { start, end, exact }: TextSegment,
  field: QuotationField,
): Quotation {
  return { exact, prefix: text.slice(0, start), suffix: text.slice(end), field };
}
