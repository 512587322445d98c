import { createReadStream } from 'node:fs';
import { MAX_LINE_BYTES } from './lines.ts';

/** A line of a file, as it stands there. */
export interface RawLine {
  /** From 1. */
  readonly number: number;
  /** Where the next line begins, in bytes. */
  readonly end: number;
  /** Without its end; null: too long, or not UTF-8. */
  readonly text: string | null;
  /** Why there is no text. */
  readonly fault: string | null;
  /** Whether the file ends without ending the line. */
  readonly isCutOff: boolean;
}

export interface ReadFrom {
  /** Bytes to leave out, all whole lines. */
  readonly offset: number;
  /** How many lines those are. */
  readonly lines: number;
}

const NEWLINE = 0x0a;
const decoder = new TextDecoder('utf-8', { fatal: true });

/** The lines of a file that are not empty, one at a time; no more than one is held in memory. */
export async function* readLines(file: string, from: ReadFrom): AsyncGenerator<RawLine> {
  let { offset, lines } = from;
  let pieces: Buffer[] = [];
  let held = 0;
  const take = (piece: Buffer) => {
    // What is too long is counted, not kept.
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
      take(rest.subarray(0, at));
      rest = rest.subarray(at + 1);
      const line = finish(false);
      if (line.text !== '') yield line;
    }
    if (rest.length > 0) take(rest);
  }
  if (held > 0) yield finish(true);
}

const TOO_LONG = {
  text: null,
  fault: `has more than ${MAX_LINE_BYTES / 2 ** 20} MiB, the most that a line may have`,
};

function decode(bytes: Buffer): Pick<RawLine, 'text' | 'fault'> {
  try {
    // Without the carriage return of a Windows line end; the decoder takes a byte order mark off.
    return { text: decoder.decode(bytes).trim(), fault: null };
  } catch {
    return { text: null, fault: 'is not UTF-8' };
  }
}
