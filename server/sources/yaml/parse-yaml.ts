import { readFile, stat } from 'node:fs/promises';
import { LineCounter, type Node, parseDocument, type YAMLParseError } from 'yaml';
import type { Reporter } from './problem.ts';

export interface YamlFile {
  readonly source: string;
  /** Null if the file is empty. */
  readonly root: Node | null;
  lineOf(node: { range?: readonly number[] | null }): number;
}

/** Reads a YAML file. Returns undefined, with a report, if it cannot be read. */
export async function readYaml(file: string, reporter: Reporter): Promise<YamlFile | undefined> {
  const text = await readTextFile(file, reporter);
  return text === undefined ? undefined : parseYaml(text, reporter);
}

/**
 * Parses YAML, or reports the first error, since the others follow from it. Every scalar stays a
 * string: 2022 is not read as a number, 2022-01-14 not as a date, `no` not as a boolean.
 */
function parseYaml(text: string, reporter: Reporter): YamlFile | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    // Quadratic in the package. `Fields` reports duplicate keys.
    uniqueKeys: false,
  });
  const [error] = document.errors;
  if (error) {
    const [message, suggestion] = explain(error);
    const line = lines.linePos(error.pos[0]).line || 1;
    reporter.report({ line, message: `this is not valid YAML: ${message}`, suggestion });
    return undefined;
  }
  return {
    source: text,
    root: document.contents,
    lineOf: (node) => lines.linePos(node.range?.[0] ?? 0).line || 1,
  };
}

const QUOTE = 'Put the whole value between double quotes, and write \\" for a double quote in it.';

const CLOSE =
  'Look above for a quotation mark or a bracket that is not closed, and close it. If it is part ' +
  'of the words, put the whole value between double quotes.';

function explain(error: YAMLParseError): [message: string, suggestion: string] {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return ['the line is indented with a tab', 'Indent with spaces.'];
    case 'BAD_INDENT':
      // The package reports where the value of an open bracket must have ended.
      if (error.message.startsWith('Flow')) {
        return ['a bracket [ or { on a line above is not closed', CLOSE];
      }
      return ['the line is not indented like its neighbours', 'Line it up with the keys above it.'];
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return ['there is a « : » inside a value', QUOTE];
    case 'BAD_SCALAR_START':
    case 'UNEXPECTED_TOKEN':
      return [`a value begins or ends in the wrong place (${error.message})`, QUOTE];
    case 'MISSING_CHAR':
      if (error.message.startsWith('Missing closing')) {
        return ['a quotation mark on this line or one above is not closed', CLOSE];
      }
      return [
        `something is missing here or on the lines before (${error.message})`,
        'Look for a key without « : », or a quotation mark or a bracket that is not closed.',
      ];
    case 'MULTIPLE_DOCS':
      return ['there is a second document after ---', 'Write one file for each article.'];
    case 'RESOURCE_EXHAUSTION':
      return ['it is nested too deeply', 'Compare it with a valid article.'];
    default:
      return [error.message, 'Compare the line with a valid article.'];
  }
}

/** The largest file of a corpus. A long book has about 1 MB. */
const MAX_FILE_BYTES = 5_000_000;

/** Reads a UTF-8 file, or reports why it cannot be read. A file that is too large is not read. */
export async function readTextFile(file: string, reporter: Reporter): Promise<string | undefined> {
  try {
    const { size } = await stat(file);
    if (size > MAX_FILE_BYTES) {
      reporter.report({
        message: `the file has ${megabytes(size)} MB; the limit is ${megabytes(MAX_FILE_BYTES)} MB`,
        suggestion: 'A file holds one article. Check that this is one, or split it.',
      });
      return undefined;
    }
    return decode(await readFile(file), reporter);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    reporter.report({
      message: `the file cannot be read (${reason})`,
      suggestion: 'Check that it is a file, and that this account can read it.',
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
    // Removes the byte order mark that some editors write.
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
  'iconv -f WINDOWS-1252 -t UTF-8 old.yaml > new.yaml (or -f UTF-16).';

function wideEncoding(bytes: Buffer): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  // Without a mark, it is recognised by the zero byte of every ASCII letter.
  const start = bytes.subarray(0, 200);
  return start.length > 3 && start.filter((byte) => byte === 0).length > start.length / 4
    ? 'UTF-16'
    : undefined;
}

const REPLACEMENT = Buffer.from('\ufffd');

// A decoder does not report where it failed. It writes U+FFFD for what is invalid, and a file can
// also contain that character.
function firstInvalidByte(bytes: Buffer): number {
  let offset = 0;
  for (const part of bytes.toString('utf8').split('\ufffd')) {
    offset += Buffer.byteLength(part);
    if (!bytes.subarray(offset, offset + REPLACEMENT.length).equals(REPLACEMENT)) break;
    offset += REPLACEMENT.length;
  }
  return offset;
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes % 1_000_000 === 0 ? 0 : 1);
}
