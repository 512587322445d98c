import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import { z } from 'zod';
import { maxLengthOf } from '../../model/field.ts';
import { nearestName } from '../../model/words/nearest-name.ts';
import type { YamlFile } from './parse-yaml.ts';
import type { Reporter } from './problem.ts';

/** The fields of a YAML mapping. A field that is wrong is reported, and its value is undefined. */
export class Fields {
  readonly line: number;
  readonly #file: YamlFile;
  readonly #reporter: Reporter;
  readonly #nodes = new Map<string, Node | null>();
  readonly #lines = new Map<string, number>();

  constructor(file: YamlFile, node: Node, known: readonly string[] | 'any', reporter: Reporter) {
    this.#file = file;
    this.#reporter = reporter;
    this.line = file.lineOf(node);
    if (!isMap(node)) {
      const keys = known === 'any' ? '' : `: ${known.join(', ')}`;
      reporter.report({
        line: this.line,
        message: 'this should be a mapping: lines of « key: value »',
        suggestion: `Write one line for each key${keys}.`,
      });
      return;
    }
    for (const pair of node.items) this.#add(pair as Pair<Node, Node | null>, known);
  }

  get keys(): Iterable<string> {
    return this.#nodes.keys();
  }

  lineOf(key: string): number {
    return this.#lines.get(key) ?? this.line;
  }

  /** A value that is required. */
  required<T>(key: string, schema: z.ZodType<T>): T | undefined {
    const value = this.optional(key, schema);
    if (value !== null) return value;
    const choice = schema instanceof z.ZodEnum ? `, one of ${schema.options.join(', ')}` : '';
    this.fault(key, 'is missing', `Write « ${key}: … »${choice}.`);
    return undefined;
  }

  /** A value; null if it is null or absent. */
  optional<T>(key: string, schema: z.ZodType<T>): T | null | undefined {
    const node = this.#nodes.get(key);
    return node && !isNull(node) ? this.#scalar(key, node, schema) : null;
  }

  /** A value that is required unless its schema allows null. */
  value<S extends z.ZodType>(key: string, schema: S): z.output<S> | undefined {
    if (!(schema instanceof z.ZodNullable)) return this.required(key, schema) as z.output<S>;
    return this.optional(key, schema.unwrap() as z.ZodType) as z.output<S>;
  }

  /** The fields of an object; undefined if one is wrong. `names` are the keys that differ. */
  object<S extends z.ZodObject>(
    { shape }: S,
    names: { readonly [Field in keyof S['shape']]?: string } = {},
  ): z.output<S> | undefined {
    const values = Object.entries<z.ZodType>(shape).map(([field, schema]) => [
      field,
      this.value(names[field as keyof S['shape']] ?? field, schema),
    ]);
    const isWhole = values.every(([, value]) => value !== undefined);
    return isWhole ? (Object.fromEntries(values) as z.output<S>) : undefined;
  }

  /** The values of a list; empty if it is null or absent. */
  list<T>(key: string, schema: z.ZodType<T>): readonly T[] {
    return this.nodes(key).flatMap((node) => this.#scalar(key, node, schema) ?? []);
  }

  /** The items of a list, of any type; empty if it is null or absent. */
  nodes(key: string): readonly Node[] {
    const node = this.#nodes.get(key);
    if (!node || isNull(node)) return [];
    if (isSeq(node)) return node.items as Node[];
    this.fault(
      key,
      'is not a list',
      `Write « ${key}: [one, two] », or one item per line after « - ».`,
    );
    return [];
  }

  /** The value of a key, of any type; undefined if it is null or absent. */
  node(key: string): Node | undefined {
    const node = this.#nodes.get(key);
    return node && !isNull(node) ? node : undefined;
  }

  /** Reports a problem with the value of a key. */
  fault(key: string, message: string, suggestion: string): void {
    this.#reporter.report({ line: this.lineOf(key), field: key, message, suggestion });
  }

  #add(pair: Pair<Node, Node | null>, known: readonly string[] | 'any'): void {
    const key = isScalar(pair.key) ? String(pair.key.value).normalize('NFC') : '?';
    const line = this.#file.lineOf(pair.key);
    const fault = (message: string, suggestion: string) =>
      this.#reporter.report({ line, field: key, message, suggestion });
    if (known !== 'any' && !known.includes(key)) {
      const suggestion = `The known keys are ${known.join(', ')}.`;
      fault('is not a known key', didYouMean(key, known, suggestion, ['« ', ' »']));
    } else if (this.#nodes.has(key)) {
      fault(`is already set on line ${this.lineOf(key)}`, 'Keep one of them.');
    } else if (isAlias(pair.value)) {
      fault('is an alias (*)', 'Write the value out: aliases are not part of the format.');
    } else {
      this.#nodes.set(key, pair.value);
      this.#lines.set(
        key,
        pair.value && !isNull(pair.value) ? this.#file.lineOf(pair.value) : line,
      );
    }
  }

  #scalar<T>(field: string, node: Node, schema: z.ZodType<T>): T | undefined {
    return readScalar(this.#file, node, { field, schema, reporter: this.#reporter });
  }
}

/** The suggestion, after the most similar of the known names if there is one. */
export function didYouMean(
  name: string,
  known: Iterable<string>,
  suggestion: string,
  [open, close]: readonly [string, string] = ['"', '"'],
): string {
  const near = nearestName(name, known);
  return near ? `Did you mean ${open}${near}${close}? ${suggestion}` : suggestion;
}

/** Whether the value is empty, `~` or `null`, without quotation marks. */
function isNull(node: Node): boolean {
  return isScalar(node) && node.type === 'PLAIN' && /^(|~|null|Null|NULL)$/.test(textOf(node));
}

/** The value of a scalar, parsed by its schema; undefined, with a report, if it is invalid. */
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
    return refuse('should be text, not a list, a mapping or an alias: write the words themselves');
  }
  if (isNull(node)) return refuse('should be text, not null: write it, or remove the item');
  const text = node.value;
  const value = convert(text, schema);
  const { data, error } = schema.safeParse(value);
  if (error) return refuse(`"${shorten(text)}" ${error.issues[0]?.message ?? 'is not valid'}`);
  const comment = maxLengthOf(schema) === undefined ? undefined : commentBehind(file, node);
  if (comment === undefined) return data;
  return refuse(
    `"${shorten(text)}" ends before « #${shorten(comment)} », which YAML reads as a comment`,
    'Put the whole value between double quotes. If it is a comment, put two spaces before it.',
  );
}

// A person who writes « n° 3 #mer » means all of it.
function commentBehind(file: YamlFile, { range, type }: Scalar): string | undefined {
  if (type !== 'PLAIN' || !range) return undefined;
  return /^ #([^\n]*)/.exec(file.source.slice(range[1], range[1] + 200))?.[1]?.trimEnd();
}

function convert(text: string, schema: z.ZodType): unknown {
  if (schema instanceof z.ZodBoolean) return toBoolean(text);
  return schema instanceof z.ZodNumber && text.trim() !== '' ? Number(text) : text;
}

// The spellings of YAML 1.2.
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
