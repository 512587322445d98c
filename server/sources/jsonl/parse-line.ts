import type { z } from 'zod';
import { type Line, SHAPES, VERSION } from './lines.ts';
import type { RawLine } from './read-lines.ts';

/** A line that says what it should. */
export interface ParsedLine<T extends Line = Line> {
  readonly raw: RawLine;
  readonly line: T;
}

/** Why a line is refused, in a sentence for people. */
export interface Refusal {
  readonly raw: RawLine;
  readonly reason: string;
}

/** The reason for refusing what the register has with other values in these fields. */
export function existsDifferently(fields: readonly string[]): string {
  return `${fields.join(', ')}: already exists with different values; left unchanged.`;
}

const SHAPE_BY_TYPE = new Map<unknown, z.ZodType<Line>>(Object.entries(SHAPES));

export function parseLine(raw: RawLine): ParsedLine | Refusal {
  if (raw.text === null) return { raw, reason: `The line ${raw.fault}.` };
  const value = parseJson(raw.text);
  if (value === undefined) {
    const reason = raw.isCutOff
      ? 'The file ends within this line: it was cut off. Get it whole, and import it again.'
      : 'The line is not JSON.';
    return { raw, reason };
  }
  if (value === null || typeof value !== 'object' || !('type' in value)) {
    return { raw, reason: 'The line is not an object with a "type".' };
  }
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

/** What JSON can say with an escape and no text can hold. */
function findTextFault(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) return `${path}: holds half of a surrogate pair.`;
    if (value.includes('\0')) return `${path}: holds a NUL character, U+0000.`;
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
