import { hashText } from '../../model/canonical.ts';
import type { Placement, TextSegment } from '../../model/statement.ts';
import {
  type Fault,
  findFaults,
  findTopicFaults,
  findWithinFault,
} from '../../model/statement-contradictions.ts';
import { isProposal } from '../../register/stored-article.ts';
import type { Line } from './lines.ts';
import type { ParsedLine, Refusal } from './read-lines.ts';

/** The lines of an article and its statements, which are imported together or not at all. */
export interface LineGroup {
  readonly article: ParsedLine<'article'>;
  readonly statements: readonly ParsedLine<'statement'>[];
}

/** The first fault that needs no look-up. The database would refuse the same later. */
export function checkGroup({ article, statements }: LineGroup): Refusal | undefined {
  const { line } = article;
  const reason = findArticleFault(line, statements.length);
  if (reason !== undefined) return { raw: article.raw, reason };
  const own = new Set(statements.map((one) => one.line.key));
  const gone = line.redactions.flatMap((one) => one.statements.map(({ statement }) => statement));
  if (new Set(gone).size < gone.length || gone.some((key) => !own.has(key))) {
    const reason = 'redactions: names a statement of another article, or the same statement twice.';
    return { raw: article.raw, reason };
  }
  const within = new Map(statements.map((one) => [one.line.key, one.line.within]));
  const proposed = new Set(statements.flatMap(({ line }) => (isProposal(line) ? line.key : [])));
  const keys = new Set<string>();
  const slugs = new Set<string>();
  for (const { raw, line: statement } of statements) {
    const fault =
      findReferenceFault(statement, line.key, within, proposed) ??
      findDuplicate(statement, keys, slugs) ??
      findPlacementFault(statement, line.text) ??
      findRuleFault(statement, line);
    if (fault !== undefined) return { raw, reason: fault };
    keys.add(statement.key);
    if (statement.slug !== null) slugs.add(statement.slug);
  }
  return undefined;
}

function findArticleFault(article: Line<'article'>, found: number): string | undefined {
  const { text, sha256, statements } = article;
  if (found !== statements) {
    return `statements: the article has ${statements}, but ${found} of them can be read.`;
  }
  if (text !== null && hashText(text) !== sha256) {
    return 'sha256: is not the hash of the text in UTF-8. One of them was changed.';
  }
  return undefined;
}

const WITHIN = {
  unknown: 'is not a statement of its article.',
  circular: 'the statement would be within itself.',
  proposal: 'is a proposal, but this statement is not.',
};

function findReferenceFault(
  statement: Line<'statement'>,
  articleKey: string,
  enclosing: ReadonlyMap<string, string | null>,
  proposed: ReadonlySet<string>,
): string | undefined {
  const { article, key, status, method, extractorVersion } = statement;
  if (article !== articleKey) return 'article: is not the article of the preceding lines.';
  const within = findWithinFault(key, enclosing, proposed);
  if (within !== undefined) return `within: ${WITHIN[within]}`;
  if (method === 'EXTRACTED' && extractorVersion === null) {
    return 'extractorVersion: is required if the method is EXTRACTED.';
  }
  if (isProposal(statement) && method !== 'EXTRACTED') {
    return `method: must be EXTRACTED if the status is ${status}.`;
  }
  const { extractor, confidence, extractionRule, extractionSpeaker } = statement;
  const facts = [extractor, confidence, extractionRule, extractionSpeaker];
  const isBare = facts.every((fact) => fact === null);
  return extractorVersion === null && !isBare
    ? 'extractorVersion: is required with the other facts of an extraction.'
    : undefined;
}

function findDuplicate(
  { key, slug, history }: Line<'statement'>,
  keys: ReadonlySet<string>,
  slugs: ReadonlySet<string>,
): string | undefined {
  if (keys.has(key)) return 'key: another statement of the article already has it.';
  if (slug !== null && slugs.has(slug))
    return 'slug: another statement of the article already has it.';
  const versions = history.map(({ version }) => version);
  if (new Set(versions).size < versions.length) return 'history: contains the same version twice.';
  return undefined;
}

/** Segments must be slices of the text, in order, with verbatim words inside the content. */
function findPlacementFault(statement: Line<'statement'>, text: string | null): string | undefined {
  const { content, verbatim } = statement;
  for (const [field, segments] of Object.entries(toParts(statement))) {
    for (const { start, end, exact } of segments) {
      if (text === null) return `${field}: the article has no text.`;
      if (end > text.length) return `${field}: ${start}–${end} is beyond the end of the text.`;
      if (end <= start || text.slice(start, end) !== exact) {
        return `${field}: is not the text at ${start}–${end} (UTF-16 code units).`;
      }
    }
  }
  const isEmpty = Object.values(toParts(statement)).every((segments) => segments.length === 0);
  // A redaction rejects a proposal.
  if (statement.status === 'REJECTED' && isEmpty) return undefined;
  if (statement.status === 'REDACTED') {
    return isEmpty ? undefined : 'content: a redacted statement has no words.';
  }
  if (content.length === 0) return 'content: is empty.';
  if (content[0]?.start !== statement.start) return 'start: is not where the content starts.';
  for (const [field, segments] of Object.entries({ content, verbatim })) {
    const isOrdered = segments.every((one, index) => one.start >= (segments[index - 1]?.end ?? 0));
    if (!isOrdered) return `${field}: is out of text order, or overlaps.`;
  }
  const isInside = verbatim.every((one) =>
    content.some((part) => part.start <= one.start && one.end <= part.end),
  );
  return isInside ? undefined : 'verbatim: is not inside the content.';
}

function toParts({ source, cue, content, verbatim }: Placement) {
  const one = (segment: TextSegment | null) => (segment ? [segment] : []);
  return { source: one(source), cue: one(cue), content, verbatim };
}

function findRuleFault(statement: Line<'statement'>, article: Line<'article'>): string | undefined {
  // Without words, nothing can contradict its fields.
  const faults = statement.content.length === 0 ? [] : findFaults(statement, article);
  return firstReason([...faults, ...findTopicFaults(statement.topics)]);
}

/** The first fault as the reason for a refusal; undefined if there is none. */
export function firstReason([fault]: readonly Fault[]): string | undefined {
  return fault && `${fault.field}: ${fault.message}.`;
}
