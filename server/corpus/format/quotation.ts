import { isScalar, type Node } from 'yaml';
import { Fields, type Rule } from './fields.ts';
import type { YamlFile } from './parse-yaml.ts';
import type { Reporter } from './reporter.ts';
import { toText } from './scalar-text.ts';

/** A string that stands in the text to the letter (W3C TextQuoteSelector). */
export interface Quotation {
  readonly exact: string;
  /** What stands directly before it; empty: not said. */
  readonly prefix: string;
  readonly suffix: string;
  readonly line: number;
  readonly field: QuotationField;
}

export type QuotationField = 'content' | 'source' | 'cue' | 'verbatim';

/** Reads a plain string or `{ exact, prefix, suffix }`. */
export function readQuotation(
  file: YamlFile,
  node: Node,
  field: QuotationField,
  reporter: Reporter,
): Quotation | undefined {
  const line = file.lineOf(node);
  if (isScalar(node)) {
    try {
      return { exact: isExact(toText(node)), prefix: '', suffix: '', line, field };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      reporter.report({ line, field, message: error.message });
      return undefined;
    }
  }
  const fields = new Fields(file, node, ['exact', 'prefix', 'suffix'], reporter);
  const exact = fields.required('exact', isExact);
  const prefix = fields.optional('prefix', (value) => value);
  const suffix = fields.optional('suffix', (value) => value);
  if (exact === undefined || prefix === undefined || suffix === undefined) return undefined;
  return { exact, prefix: prefix ?? '', suffix: suffix ?? '', line, field };
}

const isExact: Rule<string> = (value) => {
  if (value.trim() === '') throw new RangeError('is empty: quote the words as the text has them');
  return value;
};
