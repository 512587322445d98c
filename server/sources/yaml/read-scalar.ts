import { isScalar, type Node, type Scalar } from 'yaml';
import { z } from 'zod';
import { longestOf } from '../../model/field.ts';
import type { YamlFile } from './parse-yaml.ts';
import type { Reporter } from './reporter.ts';

/** Whether nothing, `~` or `null` stands there, not between quotation marks. */
export function isNull(node: Node): boolean {
  return isScalar(node) && node.type === 'PLAIN' && /^(|~|null|Null|NULL)$/.test(textOf(node));
}

/** The value of a scalar as its schema has it; undefined, with a report, where it is wrong. */
export function readScalar<T>(
  file: YamlFile,
  node: Node,
  { field, schema, reporter }: { field: string; schema: z.ZodType<T>; reporter: Reporter },
): T | undefined {
  const line = file.lineOf(node);
  const refuse = (message: string, suggestion?: string) => {
    reporter.report({ line, field, message, ...(suggestion && { suggestion }) });
    return undefined;
  };
  if (!isScalar(node) || typeof node.value !== 'string') {
    return refuse('should be a text, not a list, a mapping or an alias: write the bare words');
  }
  if (isNull(node)) return refuse('should be a text, and is null: write it, or remove the item');
  const text = node.value;
  const value = schema instanceof z.ZodBoolean ? toBoolean(text) : text;
  const { data, error } = schema.safeParse(value);
  if (error) return refuse(`"${shorten(text)}" ${error.issues[0]?.message ?? 'is not valid'}`);
  const comment = longestOf(schema) === undefined ? undefined : commentBehind(file, node);
  if (comment === undefined) return data;
  return refuse(
    `"${shorten(text)}" ends before « #${shorten(comment)} », which YAML reads as a comment`,
    'Put the whole value between double quotes; where it is a comment, set it off by two spaces.',
  );
}

// Somebody who writes « n° 3 #mer » means all of it.
function commentBehind(file: YamlFile, { range, type }: Scalar): string | undefined {
  if (type !== 'PLAIN' || !range) return undefined;
  return /^ #([^\n]*)/.exec(file.source.slice(range[1], range[1] + 200))?.[1]?.trimEnd();
}

// YAML 1.2's own spellings.
function toBoolean(text: string): boolean | string {
  if (/^(true|True|TRUE)$/.test(text)) return true;
  return /^(false|False|FALSE)$/.test(text) ? false : text;
}

function textOf(node: Scalar): string {
  return typeof node.value === 'string' ? node.value : '?';
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text;
}
