import { OF } from '../data/words.ts';
import type { SentenceGrammar } from '../grammar/grammar.ts';
import { isNoise, skipLead } from '../text/leads.ts';
import { splitParagraphs, splitSentences } from '../text/paragraphs.ts';
import type { Token } from '../text/tokens.ts';
import { analyseClause, createClause } from './analyse-clause.ts';
import { Finding, type Sentence } from './finding.ts';
import { noteHeading, readHeadings } from './headings.ts';
import { findRoles } from './interviews/find-roles.ts';
import type { Role } from './interviews/role.ts';
import type { Report } from './report.ts';
import { readQuotations } from './said-inside.ts';
import { type Answered, readAnswer, readTurn } from './turns.ts';
import { readCaptioned, readSigned, readUnreported } from './unreported.ts';

export interface Found {
  /** In the order of the text; an enclosing report comes before what it encloses. */
  readonly reports: readonly Report[];
  readonly paragraphs: readonly Sentence[];
}

/** Finds all reports of an article. */
export function findReports(
  text: string,
  tokens: readonly Token[],
  grammar: SentenceGrammar,
): Found {
  return find(new Finding(text, grammar), tokens);
}

export function find(finding: Finding, tokens: readonly Token[]): Found {
  const paragraphs = splitParagraphs(tokens);
  const roles = findRoles(paragraphs, finding.grammar.phrases, finding.text);
  let answer: Answered | undefined;
  for (const [index, paragraph] of paragraphs.entries()) {
    finding.paragraph = index;
    if (isNoise(paragraph)) continue;
    const role = roles[index] as Role;
    if (role.kind === 'answer') answer = readAnswer(finding, paragraph, role, answer);
    else {
      answer = undefined;
      if (role.kind === 'turn') readTurn(finding, paragraph, role.from, index);
      else {
        const text = role.kind === 'question' ? paragraph.slice(role.from) : paragraph;
        readText(finding, text, paragraphs[index + 1], paragraphs[index - 1]);
      }
    }
  }
  readHeadings(finding);
  return { reports: finding.reports, paragraphs: finding.sentences };
}

function readText(
  finding: Finding,
  whole: readonly Token[],
  after: readonly Token[] | undefined,
  before: readonly Token[] | undefined,
): void {
  let last: Report | undefined;
  const paragraph = whole.slice(skipLead(whole));
  const sentences = splitSentences(finding.text, paragraph);
  for (const [index, tokens] of sentences.entries()) {
    const sentence = finding.addSentence(tokens);
    const count = finding.reports.length;
    const clause = createClause(tokens, { sentence, isInQuotation: false }, finding.grammar);
    // « Et d'ajouter : « … » » has the speaker of the sentence before.
    const isResumed = /^et$/u.test(tokens[0]?.lower ?? '') && OF.has(tokens[1]?.lower ?? '');
    const previous = isResumed ? finding.lastTopReport() : undefined;
    const latest = finding.lastTopReport();
    const near = latest && sentence - latest.sentence <= 1 ? latest : undefined;
    analyseClause({ ...clause, shared: previous, previous: near }, finding.analyser);
    const next = index === 0 ? sentences[1] : undefined;
    if (finding.reports.length === count) readSigned(finding, clause, sentences.length, after);
    if (finding.reports.length === count && index === 0 && before)
      readCaptioned(finding, clause, before);
    if (finding.reports.length === count)
      readUnreported(finding, clause, last, next, sentences.length === 1 ? after : undefined);
    if (finding.reports.length === count && sentences.length === 1)
      noteHeading(finding, tokens, sentence);
    const found = finding.reports.slice(count);
    readQuotations(finding, tokens, found, sentence, 0);
    last = found.find(({ outer }) => outer === undefined) ?? last;
  }
}
