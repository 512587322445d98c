import { LineCounter, type Node, parseDocument, type YAMLParseError } from 'yaml';
import type { Reporter } from './problem.ts';

export interface YamlFile {
  readonly source: string;
  /** Null: the file is empty. */
  readonly root: Node | null;
  lineOf(node: { range?: readonly number[] | null }): number;
}

/**
 * Reads a YAML file, or reports its first fault (the others follow from it). Every scalar stays
 * the text it is: 2022 is not read as a number, 2022-01-14 not as a date, `no` not as a boolean.
 */
export function parseYaml(text: string, reporter: Reporter): YamlFile | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    // Quadratic in the package; Fields looks for keys that are there twice.
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
  'Look upwards for a quotation mark or a bracket that is not closed, and close it; where it is ' +
  'part of the words, put the whole value between double quotes.';

function explain(error: YAMLParseError): [message: string, suggestion: string] {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return ['the line is indented with a tab', 'Indent with spaces.'];
    case 'BAD_INDENT':
      // What the package finds is where the value of an open bracket has to have ended.
      if (error.message.startsWith('Flow')) {
        return ['a bracket [ or { on a line above is not closed', CLOSE];
      }
      return ['the line is not indented like its neighbours', 'Line it up with the keys above it.'];
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return ['there is a « : » inside a value', QUOTE];
    case 'BAD_SCALAR_START':
    case 'UNEXPECTED_TOKEN':
      return [`a value begins or ends where it may not (${error.message})`, QUOTE];
    case 'MISSING_CHAR':
      if (error.message.startsWith('Missing closing')) {
        return ['a quotation mark on this line or one above is not closed', CLOSE];
      }
      return [
        `something is missing here or on the lines before (${error.message})`,
        'Look for a key without its « : », a quotation mark or a bracket that is not closed.',
      ];
    case 'MULTIPLE_DOCS':
      return ['there is a second document after ---', 'Write one file for each article.'];
    case 'RESOURCE_EXHAUSTION':
      return ['it is nested too deep', 'Compare it with an article that loads.'];
    default:
      return [error.message, 'Compare the line with an article that loads.'];
  }
}
