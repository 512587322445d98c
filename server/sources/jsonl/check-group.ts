import { hashText } from '../../model/hash-text.ts';
import { findKindFault } from '../../model/placement/kind-fault.ts';
import type { ArticleLine, StatementLine } from './lines.ts';
import type { ParsedLine, Refusal } from './parse-line.ts';

/** An article's line and those of its statements: they are imported together or not at all. */
export interface LineGroup {
  readonly article: ParsedLine<ArticleLine>;
  readonly statements: readonly ParsedLine<StatementLine>[];
}

/** The first fault that can be seen without the register; the database refuses the same later. */
export function checkGroup({ article, statements }: LineGroup): Refusal | undefined {
  const { line } = article;
  const reason = findArticleFault(line, statements.length);
  if (reason !== undefined) return { raw: article.raw, reason };
  const own = new Set(statements.map((one) => one.line.key));
  const gone = line.redactions.flatMap((one) => one.statements.map(({ statement }) => statement));
  if (new Set(gone).size < gone.length || gone.some((key) => !own.has(key))) {
    return {
      raw: article.raw,
      reason: 'redactions: names no statement of the article, or one twice.',
    };
  }
  const within = new Map(statements.map((one) => [one.line.key, one.line.within]));
  const keys = new Set<string>();
  const slugs = new Set<string>();
  for (const { raw, line: statement } of statements) {
    const fault =
      findPlacelessFault(statement, line.key, within) ??
      findDuplicate(statement, keys, slugs) ??
      findSegmentFault(statement, line.text) ??
      findShapeFault(statement);
    if (fault !== undefined) return { raw, reason: fault };
    keys.add(statement.key);
    if (statement.slug !== null) slugs.add(statement.slug);
  }
  return undefined;
}

const NO_CHARACTER = '\uffff';

function findArticleFault(article: ArticleLine, found: number): string | undefined {
  const { text, sha256, statements } = article;
  if (found !== statements) {
    return `statements: the article has ${statements}, and ${found} of them can be read.`;
  }
  if (text?.includes(NO_CHARACTER)) return 'text: holds U+FFFF, which is no character.';
  if (text !== null && hashText(text) !== sha256) {
    return 'sha256: is not that of the text in UTF-8: one of them was changed.';
  }
  return undefined;
}

function findPlacelessFault(
  { article, key, within, method, extractorVersion, confidence }: StatementLine,
  articleKey: string,
  enclosing: ReadonlyMap<string, string | null>,
): string | undefined {
  if (article !== articleKey) return 'article: is not the article that the line stands under.';
  if (within !== null && !enclosing.has(within)) return 'within: is no statement of its article.';
  if (isCircular(key, enclosing)) return 'within: the statement would be within itself.';
  if ((method === 'EXTRACTED') !== (extractorVersion !== null)) {
    return 'extractorVersion: stands where the method is EXTRACTED, and only there.';
  }
  if (method === 'CURATED' && confidence !== null) {
    return 'confidence: stands where the method is EXTRACTED only.';
  }
  return undefined;
}

function isCircular(key: string, enclosing: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  let at: string | null = key;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    at = enclosing.get(at) ?? null;
  }
  return at !== null;
}

function findDuplicate(
  { key, slug, topics, history }: StatementLine,
  keys: ReadonlySet<string>,
  slugs: ReadonlySet<string>,
): string | undefined {
  if (keys.has(key)) return 'key: another statement of the article has it.';
  if (slug !== null && slugs.has(slug)) return 'slug: another statement of the article has it.';
  if (new Set(topics).size < topics.length) return 'topics: one of them is there twice.';
  const versions = history.map(({ version }) => version);
  if (new Set(versions).size < versions.length) return 'history: a version is there twice.';
  return undefined;
}

function findSegmentFault(statement: StatementLine, text: string | null): string | undefined {
  for (const [field, segments] of Object.entries(toParts(statement))) {
    for (const { start, end, exact } of segments) {
      if (exact.includes(NO_CHARACTER)) return `${field}: holds U+FFFF, which is no character.`;
      if (text === null) return `${field}: the article has no text that it could be a part of.`;
      if (end > text.length) return `${field}: ${start}–${end} is beyond the end of the text.`;
      if (end <= start || text.slice(start, end) !== exact) {
        return `${field}: is not what the text has at ${start}–${end} (UTF-16 code units).`;
      }
    }
  }
  return undefined;
}

function toParts({ source, cue, content, verbatim }: StatementLine) {
  return { source: source ? [source] : [], cue: cue ? [cue] : [], content, verbatim };
}

function findShapeFault(statement: StatementLine): string | undefined {
  const { status, kind, content, verbatim, start } = statement;
  if (status === 'REDACTED') {
    const isEmpty = Object.values(toParts(statement)).every((segments) => segments.length === 0);
    return isEmpty ? undefined : 'content: a redacted statement has no words.';
  }
  if (content.length === 0) return 'content: is empty.';
  if (content[0]?.start !== start) return 'start: is not where the content starts.';
  for (const [field, segments] of Object.entries({ content, verbatim })) {
    const isOrdered = segments.every((one, index) => one.start >= (segments[index - 1]?.end ?? 0));
    if (!isOrdered) return `${field}: is out of text order, or overlaps.`;
  }
  const isInside = verbatim.every((one) =>
    content.some((part) => part.start <= one.start && one.end <= part.end),
  );
  if (!isInside) return 'verbatim: is not inside the content.';
  const fault = findKindFault(kind, { content, verbatim });
  return fault && `kind: ${fault.message}.`;
}
