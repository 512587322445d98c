import { isScalar, type Node } from 'yaml';
import type { Quotation, QuotationField } from '../../model/placement/quotation.ts';
import type { Rule } from '../../model/rules.ts';
import { Fields } from './fields.ts';
import type { YamlFile } from './parse-yaml.ts';
import type { Reporter } from './reporter.ts';
import { toText } from './scalar-text.ts';

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
