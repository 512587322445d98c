import { Document, isScalar } from 'yaml';
import { EXTRACTOR, type Extraction, type ProposedStatement } from '../../extract/statement.ts';
import { hasOuterMarks } from '../../model/placement/quotation.ts';
import { MAX_SEGMENTS } from '../../model/statement.ts';
import type { RawArticle } from '../text/raw-article.ts';
import { chooseQuotations } from './choose-quotations.ts';

export interface ProposedArticle {
  /** One article in the corpus format. */
  readonly yaml: string;
  readonly statements: number;
  /** Proposals that the format cannot express, with the reason. */
  readonly leftOut: readonly string[];
}

/** Writes an article with its proposals in the corpus format; each statement has `proposal:`. */
export function toProposedArticle(
  id: string,
  article: RawArticle,
  { statements }: Extraction,
): ProposedArticle {
  const leftOut: string[] = [];
  const kept = new Map<string, object>();
  for (const statement of statements) {
    const document = toStatement(article.text, statement, kept);
    if (document) kept.set(statement.id, document);
    else leftOut.push(`${statement.id}: the format cannot express its quotations`);
  }
  const { publishedOn, url, headline, text } = article;
  const facts = {
    id,
    url,
    outlet: null,
    language: 'fr',
    publishedOn,
    title: headline ?? firstWords(text),
    headline,
    textKind: 'FULL',
    text,
  };
  const document = new Document({ ...facts, statements: [...kept.values()] });
  noteCandidates(
    document,
    statements.filter((one) => kept.has(one.id)),
  );
  return { yaml: document.toString({ lineWidth: 0 }), statements: kept.size, leftOut };
}

/** Says beside an open `speaker:` whom the text can mean. */
function noteCandidates(document: Document, statements: readonly ProposedStatement[]): void {
  for (const [index, { speaker, candidates }] of statements.entries()) {
    const open = document.getIn(['statements', index, 'speaker'], true);
    if (speaker === null && candidates.length > 0 && isScalar(open))
      open.comment = ` ${candidates.join(' or ')}`;
  }
}

function toStatement(
  text: string,
  statement: ProposedStatement,
  kept: ReadonlyMap<string, object>,
): object | undefined {
  const { id, kind, act, isNegated, saidOn, within, speaker, speakerName, confidence, rule } =
    statement;
  if (within !== null && !kept.has(within)) return undefined;
  const { source, cue, content, verbatim } = statement;
  if (content.length > MAX_SEGMENTS || verbatim.some(({ exact }) => hasOuterMarks(exact)))
    return undefined;
  const quotations = chooseQuotations(text, { source, cue, content, verbatim });
  if (!quotations) return undefined;
  return {
    id,
    kind,
    ...(speakerName === null ? { speaker } : { speakerName }),
    ...quotations,
    act,
    negated: isNegated,
    translatedFrom: null,
    saidOn,
    occasion: null,
    topics: [],
    gloss: null,
    utterance: null,
    within,
    denies: [],
    proposal: { extractor: EXTRACTOR.name, version: EXTRACTOR.version, confidence, rule },
  };
}

const TITLE_LENGTH = 80;

/** A title for an article without a headline: the beginning of its text. */
function firstWords(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  if (line.length <= TITLE_LENGTH) return line;
  const cut = line.slice(0, TITLE_LENGTH).toWellFormed();
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20))} …`;
}
