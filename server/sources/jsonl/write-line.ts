import { ExpectedError } from '../../expected-error.ts';
import { type Json, toCanonicalJson } from '../../model/canonical.ts';
import {
  articleLine,
  endLine,
  formerLine,
  headerLine,
  type Line,
  MAX_LINE_BYTES,
  mergeLine,
  outletLine,
  speakerLine,
  statementLine,
  topicLine,
  utteranceLine,
} from './lines.ts';

const SHAPES = {
  register: headerLine,
  outlet: outletLine,
  topic: topicLine,
  speaker: speakerLine,
  article: articleLine,
  statement: statementLine,
  utterance: utteranceLine,
  merge: mergeLine,
  former: formerLine,
  end: endLine,
} as const satisfies Readonly<Record<Line['type'], unknown>>;

const KEYS = new Map(
  Object.entries(SHAPES).map(([type, shape]) => [type, Object.keys(shape.shape)]),
);

/**
 * One object as its line: fields in the order of lines.ts, so that a reader sees first what it is;
 * below them keys are sorted. Equal objects give equal bytes.
 */
export function writeLine(line: Line): string {
  const values: Readonly<Record<string, Json | undefined>> = line;
  const fields = (KEYS.get(line.type) ?? []).map(
    (key) => `${JSON.stringify(key)}:${toCanonicalJson(values[key] ?? null)}`,
  );
  const text = `{${fields.join(',')}}\n`;
  if (text.length * 3 > MAX_LINE_BYTES && Buffer.byteLength(text) > MAX_LINE_BYTES) {
    throw new ExpectedError(
      `The ${line.type} ${'key' in line ? line.key : ''} makes a line of more than ` +
        `${MAX_LINE_BYTES / 2 ** 20} MiB, which the format does not allow. Nothing else is wrong: ` +
        'withdraw or split it, and export again.',
    );
  }
  return text;
}
