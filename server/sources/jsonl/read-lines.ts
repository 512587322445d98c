import { createReadStream } from 'node:fs';
import type { z } from 'zod';
import { type Line, type LineType, MAX_LINE_BYTES, SHAPES, VERSION } from './lines.ts';

/** A line of a file, as it is written there. */
export interface RawLine {
  /** From 1. */
  readonly number: number;
  /** Offset of the next line, in bytes. */
  readonly end: number;
  /** Text without the line break; null if it is too long, or not UTF-8. */
  readonly text: string | null;
  /** The reason if there is no text. */
  readonly fault: string | null;
  /** Whether the file ends before the line break. */
  readonly isCutOff: boolean;
}

/** A place between two lines of a file. */
export interface Position {
  /** In bytes. */
  readonly offset: number;
  /** The number of lines before. */
  readonly lines: number;
}

const NEWLINE = 0x0a;
const decoder = new TextDecoder('utf-8', { fatal: true });

/** The lines of a file, without empty ones. Only one is held in memory. */
export async function* readLines(file: string, from: Position): AsyncGenerator<RawLine> {
  let { offset, lines } = from;
  let pieces: Buffer[] = [];
  let held = 0;
  const append = (piece: Buffer) => {
    // The rest of a line that is too long is counted, not kept.
    if (held <= MAX_LINE_BYTES) pieces.push(piece);
    held += piece.length;
  };
  const finish = (isCutOff: boolean): RawLine => {
    lines += 1;
    offset += held + (isCutOff ? 0 : 1);
    const content = held > MAX_LINE_BYTES ? TOO_LONG : decode(Buffer.concat(pieces));
    pieces = [];
    held = 0;
    return { number: lines, end: offset, isCutOff, ...content };
  };
  for await (const chunk of createReadStream(file, { start: offset, highWaterMark: 1 << 18 })) {
    let rest: Buffer = chunk;
    for (let at = rest.indexOf(NEWLINE); at !== -1; at = rest.indexOf(NEWLINE)) {
      append(rest.subarray(0, at));
      rest = rest.subarray(at + 1);
      const line = finish(false);
      if (line.text !== '') yield line;
    }
    if (rest.length > 0) append(rest);
  }
  if (held > 0) yield finish(true);
}

const TOO_LONG = {
  text: null,
  fault: `is longer than ${MAX_LINE_BYTES / 2 ** 20} MiB, the limit for a line`,
};

function decode(bytes: Buffer): Pick<RawLine, 'text' | 'fault'> {
  try {
    // Removes the carriage return of a Windows line break. The decoder removes a byte order mark.
    return { text: decoder.decode(bytes).trim(), fault: null };
  } catch {
    return { text: null, fault: 'is not UTF-8' };
  }
}

/** A line that has the shape of its type. */
export interface ParsedLine<Type extends LineType = LineType> {
  readonly raw: RawLine;
  readonly line: Line<Type>;
}

/** A line that is refused, and the reason as a sentence. */
export interface Refusal {
  readonly raw: RawLine;
  readonly reason: string;
}

/** The reason for refusing an object that exists with other values in these fields. */
export function existsDifferently(fields: readonly string[]): string {
  return `${fields.join(', ')}: already exists with different values; left unchanged.`;
}

const SHAPE_BY_TYPE = new Map<unknown, z.ZodType<Line>>(Object.entries(SHAPES));

export function parseLine(raw: RawLine): ParsedLine | Refusal {
  if (raw.text === null) return { raw, reason: `The line ${raw.fault}.` };
  const value = parseJson(raw.text);
  if (value === undefined) {
    const reason = raw.isCutOff
      ? 'The file ends within this line. Get the complete file and import it again.'
      : 'The line is not JSON.';
    return { raw, reason };
  }
  if (value === null || typeof value !== 'object' || !('type' in value)) {
    return { raw, reason: 'The line is not an object with a "type".' };
  }
  if (isDeep(value, MAX_LEVELS)) return { raw, reason: 'The line is nested too deeply.' };
  const shape = SHAPE_BY_TYPE.get(value.type);
  if (!shape) {
    return { raw, reason: `type: is not one of ${Object.keys(SHAPES).join(', ')}.` };
  }
  if (value.type === 'register' && 'version' in value && value.version !== VERSION) {
    return {
      raw,
      reason: `version: this Dixit reads version ${VERSION} of the format. Update Dixit, or export again.`,
    };
  }
  const fault = raw.text.includes('\\u') ? findTextFault(value, '') : undefined;
  if (fault !== undefined) return { raw, reason: fault };
  const parsed = shape.safeParse(value);
  if (parsed.success) return { raw, line: parsed.data };
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') ?? '';
  return { raw, reason: `${field === '' ? '' : `${field}: `}${issue?.message ?? 'is wrong'}.` };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// A line has eight. More would overflow the stack of functions that go through a value, also of those
// that later remove redacted words from it.
const MAX_LEVELS = 30;

function isDeep(value: unknown, levels: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  return levels === 0 || Object.values(value).some((part) => isDeep(part, levels - 1));
}

/** Characters that JSON can escape but the register cannot store. */
function findTextFault(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) return `${path}: contains half of a surrogate pair.`;
    if (value.includes('\0')) return `${path}: contains a NUL character (U+0000).`;
    return undefined;
  }
  if (value === null || typeof value !== 'object') return undefined;
  for (const [key, part] of Object.entries(value)) {
    const within = path === '' ? key : `${path}.${key}`;
    const fault = findTextFault(key, within) ?? findTextFault(part, within);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
