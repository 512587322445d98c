import { isScalar, type Node } from 'yaml';
import {
  type Quotation,
  type QuotationField,
  quotedWords,
  surroundings,
  verbatimWords,
} from '../../model/placement/quotation.ts';
import { Fields } from './fields.ts';
import type { YamlFile } from './parse-yaml.ts';
import { readScalar } from './read-scalar.ts';
import type { Reporter } from './reporter.ts';

/** Reads a plain string or `{ exact, prefix, suffix }`. */
export function readQuotation(
  file: YamlFile,
  node: Node,
  field: QuotationField,
  reporter: Reporter,
): Quotation | undefined {
  const words = field === 'verbatim' ? verbatimWords : quotedWords;
  if (isScalar(node)) {
    const exact = readScalar(file, node, { field, schema: words, reporter });
    return exact === undefined ? undefined : { exact, prefix: '', suffix: '', field };
  }
  const fields = new Fields(file, node, ['exact', 'prefix', 'suffix'], reporter);
  const exact = fields.required('exact', words);
  const prefix = fields.optional('prefix', surroundings);
  const suffix = fields.optional('suffix', surroundings);
  if (exact === undefined || prefix === undefined || suffix === undefined) return undefined;
  return { exact, prefix: prefix ?? '', suffix: suffix ?? '', field };
}
