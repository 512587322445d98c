import { readFile, stat } from 'node:fs/promises';
import type { Reporter } from './problem.ts';

/** No file of a corpus is larger: a long book is about 1 MB. */
const MAX_FILE_BYTES = 5_000_000;

/** Reads a UTF-8 file, or reports why it cannot be read. The size is looked at first. */
export async function readTextFile(file: string, reporter: Reporter): Promise<string | undefined> {
  try {
    const { size } = await stat(file);
    if (size > MAX_FILE_BYTES) {
      reporter.report({
        message: `the file has ${megabytes(size)} MB, more than the ${megabytes(MAX_FILE_BYTES)} MB a file may have`,
        suggestion: 'One file holds one article: check that this is one, or split it.',
      });
      return undefined;
    }
    return decode(await readFile(file), reporter);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    reporter.report({
      message: `the file cannot be read (${reason})`,
      suggestion: 'Check that it is a file and that this account may read it.',
    });
    return undefined;
  }
}

function decode(bytes: Buffer, reporter: Reporter): string | undefined {
  const wide = wideEncoding(bytes);
  if (wide) {
    reporter.report({ message: `the file is ${wide}, not UTF-8`, suggestion: CONVERT });
    return undefined;
  }
  try {
    // Leaves out a byte order mark, which some editors write.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const offset = firstInvalidByte(bytes);
    const line = bytes.subarray(0, offset).filter((byte) => byte === 0x0a).length + 1;
    const value = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    reporter.report({
      line,
      message: `the file is not UTF-8: byte ${offset} is 0x${value}, as in Windows-1252 or Latin-1`,
      suggestion: CONVERT,
    });
    return undefined;
  }
}

const CONVERT =
  'Save it as UTF-8 in your editor (« Save with encoding »), or convert it: ' +
  'iconv -f WINDOWS-1252 -t UTF-8 old.yaml > new.yaml (-f UTF-16 for that one).';

function wideEncoding(bytes: Buffer): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  // Without a mark it shows by the zero byte of every plain letter.
  const start = bytes.subarray(0, 200);
  return start.length > 3 && start.filter((byte) => byte === 0).length > start.length / 4
    ? 'UTF-16'
    : undefined;
}

// The longest beginning that decodes, found by halving: a decoder does not say where it failed.
function firstInvalidByte(bytes: Buffer): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isValidStart(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  // A decoder takes the beginning of a character for the promise of its rest.
  for (let start = valid - 1; start >= 0 && start >= valid - 3; start -= 1) {
    const byte = bytes[start] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return start + length > valid ? start : valid;
  }
  return valid;
}

function isValidStart(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes % 1_000_000 === 0 ? 0 : 1);
}
